use super::Text;
use super::page::{Page, Readers};
use crate::model::fields::{Kind, Record, Shown, Value, WrittenFor};
use crate::model::values::LanguageTag;
use crate::model::{ActionCard, EditionIdentity, Prose, TextLanguage, WayIn};
use crate::parse::{Parsed, ParsedEdition, ParsedPlan};
use crate::resolve::Settings;
use crate::source::Span;

/// What is judged beside the plans.
pub(super) fn pages_of_site(parsed: &Parsed) -> Vec<Page<'_>> {
    let about = parsed.site.as_ref().and_then(|site| site.about.as_ref());
    let page = about.map(|about| Page {
        place: first_words(about),
        readers: Readers::Citizens,
        language: LanguageTag::Danish,
        texts: vec![Text::Prose(&about.document)],
        edition: None,
        adopted: false,
    });
    page.into_iter().collect()
}

/// What is judged of a plan: what readers act by today, and drafts where those are shown. What no longer holds stays as it is.
pub(super) fn pages_of_plan(plan: &ParsedPlan, settings: Settings) -> Vec<Page<'_>> {
    let mut pages = Vec::new();
    if let Some(help) = &plan.help {
        let edition = plan.in_force(settings.date);
        let about = Standing { language: LanguageTag::Danish, edition, adopted: false };
        add(help, about, &mut pages);
    }
    for edition in plan.editions.iter().filter(|edition| matters(plan, edition, settings)) {
        let about = Standing {
            language: LanguageTag::Danish,
            edition: Some(edition),
            adopted: is_adopted(edition, settings),
        };
        for section in &edition.sections {
            add(section, about, &mut pages);
        }
        for translation in &edition.translations {
            let about = Standing { language: translation.language, adopted: false, ..about };
            add(&translation.section, about, &mut pages);
        }
    }
    pages
}

fn matters(plan: &ParsedPlan, edition: &ParsedEdition, settings: Settings) -> bool {
    if is_adopted(edition, settings) { plan.is_acted_by(edition, settings.date) } else { settings.drafts }
}

fn is_adopted(edition: &ParsedEdition, settings: Settings) -> bool {
    let adopted = edition.identity.as_ref().and_then(EditionIdentity::adopted_on);
    adopted.is_some_and(|date| date <= settings.date)
}

/// What is true of a part of the content and of all the pages in it.
#[derive(Clone, Copy)]
struct Standing<'a> {
    language: LanguageTag,
    edition: Option<&'a ParsedEdition>,
    adopted: bool,
}

/// The page a record is, when it is one, and those inside it.
fn add<'a>(record: &'a dyn Record, about: Standing<'a>, pages: &mut Vec<Page<'a>>) {
    let mut texts = Vec::new();
    let mut inside = Vec::new();
    gather(record, &mut texts, &mut inside);
    let declaration = record.declaration();
    let language = language_of(record, about.language);
    if let (Some(written_for), Some(language)) = (declaration.written_for, language) {
        pages.push(Page {
            place: record.title().map_or(record.span(), |title| title.span),
            readers: readers(record, written_for),
            language,
            texts,
            edition: about.edition,
            adopted: about.adopted && !declaration.operational,
        });
    }
    for record in inside {
        add(record, about, pages);
    }
}

/// The sentences of a record, and the records inside it that are pages of their own.
fn gather<'a>(record: &'a dyn Record, texts: &mut Vec<Text<'a>>, inside: &mut Vec<&'a dyn Record>) {
    record.visit(&|field| field.shown == Shown::ToReaders, &mut |field, _, value| match value {
        Value::Prose(prose) => texts.push(Text::Prose(&prose.document)),
        Value::Line(line) if field.kind == Kind::Sentence => texts.push(Text::Line(line)),
        Value::Record(inner) if inner.declaration().written_for.is_some() => inside.push(inner),
        Value::Record(inner) => gather(inner, texts, inside),
        _ => {}
    });
}

fn readers(record: &dyn Record, written_for: WrittenFor) -> Readers {
    match written_for {
        WrittenFor::Citizens => Readers::Citizens,
        WrittenFor::Professionals => Readers::Professionals,
        WrittenFor::ItsAudience => {
            let record = record.as_any();
            let of_card = record.downcast_ref::<ActionCard>().map(|card| card.audience.value.into());
            let of_way = record.downcast_ref::<WayIn>().map(|way| way.audience.value.into());
            // What everybody can read, professionals can.
            of_card.or(of_way).unwrap_or(Readers::Citizens)
        }
    }
}

/// A card has a language of its own. LIX counts what Arabic does not have.
fn language_of(record: &dyn Record, around: LanguageTag) -> Option<LanguageTag> {
    let Some(card) = record.as_any().downcast_ref::<ActionCard>() else { return Some(around) };
    match card.language() {
        TextLanguage::Danish => Some(LanguageTag::Danish),
        TextLanguage::English => Some(LanguageTag::English),
        TextLanguage::Arabic => None,
    }
}

fn first_words(prose: &Prose) -> Span {
    prose.document.blocks.first().map_or(prose.span, crate::markdown::Block::span)
}
