//! A built site in few lines: `~` is the plan's own address, `=` the page's own.

use crate::fjordby::{BuiltSite, PLAN, PageSeen};
use crate::support::html::visible_text;

/// A line a page with its title, and below it what machines and readers are told of its standing.
pub fn pages(site: &BuiltSite) -> String {
    site.read().map(page).collect()
}

fn page(page: &PageSeen) -> String {
    let mut told = format!("{} | {}\n", short(&page.address), page.title());
    let own = |to: &str| if to == page.address { "=".to_owned() } else { short(to) };
    let robots = page.robots().map(|robots| format!("{robots}, ")).unwrap_or_default();
    told += &format!("    {robots}canonical {}\n", own(page.canonical()));
    if let Some(kind) = page.banner() {
        let links: Vec<String> = page.banner_links().iter().map(|to| own(to)).collect();
        told += &format!("    banner {kind}: {}\n", links.join(" "));
    }
    let switch = page.switch();
    if !switch.is_empty() {
        let entries = switch.iter().map(|entry| {
            let marks = [(entry.here, "*"), (entry.in_force, "!")];
            let marks: String = marks.iter().filter(|(is, _)| *is).map(|(_, mark)| *mark).collect();
            format!("{}{marks} {}", entry.edition, own(&entry.to))
        });
        told += &format!("    switch {}\n", entries.collect::<Vec<_>>().join(" | "));
    }
    let versions = ["predecessor-version", "successor-version", "latest-version"]
        .iter()
        .filter_map(|relation| Some(format!("{relation} {}", own(&page.version(relation)?))));
    let versions: Vec<String> = versions.map(|text| text.replace("-version", "")).collect();
    if !versions.is_empty() {
        told += &format!("    versions {}\n", versions.join(" | "));
    }
    told
}

/// From where to where. Those of the plan's former address have one line: each leads where the same address of today does.
pub fn redirects(site: &BuiltSite) -> String {
    let mut told = String::new();
    let mut former = 0;
    for page in site.pages.values() {
        let Some(to) = page.sent_to() else { continue };
        let Some(now) = page.address.contains("/uroplan/").then(|| page.address.replace("/uroplan/", PLAN))
        else {
            told += &format!("{} -> {}\n", short(&page.address), short(&to));
            continue;
        };
        let straight = site.at(&now).sent_to().unwrap_or(now);
        assert_eq!(to, straight, "{}", page.address);
        former += 1;
    }
    format!("{told}/uroplan/… -> ~…: {former}\n")
}

/// A line an entry of the feed, newest first, with its address.
pub fn events(feed: &str) -> String {
    let part = |entry: &str, start: &str, end: &str| {
        entry.split_once(start).unwrap().1.split_once(end).unwrap().0.to_owned()
    };
    let entries = feed.split("<entry>").skip(1).map(|entry| {
        let date = part(entry, "<published>", "T");
        let title = part(entry, "<title>", "</title>").replace("Beredskabsplan ved uro: ", "");
        let url = part(entry, "<link href=\"", "\"");
        format!("{date} {title} | {}\n", short(url.strip_prefix(crate::fjordby::BASE).unwrap()))
    });
    entries.collect()
}

/// The changes that the plan's front page lists, and what the list of editions tells of each.
pub fn changes(site: &BuiltSite) -> String {
    let front = site.at(PLAN);
    let listed = front.all("<ul class=\"changes\">", "</ul>");
    let listed: String = listed.iter().map(|list| lines(list)).collect();
    let editions = site.at(&format!("{PLAN}udgaver/"));
    let corrected = editions.all("<section class=\"edition\"", "</section>").into_iter().map(|edition| {
        let rows = edition.split_once("<ul class=\"rows\">").and_then(|(_, rows)| rows.split_once("</ul>"));
        let name = edition.split_once("<h2 id=\"").unwrap().1.split_once('"').unwrap().0;
        format!("{name}:\n{}", rows.map(|(rows, _)| lines(rows)).unwrap_or_default())
    });
    let corrected: String = corrected.collect();
    format!("{listed}\n## Of each edition, on ~udgaver/\n\n{corrected}")
}

fn lines(html: &str) -> String {
    let text = visible_text(&format!("<body><div>{html}"));
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).map(|line| format!("  {line}\n")).collect()
}

fn short(address: &str) -> String {
    match address.strip_prefix(PLAN) {
        Some(rest) => format!("~{rest}"),
        None => address.replace(PLAN, "/~"),
    }
}
