use std::process::ExitCode;

use clap::Parser;

use super::arguments::{Arguments, Command};
use super::{build, check};

/// Runs the command line of this process. Exit codes: 0 clean, 1 findings, 2 wrong usage.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.command {
        Some(Command::Check(check)) => check::check(&check),
        Some(Command::Build(build)) => build::build(&build),
        None => build::build(&arguments.build),
    }
}
