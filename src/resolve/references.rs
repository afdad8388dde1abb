use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Finding, Findings, Phrase, nearest};
use crate::markdown::ReferenceKind;
use crate::model::fields::{self, Named};
use crate::model::values::Id;
use crate::model::{Body, Help, SectionKind};
use crate::parse::{Parsed, ParsedEdition, ParsedPlan};
use crate::source::{Span, Spanned};

use super::Settings;
use super::index::Index;

/// Ids in fields that name something elsewhere.
pub(super) fn of_plan(parsed: &Parsed, plan: &ParsedPlan, settings: Settings, findings: &mut Findings) {
    let site = Index::of_site(parsed);
    if let Some(identity) = &plan.identity {
        contacts(fields::references(identity, Named::Contact), &site, parsed, findings);
    }
    if let Some(help) = &plan.help {
        check_help(help, parsed, &site, findings);
    }
    for edition in &plan.editions {
        // What was there when it was adopted can be named in it for ever.
        let mut known = Index::of_site(parsed);
        known.add_adopted(edition);
        // A card people act by is not adopted: whom it names must be there now.
        let cards = if plan.is_acted_by(edition, settings.date) { &site } else { &known };
        check_edition(edition, plan, parsed, [&known, cards], findings);
    }
}

/// The same of what stands outside the plans.
pub(super) fn of_site(parsed: &Parsed, findings: &mut Findings) {
    for law in parsed.laws.iter().flat_map(|registry| &registry.laws) {
        if parsed.faults.hide_ids_of("laws.yaml") {
            continue;
        }
        let known: Vec<&str> = law.consolidations.iter().map(|item| item.id.as_str()).collect();
        for read_in in fields::references(law, Named::Consolidation) {
            if !known.contains(&read_in.as_str()) {
                unknown(read_in, Phrase::NoConsolidation, known.iter().copied(), parsed, findings);
            }
        }
    }
}

fn check_help(help: &Help, parsed: &Parsed, site: &Index, findings: &mut Findings) {
    contacts(fields::references(help, Named::Contact), site, parsed, findings);
    let primary = parsed.contacts.as_ref().and_then(|registry| registry.get(help.primary.as_str()));
    if primary.is_some_and(|contact| contact.phones.is_empty())
        && !parsed.faults.explain(help.primary.as_str())
    {
        let finding = Finding::new(Code::PrimaryWithoutPhone, help.primary.span);
        findings.add(finding.with("id", help.primary.as_str()));
    }
    emergency(fields::references(help, Named::Emergency), parsed, findings);
}

fn check_edition(
    edition: &ParsedEdition,
    plan: &ParsedPlan,
    parsed: &Parsed,
    [site, of_cards]: [&Index; 2],
    findings: &mut Findings,
) {
    if let Some(supersedes) = edition.identity.as_ref().and_then(|identity| identity.supersedes.as_ref()) {
        let known: Vec<&str> = plan.editions.iter().map(|other| other.id.as_str()).collect();
        if !known.contains(&supersedes.as_str()) {
            unknown(supersedes, Phrase::NoEdition, known, parsed, findings);
        }
    }
    let folder = format!("plans/{}/editions/{}/", plan.id, edition.id);
    let translated = edition.translations.iter().map(|translation| &translation.section);
    for section in edition.sections.iter().chain(translated) {
        // A card people act by is not adopted.
        let known = if section.kind() == SectionKind::ActionCards { of_cards } else { site };
        contacts(fields::references(section, Named::Contact), known, parsed, findings);
        emergency(fields::references(section, Named::Emergency), parsed, findings);
        let bodies = fields::each::<Body>(section);
        let ids: BTreeSet<&str> = bodies.iter().map(|body| body.id.as_str()).collect();
        for parent in fields::references(section, Named::Body) {
            if !ids.contains(parent.as_str()) && !parsed.faults.hide_ids_of(&folder) {
                unknown(parent, Phrase::NoBody, ids.iter().copied(), parsed, findings);
            }
        }
        let parents = bodies.iter().map(|body| (&body.id.value, body.parent.as_ref()));
        circles(parents, Code::ParentOfItself, findings);
    }
}

/// Things that name what they belong to, in the end themselves. A circle is reported once, at the first in it.
pub(super) fn circles<'a>(
    links: impl Iterator<Item = (&'a Id, Option<&'a Spanned<Id>>)>,
    code: Code,
    findings: &mut Findings,
) {
    let links: Vec<_> = links.collect();
    let above: BTreeMap<&Id, &Spanned<Id>> =
        links.iter().filter_map(|(id, above)| Some((*id, (*above)?))).collect();
    // The walk on which each was first met; so each is walked from once.
    let mut met: BTreeMap<&Id, usize> = BTreeMap::new();
    for (walk, (start, _)) in links.iter().enumerate() {
        let mut at = *start;
        while let Some(next) = above.get(at) {
            match met.insert(at, walk) {
                None => at = &next.value,
                Some(earlier) => {
                    if earlier == walk {
                        findings.add(Finding::new(code, next.span).with("id", at.as_str()));
                    } else {
                        met.insert(at, earlier);
                    }
                    break;
                }
            }
        }
    }
}

fn contacts<'a>(
    ids: impl IntoIterator<Item = &'a Spanned<Id>>,
    site: &Index,
    parsed: &Parsed,
    findings: &mut Findings,
) {
    for id in ids {
        if !site.has(ReferenceKind::Contact, id.as_str()) {
            let known = site.ids(ReferenceKind::Contact);
            unknown(id, Phrase::NoContact, known, parsed, findings);
        }
    }
}

fn emergency<'a>(ids: impl IntoIterator<Item = &'a Spanned<Id>>, parsed: &Parsed, findings: &mut Findings) {
    let Some(site) = parsed.site.as_ref().filter(|_| !parsed.faults.hide_ids_of("site.yaml")) else { return };
    let known: BTreeSet<&str> = site.emergency.iter().map(|number| number.id.as_str()).collect();
    for id in ids {
        if !known.contains(&id.as_str()) {
            unknown(id, Phrase::NoEmergency, known.iter().copied(), parsed, findings);
        }
    }
}

/// Reports an id that names nothing, unless what it names is there with faults.
pub(super) fn unknown<'a>(
    id: &Spanned<Id>,
    kind: Phrase,
    known: impl IntoIterator<Item = &'a str>,
    parsed: &Parsed,
    findings: &mut Findings,
) {
    if !parsed.faults.explain(id.as_str()) {
        unknown_item(id.as_str(), id.span, kind, known, findings);
    }
}

pub(super) fn unknown_item<'a>(
    id: &str,
    place: Span,
    kind: Phrase,
    known: impl IntoIterator<Item = &'a str>,
    findings: &mut Findings,
) {
    let has_room = findings.has_room(Code::UnknownReference, Some(place.source));
    let near = if has_room { nearest(id, known) } else { Vec::new() };
    let finding = Finding::new(Code::UnknownReference, place).with("kind", kind).with("id", id);
    findings.add(finding.nearest(near));
}
