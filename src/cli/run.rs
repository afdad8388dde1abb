use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::ErrorKind;

use super::arguments::{Arguments, Command};
use super::console::{Console, ERROR};
use super::grammar::grammar;
use super::usage_error::UsageError;
use super::{adopt, build, check, diff, revise, schema, status, unadopt, verify};
use crate::diagnostic::Language;

/// What a wrong command line ends with.
const USAGE: u8 = 2;

/// Runs the command line of this process. Exit codes: 0 clean, 1 findings, 2 wrong usage.
pub fn run() -> ExitCode {
    let given: Vec<OsString> = std::env::args_os().collect();
    let language = asked_language(&given);
    let parsed = grammar(language)
        .try_get_matches_from(&given)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    match parsed {
        Ok(Arguments { command: Some(Command::Check(check)), .. }) => check::check(&check),
        Ok(Arguments { command: Some(Command::Diff(asked)), .. }) => diff::diff(&asked),
        Ok(Arguments { command: Some(Command::Build(build)), .. }) => build::build(&build),
        Ok(Arguments { command: Some(Command::Adopt(adopt)), .. }) => adopt::adopt(&adopt),
        Ok(Arguments { command: Some(Command::Verify(verify)), .. }) => verify::verify(&verify),
        Ok(Arguments { command: Some(Command::Unadopt(unadopt)), .. }) => unadopt::unadopt(&unadopt),
        Ok(Arguments { command: Some(Command::Status(asked)), .. }) => status::status(&asked),
        Ok(Arguments { command: Some(Command::Revise(asked)), .. }) => revise::revise(&asked),
        Ok(Arguments { command: Some(Command::Schema(asked)), .. }) => schema::schema(&asked),
        Ok(Arguments { command: Some(Command::Help(asked)), .. }) => {
            help(asked.topic.as_deref(), asked.lang.into())
        }
        Ok(Arguments { command: None, build }) => build::build(&build),
        Err(error) => refuse(&error, &given, language),
    }
}

/// The language is needed before the arguments are understood: they may be wrong.
fn asked_language(given: &[OsString]) -> Language {
    let given: Vec<_> = given.iter().skip(1).map(|argument| argument.to_string_lossy()).collect();
    let apart =
        given.windows(2).any(|pair| matches!(pair, [name, value] if name == "--lang" && value == "en"));
    if apart || given.iter().any(|argument| argument == "--lang=en") {
        Language::English
    } else {
        Language::Danish
    }
}

/// Help and version are asked for; everything else clap returns is a wrong command line.
fn refuse(error: &clap::Error, given: &[OsString], language: Language) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        show(&error.render());
        return ExitCode::SUCCESS;
    }
    let command = grammar(language);
    let named = given.get(1).and_then(|name| command.find_subcommand(name)).map(clap::Command::get_name);
    complain(&UsageError::new(error, &command, language), named, language)
}

fn help(topic: Option<&str>, language: Language) -> ExitCode {
    // Built, the subcommands know their full name.
    let mut command = grammar(language);
    command.build();
    let text = match topic {
        None => command.render_help(),
        Some(topic) => match command.find_subcommand_mut(topic) {
            Some(command) => command.render_help(),
            None => return complain(&UsageError::unknown_command(topic, &command, language), None, language),
        },
    };
    show(&text);
    ExitCode::SUCCESS
}

fn show(text: &clap::builder::StyledStr) {
    let text = if Console::Output.has_colour() { text.ansi().to_string() } else { text.to_string() };
    Console::Output.line(text.trim_end());
}

/// What is wrong with a command line, and how to write it.
pub(super) fn complain(error: &UsageError, command: Option<&str>, language: Language) -> ExitCode {
    let console = Console::Errors;
    let (label, see) = match language {
        Language::Danish => ("fejl:", "Se alle valg med"),
        Language::English => ("error:", "Show all options with"),
    };
    console.line(&format!("{} {}", console.styled(ERROR, label), error.message));
    if let Some(help) = &error.help {
        console.line(&format!("  {help}"));
    }
    let command = command.map(|name| format!(" {name}")).unwrap_or_default();
    console.line(&format!("\n{see}: planvaerk{command} --help"));
    ExitCode::from(USAGE)
}
