use super::{
    ActionCardsView, BodyView, CardView, Composition, Fragment, Href, InterventionView, InterventionsView,
    LegalBasisView, NavEntryView, OrganisationView, Text,
};
use crate::model::{Section, SectionContent, SectionKind, Translation, WarningSigns};
use crate::route::At;

use super::card::{bundles, card_link};
use super::edition::{adoption_view, decided_on};
use super::interventions::interventions;
use super::laws::law_views;
use super::links::{Texts, excerpt};
use super::navigation::headings;
use super::organisation::organisation;
use super::scope::Scope;

bodies! {
    /// A section of an edition, or an item of one: what the edition on paper has too.
    enum PartView {
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
    }
}

node! {
    /// The section on what the plan is for.
    struct PurposeView<'a> {
        /// What stands before the aims; blocks, headings from `<h2>`.
        body as "body_html": Text<'a>,
        aims: Vec<ItemView>,
    }
}

node! {
    /// A free section: Markdown and nothing else.
    struct TextView<'a> {
        /// Blocks, headings from `<h2>`.
        body as "body_html": Text<'a>,
    }
}

node! {
    /// The section of definitions.
    struct DefinitionsView<'a> {
        intro as "intro_html": Option<Text<'a>>,
        terms: Vec<TermView<'a>>,
    }
}

node! {
    /// A term and what the plan means by it.
    struct TermView<'a> {
        /// The fragment.
        id: Fragment,
        term: String,
        /// Blocks, headings from `<h3>`.
        text as "text_html": Text<'a>,
    }
}

node! {
    /// The section on warning signs, which is never to look like a checklist.
    struct WarningSignsView<'a> {
        intro as "intro_html": Text<'a>,
        /// That the signs are no checklist: stands first and large.
        caveat as "caveat_html": Text<'a>,
        groups: Vec<SignGroupView>,
        source: Option<SourceView>,
    }
}

node! {
    /// Warning signs of one kind.
    struct SignGroupView {
        /// The fragment.
        id: Fragment,
        title: String,
        signs: Vec<ItemView>,
    }
}

node! {
    /// An aim or a warning sign: one sentence with a permanent address.
    struct ItemView {
        /// The fragment.
        id: Fragment,
        /// Word for word as adopted.
        text: String,
    }
}

node! {
    /// Where something was taken from.
    struct SourceView {
        name: String,
        href: Option<Href>,
    }
}

/// The page of a section.
pub(super) fn section_page<'s>(at: At<'s>, section: &'s Section, scope: &Scope<'s, '_>) -> Composition<'s> {
    let body = section_view(at, section, scope);
    let content = &scope.site.site.content;
    // What the registries have stands there as it is now.
    let edited = match section.kind() {
        SectionKind::LegalBasis => Some(content.laws.updated.value),
        SectionKind::Organisation => Some(content.contacts.updated.value),
        SectionKind::Purpose | SectionKind::Definitions | SectionKind::WarningSigns | SectionKind::Free => {
            None
        }
        SectionKind::Interventions | SectionKind::ActionCards => None,
    };
    let description = first_words(section, scope);
    Composition {
        toc: toc(&body),
        adopted: adoption_view(at.edition, scope),
        last_changed: decided_on(at.edition).max(edited),
        ..Composition::new(
            section.title(),
            description.unwrap_or_else(|| at.plan.identity.summary.value.clone()),
            BodyView::Part(body),
        )
    }
}

/// The page of a section in another language. Nobody has said when it was made.
pub(super) fn translation_page<'s>(
    at: At<'s>,
    translation: &'s Translation,
    scope: &Scope<'s, '_>,
) -> Composition<'s> {
    let section = &translation.section;
    let description = first_words(section, scope).unwrap_or_else(|| section.title().to_owned());
    Composition { description, last_changed: None, ..section_page(at, section, scope) }
}

fn first_words(section: &Section, scope: &Scope<'_, '_>) -> Option<String> {
    section.prose().first().map(|prose| excerpt(&prose.document, scope))
}

/// The items of a section, or the headings of its text.
fn toc(section: &PartView<'_>) -> Vec<NavEntryView> {
    let entry = NavEntryView::here;
    match section {
        PartView::Purpose(view) => headings(&view.body),
        PartView::LegalBasis(view) => headings(&view.body),
        PartView::Text(view) => headings(&view.body),
        PartView::Definitions(view) => view.terms.iter().map(|term| entry(&term.id, &term.term)).collect(),
        PartView::Organisation(view) => view.toc(),
        PartView::WarningSigns(view) => {
            view.groups.iter().map(|group| entry(&group.id, &group.title)).collect()
        }
        PartView::Interventions(_) | PartView::ActionCards(_) => Vec::new(),
        PartView::Intervention(_) | PartView::Card(_) => Vec::new(),
    }
}

/// A section.
pub(super) fn section_view<'s>(at: At<'s>, section: &'s Section, scope: &Scope<'s, '_>) -> PartView<'s> {
    let texts = Texts::new(scope);
    match &section.content {
        SectionContent::Purpose(purpose) => PartView::Purpose(PurposeView {
            body: texts.text(&purpose.body, 2),
            aims: purpose.aims.iter().map(|aim| item(aim.id.as_str(), &aim.text)).collect(),
        }),
        SectionContent::LegalBasis(text) => {
            PartView::LegalBasis(LegalBasisView { body: texts.text(&text.body, 2), laws: law_views(scope) })
        }
        SectionContent::Free(text) => PartView::Text(TextView { body: texts.text(&text.body, 2) }),
        SectionContent::Definitions(definitions) => PartView::Definitions(DefinitionsView {
            intro: definitions.intro.as_ref().map(|intro| texts.text(intro, 2)),
            terms: definitions
                .terms
                .iter()
                .map(|term| TermView {
                    id: Fragment::new(term.id.as_str()),
                    term: term.term.value.clone(),
                    text: texts.text_of(term.id.as_str(), &term.text, 3),
                })
                .collect(),
        }),
        SectionContent::Organisation(content) => PartView::Organisation(organisation(content, scope)),
        SectionContent::Interventions(list) => {
            PartView::Interventions(interventions(at, section, list, scope))
        }
        SectionContent::WarningSigns(signs) => PartView::WarningSigns(warning_signs(signs, &texts)),
        SectionContent::ActionCards(list) => PartView::ActionCards(ActionCardsView {
            intro: list.intro.as_ref().map(|intro| texts.text(intro, 2)),
            cards: list.items.iter().map(|card| card_link(at, section, card, scope)).collect(),
            bundles: bundles(at, section, scope),
        }),
    }
}

fn warning_signs<'s>(signs: &'s WarningSigns, texts: &Texts<'s>) -> WarningSignsView<'s> {
    let groups = signs.groups.iter().map(|group| SignGroupView {
        id: Fragment::new(group.id.as_str()),
        title: group.title.value.clone(),
        signs: group.signs.iter().map(|sign| item(sign.id.as_str(), &sign.text)).collect(),
    });
    WarningSignsView {
        intro: texts.text(&signs.intro, 2),
        caveat: texts.text(&signs.caveat, 2),
        groups: groups.collect(),
        source: signs.source.as_ref().map(|source| SourceView {
            name: source.name.value.clone(),
            href: source.url.as_ref().map(|url| Href::Web(url.as_str().to_owned())),
        }),
    }
}

fn item(id: &str, text: &str) -> ItemView {
    ItemView { id: Fragment::new(id), text: text.to_owned() }
}
