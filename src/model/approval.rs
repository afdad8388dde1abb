use super::fields::{Declaration, Kind, Value, Walked, Written, record};
use crate::diagnostic::Phrase;
use crate::source::{Span, Spanned};
use crate::yaml::{Decode, Decoder, Node, NodeKind, Shape};

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
        by: required Spanned<String> [label],
        date: required Spanned<Date> [done],
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

impl Walked for Approval {
    const KIND: Kind = Kind::Record;
    const INSIDE: Option<&'static Declaration> = Some(ApprovalGiven::DECLARATION);

    fn visit<'a>(&'a self, on: &mut dyn FnMut(Option<usize>, Value<'a>)) {
        match self {
            Self::None => on(None, Value::Other(self)),
            Self::Given(given) => on(None, Value::Record(given)),
        }
    }
}

impl Written for Approval {
    fn written(&self) -> String {
        match self {
            Self::None => "none".to_owned(),
            Self::Given(given) => format!("{} {}", given.by.value, given.date.value),
        }
    }

    fn span(&self) -> Option<Span> {
        match self {
            Self::None => None,
            Self::Given(given) => Some(given.span),
        }
    }
}
