use crate::model::values::Date;
use crate::model::{ActionCard, Approval, Audience, Municipality, PrintedAs, Section, TextLanguage};
use crate::printing::printing_of;
use crate::route::{Address, At, Page};
use crate::words::Messages;

use super::card::{audience as audience_name, card_view, changed, checked, is_behind};
use super::scope::Scope;
use super::{CardView, SiteComposer};

/// A card as it stands on paper: what its page says, and what paper must say itself.
pub(crate) struct CardSheet<'s> {
    pub card: CardView<'s>,
    /// Its page on the web.
    pub page: Address,
    pub title: &'s str,
    pub language: TextLanguage,
    /// Of that language.
    pub words: &'s Messages,
    pub municipality: &'s Municipality,
    pub plan: PlanLine,
    /// What must be seen of a card that does not hold.
    pub mark: Option<&'s str>,
    /// That it is a translation older than its source: for its reader, and for those who hand it out.
    pub behind: Option<Vec<(TextLanguage, &'s str)>>,
    pub audience: String,
    pub approved: String,
    pub review_by: Option<String>,
    pub verified: String,
    /// The page, as anybody anywhere can find it.
    pub url: String,
    /// The page of the printed card's code.
    pub code_url: String,
    pub date: Date,
}

/// All cards for the same readers on paper.
pub(crate) struct CardsSheet<'s> {
    pub municipality: &'s Municipality,
    pub plan: PlanLine,
    pub title: String,
    pub url: String,
    pub date: Date,
    pub cards: Vec<CardSheet<'s>>,
}

/// The plan a card belongs to.
pub(crate) struct PlanLine {
    pub title: String,
    pub edition: String,
    pub adopted: String,
}

/// One card on paper.
pub(crate) fn card_sheet<'s, 'a>(
    site: &'s SiteComposer<'a>,
    at: At<'a>,
    section: &'a Section,
    card: &'a ActionCard,
) -> CardSheet<'s> {
    let scope = Scope::new(site, Page::Card(at, section, card));
    let words = site.words_of(card);
    let printing = printing_of(site.site, at.plan, at.edition, card);
    let mark = match printing.printed_as {
        PrintedAs::Superseded => Some("card_mark_superseded"),
        PrintedAs::Repealed => Some("card_mark_repealed"),
        PrintedAs::Draft => Some("draft_mark"),
        PrintedAs::Coming => Some("card_mark_coming"),
        PrintedAs::Valid => None,
    };
    let verified = checked(card.contacts.iter().map(|id| id.as_str()), &scope);
    CardSheet {
        card: card_view(at, section, card, &scope),
        title: &card.title.value,
        language: card.language(),
        words,
        municipality: &site.site.content.site.municipality,
        plan: plan(words, at),
        mark: mark.map(|key| words.text(key)),
        behind: is_behind(at, card).then(|| behind(card.language(), site)),
        audience: words.filled("card_for", &[("audience", &audience_name(card.audience.value, words))]),
        approved: match &card.approved {
            Approval::None => words.text("card_not_approved").to_owned(),
            Approval::Given(given) => {
                format!("{} {} {}", words.date(given.date.value), words.text("by"), given.by.value)
            }
        },
        review_by: card.review_by.as_ref().map(|date| words.date(date.value)),
        verified: verified
            .map_or_else(|| words.text("card_not_verified").to_owned(), |date| words.date(date)),
        url: scope.canonical().absolute(&site.base),
        code_url: Address::printing(&printing.code()).absolute(&site.base),
        date: changed(at, card, site),
        page: scope.address,
    }
}

/// All cards for the same readers.
pub(crate) fn cards_sheet<'s, 'a>(
    site: &'s SiteComposer<'a>,
    at: At<'a>,
    section: &'a Section,
    audience: Audience,
) -> CardsSheet<'s> {
    let cards = section.cards_for(audience).map(|card| card_sheet(site, at, section, card));
    let cards: Vec<_> = cards.collect();
    let latest = cards.iter().map(|sheet| sheet.date).max();
    CardsSheet {
        municipality: &site.site.content.site.municipality,
        plan: plan(site.words, at),
        title: site.words.filled("cards_title", &[("audience", &audience_name(audience, site.words))]),
        url: at.cards_pdf(section, audience).absolute(&site.base),
        date: latest.unwrap_or(site.site.content.contacts.updated.value),
        cards,
    }
}

fn plan(words: &Messages, at: At<'_>) -> PlanLine {
    let adopted = at.edition.identity.adopted.as_ref().map(|adoption| {
        format!(
            "{} {} {} {}",
            words.text("adopted"),
            words.date(adoption.date.value),
            words.text("by"),
            adoption.body.value
        )
    });
    PlanLine {
        title: at.plan.identity.title.value.clone(),
        edition: at.edition.id.as_str().to_owned(),
        adopted: adopted.unwrap_or_else(|| words.text("status_draft").to_owned()),
    }
}

fn behind<'s>(language: TextLanguage, site: &'s SiteComposer<'_>) -> Vec<(TextLanguage, &'s str)> {
    let notes = [language, TextLanguage::Danish].into_iter();
    notes
        .filter_map(|language| Some((language, site.card_words.get(&language)?.text("card_behind"))))
        .collect()
}
