use crate::model::Plan;
use crate::route::{Address, At, Page};

use super::SiteComposer;

/// The page being composed: where it is, and how others look from there.
pub(super) struct Scope<'s, 'a> {
    pub site: &'s SiteComposer<'a>,
    pub page: Page<'a>,
    pub address: Address,
}

impl<'s, 'a> Scope<'s, 'a> {
    pub(super) fn new(site: &'s SiteComposer<'a>, page: Page<'a>) -> Self {
        Self { site, page, address: page.address() }
    }

    /// An address as seen from this page. The page for missing addresses is shown at any depth, so its links begin at
    /// the root of the server.
    pub(super) fn href(&self, to: &Address) -> String {
        match self.page {
            Page::NotFound => to.absolute(&self.site.site.content.site.base_url.folder()),
            _ => to.seen_from(&self.address),
        }
    }

    pub(super) fn href_with_fragment(&self, to: &Address, fragment: &str) -> String {
        if *to == self.address { format!("#{fragment}") } else { format!("{}#{fragment}", self.href(to)) }
    }

    /// Where this page is to be found by others: for the edition in force the plan's own address.
    pub(super) fn canonical(&self) -> Address {
        match self.page.at() {
            Some(at)
                if self.site.current(at.plan).is_some_and(|current| current.edition.id == at.edition.id) =>
            {
                self.page.moved_to(At { permanent: false, ..at }).address()
            }
            _ => self.address.clone(),
        }
    }

    pub(super) fn plan(&self) -> Option<&'a Plan> {
        self.page.at().map(|at| at.plan)
    }

    /// Where help and contacts are read from this page: at the plan's own address, whatever edition the page is of.
    pub(super) fn help_at(&self) -> Option<At<'a>> {
        self.site.current(self.page.at()?.plan)
    }
}
