use std::collections::{BTreeMap, BTreeSet};

use crate::markdown::{ReferenceKind, Target};
use crate::model::{Contact, Prose, Section};
use crate::render::html::{Links, ResolvedLink};
use crate::render::view::LawView;
use crate::resolve::Places;
use crate::route::At;

use super::SiteComposer;
use super::laws::law_views;
use super::scope::Scope;

/// What the whole plan on paper can be read of at a place of its own: a link that leads there on the web leads there on
/// paper too.
pub(super) struct PlanPlaces<'a> {
    /// The ids of places, by their absolute addresses on the web.
    by_address: BTreeMap<String, String>,
    /// The contacts the edition names, as it shows them: the registry's in its order, then those that are no longer there.
    pub contacts: Vec<&'a Contact>,
    /// The statutes and provisions that the texts refer to.
    pub laws: Vec<LawView>,
}

impl<'a> PlanPlaces<'a> {
    pub(super) fn of(at: At<'a>, front: &Scope<'_, 'a>) -> Self {
        let site = front.site;
        let mut by_address = BTreeMap::new();
        for (place, _) in site.site.places(at.plan, at.edition).into_iter().flat_map(Places::iter) {
            let own = at.place(place);
            let listed = at.listed(place).map(|(page, id)| (page, Some(id)));
            for (page, fragment) in listed.into_iter().chain([own]) {
                let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
                let address = format!("{}{fragment}", page.absolute(&site.base));
                by_address.insert(address, place.to_string());
            }
        }
        let contacts = contacts(at, front);
        if let Some(now) = front.help_at() {
            let page = now.contact().absolute(&site.base);
            by_address.extend(contacts.iter().map(|contact| {
                let id = contact.id.as_str();
                (format!("{page}#{id}"), contact_id(id))
            }));
        }
        Self { by_address, contacts, laws: cited(at, front) }
    }

    /// The place of a contact, when it has one.
    pub(super) fn contact(&self, id: &str) -> Option<String> {
        self.contacts.iter().any(|contact| contact.id.as_str() == id).then(|| contact_id(id))
    }

    fn law(&self, reference: &str) -> Option<String> {
        let id = At::law_fragment(reference);
        let provisions = self.laws.iter().flat_map(|law| &law.provisions).map(|provision| &provision.id);
        let has = self.laws.iter().map(|law| &law.id).chain(provisions).any(|place| *place == id);
        has.then_some(id)
    }
}

/// The place of a contact in the list of them.
pub(super) fn contact_id(id: &str) -> String {
    format!("contact:{id}")
}

fn contacts<'a>(at: At<'a>, front: &Scope<'_, 'a>) -> Vec<&'a Contact> {
    let mut named: BTreeSet<&str> = at.edition.sections.iter().flat_map(Section::contacts).collect();
    // Who answers for the plan answers for the one that holds.
    let owner = at.plan.identity.owner.contact.as_ref().filter(|_| !front.is_historic());
    named.extend(owner.map(|id| id.as_str()));
    let registry = &front.site.site.content.contacts.contacts;
    let order =
        |id: &str| registry.iter().position(|contact| contact.id.as_str() == id).unwrap_or(registry.len());
    let mut named: Vec<&str> = named.into_iter().collect();
    named.sort_by_key(|id| order(id));
    named.into_iter().filter_map(|id| front.contact(id)).collect()
}

fn cited(at: At<'_>, front: &Scope<'_, '_>) -> Vec<LawView> {
    let texts = at.edition.sections.iter().flat_map(Section::prose);
    let cited: BTreeSet<String> = texts.flat_map(laws_of).collect();
    let mut laws = law_views(front);
    for law in &mut laws {
        law.provisions.retain(|provision| cited.contains(&provision.id));
    }
    laws.retain(|law| cited.contains(&law.id) || !law.provisions.is_empty());
    laws
}

/// The places of the laws that a text refers to.
fn laws_of(text: &Prose) -> impl Iterator<Item = String> {
    text.document.targets().filter_map(|target| match &target.value {
        Target::Reference(reference) if reference.kind == ReferenceKind::Law => {
            Some(At::law_fragment(&reference.id))
        }
        _ => None,
    })
}

/// The links of a text, those to places on paper as `#` and the place's id.
pub(super) struct PlanLinks<'l, 'a> {
    pub web: &'l dyn Links,
    pub places: &'l PlanPlaces<'a>,
    pub site: &'l SiteComposer<'a>,
    pub at: At<'a>,
}

impl Links for PlanLinks<'_, '_> {
    fn resolve(&self, target: &Target) -> Option<ResolvedLink> {
        let link = self.web.resolve(target)?;
        let to = match target {
            Target::Reference(reference) => match reference.kind {
                ReferenceKind::Contact => self.places.contact(&reference.id),
                ReferenceKind::Law => self.places.law(&reference.id),
                _ => None,
            },
            _ => None,
        };
        let to = to.or_else(|| self.places.by_address.get(link.href.as_ref()?).cloned());
        if let Some(to) = to {
            return Some(ResolvedLink { href: Some(format!("#{to}")), external: false, ..link });
        }
        // The plan need not lead to itself.
        let itself = self.site.current(self.at.plan).map(|now| now.front().absolute(&self.site.base));
        Some(ResolvedLink { href: link.href.filter(|href| Some(href) != itself.as_ref()), ..link })
    }
}
