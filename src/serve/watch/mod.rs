//! Notices what changes in the folders of a site, and has the preview made anew.
//!
//! The system's word comes within a millisecond. Because it is lost at times (too many events at once, a folder that is watched too late, a
//! network drive, a laptop that slept), the folders are looked at every few seconds too.

mod batch;
mod clock;
mod folder;
mod heard;
mod listing;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use notify::{Config, RecommendedWatcher, RecursiveMode, Watcher};

use self::batch::Batch;
use self::clock::Clock;
use self::folder::{Folder, Spot};
use self::heard::Heard;
use self::listing::Listing;
use crate::model::values::Date;
use crate::preview::Changed;

/// Watches from the moment it is made: nothing that happens while the site is read for the first time is missed.
pub struct Watch {
    content: Folder,
    theme: Folder,
    today: Box<dyn Fn() -> Date + Send>,
    sender: Sender<Heard>,
    heard: Receiver<Heard>,
    /// `None`: the system tells nothing, and looking is all there is.
    watcher: Option<RecommendedWatcher>,
    batch: Batch,
    clock: Clock,
    date: Date,
    next_tick: Instant,
    next_look: Instant,
}

/// A watch at work.
pub(super) struct Watching {
    sender: Sender<Heard>,
    thread: JoinHandle<()>,
}

impl Watching {
    /// Ends it, when the renewal that may be under way is done.
    pub(super) fn stop(self) {
        // Either may have ended already, which is what is wanted.
        let _ = self.sender.send(Heard::Stop);
        let _ = self.thread.join();
    }
}

impl Watch {
    /// How often it is seen whether the folders are there, the date has changed, the machine has slept.
    const TICK: Duration = Duration::from_millis(500);
    /// How often everything is looked at when the system tells of changes, and when it does not.
    const LOOK: Duration = Duration::from_secs(4);
    const LOOK_ALONE: Duration = Duration::from_secs(1);
    /// How soon after a folder has come.
    const SOON: Duration = Duration::from_millis(250);
    /// Looking takes at most one part in so many of the time.
    const SHARE: u32 = 50;

    /// `theme`: the folder of the theme, or that of all themes.
    pub fn begin(content: PathBuf, theme: PathBuf, today: Box<dyn Fn() -> Date + Send>) -> Self {
        let (sender, heard) = mpsc::channel();
        let now = Instant::now();
        let date = today();
        let mut watch = Self {
            content: Folder::new(content),
            theme: Folder::new(theme),
            today,
            sender,
            heard,
            watcher: None,
            batch: Batch::default(),
            clock: Clock::start(),
            date,
            next_tick: now + Self::TICK,
            next_look: now + Self::LOOK,
        };
        watch.place();
        watch
    }

    /// Whether the system tells of changes; otherwise they are noticed within a second or more.
    pub fn is_told(&self) -> bool {
        self.watcher.is_some()
    }

    /// Renews the preview from now on.
    pub(super) fn tell(self, preview: impl Fn(&Changed) + Send + 'static) -> Watching {
        let sender = self.sender.clone();
        let thread = thread::spawn(move || self.run(preview));
        Watching { sender, thread }
    }

    fn run(mut self, renew: impl Fn(&Changed)) {
        loop {
            let until = self.batch.due().map_or(self.next_tick, |due| due.min(self.next_tick));
            match self.heard.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(Heard::At(paths)) => paths.iter().for_each(|path| self.note(path)),
                Ok(Heard::Lost) => self.start_again(),
                Ok(Heard::Full) => self.watcher = None,
                Ok(Heard::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {}
            }
            let now = Instant::now();
            if now >= self.next_tick {
                self.tick();
            }
            if self.batch.due().is_some_and(|due| due <= now)
                && let Some(changed) = self.batch.take()
            {
                // Before it is read: what is written after that is another change.
                let changed = self.looked_at(changed);
                renew(&changed);
            }
        }
    }

    fn note(&mut self, path: &Path) {
        let now = Instant::now();
        match (self.content.spot(path), self.theme.spot(path)) {
            (Spot::Inside(path), _) => self.batch.add(path, now),
            (Spot::Itself, _) | (_, Spot::Itself) => self.tick(),
            (Spot::Nameless, _) | (_, Spot::Inside(_) | Spot::Nameless) => self.batch.add_everything(now),
            (Spot::Elsewhere, Spot::Elsewhere) => {}
        }
    }

    fn looked_at(&mut self, changed: Changed) -> Changed {
        let Changed::Content(mut paths) = changed else {
            self.content.look();
            self.theme.look();
            return Changed::Everything;
        };
        for path in paths.clone() {
            paths.extend(self.content.look_again_at(&path));
            if self.content.listing.has_folder(&path) {
                // What was put in a new folder before the system began to watch it is told of by nobody.
                self.next_look = self.next_look.min(Instant::now() + Self::SOON);
            }
        }
        Changed::Content(paths)
    }

    fn tick(&mut self) {
        let now = Instant::now();
        self.next_tick = now + Self::TICK;
        let date = (self.today)();
        if date != self.date {
            self.date = date;
            self.batch.add_everything(now);
        }
        if self.clock.jumped() || self.content.is_another() || self.theme.is_another() {
            self.start_again();
        } else if now >= self.next_look && self.batch.is_empty() {
            self.look();
        }
    }

    /// Finds what nobody told of.
    fn look(&mut self) {
        let begun = Instant::now();
        let mut missed = false;
        if let Some(root) = self.content.root() {
            let newer = Listing::of(root);
            for path in self.content.listing.changes(&newer) {
                missed = true;
                self.batch.add(path, begun);
            }
            self.content.listing = newer;
        }
        if let Some(root) = self.theme.root() {
            let newer = Listing::of(root);
            if newer != self.theme.listing {
                missed = true;
                self.batch.add_everything(begun);
            }
            self.theme.listing = newer;
        }
        if missed && self.watcher.is_some() {
            self.listen();
        }
        let least = if self.watcher.is_some() { Self::LOOK } else { Self::LOOK_ALONE };
        self.next_look = Instant::now() + least.max(begun.elapsed() * Self::SHARE);
    }

    fn start_again(&mut self) {
        self.place();
        self.batch.add_everything(Instant::now());
    }

    /// Watches the folders as they are now, and looks at what they hold.
    fn place(&mut self) {
        self.content.find();
        self.theme.find();
        // First: what changes while they are looked at is told of.
        self.listen();
        self.content.look();
        self.theme.look();
    }

    /// Asks the system to tell of changes in the folders as they are now.
    fn listen(&mut self) {
        let sender = self.sender.clone();
        let handler = move |event| {
            if let Some(heard) = Heard::of(event) {
                // Nobody listens any more: the preview is ending.
                let _ = sender.send(heard);
            }
        };
        let config = Config::default().with_follow_symlinks(false);
        let watcher = RecommendedWatcher::new(handler, config).and_then(|mut watcher| {
            for root in [self.content.root(), self.theme.root()].into_iter().flatten() {
                watcher.watch(root, RecursiveMode::Recursive)?;
            }
            Ok(watcher)
        });
        self.watcher = watcher.ok();
    }
}
