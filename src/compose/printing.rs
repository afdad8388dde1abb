use super::{
    BodyView, Composition, ContactView, DateView, Described, DownloadView, EmergencyView, Href, LinkView,
    TextLanguageView,
};
use serde::Serialize;
use std::collections::BTreeSet;

use crate::markdown::ReferenceKind;
use crate::model::values::ItemPlace;
use crate::model::{ActionCard, Approval, Section};
use crate::printing::{CardStatus, PrintedCard};
use crate::resolve::Standing;
use crate::route::{At, CardFormat, PlanPage};

use super::card::{checked, is_behind, pdf};
use super::common::date_view;
use super::contacts::contact_views;
use super::scope::Scope;

node! {
    /// Whether a printed card still holds, for somebody who has it in the hand: the page its code leads to.
    struct PrintingView {
        status: PrintStatus,
        /// What that means, whole sentences.
        text: String,
        /// Why it was taken away, in the municipality's words.
        why: Option<String>,
        /// What to use in its place, or the card itself on the web; empty where there is nothing.
        now: Vec<PrintedNowView>,
        /// The plan's help, where there is no card to use.
        help: Option<LinkView>,
        /// Today's numbers: those of the card as it is now, or else the plan's for acute danger.
        emergency: Vec<EmergencyView>,
        contacts: Vec<ContactView>,
        /// When the last of these contacts to be checked was; `none` where one never was, or there are none.
        verified: Option<DateView>,
        /// When the card is to be reviewed, at the latest.
        review_by: Option<DateView>,
        /// Whether that day has passed.
        review_overdue: bool,
        /// The edition that was printed.
        edition: String,
        /// As it stands on the paper.
        code: String,
    }
}

/// What a printed card is worth today: the end of the keys of its words, and of its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PrintStatus {
    Valid,
    /// The newest text, which nobody has approved.
    Draft,
    /// Of an edition that is a draft.
    DraftEdition,
    /// Its edition's first day has not come.
    Coming,
    Replaced,
    /// Taken away, in daily operation or by an edition.
    Withdrawn,
    /// The plan was repealed.
    Repealed,
}

plain!(PrintStatus);

node! {
    /// What stands today in the place of a printed card: the card, or where its matter went.
    struct PrintedNowView {
        link: LinkView,
        /// Of the link's text; `none` for Danish.
        language: Option<TextLanguageView>,
        /// Of a card other than the printed one; `none` when the site is built without PDFs.
        pdf: Option<DownloadView>,
        /// A card that nobody has approved.
        draft: bool,
        /// That it is a translation of a card which has changed since, in the card's own language.
        behind: Option<String>,
    }
}

/// The page of a printed card's code. `here` is the plan as it is now. Numbers are today's, whatever stands on the paper.
pub(super) fn printing_page(
    here: At<'_>,
    printed: &PrintedCard,
    scope: &Scope<'_, '_>,
) -> Composition<'static> {
    let body = BodyView::Printing(printing_view(here, printed, scope));
    let description = scope.site.words.filled("printing_description", &[("title", &printed.title)]);
    Composition {
        title_language: TextLanguageView::foreign(printed.language),
        described: Described::Nothing,
        ..Composition::new(&printed.title, description, body)
    }
}

fn printing_view(here: At<'_>, printed: &PrintedCard, scope: &Scope<'_, '_>) -> PrintingView {
    let now = Now::of(here, printed);
    let words = scope.site.words;
    let cards = now.cards();
    let date = scope.site.site.date;
    let review_by = cards.iter().filter_map(|(_, card)| card.review_by.as_ref()).map(|date| date.value).min();
    let taken_away = cards.is_empty();
    let contacts: Vec<&str> =
        distinct(cards.iter().flat_map(|(_, card)| &card.contacts).map(|id| id.as_str()));
    // One that is no longer in the registry has no number of today.
    let is_there = |id: &&str| scope.site.site.content.contacts.get(id).is_some();
    let emergency = match taken_away {
        true => here.plan.help.emergency.iter().map(|id| id.as_str()).collect(),
        false => distinct(cards.iter().flat_map(|(_, card)| &card.emergency).map(|id| id.as_str())),
    };
    let (status, text, why) = told(printed, &now, scope);
    PrintingView {
        status,
        text,
        why,
        now: printed.now.iter().filter_map(|place| now.view(place, scope)).collect(),
        help: taken_away.then(|| LinkView {
            href: Href::to(here.plan_page(PlanPage::Help)),
            text: here.plan.help.title.value.clone(),
        }),
        emergency: scope.site.emergency(emergency),
        verified: checked(contacts.iter().copied(), scope).map(|date| date_view(date, words)),
        contacts: contact_views(contacts.into_iter().filter(is_there), scope),
        review_by: review_by.map(|date| date_view(date, words)),
        review_overdue: review_by.is_some_and(|by| by < date),
        edition: printed.printing.edition.as_str().to_owned(),
        code: printed.printing.code().as_str().to_owned(),
    }
}

/// In the order of the first of each.
fn distinct<'i>(ids: impl Iterator<Item = &'i str>) -> Vec<&'i str> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| seen.insert(*id)).collect()
}

/// What there is today of a printed card, and where.
struct Now<'a, 'p> {
    at: At<'a>,
    places: &'p [ItemPlace],
    /// Whether it is another than was printed.
    is_new: bool,
}

impl<'a, 'p> Now<'a, 'p> {
    fn of(here: At<'a>, printed: &'p PrintedCard) -> Self {
        let edition = here.plan.editions.iter().find(|edition| edition.id == printed.edition);
        let at = match edition {
            Some(edition) if edition.id != here.edition.id => At { edition, permanent: true, ..here },
            _ => here,
        };
        Self { at, places: &printed.now, is_new: printed.status == CardStatus::Replaced }
    }

    fn is_draft(&self, scope: &Scope<'_, '_>) -> bool {
        scope.site.site.standing(self.at.plan, self.at.edition) == Standing::Draft
    }

    fn cards(&self) -> Vec<(&'a Section, &'a ActionCard)> {
        self.places.iter().filter_map(|place| self.card(place)).collect()
    }

    fn card(&self, place: &ItemPlace) -> Option<(&'a Section, &'a ActionCard)> {
        let id = place.fragment.is_none().then_some(place.item.id.as_str())?;
        let found = self.at.card_by_id(id);
        found.filter(|_| place.item.kind == ReferenceKind::Card)
    }

    fn view(&self, place: &ItemPlace, scope: &Scope<'_, '_>) -> Option<PrintedNowView> {
        let (address, fragment) = self.at.place(place);
        let href = Href::Site(address, fragment);
        let entry = scope.site.site.places(self.at.plan, self.at.edition)?.get(place)?;
        let card = self.card(place);
        // Who has the newest on paper needs no other.
        let new = card.filter(|_| self.is_new);
        Some(PrintedNowView {
            link: LinkView { href, text: entry.title.clone() },
            language: card.and_then(|(_, card)| TextLanguageView::foreign(card.language())),
            pdf: new.and_then(|(section, card)| pdf(self.at, section, card, CardFormat::A4, scope)),
            draft: card.is_some_and(|(_, card)| matches!(card.approved, Approval::None)),
            behind: card
                .filter(|(_, card)| is_behind(self.at, card))
                .map(|(_, card)| scope.site.words_of(card).text("card_behind").to_owned()),
        })
    }
}

/// The status, what it means, and the municipality's reason.
fn told(
    printed: &PrintedCard,
    now: &Now<'_, '_>,
    scope: &Scope<'_, '_>,
) -> (PrintStatus, String, Option<String>) {
    let words = scope.site.words;
    let text = |key: &str| words.text(&format!("printing_{key}")).to_owned();
    let filled =
        |key: &str, name: &str, value: &str| words.filled(&format!("printing_{key}"), &[(name, value)]);
    let (own, edition) = (printed.printing.edition.as_str(), printed.edition.as_str());
    match &printed.status {
        CardStatus::Valid if own != edition => {
            let text = words.filled("printing_valid_still", &[("edition", own), ("now", edition)]);
            (PrintStatus::Valid, text, None)
        }
        CardStatus::Valid => (PrintStatus::Valid, text("valid_text"), None),
        CardStatus::Draft if now.is_draft(scope) => {
            let text = filled("draft_edition_text", "edition", edition);
            (PrintStatus::DraftEdition, text, None)
        }
        CardStatus::Draft => (PrintStatus::Draft, text("draft_text"), None),
        CardStatus::Coming { from } => {
            (PrintStatus::Coming, filled("coming_text", "date", &words.date(*from)), None)
        }
        CardStatus::Replaced => {
            let key = match (printed.now.len(), now.cards().len()) {
                (_, 0) => "replaced_text_elsewhere",
                (1, _) => "replaced_text",
                _ => "replaced_text_several",
            };
            (PrintStatus::Replaced, text(key), None)
        }
        CardStatus::Withdrawn { date, why } => {
            let text = filled("withdrawn_text", "date", &words.date(*date));
            (PrintStatus::Withdrawn, text, Some(why.clone()))
        }
        CardStatus::Removed { edition, why } => {
            let text = filled("removed_text", "edition", edition.as_str());
            (PrintStatus::Withdrawn, text, Some(why.clone()))
        }
        CardStatus::Repealed { date } => {
            (PrintStatus::Repealed, filled("repealed_text", "date", &words.date(*date)), None)
        }
    }
}
