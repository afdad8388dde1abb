use crate::chronicle::revision;
use crate::diagnostic::Language;
use crate::model::values::Date;
use crate::resolve::Site;

/// Which edition of a plan the site shows as the one in force. That it was built says that its text is what was adopted.
pub(super) struct Standing {
    /// `ekstremisme/2024`.
    edition: String,
    adopted: Date,
    /// The last day for the next adoption.
    due: Option<Date>,
}

impl Standing {
    /// Every plan of which an edition holds.
    pub(super) fn of(site: &Site) -> Vec<Self> {
        let plans = site.content.plans.iter();
        plans
            .filter_map(|plan| {
                let edition = plan.in_force(site.date)?;
                Some(Self {
                    edition: format!("{}/{}", plan.id, edition.id),
                    adopted: edition.identity.adopted_on()?,
                    due: revision(site, plan).map(|revision| revision.due),
                })
            })
            .collect()
    }

    pub(super) fn line(&self, language: Language) -> String {
        let Self { edition, adopted, .. } = self;
        let due = self.due.map(|due| match language {
            Language::Danish => format!(" · revideres senest {due}"),
            Language::English => format!(" · to be revised by {due}"),
        });
        let due = due.unwrap_or_default();
        match language {
            Language::Danish => format!("{edition} gælder: vedtaget {adopted}, teksten er uændret{due}"),
            Language::English => format!("{edition} is in force: adopted {adopted}, text unchanged{due}"),
        }
    }
}
