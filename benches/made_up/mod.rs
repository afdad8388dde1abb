//! Sites of any size, made up from the real plan.

#![allow(dead_code)] // Each bench uses its own part.

use std::fs;
use std::path::Path;

use planvaerk::adoption::seals;
use planvaerk::diagnostic::Findings;
use planvaerk::model::values::Date;
use planvaerk::pipeline::load;
use planvaerk::read::read;
use planvaerk::resolve::Settings;
use planvaerk::route::{History, route};
use planvaerk::source::Sources;
use planvaerk::world::{DiskWorld, MemoryWorld, World};

const PLAN: &str = "plans/ekstremisme/";
const INTERVENTIONS: &str = "editions/2024/interventions/";
const ADOPTED: &str = "status: adopted\nadopted:\n  date: 2024-06-24\n  body: Aalborg Byråd\n";

/// How many pages a site has, about, and the plans and interventions that make so many.
pub const SITES: [(&str, usize, usize); 3] = [("100", 1, 2), ("1,000", 10, 14), ("10,000", 50, 48)];

/// What the secretary edits: the file, the words after which she writes, and a page that shows it.
pub struct Edited {
    pub what: &'static str,
    pub file: &'static str,
    pub after: &'static str,
    pub page: &'static str,
}

pub const EDITED: [Edited; 3] = [
    Edited {
        what: "Markdown",
        file: "plans/plan-1/editions/2028/interventions/mentorkorps.md",
        after: "Mentorkorpset er målrettet unge",
        page: "plan-1/2028/indsatser/mentorkorps/",
    },
    Edited {
        what: "contacts.yaml",
        file: "contacts.yaml",
        after: "role: Den nationale hotline",
        page: "plan-1/kontakt/",
    },
    Edited {
        what: "a card",
        file: "plans/plan-1/editions/2028/action-cards/borger.yaml",
        after: "title: ",
        page: "plan-1/2028/actioncards/borger/",
    },
];

/// The day of every measurement.
pub fn date() -> Date {
    Date::parse("2026-11-23").expect("a date")
}

/// How many pages the site of a content folder has, with its drafts.
pub fn pages(content: &Path) -> usize {
    let world = DiskWorld::open(content).expect("a folder");
    let site =
        load(&world, Settings { date: date(), drafts: true }, None).site.expect("the content has errors");
    route(&site, &History::of(&site), &mut Findings::default()).pages.len()
}

/// The real plan so many times over, each with so many more interventions, and an older edition of each.
pub fn made_up(content: &Path, plans: usize, interventions: usize) -> MemoryWorld {
    let disk = DiskWorld::open(content).expect("the content folder");
    let mut world = MemoryWorld::default();
    let files: Vec<(String, String)> = disk
        .list()
        .expect("the content folder")
        .into_iter()
        .filter_map(|file| {
            let text = fs::read_to_string(content.join(&file.path)).ok()?;
            Some((file.path, text))
        })
        .collect();
    // Plans of other names have no addresses yet.
    let of_site = |path: &str| !path.starts_with(PLAN) && path != "addresses.ledger";
    for (path, text) in files.iter().filter(|(path, _)| of_site(path)) {
        world.insert(path, text.as_str());
    }
    let made: Vec<String> = (1..=interventions).map(|number| format!("indsats-{number}")).collect();
    let order: String = made.iter().map(|id| format!("\n  - {id}")).collect();
    let pattern = &files.iter().find(|(path, _)| path.ends_with("/mentorkorps.md")).expect("a pattern").1;
    for plan in 1..=plans {
        let folder = format!("plans/plan-{plan}/");
        for (path, text) in &files {
            let Some(inside) = path.strip_prefix(PLAN) else { continue };
            let mut text = text.replace("plan:ekstremisme", &format!("plan:plan-{plan}"));
            if inside == format!("{INTERVENTIONS}index.md") {
                text = text.replacen("order:", &format!("order:{order}"), 1);
            }
            if let Some(inside) = inside.strip_prefix("editions/2024/") {
                let older = text.replacen("date: 2024-06-24", "date: 2020-06-24", 1);
                world.insert(format!("{folder}editions/2020/{inside}"), older);
            }
            world.insert(format!("{folder}{inside}"), text);
        }
        for id in &made {
            let text = pattern.replacen("id: mentorkorps", &format!("id: {id}"), 1);
            for edition in ["2020", "2024"] {
                world.insert(format!("{folder}editions/{edition}/interventions/{id}.md"), text.as_str());
            }
        }
    }
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let tree = read(&world, &mut sources, &mut findings).expect("the content");
    for (lock, text) in seals(&tree, &sources) {
        world.insert(lock, text);
    }
    world
}

/// With a draft of the next edition of the first plan: its text may be edited.
pub fn with_draft(mut world: MemoryWorld) -> MemoryWorld {
    let folder = "plans/plan-1/editions/";
    for file in world.list().expect("a memory world") {
        let Some(inside) = file.path.strip_prefix(&format!("{folder}2024/")) else { continue };
        if inside != "adopted.lock" {
            let bytes = world.read(&file.path, u64::MAX).expect("a file");
            let text = String::from_utf8(bytes).expect("a text");
            world.insert(format!("{folder}2028/{inside}"), text.replacen(ADOPTED, "status: draft\n", 1));
        }
    }
    world
}

/// Writes a world into a folder.
pub fn write(world: &MemoryWorld, folder: &Path) {
    for file in world.list().expect("a memory world") {
        let path = folder.join(&file.path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, world.read(&file.path, u64::MAX).expect("a file")).expect("a file");
    }
}
