use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text, TextType};

use super::printable::printable;
use crate::chronicle::{Event, EventKind, StableId, events};
use crate::compose::{SiteComposer, item_name};
use crate::model::values::Date;
use crate::model::{Edition, Plan};
use crate::route::{Address, At, PlanPage};

/// `feed.xml` (Atom, RFC 4287): what has happened to all plans, newest first. Drafts never, nor what has not happened yet.
pub(super) fn feed(site: &SiteComposer<'_>) -> String {
    let content = &site.site.content;
    let municipality = &content.site.municipality;
    let mut told: Vec<(&Plan, Event<'_>)> = content
        .plans
        .iter()
        .flat_map(|plan| events(site.site, plan).into_iter().map(move |event| (plan, event)))
        .collect();
    // The order in time, the last thing first: of one day too.
    told.reverse();
    told.sort_by_key(|(_, event)| std::cmp::Reverse(event.date));
    // A feed must say when it changed: without events, when somebody last edited what is on every page.
    let updated = told.first().map_or(content.contacts.updated.value, |(_, event)| event.date);
    let own = Address::feed().absolute(&site.base);
    let feed = Feed {
        title: plain(site.words.filled("feed_title", &[("municipality", municipality.name.as_str())])),
        id: StableId::of(municipality, &["feed"]).urn(),
        updated: midnight(updated),
        authors: vec![Person {
            name: printable(&municipality.name),
            uri: municipality.website.as_ref().map(|address| address.as_str().to_owned()),
            ..Person::default()
        }],
        generator: Some(Generator {
            value: "Planværk".to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            ..Generator::default()
        }),
        links: vec![
            Link { rel: "self".to_owned(), mime_type: Some("application/atom+xml".to_owned()), ..link(own) },
            page(site.base.clone()),
        ],
        entries: told.iter().filter_map(|(plan, event)| entry(plan, event, site)).collect(),
        lang: Some(site.language.as_str().to_owned()),
        ..Feed::default()
    };
    let mut text = feed.to_string();
    text.push('\n');
    text
}

fn entry<'a>(plan: &'a Plan, event: &Event<'_>, site: &SiteComposer<'a>) -> Option<Entry> {
    let words = site.words;
    let current = site.current(plan)?;
    let permanent = |edition| At { edition, permanent: true, ..current }.front();
    let editions = current.plan_page(PlanPage::Editions);
    let date = words.date(event.date);
    let title = plan.identity.title.value.as_str();
    let of_edition = |edition: &Edition, key: &str| {
        words.filled(&format!("event_{key}"), &[("plan", title), ("edition", edition.id.as_str())])
    };
    let text = |key: &str, values: &[(&str, &str)]| {
        words.filled(&format!("event_{key}_text"), &[&[("date", date.as_str())], values].concat())
    };
    let key = event.kind.word();
    let (title, summary, to) = match event.kind {
        EventKind::Adopted(edition) => {
            let body = edition.identity.adopted.as_ref().map_or("", |adoption| adoption.body.as_str());
            let from = edition.in_force_from().map(|from| words.date(from)).unwrap_or_default();
            (of_edition(edition, key), text(key, &[("body", body), ("from", &from)]), permanent(edition))
        }
        EventKind::InForce(edition) => {
            (of_edition(edition, key), text(key, &[("edition", edition.id.as_str())]), permanent(edition))
        }
        EventKind::Superseded { edition, by } => {
            (of_edition(edition, key), text(key, &[("by", by.id.as_str())]), permanent(edition))
        }
        EventKind::Repealed { edition, repeal } => {
            (of_edition(edition, key), text(key, &[("body", repeal.body.as_str())]), editions)
        }
        EventKind::Corrected(correction) => {
            let then = plan.in_force(event.date);
            let what = item_name(&correction.what, &site.site.content, plan, then);
            // A way to help has no state, there or not.
            let stands = correction.state.is_some() || plan.help.has_way(&correction.what);
            let key = if stands { "event_corrected" } else { "event_gone" };
            (words.filled(key, &[("plan", title), ("what", &what)]), correction.why.value.clone(), editions)
        }
    };
    Some(Entry {
        title: plain(title),
        id: event.id.urn(),
        updated: midnight(event.date),
        published: Some(midnight(event.date)),
        links: vec![page(to.absolute(&site.base))],
        summary: Some(plain(summary)),
        ..Entry::default()
    })
}

fn plain(value: String) -> Text {
    Text { value: printable(&value), r#type: TextType::Text, ..Text::default() }
}

fn page(href: String) -> Link {
    Link { rel: "alternate".to_owned(), mime_type: Some("text/html".to_owned()), ..link(href) }
}

fn link(href: String) -> Link {
    Link { href, ..Link::default() }
}

/// A day has no time of day, which Atom demands: its beginning in UTC, which is the same day in Denmark, and past when people
/// there begin to work.
fn midnight(date: Date) -> FixedDateTime {
    format!("{date}T00:00:00Z").parse().unwrap_or_default()
}
