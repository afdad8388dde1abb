use crate::diagnostic::{Code, Finding, Findings, Phrase, nearest};
use crate::markdown::ReferenceKind;
use crate::model::values::Id;
use crate::model::{Help, SectionContent};
use crate::parse::{Parsed, ParsedEdition, ParsedPlan};
use crate::source::{Span, Spanned};

use super::index::Index;

/// Ids in fields that name something elsewhere.
pub(super) fn check(parsed: &Parsed, findings: &mut Findings) {
    let site = Index::of_site(parsed);
    for law in parsed.laws.iter().flat_map(|registry| &registry.laws) {
        for read_in in law.provisions.iter().filter_map(|provision| provision.read_in.as_ref()) {
            let known: Vec<&str> = law.consolidations.iter().map(|item| item.id.as_str()).collect();
            if !known.contains(&read_in.as_str()) {
                unknown(read_in, Phrase::NoConsolidation, known, parsed, findings);
            }
        }
    }
    for plan in &parsed.plans {
        if let Some(contact) = plan.identity.as_ref().and_then(|identity| identity.owner.contact.as_ref()) {
            contacts([contact], &site, parsed, findings);
        }
        if let Some(help) = &plan.help {
            check_help(help, plan, parsed, &site, findings);
        }
        for edition in &plan.editions {
            check_edition(edition, plan, parsed, &site, findings);
        }
    }
}

fn check_help(help: &Help, plan: &ParsedPlan, parsed: &Parsed, site: &Index, findings: &mut Findings) {
    contacts([&help.primary], site, parsed, findings);
    let primary = parsed.contacts.as_ref().and_then(|registry| registry.get(help.primary.as_str()));
    if primary.is_some_and(|contact| contact.phones.is_empty()) {
        let finding = Finding::new(Code::PrimaryWithoutPhone, help.primary.span);
        findings.add(finding.with("id", help.primary.as_str()));
    }
    emergency(&help.emergency, parsed, findings);
    let mut cards = plan.editions.iter().flat_map(cards_of).collect::<Vec<_>>();
    cards.sort_unstable();
    let sure = plan.editions.iter().all(|edition| !edition.incomplete && edition.identity.is_some());
    for way in &help.ways {
        contacts(&way.contacts, site, parsed, findings);
        emergency(&way.emergency, parsed, findings);
        if let Some(card) = way.card.as_ref().filter(|card| sure && !cards.contains(&card.as_str())) {
            unknown(card, Phrase::NoCard, cards.clone(), parsed, findings);
        }
    }
}

fn cards_of(edition: &ParsedEdition) -> impl Iterator<Item = &str> {
    edition.sections.iter().flat_map(|section| match &section.content {
        SectionContent::ActionCards(list) => list.items.iter().map(|card| card.id.as_str()).collect(),
        _ => Vec::new(),
    })
}

fn check_edition(
    edition: &ParsedEdition,
    plan: &ParsedPlan,
    parsed: &Parsed,
    site: &Index,
    findings: &mut Findings,
) {
    if let Some(supersedes) = edition.identity.as_ref().and_then(|identity| identity.supersedes.as_ref()) {
        let known: Vec<&str> = plan.editions.iter().map(|other| other.id.as_str()).collect();
        if !known.contains(&supersedes.as_str()) {
            unknown(supersedes, Phrase::NoEdition, known, parsed, findings);
        }
    }
    for section in &edition.sections {
        match &section.content {
            SectionContent::Organisation(organisation) => {
                contacts(&organisation.resource_persons, site, parsed, findings);
                let bodies: Vec<&str> = organisation.bodies.iter().map(|body| body.id.as_str()).collect();
                for body in &organisation.bodies {
                    contacts(
                        body.members.iter().filter_map(|member| member.contact.as_ref()),
                        site,
                        parsed,
                        findings,
                    );
                    if let Some(parent) = &body.parent
                        && !bodies.contains(&parent.as_str())
                    {
                        unknown(parent, Phrase::NoBody, bodies.clone(), parsed, findings);
                    }
                }
                circles(
                    organisation.bodies.iter().map(|body| (&body.id.value, body.parent.as_ref())),
                    findings,
                );
            }
            SectionContent::ActionCards(list) => {
                for card in &list.items {
                    contacts(&card.contacts, site, parsed, findings);
                    emergency(&card.emergency, parsed, findings);
                }
            }
            _ => {}
        }
    }
}

/// Things that name what they belong to, in the end themselves.
pub(super) fn circles<'a>(
    links: impl Iterator<Item = (&'a Id, Option<&'a Spanned<Id>>)>,
    findings: &mut Findings,
) {
    let links: Vec<_> = links.collect();
    for (id, above) in &links {
        let mut next = above.map(|above| &above.value);
        // As many steps as there are things: a longer way has come round.
        for _ in 0..links.len() {
            if next == Some(id) {
                let span: Option<Span> = above.map(|above| above.span);
                if let Some(span) = span {
                    findings.add(Finding::new(Code::SupersedesItself, span).with("id", id.as_str()));
                }
                break;
            }
            let Some(at) = next else { break };
            next = links
                .iter()
                .find(|(other, _)| *other == at)
                .and_then(|(_, above)| above.map(|above| &above.value));
        }
    }
}

fn contacts<'a>(
    ids: impl IntoIterator<Item = &'a Spanned<Id>>,
    site: &Index,
    parsed: &Parsed,
    findings: &mut Findings,
) {
    for id in ids {
        if !site.has(ReferenceKind::Contact, id.as_str()) {
            let known = site.ids(ReferenceKind::Contact).collect();
            unknown(id, Phrase::NoContact, known, parsed, findings);
        }
    }
}

fn emergency<'a>(ids: impl IntoIterator<Item = &'a Spanned<Id>>, parsed: &Parsed, findings: &mut Findings) {
    let Some(site) = &parsed.site else { return };
    let known: Vec<&str> = site.emergency.iter().map(|number| number.id.as_str()).collect();
    for id in ids {
        if !known.contains(&id.as_str()) {
            unknown(id, Phrase::NoEmergency, known.clone(), parsed, findings);
        }
    }
}

fn unknown(id: &Spanned<Id>, kind: Phrase, known: Vec<&str>, parsed: &Parsed, findings: &mut Findings) {
    if !parsed.broken_ids.contains(id.as_str()) {
        let finding =
            Finding::new(Code::UnknownReference, id.span).with("kind", kind).with("id", id.as_str());
        findings.add(finding.nearest(nearest(id.as_str(), known)));
    }
}
