use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Instant;

use super::arguments::BuildArguments;
use super::publishing;
use super::report::Report;
use super::session::Session;
use super::summary::Summary;
use crate::diagnostic::{Code, Finding, Findings, Severity};
use crate::pipeline::Built;
use crate::publish::{OutputPath, PublishOptions, Published, Target};

/// Makes the site and puts it in its place.
pub(super) fn build(arguments: &BuildArguments) -> ExitCode {
    let begun = Instant::now();
    let report = Report::new(&arguments.input);
    let session = Session::open(&arguments.input);
    let options = PublishOptions { force: arguments.force, inputs: session.inputs.clone() };
    // Reserved before anything is made: a folder that will not do is told at once.
    let target = Target::open(&arguments.out, options);
    let Built { sources, mut findings, outputs } = session.make(&report);
    let published = match (target, outputs) {
        (Ok(target), Some(outputs)) => publish(target, outputs, &mut findings),
        (Err(error), _) => {
            findings.add(publishing::finding(&error));
            None
        }
        (Ok(_), None) => None,
    };
    let findings = findings.sorted(&sources);
    let Some((published, summary)) = published else {
        report.findings(&findings.only(Severity::Error), &sources);
        let counts = report.counts(&findings);
        report.complain(
            &format!("Intet er bygget: {counts}. Det, der lå i {} før, er urørt.", arguments.out.display()),
            &format!(
                "Nothing was built: {counts}. What was in {} before is untouched.",
                arguments.out.display()
            ),
        );
        return ExitCode::FAILURE;
    };
    for folder in &published.left_behind {
        let mut left = Findings::default();
        left.add(Finding::at_path(Code::LeftBehind, folder.to_string_lossy()));
        report.findings(&left, &sources);
    }
    summary.show(&report, &arguments.out, &published, begun.elapsed(), findings.count(Severity::Warning));
    ExitCode::SUCCESS
}

fn publish(
    target: Target,
    outputs: BTreeMap<String, Vec<u8>>,
    findings: &mut Findings,
) -> Option<(Published, Summary)> {
    let summary = Summary::of(&outputs);
    let mut checked = BTreeMap::new();
    for (path, bytes) in outputs {
        match OutputPath::new(path.clone()) {
            Ok(path) => drop(checked.insert(path, bytes)),
            Err(error) => {
                findings.add(Finding::at_path(Code::NotPublished, path).with("reason", error.to_string()));
                return None;
            }
        }
    }
    match target.publish(&checked) {
        Ok(published) => Some((published, summary)),
        Err(error) => {
            findings.add(publishing::finding(&error));
            None
        }
    }
}
