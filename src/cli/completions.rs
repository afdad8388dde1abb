use std::process::ExitCode;

use super::arguments::CompletionsArguments;
use super::console::Console;
use super::grammar::grammar;

/// Writes what a shell needs to complete commands and options, with their help in the language asked for.
pub(super) fn completions(arguments: &CompletionsArguments) -> ExitCode {
    let mut command = grammar(arguments.lang.into());
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, name, &mut script);
    Console::Output.write(&String::from_utf8_lossy(&script));
    ExitCode::SUCCESS
}
