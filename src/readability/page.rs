use super::Text;
use crate::diagnostic::Phrase;
use crate::model::values::LanguageTag;
use crate::model::{Audience, LixLimit, PlainLanguage, Reader};
use crate::parse::ParsedEdition;
use crate::source::Span;

/// What a reader sees as one text.
pub(super) struct Page<'a> {
    /// Its title, or where it has none its first words.
    pub place: Span,
    pub readers: Readers,
    pub language: LanguageTag,
    pub texts: Vec<Text<'a>>,
    /// The edition whose items its references name.
    pub edition: Option<&'a ParsedEdition>,
    /// Whether the council has adopted its words.
    pub adopted: bool,
}

/// Whom a text must be easy enough for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Readers {
    Citizens,
    Professionals,
}

impl Readers {
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Citizens => Phrase::ForCitizens,
            Self::Professionals => Phrase::ForProfessionals,
        }
    }

    /// The limits when the site sets none: a text for everybody, and one that belongs to its readers' work.
    pub fn limit(self, settings: Option<&PlainLanguage>) -> usize {
        let (set, default) = match self {
            Self::Citizens => (settings.and_then(|settings| settings.citizen), 40),
            Self::Professionals => (settings.and_then(|settings| settings.professional), 50),
        };
        usize::from(set.map_or(default, |LixLimit(limit)| limit))
    }
}

impl From<Audience> for Readers {
    fn from(audience: Audience) -> Self {
        match audience {
            Audience::Citizen => Self::Citizens,
            Audience::Professional | Audience::Authority => Self::Professionals,
        }
    }
}

impl From<Reader> for Readers {
    fn from(reader: Reader) -> Self {
        match reader {
            Reader::Citizen | Reader::Oneself | Reader::Witness => Self::Citizens,
            Reader::Professional => Self::Professionals,
        }
    }
}
