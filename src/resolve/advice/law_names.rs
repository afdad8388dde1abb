use std::collections::{BTreeMap, BTreeSet};

use crate::model::Statute;

use super::words::Word;

/// The statutes of the registry by everything they are called, with the paragraphs each has there.
#[derive(Debug, Default)]
pub(super) struct LawNames<'a> {
    /// By words, in small letters, with a space between.
    by_name: BTreeMap<String, &'a str>,
    statutes: BTreeMap<&'a str, Known<'a>>,
}

/// What the registry has of a statute.
#[derive(Debug, Default)]
struct Known<'a> {
    short: &'a str,
    /// `15/3`, `12b/1`, `115`.
    provisions: BTreeSet<String>,
    /// How they are written, for whom a slip shall be shown the nearest.
    cites: Vec<&'a str>,
}

/// A law as a sentence names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Law<'a> {
    /// By its id in the registry.
    Registered(&'a str),
    /// A name that ends in `loven`, and that the registry does not have.
    Other(String),
}

/// Longest name in words.
const LONGEST: usize = 16;

impl<'a> LawNames<'a> {
    pub(super) fn add(&mut self, laws: &'a [Statute]) {
        for law in laws {
            let id = law.id.as_str();
            let spaced = id.replace('-', " ");
            for name in [law.short.as_str(), law.title.as_str(), &spaced] {
                let words = super::words::words(name, 0..name.len());
                self.by_name.entry(joined(&words)).or_insert(id);
            }
            let known = self.statutes.entry(id).or_default();
            known.short = law.short.as_str();
            known.provisions.extend(law.provisions.iter().map(|it| it.id.as_str().replace('-', "")));
            known.cites.extend(law.provisions.iter().map(|it| it.cite.as_str()));
        }
        self.by_name.remove("");
    }

    /// The law whose name ends here: `servicelovens`, `lov om social service`.
    pub(super) fn before(&self, words: &[Word]) -> Option<Law<'a>> {
        let words = words.get(words.len().saturating_sub(LONGEST)..)?;
        let longest_first = (0..words.len()).find_map(|from| {
            let name = joined(words.get(from..)?);
            let genitive = name.strip_suffix('s').and_then(|name| self.by_name.get(name));
            self.by_name.get(&name).or(genitive)
        });
        longest_first.map(|id| Law::Registered(id)).or_else(|| other(words.last()?))
    }

    /// The law whose name begins here.
    pub(super) fn after(&self, words: &[Word]) -> Option<Law<'a>> {
        let words = words.get(..words.len().min(LONGEST))?;
        let longest_first =
            (1..=words.len()).rev().find_map(|until| self.by_name.get(&joined(words.get(..until)?)));
        longest_first.map(|id| Law::Registered(id)).or_else(|| other(words.first()?))
    }

    /// The statute a link leads to.
    pub(super) fn linked(&self, reference: &str) -> Option<Law<'a>> {
        let id = reference.split_once('/').map_or(reference, |(law, _)| law);
        self.statutes.get_key_value(id).map(|(id, _)| Law::Registered(id))
    }

    /// Whether the registry has it: the paragraph, and the *stykke* where one is named. A paragraph that stands there whole has all
    /// of its parts; one of whose parts some stand there has not the others.
    pub(super) fn has(&self, law: &Law<'_>, paragraph: &str, part: Option<&str>) -> bool {
        let Law::Registered(id) = law else { return false };
        let Some(known) = self.statutes.get(*id) else { return true };
        let Some(part) = part else {
            let below = format!("{paragraph}/");
            return known.provisions.contains(paragraph)
                || known.provisions.range(below.clone()..).next().is_some_and(|id| id.starts_with(&below));
        };
        let whole = format!("{paragraph}/{part}");
        let below = format!("{whole}/");
        known.provisions.contains(paragraph)
            || known.provisions.contains(&whole)
            || known.provisions.range(below.clone()..).next().is_some_and(|id| id.starts_with(&below))
    }

    /// The name inside a sentence.
    pub(super) fn name(&self, law: &Law<'_>) -> String {
        match law {
            Law::Registered(id) => self.statutes.get(*id).map_or(*id, |known| known.short).to_owned(),
            Law::Other(name) => name.clone(),
        }
    }

    pub(super) fn cites<'s>(&'s self, law: &Law<'_>) -> &'s [&'a str] {
        match law {
            Law::Registered(id) => match self.statutes.get(*id) {
                Some(known) => &known.cites,
                None => &[],
            },
            Law::Other(_) => &[],
        }
    }
}

/// `straffelovens` is the straffelov, whether the registry has it or not; `lovens` alone may be any.
fn other<'a>(word: &Word) -> Option<Law<'a>> {
    let name = word.norm.strip_suffix('s').unwrap_or(&word.norm);
    let stem = name.strip_suffix("loven")?;
    (stem.chars().count() >= 3).then(|| Law::Other(name.to_owned()))
}

fn joined(words: &[Word]) -> String {
    words.iter().map(|word| word.norm.as_str()).collect::<Vec<_>>().join(" ")
}
