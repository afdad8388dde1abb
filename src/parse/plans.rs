use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::Faults;
use super::editions::edition;
use super::parsed::ParsedPlan;
use super::reader::Reader;
use crate::diagnostic::{Findings, Phrase};
use crate::model::Corrections;
use crate::read::Tree;
use crate::source::Sources;

/// What was read of one folder of `plans/`. Nothing in it depends on another.
#[derive(Debug)]
pub(super) struct PlanReading {
    pub plan: Option<Arc<ParsedPlan>>,
    pub findings: Findings,
    pub faults: Faults,
}

/// What was read of each folder of `plans/`, by its name, with its number in [`Tree::revisions`].
pub(super) type PlanReadings = BTreeMap<String, (u64, Arc<PlanReading>)>;

/// Every folder of `plans/`, in the order of names. Those that are as they were when `before` was read are not read again.
pub(super) fn plans(
    tree: &Tree,
    sources: &Sources,
    root: &str,
    before: &PlanReadings,
) -> Vec<(String, Arc<PlanReading>)> {
    let names: Vec<&str> = tree.folders_in("plans").collect();
    let readings = names.into_par_iter().map(|name| {
        let known = before.get(name).filter(|(then, _)| tree.revisions.get(name) == Some(then));
        let reading = match known {
            Some((_, reading)) => Arc::clone(reading),
            None => Arc::new(read(tree, sources, root, name)),
        };
        (name.to_owned(), reading)
    });
    readings.collect()
}

fn read(tree: &Tree, sources: &Sources, root: &str, name: &str) -> PlanReading {
    let mut findings = Findings::default();
    let mut reader = Reader::new(tree, sources, root, &mut findings);
    let plan = plan(&mut reader, name).map(Arc::new);
    reader.report_unused(&format!("plans/{name}/"), |_| true);
    let faults = reader.faults;
    PlanReading { plan, findings, faults }
}

fn plan(reader: &mut Reader<'_>, name: &str) -> Option<ParsedPlan> {
    let folder = format!("plans/{name}");
    let id = reader.name_as_id(name, &folder);
    let identity = reader.yaml(&format!("{folder}/plan.yaml"), Phrase::EveryPlanHas);
    let help = reader.yaml(&format!("{folder}/help.yaml"), Phrase::EveryPlanHas);
    let corrections = format!("{folder}/corrections.yaml");
    let corrections = if reader.has(&corrections) {
        let read: Option<Corrections> = reader.yaml(&corrections, Phrase::EveryPlanHas);
        read.map(|file| file.corrections)
    } else {
        Some(Vec::new())
    };
    let editions = format!("{folder}/editions");
    let names: Vec<String> = reader.tree.folders_in(&editions).map(str::to_owned).collect();
    let editions =
        names.iter().filter_map(|name| edition(reader, &format!("{editions}/{name}"), name)).collect();
    Some(ParsedPlan { id: id?, identity, help, corrections, editions })
}
