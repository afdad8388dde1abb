use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Code, Finding, Findings};
use crate::model::fields::prose;
use crate::model::{ActionCard, Help, Prose, TextLanguage};

use super::Concerned;
use super::cards::reads;

/// Cards that promise what the help page does not.
///
/// A card promises anonymity in a sentence with a word of it (below, by the card's language) that neither denies it nor tells the
/// reader to ask. The help page promises it to the same readers when a way in for them has a text on anonymity with a sentence
/// that does more than deny it or tell them to ask.
pub(super) fn check(editions: &[Concerned<'_>], findings: &mut Findings) {
    for concerned in editions {
        let Some(help) = &concerned.plan.help else { continue };
        for card in concerned.cards() {
            if is_promised(help, card) {
                continue;
            }
            for prose in prose(card) {
                if let Some(sentence) = promise(prose, words_of(card.language())) {
                    let finding = Finding::new(Code::CardPromisesAnonymity, prose.span);
                    let finding = finding.with("card", card.id.as_str()).with("sentence", sentence);
                    findings.add(finding.with("audience", card.audience.value.word()));
                }
            }
        }
    }
}

/// The words of a language, in small letters.
struct Words {
    /// Parts of words and phrases that speak of anonymity.
    anonymity: &'static [&'static str],
    /// Phrases that promise it, though a word in them denies something.
    promises: &'static [&'static str],
    /// Whole words that deny what the sentence says.
    denials: &'static [&'static str],
    /// Parts of sentences that leave it to the reader to find out.
    questions: &'static [&'static str],
}

const DANISH: Words = Words {
    anonymity: &["anonym"],
    promises: &[
        "behøver ikke sige dit navn",
        "behøver ikke at sige dit navn",
        "behøver ikke oplyse dit navn",
        "behøver ikke at oplyse dit navn",
        "behøver ikke sige, hvem du er",
        "behøver ikke at sige, hvem du er",
        "uden at sige dit navn",
        "uden at oplyse dit navn",
        "uden at sige, hvem du er",
    ],
    denials: &["ikke", "ingen", "aldrig", "hverken", "næppe"],
    questions: &["spørg", "om du kan", "om man kan", "?"],
};

const ENGLISH: Words = Words {
    anonymity: &["anonym"],
    promises: &[
        "not have to give your name",
        "not need to give your name",
        "not have to say who you are",
        "not need to say who you are",
        "without giving your name",
        "without saying who you are",
    ],
    denials: &["not", "no", "never", "neither", "nor", "cannot", "can't", "don't", "isn't"],
    questions: &["ask ", "whether", "if you can be", "?"],
};

const ARABIC: Words = Words {
    anonymity: &["مجهول", "اخفاء هوي", "اخفاء اسم"],
    promises: &["دون ذكر اسمك", "دون ذكر الاسم", "دون الكشف عن هويتك", "دون الكشف عن اسمك"],
    denials: &["لا", "لن", "ليس", "لم", "لست", "غير"],
    questions: &["اسال", "اسالي", "؟", "?"],
};

fn words_of(language: TextLanguage) -> &'static Words {
    match language {
        TextLanguage::Danish => &DANISH,
        TextLanguage::English => &ENGLISH,
        TextLanguage::Arabic => &ARABIC,
    }
}

/// The help page is in Danish.
fn is_promised(help: &Help, card: &ActionCard) -> bool {
    let ways = help.ways.iter().filter(|way| reads(way.audience.value, card.audience.value));
    ways.filter_map(|way| way.anonymity.as_ref()).any(|prose| {
        sentences(&prose.document.plain_text()).iter().any(|sentence| {
            let text = plain(sentence);
            let speaks = DANISH.speaks(&text);
            let leaves_open = DANISH.asks(&text) || (speaks && DANISH.denies(&text));
            DANISH.promises(&text) || !leaves_open
        })
    })
}

/// The first sentence that promises anonymity, as written.
fn promise(prose: &Prose, words: &Words) -> Option<String> {
    let written = prose.document.plain_text();
    // Most texts have no such word at all.
    let whole = plain(&written);
    if !words.speaks(&whole) && !words.promises(&whole) {
        return None;
    }
    sentences(&written).into_iter().find(|sentence| words.promises(&plain(sentence))).map(str::to_owned)
}

impl Words {
    fn speaks(&self, text: &str) -> bool {
        self.anonymity.iter().any(|part| text.contains(part))
    }

    fn denies(&self, text: &str) -> bool {
        let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
        words.any(|word| self.denials.contains(&word))
    }

    fn asks(&self, text: &str) -> bool {
        self.questions.iter().any(|part| text.contains(part))
    }

    fn promises(&self, text: &str) -> bool {
        let phrase = self.promises.iter().any(|phrase| text.contains(phrase));
        (phrase || (self.speaks(text) && !self.denies(text))) && !self.asks(text)
    }
}

/// Small letters, composed, with plain spaces and apostrophes; Arabic without vowel signs, lengthening, and forms of alif.
fn plain(text: &str) -> String {
    let letters = text.nfc().filter(|c| !matches!(c, '\u{64b}'..='\u{652}' | '\u{640}' | '\u{ad}'));
    let letters = letters.map(|c| match c {
        'أ' | 'إ' | 'آ' => 'ا',
        '’' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    });
    letters.flat_map(char::to_lowercase).collect()
}

/// What ends with a full stop, a question or exclamation mark, or a line.
fn sentences(text: &str) -> Vec<&str> {
    let ends = |c: char| matches!(c, '.' | '!' | '?' | '؟' | '\n');
    text.split_inclusive(ends).map(str::trim).filter(|sentence| !sentence.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_promises(words: &Words, promised: bool, texts: &[&str]) {
        for text in texts {
            let found = sentences(text).iter().any(|sentence| words.promises(&plain(sentence)));
            assert_eq!(found, promised, "{text}");
        }
    }

    #[test]
    fn a_promise_is_told_from_a_question_and_a_denial() {
        assert_promises(
            &DANISH,
            true,
            &[
                "Du kan være anonym.",
                "Du er altid ANONYM, når du ringer.",
                "Samtalen er anonym. Du kan ikke ringe om natten.",
                "Ring, og få hjælp i anonymitet.",
                "Du behøver ikke sige dit navn.",
            ],
        );
        assert_promises(
            &DANISH,
            false,
            &[
                "Du kan ikke være anonym.",
                "Planen beskriver ikke, om du kan være anonym hos kommunen.",
                "Spørg, om du kan være anonym.",
                "Kan du være anonym?",
                "Spørg, før du siger dit navn.",
                "Behandl det fortroligt.",
                "",
            ],
        );
        assert_promises(&ENGLISH, true, &["You can stay anonymous.", "You do not have to give your name."]);
        assert_promises(
            &ENGLISH,
            false,
            &["You can’t be anonymous.", "Ask whether you can be anonymous.", "Tell them your name."],
        );
        assert_promises(&ARABIC, true, &["يمكنك أن تبقى مجهول الهوية.", "يمكنك الاتصال دون ذِكر اسمك."]);
        assert_promises(&ARABIC, false, &["لا يمكنك أن تبقى مجهول الهوية.", "هل يمكنني أن أبقى مجهولا؟"]);
    }
}
