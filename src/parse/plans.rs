use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::Faults;
use super::editions::edition;
use super::parsed::{ParsedEdition, ParsedPlan};
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
    editions: Readings<EditionReading>,
}

/// The same of one folder of `editions/`.
#[derive(Debug)]
struct EditionReading {
    edition: Option<ParsedEdition>,
    findings: Findings,
    faults: Faults,
}

/// What was read of folders, by their paths, with their numbers in [`Tree::revisions`].
pub(super) type Readings<T> = BTreeMap<String, (u64, Arc<T>)>;

/// What was read of a folder before, where that is as it was.
fn known<T>(folder: &str, tree: &Tree, before: &Readings<T>) -> Option<Arc<T>> {
    let (then, reading) = before.get(folder)?;
    (tree.revisions.get(folder) == Some(then)).then(|| Arc::clone(reading))
}

/// What is to be known the next time.
pub(super) fn remembered<T>(readings: &[(String, Arc<T>)], tree: &Tree) -> Readings<T> {
    let known = readings.iter().filter_map(|(folder, reading)| {
        Some((folder.clone(), (*tree.revisions.get(folder)?, Arc::clone(reading))))
    });
    known.collect()
}

/// Every folder of `plans/`, in the order of names. Those that are as they were when `before` was read are not read again.
pub(super) fn plans(
    tree: &Tree,
    sources: &Sources,
    root: &str,
    before: &Readings<PlanReading>,
) -> Vec<(String, Arc<PlanReading>)> {
    let names: Vec<&str> = tree.folders_in("plans").collect();
    let readings = names.into_par_iter().map(|name| {
        let folder = format!("plans/{name}");
        let reading = known(&folder, tree, before).unwrap_or_else(|| {
            let editions = before.get(&folder).map(|(_, then)| &then.editions);
            Arc::new(read(tree, sources, root, name, editions.unwrap_or(&Readings::new())))
        });
        (folder, reading)
    });
    readings.collect()
}

fn read(
    tree: &Tree,
    sources: &Sources,
    root: &str,
    name: &str,
    before: &Readings<EditionReading>,
) -> PlanReading {
    let mut findings = Findings::default();
    let mut reader = Reader::new(tree, sources, root, &mut findings);
    let folder = format!("plans/{name}/editions");
    let names: Vec<&str> = tree.folders_in(&folder).collect();
    let editions = names.into_par_iter().map(|name| {
        let folder = format!("{folder}/{name}");
        let reading = known(&folder, tree, before)
            .unwrap_or_else(|| Arc::new(read_edition(tree, sources, root, &folder, name)));
        (folder, reading)
    });
    let readings: Vec<(String, Arc<EditionReading>)> = editions.collect();
    for (_, reading) in &readings {
        reader.findings.extend(reading.findings.clone());
        reader.faults.extend(&reading.faults);
    }
    let editions = readings.iter().filter_map(|(_, reading)| reading.edition.clone()).collect();
    let plan = plan(&mut reader, name, editions).map(Arc::new);
    let in_edition = |path: &str| {
        path.strip_prefix(&folder)
            .and_then(|rest| rest.strip_prefix('/'))
            .is_some_and(|rest| rest.contains('/'))
    };
    reader.report_unused(&format!("plans/{name}/"), |path| !in_edition(path));
    let faults = reader.faults;
    PlanReading { plan, findings, faults, editions: remembered(&readings, tree) }
}

fn read_edition(tree: &Tree, sources: &Sources, root: &str, folder: &str, name: &str) -> EditionReading {
    let mut findings = Findings::default();
    let mut reader = Reader::new(tree, sources, root, &mut findings);
    let edition = edition(&mut reader, folder, name);
    reader.report_unused(&format!("{folder}/"), |_| true);
    let faults = reader.faults;
    EditionReading { edition, findings, faults }
}

fn plan(reader: &mut Reader<'_>, name: &str, editions: Vec<ParsedEdition>) -> Option<ParsedPlan> {
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
    Some(ParsedPlan { id: id?, identity, help, corrections, editions })
}
