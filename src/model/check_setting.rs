use super::CheckSeverity;
use super::fields::record;
use crate::diagnostic::{Adjustment, Code};
use crate::source::Spanned;

record! {
    /// What the municipality thinks of one check.
    pub struct CheckSetting {
        code: required Spanned<Code>,
        severity: required Spanned<CheckSeverity>,
        /// Why less is said than otherwise would be; shown with the findings.
        reason: optional Spanned<String> [label, nowhere("stands with the findings")],
    }
}

impl CheckSetting {
    /// Whether the check may weigh that; see [`Code::adjustable`].
    pub fn is_allowed(&self) -> bool {
        let code = self.code.value;
        code.adjustable().allows(code.severity(), self.severity.value.severity())
    }

    pub fn adjustment(&self) -> Adjustment {
        Adjustment {
            code: self.code.value,
            severity: self.severity.value.severity(),
            reason: self.reason.as_ref().map(|reason| reason.value.clone()),
        }
    }
}
