use std::io::{IsTerminal, Write, stderr, stdout};

use clap::builder::styling::{AnsiColor, Style};

/// One of the two streams people read, with colours only where they are seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Console {
    /// What was asked for: help, summaries, JSON.
    Output,
    /// Findings and complaints.
    Errors,
}

pub(super) const HEADING: Style = Style::new().bold();
pub(super) const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
pub(super) const WARNING: Style = AnsiColor::Yellow.on_default().bold();
pub(super) const GOOD: Style = AnsiColor::Green.on_default().bold();

impl Console {
    /// Colours only on a terminal that has them, and not for those who have asked for none (<https://no-color.org>).
    pub(super) fn has_colour(self) -> bool {
        let terminal = match self {
            Self::Output => stdout().is_terminal(),
            Self::Errors => stderr().is_terminal(),
        };
        terminal
            && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            && std::env::var_os("TERM").is_none_or(|value| value != "dumb")
    }

    /// The text in a style, where there are colours.
    pub(super) fn styled(self, style: Style, text: &str) -> String {
        if self.has_colour() { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// A reader who has gone away (a closed pipe) is no fault: nothing more is written, and nothing panics.
    pub(super) fn write(self, text: &str) {
        drop(match self {
            Self::Output => stdout().write_all(text.as_bytes()).and_then(|()| stdout().flush()),
            Self::Errors => stderr().write_all(text.as_bytes()),
        });
    }

    pub(super) fn line(self, text: &str) {
        self.write(&format!("{text}\n"));
    }
}
