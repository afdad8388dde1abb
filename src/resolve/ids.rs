use std::collections::BTreeMap;

use crate::diagnostic::{Code, Finding, Findings};
use crate::model::values::Id;
use crate::model::{Section, SectionContent};
use crate::parse::Parsed;
use crate::source::{Span, Spanned};

/// Ids used twice where each must name one thing: in a registry, on a page, in an order.
pub(super) fn check(parsed: &Parsed, findings: &mut Findings) {
    if let Some(site) = &parsed.site {
        unique(site.emergency.iter().map(|number| place(&number.id)), Code::DuplicateId, findings);
        let languages = site.languages.iter().map(|language| (language.as_str().to_owned(), language.span));
        unique(languages, Code::ListedTwice, findings);
        let checks = site.checks.iter().map(|check| (check.code.value.id().to_owned(), check.code.span));
        unique(checks, Code::ListedTwice, findings);
    }
    if let Some(registry) = &parsed.contacts {
        unique(registry.contacts.iter().map(|contact| place(&contact.id)), Code::DuplicateId, findings);
    }
    if let Some(registry) = &parsed.laws {
        unique(registry.laws.iter().map(|law| place(&law.id)), Code::DuplicateId, findings);
        for law in &registry.laws {
            let provisions =
                law.provisions.iter().map(|provision| (provision.id.as_str().to_owned(), provision.id.span));
            unique(provisions, Code::DuplicateId, findings);
            unique(law.consolidations.iter().map(|item| place(&item.id)), Code::DuplicateId, findings);
        }
    }
    for plan in &parsed.plans {
        if let Some(help) = &plan.help {
            unique(help.ways.iter().map(|way| place(&way.id)), Code::DuplicateId, findings);
        }
        for edition in &plan.editions {
            if let Some(identity) = &edition.identity {
                unique(identity.sections.iter().map(place), Code::ListedTwice, findings);
            }
            let translated = edition.translations.iter().map(|translation| &translation.section);
            for section in edition.sections.iter().chain(translated) {
                if let SectionContent::Interventions(_) | SectionContent::ActionCards(_) = &section.content {
                    unique(on_page(section).into_iter(), Code::ListedTwice, findings);
                } else {
                    unique(on_page(section).into_iter(), Code::DuplicateId, findings);
                }
            }
        }
    }
}

/// The ids of what a section names, without the headings of its text.
pub(super) fn of_items(section: &Section) -> Vec<(String, Span)> {
    match &section.content {
        SectionContent::Purpose(purpose) => purpose.head.aims.iter().map(|aim| place(&aim.id)).collect(),
        SectionContent::LegalBasis(_) | SectionContent::Free(_) => Vec::new(),
        _ => on_page(section),
    }
}

/// Every `#id` that a section's page has, with the place it comes from.
pub(super) fn on_page(section: &Section) -> Vec<(String, Span)> {
    let headings = |document: &crate::markdown::Document| {
        document.headings().map(|heading| (heading.id.clone(), heading.span)).collect::<Vec<_>>()
    };
    match &section.content {
        SectionContent::Purpose(purpose) => {
            let mut ids = headings(&purpose.body.document);
            ids.extend(purpose.head.aims.iter().map(|aim| place(&aim.id)));
            ids
        }
        SectionContent::LegalBasis(text) | SectionContent::Free(text) => headings(&text.body.document),
        SectionContent::Definitions(definitions) => {
            definitions.terms.iter().map(|term| place(&term.id)).collect()
        }
        SectionContent::Organisation(organisation) => {
            let steps = organisation.procedure.iter().flat_map(|procedure| &procedure.steps);
            organisation
                .bodies
                .iter()
                .map(|body| place(&body.id))
                .chain(steps.map(|step| place(&step.id)))
                .collect()
        }
        SectionContent::Interventions(list) => list.head.order.iter().map(place).collect(),
        SectionContent::WarningSigns(signs) => {
            let groups = signs.groups.iter();
            groups
                .flat_map(|group| {
                    std::iter::once(place(&group.id)).chain(group.signs.iter().map(|sign| place(&sign.id)))
                })
                .collect()
        }
        SectionContent::ActionCards(list) => list.head.order.iter().map(place).collect(),
    }
}

fn place(id: &Spanned<Id>) -> (String, Span) {
    (id.as_str().to_owned(), id.span)
}

/// All ids are of one file; the later one is the one reported.
fn unique(ids: impl Iterator<Item = (String, Span)>, code: Code, findings: &mut Findings) {
    let mut ids: Vec<_> = ids.collect();
    ids.sort_by_key(|(_, span)| *span);
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for (id, span) in ids {
        match seen.get(&id) {
            Some(&first) => findings.add(Finding::new(code, span).with("id", id).related(first)),
            None => {
                seen.insert(id, span);
            }
        }
    }
}
