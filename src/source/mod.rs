//! Text that was read, and places in it. Every later stage points at what the writer wrote through these types.

mod canonical;
mod mapped_text;
mod shared_list;
mod source_file;
mod source_id;
mod sources;
mod span;
mod spanned;

pub(crate) use self::canonical::{canonical, canonical_lines};
pub use self::mapped_text::MappedText;
pub use self::shared_list::SharedList;
pub use self::source_file::{Position, SourceFile};
pub use self::source_id::SourceId;
pub use self::sources::Sources;
pub use self::span::Span;
pub use self::spanned::Spanned;
