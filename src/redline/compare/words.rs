use super::sequence::common;
use crate::redline::change::{Run, RunKind};
use crate::redline::text::Word;

/// When fewer of the words than this are kept, in thousandths of the longer text, the one text has taken the other's
/// place: single words kept here and there would only hide it.
const LEAST_KEPT: usize = 250;
/// A kept word of at most so many letters between two changes is read as part of them.
const SMALL: usize = 3;

/// A part that is the same, or words of the old text with those that stand in their place.
struct Part<'w> {
    kept: bool,
    old: &'w [Word],
    new: &'w [Word],
}

/// The words of two texts as runs. The other way round it gives the same with inserted and deleted exchanged.
pub(super) fn compare_words(old: &[Word], new: &[Word]) -> Vec<Run> {
    let mut pairs = if old <= new {
        common(old, new)
    } else {
        common(new, old).into_iter().map(|(a, b)| (b, a)).collect()
    };
    let kept = pairs.iter().filter(|(at, _)| old.get(*at).is_some_and(Word::is_spoken)).count();
    let spoken = |words: &[Word]| words.iter().filter(|word| word.is_spoken()).count();
    let is_reworded = old != new && kept * 1000 < LEAST_KEPT * spoken(old).max(spoken(new));
    if is_reworded {
        pairs.clear();
    }
    runs(&without_islands(parts(&pairs, old, new)))
}

fn parts<'w>(pairs: &[(usize, usize)], old: &'w [Word], new: &'w [Word]) -> Vec<Part<'w>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    let (mut a, mut b) = (0, 0);
    let mut push = |kept: bool, old: &'w [Word], new: &'w [Word]| {
        if !old.is_empty() || !new.is_empty() {
            parts.push(Part { kept, old, new });
        }
    };
    let mut rest = pairs;
    while let Some((first, _)) = rest.split_first() {
        let length =
            rest.iter().zip(0..).take_while(|(pair, at)| **pair == (first.0 + at, first.1 + at)).count();
        let (next_a, next_b) = *first;
        push(false, old.get(a..next_a).unwrap_or(&[]), new.get(b..next_b).unwrap_or(&[]));
        (a, b) = (next_a + length, next_b + length);
        push(true, old.get(next_a..a).unwrap_or(&[]), new.get(next_b..b).unwrap_or(&[]));
        rest = rest.get(length..).unwrap_or(&[]);
    }
    push(false, old.get(a..).unwrap_or(&[]), new.get(b..).unwrap_or(&[]));
    parts
}

/// A comma or small word kept between two changes is taken into them.
fn without_islands(mut parts: Vec<Part<'_>>) -> Vec<Part<'_>> {
    let changed: Vec<bool> = parts.iter().map(|part| !part.kept).collect();
    let last = parts.len().saturating_sub(1);
    for (at, part) in parts.iter_mut().enumerate().skip(1) {
        let between = at < last && changed.get(at - 1) == Some(&true) && changed.get(at + 1) == Some(&true);
        let mut spoken = part.old.iter().filter(|word| word.is_spoken());
        let small = match (spoken.next(), spoken.next()) {
            (None, _) => true,
            (Some(word), None) => word.bare().chars().count() <= SMALL,
            (Some(_), Some(_)) => false,
        };
        part.kept &= !(between && small);
    }
    parts
}

fn runs(parts: &[Part<'_>]) -> Vec<Run> {
    let mut runs = Vec::new();
    for group in parts.chunk_by(|a, b| a.kept == b.kept) {
        let mut push = |change: RunKind, words: Vec<Word>| {
            if !words.is_empty() {
                runs.push(Run { change, moved: None, words });
            }
        };
        let old = || group.iter().flat_map(|part| part.old.iter().cloned()).collect();
        let new = || group.iter().flat_map(|part| part.new.iter().cloned()).collect();
        if group.first().is_some_and(|part| part.kept) {
            push(RunKind::Kept, new());
        } else {
            push(RunKind::Deleted, old());
            push(RunKind::Inserted, new());
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redline::text::Passage;

    #[track_caller]
    fn assert_runs(old: &str, new: &str, expected: &str) {
        let runs = compare_words(&Passage::value(old).words, &Passage::value(new).words);
        let shown: String = runs
            .iter()
            .map(|run| {
                let text: String = run.words.iter().map(|word| word.text.as_str()).collect();
                match run.change {
                    RunKind::Kept => text,
                    RunKind::Deleted => format!("[-{text}-]"),
                    _ => format!("{{+{text}+}}"),
                }
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn words_are_compared_as_readers_do() {
        assert_runs("Ring til SSP.", "Ring til SSP.", " Ring til SSP.");
        assert_runs("Ring til SSP i dag.", "Skriv til SSP i dag.", "[- Ring-]{+ Skriv+} til SSP i dag.");
        assert_runs(
            "Gruppen mødes hver uge.",
            "Gruppen mødes, når der er brug for det, og mindst hver uge.",
            " Gruppen mødes{+, når der er brug for det, og mindst+} hver uge.",
        );
        assert_runs(
            "De unge og deres forældre får tilbud om samtaler.",
            "Børn og familier får tilbud om samtaler.",
            "[- De unge og deres forældre-]{+ Børn og familier+} får tilbud om samtaler.",
        );
        assert_runs(
            "Alle kan ringe.",
            "Kommunen har en vagt, som alle kan kontakte hele døgnet.",
            "[- Alle kan ringe.-]{+ Kommunen har en vagt, som alle kan kontakte hele døgnet.+}",
        );
    }
}
