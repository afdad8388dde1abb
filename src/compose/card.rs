use super::{
    BodyView, ChangeNoteView, Composition, ContactView, DateView, DownloadView, EmergencyView, Fragment,
    Href, LinkView, PartView, SiteComposer, Text, TextLanguageView,
};
use crate::model::values::{Date, OperationalKind};
use crate::model::{ActionCard, Approval, Audience, Section};
use crate::route::{At, CardFormat};
use crate::words::Messages;

use super::changes::change_note;
use super::common::date_view;
use super::contacts::contact_views;
use super::edition::decided_on;
use super::links::{Texts, excerpt};
use super::scope::Scope;

node! {
    /// The section that lists the action cards.
    struct ActionCardsView<'a> {
        intro as "intro_html": Option<Text<'a>>,
        cards: Vec<CardLinkView>,
        /// All cards on paper, a file for each kind of reader; none when the site is built without PDFs.
        bundles: Vec<DownloadView>,
    }
}

node! {
    /// An action card in the list of them.
    struct CardLinkView {
        /// The fragment of this entry in the list.
        id: Fragment,
        href: Href,
        title: String,
        /// Of the title; `none` for Danish.
        language: Option<TextLanguageView>,
        /// The Danish word for it: `Arabisk`.
        language_name: String,
        /// For whom, as words: `Fagpersoner`.
        audience: String,
        age_group: Option<String>,
        /// Whether nobody has approved it.
        draft: bool,
        /// `none` when the site is built without PDFs.
        pdf: Option<DownloadView>,
    }
}

node! {
    /// One action card.
    struct CardView<'a> {
        /// Of the card's texts and of `words`; `none` for Danish. Contacts, owner, place and approval are Danish.
        language: Option<TextLanguageView>,
        words: CardWordsView,
        /// The same card in its other languages.
        versions: Vec<CardVersionView>,
        /// For whom, as words: `Fagpersoner`.
        audience: String,
        age_group: Option<String>,
        /// Blocks without headings, as all `_html` fields here.
        task as "task_html": Text<'a>,
        /// When to use it; any one of these.
        when as "when_html": Vec<Text<'a>>,
        /// In the order to do them.
        steps as "steps_html": Vec<Text<'a>>,
        /// What to do when it is acute.
        acute as "acute_html": Text<'a>,
        emergency: Vec<EmergencyView>,
        contacts: Vec<ContactView>,
        /// Points to watch.
        notes as "notes_html": Vec<Text<'a>>,
        /// Where the printed card hangs.
        kept_at: Option<String>,
        /// Who keeps it up to date.
        owner: Option<String>,
        /// `none`: a draft not adopted, and the page says so.
        approval: Option<ApprovalView>,
        review_by: Option<DateView>,
        /// That the card was changed since the edition it belongs to was adopted.
        change: Option<ChangeNoteView>,
        /// The front page of the edition it belongs to, with the adopted title.
        plan: LinkView,
        /// On paper, in each of its sizes; none when the site is built without PDFs.
        pdfs: Vec<DownloadView>,
    }
}

node! {
    /// A card in another of its languages.
    struct CardVersionView {
        href: Href,
        language: TextLanguageView,
    }
}

node! {
    /// The fixed words of a card's own parts, in the language the card is written in.
    struct CardWordsView {
        acute: String,
        when: String,
        steps: String,
        contacts: String,
        notes: String,
        /// What the reader of a translation older than its source must know; `none` when it is not.
        behind: Option<String>,
    }
}

node! {
    /// Who approved an action card, and when.
    struct ApprovalView {
        by: String,
        date: DateView,
    }
}

/// A part of a card that all who have the card read, on a page and on paper alike.
#[cfg(feature = "pdf")]
pub(crate) enum CardPart<'c, 'a> {
    Text(Option<&'c Text<'a>>),
    /// Each is done by itself, in any order or in theirs.
    List(&'c [Text<'a>], Order),
    Emergency(&'c [EmergencyView]),
    Contacts(&'c [ContactView]),
}

#[cfg(feature = "pdf")]
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    Any,
    Theirs,
}

#[cfg(feature = "pdf")]
impl<'a> CardView<'a> {
    /// The parts in the order of the card: how each is called, what stands above it, and what it says.
    pub(crate) fn parts(&self) -> Vec<(&'static str, Option<&str>, CardPart<'_, 'a>)> {
        let words = &self.words;
        vec![
            ("task", None, CardPart::Text(Some(&self.task))),
            ("when", Some(&words.when), CardPart::List(&self.when, Order::Any)),
            ("acute", Some(&words.acute), CardPart::Text(Some(&self.acute))),
            ("emergency", None, CardPart::Emergency(&self.emergency)),
            ("steps", Some(&words.steps), CardPart::List(&self.steps, Order::Theirs)),
            ("contacts", Some(&words.contacts), CardPart::Contacts(&self.contacts)),
            ("notes", Some(&words.notes), CardPart::List(&self.notes, Order::Any)),
        ]
    }
}

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
        id: Fragment::new(card.id.as_str()),
        href: Href::to(at.card(section, card)),
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
        href: Href::to(at.card_pdf(section, card, format)),
        text: scope.site.words.text(&format!("card_pdf_{}", format.word())).to_owned(),
    })
}

/// All cards on paper, a file for each kind of reader.
pub(super) fn bundles(at: At<'_>, section: &Section, scope: &Scope<'_, '_>) -> Vec<DownloadView> {
    let words = scope.site.words;
    let made = Audience::ALL.into_iter().filter(|audience| section.cards_for(*audience).next().is_some());
    made.filter(|_| scope.site.with_pdf)
        .map(|readers| DownloadView {
            href: Href::to(at.cards_pdf(section, readers)),
            text: words.filled("cards_pdf", &[("audience", &audience(readers, words))]),
        })
        .collect()
}

/// The page of one card.
pub(super) fn card_page<'s>(
    at: At<'s>,
    section: &'s Section,
    card: &'s ActionCard,
    scope: &Scope<'s, '_>,
) -> Composition<'s> {
    let body = BodyView::Part(PartView::Card(card_view(at, section, card, scope)));
    Composition {
        title_language: TextLanguageView::foreign(card.language()),
        last_changed: Some(changed(at, card, scope.site)),
        ..Composition::new(&card.title, excerpt(&card.task.document, scope), body)
    }
}

/// One card.
pub(super) fn card_view<'s>(
    at: At<'s>,
    section: &'s Section,
    card: &'s ActionCard,
    scope: &Scope<'s, '_>,
) -> CardView<'s> {
    let words = scope.site.words;
    let texts = Texts::of_card(scope, card);
    CardView {
        language: TextLanguageView::foreign(card.language()),
        words: card_words(at, card, scope.site),
        versions: versions(at, section, card),
        audience: audience(card.audience.value, words),
        age_group: card.age_group.as_ref().map(|age| age.value.clone()),
        task: texts.text(&card.task, 3),
        when: texts.all(&card.when, 3),
        steps: texts.all(&card.steps, 3),
        acute: texts.text(&card.acute, 3),
        emergency: emergency(card, scope),
        contacts: contact_views(card.contacts.iter().map(|id| id.as_str()), scope),
        notes: texts.all(&card.notes, 3),
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
        plan: LinkView { href: Href::to(at.front()), text: at.edition.identity.title.value.clone() },
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
fn versions(at: At<'_>, section: &Section, card: &ActionCard) -> Vec<CardVersionView> {
    let first = |card: &ActionCard| match &card.translates {
        Some(translates) => translates.card.value.clone(),
        None => card.id.value.clone(),
    };
    let others = at.edition.action_cards().filter(|other| other.id.value != card.id.value);
    others
        .filter(|other| first(other) == first(card))
        .map(|other| CardVersionView {
            href: Href::to(at.card(section, other)),
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
    [Some(contacts), approved, decided_on(at.edition)].into_iter().flatten().max().unwrap_or(contacts)
}
