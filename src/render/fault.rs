#[cfg(feature = "pdf")]
use super::pdf::PdfProblem;
use super::theme::TemplateFault;
#[cfg(feature = "pdf")]
use crate::route::Address;

/// Why a file of the site cannot be made.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Fault {
    Template(TemplateFault),
    /// What is printed at an address.
    #[cfg(feature = "pdf")]
    Document(Address, Vec<PdfProblem>),
    /// Nothing can be printed with the theme.
    #[cfg(feature = "pdf")]
    Print(Vec<PdfProblem>),
}
