use serde::Serialize;

use super::words::Words;
use crate::diagnostic::{Excerpt, Finding, Language, Place, Severity, Wording, plain_path};
use crate::preview::{Shown, State};
use crate::source::Sources;

/// A state of the preview as the panel shows it.
#[derive(Debug, Serialize)]
pub(super) struct Bulletin {
    pub version: u64,
    pub shown: &'static str,
    pub errors: usize,
    /// `2 fejl · 1 advarsel`; empty when all is well.
    pub title: String,
    /// What there is to know before the findings are read.
    pub lead: &'static str,
    pub findings: Vec<Remark>,
    /// That there are more; empty when there are not.
    pub more: String,
    pub words: &'static Words,
}

/// A finding as the panel shows it.
#[derive(Debug, Serialize)]
pub(super) struct Remark {
    pub code: &'static str,
    pub severity: Severity,
    /// The same in words.
    pub kind: &'static str,
    /// `content/site.yaml:3:7`.
    pub place: String,
    /// The line, before, at and after what the finding is about.
    pub line: Option<[String; 3]>,
    pub label: String,
    pub message: String,
    pub help: String,
}

/// More are of no help to anybody who mends them one by one.
const MOST: usize = 100;

impl Bulletin {
    pub(super) fn of(state: &State, language: Language) -> Self {
        let words = Words::of(language);
        let (findings, sources) = (&state.findings, &state.sources);
        let severities = [Severity::Error, Severity::Warning, Severity::Advice];
        let counts = severities.map(|severity| (findings.count(severity), severity));
        let counted = counts.iter().filter(|(count, _)| *count > 0);
        let title: Vec<String> = counted.map(|(count, severity)| words.counted(*count, *severity)).collect();
        let of = |severity| findings.iter().filter(move |finding| finding.severity() == severity);
        let ordered = severities.into_iter().flat_map(of);
        let remarks: Vec<Remark> =
            ordered.take(MOST).map(|finding| Remark::of(finding, sources, language)).collect();
        let left = findings.total().saturating_sub(remarks.len());
        let (shown, lead) = match state.shown {
            Shown::Whole => ("whole", ""),
            Shown::LastGood => ("last-good", words.last_good()),
            Shown::Nothing => ("nothing", words.nothing()),
        };
        Self {
            version: state.version,
            shown,
            errors: findings.count(Severity::Error),
            title: title.join(" · "),
            lead,
            findings: remarks,
            more: if left > 0 { words.more(left) } else { String::new() },
            words,
        }
    }

    pub(super) fn to_json(&self) -> String {
        // Texts and numbers under fixed keys: there is nothing JSON could not say.
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Remark {
    fn of(finding: &Finding, sources: &Sources, language: Language) -> Self {
        let Wording { message, label, help } = Wording::of(finding, language);
        let (place, line) = match &finding.place {
            Place::Span(span) => match sources.get(span.source) {
                Some(file) => {
                    let at = file.position(span.start);
                    let Excerpt { text, mark, .. } = Excerpt::cut(file, *span);
                    let part = |range: std::ops::Range<usize>| text.get(range).unwrap_or("").to_owned();
                    let line = [part(0..mark.start), part(mark.clone()), part(mark.end..text.len())];
                    let line = Some(line).filter(|_| !text.trim().is_empty());
                    (format!("{}:{}:{}", plain_path(&file.path), at.line, at.column), line)
                }
                None => (String::new(), None),
            },
            Place::Path(path) => (plain_path(path), None),
            Place::Nowhere => (String::new(), None),
        };
        let severity = finding.severity();
        let kind = Words::of(language).severity(severity);
        Self { code: finding.code.id(), severity, kind, place, line, label, message, help }
    }
}
