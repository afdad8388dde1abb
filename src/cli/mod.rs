//! The command line.

mod arguments;
mod report;
mod run;

pub use self::run::run;
