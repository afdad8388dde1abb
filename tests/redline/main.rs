//! The redline between two editions: small pairs with what was found of them, the page, and properties.

mod page;
mod pairs;
mod properties;
#[path = "../support/mod.rs"]
mod support;
