use crate::chronicle;
use crate::model::values::{Date, OperationalKind};
use crate::model::{ActionCard, Section, SectionContent};
use crate::render::view::{
    AdoptionView, BannerKind, BannerView, BodyView, LanguageView, LinkView, NavEntryView, OpenGraphView,
    OwnerView, PageView, SectionNavView, TextLanguageView, TranslationNoteView,
};
use crate::resolve::Standing;
use crate::route::{Address, At, Page};

use super::cards;
use super::dates::date_view;
use super::description::description;
use super::former::{former_places, refresh};
use super::front::adoption_view;
use super::json_ld::json_ld;
use super::links::heading_text;
use super::page_links::page_links;
use super::scope::Scope;

/// The frame around a page's body.
pub(super) fn frame(scope: &Scope<'_, '_>, body: &BodyView) -> PageView {
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
        toc: toc(scope, body),
        section_nav: scope.nav_at().map(|at| section_nav(at, scope)),
        banner: banner(scope),
        historic: scope.is_historic(),
        adopted: adopted(scope),
        last_changed: changed(scope).map(|date| date_view(date, words)),
        owner: scope.plan().map(|plan| OwnerView {
            name: plan.identity.owner.name.value.clone(),
            href: plan.identity.owner.contact.as_ref().and_then(|contact| {
                Some(scope.href_with_fragment(&scope.help_at()?.contact(), contact.as_str()))
            }),
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
        Page::Intervention(_, _, item) => item.head.title.value.clone(),
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
        href: scope.href(&page.address()),
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
        source: scope.href(&at.section(&translation.section)),
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

fn breadcrumbs(scope: &Scope<'_, '_>) -> Vec<LinkView> {
    let link = |address: &Address, text: &str| LinkView { href: scope.href(address), text: text.to_owned() };
    let mut crumbs = Vec::new();
    if matches!(scope.page, Page::Home) {
        return crumbs;
    }
    crumbs.push(link(&Address::home(), scope.site.words.text("home")));
    let Some(at) = scope.page.at() else {
        crumbs.extend(scope.nav_at().map(|at| link(&at.front(), &at.plan.identity.title)));
        return crumbs;
    };
    let plan = At { permanent: false, ..at };
    let front = matches!(scope.page, Page::Front(_));
    if at.permanent || !front {
        crumbs.push(link(&plan.front(), &at.plan.identity.title));
    }
    if at.permanent && !front {
        let edition = scope.site.words.filled("edition_crumb", &[("edition", at.edition.id.as_str())]);
        crumbs.push(link(&at.front(), &edition));
    }
    if let Page::Intervention(_, section, _) | Page::Card(_, section, _) = scope.page {
        crumbs.push(link(&at.section(section), section.title()));
    }
    crumbs
}

/// "On this page": the items of a section, or the headings of its text.
fn toc(scope: &Scope<'_, '_>, body: &BodyView) -> Vec<NavEntryView> {
    let entry = |id: &str, text: &str| NavEntryView {
        lang: None,
        card_language: None,
        href: format!("#{id}"),
        text: text.to_owned(),
        current: false,
        children: Vec::new(),
    };
    let headings = |document: &crate::markdown::Document| {
        let document = scope.shown(document);
        let shown = document.headings().filter(|heading| heading.level <= 2);
        shown.map(|heading| entry(&heading.id, &heading_text(&heading.inlines))).collect::<Vec<_>>()
    };
    let headings_of = |section: &Section| match &section.content {
        SectionContent::Purpose(purpose) => headings(&purpose.body.document),
        SectionContent::LegalBasis(text) | SectionContent::Free(text) => headings(&text.body.document),
        _ => Vec::new(),
    };
    match (scope.page, body) {
        (_, BodyView::Help(help)) => help.ways.iter().map(|way| entry(&way.id, &way.title)).collect(),
        (_, BodyView::Redline(view)) => {
            view.chapters.iter().map(|chapter| entry(&chapter.id, &chapter.title)).collect()
        }
        (_, BodyView::Definitions(view)) => {
            view.terms.iter().map(|term| entry(&term.id, &term.term)).collect()
        }
        (_, BodyView::Organisation(view)) => {
            let mut entries: Vec<_> = view.bodies.iter().map(|body| entry(&body.id, &body.name)).collect();
            entries.extend(view.diagram.iter().map(|diagram| entry(&diagram.id, &diagram.title)));
            entries.extend(
                view.procedure.iter().map(|procedure| entry(&procedure.diagram.id, &procedure.title)),
            );
            entries
        }
        (_, BodyView::WarningSigns(view)) => {
            view.groups.iter().map(|group| entry(&group.id, &group.title)).collect()
        }
        (Page::Section(_, section), _) => headings_of(section),
        (Page::Translation(_, translation), _) => headings_of(&translation.section),
        (Page::Intervention(_, _, item), _) => headings(&item.body.document),
        _ => Vec::new(),
    }
}

fn section_nav(at: At<'_>, scope: &Scope<'_, '_>) -> SectionNavView {
    let entry = |address: &Address, text: &str, children: Vec<NavEntryView>| NavEntryView {
        lang: None,
        card_language: None,
        href: scope.href(address),
        text: text.to_owned(),
        current: *address == scope.address,
        children,
    };
    let mut entries = Vec::new();
    if let Some(help_at) = scope.help_at() {
        entries.push(entry(&help_at.help(), &at.plan.help.title, Vec::new()));
    }
    for section in &at.edition.sections {
        // In the reader's language where the section has it.
        let translation = at.edition.translations.iter().find(|translation| {
            translation.language == scope.site.language && translation.section.id.value == section.id.value
        });
        entries.push(match translation {
            Some(translation) => NavEntryView {
                lang: Some(translation.language.as_str().to_owned()),
                ..entry(&at.translation(translation), translation.section.title(), Vec::new())
            },
            None => entry(&at.section(section), section.title(), items(at, section, scope)),
        });
    }
    if let Some(help_at) = scope.help_at() {
        entries.push(NavEntryView {
            lang: Some(scope.site.language.as_str().to_owned()),
            ..entry(&help_at.contact(), scope.site.words.text("contact"), Vec::new())
        });
    }
    let front = at.front();
    SectionNavView {
        title: at.plan.identity.title.value.clone(),
        href: scope.href(&front),
        current: front == scope.address,
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
    let entry = |address: Address, text: &str| NavEntryView {
        lang: None,
        card_language: None,
        href: scope.href(&address),
        text: text.to_owned(),
        current: address == scope.address,
        children: Vec::new(),
    };
    match &section.content {
        SectionContent::Interventions(list) if list.items.len() <= MOST_IN_NAVIGATION => {
            list.items.iter().map(|item| entry(at.intervention(section, item), &item.head.title)).collect()
        }
        SectionContent::ActionCards(list) if list.items.len() <= MOST_IN_NAVIGATION => {
            let of_card = |card: &ActionCard| NavEntryView {
                card_language: TextLanguageView::foreign(card.language()),
                ..entry(at.card(section, card), &card.title)
            };
            list.items.iter().map(of_card).collect()
        }
        _ => Vec::new(),
    }
}

fn banner(scope: &Scope<'_, '_>) -> Option<BannerView> {
    let at = scope.page.at().filter(|_| !matches!(scope.page, Page::Former(..) | Page::Printing(..)))?;
    let kind = match scope.site.site.standing(at.plan, at.edition) {
        Standing::Draft => BannerKind::Draft,
        Standing::Coming => BannerKind::Coming,
        Standing::Superseded => BannerKind::Superseded,
        Standing::Repealed => BannerKind::Repealed,
        Standing::InForce if at.permanent => BannerKind::Permanent,
        Standing::InForce => return None,
    };
    let date = match kind {
        BannerKind::Coming => at.edition.in_force_from(),
        BannerKind::Repealed => at.plan.identity.repealed.as_ref().map(|repeal| repeal.date.value),
        _ => None,
    };
    let date = date.map(|date| scope.site.words.date(date));
    // A plan that was repealed, or not adopted yet, has no other page that holds.
    let holds = |current: &At<'_>| scope.site.site.standing(at.plan, current.edition) == Standing::InForce;
    let current = scope.site.current(at.plan).filter(|current| current.front() != at.front());
    let current = current.filter(holds);
    let same = current.is_some_and(|current| scope.same_item(current).is_some());
    let current = current.map(|current| LinkView {
        href: scope.href(&scope.counterpart(current)),
        text: current.edition.identity.title.value.clone(),
    });
    let help = scope.help_at().filter(|_| scope.is_historic()).map(|help_at| LinkView {
        href: scope.href(&help_at.help()),
        text: help_at.plan.help.title.value.clone(),
    });
    Some(BannerView { kind, edition: at.edition.id.as_str().to_owned(), date, current, same, help })
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
fn changed(scope: &Scope<'_, '_>) -> Option<Date> {
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
        Page::Section(at, section) => match &section.content {
            SectionContent::LegalBasis(_) => adopted(at).max(Some(content.laws.updated.value)),
            SectionContent::Organisation(_) => adopted(at).max(contacts),
            _ => adopted(at),
        },
        Page::Intervention(at, _, _) => adopted(at),
        Page::Card(at, _, card) => Some(cards::changed(at, card, scope.site)),
    }
}

/// The last day up to `today` on which a contact was corrected.
fn corrected(at: At<'_>, today: Date) -> Option<Date> {
    let contacts = at.plan.corrections.iter().filter(|it| it.what.kind == OperationalKind::Contact);
    contacts.map(|correction| correction.date.value).filter(|date| *date <= today).max()
}
