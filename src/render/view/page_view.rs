use serde::Serialize;

use super::{
    AdoptionView, BannerView, DateView, EditionLinkView, FormerPlaceView, LanguageView, LinkView,
    NavEntryView, OpenGraphView, OwnerView, PageLinksView, SectionNavView, TextLanguageView,
    TranslationNoteView, VersionLinksView,
};

/// The frame of one page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PageView {
    /// BCP 47: `da`.
    pub lang: String,
    /// `none` on pages in Danish.
    pub translation: Option<TranslationNoteView>,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// The one `<h1>`.
    pub title: String,
    /// Of the title, where it is not the page's.
    pub title_language: Option<TextLanguageView>,
    /// `<title>`: the page, the plan, the municipality, the most particular first.
    pub head_title: String,
    /// One sentence for search engines and shared links.
    pub description: String,
    /// Absolute address of the canonical page: for the edition in force the plan's own address.
    pub canonical: String,
    /// Absolute address of this very page, as paper states it: at a permanent address the permanent one.
    pub address: String,
    /// Value of `<meta name="robots">`, for example `noindex`.
    pub robots: Option<String>,
    /// Where the browser is to go at once: the address of what stood here, when that has moved.
    pub refresh: Option<String>,
    /// The JSON-LD document, with every `<` written as `\u003c` so that nothing in it can end the element.
    pub json_ld_html: Option<String>,
    pub open_graph: OpenGraphView,
    /// From the home page down to the page above this one; the page itself is added by the template. Empty on the home page.
    pub breadcrumbs: Vec<LinkView>,
    /// "On this page"; left out by the template when it has fewer than two entries.
    pub toc: Vec<NavEntryView>,
    /// `none` on pages outside a plan.
    pub section_nav: Option<SectionNavView>,
    pub banner: Option<BannerView>,
    /// Whether the page shows what once held: no number on it can be rung.
    pub historic: bool,
    /// The decision behind the text of the page; `none` where the council has adopted nothing of it (help, contacts, cards).
    pub adopted: Option<AdoptionView>,
    pub last_changed: Option<DateView>,
    pub owner: Option<OwnerView>,
    pub links: PageLinksView,
    /// What the page's address had before and has no more. The template shows all of it: old links lead here.
    pub former: Vec<FormerPlaceView>,
    pub versions: VersionLinksView,
    /// The page in every edition of the plan, this one too; shown when there are at least two.
    pub editions: Vec<EditionLinkView>,
    /// Every language the page exists in, this one too; shown when there are at least two.
    pub languages: Vec<LanguageView>,
}
