use serde::Serialize;

use super::{Findings, Language, Place, Severity, Wording};
use crate::source::{Sources, Span};

/// All findings as one JSON array, for machines; the same order and words as on the terminal.
pub fn to_json(findings: &Findings, sources: &Sources, language: Language) -> String {
    let list = entries(findings, sources, language);
    let mut text = serde_json::to_string_pretty(&list).unwrap_or_else(|_| "[]".to_owned());
    text.push('\n');
    text
}

/// The same, as a part of a larger document.
pub(crate) fn entries(
    findings: &Findings,
    sources: &Sources,
    language: Language,
) -> Vec<impl Serialize + use<>> {
    findings
        .iter()
        .map(|finding| {
            let Wording { message, label, help } = Wording::of(finding, language);
            let place = match &finding.place {
                Place::Span(span) => located(*span, sources),
                Place::Path(path) => Some(Location {
                    file: path.clone(),
                    line: None,
                    column: None,
                    end_line: None,
                    end_column: None,
                }),
                Place::Nowhere => None,
            };
            Entry {
                code: finding.code.id(),
                severity: finding.severity(),
                place,
                message,
                label,
                help,
                nearest: finding.nearest.clone(),
                related: finding.related.iter().filter_map(|span| located(*span, sources)).collect(),
            }
        })
        .collect::<Vec<Entry>>()
}

#[derive(Serialize)]
struct Entry {
    code: &'static str,
    severity: Severity,
    place: Option<Location>,
    message: String,
    label: String,
    help: String,
    nearest: Vec<String>,
    /// Other places that explain this one.
    related: Vec<Location>,
}

/// Lines and columns count from 1, columns in characters; the end is the first place after.
#[derive(Serialize)]
struct Location {
    file: String,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

fn located(span: Span, sources: &Sources) -> Option<Location> {
    let file = sources.get(span.source)?;
    let (start, end) = (file.position(span.start), file.position(span.end));
    Some(Location {
        file: file.path.clone(),
        line: Some(start.line),
        column: Some(start.column),
        end_line: Some(end.line),
        end_column: Some(end.column),
    })
}
