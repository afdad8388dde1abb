use crate::diagnostic::{Code, Finding, Findings};
use crate::model::values::Date;
use crate::model::{Approval, SectionContent};
use crate::parse::{Parsed, ParsedPlan};
use crate::source::Spanned;

use super::Settings;

/// What the day makes of the dates in the content: days that are past, and days that cannot have been.
pub(super) fn check(parsed: &Parsed, settings: Settings, findings: &mut Findings) {
    let today = settings.date;
    for date in happened(parsed).filter(|date| date.value > today) {
        let finding = Finding::new(Code::DateAhead, date.span).with("value", date.value.to_string());
        findings.add(finding.with("today", today.to_string()));
    }
    for plan in &parsed.plans {
        check_plan(plan, today, findings);
    }
}

/// Every date on which something is said to have been done.
fn happened(parsed: &Parsed) -> impl Iterator<Item = &Spanned<Date>> {
    let contacts = parsed.contacts.iter().flat_map(|registry| {
        let verified = registry.contacts.iter().filter_map(|contact| contact.verified.as_ref());
        std::iter::once(&registry.updated).chain(verified)
    });
    let laws = parsed.laws.iter().flat_map(|registry| {
        let provisions = registry.laws.iter().flat_map(|law| &law.provisions);
        std::iter::once(&registry.updated)
            .chain(provisions.filter_map(|provision| provision.checked.as_ref()))
    });
    let help = parsed.plans.iter().filter_map(|plan| plan.help.as_ref()).map(|help| &help.updated);
    let corrections = parsed.plans.iter().flat_map(|plan| plan.corrections.iter().flatten());
    contacts.chain(laws).chain(help).chain(corrections.map(|correction| &correction.date))
}

/// Only the edition in force must keep its days; an older one has been answered, a draft binds nobody.
fn check_plan(plan: &ParsedPlan, today: Date, findings: &mut Findings) {
    if !plan.dates_are_known() {
        return;
    }
    let Some(edition) = plan.in_force(today) else { return };
    let Some(adopted) = edition.identity.as_ref().and_then(|identity| Some(&identity.adopted.as_ref()?.date))
    else {
        return;
    };
    if let Some(identity) = &plan.identity {
        let due = adopted.value.plus_years(identity.revision_years.0);
        if due < today {
            findings.add(Finding::new(Code::RevisionOverdue, adopted.span).with("due", due.to_string()));
        }
    }
    for section in &edition.sections {
        let SectionContent::ActionCards(list) = &section.content else { continue };
        for card in &list.items {
            if let Some(due) = card.review_by.as_ref().filter(|due| due.value < today) {
                let finding = Finding::new(Code::CardReviewOverdue, due.span).with("id", card.id.as_str());
                findings.add(finding.with("due", due.value.to_string()));
            }
            if let Approval::Given(given) = &card.approved
                && given.date.value > today
            {
                let finding = Finding::new(Code::DateAhead, given.date.span);
                let finding = finding.with("value", given.date.value.to_string());
                findings.add(finding.with("today", today.to_string()));
            }
        }
    }
}
