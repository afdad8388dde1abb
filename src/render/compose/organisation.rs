use crate::model::{Body, Organisation};
use crate::render::view::{
    LinkView, MemberView, OrganisationBodyView, OrganisationView, ProcedureStepView, ProcedureView,
};

use super::contacts::contact_views;
use super::diagrams::{bodies_diagram, procedure_diagram};
use super::links::PageLinks;
use super::scope::Scope;

/// The section on who does what.
pub(super) fn organisation(organisation: &Organisation, scope: &Scope<'_, '_>) -> OrganisationView {
    let words = scope.site.words;
    let procedure = organisation.procedure.as_ref().map(|procedure| ProcedureView {
        title: procedure.title.value.clone(),
        steps: procedure
            .steps
            .iter()
            .map(|step| ProcedureStepView {
                id: step.id.as_str().to_owned(),
                text: step.text.value.clone(),
                responsible: step.responsible.as_ref().map(|who| who.value.clone()),
            })
            .collect(),
        diagram: procedure_diagram(procedure, words),
    });
    OrganisationView {
        intro_html: organisation.intro.as_ref().map(|intro| PageLinks::new(scope).html(intro, 2)),
        resource_persons: contact_views(organisation.resource_persons.iter().map(|id| id.as_str()), scope),
        bodies: organisation.bodies.iter().map(|body| body_view(body, organisation, scope)).collect(),
        diagram: (organisation.bodies.len() > 1).then(|| bodies_diagram(&organisation.bodies, words)),
        procedure,
    }
}

fn body_view(body: &Body, organisation: &Organisation, scope: &Scope<'_, '_>) -> OrganisationBodyView {
    let contacts = scope.help_at().map(|at| at.contact());
    let parent = body.parent.as_ref().and_then(|id| {
        let parent = organisation.bodies.iter().find(|other| other.id.value == id.value)?;
        Some(LinkView { href: format!("#{}", parent.id.as_str()), text: parent.name.value.clone() })
    });
    OrganisationBodyView {
        id: body.id.as_str().to_owned(),
        name: body.name.value.clone(),
        text_html: PageLinks::with_prefix(scope, body.id.as_str()).html(&body.text, 3),
        members: body
            .members
            .iter()
            .map(|member| MemberView {
                name: member.name.value.clone(),
                href: member
                    .contact
                    .as_ref()
                    // A contact that is no longer there has no place on the contact page.
                    .filter(|id| scope.site.site.content.contacts.get(id.as_str()).is_some())
                    .and_then(|id| Some(scope.href_with_fragment(contacts.as_ref()?, id.as_str()))),
            })
            .collect(),
        tasks: body.tasks.iter().map(|task| task.value.clone()).collect(),
        meets: body.meets.as_ref().map(|meets| meets.value.clone()),
        parent,
    }
}
