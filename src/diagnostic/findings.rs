use super::{Finding, Place, Severity};
use crate::source::Sources;

/// Everything that was found in one run. Stages add to it and go on.
#[derive(Debug, Default, Clone)]
pub struct Findings {
    list: Vec<Finding>,
}

impl Findings {
    pub fn add(&mut self, finding: Finding) {
        self.list.push(finding);
    }

    pub fn extend(&mut self, other: Self) {
        self.list.extend(other.list);
    }

    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|finding| finding.severity() == severity).count()
    }

    /// Those of one severity.
    #[must_use]
    pub fn only(&self, severity: Severity) -> Self {
        Self { list: self.list.iter().filter(|finding| finding.severity() == severity).cloned().collect() }
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.list.iter()
    }

    /// In the order of files and places, whatever order the stages and threads found them in; the same finding once.
    #[must_use]
    pub fn sorted(mut self, sources: &Sources) -> Self {
        self.list.sort_by_cached_key(|finding| {
            let (path, start, end) = match &finding.place {
                Place::Span(span) => (sources.path(span.source).to_owned(), span.start, span.end),
                Place::Path(path) => (path.clone(), 0, 0),
                Place::Nowhere => (String::new(), 0, 0),
            };
            (path, start, end, finding.code, finding.arguments.clone())
        });
        self.list.dedup();
        self
    }
}
