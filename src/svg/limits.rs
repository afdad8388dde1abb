use std::collections::BTreeSet;
use std::ops::Range;

use super::{Fault, Wrong};

/// Elements inside each other: drawing programs stay below a hundred.
pub(super) const DEEPEST: usize = 256;
/// Signs that begin something, and signs that give something a value: a map of a whole municipality has a tenth. A reader makes room
/// for as many at once.
const MOST_SIGNS: [(char, usize); 2] = [('<', 500_000), ('=', 1_000_000)];
/// Of one element.
const MOST_ATTRIBUTES: usize = 256;
/// Prefixes of namespaces in all of the drawing.
const MOST_PREFIXES: usize = 64;

/// The first place where a text goes beyond what is drawn, as far as it is XML. Readers of XML compare every attribute of an element
/// and every namespace in force with all others, so it is asked before they read.
pub(super) fn beyond(text: &str) -> Option<Fault> {
    let beyond = |range| Some(Fault { wrong: Wrong::TooMuch, range });
    for (sign, most) in MOST_SIGNS {
        if let Some((at, _)) = text.match_indices(sign).nth(most) {
            return beyond(at..at + 1);
        }
    }
    let (mut depth, mut at) = (0_usize, 0);
    let mut prefixes = BTreeSet::new();
    while let Some(start) = text.get(at..)?.find('<').map(|found| at + found) {
        let rest = text.get(start..)?;
        let past = |end: &str| rest.find(end).map_or(text.len(), |found| start + found + end.len());
        if rest.starts_with("<!--") {
            at = past("-->");
        } else if rest.starts_with("<![CDATA[") {
            at = past("]]>");
        } else if rest.starts_with("<?") {
            at = past("?>");
        } else if rest.starts_with("</") {
            depth = depth.saturating_sub(1);
            at = past(">");
        } else {
            let tag = Tag::read(rest);
            at = start + tag.length;
            depth += 1;
            prefixes.extend(tag.prefixes);
            if depth > DEEPEST || tag.attributes > MOST_ATTRIBUTES || prefixes.len() > MOST_PREFIXES {
                let name = rest.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(rest.len());
                return beyond(start..start + name);
            }
            depth -= usize::from(tag.is_empty);
        }
    }
    None
}

/// The beginning of an element, counted.
struct Tag<'t> {
    length: usize,
    attributes: usize,
    /// Those of namespaces it brings.
    prefixes: Vec<&'t str>,
    is_empty: bool,
}

impl<'t> Tag<'t> {
    /// `text` begins with `<`.
    fn read(text: &'t str) -> Self {
        let mut tag = Self { length: text.len(), attributes: 0, prefixes: Vec::new(), is_empty: false };
        let bytes = text.as_bytes();
        let (mut at, mut name) = (1, 1);
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'>' => {
                    tag.length = at + 1;
                    tag.is_empty = bytes.get(at - 1) == Some(&b'/');
                    break;
                }
                b'"' | b'\'' => {
                    tag.attributes += 1;
                    tag.prefixes.extend(prefix(text, name..at));
                    let rest = bytes.get(at + 1..).unwrap_or_default();
                    at += 1 + rest.iter().position(|other| other == byte).unwrap_or(rest.len());
                    name = at + 1;
                }
                _ => {}
            }
            at += 1;
        }
        tag
    }
}

/// `b` of `xmlns:b =` at the end of a stretch.
fn prefix(text: &str, stretch: Range<usize>) -> Option<&str> {
    let name = text.get(stretch)?.trim_end_matches(|c: char| c.is_ascii_whitespace() || c == '=');
    name.rsplit(|c: char| c.is_ascii_whitespace()).next()?.strip_prefix("xmlns:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_is_within() {
        let deep = |depth| format!("{}{}", "<g>".repeat(depth), "</g>".repeat(depth));
        let wide = |count| {
            let attributes: String = (0..count).map(|number| format!(" a{number} = '>\"'")).collect();
            format!("<g{attributes}/>")
        };
        let named = |count| {
            let names: String = (0..count).map(|number| format!("<g xmlns:n{number}=''/>")).collect();
            format!("<svg>{names}</svg>")
        };
        for within in [
            deep(DEEPEST),
            "<g/>".repeat(DEEPEST + 1),
            wide(MOST_ATTRIBUTES),
            named(MOST_PREFIXES),
            format!("<!--{}--><svg><![CDATA[{}]]></svg>", "<g>".repeat(999), "<g>".repeat(999)),
            "<".to_owned(),
            "<g a='".to_owned(),
            "<!--".to_owned(),
            String::new(),
        ] {
            assert_eq!(beyond(&within), None, "{}", within.get(..99).unwrap_or(&within));
        }
        for beyond_it in [
            deep(DEEPEST + 1),
            wide(MOST_ATTRIBUTES + 1),
            named(MOST_PREFIXES + 1),
            "<g/>".repeat(500_001),
            format!("<g a='{}'/>", "=".repeat(1_000_000)),
        ] {
            assert!(beyond(&beyond_it).is_some(), "{}", &beyond_it[..99]);
        }
    }
}
