use std::collections::{BTreeMap, BTreeSet};

use crate::markdown::ReferenceKind;
use crate::model::fields::{self, Value, walk};
use crate::model::values::OperationalKind;
use crate::model::{SectionKind, citations};
use crate::parse::{Parsed, ParsedEdition, ParsedPlan};

/// The ids that a reference in one place may name.
#[derive(Debug, Default)]
pub(super) struct Index {
    known: BTreeMap<ReferenceKind, BTreeSet<String>>,
    /// Kinds whose list could not be read whole: nothing can be said to be missing from it.
    unsure: BTreeSet<ReferenceKind>,
}

impl Index {
    /// What is known everywhere: contacts, statutes, plans.
    pub(super) fn of_site(parsed: &Parsed) -> Self {
        let mut index = Self::default();
        match &parsed.contacts {
            Some(registry) => index
                .add_all(ReferenceKind::Contact, registry.contacts.iter().map(|contact| contact.id.as_str())),
            None => {
                index.unsure.insert(ReferenceKind::Contact);
            }
        }
        match &parsed.laws {
            Some(registry) => {
                index.known.entry(ReferenceKind::Law).or_default().extend(citations(&registry.laws));
            }
            None => {
                index.unsure.insert(ReferenceKind::Law);
            }
        }
        for (file, kind) in [("contacts.yaml", ReferenceKind::Contact), ("laws.yaml", ReferenceKind::Law)] {
            if parsed.faults.hide_ids_of(file) {
                index.unsure.insert(kind);
            }
        }
        // Without any plan that is said once.
        if parsed.plans.is_empty() {
            index.unsure.insert(ReferenceKind::Plan);
        }
        index.add_all(ReferenceKind::Plan, parsed.plans.iter().map(|plan| plan.id.as_str()));
        index
    }

    /// With what an edition names added.
    pub(super) fn of_edition(parsed: &Parsed, plan: &ParsedPlan, edition: &ParsedEdition) -> Self {
        use ReferenceKind as Kind;
        let mut index = Self::of_site(parsed);
        index.add_adopted(edition);
        let folder = format!("plans/{}/editions/{}/", plan.id, edition.id);
        let order = format!("{folder}edition.yaml");
        if edition.identity.is_none() || parsed.faults.files.contains(&order) {
            index = index.without_edition();
        }
        let sections = edition.identity.iter().flat_map(|identity| &identity.sections);
        index.add_all(Kind::Section, sections.map(|section| section.as_str()));
        for kind in SectionKind::NAMED {
            let name = kind.id().unwrap_or_default();
            let is_broken = edition.broken.contains(name);
            if is_broken || parsed.faults.hide_ids_of(&format!("{folder}{name}")) {
                index.unsure.extend(kind.items());
            }
        }
        index.add_all(Kind::Section, edition.broken.iter().map(String::as_str));
        for section in &edition.sections {
            walk(section, &mut |step, value| {
                if let (fields::Kind::Id(named), Value::Id(id)) = (step.field.kind, value)
                    && let Some(kind) = named.reference()
                {
                    index.add_all(kind, [id.as_str()]);
                }
            });
        }
        index
    }

    /// What was in the registries when an edition was adopted: its text names it for ever.
    pub(super) fn add_adopted(&mut self, edition: &ParsedEdition) {
        if let Some(lock) = &edition.lock {
            self.add_all(ReferenceKind::Contact, lock.contacts.iter().map(|contact| contact.id.as_str()));
            self.known.entry(ReferenceKind::Law).or_default().extend(citations(&lock.laws));
        }
    }

    /// With the cards that were withdrawn in operation: adopted text that names one cannot be changed, and its link leads to the
    /// page that tells of it.
    pub(super) fn with_withdrawn(mut self, plan: &ParsedPlan) -> Self {
        let corrections = plan.corrections.iter().flatten();
        let cards = corrections.filter(|correction| correction.what.kind == OperationalKind::Card);
        self.add_all(ReferenceKind::Card, cards.map(|correction| correction.what.id.as_str()));
        self
    }

    /// Nothing can be said of what an edition names.
    pub(super) fn without_edition(mut self) -> Self {
        use ReferenceKind as Kind;
        let of_site = [Kind::Contact, Kind::Law, Kind::Plan];
        self.unsure.extend(Kind::ALL.into_iter().filter(|kind| !of_site.contains(kind)));
        self
    }

    fn add_all<'a>(&mut self, kind: ReferenceKind, ids: impl IntoIterator<Item = &'a str>) {
        self.known.entry(kind).or_default().extend(ids.into_iter().map(str::to_owned));
    }

    /// Whether the id is known, or may be.
    pub(super) fn has(&self, kind: ReferenceKind, id: &str) -> bool {
        self.unsure.contains(&kind) || self.known.get(&kind).is_some_and(|ids| ids.contains(id))
    }

    pub(super) fn ids(&self, kind: ReferenceKind) -> impl Iterator<Item = &str> {
        self.known.get(&kind).into_iter().flatten().map(String::as_str)
    }
}
