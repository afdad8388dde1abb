//! What changed from one edition to another.

use serde::Serialize;

use super::{LinkView, TextLanguageView, TextLinkView};

/// What changed from one edition to another.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RedlineView {
    /// The counts, in one paragraph.
    pub summary: String,
    /// Whether one of the editions is a draft.
    pub draft: bool,
    /// Whether contacts or laws are among what changed.
    pub registries: bool,
    /// The editions' front pages at their permanent addresses.
    pub old: LinkView,
    pub new: LinkView,
    /// Where something changed, in the order of the new edition.
    pub chapters: Vec<RedlineChapterView>,
    /// The sections and registries where nothing did.
    pub unchanged: Vec<TextLinkView>,
}

/// A section of the edition, or the contacts or laws.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RedlineChapterView {
    /// Begins with an underscore.
    pub id: String,
    pub title: String,
    /// What changed.
    pub items: Vec<RedlineItemView>,
    /// What did not.
    pub unchanged: Vec<TextLinkView>,
    /// `4 unchanged`.
    pub unchanged_label: String,
}

/// An item that changed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RedlineItemView {
    /// What it is: a term, a card, ….
    pub kind: String,
    /// Its title, or what it says where it has none, with `<ins>` and `<del>`.
    pub heading_html: String,
    /// Of the heading; `none` for Danish.
    pub heading_language: Option<TextLanguageView>,
    /// Its page at the permanent address of the edition it is in.
    pub href: Option<String>,
    /// `new`, `removed` or `kept`.
    pub standing: String,
    /// New, removed, moved, renamed, reworded.
    pub tags: Vec<String>,
    /// Sentences on where it was and what it was called.
    pub notes: Vec<String>,
    /// Those that changed.
    pub fields: Vec<RedlineFieldView>,
}

/// A part of an item, such as its text or its steps.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RedlineFieldView {
    /// `none` for the text of an item that is text above all.
    pub label: Option<String>,
    /// Of the passages; `none` for Danish.
    pub language: Option<TextLanguageView>,
    pub groups: Vec<RedlineGroupView>,
}

/// Passages that follow each other: all unchanged, to be folded, or all changed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RedlineGroupView {
    /// `3 unchanged passages`; `none` for those that changed.
    pub folded: Option<String>,
    pub passages: Vec<RedlinePassageView>,
}

/// A paragraph, list item or other line.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RedlinePassageView {
    /// For links to a passage that moved; begins with an underscore.
    pub id: Option<String>,
    /// `kept`, `reworded`, `new`, `removed`, `moved_here` or `moved_away`.
    pub standing: String,
    /// `text`, `heading` or `code`.
    pub form: String,
    /// What stands before it: a number, a point, a quotation's sign.
    pub marker: String,
    /// Lists and quotes inside each other, at most 3.
    pub depth: usize,
    /// The words with `<ins>` and `<del>`, no links to telephones.
    pub html: String,
    /// The other place of a passage that moved.
    pub elsewhere: Option<LinkView>,
    /// Whether its form alone changed.
    pub reshaped: bool,
}
