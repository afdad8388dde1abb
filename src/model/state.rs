use std::collections::BTreeSet;

use super::fields::{Record, Value};
use super::values::StateDigest;
use super::{OpeningHours, Phone, PostalAddress, Prose, TextLanguage};

/// What kind of thing an entry says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactKind {
    Role,
    Unit,
    Phone,
    Email,
    Address,
    Website,
    Hours,
    Answers,
    Note,
    Title,
    Number,
    Eli,
    Cite,
    Wording,
    /// What a card tells its reader to do.
    Text,
    /// Whom a card names.
    Contact,
    /// What a card is written in, when that is not Danish.
    Language,
}

impl FactKind {
    /// Stands in digests and in messages' keys, so it never changes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Unit => "unit",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Address => "address",
            Self::Website => "website",
            Self::Hours => "hours",
            Self::Answers => "answers",
            Self::Note => "note",
            Self::Title => "title",
            Self::Number => "number",
            Self::Eli => "eli",
            Self::Cite => "cite",
            Self::Wording => "wording",
            Self::Text => "text",
            Self::Contact => "contact",
            Self::Language => "language",
        }
    }
}

/// One thing an entry says to readers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fact {
    pub kind: FactKind,
    pub value: String,
}

/// Everything an entry of a registry, or a card, says to those who read it; not who checked it and when. Two entries with
/// the same facts are the same to their readers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts(pub Vec<Fact>);

impl Facts {
    /// Of an entry of a registry, or a card: what its declaration marks as a fact, in its order. Whom it names comes after what it
    /// says, each once; then the language, when that is not Danish: locks hold the states of cards from before there were others.
    pub fn of(record: &dyn Record) -> Self {
        let mut facts = Self::default();
        let mut named = BTreeSet::new();
        let mut language = None;
        record.visit(&|field| field.fact.is_some(), &mut |field, _, value| match field.fact {
            Some(FactKind::Contact) => drop(named.insert(said(value))),
            Some(FactKind::Language) => language = Some(said(value)),
            Some(kind) => facts.add(kind, said(value)),
            None => {}
        });
        for id in named {
            facts.add(FactKind::Contact, id);
        }
        if let Some(language) = language.filter(|language| language != TextLanguage::Danish.tag()) {
            facts.add(FactKind::Language, language);
        }
        facts
    }

    pub fn state(&self) -> StateDigest {
        let lines: String =
            self.0.iter().map(|fact| format!("{}\u{0}{}\n", fact.kind.name(), fact.value)).collect();
        StateDigest::of(lines.as_bytes())
    }

    fn add(&mut self, kind: FactKind, value: String) {
        self.0.push(Fact { kind, value });
    }
}

/// A value in a form that only serves to be compared.
fn said(value: Value<'_>) -> String {
    match value {
        Value::Prose(prose) => words(prose),
        Value::Line(line) => line.value.clone(),
        Value::Id(id) => id.value.to_string(),
        Value::Date(date) => date.value.to_string(),
        Value::State(state) => state.value.to_string(),
        Value::Other(other) => other.written(),
        Value::Record(record) => {
            let any = record.as_any();
            if let Some(phone) = any.downcast_ref::<Phone>() {
                let number = phone.number.value.display();
                phone.label.as_ref().map_or(number.clone(), |label| format!("{number} ({})", label.value))
            } else if let Some(address) = any.downcast_ref::<PostalAddress>() {
                let code = address.postal_code.as_str();
                format!("{}, {code} {}", address.street.value, address.city.value)
            } else if let Some(opening) = any.downcast_ref::<OpeningHours>() {
                hours(opening)
            } else {
                let mut all = Vec::new();
                record.visit(&|_| true, &mut |_, _, value| all.push(said(value)));
                all.join("; ")
            }
        }
    }
}

/// A text's words and where its links lead.
fn words(prose: &Prose) -> String {
    let mut text = prose.document.plain_text();
    for target in prose.document.targets() {
        text.push_str(&format!("\n{}", target.value));
    }
    text
}

/// The hours of every week, in a form that only serves to be compared. Single days come and go with the year.
fn hours(hours: &OpeningHours) -> String {
    let regular = hours.regular.iter().map(|period| {
        let days: Vec<&str> = period.days.0.iter().map(|day| day.word()).collect();
        format!("{} {}-{}", days.join(","), period.from.value, period.to.value)
    });
    regular.collect::<Vec<_>>().join("; ")
}
