/// What a [`Reference`](super::Reference) points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferenceKind {
    /// A defined term.
    Term,
    Intervention,
    /// An entry of the registry of contacts.
    Contact,
    /// A statute, or a provision of one.
    Law,
    /// A warning sign.
    Sign,
    /// An action card.
    Card,
    Section,
    Plan,
    /// A body of the organisation.
    Body,
    /// A step of the case procedure.
    Step,
}

impl ReferenceKind {
    pub const ALL: [Self; 10] = [
        Self::Term,
        Self::Intervention,
        Self::Contact,
        Self::Law,
        Self::Sign,
        Self::Card,
        Self::Section,
        Self::Plan,
        Self::Body,
        Self::Step,
    ];

    /// The word before the colon.
    pub fn scheme(self) -> &'static str {
        match self {
            Self::Term => "term",
            Self::Intervention => "intervention",
            Self::Contact => "contact",
            Self::Law => "law",
            Self::Sign => "sign",
            Self::Card => "card",
            Self::Section => "section",
            Self::Plan => "plan",
            Self::Body => "body",
            Self::Step => "step",
        }
    }

    /// The kind a scheme names, whatever its case.
    pub fn from_scheme(scheme: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.scheme().eq_ignore_ascii_case(scheme))
    }
}
