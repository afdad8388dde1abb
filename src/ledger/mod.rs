//! The sixth stage: whether every address the site has ever had still leads somewhere, and which ones are new.

mod compare;
mod inventory;
mod lost;
mod text;
mod vouched;

pub use self::compare::{LedgerUpdate, compare};
