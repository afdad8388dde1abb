use super::{BodyView, Composition, DateView, EditionView, Href, LinkView};
use crate::chronicle::{last_day, last_event};
use crate::model::values::Date;
use crate::model::{Correction, Edition};
use crate::route::{Address, At, Page, PlanPage};

use super::common::date_view;
use super::edition::edition_view;
use super::item_name::item_name;
use super::page_links::calendar;
use super::scope::Scope;

node! {
    /// Every edition of a plan that is published.
    struct EditionsView {
        /// Newest first.
        editions: Vec<EditionEntryView>,
        /// The page of the law's formal requirements.
        proof: LinkView,
        /// The feed of all plans' events.
        feed: Href,
        /// The days to think of the next revision; `none` when nothing is adopted.
        calendar: Option<Href>,
    }
}

node! {
    /// One edition in the list of editions.
    struct EditionEntryView {
        /// The fragment: `_2024`.
        id: String,
        /// The edition's name in addresses: `2024`.
        name: String,
        facts: EditionView,
        /// The last day it held, when that is past or known.
        until: Option<DateView>,
        /// Of the adopted text; `none` when no lock has been made.
        digest: Option<DigestView>,
        /// What it changed in the edition before; `none` where that page is not made.
        changes: Option<LinkView>,
        /// What daily operation changed since the adoption, newest first.
        corrections: Vec<CorrectionView>,
    }
}

node! {
    /// A change of daily operation, beside the adopted text.
    struct CorrectionView {
        date: DateView,
        /// What was changed, by its name.
        what: String,
        /// Plain text.
        why: String,
        /// Whether it is no longer there.
        gone: bool,
    }
}

node! {
    /// A SHA-256 digest for people and for comparing.
    struct DigestView {
        /// Its first twelve digits.
        short: String,
        /// All 64.
        whole: String,
    }
}

/// How many digits of a digest people compare.
const SHORT: usize = 12;

/// Every published edition of the plan.
pub(super) fn editions_page(at: At<'_>, scope: &Scope<'_, '_>) -> Composition<'static> {
    let words = scope.site.words;
    let mut editions: Vec<&Edition> = scope.site.site.published(at.plan).collect();
    editions.reverse();
    let entries = editions.iter().enumerate().map(|(place, edition)| {
        let before = editions.get(place + 1).copied();
        entry(At { edition, permanent: true, ..at }, before, scope)
    });
    let body = EditionsView {
        editions: entries.collect(),
        proof: LinkView {
            href: Href::to(at.plan_page(PlanPage::Proof)),
            text: words.text("proof_title").to_owned(),
        },
        feed: Href::to(Address::feed()),
        calendar: calendar(at, scope),
    };
    let description =
        words.filled("editions_description", &[("plan", at.plan.identity.title.value.as_str())]);
    Composition {
        last_changed: last_event(scope.site.site, at.plan),
        ..Composition::new(words.text("editions_title"), description, BodyView::Editions(body))
    }
}

fn entry(at: At<'_>, before: Option<&Edition>, scope: &Scope<'_, '_>) -> EditionEntryView {
    let words = scope.site.words;
    let edition = at.edition;
    let until = last_day(scope.site.site, at.plan, edition);
    EditionEntryView {
        id: format!("_{}", edition.id.as_str()),
        name: edition.id.as_str().to_owned(),
        facts: edition_view(at, scope),
        until: until.map(|date| date_view(date, words)),
        digest: edition.lock.as_ref().map(|lock| DigestView {
            short: lock.digest.as_str().chars().take(SHORT).collect(),
            whole: lock.digest.as_str().to_owned(),
        }),
        changes: before.and_then(|before| changes(at, before, scope)),
        corrections: corrections(at, until, scope),
    }
}

/// The page of what an edition changed, where it is made.
fn changes(at: At<'_>, before: &Edition, scope: &Scope<'_, '_>) -> Option<LinkView> {
    let address = Page::Changes(at.plan, before, at.edition).address();
    scope.site.routes.pages.contains_key(&address).then(|| LinkView {
        href: Href::to(address),
        text: scope.site.words.filled("editions_changes", &[("edition", before.id.as_str())]),
    })
}

/// What daily operation changed from the adoption to the edition's last day, newest first.
fn corrections(at: At<'_>, until: Option<Date>, scope: &Scope<'_, '_>) -> Vec<CorrectionView> {
    let Some(adopted) = at.edition.identity.adopted_on() else { return Vec::new() };
    let last = until.unwrap_or(scope.site.site.date).min(scope.site.site.date);
    let of_edition = |correction: &&Correction| (adopted..=last).contains(&correction.date.value);
    let mut corrections: Vec<&Correction> = at.plan.corrections.iter().filter(of_edition).collect();
    // Those of one day stay in the order of the file.
    corrections.sort_by_key(|correction| std::cmp::Reverse(correction.date.value));
    let view = |correction: &Correction| CorrectionView {
        date: date_view(correction.date.value, scope.site.words),
        what: item_name(&correction.what, &scope.site.site.content, at.plan, Some(at.edition)),
        why: correction.why.value.clone(),
        // Of a way to help no state is noted.
        gone: correction.state.is_none() && !at.plan.help.has_way(&correction.what),
    };
    corrections.into_iter().map(view).collect()
}
