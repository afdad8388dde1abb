//! What the text of a link says, against where the link leads.
//!
//! A reader who sees a number in a link rings it, from the link or from memory. So a number, mailbox or site that stands in the text of a
//! link must be what the link leads to ([`check`]); and in a link to a contact it is shown as the registry has it ([`shown`]).

mod address;
mod check;
mod dialled;
mod mention;
mod shown;

pub(super) use self::check::{LinkCheck, check};
pub(super) use self::shown::links_to_contact;
pub use self::shown::{mentions_whole, shown, shown_line, shown_word, split_mentions};
