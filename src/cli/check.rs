use std::process::ExitCode;

use super::arguments::CheckArguments;
use super::cache_folder;
use super::ledger;
use super::only::Only;
use super::report::Report;
use super::run::complain;
use super::session::Session;
use crate::diagnostic::Severity;
use crate::pipeline::Built;
use crate::publish::DiskPrintCache;
use crate::render::PrintCache;

/// Makes everything and writes nothing.
pub(super) fn check(arguments: &CheckArguments) -> ExitCode {
    let report = Report::new(&arguments.input);
    let only = match Only::parse(&arguments.only, report.language) {
        Ok(only) => only,
        Err(error) => return complain(&error, Some("check"), report.language),
    };
    // What was printed before is looked at, but nothing is kept.
    let cache = cache_folder::find(&arguments.cache, &arguments.input.content, None);
    let cache = cache.map(DiskPrintCache::reading);
    let cache = cache.as_ref().map(|cache| cache as &dyn PrintCache);
    let session = Session::open(&arguments.input);
    let Built { sources, mut findings, outputs, ledger } = session.make(&report, cache);
    if let Some(update) = &ledger {
        findings.extend(ledger::behind(update, &arguments.input));
    }
    let asked = only.of(&findings).sorted(&sources);
    let left_out = (!only.is_all()).then(|| {
        let errors = findings.sorted(&sources).count(Severity::Error);
        errors.saturating_sub(asked.count(Severity::Error))
    });
    let findings = asked;
    report.checked(outputs.iter().flatten().map(|(path, _)| path), &findings, left_out, &sources);
    let strict = arguments.strict && findings.count(Severity::Warning) > 0;
    if findings.has_errors() || strict { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
