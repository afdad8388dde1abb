use std::collections::BTreeSet;

use crate::diagnostic::{Code, Finding, Findings};
use crate::markdown::{Block, ReferenceKind};
use crate::model::values::Date;
use crate::model::{Prose, RevisionYears, Section, SectionKind};
use crate::parse::ParsedPlan;

use super::super::ids;
use super::{Concerned, Settings};

/// Whether a plan has what plans have, and when it must be made anew.
pub(super) fn check(
    plan: &ParsedPlan,
    settings: Settings,
    editions: &[Concerned<'_>],
    findings: &mut Findings,
) {
    for concerned in editions {
        // Where it cannot be told which edition holds, an old one may only seem to.
        if plan.dates_are_known() {
            check_missing(*concerned, findings);
        }
        concerned.edition.sections.iter().for_each(|section| check_empty(section, findings));
    }
    check_revision(plan, settings.date, findings);
}

/// Barnets lov § 15, stk. 3 demands a written plan for prevention (interventions), detection (warning signs) and handling (organisation,
/// action cards), but no section by name; the rest is what readers need to understand those. What an edition says was removed, and
/// why, or put elsewhere, was thought of.
fn check_missing(concerned: Concerned<'_>, findings: &mut Findings) {
    let Some(identity) = &concerned.edition.identity else { return };
    let listed = identity.sections.iter().map(|section| section.as_str());
    let removed = identity.removed.iter().map(|removed| &removed.item);
    let elsewhere = identity.moved.iter().map(|moved| &moved.from);
    let elsewhere = elsewhere.chain(identity.merged.iter().flat_map(|merged| &merged.from));
    let elsewhere = elsewhere.chain(identity.split.iter().map(|split| &split.from));
    let accounted = removed.chain(elsewhere).map(|place| &place.value);
    let sections = accounted
        .filter(|place| place.item.kind == ReferenceKind::Section && place.fragment.is_none())
        .map(|place| place.item.id.as_str());
    let broken = concerned.edition.broken.iter().map(String::as_str);
    let known: BTreeSet<&str> = listed.chain(sections).chain(broken).collect();
    let names = SectionKind::NAMED.into_iter().filter_map(SectionKind::id);
    let missing: Vec<String> =
        names.filter(|name| !known.contains(name)).map(|name| format!("`{name}`")).collect();
    if !missing.is_empty() {
        let finding = Finding::new(Code::SectionMissing, identity.title.span);
        findings.add(finding.with("missing", missing.join(", ")));
    }
}

fn check_empty(section: &Section, findings: &mut Findings) {
    // Where one kind of items is what the section is for, an introduction to none of them is not enough.
    let is_list = section.kind().items().len() == 1;
    let is_empty =
        ids::of_items(section).is_empty() && (is_list || section.prose().into_iter().all(has_no_words));
    if is_empty {
        let finding = Finding::new(Code::SectionEmpty, section.id.span);
        findings.add(finding.with("section", section.id.as_str()).with("title", section.title()));
    }
}

/// Headings announce words and are none.
/// One of which nothing could be read has faults of its own.
fn has_no_words(prose: &Prose) -> bool {
    !prose.document.blocks.is_empty()
        && prose.document.blocks.iter().all(|block| matches!(block, Block::Heading(_) | Block::Rule(_)))
}

/// As for a revision that is overdue, an edition adopted since answers the duty.
fn check_revision(plan: &ParsedPlan, today: Date, findings: &mut Findings) {
    let (Some(identity), true) = (&plan.identity, plan.dates_are_known()) else { return };
    let Some(edition) = plan.in_force(today).and_then(|edition| edition.identity.as_ref()) else { return };
    let Some(adoption) = &edition.adopted else { return };
    let adopted = adoption.date.value;
    let due = adopted.plus_years(identity.revision_years.0);
    let soon = due.minus_months(RevisionYears::MONTHS_AHEAD) <= today && today <= due;
    let adoptions = plan.editions.iter().filter_map(|other| other.identity.as_ref()?.adopted_on());
    let is_answered = adoptions.filter(|day| *day <= today).any(|day| day > adopted);
    // A plan that is revised every year need not hear of it all the year.
    if soon && !is_answered && identity.revision_years.0 > 1 {
        let finding = Finding::new(Code::RevisionDue, adoption.date.span).with("due", due.to_string());
        findings.add(finding.with("adopted", adopted.to_string()));
    }
}
