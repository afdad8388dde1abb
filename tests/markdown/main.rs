//! Texts in, trees, pages, print data and findings out.

mod errors;
mod outputs;
mod properties;

use planvaerk::diagnostic::Findings;
use planvaerk::markdown::{Document, parse};
use planvaerk::source::{MappedText, SourceFile, Sources};

/// Reads a text as if it were a whole file.
fn read(text: &str) -> (Document, Findings, Sources) {
    let mut sources = Sources::default();
    let id = sources.add(SourceFile::new("tekst.md", text));
    let mut findings = Findings::default();
    let document = parse(&MappedText::verbatim(text, id, 0), &mut findings);
    (document, findings.sorted(&sources), sources)
}
