use crate::diagnostic::{Code, Finding, Findings};
use crate::model::ActionCard;
use crate::model::fields::{Record, Value, walk};
use crate::model::values::Date;
use crate::parse::{Parsed, ParsedPlan};

use super::Settings;

/// What the day makes of the dates in the content: days that are past, and days that cannot have been.
pub(super) fn of_site(parsed: &Parsed, settings: Settings, findings: &mut Findings) {
    parsed.records().for_each(|record| check_done(record, settings.date, findings));
}

/// The same of a plan.
pub(super) fn of_plan(_: &Parsed, plan: &ParsedPlan, settings: Settings, findings: &mut Findings) {
    let today = settings.date;
    plan.records().for_each(|record| check_done(record, today, findings));
    plan.corrections.iter().flatten().for_each(|correction| check_done(correction, today, findings));
    check_days(plan, today, findings);
}

/// What is said to have been done has been done.
fn check_done(record: &dyn Record, today: Date, findings: &mut Findings) {
    walk(record, &mut |step, value| {
        if let Value::Date(date) = value
            && step.field.done
            && date.value > today
        {
            let finding = Finding::new(Code::DateAhead, date.span).with("value", date.value.to_string());
            findings.add(finding.with("today", today.to_string()));
        }
    });
}

/// Only the edition in force must keep its days; an older one has been answered, a draft binds nobody.
fn check_days(plan: &ParsedPlan, today: Date, findings: &mut Findings) {
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
        // An edition the council has adopted answers the duty, even before it takes force.
        let adoptions = plan.editions.iter().filter_map(|other| other.identity.as_ref()?.adopted_on());
        let answered = adoptions.filter(|day| *day <= today).any(|day| day > adopted.value);
        if due < today && !answered {
            findings.add(Finding::new(Code::RevisionOverdue, adopted.span).with("due", due.to_string()));
        }
    }
    for section in &edition.sections {
        for card in section.items::<ActionCard>() {
            if let Some(due) = card.review_by.as_ref().filter(|due| due.value < today) {
                let finding = Finding::new(Code::CardReviewOverdue, due.span).with("id", card.id.as_str());
                findings.add(finding.with("due", due.value.to_string()));
            }
        }
        check_done(section, today, findings);
    }
}
