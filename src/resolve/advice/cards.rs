use std::collections::BTreeSet;

use crate::diagnostic::{Code, Finding, Findings};
use crate::markdown::{ReferenceKind, Target};
use crate::model::fields::{Named, prose, references};
use crate::model::values::{Date, OperationalKind};
use crate::model::{ActionCard, Approval, Audience, Help, Prose, Reader, Section, SectionKind, cited};
use crate::parse::Parsed;
use crate::source::Spanned;

use super::Concerned;

/// Action cards against the plan and the help page. They lie outside the seal: each can say something else than the plan does, and
/// is carried in a pocket when the page is long since mended.
pub(super) fn check(parsed: &Parsed, today: Date, editions: &[Concerned<'_>], findings: &mut Findings) {
    for concerned in editions {
        let reach = concerned.plan.help.as_ref().map(|help| Reach::of(parsed, *concerned, help));
        for card in concerned.cards() {
            check_approval(card, findings);
            check_gone(card, *concerned, parsed, findings);
            check_review(card, *concerned, today, findings);
            // A translation names the same as its source, where that is told.
            if card.translates.is_none() {
                if let Some(reach) = &reach {
                    check_reach(card, reach, parsed, findings);
                }
                check_way_in(card, *concerned, findings);
            }
        }
    }
}

fn about(code: Code, card: &ActionCard, place: crate::source::Span) -> Finding {
    Finding::new(code, place).with("card", card.id.as_str())
}

fn check_approval(card: &ActionCard, findings: &mut Findings) {
    if matches!(card.approved, Approval::None) {
        findings.add(Finding::new(Code::CardNotApproved, card.title.span).with("id", card.id.as_str()));
    }
}

/// Whom the help page and the plan beside its cards send people to.
struct Reach<'a> {
    contacts: BTreeSet<&'a str>,
    /// Ids of numbers for danger.
    emergency: BTreeSet<&'a str>,
    /// The numbers of both, as dialled.
    numbers: BTreeSet<String>,
}

impl<'a> Reach<'a> {
    fn of(parsed: &'a Parsed, concerned: Concerned<'a>, help: &'a Help) -> Self {
        let owner = concerned.plan.identity.iter().filter_map(|identity| identity.owner.contact.as_ref());
        let in_fields = references(help, Named::Contact).into_iter();
        let mut contacts: BTreeSet<&str> = in_fields.chain(owner).map(|id| id.as_str()).collect();
        contacts.extend(help.prose().into_iter().flat_map(Prose::contacts));
        let sections = concerned.edition.sections.iter();
        let others = sections.filter(|section| section.kind() != SectionKind::ActionCards);
        contacts.extend(others.flat_map(Section::contacts));
        let emergency: BTreeSet<&str> =
            references(help, Named::Emergency).into_iter().map(|id| id.as_str()).collect();
        let registry = parsed.contacts.iter().flat_map(|registry| &registry.contacts);
        let phones = registry.filter(|contact| contacts.contains(contact.id.as_str()));
        let phones = phones.flat_map(|contact| &contact.phones).map(|phone| phone.number.e164());
        let alarms = parsed.site.iter().flat_map(|site| &site.emergency);
        let alarms = alarms.filter(|number| emergency.contains(number.id.as_str()));
        let rung = help.prose().into_iter().flat_map(|prose| prose.document.targets()).filter_map(dialled);
        let numbers = phones.chain(alarms.map(|number| number.number.dialled())).chain(rung).collect();
        Self { contacts, emergency, numbers }
    }
}

fn dialled(target: &Spanned<Target>) -> Option<String> {
    match &target.value {
        Target::Phone(number) if number.len() == 8 => Some(format!("+45{number}")),
        Target::Phone(number) => Some(number.clone()),
        _ => None,
    }
}

/// A card tells each once.
fn check_reach(card: &ActionCard, reach: &Reach<'_>, parsed: &Parsed, findings: &mut Findings) {
    let mut told = BTreeSet::new();
    let mut tell = |who: String, place| {
        if told.insert(who.clone()) {
            findings.add(about(Code::CardReachesOthers, card, place).with("who", who));
        }
    };
    let contacts = || parsed.contacts.iter().flat_map(|registry| &registry.contacts);
    let alarms = || parsed.site.iter().flat_map(|site| &site.emergency);
    let role = |id: &str| contacts().find(|it| it.id.as_str() == id).map(|it| it.role.value.clone());
    for id in card.contacts.iter().filter(|id| !reach.contacts.contains(id.as_str())) {
        // One that is not there is told as that.
        if let Some(role) = role(id.as_str()) {
            tell(role, id.span);
        }
    }
    for id in card.emergency.iter().filter(|id| !reach.emergency.contains(id.as_str())) {
        let alarm = alarms().find(|number| number.id.as_str() == id.as_str());
        if let Some(alarm) = alarm {
            tell(alarm.label.value.clone(), id.span);
        }
    }
    for target in prose(card).into_iter().flat_map(|text| text.document.targets()) {
        if let Target::Reference(reference) = &target.value
            && reference.kind == ReferenceKind::Contact
            && !reach.contacts.contains(reference.id.as_str())
            && let Some(role) = role(&reference.id)
        {
            tell(role, target.span);
        }
        if let Some(number) = dialled(target).filter(|number| !reach.numbers.contains(number)) {
            let alarm = alarms().find(|alarm| alarm.number.dialled() == number);
            let contact = contacts().find(|it| it.phones.iter().any(|phone| phone.number.e164() == number));
            let who = alarm.map(|it| it.label.value.clone()).or(contact.map(|it| it.role.value.clone()));
            if let Some(who) = who {
                tell(who, target.span);
            }
        }
    }
}

/// Adopted text may name for ever what was there on the day of adoption, and its links are answered; a card people act by may not,
/// for its reader would ring what no longer is.
fn check_gone(card: &ActionCard, concerned: Concerned<'_>, parsed: &Parsed, findings: &mut Findings) {
    let (Some(contacts), Some(laws), Some(lock)) = (&parsed.contacts, &parsed.laws, &concerned.edition.lock)
    else {
        return;
    };
    let is_withdrawn = |id: &str| {
        let corrections = concerned.plan.corrections.iter().flatten();
        let mut cards = corrections.filter(|it| it.what.kind == OperationalKind::Card);
        concerned.cards().all(|card| card.id.as_str() != id) && cards.any(|it| it.what.id == id)
    };
    for target in prose(card).into_iter().flat_map(|text| text.document.targets()) {
        let Target::Reference(reference) = &target.value else { continue };
        let id = reference.id.as_str();
        let is_gone = match reference.kind {
            ReferenceKind::Contact => contacts.get(id).is_none() && lock.contact(id).is_some(),
            ReferenceKind::Law => laws.get(id).is_none() && cited(&lock.laws, id).is_some(),
            ReferenceKind::Card => is_withdrawn(id),
            _ => false,
        };
        if is_gone && !parsed.faults.explain(id) {
            findings.add(about(Code::CardNamesGone, card, target.span).with("item", reference.to_string()));
        }
    }
}

/// Who decides comes to the help page as other professionals do.
pub(super) fn reads(reader: Reader, audience: Audience) -> bool {
    match audience {
        Audience::Citizen => matches!(reader, Reader::Citizen | Reader::Oneself | Reader::Witness),
        Audience::Professional | Audience::Authority => reader == Reader::Professional,
    }
}

fn check_way_in(card: &ActionCard, concerned: Concerned<'_>, findings: &mut Findings) {
    let Some(help) = &concerned.plan.help else { return };
    if !help.ways.iter().any(|way| reads(way.audience.value, card.audience.value)) {
        let finding = about(Code::CardWithoutWayIn, card, card.audience.span);
        findings.add(finding.with("audience", card.audience.value.word()));
    }
}

/// The plan that comes then may say something else than the card. A review whose day is past is told as that, and so is a plan whose
/// revision is overdue.
fn check_review(card: &ActionCard, concerned: Concerned<'_>, today: Date, findings: &mut Findings) {
    let (Some(review), Some(plan), Some(edition)) =
        (&card.review_by, &concerned.plan.identity, &concerned.edition.identity)
    else {
        return;
    };
    let Some(adopted) = edition.adopted_on() else { return };
    let due = adopted.plus_years(plan.revision_years.0);
    if review.value > due && review.value >= today && due >= today {
        let finding = about(Code::CardReviewLate, card, review.span);
        findings.add(finding.with("review", review.value.to_string()).with("due", due.to_string()));
    }
}
