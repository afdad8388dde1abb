//! YAML: text to a tree of nodes with their places, and from there to typed values, with every fault on the way found.
//!
//! A typed reader on serde stops at the first fault of a file. Someone who corrects a file once every fourth year shall
//! see all of them at once, so the tree is read by [`Decode`], which notes a fault and goes on.

mod decode;
mod decoder;
pub(crate) mod edit;
mod emit;
mod front_matter;
mod node;
mod parse;
mod scalar;
mod shape;
mod syntax;
mod truth_value;

pub(crate) use self::decode::Decode;
pub(crate) use self::decoder::{Decoder, Field};
pub(crate) use self::emit::{emit, quoted, scalar};
pub(crate) use self::front_matter::front_matter;
pub(crate) use self::node::{Entry, Node, NodeKind};
pub(crate) use self::parse::parse;
pub(crate) use self::scalar::{Fault, Scalar};
pub(crate) use self::shape::{BLANK, FieldShape, SPACE, Shape, TextShape};
