use crate::diagnostic::{Argument, Code, Finding, Phrase};
use crate::publish::PublishError;
use crate::world::reason;

/// Why the site was not published, in the secretary's words.
pub(super) fn finding(error: &PublishError) -> Finding {
    use PublishError as E;
    let folder = |path: &std::path::Path, reason: Phrase| {
        Finding::at_path(Code::OutputFolder, path.to_string_lossy()).with("reason", reason)
    };
    let system = |path: &std::path::Path, reason: Argument| {
        Finding::at_path(Code::NotPublished, path.to_string_lossy()).with("reason", reason)
    };
    match error {
        E::NotAFolderName { target } => folder(target, Phrase::NoName),
        E::NoParent { parent } => folder(parent, Phrase::NoParent),
        E::NotAFolder { target } => folder(target, Phrase::NotAFolder),
        E::SymbolicLink { target } => folder(target, Phrase::IsLink),
        E::CurrentFolder { target } => folder(target, Phrase::IsCurrent),
        E::OverlapsInput { target, .. } => folder(target, Phrase::OverlapsInput),
        E::MountPoint { target } => folder(target, Phrase::MountPoint),
        E::Busy { target } => folder(target, Phrase::Busy),
        E::Foreign { target } => Finding::at_path(Code::ForeignFolder, target.to_string_lossy()),
        E::FileIsFolder { inside, .. } => {
            Finding::at_path(Code::OutputFolder, inside.as_str()).with("reason", Phrase::FileInFile)
        }
        E::NotWritable { path, source } | E::DiskFull { path, source } | E::Io { path, source } => {
            system(path, reason(source))
        }
        E::Displaced { old, .. } => folder(old, Phrase::Displaced),
    }
}
