use super::{
    AdoptionView, BannerView, BodyView, DateView, EditionLinkView, FormerPlaceView, Href, LinkView,
    NavEntryView, PageLinksView, SectionNavView, TextLanguageView, VersionLinksView,
};
use crate::chronicle;
use crate::model::values::{Date, OperationalKind};
use crate::resolve::Standing;
use crate::route::{At, Page};

use super::banner::banner;
use super::card;
use super::common::date_view;
use super::description::description;
use super::edition::adoption_view;
use super::former::{former_places, refresh};
use super::json_ld::json_ld;
use super::navigation::{breadcrumbs, section_nav, toc};
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

/// The frame around a page's body.
pub(super) fn frame(scope: &Scope<'_, '_>, body: &BodyView<'_>) -> PageView {
    let words = scope.site.words;
    let title = title(scope);
    let description = description(scope);
    let canonical = scope.canonical().absolute(&scope.site.base);
    PageView {
        lang: scope.site.language.as_str().to_owned(),
        translation: translation_note(scope),
        dir: "ltr".to_owned(),
        head_title: head_title(&title, scope),
        json_ld_html: json_ld(scope, &title, &description, &canonical),
        open_graph: OpenGraphView {
            title: title.clone(),
            kind: if matches!(scope.page, Page::Home | Page::Front(_)) { "website" } else { "article" }
                .to_owned(),
            locale: scope.site.language.locale().to_owned(),
        },
        title_language: match scope.page {
            Page::Card(_, _, card) => TextLanguageView::foreign(card.language()),
            Page::Printing(_, printed) => TextLanguageView::foreign(printed.language),
            _ => None,
        },
        title,
        description,
        canonical,
        address: scope.address.absolute(&scope.site.base),
        robots: robots(scope),
        refresh: match scope.page {
            Page::Former(_, former) => refresh(former, scope),
            _ => None,
        },
        breadcrumbs: breadcrumbs(scope),
        toc: toc(body),
        section_nav: scope.nav_at().map(|at| section_nav(at, scope)),
        banner: banner(scope),
        historic: scope.is_historic(),
        adopted: adopted(scope),
        last_changed: changed(scope, body).map(|date| date_view(date, words)),
        owner: scope.plan().map(|plan| OwnerView {
            name: plan.identity.owner.name.value.clone(),
            href: plan
                .identity
                .owner
                .contact
                .as_ref()
                .and_then(|contact| Some(Href::at(scope.help_at()?.contact(), contact.as_str()))),
        }),
        links: page_links(scope),
        former: former_places(scope, body),
        versions: scope.version_links(),
        editions: scope.edition_links(),
        languages: languages(scope),
    }
}

fn title(scope: &Scope<'_, '_>) -> String {
    let words = scope.site.words;
    match scope.page {
        Page::Home => {
            let municipality = scope.site.site.content.site.municipality.name.value.as_str();
            words.filled("home_title", &[("municipality", municipality)])
        }
        Page::About => words.text("about").to_owned(),
        Page::NotFound => words.text("not_found_title").to_owned(),
        Page::Front(at) => at.plan.identity.title.value.clone(),
        Page::Help(at) => at.plan.help.title.value.clone(),
        Page::Contact(_) => words.text("contact").to_owned(),
        Page::Proof(_) => words.text("proof_title").to_owned(),
        Page::Editions(_) => words.text("editions_title").to_owned(),
        Page::Section(_, section) => section.title().to_owned(),
        Page::Translation(_, translation) => translation.section.title().to_owned(),
        Page::Intervention(_, _, item) => item.title.value.clone(),
        Page::Card(_, _, card) => card.title.value.clone(),
        Page::Former(_, former) => former.title.clone(),
        Page::Printing(_, printed) => printed.title.clone(),
        Page::Changes(_, old, new) => {
            words.filled("redline_title", &[("old", old.id.as_str()), ("new", new.id.as_str())])
        }
    }
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

/// Only what is in force is for search engines.
fn robots(scope: &Scope<'_, '_>) -> Option<String> {
    let hidden = match scope.page {
        Page::NotFound | Page::Former(..) | Page::Printing(..) => true,
        Page::Changes(plan, old, new) => {
            [old, new].iter().any(|edition| scope.site.site.standing(plan, edition) == Standing::Draft)
        }
        page => {
            page.at().is_some_and(|at| scope.site.site.standing(at.plan, at.edition) != Standing::InForce)
        }
    };
    hidden.then(|| "noindex".to_owned())
}

/// Sections and interventions are what the council adopted; the front page and the cards say themselves what they are.
fn adopted(scope: &Scope<'_, '_>) -> Option<AdoptionView> {
    match scope.page {
        Page::Section(at, _) | Page::Translation(at, _) | Page::Intervention(at, _, _) => {
            adoption_view(at.edition, scope)
        }
        _ => None,
    }
}

/// The latest day on which something on the page was decided or edited; none where nobody has said.
fn changed(scope: &Scope<'_, '_>, body: &BodyView<'_>) -> Option<Date> {
    let content = &scope.site.site.content;
    let contacts = Some(content.contacts.updated.value);
    let adopted = |at: At<'_>| at.edition.identity.adopted.as_ref().map(|adoption| adoption.date.value);
    match scope.page {
        Page::Home
        | Page::About
        | Page::NotFound
        | Page::Former(..)
        | Page::Printing(..)
        | Page::Changes(..) => None,
        // What held once no longer follows what is edited.
        page if scope.is_historic() => page.at().and_then(adopted),
        Page::Front(at) => adopted(at).max(Some(at.plan.help.updated.value)).max(contacts),
        Page::Help(at) => Some(at.plan.help.updated.value).max(contacts),
        Page::Contact(at) => contacts.max(corrected(at, scope.site.site.date)),
        // What they tell changes with the plan's events alone; the days left are counted anew by every build.
        Page::Proof(at) | Page::Editions(at) => {
            chronicle::events(scope.site.site, at.plan).last().map(|event| event.date)
        }
        // Nobody has said when it was made.
        Page::Translation(..) => None,
        Page::Section(at, _) => match body {
            BodyView::LegalBasis(_) => adopted(at).max(Some(content.laws.updated.value)),
            BodyView::Organisation(_) => adopted(at).max(contacts),
            _ => adopted(at),
        },
        Page::Intervention(at, _, _) => adopted(at),
        Page::Card(at, _, card) => Some(card::changed(at, card, scope.site)),
    }
}

/// The last day up to `today` on which a contact was corrected.
fn corrected(at: At<'_>, today: Date) -> Option<Date> {
    let contacts = at.plan.corrections.iter().filter(|it| it.what.kind == OperationalKind::Contact);
    contacts.map(|correction| correction.date.value).filter(|date| *date <= today).max()
}
