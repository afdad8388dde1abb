use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::scan::scan;
use super::token::Token;
use crate::model::LawRegistry;
use crate::model::values::LanguageTag;

/// The wording of the provisions, to know it again where a text quotes it.
#[derive(Debug, Default)]
pub struct LawWording {
    /// Of each provision, its words.
    provisions: Vec<Vec<Token>>,
    /// By the hash of a word: where it stands, as provision and place in it.
    begins: BTreeMap<u64, Vec<(usize, usize)>>,
    /// Equal for equal wordings.
    digest: u64,
}

/// So many words in a row that stand in the law are a quotation; fewer may be chance.
const QUOTED: usize = 8;

/// A whole sentence of the law is a quotation from so many words on.
const WHOLE: usize = 4;

impl LawWording {
    pub fn of(laws: &LawRegistry) -> Self {
        let provisions = laws.laws.iter().flat_map(|law| &law.provisions);
        Self::of_texts(provisions.filter_map(|provision| provision.text.as_ref()).map(|text| text.as_str()))
    }

    pub fn of_texts<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut wording = Self::default();
        let mut hasher = DefaultHasher::new();
        for text in texts {
            text.hash(&mut hasher);
            let mut tokens = Vec::new();
            scan(text, LanguageTag::Danish, &mut tokens);
            for (at, token) in tokens.iter().enumerate() {
                wording.begins.entry(token.hash).or_default().push((wording.provisions.len(), at));
            }
            wording.provisions.push(tokens);
        }
        wording.digest = hasher.finish();
        wording
    }

    pub(super) fn digest(&self) -> u64 {
        self.digest
    }

    /// How many words from the first of `tokens` on are quoted; 0: none.
    pub(super) fn quoted(&self, tokens: &[Token]) -> usize {
        let Some(first) = tokens.first() else { return 0 };
        let places = self.begins.get(&first.hash).into_iter().flatten();
        places.map(|&(provision, at)| self.quoted_at(tokens, provision, at)).max().unwrap_or(0)
    }

    fn quoted_at(&self, tokens: &[Token], provision: usize, at: usize) -> usize {
        let Some(provision) = self.provisions.get(provision) else { return 0 };
        let (before, law) = provision.split_at(at.min(provision.len()));
        let same = law.iter().zip(tokens).take_while(|(law, token)| law.hash == token.hash).count();
        if same >= QUOTED {
            return same;
        }
        let begins = before.last().is_none_or(|last| last.is_last);
        let whole = law.iter().take(same).rposition(|token| token.is_last).map_or(0, |last| last + 1);
        if begins && whole >= WHOLE { whole } else { 0 }
    }
}
