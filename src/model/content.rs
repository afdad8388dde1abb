use std::sync::Arc;

use super::{AddressLedger, ContactRegistry, LawRegistry, Plan, SiteSettings};

/// Everything in `content/`, typed.
#[derive(Debug, Clone)]
pub struct Content {
    pub site: SiteSettings,
    pub contacts: ContactRegistry,
    pub laws: LawRegistry,
    /// By id.
    pub plans: Vec<Plan>,
    pub ledger: Arc<AddressLedger>,
}
