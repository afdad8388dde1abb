//! `planvaerk new`: asks for what is missing, and writes the beginning of a site, a plan, or a part of one.

mod arguments;
mod asking;
mod change;
mod contact;
mod existing;
mod item;
mod plan;
mod question;
mod report;
mod site;
mod stop;
mod translation;

use std::io::{IsTerminal, stdin, stdout};
use std::process::ExitCode;

pub(super) use self::arguments::NewArguments;
use self::arguments::NewCommand;
use self::asking::{Asking, Terminal};
use self::report::told;
use super::run::help;
use super::session::today;
use crate::diagnostic::Language;

/// Makes what is asked for, whole or not at all. Nothing that is there is overwritten.
pub(super) fn new(arguments: &NewArguments) -> ExitCode {
    let telling = arguments.telling();
    let language: Language = telling.lang.into();
    let Some(what) = &arguments.what else { return help(Some("new"), language) };
    let today = telling.today.unwrap_or_else(today);
    let (mut input, mut output) = (stdin().lock(), stdout());
    let is_attended = input.is_terminal() && output.is_terminal();
    let terminal = is_attended.then_some(Terminal { input: &mut input, output: &mut output });
    let mut asking = Asking { language, terminal };
    let made = match what {
        NewCommand::Site(site) => {
            let made = site::make(site, &mut asking, today);
            let made = made.as_ref().map(|(made, folder)| (made, folder.as_path()));
            return told(made, "new site", language);
        }
        NewCommand::Plan(new) => plan::make(new, &mut asking, today),
        NewCommand::Card(new) => item::card(new, &mut asking, today),
        NewCommand::Intervention(new) => item::intervention(new, &mut asking, today),
        NewCommand::Contact(new) => contact::make(new, &mut asking, today),
        NewCommand::Translation(new) => translation::make(new, &mut asking, today),
    };
    let (command, content) = what.named();
    told(made.as_ref().map(|made| (made, content)), command, language)
}
