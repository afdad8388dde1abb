use std::collections::BTreeMap;

use rayon::prelude::*;

use super::judge::judge;
use super::{PrintedCard, printing_of};
use crate::diagnostic::{Code, Finding, Findings};
use crate::model::Printing;
use crate::model::values::PrintCode;
use crate::resolve::Site;
use crate::source::Span;

/// Every printing of a card: those there are now, and those there ever were. One of which the content no longer tells anything is
/// left out.
#[derive(Debug, Clone, Default)]
pub struct Printings {
    cards: BTreeMap<PrintCode, PrintedCard>,
    twice: Vec<Twice>,
}

/// Two printings with one code: forty bits make that unlikely, not impossible.
#[derive(Debug, Clone)]
struct Twice {
    code: PrintCode,
    first: Known,
    second: Known,
}

/// A printing, and where it is written: in the ledger, or the card itself.
type Known = (Printing, Span);

impl Printings {
    pub fn of(site: &Site) -> Self {
        let recorded = site.content.ledger.printings.iter().map(|it| (it.value.clone(), it.span));
        let current = current(site);
        let today = current.iter().map(|(it, _)| ((&it.plan, &it.edition, &it.card), it)).collect();
        let (known, twice) = by_code(recorded.chain(current.iter().cloned()));
        let judged = known
            .into_par_iter()
            .filter_map(|(code, (printing, _))| Some((code, judge(site, &printing, &today)?)));
        Self { cards: judged.collect(), twice }
    }

    pub fn get(&self, code: &PrintCode) -> Option<&PrintedCard> {
        self.cards.get(code)
    }

    /// In the order of codes.
    pub fn iter(&self) -> impl Iterator<Item = &PrintedCard> {
        self.cards.values()
    }

    /// That a code stands for two printings.
    pub fn report(&self, findings: &mut Findings) {
        for Twice { code, first: (printing, related), second: (other, span) } in &self.twice {
            let finding = Finding::new(Code::CodeTwice, *span).with("code", code.as_str()).related(*related);
            findings.add(finding.with("printing", printing.to_string()).with("other", other.to_string()));
        }
    }
}

/// The cards of all editions that have pages, as they are printed today.
fn current(site: &Site) -> Vec<Known> {
    let of_plan = |plan| {
        let cards = site.published(plan).flat_map(move |edition| {
            let cards = edition.action_cards();
            cards.map(move |card| (printing_of(site, plan, edition, card), card.title.span))
        });
        cards.collect::<Vec<_>>()
    };
    site.content.plans.par_iter().map(of_plan).collect::<Vec<_>>().concat()
}

/// Each code with the first that has it, and those that come with a code that another has.
fn by_code(printings: impl Iterator<Item = Known>) -> (BTreeMap<PrintCode, Known>, Vec<Twice>) {
    let mut known: BTreeMap<PrintCode, Known> = BTreeMap::new();
    let mut twice: Vec<Twice> = Vec::new();
    for second in printings {
        let code = second.0.code();
        match known.get(&code) {
            None => drop(known.insert(code, second)),
            Some(first) if first.0 == second.0 => {}
            Some(_) if twice.iter().any(|it| it.second.0 == second.0) => {}
            Some(first) => twice.push(Twice { code, first: first.clone(), second }),
        }
    }
    (known, twice)
}
