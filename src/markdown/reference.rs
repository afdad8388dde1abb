use super::ReferenceKind;

/// A link to something the plan names, such as `law:barnets-lov/15/3`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference {
    pub kind: ReferenceKind,
    /// What stands after the colon; never empty, not yet known to exist.
    pub id: String,
}

impl std::fmt::Display for Reference {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}:{}", self.kind.scheme(), self.id)
    }
}
