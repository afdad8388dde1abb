//! The fourth stage: every address of the site, and what is to be made there.

mod address;
mod answer;
mod at;
mod card_files;
mod card_format;
mod destination;
mod document;
mod former;
mod former_slugs;
mod history;
mod page;
mod plan_history;
mod plan_page;
mod plan_routes;
mod reading;
mod routes;
mod words;

pub use self::address::Address;
pub use self::answer::Answer;
pub use self::at::At;
pub use self::card_format::CardFormat;
pub use self::destination::Destination;
pub use self::document::Document;
pub use self::former::{FormerPage, FormerPlace};
pub use self::history::History;
pub use self::page::Page;
pub use self::plan_page::PlanPage;
pub use self::reading::Reading;
pub use self::routes::{Routes, route};
