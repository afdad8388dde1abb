use std::fmt;

use serde::{Deserialize, Serialize};

/// The parts of an item, in the order they are compared and shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldName {
    Title,
    Audience,
    AgeGroup,
    TargetGroup,
    Text,
    Task,
    When,
    Steps,
    Acute,
    Emergency,
    Caveat,
    Contacts,
    Notes,
    KeptAt,
    Responsible,
    Owner,
    AssessedBy,
    GrantedBy,
    Since,
    Members,
    Tasks,
    Meets,
    Parent,
    ResourcePersons,
    /// The name of the case procedure.
    Procedure,
    Source,
    Approved,
    ReviewBy,
    Unit,
    Phones,
    Email,
    Address,
    Website,
    Hours,
    Answers,
    Note,
    Short,
    Number,
    Eli,
    Wording,
}

/// The word in JSON: `kept_at`.
impl fmt::Display for FieldName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(formatter)
    }
}
