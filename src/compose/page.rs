use super::{
    ActionCardsView, CardView, ContactPageView, DefinitionsView, EditionsView, GoneView, HelpView, HomeView,
    InterventionView, InterventionsView, LegalBasisView, Medium, MovedView, Node, NotFoundView,
    OrganisationView, PageView, PlanFrontView, PrintingView, ProofView, PurposeView, RedlineView,
    SiteComposer, Text, TextView, WarningSignsView,
};
use serde::Serializer;

use crate::route::Page;

use super::card::card;
use super::contacts::contact_page;
use super::editions::editions_page;
use super::former::former_page;
use super::frame::frame;
use super::front::{front, home, not_found};
use super::help::help;
use super::interventions::intervention;
use super::links::Texts;
use super::printing::printing_page;
use super::proof::proof_page;
use super::redline::redline_view;
use super::scope::Scope;
use super::sections::section_body;

node! {
    /// The page about the site.
    struct AboutView<'a> {
        /// Blocks, headings from `<h2>`.
        body as "body_html": Text<'a>,
    }
}

/// Declares what may stand between the heading and the footer: one kind of page each, with the template made for it, as a path
/// inside the theme's `templates` folder.
macro_rules! bodies {
    ($( $kind:ident($type:ty) = $template:literal ),* $(,)?) => {
        /// What stands between the heading and the footer.
        #[allow(clippy::large_enum_variant, reason = "one value a page, made and rendered at once")]
        pub(crate) enum BodyView<'a> {
            $( $kind($type) ),*
        }

        impl BodyView<'_> {
            /// The template of this kind of page.
            pub(crate) fn template(&self) -> &'static str {
                match self {
                    $( Self::$kind(_) => $template ),*
                }
            }
        }

        impl Node for BodyView<'_> {
            fn write<S: Serializer>(&self, medium: &dyn Medium, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $( Self::$kind(body) => body.write(medium, serializer) ),*
                }
            }

            fn walk(&self, see: &mut dyn FnMut(&str)) {
                match self {
                    $( Self::$kind(body) => body.walk(see) ),*
                }
            }
        }
    };
}

bodies! {
    Home(HomeView) = "home.html",
    PlanFront(PlanFrontView) = "plan-front.html",
    Help(HelpView<'a>) = "help.html",
    Purpose(PurposeView<'a>) = "purpose.html",
    LegalBasis(LegalBasisView<'a>) = "legal-basis.html",
    Text(TextView<'a>) = "text.html",
    Definitions(DefinitionsView<'a>) = "definitions.html",
    Organisation(OrganisationView<'a>) = "organisation.html",
    Interventions(InterventionsView<'a>) = "interventions.html",
    Intervention(InterventionView<'a>) = "intervention.html",
    WarningSigns(WarningSignsView<'a>) = "warning-signs.html",
    ActionCards(ActionCardsView<'a>) = "action-cards.html",
    Card(CardView<'a>) = "card.html",
    ContactPage(ContactPageView) = "contact.html",
    Proof(ProofView) = "proof.html",
    Editions(EditionsView) = "editions.html",
    About(AboutView<'a>) = "about.html",
    NotFound(NotFoundView) = "not-found.html",
    Moved(MovedView) = "moved.html",
    Gone(GoneView) = "gone.html",
    Printing(PrintingView) = "printing.html",
    Redline(RedlineView) = "changes.html",
}

/// Everything a page says. `None` only for a page without what it is about, which resolving and routing have ruled out.
pub(crate) fn compose<'s, 'a>(
    site: &'s SiteComposer<'a>,
    page: Page<'a>,
) -> Option<(PageView, BodyView<'s>)> {
    let scope = Scope::new(site, page);
    let body = body(&scope)?;
    Some((frame(&scope, &body), body))
}

/// What stands between the heading and the footer.
pub(super) fn body<'s>(scope: &Scope<'s, '_>) -> Option<BodyView<'s>> {
    Some(match scope.page {
        Page::Home => BodyView::Home(home(scope)),
        Page::About => {
            let about = scope.site.site.content.site.about.as_ref()?;
            BodyView::About(AboutView { body: Texts::new(scope).text(about, 2) })
        }
        Page::NotFound => BodyView::NotFound(not_found(scope)),
        Page::Front(at) => BodyView::PlanFront(front(at, scope)),
        Page::Help(at) => BodyView::Help(help(at, scope)?),
        Page::Contact(at) => BodyView::ContactPage(contact_page(at, scope)),
        Page::Proof(at) => BodyView::Proof(proof_page(at, scope)),
        Page::Editions(at) => BodyView::Editions(editions_page(at, scope)),
        Page::Section(at, section) => section_body(at, section, scope),
        Page::Translation(at, translation) => section_body(at, &translation.section, scope),
        Page::Intervention(at, section, item) => {
            BodyView::Intervention(intervention(at, section, item, scope))
        }
        Page::Card(at, section, item) => BodyView::Card(card(at, section, item, scope)),
        Page::Former(_, former) => former_page(former, scope),
        Page::Printing(at, printed) => BodyView::Printing(printing_page(at, printed, scope)),
        Page::Changes(plan, old, new) => BodyView::Redline(redline_view(plan, old, new, scope)),
    })
}
