use super::{Fulfilment, Requirement, Revision, revision};
use crate::model::{Edition, LawRegistry, Plan, Provision, Statute};
use crate::resolve::Site;

/// How a plan stands to the law's formal requirements on the day of the site.
#[derive(Debug, Clone)]
pub struct Proof<'a> {
    /// The edition in force; `None`: there is none.
    pub edition: Option<&'a Edition>,
    /// The provision as the registry of laws has it; `None`: the registry does not have it.
    pub provision: Option<(&'a Statute, &'a Provision)>,
    /// The duty to revise; `None`: there is nothing to revise.
    pub revision: Option<Revision<'a>>,
    /// Every adoption up to the day, newest first.
    pub adoptions: Vec<&'a Edition>,
    published: Fulfilment,
}

impl Proof<'_> {
    pub fn fulfilment(&self, requirement: Requirement) -> Fulfilment {
        let met = |is: bool| if is { Fulfilment::Met } else { Fulfilment::NotMet };
        match requirement {
            // What is on the site is written, and in force only when adopted.
            Requirement::Written | Requirement::Adopted => met(self.edition.is_some()),
            Requirement::Published => self.published,
            Requirement::Revised => {
                met(self.edition.is_some() && self.revision.is_some_and(|revision| !revision.is_overdue()))
            }
        }
    }
}

/// What can be said of a plan from the content alone.
pub fn proof<'a>(site: &'a Site, plan: &'a Plan) -> Proof<'a> {
    let edition = plan.in_force(site.date).filter(|edition| edition.is_adopted(site.date));
    let mut adoptions: Vec<&Edition> =
        plan.succession().into_iter().filter(|edition| edition.is_adopted(site.date)).collect();
    adoptions.sort_by_key(|edition| std::cmp::Reverse(edition.identity.adopted_on()));
    let published = match edition {
        None => Fulfilment::NotMet,
        // Nobody can read it there.
        Some(_) if site.content.site.base_url.is_example() => Fulfilment::NotKnown,
        Some(_) => Fulfilment::Met,
    };
    Proof {
        edition,
        provision: provision(&site.content.laws),
        revision: revision(site, plan),
        adoptions,
        published,
    }
}

/// Barnets lov § 15, stk. 3, by the statute's id or its name.
fn provision(laws: &LawRegistry) -> Option<(&Statute, &Provision)> {
    let named = |text: &str| text.to_lowercase() == "barnets lov";
    let is_it = |statute: &&Statute| {
        statute.id.as_str() == "barnets-lov" || named(&statute.title) || named(&statute.short)
    };
    laws.laws.iter().filter(is_it).find_map(|statute| {
        Some((statute, statute.provisions.iter().find(|provision| provision.id.as_str() == "15/3")?))
    })
}
