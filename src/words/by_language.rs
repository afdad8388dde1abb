use std::collections::BTreeMap;

use super::Messages;
use crate::model::TextLanguage;
use crate::model::values::LanguageTag;

/// The fixed words, by the languages of pages and of cards.
#[derive(Debug)]
pub struct Words {
    pub(crate) pages: BTreeMap<LanguageTag, Messages>,
    pub(crate) cards: BTreeMap<TextLanguage, Messages>,
}

impl Words {
    /// `messages`: those of a language, by its tag.
    pub fn new(messages: impl Fn(&str) -> Messages) -> Self {
        let pages = LanguageTag::ALL.into_iter();
        let cards = TextLanguage::ALL.into_iter();
        Self {
            pages: pages.map(|language| (language, messages(language.as_str()))).collect(),
            cards: cards.map(|language| (language, messages(language.tag()))).collect(),
        }
    }
}
