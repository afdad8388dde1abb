use std::sync::Arc;

use rayon::prelude::*;

use super::law_wording::LawWording;
use super::memory::{Advice, key};
use super::names::name;
use super::page::{Page, Readers};
use super::pages::pages;
use super::{Lix, Memory, Reading, Sentence};
use crate::diagnostic::{Argument, Code, Finding, Findings, Phrase};
use crate::parse::Parsed;
use crate::resolve::Settings;

/// A text of fewer words is not judged: one long word in it would decide.
const FEWEST_WORDS: usize = 30;

/// A sentence of more words is told of by itself, where citizens are to read it: the text's LIX may be low all the same.
const LONGEST_SENTENCE: usize = 40;

/// The hardest sentences are shown under these names.
const SENTENCES_SHOWN: [&str; 3] = ["first", "second", "third"];

/// So many of the longest words are shown.
const WORDS_SHOWN: usize = 5;

/// Advises where a text is hard to read for those it is for. With a memory, only texts that have changed since are read.
pub fn check(parsed: &Parsed, settings: Settings, memory: Option<&Memory>, findings: &mut Findings) {
    let laws = parsed.laws.as_ref().map(LawWording::of).unwrap_or_default();
    let limits = parsed.site.as_ref().and_then(|site| site.plain_language.as_ref());
    let before = memory.map(Memory::kept).unwrap_or_default();
    let pages = pages(parsed, settings);
    let read = pages.par_iter().map(|page| {
        let names = |reference: &_| name(parsed, page.edition, reference);
        let limit = page.readers.limit(limits);
        let reading = Reading { language: page.language, laws: &laws, names: &names };
        let key = memory.map(|_| key(page, limit, &laws, &names));
        let known = key.and_then(|key| before.get(&key).map(Arc::clone));
        (key, known.unwrap_or_else(|| of_page(page, limit, &reading).into()))
    });
    let found: Vec<(Option<u64>, Advice)> = read.collect();
    for finding in found.iter().flat_map(|(_, found)| found.iter()) {
        findings.add(Arc::clone(finding));
    }
    if let Some(memory) = memory {
        memory.keep(found.into_iter().filter_map(|(key, found)| Some((key?, found))).collect());
    }
}

fn of_page(page: &Page<'_>, limit: usize, reading: &Reading<'_>) -> Vec<Arc<Finding>> {
    let (lix, longest) = reading.glance(&page.texts);
    let is_hard = lix.words >= FEWEST_WORDS && lix.value() > limit;
    let has_long = page.readers == Readers::Citizens && longest > LONGEST_SENTENCE;
    // Most texts are easy, and have been read once by now.
    if !is_hard && !has_long {
        return Vec::new();
    }
    let sentences = reading.list(&page.texts);
    let mut found = Vec::new();
    if has_long {
        let long = sentences.iter().filter(|sentence| sentence.lix.words > LONGEST_SENTENCE);
        found.extend(long.map(|sentence| {
            let finding = Finding::new(Code::LongSentence, sentence.span);
            finding.with("words", sentence.lix.words).with("limit", LONGEST_SENTENCE).into()
        }));
    }
    if is_hard {
        let finding = hard(page, lix, sentences).with("limit", limit);
        let words = reading.longest_words(&page.texts, WORDS_SHOWN);
        let words: Argument =
            if words.is_empty() { Phrase::NoLongWords.into() } else { words.join(", ").into() };
        found.push(finding.with("longest", words).into());
    }
    found
}

fn hard(page: &Page<'_>, lix: Lix, mut sentences: Vec<Sentence>) -> Finding {
    let mut finding = Finding::new(Code::HardToRead, page.place)
        .with("lix", lix.value())
        .with("readers", page.readers.phrase())
        .with("words", lix.words)
        .with("sentences", lix.sentences)
        .with("long", lix.long_words)
        .with("when", if page.adopted { Phrase::InNextEdition } else { Phrase::NoWords });
    sentences.sort_by_key(Sentence::ease);
    for (at, name) in SENTENCES_SHOWN.into_iter().enumerate() {
        let sentence = sentences.get(at);
        finding = finding.with(name, described(at, sentence));
        finding.related.extend(sentence.map(|sentence| sentence.span));
    }
    finding
}

/// Its first words, its length and its own LIX.
fn described(at: usize, sentence: Option<&Sentence>) -> Argument {
    let Some(Sentence { lix, opening, .. }) = sentence else { return Phrase::NoWords.into() };
    let begin = if at == 0 { "»" } else { "; »" };
    Argument::Joined(vec![
        Argument::from(format!("{begin}{opening}« ({}", lix.words)),
        Phrase::WordsAndLix.into(),
        Argument::from(format!("{})", lix.value())),
    ])
}
