//! Where YAML goes wrong, in words that say what to do. A parser notices a slip where it can go no further; the slip
//! itself is often lines before, and that is the place to show.

use std::ops::Range;

use granit_parser::ErrorKind;

use crate::diagnostic::Phrase;

/// What is wrong, how to mend it, and where in `text`, when the parser stopped at byte `at`. No problem: it is nested
/// beyond the limit.
pub(super) fn explain(kind: &ErrorKind, text: &str, at: usize) -> (Option<Phrase>, Phrase, Range<usize>) {
    use ErrorKind as E;
    let here = at..at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let (problem, mend, place) = match kind {
        E::RecursionLimitExceeded => return (None, Phrase::YamlOtherMend, here),
        E::TabNotAllowed | E::TabInBlockIndentation | E::TabInIndentation | E::TabAtBlockScalarStart => {
            (Phrase::YamlTab, Phrase::YamlTabMend, here)
        }
        E::InvalidIndentation
        | E::InvalidBlockScalarIndent
        | E::BlockSequenceEntryNotAllowed
        | E::ExpectedBlockSequenceEntry => (Phrase::YamlIndent, Phrase::YamlIndentMend, here),
        E::UnclosedQuotedScalar
        | E::InvalidQuotedScalarIndent
        | E::InvalidTrailingSingleQuotedScalar
        | E::InvalidTrailingDoubleQuotedScalar
        | E::DocumentIndicatorInQuotedScalar => {
            (Phrase::YamlQuote, Phrase::YamlQuoteMend, open_quote(text, at).unwrap_or(here))
        }
        E::UnknownQuotedScalarEscape | E::InvalidQuotedScalarHexEscape | E::InvalidLowSurrogateHexEscape => {
            (Phrase::YamlEscape, Phrase::YamlEscapeMend, here)
        }
        E::UnexpectedEofFlowSequence
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator
        | E::MisplacedFlowCollectionEnd
        | E::MismatchedFlowCollectionEnd { .. }
        | E::InvalidColonPlacement
        | E::UnclosedFlowCollection { .. } => {
            (Phrase::YamlBracket, Phrase::YamlBracketMend, open_bracket(text, at).unwrap_or(here))
        }
        E::MappingValueNotAllowed => match colon_in_value(text, at) {
            true => (Phrase::YamlColon, Phrase::YamlColonMend, here),
            false => (Phrase::YamlKey, Phrase::YamlKeyMend, line_before(text, at).unwrap_or(here)),
        },
        E::SimpleKeyExpected | E::InvalidSimpleKey => {
            (Phrase::YamlKey, Phrase::YamlKeyMend, line_before_or_own(text, at).unwrap_or(here))
        }
        E::ExpectedBlockMappingKey => (Phrase::YamlKey, Phrase::YamlKeyMend, here),
        E::UnexpectedCharacter { .. } => (Phrase::YamlCharacter, Phrase::YamlCharacterMend, here),
        _ => (Phrase::YamlOther, Phrase::YamlOtherMend, here),
    };
    (Some(problem), mend, place)
}

/// The lines up to and with the one that `at` is in, the last first, each with its place. Indentation is left out.
fn lines_before(text: &str, at: usize) -> impl Iterator<Item = (usize, &str)> {
    let end = text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| at + length);
    let upto = text.get(..end).unwrap_or("");
    upto.rsplit('\n').map(|line| {
        let start = line.as_ptr().addr() - text.as_ptr().addr();
        let trimmed = line.trim_start();
        (start + line.len() - trimmed.len(), trimmed.trim_end())
    })
}

/// What a line gives as value, with its place in the line.
fn value(line: &str) -> (usize, &str) {
    let start = line.find(": ").map_or(0, |colon| colon + 2);
    let rest = line.get(start..).unwrap_or("");
    let trimmed = rest.trim_start_matches(['-', ' ']);
    (start + rest.len() - trimmed.len(), trimmed)
}

/// The nearest value before that begins with a quotation mark and has no second one.
fn open_quote(text: &str, at: usize) -> Option<Range<usize>> {
    lines_before(text, at).skip(1).find_map(|(start, line)| {
        let (offset, value) = value(line);
        let mark = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let is_open = value.matches(mark).count() == 1;
        is_open.then(|| start + offset..start + line.len())
    })
}

/// The bracket last opened before and not closed in its line.
fn open_bracket(text: &str, at: usize) -> Option<Range<usize>> {
    lines_before(text, at.saturating_sub(1)).find_map(|(start, line)| {
        let mut open = Vec::new();
        for (offset, character) in line.char_indices().take_while(|(offset, _)| start + offset < at) {
            match character {
                '[' | '{' => open.push(start + offset),
                ']' | '}' => drop(open.pop()),
                _ => {}
            }
        }
        open.last().map(|bracket| *bracket..*bracket + 1)
    })
}

/// Whether the colon at `at` stands in a text that comes after a key with a colon of its own.
fn colon_in_value(text: &str, at: usize) -> bool {
    let line = text.get(..at).and_then(|before| before.rsplit('\n').next()).unwrap_or("");
    line.contains(": ")
}

/// The line before that is neither blank nor a comment.
fn line_before(text: &str, at: usize) -> Option<Range<usize>> {
    let mut lines = lines_before(text, at).skip(1);
    lines
        .find(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(start, line)| start..start + line.len())
}

/// The line itself, or the one before when the parser stopped at the beginning of a line.
fn line_before_or_own(text: &str, at: usize) -> Option<Range<usize>> {
    let (start, line) = lines_before(text, at).next()?;
    if line.is_empty() || at <= start { line_before(text, at) } else { Some(start..start + line.len()) }
}
