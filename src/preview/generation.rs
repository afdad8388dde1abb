use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::memory::Content;
use super::told::Told;
use crate::diagnostic::Findings;
use crate::render::{Made, MemoryPrintCache, PrintCache, SiteFiles};
use crate::route::{History, Routes, route};
use crate::source::Sources;

/// One good site. It lives on threads of its own, which make its files as they are asked for, until nobody holds this any more: a
/// document that takes long to print keeps no page waiting, nor the site that follows.
pub(super) struct Generation {
    requests: Sender<Request>,
    told: Arc<Mutex<Told>>,
}

/// What stands at a path.
pub(super) enum Reply {
    File(Vec<u8>),
    /// Nothing, but there is a page of that name: with a slash behind it.
    Page,
    Faulty {
        findings: Findings,
        sources: Sources,
        /// Whether nobody was told yet.
        is_new: bool,
    },
}

struct Request {
    path: String,
    reply: SyncSender<Option<Reply>>,
}

/// Threads beside the site's own that make pages. A browser asks for several files at a time.
const MORE_HANDS: usize = 1;

impl Generation {
    /// Gives the site its addresses and begins to answer. Without a site, or where two things want one address, what was found.
    pub(super) fn start(
        content: Content,
        printed: &Arc<MemoryPrintCache>,
    ) -> Result<Self, (Findings, Sources)> {
        let (findings, sources) = (content.findings.clone(), content.sources.clone());
        if content.site.is_none() || findings.has_errors() {
            return Err((findings, sources));
        }
        let (requests, received) = channel();
        let (ready, begun) = sync_channel(1);
        let printed = Arc::clone(printed);
        let live = move || live(content, &printed, &ready, received);
        // Where the system has no thread left, the site before goes on answering.
        if thread::Builder::new().name("site".to_owned()).spawn(live).is_err() {
            return Err((findings, sources));
        }
        match begun.recv() {
            Ok(Ok(told)) => Ok(Self { requests, told }),
            Ok(Err(found)) => Err(found),
            Err(_) => Err((findings, sources)),
        }
    }

    /// What stands at the path of a file. `None`: nothing.
    pub(super) fn ask(&self, path: &str) -> Option<Reply> {
        let (reply, replied) = sync_channel(1);
        self.requests.send(Request { path: path.to_owned(), reply }).ok()?;
        replied.recv().ok()?
    }

    /// Everything that was found up to now.
    pub(super) fn found(&self) -> (Findings, Sources) {
        let told = lock(&self.told);
        (told.findings.clone(), told.sources.clone())
    }
}

type Begun = Result<Arc<Mutex<Told>>, (Findings, Sources)>;

/// The life of a site.
fn live(
    content: Content,
    printed: &MemoryPrintCache,
    ready: &SyncSender<Begun>,
    requests: Receiver<Request>,
) {
    let Content { site, theme, words, mut findings, sources } = content;
    // Whoever asked has made sure that there is one.
    let Some(site) = site else { return };
    let history = History::of(&site);
    let routes = route(&site, &history, &mut findings);
    if findings.has_errors() {
        // Whoever asked waits for this.
        drop(ready.send(Err((findings, sources))));
        return;
    }
    let told = Arc::new(Mutex::new(Told::new(findings, sources)));
    if ready.send(Ok(Arc::clone(&told))).is_err() {
        return;
    }
    let cache: &dyn PrintCache = printed;
    let worker = Worker {
        files: SiteFiles::new(&site, &routes, &theme, &words, Some(cache)),
        routes: &routes,
        told: &told,
        requests: Mutex::new(requests),
        last: Mutex::default(),
    };
    thread::scope(|scope| {
        let (to_press, at_press) = channel::<Request>();
        let worker = &worker;
        let press = move || at_press.iter().for_each(|request| worker.reply(request));
        let has_press = thread::Builder::new().name("press".to_owned()).spawn_scoped(scope, press).is_ok();
        let to_press = has_press.then_some(to_press);
        for _ in 0..MORE_HANDS {
            let to_press = to_press.clone();
            // One hand fewer is slower, and no more than that.
            drop(thread::Builder::new().name("page".to_owned()).spawn_scoped(scope, move || {
                worker.serve(to_press.as_ref());
            }));
        }
        worker.serve(to_press.as_ref());
    });
}

/// What the threads of a site share.
struct Worker<'s> {
    files: SiteFiles<'s>,
    routes: &'s Routes<'s>,
    told: &'s Mutex<Told>,
    requests: Mutex<Receiver<Request>>,
    /// The page made last: who is told that it has changed asks for it next.
    last: Mutex<Option<(String, Vec<u8>)>>,
}

impl Worker<'_> {
    /// Answers until nobody can ask any more. What is printed is handed on.
    fn serve(&self, to_press: Option<&Sender<Request>>) {
        loop {
            let next = lock(&self.requests).recv();
            let Ok(request) = next else { return };
            match to_press.filter(|_| self.files.is_printed(&request.path)) {
                Some(press) => drop(press.send(request)),
                None => self.reply(request),
            }
        }
    }

    fn reply(&self, Request { path, reply }: Request) {
        // A page with a fault of ours must not take all others with it.
        let made = catch_unwind(AssertUnwindSafe(|| self.made(&path))).unwrap_or_default();
        // Nobody waits any more: a browser that went away.
        drop(reply.send(made));
    }

    fn made(&self, path: &str) -> Option<Reply> {
        {
            let told = lock(self.told);
            if let Some(findings) = told.of(path) {
                let (findings, sources) = (findings.clone(), told.sources.clone());
                return Some(Reply::Faulty { findings, sources, is_new: false });
            }
        }
        if let Some((_, bytes)) = lock(&self.last).as_ref().filter(|(last, _)| last == path) {
            return Some(Reply::File(bytes.clone()));
        }
        match self.files.make(path) {
            Some(Made::File(bytes)) => {
                // What is printed is kept elsewhere.
                if !self.files.is_printed(path) {
                    *lock(&self.last) = Some((path.to_owned(), bytes.clone()));
                }
                Some(Reply::File(bytes))
            }
            Some(Made::Not(faulty)) => {
                let mut told = lock(self.told);
                let (findings, is_new) = told.add(path, faulty, &self.files);
                Some(Reply::Faulty { findings, sources: told.sources.clone(), is_new })
            }
            None => self.routes.has_page(&format!("{path}/")).then_some(Reply::Page),
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
