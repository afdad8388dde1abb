use std::fmt;

use serde::{Deserialize, Serialize};

/// What an item of an edition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// The edition itself: its title.
    Edition,
    Section,
    Aim,
    Term,
    Body,
    Step,
    Intervention,
    /// A group of warning signs.
    Signs,
    Sign,
    Card,
    /// An entry of the contact registry that the edition refers to.
    Contact,
    /// A statute the edition refers to, or quotes a provision of.
    Law,
    Provision,
}

impl ItemKind {
    /// The place of an item in the words of `edition.yaml`: `term:a`. An aim stands in the purpose: `section:purpose#a`.
    pub fn place(self, id: &str) -> String {
        let scheme = match self {
            Self::Edition => "edition",
            Self::Section => "section",
            Self::Aim => return format!("section:purpose#{id}"),
            Self::Term => "term",
            Self::Body => "body",
            Self::Step => "step",
            Self::Intervention => "intervention",
            Self::Signs | Self::Sign => "sign",
            Self::Card => "card",
            Self::Contact => "contact",
            Self::Law | Self::Provision => "law",
        };
        format!("{scheme}:{id}")
    }
}

/// The word in JSON: `intervention`.
impl fmt::Display for ItemKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(formatter)
    }
}
