use crate::model::{Intervention, Interventions, Section, SectionContent};
use crate::render::view::{InterventionLinkView, InterventionView, InterventionsView, LinkView};
use crate::route::At;

use super::links::PageLinks;
use super::scope::Scope;

/// The section that lists the interventions.
pub(super) fn interventions(
    at: At<'_>,
    section: &Section,
    list: &Interventions,
    scope: &Scope<'_, '_>,
) -> InterventionsView {
    let links = list.items.iter().map(|item| InterventionLinkView {
        id: item.id.as_str().to_owned(),
        href: scope.href(&at.intervention(section, item)),
        title: item.title.value.clone(),
        target_group: item.target_group.as_ref().map(|group| group.value.clone()),
    });
    InterventionsView {
        intro_html: list.intro.as_ref().map(|intro| PageLinks::new(scope).html(intro, 2)),
        interventions: links.collect(),
    }
}

/// One intervention.
pub(super) fn intervention(
    at: At<'_>,
    section: &Section,
    intervention: &Intervention,
    scope: &Scope<'_, '_>,
) -> InterventionView {
    let siblings: &[Intervention] = match &section.content {
        SectionContent::Interventions(list) => &list.items,
        _ => &[],
    };
    let link = |item: &Intervention| LinkView {
        href: scope.href(&at.intervention(section, item)),
        text: item.title.value.clone(),
    };
    let here = siblings.iter().position(|item| item.id.value == intervention.id.value).unwrap_or(0);
    let head = intervention;
    let text = |field: &Option<crate::source::Spanned<String>>| field.as_ref().map(|text| text.value.clone());
    InterventionView {
        body_html: PageLinks::new(scope).html(&intervention.body, 2),
        target_group: text(&head.target_group),
        owner: text(&head.owner),
        assessed_by: text(&head.assessed_by),
        granted_by: text(&head.granted_by),
        since: text(&head.since),
        previous: here.checked_sub(1).and_then(|index| siblings.get(index)).map(link),
        next: siblings.get(here + 1).map(link),
    }
}
