use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, renderer::DecorStyle};

use super::plain::{plain, plain_path};
use super::{Code, Finding, Findings, Language, Place, Severity, Wording};
use crate::source::{Position, SourceFile, Sources, Span};

/// All findings as a terminal shows them: place, the line itself, what is wrong, what to do.
pub fn to_terminal(findings: &Findings, sources: &Sources, language: Language, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(120).decor_style(DecorStyle::Unicode);
    let mut out = String::new();
    for finding in findings.iter() {
        out.push_str(&show(finding, sources, language, &renderer));
        out.push_str("\n\n");
    }
    out
}

fn show(finding: &Finding, sources: &Sources, language: Language, renderer: &Renderer) -> String {
    let danish = language == Language::Danish;
    let wording = Wording::of(finding, language);
    let level = match finding.severity() {
        Severity::Error => Level::ERROR.with_name(if danish { "fejl" } else { "error" }),
        Severity::Warning => Level::WARNING.with_name(if danish { "advarsel" } else { "warning" }),
        Severity::Advice => Level::NOTE.with_name(if danish { "råd" } else { "advice" }),
    };
    let mut group = Group::with_title(level.primary_title(wording.message.as_str()).id(finding.code.id()));
    let main = match &finding.place {
        Place::Span(span) => sources.get(span.source).map(|file| Excerpt::cut(file, *span)),
        Place::Path(path) => {
            group = group.element(Origin::path(plain_path(path)));
            None
        }
        Place::Nowhere => None,
    };
    let also: Vec<Excerpt> = finding
        .related
        .iter()
        .filter_map(|span| Some(Excerpt::cut(sources.get(span.source)?, *span)))
        .collect();
    if let Some(excerpt) = &main {
        group = excerpt.add_to(group, AnnotationKind::Primary, &wording.label);
    }
    for excerpt in &also {
        let label = match (finding.code, danish) {
            (Code::PlaceLost | Code::PlaceLostInDraft, true) => "det stod her",
            (Code::PlaceLost | Code::PlaceLostInDraft, false) => "it was here",
            (Code::PlaceStillThere, true) => "det står her",
            (Code::PlaceStillThere, false) => "it is here",
            (Code::MissingGlyph, true) => "det står også her",
            (Code::MissingGlyph, false) => "it is here too",
            (Code::QuotationDiffers, true) => "sådan står der her",
            (Code::QuotationDiffers, false) => "here it says so",
            (Code::LawNewerThanPlan, true) => "planen blev vedtaget her",
            (Code::LawNewerThanPlan, false) => "the plan was adopted here",
            (Code::HardToRead, true) => "en af de sværeste sætninger",
            (Code::HardToRead, false) => "one of the hardest sentences",
            (_, true) => "det første står her",
            (_, false) => "the first is here",
        };
        group = excerpt.add_to(group, AnnotationKind::Context, label);
    }
    if !wording.help.is_empty() {
        let help = Level::HELP.with_name(if danish { "gør sådan" } else { "do this" });
        group = group.element(help.message(wording.help.as_str()));
    }
    let shown = renderer.render(&[group]);
    shown.lines().filter(|line| !is_gap(line)).collect::<Vec<_>>().join("\n")
}

/// Whether a line is the sign for lines left out. The renderer draws one where the place of an excerpt is told on a line of its own;
/// an excerpt is a single line, of which no others are left out.
fn is_gap(line: &str) -> bool {
    let mut in_style = false;
    let visible = line.chars().filter(|character| {
        let was_in_style = in_style;
        in_style = if in_style { *character != 'm' } else { *character == '\u{1b}' };
        !was_in_style && !in_style && !character.is_whitespace()
    });
    visible.eq(['⸬'])
}

/// The one line a finding is about, cut when it is long: a file may be a single line of a megabyte.
pub(crate) struct Excerpt {
    path: String,
    position: Position,
    pub(crate) text: String,
    /// What the finding is about, in bytes of the text.
    pub(crate) mark: std::ops::Range<usize>,
    /// Whether the text begins where the line does, so that its columns are the line's.
    whole_start: bool,
}

/// Characters kept on either side of the marked place.
const AROUND: usize = 90;

impl Excerpt {
    pub(crate) fn cut(file: &SourceFile, span: Span) -> Self {
        let position = file.position(span.start);
        let line = file.line(position.line);
        let column = line.char_indices().nth(position.column - 1).map_or(line.len(), |(at, _)| at);
        let (before, rest) = line.split_at(column);
        let length = file.text.get(span.start..span.end).map_or(1, |marked| {
            marked.lines().next().unwrap_or("").trim_end().chars().take(AROUND).count().max(1)
        });
        // The cut ends are dropped, not marked: the place above the line tells the true column.
        let whole_start = position.column <= AROUND + 1;
        let mut kept_before: Vec<char> = before.chars().rev().take(AROUND).collect();
        kept_before.reverse();
        let kept_rest: Vec<char> = rest.chars().take(length + AROUND).collect();
        let marked = length.min(kept_rest.len());
        let plain = |character: &char| if *character == '\t' { '\t' } else { plain(*character) };
        let mut text: String = kept_before.iter().map(plain).collect();
        let start = text.len();
        text.extend(kept_rest.iter().take(marked).map(plain));
        let end = text.len();
        text.extend(kept_rest.iter().skip(marked).map(plain));
        Self { path: plain_path(&file.path), position, text, mark: start..end, whole_start }
    }

    fn add_to<'s>(&'s self, group: Group<'s>, kind: AnnotationKind, label: &'s str) -> Group<'s> {
        let snippet = Snippet::source(self.text.as_str())
            .line_start(self.position.line)
            .fold(false)
            .annotation(kind.span(self.mark.clone()).label((!label.is_empty()).then_some(label)));
        if self.whole_start {
            return group.element(snippet.path(self.path.as_str()));
        }
        let origin =
            Origin::path(self.path.as_str()).line(self.position.line).char_column(self.position.column);
        group.element(origin).element(snippet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_for_lines_left_out_is_told_from_text_and_places() {
        for gap in ["  ⸬  ", "\u{1b}[1m\u{1b}[94m  ⸬\u{1b}[0m  "] {
            assert!(is_gap(gap), "{gap:?}");
        }
        for line in ["", "  │", "  ⸬  a.md:1:2", "1 │ ⸬", "\u{1b}[1mm\u{1b}[0m⸬"] {
            assert!(!is_gap(line), "{line:?}");
        }
    }
}
