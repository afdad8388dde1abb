use std::collections::BTreeSet;

/// What has become different on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// Nobody can say what: look at everything.
    Everything,
    /// These, files and folders, relative to the content folder, `/` between parts; there, gone or new.
    Content(BTreeSet<String>),
}
