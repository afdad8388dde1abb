use serde::Serialize;

use super::{ContactView, DateView};

/// The contact page of a plan: the site's emergency numbers, then every contact the plan uses or no plan uses.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ContactPageView {
    /// In the registry's order.
    pub contacts: Vec<ContactView>,
    /// When the registry was last edited.
    pub updated: DateView,
}
