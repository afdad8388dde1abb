use std::collections::BTreeMap;

use super::{Code, Finding, Place, Severity};
use crate::source::{SourceId, Sources};

/// Everything that was found in one run. Stages add to it and go on.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Findings {
    list: Vec<Finding>,
    counts: BTreeMap<(Option<SourceId>, Code), usize>,
}

impl Findings {
    /// Findings of one kind in one file, or about files as such, that are shown; the rest are counted. A file that is
    /// nothing of what it should be would fill the terminal for hours.
    pub const MOST_OF_A_KIND: usize = 100;

    pub fn add(&mut self, finding: Finding) {
        let source = match &finding.place {
            Place::Span(span) => Some(span.source),
            Place::Path(_) | Place::Nowhere => None,
        };
        let count = self.counts.entry((source, finding.code)).or_default();
        *count += 1;
        if *count <= Self::MOST_OF_A_KIND {
            self.list.push(finding);
        }
    }

    /// Whether another finding of the kind in the file, or without a place in one, would be shown. Looking for what the writer may have meant takes
    /// time, and is not worth it for one that is only counted.
    pub fn has_room(&self, code: Code, source: Option<SourceId>) -> bool {
        self.counts.get(&(source, code)).is_none_or(|count| *count < Self::MOST_OF_A_KIND)
    }

    pub fn extend(&mut self, other: Self) {
        for finding in other.list {
            self.add(finding);
        }
        for (key, count) in other.counts {
            *self.counts.entry(key).or_default() += count.saturating_sub(Self::MOST_OF_A_KIND);
        }
    }

    /// How many there are, those left out of the list counted.
    pub fn total(&self) -> usize {
        self.list.len() + self.left_out(|_| true)
    }

    fn left_out(&self, of: impl Fn(Code) -> bool) -> usize {
        let counts = self.counts.iter().filter(|((_, code), _)| of(*code));
        counts.map(|(_, count)| count.saturating_sub(Self::MOST_OF_A_KIND)).sum()
    }

    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many there are of one severity, those left out of the list counted.
    pub fn count(&self, severity: Severity) -> usize {
        let listed = self.list.iter().filter(|finding| finding.severity() == severity).count();
        listed + self.left_out(|code| code.severity() == severity)
    }

    /// Those of one severity.
    #[must_use]
    pub fn only(&self, severity: Severity) -> Self {
        let list = self.list.iter().filter(|finding| finding.severity() == severity).cloned().collect();
        let counts = self.counts.iter().filter(|((_, code), _)| code.severity() == severity);
        Self { list, counts: counts.map(|(key, count)| (*key, *count)).collect() }
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.list.iter()
    }

    /// In the order of files and places, whatever order the stages and threads found them in; the same finding once. How
    /// many are left out is said at the file.
    #[must_use]
    pub fn sorted(mut self, sources: &Sources) -> Self {
        for (&(source, code), &count) in &self.counts {
            if count > Self::MOST_OF_A_KIND {
                let place = source.map_or(Place::Nowhere, |id| Place::Path(sources.path(id).to_owned()));
                let finding = Finding::new(Code::MoreFindings, place);
                self.list.push(finding.with("count", count - Self::MOST_OF_A_KIND).with("code", code.id()));
            }
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, Span};

    #[test]
    fn beyond_a_hundred_of_a_kind_in_a_file_the_rest_are_counted() {
        let mut sources = Sources::default();
        let source = sources.add(SourceFile::new("a.yaml", "x".repeat(300)));
        let (mut findings, mut more) = (Findings::default(), Findings::default());
        for at in 0..120 {
            findings.add(Finding::new(Code::WrongType, Span::new(source, at, at + 1)));
            more.add(Finding::new(Code::BadId, Span::new(source, at, at + 1)));
        }
        assert!(
            !findings.has_room(Code::WrongType, Some(source)) && findings.has_room(Code::BadId, Some(source))
        );
        findings.extend(more);
        let sorted = findings.sorted(&sources);
        assert_eq!((sorted.iter().count(), sorted.count(Severity::Error)), (202, 240));
        let counted: Vec<_> = sorted.iter().filter(|finding| finding.code == Code::MoreFindings).collect();
        assert_eq!(counted.len(), 2);
        assert!(counted.iter().all(|finding| finding.arguments.contains(&("count", 20_usize.into()))));
    }
}
