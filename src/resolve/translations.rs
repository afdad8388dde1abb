use std::collections::BTreeSet;

use crate::diagnostic::{Code, Finding, Findings};
use crate::model::{Section, Translation};
use crate::parse::{Parsed, ParsedEdition, ParsedPlan};

use super::ids;

/// Translations against the texts they were made from: each must say which text that was, and have its items.
pub(super) fn check(parsed: &Parsed, plan: &ParsedPlan, findings: &mut Findings) {
    let site = parsed.site.as_ref();
    for edition in &plan.editions {
        for section in &edition.sections {
            if let Some(translates) = section.translates() {
                findings.add(Finding::new(Code::TranslatesInSource, translates.span));
            }
        }
        for translation in &edition.translations {
            let language = translation.language;
            let listed = site.is_none_or(|site| site.languages.iter().any(|listed| listed.value == language));
            if !listed {
                let finding = Finding::new(Code::LanguageNotListed, translation.place);
                findings.add(finding.with("language", language.as_str()));
            }
            check_state(translation, findings);
            check_items(translation, edition, findings);
        }
    }
}

fn check_state(translation: &Translation, findings: &mut Findings) {
    let code = match &translation.translates {
        None => Code::TranslationUnbound,
        Some(_) if translation.is_behind() => Code::TranslationBehind,
        Some(_) => return,
    };
    let finding = Finding::new(code, translation.place).with("state", translation.source.as_str());
    findings.add(finding.with("section", translation.section.id.as_str()));
}

/// The same items by the same ids, so that a link to one leads to it in every language.
fn check_items(translation: &Translation, edition: &ParsedEdition, findings: &mut Findings) {
    let Some(source) = edition.sections.iter().find(|it| it.id.value == translation.section.id.value) else {
        return;
    };
    let here = items(&translation.section);
    let there = items(source);
    for (id, span) in ids::of_items(&translation.section) {
        if !there.contains(&id) {
            findings.add(Finding::new(Code::TranslatedItemUnknown, span).with("id", id));
        }
    }
    // One that is behind may lack what has come since; that is told already.
    let missing: Vec<&str> = there.difference(&here).map(String::as_str).collect();
    if !missing.is_empty() && !translation.is_behind() {
        let finding = Finding::new(Code::TranslationIncomplete, translation.place);
        findings.add(finding.with("ids", missing.join(", ")));
    }
}

fn items(section: &Section) -> BTreeSet<String> {
    ids::of_items(section).into_iter().map(|(id, _)| id).collect()
}
