/// An entry of a [`World`](super::World).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorldFile {
    /// Relative to the world's folder, `/` between parts.
    pub path: String,
    pub kind: FileKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    File,
    Folder,
    /// A symbolic link to somewhere outside, or to nothing.
    LinkOutside,
    /// A pipe, socket or device.
    Special,
    /// Named in bytes that are no text; `path` shows it as well as can be.
    BadName,
}
