use crate::model::values::Date;
use crate::render::view::DateView;
use crate::words::Messages;

/// A date for machines and for readers.
pub(super) fn date_view(date: Date, words: &Messages) -> DateView {
    DateView { iso: date.to_string(), text: words.date(date) }
}
