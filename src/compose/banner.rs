use super::{Href, LinkView};
use crate::resolve::Standing;
use crate::route::{At, Page, PlanPage};
use serde::Serialize;

use super::scope::Scope;
node! {
    /// What a reader must know about the standing of a page before reading it. The words come from the message table.
    struct BannerView {
        kind: BannerKind,
        /// The edition's name in addresses: `2024`.
        edition: String,
        /// The day the standing turns on: the first day in force of a coming edition, the last of a repealed plan.
        date: Option<String>,
        /// The same page in the edition in force, or that edition's front page; `none` when there is none.
        current: Option<LinkView>,
        /// Whether `current` is the same matter, under whatever name, and not the section or front page in its place.
        same: bool,
        /// The help of today, where the page itself shows nobody to call.
        help: Option<LinkView>,
    }
}

/// Why a page carries a banner above its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BannerKind {
    /// The edition is a draft the council has not adopted.
    Draft,
    /// The edition is adopted, but its first day has not come.
    Coming,
    /// A later edition has taken this edition's place.
    Superseded,
    /// The plan was repealed.
    Repealed,
    /// The permanent address of the edition in force.
    Permanent,
}

plain!(BannerKind);

pub(super) fn banner(scope: &Scope<'_, '_>) -> Option<BannerView> {
    let at = scope.page.at().filter(|_| !matches!(scope.page, Page::Former(..) | Page::Printing(..)))?;
    let kind = match scope.site.site.standing(at.plan, at.edition) {
        Standing::Draft => BannerKind::Draft,
        Standing::Coming => BannerKind::Coming,
        Standing::Superseded => BannerKind::Superseded,
        Standing::Repealed => BannerKind::Repealed,
        Standing::InForce if at.permanent => BannerKind::Permanent,
        Standing::InForce => return None,
    };
    let date = match kind {
        BannerKind::Coming => at.edition.in_force_from(),
        BannerKind::Repealed => at.plan.identity.repealed.as_ref().map(|repeal| repeal.date.value),
        _ => None,
    };
    let date = date.map(|date| scope.site.words.date(date));
    // A plan that was repealed, or not adopted yet, has no other page that holds.
    let holds = |current: &At<'_>| scope.site.site.standing(at.plan, current.edition) == Standing::InForce;
    let current = scope.site.current(at.plan).filter(|current| current.front() != at.front());
    let current = current.filter(holds);
    let same = current.is_some_and(|current| scope.same_item(current).is_some());
    let current = current.map(|current| LinkView {
        href: Href::to(scope.counterpart(current)),
        text: current.edition.identity.title.value.clone(),
    });
    let help = scope.help_at().filter(|_| scope.is_historic()).map(|help_at| LinkView {
        href: Href::to(help_at.plan_page(PlanPage::Help)),
        text: help_at.plan.help.title.value.clone(),
    });
    Some(BannerView { kind, edition: at.edition.id.as_str().to_owned(), date, current, same, help })
}
