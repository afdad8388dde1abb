use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use crate::preview::Changed;

/// Changes that are told of together: one saving is many events, and a checkout is thousands.
#[derive(Default)]
pub(super) struct Batch {
    /// When the first and the last of it came.
    span: Option<(Instant, Instant)>,
    everything: bool,
    paths: BTreeSet<String>,
}

impl Batch {
    /// So long nothing more must come before it is told.
    const QUIET: Duration = Duration::from_millis(10);
    /// It is told after so long although more is coming.
    const LONGEST: Duration = Duration::from_millis(60);

    pub(super) fn add(&mut self, path: String, now: Instant) {
        self.paths.insert(path);
        self.extend(now);
    }

    pub(super) fn add_everything(&mut self, now: Instant) {
        self.everything = true;
        self.extend(now);
    }

    fn extend(&mut self, now: Instant) {
        let first = self.span.map_or(now, |(first, _)| first);
        self.span = Some((first, now));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.span.is_none()
    }

    /// When it is to be told, if there is anything to tell.
    pub(super) fn due(&self) -> Option<Instant> {
        self.span.map(|(first, last)| (last + Self::QUIET).min(first + Self::LONGEST))
    }

    /// Empties it. `None`: nothing has changed.
    pub(super) fn take(&mut self) -> Option<Changed> {
        self.span.take()?;
        let paths = std::mem::take(&mut self.paths);
        Some(match std::mem::take(&mut self.everything) {
            true => Changed::Everything,
            false => Changed::Content(paths),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_told_soon_after_the_last_and_never_late_after_the_first() {
        let start = Instant::now();
        let at = |milliseconds| start + Duration::from_millis(milliseconds);
        let mut batch = Batch::default();
        assert_eq!((batch.due(), batch.take()), (None, None));
        batch.add("a".to_owned(), at(0));
        assert_eq!(batch.due(), Some(at(10)));
        for time in (5..=55).step_by(5) {
            batch.add(format!("b/{time}"), at(time));
            assert_eq!(batch.due(), Some(at((time + 10).min(60))));
        }
        let Some(Changed::Content(paths)) = batch.take() else { panic!("paths") };
        assert_eq!(paths.len(), 12);
        assert!(batch.is_empty() && batch.take().is_none());
        batch.add("a".to_owned(), at(100));
        batch.add_everything(at(101));
        assert_eq!(batch.take(), Some(Changed::Everything));
        batch.add("a".to_owned(), at(200));
        assert_eq!(batch.take(), Some(Changed::Content(BTreeSet::from(["a".to_owned()]))));
    }
}
