//! A revision that renames or drops a single thing, tried over everything an edition has: without a word of where it went nothing is
//! built; with it every address leads to an answer.

use planvaerk::diagnostic::Code;
use planvaerk::markdown::ReferenceKind as Kind;
use planvaerk::model::values::ItemPlace;

use planvaerk::world::MemoryWorld;

use crate::crawl::{page, unanswered};
use crate::support::html::visible_text;
use crate::support::{TODAY, sealed};
use crate::worlds::{BEFORE, NEW, change, codes, ledger_of, outputs, paths, revised, run, said, site, text};

fn every_place() -> Vec<ItemPlace> {
    let site = site(&revised(), TODAY);
    let plan = &site.content.plans[0];
    let edition = plan.editions.iter().find(|edition| edition.id.as_str() == "2026").unwrap();
    site.places(plan, edition).unwrap().iter().map(|(place, _)| place.clone()).collect()
}

/// The file of the new edition in which a place is written.
fn file(place: &ItemPlace) -> String {
    let id = &place.item.id;
    let name = match place.item.kind {
        Kind::Section => format!("{id}.md"),
        Kind::Term => "definitions.yaml".to_owned(),
        Kind::Body | Kind::Step => "organisation.yaml".to_owned(),
        Kind::Sign => "warning-signs.yaml".to_owned(),
        Kind::Intervention => format!("interventions/{id}.md"),
        Kind::Card => format!("action-cards/{id}.yaml"),
        _ => unreachable!("no place of an edition"),
    };
    format!("{NEW}{name}")
}

/// Every reference to a place in the new edition leads to `to` instead.
fn relink(world: &mut MemoryWorld, place: &ItemPlace, to: &str) {
    let old = match &place.fragment {
        Some(fragment) => format!("(#{fragment})"),
        None => format!("({place})"),
    };
    if old == format!("({to})") {
        return;
    }
    for path in paths(world).into_iter().filter(|path| path.starts_with(NEW)) {
        let is_text = path.ends_with(".md") || path.ends_with(".yaml");
        if is_text && text(world, &path).contains(&old) {
            change(world, &path, |text| text.replace(&old, &format!("({to})")));
        }
    }
}

/// The new edition with a place under another name; that name. `None`: the program itself gives the name, or the place is a folder's.
fn renamed(world: &mut MemoryWorld, place: &ItemPlace) -> Option<ItemPlace> {
    let named = |id: &str| format!("{id}-ny");
    let (path, id) = (file(place), &place.item.id);
    let new = match (&place.fragment, place.item.kind) {
        (None, Kind::Section) => {
            if id != "samarbejde" {
                return None;
            }
            let old = world.remove(&path).unwrap();
            world.insert(path.replace(id, &named(id)), old);
            change(world, &format!("{NEW}edition.yaml"), |text| {
                text.replace("- samarbejde", "- samarbejde-ny")
            });
            ItemPlace::item(Kind::Section, &named(id))
        }
        (None, Kind::Intervention | Kind::Card) => {
            let old = text(world, &path);
            world.remove(&path);
            world.insert(
                path.replace(&format!("/{id}."), &format!("/{id}-ny.")),
                old.replace(&format!("id: {id}"), &format!("id: {id}-ny")),
            );
            let index = format!("{}/index.md", path.rsplit_once('/').unwrap().0);
            change(world, &index, |text| {
                text.replace(&format!("{id}]"), &format!("{id}-ny]"))
                    .replace(&format!("{id},"), &format!("{id}-ny,"))
            });
            ItemPlace::item(place.item.kind, &named(id))
        }
        (None, kind) => {
            change(world, &path, |text| {
                text.replace(&format!("id: {id}\n"), &format!("id: {id}-ny\n"))
                    .replace(&format!("parent: {id}\n"), &format!("parent: {id}-ny\n"))
            });
            ItemPlace::item(kind, &named(id))
        }
        (Some(fragment), _) => {
            let aim = format!("id: {fragment}\n");
            if text(world, &path).contains(&aim) {
                change(world, &path, |text| text.replace(&aim, &format!("id: {fragment}-ny\n")));
                ItemPlace::item(place.item.kind, id).at(&named(fragment))
            } else {
                let heading = heading(&text(world, &path), fragment);
                change(world, &path, |text| text.replace(&heading, &format!("{heading} ny")));
                ItemPlace::item(place.item.kind, id).at(&named(fragment))
            }
        }
    };
    let link = new.fragment.as_ref().map_or_else(|| new.to_string(), |fragment| format!("#{fragment}"));
    relink(world, place, &link);
    Some(new)
}

fn heading(text: &str, id: &str) -> String {
    let words =
        |line: &str| line.trim_start_matches(['#', ' ']).to_lowercase().replace("ø", "oe").replace(' ', "-");
    let line = text.lines().find(|line| line.starts_with('#') && words(line) == id);
    line.unwrap_or_else(|| panic!("no heading {id}")).to_owned()
}

/// The new edition without a place, and nothing that refers to it.
fn dropped(world: &mut MemoryWorld, place: &ItemPlace) {
    let (path, id) = (file(place), &place.item.id);
    match (&place.fragment, place.item.kind) {
        (None, Kind::Section) => {
            for inside in every_place() {
                relink(world, &inside, "section:purpose");
            }
            let below = [format!("{NEW}{id}.md"), format!("{NEW}{id}.yaml")];
            let folder = format!("{NEW}{id}/");
            for path in paths(world) {
                if below.contains(&path) || path.starts_with(&folder) {
                    world.remove(&path);
                }
            }
            change(world, &format!("{NEW}edition.yaml"), |text| text.replace(&format!("  - {id}\n"), ""));
        }
        (None, Kind::Intervention) => {
            world.remove(&path);
            change(world, &format!("{NEW}interventions/index.md"), |text| {
                text.replace(&format!("{id}, "), "").replace(&format!(", {id}"), "")
            });
        }
        (None, Kind::Card) => {
            // The last card goes, and the list with it.
            return dropped(world, &ItemPlace::item(Kind::Section, "action-cards"));
        }
        (None, kind) => {
            if kind == Kind::Sign {
                // A group takes its signs along.
                for sign in every_place().iter().filter(|sign| sign.item.kind == kind) {
                    relink(world, sign, "section:purpose");
                }
            }
            change(world, &path, |text| without_entry(text, id).replace("groups:\nsource:", "source:"));
        }
        (Some(fragment), _) if text(world, &path).contains(&format!("id: {fragment}\n")) => {
            change(world, &path, |text| without_entry(text, fragment));
        }
        (Some(fragment), _) => {
            let heading = heading(&text(world, &path), fragment);
            let lower = format!("#{heading}");
            // A heading below one that goes would skip a level.
            change(world, &path, |text| {
                text.replace(&lower, &heading)
                    .replacen(&format!("{heading}\n"), "", 1)
                    .replace("\n## ", "\n# ")
            });
        }
    }
    relink(world, place, "section:purpose");
}

/// A YAML text without the entry of a list that has this id; what belongs to it is gone too.
fn without_entry(text: &str, id: &str) -> String {
    let mut kept = String::new();
    let mut inside: Option<usize> = None;
    let parent = format!("parent: {id}");
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        if inside.is_some_and(|start| !line.trim().is_empty() && indent <= start) {
            inside = None;
        }
        if line.trim_start() == format!("- id: {id}") {
            inside = Some(indent);
        }
        if inside.is_none() && line.trim() != parent {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

fn say(world: &mut MemoryWorld, words: &str) {
    change(world, &format!("{NEW}edition.yaml"), |text| format!("{text}{words}"));
}

#[test]
fn what_has_another_name_is_accounted_for() {
    let before = ledger_of(&revised(), &[BEFORE]);
    assert!(before.lines().count() > 70, "{before}");
    let mut tried = 0;
    for place in every_place() {
        let mut world = revised();
        let Some(new) = renamed(&mut world, &place) else { continue };
        tried += 1;
        world.insert("addresses.ledger", before.clone());
        let built = run(&sealed(world.clone()), TODAY);
        assert!(built.outputs.is_none(), "{place}: built without a word");
        assert!(codes(&built).iter().all(|code| *code == Code::PlaceLost), "{place}: {}", said(&built));
        assert!(
            said(&built).contains(&format!("`- {{ from: {place}, to: {new} }}`")),
            "{place}: {}",
            said(&built)
        );

        say(&mut world, &format!("moved:\n  - {{ from: \"{place}\", to: \"{new}\" }}\n"));
        let made = outputs(run(&sealed(world.clone()), TODAY));
        let faults = unanswered(&before, &made, false);
        assert!(faults.is_empty(), "{place}: {faults:#?}");
        let links = crate::support::links::check(&made, crate::crawl::BASE);
        assert!(links.broken.is_empty(), "{place}: {:#?}", links.broken);
    }
    assert!(tried >= 18, "only {tried}");
}

#[test]
fn what_is_no_longer_there_is_accounted_for() {
    let before = ledger_of(&revised(), &[BEFORE]);
    let mut tried = 0;
    for place in every_place() {
        // The purpose is what everything else is linked to here.
        if place == ItemPlace::item(Kind::Section, "purpose") {
            continue;
        }
        tried += 1;
        let mut world = revised();
        dropped(&mut world, &place);
        world.insert("addresses.ledger", before.clone());
        let built = run(&sealed(world.clone()), TODAY);
        assert!(built.outputs.is_none(), "{place}: built without a word");
        assert!(codes(&built).iter().all(|code| *code == Code::PlaceLost), "{place}: {}", said(&built));

        let whole = match place.item.kind {
            Kind::Card => ItemPlace::item(Kind::Section, "action-cards"),
            _ => place.clone(),
        };
        say(&mut world, &format!("removed:\n  - {{ item: \"{whole}\", why: Fordi der er ro nu }}\n"));
        let made = outputs(run(&sealed(world.clone()), TODAY));
        let faults = unanswered(&before, &made, false);
        assert!(faults.is_empty(), "{place}: {faults:#?}");
        let links = crate::support::links::check(&made, crate::crawl::BASE);
        assert!(links.broken.is_empty(), "{place}: {:#?}", links.broken);
        let why = made.values().filter_map(|bytes| std::str::from_utf8(bytes).ok());
        assert!(why.into_iter().any(|html| visible_text(html).contains("Fordi der er ro nu")), "{place}");
    }
    assert!(tried >= 20, "only {tried}");
}

#[test]
fn a_page_that_has_moved_sends_its_reader_on_and_one_that_is_gone_says_so() {
    let mut world = revised();
    let samtale = ItemPlace::item(Kind::Intervention, "samtale");
    renamed(&mut world, &samtale).unwrap();
    dropped(&mut world, &ItemPlace::item(Kind::Intervention, "mentor"));
    say(
        &mut world,
        "moved:\n  - { from: intervention:samtale, to: intervention:samtale-ny }\n\
         removed:\n  - { item: intervention:mentor, why: Ingen ville være mentor }\n",
    );
    let made = outputs(run(&sealed(world.clone()), TODAY));
    let (_, moved) = page(&made, "/ro-og-uro/indsatser/samtale/").unwrap();
    assert!(moved.contains("<meta http-equiv=\"refresh\" content=\"0; url=../samtale-ny/\">"), "{moved}");
    assert!(moved.contains("<a class=\"target\" href=\"../samtale-ny/\">Samtale</a>"), "{moved}");
    assert!(moved.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(moved.contains("<link rel=\"canonical\" href=\"https://beredskab.eksempelby-kommune.dk/ro-og-uro/indsatser/samtale-ny/\">"));
    let (_, gone) = page(&made, "/ro-og-uro/indsatser/mentor/").unwrap();
    let words = visible_text(gone);
    assert!(
        words.contains("Siden udgik med udgaven 2026.") && words.contains("Ingen ville være mentor"),
        "{words}"
    );
    assert!(gone.contains("href=\"../../2024/indsatser/mentor/\""), "{gone}");
    assert!(gone.contains("<meta name=\"robots\" content=\"noindex\">") && !gone.contains("refresh"));
    let (_, list) = page(&made, "/ro-og-uro/indsatser/").unwrap();
    assert!(visible_text(list).contains("Flyttet eller udgået"));
    assert!(list.contains("<li id=\"mentor\">") && list.contains("<li id=\"samtale\">"), "{list}");
    // The permanent addresses stay what they were, and stand for what holds now.
    let (_, old) = page(&made, "/ro-og-uro/2024/indsatser/samtale/").unwrap();
    assert!(old.contains("<link rel=\"canonical\" href=\"https://beredskab.eksempelby-kommune.dk/ro-og-uro/indsatser/samtale-ny/\">"));
    assert!(!old.contains("Flyttet eller udgået"));
    let map = std::str::from_utf8(&made["sitemap.xml"]).unwrap();
    assert!(
        map.contains("/indsatser/samtale-ny/")
            && !map.contains("/indsatser/samtale/")
            && !map.contains("mentor")
    );

    let text = |path: &str| std::str::from_utf8(&made[path]).unwrap();
    assert_eq!(text("_redirects"), "/ro-og-uro/indsatser/samtale/ /ro-og-uro/indsatser/samtale-ny/ 301\n");
    assert_eq!(
        text(".htaccess"),
        "RedirectMatch 301 \"^/ro-og-uro/indsatser/samtale/(index\\\\.html)?$\" \"/ro-og-uro/indsatser/samtale-ny/\"\n"
    );
    assert_eq!(
        text("nginx-redirects.conf"),
        "location = \"/ro-og-uro/indsatser/samtale/\" { return 301 \"/ro-og-uro/indsatser/samtale-ny/\"; }\n"
    );
    assert!(!outputs(run(&revised(), TODAY)).contains_key("_redirects"), "nothing has moved");
}
