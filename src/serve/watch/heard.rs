use std::path::PathBuf;

use notify::EventKind;

/// Word from the system, or from whoever wants the watch to end.
pub(super) enum Heard {
    /// Something was made, written, renamed or removed at these places.
    At(Vec<PathBuf>),
    /// Something may have happened that nobody was told of.
    Lost,
    /// No more folders can be watched.
    Full,
    Stop,
}

impl Heard {
    /// What a system's event means. `None`: that files were looked at, which happens each time we read them.
    pub(super) fn of(event: notify::Result<notify::Event>) -> Option<Self> {
        match event {
            Ok(event) if event.need_rescan() => Some(Self::Lost),
            Ok(event) if matches!(event.kind, EventKind::Access(_)) || event.paths.is_empty() => None,
            Ok(event) => Some(Self::At(event.paths)),
            Err(error) if matches!(error.kind, notify::ErrorKind::MaxFilesWatch) => Some(Self::Full),
            Err(_) => Some(Self::Lost),
        }
    }
}
