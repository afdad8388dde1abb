use serde_json::{Value, json};

use crate::model::values::Date;
use crate::model::{ActionCard, Audience, PrintedAs, Prose, Section};
use crate::printing::printing_of;
use crate::render::print_data;
use crate::render::qr_code::QrCode;
use crate::render::theme::Messages;
use crate::route::{Address, At, Page};

use super::SiteComposer;
use super::cards::{audience as audience_name, card as card_view, changed};
use super::links::PageLinks;
use super::scope::Scope;

/// One card as the data a print layout reads. Links are absolute: paper has no place.
pub(crate) fn card_data<'a>(
    site: &SiteComposer<'a>,
    at: At<'a>,
    section: &'a Section,
    card: &'a ActionCard,
) -> Value {
    let page = Page::Card(at, section, card);
    let scope = Scope::new(site, page);
    let words = site.words;
    let links = PageLinks::absolute(&scope);
    let blocks = |prose: &Prose| print_data::document(&prose.document, &links);
    let all = |texts: &[Prose]| texts.iter().map(blocks).collect::<Vec<_>>();
    let view = card_view(at, section, card, &scope);
    let contacts: Vec<Value> = view
        .contacts
        .iter()
        .map(|contact| {
            json!({
                "role": contact.role,
                "unit": contact.unit,
                "phones": contact.phones,
                "email": contact.email,
                "hours": contact.hours.as_ref().map_or_else(
                    || words.text("card_hours_unknown").to_owned(),
                    |lines| lines.join("; "),
                ),
                "note": contact.note,
            })
        })
        .collect();
    let emergency: Vec<Value> = view
        .emergency
        .iter()
        .map(|number| json!({"display": number.phone.display, "href": number.phone.href, "label": number.label}))
        .collect();
    let printing = printing_of(site.site, at.plan, at.edition, card);
    let mark = match printing.printed_as {
        PrintedAs::Superseded => Some("card_mark_superseded"),
        PrintedAs::Repealed => Some("card_mark_repealed"),
        PrintedAs::Draft => Some("draft_mark"),
        PrintedAs::Coming => Some("card_mark_coming"),
        PrintedAs::Valid => None,
    };
    let code_url = Address::printing(&printing.code()).absolute(&site.base);
    // A number is as fresh as the oldest check of those on the card; one that was never checked leaves it blank.
    let verified = card
        .contacts
        .iter()
        .map(|id| scope.contact(id.as_str()).and_then(|contact| contact.verified.as_ref()))
        .map(|date| date.map(|date| date.value))
        .min()
        .flatten();
    let url = scope.canonical().absolute(&site.base);
    let drawing = QrCode::of(&code_url);
    let date = changed(at, card, site);
    json!({
        "lang": site.language.as_str(),
        "region": "DK",
        "dir": "ltr",
        "labels": labels(words),
        "municipality": municipality(site),
        "plan": plan(site, at),
        "mark": mark.map(|key| words.text(key)),
        "title": card.title.value,
        "audience": words.filled("card_for", &[("audience", &view.audience)]),
        "age_group": view.age_group,
        "task": blocks(&card.task),
        "when": all(&card.when),
        "acute": blocks(&card.acute),
        "emergency": emergency,
        "steps": all(&card.steps),
        "contacts": contacts,
        "notes": all(&card.notes),
        "kept_at": view.kept_at,
        "owner": view.owner,
        "approved": view.approval.as_ref().map_or_else(
            || words.text("card_not_approved").to_owned(),
            |approval| format!("{} {} {}", approval.date.text, words.text("by"), approval.by),
        ),
        "review_by": view.review_by.as_ref().map(|date| &date.text),
        "verified": verified.map_or_else(|| words.text("card_not_verified").to_owned(), |date| words.date(date)),
        "url": url,
        "url_text": shown(&url),
        "code": {
            "url": code_url,
            "url_text": shown(&code_url),
            "text": words.filled("card_code_alt", &[("address", shown(&code_url))]),
            "svg": drawing.as_ref().map(|drawing| &drawing.svg),
            // The drawing's width by the code's: white is part of the drawing.
            "quiet": drawing.as_ref().map(|drawing| drawing.side as f64 / drawing.modules as f64),
        },
        "date": date_parts(date),
    })
}

/// All cards for the same readers as the data a print layout reads: what is said of the file, and `cards`.
pub(crate) fn cards_data<'a>(
    site: &SiteComposer<'a>,
    at: At<'a>,
    section: &'a Section,
    audience: Audience,
) -> Value {
    let words = site.words;
    let cards: Vec<&ActionCard> = section.cards_for(audience).collect();
    let latest = cards.iter().map(|card| changed(at, card, site)).max();
    let date = latest.unwrap_or(site.site.content.contacts.updated.value);
    json!({
        "lang": site.language.as_str(),
        "region": "DK",
        "dir": "ltr",
        "municipality": municipality(site),
        "plan": plan(site, at),
        "title": words.filled("cards_title", &[("audience", &audience_name(audience, words))]),
        "url": at.cards_pdf(section, audience).absolute(&site.base),
        "date": date_parts(date),
        "cards": cards.iter().map(|card| card_data(site, at, section, card)).collect::<Vec<_>>(),
    })
}

fn municipality(site: &SiteComposer<'_>) -> Value {
    let municipality = &site.site.content.site.municipality;
    json!({"name": municipality.name.value, "cvr": municipality.cvr.as_str()})
}

fn plan(site: &SiteComposer<'_>, at: At<'_>) -> Value {
    let words = site.words;
    let adopted = at.edition.identity.adopted.as_ref().map(|adoption| {
        format!(
            "{} {} {} {}",
            words.text("adopted"),
            words.date(adoption.date.value),
            words.text("by"),
            adoption.body.value
        )
    });
    json!({
        "title": at.plan.identity.title.value,
        "edition": at.edition.id.as_str(),
        "adopted": adopted.unwrap_or_else(|| words.text("status_draft").to_owned()),
    })
}

fn date_parts(date: Date) -> Value {
    json!({"year": date.year(), "month": date.month(), "day": date.day()})
}

/// An address as it is read on paper.
pub(super) fn shown(url: &str) -> &str {
    url.split("://").nth(1).unwrap_or(url).trim_end_matches('/')
}

/// The fixed words of a print layout: those of the theme whose key begins with `print_`.
pub(super) fn labels(words: &Messages) -> Value {
    words
        .with_prefix("print_")
        .map(|(key, text)| (key.to_owned(), Value::from(text)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}
