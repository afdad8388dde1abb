use super::NotEdited;
use super::document::Document;
use crate::yaml::node::read_as;
use crate::yaml::{Node, NodeKind};

/// What is to stand at a place, and what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    /// A text, in the quotes or block form that stand around it.
    Text(String),
    /// A text, in quotes where it needs them and whatever stood there before.
    Simple(String),
    /// A word that goes in as it is: a date, a number, a truth value, one of some words.
    Word(String),
    List(Vec<Value>),
    Record(Vec<(String, Value)>),
    /// YAML in lines of its own with its comments, indented from its first line on. Where it begins with an empty line, one
    /// stands before it.
    Lines(String),
}

impl Value {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// What a reader makes of the node, without how it is written.
    pub(super) fn of(node: &Node) -> Self {
        match &node.kind {
            NodeKind::Null => Self::Null,
            NodeKind::Scalar { text, plain: true } if read_as(text).is_some() => Self::Word(text.clone()),
            NodeKind::Scalar { text, .. } => Self::Text(text.clone()),
            NodeKind::Sequence(items) => Self::List(items.iter().map(Self::of).collect()),
            NodeKind::Mapping(entries) => {
                let entries = entries.iter().map(|entry| (entry.key.value.clone(), Self::of(&entry.value)));
                Self::Record(entries.collect())
            }
        }
    }

    /// What a reader will make of it when it is written.
    pub(super) fn meaning(&self) -> Result<Self, NotEdited> {
        Ok(match self {
            Self::Null => Self::Null,
            Self::Text(text) | Self::Simple(text) => Self::Text(text.clone()),
            Self::Word(written) | Self::Lines(written) => Document::read(written)?.meaning,
            Self::List(items) => Self::List(items.iter().map(Self::meaning).collect::<Result<_, _>>()?),
            Self::Record(entries) => {
                let entries = entries.iter().map(|(key, value)| Ok((key.clone(), value.meaning()?)));
                Self::Record(entries.collect::<Result<_, NotEdited>>()?)
            }
        })
    }
}
