use super::{Decoder, Node, Shape};
use crate::diagnostic::Phrase;

/// A value that can be read out of a YAML node.
pub(crate) trait Decode: Sized {
    /// What the writer should have written, for messages.
    const EXPECTED: Phrase;

    /// `None`: it could not be read, and the findings say why. Everything inside is looked at all the same.
    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self>;

    /// What [`decode`](Self::decode) takes, as far as it can be told without running it.
    fn shape() -> Shape;
}

impl<T: Decode> Decode for Vec<T> {
    const EXPECTED: Phrase = Phrase::List;

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        Some(decoder.list(node)?.iter().filter_map(|item| T::decode(item, decoder)).collect())
    }

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }
}
