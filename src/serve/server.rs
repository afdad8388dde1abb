use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::runtime::Runtime;
use tokio::sync::{Notify, watch};

use super::answers::Answers;
use super::bulletin::Bulletin;
use super::connections::{Connections, Seat};
use super::known_hosts::KnownHosts;
use super::site::Site;
use super::watch::{Watch, Watching};
use crate::diagnostic::Language;
use crate::preview::{Preview, State};

/// A preview in browsers: follows its files, answers requests and tells open pages of changes, until it is stopped. Writes nothing to
/// the disk.
pub struct Server {
    address: SocketAddr,
    runtime: Runtime,
    watching: Watching,
    telling: JoinHandle<()>,
    stopped: Arc<AtomicBool>,
}

/// So many ports after the one asked for are tried.
const NEXT_PORTS: u16 = 50;

/// Listens on a port, or, when others have it, on the next that is free. Port 0 is any that is free.
///
/// # Errors
/// When no port is free, or the address is none of this machine's.
pub fn listen(address: IpAddr, port: u16) -> io::Result<TcpListener> {
    let last = if port == 0 { 0 } else { port.saturating_add(NEXT_PORTS) };
    let mut outcome = TcpListener::bind((address, port));
    for port in port.saturating_add(1)..=last {
        if !outcome.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::AddrInUse) {
            break;
        }
        outcome = TcpListener::bind((address, port));
    }
    outcome
}

impl Server {
    /// How long a browser may take for its request, and how long it may wait with the next one on the same connection.
    const PATIENCE: Duration = Duration::from_secs(15);
    /// The largest head of a request, in bytes.
    const LARGEST_HEAD: usize = 32 * 1024;
    /// Pages that are rendered at the same time.
    const RENDERERS: usize = 4;

    /// # Errors
    /// When the system gives no threads.
    pub fn start(
        preview: Arc<Preview>,
        watch: Watch,
        listener: TcpListener,
        language: Language,
    ) -> io::Result<Self> {
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .max_blocking_threads(Self::RENDERERS)
            .enable_all()
            .build()?;
        let stopped = Arc::new(AtomicBool::new(false));
        let state = preview.state();
        let (sender, bulletins) = watch::channel(bulletin(&state, language));
        let telling = {
            let (preview, stopped) = (Arc::clone(&preview), Arc::clone(&stopped));
            thread::spawn(move || {
                let mut version = state.version;
                while !stopped.load(Ordering::Relaxed) {
                    if let Some(state) = preview.later_than(version, Duration::from_millis(200)) {
                        version = state.version;
                        sender.send_replace(bulletin(&state, language));
                    }
                }
            })
        };
        let watching = {
            let preview = Arc::clone(&preview);
            watch.tell(move |changed| preview.renew(changed))
        };
        let site = Site { preview, language };
        let answers = Arc::new(Answers { site, hosts: KnownHosts::of(address), bulletins });
        let listener = {
            let _context = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        runtime.spawn(accept(listener, answers));
        Ok(Self { address, runtime, watching, telling, stopped })
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Waits until somebody presses Ctrl-C, or the system asks the program to end.
    pub fn wait_for_interrupt(&self) {
        let interrupted = Arc::new(Notify::new());
        let heard = Arc::clone(&interrupted);
        self.runtime.spawn(async move {
            // Without the system's help Ctrl-C ends the program at once, which is as well: nothing is left behind.
            if tokio::signal::ctrl_c().await.is_ok() {
                heard.notify_one();
            }
        });
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            for kind in [SignalKind::terminate(), SignalKind::hangup()] {
                let heard = Arc::clone(&interrupted);
                self.runtime.spawn(async move {
                    if let Ok(mut signals) = signal(kind)
                        && signals.recv().await.is_some()
                    {
                        heard.notify_one();
                    }
                });
            }
        }
        self.runtime.block_on(interrupted.notified());
    }

    /// Ends every connection and follows no files any more.
    pub fn stop(self) {
        self.stopped.store(true, Ordering::Relaxed);
        self.runtime.shutdown_background();
        self.watching.stop();
        // It ends by itself; that it had ended already is no matter.
        let _ = self.telling.join();
    }
}

fn bulletin(state: &State, language: Language) -> Arc<str> {
    Bulletin::of(state, language).to_json().into()
}

async fn accept(listener: tokio::net::TcpListener, answers: Arc<Answers>) {
    let connections = Arc::new(Connections::default());
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                // Everybody who is here is busy: who comes now is turned away, and browsers try again.
                let Some(seat) = connections.seat() else { continue };
                // Small answers are sent at once. Where it is not possible they are sent a little later.
                let _ = stream.set_nodelay(true);
                let task = tokio::spawn(attend(stream, Arc::clone(&answers), seat.clone()));
                seat.is_served_by(task.abort_handle());
            }
            Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => {}
            Err(_) => {
                // No more files can be opened: somebody must go, and a loop without a pause would only heat the machine.
                connections.make_way();
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
}

async fn attend(stream: tokio::net::TcpStream, answers: Arc<Answers>, seat: Seat) {
    let service = service_fn(move |request| Arc::clone(&answers).answer(request, seat.clone()));
    let serving = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(Server::PATIENCE)
        .max_header_size(Server::LARGEST_HEAD)
        .max_buf_size(2 * Server::LARGEST_HEAD)
        .serve_connection(TokioIo::new(stream), service);
    // What was wrong with it is the browser's to know, which has gone or was answered.
    let _ = serving.await;
}
