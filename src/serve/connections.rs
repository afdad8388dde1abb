use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::task::AbortHandle;

/// Everybody who is connected. There is room for so many; who has been silent longest makes way for who comes.
#[derive(Default)]
pub(super) struct Connections {
    seats: Mutex<Seats>,
}

#[derive(Default)]
struct Seats {
    taken: BTreeMap<u64, Taken>,
    next: u64,
}

struct Taken {
    doing: Doing,
    since: Instant,
    task: Option<AbortHandle>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doing {
    /// Has asked for nothing, or for nothing more.
    Waiting,
    /// Is being answered.
    Answered,
    /// Listens to the preview.
    Listening,
}

/// The place of one connection; let go, it is free.
#[derive(Clone)]
pub(super) struct Seat(Arc<Held>);

struct Held {
    number: u64,
    connections: Arc<Connections>,
}

impl Connections {
    /// Less than a process may have open files where the least are allowed (256 on macOS).
    const MOST: usize = 200;
    /// Of them, those that listen.
    const MOST_LISTENING: usize = 100;
    /// Who takes longer to fetch an answer makes way too.
    const SLOWEST: Duration = Duration::from_secs(20);

    /// A place for one more. `None`: everybody is busy.
    pub(super) fn seat(self: &Arc<Self>) -> Option<Seat> {
        if self.seats().taken.len() >= Self::MOST && !self.make_way() {
            return None;
        }
        let mut seats = self.seats();
        let number = seats.next;
        seats.next += 1;
        seats.taken.insert(number, Taken { doing: Doing::Waiting, since: Instant::now(), task: None });
        Some(Seat(Arc::new(Held { number, connections: Arc::clone(self) })))
    }

    /// Frees one, if any can be.
    pub(super) fn make_way(&self) -> bool {
        let ended = self.seats().oldest(&[Doing::Waiting, Doing::Answered]);
        // The seats are free for others by now: an ended task looks for its own.
        ended.as_ref().inspect(|task| task.abort()).is_some()
    }

    fn seats(&self) -> MutexGuard<'_, Seats> {
        self.seats.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seats {
    /// Takes the seat from the one that has done the first of these for longest, or else the next; the task that serves it.
    fn oldest(&mut self, doing: &[Doing]) -> Option<AbortHandle> {
        let number = doing.iter().find_map(|doing| {
            let able = self.taken.iter().filter(|(_, taken)| {
                let slow = taken.doing != Doing::Answered || taken.since.elapsed() > Connections::SLOWEST;
                taken.doing == *doing && taken.task.is_some() && slow
            });
            able.min_by_key(|(_, taken)| taken.since).map(|(number, _)| *number)
        });
        self.taken.remove(&number?)?.task
    }
}

impl Seat {
    /// The task that serves it, which is ended when it must make way.
    pub(super) fn is_served_by(&self, task: AbortHandle) {
        if let Some(taken) = self.0.connections.seats().taken.get_mut(&self.0.number) {
            taken.task = Some(task);
        }
    }

    pub(super) fn is_answered(&self) {
        self.does(Doing::Answered);
    }

    pub(super) fn waits(&self) {
        self.does(Doing::Waiting);
    }

    pub(super) fn listens(&self) {
        self.does(Doing::Listening);
        let mut seats = self.0.connections.seats();
        let listening = seats.taken.values().filter(|taken| taken.doing == Doing::Listening).count();
        let too_many = listening > Connections::MOST_LISTENING;
        let ended = if too_many { seats.oldest(&[Doing::Listening]) } else { None };
        drop(seats);
        ended.inspect(AbortHandle::abort);
    }

    fn does(&self, doing: Doing) {
        if let Some(taken) = self.0.connections.seats().taken.get_mut(&self.0.number) {
            (taken.doing, taken.since) = (doing, Instant::now());
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.connections.seats().taken.remove(&self.number);
    }
}
