use super::{Matter, Revision, Subject, Urgency, revision};
use crate::model::values::Date;
use crate::model::{Approval, Contact, Edition, Plan, Provision, RevisionYears};
use crate::resolve::{Site, Standing};

/// How a plan stands on the day of the site, for those who look after it.
#[derive(Debug, Clone)]
pub struct Status<'a> {
    pub plan: &'a Plan,
    /// The edition in force.
    pub edition: Option<&'a Edition>,
    pub revision: Option<Revision<'a>>,
    /// How many contacts with a number belong to the plan.
    pub contacts: usize,
    /// How many provisions the registry of laws has.
    pub provisions: usize,
    /// How many cards the edition in force has.
    pub cards: usize,
    /// How many translations of its sections the edition in force has.
    pub translations: usize,
    /// The most pressing first.
    pub matters: Vec<Matter<'a>>,
}

/// A number is rung at least this often to see that it is right; after the double of it, it is overdue.
pub const CONTACT_MONTHS: u8 = Contact::VERIFIED_MONTHS;
/// So long before its last day a card's review is told of.
const CARD_MONTHS: u8 = 3;

impl Status<'_> {
    pub fn is_overdue(&self) -> bool {
        self.matters.iter().any(|matter| matter.urgency == Urgency::Overdue)
    }
}

/// What belongs to a plan, and what of it somebody must see to.
pub fn status<'a>(site: &'a Site, plan: &'a Plan) -> Status<'a> {
    let edition = plan.in_force(site.date);
    let revision = revision(site, plan);
    let mut status = Status {
        plan,
        edition,
        revision,
        contacts: 0,
        provisions: 0,
        cards: edition.map_or(0, |edition| edition.action_cards().count()),
        translations: edition.map_or(0, |edition| edition.translations.len()),
        matters: Vec::new(),
    };
    let repealed = site.shown(plan).is_some_and(|shown| site.standing(plan, shown) == Standing::Repealed);
    if !repealed {
        status.plan_itself(site.date);
        status.cards(site.date);
        status.translations();
    }
    status.contacts(site);
    status.laws(site);
    status.matters.sort_by_key(|matter| matter.urgency);
    status
}

impl<'a> Status<'a> {
    fn add(&mut self, urgency: Urgency, subject: Subject<'a>) {
        self.matters.push(Matter { urgency, subject });
    }

    fn plan_itself(&mut self, today: Date) {
        if self.edition.is_none() {
            self.add(Urgency::Soon, Subject::NoEdition);
        }
        let Some(revision) = self.revision else { return };
        if revision.is_overdue() {
            self.add(Urgency::Overdue, Subject::Revision(revision));
        } else if revision.due.minus_months(RevisionYears::MONTHS_AHEAD) <= today {
            self.add(Urgency::Soon, Subject::Revision(revision));
        }
    }

    fn cards(&mut self, today: Date) {
        for card in self.edition.into_iter().flat_map(Edition::action_cards) {
            if matches!(card.approved, Approval::None) {
                self.add(Urgency::Soon, Subject::CardNotApproved(card));
            }
            let Some(by) = card.review_by.as_ref().map(|by| by.value) else { continue };
            if by < today {
                self.add(Urgency::Overdue, Subject::CardReview { card, by });
            } else if by.minus_months(CARD_MONTHS) <= today {
                self.add(Urgency::Soon, Subject::CardReview { card, by });
            }
        }
    }

    fn translations(&mut self) {
        let all = self.edition.into_iter().flat_map(|edition| &edition.translations);
        for translation in all.filter(|translation| translation.is_behind()) {
            self.add(Urgency::Soon, Subject::Translation(translation));
        }
    }

    /// A number nobody has ever rung is overdue: it is no safer than one rung long ago.
    fn contacts(&mut self, site: &'a Site) {
        for contact in site.contacts_of(self.plan).filter(|contact| !contact.phones.is_empty()) {
            self.contacts += 1;
            let verified = contact.verified.as_ref().map(|date| date.value);
            let is_old = |months| verified.is_none_or(|date| date < site.date.minus_months(months));
            if is_old(2 * CONTACT_MONTHS) {
                self.add(Urgency::Overdue, Subject::Contact { contact, verified });
            } else if is_old(CONTACT_MONTHS) {
                self.add(Urgency::Soon, Subject::Contact { contact, verified });
            }
        }
    }

    fn laws(&mut self, site: &'a Site) {
        let adopted = self.edition.and_then(|edition| edition.identity.adopted_on());
        for statute in &site.content.laws.laws {
            if let Some(newest) = statute.newest_consolidation()
                && adopted.is_some_and(|adopted| adopted < newest.date.value)
                && !statute.is_compared_since(newest.date.value)
            {
                self.add(Urgency::Soon, Subject::Law { statute, newest });
            }
            for provision in &statute.provisions {
                self.provisions += 1;
                let checked = provision.checked.as_ref().map(|date| date.value);
                if checked.is_none_or(|date| date < site.date.minus_months(Provision::CHECKED_MONTHS)) {
                    self.add(Urgency::Soon, Subject::Provision { statute, provision, checked });
                }
            }
        }
    }
}
