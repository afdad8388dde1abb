//! What `site.yaml` says of checks: codes PV315 to PV317.

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    Some(match code {
        Code::CodeNotKnown => Explanation {
            title: "A check that does not exist",
            why: "Below `checks` in `site.yaml` stands which checks weigh more or less than elsewhere. A code that does not exist changes nothing, and nobody would notice.",
            mend: "Write the code as it stands beside what the check finds: `PV` and three digits. `planvaerk check` shows it in square brackets.",
            wrong: "checks:\n  - code: PV60\n    severity: error\n",
            right: "checks:\n  - code: PV605\n    severity: error\n",
        },
        Code::SeverityNotAllowed => Explanation {
            title: "A severity the check may not have",
            why: "Errors are what must not reach readers, so they cannot be lowered. What may hurt someone who needs help, such as a number nobody has rung, can be lowered to advice, but never be off.",
            mend: "Write one of the severities the message names, or delete the lines. Best mend what the check finds.",
            wrong: "checks:\n  - code: PV602\n    severity: off\n    reason: \"…\"\n",
            right: "checks:\n  - code: PV602\n    severity: advice\n    reason: \"…\"\n",
        },
        Code::ReasonMissing => Explanation {
            title: "A check lowered without a reason",
            why: "Whoever takes over the plan in four years must be able to see why something was not said aloud. `planvaerk check` shows the reason every time.",
            mend: "Write the reason below `severity` as `reason: \"…\"`. If the reason cannot be written, the check should probably not be lowered.",
            wrong: "checks:\n  - code: PV614\n    severity: off\n",
            right: "checks:\n  - code: PV614\n    severity: off\n    reason: \"…\"\n",
        },
        _ => return None,
    })
}
