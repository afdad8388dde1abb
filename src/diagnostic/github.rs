use super::plain::plain_path;
use super::{Findings, Language, Place, Severity, Wording};
use crate::source::Sources;

/// All findings as GitHub Actions shows them beside the lines they are about: one workflow command a line
/// (<https://docs.github.com/actions/reference/workflow-commands-for-github-actions>).
pub fn to_github(findings: &Findings, sources: &Sources, language: Language) -> String {
    let mut out = String::new();
    for finding in findings.iter() {
        let command = match finding.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "notice",
        };
        let mut properties = Vec::new();
        match &finding.place {
            Place::Span(span) => {
                if let Some(file) = sources.get(span.source) {
                    let (start, end) = (file.position(span.start), file.position(span.end));
                    properties.push(format!("file={}", property(&plain_path(&file.path))));
                    properties.push(format!("line={},col={}", start.line, start.column));
                    // Columns of another line would be read as those of the first.
                    if end.line == start.line && end.column > start.column {
                        properties.push(format!("endLine={},endColumn={}", end.line, end.column));
                    }
                }
            }
            Place::Path(path) => properties.push(format!("file={}", property(&plain_path(path)))),
            Place::Nowhere => {}
        }
        properties.push(format!("title={}", property(finding.code.id())));
        let Wording { message, help, .. } = Wording::of(finding, language);
        let text = if help.is_empty() { message } else { format!("{message}\n{help}") };
        out.push_str(&format!("::{command} {}::{}\n", properties.join(","), data(&text)));
    }
    out
}

/// A text that may not end the command's line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A text that may not end its property either.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Finding};
    use crate::source::{SourceFile, Span};

    #[test]
    fn nothing_in_a_name_or_a_text_ends_what_it_stands_in() {
        let mut sources = Sources::default();
        let source = sources.add(SourceFile::new("a,b:c%d\n::error::e.yaml", "x: y\nz".to_owned()));
        let mut findings = Findings::default();
        findings.add(Finding::new(Code::UnknownKey, Span::new(source, 3, 4)).with("key", "50 %\n::error::x"));
        findings.add(Finding::new(Code::MoreFindings, Place::Nowhere).with("count", 2_usize));
        let text = to_github(&findings, &sources, Language::English);
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines.len(), 2, "{text}");
        assert!(
            lines[0].starts_with(
                "::error file=a%2Cb%3Ac%25d\u{fffd}%3A%3Aerror%3A%3Ae.yaml,line=1,col=4,endLine=1,endColumn=5,title=PV202::The key `50 %25 ::error::x` is not known here%0A"
            ),
            "{text}"
        );
        assert!(lines[1].starts_with("::warning title=PV114::There are 2 more"), "{text}");
    }
}
