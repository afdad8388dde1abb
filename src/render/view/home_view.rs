use serde::Serialize;

use super::{CallView, LinkView, PlanLinkView};

/// The site's home page (`/`): whom to call, and the municipality's plans.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct HomeView {
    /// The help of the only plan; `none` when there are several plans (the site's emergency numbers stand alone then) or
    /// the plan has no help page.
    pub call: Option<CallView>,
    /// The ways in to that help; empty when there is no `call`.
    pub ways: Vec<LinkView>,
    pub plans: Vec<PlanLinkView>,
}
