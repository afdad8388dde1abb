//! What README shows must be what the program takes, does and says.

#[path = "../support/mod.rs"]
mod support;

#[allow(dead_code)] // One of its functions follows every address.
#[path = "../addresses/crawl.rs"]
mod crawl;

mod chapter;
mod example;
mod revision;
