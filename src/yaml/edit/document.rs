use std::ops::Range;

use super::layout::{Part, layout};
use super::{NotEdited, Obstacle, Value};
use crate::diagnostic::{Findings, Place};
use crate::source::{SourceFile, Sources};
use crate::yaml::parse::parse_with_comments;

/// YAML that was read to be edited.
#[derive(Debug)]
pub(super) struct Document {
    pub root: Part,
    pub meaning: Value,
    /// Where the comments stand.
    pub comments: Vec<Range<usize>>,
}

impl Document {
    pub(super) fn read(text: &str) -> Result<Self, NotEdited> {
        Self::read_in(text, 0..text.len())
    }

    pub(super) fn read_in(text: &str, range: Range<usize>) -> Result<Self, NotEdited> {
        let file = SourceFile::new("", text);
        let source = Sources::default().add(file.clone());
        let mut findings = Findings::default();
        let read = parse_with_comments(&file, source, range.clone(), &mut findings);
        let (node, comments) = read.ok_or_else(|| {
            let place = findings.iter().find_map(|finding| match finding.place {
                Place::Span(span) => Some(span.start),
                Place::Path(_) | Place::Nowhere => None,
            });
            NotEdited { why: Obstacle::NotYaml, at: place.unwrap_or(range.start) }
        })?;
        Ok(Self { root: layout(text, &node), meaning: Value::of(&node), comments })
    }
}
