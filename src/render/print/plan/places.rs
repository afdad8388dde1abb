use std::collections::{BTreeMap, BTreeSet};

use crate::compose::{Href, PlanSheet, SiteComposer};
use crate::markdown::{ReferenceKind, Target};
use crate::render::print_data::{Lead, Paper};
use crate::resolve::Places;
use crate::route::{Address, At, PlanPage};

/// What the whole plan on paper can be read of at a place of its own: a link that leads there on the web leads there on
/// paper too.
pub(super) struct PlanPlaces {
    /// The ids of places, by their pages and `#fragments` on the web.
    by_address: BTreeMap<(Address, Option<String>), String>,
    /// By their ids.
    contacts: BTreeSet<String>,
    laws: BTreeSet<String>,
    /// The plan's own page, to which it need not lead.
    itself: Option<Address>,
    /// The site's absolute address, with a slash at the end.
    base: String,
}

impl PlanPlaces {
    pub(super) fn of(site: &SiteComposer<'_>, at: At<'_>, sheet: &PlanSheet<'_>) -> Self {
        let mut by_address = BTreeMap::new();
        for (place, _) in site.site.places(at.plan, at.edition).into_iter().flat_map(Places::iter) {
            let own = at.place(place);
            let listed = at.listed(place).map(|(page, id)| (page, Some(id)));
            by_address.extend(listed.into_iter().chain([own]).map(|it| (it, place.to_string())));
        }
        let now = site.site.shown(at.plan).map(|edition| At { edition, permanent: false, ..at });
        if let Some(now) = now {
            let id = |id: &String| ((now.plan_page(PlanPage::Contact), Some(id.clone())), contact_id(id));
            by_address.extend(sheet.contacts.iter().map(|contact| id(&contact.id)));
        }
        let provisions = sheet.laws.iter().flat_map(|law| &law.provisions).map(|it| &it.id);
        Self {
            by_address,
            contacts: sheet.contacts.iter().map(|contact| contact.id.clone()).collect(),
            laws: sheet.laws.iter().map(|law| &law.id).chain(provisions).map(|id| id.to_string()).collect(),
            itself: now.map(|now| now.front()),
            base: site.base.clone(),
        }
    }

    /// The place of a contact, when it has one.
    pub(super) fn contact(&self, id: &str) -> Option<String> {
        self.contacts.contains(id).then(|| contact_id(id))
    }

    fn law(&self, reference: &str) -> Option<String> {
        Some(At::law_fragment(reference)).filter(|id| self.laws.contains(id))
    }

    /// A page of this site that somebody wrote the whole address of.
    fn own(&self, url: &str) -> Option<(Address, Option<String>)> {
        let path = url.strip_prefix(&self.base)?;
        let (page, fragment) = match path.split_once('#') {
            Some((page, fragment)) => (page, Some(fragment.to_owned())),
            None => (path, None),
        };
        Some((Address::of_output(page), fragment))
    }
}

/// The place of a contact in the list of them.
pub(super) fn contact_id(id: &str) -> String {
    format!("contact:{id}")
}

/// The paper of a text that stands on `page` on the web.
pub(super) struct PlanPaper<'p> {
    pub places: &'p PlanPlaces,
    pub page: &'p Address,
}

impl Paper for PlanPaper<'_> {
    fn lead(&self, target: &Target, href: Option<Href>) -> Option<Lead> {
        let places = self.places;
        let listed = match target {
            Target::Reference(reference) => match reference.kind {
                ReferenceKind::Contact => places.contact(&reference.id),
                ReferenceKind::Law => places.law(&reference.id),
                _ => None,
            },
            _ => None,
        };
        if let Some(to) = listed {
            return Some(Lead::Place(to));
        }
        let href = href?;
        let here = match &href {
            Href::Site(address, fragment) => Some((address.clone(), fragment.clone())),
            Href::Here(fragment) => Some((self.page.clone(), Some(fragment.clone()))),
            Href::Web(url) => places.own(url),
            Href::Mail(_) | Href::Phone(_) => None,
        };
        match here {
            Some(here) if places.by_address.contains_key(&here) => {
                places.by_address.get(&here).cloned().map(Lead::Place)
            }
            Some((address, None)) if places.itself.as_ref() == Some(&address) => None,
            _ => Some(Lead::Address(href.absolute(&places.base, self.page))),
        }
    }
}
