use clap::builder::styling::{AnsiColor, Style, Styles};
use clap::{Arg, ArgAction, Command, CommandFactory};

use super::arguments::Arguments;
use super::console::HEADING;
use super::words::{COMMANDS, OPTIONS, headings, notes};
use crate::diagnostic::Language;

/// The command line as clap knows it, every word of it in one language.
pub(super) fn grammar(language: Language) -> Command {
    let version = Arg::new("version").long("version").short('V').action(ArgAction::Version);
    let command = Arguments::command().disable_help_subcommand(true).disable_version_flag(true).arg(version);
    spoken(command, language)
}

const LITERAL: Style = AnsiColor::Cyan.on_default();

fn spoken(command: Command, language: Language) -> Command {
    let [usage, commands, options] = headings(language);
    let section = |heading: &str, tag: &str| format!("\n\n{HEADING}{heading}{HEADING:#}\n{tag}");
    let mut template = format!("{{about}}\n\n{HEADING}{usage}{HEADING:#} {{usage}}");
    if command.has_subcommands() {
        template += &section(commands, "{subcommands}");
    }
    template += &section(options, "{options}");
    // clap puts the empty line between.
    template += "{after-help}";
    let styles = Styles::plain().literal(LITERAL).placeholder(Style::new());
    let help = Arg::new("help").long("help").short('h').action(ArgAction::Help);
    let mut command = command
        .mut_subcommands(|command| spoken(command, language))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help)
        .styles(styles)
        .help_template(template)
        .after_help(notes(language))
        .mut_args(|arg| with_words(arg, language));
    if let Some(words) = COMMANDS.iter().find(|words| words.name == command.get_name()) {
        command = command.about(words.about(language)).override_usage(words.usage(language));
    }
    command
}

fn with_words(arg: Arg, language: Language) -> Arg {
    let Some(place) = OPTIONS.iter().position(|words| words.id == arg.get_id().as_str()) else { return arg };
    let words = &OPTIONS[place];
    let arg = arg.help(words.help(language)).display_order(place);
    let value = words.value(language);
    // Defaults and possible values stand in the help itself: clap would announce them in English.
    if value.is_empty() {
        arg
    } else {
        arg.value_name(value).hide_default_value(true).hide_possible_values(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_command(command: &Command) -> Vec<&Command> {
        std::iter::once(command).chain(command.get_subcommands().flat_map(every_command)).collect()
    }

    #[test]
    fn the_grammar_holds_together() {
        grammar(Language::Danish).debug_assert();
    }

    #[test]
    fn every_command_and_option_has_words_in_both_languages() {
        let (danish, english) = (grammar(Language::Danish), grammar(Language::English));
        for (danish, english) in every_command(&danish).into_iter().zip(every_command(&english)) {
            let about = |command: &Command| command.get_about().map(ToString::to_string);
            assert!(about(danish).is_some(), "{}", danish.get_name());
            assert_ne!(about(danish), about(english), "{}", danish.get_name());
            for (danish, english) in danish.get_arguments().zip(english.get_arguments()) {
                let help = |arg: &Arg| arg.get_help().map(ToString::to_string);
                assert!(help(danish).is_some(), "{}", danish.get_id());
                assert_ne!(help(danish), help(english), "{}", danish.get_id());
            }
        }
    }

    #[test]
    fn no_words_are_left_over() {
        let grammar = grammar(Language::Danish);
        let commands = every_command(&grammar);
        for words in OPTIONS {
            let used = commands
                .iter()
                .flat_map(|command| command.get_arguments())
                .any(|arg| arg.get_id() == words.id);
            assert!(used, "{}", words.id);
        }
        for words in COMMANDS {
            assert!(commands.iter().any(|command| command.get_name() == words.name), "{}", words.name);
        }
    }
}
