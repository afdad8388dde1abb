/// A page that tells of a plan as it is today, whatever edition holds. It has one address, below the plan's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanPage {
    /// Help is no part of what was adopted: there is one help, and every edition leads to it.
    Help,
    Contact,
    /// How the plan meets the law's formal requirements.
    Proof,
    /// All editions of the plan.
    Editions,
}

impl PlanPage {
    pub const ALL: [Self; 4] = [Self::Help, Self::Contact, Self::Proof, Self::Editions];

    /// Its part of the address, in Danish, `æ ø å` written out. It stands in links everywhere and never changes.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Help => "faa-hjaelp",
            Self::Contact => "kontakt",
            Self::Proof => "lovkrav",
            Self::Editions => "udgaver",
        }
    }

    /// The page that is called by a word.
    pub(super) fn called(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.word() == word)
    }
}
