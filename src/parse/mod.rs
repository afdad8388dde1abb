//! The second stage: files to the typed model. Every file is read on its own; what one names in another is the next
//! stage's matter.

mod attachment;
mod editions;
mod faults;
mod ledger;
mod parsed;
mod plans;
mod reader;
mod todo;

pub use self::editions::{ADOPTION_LOCK, REVISION_LIST};
pub use self::faults::Faults;
pub use self::parsed::{Parsed, ParsedEdition, ParsedPlan};

use self::reader::Reader;
pub(crate) use self::reader::split_head;
use crate::diagnostic::{Code, Finding, Findings, Phrase};
use crate::read::Tree;
use crate::source::Sources;

/// Reads every record there is. What could not be read is left out of the result, and the findings say why.
pub fn parse(tree: &Tree, sources: &Sources, root: &str, findings: &mut Findings) -> Parsed {
    let mut reader = Reader::new(tree, sources, root, findings);
    // Files and folders are named after what they hold: a reference to it is no fault of its own.
    let names = tree.unreadable.iter().filter_map(|path| path.rsplit('/').next());
    reader.faults.ids.extend(names.map(|name| name.split('.').next().unwrap_or(name).to_owned()));
    let site = reader.yaml("site.yaml", Phrase::EveryContentHas);
    let contacts = reader.yaml("contacts.yaml", Phrase::EveryContentHas);
    let laws = reader.yaml("laws.yaml", Phrase::EveryContentHas);
    let plans = plans::plans(&mut reader);
    if plans.is_empty() && tree.folders_in("plans").next().is_none() && !tree.has_unreadable_in("plans") {
        reader.findings.add(Finding::at_path(Code::NoPlan, reader.shown("plans")));
    }
    let ledger = ledger::ledger(&mut reader);
    reader.report_unused();
    Parsed { site, contacts, laws, plans, ledger, faults: reader.faults }
}
