//! Addresses never die: an edition, a card or a contact that takes an address away says where it went, or nothing is built; and with
//! that said, every address the site has ever had leads to an answer.

#[path = "../support/mod.rs"]
mod support;

mod at_once;
mod crawl;
mod editions;
mod fates;
mod ledger;
mod operation;
mod slugs;
mod turnover;
mod worlds;
