use crate::diagnostic::{Code, Finding, Findings, Phrase};
use crate::markdown::ReferenceKind;
use crate::model::{ActionCard, CardSource, Facts, Section, TextLanguage};
use crate::parse::{Parsed, ParsedEdition, ParsedPlan};

use super::Settings;
use super::index::Index;
use super::references::unknown;

/// Cards that were translated against the cards they were translated from.
pub(super) fn of_plan(parsed: &Parsed, plan: &ParsedPlan, _: Settings, findings: &mut Findings) {
    for edition in &plan.editions {
        let known = Index::of_edition(parsed, plan, edition);
        for card in cards(edition) {
            let Some(translates) = &card.translates else { continue };
            let id = translates.card.as_str();
            if !known.has(ReferenceKind::Card, id) {
                let others = known.ids(ReferenceKind::Card).filter(|other| *other != card.id.as_str());
                unknown(&translates.card, Phrase::NoCard, others, parsed, findings);
            }
            if let Some(source) = cards(edition).find(|source| source.id.as_str() == id) {
                check_pair(card, translates, source, findings);
            }
        }
    }
}

fn cards(edition: &ParsedEdition) -> impl Iterator<Item = &ActionCard> {
    edition.sections.iter().flat_map(Section::items)
}

fn check_pair(card: &ActionCard, translates: &CardSource, source: &ActionCard, findings: &mut Findings) {
    let about = |code, place| Finding::new(code, place).with("card", source.id.as_str());
    let why = if card.language() == TextLanguage::Danish {
        Some(Phrase::IsDanish)
    } else if card.language() == source.language() {
        Some(Phrase::SameLanguage)
    } else if source.translates.is_some() {
        Some(Phrase::IsTranslation)
    } else {
        None
    };
    if let Some(why) = why {
        return findings.add(about(Code::CardNotTranslated, translates.card.span).with("why", why));
    }
    let state = Facts::of(source).state();
    match &translates.state {
        None => {
            let finding = about(Code::CardTranslationUnbound, translates.card.span);
            findings.add(finding.with("state", state.as_str()));
        }
        Some(made_from) if card.is_behind(source) => {
            let finding = about(Code::CardTranslationBehind, made_from.span);
            findings.add(finding.with("state", state.as_str()));
        }
        Some(_) => {}
    }
}
