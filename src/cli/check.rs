use std::process::ExitCode;

use super::arguments::CheckArguments;
use super::ledger;
use super::report::Report;
use super::session::Session;
use crate::diagnostic::Severity;
use crate::pipeline::Built;

/// Makes everything and writes nothing.
pub(super) fn check(arguments: &CheckArguments) -> ExitCode {
    let report = Report::new(&arguments.input);
    let Built { sources, mut findings, outputs, ledger } = Session::open(&arguments.input).make(&report);
    if let Some(update) = &ledger {
        findings.extend(ledger::behind(update, &arguments.input));
    }
    let findings = findings.sorted(&sources);
    report.checked(outputs.iter().flatten().map(|(path, _)| path), &findings, &sources);
    let strict = arguments.strict && findings.count(Severity::Warning) > 0;
    if findings.has_errors() || strict { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
