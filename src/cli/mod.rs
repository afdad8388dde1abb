//! The command line.

mod adopt;
mod arguments;
mod build;
mod cache_folder;
mod check;
mod console;
mod diff;
mod document;
mod edition_name;
mod grammar;
mod ledger;
mod made;
mod numbers;
mod opened;
mod pdf_file;
mod progress;
mod publishing;
mod redline_pdf;
mod redline_text;
mod report;
mod revise;
mod rewrite;
mod run;
mod schema;
mod seals;
mod session;
mod standing;
mod status;
mod status_json;
mod status_text;
mod theme_folder;
mod unadopt;
mod usage_error;
mod verify;
mod words;

pub use self::run::run;
