use crate::markdown::{Reference, ReferenceKind};
use crate::model::fields::find;
use crate::parse::{Parsed, ParsedEdition};

/// The name of what a reference leads to, as it stands on the page where the reference has no words.
pub(super) fn name(
    parsed: &Parsed,
    edition: Option<&ParsedEdition>,
    reference: &Reference,
) -> Option<String> {
    let id = reference.id.as_str();
    match reference.kind {
        ReferenceKind::Contact => {
            let contacts = &parsed.contacts.as_ref()?.contacts;
            Some(contacts.iter().find(|contact| contact.id.as_str() == id)?.role.value.clone())
        }
        ReferenceKind::Law => match parsed.laws.as_ref()?.get(id)? {
            (statute, Some(provision)) => {
                Some(format!("{} {}", statute.short.as_str(), provision.cite.as_str()))
            }
            (statute, None) => Some(statute.title.value.clone()),
        },
        ReferenceKind::Plan => {
            let plan = parsed.plans.iter().find(|plan| plan.id.as_str() == id)?;
            Some(plan.identity.as_ref()?.title.value.clone())
        }
        ReferenceKind::Section => {
            let section = edition?.sections.iter().find(|section| section.id.as_str() == id)?;
            Some(section.title().to_owned())
        }
        kind => {
            let sections = edition?.sections.iter();
            let mut sections = sections.filter(|section| section.kind().items().contains(&kind));
            let item = sections.find_map(|section| find(section, kind, id))?;
            item.title().map(|title| title.value.clone())
        }
    }
}
