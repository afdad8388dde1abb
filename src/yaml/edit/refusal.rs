use crate::diagnostic::Phrase;

/// Why a change was not made. Nothing is another then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotEdited {
    pub why: Obstacle,
    /// The byte it stands at.
    pub at: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Obstacle {
    /// The file cannot be read.
    NotYaml,
    /// A Markdown file without a head.
    NoHead,
    /// There is no such place.
    NoSuchPlace,
    /// A key stands where a list was expected, or the other way round.
    OtherKind,
    /// The key stands there twice.
    KeyTwice,
    /// It is written with signs of YAML that can be edited by hand only.
    OwnSigns,
    /// A comment inside what is to be replaced would be lost.
    Comment,
    /// It stands in brackets or braces, and what is to be written takes lines of its own.
    NeedsLines,
    /// Nothing would be left in the file.
    NothingLeft,
    /// It would have changed something else as well.
    TouchesMore,
}

impl Obstacle {
    pub(crate) fn phrase(self) -> Phrase {
        match self {
            Self::NotYaml => Phrase::EditNotYaml,
            Self::NoHead => Phrase::EditNoHead,
            Self::NoSuchPlace => Phrase::EditNoSuchPlace,
            Self::OtherKind => Phrase::EditOtherKind,
            Self::KeyTwice => Phrase::EditKeyTwice,
            Self::OwnSigns => Phrase::EditOwnSigns,
            Self::Comment => Phrase::EditComment,
            Self::NeedsLines => Phrase::EditNeedsLines,
            Self::NothingLeft => Phrase::EditNothingLeft,
            Self::TouchesMore => Phrase::EditTouchesMore,
        }
    }
}
