//! The site while it is written: held in memory, looked at again where its files change, each of its files made when
//! somebody asks for it. When the content has errors, the last good site stays.
//!
//! What a build finds when it reads, resolves and gives addresses stands in the [`State`] after each change. What it finds when it
//! makes a file comes when the file is asked for. Whether an address of before is still answered can only be told from all files
//! together, `#places` and all; that is left to `check` and `build`, which make them.

mod answer;
mod changed;
mod generation;
mod memory;
mod state;
mod told;
mod usage;
mod workplace;

pub use self::answer::Answer;
pub use self::changed::Changed;
pub use self::state::{Shown, State};
pub use self::usage::Usage;
pub use self::workplace::{FindTheme, Workplace};

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use self::generation::{Generation, Reply};
use self::memory::Memory;
use crate::render::MemoryPrintCache;

/// A site that follows its files. Shared by the one who watches the files and those who answer browsers.
pub struct Preview {
    workplace: Workplace,
    printed: Arc<MemoryPrintCache>,
    memory: Mutex<Memory>,
    now: Mutex<Now>,
    renewed: Condvar,
}

/// What is shown at a moment.
struct Now {
    state: Arc<State>,
    /// The last good site.
    generation: Option<Arc<Generation>>,
}

/// Bytes of printed documents that are kept: some hundred cards and plans.
const MOST_PRINTED: usize = 64 << 20;

impl Preview {
    /// Reads everything once.
    pub fn open(workplace: Workplace) -> Self {
        let now = Now { state: Arc::new(State::nothing()), generation: None };
        let preview = Self {
            workplace,
            printed: Arc::new(MemoryPrintCache::bounded(MOST_PRINTED)),
            memory: Mutex::default(),
            now: Mutex::new(now),
            renewed: Condvar::new(),
        };
        preview.renew(&Changed::Everything);
        preview
    }

    /// Looks at what has changed; everybody who waits for a newer state is told. When it shows that nothing has, the state stays.
    pub fn renew(&self, changed: &Changed) {
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(content) = memory.look(&self.workplace, changed) else { return };
        let started = Generation::start(content, &self.printed);
        let mut now = self.now();
        let before = now.generation.take();
        let (generation, findings, sources) = match started {
            Ok(generation) => {
                let (findings, sources) = generation.found();
                (Some(Arc::new(generation)), findings, sources)
            }
            Err((findings, sources)) => (None, findings, sources),
        };
        let shown = match (&generation, &before) {
            (Some(_), _) => Shown::Whole,
            (None, Some(_)) => Shown::LastGood,
            (None, None) => Shown::Nothing,
        };
        let findings = findings.sorted(&sources);
        now.generation = generation.or(before);
        now.state = Arc::new(State { version: now.state.version + 1, shown, findings, sources });
        drop(now);
        self.renewed.notify_all();
    }

    /// What stands at a path of the site, such as `ekstremisme/` or `assets/style.css`, without the slash in front. `None`: nothing
    /// does. Waits until the file is made.
    pub fn answer(&self, path: &str) -> Option<Answer> {
        let generation = Arc::clone(self.now().generation.as_ref()?);
        let file = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        match generation.ask(&file)? {
            Reply::File(bytes) => Some(Answer::File { path: file, bytes }),
            Reply::Page => Some(Answer::Moved(format!("{path}/"))),
            Reply::Faulty { findings, sources, is_new } => {
                if is_new {
                    self.tell(&generation);
                }
                let findings = findings.sorted(&sources);
                Some(Answer::Faulty { path: file, findings, sources })
            }
        }
    }

    /// Takes into the state what was found when a file of the site it is about was made.
    fn tell(&self, generation: &Arc<Generation>) {
        let mut now = self.now();
        let is_now = now.generation.as_ref().is_some_and(|current| Arc::ptr_eq(current, generation));
        if !is_now || now.state.shown != Shown::Whole {
            return;
        }
        let (findings, sources) = generation.found();
        let findings = findings.sorted(&sources);
        let (version, shown) = (now.state.version + 1, now.state.shown);
        now.state = Arc::new(State { version, shown, findings, sources });
        drop(now);
        self.renewed.notify_all();
    }

    pub fn state(&self) -> Arc<State> {
        Arc::clone(&self.now().state)
    }

    /// Waits for a state later than `version`. `None`: there was none for so long.
    pub fn later_than(&self, version: u64, patience: Duration) -> Option<Arc<State>> {
        let until = Instant::now() + patience;
        let mut now = self.now();
        while now.state.version <= version {
            let left = until.checked_duration_since(Instant::now())?;
            now = self.renewed.wait_timeout(now, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        Some(Arc::clone(&now.state))
    }

    /// What is held in memory.
    pub fn usage(&self) -> Usage {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner).usage()
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
