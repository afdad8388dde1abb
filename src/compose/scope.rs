use std::borrow::Cow;

use super::SiteComposer;
use crate::markdown::Document;
use crate::model::values::OperationalKind;
use crate::model::{AdoptionLock, Contact, Plan, Provision, Statute, cited};
use crate::resolve::{OperationalChange, Standing, shown};
use crate::route::{Address, Answer, At, FormerPage, Page};

/// The page being composed: where it is, and how others look from there.
#[derive(Clone)]
pub(super) struct Scope<'s, 'a> {
    pub site: &'s SiteComposer<'a>,
    pub page: Page<'a>,
    pub address: Address,
}

impl<'s, 'a> Scope<'s, 'a> {
    pub(super) fn new(site: &'s SiteComposer<'a>, page: Page<'a>) -> Self {
        Self { site, page, address: page.address() }
    }

    /// Where this page is to be found by others: for an edition in force the plan's own address, for one that no longer holds
    /// straight to the same item in the edition in force. A draft, an edition to come, and what has no such item, is itself.
    pub(super) fn canonical(&self) -> Address {
        if let Page::Former(_, FormerPage { answer: Answer::Moved(to), .. }) = self.page {
            return to.address.clone();
        }
        let Some(at) = self.page.at().filter(|_| self.is_of_edition()) else { return self.address.clone() };
        match (self.site.current(at.plan), self.site.site.standing(at.plan, at.edition)) {
            (Some(current), _) if current.edition.id == at.edition.id => {
                self.page.moved_to(At { permanent: false, ..at }).address()
            }
            (Some(current), Standing::Superseded) => {
                self.same_item(current).unwrap_or_else(|| self.address.clone())
            }
            _ => self.address.clone(),
        }
    }

    pub(super) fn plan(&self) -> Option<&'a Plan> {
        match self.page {
            Page::Changes(plan, ..) => Some(plan),
            page => page.at().map(|at| at.plan),
        }
    }

    /// The edition the navigation shows: the page's own, or where the page is of two, the one readers are to use.
    pub(super) fn nav_at(&self) -> Option<At<'a>> {
        self.page.at().or_else(|| self.site.current(self.plan()?))
    }

    /// Where help and contacts are read from this page: at the plan's own address, whatever edition the page is of.
    pub(super) fn help_at(&self) -> Option<At<'a>> {
        self.site.current(self.plan()?)
    }

    /// Whether the page shows what held once and does not now. Help and contacts are always today's.
    pub(super) fn is_historic(&self) -> bool {
        match self.page {
            Page::Front(at)
            | Page::Section(at, _)
            | Page::Translation(at, _)
            | Page::Intervention(at, ..)
            | Page::Card(at, ..) => {
                let standing = self.site.site.standing(at.plan, at.edition);
                matches!(standing, Standing::Superseded | Standing::Repealed)
            }
            _ => false,
        }
    }

    fn lock(&self) -> Option<&'a AdoptionLock> {
        self.page.at()?.edition.lock.as_deref()
    }

    /// A contact as the page shows it: today's; where the page shows what held once, as it was then. One of the adopted text
    /// that is no longer in the registry is shown as it was.
    pub(super) fn contact(&self, id: &str) -> Option<&'a Contact> {
        let adopted = self.lock().and_then(|lock| lock.contact(id));
        let now = self.site.site.content.contacts.get(id);
        if self.is_historic() { adopted.or(now) } else { now.or(adopted) }
    }

    /// A text as the page shows it: what a link to a contact says is what the contact has.
    pub(super) fn shown<'d>(&self, document: &'d Document) -> Cow<'d, Document> {
        shown(document, &|id| self.contact(id))
    }

    /// A law as it was when the page's edition was adopted.
    pub(super) fn law(&self, reference: &str) -> Option<(&'a Statute, Option<&'a Provision>)> {
        cited(&self.lock()?.laws, reference)
    }

    /// The laws as they were when the page's edition was adopted.
    pub(super) fn adopted_laws(&self) -> &'a [Statute] {
        self.lock().map_or(&[], |lock| lock.laws.as_slice())
    }

    /// Whose number it was when the page's edition was adopted, when nobody has it now.
    pub(super) fn adopted_contact_with(&self, dialled: &str) -> Option<(&'a Contact, At<'a>)> {
        let has = |contact: &&Contact| contact.phones.iter().any(|phone| phone.number.e164() == dialled);
        let content = &self.site.site.content;
        let emergency = content.site.emergency.iter().any(|number| number.number.dialled() == dialled);
        if emergency || content.contacts.contacts.iter().any(|contact| has(&contact)) {
            return None;
        }
        Some((self.lock()?.contacts.iter().find(has)?, self.page.at()?))
    }

    /// What has changed, since the page's edition was adopted, of something the page shows as it is now.
    pub(super) fn change(&self, kind: OperationalKind, id: &str) -> Option<&OperationalChange<'a>> {
        let is_today = matches!(self.page, Page::Plan(..) | Page::Printing(..));
        let at = self.page.at().filter(|_| !is_today)?;
        self.site.changes_of(at).iter().find(|change| change.item.kind == kind && change.item.id == id)
    }
}
