use serde::Serialize;

use super::LinkView;

/// The addresses every page needs, as seen from this page.
///
/// On the page for missing addresses they must begin with the site's root path, since that page is shown at any depth.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PageLinksView {
    /// The site's home page.
    pub home: String,
    /// The style sheet under its content-hashed name.
    pub css: String,
    pub favicon: String,
    /// The page about the site; `none` when `site.yaml` has no such text.
    pub about: Option<String>,
    /// The help page of the page's plan, with its title; `none` outside a plan and for a plan without help page.
    pub help: Option<LinkView>,
    /// The contact page of the page's plan; `none` outside a plan.
    pub contact: Option<String>,
    /// The page of all editions of the page's plan; `none` outside a plan.
    pub editions: Option<String>,
    /// The page of the law's formal requirements; `none` outside a plan.
    pub proof: Option<String>,
    /// The feed of all plans' events.
    pub feed: String,
    /// The calendar of the page's plan; `none` outside a plan, and when nothing is adopted.
    pub calendar: Option<String>,
}
