use std::process::ExitCode;

use clap::{Arg, Command};
use roff::{Inline, Roff, bold, italic, roman};

use super::arguments::ManualArguments;
use super::console::Console;
use super::grammar::grammar;
use super::words::notes;
use crate::diagnostic::Language;

/// Writes the manual page (man(7), section 1): every command and option, in the words of `--help`.
pub(super) fn manual(arguments: &ManualArguments) -> ExitCode {
    let language = arguments.lang.into();
    Console::Output.write(&page(grammar(language), language));
    ExitCode::SUCCESS
}

/// What the parts of a page are called: in Danish as in `--help`.
struct Headings {
    name: &'static str,
    synopsis: &'static str,
    description: &'static str,
    commands: &'static str,
    options: &'static str,
    notes: &'static str,
}

const DANISH: Headings = Headings {
    name: "NAVN",
    synopsis: "SYNOPSIS",
    description: "BESKRIVELSE",
    commands: "KOMMANDOER",
    options: "VALG",
    notes: "BEMÆRKNINGER",
};

const ENGLISH: Headings = Headings {
    name: "NAME",
    synopsis: "SYNOPSIS",
    description: "DESCRIPTION",
    commands: "COMMANDS",
    options: "OPTIONS",
    notes: "NOTES",
};

fn page(mut command: Command, language: Language) -> String {
    command.build();
    let headings = match language {
        Language::Danish => DANISH,
        Language::English => ENGLISH,
    };
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let title = about.lines().next().unwrap_or_default().trim_end_matches('.');
    let version = concat!("planvaerk ", env!("CARGO_PKG_VERSION"));
    let mut page = Roff::new();
    // No day: the same program writes the same page.
    page.control("TH", ["PLANVAERK", "1", " ", version, "Planværk"]);
    page.control("SH", [headings.name]);
    page.text([roman(format!("planvaerk - {title}"))]);
    page.control("SH", [headings.synopsis]);
    page.text([bold(usage(&command))]);
    page.control("SH", [headings.description]);
    page.text([roman(about)]);
    page.control("SH", [headings.options]);
    options(&command, &mut page);
    page.control("SH", [headings.commands]);
    for command in command.get_subcommands() {
        page.control("SS", [command.get_name()]);
        page.text([bold(usage(command))]);
        page.control("PP", []);
        page.text([roman(command.get_about().map(ToString::to_string).unwrap_or_default())]);
        options(command, &mut page);
    }
    page.control("SH", [headings.notes]);
    page.text([roman(notes(language))]);
    page.render()
}

/// How the command is written, without the word before it.
fn usage(command: &Command) -> String {
    let usage = command.clone().render_usage().to_string();
    usage.split_once(": ").map_or(usage.clone(), |(_, usage)| usage.to_owned())
}

fn options(command: &Command, page: &mut Roff) {
    let mut options: Vec<&Arg> = command.get_arguments().filter(|arg| !arg.is_hide_set()).collect();
    options.sort_by_key(|arg| arg.get_display_order());
    for option in options {
        page.control("TP", []);
        page.text(written(option));
        page.text([roman(option.get_help().map(ToString::to_string).unwrap_or_default())]);
    }
}

/// `--content MAPPE`, `-q, --quiet`, or the name of a value that stands alone.
fn written(option: &Arg) -> Vec<Inline> {
    let short = option.get_short().map(|short| format!("-{short}"));
    let long = option.get_long().map(|long| format!("--{long}"));
    let names: Vec<String> = short.into_iter().chain(long).collect();
    let takes_value = option.get_action().takes_values();
    let value = option.get_value_names().into_iter().flatten().map(ToString::to_string).collect::<Vec<_>>();
    let value = if takes_value { value.join(" ") } else { String::new() };
    match (names.is_empty(), value.is_empty()) {
        (true, _) => vec![italic(value)],
        (false, true) => vec![bold(names.join(", "))],
        (false, false) => vec![bold(names.join(", ")), roman(" "), italic(value)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_option_is_on_the_page() {
        for language in [Language::Danish, Language::English] {
            let grammar = grammar(language);
            let text = page(grammar.clone(), language).replace('\\', "");
            for command in grammar.get_subcommands() {
                assert!(text.contains(&format!(".SS {}", command.get_name())), "{}", command.get_name());
                for long in command.get_arguments().filter_map(Arg::get_long) {
                    assert!(text.contains(&format!("--{long}")), "{} --{long}", command.get_name());
                }
            }
        }
    }
}
