use std::collections::BTreeSet;

use crate::markdown::{ReferenceKind, Target};
use crate::model::values::{Date, ItemPlace};
use crate::model::{Contact, Prose, Section};
use crate::resolve::Standing;
use crate::route::{Address, At, Page};

use super::card::card_view;
use super::contacts::contact_view;
use super::edition::{decided_on, edition_view};
use super::interventions::intervention_view;
use super::laws::law_views;
use super::scope::Scope;
use super::sections::section_view;
use super::site::address_lines;
use super::{ContactView, EditionView, LawView, PartView, SiteComposer, TextLanguageView};

/// A whole edition as a document of its own.
pub(crate) struct PlanSheet<'s> {
    pub municipality: &'s str,
    pub cvr: &'s str,
    pub address_lines: Vec<String>,
    /// The adopted title.
    pub title: &'s str,
    pub plan: &'s str,
    pub description: &'s str,
    pub edition: &'s str,
    pub facts: EditionView,
    /// The first day it holds, in words; `None` where nothing is adopted.
    pub from: Option<String>,
    /// What every sheet must say of an edition that does not hold, and why it does not.
    pub mark: Option<&'s str>,
    pub mark_note: Option<String>,
    /// Who answers for the plan, with the contact; nobody for what held once.
    pub owner: Option<(&'s str, Option<&'s str>)>,
    /// Of the adopted text.
    pub digest: Option<&'s str>,
    pub sections: Vec<SectionSheet<'s>>,
    /// The contacts the edition names, as it shows them: the registry's in its order, then those that are no longer there.
    pub contacts: Vec<ContactView>,
    pub contacts_note: String,
    /// The statutes and provisions that the texts refer to.
    pub laws: Vec<LawView>,
    pub date: Date,
    pub url: String,
}

/// What a section's page says, and then the page of each of its items.
pub(crate) struct SectionSheet<'s> {
    pub part: PartSheet<'s>,
    pub items: Vec<PartSheet<'s>>,
}

/// A page as a part of the document.
pub(crate) struct PartSheet<'s> {
    pub place: ItemPlace,
    /// Its page on the web.
    pub page: Address,
    pub title: &'s str,
    /// Of the text, where it is not that of the plan.
    pub language: Option<TextLanguageView>,
    pub body: PartView<'s>,
}

/// A whole edition.
pub(crate) fn plan_sheet<'s, 'a>(site: &'s SiteComposer<'a>, at: At<'a>) -> PlanSheet<'s> {
    let words = site.words;
    let content = &site.site.content;
    let front = Scope::new(site, Page::Front(at));
    let municipality = &content.site.municipality;
    let facts = edition_view(at, &front);
    let from = at.edition.in_force_from().filter(|_| facts.adopted.is_some());
    let (mark, mark_note) = mark(at, &front);
    let owner = &at.plan.identity.owner;
    let owner = (owner.name.as_str(), owner.contact.as_ref().map(|id| id.as_str()));
    PlanSheet {
        municipality: &municipality.name.value,
        cvr: municipality.cvr.as_str(),
        address_lines: address_lines(&municipality.address),
        title: &at.edition.identity.title.value,
        plan: &at.plan.identity.title.value,
        description: &at.plan.identity.summary.value,
        edition: at.edition.id.as_str(),
        facts,
        from: from.map(|date| words.date(date)),
        mark,
        mark_note,
        owner: (!front.is_historic()).then_some(owner),
        digest: at.edition.lock.as_ref().map(|lock| lock.digest.as_str()),
        sections: at.edition.sections.iter().map(|section| section_sheet(site, at, section)).collect(),
        contacts: contacts(at, &front),
        contacts_note: match front.is_historic() {
            true => words.text("banner_historic").to_owned(),
            false => {
                let updated = words.date(content.contacts.updated.value);
                words.filled("print_contacts_note", &[("date", &updated)])
            }
        },
        laws: cited(at, &front),
        date: date(at, &front),
        url: at.at_permanent().plan_pdf().absolute(&site.base),
    }
}

fn section_sheet<'s, 'a>(site: &'s SiteComposer<'a>, at: At<'a>, section: &'a Section) -> SectionSheet<'s> {
    let scope = Scope::new(site, Page::Section(at, section));
    SectionSheet {
        part: PartSheet {
            place: ItemPlace::item(ReferenceKind::Section, section.id.as_str()),
            title: section.title(),
            language: None,
            body: section_view(at, section, &scope),
            page: scope.address,
        },
        items: at.item_pages(section).filter_map(|page| item_sheet(site, page)).collect(),
    }
}

/// An item that has a page of its own.
fn item_sheet<'s, 'a>(site: &'s SiteComposer<'a>, page: Page<'a>) -> Option<PartSheet<'s>> {
    let scope = Scope::new(site, page);
    let (kind, id, title, language, body) = match page {
        Page::Intervention(at, section, item) => {
            let body = PartView::Intervention(intervention_view(at, section, item, &scope));
            (ReferenceKind::Intervention, item.id.as_str(), &item.title, None, body)
        }
        Page::Card(at, section, card) => {
            let language = TextLanguageView::foreign(card.language());
            let body = PartView::Card(card_view(at, section, card, &scope));
            (ReferenceKind::Card, card.id.as_str(), &card.title, language, body)
        }
        _ => return None,
    };
    Some(PartSheet { place: ItemPlace::item(kind, id), page: scope.address, title, language, body })
}

fn mark<'s>(at: At<'_>, front: &Scope<'s, '_>) -> (Option<&'s str>, Option<String>) {
    let words = front.site.words;
    let id = at.edition.id.as_str();
    let historic = words.text("banner_historic");
    let date = |date: Option<_>| date.map(|date| words.date(date)).unwrap_or_default();
    match front.site.site.standing(at.plan, at.edition) {
        Standing::InForce => (None, None),
        Standing::Draft => (Some(words.text("draft_mark")), None),
        Standing::Coming => {
            let from = date(at.edition.in_force_from());
            let note = words.filled("banner_coming", &[("edition", id), ("date", &from)]);
            (Some(words.text("card_mark_coming")), Some(note))
        }
        Standing::Superseded => {
            let note = words.filled("banner_superseded", &[("edition", id)]);
            (Some(words.text("card_mark_superseded")), Some(format!("{note} {historic}")))
        }
        Standing::Repealed => {
            let since = date(at.plan.identity.repealed.as_ref().map(|repeal| repeal.date.value));
            let note = words.filled("banner_repealed", &[("date", &since)]);
            (Some(words.text("card_mark_repealed")), Some(format!("{note} {historic}")))
        }
    }
}

/// The last day on which something in the document was decided or edited.
fn date(at: At<'_>, front: &Scope<'_, '_>) -> Date {
    let content = &front.site.site.content;
    let edited = content.contacts.updated.value.max(content.laws.updated.value);
    match decided_on(at.edition) {
        Some(adopted) if front.is_historic() => adopted,
        Some(adopted) => adopted.max(edited),
        None => edited,
    }
}

fn contacts(at: At<'_>, front: &Scope<'_, '_>) -> Vec<ContactView> {
    let mut named: BTreeSet<&str> = at.edition.sections.iter().flat_map(Section::contacts).collect();
    // Who answers for the plan answers for the one that holds.
    let owner = at.plan.identity.owner.contact.as_ref().filter(|_| !front.is_historic());
    named.extend(owner.map(|id| id.as_str()));
    let registry = &front.site.site.content.contacts.contacts;
    let order =
        |id: &str| registry.iter().position(|contact| contact.id.as_str() == id).unwrap_or(registry.len());
    let mut named: Vec<&str> = named.into_iter().collect();
    named.sort_by_key(|id| order(id));
    let contacts = named.into_iter().filter_map(|id| front.contact(id));
    contacts.map(|contact: &Contact| contact_view(contact, front)).collect()
}

fn cited(at: At<'_>, front: &Scope<'_, '_>) -> Vec<LawView> {
    let texts = at.edition.sections.iter().flat_map(Section::prose);
    let cited: BTreeSet<String> = texts.flat_map(laws_of).collect();
    let mut laws = law_views(front);
    for law in &mut laws {
        law.provisions.retain(|provision| cited.contains(&*provision.id));
    }
    laws.retain(|law| cited.contains(&*law.id) || !law.provisions.is_empty());
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
