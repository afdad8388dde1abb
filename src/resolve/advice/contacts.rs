use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Finding, Findings};
use crate::model::values::{Date, PhoneNumber};
use crate::model::{Contact, EditionIdentity, Prose, Section};
use crate::parse::{Parsed, ParsedEdition, ParsedPlan};
use crate::source::Span;

use super::Settings;

/// The registry of contacts.
pub(super) fn check(parsed: &Parsed, settings: Settings, findings: &mut Findings) {
    let contacts = parsed.contacts.iter().flat_map(|registry| &registry.contacts);
    let sound: Vec<&Contact> =
        contacts.filter(|contact| !parsed.faults.explain(contact.id.as_str())).collect();
    for contact in &sound {
        check_reach(contact, findings);
        check_verified(contact, settings.date, findings);
    }
    check_numbers(&sound, findings);
    check_used(&sound, parsed, settings, findings);
}

fn about(code: Code, contact: &Contact) -> Finding {
    Finding::new(code, contact.role.span).with("role", contact.role.as_str())
}

fn check_reach(contact: &Contact, findings: &mut Findings) {
    if contact.phones.is_empty() && contact.email.is_none() && contact.address.is_none() {
        findings.add(about(Code::NoWayToReach, contact));
    }
    if !contact.phones.is_empty() && contact.hours.is_none() {
        findings.add(about(Code::HoursMissing, contact));
    }
}

/// Only a number can be rung.
fn check_verified(contact: &Contact, today: Date, findings: &mut Findings) {
    if contact.phones.is_empty() {
        return;
    }
    match &contact.verified {
        None => findings.add(about(Code::NeverVerified, contact)),
        Some(verified) if verified.value < today.minus_months(Contact::VERIFIED_MONTHS) => {
            let finding = Finding::new(Code::VerifiedLongAgo, verified.span);
            let finding = finding.with("role", contact.role.as_str());
            findings.add(finding.with("date", verified.value.to_string()));
        }
        Some(_) => {}
    }
}

/// Numbers as dialled, in the order of the file: the second and later of the same are told, with the first.
fn check_numbers(contacts: &[&Contact], findings: &mut Findings) {
    let mut first: BTreeMap<&PhoneNumber, (&Contact, Span)> = BTreeMap::new();
    for contact in contacts {
        for phone in &contact.phones {
            let Some((other, place)) = first.get(&phone.number.value) else {
                first.insert(&phone.number.value, (contact, phone.number.span));
                continue;
            };
            let is_same = std::ptr::eq(*other, *contact);
            let code = if is_same { Code::NumberTwice } else { Code::NumberOfTwoRoles };
            let finding = Finding::new(code, phone.number.span).with("number", phone.number.display());
            let finding = finding.with("role", contact.role.as_str());
            let finding = if is_same { finding } else { finding.with("other", other.role.as_str()) };
            findings.add(finding.related(*place));
        }
    }
}

/// Only when everything could be read: what has faults may be what names a contact.
fn check_used(contacts: &[&Contact], parsed: &Parsed, settings: Settings, findings: &mut Findings) {
    let plan_is_whole =
        |plan: &ParsedPlan| plan.identity.is_some() && plan.help.is_some() && plan.dates_are_known();
    let is_whole = |edition: &ParsedEdition| edition.identity.is_some() && edition.broken.is_empty();
    let whole = parsed.faults.files.is_empty()
        && parsed.site.is_some()
        && !parsed.plans.is_empty()
        && parsed.plans.iter().all(|plan| plan_is_whole(plan) && plan.editions.iter().all(is_whole));
    if !whole {
        return;
    }
    let used = used(parsed, settings);
    for contact in contacts.iter().filter(|contact| !used.contains(contact.id.as_str())) {
        findings.add(about(Code::ContactUnused, contact).with("id", contact.id.as_str()));
    }
}

/// Whom anything names that people act by, or that is being written.
fn used(parsed: &Parsed, settings: Settings) -> BTreeSet<&str> {
    let mut ids = BTreeSet::new();
    let about = parsed.site.iter().filter_map(|site| site.about.as_ref());
    ids.extend(about.flat_map(Prose::contacts));
    for plan in &parsed.plans {
        let owner = plan.identity.iter().filter_map(|identity| identity.owner.contact.as_ref());
        ids.extend(owner.map(|id| id.as_str()));
        if let Some(help) = &plan.help {
            ids.insert(help.primary.as_str());
            ids.extend(help.ways.iter().flat_map(|way| &way.contacts).map(|id| id.as_str()));
            ids.extend(help.prose().into_iter().flat_map(Prose::contacts));
        }
        for edition in &plan.editions {
            let adopted = edition.identity.as_ref().and_then(EditionIdentity::adopted_on);
            let is_past = adopted.is_some_and(|date| date <= settings.date)
                && !plan.is_acted_by(edition, settings.date);
            if !is_past {
                let translated = edition.translations.iter().map(|translation| &translation.section);
                ids.extend(edition.sections.iter().chain(translated).flat_map(Section::contacts));
            }
        }
    }
    ids
}
