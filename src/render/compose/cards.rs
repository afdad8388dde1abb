use crate::model::values::OperationalKind;
use crate::model::{ActionCard, Approval, Audience, Prose, Section};
use crate::render::theme::Messages;
use crate::render::view::{ApprovalView, CardLinkView, CardView, DownloadView, EmergencyView, LinkView};
use crate::route::{At, CardFormat};

use super::SiteComposer;
use super::changes::change_note;
use super::contacts::contact_views;
use super::dates::date_view;
use super::links::PageLinks;
use super::scope::Scope;

pub(super) fn audience(audience: Audience, words: &Messages) -> String {
    words.text(&format!("audience_{}", audience.word())).to_owned()
}

/// A card in the list of them.
pub(super) fn card_link(
    at: At<'_>,
    section: &Section,
    card: &ActionCard,
    scope: &Scope<'_, '_>,
) -> CardLinkView {
    CardLinkView {
        id: card.id.as_str().to_owned(),
        href: scope.href(&at.card(section, card)),
        title: card.title.value.clone(),
        audience: audience(card.audience.value, scope.site.words),
        age_group: card.age_group.as_ref().map(|age| age.value.clone()),
        draft: matches!(card.approved, Approval::None),
        pdf: pdf(at, section, card, CardFormat::A4, scope),
    }
}

/// A card on paper, in one of its sizes.
fn pdf(
    at: At<'_>,
    section: &Section,
    card: &ActionCard,
    format: CardFormat,
    scope: &Scope<'_, '_>,
) -> Option<DownloadView> {
    scope.site.with_pdf.then(|| DownloadView {
        href: scope.href(&at.card_pdf(section, card, format)),
        text: scope.site.words.text(&format!("card_pdf_{}", format.word())).to_owned(),
    })
}

/// All cards on paper, a file for each kind of reader.
pub(super) fn bundles(at: At<'_>, section: &Section, scope: &Scope<'_, '_>) -> Vec<DownloadView> {
    let words = scope.site.words;
    let made = Audience::ALL.into_iter().filter(|audience| section.cards_for(*audience).next().is_some());
    made.filter(|_| scope.site.with_pdf)
        .map(|readers| DownloadView {
            href: scope.href(&at.cards_pdf(section, readers)),
            text: words.filled("cards_pdf", &[("audience", &audience(readers, words))]),
        })
        .collect()
}

/// One card as a page.
pub(super) fn card(at: At<'_>, section: &Section, card: &ActionCard, scope: &Scope<'_, '_>) -> CardView {
    let words = scope.site.words;
    let links = PageLinks::new(scope);
    let all = |texts: &[Prose]| texts.iter().map(|text| links.html(text, 3)).collect();
    CardView {
        audience: audience(card.audience.value, words),
        age_group: card.age_group.as_ref().map(|age| age.value.clone()),
        task_html: links.html(&card.task, 3),
        when_html: all(&card.when),
        steps_html: all(&card.steps),
        acute_html: links.html(&card.acute, 3),
        emergency: emergency(card, scope),
        contacts: contact_views(card.contacts.iter().map(|id| id.as_str()), scope),
        notes_html: all(&card.notes),
        kept_at: card.kept_at.as_ref().map(|text| text.value.clone()),
        owner: card.owner.as_ref().map(|text| text.value.clone()),
        approval: match &card.approved {
            Approval::None => None,
            Approval::Given(given) => {
                Some(ApprovalView { by: given.by.value.clone(), date: date_view(given.date.value, words) })
            }
        },
        change: scope
            .change(OperationalKind::Card, card.id.as_str())
            .map(|change| change_note(change, words)),
        review_by: card.review_by.as_ref().map(|date| date_view(date.value, words)),
        plan: LinkView { href: scope.href(&at.front()), text: at.edition.identity.title.value.clone() },
        pdfs: CardFormat::ALL
            .into_iter()
            .filter_map(|format| pdf(at, section, card, format, scope))
            .collect(),
    }
}

/// The card's numbers for acute danger; to be read only where the card no longer holds.
fn emergency(card: &ActionCard, scope: &Scope<'_, '_>) -> Vec<EmergencyView> {
    let mut numbers = scope.site.emergency(card.emergency.iter().map(|id| id.as_str()));
    if scope.is_historic() {
        for number in &mut numbers {
            number.phone.href = None;
        }
    }
    numbers
}

/// The latest day on which something on the card was decided or edited.
pub(super) fn changed(at: At<'_>, card: &ActionCard, site: &SiteComposer<'_>) -> crate::model::values::Date {
    let contacts = site.site.content.contacts.updated.value;
    let approved = match &card.approved {
        Approval::None => None,
        Approval::Given(given) => Some(given.date.value),
    };
    let adopted = at.edition.identity.adopted.as_ref().map(|adoption| adoption.date.value);
    [Some(contacts), approved, adopted].into_iter().flatten().max().unwrap_or(contacts)
}
