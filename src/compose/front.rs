use super::{
    AdoptionView, BodyView, CallView, ChangeView, Composition, DateView, Described, DownloadView,
    EditionView, Href, LinkView,
};
use crate::model::{Plan, WayIn};
use crate::resolve::Standing;
use crate::route::{At, PlanPage};

use super::edition::{adoption_view, decided_on, edition_view, revise_by};

use super::changes::change_view;
use super::common::date_view;
use super::contacts::contact_view;
use super::scope::Scope;

node! {
    /// The site's home page (`/`): whom to call, and the municipality's plans.
    struct HomeView {
        /// The help of the only plan; `none` when there are several plans (the site's emergency numbers stand alone then) or
        /// the plan has no help page.
        call: Option<CallView>,
        /// The ways in to that help; empty when there is no `call`.
        ways: Vec<LinkView>,
        plans: Vec<PlanLinkView>,
    }
}

node! {
    /// One of the municipality's plans, as a list of plans shows it.
    struct PlanLinkView {
        /// The plan's front page.
        href: Href,
        /// The plan's short title.
        title: String,
        /// One sentence.
        summary: String,
        adopted: Option<AdoptionView>,
        /// The last day by which the council must have revised the plan; nobody must when it is repealed.
        revise_by: Option<DateView>,
        /// The first day the plan did not hold, when it was repealed.
        repealed: Option<DateView>,
        /// The plan's help page with its title.
        help: Option<LinkView>,
    }
}

node! {
    /// The front page of a plan or of one of its editions: help first, then the plan.
    struct PlanFrontView {
        /// One sentence, from `plan.yaml`.
        summary: String,
        /// `none` when the plan has no help page, and where the edition no longer holds.
        call: Option<CallView>,
        /// The ways of the help page: the text is the way's title, the address its place on that page.
        ways: Vec<LinkView>,
        /// The sections in the edition's order.
        sections: Vec<LinkView>,
        /// The whole edition on paper, when the site is made with PDFs.
        pdf: Option<DownloadView>,
        edition: EditionView,
        /// What is no longer as it was on the day of adoption.
        changes: Vec<ChangeView>,
    }
}

node! {
    /// The page shown for an address that does not exist. Its addresses begin with the site's root path, see
    /// [`super::PageLinksView`].
    struct NotFoundView {
        plans: Vec<PlanLinkView>,
    }
}

/// The site's home page.
pub(super) fn home(scope: &Scope<'_, '_>) -> Composition<'static> {
    let plans = &scope.site.site.content.plans;
    let only = match plans.as_slice() {
        [plan] => scope.site.current(plan),
        _ => None,
    };
    let body = HomeView {
        call: only.and_then(|at| call(at.plan, scope)),
        ways: only.map(|at| ways(at)).unwrap_or_default(),
        plans: plan_links(scope),
    };
    let municipality = scope.site.site.content.site.municipality.name.value.as_str();
    let title = scope.site.words.filled("home_title", &[("municipality", municipality)]);
    Composition {
        described: Described::Municipality,
        ..Composition::new(&title, plan_titles(scope), BodyView::Home(body))
    }
}

/// The page for an address that does not exist.
pub(super) fn not_found(scope: &Scope<'_, '_>) -> Composition<'static> {
    let body = BodyView::NotFound(NotFoundView { plans: plan_links(scope) });
    let title = scope.site.words.text("not_found_title");
    Composition { described: Described::Nothing, ..Composition::new(title, plan_titles(scope), body) }
}

/// The municipality and what plans it has.
fn plan_titles(scope: &Scope<'_, '_>) -> String {
    let content = &scope.site.site.content;
    let titles: Vec<&str> = content.plans.iter().map(|plan| plan.identity.title.value.as_str()).collect();
    format!("{}: {}", content.site.municipality.name.value, titles.join(", "))
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
                href: Href::to(at.front()),
                title: plan.identity.title.value.clone(),
                summary: plan.identity.summary.value.clone(),
                adopted: adoption_view(at.edition, scope),
                revise_by: revise_by(plan, at.edition).filter(|_| !repealed).map(date),
                repealed: repeal.map(|repeal| date(repeal.date.value)),
                help: Some(LinkView {
                    href: Href::to(at.plan_page(PlanPage::Help)),
                    text: plan.help.title.value.clone(),
                }),
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
fn ways(at: At<'_>) -> Vec<LinkView> {
    let link = |way: &WayIn| LinkView {
        href: Href::at(at.plan_page(PlanPage::Help), way.id.as_str()),
        text: way.title.value.clone(),
    };
    at.plan.help.ways.iter().map(link).collect()
}

/// The front page of a plan.
pub(super) fn front<'a>(at: At<'a>, scope: &Scope<'_, 'a>) -> Composition<'static> {
    let sections = at
        .edition
        .sections
        .iter()
        .map(|section| LinkView { href: Href::to(at.section(section)), text: section.title().to_owned() });
    let body = PlanFrontView {
        summary: at.plan.identity.summary.value.clone(),
        call: call(at.plan, scope).filter(|_| !scope.is_historic()),
        ways: scope.help_at().map(|help_at| ways(help_at)).unwrap_or_default(),
        sections: sections.collect(),
        pdf: scope.site.with_pdf.then(|| DownloadView {
            href: Href::to(at.plan_pdf()),
            text: scope.site.words.text("plan_pdf").to_owned(),
        }),
        edition: edition_view(at, scope),
        changes: scope.site.changes_of(at).iter().map(|change| change_view(change, scope)).collect(),
    };
    let identity = &at.plan.identity;
    let contacts = scope.site.site.content.contacts.updated.value;
    Composition {
        described: Described::Legislation,
        last_changed: decided_on(at.edition).max(Some(at.plan.help.updated.value.max(contacts))),
        ..Composition::new(&identity.title, identity.summary.value.clone(), BodyView::PlanFront(body))
    }
}
