use serde::Serialize;

use super::{
    AboutView, ActionCardsView, CardView, ContactPageView, DefinitionsView, EditionsView, GoneView, HelpView,
    HomeView, InterventionView, InterventionsView, LegalBasisView, MovedView, NotFoundView, OrganisationView,
    PlanFrontView, PrintingView, ProofView, PurposeView, RedlineView, TextView, WarningSignsView,
};

/// What stands between the heading and the footer: one kind of page each, with the template made for it.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[allow(clippy::large_enum_variant, reason = "one value a page, made and rendered at once")]
pub(crate) enum BodyView {
    Home(HomeView),
    PlanFront(PlanFrontView),
    Help(HelpView),
    Purpose(PurposeView),
    LegalBasis(LegalBasisView),
    Text(TextView),
    Definitions(DefinitionsView),
    Organisation(OrganisationView),
    Interventions(InterventionsView),
    Intervention(InterventionView),
    WarningSigns(WarningSignsView),
    ActionCards(ActionCardsView),
    Card(CardView),
    ContactPage(ContactPageView),
    Proof(ProofView),
    Editions(EditionsView),
    About(AboutView),
    NotFound(NotFoundView),
    Moved(MovedView),
    Gone(GoneView),
    Printing(PrintingView),
    Redline(RedlineView),
}

impl BodyView {
    /// The template of this kind of page, as a path inside the theme's `templates` folder.
    pub(crate) fn template(&self) -> &'static str {
        match self {
            Self::Home(_) => "home.html",
            Self::PlanFront(_) => "plan-front.html",
            Self::Help(_) => "help.html",
            Self::Purpose(_) => "purpose.html",
            Self::LegalBasis(_) => "legal-basis.html",
            Self::Text(_) => "text.html",
            Self::Definitions(_) => "definitions.html",
            Self::Organisation(_) => "organisation.html",
            Self::Interventions(_) => "interventions.html",
            Self::Intervention(_) => "intervention.html",
            Self::WarningSigns(_) => "warning-signs.html",
            Self::ActionCards(_) => "action-cards.html",
            Self::Card(_) => "card.html",
            Self::ContactPage(_) => "contact.html",
            Self::Proof(_) => "proof.html",
            Self::Editions(_) => "editions.html",
            Self::About(_) => "about.html",
            Self::NotFound(_) => "not-found.html",
            Self::Moved(_) => "moved.html",
            Self::Gone(_) => "gone.html",
            Self::Printing(_) => "printing.html",
            Self::Redline(_) => "changes.html",
        }
    }
}
