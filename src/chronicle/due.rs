use super::revision;
use crate::model::Plan;
use crate::model::values::Date;
use crate::resolve::Site;

/// A day on which somebody should think of the next revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    pub date: Date,
    /// How long before the last day; 0 on the day itself.
    pub months_ahead: u8,
}

const MONTHS_AHEAD: [u8; 4] = [12, 6, 3, 0];

/// The days to think of a plan's next revision, in their order. Only those after the adoption: a plan that is revised every
/// year needs no word on the day it was adopted.
pub fn dues(site: &Site, plan: &Plan) -> Vec<Due> {
    let Some(revision) = revision(site, plan) else { return Vec::new() };
    let dues =
        MONTHS_AHEAD.map(|months| Due { date: revision.due.minus_months(months), months_ahead: months });
    dues.into_iter().filter(|due| due.date > revision.adopted).collect()
}
