//! The second stage: files to the typed model. Every file is read on its own; what one names in another is the next
//! stage's matter.

mod attachment;
mod editions;
mod faults;
mod ledger;
mod memo;
mod parsed;
mod pdf_programs;
mod plans;
mod reader;
mod todo;

pub use self::editions::{ADOPTION_LOCK, REVISION_LIST};
pub use self::faults::Faults;
pub use self::ledger::ledger_again;
pub use self::memo::ParseMemo;
pub use self::parsed::{Parsed, ParsedEdition, ParsedPlan};

use std::sync::Arc;

use self::reader::Reader;
use crate::diagnostic::{Code, Finding, Findings, Phrase};
use crate::read::Tree;
use crate::source::Sources;

/// Reads every record there is. What could not be read is left out of the result, and the findings say why.
pub fn parse(tree: &Tree, sources: &Sources, root: &str, findings: &mut Findings) -> Parsed {
    parse_changed(tree, sources, root, &mut ParseMemo::default(), findings)
}

/// The same as [`parse`]; what `memo` has of parts that are as they were is not read again.
pub fn parse_changed(
    tree: &Tree,
    sources: &Sources,
    root: &str,
    memo: &mut ParseMemo,
    findings: &mut Findings,
) -> Parsed {
    let mut reader = Reader::new(tree, sources, root, findings);
    // Files and folders are named after what they hold: a reference to it is no fault of its own.
    let names = tree.unreadable.iter().filter_map(|path| path.rsplit('/').next());
    reader.faults.ids.extend(names.map(|name| name.split('.').next().unwrap_or(name).to_owned()));
    let site = reader.yaml("site.yaml", Phrase::EveryContentHas);
    let contacts = reader.yaml("contacts.yaml", Phrase::EveryContentHas);
    let laws = reader.yaml("laws.yaml", Phrase::EveryContentHas);
    let registries = ["site.yaml", "contacts.yaml", "laws.yaml"].into_iter().filter_map(|path| {
        let id = *tree.texts.get(path)?;
        Some((id, Arc::clone(&sources.get(id)?.text)))
    });
    let registries = registries.collect();
    let readings = plans::plans(tree, sources, root, &memo.plans);
    let mut plans = Vec::new();
    for (_, reading) in &readings {
        reader.findings.extend(reading.findings.clone());
        reader.faults.extend(&reading.faults);
        plans.extend(reading.plan.clone());
    }
    if readings.is_empty() && !tree.has_unreadable_in("plans") {
        reader.findings.add(Finding::at_path(Code::NoPlan, reader.shown("plans")));
    }
    memo.plans = plans::remembered(&readings, tree);
    let ledger = ledger::ledger(&mut reader, &mut memo.ledger);
    reader.report_unused("", |path| !is_of_plan(path));
    Parsed { site, contacts, laws, plans, ledger, faults: reader.faults, registries }
}

/// Whether a file lies in a plan's folder.
fn is_of_plan(path: &str) -> bool {
    path.strip_prefix("plans/").is_some_and(|rest| rest.contains('/'))
}
