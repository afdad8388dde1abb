/// How much a preview remembers of its content: none of it grows with the number of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usage {
    /// Files and folders of the content.
    pub entries: usize,
    /// Texts of content and theme.
    pub sources: usize,
    /// Ids of texts that were ever given out; those of texts that are gone are given again.
    pub ids: usize,
    /// Plans of which is remembered how they were read.
    pub plans: usize,
}
