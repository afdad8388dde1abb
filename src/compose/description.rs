use crate::route::{Answer, At, Page};

use super::links::excerpt;
use super::scope::Scope;

/// One sentence on the page, for search engines and shared links.
pub(super) fn description(scope: &Scope<'_, '_>) -> String {
    let content = &scope.site.site.content;
    let summary = |at: At<'_>| at.plan.identity.summary.value.clone();
    match scope.page {
        Page::Home | Page::NotFound => {
            let titles: Vec<&str> =
                content.plans.iter().map(|plan| plan.identity.title.value.as_str()).collect();
            format!("{}: {}", content.site.municipality.name.value, titles.join(", "))
        }
        Page::About => {
            content.site.about.as_ref().map(|about| excerpt(&about.document, scope)).unwrap_or_default()
        }
        Page::Front(at) => summary(at),
        Page::Help(at) => excerpt(&at.plan.help.lead.document, scope),
        Page::Contact(at) => {
            format!("{}: {}", scope.site.words.text("contact"), at.plan.identity.title.value)
        }
        Page::Proof(at) => of_plan("proof_description", at, scope),
        Page::Editions(at) => of_plan("editions_description", at, scope),
        Page::Section(at, section) => {
            section.prose().first().map_or_else(|| summary(at), |prose| excerpt(&prose.document, scope))
        }
        Page::Translation(_, translation) => {
            let text = translation.section.prose().first().map(|prose| excerpt(&prose.document, scope));
            text.unwrap_or_else(|| translation.section.title().to_owned())
        }
        Page::Intervention(_, _, item) => excerpt(&item.body.document, scope),
        Page::Card(_, _, card) => excerpt(&card.task.document, scope),
        Page::Former(_, former) => {
            let key = if matches!(former.answer, Answer::Moved(_)) { "former_moved" } else { "former_gone" };
            scope.site.words.filled(key, &[("title", &former.title)])
        }
        Page::Printing(_, printed) => {
            scope.site.words.filled("printing_description", &[("title", &printed.title)])
        }
        Page::Changes(_, old, new) => {
            let editions = [("old", old.id.as_str()), ("new", new.id.as_str())];
            scope.site.words.filled("redline_description", &editions)
        }
    }
}

/// A sentence of the theme about a plan.
fn of_plan(key: &str, at: At<'_>, scope: &Scope<'_, '_>) -> String {
    scope.site.words.filled(key, &[("plan", at.plan.identity.title.value.as_str())])
}
