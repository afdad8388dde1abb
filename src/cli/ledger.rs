use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::arguments::{BuildArguments, InputArguments};
use crate::diagnostic::{Code, Finding, Findings};
use crate::ledger::LedgerUpdate;
use crate::model::AddressLedger;
use crate::model::values::PublishedAddress;
use crate::publish::undisturbed;
use crate::world::reason;

/// How messages write the ledger's place.
pub(super) fn shown(input: &InputArguments) -> String {
    input.content.join(AddressLedger::FILE).to_string_lossy().into_owned()
}

/// Whether what is made is what people will see today: drafts and other days leave no addresses behind.
fn is_for_today(input: &InputArguments) -> bool {
    !input.drafts && input.date.is_none()
}

/// That addresses are not written down yet, for `check`.
pub(super) fn behind(update: &LedgerUpdate, input: &InputArguments) -> Findings {
    let mut findings = Findings::default();
    if is_for_today(input)
        && let Some(finding) = missing(Code::LedgerBehind, &update.new, input)
    {
        findings.add(finding);
    }
    findings
}

/// Writes the new addresses down, before the site is put in its place. How many there were.
pub(super) fn keep(update: &LedgerUpdate, arguments: &BuildArguments) -> Result<usize, Finding> {
    let input = &arguments.input;
    if arguments.locked {
        // On the day an edition takes force a build must not need somebody to write addresses down first.
        return missing(Code::LedgerLocked, &update.edited, input).map_or(Ok(0), Err);
    }
    if update.new.is_empty() || !is_for_today(input) {
        return Ok(0);
    }
    undisturbed(|| write(&input.content, &update.text)).map_err(|error| {
        Finding::at_path(Code::LedgerNotWritten, shown(input)).with("reason", reason(&error))
    })?;
    Ok(update.new.len())
}

fn missing(code: Code, new: &[PublishedAddress], input: &InputArguments) -> Option<Finding> {
    let first = new.first()?;
    let finding = Finding::at_path(code, shown(input)).with("count", new.len());
    Some(finding.with("first", first.to_string()))
}

/// In one step: whatever happens, the file is the old one or the new one.
fn write(content: &Path, text: &str) -> io::Result<()> {
    // Hidden, so that no run takes it for content.
    let new = content.join(format!(".{}.new", AddressLedger::FILE));
    let written = File::create(&new).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    let placed = written.and_then(|()| fs::rename(&new, content.join(AddressLedger::FILE)));
    if placed.is_err() {
        // What is left of the attempt is of no use; that it stays is no worse than the failure itself.
        let _ = fs::remove_file(&new);
    }
    placed
}
