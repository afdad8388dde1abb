use crate::diagnostic::{Code, Finding, Findings};
use crate::parse::Parsed;

/// What `site.yaml` should not stay without.
pub(super) fn check(parsed: &Parsed, findings: &mut Findings) {
    let Some(site) = &parsed.site else { return };
    if site.accessibility_statement.is_none() {
        findings.add(Finding::new(Code::NoAccessibilityStatement, site.municipality.name.span));
    }
    if site.base_url.is_example() {
        let finding = Finding::new(Code::ExampleAddress, site.base_url.span);
        findings.add(finding.with("value", site.base_url.as_str()));
    }
}
