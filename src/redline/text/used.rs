use std::collections::BTreeSet;

use crate::markdown::{ReferenceKind, Target};
use crate::model::Edition;
use crate::model::fields::{Named, references};

/// The entries of the registries that an edition refers to.
pub(super) struct Used<'a> {
    pub contacts: BTreeSet<&'a str>,
    /// `barnets-lov` or `barnets-lov/15/3`.
    pub laws: BTreeSet<&'a str>,
}

impl<'a> Used<'a> {
    pub(super) fn by(edition: &'a Edition) -> Self {
        let mut used = Self { contacts: BTreeSet::new(), laws: BTreeSet::new() };
        for section in &edition.sections {
            let targets = section.prose().into_iter().flat_map(|prose| prose.document.targets());
            for target in targets {
                let Target::Reference(reference) = &target.value else { continue };
                match reference.kind {
                    ReferenceKind::Contact => drop(used.contacts.insert(&reference.id)),
                    ReferenceKind::Law => drop(used.laws.insert(&reference.id)),
                    _ => {}
                }
            }
            used.contacts.extend(references(section, Named::Contact).into_iter().map(|id| id.as_str()));
        }
        used
    }
}
