//! The command line.

mod arguments;
mod build;
mod check;
mod progress;
mod publishing;
mod report;
mod run;
mod session;
mod summary;

pub use self::run::run;
