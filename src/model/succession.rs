use super::fields::record;
use super::values::ItemPlace;
use crate::source::Spanned;

record! {
    /// An item of the edition before that has another id, or stands elsewhere, in this one.
    pub struct Moved {
        from: required Spanned<ItemPlace>,
        to: required Spanned<ItemPlace>,
    }
}

record! {
    /// Items of the edition before that have become one.
    pub struct Merged {
        from: required Vec<Spanned<ItemPlace>>,
        to: required Spanned<ItemPlace>,
    }
}

record! {
    /// An item of the edition before that has become several.
    pub struct Split {
        from: required Spanned<ItemPlace>,
        to: required Vec<Spanned<ItemPlace>>,
    }
}

record! {
    /// An item of the edition before that this one does not have.
    pub struct Removed {
        item: required Spanned<ItemPlace>,
        /// Shown to those who come by an old link.
        why: required Spanned<String> [sentence, not_on_paper("told to who comes by an old link; no link leads to a paper")],
    }
}
