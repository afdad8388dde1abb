use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Adjustment, Code, Finding, Place, Severity};
use crate::source::{SourceId, Sources};

/// Everything that was found in one run. Stages add to it and go on.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Findings {
    /// Shared: a preview keeps what was found before, and hands it on with each state.
    list: Vec<Arc<Finding>>,
    counts: BTreeMap<(Option<SourceId>, Code, Severity), usize>,
    /// What `site.yaml` says of how much they weigh.
    adjustments: BTreeMap<Code, Adjustment>,
}

impl Findings {
    /// Findings of one kind in one file, or about files as such, that are shown; the rest are counted. A file that is
    /// nothing of what it should be would fill the terminal for hours.
    pub const MOST_OF_A_KIND: usize = 100;

    /// From here on, and for what is found already, findings weigh what `site.yaml` says; those of a code that is off are
    /// left out.
    pub fn weigh(&mut self, adjustments: impl IntoIterator<Item = Adjustment>) {
        for adjustment in adjustments {
            self.adjustments.entry(adjustment.code).or_insert(adjustment);
        }
        let list = std::mem::take(&mut self.list);
        self.list = list.into_iter().filter_map(|finding| self.weighed(finding)).collect();
        let counts = std::mem::take(&mut self.counts);
        self.count_all(counts);
    }

    /// What `site.yaml` says of how much findings weigh, in the order of the codes.
    pub fn adjustments(&self) -> impl Iterator<Item = &Adjustment> {
        self.adjustments.values()
    }

    fn weighed(&self, mut finding: Arc<Finding>) -> Option<Arc<Finding>> {
        if let Some(adjustment) = self.adjustments.get(&finding.code) {
            let severity = adjustment.severity?;
            // What weighs less than its code does for a reason of its own is not raised by that.
            if finding.severity == finding.code.severity() && finding.severity != severity {
                Arc::make_mut(&mut finding).severity = severity;
            }
        }
        Some(finding)
    }

    pub fn add(&mut self, finding: impl Into<Arc<Finding>>) {
        let Some(finding) = self.weighed(finding.into()) else { return };
        let source = match &finding.place {
            Place::Span(span) => Some(span.source),
            Place::Path(_) | Place::Nowhere => None,
        };
        let count = self.counts.entry((source, finding.code, finding.severity)).or_default();
        *count += 1;
        if *count <= Self::MOST_OF_A_KIND {
            self.list.push(finding);
        }
    }

    /// Whether another finding of the kind in the file, or without a place in one, would be shown. Looking for what the writer may have meant takes
    /// time, and is not worth it for one that is only counted.
    pub fn has_room(&self, code: Code, source: Option<SourceId>) -> bool {
        let of =
            [Severity::Error, Severity::Warning, Severity::Advice].map(|severity| (source, code, severity));
        of.iter().filter_map(|key| self.counts.get(key)).all(|count| *count < Self::MOST_OF_A_KIND)
    }

    pub fn extend(&mut self, other: Self) {
        if self.adjustments.is_empty() && !other.adjustments.is_empty() {
            self.weigh(other.adjustments.into_values());
        }
        for finding in other.list {
            self.add(finding);
        }
        let beyond =
            other.counts.into_iter().map(|(key, count)| (key, count.saturating_sub(Self::MOST_OF_A_KIND)));
        self.count_all(beyond);
    }

    /// Counts what is not listed, as much as it weighs here.
    fn count_all(&mut self, counts: impl IntoIterator<Item = ((Option<SourceId>, Code, Severity), usize)>) {
        for ((source, code, severity), count) in counts {
            let weighs = match severity_of(code, &self.adjustments) {
                None => continue,
                Some(here) if severity == code.severity() => here,
                Some(_) => severity,
            };
            *self.counts.entry((source, code, weighs)).or_default() += count;
        }
    }

    /// How many there are, those left out of the list counted.
    pub fn total(&self) -> usize {
        self.list.len() + self.left_out(|_, _| true)
    }

    fn left_out(&self, of: impl Fn(Code, Severity) -> bool) -> usize {
        let counts = self.counts.iter().filter(|((_, code, severity), _)| of(*code, *severity));
        counts.map(|(_, count)| count.saturating_sub(Self::MOST_OF_A_KIND)).sum()
    }

    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many there are of one severity, those left out of the list counted.
    pub fn count(&self, severity: Severity) -> usize {
        let listed = self.list.iter().filter(|finding| finding.severity() == severity).count();
        listed + self.left_out(|_, weighs| weighs == severity)
    }

    /// Those of one severity.
    #[must_use]
    pub fn only(&self, severity: Severity) -> Self {
        self.those(|finding| finding.severity() == severity, |_, weighs| weighs == severity)
    }

    /// Those that would stop a build of new text, and stop none only for what they are found in.
    #[must_use]
    pub fn spared(&self) -> Self {
        let is_spared =
            |code: Code, weighs: Severity| code.severity() == Severity::Error && weighs != Severity::Error;
        self.those(|finding| is_spared(finding.code, finding.severity()), is_spared)
    }

    /// Those of some codes. What is said of the run itself is added when they are sorted.
    #[must_use]
    pub fn of(&self, wanted: impl Fn(Code) -> bool) -> Self {
        self.those(|finding| wanted(finding.code), |code, _| wanted(code))
    }

    fn those(&self, findings: impl Fn(&Finding) -> bool, counted: impl Fn(Code, Severity) -> bool) -> Self {
        let list = self.list.iter().filter(|finding| findings(finding)).cloned().collect();
        let counts = self.counts.iter().filter(|((_, code, severity), _)| counted(*code, *severity));
        let counts = counts.map(|(key, count)| (*key, *count)).collect();
        Self { list, counts, adjustments: self.adjustments.clone() }
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.list.iter().map(AsRef::as_ref)
    }

    /// In the order of files and places, whatever order the stages and threads found them in; the same finding once. How
    /// many are left out is said at the file.
    #[must_use]
    pub fn sorted(mut self, sources: &Sources) -> Self {
        for (&(source, code, severity), &count) in &self.counts {
            if count > Self::MOST_OF_A_KIND {
                let place = source.map_or(Place::Nowhere, |id| Place::Path(sources.path(id).to_owned()));
                let mut finding = Finding::new(Code::MoreFindings, place);
                // More advice is advice.
                if severity == Severity::Advice {
                    finding.severity = Severity::Advice;
                }
                let finding = finding.with("count", count - Self::MOST_OF_A_KIND).with("code", code.id());
                self.list.push(finding.into());
            }
        }
        self.list.sort_by(|a, b| order(a, sources).cmp(&order(b, sources)));
        self.list.dedup();
        self
    }
}

/// What findings are sorted by.
fn order<'a>(finding: &'a Finding, sources: &'a Sources) -> impl Ord + use<'a> {
    let (path, start, end) = match &finding.place {
        Place::Span(span) => (sources.path(span.source), span.start, span.end),
        Place::Path(path) => (path.as_str(), 0, 0),
        Place::Nowhere => ("", 0, 0),
    };
    (path, start, end, finding.code, &finding.arguments)
}

/// How much findings of a code weigh; `None`: it is off.
fn severity_of(code: Code, adjustments: &BTreeMap<Code, Adjustment>) -> Option<Severity> {
    adjustments.get(&code).map_or(Some(code.severity()), |adjustment| adjustment.severity)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, Span};

    fn adjusted(code: Code, severity: Option<Severity>) -> Adjustment {
        Adjustment { code, severity, reason: None }
    }

    #[test]
    fn findings_weigh_what_the_site_says_before_and_after() {
        let finding = |code| Finding::new(code, Place::Nowhere);
        let mut findings = Findings::default();
        findings.add(finding(Code::HoursMissing));
        findings.add(finding(Code::TranslationBehind));
        findings.weigh([
            adjusted(Code::HoursMissing, Some(Severity::Error)),
            adjusted(Code::NeverVerified, Some(Severity::Advice)),
            adjusted(Code::TranslationBehind, None),
        ]);
        assert!(findings.has_errors());
        findings.add(finding(Code::HoursMissing));
        findings.add(finding(Code::TranslationBehind));
        let mut more = Findings::default();
        more.add(finding(Code::NeverVerified));
        for _ in 0..120 {
            more.add(finding(Code::TranslationBehind));
        }
        findings.extend(more);
        let count = |severity| findings.count(severity);
        assert_eq!((count(Severity::Error), count(Severity::Warning), count(Severity::Advice)), (2, 0, 1));
        assert_eq!(findings.total(), 3, "what is off is not counted either");
        assert_eq!(
            findings.only(Severity::Advice).iter().next().map(Finding::severity),
            Some(Severity::Advice)
        );
    }

    #[test]
    fn advice_beyond_a_hundred_is_advice() {
        let mut findings = Findings::default();
        findings.weigh([adjusted(Code::NeverVerified, Some(Severity::Advice))]);
        for at in 0..120_usize {
            findings.add(Finding::new(Code::NeverVerified, Place::Nowhere).with("role", at));
        }
        assert_eq!(findings.count(Severity::Advice), 120);
        let sorted = findings.sorted(&Sources::default());
        assert_eq!((sorted.count(Severity::Warning), sorted.count(Severity::Advice)), (0, 121));
        let none = sorted.of(|code| code == Code::HoursMissing);
        assert_eq!((none.total(), none.adjustments().count()), (0, 1));
    }

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
