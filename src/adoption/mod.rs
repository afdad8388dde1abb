//! Adopted text, which nobody may change: how it is sealed on the day of adoption, and whether it still is what was
//! sealed.
//!
//! The seal stands in `adopted.lock` beside the text. It holds a digest of every file, so that a change is found, short
//! digests of every line, so that it can be said where, and the contacts, laws and cards as they stood, so that later
//! readers can see what has changed in daily operation since.

mod changes;
mod check;
mod examined;
mod frozen;
mod identity_text;
mod seal;
mod values_text;

pub use self::check::{AdoptionMemo, check, check_changed, examine};
pub use self::examined::Examined;
pub(crate) use self::frozen::is_frozen;
pub(crate) use self::identity_text::{Decision, adopted, draft};
pub use self::seal::{seal, seals};
