use std::collections::BTreeSet;
use std::fmt;

use crate::schema::words::Words;
use crate::yaml::{Shape, quoted};

/// A YAML document, as one would write it on one line.
#[derive(Debug, Clone)]
pub(super) enum Document {
    Null,
    Plain(String),
    Quoted(String),
    List(Vec<Self>),
    Mapping(Vec<(&'static str, Self)>),
}

/// What stands unquoted: what YAML takes for numbers, truth values and nothing, and what it does not.
const PLAIN: [&str; 22] = [
    "12",
    "-1",
    "0",
    "4",
    "5",
    "4.0",
    "+4",
    "04",
    "0x4",
    "4e0",
    "1234567890123",
    "true",
    "False",
    "yes",
    "null",
    "2026-11-23",
    "25200318",
    "20 00 00 00",
    "08:30",
    "08.30",
    "a",
    "-.INF",
];

/// Texts on both sides of the rules of values.
const TEXTS: &[&str] = &[
    "",
    " ",
    "\u{a0}",
    "\u{85}",
    "\u{feff}",
    "\u{1}",
    "\n",
    "a\n",
    " a ",
    "a b",
    "Æ",
    "none",
    "daily",
    "None",
    "true",
    "4",
    "2024-02-29",
    "2023-02-29",
    "2000-02-29",
    "1900-02-29",
    "2100-02-29",
    "2024-04-31",
    "2024-13-01",
    "2024-00-10",
    "2024-01-00",
    "1899-12-31",
    "1900-01-01",
    "9999-12-31",
    "24-06-2024",
    "2024-6-24",
    "2024-06-24 ",
    "25 20 03 18",
    "+45 25200318",
    "0045 25 20 03 18",
    "+ 45 2 5200318",
    " 2520 0318\t",
    "25\t200318",
    "15 20 03 18",
    "+45 112",
    "+46 8 123 456 78",
    "+4",
    "+451234567",
    "+4 5 25200318",
    "00 45",
    "+0 12345678",
    "+123456789012345",
    "+1234567890123456",
    "112",
    "114",
    "1123",
    "212",
    "２５２００３１８",
    "a@b.dk",
    "a@b",
    "a b@c.dk",
    "a@-c.dk",
    "a@c..dk",
    "a.b+c@d-e.f.dk",
    "a@b.dk\n",
    "@b.dk",
    "a-b-c",
    "a--b",
    "-a",
    "a-",
    "A",
    "12b",
    "a/b",
    "15/3",
    "1/2/3/4",
    "1/2/3/4/5",
    "12b//1",
    "term:a",
    "term:a#b-c",
    "term:a#",
    "term:#a",
    "law:a/1/2",
    "contact:a",
    "way:a",
    "form:a",
    "card:a#b",
    "sign:",
    "08:00",
    "24:00",
    "24:01",
    "8:00",
    "12:60",
    "23.59",
    "https://a.dk",
    "http://localhost:8080/x",
    "https://intranet",
    "https://a.dk:65535",
    "https://a.dk:65536",
    "https://a.dk:+80",
    "https://a.dk:",
    "https://u:p@a.dk",
    "https://a.dk/<x>",
    "https://å.dk/æ?ø#é",
    "https://a.dk/a b",
    "https://a.dk\\b",
    "https://-a.dk",
    "ftp://a.dk",
    "https://a..dk",
    "https://a.dk/\u{feff}",
    "https://a.dk/\u{2028}",
    "29189420",
    "29 18 94 20",
    "2918942",
    "00000000",
    "0 0 0 0 0 0 0 0",
    "29\u{a0}189420",
    "9000",
    "900",
    "90000",
    "0123456789ab",
    "0123456789AB",
    "0123456789abc",
    "citizen",
    "Citizen",
    "da",
    "en",
    "ar",
    "dk",
    "mon",
];

/// Signs that a valid value is spoilt with.
const SIGNS: [char; 16] =
    ['0', '1', '4', '5', '9', 'a', 'Z', ' ', '\u{a0}', '\n', '-', '+', '.', ':', '/', '#'];

impl Document {
    /// A file with every key there is, made of the examples; the second one with the last of what a value can be.
    pub(super) fn whole(shape: &Shape) -> [Self; 2] {
        [Self::of(shape, "", false), Self::of(shape, "", true)]
    }

    fn of(shape: &Shape, example: &str, last: bool) -> Self {
        match shape {
            Shape::Record { name, fields } => {
                let of = |field: &crate::yaml::FieldShape| {
                    Self::of(&field.shape, self::example(name, field.name), last)
                };
                Self::Mapping(fields.iter().map(|field| (field.name, of(field))).collect())
            }
            Shape::List(item) => Self::List(vec![Self::of(item, example, last)]),
            Shape::Text(_) => Self::Quoted(example.to_owned()),
            Shape::Choice { words, .. } => {
                let word = if last { words.last() } else { words.first() };
                Self::Plain(word.unwrap().to_string())
            }
            Shape::WholeNumber { .. } => Self::Plain(example.to_owned()),
            Shape::TruthValue => Self::Plain(last.to_string()),
            Shape::Either(shapes) => {
                let shape = if last { shapes.last() } else { shapes.first() };
                Self::of(shape.unwrap(), example, last)
            }
        }
    }

    /// Files that differ from a whole one in one place: for each key of each record it is left out, stands empty, or has a value
    /// of any other kind; each form of text is tried with many texts, and each list with none, one and two entries.
    pub(super) fn mutants(shape: &Shape) -> Vec<Self> {
        let mut tried = BTreeSet::new();
        let mut mutants = Self::whole(shape).to_vec();
        mutants.extend(Self::changed(shape, "", &mut tried));
        mutants
    }

    /// The value changed in every way; `tried` are the forms of text that have been.
    fn changed(shape: &Shape, example: &str, tried: &mut BTreeSet<String>) -> Vec<Self> {
        let text = |text: &str| Self::Quoted(text.to_owned());
        let mut changed = vec![
            Self::Null,
            text(""),
            text(" \n"),
            text("x Y"),
            Self::List(Vec::new()),
            Self::List(vec![Self::Null]),
            Self::List(vec![Self::List(Vec::new())]),
            Self::Mapping(Vec::new()),
            Self::Mapping(vec![("x", text("y"))]),
        ];
        let is_single = !matches!(shape, Shape::Record { .. } | Shape::List(_) | Shape::Either(_));
        let plain = PLAIN.iter().take(if is_single { PLAIN.len() } else { 1 });
        changed.extend(plain.map(|plain| Self::Plain((*plain).to_owned())));
        match shape {
            Shape::Record { name, fields } => {
                let Self::Mapping(whole) = Self::of(shape, example, false) else { return changed };
                changed.push(Self::Mapping(whole.iter().cloned().chain([("ukendt", text("x"))]).collect()));
                for (place, field) in fields.iter().enumerate() {
                    let mut without = whole.clone();
                    without.remove(place);
                    changed.push(Self::Mapping(without));
                    for value in Self::changed(&field.shape, self::example(name, field.name), tried) {
                        let mut with = whole.clone();
                        with[place].1 = value;
                        changed.push(Self::Mapping(with));
                    }
                }
            }
            Shape::List(item) => {
                let one = Self::of(item, example, false);
                changed.push(Self::List(vec![one.clone(), one]));
                changed.extend(
                    Self::changed(item, example, tried).into_iter().map(|item| Self::List(vec![item])),
                );
            }
            Shape::Text(form) => {
                if tried.insert(form.pattern.clone()) {
                    changed.extend(TEXTS.iter().map(|it| text(it)));
                    changed.extend(spoilt(example).iter().map(|it| text(it)));
                    let long = |size: usize| text(&format!(" {} ", "æ".repeat(size)));
                    changed.extend([80, 81, 254, 255, 2_000, 2_001].map(long));
                    changed.extend([60, 61, 70, 80, 81, 190, 243, 250].map(|size| {
                        let long = "a".repeat(size);
                        text(&example.replacen(|c: char| c.is_ascii_lowercase(), &long, 1))
                    }));
                    changed
                        .extend([1_980, 2_000].map(|size| text(&format!("{example}/{}", "å".repeat(size)))));
                }
            }
            Shape::Choice { words, .. } => {
                changed.extend(words.iter().flat_map(|word| [text(word), text(&word.to_uppercase())]));
            }
            Shape::Either(shapes) => {
                changed.extend(shapes.iter().flat_map(|shape| Self::changed(shape, example, tried)));
            }
            Shape::WholeNumber { .. } | Shape::TruthValue => {}
        }
        changed
    }
}

fn example(record: &str, field: &str) -> &'static str {
    Words::of(&format!("{record}.{field}")).map_or("", |words| words.example)
}

/// A text with one sign taken out, doubled, or another in its place.
fn spoilt(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.chars().take(40).collect();
    let mut spoilt = Vec::new();
    for place in 0..signs.len() {
        let with = |put: &[char]| {
            let signs = signs[..place].iter().chain(put).chain(&signs[place + 1..]);
            signs.collect::<String>()
        };
        spoilt.extend([with(&[]), with(&[signs[place]; 2])]);
        spoilt.extend(SIGNS.map(|sign| with(&[sign])));
    }
    spoilt
}

impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("~"),
            Self::Plain(text) => f.write_str(text),
            Self::Quoted(text) => f.write_str(&quoted(text)),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(Self::to_string).collect();
                write!(f, "[{}]", items.join(", "))
            }
            Self::Mapping(entries) => {
                let entries: Vec<String> =
                    entries.iter().map(|(key, value)| format!("{key}: {value}")).collect();
                write!(f, "{{{}}}", entries.join(", "))
            }
        }
    }
}
