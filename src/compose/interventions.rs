use super::{BodyView, Composition, Fragment, Href, LinkView, PartView, Text};
use crate::model::{Intervention, Interventions, Section};
use crate::route::{At, Page};

use super::edition::{adoption_view, decided_on};
use super::links::{Texts, excerpt};
use super::navigation::headings;
use super::scope::Scope;

node! {
    /// The section that lists the interventions.
    struct InterventionsView<'a> {
        intro as "intro_html": Option<Text<'a>>,
        interventions: Vec<InterventionLinkView>,
    }
}

node! {
    /// An intervention in the list of them.
    struct InterventionLinkView {
        /// The fragment of this entry in the list.
        id: Fragment,
        href: Href,
        title: String,
        target_group: Option<String>,
    }
}

node! {
    /// One intervention: its adopted text, and an overview drawn from it.
    struct InterventionView<'a> {
        /// The adopted text; blocks, headings from `<h2>`.
        body as "body_html": Text<'a>,
        target_group: Option<String>,
        owner: Option<String>,
        assessed_by: Option<String>,
        granted_by: Option<String>,
        /// A year or a date as text.
        since: Option<String>,
        /// The one before it in the section's order.
        previous: Option<LinkView>,
        next: Option<LinkView>,
    }
}

/// The section that lists the interventions.
pub(super) fn interventions<'s>(
    at: At<'s>,
    section: &'s Section,
    list: &'s Interventions,
    scope: &Scope<'s, '_>,
) -> InterventionsView<'s> {
    let links = list.items.iter().map(|item| InterventionLinkView {
        id: Fragment::new(item.id.as_str()),
        href: Href::to(at.intervention(section, item)),
        title: item.title.value.clone(),
        target_group: item.target_group.as_ref().map(|group| group.value.clone()),
    });
    InterventionsView {
        intro: list.intro.as_ref().map(|intro| Texts::new(scope).text(intro, 2)),
        interventions: links.collect(),
    }
}

/// The page of one intervention.
pub(super) fn intervention_page<'s>(
    at: At<'s>,
    section: &'s Section,
    intervention: &'s Intervention,
    scope: &Scope<'s, '_>,
) -> Composition<'s> {
    let body = intervention_view(at, section, intervention, scope);
    let description = excerpt(&intervention.body.document, scope);
    Composition {
        toc: headings(&body.body),
        adopted: adoption_view(at.edition, scope),
        last_changed: decided_on(at.edition),
        ..Composition::new(&intervention.title, description, BodyView::Part(PartView::Intervention(body)))
    }
}

pub(super) fn intervention_view<'s>(
    at: At<'s>,
    section: &'s Section,
    intervention: &'s Intervention,
    scope: &Scope<'s, '_>,
) -> InterventionView<'s> {
    let siblings = || {
        at.item_pages(section).filter_map(|page| match page {
            Page::Intervention(_, _, item) => Some(item),
            _ => None,
        })
    };
    let link = |item: &Intervention| LinkView {
        href: Href::to(at.intervention(section, item)),
        text: item.title.value.clone(),
    };
    let here = siblings().position(|item| item.id.value == intervention.id.value).unwrap_or(0);
    let head = intervention;
    let text = |field: &Option<crate::source::Spanned<String>>| field.as_ref().map(|text| text.value.clone());
    InterventionView {
        body: Texts::new(scope).text(&intervention.body, 2),
        target_group: text(&head.target_group),
        owner: text(&head.owner),
        assessed_by: text(&head.assessed_by),
        granted_by: text(&head.granted_by),
        since: text(&head.since),
        previous: here.checked_sub(1).and_then(|index| siblings().nth(index)).map(link),
        next: siblings().nth(here + 1).map(link),
    }
}
