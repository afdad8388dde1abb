//! The site while it is written: made in memory, made anew when its files change. When they have errors, the last good
//! site stays.

mod answer;
mod changed;
mod state;
mod workplace;

pub use self::answer::Answer;
pub use self::changed::Changed;
pub use self::state::{Shown, State};
pub use self::workplace::Workplace;

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::diagnostic::{Code, Finding, Findings};
use crate::pipeline::{Built, Loaded, load, make};
use crate::render::MemoryPrintCache;
use crate::resolve::Settings;
use crate::source::Sources;
use crate::world::{DiskWorld, World};

/// A site that follows its files. Shared by the one who watches the files and those who answer browsers.
pub struct Preview {
    workplace: Workplace,
    printed: MemoryPrintCache,
    now: Mutex<Now>,
    renewed: Condvar,
}

/// What is shown at a moment.
struct Now {
    state: Arc<State>,
    /// Every file of the last good site by its path.
    outputs: BTreeMap<String, Vec<u8>>,
}

impl Preview {
    /// Reads everything once.
    pub fn open(workplace: Workplace) -> Self {
        let state = Arc::new(State::nothing());
        let now = Mutex::new(Now { state, outputs: BTreeMap::new() });
        let preview = Self { workplace, printed: MemoryPrintCache::default(), now, renewed: Condvar::new() };
        preview.renew(&Changed::Everything);
        preview
    }

    /// Makes the site anew after a change of its files; everybody who waits for a newer state is told.
    pub fn renew(&self, _changed: &Changed) {
        let Built { sources, findings, outputs, .. } = self.built();
        let findings = findings.sorted(&sources);
        let mut now = self.now();
        let shown = match (outputs.is_some(), now.outputs.is_empty()) {
            (true, _) => Shown::Whole,
            (false, false) => Shown::LastGood,
            (false, true) => Shown::Nothing,
        };
        if let Some(outputs) = outputs {
            now.outputs = outputs;
        }
        now.state = Arc::new(State { version: now.state.version + 1, shown, findings, sources });
        drop(now);
        self.renewed.notify_all();
    }

    fn built(&self) -> Built {
        let Workplace { content, base_url, drafts, today, theme } = &self.workplace;
        let settings = Settings { date: today(), drafts: *drafts };
        let mut loaded = match DiskWorld::open(content) {
            Ok(world) => load(&world, settings, base_url.as_ref()),
            Err(_) => {
                let mut findings = Findings::default();
                findings.add(Finding::at_path(Code::ContentMissing, content.to_string_lossy()));
                Loaded { sources: Sources::default(), findings, site: None, theme: None }
            }
        };
        let theme = theme(loaded.theme.as_ref()).unwrap_or_else(|missing| {
            loaded.findings.add(missing);
            None
        });
        let theme = theme.as_ref().map(|world| world as &dyn World);
        make(loaded, theme, Some(&self.printed), &|_| {})
    }

    /// What stands at a path of the site, such as `ekstremisme/` or `assets/style.css`, without the slash in front. `None`: nothing does.
    pub fn answer(&self, path: &str) -> Option<Answer> {
        let now = self.now();
        let file = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        if let Some(bytes) = now.outputs.get(&file) {
            return Some(Answer::File { path: file, bytes: bytes.clone() });
        }
        let page = format!("{path}/");
        now.outputs.contains_key(&format!("{page}index.html")).then_some(Answer::Moved(page))
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

    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
