use serde::Serialize;

use super::adjusted::AdjustedLayout;
use super::made::Made;
use crate::diagnostic::{Findings, Language, Severity, entries};
use crate::redline::Redline;
use crate::source::Sources;

/// The one JSON document of a run with `--format json`. Keys are only ever added.
pub(super) struct Document<'a> {
    pub command: &'a str,
    pub findings: &'a Findings,
    /// Only errors are listed; warnings are counted all the same.
    pub quiet: bool,
    /// How many errors `check --only` was not asked for; nothing without it.
    pub left_out: Option<usize>,
    /// What was built; nothing by `check`, nor by a build that failed.
    pub made: Option<&'a Made>,
    /// The editions that were adopted or verified, by the commands that do so.
    pub editions: Option<&'a [EditionLayout]>,
    /// What `diff` found.
    pub redline: Option<&'a Redline>,
    /// Where `diff` put it as PDF.
    pub pdf: Option<&'a PdfLayout>,
}

/// A PDF that was written.
#[derive(Serialize)]
pub(super) struct PdfLayout {
    /// As it was asked for.
    pub path: String,
    pub pages: usize,
    pub bytes: usize,
}

/// An adopted edition.
#[derive(Serialize)]
pub(super) struct EditionLayout {
    pub plan: String,
    pub edition: String,
    pub adopted: Option<String>,
    pub body: Option<String>,
    /// How many files its seal names.
    pub files: usize,
    pub digest: Option<String>,
    /// Whether the text is what was adopted.
    pub verified: bool,
}

#[derive(Serialize)]
struct Layout<'a, F: Serialize> {
    command: &'a str,
    errors: usize,
    warnings: usize,
    advice: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    errors_left_out: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    adjusted: Vec<AdjustedLayout<'a>>,
    findings: Vec<F>,
    made: Option<MadeLayout<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    editions: Option<&'a [EditionLayout]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    redline: Option<&'a Redline>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pdf: Option<&'a PdfLayout>,
}

#[derive(Serialize)]
struct MadeLayout<'a> {
    folder: String,
    pages: usize,
    pdfs: usize,
    bytes: u64,
    milliseconds: u64,
    new_addresses: usize,
    files: &'a [String],
}

impl Document<'_> {
    pub(super) fn to_json(&self, sources: &Sources, language: Language) -> String {
        let errors = self.findings.only(Severity::Error);
        let listed = if self.quiet { &errors } else { self.findings };
        let layout = Layout {
            command: self.command,
            errors: errors.iter().count(),
            warnings: self.findings.count(Severity::Warning),
            advice: self.findings.count(Severity::Advice),
            errors_left_out: self.left_out,
            adjusted: AdjustedLayout::all(self.findings),
            findings: entries(listed, sources, language),
            made: self.made.map(|made| MadeLayout {
                folder: made.folder.to_string_lossy().into_owned(),
                pages: made.pages,
                pdfs: made.pdfs,
                bytes: made.bytes,
                milliseconds: u64::try_from(made.time.as_millis()).unwrap_or(u64::MAX),
                new_addresses: made.recorded,
                files: &made.paths,
            }),
            editions: self.editions,
            redline: self.redline,
            pdf: self.pdf,
        };
        // Texts and numbers under fixed keys: there is nothing JSON could not say.
        let mut text = serde_json::to_string_pretty(&layout).unwrap_or_default();
        text.push('\n');
        text
    }
}
