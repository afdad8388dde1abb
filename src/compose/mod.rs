//! What each page and card says: one typed tree of it, with every name, date and address ready made. A printer for each medium walks
//! the tree: `render` makes HTML and paper of it.
//!
//! A file here begins with the records of its part of the tree, which are what a theme's templates get; then comes how they are
//! made. A template gets five values: `page` ([`PageView`]: the frame of this page), `site` ([`SiteView`]: the same for every page
//! of one language, so it is built once), `body` (one [`BodyView`], which also names its template), `t` (the theme's message table
//! of the page's language) and nothing of the model.
//!
//! In templates:
//! - a field that is `as "…_html"` is HTML made and escaped by our own code, written with `|safe`; every other string is plain text
//!   and is escaped by the template engine;
//! - every [`Href`] arrives ready made, relative to the page;
//! - what may be missing is an [`Option`], which a template sees as `none`, never as an undefined variable;
//! - the heading of the page is [`PageView::title`]; headings in `_html` fields begin at the level their field states.

#[macro_use]
mod node;
mod about;
mod banner;
mod card;
#[cfg(feature = "pdf")]
mod card_sheet;
mod changes;
mod changes_by_edition;
mod common;
mod composition;
mod contacts;
mod diagrams;
mod edition;
mod editions;
mod former;
mod fragment;
mod frame;
mod front;
mod help;
mod hours;
mod href;
mod interventions;
mod item_name;
mod json_ld;
mod laws;
mod links;
mod navigation;
mod organisation;
mod page_links;
#[cfg(feature = "pdf")]
mod plan_sheet;
mod printing;
mod proof;
mod redline;
mod redline_heading;
mod redline_numbers;
mod redline_text;
mod redline_words;
mod scope;
mod sections;
mod site;
mod text;
mod versions;

use crate::route::{Page, PlanPage};

use self::composition::{Composition, Described};
use self::scope::Scope;

pub(crate) use self::about::AboutView;
pub(crate) use self::banner::BannerView;
pub(crate) use self::card::{ActionCardsView, CardView};
pub(crate) use self::changes::{ChangeNoteView, ChangeView};
pub(crate) use self::changes_by_edition::ChangesByEdition;
pub(crate) use self::common::{DateView, DownloadView, LinkView, TextLanguageView, TextLinkView};
pub(crate) use self::contacts::{CallView, ContactPageView, ContactView, EmergencyView, PhoneView};
pub(crate) use self::diagrams::DiagramView;
pub(crate) use self::edition::{AdoptionView, EditionView};
pub(crate) use self::editions::EditionsView;
pub(crate) use self::former::{FormerPlaceView, GoneView, MovedView, same_places};
pub(crate) use self::fragment::Fragment;
pub(crate) use self::frame::PageView;
pub(crate) use self::front::{HomeView, NotFoundView, PlanFrontView};
pub(crate) use self::help::HelpView;
pub use self::href::Href;
pub(crate) use self::interventions::{InterventionView, InterventionsView};
pub(crate) use self::item_name::item_name;
pub(crate) use self::laws::LegalBasisView;
pub(crate) use self::navigation::{NavEntryView, SectionNavView};
pub(crate) use self::node::{Medium, Node, Written};
pub(crate) use self::organisation::OrganisationView;
pub(crate) use self::page_links::PageLinksView;
pub(crate) use self::printing::PrintingView;
pub(crate) use self::proof::ProofView;
pub(crate) use self::redline::RedlineView;
pub(crate) use self::redline_heading::RedlineHeading;
pub(crate) use self::redline_numbers::RedlineNumbers;
pub(crate) use self::redline_text::{ChangedWords, Format, RedlinePiece, RedlineText};
pub(crate) use self::redline_words::{Compared, RedlineWords};
pub(crate) use self::sections::PartView;
pub(crate) use self::site::{SiteComposer, SiteView};
pub(crate) use self::text::Text;
pub use self::text::{Links, ResolvedLink};
pub(crate) use self::versions::{EditionLinkView, VersionLinksView};

#[cfg(feature = "pdf")]
pub(crate) use self::card::{CardPart, Order};
#[cfg(feature = "pdf")]
pub(crate) use self::card_sheet::{CardSheet, CardsSheet, PlanLine, card_sheet, cards_sheet};
#[cfg(feature = "pdf")]
pub(crate) use self::laws::{LawView, ProvisionView};
#[cfg(feature = "pdf")]
pub(crate) use self::organisation::OrganisationBodyView;
#[cfg(feature = "pdf")]
pub(crate) use self::plan_sheet::{PartSheet, PlanSheet, SectionSheet, plan_sheet};
#[cfg(feature = "pdf")]
pub(crate) use self::sections::WarningSignsView;

bodies! {
    /// What stands between the heading and the footer of a page.
    enum BodyView {
        Home(HomeView) = "home.html",
        About(AboutView<'a>) = "about.html",
        NotFound(NotFoundView) = "not-found.html",
        PlanFront(PlanFrontView) = "plan-front.html",
        Help(HelpView<'a>) = "help.html",
        ContactPage(ContactPageView) = "contact.html",
        Proof(ProofView) = "proof.html",
        Editions(EditionsView) = "editions.html",
        Part(PartView<'a>) = _,
        Moved(MovedView) = "moved.html",
        Gone(GoneView) = "gone.html",
        Printing(PrintingView) = "printing.html",
        Redline(RedlineView) = "changes.html",
    }
}

/// Everything a page says. `None` only for a page without what it is about, which resolving and routing have ruled out.
pub(crate) fn compose<'s, 'a>(
    site: &'s SiteComposer<'a>,
    page: Page<'a>,
) -> Option<(PageView, BodyView<'s>)> {
    let scope = Scope::new(site, page);
    Some(frame::framed(composition(&scope)?, &scope))
}

/// The page, but for its frame.
fn composition<'s>(scope: &Scope<'s, '_>) -> Option<Composition<'s>> {
    Some(match scope.page {
        Page::Home => front::home(scope),
        Page::About => about::about(scope)?,
        Page::NotFound => front::not_found(scope),
        Page::Front(at) => front::front(at, scope),
        Page::Plan(at, PlanPage::Help) => help::help(at, scope)?,
        Page::Plan(at, PlanPage::Contact) => contacts::contact_page(at, scope),
        Page::Plan(at, PlanPage::Proof) => proof::proof_page(at, scope),
        Page::Plan(at, PlanPage::Editions) => editions::editions_page(at, scope),
        Page::Section(at, section) => sections::section_page(at, section, scope),
        Page::Translation(at, translation) => sections::translation_page(at, translation, scope),
        Page::Intervention(at, section, item) => interventions::intervention_page(at, section, item, scope),
        Page::Card(at, section, card) => card::card_page(at, section, card, scope),
        Page::Former(_, former) => former::former_page(former, scope),
        Page::Printing(at, printed) => printing::printing_page(at, printed, scope),
        Page::Changes(plan, old, new) => redline::redline_page(plan, old, new, scope),
    })
}
