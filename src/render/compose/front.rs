use crate::model::{Edition, Plan, WayIn};
use crate::render::view::{
    AdoptionView, CallView, DownloadView, EditionStatus, EditionView, HomeView, LinkView, NotFoundView,
    PlanFrontView, PlanLinkView,
};
use crate::resolve::Standing;
use crate::route::At;

use super::changes::change_view;
use super::contacts::contact_view;
use super::dates::date_view;
use super::scope::Scope;

/// The site's home page.
pub(super) fn home(scope: &Scope<'_, '_>) -> HomeView {
    let plans = &scope.site.site.content.plans;
    let only = match plans.as_slice() {
        [plan] => scope.site.current(plan),
        _ => None,
    };
    HomeView {
        call: only.and_then(|at| call(at.plan, scope)),
        ways: only.map(|at| ways(at, scope)).unwrap_or_default(),
        plans: plan_links(scope),
    }
}

pub(super) fn not_found(scope: &Scope<'_, '_>) -> NotFoundView {
    NotFoundView { plans: plan_links(scope) }
}

fn plan_links(scope: &Scope<'_, '_>) -> Vec<PlanLinkView> {
    let plans = scope.site.site.content.plans.iter();
    plans
        .filter_map(|plan| {
            let at = scope.site.current(plan)?;
            let date = |date| date_view(date, scope.site.words);
            let repealed = scope.site.site.standing(plan, at.edition) == Standing::Repealed;
            let repeal = plan.identity.repealed.as_ref().filter(|_| repealed);
            Some(PlanLinkView {
                href: scope.href(&at.front()),
                title: plan.identity.title.value.clone(),
                summary: plan.identity.summary.value.clone(),
                adopted: adoption_view(at.edition, scope),
                revise_by: revise_by(plan, at.edition).filter(|_| !repealed).map(date),
                repealed: repeal.map(|repeal| date(repeal.date.value)),
                help: Some(LinkView { href: scope.href(&at.help()), text: plan.help.title.value.clone() }),
            })
        })
        .collect()
}

/// Whom to call first.
pub(super) fn call(plan: &Plan, scope: &Scope<'_, '_>) -> Option<CallView> {
    let primary = scope.site.site.content.contacts.get(plan.help.primary.as_str())?;
    Some(CallView {
        emergency: scope.site.emergency(plan.help.emergency.iter().map(|id| id.as_str())),
        primary: contact_view(primary, scope),
    })
}

/// The ways in to the help at `at`.
fn ways(at: At<'_>, scope: &Scope<'_, '_>) -> Vec<LinkView> {
    let link = |way: &WayIn| LinkView {
        href: scope.href_with_fragment(&at.help(), way.id.as_str()),
        text: way.title.value.clone(),
    };
    at.plan.help.ways.iter().map(link).collect()
}

/// The front page of a plan.
pub(super) fn front<'a>(at: At<'a>, scope: &Scope<'_, 'a>) -> PlanFrontView {
    let sections = at
        .edition
        .sections
        .iter()
        .map(|section| LinkView { href: scope.href(&at.section(section)), text: section.title().to_owned() });
    PlanFrontView {
        summary: at.plan.identity.summary.value.clone(),
        call: call(at.plan, scope).filter(|_| !scope.is_historic()),
        ways: scope.help_at().map(|help_at| ways(help_at, scope)).unwrap_or_default(),
        sections: sections.collect(),
        pdf: scope.site.with_pdf.then(|| DownloadView {
            href: scope.href(&at.plan_pdf()),
            text: scope.site.words.text("plan_pdf").to_owned(),
        }),
        edition: edition_view(at, scope),
        changes: scope.site.changes_of(at).iter().map(|change| change_view(change, scope)).collect(),
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
        permanent: LinkView { href: scope.href(&permanent), text: permanent.absolute(&scope.site.base) },
        supersedes: supersedes.map(|older| {
            let older_at = At { plan, edition: older, permanent: true };
            LinkView { href: scope.href(&older_at.front()), text: older.identity.title.value.clone() }
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

/// The last day by which the council must have revised the plan.
pub(super) fn revise_by(plan: &Plan, edition: &Edition) -> Option<crate::model::values::Date> {
    let adopted = edition.identity.adopted.as_ref()?.date.value;
    Some(adopted.plus_years(plan.identity.revision_years.0))
}
