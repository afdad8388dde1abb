use crate::diagnostic::Phrase;
use crate::source::Spanned;
use crate::yaml::{Decode, Decoder, Node, NodeKind, Shape};

use super::Weekday;

/// Days of the week: `daily`, or a list of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days(pub Vec<Weekday>);

impl Decode for Days {
    const EXPECTED: Phrase = Phrase::Days;

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        match &node.kind {
            NodeKind::Scalar { text, .. } if text == "daily" => Some(Self(Weekday::ALL.to_vec())),
            NodeKind::Sequence(items) => {
                let days =
                    items.iter().map(|item| decoder.decode::<Spanned<Weekday>>(item)).collect::<Vec<_>>();
                let mut days = days
                    .into_iter()
                    .collect::<Option<Vec<_>>>()?
                    .iter()
                    .map(|day| day.value)
                    .collect::<Vec<_>>();
                days.sort_unstable();
                days.dedup();
                Some(Self(days))
            }
            _ => {
                decoder.wrong_type(node, Phrase::Days);
                None
            }
        }
    }

    fn shape() -> Shape {
        let daily = Shape::Choice { name: "Days", words: vec!["daily"] };
        Shape::Either(vec![daily, Vec::<Spanned<Weekday>>::shape()])
    }
}
