use super::prose::passages_of;
use super::tokens::words_of;
use super::{FieldName, Form, Frame, Item, Mark, Passage, Word};
use crate::model::fields::{Field, Kind, Named, Record, Value};
use crate::model::{Days, OpeningHours, PostalAddress, Prose, Weekday};

impl Item {
    /// With every field of a record that is compared, but for the records in it that are items themselves. `framed`: entries of a
    /// list are items of one.
    pub(super) fn with_fields(mut self, record: &dyn Record, framed: bool) -> Self {
        record.visit(&|field| field.called.is_some(), &mut |field, index, value| {
            let Some(name) = field.called.map(FieldName::declared) else { return };
            let frame = index.filter(|_| framed).map(|_| frame_of(field));
            let passages = passages(field, frame, value);
            if !passages.is_empty() {
                self.fields.entry(name).or_default().extend(passages);
            }
        });
        self
    }
}

fn frame_of(field: &Field) -> Frame {
    if field.ordered { Frame::Number } else { Frame::Point }
}

/// What one value of a field says.
fn passages(field: &Field, frame: Option<Frame>, value: Value<'_>) -> Vec<Passage> {
    match value {
        Value::Prose(prose) => prose_in(prose, frame.as_ref()),
        Value::Record(record) if record.id().is_some() => Vec::new(),
        Value::Record(record) => match record.as_any().downcast_ref::<OpeningHours>() {
            Some(opening) => hours(opening),
            None => vec![in_frame(value_of(words_in(record)), frame)],
        },
        // An emergency number has no place that a link could lead to, and stands alone.
        Value::Id(_) if field.kind == Kind::Reference(Named::Emergency) => {
            vec![value_of(words(field, value))]
        }
        _ => vec![in_frame(value_of(words(field, value)), frame)],
    }
}

fn value_of(words: Vec<Word>) -> Passage {
    Passage::new(Form::Value, words)
}

fn in_frame(passage: Passage, frame: Option<Frame>) -> Passage {
    match frame {
        Some(frame) => passage.inside(frame),
        None => passage,
    }
}

/// The words of one value that is no text and no record.
fn words(field: &Field, value: Value<'_>) -> Vec<Word> {
    match value {
        Value::Line(line) => words_of(line),
        Value::Id(id) => match field.kind {
            Kind::Reference(named) => match named.reference() {
                Some(kind) => vec![Word::marked(&format!("{}:{}", kind.scheme(), id.value), Mark::Name)],
                None => vec![Word::whole(id.as_str())],
            },
            _ => vec![Word::whole(id.as_str())],
        },
        Value::Date(date) => vec![Word::marked(&date.value.to_string(), Mark::Date)],
        Value::State(state) => vec![Word::whole(state.as_str())],
        // `none` stands for an approval that is none.
        Value::Other(other) if matches!(field.kind, Kind::Choice | Kind::Record) => {
            vec![Word::marked(&other.written(), Mark::Key)]
        }
        Value::Other(other) => vec![Word::whole(&other.written())],
        Value::Prose(prose) => passages_of(&prose.document).into_iter().flat_map(|it| it.words).collect(),
        Value::Record(record) => words_in(record),
    }
}

/// The words of a record that is a value of its item: who sits in a body, who approved and when.
fn words_in(record: &dyn Record) -> Vec<Word> {
    if let Some(address) = record.as_any().downcast_ref::<PostalAddress>() {
        let city = format!("{} {}", address.postal_code.as_str(), address.city.value);
        return words_of(&format!("{}, {city}", address.street.value));
    }
    let mut found = Vec::new();
    record.visit(&|field| field.called.is_some(), &mut |field, _, value| match value {
        Value::Record(inner) if inner.id().is_some() => {}
        _ => found.extend(words(field, value)),
    });
    found
}

/// A text; one of several as an item of one list.
fn prose_in(prose: &Prose, frame: Option<&Frame>) -> Vec<Passage> {
    let passages = passages_of(&prose.document);
    let Some(frame) = frame else { return passages };
    let framed =
        |(at, passage): (usize, Passage)| passage.inside(if at == 0 { frame.clone() } else { Frame::More });
    passages.into_iter().enumerate().map(framed).collect()
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
