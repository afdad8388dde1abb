use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use serde_json::Value;

use super::Conformance;

/// One document to be set.
#[derive(Debug, Clone)]
pub struct PrintJob {
    /// The layout: `print/<layout>.typ` of the theme.
    pub layout: &'static str,
    /// What the layout reads as `/data.json`. Its `url`, where it has one, also gives the document its identifier.
    pub data: Value,
    /// Pictures, which the layout reads as `/files/<name>`.
    pub files: BTreeMap<String, Arc<[u8]>>,
    /// How many pages it must have; `None` for as many as it takes.
    pub pages: Option<RangeInclusive<usize>>,
    /// What it is written to.
    pub conformance: Conformance,
}
