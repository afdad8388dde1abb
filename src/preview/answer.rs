use crate::diagnostic::Findings;
use crate::source::Sources;

/// What stands at an address of the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A file of the site, as a build would write it.
    File {
        /// Inside the site; its ending says what kind of file it is.
        path: String,
        bytes: Vec<u8>,
    },
    /// The page stands at this path instead.
    Moved(String),
    /// There is a file, but it cannot be made: a template has a fault, or a text has no room on its paper.
    Faulty {
        /// Inside the site.
        path: String,
        /// Sorted. While the content is good they are among those of the [`State`](super::State) too.
        findings: Findings,
        /// What the findings point at.
        sources: Sources,
    },
}
