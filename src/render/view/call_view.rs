use serde::Serialize;

use super::{ContactView, EmergencyView};

/// Whom to call, in the order that counts: acute danger, police, the number to begin with.
///
/// Stands in the first screen of the home page, the plan's front page and the help page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CallView {
    /// The help page's choice among the site's emergency numbers, acute danger first.
    pub emergency: Vec<EmergencyView>,
    /// The help page's primary contact; has at least one phone.
    pub primary: ContactView,
}
