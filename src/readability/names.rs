use crate::markdown::{Reference, ReferenceKind};
use crate::model::{Section, SectionContent};
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
        kind => edition?.sections.iter().find_map(|section| in_section(section, kind, id)).map(str::to_owned),
    }
}

fn in_section<'a>(section: &'a Section, kind: ReferenceKind, id: &str) -> Option<&'a str> {
    match (&section.content, kind) {
        (_, ReferenceKind::Section) => (section.id.as_str() == id).then(|| section.title()),
        (SectionContent::Definitions(definitions), ReferenceKind::Term) => {
            Some(definitions.terms.iter().find(|term| term.id.as_str() == id)?.term.as_str())
        }
        (SectionContent::Organisation(organisation), ReferenceKind::Body) => {
            Some(organisation.bodies.iter().find(|body| body.id.as_str() == id)?.name.as_str())
        }
        (SectionContent::Organisation(organisation), ReferenceKind::Step) => {
            let steps = &organisation.procedure.as_ref()?.steps;
            Some(steps.iter().find(|step| step.id.as_str() == id)?.text.as_str())
        }
        (SectionContent::Interventions(list), ReferenceKind::Intervention) => {
            Some(list.items.iter().find(|item| item.head.id.as_str() == id)?.head.title.as_str())
        }
        (SectionContent::ActionCards(list), ReferenceKind::Card) => {
            Some(list.items.iter().find(|card| card.id.as_str() == id)?.title.as_str())
        }
        (SectionContent::WarningSigns(signs), ReferenceKind::Sign) => signs.groups.iter().find_map(|group| {
            if group.id.as_str() == id {
                return Some(group.title.as_str());
            }
            Some(group.signs.iter().find(|sign| sign.id.as_str() == id)?.text.as_str())
        }),
        _ => None,
    }
}
