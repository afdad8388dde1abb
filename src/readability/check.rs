use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::law_wording::LawWording;
use super::memory::{Advice, Advised, Kept, key};
use super::names::name;
use super::page::{Page, Readers};
use super::pages::{pages_of_plan, pages_of_site};
use super::{Lix, Memory, Reading, Sentence};
use crate::diagnostic::{Argument, Code, Finding, Findings, Phrase};
use crate::model::PlainLanguage;
use crate::parse::{Parsed, ParsedPlan};
use crate::resolve::{Context, Settings};

/// A text of fewer words is not judged: one long word in it would decide.
const FEWEST_WORDS: usize = 30;

/// A sentence of more words is told of by itself, where citizens are to read it: the text's LIX may be low all the same.
const LONGEST_SENTENCE: usize = 40;

/// The hardest sentences are shown under these names.
const SENTENCES_SHOWN: [&str; 3] = ["first", "second", "third"];

/// So many of the longest words are shown.
const WORDS_SHOWN: usize = 5;

/// Advises where a text is hard to read for those it is for. Only texts that have changed since `memory` was made are read.
pub fn check(parsed: &Parsed, settings: Settings, memory: &Memory, findings: &mut Findings) {
    let before = memory.kept();
    let context = Context::of(parsed, settings);
    let titles = parsed.plans.iter().map(|plan| Some(plan.identity.as_ref()?.title.value.clone())).collect();
    let is_same = before.context.is_some_and(|then| then.is_same(&context)) && before.titles == titles;
    let reader = Reader {
        parsed,
        laws: parsed.laws.as_ref().map(LawWording::of).unwrap_or_default(),
        limits: parsed.site.as_ref().and_then(|site| site.plain_language.as_ref()),
    };
    let of_site = reader.read(&pages_of_site(parsed), &[]);
    let plans = parsed.plans.par_iter().map(|plan| {
        let then = before.plans.get(&plan.id);
        let advised = match then.filter(|(then, _)| is_same && Arc::ptr_eq(then, plan)) {
            Some((_, advised)) => Arc::clone(advised),
            None => reader.read(&pages_of_plan(plan, settings), then.map_or(&[], |(_, advised)| advised)),
        };
        (Arc::clone(plan), advised)
    });
    let plans: Vec<(Arc<ParsedPlan>, Advised)> = plans.collect();
    let advised = [&of_site].into_iter().chain(plans.iter().map(|(_, advised)| advised));
    for finding in advised.flat_map(|advised| advised.iter()).flat_map(|(_, found)| found.iter()) {
        findings.add(Arc::clone(finding));
    }
    let plans = plans.into_iter().map(|(plan, advised)| (plan.id.clone(), (plan, advised))).collect();
    memory.keep(Kept { context: Some(context), titles, plans });
}

/// What every page is read with.
struct Reader<'a> {
    parsed: &'a Parsed,
    laws: LawWording,
    limits: Option<&'a PlainLanguage>,
}

impl Reader<'_> {
    /// `before`: what was advised on the same pages, as they were then.
    fn read(&self, pages: &[Page<'_>], before: &[(u64, Advice)]) -> Advised {
        let before: BTreeMap<u64, &Advice> = before.iter().map(|(key, advice)| (*key, advice)).collect();
        let read = pages.par_iter().map(|page| {
            let names = |reference: &_| name(self.parsed, page.edition, reference);
            let limit = page.readers.limit(self.limits);
            let key = key(page, limit, &self.laws, &names);
            let reading = Reading { language: page.language, laws: &self.laws, names: &names };
            let known = before.get(&key).map(|known| Arc::clone(known));
            (key, known.unwrap_or_else(|| of_page(page, limit, &reading).into()))
        });
        read.collect::<Vec<_>>().into()
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
