use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagnostic::{Code, Finding, Findings};
use crate::markdown::Inline;
use crate::model::fields::{Field, Record, Shown, Value, walk};
use crate::model::{AdoptionLock, Prose, Section, SectionKind};
use crate::parse::{Parsed, ParsedEdition, ParsedPlan};
use crate::source::Span;

use super::Settings;

/// Phone numbers written in texts: they must be links, and the number one of the registry's. A number typed twice is a
/// number corrected once.
pub(super) fn of_plan(parsed: &Parsed, plan: &ParsedPlan, settings: Settings, findings: &mut Findings) {
    let registry = registry(parsed);
    if registry.is_empty() {
        return;
    }
    for record in plan.records() {
        in_record(record, &registry, Standing::InUse, findings);
    }
    // What has changed is told with the number that was.
    let then = plan.editions.iter().filter_map(|edition| edition.lock.as_deref());
    let ever: BTreeSet<String> = then.flat_map(numbers_of).chain(registry.iter().cloned()).collect();
    for correction in plan.corrections.iter().flatten() {
        in_record(correction, &ever, Standing::InUse, findings);
    }
    for edition in &plan.editions {
        let identity = edition.identity.iter();
        let standing = if edition.lock.is_some() { Standing::Sealed } else { Standing::Draft };
        identity.for_each(|identity| in_record(identity, &ever, standing, findings));
        for section in &edition.sections {
            let known = known_in(section, edition, plan, settings, &registry);
            let standing = match standing {
                Standing::Sealed if section.kind() == SectionKind::ActionCards => Standing::InUse,
                other => other,
            };
            in_record(section, &known, standing, findings);
        }
        for translation in &edition.translations {
            let known = known_in(&translation.section, edition, plan, settings, &registry);
            in_record(&translation.section, &known, standing.unsealed(), findings);
        }
    }
}

/// The same of what stands outside the plans.
pub(super) fn of_site(parsed: &Parsed, findings: &mut Findings) {
    let registry = registry(parsed);
    if registry.is_empty() {
        return;
    }
    for record in parsed.records() {
        in_record(record, &registry, Standing::InUse, findings);
    }
}

/// How far a text can be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Draft,
    /// Read already, and mended any day.
    InUse,
    /// Until the next edition it stays as it was adopted.
    Sealed,
}

impl Standing {
    /// Of what lies beside the text, outside the seal.
    fn unsealed(self) -> Self {
        if self == Self::Sealed { Self::InUse } else { self }
    }

    /// Whether an unknown number in a line stops a build. Sites were made before all lines were looked at, and are published as before.
    fn stops(self, field: &Field) -> bool {
        match self {
            Self::Draft => true,
            Self::InUse => field.rung,
            Self::Sealed => false,
        }
    }
}

/// Every text that readers see.
fn in_record(record: &dyn Record, known: &BTreeSet<String>, standing: Standing, findings: &mut Findings) {
    let finding = |number: String, span: Span| {
        let code =
            if known.contains(&format!("+45{number}")) { Code::PlainNumber } else { Code::UnknownNumber };
        Finding::new(code, span).with("number", number)
    };
    walk(record, &mut |step, value| match value {
        Value::Prose(prose) => in_prose(prose, &mut |number, span| findings.add(finding(number, span))),
        Value::Line(line) if step.field.shown == Shown::ToReaders => {
            for (_, number) in numbers_in(line) {
                let finding = finding(number, line.span);
                findings.add(if standing.stops(step.field) { finding } else { finding.stops_nothing() });
            }
        }
        _ => {}
    });
}

/// The numbers a section may state: those of the registries, and those of the day of adoption. Adopted text states them
/// though they are no longer in use, and its page then leads to the contact instead of ringing; a card people act by may not.
pub(super) fn known_in<'a>(
    section: &Section,
    edition: &ParsedEdition,
    plan: &ParsedPlan,
    settings: Settings,
    registry: &'a BTreeSet<String>,
) -> Cow<'a, BTreeSet<String>> {
    let acted_by = section.kind() == SectionKind::ActionCards && plan.is_acted_by(edition, settings.date);
    match &edition.lock {
        // Without registries that could be read nothing is said of numbers.
        Some(lock) if !acted_by && !registry.is_empty() => {
            Cow::Owned(registry.iter().cloned().chain(numbers_of(lock)).collect())
        }
        _ => Cow::Borrowed(registry),
    }
}

/// The numbers of the day of adoption, as dialled.
fn numbers_of(lock: &AdoptionLock) -> impl Iterator<Item = String> {
    lock.contacts.iter().flat_map(|contact| &contact.phones).map(|phone| phone.number.e164())
}

/// Every number of the registries, as dialled; none when some number could not be read.
pub(super) fn registry(parsed: &Parsed) -> BTreeSet<String> {
    if ["contacts.yaml", "site.yaml"].iter().any(|file| parsed.faults.files.contains(*file)) {
        return BTreeSet::new();
    }
    let (Some(site), Some(contacts)) = (&parsed.site, &parsed.contacts) else { return BTreeSet::new() };
    let phones =
        contacts.contacts.iter().flat_map(|contact| &contact.phones).map(|phone| phone.number.e164());
    site.emergency.iter().map(|number| number.number.dialled()).chain(phones).collect()
}

fn in_prose(prose: &Prose, note: &mut impl FnMut(String, Span)) {
    // What stands in a link is held against where that leads.
    let mut linked: Option<Span> = None;
    for inline in prose.document.inlines() {
        match inline {
            Inline::Link(link) => linked = Some(link.span),
            Inline::Text { text, span } => {
                if linked.is_some_and(|link| link.start <= span.start && span.end <= link.end) {
                    continue;
                }
                for (range, number) in numbers_in(text) {
                    // A text without escapes stands in the file as it is, but for space at its end.
                    let exact = [text.len(), text.trim_end().len()].contains(&(span.end - span.start));
                    let place = Span::new(span.source, span.start + range.start, span.start + range.end);
                    note(number, if exact { place } else { *span });
                }
            }
            _ => {}
        }
    }
}

/// Of a Danish number.
const DIGITS: usize = 8;

/// What readers take for a Danish number: eight digits, together, in fours or in pairs, the first from 2 to 9.
pub(super) fn numbers_in(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    // Most texts have too few digits, and all texts are looked through: the first bytes of digits are soon counted. 0xD9 and 0xDB
    // begin those of Arabic and Persian writing.
    let digits = text.bytes().filter(|byte| matches!(byte, b'0'..=b'9' | 0xD9 | 0xDB));
    if digits.take(DIGITS).count() < DIGITS {
        return found;
    }
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(|c| digit(c).is_some())).map(|i| at + i)
    {
        let mut end = start;
        let mut groups = vec![String::new()];
        for (offset, character) in text.get(start..).unwrap_or("").char_indices() {
            if let Some(digit) = digit(character) {
                groups.last_mut().into_iter().for_each(|group| group.push(digit));
                end = start + offset + character.len_utf8();
                continue;
            }
            match character {
                ' ' | '\u{a0}' if groups.last().is_some_and(|group| !group.is_empty()) => {
                    groups.push(String::new());
                }
                _ => break,
            }
        }
        at = end;
        groups.retain(|group| !group.is_empty());
        let before = text.get(..start).unwrap_or("");
        if before.ends_with('+') && groups.first().is_some_and(|first| first == "45") {
            groups.remove(0);
        }
        if let Some(number) = number_of(&groups).filter(|_| !names_register(before)) {
            found.push((start..end, number));
        }
    }
    found
}

/// Whether a text ends with the name of a register number, which is eight digits too.
fn names_register(text: &str) -> bool {
    let text = text.trim_end_matches([' ', '\u{a0}', ':', '.']).to_lowercase();
    ["cvr", "cvr-nr", "cvr-nummer", "nr"].iter().any(|name| text.ends_with(name))
}

/// A decimal digit, in Latin, Arabic or Persian writing, as the Latin one.
pub(super) fn digit(character: char) -> Option<char> {
    let zero = match character {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    char::from_digit(u32::from(character) - u32::from(zero), 10)
}

/// The first number that stands in groups of digits.
fn number_of(groups: &[String]) -> Option<String> {
    let shapes: [&[usize]; 3] = [&[8], &[4, 4], &[2, 2, 2, 2]];
    shapes.iter().find_map(|shape| {
        let mut windows = groups.windows(shape.len());
        let window = windows.find(|window| window.iter().map(String::len).eq(shape.iter().copied()))?;
        Some(window.concat()).filter(|number| !number.starts_with(['0', '1']))
    })
}

#[cfg(test)]
mod tests {
    use super::numbers_in;

    #[test]
    fn numbers_are_told_from_other_digits() {
        let found = |text: &str| numbers_in(text).into_iter().map(|(_, number)| number).collect::<Vec<_>>();
        for text in [
            "Ring 25 20 03 18.",
            "(25200318)",
            "tlf. 2520 0318",
            "+45 25 20 03 18",
            "25\u{a0}20\u{a0}03\u{a0}18",
            "٢٥ ٢٠ ٠٣ ١٨",
            "۲۵۲۰۰۳۱۸",
        ] {
            assert_eq!(found(text), ["25200318"], "{text}");
        }
        for text in [
            "24. juni 2024",
            "LBK nr. 890 af 2024",
            "CVR-nr. 29189420",
            "kl. 8-22",
            "112",
            "§ 12 b, stk. 1",
            "05 20 03 18",
            "1234567890",
            "2024-06-24",
            "",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
        assert_eq!(numbers_in("æ 25 20 03 18 ø")[0].0, 3..14);
        assert_eq!(found("25 20 03 18 24 timer i 9000"), ["25200318"]);
        assert_eq!(found("25 20 03 18, 93 52 00 65"), ["25200318", "93520065"]);
    }
}
