/// A size a card is printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardFormat {
    /// A sheet on a wall.
    A4,
    /// Half of it, for a folder: one side, or the two sides of a sheet.
    A5,
    /// A sheet of A4 folded to a booklet.
    Pocket,
}

impl CardFormat {
    pub const ALL: [Self; 3] = [Self::A4, Self::A5, Self::Pocket];

    /// The word in names: of the theme's layout `print/card-<word>.typ`, and of messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A5 => "a5",
            Self::Pocket => "pocket",
        }
    }

    /// What the name of the card's file ends with. It stands in addresses and never changes.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::A4 => "",
            Self::A5 => "-a5",
            Self::Pocket => "-lomme",
        }
    }
}
