use crate::model::{Edition, Plan, Section, SectionContent};

/// Section by section: where it stands, who answers for it, and each part of it with its own owner.
pub(super) fn section_list(plan: &Plan, edition: &Edition) -> String {
    edition.sections.iter().map(|section| part(plan, section)).collect()
}

fn part(plan: &Plan, section: &Section) -> String {
    let owner = plan.identity.owner.name.value.as_str();
    let mut text = format!("\n### {} (`{}`)\n\nAnsvarlig: {owner}\n\n", section.title(), section.place());
    let mut point =
        |words: &str| text += &format!("- [ ] {}\n", words.split_whitespace().collect::<Vec<_>>().join(" "));
    match &section.content {
        SectionContent::Purpose(purpose) => {
            point("Teksten: blive, rettes eller udgå?");
            purpose.aims.iter().for_each(|aim| point(&format!("Målet: {}", aim.text.value)));
        }
        SectionContent::LegalBasis(_) => point("Teksten: blive, rettes eller udgå? Se også lovene nedenfor."),
        SectionContent::Free(_) => point("Teksten: blive, rettes eller udgå?"),
        SectionContent::Definitions(definitions) => {
            definitions.terms.iter().for_each(|term| point(&format!("Begrebet: {}", term.term.value)));
        }
        SectionContent::Organisation(organisation) => {
            organisation.bodies.iter().for_each(|body| point(&format!("Organet: {}", body.name.value)));
            if !organisation.resource_persons.is_empty() {
                point("Ressourcepersonerne");
            }
            if let Some(procedure) = &organisation.procedure {
                point(&format!("Forløbet: {}", procedure.title.value));
            }
        }
        SectionContent::Interventions(list) => list.items.iter().for_each(|item| {
            let owner = item.owner.as_ref().map_or("ikke oplyst", |owner| owner.as_str());
            point(&format!("Indsatsen: {}. Ansvarlig: {owner}", item.title.value));
        }),
        SectionContent::WarningSigns(signs) => {
            signs.groups.iter().for_each(|group| point(&format!("Tegnene: {}", group.title.value)));
        }
        SectionContent::ActionCards(_) => point("Kortene: se actioncards nedenfor."),
    }
    text
}
