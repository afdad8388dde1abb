use crate::words::Messages;

/// The fixed words of a text, in the language of the page; the theme's messages hold them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HtmlWords {
    /// Names the scrollable frame of a table. `{number}` is the table's number in the text.
    pub table: String,
    /// Names the list of footnotes.
    pub footnotes: String,
    /// Names the mark of a footnote to those who cannot see that it stands high. `{number}` is the note's.
    pub footnote: String,
    /// Names the link from a note back to the text. `{number}` is the note's.
    pub footnote_back: String,
}

impl HtmlWords {
    pub(super) fn of(messages: &Messages) -> Self {
        let text = |key| messages.text(key).to_owned();
        Self {
            table: text("table_label"),
            footnotes: text("footnotes"),
            footnote: text("footnote"),
            footnote_back: text("footnote_back"),
        }
    }
}
