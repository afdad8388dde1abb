use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::described::Described;
use super::glyph_place::{Sign, places};
use crate::diagnostic::{Argument, Code, Finding, Findings, Phrase, Place};
use crate::render::Theme;
use crate::render::pdf::PdfProblem;
use crate::route::{At, Document};
use crate::source::{SourceFile, Sources, Span};

/// What is wrong with the documents, each thing once: a fault of the layout stops all documents alike, and a character
/// no font has may stand in a name that is printed on many.
pub(super) struct Problems<'a> {
    theme: &'a Theme,
    sources: &'a mut Sources,
    findings: &'a mut Findings,
    of_layout: Vec<PdfProblem>,
    /// By the character and the places it may stand at.
    glyphs: BTreeMap<(String, Vec<Span>), Vec<Argument>>,
    /// By the text and its place: by how many millimetres it is too wide at most, and in which documents.
    too_wide: BTreeMap<(Span, String), (f64, Vec<Argument>)>,
}

impl<'a> Problems<'a> {
    pub(super) fn new(theme: &'a Theme, sources: &'a mut Sources, findings: &'a mut Findings) -> Self {
        Self {
            theme,
            sources,
            findings,
            of_layout: Vec::new(),
            glyphs: BTreeMap::new(),
            too_wide: BTreeMap::new(),
        }
    }

    /// Takes in what is wrong with one document.
    pub(super) fn add(&mut self, document: Document<'_>, problems: Vec<PdfProblem>) {
        self.add_described(Described::of(document), document.at(), problems);
    }

    /// The same of a document that is of an edition, but has no address.
    pub(super) fn add_described(&mut self, document: Described, at: At<'_>, problems: Vec<PdfProblem>) {
        let Described { name, place, shorten } = document;
        let about = |code| Finding::new(code, place).with("document", name.clone());
        for problem in problems {
            let finding = match &problem {
                PdfProblem::Overflow { by_mm, by_lines } => about(Code::PrintOverflow)
                    .with("excess", format!("{by_mm:.0}"))
                    .with("lines", by_lines.to_string())
                    .with("mend", shorten.clone()),
                PdfProblem::TextTooWide { text, by_mm } => {
                    let sign = Sign { before: "", character: text, after: "" };
                    let found = places(sign, place.source, at, self.theme, self.sources);
                    let place = found.first().copied().unwrap_or(place);
                    let (most, documents) = self.too_wide.entry((place, text.clone())).or_default();
                    *most = most.max(*by_mm);
                    if !documents.contains(&name) {
                        documents.push(name.clone());
                    }
                    continue;
                }
                PdfProblem::PageCount { pages, expected } => {
                    about(Code::PrintPageCount).with("pages", *pages).with("expected", counts(expected))
                }
                PdfProblem::MissingGlyph { before, character, after } => {
                    let sign = Sign { before, character, after };
                    let mut found = places(sign, place.source, at, self.theme, self.sources);
                    if found.is_empty() {
                        found.push(place);
                    }
                    let documents = self.glyphs.entry((character.clone(), found)).or_default();
                    if !documents.contains(&name) {
                        documents.push(name.clone());
                    }
                    continue;
                }
                _ if self.of_layout.contains(&problem) => continue,
                _ => {
                    let (place, words) = self.in_layout(&problem);
                    self.of_layout.push(problem);
                    Finding::new(Code::PrintLayout, place)
                        .with("document", name.clone())
                        .with("problem", words)
                }
            };
            self.findings.add(finding);
        }
    }

    /// Tells what many documents have in common.
    pub(super) fn finish(self) {
        for ((place, text), (by_mm, documents)) in self.too_wide {
            let finding = Finding::new(Code::PrintTextTooWide, place).with("document", listed(documents));
            self.findings.add(finding.with("text", text).with("excess", format!("{by_mm:.0}")));
        }
        for ((character, places), documents) in self.glyphs {
            let Some((place, others)) = places.split_first() else { continue };
            let finding = Finding::new(Code::MissingGlyph, *place)
                .with("character", shown(&character))
                .with("document", listed(documents));
            self.findings.add(others.iter().fold(finding, |finding, other| finding.related(*other)));
        }
    }

    /// Where a layout fails, and how.
    fn in_layout(&mut self, problem: &PdfProblem) -> (Place, String) {
        let place = match problem {
            PdfProblem::Layout { place, .. }
            | PdfProblem::Standard { place, .. }
            | PdfProblem::MissingFont { place, .. } => place.as_ref(),
            _ => None,
        };
        let place = match place {
            Some(at) => {
                let shown = self.theme.shown(&at.path);
                match self.theme.file(&at.path).and_then(|bytes| std::str::from_utf8(bytes).ok()) {
                    Some(text) => {
                        let file = SourceFile::new(shown, text);
                        let (start, end) = (file.offset(at.line, at.column), file.offset(at.line + 1, 1));
                        Place::Span(Span::new(self.sources.add(file), start, end.saturating_sub(1)))
                    }
                    None => Place::Path(shown),
                }
            }
            None => Place::Path(self.theme.shown("print")),
        };
        let words = match problem {
            // The place is shown beside it.
            PdfProblem::Layout { message, .. } | PdfProblem::Standard { message, .. } => message.clone(),
            _ => problem.to_string(),
        };
        (place, words)
    }
}

/// A number, or the least and the most.
fn counts(expected: &RangeInclusive<usize>) -> String {
    let (least, most) = (expected.start(), expected.end());
    if least == most { least.to_string() } else { format!("{least}–{most}") }
}

/// The first of the documents, and how many there are beside it.
fn listed(documents: Vec<Argument>) -> Argument {
    let others = documents.len().saturating_sub(1);
    let first = documents.into_iter().next();
    let more = match others {
        0 => Vec::new(),
        1 => vec![Phrase::OtherDocument.into()],
        _ => vec![Phrase::MoreDocumentsAnd.into(), others.into(), Phrase::MoreDocuments.into()],
    };
    Argument::Joined(first.into_iter().chain(more).collect())
}

/// A character with its numbers in Unicode; the numbers alone when there is nothing to see.
fn shown(character: &str) -> String {
    let numbers: Vec<String> = character.chars().map(|one| format!("U+{:04X}", u32::from(one))).collect();
    let numbers = numbers.join(" ");
    if character.chars().all(is_invisible) { numbers } else { format!("`{character}` ({numbers})") }
}

/// Spaces, controls, and what only steers the characters around it.
fn is_invisible(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
                | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
                | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_told_with_its_number() {
        for (character, told) in [
            ("😀", "`😀` (U+1F600)"),
            ("x\u{302}", "`x\u{302}` (U+0078 U+0302)"),
            ("👋🏽", "`👋🏽` (U+1F44B U+1F3FD)"),
            ("\u{200b}", "U+200B"),
            ("\u{2003}\u{200d}", "U+2003 U+200D"),
        ] {
            assert_eq!(shown(character), told);
        }
    }
}
