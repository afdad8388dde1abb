use std::collections::BTreeMap;

use crate::diagnostic::{Code, Finding, Findings};
use crate::model::Section;
use crate::model::fields::{Kind, Named, Record, Value, walk};
use crate::model::values::Id;
use crate::parse::{Parsed, ParsedPlan};
use crate::source::{Span, Spanned};

/// Ids used twice where each must name one thing: in a registry, in a list.
pub(super) fn of_site(parsed: &Parsed, findings: &mut Findings) {
    if let Some(site) = &parsed.site {
        among(site, findings);
        let languages = site.languages.iter().map(|language| (language.as_str().to_owned(), language.span));
        unique(languages.collect(), Code::ListedTwice, findings);
        let checks = site.checks.iter().map(|check| (check.code.value.id().to_owned(), check.code.span));
        unique(checks.collect(), Code::ListedTwice, findings);
    }
    parsed.contacts.iter().for_each(|registry| among(registry, findings));
    parsed.laws.iter().for_each(|registry| among(registry, findings));
}

/// The same of a plan: on the help page, on a section's page, in an order.
pub(super) fn of_plan(plan: &ParsedPlan, findings: &mut Findings) {
    plan.help.iter().for_each(|help| among(help, findings));
    for edition in &plan.editions {
        if let Some(identity) = &edition.identity {
            unique(identity.sections.iter().map(place).collect(), Code::ListedTwice, findings);
        }
        let translated = edition.translations.iter().map(|translation| &translation.section);
        for section in edition.sections.iter().chain(translated) {
            let listed = section.kind().form().has_files();
            let code = if listed { Code::ListedTwice } else { Code::DuplicateId };
            unique(on_page(section), code, findings);
        }
    }
}

/// In a registry: ids of one kind beside each other.
fn among(record: &dyn Record, findings: &mut Findings) {
    let mut beside: BTreeMap<Named, Vec<(String, Span)>> = BTreeMap::new();
    record.visit(&|field| field.kind == Kind::Record, &mut |_, _, value| {
        if let Value::Record(inner) = value {
            if let Some(id) = inner.id() {
                beside.entry(id.named).or_default().push((id.text.into_owned(), id.span));
            }
            among(inner, findings);
        }
    });
    for ids in beside.into_values() {
        unique(ids, Code::DuplicateId, findings);
    }
}

/// The ids of what a section names, without the headings of its text.
pub(super) fn of_items(section: &Section) -> Vec<(String, Span)> {
    let mut ids = Vec::new();
    walk(section, &mut |step, value| match value {
        Value::Id(id) if matches!(step.field.kind, Kind::Id(named) if named != Named::Section) => {
            ids.push(place(id));
        }
        _ => {}
    });
    ids
}

/// Every `#id` that a section's page has and that must be there once, with the place it comes from.
pub(super) fn on_page(section: &Section) -> Vec<(String, Span)> {
    let kind = section.kind();
    if kind.form().has_files() {
        // Each item has a page of its own, and an entry on this one.
        let mut listed = Vec::new();
        section.content.record().visit(
            &|field| matches!(field.kind, Kind::Reference(_)),
            &mut |_, _, value| {
                if let Value::Id(id) = value {
                    listed.push(place(id));
                }
            },
        );
        return listed;
    }
    let mut ids = of_items(section);
    if kind.items().is_empty() {
        let headings = section.prose().into_iter().flat_map(|prose| prose.document.headings());
        ids.extend(headings.map(|heading| (heading.id.clone(), heading.span)));
    }
    ids
}

fn place(id: &Spanned<Id>) -> (String, Span) {
    (id.as_str().to_owned(), id.span)
}

/// All ids are of one file; the later one is the one reported.
fn unique(mut ids: Vec<(String, Span)>, code: Code, findings: &mut Findings) {
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
