use crate::diagnostic::{Code, Finding, Phrase};
use crate::yaml::{Decode, Decoder, Node, NodeKind, Shape};

/// The highest LIX a text may have before somebody is advised to write it more plainly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LixLimit(pub u8);

impl LixLimit {
    /// Below, no text of whole sentences would do.
    pub const LEAST: u8 = 20;
    /// Above, no text would be hard.
    pub const MOST: u8 = 80;
}

impl Decode for LixLimit {
    const EXPECTED: Phrase = Phrase::WholeNumber;

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        let NodeKind::Scalar { text, plain: true } = &node.kind else {
            decoder.wrong_type(node, Phrase::WholeNumber);
            return None;
        };
        match text.parse() {
            Ok(limit) if (Self::LEAST..=Self::MOST).contains(&limit) => Some(Self(limit)),
            _ => {
                let finding = Finding::new(Code::OutOfRange, node.span).with("value", text);
                let finding = finding.with("min", usize::from(Self::LEAST));
                decoder.findings.add(finding.with("max", usize::from(Self::MOST)));
                None
            }
        }
    }

    fn shape() -> Shape {
        Shape::WholeNumber { least: Self::LEAST, most: Self::MOST }
    }
}
