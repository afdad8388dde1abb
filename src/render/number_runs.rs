/// A text in pieces: those that are `true` are numbers of several groups, such as `25 20 03 18`, `+45 25 20 03 18`, `8–22`
/// or `24/7`. Groups of digits change places in a text that runs from right to left (Unicode Standard Annex 9), so there each
/// such number must be kept apart from the words around it.
pub(crate) fn number_runs(text: &str) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, run, after)) = first_run(rest) {
        pieces.extend([(false, before), (true, run)].into_iter().filter(|(_, piece)| !piece.is_empty()));
        rest = after;
    }
    pieces.extend((!rest.is_empty()).then_some((false, rest)));
    pieces
}

/// What stands before the first number of several groups, the number, and what stands after it.
fn first_run(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let rest = text.get(from..)?;
        let digit = from + rest.find(char::is_numeric)?;
        let start = if text.get(..digit)?.ends_with('+') { digit - 1 } else { digit };
        let end = digit + length(text.get(digit..)?);
        let run = text.get(start..end)?;
        if run.contains(|c: char| !c.is_numeric()) {
            return Some((text.get(..start)?, run, text.get(end..)?));
        }
        from = end;
    }
}

/// The length of groups of digits with one sign between each.
fn length(text: &str) -> usize {
    let mut end = 0;
    let mut separated = false;
    for (at, character) in text.char_indices() {
        if character.is_numeric() {
            end = at + character.len_utf8();
            separated = false;
        } else if !separated
            && matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '-' | '–' | '.' | ',' | '/' | ':')
        {
            separated = true;
        } else {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::number_runs;

    #[test]
    fn numbers_of_several_groups_are_found_whole() {
        let runs = |text: &'static str| {
            let pieces = number_runs(text);
            assert_eq!(pieces.iter().map(|(_, piece)| *piece).collect::<String>(), text);
            pieces.into_iter().filter_map(|(is_run, piece)| is_run.then_some(piece)).collect::<Vec<_>>()
        };
        assert_eq!(runs("اتصل على 25 20 03 18."), ["25 20 03 18"]);
        assert_eq!(runs("+45 25\u{a0}20 03 18، 8–22"), ["+45 25\u{a0}20 03 18", "8–22"]);
        assert_eq!(runs("٢٥ ٢٠ ٠٣ ١٨"), ["٢٥ ٢٠ ٠٣ ١٨"]);
        assert_eq!(runs("24/7 أو 112"), ["24/7"]);
        // A list is no number, and one group has nothing to change places with.
        for text in ["112, 114", "24 يونيو 2024", "1  2", "112", "+", "نص", ""] {
            assert!(runs(text).is_empty(), "{text}");
        }
    }
}
