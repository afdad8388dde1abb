use serde::Serialize;

use super::PlanLinkView;

/// The page shown for an address that does not exist. Its addresses begin with the site's root path, see
/// [`super::PageLinksView`].
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NotFoundView {
    pub plans: Vec<PlanLinkView>,
}
