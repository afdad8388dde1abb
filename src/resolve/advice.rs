use crate::diagnostic::{Code, Finding, Findings};
use crate::model::{Approval, EditionIdentity, SectionContent};
use crate::parse::{Parsed, ParsedEdition, ParsedPlan};

use super::Settings;

/// What can be published as it is, but should not stay so.
pub(super) fn check(parsed: &Parsed, settings: Settings, findings: &mut Findings) {
    if let Some(site) = &parsed.site {
        if site.accessibility_statement.is_none() {
            findings.add(Finding::new(Code::NoAccessibilityStatement, site.municipality.name.span));
        }
        if site.base_url.is_example() {
            findings.add(
                Finding::new(Code::ExampleAddress, site.base_url.span).with("value", site.base_url.as_str()),
            );
        }
    }
    for contact in parsed.contacts.iter().flat_map(|registry| &registry.contacts) {
        let at = |code| Finding::new(code, contact.role.span).with("role", contact.role.as_str());
        if parsed.faults.explain(contact.id.as_str()) {
            continue;
        }
        if contact.phones.is_empty() && contact.email.is_none() && contact.address.is_none() {
            findings.add(at(Code::NoWayToReach));
        }
        if !contact.phones.is_empty() {
            if contact.hours.is_none() {
                findings.add(at(Code::HoursMissing));
            }
            if contact.verified.is_none() {
                findings.add(at(Code::NeverVerified));
            }
        }
    }
    for provision in parsed.laws.iter().flat_map(|registry| &registry.laws).flat_map(|law| &law.provisions) {
        if provision.checked.is_none() {
            findings.add(
                Finding::new(Code::LawNotChecked, provision.cite.span).with("cite", provision.cite.as_str()),
            );
        }
    }
    // Nobody approves a card that no longer holds; a draft's concern those who see it.
    let matters = |plan: &ParsedPlan, edition: &ParsedEdition| {
        let adopted = edition.identity.as_ref().and_then(EditionIdentity::adopted_on);
        match adopted.is_some_and(|date| date <= settings.date) {
            true => plan.is_acted_by(edition, settings.date),
            false => settings.drafts,
        }
    };
    let editions = parsed.plans.iter().flat_map(|plan| plan.editions.iter().map(move |it| (plan, it)));
    for (_, edition) in editions.filter(|(plan, edition)| matters(plan, edition)) {
        for section in &edition.sections {
            let SectionContent::ActionCards(list) = &section.content else { continue };
            for card in list.items.iter().filter(|card| matches!(card.approved, Approval::None)) {
                findings
                    .add(Finding::new(Code::CardNotApproved, card.title.span).with("id", card.id.as_str()));
            }
        }
    }
}
