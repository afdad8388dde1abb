use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::assets::Assets;
use super::fault::Fault;
use super::html::HtmlSite;
#[cfg(feature = "pdf")]
use super::print::{self, Press};
use super::theme::{Templates, Theme};
use super::{PrintCache, calendar, feed, pages, redirects, sitemap};
use crate::compose::{ChangesByEdition, SiteComposer};
use crate::diagnostic::Findings;
use crate::model::values::LanguageTag;
use crate::resolve::Site;
use crate::route::{Address, Routes};
use crate::source::Sources;
use crate::words::Words;

/// The files of a site, each of which can be made alone.
pub struct SiteFiles<'a> {
    pub(super) site: &'a Site,
    pub(super) routes: &'a Routes<'a>,
    pub(super) theme: &'a Theme,
    pub(super) assets: Assets,
    pub(super) html: HtmlSite,
    composers: BTreeMap<LanguageTag, SiteComposer<'a>>,
    templates: BTreeMap<LanguageTag, OnceLock<Templates<'a>>>,
    base: String,
    redirects: OnceLock<BTreeMap<String, Vec<u8>>>,
    #[cfg(feature = "pdf")]
    cache: Option<&'a dyn PrintCache>,
    #[cfg(feature = "pdf")]
    press: OnceLock<Press<'a>>,
}

/// What stands at a path of the site.
#[derive(Debug)]
pub enum Made {
    File(Vec<u8>),
    /// It cannot be made; see [`SiteFiles::report`].
    Not(Faulty),
}

/// Why a file cannot be made.
#[derive(Debug, Clone, PartialEq)]
pub struct Faulty(Fault);

impl<'a> SiteFiles<'a> {
    /// `cache` has documents printed before.
    pub fn new(
        site: &'a Site,
        routes: &'a Routes<'a>,
        theme: &'a Theme,
        words: &'a Words,
        cache: Option<&'a dyn PrintCache>,
    ) -> Self {
        #[cfg(not(feature = "pdf"))]
        let _ = cache;
        let settings = &site.content.site;
        let base = format!("{}{}", settings.base_url.origin(), settings.base_url.folder());
        let assets = Assets::of(theme);
        let changes = Arc::new(ChangesByEdition::of_site(site));
        let composer = |language: LanguageTag, of_pages| SiteComposer {
            site,
            routes,
            words: of_pages,
            language,
            card_words: &words.cards,
            base: base.clone(),
            css: assets.css.clone(),
            favicon: assets.favicon.clone(),
            with_pdf: cfg!(feature = "pdf"),
            changes: Arc::clone(&changes),
        };
        let languages = words.pages.iter();
        let composers = languages.map(|(language, words)| (*language, composer(*language, words))).collect();
        let templates = words.pages.keys().map(|language| (*language, OnceLock::new())).collect();
        Self {
            site,
            routes,
            theme,
            composers,
            templates,
            base,
            assets,
            html: HtmlSite::new(words, &settings.base_url.folder()),
            redirects: OnceLock::new(),
            #[cfg(feature = "pdf")]
            cache,
            #[cfg(feature = "pdf")]
            press: OnceLock::new(),
        }
    }

    /// The file at a path, as a build of the whole site would write it. `None`: there is none.
    pub fn make(&self, path: &str) -> Option<Made> {
        self.own(path).or_else(|| {
            let source = self.routes.history.copies.get(&Address::of_output(path))?;
            self.own(&source.output_path())
        })
    }

    /// The same of what is no copy of another file.
    fn own(&self, path: &str) -> Option<Made> {
        let file = |bytes: Vec<u8>| Some(Made::File(bytes));
        // What a build writes last comes first.
        if let Some(bytes) = self.assets.files.get(path) {
            return file(bytes.clone());
        }
        match path {
            "robots.txt" if self.is_at_root() => return file(self.robots()),
            "sitemap.xml" => return file(self.sitemap()),
            _ => {}
        }
        if let Some(bytes) = self.redirects().get(path) {
            return file(bytes.clone());
        }
        let address = Address::of_output(path);
        if let Some(bytes) = self.routes.attachments.get(&address) {
            return file(bytes.to_vec());
        }
        if let Some(bytes) = self.of_plan(&address) {
            return file(bytes);
        }
        #[cfg(feature = "pdf")]
        if let Some(document) = self.document(&address) {
            let printed = print::one(self.press(), document);
            return Some(printed.map_or_else(|fault| Made::Not(Faulty(fault)), Made::File));
        }
        let html = pages::one(self, *self.routes.pages.get(&address)?)?;
        let fault = |fault| Made::Not(Faulty(Fault::Template(fault)));
        Some(html.map_or_else(fault, |html| Made::File(html.into_bytes())))
    }

    /// Whether what stands at a path is set on paper, which takes long.
    pub fn is_printed(&self, path: &str) -> bool {
        let address = Address::of_output(path);
        self.routes.documents.contains_key(&address) || self.routes.history.copies.contains_key(&address)
    }

    /// What is wrong with a file that could not be made.
    pub fn report(&self, faulty: Faulty, sources: &mut Sources, findings: &mut Findings) {
        match faulty.0 {
            Fault::Template(fault) => fault.report(self.theme, sources, findings),
            #[cfg(feature = "pdf")]
            Fault::Document(address, problems) => {
                if let Some(document) = self.routes.documents.get(&address) {
                    print::report(*document, problems, self.theme, sources, findings);
                }
            }
            #[cfg(feature = "pdf")]
            Fault::Print(problems) => print::tell(&problems, self.theme, findings),
        }
    }

    /// What composes pages in a language.
    pub(super) fn composer(&self, language: LanguageTag) -> Option<&SiteComposer<'a>> {
        self.composers.get(&language)
    }

    pub(super) fn templates(&self, language: LanguageTag) -> Option<&Templates<'a>> {
        let (composer, templates) = (self.composers.get(&language)?, self.templates.get(&language)?);
        Some(templates.get_or_init(|| {
            Templates::new(self.theme, &composer.site_view(), &self.html.anywhere(), composer.words)
        }))
    }

    /// The feed and the calendars. They are of the plan, whose language is Danish.
    pub(super) fn of_plan(&self, address: &Address) -> Option<Vec<u8>> {
        let danish = self.composer(LanguageTag::Danish)?;
        if let Some(at) = self.routes.calendars.get(address) {
            return Some(calendar::calendar(*at, danish).into_bytes());
        }
        (*address == Address::feed()).then(|| feed::feed(danish).into_bytes())
    }

    pub(super) fn redirects(&self) -> &BTreeMap<String, Vec<u8>> {
        let folder = || self.site.content.site.base_url.folder();
        self.redirects.get_or_init(|| redirects::redirects(self.routes.history, &folder()))
    }

    pub(super) fn sitemap(&self) -> Vec<u8> {
        sitemap::sitemap(self.site, self.routes, &self.base).into_bytes()
    }

    /// Robots ask for their file at the root of a server only.
    pub(super) fn is_at_root(&self) -> bool {
        self.site.content.site.base_url.folder() == "/"
    }

    pub(super) fn robots(&self) -> Vec<u8> {
        sitemap::robots(&self.base).into_bytes()
    }

    #[cfg(feature = "pdf")]
    pub(super) fn press(&self) -> &Press<'a> {
        self.press.get_or_init(|| Press::new(self.theme, self.cache))
    }

    /// What is printed for an address: the paper is the same at both places of an edition.
    #[cfg(feature = "pdf")]
    fn document(&self, address: &Address) -> Option<print::Sheet<'_, 'a>> {
        let composer = self.composer(LanguageTag::Danish)?;
        print::Sheet::at(address, composer)
    }
}
