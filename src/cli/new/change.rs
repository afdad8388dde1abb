use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::super::rewrite::Rewrite;
use super::stop::Stop;
use crate::diagnostic::{Code, Finding, Findings, Language, Place, Severity};
use crate::publish::{NotWritten, undisturbed};
use crate::scaffold::Files;
use crate::source::Sources;
use crate::world::OverlaidWorld;

/// Files that are to be written, all or none. Paths are from one folder.
#[derive(Default)]
pub(super) struct Change {
    pub created: Files,
    /// What is in the file now, and what is to be.
    pub edited: BTreeMap<String, [String; 2]>,
}

impl Change {
    /// The content as it would be. `inside` is what stands before the path of a file of the content.
    pub(super) fn over(&self, after: &mut OverlaidWorld<'_>, inside: &str) {
        let edited = self.edited.iter().map(|(path, [_, new])| (path, new));
        for (path, text) in self.created.iter().chain(edited) {
            if let Some(path) = path.strip_prefix(inside) {
                after.insert(path, text.as_bytes());
            }
        }
    }

    /// The files to be made that are there already.
    pub(super) fn in_the_way(&self, folder: &Path) -> Vec<PathBuf> {
        let places = self.created.keys().map(|path| folder.join(path));
        places.filter(|place| fs::symlink_metadata(place).is_ok()).collect()
    }

    /// Writes everything, new files first: what names them comes last.
    pub(super) fn write(&self, folder: &Path, language: Language) -> Result<(), Stop> {
        let shown = |path: &str| folder.join(path).display().to_string().replace('\\', "/");
        let refused = |path: &str, error: &NotWritten| {
            let why = error.reason();
            let (path, why) = (shown(path), why.words(language));
            Stop::Refused(match (error, language) {
                (NotWritten::Changed, Language::Danish) => {
                    format!("{path} blev ændret imens. Der er ikke lavet noget; prøv igen.")
                }
                (NotWritten::Changed, Language::English) => {
                    format!("{path} was changed meanwhile. Nothing was made; try again.")
                }
                (_, Language::Danish) => format!("{path} kan ikke skrives: {why}. Der er ikke lavet noget."),
                (_, Language::English) => format!("{path} cannot be written: {why}. Nothing was made."),
            })
        };
        undisturbed(|| {
            let mut rewrite = Rewrite::new();
            for (path, text) in &self.created {
                let created = rewrite.create_new(&folder.join(path), text.as_bytes());
                created.map_err(|error| refused(path, &error))?;
            }
            for (path, [before, text]) in &self.edited {
                let replaced = rewrite.replace(&folder.join(path), before.as_bytes(), text.as_bytes());
                replaced.map_err(|error| refused(path, &error))?;
            }
            rewrite.keep();
            Ok(())
        })
    }

    /// Every path, as it is told.
    pub(super) fn paths(&self) -> impl Iterator<Item = &String> {
        self.created.keys().chain(self.edited.keys())
    }
}

/// The errors that were not there before; what lines they stand on does not matter.
pub(super) fn new_errors(
    (before, before_sources): (&Findings, &Sources),
    (after, after_sources): (&Findings, &Sources),
) -> Findings {
    let key = |finding: &Finding, sources: &Sources| -> (Code, String) {
        let path = match &finding.place {
            Place::Span(span) => sources.path(span.source).to_owned(),
            Place::Path(path) => path.clone(),
            Place::Nowhere => String::new(),
        };
        (finding.code, path)
    };
    let mut known: BTreeMap<(Code, String), usize> = BTreeMap::new();
    for finding in before.iter() {
        *known.entry(key(finding, before_sources)).or_default() += 1;
    }
    let mut new = Findings::default();
    for finding in after.iter().filter(|finding| finding.severity() == Severity::Error) {
        match known.get_mut(&key(finding, after_sources)).filter(|count| **count > 0) {
            Some(count) => *count -= 1,
            None => new.add(finding.clone()),
        }
    }
    new
}
