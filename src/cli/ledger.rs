use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use super::arguments::{BuildArguments, InputArguments};
use super::console::Console;
use super::report::Report;
use crate::diagnostic::{Argument, Code, Finding, Findings, Phrase};
use crate::ledger::LedgerUpdate;
use crate::model::AddressLedger;
use crate::model::values::PublishedAddress;
use crate::parse::ledger_again;
use crate::publish::{LedgerLock, NotWritten, replace, undisturbed};
use crate::source::{SourceFile, Sources};
use crate::world::{DiskWorld, World, reason, text_of};

/// How messages write the ledger's place.
pub(super) fn shown(input: &InputArguments) -> String {
    path(input).to_string_lossy().into_owned()
}

fn path(input: &InputArguments) -> PathBuf {
    input.content.join(AddressLedger::FILE)
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

/// Holds the build against the ledger as it is by now, and writes the new addresses down, before the site is put in its place. How
/// many there were.
pub(super) fn keep(
    update: &LedgerUpdate,
    arguments: &BuildArguments,
    report: &Report,
    sources: &mut Sources,
) -> Result<usize, Findings> {
    let input = &arguments.input;
    let world = DiskWorld::open(&input.content);
    let world =
        world.map_err(|_| all([Finding::at_path(Code::ContentMissing, input.content.to_string_lossy())]))?;
    let mut look = || {
        let (bytes, ledger) = now(update, &world, sources)?;
        Ok((bytes, update.over(&ledger).map_err(all)?))
    };
    let (_, first) = look()?;
    if arguments.locked {
        // On the day an edition takes force a build must not need somebody to write addresses down first.
        return missing(Code::LedgerLocked, &first.edited, input).map_or(Ok(0), |one| Err(all([one])));
    }
    if first.new.is_empty() || !is_for_today(input) {
        return Ok(0);
    }
    let _lock = wait(input, report).map_err(|reason| all([not_written(reason, input)]))?;
    // Whoever had it has written.
    write(input, look)
}

/// Writes down what a look at the ledger finds to be new. Git and editors know nothing of the lock: when they have come between the
/// look and the writing, another look is taken.
fn write(input: &InputArguments, mut look: impl FnMut() -> Looked) -> Result<usize, Findings> {
    // A link stays a link.
    let path = fs::canonicalize(path(input)).unwrap_or_else(|_| path(input));
    loop {
        let (before, update) = look()?;
        if update.new.is_empty() {
            return Ok(0);
        }
        match undisturbed(|| replace(&path, before.as_deref(), Some(update.text.as_bytes()), None)) {
            Ok(()) => return Ok(update.new.len()),
            Err(NotWritten::Changed) => {}
            Err(error) => return Err(all([not_written(error.reason(), input)])),
        }
    }
}

/// The bytes of the ledger, `None` where it is not there, and the build held against it.
type Looked = Result<(Option<Vec<u8>>, LedgerUpdate), Findings>;

/// The ledger as it is on the disk by now. Where it is no ledger any more, nothing can be added to it.
fn now(
    update: &LedgerUpdate,
    world: &DiskWorld,
    sources: &mut Sources,
) -> Result<(Option<Vec<u8>>, Arc<AddressLedger>), Findings> {
    let file = AddressLedger::FILE;
    let limit = u64::MAX - 1;
    let bytes = match world.read(file, limit) {
        Ok(bytes) => bytes,
        // Where git puts another file, there is none for a moment.
        Err(_) if world.list_from(file).is_ok_and(|(_, found)| found.is_empty()) => {
            return Ok((None, Arc::default()));
        }
        Err(refusal) => return Err(all([refusal.finding(world, file, limit)])),
    };
    let mut findings = Findings::default();
    let Some(text) = text_of(bytes.clone(), &world.shown(file), &mut findings) else { return Err(findings) };
    if *text == *update.read().text {
        return Ok((Some(bytes), Arc::clone(update.read())));
    }
    let file = SourceFile::new(world.shown(file), text);
    let text = Arc::clone(&file.text);
    let (ledger, findings) = ledger_again(sources.add(file), &text);
    if findings.is_empty() { Ok((Some(bytes), ledger)) } else { Err(findings) }
}

fn wait(input: &InputArguments, report: &Report) -> Result<LedgerLock, Argument> {
    let tell = || {
        if report.may_draw() {
            let file = shown(input);
            Console::Errors.line(&if report.danish() {
                format!("En anden kørsel skriver i {file}. Venter, til den er færdig …")
            } else {
                format!("Another run is writing to {file}. Waiting for it to finish …")
            });
        }
    };
    let lock = LedgerLock::wait(&input.content, tell).map_err(|error| reason(&error))?;
    lock.ok_or_else(|| Phrase::LedgerBusy.into())
}

fn not_written(reason: Argument, input: &InputArguments) -> Finding {
    Finding::at_path(Code::LedgerNotWritten, shown(input)).with("reason", reason)
}

fn missing(code: Code, new: &[PublishedAddress], input: &InputArguments) -> Option<Finding> {
    let first = new.first()?;
    let finding = Finding::at_path(code, shown(input)).with("count", new.len());
    Some(finding.with("first", first.to_string()))
}

fn all(found: impl IntoIterator<Item = Finding>) -> Findings {
    let mut findings = Findings::default();
    for finding in found {
        findings.add(finding);
    }
    findings
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::cli::arguments::{MessageLanguage, PlainFormat, TellingArguments};
    use crate::cli::session::loaded;
    use crate::model::values::Date;
    use crate::pipeline::make;

    #[test]
    fn who_writes_between_the_look_and_the_writing_loses_nothing() {
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/base");
        let telling = TellingArguments { lang: MessageLanguage::Da, format: PlainFormat::Text, quiet: false };
        let input = InputArguments { date: Date::parse("2026-11-23"), ..telling.input(&base) };
        let update = make(loaded(&input), None, None, &|_| {}).ledger.unwrap();
        let whole = fs::read_to_string(path(&input)).unwrap();
        let addresses: Vec<&str> = whole.split_inclusive('\n').filter(|line| line.starts_with('/')).collect();

        let folder = tempfile::tempdir().unwrap();
        let input = InputArguments { content: folder.path().to_owned(), ..input };
        let put = |text: &str| fs::write(path(&input), text).unwrap();
        put(&addresses[..10].concat());
        let world = DiskWorld::open(folder.path()).unwrap();
        let (mut sources, mut looks) = (Sources::default(), 0);
        let look = || {
            let (bytes, ledger) = now(&update, &world, &mut sources)?;
            looks += 1;
            match looks {
                1 => put(&addresses[10..20].concat()),
                2 => fs::remove_file(path(&input)).unwrap(),
                3 => put(&format!("# Somebody's\r\n{}\r\n", addresses[20].trim_end())),
                _ => {}
            }
            Ok((bytes, update.over(&ledger).map_err(all)?))
        };
        assert_eq!(write(&input, look), Ok(addresses.len() - 1));
        assert_eq!(looks, 4);
        let now = fs::read_to_string(path(&input)).unwrap();
        assert_eq!(now, format!("# Somebody's\r\n{}", addresses.concat().replace('\n', "\r\n")));
    }
}
