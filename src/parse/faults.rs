use std::collections::BTreeSet;

/// What is known of the parts that have faults, so that one fault is not reported again wherever it is felt.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Faults {
    /// Ids of things that are there but have faults.
    pub ids: BTreeSet<String>,
    /// Files in which something has no id that could be read: a reference to nothing may be one to it.
    pub nameless: BTreeSet<String>,
    /// Files with any fault in their values.
    pub files: BTreeSet<String>,
}

impl Faults {
    pub(super) fn extend(&mut self, other: &Self) {
        self.ids.extend(other.ids.iter().cloned());
        self.nameless.extend(other.nameless.iter().cloned());
        self.files.extend(other.files.iter().cloned());
    }

    /// Whether a reference to nothing may be one to something that is there but has faults.
    pub fn explain(&self, id: &str) -> bool {
        // A provision is named by its statute and its own id.
        let parts = id.split_once('/').into_iter().flat_map(|(law, provision)| [law, provision]);
        std::iter::once(id).chain(parts).any(|part| self.ids.contains(part))
    }

    /// Whether an id may be missing only because it could not be read, in a file or in any file of a folder.
    pub fn hide_ids_of(&self, path: &str) -> bool {
        self.nameless.iter().any(|file| file.starts_with(path))
    }
}
