use std::io;

use crate::diagnostic::{Argument, Phrase};

/// Why a world did not hand out a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    NotFound,
    TooLarge { size: u64 },
    TooMany,
    Outside,
    Other(Argument),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            _ => Self::Other(reason(&error)),
        }
    }
}

/// What the system said, in our words where we have them.
pub fn reason(error: &io::Error) -> Argument {
    match error.kind() {
        io::ErrorKind::NotFound => Phrase::NotFound.into(),
        io::ErrorKind::PermissionDenied => Phrase::PermissionDenied.into(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Phrase::DiskFull.into(),
        io::ErrorKind::NotADirectory => Phrase::NotAFolder.into(),
        io::ErrorKind::ReadOnlyFilesystem => Phrase::ReadOnly.into(),
        _ => error.to_string().into(),
    }
}
