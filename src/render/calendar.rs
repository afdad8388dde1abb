use icalendar::{Calendar, Component, Event, Property};

use super::printable::printable;
use crate::chronicle::{StableId, dues, revision};
use crate::compose::SiteComposer;
use crate::model::values::Date;
use crate::route::{At, PlanPage};

/// `revision.ics` (RFC 5545): the days to think of a plan's next revision; of a repealed plan, the day of that.
pub(super) fn calendar(at: At<'_>, site: &SiteComposer<'_>) -> String {
    let plan = at.plan;
    let municipality = &site.site.content.site.municipality;
    let title = plan.identity.title.value.as_str();
    let url = at.plan_page(PlanPage::Proof).absolute(&site.base);
    let event = |stamp: Date, day: Date, summary: &str, description: &str, parts: &[&str]| {
        let id = StableId::of(municipality, &[&[plan.id.as_str(), "calendar"], parts].concat());
        Event::new()
            .append_property(Property::new("DTSTAMP", format!("{}T000000Z", digits(stamp))).done())
            .append_property(Property::new("DTSTART", digits(day)).add_parameter("VALUE", "DATE").done())
            .uid(&id.to_string())
            .summary(&printable(summary))
            .description(&printable(description))
            .append_property(Property::new("URL", url.clone()).done())
            // It takes no time from anybody's day.
            .append_property(Property::new("TRANSP", "TRANSPARENT").done())
            .done()
    };
    let mut calendar = Calendar::empty();
    let name = printable(&site.words.filled("calendar_name", &[("plan", title)]));
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", concat!("-//Planvaerk//", env!("CARGO_PKG_VERSION"), "//DA")),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("NAME", &name),
        ("X-WR-CALNAME", &name),
    ] {
        calendar.append_property(Property::new(key, value).done());
    }
    if let Some(revision) = revision(site.site, plan) {
        let (due, adopted) = (site.words.date(revision.due), site.words.date(revision.adopted));
        let description = site.words.filled("calendar_text", &[("due", &due), ("adopted", &adopted)]);
        for reminder in dues(site.site, plan) {
            let months = reminder.months_ahead.to_string();
            let key = if reminder.months_ahead == 0 { "calendar_due" } else { "calendar_ahead" };
            let summary = site.words.filled(key, &[("plan", title), ("months", &months)]);
            let parts = [revision.edition.id.as_str(), months.as_str()];
            calendar.push(event(revision.adopted, reminder.date, &summary, &description, &parts));
        }
    } else if let Some(repeal) = &plan.identity.repealed {
        let day = repeal.date.value;
        let summary = site.words.filled("calendar_repealed", &[("plan", title)]);
        let date = site.words.date(day);
        let values = [("date", date.as_str()), ("body", repeal.body.as_str())];
        let description = site.words.filled("event_repealed_text", &values);
        calendar.push(event(day, day, &summary, &description, &["repealed"]));
    }
    calendar.to_string()
}

/// `20280624`.
fn digits(date: Date) -> String {
    date.to_string().replace('-', "")
}
