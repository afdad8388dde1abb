//! Puts a finished site on disk: everything is written into a staging folder beside the target, which then
//! takes the target's place in one step.
//!
//! What a reader may count on:
//! - Whoever opens the site's folder gets one build, whole, and finds only files of that build through it.
//!   When a newer build has taken its place the older files may be gone (not found), but never mixed with
//!   newer ones.
//! - Every single file is whole at every moment.
//! - Two openings by full path may fall on either side of a switch: nothing can be promised about the pair.
//!
//! What the owner may count on:
//! - A build that fails or is killed leaves the old site as it was. What it left beside the site is removed
//!   by the next build.
//! - Interrupted by Ctrl-C it leaves nothing at all: see `unfinished`.
//! - After a power cut the site is one of the two, whole: see `flush`.
//! - Files of the content are written too (the ledger of addresses; what commands adopt and begin): in one step, and
//!   only where there is still what was read: see `replacement`.
//! - Nothing that this program did not make is removed or replaced without `force`. But a folder it made is
//!   replaced with all that is in it, also with what somebody put there by hand.
//!
//! Unchanged files are written anew, not linked from the old site. A link would keep what was wrong with the
//! old file other than its bytes (rights from another umask, an owner), and a site of this size is written in
//! milliseconds.

mod error;
mod file_lock;
mod flush;
mod ledger_lock;
mod marker;
mod options;
mod output_path;
mod own_name;
mod place;
mod print_cache;
mod published;
mod replacement;
mod staging;
mod switch;
mod target;
mod unfinished;

pub use error::PublishError;
pub(crate) use ledger_lock::LedgerLock;
pub use marker::SITE_MARKER;
pub use options::PublishOptions;
pub use output_path::{OutputPath, OutputPathError};
pub use print_cache::DiskPrintCache;
pub use published::Published;
pub(crate) use replacement::{NotWritten, replace, written_beside};
pub use target::Target;
pub(crate) use unfinished::{give_up, undisturbed};
