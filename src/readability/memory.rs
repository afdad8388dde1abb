use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use super::page::Page;
use super::passages::Names;
use super::{LawWording, Text};
use crate::diagnostic::Finding;
use crate::markdown::Target;
use crate::model::values::Id;
use crate::parse::ParsedPlan;
use crate::resolve::Context;

/// What was advised of texts the last time, to say it again of those that are the same: a preview reads ten thousand at each save.
#[derive(Debug, Default)]
pub struct Memory {
    kept: Mutex<Kept>,
}

/// What is advised on one page.
pub(super) type Advice = Arc<[Arc<Finding>]>;

/// On each page of a part of the content, by what the advice follows from.
pub(super) type Advised = Arc<[(u64, Advice)]>;

/// Only what was said last: the memory never holds more than there are texts.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// What the plans were read against.
    pub context: Option<Context>,
    /// What they were called: a link to one shows it.
    pub titles: Vec<Option<String>>,
    /// Of each plan, as it was read then.
    pub plans: BTreeMap<Id, (Arc<ParsedPlan>, Advised)>,
}

impl Memory {
    pub(super) fn kept(&self) -> Kept {
        std::mem::take(&mut *self.kept.lock().unwrap_or_else(PoisonError::into_inner))
    }

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
