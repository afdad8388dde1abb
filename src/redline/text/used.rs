use std::collections::BTreeSet;

use crate::markdown::{ReferenceKind, Target};
use crate::model::{Edition, SectionContent};

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
            let contacts = &mut used.contacts;
            match &section.content {
                SectionContent::Organisation(organisation) => {
                    contacts.extend(organisation.resource_persons.iter().map(|id| id.as_str()));
                    let members = organisation.bodies.iter().flat_map(|body| &body.members);
                    contacts.extend(members.filter_map(|member| Some(member.contact.as_ref()?.as_str())));
                }
                SectionContent::ActionCards(list) => {
                    contacts.extend(list.items.iter().flat_map(|card| &card.contacts).map(|id| id.as_str()));
                }
                _ => {}
            }
        }
        used
    }
}
