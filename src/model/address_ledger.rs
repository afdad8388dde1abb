use std::sync::Arc;

use super::Printing;
use super::values::PublishedAddress;
use crate::source::Spanned;

/// `addresses.ledger`: every address the site has ever had, and of the page of each printed card what was printed. Written by the
/// program; none may ever be lost.
#[derive(Debug, Clone, Default)]
pub struct AddressLedger {
    /// The file as it is written; empty where there is none.
    pub text: Arc<str>,
    /// In the order of the file; those of printed cards too.
    pub entries: Vec<Spanned<PublishedAddress>>,
    /// Every printing there ever was, in the order of the file.
    pub printings: Vec<Spanned<Printing>>,
}

impl AddressLedger {
    /// The file's place in the content folder.
    pub const FILE: &'static str = "addresses.ledger";
}
