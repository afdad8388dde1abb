//! The command line.

mod arguments;
mod build;
mod check;
mod console;
mod diff;
mod document;
mod grammar;
mod made;
mod numbers;
mod progress;
mod publishing;
mod redline_text;
mod report;
mod run;
mod session;
mod theme_folder;
mod usage_error;
mod words;

pub use self::run::run;
