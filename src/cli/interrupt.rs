use std::io;
use std::thread;

use crate::publish::give_up;

/// What a shell says of a program ended by Ctrl-C: 128 and the number of the signal (POSIX, SIGINT is 2).
const INTERRUPTED: i32 = 130;

/// From now on Ctrl-C, and a request to end, leave nothing half made behind.
pub(super) fn watch() {
    // Where no thread can be had, Ctrl-C ends the program as the system does; the next build clears up.
    drop(thread::Builder::new().name("interrupt".to_owned()).spawn(|| {
        if wait().is_ok() {
            give_up();
            std::process::exit(INTERRUPTED);
        }
    }));
}

fn wait() -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(asked_to_end())
}

#[cfg(unix)]
async fn asked_to_end() -> io::Result<()> {
    use std::task::Poll;
    use tokio::signal::unix::{SignalKind, signal};
    let mut signals = [signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?];
    let any = std::future::poll_fn(|context| {
        let came = signals.iter_mut().any(|signal| signal.poll_recv(context).is_ready());
        if came { Poll::Ready(()) } else { Poll::Pending }
    });
    any.await;
    Ok(())
}

#[cfg(not(unix))]
async fn asked_to_end() -> io::Result<()> {
    tokio::signal::ctrl_c().await
}
