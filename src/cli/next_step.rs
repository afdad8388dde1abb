//! What to do after a command, in one line.

use crate::diagnostic::{Findings, Language, Severity};

/// After `check`: build, or mend first; `same` are the options that name the same content.
pub(super) fn after_check(findings: &Findings, may_build: bool, same: &str, language: Language) -> String {
    let explained = explained(findings, language);
    let [mend, build] = match language {
        Language::Danish => ["Ret fejlene, og kør kommandoen igen.", "Byg hjemmesiden: planvaerk build"],
        Language::English => {
            ["Mend the errors and run the command again.", "Build the site: planvaerk build"]
        }
    };
    match (may_build, explained) {
        (true, Some(explained)) => format!("{build}{same} · {explained}"),
        (true, None) => format!("{build}{same}"),
        (false, Some(explained)) => format!("{mend} {explained}"),
        (false, None) => mend.to_owned(),
    }
}

/// Where the weightiest of the findings is explained, of several the first; `None`: there are none.
pub(super) fn explained(findings: &Findings, language: Language) -> Option<String> {
    let weightiest = [Severity::Error, Severity::Warning, Severity::Advice];
    let first = |severity| findings.iter().find(|finding| finding.severity() == severity);
    let code = weightiest.into_iter().find_map(first)?.code.id();
    Some(match language {
        Language::Danish => format!("Forklaring: planvaerk explain {code}"),
        Language::English => format!("Explanation: planvaerk explain {code}"),
    })
}
