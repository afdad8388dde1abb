use serde::Serialize;

/// A member of a body: a function or an authority, never a private person.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MemberView {
    pub name: String,
    /// Its entry on the contact page.
    pub href: Option<String>,
}
