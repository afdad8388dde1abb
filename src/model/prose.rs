use crate::diagnostic::{Code, Finding, Phrase};
use crate::markdown::{self, Document, ReferenceKind, Target};
use crate::source::{MappedText, Span};
use crate::yaml::{Decode, Decoder, Node, SPACE, Shape};

/// Running text: Markdown, read into its tree.
#[derive(Debug, Clone)]
pub struct Prose {
    pub document: Document,
    pub span: Span,
}

impl Prose {
    /// The ids of the contacts the text links to.
    pub fn contacts(&self) -> impl Iterator<Item = &str> {
        self.document.targets().filter_map(|target| match &target.value {
            Target::Reference(reference) if reference.kind == ReferenceKind::Contact => {
                Some(reference.id.as_str())
            }
            _ => None,
        })
    }
}

impl Decode for Prose {
    const EXPECTED: Phrase = Phrase::Markdown;

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = decoder.text(node, Phrase::Markdown)?;
        if text.trim().is_empty() {
            let finding = Finding::new(Code::EmptyValue, node.span).with("key", Phrase::ListValue);
            decoder
                .findings
                .add(finding.with("expected", Phrase::Markdown).with("mend", Phrase::MayBeLeftOut));
            return None;
        }
        let mapped = MappedText::aligned(text, decoder.written(node.span), node.span);
        Some(Self {
            document: markdown::parse(&mapped, decoder.findings),
            span: decoder.first_line(node.span),
        })
    }

    fn shape() -> Shape {
        Shape::text(Phrase::Markdown, format!("[^{SPACE}]"))
    }
}
