use std::collections::{BTreeMap, BTreeSet};

use super::inventory::Inventory;
use super::lost::lost;
use super::vouched::Vouched;
use crate::diagnostic::Findings;
use crate::model::Printing;
use crate::model::values::PublishedAddress;
use crate::render::Rendered;
use crate::resolve::Site;
use crate::route::Routes;

/// The ledger as it is to be after a build.
#[derive(Debug, Clone)]
pub struct LedgerUpdate {
    /// Addresses that were not in it before, in order.
    pub new: Vec<PublishedAddress>,
    /// Those of them that somebody's edit brought, and not the day alone.
    pub edited: Vec<PublishedAddress>,
    /// The whole file.
    pub text: String,
}

const HEAD: &str = "\
# Alle adresser, siden nogensinde har haft. Planværk skriver filen, når siden bygges, og sørger for, at ingen af dem dør:
# et link på et trykt kort eller i en gammel mail skal altid føre til et svar. Slet ingen linjer. Gem filen i git.
";

/// Compares what was made with what has been published before. An address that nothing answers any more is an error.
pub fn compare(
    site: &Site,
    routes: &Routes<'_>,
    rendered: &Rendered,
    findings: &mut Findings,
) -> LedgerUpdate {
    let inventory = Inventory::of(site, routes, rendered);
    let entries = &site.content.ledger.entries;
    lost(site, &inventory, findings);
    let mut all: BTreeSet<&PublishedAddress> = entries.iter().map(|entry| &entry.value).collect();
    let new: Vec<_> = inventory.lasting.iter().filter(|address| !all.contains(address)).cloned().collect();
    all.extend(&inventory.lasting);
    let mut text = HEAD.to_owned();
    let printed = printed(site, routes);
    for address in all {
        text.push_str(&address.to_string());
        if let Some(printing) = printed.get(address) {
            text.push_str(&format!(" {printing}"));
        }
        text.push('\n');
    }
    let vouched = Vouched::of(site, routes);
    let edited = new.iter().filter(|address| !vouched.has(address)).cloned().collect();
    LedgerUpdate { new, edited, text }
}

/// What was printed, by the address of its page: all that the ledger has, and all that there is now.
fn printed<'a>(site: &'a Site, routes: &Routes<'a>) -> BTreeMap<PublishedAddress, &'a Printing> {
    let recorded = site.content.ledger.printings.iter().map(|printing| &printing.value);
    let now = routes.history.printings.iter().map(|card| &card.printing);
    recorded.chain(now).map(|printing| (printing.address(), printing)).collect()
}
