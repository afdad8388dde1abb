use super::{Decode, Decoder, Node, NodeKind, Shape};
use crate::diagnostic::Phrase;

/// As YAML 1.2 writes truth values (core schema, chapter 10.3.2); `yes` and `"true"` are texts there.
impl Decode for bool {
    const EXPECTED: Phrase = Phrase::TrueOrFalse;

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        match &node.kind {
            NodeKind::Scalar { text, plain: true } if matches!(text.as_str(), "true" | "True" | "TRUE") => {
                Some(true)
            }
            NodeKind::Scalar { text, plain: true }
                if matches!(text.as_str(), "false" | "False" | "FALSE") =>
            {
                Some(false)
            }
            _ => {
                decoder.wrong_type(node, Phrase::TrueOrFalse);
                None
            }
        }
    }

    fn shape() -> Shape {
        Shape::TruthValue
    }
}
