use super::values::PublishedAddress;
use crate::source::Spanned;

/// `addresses.ledger`: every address the site has ever had. Written by the program; none may ever be lost.
#[derive(Debug, Clone, Default)]
pub struct AddressLedger {
    /// In the order of the file.
    pub entries: Vec<Spanned<PublishedAddress>>,
}

impl AddressLedger {
    /// The file's place in the content folder.
    pub const FILE: &'static str = "addresses.ledger";
}
