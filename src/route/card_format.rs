/// A size a card is printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardFormat {
    /// A sheet on a wall.
    A4,
}

impl CardFormat {
    pub const ALL: [Self; 1] = [Self::A4];

    /// The word in names: of the theme's layout `print/card-<word>.typ`, and of messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::A4 => "a4",
        }
    }

    /// What the name of the card's file ends with. It stands in addresses and never changes.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::A4 => "",
        }
    }
}
