use std::process::ExitCode;

fn main() -> ExitCode {
    planvaerk::cli::run()
}
