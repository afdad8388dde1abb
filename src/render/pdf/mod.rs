//! Action cards on paper: layouts of the theme, set by Typst in-process, written as tagged PDF/UA-1, and
//! PDF/A-2a unless the site does without.
//!
//! A layout is a `.typ` file under the theme's `print/`. It receives data, never markup: the file
//! `/data.json`, which exists only in memory. Typst sees nothing else than the theme's own layouts and fonts:
//! no disk, no network, no fonts of the machine, no clock.

mod conformance;
mod inspection;
mod pdf_problem;
mod print_job;
mod print_keys;
mod print_theme;
mod print_world;
mod printed;
mod sign;
#[cfg(test)]
mod tests;
mod typst_message;

pub use conformance::Conformance;
pub use pdf_problem::{PdfProblem, Place};
pub use print_job::PrintJob;
pub use print_keys::PrintKeys;
pub use print_theme::PrintTheme;
pub use printed::Printed;
