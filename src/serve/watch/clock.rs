use std::time::{Duration, Instant, SystemTime};

/// Tells that the machine has slept, or that somebody has set its clock: then two kinds of time have gone by differently.
pub(super) struct Clock {
    steady: Instant,
    wall: SystemTime,
}

impl Clock {
    const TOLERANCE: Duration = Duration::from_secs(3);

    pub(super) fn start() -> Self {
        Self { steady: Instant::now(), wall: SystemTime::now() }
    }

    /// Whether it has jumped since this was last asked.
    pub(super) fn jumped(&mut self) -> bool {
        let now = Self::start();
        let before = std::mem::replace(self, Self { ..now });
        let steady = self.steady.duration_since(before.steady);
        self.wall.duration_since(before.wall).is_ok_and(|wall| wall.abs_diff(steady) > Self::TOLERANCE)
            || self.wall + Self::TOLERANCE < before.wall
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sleep_and_a_clock_that_is_set_are_noticed() {
        let mut clock = Clock::start();
        assert!(!clock.jumped());
        clock.wall -= Duration::from_secs(60);
        assert!(clock.jumped() && !clock.jumped());
        clock.wall += Duration::from_secs(60);
        assert!(clock.jumped() && !clock.jumped());
    }
}
