use super::{Href, LinkView, Text, TextLanguageView};
use crate::model::Section;
use crate::route::{Address, At, Page, PlanPage};

use super::links::heading_text;
use super::scope::Scope;
node! {
    /// One entry of "on this page" or of the plan's navigation, with what stands below it.
    struct NavEntryView {
        /// The language of the text, where it is not that of the plan.
        lang: Option<String>,
        /// That of a card's title; `none` for Danish.
        card_language: Option<TextLanguageView>,
        /// A fragment (`#ekstremisme`) in "on this page", a relative address in the plan's navigation.
        href: Href,
        text: String,
        /// Whether this entry is the page itself.
        current: bool,
        /// One level at the most is shown. In the plan's navigation filled only for the section the page belongs to.
        children: Vec<NavEntryView>,
    }
}

node! {
    /// The plan's navigation: help, the sections in the edition's order, contact.
    struct SectionNavView {
        /// The plan's short title, which labels the navigation.
        title: String,
        /// The plan's front page.
        href: Href,
        /// Whether the page is that front page.
        current: bool,
        entries: Vec<NavEntryView>,
    }
}

impl NavEntryView {
    /// A place on the page itself.
    pub(super) fn here(id: &str, text: &str) -> Self {
        Self::of(Href::Here(id.to_owned()), text)
    }

    fn of(href: Href, text: &str) -> Self {
        Self {
            lang: None,
            card_language: None,
            href,
            text: text.to_owned(),
            current: false,
            children: Vec::new(),
        }
    }
}

pub(super) fn breadcrumbs(scope: &Scope<'_, '_>) -> Vec<LinkView> {
    let link = |address: Address, text: &str| LinkView { href: Href::to(address), text: text.to_owned() };
    let mut crumbs = Vec::new();
    if matches!(scope.page, Page::Home) {
        return crumbs;
    }
    crumbs.push(link(Address::home(), scope.site.words.text("home")));
    let Some(at) = scope.page.at() else {
        crumbs.extend(scope.nav_at().map(|at| link(at.front(), &at.plan.identity.title)));
        return crumbs;
    };
    let plan = At { permanent: false, ..at };
    let front = matches!(scope.page, Page::Front(_));
    if at.permanent || !front {
        crumbs.push(link(plan.front(), &at.plan.identity.title));
    }
    if at.permanent && !front {
        let edition = scope.site.words.filled("edition_crumb", &[("edition", at.edition.id.as_str())]);
        crumbs.push(link(at.front(), &edition));
    }
    if let Page::Intervention(_, section, _) | Page::Card(_, section, _) = scope.page {
        crumbs.push(link(at.section(section), section.title()));
    }
    crumbs
}

/// The headings of a page's text.
pub(super) fn headings(text: &Text<'_>) -> Vec<NavEntryView> {
    let shown = text.document.headings().filter(|heading| heading.level <= 2);
    shown.map(|heading| NavEntryView::here(&heading.id, &heading_text(&heading.inlines))).collect()
}

pub(super) fn section_nav(at: At<'_>, scope: &Scope<'_, '_>) -> SectionNavView {
    let entry = |address: Address, text: &str, children: Vec<NavEntryView>| NavEntryView {
        current: address == scope.address,
        children,
        ..NavEntryView::of(Href::to(address), text)
    };
    let mut entries = Vec::new();
    if let Some(help_at) = scope.help_at() {
        entries.push(entry(help_at.plan_page(PlanPage::Help), &at.plan.help.title, Vec::new()));
    }
    for section in &at.edition.sections {
        // In the reader's language where the section has it.
        let translation = at.edition.translations.iter().find(|translation| {
            translation.language == scope.site.language && translation.section.id.value == section.id.value
        });
        entries.push(match translation {
            Some(translation) => NavEntryView {
                lang: Some(translation.language.as_str().to_owned()),
                ..entry(at.translation(translation), translation.section.title(), Vec::new())
            },
            None => entry(at.section(section), section.title(), items(at, section, scope)),
        });
    }
    if let Some(help_at) = scope.help_at() {
        entries.push(NavEntryView {
            lang: Some(scope.site.language.as_str().to_owned()),
            ..entry(help_at.plan_page(PlanPage::Contact), scope.site.words.text("contact"), Vec::new())
        });
    }
    let front = at.front();
    SectionNavView {
        title: at.plan.identity.title.value.clone(),
        current: front == scope.address,
        href: Href::to(front),
        entries,
    }
}

/// A section with more items than this does not list them in the navigation of every page: its own page does.
const MOST_IN_NAVIGATION: usize = 30;

/// What stands below a section in the navigation, when the page belongs to it.
fn items(at: At<'_>, section: &Section, scope: &Scope<'_, '_>) -> Vec<NavEntryView> {
    let (Page::Section(_, here) | Page::Intervention(_, here, _) | Page::Card(_, here, _)) = scope.page
    else {
        return Vec::new();
    };
    if here.id.value != section.id.value {
        return Vec::new();
    }
    if at.item_pages(section).count() > MOST_IN_NAVIGATION {
        return Vec::new();
    }
    let entry = |page: Page<'_>| {
        let (title, language) = match page {
            Page::Intervention(_, _, item) => (&item.title, None),
            Page::Card(_, _, card) => (&card.title, TextLanguageView::foreign(card.language())),
            _ => return None,
        };
        let address = page.address();
        Some(NavEntryView {
            card_language: language,
            current: address == scope.address,
            ..NavEntryView::of(Href::to(address), title)
        })
    };
    at.item_pages(section).filter_map(entry).collect()
}
