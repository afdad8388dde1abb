use crate::model::values::Date;
use crate::model::{Edition, Plan};
use crate::resolve::{Site, Standing};

/// The duty to revise a plan (barnets lov § 15, stk. 3). It runs from the latest adoption: an edition the council has adopted
/// answers it, even before that edition's first day in force.
#[derive(Debug, Clone, Copy)]
pub struct Revision<'a> {
    /// What was adopted last.
    pub edition: &'a Edition,
    pub adopted: Date,
    /// The last day by which the council must adopt again.
    pub due: Date,
    /// From the day of the site; below zero when the day is past.
    pub days_left: i64,
}

impl Revision<'_> {
    pub fn is_overdue(&self) -> bool {
        self.days_left < 0
    }
}

/// `None`: nothing is adopted yet, or the plan is repealed.
pub fn revision<'a>(site: &Site, plan: &'a Plan) -> Option<Revision<'a>> {
    let adopted = |edition: &&Edition| edition.identity.adopted_on().filter(|on| *on <= site.date);
    let edition =
        plan.succession().into_iter().filter(|edition| adopted(edition).is_some()).max_by_key(adopted)?;
    if site.standing(plan, edition) == Standing::Repealed {
        return None;
    }
    let adopted = edition.identity.adopted_on()?;
    let due = adopted.plus_years(plan.identity.revision_years.0);
    Some(Revision { edition, adopted, due, days_left: site.date.days_until(due) })
}
