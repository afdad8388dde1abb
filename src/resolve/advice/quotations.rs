use std::ops::Range;

use crate::diagnostic::{Code, Finding, Findings};
use crate::markdown::{Inline, Quote};
use crate::model::cited;
use crate::parse::Parsed;

use super::Concerned;
use super::line::{Line, law_of};
use super::paragraphs::{Passage, lines, passages};
use super::wordings::{Comparison, Difference, Extent, Index, RUN, Wording, Wordings};
use super::words::{Word, words};

/// Quotations of laws against the registry of laws, word for word.
///
/// What a quotation is: a block quote; words between quotation marks, eight or more; and what follows a link to a provision in the
/// same paragraph. Which provision it is of: for a block quote the one it links to, else the last one the line before it links to,
/// else the first one the line after it links to; for words between quotation marks one that the paragraph links to; and without a
/// link the one whose wording shares eight words in a row with it. It must have half its words, or eight in a row, from the wording:
/// other quotations are none of the law.
pub(super) fn check(parsed: &Parsed, editions: &[Concerned<'_>], findings: &mut Findings) {
    let Some(laws) = &parsed.laws else { return };
    let wordings = Wordings::of(&laws.laws);
    if wordings.is_empty() {
        return;
    }
    let index = wordings.index();
    for concerned in editions {
        let mut reader = Reader { wordings: &wordings, index: &index, concerned: *concerned, findings };
        for prose in concerned.prose() {
            passages(&prose.document, &mut |passage| match passage {
                Passage::Line(inlines) if may_quote(inlines) => reader.line(&Line::of(inlines)),
                Passage::Line(_) => {}
                Passage::Quote { quote, before, after } => reader.block(quote, before, after),
            });
        }
    }
}

/// Quotation marks, the one that opens and those that may close it.
const MARKS: [(char, &[char]); 6] =
    [('»', &['«']), ('«', &['»']), ('„', &['“', '”']), ('“', &['”', '“']), ('”', &['”']), ('"', &['"'])];

/// A look at the words, cheap enough for every line of every page.
fn may_quote(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Text { text, .. } => text.contains(['»', '«', '„', '“', '”', '"']),
        Inline::Link(link) => law_of(link).is_some() || may_quote(&link.children),
        _ => may_quote(inline.children()),
    })
}

struct Reader<'a, 'f> {
    wordings: &'a Wordings<'a>,
    index: &'a Index<'a>,
    concerned: Concerned<'a>,
    findings: &'f mut Findings,
}

impl Reader<'_, '_> {
    fn block(&mut self, quote: &Quote, before: &[Inline], after: &[Inline]) {
        let mut line = Line::default();
        lines(&quote.blocks, &mut |inlines| line.push(inlines));
        let (before, after) = (Line::of(before), Line::of(after));
        let near = before.laws.iter().rev().take(1).chain(after.laws.iter().take(1));
        let tied: Vec<&str> = line.laws.iter().chain(near).map(|(_, law)| *law).collect();
        // Where it was taken from is no part of what was taken.
        let end = source_start(&line.text);
        let is_source = |word: &Word| line.laws.iter().any(|(link, _)| link.contains(&word.range.start));
        let quoted: Vec<Word> =
            words(&line.text, 0..end).into_iter().filter(|word| !is_source(word)).collect();
        self.quotation(&line, &quoted, &tied);
    }

    fn line(&mut self, line: &Line<'_>) {
        let tied: Vec<&str> = line.laws.iter().map(|(_, law)| *law).collect();
        let mut read = Vec::new();
        for range in between_marks(&line.text) {
            let quoted = words(&line.text, range);
            if quoted.len() >= RUN {
                read.extend(self.quotation(line, &quoted, &tied));
            }
        }
        for (at, (link, law)) in line.laws.iter().enumerate() {
            let Some(wording) = self.wordings.get(law).filter(|wording| !read.contains(wording)) else {
                continue;
            };
            let end = line.laws.get(at + 1).map_or(line.text.len(), |(next, _)| next.start);
            let (start, is_start) = after_link(&line.text, link.clone(), end);
            let quoted = words(&line.text, start..end);
            let extent = if is_start { Extent::Begins } else { Extent::Within };
            if let Comparison::Differs(difference) = self.index.compare(wording, &quoted, extent) {
                self.report(line, &quoted, wording, &difference, extent);
            }
        }
    }

    /// Words whose beginning and end are known. Gives the wording they are of.
    fn quotation(&mut self, line: &Line<'_>, quoted: &[Word], tied: &[&str]) -> Option<usize> {
        let tied = tied.iter().filter_map(|law| self.wordings.get(law));
        let found = self.index.find(quoted);
        for wording in tied.chain(found) {
            match self.index.compare(wording, quoted, Extent::Whole) {
                Comparison::None => continue,
                Comparison::Same => {}
                Comparison::Differs(difference) => {
                    self.report(line, quoted, wording, &difference, Extent::Whole);
                }
            }
            return Some(wording);
        }
        None
    }

    fn report(
        &mut self,
        line: &Line<'_>,
        quoted: &[Word],
        wording: usize,
        difference: &Difference,
        extent: Extent,
    ) {
        let Some(wording) = self.wordings.list.get(wording) else { return };
        if self.is_as_adopted(wording, quoted, extent) {
            return;
        }
        let here = shown(&line.text, quoted, &difference.quoted);
        let there = shown(wording.text, &wording.words, &difference.wording);
        let from = quoted.get(difference.quoted.start).or(quoted.last());
        let until = quoted.get(difference.quoted.end.saturating_sub(1).max(difference.quoted.start)).or(from);
        let (Some(from), Some(until)) = (from, until) else { return };
        let Some(span) = line.span_of(from.range.start..until.range.end) else { return };
        let finding = Finding::new(Code::QuotationDiffers, span)
            .with("cite", wording.name())
            .with("here", here)
            .with("there", there);
        self.findings.add(finding.related(wording.place()));
    }

    /// The law has changed in the registry since the council adopted what it was: that is told as a change.
    fn is_as_adopted(&self, wording: &Wording<'_>, quoted: &[Word], extent: Extent) -> bool {
        let Some(lock) = &self.concerned.edition.lock else { return false };
        let Some((law, Some(_))) = cited(&lock.laws, &wording.reference) else { return false };
        let then = Wordings::of_one(law, &wording.reference);
        then.index().compare(0, quoted, extent) == Comparison::Same
    }
}

/// Where the name of the source begins at the end of a quotation: `(barnets lov § 15, stk. 3)` or `— barnets lov § 15`.
fn source_start(text: &str) -> usize {
    let start = text.rfind(['(', '—', '–']).unwrap_or(text.len());
    let source = text.get(start..).unwrap_or("");
    let is_short = source.split_whitespace().count() <= 12;
    if is_short && source.contains('§') { start } else { text.len() }
}

/// What stands between quotation marks.
pub(super) fn between_marks(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((open, (mark, closing))) = text.get(at..).and_then(|rest| {
        rest.char_indices().find_map(|(offset, c)| {
            let marks = MARKS.iter().find(|(mark, _)| *mark == c)?;
            Some((at + offset, marks))
        })
    }) {
        let start = open + mark.len_utf8();
        let Some(length) = text.get(start..).and_then(|rest| rest.find(*closing)) else {
            // One that nobody closes is none.
            at = start;
            if text.get(start..).is_none_or(|rest| !rest.contains(['»', '«', '„', '“', '”', '"'])) {
                break;
            }
            continue;
        };
        found.push(start..start + length);
        at = start + length;
        at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
    }
    found
}

/// Where the words of the law begin after a link to it, and whether that is certain: after a colon, or at once where the link
/// begins the line.
fn after_link(text: &str, link: Range<usize>, end: usize) -> (usize, bool) {
    const FEW: usize = 6;
    let after = text.get(link.end..end).unwrap_or("");
    let colon = after
        .find(':')
        .filter(|at| after.get(..*at).is_some_and(|before| before.split_whitespace().count() <= FEW));
    match colon {
        Some(colon) => (link.end + colon + 1, true),
        None => (link.end, link.start == 0),
    }
}

/// The words that differ with a few around them, so that they are found again.
fn shown(text: &str, words: &[Word], differing: &Range<usize>) -> String {
    const MOST: usize = 120;
    let first = differing.start.saturating_sub(2);
    let last = differing.end.max(differing.start).min(words.len().saturating_sub(1));
    let (Some(first), Some(last)) = (words.get(first.min(last)), words.get(last)) else {
        return "–".to_owned();
    };
    let part = text.get(first.range.start..last.range.end).unwrap_or("");
    let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
    match part.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", part.get(..at).unwrap_or("")),
        None => part,
    }
}

#[cfg(test)]
mod tests {
    use super::{between_marks, source_start};

    #[test]
    fn quotation_marks_are_paired() {
        let of = |text: &str| {
            between_marks(text).into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(of("Loven: »skal have en plan« og “må ikke”."), ["skal have en plan", "må ikke"]);
        assert_eq!(of("„a“ «b» \"c\" ”d”"), ["a", "b", "c", "d"]);
        assert_eq!(of("5\" rør »uden slut"), [""; 0]);
        assert_eq!(of(""), [""; 0]);
    }

    #[test]
    fn the_source_is_no_part_of_a_quotation() {
        for (text, quoted) in [
            ("Byrådet beslutter. (planloven § 2)", "Byrådet beslutter. "),
            ("Byrådet beslutter. — planloven § 2, stk. 1", "Byrådet beslutter. "),
            ("Byrådet (det hele) beslutter.", "Byrådet (det hele) beslutter."),
        ] {
            assert_eq!(&text[..source_start(text)], quoted);
        }
    }
}
