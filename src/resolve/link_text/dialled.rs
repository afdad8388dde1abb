use std::ops::Range;

use super::mention::{Mention, Named, as_dialled, is_unseen};
use crate::resolve::numbers::digit;

/// The telephone numbers in the text of a link. They are told from other digits by how they stand in groups, whatever parts the
/// groups; what is no number but stands alone where one is expected is a number that was typed wrong.
pub(super) fn dialled_in(text: &str) -> Vec<Mention> {
    let groups = groups_of(text);
    let mut found = Vec::new();
    let mut at = 0;
    let mut left_out = false;
    while let Some(rest) = groups.get(at..).filter(|rest| !rest.is_empty()) {
        let (length, names) =
            number_at(rest, text).map_or((1, None), |(length, names)| (length, Some(names)));
        let last = rest.get(length - 1).or(rest.last());
        if let (Some(names), Some(first), Some(last)) = (names, rest.first(), last) {
            let at = with_bracket(first.at.start..last.at.end, text);
            found.push(Mention { at, names });
        } else {
            left_out = true;
        }
        at += length;
    }
    if left_out && let Some(whole) = mistyped(&groups, text, found.is_empty()) {
        return vec![whole];
    }
    found
}

/// With the bracket before a country that is closed in the number: `(+45) 25 20 03 18`.
fn with_bracket(at: Range<usize>, text: &str) -> Range<usize> {
    let is_closed = text.get(at.clone()).is_some_and(|number| number.contains(')'));
    let is_open = text.get(..at.start).is_some_and(|before| before.ends_with('('));
    if is_closed && is_open { at.start - 1..at.end } else { at }
}

/// Digits that stand together.
struct Group {
    /// With the `+` before it.
    at: Range<usize>,
    digits: String,
    gap: Gap,
    plus: bool,
}

/// What stands between a group and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    Space,
    /// A dot, dash or stroke.
    Sign(char),
    /// Anything else: the two have nothing to do with each other.
    Other,
}

fn groups_of(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    // What was met since the last digit; `None`: the last character was one.
    let mut between = Some(String::new());
    for (at, character) in text.char_indices().filter(|(_, character)| !is_unseen(*character)) {
        let Some(digit) = digit_of(character) else {
            between.get_or_insert_default().push(character);
            continue;
        };
        let end = at + character.len_utf8();
        match (between.take(), groups.last_mut()) {
            (None, Some(group)) => {
                group.digits.push(digit);
                group.at.end = end;
            }
            (met, before) => {
                let met = met.unwrap_or_default();
                let plus = met.ends_with('+');
                let gap = if before.is_some() { gap_of(&met) } else { Gap::Other };
                let start =
                    if plus { text.get(..at).and_then(|text| text.rfind('+')).unwrap_or(at) } else { at };
                groups.push(Group { at: start..end, digits: digit.into(), gap, plus });
            }
        }
    }
    groups
}

/// A digit in any writing in which numbers are met.
fn digit_of(character: char) -> Option<char> {
    let wide = || char::from_digit(u32::from(character).checked_sub(0xFF10)?, 10);
    digit(character).or_else(wide)
}

fn gap_of(between: &str) -> Gap {
    // That of a country in brackets.
    let between = between.trim_start_matches(')');
    let mut characters = between.chars();
    match (characters.next(), characters.next()) {
        (Some('.'), None) => Gap::Sign('.'),
        (Some('/'), None) => Gap::Sign('/'),
        (Some('-' | '\u{2010}'..='\u{2015}' | '\u{2212}'), None) => Gap::Sign('-'),
        _ if between.chars().all(char::is_whitespace) => Gap::Space,
        _ => Gap::Other,
    }
}

/// The number that begins with the first group, and of how many groups it is.
fn number_at(groups: &[Group], text: &str) -> Option<(usize, Named)> {
    let first = groups.first()?;
    let rest = groups.get(1..).unwrap_or(&[]);
    if is_of_register(text.get(..first.at.start).unwrap_or("")) {
        return None;
    }
    let is_country = first.digits == "45" || first.digits == "0045";
    let after_country = || danish(rest).filter(|_| rest.first().is_some_and(|next| next.gap != Gap::Other));
    if is_country && let Some((length, number)) = after_country() {
        return Some((length + 1, Named::Number(as_dialled(&number))));
    }
    if first.plus || first.digits.starts_with("00") {
        return foreign(groups);
    }
    if first.digits.len() == 10 && first.digits.starts_with("45") {
        return Some((1, Named::Number(as_dialled(&first.digits))));
    }
    let danish = danish(groups).map(|(length, number)| (length, Named::Number(as_dialled(&number))));
    danish.or_else(|| short(groups, text))
}

/// A Danish number without its country.
fn danish(groups: &[Group]) -> Option<(usize, String)> {
    const SHAPES: [&[usize]; 10] = [
        &[8],
        &[4, 4],
        &[2, 2, 2, 2],
        &[2, 6],
        &[6, 2],
        &[2, 3, 3],
        &[3, 2, 3],
        &[3, 3, 2],
        &[2, 2, 4],
        &[4, 2, 2],
    ];
    SHAPES.iter().find_map(|shape| {
        let groups = groups.get(..shape.len())?;
        let gaps: Vec<Gap> = groups.iter().skip(1).map(|group| group.gap).collect();
        let gap = gaps.first().copied().unwrap_or(Gap::Space);
        // Dates and years stand in groups, too.
        let is_date = match **shape {
            [2, 2, 4] | [4, 2, 2] => gap != Gap::Space,
            [4, 4] => groups.iter().all(|group| ["19", "20"].iter().any(|age| group.digits.starts_with(age))),
            _ => false,
        };
        let fits = groups.iter().map(|group| group.digits.len()).eq(shape.iter().copied());
        let is_one = gap != Gap::Other && gaps.iter().all(|other| *other == gap);
        let number: String = groups.iter().map(|group| group.digits.as_str()).collect();
        (fits && is_one && !is_date && !number.starts_with(['0', '1'])).then_some((shape.len(), number))
    })
}

/// A number with another country: 8 to 15 digits (ITU-T E.164).
fn foreign(groups: &[Group]) -> Option<(usize, Named)> {
    let mut number = String::new();
    let mut length = 0;
    for (at, group) in groups.iter().enumerate() {
        let goes_on = at == 0 || (!group.plus && group.gap != Gap::Other);
        if !goes_on || number.len() + group.digits.len() > 17 {
            break;
        }
        number.push_str(&group.digits);
        length = at + 1;
    }
    let number = number.strip_prefix("00").map_or(number.as_str(), |rest| rest);
    (8..=15).contains(&number.len()).then(|| (length, Named::Number(format!("+{number}"))))
}

/// A short number: `112` and its like, `116 111`, and after a word that says to ring it `1813`.
fn short(groups: &[Group], text: &str) -> Option<(usize, Named)> {
    let first = groups.first()?;
    let next = groups.get(1);
    if first.digits == "116" && next.is_some_and(|next| next.digits.len() == 3 && next.gap == Gap::Space) {
        return Some((2, Named::Short(format!("116{}", next?.digits))));
    }
    if let Some(number) = by_digits(groups).filter(|_| !is_place(text.get(..first.at.start).unwrap_or(""))) {
        return Some((number.len(), Named::Short(number)));
    }
    // A part of a time, a date or a span is none.
    let beside = [Some(first), next].into_iter().flatten();
    let is_apart = !beside.into_iter().any(|group| matches!(group.gap, Gap::Sign('.' | '-')));
    let before = text.get(..first.at.start).unwrap_or("");
    let may_be = match (first.digits.len(), first.digits.get(..2)?) {
        (3, two) if two.starts_with('1') => !is_place(before),
        (4, "18") => is_alone(text) || calls(last_word(before)),
        (6, _) => first.digits.starts_with("116"),
        _ => false,
    };
    (may_be && is_apart).then(|| (1, Named::Short(first.digits.clone())))
}

/// A short number that is read digit by digit: `1-1-2`.
fn by_digits(groups: &[Group]) -> Option<String> {
    let gap = groups.get(1)?.gap;
    let goes_on = |group: &&Group| group.digits.len() == 1 && group.gap == gap;
    let rest: String = groups.iter().skip(1).take_while(goes_on).map(|group| group.digits.as_str()).collect();
    let is_short = groups.first()?.digits == "1" && rest.len() == 2 && gap != Gap::Other;
    is_short.then(|| format!("1{rest}"))
}

/// All digits of a text that says nothing else: in groups like those of a number, or parted by whatever it may be where no number is
/// among them.
fn mistyped(groups: &[Group], text: &str, of_any_gap: bool) -> Option<Mention> {
    let (first, last) = (groups.first()?, groups.last()?);
    let digits: String = groups.iter().map(|group| group.digits.as_str()).collect();
    let gaps = || groups.iter().skip(1).map(|group| group.gap);
    // `1-1-4` is read digit by digit; in longer groups signs alone part dates and times.
    let by_digits = groups.len() > 2 && groups.iter().all(|group| group.digits.len() == 1);
    let of_any_gap = of_any_gap && (by_digits || !gaps().all(|gap| matches!(gap, Gap::Sign(_))));
    let is_one = of_any_gap || gaps().all(|gap| gap == Gap::Space);
    let is_one = is_one && groups.iter().skip(1).all(|group| !group.plus);
    let least = if by_digits { 3 } else { 5 };
    let are_years = groups
        .iter()
        .all(|group| group.digits.len() == 4 && ["19", "20"].iter().any(|age| group.digits.starts_with(age)));
    let number = if first.plus { format!("+{digits}") } else { digits };
    let is_number = is_one && !are_years && number.len() >= least && is_alone(text);
    (is_number && !is_of_register(text.get(..first.at.start)?))
        .then(|| Mention { at: first.at.start..last.at.end, names: Named::Number(as_dialled(&number)) })
}

/// Words that stand beside a number and say that it is one.
const CALLING: [&str; 25] = [
    "at",
    "call",
    "dial",
    "eller",
    "mobil",
    "mobile",
    "nr",
    "number",
    "nummer",
    "og",
    "on",
    "opkald",
    "or",
    "phone",
    "på",
    "ring",
    "ringe",
    "tel",
    "telefon",
    "telefonnr",
    "telefonnummer",
    "telephone",
    "til",
    "tlf",
    "to",
];

pub(super) fn calls(word: &str) -> bool {
    CALLING.contains(&word.to_lowercase().as_str())
}

/// Whether a text says nothing but numbers, and to ring them.
pub(super) fn is_alone(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).all(calls)
}

/// The word right before a place.
pub(super) fn last_word(before: &str) -> &str {
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ':'));
    let start = before.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| at + char_at(before, at));
    before.get(start..).unwrap_or("")
}

fn char_at(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

/// Whether the digits that follow number a place, a time or a paragraph.
fn is_place(before: &str) -> bool {
    const PLACES: [&str; 12] =
        ["afdeling", "afsnit", "hold", "kl", "lokale", "page", "room", "rum", "s", "side", "stk", "team"];
    before.trim_end().ends_with('§') || PLACES.contains(&last_word(before).to_lowercase().as_str())
}

/// Whether the digits that follow are a register number, called by its name.
fn is_of_register(before: &str) -> bool {
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || ".:-".contains(c)).to_lowercase();
    let names = [
        "cvr",
        "cvr-nr",
        "cvr-nummer",
        "ean",
        "ean-nr",
        "ean-nummer",
        "journalnr",
        "konto",
        "kontonr",
        "p-nr",
        "p-nummer",
        "sagsnr",
        "se-nr",
    ];
    // A word of its own: `Ocean` is no EAN.
    names
        .iter()
        .any(|name| before.strip_suffix(name).is_some_and(|rest| !rest.ends_with(char::is_alphabetic)))
}

#[cfg(test)]
mod tests;
