//! What can be published as it is, but should not stay so: what a thoughtful colleague would say of it.

mod anonymity;
mod cards;
mod citation;
mod citations;
mod contacts;
mod law_names;
mod laws;
mod line;
mod paragraphs;
mod plan;
mod quotations;
mod site;
mod wordings;
mod words;

use crate::diagnostic::Findings;
use crate::model::{ActionCard, EditionIdentity, Prose, Section};
use crate::parse::{Parsed, ParsedEdition, ParsedPlan};

use super::Settings;

/// Of the content as a whole.
pub(super) fn of_site(parsed: &Parsed, settings: Settings, findings: &mut Findings) {
    let editions: Vec<_> = parsed.plans.iter().flat_map(|plan| concerned(plan, settings)).collect();
    site::check(parsed, findings);
    contacts::check(parsed, settings, findings);
    laws::check(parsed, settings, findings);
    citations::check(parsed, &editions, findings);
}

/// Of one plan, with the registries it is held against.
pub(super) fn of_plan(parsed: &Parsed, plan: &ParsedPlan, settings: Settings, findings: &mut Findings) {
    let editions: Vec<_> = concerned(plan, settings).collect();
    quotations::check(parsed, &editions, findings);
    cards::check(parsed, settings.date, &editions, findings);
    anonymity::check(&editions, findings);
    plan::check(plan, settings, &editions, findings);
}

/// An edition that somebody may act by, or is working on.
#[derive(Clone, Copy)]
struct Concerned<'a> {
    plan: &'a ParsedPlan,
    edition: &'a ParsedEdition,
}

/// Nobody mends an edition that no longer holds; a draft concerns those who see it.
fn concerned(plan: &ParsedPlan, settings: Settings) -> impl Iterator<Item = Concerned<'_>> {
    let matters = move |it: &Concerned<'_>| {
        let adopted = it.edition.identity.as_ref().and_then(EditionIdentity::adopted_on);
        match adopted.is_some_and(|date| date <= settings.date) {
            true => it.plan.is_acted_by(it.edition, settings.date),
            false => settings.drafts,
        }
    };
    plan.editions.iter().map(move |edition| Concerned { plan, edition }).filter(matters)
}

impl<'a> Concerned<'a> {
    fn cards(self) -> impl Iterator<Item = &'a ActionCard> {
        self.edition.sections.iter().flat_map(Section::items)
    }

    fn prose(self) -> impl Iterator<Item = &'a Prose> {
        self.edition.sections.iter().flat_map(|section| section.prose())
    }
}
