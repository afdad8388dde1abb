use std::path::PathBuf;

/// What a finished publication put in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Number of outputs written (the marker file not counted).
    pub files: usize,
    /// Their size together, in bytes.
    pub bytes: u64,
    /// How many of them stood in the site before with the very same bytes.
    pub unchanged: usize,
    /// Folders of ours that could not be removed (the old site, or what a killed build left). The new site is
    /// whole without their removal, and the next build tries again; worth a warning.
    pub left_behind: Vec<PathBuf>,
}
