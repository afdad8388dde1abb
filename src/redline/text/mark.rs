use serde::{Deserialize, Serialize};

/// What a word is beside its letters. Two words with the same letters and other marks are not the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    Emphasis,
    Strong,
    Strikethrough,
    Code,
    /// Leads somewhere: an address, `mailto:…`, `tel:…`, `#id`, a file's path, or a reference such as `term:a`.
    Link(String),
    /// A number, mailbox or site that a link to a contact says; readers see the contact's.
    Contact,
    /// Stands for the name of the entry it refers to; the word's text is the reference.
    Name,
    /// A picture by its file's path; the word's text says what it shows.
    Picture(String),
    /// Refers to the footnote of that name; the word's text is the name in brackets.
    Note,
    /// The end of a table's cell.
    Cell,
    /// A date, written `2024-06-24`.
    Date,
    /// A word of the program, such as a day of the week, to be said in the reader's language.
    Key,
}

impl Mark {
    /// The id of the contact a link leads to.
    pub fn contact(&self) -> Option<&str> {
        match self {
            Self::Link(target) => target.strip_prefix("contact:"),
            _ => None,
        }
    }
}
