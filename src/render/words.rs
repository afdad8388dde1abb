use std::collections::BTreeMap;

use super::theme::{Messages, Theme};
use crate::model::TextLanguage;
use crate::model::values::LanguageTag;

/// The theme's fixed words, by the languages of pages and of cards.
#[derive(Debug)]
pub struct Words {
    pub(super) pages: BTreeMap<LanguageTag, Messages>,
    pub(super) cards: BTreeMap<TextLanguage, Messages>,
}

impl Words {
    pub fn of(theme: &Theme) -> Self {
        let pages = LanguageTag::ALL.into_iter();
        let cards = TextLanguage::ALL.into_iter();
        Self {
            pages: pages.map(|language| (language, theme.messages(language.as_str()))).collect(),
            cards: cards.map(|language| (language, theme.messages(language.tag()))).collect(),
        }
    }
}
