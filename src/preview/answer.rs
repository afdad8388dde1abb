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
}
