//! The frame around every page: its head, navigation, banner and foot.

use serde::Serialize;

use super::{AdoptionView, DateView, EmergencyView, LinkView, TextLanguageView};

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

/// The site and its municipality: the same on every page of one language, so nothing here is relative to a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SiteView {
    /// The municipality's name.
    pub name: String,
    /// Eight digits.
    pub cvr: String,
    /// Street, then postal code and city.
    pub address_lines: Vec<String>,
    /// Absolute.
    pub website: Option<LinkView>,
    /// In the order of `site.yaml`.
    pub emergency: Vec<EmergencyView>,
    /// Absolute address of the accessibility statement.
    pub accessibility_statement: Option<String>,
    /// Name and version for `<meta name="generator">`.
    pub generator: String,
}

/// What a shared link shows elsewhere (Open Graph). Site name, description and address come from the page and the site.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OpenGraphView {
    pub title: String,
    /// `website` for home and front pages, `article` for the others.
    pub kind: String,
    /// Language and country with underscore: `da_DK`.
    pub locale: String,
}

/// Who is responsible for the text of a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OwnerView {
    pub name: String,
    /// The owner's entry on the contact page.
    pub href: Option<String>,
}

/// The addresses every page needs, as seen from this page.
///
/// On the page for missing addresses they must begin with the site's root path, since that page is shown at any depth.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PageLinksView {
    /// The site's home page.
    pub home: String,
    /// The style sheet under its content-hashed name.
    pub css: String,
    pub favicon: String,
    /// The page about the site; `none` when `site.yaml` has no such text.
    pub about: Option<String>,
    /// The help page of the page's plan, with its title; `none` outside a plan and for a plan without help page.
    pub help: Option<LinkView>,
    /// The contact page of the page's plan; `none` outside a plan.
    pub contact: Option<String>,
    /// The page of all editions of the page's plan; `none` outside a plan.
    pub editions: Option<String>,
    /// The page of the law's formal requirements; `none` outside a plan.
    pub proof: Option<String>,
    /// The feed of all plans' events.
    pub feed: String,
    /// The calendar of the page's plan; `none` outside a plan, and when nothing is adopted.
    pub calendar: Option<String>,
}

/// One entry of "on this page" or of the plan's navigation, with what stands below it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NavEntryView {
    /// The language of the text, where it is not that of the plan.
    pub lang: Option<String>,
    /// That of a card's title; `none` for Danish.
    pub card_language: Option<TextLanguageView>,
    /// A fragment (`#ekstremisme`) in "on this page", a relative address in the plan's navigation.
    pub href: String,
    pub text: String,
    /// Whether this entry is the page itself.
    pub current: bool,
    /// One level at the most is shown. In the plan's navigation filled only for the section the page belongs to.
    pub children: Vec<NavEntryView>,
}

/// The plan's navigation: help, the sections in the edition's order, contact.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SectionNavView {
    /// The plan's short title, which labels the navigation.
    pub title: String,
    /// The plan's front page.
    pub href: String,
    /// Whether the page is that front page.
    pub current: bool,
    pub entries: Vec<NavEntryView>,
}

/// What a reader must know about the standing of a page before reading it. The words come from the message table.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BannerView {
    pub kind: BannerKind,
    /// The edition's name in addresses: `2024`.
    pub edition: String,
    /// The day the standing turns on: the first day in force of a coming edition, the last of a repealed plan.
    pub date: Option<String>,
    /// The same page in the edition in force, or that edition's front page; `none` when there is none.
    pub current: Option<LinkView>,
    /// Whether `current` is the same matter, under whatever name, and not the section or front page in its place.
    pub same: bool,
    /// The help of today, where the page itself shows nobody to call.
    pub help: Option<LinkView>,
}

/// Why a page carries a banner above its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BannerKind {
    /// The edition is a draft the council has not adopted.
    Draft,
    /// The edition is adopted, but its first day has not come.
    Coming,
    /// A later edition has taken this edition's place.
    Superseded,
    /// The plan was repealed.
    Repealed,
    /// The permanent address of the edition in force.
    Permanent,
}

/// The page in one of the site's languages.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LanguageView {
    /// BCP 47: `da`, `en`, `ar`.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// The language's name in itself: `dansk`.
    pub name: String,
    pub href: String,
    /// Absolute, for `<link rel="alternate">`.
    pub url: String,
    /// Whether it is the language of this page.
    pub current: bool,
}

/// What a reader of a translation must know.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TranslationNoteView {
    /// The text it was made from has changed since.
    pub behind: bool,
    /// The page in Danish, which is what was adopted.
    pub source: String,
}

/// The same matter in other versions, by the link relations of RFC 5829; each `none` where it has no such page.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct VersionLinksView {
    /// In the edition before.
    pub predecessor: Option<String>,
    /// In the edition after.
    pub successor: Option<String>,
    /// In the edition in force.
    pub latest: Option<String>,
}

/// The page's matter in one of the plan's editions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EditionLinkView {
    /// The edition's name in addresses: `2024`.
    pub edition: String,
    pub href: String,
    pub in_force: bool,
    /// Whether it is the edition of this page.
    pub current: bool,
}

/// Something that stood on the page and no longer does, so that an old link to it lands on an answer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FormerPlaceView {
    /// The `#fragment` it had.
    pub id: String,
    pub title: String,
    /// What became of it, a whole sentence.
    pub text: String,
    /// Why, in the municipality's words.
    pub why: Option<String>,
    /// Where to read it now, or where it was read last.
    pub links: Vec<LinkView>,
}
