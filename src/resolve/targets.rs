use std::collections::BTreeSet;

use crate::diagnostic::{Code, Finding, Findings, Phrase, nearest};
use crate::markdown::{ReferenceKind, Target};
use crate::model::fields::{Named, references};
use crate::model::{Contact, EditionIdentity, Prose, Section, SectionKind};
use crate::parse::{Parsed, ParsedEdition, ParsedPlan};
use crate::source::{Span, Spanned};

use super::index::Index;
use super::link_text::{self, LinkCheck};
use super::references::unknown;
use super::{Settings, ids, numbers};

/// Links in running text: every one must lead somewhere, and where its text says.
pub(super) fn of_plan(parsed: &Parsed, plan: &ParsedPlan, settings: Settings, findings: &mut Findings) {
    let numbers = numbers::registry(parsed);
    let today = |id: &str| contact(parsed, id);
    let own = own_host(parsed);
    if let Some(help) = &plan.help {
        let index = match shown(plan, settings) {
            Some(edition) => Index::of_edition(parsed, plan, edition),
            None => Index::of_site(parsed).without_edition(),
        };
        for card in references(help, Named::Card) {
            if !index.has(ReferenceKind::Card, card.as_str()) {
                let known = index.ids(ReferenceKind::Card);
                unknown(card, Phrase::NoCard, known, parsed, findings);
            }
        }
        let ways: BTreeSet<String> = help.ways.iter().map(|way| way.id.as_str().to_owned()).collect();
        let read_already = is_out(plan);
        let links = LinkCheck { numbers: &numbers, contact: &today, own, adopted: false, read_already };
        let context = Context { index: &index, edition: None, fragments: &ways, links };
        help.prose().into_iter().for_each(|text| check_text(text, &context, parsed, findings));
    }
    for edition in &plan.editions {
        let index = Index::of_edition(parsed, plan, edition).with_withdrawn(plan);
        let historic = edition.lock.is_some() && !plan.is_acted_by(edition, settings.date);
        // As [`Site::contact_in`](super::Site::contact_in) has it.
        let contact = |id: &str| {
            let adopted = edition.lock.as_ref().and_then(|lock| lock.contact(id));
            if historic { adopted.or(today(id)) } else { today(id).or(adopted) }
        };
        let translated = edition.translations.iter().map(|translation| (&translation.section, false));
        for (section, frozen) in
            edition.sections.iter().map(|it| (it, is_frozen(it, edition))).chain(translated)
        {
            let numbers = numbers::known_in(section, edition, plan, settings, &numbers);
            let fragments: BTreeSet<String> = ids::on_page(section).into_iter().map(|(id, _)| id).collect();
            let links = LinkCheck {
                numbers: &numbers,
                contact: &contact,
                own,
                adopted: frozen || historic,
                read_already: edition.lock.is_some(),
            };
            let context = Context { index: &index, edition: Some(edition), fragments: &fragments, links };
            section.prose().into_iter().for_each(|text| check_text(text, &context, parsed, findings));
        }
    }
}

/// The same of what stands outside the plans.
pub(super) fn of_site(parsed: &Parsed, findings: &mut Findings) {
    if let Some(about) = parsed.site.as_ref().and_then(|site| site.about.as_ref()) {
        let (index, none, numbers) = (Index::of_site(parsed), BTreeSet::new(), numbers::registry(parsed));
        let today = |id: &str| contact(parsed, id);
        let read_already = parsed.plans.iter().any(|plan| is_out(plan));
        let links = LinkCheck {
            numbers: &numbers,
            contact: &today,
            own: own_host(parsed),
            adopted: false,
            read_already,
        };
        let context = Context { index: &index, edition: None, fragments: &none, links };
        check_text(about, &context, parsed, findings);
    }
}

/// Whether an edition of the plan was adopted: then its pages are read.
fn is_out(plan: &ParsedPlan) -> bool {
    plan.editions.iter().any(|edition| edition.lock.is_some())
}

/// Of the registry, when all of it could be read.
fn contact<'a>(parsed: &'a Parsed, id: &str) -> Option<&'a Contact> {
    let registry = parsed.contacts.as_ref().filter(|_| !parsed.faults.files.contains("contacts.yaml"));
    registry?.get(id)
}

fn own_host(parsed: &Parsed) -> Option<&str> {
    parsed.site.as_ref().map(|site| site.base_url.as_str())
}

/// Whether a section is text that was adopted. Cards are not.
fn is_frozen(section: &Section, edition: &ParsedEdition) -> bool {
    edition.lock.is_some() && section.kind() != SectionKind::ActionCards
}

fn check_text(prose: &Prose, context: &Context<'_, '_>, parsed: &Parsed, findings: &mut Findings) {
    let headings = prose.document.headings().map(|heading| heading.id.as_str()).collect();
    for target in prose.document.targets() {
        check_target(target, &headings, context, parsed, findings);
    }
    prose.document.links().for_each(|link| link_text::check(link, &context.links, findings));
}

/// What can be linked to from a text.
struct Context<'a, 'c> {
    index: &'a Index,
    /// Whose attachments the text may link to.
    edition: Option<&'a ParsedEdition>,
    /// The ids of the page the text stands on.
    fragments: &'a BTreeSet<String>,
    links: LinkCheck<'a, 'c>,
}

/// The edition whose items the help page may name, as [`Site::shown`](super::Site::shown) has it. `None`: there is none, or it
/// cannot be told.
fn shown(plan: &ParsedPlan, settings: Settings) -> Option<&ParsedEdition> {
    if !plan.dates_are_known() {
        return None;
    }
    let adopted = |edition: &&ParsedEdition| {
        let date = edition.identity.as_ref().and_then(EditionIdentity::adopted_on);
        date.is_some_and(|date| date <= settings.date)
    };
    let from = |edition: &&ParsedEdition| edition.identity.as_ref().and_then(EditionIdentity::in_force_from);
    plan.latest(settings.date)
        .or_else(|| plan.editions.iter().filter(adopted).min_by_key(from))
        .or_else(|| plan.editions.iter().rfind(|edition| settings.drafts && !adopted(edition)))
}

fn check_target(
    target: &Spanned<Target>,
    headings: &BTreeSet<&str>,
    context: &Context<'_, '_>,
    parsed: &Parsed,
    findings: &mut Findings,
) {
    let numbers = context.links.numbers;
    match &target.value {
        Target::Web(_) | Target::Mail(_) => {}
        Target::Phone(number) => {
            let dialled = if number.len() == 8 { format!("+45{number}") } else { number.clone() };
            if !numbers.is_empty() && !numbers.contains(&dialled) {
                findings.add(Finding::new(Code::PhoneNotInRegistry, target.span).with("number", number));
            }
        }
        Target::Fragment(id) => {
            if !headings.contains(id.as_str())
                && !context.fragments.contains(id)
                && !parsed.faults.explain(id)
            {
                let known = headings.iter().copied().chain(context.fragments.iter().map(String::as_str));
                let near = near(id, known, Code::BrokenFragment, target.span, findings);
                findings.add(Finding::new(Code::BrokenFragment, target.span).with("id", id).nearest(near));
            }
        }
        Target::File(path) => {
            let Some(edition) = context.edition else {
                findings.add(Finding::new(Code::FileLinkHere, target.span).with("path", path));
                return;
            };
            if !edition.attachments.contains_key(path) {
                let known = edition.attachments.keys().map(String::as_str);
                let near = near(path, known, Code::FileLinkMissing, target.span, findings);
                let finding = Finding::new(Code::FileLinkMissing, target.span).with("path", path);
                findings.add(finding.nearest(near));
            }
        }
        Target::Reference(reference) => {
            if !context.index.has(reference.kind, &reference.id) && !parsed.faults.explain(&reference.id) {
                let finding =
                    Finding::new(Code::UnknownReference, target.span).with("kind", none_of(reference.kind));
                let known = context.index.ids(reference.kind);
                let near = near(&reference.id, known, Code::UnknownReference, target.span, findings);
                findings.add(finding.with("id", &reference.id).nearest(near));
            }
        }
    }
}

/// What may be meant, when somebody will see it.
fn near<'a>(
    id: &str,
    known: impl Iterator<Item = &'a str>,
    code: Code,
    span: Span,
    findings: &Findings,
) -> Vec<String> {
    if findings.has_room(code, Some(span.source)) { nearest(id, known) } else { Vec::new() }
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
