use super::Direction;
use super::fields::choice;

choice! {
    /// A language that an action card may be written in, by its tag (BCP 47). What councils adopt, the names in the registries and
    /// the frames of pages are Danish.
    pub enum TextLanguage {
        Danish = "da",
        English = "en",
        Arabic = "ar",
    }
}

impl TextLanguage {
    pub const ALL: [Self; 3] = [Self::Danish, Self::English, Self::Arabic];

    /// The language's tag, as in YAML.
    pub fn tag(self) -> &'static str {
        self.word()
    }

    pub fn direction(self) -> Direction {
        match self {
            Self::Danish | Self::English => Direction::LeftToRight,
            Self::Arabic => Direction::RightToLeft,
        }
    }

    /// The language's name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Danish => "dansk",
            Self::English => "English",
            Self::Arabic => "العربية",
        }
    }
}
