use super::{EmergencyView, Href, LinkView, PhoneView};
use std::collections::BTreeMap;
use std::sync::Arc;

use super::ChangesByEdition;
use crate::model::values::LanguageTag;
use crate::model::{ActionCard, Plan, PostalAddress, TextLanguage};
use crate::resolve::{OperationalChange, Site};
use crate::route::{Address, At, Routes};
use crate::words::Messages;

node! {
    /// The site and its municipality: the same on every page of one language, so nothing here is relative to a page.
    struct SiteView {
        /// The municipality's name.
        name: String,
        /// Eight digits.
        cvr: String,
        /// Street, then postal code and city.
        address_lines: Vec<String>,
        /// Absolute.
        website: Option<LinkView>,
        /// In the order of `site.yaml`.
        emergency: Vec<EmergencyView>,
        /// Absolute address of the accessibility statement.
        accessibility_statement: Option<String>,
        /// Name and version for `<meta name="generator">`.
        generator: String,
    }
}

/// What composing any page needs: the site, its addresses, the words of the language.
pub(crate) struct SiteComposer<'a> {
    pub site: &'a Site,
    pub routes: &'a Routes<'a>,
    pub words: &'a Messages,
    pub language: LanguageTag,
    /// The words of every language that a card may be written in.
    pub card_words: &'a BTreeMap<TextLanguage, Messages>,
    /// The site's absolute address, with a slash at the end.
    pub base: String,
    /// The style sheet under its content-hashed name.
    pub css: Address,
    pub favicon: Address,
    /// Whether cards are made as PDF too.
    pub with_pdf: bool,
    pub changes: Arc<ChangesByEdition<'a>>,
}

impl<'a> SiteComposer<'a> {
    /// The place of a plan's pages that readers are to use: the plan's own address, with the edition in force.
    pub(crate) fn current(&self, plan: &'a Plan) -> Option<At<'a>> {
        self.site.shown(plan).map(|edition| At { plan, edition, permanent: false })
    }

    /// The words of the language a card is written in.
    pub(super) fn words_of(&self, card: &ActionCard) -> &'a Messages {
        self.card_words.get(&card.language()).unwrap_or(self.words)
    }

    pub(super) fn changes_of(&self, at: At<'a>) -> &[OperationalChange<'a>] {
        self.changes.of(at)
    }

    pub(crate) fn site_view(&self) -> SiteView {
        let settings = &self.site.content.site;
        let municipality = &settings.municipality;
        SiteView {
            name: municipality.name.value.clone(),
            cvr: municipality.cvr.as_str().to_owned(),
            address_lines: address_lines(&municipality.address),
            website: municipality.website.as_ref().map(|address| LinkView {
                href: Href::Web(address.as_str().to_owned()),
                text: address.origin().split("://").nth(1).unwrap_or(address.as_str()).to_owned(),
            }),
            emergency: self.emergency(settings.emergency.iter().map(|number| number.id.as_str())),
            accessibility_statement: settings
                .accessibility_statement
                .as_ref()
                .map(|address| address.as_str().to_owned()),
            generator: concat!("Planværk ", env!("CARGO_PKG_VERSION")).to_owned(),
        }
    }

    /// Emergency numbers by id, in the order given.
    pub(super) fn emergency<'i>(&self, ids: impl IntoIterator<Item = &'i str>) -> Vec<EmergencyView> {
        let numbers = &self.site.content.site.emergency;
        ids.into_iter()
            .filter_map(|id| numbers.iter().find(|number| number.id.as_str() == id))
            .map(|number| EmergencyView {
                id: number.id.as_str().to_owned(),
                label: number.label.value.clone(),
                when: number.when.value.clone(),
                phone: PhoneView {
                    display: number.number.display(),
                    href: Some(Href::Phone(number.number.dialled())),
                    label: None,
                },
            })
            .collect()
    }
}

/// Street, then postal code and city.
pub(super) fn address_lines(address: &PostalAddress) -> Vec<String> {
    vec![address.street.value.clone(), format!("{} {}", address.postal_code.as_str(), address.city.value)]
}
