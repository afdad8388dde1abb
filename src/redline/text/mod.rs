//! What is compared: an edition's text as items, fields, passages and words.

mod edition_text;
mod field_name;
mod fields;
mod item;
mod item_kind;
mod mark;
mod passage;
mod prose;
mod registries;
mod sections;
mod shape;
mod tokens;
mod used;
mod word;

pub use self::edition_text::EditionText;
pub use self::field_name::FieldName;
pub use self::item::Item;
pub use self::item_kind::ItemKind;
pub use self::mark::Mark;
pub use self::passage::Passage;
pub use self::shape::{Form, Frame, Shape};
pub use self::word::Word;
