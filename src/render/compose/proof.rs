use crate::chronicle::{Fulfilment, Proof, Requirement, proof};
use crate::model::SectionContent;
use crate::model::values::Date;
use crate::render::view::{FactValueView, FactView, LinkView, ProofView, QuoteView, RequirementView};
use crate::route::At;

use super::dates::date_view;
use super::laws::fragment;
use super::page_links::calendar;
use super::scope::Scope;

/// How the plan meets the law's formal requirements on the day of the site.
pub(super) fn proof_page(at: At<'_>, scope: &Scope<'_, '_>) -> ProofView {
    let words = scope.site.words;
    let site = scope.site.site;
    let proof = proof(site, at.plan);
    ProofView {
        as_of: date_view(site.date, words),
        edition: proof.edition.map(|edition| LinkView {
            href: scope.href(&At { edition, permanent: true, ..at }.front()),
            text: edition.identity.title.value.clone(),
        }),
        wording: wording(&proof, at, scope),
        requirements: Requirement::ALL
            .map(|requirement| RequirementView {
                kind: requirement.word().to_owned(),
                fulfilment: match proof.fulfilment(requirement) {
                    Fulfilment::Met => "met",
                    Fulfilment::NotMet => "not_met",
                    Fulfilment::NotKnown => "not_known",
                }
                .to_owned(),
                says: says(&proof, requirement, scope),
                facts: facts(&proof, requirement, at, scope),
            })
            .to_vec(),
        editions: LinkView {
            href: scope.href(&at.editions()),
            text: words.text("editions_title").to_owned(),
        },
        calendar: calendar(at, scope),
    }
}

/// The law's words, as far as the registry has them.
fn wording(proof: &Proof<'_>, at: At<'_>, scope: &Scope<'_, '_>) -> Option<QuoteView> {
    let (statute, provision) = proof.provision?;
    let text = provision.text.as_ref()?;
    let section = at.find(|section| matches!(section, SectionContent::LegalBasis(_)).then_some(()));
    let registry = section.map(|(section, ())| {
        scope.href_with_fragment(&at.section(section), &fragment(statute, Some(provision)))
    });
    Some(QuoteView {
        cite: format!("{} {}", statute.short.value, provision.cite.value),
        text: text.value.clone(),
        href: registry.or_else(|| statute.eli.as_ref().map(|eli| eli.as_str().to_owned())),
    })
}

/// The sentence that matters most.
fn says(proof: &Proof<'_>, requirement: Requirement, scope: &Scope<'_, '_>) -> Option<String> {
    let words = scope.site.words;
    proof.edition?;
    match (requirement, proof.fulfilment(requirement)) {
        (Requirement::Published, Fulfilment::NotKnown) => {
            Some(words.text("proof_example_address").to_owned())
        }
        (Requirement::Revised, _) => {
            let revision = proof.revision?;
            let (key, days) = match revision.days_left {
                0 => ("proof_days_none", 0),
                1 => ("proof_days_one", 1),
                -1 => ("proof_days_over_one", 1),
                days if days < 0 => ("proof_days_over", -days),
                days => ("proof_days", days),
            };
            let (days, due) = (days.to_string(), words.date(revision.due));
            Some(words.filled(key, &[("days", &days), ("due", &due)]))
        }
        _ => None,
    }
}

fn facts(proof: &Proof<'_>, requirement: Requirement, at: At<'_>, scope: &Scope<'_, '_>) -> Vec<FactView> {
    let words = scope.site.words;
    let fact =
        |key: &str, value: FactValueView| FactView { name: words.text(key).to_owned(), values: vec![value] };
    let not_known = || text(words.text("proof_not_known"));
    let day = |date: Date| FactValueView { iso: Some(date.to_string()), ..text(&words.date(date)) };
    let Some(edition) = proof.edition else { return Vec::new() };
    let permanent = At { edition, permanent: true, ..at }.front();
    let link = |address: &crate::route::Address| FactValueView {
        href: Some(scope.href(address)),
        ..text(&address.absolute(&scope.site.base))
    };
    match requirement {
        Requirement::Written => vec![fact(
            "edition_title",
            FactValueView { href: Some(scope.href(&permanent)), ..text(&edition.identity.title) },
        )],
        Requirement::Adopted => {
            let Some(adoption) = &edition.identity.adopted else { return Vec::new() };
            let meeting = adoption.meeting.as_ref().map(|meeting| text(meeting));
            let minutes = adoption.minutes.as_ref().map(|minutes| FactValueView {
                href: Some(minutes.as_str().to_owned()),
                ..text(minutes.as_str().trim_start_matches("https://"))
            });
            vec![
                fact("proof_adopted_on", day(adoption.date.value)),
                fact("proof_adopted_by", text(&adoption.body)),
                fact("proof_meeting", meeting.unwrap_or_else(not_known)),
                fact("proof_minutes", minutes.unwrap_or_else(not_known)),
            ]
        }
        Requirement::Published => vec![
            fact("proof_address", link(&At { permanent: false, ..at }.front())),
            fact("permanent_address", link(&permanent)),
            // The content tells when an edition was adopted and holds, not when it was first put on the web.
            fact("proof_published_since", not_known()),
        ],
        Requirement::Revised => {
            let mut facts = Vec::new();
            if let Some(revision) = proof.revision {
                facts.push(fact("proof_due", day(revision.due)));
            }
            let adoptions = proof.adoptions.iter().filter_map(|adopted| {
                let name = words.filled("edition_crumb", &[("edition", adopted.id.as_str())]);
                let date = adopted.identity.adopted_on()?;
                Some(FactValueView {
                    href: Some(scope.href(&At { edition: adopted, permanent: true, ..at }.front())),
                    ..text(&format!("{name}: {}", words.date(date)))
                })
            });
            facts.push(FactView {
                name: words.text("proof_adoptions").to_owned(),
                values: adoptions.collect(),
            });
            facts
        }
    }
}

fn text(text: &str) -> FactValueView {
    FactValueView { text: text.to_owned(), href: None, iso: None }
}
