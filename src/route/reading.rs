use super::{At, PlanPage, words};
use crate::markdown::ReferenceKind as Kind;
use crate::model::values::{ItemPlace, LanguageTag, OperationalItem, OperationalKind, PublishedAddress};
use crate::model::{Edition, Plan, Printing, SectionKind};
use crate::resolve::Site;

/// What an address of the site stands for, read from the address alone: also when nothing is there any more.
#[derive(Debug, Clone)]
pub enum Reading<'a> {
    /// Something of an edition: of the one given, or at the plan's own address of the one it shows.
    Place(ItemPlace, &'a Plan, Option<&'a Edition>),
    /// A contact, a law, a card or a way to help.
    Operational(OperationalItem),
    /// A card on paper.
    Printed(&'a Printing),
    /// A page of the plan that is always there, or a file.
    Plan(&'a Plan),
    /// No plan has such an address.
    Elsewhere,
}

impl<'a> Reading<'a> {
    pub fn of(site: &'a Site, address: &PublishedAddress) -> Self {
        let mut parts = address.page.split('/').filter(|part| !part.is_empty()).peekable();
        let is_language = |part: &str| LanguageTag::TRANSLATIONS.iter().any(|it| it.as_str() == part);
        parts.next_if(|part| is_language(part));
        let slug = parts.next().unwrap_or("");
        let mut printings = site.content.ledger.printings.iter().filter(|_| slug == words::PRINTED);
        if let Some(printed) = printings.find(|printed| printed.address() == *address) {
            return Self::Printed(printed);
        }
        let Some(plan) = site.content.plans.iter().find(|plan| plan.slug().as_str() == slug) else {
            return Self::Elsewhere;
        };
        let edition = plan.editions.iter().find(|edition| Some(&edition.id.as_str()) == parts.peek());
        if edition.is_some() {
            parts.next();
        }
        let parts: Vec<&str> = parts.collect();
        let fragment = address.fragment.as_deref();
        let operational = |kind, id: &str| Self::Operational(OperationalItem::new(kind, id));
        let page = parts.first().and_then(|word| PlanPage::called(word));
        match (parts.as_slice(), fragment) {
            ([_], Some(way)) if page == Some(PlanPage::Help) => operational(OperationalKind::Way, way),
            ([_], Some(contact)) if page == Some(PlanPage::Contact) => {
                operational(OperationalKind::Contact, contact)
            }
            ([section, card], _) if *section == words::of_kind(SectionKind::ActionCards) => {
                operational(OperationalKind::Card, card.strip_suffix(".pdf").unwrap_or(card))
            }
            ([section], Some(card)) if *section == words::of_kind(SectionKind::ActionCards) => {
                operational(OperationalKind::Card, card)
            }
            ([section], Some(fragment)) if *section == words::of_kind(SectionKind::LegalBasis) => {
                match fragment.strip_prefix("lov-") {
                    Some(law) => operational(OperationalKind::Law, &reference(law, fragment, plan)),
                    None => {
                        Self::Place(section_place(words::section_called(section)).at(fragment), plan, edition)
                    }
                }
            }
            ([words::FILES, ..] | [], _) => Self::Plan(plan),
            _ if page.is_some() => Self::Plan(plan),
            _ => match candidates(&parts, fragment) {
                Some(places) => Self::Place(known(places, site, plan), plan, edition),
                None => Self::Plan(plan),
            },
        }
    }
}

/// The reference behind the place of a law, when some edition was adopted with that law.
fn reference(law: &str, fragment: &str, plan: &Plan) -> String {
    let locks = plan.editions.iter().filter_map(|edition| edition.lock.as_ref());
    let mut references = locks.flat_map(|lock| &lock.laws).flat_map(|statute| {
        let provisions = statute.provisions.iter();
        provisions.map(move |provision| format!("{}/{}", statute.id.value, provision.id.value))
    });
    references.find(|reference| At::law_fragment(reference) == fragment).unwrap_or_else(|| law.to_owned())
}

fn section_place(id: &str) -> ItemPlace {
    ItemPlace::item(Kind::Section, id)
}

/// What may have stood at an address of an edition, the likeliest first.
fn candidates(parts: &[&str], fragment: Option<&str>) -> Option<Vec<ItemPlace>> {
    let section = words::section_called(parts.first()?);
    let kind = SectionKind::of(section);
    let items = |id: &str| kind.items().iter().map(|item| ItemPlace::item(*item, id)).collect::<Vec<_>>();
    let at = |place: ItemPlace| match fragment {
        Some(fragment) => place.at(fragment),
        None => place,
    };
    match (parts, fragment) {
        ([_, id], _) if kind == SectionKind::Interventions => Some(items(id).into_iter().map(at).collect()),
        ([_], None) => Some(vec![section_place(section)]),
        // The cards' list was answered for before.
        ([_], Some(id)) => Some(items(id).into_iter().chain([section_place(section).at(id)]).collect()),
        _ => None,
    }
}

/// The first that some edition of the plan has or names, or else simply the first.
fn known(places: Vec<ItemPlace>, site: &Site, plan: &Plan) -> ItemPlace {
    let is_known = |place: &&ItemPlace| {
        plan.editions.iter().any(|edition| site.places(plan, edition).is_some_and(|places| places.has(place)))
    };
    let found = places.iter().find(is_known).or(places.first()).cloned();
    found.unwrap_or_else(|| section_place(""))
}
