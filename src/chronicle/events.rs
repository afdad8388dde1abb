use super::{Event, EventKind, StableId};
use crate::model::values::Date;
use crate::model::{Edition, Plan};
use crate::resolve::Site;

/// What has happened to a plan up to the day of the site, oldest first.
pub fn events<'a>(site: &Site, plan: &'a Plan) -> Vec<Event<'a>> {
    let mut events = Vec::new();
    let mut add = |date: Date, kind: EventKind<'a>, parts: &[&str]| {
        if date <= site.date {
            let parts = [&[plan.id.as_str(), kind.word()], parts].concat();
            events.push(Event { date, id: StableId::of(&site.content.site.municipality, &parts), kind });
        }
    };
    let editions: Vec<&Edition> =
        plan.succession().into_iter().filter(|edition| edition.is_adopted(site.date)).collect();
    for (place, edition) in editions.iter().copied().enumerate() {
        let (Some(adopted), Some(from)) = (edition.identity.adopted_on(), edition.in_force_from()) else {
            continue;
        };
        let id = [edition.id.as_str()];
        add(adopted, EventKind::Adopted(edition), &id);
        add(from, EventKind::InForce(edition), &id);
        let next = editions.get(place + 1).copied();
        match (ends(plan, edition, next), next) {
            (Some((date, Ending::Superseded)), Some(by)) => {
                add(date, EventKind::Superseded { edition, by }, &id);
            }
            (Some((date, Ending::Repealed)), _) => {
                if let Some(repeal) = &plan.identity.repealed {
                    add(date, EventKind::Repealed { edition, repeal }, &id);
                }
            }
            _ => {}
        }
    }
    // Of one thing there is one note a day: that is checked.
    for correction in &plan.corrections {
        let (date, what) = (correction.date.value, correction.what.value.to_string());
        add(date, EventKind::Corrected(correction), &[&date.to_string(), &what]);
    }
    events.sort_by(|a, b| (a.date, a.kind.rank(), &a.id).cmp(&(b.date, b.kind.rank(), &b.id)));
    events
}

/// The last day on which something has happened to a plan.
pub fn last_event(site: &Site, plan: &Plan) -> Option<Date> {
    events(site, plan).last().map(|event| event.date)
}

/// Why an edition holds no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Superseded,
    Repealed,
}

/// The first day an edition does not hold. A repeal while it held comes before the edition after it.
fn ends(plan: &Plan, edition: &Edition, next: Option<&Edition>) -> Option<(Date, Ending)> {
    let from = edition.in_force_from()?;
    let next = next.and_then(Edition::in_force_from).map(|date| (date, Ending::Superseded));
    let repeal = plan.identity.repealed.as_ref().map(|repeal| repeal.date.value).filter(|date| *date > from);
    let repeal = repeal.map(|date| (date, Ending::Repealed));
    [next, repeal].into_iter().flatten().min_by_key(|(date, ending)| (*date, *ending == Ending::Repealed))
}

/// The last day an edition held, when that is past; `None` while it holds, or before it does.
pub fn last_day(site: &Site, plan: &Plan, edition: &Edition) -> Option<Date> {
    let next = plan
        .succession()
        .into_iter()
        .filter(|other| other.is_adopted(site.date))
        .find(|other| other.in_force_from() > edition.in_force_from());
    let (date, _) = ends(plan, edition, next)?;
    Some(date.previous())
}
