use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Faults;
use crate::model::fields::Record;
use crate::model::values::{Date, Id};
use crate::model::{
    AddressLedger, AdoptionLock, ContactRegistry, Content, Correction, Edition, EditionIdentity,
    EditionStatus, Help, LawRegistry, Plan, PlanIdentity, Section, SiteSettings, Translation,
};
use crate::source::{SharedList, SourceId};

/// What could be read. A missing part has had its finding; the rest can still be checked against itself.
#[derive(Debug)]
pub struct Parsed {
    pub site: Option<SiteSettings>,
    pub contacts: Option<ContactRegistry>,
    pub laws: Option<LawRegistry>,
    pub plans: Vec<Arc<ParsedPlan>>,
    pub ledger: Arc<AddressLedger>,
    pub faults: Faults,
    /// The texts of `site.yaml`, `contacts.yaml` and `laws.yaml`, as far as they are there.
    pub(crate) registries: Vec<(SourceId, Arc<str>)>,
}

#[derive(Debug)]
pub struct ParsedPlan {
    pub id: Id,
    pub identity: Option<PlanIdentity>,
    pub help: Option<Help>,
    /// `None`: the file is there but has faults.
    pub corrections: Option<Vec<Correction>>,
    pub editions: Vec<ParsedEdition>,
}

#[derive(Debug, Clone)]
pub struct ParsedEdition {
    pub id: Id,
    pub identity: Option<EditionIdentity>,
    /// `None`: there is none, or it has faults.
    pub lock: Option<Arc<AdoptionLock>>,
    pub sections: SharedList<Section>,
    pub translations: SharedList<Translation>,
    pub attachments: BTreeMap<String, Arc<[u8]>>,
    /// Names of sections that could not be read, or that the order leaves out.
    pub broken: BTreeSet<String>,
}

impl Parsed {
    /// What it holds beside the plans.
    pub fn records(&self) -> impl Iterator<Item = &dyn Record> {
        let Self { site, contacts, laws, plans: _, ledger: _, faults: _, registries: _ } = self;
        let site = site.iter().map(|site| site as &dyn Record);
        let contacts = contacts.iter().map(|contacts| contacts as &dyn Record);
        site.chain(contacts).chain(laws.iter().map(|laws| laws as &dyn Record))
    }

    /// The whole content, when every part of it could be read.
    pub fn complete(self) -> Option<Content> {
        let plans = self.plans.iter().map(|plan| plan.complete()).collect::<Option<Vec<_>>>()?;
        let Self { site, contacts, laws, ledger, .. } = self;
        Some(Content { site: site?, contacts: contacts?, laws: laws?, plans, ledger })
    }
}

impl ParsedPlan {
    /// What it holds beside its editions and corrections.
    pub fn records(&self) -> impl Iterator<Item = &dyn Record> {
        let Self { id: _, identity, help, corrections: _, editions: _ } = self;
        let identity = identity.iter().map(|identity| identity as &dyn Record);
        identity.chain(help.iter().map(|help| help as &dyn Record))
    }

    /// Whether it can be told which edition holds: each could be read, and each adopted one says from when.
    pub fn dates_are_known(&self) -> bool {
        self.editions.iter().all(|edition| {
            edition.identity.as_ref().is_some_and(|identity| {
                identity.status.value == EditionStatus::Draft || identity.in_force_from().is_some()
            })
        })
    }

    /// The edition that holds on a day, as far as the dates are known.
    pub fn in_force(&self, on: Date) -> Option<&ParsedEdition> {
        let repeal = self.identity.as_ref().and_then(|identity| identity.repealed.as_ref());
        let repealed = repeal.map(|repeal| repeal.date.value).filter(|date| *date <= on);
        self.latest(on).filter(|edition| {
            let from = edition.identity.as_ref().and_then(EditionIdentity::in_force_from);
            repealed.is_none_or(|date| from >= Some(date))
        })
    }

    /// Whether people act by an edition: it is in force on the day or still to come. What no longer holds is shown as it was.
    pub fn is_acted_by(&self, edition: &ParsedEdition, on: Date) -> bool {
        let from = edition.identity.as_ref().and_then(EditionIdentity::in_force_from);
        from.is_some_and(|from| from > on)
            || self.in_force(on).is_some_and(|holding| holding.id == edition.id)
    }

    /// The latest edition whose first day has come, repealed since or not.
    pub fn latest(&self, on: Date) -> Option<&ParsedEdition> {
        let from =
            |edition: &ParsedEdition| edition.identity.as_ref().and_then(EditionIdentity::in_force_from);
        self.editions
            .iter()
            .filter(|edition| from(edition).is_some_and(|from| from <= on))
            .max_by_key(|edition| from(edition))
    }

    fn complete(&self) -> Option<Plan> {
        let Self { id, identity, help, corrections, editions } = self;
        let editions = editions.iter().map(ParsedEdition::complete).collect::<Option<Vec<_>>>()?;
        Some(Plan {
            id: id.clone(),
            identity: identity.clone()?,
            help: help.clone()?,
            corrections: corrections.clone()?,
            editions,
        })
    }
}

impl ParsedEdition {
    fn complete(&self) -> Option<Edition> {
        self.broken.is_empty().then_some(())?;
        Some(Edition {
            id: self.id.clone(),
            identity: self.identity.clone()?,
            lock: self.lock.clone(),
            sections: self.sections.clone(),
            translations: self.translations.clone(),
            attachments: self.attachments.clone(),
        })
    }
}
