use crate::diagnostic::Phrase;
use crate::source::{Span, Spanned};

/// One value of a YAML file and its place.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub span: Span,
    pub kind: NodeKind,
}

#[derive(Debug, Clone)]
pub(crate) enum NodeKind {
    Null,
    /// `plain`: written without quotes or block sign, so that YAML may take it for a number or a truth value.
    Scalar {
        text: String,
        plain: bool,
    },
    Sequence(Vec<Node>),
    Mapping(Vec<Entry>),
}

/// A key and its value.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub key: Spanned<String>,
    pub value: Node,
}

impl Node {
    /// Whether nothing is written: no value, blank quotes, or where a list is `required`, one without entries.
    pub(crate) fn is_empty(&self, required: bool) -> bool {
        match &self.kind {
            NodeKind::Null => true,
            NodeKind::Scalar { text, .. } => text.trim().is_empty(),
            NodeKind::Sequence(items) => required && items.is_empty(),
            NodeKind::Mapping(_) => false,
        }
    }

    /// What the value is, for "found …".
    pub(crate) fn found(&self) -> Phrase {
        match &self.kind {
            NodeKind::Null => Phrase::Nothing,
            NodeKind::Scalar { text, plain } => {
                plain.then(|| read_as(text)).flatten().unwrap_or(Phrase::Text)
            }
            NodeKind::Sequence(_) => Phrase::List,
            NodeKind::Mapping(_) => Phrase::Mapping,
        }
    }
}

/// Whether a reader of YAML 1.1 or 1.2 takes the word, without quotes, for a truth value or for nothing.
pub(super) fn is_reserved(word: &str) -> bool {
    let reserved = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    reserved.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// What YAML 1.2 (core schema, chapter 10.3) takes a plain scalar for, when that is not text.
pub(super) fn read_as(plain: &str) -> Option<Phrase> {
    match plain {
        "true" | "True" | "TRUE" | "false" | "False" | "FALSE" => return Some(Phrase::TruthValue),
        ".nan" | ".NaN" | ".NAN" => return Some(Phrase::Number),
        _ => {}
    }
    let digits = |text: &str, radix| !text.is_empty() && text.chars().all(|c| c.is_digit(radix));
    if plain.strip_prefix("0x").is_some_and(|hex| digits(hex, 16))
        || plain.strip_prefix("0o").is_some_and(|octal| digits(octal, 8))
    {
        return Some(Phrase::Number);
    }
    let unsigned = plain.strip_prefix(['+', '-']).unwrap_or(plain);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") {
        return Some(Phrase::Number);
    }
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (unsigned, None),
    };
    let number = match mantissa.split_once('.') {
        Some((whole, part)) => {
            (whole.is_empty() || digits(whole, 10))
                && (part.is_empty() || digits(part, 10))
                && mantissa.len() > 1
        }
        None => digits(mantissa, 10),
    };
    (number && exponent.is_none_or(|exponent| digits(exponent, 10))).then_some(Phrase::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_truth_values_are_not_text() {
        for number in [
            "0", "-12", "9000", "29189420", "1.5", ".5", "5.", "1e3", "0x1F", "0o17", "+.inf", "-.INF",
            "25200318",
        ] {
            assert_eq!(read_as(number), Some(Phrase::Number), "{number}");
        }
        for text in
            ["25 20 03 18", "2024-06-24", "08:00", "e3", ".", "-", "0x", "1e", "+45", "12b", "nej", "yes"]
        {
            assert_eq!(read_as(text), if text == "+45" { Some(Phrase::Number) } else { None }, "{text}");
        }
    }
}
