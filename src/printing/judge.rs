use std::collections::BTreeMap;

use super::{CardStatus, PrintedCard, printing_of};
use crate::markdown::ReferenceKind;
use crate::model::values::{Id, ItemPlace, OperationalKind};
use crate::model::{ActionCard, Correction, Edition, Plan, PrintedAs, Printing, TextLanguage};
use crate::resolve::{Fate, Site, Standing};

/// What has become of a printing: its text and numbers against those of the card as it is printed today. `None`: nothing in the
/// content tells.
///
/// `today`: the cards as they are printed today.
pub(super) fn judge(site: &Site, printing: &Printing, today: &Today<'_>) -> Option<PrintedCard> {
    let plan = plan_of(site, &printing.plan)?;
    let own = site.published(plan).find(|edition| edition.id == printing.edition);
    // What is still to come is compared with itself: readers are not to use it yet.
    let ahead = own.filter(|own| matches!(site.standing(plan, own), Standing::Draft | Standing::Coming));
    let edition = ahead.or_else(|| site.shown(plan))?;
    let fate = Found { site, plan, edition, card: &printing.card }.fate(&printing.edition);
    let (status, now) = match fate {
        _ if site.standing(plan, edition) == Standing::Repealed => {
            let date = plan.identity.repealed.as_ref()?.date.value;
            (CardStatus::Repealed { date }, Vec::new())
        }
        Fate::Removed { edition: since, why } => (taken_away(plan, printing, since, why), Vec::new()),
        Fate::Same => with(site, today, plan, edition, printing, vec![place(&printing.card)]),
        Fate::Moved(to) => with(site, today, plan, edition, printing, vec![to]),
        Fate::Split(parts) => (CardStatus::Replaced, parts),
        Fate::Unknown => {
            let correction = withdrawal(plan, printing.card.as_str())?;
            let (date, why) = (correction.date.value, correction.why.value.clone());
            (CardStatus::Withdrawn { date, why }, Vec::new())
        }
    };
    let (title, language) = title(plan, printing);
    let (plan, edition) = (plan.id.clone(), edition.id.clone());
    Some(PrintedCard { printing: printing.clone(), plan, title, language, status, edition, now })
}

/// The printings of the cards of all editions that have pages, by plan, edition and card. Each costs a digest.
pub(super) type Today<'p> = BTreeMap<(&'p Id, &'p Id, &'p Id), &'p Printing>;

fn place(card: &Id) -> ItemPlace {
    ItemPlace::item(ReferenceKind::Card, card.as_str())
}

/// The plan by its folder's name; where the folder has another name now, by the place in addresses that it left behind.
fn plan_of<'a>(site: &'a Site, id: &Id) -> Option<&'a Plan> {
    let plans = &site.content.plans;
    let had = |plan: &&Plan| plan.identity.formerly.iter().any(|formerly| formerly.value == *id);
    plans
        .iter()
        .find(|plan| plan.id == *id)
        .or_else(|| plans.iter().find(|plan| plan.slug() == id))
        .or_else(|| plans.iter().find(had))
}

/// A card to be found in the edition it is compared with.
struct Found<'a> {
    site: &'a Site,
    plan: &'a Plan,
    edition: &'a Edition,
    card: &'a Id,
}

impl Found<'_> {
    /// What has become of the card since the edition it was printed in. Where that has it no more, since the last that does.
    fn fate(&self, from: &Id) -> Fate {
        let Self { site, plan, edition, card } = self;
        let place = place(card);
        let has = |edition: &Edition| site.places(plan, edition).is_some_and(|places| places.has(&place));
        if has(edition) {
            return Fate::Same;
        }
        let mut editions = plan.succession();
        editions.reverse();
        editions.sort_by_key(|other| other.id != *from);
        let fates = editions.into_iter().filter(|other| has(other));
        let mut fates = fates.map(|other| site.fate(plan, other, &place, edition));
        fates.find(|fate| *fate != Fate::Unknown).unwrap_or(Fate::Unknown)
    }
}

/// One thing in the place of the card: the same words and numbers on a card that is printed the same way, or else something new.
fn with(
    site: &Site,
    today: &Today<'_>,
    plan: &Plan,
    edition: &Edition,
    printing: &Printing,
    now: Vec<ItemPlace>,
) -> (CardStatus, Vec<ItemPlace>) {
    let card = now.first().and_then(|place| card_at(edition, place));
    let today = card.map(|card| match today.get(&(&plan.id, &edition.id, &card.id.value)) {
        Some(known) => (*known).clone(),
        None => printing_of(site, plan, edition, card),
    });
    let same =
        today.filter(|today| today.content == printing.content && today.printed_as == printing.printed_as);
    let status = match same.map(|today| today.printed_as) {
        Some(PrintedAs::Valid) => CardStatus::Valid,
        Some(PrintedAs::Draft) => CardStatus::Draft,
        Some(PrintedAs::Coming) => {
            edition.in_force_from().map_or(CardStatus::Draft, |from| CardStatus::Coming { from })
        }
        Some(PrintedAs::Superseded | PrintedAs::Repealed) | None => CardStatus::Replaced,
    };
    (status, now)
}

fn card_at<'a>(edition: &'a Edition, place: &ItemPlace) -> Option<&'a ActionCard> {
    let is_card = place.item.kind == ReferenceKind::Card && place.fragment.is_none();
    edition.action_cards().find(|card| is_card && card.id.as_str() == place.item.id)
}

/// A card that is no longer there: an edition says why, or else the correction whose words they are.
fn taken_away(plan: &Plan, printing: &Printing, since: Id, why: String) -> CardStatus {
    let edition = plan.editions.iter().find(|edition| edition.id == since);
    let said = edition
        .is_some_and(|edition| edition.identity.removed.iter().any(|removed| removed.why.value == why));
    let told = plan.corrections.iter().filter(|it| is_withdrawal(it) && it.why.value == why);
    let told = told.max_by_key(|it| (it.what.id == printing.card.as_str(), it.date.value));
    match told {
        Some(told) if !said => CardStatus::Withdrawn { date: told.date.value, why },
        _ => CardStatus::Removed { edition: since, why },
    }
}

/// A correction of a card with a state tells of a change.
fn is_withdrawal(correction: &Correction) -> bool {
    correction.what.kind == OperationalKind::Card && correction.state.is_none()
}

/// The last word on a card in daily operation, when it is that the card is gone.
fn withdrawal<'a>(plan: &'a Plan, card: &str) -> Option<&'a Correction> {
    let of_card =
        plan.corrections.iter().filter(|it| it.what.kind == OperationalKind::Card && it.what.id == card);
    of_card.max_by_key(|it| it.date.value).filter(|it| is_withdrawal(it))
}

/// What the card is called in its own edition, which is what stands on the paper, or where it was last; and in what language. Of
/// a card that only seals remember they do not tell.
fn title(plan: &Plan, printing: &Printing) -> (String, TextLanguage) {
    let own = plan.editions.iter().filter(|edition| edition.id == printing.edition);
    let editions: Vec<&Edition> = own.chain(plan.succession().into_iter().rev()).collect();
    let mut cards = editions.iter().flat_map(|edition| edition.action_cards());
    if let Some(card) = cards.find(|card| card.id.value == printing.card) {
        return (card.title.value.clone(), card.language());
    }
    let locks = editions.iter().filter_map(|edition| edition.lock.as_ref()).flat_map(|lock| &lock.cards);
    let locked = locks.map(|locked| (&locked.id.value, &locked.title.value));
    let title = locked.filter(|(id, _)| **id == printing.card).map(|(_, title)| title.clone()).next();
    (title.unwrap_or_else(|| printing.card.as_str().to_owned()), TextLanguage::Danish)
}
