use std::sync::Arc;

use super::reader::Reader;
use crate::diagnostic::{Code, Finding, Findings, Phrase};
use crate::model::values::{Id, PrintCode, PublishedAddress, StateDigest};
use crate::model::{AddressLedger, PrintedAs, Printing};
use crate::source::{SourceId, Span, Spanned};
use crate::yaml::Scalar;

/// What git leaves in a file that two people changed.
const CONFLICTS: [&str; 4] = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

/// The ledger of addresses: a line each, in any order. Without the file there is none yet. A line that is none is an error: it
/// may be what is left of an address that must not be lost.
pub(super) fn ledger(reader: &mut Reader<'_>, memo: &mut LedgerMemo) -> Arc<AddressLedger> {
    let Some((source, file)) = reader.optional(AddressLedger::FILE) else { return Arc::clone(&memo.none) };
    let reading = match memo
        .last
        .take()
        .filter(|then| then.source == source && Arc::ptr_eq(&then.ledger.text, &file.text))
    {
        Some(same) => same,
        None => read(source, &file.text),
    };
    reader.findings.extend(reading.findings.clone());
    Arc::clone(&memo.last.insert(reading).ledger)
}

/// What was read of the ledger: it grows with the site and seldom changes.
#[derive(Debug, Default)]
pub(super) struct LedgerMemo {
    last: Option<LedgerReading>,
    /// That of a site without one. Always the same: what is checked against it need not be checked again.
    none: Arc<AddressLedger>,
}

#[derive(Debug)]
struct LedgerReading {
    source: SourceId,
    ledger: Arc<AddressLedger>,
    findings: Findings,
}

/// The ledger as it has come to stand in its file since the content was read.
pub fn ledger_again(source: SourceId, text: &Arc<str>) -> (Arc<AddressLedger>, Findings) {
    let LedgerReading { ledger, findings, .. } = read(source, text);
    (ledger, findings)
}

fn read(source: SourceId, text: &Arc<str>) -> LedgerReading {
    let mut ledger = AddressLedger { text: Arc::clone(text), ..AddressLedger::default() };
    let mut findings = Findings::default();
    let mut start = 0;
    for line in text.split('\n') {
        let entry = line.strip_suffix('\r').unwrap_or(line);
        let span = Span::new(source, start, start + entry.len());
        start += line.len() + 1;
        if entry.trim().is_empty() || entry.starts_with('#') {
            continue;
        }
        let finding = if is_printed(entry) {
            match printing(entry, span) {
                Ok(printing) => {
                    ledger.entries.push(Spanned::new(printing.address(), span));
                    ledger.printings.push(Spanned::new(printing, span));
                    continue;
                }
                Err(finding) => finding,
            }
        } else {
            match PublishedAddress::parse(entry) {
                Some(address) => {
                    ledger.entries.push(Spanned::new(address, span));
                    continue;
                }
                None => {
                    let conflict = CONFLICTS.iter().any(|mark| entry.starts_with(mark));
                    let reason = if conflict { Phrase::GitConflict } else { Phrase::NoAddress };
                    Finding::new(Code::BadLedgerLine, span).with("reason", reason)
                }
            }
        };
        findings.add(finding);
    }
    LedgerReading { source, ledger: Arc::new(ledger), findings }
}

/// Whether a line is of a printed card: below the folder of their codes, or with what was printed behind its address.
fn is_printed(line: &str) -> bool {
    let below = line.strip_prefix('/').and_then(|rest| rest.strip_prefix(PrintCode::FOLDER));
    below.is_some_and(|rest| rest.starts_with('/'))
        || line.split_once("/ ").is_some_and(|(_, printed)| words(printed).is_some())
}

/// `/k/<code>/ <plan>/<edition>/<card> <content> <printed_as>`.
fn printing(line: &str, span: Span) -> Result<Printing, Finding> {
    let bad = || Finding::new(Code::BadPrintingLine, span);
    let (address, printed) = line.split_once(' ').ok_or_else(bad)?;
    let code = address.strip_prefix('/').and_then(|rest| rest.strip_prefix(PrintCode::FOLDER));
    let code = code.and_then(|rest| rest.strip_prefix('/')?.strip_suffix('/')).and_then(PrintCode::parse);
    let (code, (card, content, word)) = code.zip(words(printed)).ok_or_else(bad)?;
    let [plan, edition, card] = card;
    let printed_as = PrintedAs::read(word).map_err(|fault| {
        let mut finding = Finding::new(Code::UnknownPrintedAs, span).with("value", word);
        finding.arguments.extend(fault.arguments);
        finding.nearest(fault.nearest)
    })?;
    let printing = Printing { plan, edition, card, content, printed_as };
    if printing.code() == code {
        return Ok(printing);
    }
    Err(Finding::new(Code::CodeOfOther, span)
        .with("code", code.to_string())
        .with("right", printing.code().to_string()))
}

/// What was printed, the last word not yet understood.
fn words(printed: &str) -> Option<([Id; 3], StateDigest, &str)> {
    let (card, rest) = printed.split_once(' ')?;
    let (content, word) = rest.split_once(' ')?;
    let ids: Option<Vec<Id>> = card.split('/').map(Id::parse).collect();
    let is_word = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    Some((ids?.try_into().ok()?, StateDigest::read(content).ok()?, word)).filter(|_| is_word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Tree;
    use crate::source::Sources;

    /// A preview checks every plan again when the ledger is another one.
    #[test]
    fn a_site_without_a_ledger_has_the_same_one_each_time() {
        let (tree, sources, mut memo) = (Tree::default(), Sources::default(), LedgerMemo::default());
        let mut read = || {
            let mut findings = Findings::default();
            ledger(&mut Reader::new(&tree, &sources, "", &mut findings), &mut memo)
        };
        assert!(Arc::ptr_eq(&read(), &read()));
    }
}
