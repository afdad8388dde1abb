use super::{BLANK, Decode, Decoder, Node, Shape};
use crate::diagnostic::{Argument, Code, Finding, Phrase};
use crate::source::Spanned;

/// A value written as one text, such as a date or a phone number.
pub(crate) trait Scalar: Sized {
    const EXPECTED: Phrase;

    /// Reads it. The fault says what is wrong; the caller knows where.
    fn read(text: &str) -> Result<Self, Fault>;

    /// What [`read`](Self::read) takes.
    fn shape() -> Shape;
}

/// What is wrong with a scalar: the code, and arguments beside the `value` itself.
#[derive(Debug)]
pub(crate) struct Fault {
    pub code: Code,
    pub arguments: Vec<(&'static str, Argument)>,
    pub nearest: Vec<String>,
}

impl Fault {
    pub(crate) fn new(code: Code) -> Self {
        Self { code, arguments: Vec::new(), nearest: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

impl<T: Scalar> Decode for Spanned<T> {
    const EXPECTED: Phrase = T::EXPECTED;

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = decoder.text(node, T::EXPECTED)?;
        match T::read(text) {
            Ok(value) => Some(Self::new(value, decoder.first_line(node.span))),
            Err(fault) => {
                let mut finding = Finding::new(fault.code, decoder.first_line(node.span)).with("value", text);
                finding.arguments.extend(fault.arguments);
                decoder.findings.add(finding.nearest(fault.nearest));
                None
            }
        }
    }

    fn shape() -> Shape {
        T::shape()
    }
}

/// Longest single text that is no Markdown, in characters: a title or a role, not a chapter.
const LONGEST: usize = 2_000;

impl Scalar for String {
    const EXPECTED: Phrase = Phrase::Text;

    fn read(text: &str) -> Result<Self, Fault> {
        // Escapes can write control characters, which no page and no print may hold.
        let text = text.replace(char::is_control, " ");
        let text = text.trim();
        if text.is_empty() {
            return Err(Fault::new(Code::EmptyValue)
                .with("key", Phrase::ListValue)
                .with("expected", Phrase::Text)
                .with("mend", Phrase::MayBeLeftOut));
        }
        let size = text.chars().count();
        if size > LONGEST {
            return Err(Fault::new(Code::TextTooLong).with("size", size).with("limit", LONGEST));
        }
        Ok(text.to_owned())
    }

    fn shape() -> Shape {
        let inner = LONGEST - 2;
        // Neither lookahead nor length: what stands around the text does not count.
        Shape::text(
            Phrase::Text,
            format!(r"^[{BLANK}]*[^{BLANK}](?:[\s\S]{{0,{inner}}}[^{BLANK}])?[{BLANK}]*$"),
        )
    }
}
