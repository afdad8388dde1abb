use serde_json::{Value, json};

use crate::model::{ActionCard, Approval, Audience, Prose, Section};
use crate::render::print_data;
use crate::render::theme::Messages;
use crate::render::view::{ApprovalView, CardLinkView, CardView, DownloadView, LinkView};
use crate::resolve::Standing;
use crate::route::{At, Page};

use super::SiteComposer;
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
        pdf: pdf(at, section, card, scope),
    }
}

fn pdf(at: At<'_>, section: &Section, card: &ActionCard, scope: &Scope<'_, '_>) -> Option<DownloadView> {
    scope.site.with_pdf.then(|| DownloadView {
        href: scope.href(&at.card_pdf(section, card)),
        text: scope.site.words.text("card_pdf").to_owned(),
    })
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
        emergency: scope.site.emergency(card.emergency.iter().map(|id| id.as_str())),
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
        review_by: card.review_by.as_ref().map(|date| date_view(date.value, words)),
        plan: LinkView { href: scope.href(&at.front()), text: at.edition.identity.title.value.clone() },
        pdf: pdf(at, section, card, scope),
    }
}

/// One card as the data a print layout reads. Links are absolute: paper has no place.
pub(crate) fn card_data<'a>(
    site: &SiteComposer<'a>,
    at: At<'a>,
    section: &'a Section,
    card: &'a ActionCard,
) -> Value {
    let page = Page::Card(at, section, card);
    let scope = Scope::new(site, page);
    let words = site.words;
    let links = PageLinks::absolute(&scope);
    let blocks = |prose: &Prose| print_data::document(&prose.document, &links);
    let all = |texts: &[Prose]| texts.iter().map(blocks).collect::<Vec<_>>();
    let content = &site.site.content;
    let view = self::card(at, section, card, &scope);
    let contacts: Vec<Value> = view
        .contacts
        .iter()
        .map(|contact| {
            json!({
                "role": contact.role,
                "unit": contact.unit,
                "phones": contact.phones,
                "email": contact.email.as_ref().map(|email| &email.text),
                "hours": contact.hours.as_ref().map_or_else(
                    || words.text("card_hours_unknown").to_owned(),
                    |lines| lines.join("; "),
                ),
                "note": contact.note,
            })
        })
        .collect();
    let emergency: Vec<Value> = view
        .emergency
        .iter()
        .map(|number| json!({"display": number.phone.display, "href": number.phone.href, "label": number.label}))
        .collect();
    let draft =
        matches!(card.approved, Approval::None) || site.site.standing(at.plan, at.edition) == Standing::Draft;
    // A number is as fresh as the oldest check of those on the card; one that was never checked leaves it blank.
    let verified = card
        .contacts
        .iter()
        .map(|id| content.contacts.get(id.as_str()).and_then(|contact| contact.verified.as_ref()))
        .map(|date| date.map(|date| date.value))
        .min()
        .flatten();
    let adopted = at.edition.identity.adopted.as_ref().map(|adoption| {
        format!(
            "{} {} {} {}",
            words.text("adopted"),
            words.date(adoption.date.value),
            words.text("by"),
            adoption.body.value
        )
    });
    let url = scope.canonical().absolute(&site.base);
    let date = changed(at, card, site);
    json!({
        "lang": site.language.as_str(),
        "region": "DK",
        "dir": "ltr",
        "labels": labels(words),
        "municipality": {"name": content.site.municipality.name.value, "cvr": content.site.municipality.cvr.as_str()},
        "plan": {
            "title": at.plan.identity.title.value,
            "edition": at.edition.id.as_str(),
            "adopted": adopted.unwrap_or_else(|| words.text("status_draft").to_owned()),
        },
        "draft": draft.then(|| words.text("draft_mark")),
        "title": card.title.value,
        "audience": words.filled("card_for", &[("audience", &view.audience)]),
        "age_group": view.age_group,
        "task": blocks(&card.task),
        "when": all(&card.when),
        "acute": blocks(&card.acute),
        "emergency": emergency,
        "steps": all(&card.steps),
        "contacts": contacts,
        "notes": all(&card.notes),
        "kept_at": view.kept_at,
        "owner": view.owner,
        "approved": view.approval.as_ref().map_or_else(
            || words.text("card_not_approved").to_owned(),
            |approval| format!("{} {} {}", approval.date.text, words.text("by"), approval.by),
        ),
        "review_by": view.review_by.as_ref().map(|date| &date.text),
        "verified": verified.map_or_else(|| words.text("card_not_verified").to_owned(), |date| words.date(date)),
        "url": url,
        "url_text": url.split("://").nth(1).unwrap_or(&url).trim_end_matches('/'),
        "date": {"year": date.year(), "month": date.month(), "day": date.day()},
    })
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

/// The fixed words of a print layout: those of the theme whose key begins with `print_`.
fn labels(words: &Messages) -> Value {
    words
        .with_prefix("print_")
        .map(|(key, text)| (key.to_owned(), Value::from(text)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}
