use std::io::{IsTerminal, Write};

use super::arguments::{Format, InputArguments};
use crate::diagnostic::{Findings, Language, Severity, to_json, to_terminal};
use crate::source::Sources;

/// Where and how findings and summaries are shown.
pub(super) struct Report {
    language: Language,
    format: Format,
    quiet: bool,
    verbose: bool,
}

impl Report {
    pub(super) fn new(input: &InputArguments) -> Self {
        Self { language: input.lang.into(), format: input.format, quiet: input.quiet, verbose: input.verbose }
    }

    pub(super) fn danish(&self) -> bool {
        self.language == Language::Danish
    }

    pub(super) fn verbose(&self) -> bool {
        self.verbose
    }

    /// Findings: JSON goes to standard output, text for people to standard error.
    pub(super) fn findings(&self, findings: &Findings, sources: &Sources) {
        match self.format {
            // A broken pipe is the reader's wish to stop.
            Format::Json => {
                drop(std::io::stdout().write_all(to_json(findings, sources, self.language).as_bytes()))
            }
            Format::Text => {
                let shown = if self.quiet { findings.only(Severity::Error) } else { findings.clone() };
                let text = to_terminal(&shown, sources, self.language, colour());
                drop(std::io::stderr().write_all(text.as_bytes()));
            }
        }
    }

    /// One line for people, unless they asked for none.
    pub(super) fn say(&self, danish: &str, english: &str) {
        if !self.quiet && self.format == Format::Text {
            let line = if self.danish() { danish } else { english };
            drop(writeln!(std::io::stdout(), "{line}"));
        }
    }

    /// One line on what went wrong as a whole.
    pub(super) fn complain(&self, danish: &str, english: &str) {
        if self.format == Format::Text {
            let line = if self.danish() { danish } else { english };
            drop(writeln!(std::io::stderr(), "{line}"));
        }
    }

    /// `3 fejl og 1 advarsel`.
    pub(super) fn counts(&self, findings: &Findings) -> String {
        let (errors, warnings) = (findings.count(Severity::Error), findings.count(Severity::Warning));
        if self.danish() {
            let plural = if warnings == 1 { "" } else { "er" };
            let warnings =
                if warnings == 1 { "1 advarsel".to_owned() } else { format!("{warnings} advarsl{plural}") };
            format!("{errors} fejl og {warnings}")
        } else {
            let s = |count: usize| if count == 1 { "" } else { "s" };
            format!("{errors} error{} and {warnings} warning{}", s(errors), s(warnings))
        }
    }
}

/// Colours only on a terminal, and not for those who have asked for none (<https://no-color.org>).
fn colour() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
