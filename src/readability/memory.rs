use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use super::page::Page;
use super::passages::Names;
use super::{LawWording, Text};
use crate::diagnostic::Finding;
use crate::markdown::Target;

/// What was advised of texts the last time, to say it again of those that are the same: a preview reads ten thousand at each save.
#[derive(Debug, Default)]
pub struct Memory {
    kept: Mutex<Kept>,
}

/// What is advised on one page.
pub(super) type Advice = Arc<[Arc<Finding>]>;

/// By what the advice follows from.
pub(super) type Kept = BTreeMap<u64, Advice>;

impl Memory {
    pub(super) fn kept(&self) -> Kept {
        std::mem::take(&mut *self.kept.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Only what was said last is kept: the memory never holds more than there are texts.
    pub(super) fn keep(&self, kept: Kept) {
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = kept;
    }
}

/// Everything that the advice on a page follows from, places in files too.
pub(super) fn key(page: &Page<'_>, limit: usize, laws: &LawWording, names: Names<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    (page.place, page.readers, page.language, page.adopted, limit, laws.digest()).hash(&mut hasher);
    for text in &page.texts {
        match text {
            Text::Prose(document) => {
                document.hash(&mut hasher);
                for link in document.links().filter(|link| link.children.is_empty()) {
                    if let Target::Reference(reference) = &link.target.value {
                        names(reference).hash(&mut hasher);
                    }
                }
            }
            Text::Line(line) => line.hash(&mut hasher),
        }
    }
    hasher.finish()
}
