use std::fmt;

use crate::diagnostic::{Code, Phrase, nearest};
use crate::yaml::{Fault, Scalar, Shape};

/// Something that may change without the council: `contact:ssp-boern-unge`, `law:serviceloven/12b/1`, `card:borger`,
/// `way:jeg-er-fagperson`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OperationalItem {
    pub kind: OperationalKind,
    pub id: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OperationalKind {
    /// An entry of the registry of contacts.
    Contact,
    /// A statute, or a provision of one.
    Law,
    /// An action card.
    Card,
    /// A way to help.
    Way,
}

impl OperationalKind {
    const ALL: [Self; 4] = [Self::Contact, Self::Law, Self::Card, Self::Way];

    pub fn scheme(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Law => "law",
            Self::Card => "card",
            Self::Way => "way",
        }
    }
}

impl OperationalItem {
    pub fn new(kind: OperationalKind, id: &str) -> Self {
        Self { kind, id: id.to_owned() }
    }
}

impl fmt::Display for OperationalItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.scheme(), self.id)
    }
}

impl Scalar for OperationalItem {
    const EXPECTED: Phrase = Phrase::OperationalItem;

    fn read(text: &str) -> Result<Self, Fault> {
        let bad = || Fault::new(Code::BadOperationalItem);
        let (scheme, id) = text.split_once(':').ok_or_else(bad)?;
        let kind =
            OperationalKind::ALL.into_iter().find(|kind| kind.scheme() == scheme).ok_or_else(|| {
                let mut fault = bad();
                let near = nearest(scheme, OperationalKind::ALL.map(OperationalKind::scheme));
                fault.nearest = near.into_iter().map(|scheme| format!("{scheme}:{id}")).collect();
                fault
            })?;
        let good = !id.is_empty() && id.split('/').all(|part| super::Id::parse(part).is_some());
        good.then(|| Self::new(kind, id)).ok_or_else(bad)
    }

    fn shape() -> Shape {
        let kinds = OperationalKind::ALL.map(OperationalKind::scheme).join("|");
        let id = super::Id::PATTERN;
        Shape::name(Phrase::OperationalItem, format!("^(?:{kinds}):{id}(?:/{id})*$"))
    }
}
