use std::collections::BTreeSet;

use crate::diagnostic::{Code, Finding, Findings, Phrase, nearest};
use crate::markdown::{ReferenceKind, Target};
use crate::model::Prose;
use crate::parse::{Parsed, ParsedEdition, ParsedPlan};
use crate::source::Spanned;

use super::index::Index;
use super::{Settings, ids};

/// Links in running text: every one must lead somewhere.
pub(super) fn check(parsed: &Parsed, settings: Settings, findings: &mut Findings) {
    let numbers = numbers(parsed);
    let site = Index::of_site(parsed);
    let check = |prose: &Prose, context: &Context<'_>, findings: &mut Findings| {
        for target in prose.document.targets() {
            check_target(target, prose, context, parsed, &numbers, findings);
        }
    };
    if let Some(about) = parsed.site.as_ref().and_then(|site| site.about.as_ref()) {
        check(about, &Context { index: &site, edition: None, fragments: &[] }, findings);
    }
    for plan in &parsed.plans {
        if let (Some(help), Some(edition)) = (&plan.help, shown(plan, settings)) {
            let index = Index::of_edition(parsed, edition);
            let ways: Vec<String> = help.ways.iter().map(|way| way.id.as_str().to_owned()).collect();
            for text in help.prose() {
                check(text, &Context { index: &index, edition: None, fragments: &ways }, findings);
            }
        }
        for edition in &plan.editions {
            let index = Index::of_edition(parsed, edition);
            for section in &edition.sections {
                let fragments: Vec<String> = ids::on_page(section).into_iter().map(|(id, _)| id).collect();
                for text in section.prose() {
                    check(
                        text,
                        &Context { index: &index, edition: Some(edition), fragments: &fragments },
                        findings,
                    );
                }
            }
        }
    }
}

/// What can be linked to from a text.
struct Context<'a> {
    index: &'a Index,
    /// Whose attachments the text may link to.
    edition: Option<&'a ParsedEdition>,
    /// The ids of the page the text stands on.
    fragments: &'a [String],
}

/// The edition whose items the help page may name: the one in force, or else the last.
fn shown(plan: &ParsedPlan, settings: Settings) -> Option<&ParsedEdition> {
    let from = |edition: &ParsedEdition| {
        let identity = edition.identity.as_ref()?;
        let adopted = identity.adopted.as_ref().map(|adoption| adoption.date.value);
        identity.in_force.as_ref().map(|date| date.value).or(adopted)
    };
    let in_force =
        plan.editions.iter().filter(|edition| from(edition).is_some_and(|from| from <= settings.date));
    in_force.max_by_key(|edition| from(edition)).or_else(|| plan.editions.last())
}

fn check_target(
    target: &Spanned<Target>,
    prose: &Prose,
    context: &Context<'_>,
    parsed: &Parsed,
    numbers: &BTreeSet<String>,
    findings: &mut Findings,
) {
    match &target.value {
        Target::Web(_) | Target::Mail(_) => {}
        Target::Phone(number) => {
            let dialled = if number.len() == 8 { format!("+45{number}") } else { number.clone() };
            if !numbers.is_empty() && !numbers.contains(&dialled) {
                findings.add(Finding::new(Code::PhoneNotInRegistry, target.span).with("number", number));
            }
        }
        Target::Fragment(id) => {
            let own = prose.document.headings().map(|heading| heading.id.as_str());
            let mut known = own.chain(context.fragments.iter().map(String::as_str));
            if !known.any(|known| known == id) {
                let near = nearest(id, context.fragments.iter().map(String::as_str));
                findings.add(Finding::new(Code::BrokenFragment, target.span).with("id", id).nearest(near));
            }
        }
        Target::File(path) => {
            let attachments = context.edition.map(|edition| &edition.attachments);
            if !attachments.is_some_and(|files| files.contains_key(path)) {
                let known = attachments.into_iter().flatten().map(|(path, _)| path.as_str());
                let finding = Finding::new(Code::FileLinkMissing, target.span).with("path", path);
                findings.add(finding.nearest(nearest(path, known)));
            }
        }
        Target::Reference(reference) => {
            if !context.index.has(reference.kind, &reference.id) && !parsed.broken_ids.contains(&reference.id)
            {
                let finding =
                    Finding::new(Code::UnknownReference, target.span).with("kind", none_of(reference.kind));
                let near = nearest(&reference.id, context.index.ids(reference.kind));
                findings.add(finding.with("id", &reference.id).nearest(near));
            }
        }
    }
}

/// Every number of the registries, as dialled.
fn numbers(parsed: &Parsed) -> BTreeSet<String> {
    let (Some(site), Some(contacts)) = (&parsed.site, &parsed.contacts) else { return BTreeSet::new() };
    let phones =
        contacts.contacts.iter().flat_map(|contact| &contact.phones).map(|phone| phone.number.e164());
    site.emergency.iter().map(|number| number.number.dialled()).chain(phones).collect()
}

fn none_of(kind: ReferenceKind) -> Phrase {
    match kind {
        ReferenceKind::Term => Phrase::NoTerm,
        ReferenceKind::Intervention => Phrase::NoIntervention,
        ReferenceKind::Contact => Phrase::NoContact,
        ReferenceKind::Law => Phrase::NoLaw,
        ReferenceKind::Sign => Phrase::NoSign,
        ReferenceKind::Card => Phrase::NoCard,
        ReferenceKind::Section => Phrase::NoSection,
        ReferenceKind::Plan => Phrase::NoPlan,
        ReferenceKind::Body => Phrase::NoBody,
        ReferenceKind::Step => Phrase::NoStep,
    }
}
