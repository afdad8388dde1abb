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
use std::path::Path;
use std::process::ExitCode;

pub(super) use self::arguments::NewArguments;
use self::arguments::NewCommand;
use self::asking::{Asking, Terminal};
use self::report::{Made, told};
use self::stop::Stop;
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
    match what {
        NewCommand::Site(site) => {
            let made = site::make(site, &mut asking, today);
            told(made.as_ref().map(|(made, folder)| (made, folder.as_path())), language)
        }
        NewCommand::Plan(plan) => inside(&plan.place.content, plan::make(plan, &mut asking, today), language),
        NewCommand::Card(card) => inside(&card.place.content, item::card(card, &mut asking, today), language),
        NewCommand::Intervention(new) => {
            inside(&new.place.content, item::intervention(new, &mut asking, today), language)
        }
        NewCommand::Contact(contact) => {
            inside(&contact.place.content, contact::make(contact, &mut asking, today), language)
        }
        NewCommand::Translation(new) => {
            inside(&new.place.content, translation::make(new, &mut asking, today), language)
        }
    }
}

fn inside(content: &Path, made: Result<Made, Stop>, language: Language) -> ExitCode {
    told(made.as_ref().map(|made| (made, content)), language)
}
