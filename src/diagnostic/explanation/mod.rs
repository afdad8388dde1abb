//! What `planvaerk explain` says of a code: more than fits beside a finding.

mod da;
mod en;
mod examples;

use super::{Code, Language};

/// A page about one code, in one language. Texts are of short sentences; code stands between `` ` ``.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// What it is about, in a few words.
    pub title: &'static str,
    /// Why it is looked for: whom it would hurt, and the law or standard behind it.
    pub why: &'static str,
    /// What to do; a line for each step, or for each way where there is more than one.
    pub mend: &'static str,
    /// A piece of content that gives the finding; empty where none is short enough.
    pub wrong: &'static str,
    /// The same, mended.
    pub right: &'static str,
}

impl Explanation {
    /// For an explanation without an example of its own: content is Danish whoever reads about it, so most examples are
    /// the same in every language, and stand in `examples`.
    const SHARED_EXAMPLE: Self = Self { title: "", why: "", mend: "", wrong: "", right: "" };

    pub fn of(code: Code, language: Language) -> Option<Self> {
        let explanation = match language {
            Language::Danish => da::explanation(code),
            Language::English => en::explanation(code),
        }?;
        let has_own = !explanation.wrong.is_empty() || !explanation.right.is_empty();
        match examples::example(code).filter(|_| !has_own) {
            Some(Example { wrong, right }) => Some(Self { wrong, right, ..explanation }),
            None => Some(explanation),
        }
    }
}

/// A piece of content, or a line of a terminal, before and after it is mended. Either may be empty.
#[derive(Debug, Clone, Copy)]
struct Example {
    wrong: &'static str,
    right: &'static str,
}
