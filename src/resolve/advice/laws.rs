use std::collections::BTreeSet;

use crate::diagnostic::{Code, Finding, Findings};
use crate::markdown::{ReferenceKind, Target};
use crate::model::values::Date;
use crate::model::{Provision, Section, Statute};
use crate::parse::{Parsed, ParsedPlan};

use super::Settings;

/// The registry of laws, and what has become of the law since the plan was adopted.
pub(super) fn check(parsed: &Parsed, settings: Settings, findings: &mut Findings) {
    let laws = parsed.laws.as_ref().map_or(&[][..], |registry| &registry.laws);
    for law in laws {
        for provision in &law.provisions {
            check_compared(law, provision, settings.date, findings);
        }
    }
    for plan in parsed.plans.iter().filter(|plan| plan.dates_are_known()) {
        check_adoption(plan, laws, settings.date, findings);
    }
}

fn check_compared(law: &Statute, provision: &Provision, today: Date, findings: &mut Findings) {
    let Some(checked) = &provision.checked else {
        let finding = Finding::new(Code::LawNotChecked, provision.cite.span);
        return findings.add(finding.with("cite", provision.cite.as_str()));
    };
    if checked.value < today.minus_months(Provision::CHECKED_MONTHS) {
        let finding = Finding::new(Code::LawCheckedLongAgo, checked.span);
        let finding = finding.with("cite", format!("{} {}", law.short.value, provision.cite.value));
        findings.add(finding.with("date", checked.value.to_string()));
    }
}

/// The council has seen the law as it was on its latest adoption; an edition still to come answers what moved before it. A wording
/// that was compared with the newer law is one somebody has thought of.
fn check_adoption(plan: &ParsedPlan, laws: &[Statute], today: Date, findings: &mut Findings) {
    let Some(edition) = plan.in_force(today) else { return };
    let adoptions = plan.editions.iter().filter_map(|edition| {
        let adopted = edition.identity.as_ref()?;
        Some((adopted.adopted_on().filter(|date| *date <= today)?, &adopted.adopted.as_ref()?.date))
    });
    let Some((adopted, place)) = adoptions.max_by_key(|(date, _)| *date) else { return };
    let moved: Vec<_> = laws
        .iter()
        .filter_map(|law| Some((law, law.newest_consolidation()?)))
        .filter(|(law, newest)| {
            let date = newest.date.value;
            adopted < date && date <= today && !law.is_compared_since(date)
        })
        .collect();
    if moved.is_empty() {
        return;
    }
    let cited: BTreeSet<&str> = edition.sections.iter().flat_map(cited_in).collect();
    for (law, newest) in moved.into_iter().filter(|(law, _)| cited.contains(law.id.as_str())) {
        let finding = Finding::new(Code::LawNewerThanPlan, newest.date.span)
            .with("law", law.short.as_str())
            .with("consolidation", newest.title.as_str())
            .with("date", newest.date.value.to_string())
            .with("plan", format!("{}/{}", plan.id, edition.id))
            .with("adopted", adopted.to_string());
        findings.add(finding.related(place.span));
    }
}

/// The ids of the statutes a section links to.
fn cited_in(section: &Section) -> impl Iterator<Item = &str> {
    section.prose().into_iter().flat_map(|prose| prose.document.targets()).filter_map(|target| match &target
        .value
    {
        Target::Reference(reference) if reference.kind == ReferenceKind::Law => {
            Some(reference.id.split_once('/').map_or(reference.id.as_str(), |(law, _)| law))
        }
        _ => None,
    })
}
