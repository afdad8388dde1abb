use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use self::pictures::Pictures;
use self::places::{PlanPlaces, contact_id};
use self::sections::{SectionData, Sections, change_text};
use super::facts::{DateData, Labels, LinkData, labels, number, outside, shown};
use crate::compose::{ContactView, Href, LawView, PlanSheet, ProvisionView, SiteComposer};
use crate::render::print_data::{Fact, Inline, Number, visible_address};
use crate::route::At;
use crate::words::Messages;

mod cards;
mod pictures;
mod places;
mod sections;

/// How many digits of a digest people compare.
const SHORT: usize = 12;

/// A whole edition as a print layout reads it.
#[derive(Serialize)]
pub(super) struct PlanData<'c> {
    lang: &'static str,
    region: &'static str,
    dir: &'static str,
    labels: Labels<'c>,
    municipality: MunicipalityData<'c>,
    title: &'c str,
    description: &'c str,
    plan: PlanLineData<'c>,
    mark: Option<&'c str>,
    mark_note: Option<&'c str>,
    adopted: String,
    /// What the cover tells beside title and adoption.
    cover: Vec<Fact>,
    digest: Option<DigestData<'c>>,
    sections: Vec<SectionData>,
    contacts: Vec<ContactData<'c>>,
    contacts_note: &'c str,
    laws: Vec<LawData<'c>>,
    laws_note: &'c str,
    date: DateData,
    url: &'c str,
}

#[derive(Serialize)]
struct MunicipalityData<'c> {
    name: &'c str,
    cvr: &'c str,
    address: &'c [String],
}

#[derive(Serialize)]
struct PlanLineData<'c> {
    title: &'c str,
    edition: String,
}

#[derive(Serialize)]
struct DigestData<'c> {
    label: &'c str,
    short: String,
    whole: &'c str,
    note: &'c str,
}

#[derive(Serialize)]
struct ContactData<'c> {
    id: String,
    role: &'c str,
    unit: Option<&'c str>,
    phones: Vec<Number>,
    hours: Vec<&'c str>,
    links: Vec<LinkData<'c>>,
    lines: Vec<&'c str>,
    small: Vec<String>,
}

#[derive(Serialize)]
struct LawData<'c> {
    id: &'c str,
    title: &'c str,
    editions: Vec<StatuteData>,
    small: Vec<String>,
    provisions: Vec<ProvisionData<'c>>,
}

/// A statute in one of its wordings.
#[derive(Serialize)]
struct StatuteData {
    text: String,
    href: Option<String>,
    address: Option<String>,
}

#[derive(Serialize)]
struct ProvisionData<'c> {
    id: &'c str,
    cite: &'c str,
    text: Option<&'c str>,
    small: Vec<String>,
}

/// A whole edition, and the pictures in it by the name the layout reads.
pub(super) fn plan_data<'c>(
    site: &'c SiteComposer<'_>,
    at: At<'_>,
    sheet: &'c PlanSheet<'_>,
) -> (PlanData<'c>, BTreeMap<String, Arc<[u8]>>) {
    let words = site.words;
    let places = PlanPlaces::of(site, at, sheet);
    let Pictures { names, files } = Pictures::of(at.edition);
    let mut sections = Sections::new(words, &places, &names);
    let adopted = sheet.facts.adopted.as_ref();
    let edition = words.filled("edition_crumb", &[("edition", sheet.edition)]);
    let data = PlanData {
        lang: site.language.as_str(),
        region: "DK",
        dir: "ltr",
        labels: labels(words),
        municipality: MunicipalityData {
            name: sheet.municipality,
            cvr: sheet.cvr,
            address: &sheet.address_lines,
        },
        title: sheet.title,
        description: sheet.description,
        plan: PlanLineData {
            title: sheet.plan,
            edition: match adopted {
                Some(adopted) => format!("{edition} · {} {}", words.text("adopted"), adopted.date.text),
                None => edition,
            },
        },
        mark: sheet.mark,
        mark_note: sheet.mark_note.as_deref(),
        adopted: adopted.map_or_else(
            || words.text("status_draft").to_owned(),
            |adopted| {
                let (day, by) = (&adopted.date.text, words.text("by"));
                format!("{} {day} {by} {}", words.text("adopted"), adopted.body)
            },
        ),
        cover: cover(sheet, words, &places),
        digest: sheet.digest.map(|digest| DigestData {
            label: words.text("editions_digest"),
            short: digest.chars().take(SHORT).collect(),
            whole: digest,
            note: words.text("editions_digest_note"),
        }),
        sections: sheet.sections.iter().map(|section| sections.section(section)).collect(),
        contacts: sheet.contacts.iter().map(|it| contact(it, words)).collect(),
        contacts_note: &sheet.contacts_note,
        laws: sheet.laws.iter().map(|it| law(it, words)).collect(),
        laws_note: words.text("laws_note"),
        date: DateData::of(sheet.date),
        url: &sheet.url,
    };
    (data, files)
}

fn cover(sheet: &PlanSheet<'_>, words: &Messages, places: &PlanPlaces) -> Vec<Fact> {
    let facts = &sheet.facts;
    let line = |words: &str| vec![vec![Inline::text(words)]];
    let web = |href: &str| vec![vec![link(href, shown(href))]];
    let adopted = facts.adopted.as_ref();
    let owner = sheet.owner.map(|(name, contact)| {
        let place = contact.and_then(|id| places.contact(id));
        vec![vec![place.map_or_else(|| Inline::text(name), |place| reference(place, name))]]
    });
    let facts = [
        ("print_edition_name", Some(line(sheet.edition))),
        ("proof_meeting", adopted.and_then(|it| it.meeting.as_deref()).map(line)),
        ("proof_minutes", adopted.and_then(|it| it.minutes.as_deref()).map(web)),
        ("in_force", sheet.from.as_deref().map(line)),
        (
            "repealed",
            facts
                .repealed
                .as_ref()
                .map(|it| line(&format!("{} {} {}", it.date.text, words.text("by"), it.body))),
        ),
        ("revise_by", facts.revise_by.as_ref().map(|date| line(&date.text))),
        ("supersedes", facts.supersedes.as_ref().map(|older| line(&older.text))),
        ("owner", owner),
        ("print_plan_page", Some(web(&facts.permanent.text))),
    ];
    facts.into_iter().filter_map(|(key, values)| Some(fact(words.text(key), values?))).collect()
}

fn contact<'c>(contact: &'c ContactView, words: &'c Messages) -> ContactData<'c> {
    let hours = match &contact.hours {
        Some(lines) => lines.iter().map(String::as_str).collect(),
        None if contact.phones.is_empty() => Vec::new(),
        None => vec![words.text("hours_unknown")],
    };
    let (answers, note) = (contact.answers.iter(), contact.note.iter());
    let lines = answers.chain(&contact.address_lines).chain(note).map(String::as_str);
    let verified = contact.verified.as_ref();
    let verified = verified.map(|date| format!("{} {}", words.text("number_verified"), date.text));
    let change = contact.change.as_ref().map(|change| change_text(change, words));
    ContactData {
        id: contact_id(&contact.id),
        role: &contact.role,
        unit: contact.unit.as_deref(),
        phones: contact.phones.iter().map(number).collect(),
        hours,
        links: contact.email.iter().chain(&contact.website).map(LinkData::of).collect(),
        lines: lines.collect(),
        small: verified.into_iter().chain(change).collect(),
    }
}

fn law<'c>(law: &'c LawView, words: &Messages) -> LawData<'c> {
    let entry = |text: String, href: Option<&Href>| {
        let href = href.map(outside);
        StatuteData { text, address: href.as_deref().map(|href| shown(href).to_owned()), href }
    };
    let number = law.number.as_ref().map(|number| entry(number.clone(), law.href.as_ref()));
    let consolidations = law.consolidations.iter().map(|it| {
        let name = format!("{} {} {}", it.title, words.text("dated"), it.date.text);
        entry(name, it.href.as_ref())
    });
    LawData {
        id: &law.id,
        title: &law.title,
        editions: number.into_iter().chain(consolidations).collect(),
        small: law.change.iter().map(|change| change_text(change, words)).collect(),
        provisions: law.provisions.iter().map(|it| provision(it, words)).collect(),
    }
}

fn provision<'c>(provision: &'c ProvisionView, words: &Messages) -> ProvisionData<'c> {
    let read_in = provision.read_in.as_ref().map(|read| format!("{} {read}", words.text("read_in")));
    let checked = provision.checked.as_ref();
    let checked = checked.map(|date| format!("{} {}", words.text("provision_checked"), date.text));
    let change = provision.change.as_ref().map(|change| change_text(change, words));
    ProvisionData {
        id: &provision.id,
        cite: &provision.cite,
        text: provision.text.as_deref(),
        small: [read_in, checked, change].into_iter().flatten().collect(),
    }
}

fn fact(label: &str, values: Vec<Vec<Inline>>) -> Fact {
    Fact { label: label.to_owned(), values }
}

fn link(href: &str, words: &str) -> Inline {
    let address = Some(visible_address(href, words));
    Inline::Link { href: href.to_owned(), address, children: vec![Inline::text(words)] }
}

fn reference(to: String, words: &str) -> Inline {
    Inline::Reference { to, children: vec![Inline::text(words)] }
}
