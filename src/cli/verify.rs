use std::process::ExitCode;

use super::arguments::VerifyArguments;
use super::opened::Opened;
use super::report::Report;
use super::seals::Told;
use crate::diagnostic::Findings;

/// Checks the seal of every adopted edition, and tells of each.
pub(super) fn verify(arguments: &VerifyArguments) -> ExitCode {
    let report = Report::new(&arguments.telling.input(&arguments.content));
    let opened = match Opened::open(&arguments.content) {
        Ok(opened) => opened,
        Err((findings, sources)) => {
            report.refused("verify", findings, &sources);
            return ExitCode::FAILURE;
        }
    };
    let editions = opened.examined();
    let mut findings = Findings::default();
    for finding in editions.iter().flat_map(|examined| &examined.findings) {
        findings.add(finding.clone());
    }
    let failed = !findings.is_empty();
    let next = match (failed, report.danish()) {
        // Each finding says how it is put right.
        (true, _) => String::new(),
        (false, true) => format!("Hvad der skal gøres, og hvornår: planvaerk status{}\n", report.same),
        (false, false) => format!("What is to be done, and when: planvaerk status{}\n", report.same),
    };
    let text = match (editions.is_empty(), report.danish()) {
        (true, true) => "Ingen udgave er vedtaget.\n".to_owned(),
        (true, false) => "No edition is adopted.\n".to_owned(),
        (false, _) => editions.iter().map(|examined| report.line_of(examined)).collect(),
    } + &next;
    report.tell(Told { command: "verify", findings, sources: &opened.sources, editions: &editions, text });
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
