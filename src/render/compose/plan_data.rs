use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::markdown::Target;
use crate::model::{Contact, Section};
use crate::render::theme::Messages;
use crate::render::view::{LawView, ProvisionView};
use crate::resolve::Standing;
use crate::route::{At, Page};

use super::SiteComposer;
use super::card_data::{labels, shown};
use super::contacts::contact_view;
use super::front::{adoption_view, edition_view};
use super::plan_places::{PlanPlaces, contact_id};
use super::plan_sections::{PlanSections, change_text, fact, link, reference, text};
use super::scope::Scope;
use super::site_composer::address_lines;

/// What a layout can show as a picture.
const PICTURES: [&str; 6] = ["gif", "jpeg", "jpg", "png", "svg", "webp"];
/// How many digits of a digest people compare.
const SHORT: usize = 12;

/// A whole edition as the data a print layout reads, and the pictures in it by the name the layout reads.
pub(crate) fn plan_data<'a>(site: &SiteComposer<'a>, at: At<'a>) -> (Value, BTreeMap<String, Arc<[u8]>>) {
    let words = site.words;
    let front = Scope::new(site, Page::Front(at));
    let places = PlanPlaces::of(at, &front);
    let (pictures, files) = pictures(at);
    let mut sections = PlanSections::new(site, at, &places, &pictures);
    let sections: Vec<Value> = at.edition.sections.iter().map(|section| sections.section(section)).collect();
    let content = &site.site.content;
    let municipality = &content.site.municipality;
    let adopted = adoption_view(at.edition, &front);
    let edition = words.filled("edition_crumb", &[("edition", at.edition.id.as_str())]);
    let (mark, mark_note) = mark(at, &front);
    let date = date(at, &front);
    let url = at.at_permanent().plan_pdf().absolute(&site.base);
    let data = json!({
        "lang": site.language.as_str(),
        "region": "DK",
        "dir": "ltr",
        "labels": labels(words),
        "municipality": {
            "name": municipality.name.value,
            "cvr": municipality.cvr.as_str(),
            "address": address_lines(&municipality.address),
        },
        "title": at.edition.identity.title.value,
        "description": at.plan.identity.summary.value,
        "plan": {
            "title": at.plan.identity.title.value,
            "edition": match &adopted {
                Some(adopted) => format!("{edition} · {} {}", words.text("adopted"), adopted.date.text),
                None => edition,
            },
        },
        "mark": mark,
        "mark_note": mark_note,
        "adopted": adopted.as_ref().map_or_else(
            || words.text("status_draft").to_owned(),
            |adopted| {
                format!("{} {} {} {}", words.text("adopted"), adopted.date.text, words.text("by"), adopted.body)
            },
        ),
        "cover": cover(at, &front, &places),
        "digest": at.edition.lock.as_ref().map(|lock| json!({
            "label": words.text("editions_digest"),
            "short": lock.digest.as_str().chars().take(SHORT).collect::<String>(),
            "whole": lock.digest.as_str(),
            "note": words.text("editions_digest_note"),
        })),
        "sections": sections,
        "contacts": places.contacts.iter().map(|it| contact(it, &front)).collect::<Vec<_>>(),
        "contacts_note": match front.is_historic() {
            true => words.text("banner_historic").to_owned(),
            false => {
                let updated = words.date(content.contacts.updated.value);
                words.filled("print_contacts_note", &[("date", &updated)])
            }
        },
        "laws": places.laws.iter().map(|it| law(it, site)).collect::<Vec<_>>(),
        "laws_note": words.text("laws_note"),
        "date": {"year": date.year(), "month": date.month(), "day": date.day()},
        "url": url,
    });
    (data, files)
}

/// What every sheet must say of an edition that does not hold, and why it does not.
fn mark<'w>(at: At<'_>, front: &Scope<'w, '_>) -> (Option<&'w str>, Option<String>) {
    let words: &'w Messages = front.site.words;
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

/// What the cover tells beside title and adoption.
fn cover(at: At<'_>, front: &Scope<'_, '_>, places: &PlanPlaces<'_>) -> Vec<Value> {
    let words = front.site.words;
    let view = edition_view(at, front);
    let line = |words: &str| vec![vec![text(words)]];
    let web = |href: &str| vec![vec![link(href, shown(href))]];
    let adopted = view.adopted.as_ref();
    let from = adopted.and(at.edition.in_force_from());
    let owner = (!front.is_historic()).then(|| {
        let owner = &at.plan.identity.owner;
        let place = owner.contact.as_ref().and_then(|id| places.contact(id.as_str()));
        vec![vec![place.map_or_else(|| text(&owner.name), |place| reference(&place, &owner.name))]]
    });
    let facts = [
        ("print_edition_name", Some(line(at.edition.id.as_str()))),
        ("proof_meeting", adopted.and_then(|it| it.meeting.as_deref()).map(line)),
        ("proof_minutes", adopted.and_then(|it| it.minutes.as_deref()).map(web)),
        ("in_force", from.map(|date| line(&words.date(date)))),
        (
            "repealed",
            view.repealed
                .as_ref()
                .map(|it| line(&format!("{} {} {}", it.date.text, words.text("by"), it.body))),
        ),
        ("revise_by", view.revise_by.as_ref().map(|date| line(&date.text))),
        ("supersedes", view.supersedes.as_ref().map(|older| line(&older.text))),
        ("owner", owner),
        ("print_plan_page", Some(web(&view.permanent.text))),
    ];
    facts.into_iter().filter_map(|(key, values)| Some(fact(words.text(key), &values?))).collect()
}

/// The last day on which something in the document was decided or edited.
fn date(at: At<'_>, front: &Scope<'_, '_>) -> crate::model::values::Date {
    let content = &front.site.site.content;
    let edited = content.contacts.updated.value.max(content.laws.updated.value);
    let adopted = at.edition.identity.adopted.as_ref().map(|adoption| adoption.date.value);
    match adopted {
        Some(adopted) if front.is_historic() => adopted,
        Some(adopted) => adopted.max(edited),
        None => edited,
    }
}

fn contact(contact: &Contact, front: &Scope<'_, '_>) -> Value {
    let words = front.site.words;
    let view = contact_view(contact, front);
    let hours = match view.hours {
        Some(lines) => lines,
        None if view.phones.is_empty() => Vec::new(),
        None => vec![words.text("hours_unknown").to_owned()],
    };
    let lines = view.answers.into_iter().chain(view.address_lines).chain(view.note);
    let verified = view.verified.map(|date| format!("{} {}", words.text("number_verified"), date.text));
    let change = view.change.map(|change| change_text(&change, front.site));
    json!({
        "id": contact_id(&view.id),
        "role": view.role,
        "unit": view.unit,
        "phones": view.phones,
        "hours": hours,
        "links": view.email.into_iter().chain(view.website).collect::<Vec<_>>(),
        "lines": lines.collect::<Vec<_>>(),
        "small": verified.into_iter().chain(change).collect::<Vec<_>>(),
    })
}

fn law(law: &LawView, site: &SiteComposer<'_>) -> Value {
    let words = site.words;
    let entry = |text: String, href: Option<&String>| {
        let address = href.map(|href| shown(href));
        json!({ "text": text, "href": href, "address": address })
    };
    let number = law.number.as_ref().map(|number| entry(number.clone(), law.href.as_ref()));
    let consolidations = law.consolidations.iter().map(|it| {
        let name = format!("{} {} {}", it.title, words.text("dated"), it.date.text);
        entry(name, it.href.as_ref())
    });
    json!({
        "id": law.id,
        "title": law.title,
        "editions": number.into_iter().chain(consolidations).collect::<Vec<_>>(),
        "small": law.change.iter().map(|change| change_text(change, site)).collect::<Vec<_>>(),
        "provisions": law.provisions.iter().map(|it| provision(it, site)).collect::<Vec<_>>(),
    })
}

fn provision(provision: &ProvisionView, site: &SiteComposer<'_>) -> Value {
    let words = site.words;
    let read_in = provision.read_in.as_ref().map(|read| format!("{} {read}", words.text("read_in")));
    let checked = provision.checked.as_ref();
    let checked = checked.map(|date| format!("{} {}", words.text("provision_checked"), date.text));
    let change = provision.change.as_ref().map(|change| change_text(change, site));
    let small: Vec<String> = [read_in, checked, change].into_iter().flatten().collect();
    json!({
        "id": provision.id,
        "cite": provision.cite,
        "text": provision.text,
        "small": small,
    })
}

/// Pictures by their name on paper.
type PictureFiles = BTreeMap<String, Arc<[u8]>>;

/// The pictures of the edition's texts: from the path of each to its name on paper, and from that to what it is.
fn pictures(at: At<'_>) -> (BTreeMap<String, String>, PictureFiles) {
    let (mut names, mut files) = (BTreeMap::new(), BTreeMap::new());
    let texts = at.edition.sections.iter().flat_map(Section::prose);
    for image in texts.flat_map(|text| text.document.images()) {
        let Target::File(path) = &image.target.value else { continue };
        let extension = path.rsplit_once('.').map(|(_, extension)| extension.to_lowercase());
        let extension = extension.filter(|extension| PICTURES.contains(&extension.as_str()));
        let (Some(extension), Some(bytes)) = (extension, at.edition.attachments.get(path)) else { continue };
        if !names.contains_key(path) {
            let name = format!("{}.{extension}", names.len() + 1);
            files.insert(name.clone(), Arc::clone(bytes));
            names.insert(path.clone(), name);
        }
    }
    (names, files)
}

#[cfg(test)]
mod tests;
