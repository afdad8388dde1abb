//! The views: all that a template ever sees.
//!
//! A template gets five values: `page` ([`PageView`]: the frame of this page), `site` ([`SiteView`]: the same for every
//! page of one language, so it is built once), `body` (one [`BodyView`], which also names its template), `t` (the
//! theme's message table of the page's language) and nothing of the model.
//!
//! Conventions:
//! - a field ending in `_html` is HTML made and escaped by our own code, written with `|safe`; every other string is
//!   plain text and is escaped by the template engine;
//! - every `href` arrives ready made, relative to the page unless its documentation says otherwise;
//! - what may be missing is an [`Option`], which a template sees as `none`, never as an undefined variable;
//! - the heading of the page is [`PageView::title`]; headings in `_html` fields begin at the level their field states.

mod card;
mod common;
mod contacts;
mod editions;
mod frame;
mod front;
mod laws;
mod organisation;
mod printing;
mod redline;
mod sections;

pub(crate) use self::card::{
    ActionCardsView, ApprovalView, CardLinkView, CardVersionView, CardView, CardWordsView,
};
pub(crate) use self::common::{
    AdoptionView, ChangeNoteView, DateView, DownloadView, LinkView, TextLanguageView, TextLinkView,
};
pub(crate) use self::contacts::{CallView, ContactPageView, ContactView, EmergencyView, PhoneView};
pub(crate) use self::editions::{
    CorrectionView, DigestView, EditionEntryView, EditionStatus, EditionView, EditionsView, FactValueView,
    FactView, ProofView, QuoteView, RequirementView,
};
pub(crate) use self::frame::{
    BannerKind, BannerView, EditionLinkView, FormerPlaceView, LanguageView, NavEntryView, OpenGraphView,
    OwnerView, PageLinksView, PageView, SectionNavView, SiteView, TranslationNoteView, VersionLinksView,
};
pub(crate) use self::front::{
    AboutView, ChangeView, ChangedFactView, GoneView, HelpView, HomeView, MovedView, NotFoundView,
    PlanFrontView, PlanLinkView, WayView,
};
pub(crate) use self::laws::{ConsolidationView, LawView, LegalBasisView, ProvisionView};
pub(crate) use self::organisation::{
    DiagramBoxView, DiagramLineView, DiagramView, MemberView, OrganisationBodyView, OrganisationView,
    ProcedureStepView, ProcedureView,
};
pub(crate) use self::printing::{PrintStatus, PrintedNowView, PrintingView};
pub(crate) use self::redline::{
    RedlineChapterView, RedlineFieldView, RedlineGroupView, RedlineItemView, RedlinePassageView, RedlineView,
};
pub(crate) use self::sections::{
    DefinitionsView, InterventionLinkView, InterventionView, InterventionsView, ItemView, PurposeView,
    SignGroupView, SourceView, TermView, TextView, WarningSignsView,
};

use serde::Serialize;

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
