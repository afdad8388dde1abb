use crate::diagnostic::Finding;
use crate::model::values::{Date, Id, Sha256Digest};

/// What was found of one edition that is adopted, or that has a seal.
#[derive(Debug, Clone)]
pub struct Examined {
    pub plan: Id,
    pub edition: Id,
    /// The edition's folder in the content.
    pub folder: String,
    /// When and by whom, as far as `edition.yaml` could be read.
    pub adopted: Option<(Date, String)>,
    /// How many files the seal names.
    pub files: usize,
    /// The digest over all files that stands in the seal.
    pub digest: Option<Sha256Digest>,
    /// Nothing: the text is what was adopted.
    pub findings: Vec<Finding>,
}
