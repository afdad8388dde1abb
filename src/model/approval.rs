use crate::diagnostic::Phrase;
use crate::source::Spanned;
use crate::yaml::{Decode, Decoder, Node, NodeKind, Shape, record};

use super::values::Date;

/// Whether somebody answers for an action card.
#[derive(Debug, Clone)]
pub enum Approval {
    /// `none`: a draft, and shown as one on page and paper.
    None,
    Given(ApprovalGiven),
}

record! {
    /// Who approved, and when.
    pub struct ApprovalGiven {
        by: required Spanned<String>,
        date: required Spanned<Date>,
    }
}

impl Decode for Approval {
    const EXPECTED: Phrase = Phrase::ApprovalForm;

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        match &node.kind {
            NodeKind::Scalar { text, .. } if text == "none" => Some(Self::None),
            NodeKind::Mapping(_) => decoder.decode(node).map(Self::Given),
            _ => {
                decoder.wrong_type(node, Phrase::ApprovalForm);
                None
            }
        }
    }

    fn shape() -> Shape {
        let none = Shape::Choice { name: "Approval", words: vec!["none"] };
        Shape::Either(vec![none, ApprovalGiven::shape()])
    }
}
