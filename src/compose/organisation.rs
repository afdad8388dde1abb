use super::{ContactView, DiagramView, Fragment, Href, LinkView, NavEntryView, Text};
use crate::model::{Body, Organisation};
use crate::route::PlanPage;

use super::contacts::contact_views;
use super::diagrams::{bodies_diagram, procedure_diagram};
use super::links::Texts;
use super::scope::Scope;

node! {
    /// The section on who does what.
    struct OrganisationView<'a> {
        intro as "intro_html": Option<Text<'a>>,
        resource_persons: Vec<ContactView>,
        bodies: Vec<OrganisationBodyView<'a>>,
        /// The bodies and how they belong together; `none` when there are fewer than two.
        diagram: Option<DiagramView>,
        procedure: Option<ProcedureView>,
    }
}

node! {
    /// A body of the organisation: its adopted text, and an overview drawn from it.
    struct OrganisationBodyView<'a> {
        /// The fragment.
        id: Fragment,
        name: String,
        /// The adopted text; blocks, headings from `<h3>`.
        text as "text_html": Text<'a>,
        members: Vec<MemberView>,
        tasks: Vec<String>,
        /// How often it meets.
        meets: Option<String>,
        /// The body it belongs to, a fragment of the same page.
        parent: Option<LinkView>,
    }
}

node! {
    /// A member of a body: a function or an authority, never a private person.
    struct MemberView {
        name: String,
        /// The id of its contact, also where that is no longer in the registry.
        contact: Option<String>,
        /// Its entry on the contact page.
        href: Option<Href>,
    }
}

node! {
    /// The case procedure, from a concern to a decision: an overview drawn from the adopted text.
    struct ProcedureView {
        title: String,
        steps: Vec<ProcedureStepView>,
        /// The steps below each other.
        diagram: DiagramView,
    }
}

node! {
    /// A step of the case procedure.
    struct ProcedureStepView {
        /// The fragment.
        id: Fragment,
        text: String,
        /// `none` where the plan's text does not say.
        responsible: Option<String>,
    }
}

impl OrganisationView<'_> {
    /// The bodies and the drawings.
    pub(super) fn toc(&self) -> Vec<NavEntryView> {
        let entry = NavEntryView::here;
        let bodies = self.bodies.iter().map(|body| entry(&body.id, &body.name));
        let diagram = self.diagram.iter().map(|diagram| entry(&diagram.id, &diagram.title));
        let procedure = self.procedure.iter().map(|it| entry(&it.diagram.id, &it.title));
        bodies.chain(diagram).chain(procedure).collect()
    }
}

/// The section on who does what.
pub(super) fn organisation<'s>(
    organisation: &'s Organisation,
    scope: &Scope<'s, '_>,
) -> OrganisationView<'s> {
    let words = scope.site.words;
    let texts = Texts::new(scope);
    let procedure = organisation.procedure.as_ref().map(|procedure| ProcedureView {
        title: procedure.title.value.clone(),
        steps: procedure
            .steps
            .iter()
            .map(|step| ProcedureStepView {
                id: Fragment::new(step.id.as_str()),
                text: step.text.value.clone(),
                responsible: step.responsible.as_ref().map(|who| who.value.clone()),
            })
            .collect(),
        diagram: procedure_diagram(procedure, words),
    });
    OrganisationView {
        intro: organisation.intro.as_ref().map(|intro| texts.text(intro, 2)),
        resource_persons: contact_views(organisation.resource_persons.iter().map(|id| id.as_str()), scope),
        bodies: organisation.bodies.iter().map(|body| body_view(body, organisation, &texts, scope)).collect(),
        diagram: (organisation.bodies.len() > 1).then(|| bodies_diagram(&organisation.bodies, words)),
        procedure,
    }
}

fn body_view<'s>(
    body: &'s Body,
    organisation: &Organisation,
    texts: &Texts<'s>,
    scope: &Scope<'s, '_>,
) -> OrganisationBodyView<'s> {
    let contacts = scope.help_at().map(|at| at.plan_page(PlanPage::Contact));
    let parent = body.parent.as_ref().and_then(|id| {
        let parent = organisation.bodies.iter().find(|other| other.id.value == id.value)?;
        Some(LinkView { href: Href::Here(parent.id.as_str().to_owned()), text: parent.name.value.clone() })
    });
    OrganisationBodyView {
        id: Fragment::new(body.id.as_str()),
        name: body.name.value.clone(),
        text: texts.text_of(body.id.as_str(), &body.text, 3),
        members: body
            .members
            .iter()
            .map(|member| MemberView {
                name: member.name.value.clone(),
                contact: member.contact.as_ref().map(|id| id.as_str().to_owned()),
                href: member
                    .contact
                    .as_ref()
                    // A contact that is no longer there has no place on the contact page.
                    .filter(|id| scope.site.site.content.contacts.get(id.as_str()).is_some())
                    .and_then(|id| Some(Href::at(contacts.clone()?, id.as_str()))),
            })
            .collect(),
        tasks: body.tasks.iter().map(|task| task.value.clone()).collect(),
        meets: body.meets.as_ref().map(|meets| meets.value.clone()),
        parent,
    }
}
