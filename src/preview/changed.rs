use std::collections::BTreeSet;

/// What has become different on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// Nobody can say what: look at everything, the theme too.
    Everything,
    /// These, files and folders, relative to the content folder, `/` between parts; there, gone or new.
    Content(BTreeSet<String>),
    /// Something in the folder of the theme.
    Theme,
}
