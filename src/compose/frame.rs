use super::{
    AdoptionView, BannerView, BodyView, Composition, DateView, EditionLinkView, FormerPlaceView, Href,
    LinkView, NavEntryView, PageLinksView, SectionNavView, TextLanguageView, VersionLinksView,
};
use crate::route::{Page, PlanPage};

use super::banner::banner;
use super::common::date_view;
use super::edition::decided_on;
use super::former::former_places;
use super::json_ld::json_ld;
use super::navigation::{breadcrumbs, section_nav};
use super::page_links::page_links;
use super::scope::Scope;

node! {
    /// The frame of one page.
    struct PageView {
        /// BCP 47: `da`.
        lang: String,
        /// `none` on pages in Danish.
        translation: Option<TranslationNoteView>,
        /// `ltr` or `rtl`.
        dir: String,
        /// The one `<h1>`.
        title: String,
        /// Of the title, where it is not the page's.
        title_language: Option<TextLanguageView>,
        /// `<title>`: the page, the plan, the municipality, the most particular first.
        head_title: String,
        /// One sentence for search engines and shared links.
        description: String,
        /// Absolute address of the canonical page: for the edition in force the plan's own address.
        canonical: String,
        /// Absolute address of this very page, as paper states it: at a permanent address the permanent one.
        address: String,
        /// Value of `<meta name="robots">`, for example `noindex`.
        robots: Option<String>,
        /// Where the browser is to go at once: the address of what stood here, when that has moved.
        refresh: Option<Href>,
        /// The JSON-LD document, with every `<` written as `\u003c` so that nothing in it can end the element.
        json_ld_html: Option<String>,
        open_graph: OpenGraphView,
        /// From the home page down to the page above this one; the page itself is added by the template. Empty on the home page.
        breadcrumbs: Vec<LinkView>,
        /// "On this page"; left out by the template when it has fewer than two entries.
        toc: Vec<NavEntryView>,
        /// `none` on pages outside a plan.
        section_nav: Option<SectionNavView>,
        banner: Option<BannerView>,
        /// Whether the page shows what once held: no number on it can be rung.
        historic: bool,
        /// The decision behind the text of the page; `none` where the council has adopted nothing of it (help, contacts, cards).
        adopted: Option<AdoptionView>,
        last_changed: Option<DateView>,
        owner: Option<OwnerView>,
        links: PageLinksView,
        /// What the page's address had before and has no more. The template shows all of it: old links lead here.
        former: Vec<FormerPlaceView>,
        versions: VersionLinksView,
        /// The page in every edition of the plan, this one too; shown when there are at least two.
        editions: Vec<EditionLinkView>,
        /// Every language the page exists in, this one too; shown when there are at least two.
        languages: Vec<LanguageView>,
    }
}

node! {
    /// What a shared link shows elsewhere (Open Graph). Site name, description and address come from the page and the site.
    struct OpenGraphView {
        title: String,
        /// `website` for home and front pages, `article` for the others.
        kind: String,
        /// Language and country with underscore: `da_DK`.
        locale: String,
    }
}

node! {
    /// Who is responsible for the text of a page.
    struct OwnerView {
        name: String,
        /// The owner's entry on the contact page.
        href: Option<Href>,
    }
}

node! {
    /// What a reader of a translation must know.
    struct TranslationNoteView {
        /// The text it was made from has changed since.
        behind: bool,
        /// The page in Danish, which is what was adopted.
        source: Href,
    }
}

node! {
    /// The page in one of the site's languages.
    struct LanguageView {
        /// BCP 47: `da`, `en`, `ar`.
        lang: String,
        /// `ltr` or `rtl`.
        dir: String,
        /// The language's name in itself: `dansk`.
        name: String,
        href: Href,
        /// Absolute, for `<link rel="alternate">`.
        url: String,
        /// Whether it is the language of this page.
        current: bool,
    }
}

/// A page with its frame.
pub(super) fn framed<'s>(composition: Composition<'s>, scope: &Scope<'_, '_>) -> (PageView, BodyView<'s>) {
    let words = scope.site.words;
    let canonical = scope.canonical().absolute(&scope.site.base);
    let json_ld_html = json_ld(&composition, &canonical, scope);
    let Composition { title, body, .. } = composition;
    let last_changed = match scope.page.at().filter(|_| scope.is_historic()) {
        // What held once no longer follows what is edited.
        Some(at) => decided_on(at.edition),
        None => composition.last_changed,
    };
    let view = PageView {
        lang: scope.site.language.as_str().to_owned(),
        translation: translation_note(scope),
        dir: "ltr".to_owned(),
        head_title: head_title(&title, scope),
        json_ld_html,
        open_graph: OpenGraphView {
            title: title.clone(),
            kind: if matches!(scope.page, Page::Home | Page::Front(_)) { "website" } else { "article" }
                .to_owned(),
            locale: scope.site.language.locale().to_owned(),
        },
        title_language: composition.title_language,
        title,
        description: composition.description,
        canonical,
        address: scope.address.absolute(&scope.site.base),
        robots: (!scope.page.is_indexed(scope.site.site)).then(|| "noindex".to_owned()),
        refresh: composition.refresh,
        breadcrumbs: breadcrumbs(scope),
        toc: composition.toc,
        section_nav: scope.nav_at().map(|at| section_nav(at, scope)),
        banner: banner(scope),
        historic: scope.is_historic(),
        adopted: composition.adopted,
        last_changed: last_changed.map(|date| date_view(date, words)),
        owner: scope.plan().map(|plan| OwnerView {
            name: plan.identity.owner.name.value.clone(),
            href: plan.identity.owner.contact.as_ref().and_then(|contact| {
                Some(Href::at(scope.help_at()?.plan_page(PlanPage::Contact), contact.as_str()))
            }),
        }),
        links: page_links(scope),
        former: former_places(scope, &body),
        versions: scope.version_links(),
        editions: scope.edition_links(),
        languages: languages(scope),
    };
    (view, body)
}

/// The page in every language it exists in; none when that is one.
fn languages(scope: &Scope<'_, '_>) -> Vec<LanguageView> {
    let (at, id) = match scope.page {
        Page::Section(at, section) => (at, &section.id.value),
        Page::Translation(at, translation) => (at, &translation.section.id.value),
        _ => return Vec::new(),
    };
    let Some(section) = at.edition.sections.iter().find(|section| section.id.value == *id) else {
        return Vec::new();
    };
    let translations = at.edition.translations.iter().filter(|it| it.section.id.value == *id);
    let pages = std::iter::once(Page::Section(at, section))
        .chain(translations.map(|translation| Page::Translation(at, translation)))
        .filter(|page| scope.site.routes.pages.contains_key(&page.address()));
    let view = |page: Page<'_>| LanguageView {
        lang: page.language().as_str().to_owned(),
        dir: "ltr".to_owned(),
        name: page.language().name().to_owned(),
        href: Href::to(page.address()),
        url: page.address().absolute(&scope.site.base),
        current: page.language() == scope.site.language,
    };
    let views: Vec<_> = pages.map(view).collect();
    if views.len() > 1 { views } else { Vec::new() }
}

fn translation_note(scope: &Scope<'_, '_>) -> Option<TranslationNoteView> {
    let Page::Translation(at, translation) = scope.page else { return None };
    Some(TranslationNoteView {
        behind: translation.is_behind(),
        source: Href::to(at.section(&translation.section)),
    })
}

/// The page, the plan with its edition where the address is the edition's own, the municipality.
fn head_title(title: &str, scope: &Scope<'_, '_>) -> String {
    let municipality = scope.site.site.content.site.municipality.name.value.as_str();
    let mut parts = vec![title.to_owned()];
    if let Some(plan) = scope.plan().filter(|_| !matches!(scope.page, Page::Front(_))) {
        parts.push(plan.identity.title.value.clone());
    }
    if let Some(at) = scope.page.at().filter(|at| at.permanent) {
        parts.push(at.edition.id.as_str().to_owned());
    }
    // The home page's heading names it already.
    if !matches!(scope.page, Page::Home) {
        parts.push(municipality.to_owned());
    }
    parts.join(" – ")
}
