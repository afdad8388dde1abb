//! The fourth stage: every address of the site, and what is to be made there.

mod address;
mod at;
mod page;
mod routes;
mod words;

pub use self::address::Address;
pub use self::at::At;
pub use self::page::Page;
pub use self::routes::{Routes, route};
