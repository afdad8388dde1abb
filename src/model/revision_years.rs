use crate::diagnostic::{Code, Finding, Phrase};
use crate::yaml::{Decode, Decoder, Node, NodeKind, Shape};

/// Whole years between two adoptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RevisionYears(pub u8);

/// Barnets lov § 15, stk. 3: at least every fourth year.
const MOST: u8 = 4;

impl RevisionYears {
    /// So long before its last day, in months, a revision is told of; it takes a council's calendar to make one.
    pub const MONTHS_AHEAD: u8 = 12;
}

impl Decode for RevisionYears {
    const EXPECTED: Phrase = Phrase::WholeNumber;

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        let NodeKind::Scalar { text, plain: true } = &node.kind else {
            decoder.wrong_type(node, Phrase::WholeNumber);
            return None;
        };
        match text.parse() {
            Ok(years) if (1..=MOST).contains(&years) => Some(Self(years)),
            _ => {
                let finding = Finding::new(Code::OutOfRange, node.span).with("value", text);
                decoder.findings.add(finding.with("min", 1_usize).with("max", usize::from(MOST)));
                None
            }
        }
    }

    fn shape() -> Shape {
        Shape::WholeNumber { least: 1, most: MOST }
    }
}
