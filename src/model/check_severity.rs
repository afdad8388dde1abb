use super::fields::choice;
use crate::diagnostic::Severity;

choice! {
    /// How much the findings of a check are to weigh.
    pub enum CheckSeverity {
        /// Nothing is published until it is mended.
        Error = "error",
        Warning = "warning",
        Advice = "advice",
        /// It is not looked for.
        Off = "off",
    }
}

impl CheckSeverity {
    /// `None`: off.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Advice => Some(Severity::Advice),
            Self::Off => None,
        }
    }
}
