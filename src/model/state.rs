use std::collections::BTreeSet;

use super::values::StateDigest;
use super::{ActionCard, Contact, OpeningHours, Prose, Provision, Statute, TextLanguage};

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
    pub fn of_contact(contact: &Contact) -> Self {
        let mut facts = Self::default();
        facts.add(FactKind::Role, &contact.role.value);
        facts.add_some(FactKind::Unit, contact.unit.as_ref().map(|unit| unit.value.clone()));
        for phone in &contact.phones {
            let number = phone.number.value.display();
            let label = phone.label.as_ref().map(|label| format!("{number} ({})", label.value));
            facts.add(FactKind::Phone, &label.unwrap_or(number));
        }
        facts.add_some(FactKind::Email, contact.email.as_ref().map(|email| email.as_str().to_owned()));
        facts.add_some(
            FactKind::Address,
            contact.address.as_ref().map(|address| {
                let code = address.postal_code.as_str();
                format!("{}, {code} {}", address.street.value, address.city.value)
            }),
        );
        facts.add_some(FactKind::Website, contact.website.as_ref().map(|site| site.as_str().to_owned()));
        facts.add_some(FactKind::Hours, contact.hours.as_ref().map(hours));
        facts.add_some(FactKind::Answers, contact.answers.as_ref().map(|text| text.value.clone()));
        facts.add_some(FactKind::Note, contact.note.as_ref().map(|text| text.value.clone()));
        facts
    }

    /// The statute itself, without its provisions.
    pub fn of_statute(statute: &Statute) -> Self {
        let mut facts = Self::default();
        facts.add(FactKind::Title, &statute.title.value);
        facts.add_some(FactKind::Number, statute.number.as_ref().map(|number| number.value.clone()));
        facts.add_some(FactKind::Eli, statute.eli.as_ref().map(|eli| eli.as_str().to_owned()));
        facts
    }

    pub fn of_provision(provision: &Provision) -> Self {
        let mut facts = Self::default();
        facts.add(FactKind::Cite, &provision.cite.value);
        facts.add_some(FactKind::Wording, provision.text.as_ref().map(|text| text.value.clone()));
        facts
    }

    /// What the reader of a card acts on: not who owns it, approved it or keeps it.
    pub fn of_card(card: &ActionCard) -> Self {
        let mut facts = Self::default();
        facts.add(FactKind::Title, &card.title.value);
        facts.add(FactKind::Text, card.audience.value.word());
        facts.add_some(FactKind::Text, card.age_group.as_ref().map(|group| group.value.clone()));
        let texts = std::iter::once(&card.task).chain(&card.when).chain(&card.steps);
        for prose in texts.chain(std::iter::once(&card.acute)).chain(&card.notes) {
            facts.add(FactKind::Text, &words(prose));
        }
        let named: BTreeSet<&str> =
            card.contacts.iter().chain(&card.emergency).map(|id| id.as_str()).collect();
        for id in named {
            facts.add(FactKind::Contact, id);
        }
        // Locks hold the states of Danish cards from before there were others.
        if card.language() != TextLanguage::Danish {
            facts.add(FactKind::Language, card.language().tag());
        }
        facts
    }

    pub fn state(&self) -> StateDigest {
        let lines: String =
            self.0.iter().map(|fact| format!("{}\u{0}{}\n", fact.kind.name(), fact.value)).collect();
        StateDigest::of(lines.as_bytes())
    }

    fn add(&mut self, kind: FactKind, value: &str) {
        self.0.push(Fact { kind, value: value.to_owned() });
    }

    fn add_some(&mut self, kind: FactKind, value: Option<String>) {
        self.0.extend(value.map(|value| Fact { kind, value }));
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
