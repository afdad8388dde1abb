use std::collections::BTreeMap;

use crate::diagnostic::Findings;
use crate::render::{Faulty, SiteFiles};
use crate::source::Sources;

/// What was found of a site, first as a whole, then file by file as they were asked for.
pub(super) struct Told {
    pub findings: Findings,
    pub sources: Sources,
    faults: Vec<(Faulty, Findings)>,
    /// What cannot be made, by its path: to find that out once more would take as long.
    of_files: BTreeMap<String, Findings>,
}

impl Told {
    pub(super) fn new(findings: Findings, sources: Sources) -> Self {
        Self { findings, sources, faults: Vec::new(), of_files: BTreeMap::new() }
    }

    /// What is known to be wrong with a file.
    pub(super) fn of(&self, path: &str) -> Option<&Findings> {
        self.of_files.get(path)
    }

    /// What is wrong with a file, and whether that is news: one slip in a template shows on many pages.
    pub(super) fn add(&mut self, path: &str, faulty: Faulty, files: &SiteFiles<'_>) -> (Findings, bool) {
        let known =
            self.faults.iter().find(|(known, _)| *known == faulty).map(|(_, findings)| findings.clone());
        let is_new = known.is_none();
        let findings = known.unwrap_or_else(|| {
            let mut findings = Findings::default();
            files.report(faulty.clone(), &mut self.sources, &mut findings);
            self.findings.extend(findings.clone());
            self.faults.push((faulty, findings.clone()));
            findings
        });
        self.of_files.insert(path.to_owned(), findings.clone());
        (findings, is_new)
    }
}
