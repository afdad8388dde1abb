use super::Code;

/// What the findings of `planvaerk check` are about, as the one who mends them thinks of it. Codes that say that a file
/// cannot be read as what it is are about no topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Who can be rung, and when.
    Contacts,
    Laws,
    /// Action cards.
    Cards,
    /// The plan as the law demands it.
    Plan,
    Translations,
    Links,
    /// Alternative texts.
    Pictures,
    Headings,
    /// How easily texts are read.
    Language,
    /// The site itself.
    Site,
}

impl Topic {
    pub const ALL: [Self; 10] = [
        Self::Contacts,
        Self::Laws,
        Self::Cards,
        Self::Plan,
        Self::Translations,
        Self::Links,
        Self::Pictures,
        Self::Headings,
        Self::Language,
        Self::Site,
    ];

    /// Its names on the command line: in Danish, in English, and others it is called by.
    pub fn names(self) -> &'static [&'static str] {
        match self {
            Self::Contacts => &["kontakter", "contacts"],
            Self::Laws => &["love", "laws"],
            Self::Cards => &["kort", "cards"],
            Self::Plan => &["plan", "plan"],
            Self::Translations => &["oversættelser", "translations", "oversaettelser"],
            Self::Links => &["links", "links"],
            Self::Pictures => &["billeder", "pictures", "images"],
            Self::Headings => &["overskrifter", "headings"],
            Self::Language => &["sprog", "language", "lix"],
            Self::Site => &["side", "site"],
        }
    }
}

impl Code {
    /// What its findings are about.
    pub fn topic(self) -> Option<Topic> {
        Some(match self {
            Self::HoursMissing
            | Self::NeverVerified
            | Self::NoWayToReach
            | Self::PlainNumber
            | Self::PhoneNotInRegistry
            | Self::UnknownNumber
            | Self::PrimaryWithoutPhone
            | Self::BadPhone
            | Self::HoursBackwards
            | Self::VerifiedLongAgo
            | Self::ContactUnused
            | Self::NumberOfTwoRoles
            | Self::NumberTwice => Topic::Contacts,
            Self::LawNotChecked
            | Self::LawCheckedLongAgo
            | Self::LawNewerThanPlan
            | Self::QuotationDiffers
            | Self::ProvisionNotInRegistry => Topic::Laws,
            Self::CardNotApproved
            | Self::CardReviewOverdue
            | Self::CardReachesOthers
            | Self::CardNamesGone
            | Self::CardWithoutWayIn
            | Self::CardReviewLate
            | Self::CardPromisesAnonymity => Topic::Cards,
            Self::RevisionOverdue
            | Self::RevisionDue
            | Self::SectionMissing
            | Self::SectionEmpty
            | Self::TodoLeft
            | Self::DateAhead
            | Self::ChangeNotTold
            | Self::GoneUntold
            | Self::PlaceLost
            | Self::PlaceLostInDraft
            | Self::MissingFromOrder
            | Self::NoEditionInForce => Topic::Plan,
            Self::TranslationBehind
            | Self::TranslationIncomplete
            | Self::TranslationUnbound
            | Self::TranslatesInSource
            | Self::TranslatedItemUnknown
            | Self::LanguageNotListed
            | Self::CardNotTranslated
            | Self::CardTranslationUnbound
            | Self::CardTranslationBehind => Topic::Translations,
            Self::UnknownReference
            | Self::ForbiddenLink
            | Self::BrokenFragment
            | Self::EmptyLink
            | Self::FileLinkMissing
            | Self::UnreadLink
            | Self::UndefinedLink
            | Self::LinkWithoutText
            | Self::FileLinkHere
            | Self::LinkSaysOther
            | Self::AdoptedLinkSaysOther
            | Self::BadUrl => Topic::Links,
            Self::MissingAlt | Self::ForbiddenImage => Topic::Pictures,
            Self::HeadingSkips | Self::MisplacedHeading | Self::EmptyHeading => Topic::Headings,
            Self::NoAccessibilityStatement | Self::ExampleAddress => Topic::Site,
            _ if self.id().starts_with("PV64") => Topic::Language,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn whatever_is_looked_for_beyond_faults_is_about_something() {
        for code in Code::ALL.into_iter().filter(|code| code.id().starts_with("PV6")) {
            assert!(code.topic().is_some(), "{}", code.id());
        }
    }

    #[test]
    fn a_name_means_one_topic() {
        let mut seen = BTreeSet::new();
        for topic in Topic::ALL {
            let names: BTreeSet<_> = topic.names().iter().collect();
            assert!(names.into_iter().all(|name| seen.insert(name)), "{topic:?}");
        }
    }
}
