use std::borrow::Cow;
use std::ops::Range;

use super::{Fault, Wrong};

/// What stands before the drawing.
pub(super) struct Prolog<'t> {
    /// The text with blanks for its document type, which says nothing that is needed. All else stands where it stood.
    pub text: Cow<'t, str>,
    pub faults: Vec<Fault>,
}

impl<'t> Prolog<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        // Its byte order mark is gone already: browsers know no second one.
        let mark = text.chars().next().filter(|first| *first == '\u{feff}');
        let mark = mark.map(|mark| Fault { wrong: Wrong::NotXml, range: 0..mark.len_utf8() });
        let mut faults: Vec<Fault> = mark.into_iter().chain(declaration(text)).collect();
        let Some((range, is_plain)) = document_type(text) else {
            return Self { text: Cow::Borrowed(text), faults };
        };
        if !is_plain {
            faults.push(Fault { wrong: Wrong::OwnDeclarations, range: range.clone() });
        }
        let blank = |(at, byte)| if range.contains(&at) && byte != b'\n' { b' ' } else { byte };
        let blanked = String::from_utf8(text.bytes().enumerate().map(blank).collect());
        // It cannot be otherwise: whole characters have been replaced.
        Self { text: blanked.map_or(Cow::Borrowed(text), Cow::Owned), faults }
    }
}

/// What is wrong with `<?xml …?>`: browsers read bytes as it says.
fn declaration(text: &str) -> Option<Fault> {
    let inside = text.strip_prefix("<?xml")?;
    inside.starts_with(|c: char| c.is_ascii_whitespace()).then_some(())?;
    let inside = inside.get(..inside.find("?>")?)?;
    let whole = 0..5 + inside.len() + 2;
    let mut rest = inside;
    let mut said = Vec::new();
    while !rest.trim_ascii_start().is_empty() {
        let Some((name, value, after)) = pair(rest) else {
            return Some(Fault { wrong: Wrong::NotXml, range: whole });
        };
        let end = 5 + inside.len() - after.len();
        said.push((name, value, end - value.len() - 1..end - 1));
        rest = after;
    }
    let names: Vec<&str> = said.iter().map(|(name, ..)| *name).collect();
    let is_known = matches!(
        names[..],
        ["version"] | ["version", "encoding" | "standalone"] | ["version", "encoding", "standalone"]
    );
    if !is_known || said.first().is_none_or(|(_, version, _)| *version != "1.0") {
        return Some(Fault { wrong: Wrong::NotXml, range: whole });
    }
    let other =
        said.into_iter().find(|(name, value, _)| *name == "encoding" && !value.eq_ignore_ascii_case("utf-8"));
    other.map(|(_, _, range)| Fault { wrong: Wrong::OtherEncoding, range })
}

/// ` name = "value"`, and what follows.
fn pair(text: &str) -> Option<(&str, &str, &str)> {
    let (name, rest) = text.split_once('=')?;
    let name = name.strip_prefix(|c: char| c.is_ascii_whitespace())?.trim_ascii();
    let rest = rest.trim_ascii_start();
    let quote = rest.chars().next().filter(|quote| ['"', '\''].contains(quote))?;
    let (value, after) = rest.get(1..)?.split_once(quote)?;
    Some((name, value, after))
}

/// Where the document type stands, and whether it says no more than that this is SVG. Only looked for where nothing but remarks
/// stand before it; an own set of declarations may hold anything, so one whose end is not found is left to the reader of XML.
fn document_type(text: &str) -> Option<(Range<usize>, bool)> {
    let mut at = 0;
    loop {
        let rest = text.get(at..)?;
        let blanks = rest.len() - rest.trim_ascii_start().len();
        let rest = rest.get(blanks..)?;
        at += blanks;
        if rest.starts_with("<!--") {
            at += rest.find("-->")? + 3;
        } else if rest.starts_with("<?") {
            at += rest.find("?>")? + 2;
        } else if rest.starts_with("<!DOCTYPE") {
            let (length, has_own) = length_of_type(rest)?;
            return Some((at..at + length, !has_own));
        } else {
            return None;
        }
    }
}

/// How long a document type is, and whether it has declarations of its own.
fn length_of_type(text: &str) -> Option<(usize, bool)> {
    let (mut quote, mut has_own, mut is_inside) = (None, false, false);
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(character),
            (None, '[') => (has_own, is_inside) = (true, true),
            (None, ']') => is_inside = false,
            (None, '>') if !is_inside => return Some((at + 1, has_own)),
            (None, '<') if at > 0 && !is_inside => return None,
            (None, _) => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(text: &str) -> Vec<(Wrong, &str)> {
        Prolog::of(text).faults.into_iter().map(|fault| (fault.wrong, &text[fault.range])).collect()
    }

    #[test]
    fn the_declaration_says_utf8() {
        for good in [
            "<svg/>",
            "<?xml version=\"1.0\"?>",
            "<?xml version='1.0' encoding='utf-8'?>",
            "<?xml version = \"1.0\"\n encoding =\"UTF-8\" standalone=\"no\" ?>",
        ] {
            assert_eq!(wrong(good), [], "{good}");
        }
        for other in ["ISO-2022-JP", "UTF-7", "utf-16", "iso-8859-1", ""] {
            let text = format!("<?xml version=\"1.0\" encoding=\"{other}\"?><svg/>");
            assert_eq!(wrong(&text), [(Wrong::OtherEncoding, other)]);
        }
        for not in [
            "<?xml version=\"1.1\"?>",
            "<?xml encoding=\"UTF-8\"?>",
            "<?xml version=\"1.0\" standalone=\"no\" encoding=\"UTF-7\"?>",
            "<?xml version=\"1.0\" encoding=\"UTF-8\" encoding=\"UTF-7\"?>",
            "<?xml version=\"1.0\"encoding=\"UTF-7\"?>",
            "<?xml version=1.0?>",
            "<?xml\tx?>",
        ] {
            assert_eq!(wrong(not), [(Wrong::NotXml, not)]);
        }
    }

    #[test]
    fn a_plain_document_type_is_blanked() {
        let plain = "<?xml version='1.0'?>\n<!-- <!DOCTYPE -->\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'\n 'http://www.w3.org/svg11.dtd'><svg/>";
        let prolog = Prolog::of(plain);
        assert_eq!((prolog.faults.len(), prolog.text.len()), (0, plain.len()));
        let blanked: Vec<&str> = prolog.text.lines().map(str::trim_end).collect();
        assert_eq!(blanked[..3], ["<?xml version='1.0'?>", "<!-- <!DOCTYPE -->", ""]);
        assert_eq!(blanked[3].trim_start(), "<svg/>");
        for own in [
            "<!DOCTYPE svg [<!ENTITY a '>]'>]>",
            "<!DOCTYPE svg SYSTEM 'a' [ <!ATTLIST svg onload CDATA 'x'> ] >",
        ] {
            let text = format!("{own}<svg/>");
            assert_eq!(wrong(&text), [(Wrong::OwnDeclarations, own)]);
            assert_eq!(Prolog::of(&text).text.trim_start(), "<svg/>");
        }
        for left in ["<!DOCTYPE svg", "<!DOCTYPE svg [", "<!DOCTYPE svg <svg/>", "<svg/><!DOCTYPE svg>"] {
            assert_eq!(Prolog::of(left).text, left);
        }
    }
}
