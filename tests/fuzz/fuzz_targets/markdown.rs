//! Any text as Markdown: no panic, every place inside the text and between characters, the same findings again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planvaerk::diagnostic::{Findings, Place};
use planvaerk::markdown::parse;
use planvaerk::source::{MappedText, SourceFile, Sources};

fuzz_target!(|text: &str| {
    let mut sources = Sources::default();
    let id = sources.add(SourceFile::new("text.md", text));
    let mapped = MappedText::verbatim(text, id, 0);
    let mut findings = Findings::default();
    let document = parse(&mapped, &mut findings);
    for finding in findings.iter() {
        if let Place::Span(span) = &finding.place {
            assert!(text.get(span.start..span.end).is_some(), "{finding:?}");
        }
    }
    let mut again = Findings::default();
    assert!(parse(&mapped, &mut again) == document);
    assert!(findings.iter().eq(again.iter()));
    let _ = document.plain_text();
});
