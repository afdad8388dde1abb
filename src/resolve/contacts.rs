use std::collections::BTreeSet;

use crate::markdown::{ReferenceKind, Target};
use crate::model::{Contact, Plan, Prose, SectionContent};

use super::Site;

impl Site {
    /// The contacts that belong to a plan: what it uses, and what no plan uses, in the registry's order.
    pub fn contacts_of(&self, plan: &Plan) -> impl Iterator<Item = &Contact> {
        let here = used_by(plan);
        let others = self.content.plans.iter().filter(|other| other.id != plan.id);
        let elsewhere: BTreeSet<String> = others.flat_map(used_by).collect();
        self.content.contacts.contacts.iter().filter(move |contact| {
            let id = contact.id.as_str();
            here.contains(id) || !elsewhere.contains(id)
        })
    }
}

/// The ids of the contacts a plan names anywhere.
fn used_by(plan: &Plan) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let help = &plan.help;
    ids.insert(help.primary.as_str().to_owned());
    ids.extend(help.ways.iter().flat_map(|way| &way.contacts).map(|id| id.as_str().to_owned()));
    ids.extend(plan.identity.owner.contact.iter().map(|id| id.as_str().to_owned()));
    for section in plan.editions.iter().flat_map(|edition| &edition.sections) {
        match &section.content {
            SectionContent::Organisation(organisation) => {
                ids.extend(organisation.resource_persons.iter().map(|id| id.as_str().to_owned()));
                let members = organisation.bodies.iter().flat_map(|body| &body.members);
                ids.extend(
                    members.filter_map(|member| member.contact.as_ref()).map(|id| id.as_str().to_owned()),
                );
            }
            SectionContent::ActionCards(list) => {
                ids.extend(
                    list.items.iter().flat_map(|card| &card.contacts).map(|id| id.as_str().to_owned()),
                );
            }
            _ => {}
        }
        ids.extend(section.prose().into_iter().flat_map(named_in));
    }
    ids.extend(help.prose().into_iter().flat_map(named_in));
    ids
}

fn named_in(prose: &Prose) -> impl Iterator<Item = String> {
    prose.document.targets().filter_map(|target| match &target.value {
        Target::Reference(reference) if reference.kind == ReferenceKind::Contact => {
            Some(reference.id.clone())
        }
        _ => None,
    })
}
