use std::collections::BTreeMap;

use super::reporter::Reporter;
use super::{Block, Footnote, Inline, walk};
use crate::diagnostic::Code;
use crate::source::Span;

/// The notes of a document while it is read: references and notes come in any order, and are numbered when all are known.
#[derive(Default)]
pub(super) struct Footnotes {
    /// Labels mean the same whatever their case.
    labels: BTreeMap<String, usize>,
    notes: Vec<Option<Footnote>>,
}

impl Footnotes {
    /// The key of a label, which stands in [`Inline::FootnoteReference`] until the notes are numbered.
    pub fn key(&mut self, label: &str) -> usize {
        let next = self.notes.len();
        let key = *self.labels.entry(label.to_lowercase()).or_insert(next);
        if key == next {
            self.notes.push(None);
        }
        key
    }

    pub fn define(&mut self, label: &str, blocks: Vec<Block>, span: Span, reporter: &mut Reporter) {
        let key = self.key(label);
        let Some(place) = self.notes.get_mut(key) else { return };
        if let Some(first) = place {
            reporter
                .add(Code::DuplicateFootnote, span, |finding| finding.with("id", label).related(first.span));
        } else {
            *place = Some(Footnote { label: label.to_owned(), blocks, references: 0, span });
        }
    }

    /// Numbers the notes in the order in which a reader meets them: those of the text first, then those that only other
    /// notes refer to.
    pub fn number(mut self, blocks: &mut [Block], reporter: &mut Reporter) -> Vec<Footnote> {
        let mut numbering = Numbering { order: Vec::new(), numbers: BTreeMap::new(), references: Vec::new() };
        numbering.blocks(blocks);
        let mut numbered = Vec::new();
        while let Some(&(key, reference)) = numbering.order.get(numbered.len()) {
            // Without a note only when this and the parser disagree about which labels are the same.
            let note = self.notes.get_mut(key).and_then(Option::take).unwrap_or_else(|| {
                let label = self.labels.iter().find(|(_, of)| **of == key).map_or("", |(label, _)| label);
                reporter.add(Code::UnknownFootnote, reference, |finding| finding.with("id", label));
                Footnote { label: label.to_owned(), blocks: Vec::new(), references: 0, span: reference }
            });
            numbered.push(note);
            if let Some(note) = numbered.last_mut() {
                numbering.blocks(&mut note.blocks);
            }
        }
        for (note, references) in numbered.iter_mut().zip(numbering.references) {
            note.references = references;
        }
        for note in self.notes.into_iter().flatten() {
            reporter.add(Code::UnusedFootnote, note.span, |finding| finding.with("id", note.label));
        }
        numbered
    }
}

struct Numbering {
    /// Keys with the place of their first reference, in the order of those.
    order: Vec<(usize, Span)>,
    /// The number of each key, from 1.
    numbers: BTreeMap<usize, usize>,
    /// How many references each number has had.
    references: Vec<usize>,
}

impl Numbering {
    fn blocks(&mut self, blocks: &mut [Block]) {
        walk::each_inline(blocks, &mut |inline| self.inline(inline));
    }

    fn inline(&mut self, inline: &mut Inline) {
        let Inline::FootnoteReference { number, occurrence, span } = inline else { return };
        let key = *number;
        let next = self.references.len() + 1;
        *number = *self.numbers.entry(key).or_insert(next);
        if *number == next {
            self.order.push((key, *span));
            self.references.push(0);
        }
        if let Some(count) = self.references.get_mut(*number - 1) {
            *count += 1;
            *occurrence = *count;
        }
    }
}
