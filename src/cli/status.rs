use std::process::ExitCode;

use super::arguments::{InputArguments, PlainFormat, StatusArguments};
use super::console::Console;
use super::numbers::counted;
use super::session::{loaded, today};
use super::status_json::status_json;
use super::status_text::status_text;
use crate::chronicle::{Status, status as status_of};
use crate::diagnostic::{Language, Severity, to_terminal};
use crate::pipeline::Loaded;

/// Shows what is to be done for each plan, and by when. Ends with 1 when something is overdue, or when the content has
/// errors, so that a machine that asks every morning can tell somebody.
pub(super) fn status(arguments: &StatusArguments) -> ExitCode {
    let language: Language = arguments.telling.lang.into();
    // What may be in force is looked at, never a draft; with drafts a plan that only has one is no error here.
    let today = arguments.today.unwrap_or_else(today);
    let input = arguments.telling.input(&arguments.content);
    let Loaded { sources, findings, site, .. } =
        loaded(&InputArguments { date: Some(today), drafts: true, ..input });
    let findings = findings.sorted(&sources).only(Severity::Error);
    let statuses: Vec<Status<'_>> =
        site.iter().flat_map(|site| site.content.plans.iter().map(|plan| status_of(site, plan))).collect();
    match (arguments.telling.format, &site) {
        (PlainFormat::Json, _) => {
            Console::Output.write(&status_json(&statuses, today, &findings, &sources, language));
        }
        (PlainFormat::Text, Some(_)) if arguments.telling.quiet => {}
        (PlainFormat::Text, Some(_)) => {
            Console::Output.write(&status_text(&statuses, today, &arguments.content, language));
        }
        (PlainFormat::Text, None) => {
            Console::Errors.write(&to_terminal(&findings, &sources, language, Console::Errors.has_colour()));
            let errors = counted(findings.iter().count(), ["fejl"; 2], ["error", "errors"], language);
            Console::Errors.line(&match language {
                Language::Danish => format!("Status kan ikke gøres op: {errors}."),
                Language::English => format!("The status cannot be told: {errors}."),
            });
        }
    }
    let is_well = site.is_some() && !statuses.iter().any(Status::is_overdue);
    if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
