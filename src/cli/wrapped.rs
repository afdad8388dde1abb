/// A paragraph in lines of at most `width` columns, each with `indent` before it; a list item's further lines stand under its
/// first word. What stands between `` ` `` is to be copied and stays on one line, unless it is longer than a line.
pub(super) fn wrapped(text: &str, indent: &str, width: usize) -> String {
    let hanging = if text.starts_with("- ") { "  " } else { "" };
    let mut out = String::new();
    let mut line = indent.to_owned();
    let mut is_new = true;
    for word in words(text) {
        if !is_new && line.chars().count() + 1 + word.chars().count() > width {
            out.push_str(&line);
            out.push('\n');
            line = format!("{indent}{hanging}");
            is_new = true;
        }
        if !is_new {
            line.push(' ');
        }
        line.push_str(&word);
        is_new = false;
    }
    out.push_str(&line);
    out.push('\n');
    out
}

/// What may stand on a line of its own: words, and code with what touches it.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut in_code = false;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        // `§ 15` and `stk. 3` are read as one.
        let belongs =
            words.last().is_some_and(|last| in_code || ["§", "stk.", "nr.", "-"].contains(&last.as_str()));
        match words.last_mut().filter(|_| belongs) {
            Some(last) => {
                last.push(' ');
                last.push_str(word);
            }
            None => words.push(word.to_owned()),
        }
        if word.matches('`').count() % 2 == 1 {
            in_code = !in_code;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_are_no_longer_than_asked_for() {
        assert_eq!(wrapped("en to tre fire", "  ", 9), "  en to\n  tre\n  fire\n");
        assert_eq!(wrapped("- en to tre", "", 7), "- en to\n  tre\n");
        assert_eq!(wrapped("", "  ", 9), "  \n");
    }

    #[test]
    fn what_is_copied_stays_whole() {
        assert_eq!(wrapped("Skriv `a b c` her", "", 9), "Skriv\n`a b c`\nher\n");
        assert_eq!(wrapped("efter (`a: b c`).", "", 6), "efter\n(`a: b c`).\n");
        assert_eq!(wrapped("lovens § 15, stk. 3", "", 12), "lovens § 15,\nstk. 3\n");
    }
}
