//! The command line.

mod arguments;
mod build;
mod check;
mod console;
mod document;
mod grammar;
mod ledger;
mod made;
mod numbers;
mod progress;
mod publishing;
mod report;
mod run;
mod session;
mod theme_folder;
mod usage_error;
mod words;

pub use self::run::run;
