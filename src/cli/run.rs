use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::ErrorKind;

use super::arguments::{Arguments, Command, InputArguments};
use super::completions::completions;
use super::console::{Console, ERROR};
use super::grammar::grammar;
use super::manual::manual;
use super::overview::overview;
use super::usage_error::UsageError;
use super::{
    adopt, build, check, diff, explain, interrupt, locale, new, revise, schema, serve, status, unadopt,
    verify,
};
use crate::diagnostic::Language;

/// What a wrong command line ends with.
const USAGE: u8 = 2;

/// Runs the command line of this process. Exit codes: 0 clean, 1 findings, 2 wrong usage.
pub fn run() -> ExitCode {
    let given: Vec<OsString> = std::env::args_os().collect();
    let asked = asked_language(&given);
    let language = asked.unwrap_or(Language::Danish);
    // Help is for whoever asks, in the language of her system; messages are Danish until told otherwise.
    let spoken = asked.unwrap_or_else(|| locale::language(|name| std::env::var(name).ok()));
    if given.len() <= 1 && !Path::new(InputArguments::CONTENT).exists() {
        overview(spoken);
        return ExitCode::from(USAGE);
    }
    let parsed = grammar(spoken)
        .try_get_matches_from(&given)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    // The preview ends in its own way.
    if !matches!(&parsed, Ok(Arguments { command: Some(Command::Serve(_)), .. })) {
        interrupt::watch();
    }
    match parsed {
        Ok(Arguments { command: Some(Command::Check(check)), .. }) => check::check(&check),
        Ok(Arguments { command: Some(Command::Diff(asked)), .. }) => diff::diff(&asked),
        Ok(Arguments { command: Some(Command::Build(build)), .. }) => build::build(&build),
        Ok(Arguments { command: Some(Command::Serve(asked)), .. }) => serve::serve(&asked),
        Ok(Arguments { command: Some(Command::Adopt(adopt)), .. }) => adopt::adopt(&adopt),
        Ok(Arguments { command: Some(Command::Verify(verify)), .. }) => verify::verify(&verify),
        Ok(Arguments { command: Some(Command::Unadopt(unadopt)), .. }) => unadopt::unadopt(&unadopt),
        Ok(Arguments { command: Some(Command::Status(asked)), .. }) => status::status(&asked),
        Ok(Arguments { command: Some(Command::Revise(asked)), .. }) => revise::revise(&asked),
        Ok(Arguments { command: Some(Command::Explain(asked)), .. }) => explain::explain(&asked),
        Ok(Arguments { command: Some(Command::New(asked)), .. }) => new::new(&asked),
        Ok(Arguments { command: Some(Command::Schema(asked)), .. }) => schema::schema(&asked),
        Ok(Arguments { command: Some(Command::Help(asked)), .. }) => {
            help(asked.topic.as_deref(), asked.lang.map_or(spoken, Into::into))
        }
        Ok(Arguments { command: Some(Command::Completions(asked)), .. }) => completions(&asked),
        Ok(Arguments { command: Some(Command::Man(asked)), .. }) => manual(&asked),
        Ok(Arguments { command: None, build }) => build::build(&build),
        Err(error) => refuse(&error, &given, language),
    }
}

/// The language named on the command line. It is needed before the arguments are understood: they may be wrong.
fn asked_language(given: &[OsString]) -> Option<Language> {
    let given: Vec<_> = given.iter().skip(1).map(|argument| argument.to_string_lossy()).collect();
    let apart = given.windows(2).filter(|pair| pair.first().is_some_and(|name| name == "--lang"));
    let apart = apart.filter_map(|pair| pair.last().map(AsRef::as_ref));
    let joined = given.iter().filter_map(|argument| argument.strip_prefix("--lang="));
    apart.chain(joined).find_map(|value| match value {
        "da" => Some(Language::Danish),
        "en" => Some(Language::English),
        _ => None,
    })
}

/// Help and version are asked for; everything else clap returns is a wrong command line.
fn refuse(error: &clap::Error, given: &[OsString], language: Language) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        show(&error.render());
        return ExitCode::SUCCESS;
    }
    let grammar = grammar(language);
    // The innermost command that is named: `new card`.
    let (mut command, mut named) = (&grammar, Vec::new());
    for name in given.iter().skip(1) {
        let Some(inner) = command.find_subcommand(name) else { break };
        named.push(inner.get_name());
        command = inner;
    }
    let scope = if error.kind() == ErrorKind::InvalidSubcommand { command } else { &grammar };
    let named = (!named.is_empty()).then(|| named.join(" "));
    complain(&UsageError::new(error, scope, language), named.as_deref(), language)
}

pub(super) fn help(topic: Option<&str>, language: Language) -> ExitCode {
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
