//! The command line.

mod arguments;
mod build;
mod check;
mod progress;
mod publishing;
mod report;
mod session;
mod summary;
mod run;

pub use self::run::run;
