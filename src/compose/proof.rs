use super::{BodyView, Composition, DateView, Href, LinkView};
use crate::chronicle::{Fulfilment, Proof, Requirement, last_event, proof};
use crate::model::values::Date;
use crate::route::{Address, At, PlanPage};

use super::common::date_view;
use super::laws::reference;
use super::page_links::calendar;
use super::scope::Scope;

node! {
    /// How a plan meets the law's formal requirements.
    struct ProofView {
        /// The day everything on the page is counted from.
        as_of: DateView,
        /// The permanent front page of the edition in force; `none` when there is none.
        edition: Option<LinkView>,
        /// The law's own words; `none` when the registry of laws does not have them.
        wording: Option<QuoteView>,
        /// In the order of the law.
        requirements: Vec<RequirementView>,
        /// All editions, with what was changed since.
        editions: LinkView,
        /// The days to think of the next revision; `none` when nothing is adopted.
        calendar: Option<Href>,
    }
}

node! {
    /// One of the law's formal requirements.
    struct RequirementView {
        /// `written`, `adopted`, `published` or `revised`: the end of the keys of its words.
        kind: String,
        /// `met`, `not_met` or `not_known`: the end of the keys of its words.
        fulfilment: String,
        /// What matters most about it, as a sentence.
        says: Option<String>,
        facts: Vec<FactView>,
    }
}

node! {
    /// A provision, word for word.
    struct QuoteView {
        /// `barnets lov § 15, stk. 3`.
        cite: String,
        text: String,
        /// The provision on the page of the legal basis, or else the law's own address.
        href: Option<Href>,
    }
}

node! {
    /// A fact of a list of facts: what it is called, and what is known of it.
    struct FactView {
        name: String,
        /// One a line. A text with an address is a link.
        values: Vec<FactValueView>,
    }
}

node! {

    struct FactValueView {
        text: String,
        href: Option<Href>,
        /// ISO 8601, when the text is a date.
        iso: Option<String>,
    }
}

/// How the plan meets the law's formal requirements on the day of the site.
pub(super) fn proof_page(at: At<'_>, scope: &Scope<'_, '_>) -> Composition<'static> {
    let words = scope.site.words;
    let site = scope.site.site;
    let proof = proof(site, at.plan);
    let body = ProofView {
        as_of: date_view(site.date, words),
        edition: proof.edition.map(|edition| LinkView {
            href: Href::to(At { edition, permanent: true, ..at }.front()),
            text: edition.identity.title.value.clone(),
        }),
        wording: wording(&proof, at),
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
            .into(),
        editions: LinkView {
            href: Href::to(at.plan_page(PlanPage::Editions)),
            text: words.text("editions_title").to_owned(),
        },
        calendar: calendar(at, scope),
    };
    let description = words.filled("proof_description", &[("plan", at.plan.identity.title.value.as_str())]);
    Composition {
        last_changed: last_event(site, at.plan),
        ..Composition::new(words.text("proof_title"), description, BodyView::Proof(body))
    }
}

/// The law's words, as far as the registry has them.
fn wording(proof: &Proof<'_>, at: At<'_>) -> Option<QuoteView> {
    let (statute, provision) = proof.provision?;
    let text = provision.text.as_ref()?;
    let place = at.law(&reference(statute, Some(provision)));
    let registry = place.map(|(page, fragment)| Href::Site(page, Some(fragment)));
    Some(QuoteView {
        cite: format!("{} {}", statute.short.value, provision.cite.value),
        text: text.value.clone(),
        href: registry.or_else(|| statute.eli.as_ref().map(|eli| Href::Web(eli.as_str().to_owned()))),
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
    let link = |address: Address| {
        let shown = address.absolute(&scope.site.base);
        FactValueView { href: Some(Href::to(address)), ..text(&shown) }
    };
    match requirement {
        Requirement::Written => vec![fact(
            "edition_title",
            FactValueView { href: Some(Href::to(permanent)), ..text(&edition.identity.title) },
        )],
        Requirement::Adopted => {
            let Some(adoption) = &edition.identity.adopted else { return Vec::new() };
            let meeting = adoption.meeting.as_ref().map(|meeting| text(meeting));
            let minutes = adoption.minutes.as_ref().map(|minutes| FactValueView {
                href: Some(Href::Web(minutes.as_str().to_owned())),
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
            fact("proof_address", link(At { permanent: false, ..at }.front())),
            fact("permanent_address", link(permanent)),
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
                    href: Some(Href::to(At { edition: adopted, permanent: true, ..at }.front())),
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
