use std::fmt;

use crate::model::values::Id;

/// An edition as it is named on the command line: `ekstremisme/2028`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct EditionName {
    pub plan: Id,
    pub edition: Id,
}

impl EditionName {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (plan, edition) = text.split_once('/')?;
        Some(Self { plan: Id::parse(plan)?, edition: Id::parse(edition)? })
    }

    /// The folder it lies in, inside the content.
    pub(super) fn folder(&self) -> String {
        format!("plans/{}/editions/{}", self.plan.as_str(), self.edition.as_str())
    }
}

impl fmt::Display for EditionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.plan.as_str(), self.edition.as_str())
    }
}
