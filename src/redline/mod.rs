//! What changed from one edition to another: the redline.
//!
//! [`EditionText`] is an edition's text in a form that can be compared; [`redline`] compares two and gives a [`Redline`]:
//! items matched by id, by what somebody has declared, and by likeness; in them passages, sentences and words. What stands
//! elsewhere is moved, not deleted and inserted. [`between`] does it for two editions of a plan.
//!
//! # The JSON form
//!
//! A [`Redline`] as JSON is an object with `format` (`"1"`), `old` and `new` (the editions' ids), `counts`, `items` and
//! `moves`. Every item has `standing` (`kept`, `new`, `removed`), its place now (`kind`, `id`, `section`, `group`), its place
//! in the old edition (`old`, with `at` its number there), the marks `moved`, `renamed`, `reworded`, and `fields`: lists of
//! passages by the field's name. Every passage has `standing` (`kept`, `reworded`, `new`, `removed`, `moved_here`,
//! `moved_away`), its shape (`form`, and `within`: the list or quote it stands in), the shape it `was`, and `runs`. Every run
//! has `change` (`kept`, `inserted`, `deleted`, `moved_here`, `moved_away`) and `words`: texts that each begin with the space
//! or line break before them, or objects with such a `text` and its `marks`.
//!
//! The new text is made of it so: of every item that is not removed, of every passage that is not `removed` or `moved_away`,
//! the words that are `kept`, `inserted` or `moved_here`. The old text, in the order of `old.at`: of every passage that is
//! not `new` or `moved_here`, the words that are `kept`, `deleted` or `moved_away`, in the shape it `was`.
//! [`Redline::apply`] does this, and refuses an old text that is another.

mod between;
mod change;
mod compare;
mod text;

pub use self::between::between;
pub use self::change::{
    Chapter, ChapterKind, Counts, FORMAT, ItemChange, ItemCounts, ItemStanding, Move, MoveEnd, OldPlace,
    PassageChange, PassageStanding, Redline, Run, RunKind,
};
pub use self::compare::redline;
pub use self::text::{EditionText, FieldName, Form, Frame, Item, ItemKind, Mark, Passage, Shape, Word};
