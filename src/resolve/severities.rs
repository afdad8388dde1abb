use crate::diagnostic::{Adjustable, Code, Finding, Findings, Phrase};
use crate::parse::Parsed;

/// What `site.yaml` says of how much findings weigh: what may hurt someone is never hidden, and nothing is lowered without
/// a reason.
pub(super) fn check(parsed: &Parsed, findings: &mut Findings) {
    for setting in parsed.site.iter().flat_map(|site| &site.checks) {
        let code = setting.code.value;
        if !setting.is_allowed() {
            let allowed = match code.adjustable() {
                Adjustable::Never => Phrase::NeverAdjusted,
                Adjustable::Raised => Phrase::OnlyRaised,
                Adjustable::AlwaysShown | Adjustable::Freely => Phrase::NeverOff,
            };
            let finding = Finding::new(Code::SeverityNotAllowed, setting.severity.span);
            let finding = finding.with("code", code.id()).with("severity", setting.severity.value.word());
            findings.add(finding.with("allowed", allowed));
        } else if setting.adjustment().lowers() && setting.reason.is_none() {
            let finding = Finding::new(Code::ReasonMissing, setting.severity.span).with("code", code.id());
            findings.add(finding.with("severity", setting.severity.value.word()));
        }
    }
}
