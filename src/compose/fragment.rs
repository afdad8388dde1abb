use std::ops::Deref;

/// The id of something on its page, to which a link with `#` and the id leads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fragment(String);

impl Fragment {
    pub(super) fn new(id: &str) -> Self {
        Self(id.to_owned())
    }
}

impl Deref for Fragment {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}
