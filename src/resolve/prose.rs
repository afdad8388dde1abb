use crate::model::{Help, Prose, Section, SectionContent};

/// Every running text of a section, in the order of the page.
pub(super) fn of_section(section: &Section) -> Vec<&Prose> {
    match &section.content {
        SectionContent::Purpose(purpose) => vec![&purpose.body],
        SectionContent::LegalBasis(text) | SectionContent::Free(text) => vec![&text.body],
        SectionContent::Definitions(definitions) => {
            definitions.intro.iter().chain(definitions.terms.iter().map(|term| &term.text)).collect()
        }
        SectionContent::Organisation(organisation) => {
            organisation.intro.iter().chain(organisation.bodies.iter().map(|body| &body.text)).collect()
        }
        SectionContent::Interventions(list) => {
            list.intro.iter().chain(list.items.iter().map(|item| &item.body)).collect()
        }
        SectionContent::WarningSigns(signs) => vec![&signs.intro, &signs.caveat],
        SectionContent::ActionCards(list) => {
            let cards = list.items.iter().flat_map(|card| {
                let lists = card.when.iter().chain(&card.steps).chain(&card.notes);
                [&card.task, &card.acute].into_iter().chain(lists)
            });
            list.intro.iter().chain(cards).collect()
        }
    }
}

/// Every running text of the help page.
pub(super) fn of_help(help: &Help) -> Vec<&Prose> {
    let ways = help
        .ways
        .iter()
        .flat_map(|way| std::iter::once(&way.lead).chain(&way.steps).chain(&way.anonymity).chain(&way.next));
    std::iter::once(&help.lead).chain(ways).collect()
}
