use super::{DateView, Href, LinkView};
use crate::model::values::Date;
use crate::model::{Edition, Plan};
use crate::resolve::Standing;
use crate::route::At;
use serde::Serialize;

use super::common::date_view;
use super::scope::Scope;
node! {
    /// What is known of an edition as a document.
    struct EditionView {
        /// The adopted title, word for word.
        title: String,
        status: EditionStatus,
        adopted: Option<AdoptionView>,
        /// The decision that the plan no longer holds, where this edition was the one that did.
        repealed: Option<AdoptionView>,
        in_force: Option<DateView>,
        /// The last day by which the council must have revised the plan: adoption plus the plan's cycle.
        revise_by: Option<DateView>,
        /// The edition's permanent front page; the text is its absolute address.
        permanent: LinkView,
        /// The edition it follows, when that is on the site too.
        supersedes: Option<LinkView>,
    }
}

/// The standing of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum EditionStatus {
    Draft,
    /// Adopted, but its first day has not come.
    Coming,
    /// Adopted and in force.
    Adopted,
    /// Adopted once, followed by a later edition.
    Superseded,
    /// Adopted once; the plan was repealed since.
    Repealed,
}

plain!(EditionStatus);

node! {
    /// The council's decision.
    struct AdoptionView {
        date: DateView,
        /// Who adopted: `Aalborg Byråd`.
        body: String,
        meeting: Option<String>,
        /// Address of the minutes.
        minutes: Option<String>,
    }
}

pub(super) fn edition_view(at: At<'_>, scope: &Scope<'_, '_>) -> EditionView {
    let words = scope.site.words;
    let At { plan, edition, .. } = at;
    let identity = &edition.identity;
    let permanent = at.at_permanent().front();
    let standing = scope.site.site.standing(plan, edition);
    let supersedes =
        identity.supersedes.as_ref().and_then(|id| plan.editions.iter().find(|other| other.id == id.value));
    EditionView {
        title: identity.title.value.clone(),
        status: match standing {
            Standing::Draft => EditionStatus::Draft,
            Standing::Coming => EditionStatus::Coming,
            Standing::InForce => EditionStatus::Adopted,
            Standing::Superseded => EditionStatus::Superseded,
            Standing::Repealed => EditionStatus::Repealed,
        },
        adopted: adoption_view(edition, scope),
        repealed: plan.identity.repealed.as_ref().filter(|_| standing == Standing::Repealed).map(|repeal| {
            AdoptionView {
                date: date_view(repeal.date.value, words),
                body: repeal.body.value.clone(),
                meeting: repeal.meeting.as_ref().map(|meeting| meeting.value.clone()),
                minutes: repeal.minutes.as_ref().map(|minutes| minutes.as_str().to_owned()),
            }
        }),
        in_force: identity.in_force.as_ref().map(|date| date_view(date.value, words)),
        revise_by: revise_by(plan, edition)
            .filter(|_| !scope.is_historic())
            .map(|date| date_view(date, words)),
        permanent: LinkView { text: permanent.absolute(&scope.site.base), href: Href::to(permanent) },
        supersedes: supersedes.map(|older| {
            let older_at = At { plan, edition: older, permanent: true };
            LinkView { href: Href::to(older_at.front()), text: older.identity.title.value.clone() }
        }),
    }
}

/// The council's decision on an edition.
pub(super) fn adoption_view(edition: &Edition, scope: &Scope<'_, '_>) -> Option<AdoptionView> {
    edition.identity.adopted.as_ref().map(|adoption| AdoptionView {
        date: date_view(adoption.date.value, scope.site.words),
        body: adoption.body.value.clone(),
        meeting: adoption.meeting.as_ref().map(|meeting| meeting.value.clone()),
        minutes: adoption.minutes.as_ref().map(|minutes| minutes.as_str().to_owned()),
    })
}

/// The day of that decision.
pub(super) fn decided_on(edition: &Edition) -> Option<Date> {
    edition.identity.adopted.as_ref().map(|adoption| adoption.date.value)
}

/// The last day by which the council must have revised the plan.
pub(super) fn revise_by(plan: &Plan, edition: &Edition) -> Option<Date> {
    Some(decided_on(edition)?.plus_years(plan.identity.revision_years.0))
}
