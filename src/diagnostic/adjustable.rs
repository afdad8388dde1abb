use super::{Code, Severity};

/// How far `site.yaml` may change how much a code's findings weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adjustable {
    /// Not at all: nothing may be published with it, or it tells of the run itself.
    Never,
    /// Up alone.
    Raised,
    /// Up, and down to advice: someone who needs help may be hurt by what is wrong, so it is always shown.
    AlwaysShown,
    /// To anything, and off.
    Freely,
}

impl Adjustable {
    /// Whether findings that weigh `default` may weigh `wanted`; `None`: not be looked for.
    pub fn allows(self, default: Severity, wanted: Option<Severity>) -> bool {
        wanted == Some(default)
            || match self {
                Self::Never => false,
                Self::Raised => wanted.is_some_and(|wanted| wanted < default),
                Self::AlwaysShown => wanted.is_some(),
                Self::Freely => true,
            }
    }
}

impl Code {
    /// How far `site.yaml` may change how much its findings weigh.
    pub fn adjustable(self) -> Adjustable {
        match self {
            _ if self.severity() == Severity::Error => Adjustable::Never,
            // Nobody is misled: readers are told that the text may be out of date, find the rest in Danish, or do not see it.
            Self::TranslationBehind | Self::TranslationIncomplete | Self::LanguageNotListed => {
                Adjustable::Freely
            }
            // Hints about order, not about what a reader would act by.
            Self::ContactUnused | Self::CardReviewLate | Self::SectionMissing => Adjustable::Freely,
            // Its adoption is refused in any case.
            Self::PlaceLostInDraft => Adjustable::Raised,
            // How easily a text is read: whoever finds another measure better may use that.
            _ if self.id().starts_with("PV64") => Adjustable::Freely,
            // Whatever else is looked for, what is new here too, until it is known to hurt nobody.
            _ if self.id().starts_with("PV6") => Adjustable::AlwaysShown,
            _ => Adjustable::Never,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stops_a_site_is_never_lowered_and_safety_is_never_off() {
        for code in Code::ALL {
            let (default, adjustable) = (code.severity(), code.adjustable());
            assert!(adjustable.allows(default, Some(default)), "{}", code.id());
            if default == Severity::Error {
                assert_eq!(adjustable, Adjustable::Never, "{}", code.id());
                assert!(!adjustable.allows(default, Some(Severity::Warning)), "{}", code.id());
            }
            if !code.id().starts_with("PV6") {
                assert!(!adjustable.allows(default, None), "{}", code.id());
                assert!(
                    default == Severity::Advice || !adjustable.allows(default, Some(Severity::Advice)),
                    "{}",
                    code.id()
                );
            }
        }
        let safety = [
            Code::HoursMissing,
            Code::NeverVerified,
            Code::CardNotApproved,
            Code::NoWayToReach,
            Code::PlainNumber,
            Code::RevisionOverdue,
            Code::CardReviewOverdue,
            Code::ChangeNotTold,
            Code::CardTranslationBehind,
            Code::VerifiedLongAgo,
            Code::NumberOfTwoRoles,
            Code::CardReachesOthers,
            Code::CardNamesGone,
            Code::CardPromisesAnonymity,
        ];
        for code in safety {
            assert!(code.adjustable().allows(Severity::Warning, Some(Severity::Advice)), "{}", code.id());
            assert!(!code.adjustable().allows(Severity::Warning, None), "{}", code.id());
        }
    }
}
