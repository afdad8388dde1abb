use serde::ser::{Serialize, SerializeMap, Serializer};

use super::facts::{DateData, Labels, LinkData, labels, number, shown};
use crate::compose::{CardPart, CardSheet, CardsSheet, ContactView, EmergencyView, PlanLine, Text};
use crate::model::values::LanguageTag;
use crate::model::{Direction, Municipality, TextLanguage};
use crate::render::print_data::{Block, Number, Sheet, document};
use crate::render::qr_code::QrCode;
use crate::words::Messages;

/// One card as a print layout reads it. Links are whole: paper has no place.
#[derive(serde::Serialize)]
pub(super) struct CardData<'c> {
    lang: &'static str,
    region: &'static str,
    dir: &'static str,
    labels: Labels<'c>,
    municipality: MunicipalityData<'c>,
    plan: PlanData<'c>,
    mark: Option<&'c str>,
    behind: Option<Vec<BehindData<'c>>>,
    title: &'c str,
    audience: &'c str,
    age_group: Option<&'c str>,
    #[serde(flatten)]
    parts: Parts<'c>,
    kept_at: Option<&'c str>,
    owner: Option<&'c str>,
    approved: &'c str,
    review_by: Option<&'c str>,
    verified: &'c str,
    url: &'c str,
    url_text: &'c str,
    code: CodeData<'c>,
    date: DateData,
}

/// All cards for the same readers: what is said of the file, and the cards.
#[derive(serde::Serialize)]
pub(super) struct CardsData<'c> {
    lang: &'static str,
    region: &'static str,
    dir: &'static str,
    municipality: MunicipalityData<'c>,
    plan: PlanData<'c>,
    title: &'c str,
    url: &'c str,
    date: DateData,
    cards: Vec<CardData<'c>>,
}

#[derive(serde::Serialize)]
struct MunicipalityData<'c> {
    name: &'c str,
    cvr: &'c str,
}

#[derive(serde::Serialize)]
struct PlanData<'c> {
    title: &'c str,
    edition: &'c str,
    adopted: &'c str,
}

#[derive(serde::Serialize)]
struct BehindData<'c> {
    text: &'c str,
    lang: &'static str,
    dir: &'static str,
}

#[derive(serde::Serialize)]
struct CodeData<'c> {
    url: &'c str,
    url_text: &'c str,
    text: String,
    svg: Option<String>,
    /// The drawing's width by the code's: white is part of the drawing.
    quiet: Option<f64>,
}

/// The parts of a card, each under its name.
struct Parts<'c>(Vec<(&'static str, Part<'c>)>);

#[derive(serde::Serialize)]
#[serde(untagged)]
enum Part<'c> {
    Text(Vec<Block>),
    List(Vec<Vec<Block>>),
    Emergency(Vec<EmergencyData>),
    Contacts(Vec<ContactData<'c>>),
}

#[derive(serde::Serialize)]
struct EmergencyData {
    lang: &'static str,
    dir: &'static str,
    display: String,
    href: Option<String>,
    label: String,
}

#[derive(serde::Serialize)]
struct ContactData<'c> {
    lang: &'static str,
    dir: &'static str,
    role: &'c str,
    unit: Option<&'c str>,
    phones: Vec<Number>,
    email: Option<LinkData<'c>>,
    hours: String,
    note: Option<&'c str>,
}

impl Serialize for Parts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, part) in &self.0 {
            map.serialize_entry(name, part)?;
        }
        map.end()
    }
}

/// One card. `words`: those of pages; `base`: the site's absolute address, with a slash at the end.
pub(super) fn card_data<'c>(sheet: &'c CardSheet<'_>, words: &'c Messages, base: &str) -> CardData<'c> {
    let drawing = QrCode::of(&sheet.code_url);
    let code_text = shown(&sheet.code_url);
    CardData {
        lang: sheet.language.tag(),
        region: "DK",
        dir: sheet.language.direction().as_str(),
        labels: labels_of(sheet),
        municipality: municipality(sheet.municipality),
        plan: plan(&sheet.plan),
        mark: sheet.mark,
        behind: sheet.behind.as_ref().map(|notes| {
            let note = |(language, text): &(TextLanguage, &'c str)| BehindData {
                text,
                lang: language.tag(),
                dir: language.direction().as_str(),
            };
            notes.iter().map(note).collect()
        }),
        title: sheet.title,
        audience: &sheet.audience,
        age_group: sheet.card.age_group.as_deref(),
        parts: parts(sheet, words, base),
        kept_at: sheet.card.kept_at.as_deref(),
        owner: sheet.card.owner.as_deref(),
        approved: &sheet.approved,
        review_by: sheet.review_by.as_deref(),
        verified: &sheet.verified,
        url: &sheet.url,
        url_text: shown(&sheet.url),
        code: CodeData {
            url: &sheet.code_url,
            url_text: code_text,
            text: sheet.words.filled("card_code_alt", &[("address", code_text)]),
            quiet: drawing.as_ref().map(|drawing| drawing.side as f64 / drawing.modules as f64),
            svg: drawing.map(|drawing| drawing.svg),
        },
        date: DateData::of(sheet.date),
    }
}

/// All cards for the same readers.
pub(super) fn cards_data<'c>(
    sheet: &'c CardsSheet<'_>,
    words: &'c Messages,
    language: LanguageTag,
    base: &str,
) -> CardsData<'c> {
    CardsData {
        lang: language.as_str(),
        region: "DK",
        dir: Direction::LeftToRight.as_str(),
        municipality: municipality(sheet.municipality),
        plan: plan(&sheet.plan),
        title: &sheet.title,
        url: &sheet.url,
        date: DateData::of(sheet.date),
        cards: sheet.cards.iter().map(|card| card_data(card, words, base)).collect(),
    }
}

/// The words of a layout. A part it has no word of its own for is called as on its page.
fn labels_of<'c>(sheet: &'c CardSheet<'_>) -> Labels<'c> {
    let mut labels = labels(sheet.words);
    for (name, heading, _) in sheet.card.parts() {
        if let Some(heading) = heading {
            labels.entry(name).or_insert(heading);
        }
    }
    labels
}

fn parts<'c>(sheet: &'c CardSheet<'_>, words: &Messages, base: &str) -> Parts<'c> {
    let paper = Sheet { base, page: &sheet.page };
    let blocks = |text: &Text<'_>| document(&text.document, text, &paper);
    let part = |part| match part {
        CardPart::Text(text) => Part::Text(text.map(blocks).unwrap_or_default()),
        CardPart::List(texts, _) => Part::List(texts.iter().map(blocks).collect()),
        CardPart::Emergency(numbers) => Part::Emergency(numbers.iter().map(emergency).collect()),
        CardPart::Contacts(contacts) => {
            Part::Contacts(contacts.iter().map(|it| contact(it, words)).collect())
        }
    };
    Parts(sheet.card.parts().into_iter().map(|(name, _, it)| (name, part(it))).collect())
}

/// What the registries hold is Danish on every card.
const REGISTRIES: TextLanguage = TextLanguage::Danish;

fn emergency(number: &EmergencyView) -> EmergencyData {
    EmergencyData {
        lang: REGISTRIES.tag(),
        dir: REGISTRIES.direction().as_str(),
        display: number.phone.display.clone(),
        href: self::number(&number.phone).href,
        label: number.label.clone(),
    }
}

fn contact<'c>(contact: &'c ContactView, words: &Messages) -> ContactData<'c> {
    ContactData {
        lang: REGISTRIES.tag(),
        dir: REGISTRIES.direction().as_str(),
        role: &contact.role,
        unit: contact.unit.as_deref(),
        phones: contact.phones.iter().map(number).collect(),
        email: contact.email.as_ref().map(LinkData::of),
        hours: contact
            .hours
            .as_ref()
            .map_or_else(|| words.text("card_hours_unknown").to_owned(), |lines| lines.join("; ")),
        note: contact.note.as_deref(),
    }
}

fn municipality(municipality: &Municipality) -> MunicipalityData<'_> {
    MunicipalityData { name: &municipality.name.value, cvr: municipality.cvr.as_str() }
}

fn plan(plan: &PlanLine) -> PlanData<'_> {
    PlanData { title: &plan.title, edition: &plan.edition, adopted: &plan.adopted }
}

#[cfg(test)]
mod tests;
