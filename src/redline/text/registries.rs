use std::collections::BTreeSet;

use super::tokens::words_of;
use super::{FieldName, Form, Item, ItemKind, Mark, Passage, Word};
use crate::model::{Contact, Days, OpeningHours, Provision, Statute, Weekday};

pub(super) fn contact(contact: &Contact) -> Item {
    let phones = contact.phones.iter().map(|phone| {
        let mut passage = Passage::whole(&phone.number.display());
        passage.words.extend(phone.label.iter().flat_map(|label| words_of(label)));
        passage
    });
    let address = contact.address.iter().map(|address| {
        let city = format!("{} {}", address.postal_code.as_str(), address.city.value);
        Passage::value(&format!("{}, {city}", address.street.value))
    });
    Item::new(ItemKind::Contact, contact.id.as_str(), None)
        .with_value(FieldName::Title, Some(&contact.role))
        .with_value(FieldName::Unit, contact.unit.as_ref().map(|text| text.as_str()))
        .with(FieldName::Phones, phones.collect())
        .with(FieldName::Email, contact.email.iter().map(|email| Passage::whole(email.as_str())).collect())
        .with(FieldName::Address, address.collect())
        .with(FieldName::Website, contact.website.iter().map(|site| Passage::whole(site.as_str())).collect())
        .with(FieldName::Hours, contact.hours.as_ref().map(hours).unwrap_or_default())
        .with_value(FieldName::Answers, contact.answers.as_ref().map(|text| text.as_str()))
        .with_value(FieldName::Note, contact.note.as_ref().map(|text| text.as_str()))
}

/// One passage for each period and each day that is an exception.
fn hours(hours: &OpeningHours) -> Vec<Passage> {
    let regular = hours.regular.iter().map(|period| {
        let mut words = days(&period.days);
        words.push(Word::whole(&format!("{}–{}", period.from.value, period.to.value)));
        words
    });
    let exceptions = hours.exceptions.iter().map(|exception| {
        let times = match (&exception.from, &exception.to) {
            (Some(from), Some(to)) => Word::whole(&format!("{}–{}", from.value, to.value)),
            _ => Word::marked("closed", Mark::Key),
        };
        let mut words = vec![Word::marked(&exception.date.to_string(), Mark::Date), times];
        words.extend(exception.note.iter().flat_map(|note| words_of(note)));
        words
    });
    regular.chain(exceptions).map(|words| Passage::new(Form::Value, words)).collect()
}

fn days(days: &Days) -> Vec<Word> {
    if days.0 == Weekday::ALL {
        return vec![Word::marked("daily", Mark::Key)];
    }
    let comma = |at: usize| (at > 0).then(|| Word { text: ",".to_owned(), marks: Vec::new() });
    let days = days.0.iter().enumerate();
    days.flat_map(|(at, day)| comma(at).into_iter().chain([Word::marked(day.word(), Mark::Key)])).collect()
}

/// The statutes and provisions that are used, and the statutes of the provisions.
pub(super) fn laws_of(laws: &[Statute], used: &BTreeSet<&str>) -> Vec<Item> {
    let mut items = Vec::new();
    for statute in laws {
        let id = |provision: &Provision| format!("{}/{}", statute.id.as_str(), provision.id.as_str());
        let provisions: Vec<Item> = statute
            .provisions
            .iter()
            .filter(|entry| used.contains(id(entry).as_str()))
            .map(|entry| provision(statute, entry, &id(entry)))
            .collect();
        if used.contains(statute.id.as_str()) || !provisions.is_empty() {
            items.push(law(statute));
            items.extend(provisions);
        }
    }
    items
}

fn law(statute: &Statute) -> Item {
    Item::new(ItemKind::Law, statute.id.as_str(), None)
        .with_value(FieldName::Title, Some(&statute.title))
        .with_value(FieldName::Short, Some(&statute.short))
        .with_value(FieldName::Number, statute.number.as_ref().map(|text| text.as_str()))
        .with(FieldName::Eli, statute.eli.iter().map(|eli| Passage::whole(eli.as_str())).collect())
}

/// The wording as the plan quotes it; in which consolidation somebody read it is no part of it.
fn provision(statute: &Statute, provision: &Provision, id: &str) -> Item {
    Item::new(ItemKind::Provision, id, None)
        .with_value(FieldName::Title, Some(&format!("{} {}", statute.short.value, provision.cite.value)))
        .with_value(FieldName::Wording, provision.text.as_ref().map(|text| text.as_str()))
}
