use serde::Serialize;

use crate::diagnostic::{Adjustment, Findings, Language, Severity};

/// What `site.yaml` lets weigh less than it does elsewhere, on one line: nothing is silent. `with_reasons`: with the
/// municipality's own words on why. `None`: nothing is lowered.
pub(super) fn lowered(findings: &Findings, with_reasons: bool, language: Language) -> Option<String> {
    let each: Vec<String> = findings
        .adjustments()
        .filter(|adjustment| adjustment.lowers())
        .map(|adjustment| {
            let to = match (adjustment.severity, language) {
                (None, Language::Danish) => "slået fra",
                (None, Language::English) => "off",
                (Some(Severity::Advice), Language::Danish) => "til råd",
                (Some(Severity::Advice), Language::English) => "to advice",
                (Some(_), Language::Danish) => "til advarsel",
                (Some(_), Language::English) => "to a warning",
            };
            let reason = adjustment.reason.as_ref().filter(|_| with_reasons);
            let reason = reason.map(|reason| format!(" ({reason})")).unwrap_or_default();
            format!("{} {to}{reason}", adjustment.code.id())
        })
        .collect();
    let begin = match language {
        Language::Danish => "Sat ned i site.yaml:",
        Language::English => "Lowered by site.yaml:",
    };
    (!each.is_empty()).then(|| format!("{begin} {}", each.join(", ")))
}

/// What `site.yaml` says of how much a check weighs.
#[derive(Serialize)]
pub(super) struct AdjustedLayout<'a> {
    code: &'static str,
    /// What it weighs: `error`, `warning`, `advice` or `off`.
    severity: &'static str,
    /// What it weighs elsewhere.
    default: Severity,
    reason: Option<&'a str>,
}

impl<'a> AdjustedLayout<'a> {
    pub(super) fn all(findings: &'a Findings) -> Vec<Self> {
        findings.adjustments().map(Self::new).collect()
    }

    fn new(adjustment: &'a Adjustment) -> Self {
        Self {
            code: adjustment.code.id(),
            severity: match adjustment.severity {
                Some(Severity::Error) => "error",
                Some(Severity::Warning) => "warning",
                Some(Severity::Advice) => "advice",
                None => "off",
            },
            default: adjustment.code.severity(),
            reason: adjustment.reason.as_deref(),
        }
    }
}
