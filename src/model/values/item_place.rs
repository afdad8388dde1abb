use std::fmt;

use crate::diagnostic::{Code, Phrase, nearest};
use crate::markdown::{Reference, ReferenceKind};
use crate::yaml::{Fault, Scalar, Shape};

use super::Id;

/// Something an edition names: an item, `term:radikalisering`, or a place on an item's page that is no item of its own,
/// such as a heading or an aim, `section:purpose#baggrund`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ItemPlace {
    pub item: Reference,
    pub fragment: Option<String>,
}

impl ItemPlace {
    /// The kinds of items that belong to an edition.
    pub const KINDS: [ReferenceKind; 7] = [
        ReferenceKind::Section,
        ReferenceKind::Term,
        ReferenceKind::Body,
        ReferenceKind::Step,
        ReferenceKind::Intervention,
        ReferenceKind::Sign,
        ReferenceKind::Card,
    ];

    pub fn item(kind: ReferenceKind, id: &str) -> Self {
        Self { item: Reference { kind, id: id.to_owned() }, fragment: None }
    }

    #[must_use]
    pub fn at(mut self, fragment: &str) -> Self {
        self.fragment = Some(fragment.to_owned());
        self
    }
}

impl fmt::Display for ItemPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.item)?;
        self.fragment.as_ref().map_or(Ok(()), |fragment| write!(f, "#{fragment}"))
    }
}

/// Words as in an id. A heading's own name may have an item's id before it, so it may be longer.
fn is_fragment(text: &str) -> bool {
    text.len() <= 200 && text.split('-').all(|word| Id::parse(word).is_some())
}

impl Scalar for ItemPlace {
    const EXPECTED: Phrase = Phrase::ItemPlace;

    fn read(text: &str) -> Result<Self, Fault> {
        let bad = |reason: Phrase| Fault::new(Code::BadItemPlace).with("reason", reason);
        let (item, fragment) = match text.split_once('#') {
            Some((item, fragment)) => (item, Some(fragment)),
            None => (text, None),
        };
        let (scheme, id) = item.split_once(':').ok_or_else(|| bad(Phrase::PlaceForm))?;
        let kind = Self::KINDS.into_iter().find(|kind| kind.scheme() == scheme).ok_or_else(|| {
            let mut fault = bad(Phrase::PlaceKind);
            let near = nearest(scheme, Self::KINDS.map(ReferenceKind::scheme));
            fault.nearest = near.into_iter().map(|scheme| format!("{scheme}:{id}")).collect();
            fault
        })?;
        if Id::parse(id).is_none() || !fragment.is_none_or(is_fragment) {
            return Err(bad(Phrase::PlaceId));
        }
        let place = Self::item(kind, id);
        Ok(match fragment {
            Some(fragment) => place.at(fragment),
            None => place,
        })
    }

    fn shape() -> Shape {
        const FRAGMENT: &str = "(?!.{201})[a-z0-9]{1,80}(?:-[a-z0-9]{1,80})*";
        let kinds = Self::KINDS.map(ReferenceKind::scheme).join("|");
        let id = Id::PATTERN;
        Shape::name(Phrase::ItemPlace, format!("^(?:{kinds}):{id}(?:#{FRAGMENT})?$"))
    }
}
