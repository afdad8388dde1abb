use crate::model::values::PublishedAddress;
use crate::model::{AddressLedger, Printing};

const HEAD: &str = "\
# Alle adresser, siden nogensinde har haft. Planværk skriver filen, når siden bygges, og sørger for, at ingen af dem dør:
# et link på et trykt kort eller i en gammel mail skal altid føre til et svar. Slet ingen linjer. Gem filen i git.
";

/// The text of a ledger with more lines, which come in order: each before the first that comes after it. What stands there stays as
/// it is, and the lines end as its own do.
pub(super) fn with_lines<'a>(
    ledger: &AddressLedger,
    new: impl Iterator<Item = (&'a PublishedAddress, Option<&'a Printing>)>,
) -> String {
    let before = if ledger.text.trim().is_empty() { HEAD } else { &ledger.text };
    let end =
        if before.split_once('\n').is_some_and(|(first, _)| first.ends_with('\r')) { "\r\n" } else { "\n" };
    let mut new = new.peekable();
    let (mut text, mut copied) = (String::new(), 0);
    let mut add = |text: &mut String, before: Option<&PublishedAddress>| {
        while let Some((address, printing)) = new.next_if(|(new, _)| before.is_none_or(|it| *new < it)) {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push_str(end);
            }
            text.push_str(&address.to_string());
            if let Some(printing) = printing {
                text.push_str(&format!(" {printing}"));
            }
            text.push_str(end);
        }
    };
    for entry in &ledger.entries {
        text.push_str(before.get(copied..entry.span.start).unwrap_or_default());
        copied = entry.span.start;
        add(&mut text, Some(&entry.value));
    }
    text.push_str(before.get(copied..).unwrap_or_default());
    add(&mut text, None);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, SourceId, Sources, Span, Spanned};

    /// Read as simply as can be: every line that begins with a slash.
    fn ledger(text: &str) -> AddressLedger {
        let source: SourceId = Sources::default().add(SourceFile::new("addresses.ledger", text));
        let (mut ledger, mut start) = (AddressLedger { text: text.into(), ..AddressLedger::default() }, 0);
        for line in text.split_inclusive('\n') {
            if let Some(address) = PublishedAddress::parse(line.trim_end()) {
                ledger.entries.push(Spanned::new(address, Span::new(source, start, start + line.len())));
            }
            start += line.len();
        }
        ledger
    }

    fn with(text: &str, new: &[&str]) -> String {
        let new: Vec<PublishedAddress> = new.iter().map(|it| PublishedAddress::parse(it).unwrap()).collect();
        with_lines(&ledger(text), new.iter().map(|address| (address, None)))
    }

    #[test]
    fn new_lines_take_their_place_and_old_ones_stay() {
        for (before, new, after) in [
            ("/a/\n/c/\n", &["/", "/b/", "/d/"][..], "/\n/a/\n/b/\n/c/\n/d/\n"),
            ("/a/\r\n/c/\r\n", &["/b/"], "/a/\r\n/b/\r\n/c/\r\n"),
            ("/a/", &["/b/"], "/a/\n/b/\n"),
            ("# Mine\r\n\r\n/a/", &["/b/"], "# Mine\r\n\r\n/a/\r\n/b/\r\n"),
            // In no order, with remarks, twice: nobody's line is moved.
            (
                "/c/\n# Of the old site:\n/a/\n/c/\n",
                &["/b/", "/d/"],
                "/b/\n/c/\n# Of the old site:\n/a/\n/c/\n/d/\n",
            ),
            ("/a/\n# End\n", &["/b/"], "/a/\n# End\n/b/\n"),
            ("/a/\n", &[], "/a/\n"),
            ("/a/#b\n/a/c/\n", &["/a/", "/a/#c"], "/a/\n/a/#b\n/a/#c\n/a/c/\n"),
        ] {
            assert_eq!(with(before, new), after, "{before:?} and {new:?}");
        }
    }

    #[test]
    fn a_new_file_says_what_it_is() {
        for nothing in ["", "\n", "\r\n \r\n"] {
            assert_eq!(with(nothing, &["/a/"]), format!("{HEAD}/a/\n"));
        }
        assert_eq!(with("# Mine\n", &["/a/"]), "# Mine\n/a/\n");
    }
}
