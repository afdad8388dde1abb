use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::{Settings, Succession};
use crate::diagnostic::Findings;
use crate::model::AddressLedger;
use crate::model::values::Id;
use crate::parse::{Faults, Parsed, ParsedPlan};
use crate::source::SourceId;

/// What was found of each plan before, with the plan as it was read then.
#[derive(Debug, Default)]
pub struct ResolveMemo {
    context: Option<Context>,
    found: BTreeMap<Id, (Arc<ParsedPlan>, Findings)>,
    /// They follow from a plan alone.
    successions: BTreeMap<Id, (Arc<ParsedPlan>, Arc<Succession>)>,
}

/// What a plan is checked against: all that the content has beside it.
#[derive(Debug)]
pub(crate) struct Context {
    settings: Settings,
    registries: Vec<(SourceId, Arc<str>)>,
    ledger: Arc<AddressLedger>,
    faults: Faults,
    plans: Vec<Id>,
}

impl Context {
    pub(crate) fn of(parsed: &Parsed, settings: Settings) -> Self {
        Self {
            settings,
            registries: parsed.registries.clone(),
            ledger: Arc::clone(&parsed.ledger),
            faults: parsed.faults.clone(),
            plans: parsed.plans.iter().map(|plan| plan.id.clone()).collect(),
        }
    }

    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let Self { settings, registries, ledger, faults, plans } = self;
        *settings == other.settings
            && registries.len() == other.registries.len()
            && registries
                .iter()
                .zip(&other.registries)
                .all(|((id, text), (other_id, other))| id == other_id && Arc::ptr_eq(text, other))
            && Arc::ptr_eq(ledger, &other.ledger)
            && *faults == other.faults
            && *plans == other.plans
    }
}

impl ResolveMemo {
    /// Checks the plans that have changed; all, when what they are checked against has.
    pub(super) fn check(
        &mut self,
        parsed: &Parsed,
        settings: Settings,
        check: impl Fn(&ParsedPlan) -> Findings + Sync,
    ) {
        let context = Context::of(parsed, settings);
        if !self.context.as_ref().is_some_and(|then| then.is_same(&context)) {
            self.found.clear();
        }
        self.context = Some(context);
        self.found = renewed(&parsed.plans, &self.found, check);
    }

    /// What was found, plan by plan.
    pub(super) fn found(&self) -> impl Iterator<Item = &Findings> {
        self.found.values().map(|(_, found)| found)
    }

    /// How the editions of each plan follow each other. There are no errors.
    pub(super) fn successions(&mut self, parsed: &Parsed) -> BTreeMap<Id, Arc<Succession>> {
        self.successions = renewed(&parsed.plans, &self.successions, |plan| {
            let editions = plan.editions.iter();
            let editions = editions
                .filter_map(|edition| Some((&edition.id, edition.identity.as_ref()?, &*edition.sections)));
            let corrections = plan.corrections.as_deref().unwrap_or_default();
            Arc::new(Succession::new(editions, corrections))
        });
        let all = self.successions.iter();
        all.map(|(id, (_, succession))| (id.clone(), Arc::clone(succession))).collect()
    }
}

/// For each plan what was made of it before, or what is made of it now when it was read again since.
fn renewed<T: Clone + Send + Sync>(
    plans: &[Arc<ParsedPlan>],
    before: &BTreeMap<Id, (Arc<ParsedPlan>, T)>,
    make: impl Fn(&ParsedPlan) -> T + Sync,
) -> BTreeMap<Id, (Arc<ParsedPlan>, T)> {
    let renewed = plans.par_iter().map(|plan| {
        let known = before.get(&plan.id).filter(|(then, _)| Arc::ptr_eq(then, plan));
        let made = known.map_or_else(|| make(plan), |(_, made)| made.clone());
        (plan.id.clone(), (Arc::clone(plan), made))
    });
    renewed.collect::<Vec<_>>().into_iter().collect()
}
