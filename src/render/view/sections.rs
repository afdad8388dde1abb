//! The sections that are text, lists of sentences, and interventions.

use serde::Serialize;

use super::LinkView;

/// The section on what the plan is for.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PurposeView {
    /// What stands before the aims; blocks, headings from `<h2>`.
    pub body_html: String,
    pub aims: Vec<ItemView>,
}

/// A free section: Markdown and nothing else.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TextView {
    /// Blocks, headings from `<h2>`.
    pub body_html: String,
}

/// The section of definitions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DefinitionsView {
    pub intro_html: Option<String>,
    pub terms: Vec<TermView>,
}

/// A term and what the plan means by it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TermView {
    /// The fragment.
    pub id: String,
    pub term: String,
    /// Blocks, headings from `<h3>`.
    pub text_html: String,
}

/// The section on warning signs, which is never to look like a checklist.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WarningSignsView {
    pub intro_html: String,
    /// That the signs are no checklist: stands first and large.
    pub caveat_html: String,
    pub groups: Vec<SignGroupView>,
    pub source: Option<SourceView>,
}

/// Warning signs of one kind.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SignGroupView {
    /// The fragment.
    pub id: String,
    pub title: String,
    pub signs: Vec<ItemView>,
}

/// An aim or a warning sign: one sentence with a permanent address.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ItemView {
    /// The fragment.
    pub id: String,
    /// Word for word as adopted.
    pub text: String,
}

/// Where something was taken from.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SourceView {
    pub name: String,
    pub href: Option<String>,
}

/// The section that lists the interventions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct InterventionsView {
    pub intro_html: Option<String>,
    pub interventions: Vec<InterventionLinkView>,
}

/// An intervention in the list of them.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct InterventionLinkView {
    /// The fragment of this entry in the list.
    pub id: String,
    pub href: String,
    pub title: String,
    pub target_group: Option<String>,
}

/// One intervention: its adopted text, and an overview drawn from it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct InterventionView {
    /// The adopted text; blocks, headings from `<h2>`.
    pub body_html: String,
    pub target_group: Option<String>,
    pub owner: Option<String>,
    pub assessed_by: Option<String>,
    pub granted_by: Option<String>,
    /// A year or a date as text.
    pub since: Option<String>,
    /// The one before it in the section's order.
    pub previous: Option<LinkView>,
    pub next: Option<LinkView>,
}
