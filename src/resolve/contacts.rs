use std::collections::BTreeSet;

use super::{Site, Standing};
use crate::model::values::OperationalKind;
use crate::model::{Contact, Edition, Plan, Prose, Section};

impl Site {
    /// A contact as an edition shows it: today's; where the edition no longer holds, as it was on the day of adoption. One of the
    /// adopted text that is no longer in the registry is shown as it was.
    pub fn contact_in<'a>(&'a self, plan: &Plan, edition: &'a Edition, id: &str) -> Option<&'a Contact> {
        let adopted = edition.lock.as_ref().and_then(|lock| lock.contact(id));
        let now = self.content.contacts.get(id);
        match self.standing(plan, edition) {
            Standing::Superseded | Standing::Repealed => adopted.or(now),
            Standing::Draft | Standing::Coming | Standing::InForce => now.or(adopted),
        }
    }

    /// The contacts that belong to a plan: what it uses, and what no plan uses, in the registry's order.
    pub fn contacts_of<'a>(&'a self, plan: &Plan) -> impl Iterator<Item = &'a Contact> {
        let contacts = self.content.contacts.contacts.iter();
        let here = used_by(plan);
        let (here, mut unused): (BTreeSet<&str>, BTreeSet<&str>) =
            contacts.clone().map(|contact| contact.id.as_str()).partition(|id| here.contains(id));
        // Going through all other plans takes time, and mostly there is nothing to look for.
        for other in self.content.plans.iter().filter(|other| other.id != plan.id) {
            if unused.is_empty() {
                break;
            }
            let there = used_by(other);
            unused.retain(|id| !there.contains(id));
        }
        contacts.filter(move |contact| {
            let id = contact.id.as_str();
            here.contains(id) || unused.contains(id)
        })
    }
}

/// The ids of the contacts a plan names anywhere.
fn used_by(plan: &Plan) -> BTreeSet<&str> {
    let help = &plan.help;
    let in_fields = std::iter::once(&help.primary)
        .chain(help.ways.iter().flat_map(|way| &way.contacts))
        .chain(&plan.identity.owner.contact);
    let mut ids: BTreeSet<&str> = in_fields.map(|id| id.as_str()).collect();
    // One that the plan has had keeps its place there.
    let corrected = plan.corrections.iter().filter(|it| it.what.kind == OperationalKind::Contact);
    ids.extend(corrected.map(|it| it.what.id.as_str()));
    ids.extend(plan.editions.iter().flat_map(|edition| &edition.sections).flat_map(Section::contacts));
    ids.extend(help.prose().into_iter().flat_map(Prose::contacts));
    ids
}
