use super::Revision;
use crate::model::values::Date;
use crate::model::{ActionCard, Consolidation, Contact, Provision, Statute, Translation};

/// Something somebody must see to.
#[derive(Debug, Clone, Copy)]
pub struct Matter<'a> {
    pub urgency: Urgency,
    pub subject: Subject<'a>,
}

/// How pressing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// A day has passed by which it had to be done, or people may be hurt as it stands.
    Overdue,
    /// It has no such day, or the day is yet to come.
    Soon,
}

#[derive(Debug, Clone, Copy)]
pub enum Subject<'a> {
    /// No edition holds.
    NoEdition,
    Revision(Revision<'a>),
    /// A number that nobody is noted to have rung for long, or ever.
    Contact {
        contact: &'a Contact,
        verified: Option<Date>,
    },
    /// A wording that nobody is noted to have compared with the law for long, or ever.
    Provision {
        statute: &'a Statute,
        provision: &'a Provision,
        checked: Option<Date>,
    },
    /// A law newer than the adoption, which nobody is noted to have compared with the plan since.
    Law {
        statute: &'a Statute,
        newest: &'a Consolidation,
    },
    /// A translation of a text that has changed since it was made.
    Translation(&'a Translation),
    /// A card nobody answers for.
    CardNotApproved(&'a ActionCard),
    /// A card to be gone through by a day.
    CardReview {
        card: &'a ActionCard,
        by: Date,
    },
}

impl Subject<'_> {
    /// The word in JSON; it never changes.
    pub fn word(&self) -> &'static str {
        match self {
            Self::NoEdition => "no_edition",
            Self::Revision(_) => "revision",
            Self::Contact { .. } => "contact",
            Self::Provision { .. } => "provision",
            Self::Law { .. } => "law",
            Self::Translation(_) => "translation",
            Self::CardNotApproved(_) => "card_not_approved",
            Self::CardReview { .. } => "card_review",
        }
    }

    /// What it is about, as content refers to it; empty for the plan itself.
    pub fn item(&self) -> String {
        match self {
            Self::NoEdition | Self::Revision(_) => String::new(),
            Self::Contact { contact, .. } => format!("contact:{}", contact.id.as_str()),
            Self::Provision { statute, provision, .. } => {
                format!("law:{}/{}", statute.id.as_str(), provision.id.as_str())
            }
            Self::Law { statute, .. } => format!("law:{}", statute.id.as_str()),
            Self::Translation(translation) => format!("section:{}", translation.section.id.as_str()),
            Self::CardNotApproved(card) | Self::CardReview { card, .. } => {
                format!("card:{}", card.id.as_str())
            }
        }
    }
}
