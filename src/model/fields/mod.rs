//! What a record declares of its fields, and the walk over all it holds. Whoever needs every text, id or reference of a part of the
//! plan walks it, so that a field is known to all of them as soon as it is declared.

mod choice;
mod declaration;
mod record;
#[cfg(test)]
pub(crate) mod tests;
mod value;
mod walk;

pub(crate) use self::choice::choice;
pub use self::declaration::{Declaration, Field, Kind, Named, Paper, Shown, WrittenFor};
pub(crate) use self::record::{
    Document, record, record_element, record_field, record_files, record_is_key, record_needs_body,
    record_read, record_required,
};
pub use self::record::{OwnId, Record};
pub(crate) use self::value::{Told, Walked};
pub use self::value::{Value, Written};
pub use self::walk::{Step, each, find, prose, references, walk};
