use std::process::ExitCode;

use super::arguments::CheckArguments;
use super::cache_folder;
use super::ledger;
use super::report::Report;
use super::session::Session;
use crate::diagnostic::Severity;
use crate::pipeline::Built;
use crate::publish::DiskPrintCache;
use crate::render::PrintCache;

/// Makes everything and writes nothing.
pub(super) fn check(arguments: &CheckArguments) -> ExitCode {
    let report = Report::new(&arguments.input);
    // What was printed before is looked at, but nothing is kept.
    let cache = cache_folder::find(&arguments.cache, &arguments.input.content, None);
    let cache = cache.map(DiskPrintCache::reading);
    let cache = cache.as_ref().map(|cache| cache as &dyn PrintCache);
    let session = Session::open(&arguments.input);
    let Built { sources, mut findings, outputs, ledger } = session.make(&report, cache);
    if let Some(update) = &ledger {
        findings.extend(ledger::behind(update, &arguments.input));
    }
    let findings = findings.sorted(&sources);
    report.checked(outputs.iter().flatten().map(|(path, _)| path), &findings, &sources);
    let strict = arguments.strict && findings.count(Severity::Warning) > 0;
    if findings.has_errors() || strict { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
