//! The preview in a browser: `planvaerk serve`.
//!
//! A [`Watch`] notices changes of the files and has the [`Preview`](crate::preview::Preview) made anew; a [`Server`] hands its pages
//! out on this machine and tells those that are open. Everything is in memory: no path of a request ever meets a file system.

mod answers;
mod body;
mod bulletin;
mod connections;
mod content_type;
mod known_hosts;
mod live_page;
mod own_page;
mod policy;
mod server;
mod site;
mod site_path;
mod watch;
mod words;

pub use self::server::{Server, listen};
pub use self::watch::Watch;
