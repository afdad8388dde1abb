//! What `planvaerk explain` says of a code: more than fits beside a finding.

mod da;
mod en;

use super::{Code, Language};

/// A page about one code, in one language. Texts are of short sentences; code stands between `` ` ``.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// What it is about, in a few words.
    pub title: &'static str,
    /// Why it is looked for: whom it would hurt, and the law or standard behind it.
    pub why: &'static str,
    /// What to do, step by step where there is more than one way.
    pub mend: &'static str,
    /// A piece of content that gives the finding; empty where none is short enough.
    pub wrong: &'static str,
    /// The same, mended.
    pub right: &'static str,
}

impl Explanation {
    pub fn of(code: Code, language: Language) -> Option<Self> {
        match language {
            Language::Danish => da::explanation(code),
            Language::English => en::explanation(code),
        }
    }
}
