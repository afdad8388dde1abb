use crate::model::values::{Date, OperationalKind};
use crate::model::{ActionCard, Approval, Audience, Prose, Section};
use crate::render::view::{
    ApprovalView, CardLinkView, CardVersionView, CardView, CardWordsView, DownloadView, EmergencyView,
    LinkView, TextLanguageView,
};
use crate::route::{At, CardFormat};
use crate::words::Messages;

use super::SiteComposer;
use super::changes::change_note;
use super::contacts::contact_views;
use super::dates::date_view;
use super::links::PageLinks;
use super::scope::Scope;

pub(super) fn audience(audience: Audience, words: &Messages) -> String {
    words.text(&format!("audience_{}", audience.word())).to_owned()
}

/// A card in the list of them.
pub(super) fn card_link(
    at: At<'_>,
    section: &Section,
    card: &ActionCard,
    scope: &Scope<'_, '_>,
) -> CardLinkView {
    CardLinkView {
        id: card.id.as_str().to_owned(),
        href: scope.href(&at.card(section, card)),
        title: card.title.value.clone(),
        language: TextLanguageView::foreign(card.language()),
        language_name: scope.site.words.text(&format!("language_{}", card.language().tag())).to_owned(),
        audience: audience(card.audience.value, scope.site.words),
        age_group: card.age_group.as_ref().map(|age| age.value.clone()),
        draft: matches!(card.approved, Approval::None),
        pdf: pdf(at, section, card, CardFormat::A4, scope),
    }
}

/// A card on paper, in one of its sizes; `None` when the site is built without PDFs.
pub(super) fn pdf(
    at: At<'_>,
    section: &Section,
    card: &ActionCard,
    format: CardFormat,
    scope: &Scope<'_, '_>,
) -> Option<DownloadView> {
    scope.site.with_pdf.then(|| DownloadView {
        href: scope.href(&at.card_pdf(section, card, format)),
        text: scope.site.words.text(&format!("card_pdf_{}", format.word())).to_owned(),
    })
}

/// All cards on paper, a file for each kind of reader.
pub(super) fn bundles(at: At<'_>, section: &Section, scope: &Scope<'_, '_>) -> Vec<DownloadView> {
    let words = scope.site.words;
    let made = Audience::ALL.into_iter().filter(|audience| section.cards_for(*audience).next().is_some());
    made.filter(|_| scope.site.with_pdf)
        .map(|readers| DownloadView {
            href: scope.href(&at.cards_pdf(section, readers)),
            text: words.filled("cards_pdf", &[("audience", &audience(readers, words))]),
        })
        .collect()
}

/// One card as a page.
pub(super) fn card(at: At<'_>, section: &Section, card: &ActionCard, scope: &Scope<'_, '_>) -> CardView {
    let words = scope.site.words;
    let links = PageLinks::of_card(scope, card);
    let all = |texts: &[Prose]| texts.iter().map(|text| links.html(text, 3)).collect();
    CardView {
        language: TextLanguageView::foreign(card.language()),
        words: card_words(at, card, scope.site),
        versions: versions(at, section, card, scope),
        audience: audience(card.audience.value, words),
        age_group: card.age_group.as_ref().map(|age| age.value.clone()),
        task_html: links.html(&card.task, 3),
        when_html: all(&card.when),
        steps_html: all(&card.steps),
        acute_html: links.html(&card.acute, 3),
        emergency: emergency(card, scope),
        contacts: contact_views(card.contacts.iter().map(|id| id.as_str()), scope),
        notes_html: all(&card.notes),
        kept_at: card.kept_at.as_ref().map(|text| text.value.clone()),
        owner: card.owner.as_ref().map(|text| text.value.clone()),
        approval: match &card.approved {
            Approval::None => None,
            Approval::Given(given) => {
                Some(ApprovalView { by: given.by.value.clone(), date: date_view(given.date.value, words) })
            }
        },
        change: scope
            .change(OperationalKind::Card, card.id.as_str())
            .map(|change| change_note(change, words)),
        review_by: card.review_by.as_ref().map(|date| date_view(date.value, words)),
        plan: LinkView { href: scope.href(&at.front()), text: at.edition.identity.title.value.clone() },
        pdfs: CardFormat::ALL
            .into_iter()
            .filter_map(|format| pdf(at, section, card, format, scope))
            .collect(),
    }
}

/// The fixed words of the card's own parts.
fn card_words(at: At<'_>, card: &ActionCard, site: &SiteComposer<'_>) -> CardWordsView {
    let words = site.words_of(card);
    let text = |key| words.text(key).to_owned();
    CardWordsView {
        acute: text("card_acute"),
        when: text("card_when"),
        steps: text("card_steps"),
        contacts: text("card_contacts"),
        notes: text("card_notes"),
        behind: is_behind(at, card).then(|| text("card_behind")),
    }
}

/// Whether the card was translated from one that has changed since.
pub(super) fn is_behind(at: At<'_>, card: &ActionCard) -> bool {
    let source = card.translates.as_ref().map(|translates| &translates.card.value);
    source.is_some_and(|id| {
        at.edition
            .action_cards()
            .find(|other| other.id.value == *id)
            .is_some_and(|other| card.is_behind(other))
    })
}

/// The cards that say the same in other languages: the one it was translated from, and all that were translated from the same.
fn versions(at: At<'_>, section: &Section, card: &ActionCard, scope: &Scope<'_, '_>) -> Vec<CardVersionView> {
    let first = |card: &ActionCard| match &card.translates {
        Some(translates) => translates.card.value.clone(),
        None => card.id.value.clone(),
    };
    let others = at.edition.action_cards().filter(|other| other.id.value != card.id.value);
    others
        .filter(|other| first(other) == first(card))
        .map(|other| CardVersionView {
            href: scope.href(&at.card(section, other)),
            language: TextLanguageView::new(other.language()),
        })
        .collect()
}

/// The card's numbers for acute danger; to be read only where the card no longer holds.
fn emergency(card: &ActionCard, scope: &Scope<'_, '_>) -> Vec<EmergencyView> {
    let mut numbers = scope.site.emergency(card.emergency.iter().map(|id| id.as_str()));
    if scope.is_historic() {
        for number in &mut numbers {
            number.phone.href = None;
        }
    }
    numbers
}

/// When the numbers of some contacts were checked: as fresh as the oldest check of them. `None`: there are none, or one was never
/// checked.
pub(super) fn checked<'i>(ids: impl IntoIterator<Item = &'i str>, scope: &Scope<'_, '_>) -> Option<Date> {
    let dates = ids.into_iter().map(|id| scope.contact(id).and_then(|contact| contact.verified.as_ref()));
    dates.map(|date| date.map(|date| date.value)).min().flatten()
}

/// The latest day on which something on the card was decided or edited.
pub(super) fn changed(at: At<'_>, card: &ActionCard, site: &SiteComposer<'_>) -> Date {
    let contacts = site.site.content.contacts.updated.value;
    let approved = match &card.approved {
        Approval::None => None,
        Approval::Given(given) => Some(given.date.value),
    };
    let adopted = at.edition.identity.adopted.as_ref().map(|adoption| adoption.date.value);
    [Some(contacts), approved, adopted].into_iter().flatten().max().unwrap_or(contacts)
}
