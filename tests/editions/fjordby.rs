//! The fictional municipality, built for a day, and what a reader of its pages is told of each.

use std::collections::BTreeMap;

use planvaerk::diagnostic::{Language, to_terminal};
use planvaerk::model::values::Date;
use planvaerk::pipeline::{Built, load, make};
use planvaerk::resolve::{Settings, Site};
use planvaerk::world::{MemoryWorld, World};

use crate::support::{cases, files};

pub const BASE: &str = "https://planer.fjordby-kommune.dk";
/// The plan's own address.
pub const PLAN: &str = "/tryghed-og-ro/";

pub fn fjordby() -> MemoryWorld {
    let mut world = MemoryWorld::default();
    for (path, bytes) in files(&cases().join("editions/content")) {
        world.insert(path, bytes);
    }
    world
}

/// One text of a file in the place of another that stands there once.
pub fn change(world: &mut MemoryWorld, path: &str, old: &str, new: &str) {
    let text = String::from_utf8(world.read(path, 1 << 20).unwrap()).unwrap();
    assert_eq!(text.matches(old).count(), 1, "{path}: {old:?}");
    world.insert(path, text.replace(old, new));
}

pub fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

pub fn site(world: &MemoryWorld, date: Date, drafts: bool) -> Site {
    let loaded = load(world, Settings { date, drafts }, None);
    let said = || to_terminal(&loaded.findings, &loaded.sources, Language::English, false);
    loaded.site.unwrap_or_else(|| panic!("{date}: {}", said()))
}

pub fn build(world: &MemoryWorld, date: &str, drafts: bool) -> BuiltSite {
    let built = make(
        load(world, Settings { date: day(date), drafts }, None),
        None,
        Some(crate::support::printed()),
        &|_| {},
    );
    let Built { sources, findings, outputs, ledger } = built;
    let said = || to_terminal(&findings, &sources, Language::English, false);
    let outputs = outputs.unwrap_or_else(|| panic!("{date}: {}", said()));
    let pages = outputs.iter().filter_map(|(path, bytes)| {
        let address = path.strip_suffix("index.html")?;
        let html = std::str::from_utf8(bytes).unwrap().to_owned();
        Some((format!("/{address}"), PageSeen { address: format!("/{address}"), html }))
    });
    BuiltSite { pages: pages.collect(), ledger: ledger.unwrap().text, outputs: outputs.clone() }
}

/// A built site.
pub struct BuiltSite {
    /// Every page by its address; that for addresses that lead nowhere is none of them.
    pub pages: BTreeMap<String, PageSeen>,
    pub outputs: BTreeMap<String, Vec<u8>>,
    /// The ledger of addresses as the build leaves it.
    pub ledger: String,
}

impl BuiltSite {
    #[track_caller]
    pub fn at(&self, address: &str) -> &PageSeen {
        self.pages.get(address).unwrap_or_else(|| panic!("no page at {address}"))
    }

    /// BuiltSite with words of their own: no redirects.
    pub fn read(&self) -> impl Iterator<Item = &PageSeen> {
        self.pages.values().filter(|page| page.sent_to().is_none())
    }

    /// The pages at an edition's permanent address, also in other languages.
    pub fn of(&self, edition: &str) -> Vec<&PageSeen> {
        let part = format!("{PLAN}{edition}/");
        let pages: Vec<_> = self.read().filter(|page| page.address.contains(&part)).collect();
        assert!(!pages.is_empty(), "{edition} has no pages");
        pages
    }

    pub fn file(&self, path: &str) -> &str {
        std::str::from_utf8(&self.outputs[path]).unwrap()
    }
}

/// A page as a reader or a machine meets it. For our own well-formed output only.
pub struct PageSeen {
    pub address: String,
    pub html: String,
}

/// A link of the edition switch.
#[derive(Debug, PartialEq, Eq)]
pub struct Switch {
    pub edition: String,
    pub to: String,
    /// Whether it is the edition of the page itself.
    pub here: bool,
    pub in_force: bool,
}

impl PageSeen {
    pub fn title(&self) -> String {
        self.between("<h1>", "</h1>").unwrap().to_owned()
    }

    pub fn robots(&self) -> Option<&str> {
        self.between("<meta name=\"robots\" content=\"", "\"")
    }

    /// As an address of the site.
    pub fn canonical(&self) -> &str {
        let url = self.between("<link rel=\"canonical\" href=\"", "\"").unwrap();
        url.strip_prefix(BASE).unwrap_or_else(|| panic!("{}: canonical {url}", self.address))
    }

    /// Where the page sends its reader at once.
    pub fn sent_to(&self) -> Option<String> {
        self.between("http-equiv=\"refresh\" content=\"0; url=", "\"").map(|href| self.absolute(href))
    }

    /// `superseded`
    pub fn banner(&self) -> Option<&str> {
        Some(self.banner_html().split_once('"')?.0)
    }

    /// The words and links of the banner above the heading; a card that nobody has approved has one of its own below it.
    pub fn banner_html(&self) -> &str {
        let above = self.html.split("<h1>").next().unwrap_or_default();
        let banner = above.split_once("<p class=\"banner banner-");
        banner.and_then(|(_, rest)| rest.split_once("</p>")).map_or("", |(banner, _)| banner)
    }

    pub fn banner_links(&self) -> Vec<String> {
        crate::support::html::links(self.banner_html()).iter().map(|href| self.absolute(href)).collect()
    }

    pub fn switch(&self) -> Vec<Switch> {
        let Some(list) = self.between("<ul class=\"edition-switch\"", "</ul>") else { return Vec::new() };
        let entry = |item: &str| {
            let (tag, text) = item.split_once('>').unwrap();
            let text = text.split_once('<').unwrap().0;
            Switch {
                edition: text.split_whitespace().next().unwrap().to_owned(),
                to: self.absolute(tag.split_once("href=\"").unwrap().1.split_once('"').unwrap().0),
                here: tag.contains("aria-current"),
                // "(gælder nu)", in the language of the page.
                in_force: text.contains('('),
            }
        };
        list.split("<li><a ").skip(1).map(entry).collect()
    }

    /// The link to another version of the page (RFC 5829).
    pub fn version(&self, relation: &str) -> Option<String> {
        self.between(&format!("<link rel=\"{relation}\" href=\""), "\"").map(|href| self.absolute(href))
    }

    /// Every link of the body, as an address of the site or as it is.
    pub fn links(&self) -> Vec<String> {
        let links = crate::support::html::links(&self.html);
        links.iter().map(|href| if href.contains(':') { href.clone() } else { self.absolute(href) }).collect()
    }

    /// What the page says between the frame's header and its navigation, line by line.
    pub fn words(&self) -> String {
        let main = self.between("<main", "</main>").unwrap();
        crate::support::html::visible_text(&format!("<body><main{main}"))
    }

    /// Every text between a start and an end.
    pub fn all<'h>(&'h self, start: &'h str, end: &'h str) -> Vec<&'h str> {
        self.html.split(start).skip(1).filter_map(|rest| Some(rest.split_once(end)?.0)).collect()
    }

    fn between(&self, start: &str, end: &str) -> Option<&str> {
        Some(self.html.split_once(start)?.1.split_once(end)?.0)
    }

    fn absolute(&self, href: &str) -> String {
        let (path, place) = match href.split_once('#') {
            Some((path, place)) => (path, format!("#{place}")),
            None => (href, String::new()),
        };
        if path.is_empty() {
            return format!("{}{place}", self.address);
        }
        let mut parts: Vec<&str> = self.address.split('/').filter(|part| !part.is_empty()).collect();
        for part in path.split('/') {
            match part {
                ".." => drop(parts.pop()),
                "." | "" => {}
                part => parts.push(part),
            }
        }
        let slash = if path.ends_with(['/', '.']) && !parts.is_empty() { "/" } else { "" };
        format!("/{}{slash}{place}", parts.join("/"))
    }
}
