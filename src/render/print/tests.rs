//! Whole plans on paper, read from Typst's own frames before they become a PDF.

use std::path::Path;
use std::sync::Arc;

use serde_json::Value;

use super::{job, press};
use crate::compose::{ChangesByEdition, SiteComposer};
use crate::diagnostic::{Findings, Language, to_terminal};
use crate::markdown::{Document as Text, Reference, ReferenceKind};
use crate::model::values::{Date, Id, ItemPlace, LanguageTag};
use crate::model::{Edition, Plan, Section, SectionContent, TextLanguage};
use crate::pipeline::load;
use crate::render::Theme;
use crate::render::assets::Assets;
use crate::render::pdf::{PdfProblem, PrintJob};
use crate::resolve::{Settings, Site};
use crate::route::{At, Document, History, route};
use crate::source::Sources;
use crate::world::{DiskWorld, FileKind, MemoryWorld, World};

#[path = "../../../tests/support/long_plan.rs"]
mod long_plan;
#[path = "../../../tests/support/sheet.rs"]
mod sheet;

/// Cards in other languages than the plan.
mod languages;

/// Every text that is declared.
mod declared;
/// What links to contacts say.
mod links;

/// Made-up texts.
mod layout;

use long_plan::long_plan;
use sheet::{Sheets, squeezed};

fn folder(path: &str) -> MemoryWorld {
    let disk = DiskWorld::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let mut world = MemoryWorld::default();
    for file in disk.list().unwrap().into_iter().filter(|file| file.kind == FileKind::File) {
        world.insert(file.path.clone(), disk.read(&file.path, 1 << 20).unwrap());
    }
    world
}

/// The base with another plan, as long as one likes, beside the first.
fn with_long_plan(chapters: usize) -> MemoryWorld {
    let mut world = folder("tests/cases/base");
    for (path, text) in long_plan(chapters) {
        world.insert(path, text);
    }
    world
}

fn site(world: &dyn World) -> Site {
    let settings = Settings { date: Date::parse("2026-11-23").unwrap(), drafts: true };
    let loaded = load(world, settings, None);
    let told = to_terminal(&loaded.findings, &loaded.sources, Language::English, false);
    loaded.site.unwrap_or_else(|| panic!("{told}"))
}

fn theme() -> Theme {
    Theme::load(None, &mut Sources::default(), &mut Findings::default())
}

/// What every edition of a site is set from.
fn jobs(site: &Site) -> Vec<(Id, Id, PrintJob)> {
    let plans = |document: &Document<'_>| matches!(document, Document::Plan(_)) && document.at().permanent;
    jobs_of(site, plans).into_iter().map(|(plan, edition, _, job)| (plan, edition, job)).collect()
}

/// What some documents of a site are set from, each with its plan, its edition and its address.
fn jobs_of(site: &Site, wanted: impl Fn(&Document<'_>) -> bool) -> Vec<(Id, Id, String, PrintJob)> {
    let mut findings = Findings::default();
    let history = History::of(site);
    let routes = route(site, &history, &mut findings);
    let (theme, words) = (theme(), theme().messages("da"));
    let card_words = TextLanguage::ALL.map(|language| (language, theme.messages(language.tag())));
    let card_words = card_words.into_iter().collect();
    let assets = Assets::of(&theme);
    let composer = SiteComposer {
        site,
        routes: &routes,
        words: &words,
        language: LanguageTag::Danish,
        card_words: &card_words,
        base: "https://beredskab.example/".to_owned(),
        css: assets.css,
        favicon: assets.favicon,
        with_pdf: true,
        changes: Arc::new(ChangesByEdition::of_site(site)),
    };
    let wanted = routes.documents.values().filter(|document| wanted(document));
    wanted
        .map(|document| {
            let At { plan, edition, .. } = document.at();
            let path = document.address().output_path();
            (plan.id.clone(), edition.id.clone(), path, job::of(&composer, *document))
        })
        .collect()
}

fn try_set(job: &PrintJob) -> Result<Sheets, Vec<PdfProblem>> {
    let theme = press::load(&theme()).unwrap_or_else(|problems| panic!("{problems:?}"));
    theme.pages(job).map(|document| Sheets::of(&document))
}

fn set(job: &PrintJob) -> Sheets {
    try_set(job).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// Looks for texts one after the other.
struct Reader {
    words: String,
    from: usize,
    name: String,
}

impl Reader {
    fn find(&mut self, words: &str) {
        let wanted = squeezed(words);
        match self.words[self.from..].find(&wanted) {
            Some(at) => self.from += at + wanted.len(),
            None => {
                let rest: String = self.words[self.from..].chars().take(300).collect();
                panic!("{}: no {words:?} in order; there comes {rest:?}", self.name);
            }
        }
    }
}

/// The name that stands where a reference has no words.
fn name(site: &Site, plan: &Plan, edition: &Edition, reference: &Reference) -> String {
    let id = reference.id.as_str();
    match reference.kind {
        ReferenceKind::Contact => site.contact_in(plan, edition, id).unwrap().role.value.clone(),
        ReferenceKind::Plan => plan.identity.title.value.clone(),
        ReferenceKind::Law => match site.content.laws.get(id).unwrap() {
            (statute, Some(provision)) => format!("{} {}", *statute.short, *provision.cite),
            (statute, None) => statute.title.value.clone(),
        },
        kind => site.places(plan, edition).unwrap().get(&ItemPlace::item(kind, id)).unwrap().title.clone(),
    }
}

/// Every line of a text but those of pictures, which are not set as words.
fn lines(text: &Text, site: &Site, plan: &Plan, edition: &Edition) -> Vec<String> {
    let pictures: Vec<&str> = text.images().map(|image| image.alt.as_str()).collect();
    let words = text.plain_text_with(&|reference| name(site, plan, edition, reference));
    words.lines().filter(|line| !pictures.contains(line)).map(str::to_owned).collect()
}

/// Every text of a section in the order of paper, which is that of the web.
fn read_section(section: &Section, reader: &mut Reader, of: &dyn Fn(&Text) -> Vec<String>) {
    reader.find(section.title());
    let all = |text: &Text, reader: &mut Reader| of(text).iter().for_each(|line| reader.find(line));
    match &section.content {
        SectionContent::Purpose(purpose) => {
            all(&purpose.body.document, reader);
            purpose.aims.iter().for_each(|aim| reader.find(&aim.text));
        }
        SectionContent::Definitions(definitions) => {
            definitions.intro.iter().for_each(|intro| all(&intro.document, reader));
            for term in &definitions.terms {
                reader.find(&term.term);
                all(&term.text.document, reader);
            }
        }
        SectionContent::Organisation(organisation) => {
            organisation.intro.iter().for_each(|intro| all(&intro.document, reader));
            for body in &organisation.bodies {
                reader.find(&body.name);
                all(&body.text.document, reader);
                body.members.iter().for_each(|member| reader.find(&member.name));
                body.tasks.iter().for_each(|task| reader.find(task));
            }
            let steps = organisation.procedure.iter().flat_map(|procedure| &procedure.steps);
            steps.for_each(|step| reader.find(&step.text));
        }
        SectionContent::WarningSigns(signs) => {
            all(&signs.intro.document, reader);
            all(&signs.caveat.document, reader);
            for group in &signs.groups {
                reader.find(&group.title);
                group.signs.iter().for_each(|sign| reader.find(&sign.text));
            }
        }
        SectionContent::Interventions(list) => {
            list.intro.iter().for_each(|intro| all(&intro.document, reader));
            for item in &list.items {
                reader.find(&item.title);
                all(&item.body.document, reader);
                item.target_group.iter().for_each(|group| reader.find(group));
            }
        }
        SectionContent::ActionCards(list) => {
            list.intro.iter().for_each(|intro| all(&intro.document, reader));
            for card in &list.items {
                reader.find(&card.title);
                let texts = [&card.task, &card.acute].into_iter().chain(&card.when).chain(&card.steps);
                texts.chain(&card.notes).for_each(|text| all(&text.document, reader));
            }
        }
        SectionContent::LegalBasis(text) | SectionContent::Free(text) => all(&text.body.document, reader),
    }
}

/// Everything that must be true of an edition on paper.
fn check(site: &Site, plan: &Id, edition: &Id, job: &PrintJob) -> Sheets {
    let plan = site.content.plans.iter().find(|it| it.id == *plan).unwrap();
    let edition = plan.editions.iter().find(|it| it.id == *edition).unwrap();
    let sheets = set(job);
    let name = format!("{}/{}", plan.id, edition.id);
    let begins = first_page_of_text(&sheets, job);

    let words = sheets.words(begins..);
    let mut reader = Reader { words, from: 0, name: name.clone() };
    for section in &edition.sections {
        read_section(section, &mut reader, &|text| lines(text, site, plan, edition));
    }
    for contact in job.data["contacts"].as_array().unwrap() {
        reader.find(contact["role"].as_str().unwrap());
        let phones = contact["phones"].as_array().unwrap();
        for phone in phones {
            reader.find(phone["display"].as_str().unwrap());
        }
    }
    for law in job.data["laws"].as_array().unwrap() {
        reader.find(law["title"].as_str().unwrap());
        for provision in law["provisions"].as_array().unwrap() {
            reader.find(provision["cite"].as_str().unwrap());
        }
    }
    let all = sheets.runs.iter().filter(|run| !sheets.leads_to_note(run));
    let all: String = all.map(|run| squeezed(&run.text)).collect();
    for note in edition.sections.iter().flat_map(Section::prose).flat_map(|text| &text.document.footnotes) {
        let text = Text { blocks: note.blocks.clone(), footnotes: Vec::new() };
        for line in text.plain_text().lines() {
            assert!(all.contains(&squeezed(line)), "{name}: no note {line:?}");
        }
    }
    contents_lead_to_sections(&sheets, job, begins);
    numbers_are_of_the_pages_they_lead_to(&sheets, &name);
    let smallest = sheets.runs.iter().filter(|run| run.size > 7.0).map(|run| run.size).fold(99.0, f64::min);
    assert!(smallest > 8.99, "{name}: {smallest}");
    sheets
}

/// The page after the contents.
fn first_page_of_text(sheets: &Sheets, job: &PrintJob) -> usize {
    let first = squeezed(job.data["sections"][0]["title"].as_str().unwrap());
    let large = sheets.body().filter(|run| run.size > 21.0);
    let found = large.filter(|run| first.starts_with(&squeezed(&run.text))).map(|run| run.page).min();
    found.expect("the first section")
}

/// Where a heading of the first level stands.
fn page_of_section(sheets: &Sheets, title: &str, begins: usize) -> usize {
    let title = squeezed(title);
    let pages = begins..=sheets.pages;
    let on = |page: &usize| {
        let large = sheets.body().filter(|run| run.page == *page && run.size > 21.0);
        large.map(|run| squeezed(&run.text)).collect::<String>().contains(&title)
    };
    pages.into_iter().find(on).unwrap_or_else(|| panic!("no {title:?}"))
}

fn contents_lead_to_sections(sheets: &Sheets, job: &PrintJob, begins: usize) {
    let contents: String =
        sheets.body().filter(|run| run.page < begins).map(|run| squeezed(&run.text)).collect();
    let contents = contents.replace('.', "");
    for section in job.data["sections"].as_array().unwrap() {
        let title = section["title"].as_str().unwrap();
        let page = page_of_section(sheets, title, begins);
        let line = format!("{}{page}", squeezed(title).replace('.', ""));
        assert!(contents.contains(&line), "{line:?} is not in {contents:?}");
    }
}

fn numbers_are_of_the_pages_they_lead_to(sheets: &Sheets, name: &str) {
    let mut seen = 0;
    for jump in &sheets.jumps {
        let inside = sheets.inside(jump);
        let Some((_, rest)) = inside.split_once("(side\u{a0}") else { continue };
        let page = rest.split_once(')').unwrap().0;
        assert_eq!(page, jump.to.to_string(), "{name}, page {}: {inside:?}", jump.page);
        seen += 1;
    }
    let printed = sheets.runs.iter().filter(|run| run.text.contains("(side\u{a0}")).count();
    assert!(seen >= printed.min(1) && seen * 10 >= printed * 9, "{name}: {seen} of {printed} are links");
}

#[test]
fn every_edition_says_all_that_was_written_in_its_order() {
    for (content, editions) in [("content", 1), ("tests/cases/editions/content", 4), ("tests/cases/base", 3)]
    {
        let site = site(&folder(content));
        let jobs = jobs(&site);
        assert_eq!(jobs.len(), editions, "{content}");
        for (plan, edition, job) in &jobs {
            let sheets = check(&site, plan, edition, job);
            assert_eq!(sheets.pictures, job.files.len(), "{content}: {edition}");
        }
    }
}

#[test]
fn a_hundred_and_twenty_pages_are_set_like_ten() {
    let site = site(&with_long_plan(52));
    let (plan, edition, job) = jobs(&site).into_iter().find(|(plan, _, _)| plan.as_str() == "lang").unwrap();
    let sheets = check(&site, &plan, &edition, &job);
    assert!((110..150).contains(&sheets.pages), "{} pages", sheets.pages);
}

#[test]
fn every_page_after_the_cover_says_which_it_is_and_of_what() {
    let site = site(&folder("content"));
    let [(_, _, job)] = jobs(&site).try_into().unwrap();
    let sheets = set(&job);
    for page in 1..=sheets.pages {
        let words: String =
            sheets.runs.iter().filter(|run| run.page == page).map(|run| squeezed(&run.text)).collect();
        let foot = format!("Side{page}af{}", sheets.pages);
        assert_eq!(words.contains(&foot), page > 1, "page {page}");
        assert!(words.contains("AalborgKommune"), "page {page}");
    }
}

#[test]
fn what_does_not_hold_says_so_on_every_page() {
    let site = site(&folder("tests/cases/editions/content"));
    for (_, edition, job) in jobs(&site) {
        let mark = match edition.as_str() {
            "2016" | "2020" => Some("Erstattet"),
            "2028" => Some("Kladde"),
            _ => None,
        };
        let sheets = set(&job);
        for page in 1..=sheets.pages {
            let on_page = |words: &str| {
                sheets.runs.iter().any(|run| {
                    run.page == page
                        && run.y > 700.0 - 700.0 * f64::from(page == 1)
                        && run.text.starts_with(words)
                })
            };
            for possible in ["Erstattet", "Kladde"] {
                // Cards of any edition may be drafts; that stands above the foot.
                assert_eq!(on_page(possible), mark == Some(possible), "{edition}, page {page}: {possible}");
            }
        }
    }
}

#[test]
fn texts_refer_to_each_other_as_the_web_does() {
    let site = site(&folder("tests/cases/base"));
    let jobs = jobs(&site);
    let (_, _, job) = jobs.iter().find(|(_, edition, _)| edition.as_str() == "2024").unwrap();
    let mut found = Vec::new();
    references(&job.data["sections"], &mut found);
    for to in [
        "contact:koordinator",
        "lov-eksempelloven-1-2",
        "step:modtag",
        "body:uroudvalg",
        "sign:larm",
        "term:uro",
        "intervention:samtale",
        "card:borger",
        "section:interventions",
        "section:legal-basis#kilden",
    ] {
        assert!(found.iter().any(|it| it == to), "no {to} in {found:?}");
    }
    // Every link inside the plan was found a place: none of them leads to a page of the same edition on the web.
    let front = "https://beredskab.example/ro-og-uro/2024/";
    let inside = job.data["sections"].to_string();
    let out: Vec<&str> = inside.split(front).skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(out.iter().all(|rest| rest.starts_with("filer/")), "{out:?}");
    assert!(!job.files.is_empty(), "its picture");
}

fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(all) => all.iter().for_each(|value| references(value, found)),
        Value::Object(fields) => {
            if fields.get("kind").is_some_and(|kind| kind == "reference") {
                found.extend(fields.get("to").and_then(Value::as_str).map(str::to_owned));
            }
            fields.values().for_each(|value| references(value, found));
        }
        _ => {}
    }
}
