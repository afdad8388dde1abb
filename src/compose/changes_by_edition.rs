use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::model::values::Id;
use crate::model::{Edition, Plan};
use crate::resolve::{OperationalChange, Site, Standing};
use crate::route::At;

/// What has changed since each edition was adopted that people act by. One that no longer holds is shown as it was. Found out when
/// the first page asks.
pub(crate) struct ChangesByEdition<'a> {
    site: &'a Site,
    /// By plan and edition.
    editions: BTreeMap<(&'a Id, &'a Id), Changes<'a>>,
}

struct Changes<'a> {
    plan: &'a Plan,
    edition: &'a Edition,
    found: OnceLock<Vec<OperationalChange<'a>>>,
}

impl<'a> ChangesByEdition<'a> {
    pub(crate) fn of_site(site: &'a Site) -> Self {
        let mut editions = BTreeMap::new();
        for plan in &site.content.plans {
            let acted_by = |edition: &&Edition| {
                matches!(site.standing(plan, edition), Standing::InForce | Standing::Coming)
            };
            for edition in site.published(plan).filter(acted_by) {
                let changes = Changes { plan, edition, found: OnceLock::new() };
                editions.insert((&plan.id, &edition.id), changes);
            }
        }
        Self { site, editions }
    }

    pub(super) fn of(&self, at: At<'a>) -> &[OperationalChange<'a>] {
        let changes = self.editions.get(&(&at.plan.id, &at.edition.id));
        changes.map_or(&[], |changes| {
            changes.found.get_or_init(|| self.site.changes(changes.plan, changes.edition))
        })
    }
}
