//! The command line.

mod arguments;
mod build;
mod check;
mod console;
mod document;
mod grammar;
mod made;
mod numbers;
mod progress;
mod publishing;
mod report;
mod revise;
mod run;
mod session;
mod status;
mod status_json;
mod status_text;
mod theme_folder;
mod usage_error;
mod words;

pub use self::run::run;
