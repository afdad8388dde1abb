use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

use super::super::console::{Console, ERROR, GOOD};
use super::super::numbers::counted;
use super::super::run::complain;
use super::change::Change;
use super::stop::Stop;
use crate::diagnostic::{Code, Findings, Language, Place, to_terminal};
use crate::source::Sources;

/// What was made, for the summary.
pub(super) struct Made {
    /// In one sentence.
    pub title: String,
    pub change: Change,
    /// Places in it that are marked `TODO`.
    pub todos: usize,
    /// What to do now.
    pub next: String,
}

/// Places marked `TODO` in the files of a change. `inside` is what stands before a file of the content in the change's paths.
pub(super) fn todos(
    change: &Change,
    inside: &str,
    findings: &Findings,
    sources: &Sources,
    shown: impl Fn(&str) -> String,
) -> usize {
    let written: Vec<String> =
        change.paths().filter_map(|path| path.strip_prefix(inside)).map(shown).collect();
    let marked = findings.iter().filter(|finding| finding.code == Code::TodoLeft);
    let in_written = marked.filter(|finding| match &finding.place {
        Place::Span(span) => written.iter().any(|path| path == sources.path(span.source)),
        Place::Path(path) => written.contains(path),
        Place::Nowhere => false,
    });
    in_written.count()
}

/// Tells what was done, or why nothing was.
///
/// `command` is the command's name, such as `new card`.
pub(super) fn told(result: Result<(&Made, &Path), &Stop>, command: &str, language: Language) -> ExitCode {
    let danish = language == Language::Danish;
    match result {
        Ok((made, folder)) => {
            Console::Output.write(&summary(made, folder, danish));
            ExitCode::SUCCESS
        }
        Err(Stop::Usage(error)) => complain(error, Some(command), language),
        Err(Stop::Cancelled) => {
            Console::Errors.line(if danish {
                "Afbrudt: intet er skrevet."
            } else {
                "Stopped: nothing was written."
            });
            ExitCode::FAILURE
        }
        Err(Stop::Refused(message)) => {
            let label = if danish { "fejl:" } else { "error:" };
            Console::Errors.line(&format!("{} {message}", Console::Errors.styled(ERROR, label)));
            ExitCode::FAILURE
        }
        Err(Stop::Content(findings, sources)) => {
            let errors = findings.clone().sorted(sources);
            Console::Errors.write(&to_terminal(&errors, sources, language, Console::Errors.has_colour()));
            let count = counted(errors.iter().count(), ["fejl"; 2], ["error", "errors"], language);
            Console::Errors.line(&if danish {
                format!("Intet er lavet: {count}.")
            } else {
                format!("Nothing was made: {count}.")
            });
            ExitCode::FAILURE
        }
    }
}

fn summary(made: &Made, folder: &Path, danish: bool) -> String {
    let shown = |path: &str| {
        let path = folder.join(path).display().to_string().replace('\\', "/");
        path.trim_start_matches("./").to_owned()
    };
    let mut text = format!("{}\n", Console::Output.styled(GOOD, &made.title));
    let (hidden, plain): (Vec<&String>, Vec<&String>) =
        made.change.created.keys().partition(|path| path.starts_with('.'));
    for path in plain {
        text += &format!("  {}\n", shown(path));
    }
    if !hidden.is_empty() {
        // Nobody writes in them.
        let places = hidden.iter().filter_map(|path| path.split('/').next()).map(shown);
        let places = places.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ");
        text += &if danish {
            format!("  og {} filer til editoren og git: {places}\n", hidden.len())
        } else {
            format!("  and {} files for the editor and git: {places}\n", hidden.len())
        };
    }
    let changed = if danish { "rettet" } else { "edited" };
    for path in made.change.edited.keys() {
        text += &format!("  {} ({changed})\n", shown(path));
    }
    let language = if danish { Language::Danish } else { Language::English };
    if made.todos > 0 {
        let places = counted(made.todos, ["sted", "steder"], ["place", "places"], language);
        text += &if danish {
            format!(
                "  {places} er mærket TODO: dér skal I selv skrive. Se dem med: planvaerk check --drafts\n"
            )
        } else {
            format!(
                "  {places} marked TODO: there you are to write. Show them with: planvaerk check --drafts\n"
            )
        };
    }
    text + &format!("  {}\n", made.next)
}
