use std::path::PathBuf;

/// How a site may be put in its place.
#[derive(Clone, Debug, Default)]
pub struct PublishOptions {
    /// Replace a folder that was not made by this program. Everything in it is lost.
    pub force: bool,
    /// Folders that the build reads from (content, theme). The target may be none of them, hold none of them
    /// and lie in none of them, `force` or not. A folder that does not exist protects nothing.
    pub inputs: Vec<PathBuf>,
}
