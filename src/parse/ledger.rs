use super::reader::Reader;
use crate::diagnostic::{Code, Finding, Phrase};
use crate::model::AddressLedger;
use crate::model::values::PublishedAddress;
use crate::source::{Span, Spanned};

/// What git leaves in a file that two people changed.
const CONFLICTS: [&str; 4] = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

/// The ledger of addresses: a line each, in any order. Without the file there is none yet. A line that is none is an error: it
/// may be what is left of an address that must not be lost.
pub(super) fn ledger(reader: &mut Reader<'_>) -> AddressLedger {
    let mut entries = Vec::new();
    let Some((source, file)) = reader.optional(AddressLedger::FILE) else { return AddressLedger { entries } };
    let mut start = 0;
    for line in file.text.split('\n') {
        let text = line.strip_suffix('\r').unwrap_or(line);
        let span = Span::new(source, start, start + text.len());
        start += line.len() + 1;
        if text.trim().is_empty() || text.starts_with('#') {
            continue;
        }
        match PublishedAddress::parse(text) {
            Some(address) => entries.push(Spanned::new(address, span)),
            None => {
                let conflict = CONFLICTS.iter().any(|mark| text.starts_with(mark));
                let reason = if conflict { Phrase::GitConflict } else { Phrase::NoAddress };
                reader.findings.add(Finding::new(Code::BadLedgerLine, span).with("reason", reason));
            }
        }
    }
    AddressLedger { entries }
}
