//! The editions of a plan, and how it meets the law.

use serde::Serialize;

use super::{AdoptionView, DateView, LinkView};

/// Every edition of a plan that is published.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EditionsView {
    /// Newest first.
    pub editions: Vec<EditionEntryView>,
    /// The page of the law's formal requirements.
    pub proof: LinkView,
    /// The feed of all plans' events.
    pub feed: String,
    /// The days to think of the next revision; `none` when nothing is adopted.
    pub calendar: Option<String>,
}

/// One edition in the list of editions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EditionEntryView {
    /// The fragment: `_2024`.
    pub id: String,
    /// The edition's name in addresses: `2024`.
    pub name: String,
    pub facts: EditionView,
    /// The last day it held, when that is past or known.
    pub until: Option<DateView>,
    /// Of the adopted text; `none` when no lock has been made.
    pub digest: Option<DigestView>,
    /// What it changed in the edition before; `none` where that page is not made.
    pub changes: Option<LinkView>,
    /// What daily operation changed since the adoption, newest first.
    pub corrections: Vec<CorrectionView>,
}

/// What is known of an edition as a document.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EditionView {
    /// The adopted title, word for word.
    pub title: String,
    pub status: EditionStatus,
    pub adopted: Option<AdoptionView>,
    /// The decision that the plan no longer holds, where this edition was the one that did.
    pub repealed: Option<AdoptionView>,
    pub in_force: Option<DateView>,
    /// The last day by which the council must have revised the plan: adoption plus the plan's cycle.
    pub revise_by: Option<DateView>,
    /// The edition's permanent front page; the text is its absolute address.
    pub permanent: LinkView,
    /// The edition it follows, when that is on the site too.
    pub supersedes: Option<LinkView>,
}

/// The standing of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum EditionStatus {
    Draft,
    /// Adopted, but its first day has not come.
    Coming,
    /// Adopted and in force.
    Adopted,
    /// Adopted once, followed by a later edition.
    Superseded,
    /// Adopted once; the plan was repealed since.
    Repealed,
}

/// A change of daily operation, beside the adopted text.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CorrectionView {
    pub date: DateView,
    /// What was changed, by its name.
    pub what: String,
    /// Plain text.
    pub why: String,
    /// Whether it is no longer there.
    pub gone: bool,
}

/// A SHA-256 digest for people and for comparing.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DigestView {
    /// Its first twelve digits.
    pub short: String,
    /// All 64.
    pub whole: String,
}

/// How a plan meets the law's formal requirements.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProofView {
    /// The day everything on the page is counted from.
    pub as_of: DateView,
    /// The permanent front page of the edition in force; `none` when there is none.
    pub edition: Option<LinkView>,
    /// The law's own words; `none` when the registry of laws does not have them.
    pub wording: Option<QuoteView>,
    /// In the order of the law.
    pub requirements: Vec<RequirementView>,
    /// All editions, with what was changed since.
    pub editions: LinkView,
    /// The days to think of the next revision; `none` when nothing is adopted.
    pub calendar: Option<String>,
}

/// One of the law's formal requirements.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RequirementView {
    /// `written`, `adopted`, `published` or `revised`: the end of the keys of its words.
    pub kind: String,
    /// `met`, `not_met` or `not_known`: the end of the keys of its words.
    pub fulfilment: String,
    /// What matters most about it, as a sentence.
    pub says: Option<String>,
    pub facts: Vec<FactView>,
}

/// A provision, word for word.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct QuoteView {
    /// `barnets lov § 15, stk. 3`.
    pub cite: String,
    pub text: String,
    /// The provision on the page of the legal basis, or else the law's own address.
    pub href: Option<String>,
}

/// A fact of a list of facts: what it is called, and what is known of it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FactView {
    pub name: String,
    /// One a line. A text with an address is a link.
    pub values: Vec<FactValueView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct FactValueView {
    pub text: String,
    pub href: Option<String>,
    /// ISO 8601, when the text is a date.
    pub iso: Option<String>,
}
