use super::law_wording::LawWording;
use super::passage::Passage;
use super::passages::{Names, Passages};
use super::scan::scan;
use super::token::Token;
use super::{Lix, Sentence, Text};
use crate::model::values::LanguageTag;

/// Reads texts in one language as readability counts them.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    pub language: LanguageTag,
    pub laws: &'a LawWording,
    /// The name that stands where a reference has no words; `None`: nothing stands there.
    pub names: Names<'a>,
}

/// Words of a sentence that are shown to know it by.
const OPENING: usize = 6;
/// And at most so many bytes of them, if it is more than one word.
const WIDEST: usize = 70;

impl Reading<'_> {
    /// The readability of several texts that are read as one, and the most words in a sentence.
    pub(super) fn glance(&self, texts: &[Text<'_>]) -> (Lix, usize) {
        let (mut lix, mut longest) = (Lix::default(), 0);
        self.sentences(texts, &mut |_, tokens| {
            let sentence = of(tokens);
            longest = longest.max(sentence.words);
            lix = lix.and(sentence);
        });
        (lix, longest)
    }

    /// The readability of several texts that are read as one.
    pub fn lix(&self, texts: &[Text<'_>]) -> Lix {
        self.glance(texts).0
    }

    /// Every sentence, in the order of the texts.
    pub fn list(&self, texts: &[Text<'_>]) -> Vec<Sentence> {
        let mut found = Vec::new();
        self.sentences(texts, &mut |passage, tokens| {
            let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
            let shown = tokens.iter().take(OPENING).take_while(|token| token.end - first.start <= WIDEST);
            let shown = shown.last().unwrap_or(first);
            let opening = passage.text.get(first.start..shown.end).unwrap_or("");
            let mut opening = opening.split_whitespace().collect::<Vec<_>>().join(" ");
            if shown != last {
                opening.push_str(" …");
            }
            let span = passage.place(first.start, last.end);
            found.extend(span.map(|span| Sentence { lix: of(tokens), opening, span }));
        });
        found
    }

    /// The longest words, each once, of those that count as long.
    pub fn longest_words(&self, texts: &[Text<'_>], most: usize) -> Vec<String> {
        let mut found: Vec<(std::cmp::Reverse<usize>, String)> = Vec::new();
        self.sentences(texts, &mut |passage, tokens| {
            for token in tokens.iter().filter(|token| token.is_long()) {
                let word = passage.text.get(token.start..token.end).unwrap_or("").to_lowercase();
                found.push((std::cmp::Reverse(token.letters), word));
            }
        });
        found.sort();
        found.dedup();
        found.into_iter().map(|(_, word)| word).take(most).collect()
    }

    /// The words of each sentence but those quoted from the law; a sentence without others is left out.
    fn sentences(&self, texts: &[Text<'_>], on: &mut dyn FnMut(&Passage, &[Token])) {
        let mut passage = Passage::default();
        let (mut tokens, mut own) = (Vec::new(), Vec::new());
        let mut read = |passage: &Passage| {
            scan(&passage.text, self.language, &mut tokens);
            let mut quoted = 0;
            own.clear();
            for (at, token) in tokens.iter().enumerate() {
                quoted = match quoted {
                    0 => self.laws.quoted(tokens.get(at..).unwrap_or_default()),
                    _ => quoted,
                };
                match quoted {
                    0 => own.push(*token),
                    _ => quoted -= 1,
                }
                if token.is_last {
                    if !own.is_empty() {
                        on(passage, &own);
                    }
                    own.clear();
                }
            }
        };
        for text in texts {
            match text {
                Text::Prose(document) => {
                    Passages { names: self.names, passage: &mut passage, on: &mut read }.document(document);
                }
                Text::Line(line) => {
                    passage.clear();
                    passage.push(line, line.span);
                    read(&passage);
                }
            }
        }
    }
}

/// One sentence.
fn of(tokens: &[Token]) -> Lix {
    Lix {
        words: tokens.len(),
        sentences: 1,
        long_words: tokens.iter().filter(|token| token.is_long()).count(),
    }
}
