use crate::model::{Section, SectionContent, WarningSigns};
use crate::render::view::{
    ActionCardsView, BodyView, DefinitionsView, ItemView, LegalBasisView, PurposeView, SignGroupView,
    SourceView, TermView, TextView, WarningSignsView,
};
use crate::route::At;

use super::cards::{bundles, card_link};
use super::interventions::interventions;
use super::laws::law_views;
use super::links::PageLinks;
use super::organisation::organisation;
use super::scope::Scope;

/// The page of a section.
pub(super) fn section_body(at: At<'_>, section: &Section, scope: &Scope<'_, '_>) -> BodyView {
    let links = PageLinks::new(scope);
    match &section.content {
        SectionContent::Purpose(purpose) => BodyView::Purpose(PurposeView {
            body_html: links.html(&purpose.body, 2),
            aims: purpose.aims.iter().map(|aim| item(aim.id.as_str(), &aim.text)).collect(),
        }),
        SectionContent::LegalBasis(text) => BodyView::LegalBasis(LegalBasisView {
            body_html: links.html(&text.body, 2),
            laws: law_views(scope),
        }),
        SectionContent::Free(text) => BodyView::Text(TextView { body_html: links.html(&text.body, 2) }),
        SectionContent::Definitions(definitions) => BodyView::Definitions(DefinitionsView {
            intro_html: definitions.intro.as_ref().map(|intro| links.html(intro, 2)),
            terms: definitions
                .terms
                .iter()
                .map(|term| TermView {
                    id: term.id.as_str().to_owned(),
                    term: term.term.value.clone(),
                    text_html: PageLinks::with_prefix(scope, term.id.as_str()).html(&term.text, 3),
                })
                .collect(),
        }),
        SectionContent::Organisation(content) => BodyView::Organisation(organisation(content, scope)),
        SectionContent::Interventions(list) => {
            BodyView::Interventions(interventions(at, section, list, scope))
        }
        SectionContent::WarningSigns(signs) => BodyView::WarningSigns(warning_signs(signs, &links)),
        SectionContent::ActionCards(list) => BodyView::ActionCards(ActionCardsView {
            intro_html: list.intro.as_ref().map(|intro| links.html(intro, 2)),
            cards: list.items.iter().map(|card| card_link(at, section, card, scope)).collect(),
            bundles: bundles(at, section, scope),
        }),
    }
}

fn warning_signs(signs: &WarningSigns, links: &PageLinks<'_, '_, '_>) -> WarningSignsView {
    let groups = signs.groups.iter().map(|group| SignGroupView {
        id: group.id.as_str().to_owned(),
        title: group.title.value.clone(),
        signs: group.signs.iter().map(|sign| item(sign.id.as_str(), &sign.text)).collect(),
    });
    WarningSignsView {
        intro_html: links.html(&signs.intro, 2),
        caveat_html: links.html(&signs.caveat, 2),
        groups: groups.collect(),
        source: signs.source.as_ref().map(|source| SourceView {
            name: source.name.value.clone(),
            href: source.url.as_ref().map(|url| url.as_str().to_owned()),
        }),
    }
}

fn item(id: &str, text: &str) -> ItemView {
    ItemView { id: id.to_owned(), text: text.to_owned() }
}
