use super::Text;
use super::page::{Page, Readers};
use crate::model::values::LanguageTag;
use crate::model::{
    ActionCard, EditionIdentity, Help, Intervention, Prose, Section, SectionContent, TextLanguage,
};
use crate::parse::{Parsed, ParsedEdition, ParsedPlan};
use crate::resolve::Settings;
use crate::source::Span;

/// Everything that is judged: what readers act by today, and drafts where those are shown. What no longer holds stays as it is.
pub(super) fn pages(parsed: &Parsed, settings: Settings) -> Vec<Page<'_>> {
    let mut pages = Vec::new();
    if let Some(about) = parsed.site.as_ref().and_then(|site| site.about.as_ref()) {
        pages.push(Page {
            place: first_words(about),
            readers: Readers::Citizens,
            language: LanguageTag::Danish,
            texts: vec![Text::Prose(&about.document)],
            edition: None,
            adopted: false,
        });
    }
    for plan in &parsed.plans {
        if let Some(help) = &plan.help {
            of_help(help, plan.in_force(settings.date), &mut pages);
        }
        for edition in plan.editions.iter().filter(|edition| matters(plan, edition, settings)) {
            of_edition(edition, settings, &mut pages);
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

/// What everybody reads first, and each way in for those it is for.
fn of_help<'a>(help: &'a Help, edition: Option<&'a ParsedEdition>, pages: &mut Vec<Page<'a>>) {
    let page = |place, readers, texts| Page {
        place,
        readers,
        language: LanguageTag::Danish,
        texts,
        edition,
        adopted: false,
    };
    pages.push(page(help.title.span, Readers::Citizens, vec![Text::Prose(&help.lead.document)]));
    for way in &help.ways {
        let texts = std::iter::once(&way.lead).chain(&way.steps).chain(&way.anonymity).chain(&way.next);
        pages.push(page(way.title.span, way.audience.value.into(), prose(texts)));
    }
}

fn of_edition<'a>(edition: &'a ParsedEdition, settings: Settings, pages: &mut Vec<Page<'a>>) {
    let adopted = is_adopted(edition, settings);
    for section in &edition.sections {
        pages.push(Page {
            place: title(section),
            readers: Readers::Professionals,
            language: LanguageTag::Danish,
            texts: texts(section),
            edition: Some(edition),
            adopted,
        });
        match &section.content {
            SectionContent::Interventions(list) => {
                pages.extend(list.items.iter().map(|item| of_intervention(item, edition, adopted)));
            }
            SectionContent::ActionCards(list) => {
                pages.extend(list.items.iter().filter_map(|card| of_card(card, edition)));
            }
            _ => {}
        }
    }
    pages.extend(edition.translations.iter().map(|translation| Page {
        place: title(&translation.section),
        readers: Readers::Professionals,
        language: translation.language,
        texts: texts(&translation.section),
        edition: Some(edition),
        adopted: false,
    }));
}

fn of_intervention<'a>(item: &'a Intervention, edition: &'a ParsedEdition, adopted: bool) -> Page<'a> {
    Page {
        place: item.head.title.span,
        readers: Readers::Professionals,
        language: LanguageTag::Danish,
        texts: vec![Text::Prose(&item.body.document)],
        edition: Some(edition),
        adopted,
    }
}

/// A card belongs to daily operation. LIX counts what Arabic does not have.
fn of_card<'a>(card: &'a ActionCard, edition: &'a ParsedEdition) -> Option<Page<'a>> {
    let language = match card.language() {
        TextLanguage::Danish => LanguageTag::Danish,
        TextLanguage::English => LanguageTag::English,
        TextLanguage::Arabic => return None,
    };
    let lists = card.when.iter().chain(&card.steps).chain(&card.notes);
    Some(Page {
        place: card.title.span,
        readers: card.audience.value.into(),
        language,
        texts: prose([&card.task, &card.acute].into_iter().chain(lists)),
        edition: Some(edition),
        adopted: false,
    })
}

/// The running texts of a section's own page; its items have pages of their own.
fn texts(section: &Section) -> Vec<Text<'_>> {
    let mut texts = match &section.content {
        SectionContent::Interventions(list) => prose(&list.intro),
        SectionContent::ActionCards(list) => prose(&list.intro),
        _ => prose(section.prose()),
    };
    match &section.content {
        SectionContent::Purpose(purpose) => {
            texts.extend(purpose.head.aims.iter().map(|aim| Text::Line(&aim.text)));
        }
        SectionContent::Organisation(organisation) => {
            let tasks = organisation.bodies.iter().flat_map(|body| &body.tasks);
            let steps = organisation.procedure.iter().flat_map(|it| &it.steps).map(|step| &step.text);
            texts.extend(tasks.chain(steps).map(Text::Line));
        }
        SectionContent::WarningSigns(signs) => {
            let signs = signs.groups.iter().flat_map(|group| &group.signs);
            texts.extend(signs.map(|sign| Text::Line(&sign.text)));
        }
        _ => {}
    }
    texts
}

fn prose<'a>(texts: impl IntoIterator<Item = &'a Prose>) -> Vec<Text<'a>> {
    texts.into_iter().map(|prose| Text::Prose(&prose.document)).collect()
}

fn title(section: &Section) -> Span {
    match &section.content {
        SectionContent::Purpose(purpose) => purpose.head.title.span,
        SectionContent::LegalBasis(text) | SectionContent::Free(text) => text.head.title.span,
        SectionContent::Definitions(definitions) => definitions.title.span,
        SectionContent::Organisation(organisation) => organisation.title.span,
        SectionContent::Interventions(list) => list.head.title.span,
        SectionContent::WarningSigns(signs) => signs.title.span,
        SectionContent::ActionCards(list) => list.head.title.span,
    }
}

fn first_words(prose: &Prose) -> Span {
    prose.document.blocks.first().map_or(prose.span, crate::markdown::Block::span)
}
