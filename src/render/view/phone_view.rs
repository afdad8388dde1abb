use serde::Serialize;

/// A telephone number. Templates show it inside `<bdi dir="ltr">`: in right-to-left text its groups would change places.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PhoneView {
    /// As Danes write it: `25 20 03 18`, `112`.
    pub display: String,
    /// `tel:+4525200318`; short numbers without country code: `tel:112`. `none` where the number is shown as it once was: nobody
    /// shall ring it from there.
    pub href: Option<String>,
    /// What this number is among several of one contact, for example a department.
    pub label: Option<String>,
}
