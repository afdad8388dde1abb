use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::inventory::Inventory;
use super::lost::lost;
use super::text::with_lines;
use super::vouched::Vouched;
use crate::diagnostic::{Code, Finding, Findings};
use crate::model::values::PublishedAddress;
use crate::model::{AddressLedger, Printing};
use crate::render::Rendered;
use crate::resolve::Site;
use crate::route::Routes;
use crate::source::Spanned;

/// The ledger as it is to be after a build.
#[derive(Debug, Clone)]
pub struct LedgerUpdate {
    /// Addresses that were not in it before, in order.
    pub new: Vec<PublishedAddress>,
    /// Those of them that somebody's edit brought, and not the day alone.
    pub edited: Vec<PublishedAddress>,
    /// The whole file.
    pub text: String,
    build: Arc<Build>,
}

/// What a build has to do with any ledger.
#[derive(Debug)]
struct Build {
    /// The ledger it was made with.
    read: Arc<AddressLedger>,
    inventory: Inventory,
    /// What was printed, by the address of its page: all that the ledger has, and all that there is now.
    printed: BTreeMap<PublishedAddress, Printing>,
    /// New addresses that came with the day alone.
    of_the_day: BTreeSet<PublishedAddress>,
}

/// Compares what was made with what has been published before. An address that nothing answers any more is an error.
pub fn compare(
    site: &Site,
    routes: &Routes<'_>,
    rendered: &Rendered,
    findings: &mut Findings,
) -> LedgerUpdate {
    let inventory = Inventory::of(site, routes, rendered);
    lost(site, &inventory, findings);
    let read = &site.content.ledger;
    let recorded = read.printings.iter().map(|printing| &printing.value);
    let now = routes.history.printings.iter().map(|card| &card.printing);
    let printed = recorded.chain(now).map(|printing| (printing.address(), printing.clone())).collect();
    let vouched = Vouched::of(site, routes);
    let new = missing(read, inventory.lasting.iter());
    let of_the_day = new.iter().filter(|address| vouched.has(address)).cloned().collect();
    Arc::new(Build { read: Arc::clone(read), inventory, printed, of_the_day }).added_to(read, new)
}

impl LedgerUpdate {
    /// The ledger this build was made with.
    pub fn read(&self) -> &Arc<AddressLedger> {
        &self.build.read
    }

    /// The same build held against the ledger as it is now: another build, or git, may have written to it since it was read.
    ///
    /// Lines are only ever added. What comes out has those of the file as they stand there, those that were read and are gone from
    /// it, and those of this build: whatever anybody has published stays.
    ///
    /// An address that came into the file meanwhile and that this build does not answer, since it was made of older content, is an
    /// error, and nothing is published. Had the build begun a moment later, it would be a lost address; that it began earlier is no
    /// comfort to whoever follows the link. This site may go to an `--out` of its own, but what that is for nobody here knows, and the
    /// line says that the address may be on the web already, perhaps in the very place this site is put. Building again costs
    /// seconds. The line stays whatever becomes of this build, so the next one tells whether the content has really lost it.
    ///
    /// A build that writes its lines after this one has looked comes after it, though its site may be in place first: of two sites
    /// in two places neither takes the other's away, and one place is written by one build at a time.
    ///
    /// # Errors
    /// Each address that this build does not answer, or under which it has printed another card.
    pub fn over(&self, now: &AddressLedger) -> Result<Self, Vec<Finding>> {
        if now.text == self.build.read.text {
            return Ok(self.clone());
        }
        let came =
            now.entries.iter().filter(|entry| !self.build.inventory.answers(&entry.value)).map(|entry| {
                Finding::new(Code::CameMeanwhile, entry.span).with("address", entry.value.to_string())
            });
        let twice = now.printings.iter().filter_map(|printing| self.build.other_with_the_code_of(printing));
        let found: Vec<Finding> = came.chain(twice).collect();
        if !found.is_empty() {
            return Err(found);
        }
        let read = self.build.read.entries.iter().map(|entry| &entry.value);
        let new = missing(now, read.chain(&self.build.inventory.lasting));
        Ok(Arc::clone(&self.build).added_to(now, new))
    }
}

impl Build {
    fn added_to(self: Arc<Self>, ledger: &AddressLedger, new: Vec<PublishedAddress>) -> LedgerUpdate {
        let text = with_lines(ledger, new.iter().map(|address| (address, self.printed.get(address))));
        let edited = new.iter().filter(|address| !self.of_the_day.contains(*address)).cloned().collect();
        LedgerUpdate { new, edited, text, build: self }
    }

    fn other_with_the_code_of(&self, printing: &Spanned<Printing>) -> Option<Finding> {
        let other = self.printed.get(&printing.value.address()).filter(|own| **own != printing.value)?;
        let finding = Finding::new(Code::CodeTwice, printing.span).with("code", other.code().as_str());
        Some(finding.with("printing", other.to_string()).with("other", printing.value.to_string()))
    }
}

/// Those that the ledger does not have, in order.
fn missing<'a>(
    ledger: &AddressLedger,
    addresses: impl Iterator<Item = &'a PublishedAddress>,
) -> Vec<PublishedAddress> {
    let known: BTreeSet<&PublishedAddress> = ledger.entries.iter().map(|entry| &entry.value).collect();
    let missing: BTreeSet<_> = addresses.filter(|address| !known.contains(address)).collect();
    missing.into_iter().cloned().collect()
}
