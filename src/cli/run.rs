use std::process::ExitCode;

use clap::Parser;

use super::arguments::{Arguments, CheckArguments, Command, InputArguments};
use super::report::Report;
use crate::diagnostic::{Code, Finding, Findings, Severity};
use crate::model::values::Date;
use crate::pipeline::{Loaded, load};
use crate::resolve::Settings;
use crate::source::Sources;
use crate::world::DiskWorld;

/// Runs the command line of this process. Exit codes: 0 clean, 1 findings, 2 wrong usage.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.command {
        Some(Command::Check(check)) => self::check(&check),
        _ => ExitCode::FAILURE,
    }
}

fn check(arguments: &CheckArguments) -> ExitCode {
    let report = Report::new(&arguments.input);
    let loaded = self::loaded(&arguments.input);
    let findings = loaded.findings.sorted(&loaded.sources);
    report.findings(&findings, &loaded.sources);
    let counts = report.counts(&findings);
    report.say(&format!("Kontrolleret: {counts}."), &format!("Checked: {counts}."));
    let worst = findings.has_errors() || (arguments.strict && findings.count(Severity::Warning) > 0);
    if worst { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn loaded(input: &InputArguments) -> Loaded {
    match DiskWorld::open(&input.content) {
        Ok(world) => {
            // The only look at the clock: which day it is where the secretary sits.
            let today = || Date::from(jiff::ZonedDateTime::now().date());
            let settings = Settings { date: input.date.unwrap_or_else(today), drafts: input.drafts };
            load(&world, settings, input.base_url.as_ref())
        }
        Err(_) => {
            let mut findings = Findings::default();
            findings.add(Finding::at_path(Code::ContentMissing, input.content.to_string_lossy()));
            Loaded { sources: Sources::default(), findings, site: None }
        }
    }
}
