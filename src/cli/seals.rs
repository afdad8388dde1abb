//! How the commands on adoption tell what they did: as text for people, or as JSON for machines.

use super::arguments::Format;
use super::console::{Console, ERROR, GOOD};
use super::document::{Document, EditionLayout};
use super::numbers::counted;
use super::report::Report;
use crate::adoption::Examined;
use crate::diagnostic::{Findings, Language};
use crate::model::values::{Sha256Digest, StateDigest};
use crate::source::Sources;

/// The end of a command on adopted editions.
pub(super) struct Told<'a> {
    pub command: &'static str,
    pub findings: Findings,
    pub sources: &'a Sources,
    pub editions: &'a [Examined],
    /// What is said to people.
    pub text: String,
}

impl Report {
    pub(super) fn tell(&self, told: Told<'_>) {
        let findings = told.findings.sorted(told.sources);
        if self.format == Format::Json {
            let editions: Vec<EditionLayout> = told.editions.iter().map(layout).collect();
            let document = Document {
                command: told.command,
                findings: &findings,
                quiet: self.quiet,
                left_out: None,
                made: None,
                editions: Some(&editions),
                redline: None,
                pdf: None,
            };
            return Console::Output.write(&document.to_json(told.sources, self.language));
        }
        self.findings(&findings, told.sources);
        if !self.quiet {
            Console::Output.write(&told.text);
        }
    }

    /// A command that was refused: nothing was changed.
    pub(super) fn refused(&self, command: &'static str, findings: Findings, sources: &Sources) {
        let counts = self.counts(&findings, Console::Errors);
        self.tell(Told { command, findings, sources, editions: &[], text: String::new() });
        if self.format != Format::Json {
            let nothing = if self.danish() { "Intet er ændret" } else { "Nothing was changed" };
            Console::Errors.line(&format!("{nothing}: {counts}."));
        }
    }

    /// A word more to people, after a refusal.
    pub(super) fn note(&self, text: &str) {
        if self.format != Format::Json {
            Console::Errors.line(text);
        }
    }

    /// `uro/2024: vedtaget 2024-04-15 af Byrådet, 12 filer, 0f1e2d3c4b5a: i orden`.
    pub(super) fn line_of(&self, examined: &Examined) -> String {
        let language = self.language;
        let mut parts = Vec::new();
        if let Some((date, body)) = &examined.adopted {
            parts.push(match language {
                Language::Danish => format!("vedtaget {date} af {body}"),
                Language::English => format!("adopted {date} by {body}"),
            });
        }
        if let Some(digest) = &examined.digest {
            parts.push(counted(examined.files, ["fil", "filer"], ["file", "files"], language));
            parts.push(short(digest).to_owned());
        }
        let state = match (examined.findings.len(), self.danish()) {
            (0, true) => Console::Output.styled(GOOD, "i orden"),
            (0, false) => Console::Output.styled(GOOD, "in order"),
            (faults, _) => {
                let faults = counted(faults, ["fejl"; 2], ["error", "errors"], language);
                let word = if self.danish() { "IKKE SOM VEDTAGET" } else { "NOT AS ADOPTED" };
                format!("{} ({faults})", Console::Output.styled(ERROR, word))
            }
        };
        let parts = parts.join(", ");
        let (plan, edition) = (examined.plan.as_str(), examined.edition.as_str());
        let space = if parts.is_empty() { "" } else { ": " };
        format!("{plan}/{edition}{space}{parts}: {state}\n")
    }
}

/// As many digits as people compare.
fn short(digest: &Sha256Digest) -> &str {
    digest.as_str().get(..StateDigest::DIGITS).unwrap_or_default()
}

fn layout(examined: &Examined) -> EditionLayout {
    let adopted = examined.adopted.as_ref();
    EditionLayout {
        plan: examined.plan.as_str().to_owned(),
        edition: examined.edition.as_str().to_owned(),
        adopted: adopted.map(|(date, _)| date.to_string()),
        body: adopted.map(|(_, body)| body.clone()),
        files: examined.files,
        digest: examined.digest.as_ref().map(ToString::to_string),
        verified: examined.findings.is_empty(),
    }
}
