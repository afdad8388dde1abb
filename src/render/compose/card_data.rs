use serde_json::{Value, json};

use crate::model::values::Date;
use crate::model::{ActionCard, Approval, Audience, PrintedAs, Prose, Section, TextLanguage};
use crate::printing::printing_of;
use crate::render::print_data;
use crate::render::qr_code::QrCode;
use crate::render::theme::Messages;
use crate::route::{Address, At, Page};

use super::SiteComposer;
use super::cards::{audience as audience_name, card as card_view, changed, checked, is_behind};
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
    let language = card.language();
    let words = site.words_of(card);
    let links = PageLinks::of_card(&scope, card).absolute();
    let blocks = |prose: &Prose| print_data::document(&links.shown(prose), &links);
    let all = |texts: &[Prose]| texts.iter().map(blocks).collect::<Vec<_>>();
    let view = card_view(at, section, card, &scope);
    // What the registries hold is Danish on every card.
    let registries = TextLanguage::Danish;
    let contacts: Vec<Value> = view
        .contacts
        .iter()
        .map(|contact| {
            json!({
                "lang": registries.tag(),
                "dir": registries.direction().as_str(),
                "role": contact.role,
                "unit": contact.unit,
                "phones": contact.phones,
                "email": contact.email,
                "hours": contact.hours.as_ref().map_or_else(
                    || site.words.text("card_hours_unknown").to_owned(),
                    |lines| lines.join("; "),
                ),
                "note": contact.note,
            })
        })
        .collect();
    let emergency: Vec<Value> = view
        .emergency
        .iter()
        .map(|number| {
            json!({
                "lang": registries.tag(),
                "dir": registries.direction().as_str(),
                "display": number.phone.display,
                "href": number.phone.href,
                "label": number.label,
            })
        })
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
    let verified = checked(card.contacts.iter().map(|id| id.as_str()), &scope);
    let url = scope.canonical().absolute(&site.base);
    let drawing = QrCode::of(&code_url);
    let date = changed(at, card, site);
    json!({
        "lang": language.tag(),
        "region": "DK",
        "dir": language.direction().as_str(),
        "labels": labels(words),
        "municipality": municipality(site),
        "plan": plan(words, at),
        "mark": mark.map(|key| words.text(key)),
        "behind": is_behind(at, card).then(|| behind(language, site)),
        "title": card.title.value,
        "audience": words.filled("card_for", &[("audience", &audience_name(card.audience.value, words))]),
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
        "approved": match &card.approved {
            Approval::None => words.text("card_not_approved").to_owned(),
            Approval::Given(given) => {
                format!("{} {} {}", words.date(given.date.value), words.text("by"), given.by.value)
            }
        },
        "review_by": card.review_by.as_ref().map(|date| words.date(date.value)),
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
        "plan": plan(site.words, at),
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

fn plan(words: &Messages, at: At<'_>) -> Value {
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

/// What stands on a translation older than its source: for its reader, and for those who hand it out.
fn behind(language: TextLanguage, site: &SiteComposer<'_>) -> Vec<Value> {
    let notes = [language, TextLanguage::Danish].into_iter().filter_map(|language| {
        let text = site.card_words.get(&language)?.text("card_behind");
        Some(json!({"text": text, "lang": language.tag(), "dir": language.direction().as_str()}))
    });
    notes.collect()
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

#[cfg(test)]
mod tests;
