use crate::diagnostic::{Code, Finding, Findings, Phrase};
use crate::model::values::TimeOfDay;
use crate::parse::Parsed;
use crate::source::Spanned;

/// Opening hours that no day can have.
pub(super) fn check(parsed: &Parsed, findings: &mut Findings) {
    let contacts = parsed.contacts.iter().flat_map(|registry| &registry.contacts);
    for hours in contacts.filter_map(|contact| contact.hours.as_ref()) {
        for period in &hours.regular {
            check_order(&period.from, &period.to, findings);
        }
        for exception in &hours.exceptions {
            let half = |key: &str| {
                let finding = Finding::new(Code::MissingKey, exception.span).with("key", key);
                finding.with("expected", Phrase::Time)
            };
            match (&exception.from, &exception.to) {
                (Some(from), Some(to)) => check_order(from, to, findings),
                (Some(_), None) => findings.add(half("to")),
                (None, Some(_)) => findings.add(half("from")),
                // Closed all day.
                (None, None) => {}
            }
        }
    }
}

fn check_order(from: &Spanned<TimeOfDay>, to: &Spanned<TimeOfDay>, findings: &mut Findings) {
    if from.value >= to.value {
        let finding = Finding::new(Code::HoursBackwards, to.span).with("from", from.to_string());
        findings.add(finding.with("to", to.to_string()));
    }
}
