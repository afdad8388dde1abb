use super::super::usage_error::UsageError;
use crate::diagnostic::Findings;
use crate::source::Sources;

/// Why nothing was written.
pub(super) enum Stop {
    /// The command line lacks something, or something on it is wrong.
    Usage(UsageError),
    /// The questions were broken off.
    Cancelled,
    /// Something stands in the way; in the language of the run.
    Refused(String),
    /// What is there, or would be, has errors.
    Content(Findings, Sources),
}
