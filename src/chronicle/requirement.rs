/// A formal requirement of barnets lov § 15, stk. 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Requirement {
    /// In writing.
    Written,
    /// Adopted by the council.
    Adopted,
    Published,
    /// Revised as needed, and at least every fourth year.
    Revised,
}

impl Requirement {
    /// In the order of the law.
    pub const ALL: [Self; 4] = [Self::Written, Self::Adopted, Self::Published, Self::Revised];

    /// The word in the keys of messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Written => "written",
            Self::Adopted => "adopted",
            Self::Published => "published",
            Self::Revised => "revised",
        }
    }
}

/// Whether a requirement is met, as far as the content says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fulfilment {
    Met,
    NotMet,
    /// The content does not say.
    NotKnown,
}
