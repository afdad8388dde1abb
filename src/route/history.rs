use std::collections::BTreeMap;

use rayon::prelude::*;

use super::former::{FormerPage, FormerPlace};
use super::plan_history::PlanHistory;
use super::{Address, Answer};
use crate::printing::Printings;
use crate::resolve::Site;

/// What the addresses of the site have shown before, and no longer do. Every one of them has an answer: where the thing is now,
/// or what became of it.
#[derive(Debug, Clone, Default)]
pub struct History {
    pub pages: BTreeMap<Address, FormerPage>,
    /// By the address of the page, which may be a former one itself, and by the `#fragment`.
    pub places: BTreeMap<Address, BTreeMap<String, FormerPlace>>,
    /// Files that are given at an address they had before, with the address they have.
    pub copies: BTreeMap<Address, Address>,
    /// Files that no edition has any more, with the page that tells of them. Only a server can send people there.
    pub lost_files: BTreeMap<Address, Address>,
    /// Every card that somebody may have on paper.
    pub printings: Printings,
}

impl History {
    pub fn of(site: &Site) -> Self {
        let of_plan = |plan| {
            let mut history = Self::default();
            if let Some(edition) = site.shown(plan) {
                PlanHistory::new(site, plan, edition, &mut history).write();
            }
            history
        };
        let of_plans = || site.content.plans.par_iter().map(of_plan).collect::<Vec<_>>();
        let (printings, plans) = rayon::join(|| Printings::of(site), of_plans);
        let mut history = Self { printings, ..Self::default() };
        for plan in plans {
            history.take_in(plan);
        }
        history
    }

    /// Takes in what another plan's addresses were. Where both had one, the first keeps it.
    fn take_in(&mut self, other: Self) {
        let Self { pages, places, copies, lost_files, printings: _ } = other;
        for (address, page) in pages {
            self.pages.entry(address).or_insert(page);
        }
        for (page, places) in places {
            let known = self.places.entry(page).or_default();
            for (fragment, place) in places {
                known.entry(fragment).or_insert(place);
            }
        }
        for (mine, others) in [(&mut self.copies, copies), (&mut self.lost_files, lost_files)] {
            for (from, to) in others {
                mine.entry(from).or_insert(to);
            }
        }
    }

    /// The addresses from which a server sends people on, and where to, in one step.
    pub fn redirects(&self) -> BTreeMap<&Address, (&Address, Option<&str>)> {
        let pages = self.pages.iter().filter_map(|(address, former)| match &former.answer {
            Answer::Moved(to) => Some((address, (&to.address, to.fragment.as_deref()))),
            Answer::Split(_) | Answer::Removed { .. } | Answer::Withdrawn { .. } => None,
        });
        pages.chain(self.lost_files.iter().map(|(from, to)| (from, (to, None)))).collect()
    }

    /// Whether a page answers a `#fragment` of something it once had.
    pub fn has_place(&self, page: &Address, fragment: &str) -> bool {
        self.places.get(page).is_some_and(|places| places.contains_key(fragment))
    }

    pub(super) fn add_place(&mut self, page: &Address, place: FormerPlace) {
        let places = self.places.entry(page.clone()).or_default();
        places.entry(place.fragment.clone()).or_insert(place);
    }
}
