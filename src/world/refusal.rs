use std::io;

use super::{DiskWorld, World};
use crate::diagnostic::{Argument, Code, Finding, Phrase};

/// Why a world did not hand out a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    NotFound,
    TooLarge { size: u64 },
    TooMany,
    Outside,
    Other(Argument),
}

impl Refusal {
    /// What to tell of a file of `world` that was refused; `limit` is the size it may have, in bytes.
    pub fn finding(self, world: &dyn World, path: &str, limit: u64) -> Finding {
        let at = world.shown(path);
        match self {
            Self::TooLarge { size } => {
                Finding::at_path(Code::FileTooLarge, at).with("size", size).with("limit", limit)
            }
            Self::Outside => {
                Finding::at_path(Code::LinkOutside, at).with("root", world.shown("").trim_end_matches('/'))
            }
            Self::NotFound => Finding::at_path(Code::FileUnreadable, at).with("reason", Phrase::NotFound),
            Self::TooMany => {
                let (files, depth) = DiskWorld::LIMITS;
                Finding::at_path(Code::TooManyFiles, at).with("files", files).with("depth", depth)
            }
            Self::Other(reason) => Finding::at_path(Code::FileUnreadable, at).with("reason", reason),
        }
    }
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
