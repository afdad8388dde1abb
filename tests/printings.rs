//! "Is my card still good?": every code that was ever printed has a page that says what the card is worth today, with today's numbers,
//! whatever has become of it.

mod support;

#[path = "addresses/crawl.rs"]
#[allow(dead_code)]
mod crawl;
#[path = "addresses/worlds.rs"]
#[allow(dead_code)]
mod worlds;

use std::collections::{BTreeMap, BTreeSet};

use planvaerk::diagnostic::Code;
use planvaerk::ledger::LedgerUpdate;
use planvaerk::model::values::{Date, Id, StateDigest};
use planvaerk::model::{PrintedAs, Printing};
use planvaerk::pipeline::{load, make};
use planvaerk::resolve::Settings;
use planvaerk::world::MemoryWorld;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crawl::{Outputs, page};
use support::html::visible_text;
use support::{TODAY, cases, check, files, sealed};
use worlds::{BEFORE, NEW, OLD, change, codes, outputs, revised, run, said, text};

const LEDGER: &str = "addresses.ledger";
const CARD: &str = "action-cards/borger.yaml";

/// A world through time: each build keeps its ledger, as the program does.
struct Generations {
    world: MemoryWorld,
}

/// What one build made of the codes.
struct Generation {
    made: Outputs,
    update: LedgerUpdate,
}

impl Generations {
    fn new(world: MemoryWorld) -> Self {
        Self { world }
    }

    #[track_caller]
    fn build(&mut self, date: &str) -> Generation {
        let built = run(&self.world, date);
        let update = built.ledger.clone().unwrap_or_else(|| panic!("{}", said(&built)));
        self.world.insert(LEDGER, update.text.clone());
        let made = outputs(built);
        let all = codes_of(&update.text);
        assert!(
            all.iter().all(|(code, _)| page(&made, &format!("/k/{code}/")).is_some()),
            "a code has no page"
        );
        let broken = support::links::check(&made, &base_url(&self.world)).broken;
        assert!(broken.is_empty(), "{broken:#?}");
        Generation { made, update }
    }

    fn edit(&mut self, path: &str, edit: impl Fn(&str) -> String) {
        change(&mut self.world, path, edit);
    }
}

impl Generation {
    #[track_caller]
    fn html(&self, code: &str) -> &str {
        page(&self.made, &format!("/k/{code}/")).unwrap_or_else(|| panic!("no page for {code}")).1
    }

    /// The status, by the class of the answer; its words stand beside it.
    #[track_caller]
    fn status(&self, code: &str) -> String {
        let html = self.html(code);
        let status = html.split("print-answer print-answer-").nth(1).and_then(|rest| rest.split('"').next());
        let status = status.unwrap_or_else(|| panic!("{html}")).to_owned();
        let words = match status.as_str() {
            "valid" => "Gælder",
            "draft" => "Kladde – ikke godkendt",
            "coming" => "Gælder endnu ikke",
            "replaced" => "Erstattet – hent det nye",
            "withdrawn" => "Trukket tilbage",
            _ => "Ophævet",
        };
        assert!(visible_text(html).contains(words), "{status}: {}", visible_text(html));
        status
    }

    fn says(&self, code: &str) -> String {
        visible_text(self.html(code))
    }

    /// The codes with their status.
    fn statuses(&self) -> BTreeMap<String, String> {
        let all = codes_of(&self.update.text);
        all.into_iter().map(|(code, printed)| (printed, self.status(&code))).collect()
    }

    /// The only new code whose printing begins so and ends so.
    #[track_caller]
    fn new_code(&self, of: &str, printed_as: &str) -> String {
        let new: BTreeSet<String> = self.update.new.iter().map(|address| address.page.clone()).collect();
        let all = codes_of(&self.update.text).into_iter();
        let found: Vec<_> = all
            .filter(|(code, printed)| {
                new.contains(&format!("/k/{code}/"))
                    && printed.starts_with(of)
                    && printed.ends_with(printed_as)
            })
            .collect();
        assert_eq!(found.len(), 1, "{of} {printed_as}: {found:?}");
        found[0].0.clone()
    }

    fn new_codes(&self) -> usize {
        self.update.new.iter().filter(|address| address.page.starts_with("/k/")).count()
    }

    /// The numbers to ring on a page, the frame's own left out.
    fn numbers(&self, address: &str) -> BTreeSet<String> {
        let (_, html) = page(&self.made, address).unwrap();
        let main = html.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
        main.split("href=\"tel:").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    }
}

/// Every code of a ledger with what was printed.
fn codes_of(ledger: &str) -> Vec<(String, String)> {
    let lines = ledger.lines().filter_map(|line| line.strip_prefix("/k/"));
    lines.map(|line| line.split_once("/ ").unwrap()).map(|(a, b)| (a.to_owned(), b.to_owned())).collect()
}

fn base_url(world: &MemoryWorld) -> String {
    let site = text(world, "site.yaml");
    let line = site.lines().find_map(|line| line.strip_prefix("base_url:")).unwrap();
    format!("{}/", line.split_whitespace().next().unwrap().trim_matches(['"', '/']))
}

fn fjordby() -> MemoryWorld {
    let mut world = MemoryWorld::default();
    for (path, bytes) in files(&cases().join("editions/content")) {
        world.insert(path, bytes);
    }
    world
}

/// An edition with the card `nabo` in the place of `borger`.
fn without_card(world: &mut MemoryWorld, edition: &str) {
    let card = text(world, &format!("{edition}{CARD}"));
    world.remove(&format!("{edition}{CARD}"));
    world.insert(format!("{edition}action-cards/nabo.yaml"), card.replace("id: borger", "id: nabo"));
    change(world, &format!("{edition}action-cards/index.md"), |text| text.replace("[borger]", "[nabo]"));
}

#[test]
fn a_card_through_three_generations() {
    let mut world = Generations::new(revised());
    let first = world.build(TODAY);
    let print = first.new_code("uro/2026/borger", "valid");
    assert_eq!(first.status(&print), "valid");
    assert!(first.numbers(&format!("/k/{print}/")).contains("+4520000000"));

    // A step.
    world.edit(&format!("{NEW}{CARD}"), |card| card.replace("Tal med en voksen.", "Tal med to voksne."));
    let second = world.build(TODAY);
    assert_eq!(second.new_codes(), 1);
    let with_step = second.new_code("uro/2026/borger", "valid");
    assert_eq!((second.status(&print), second.status(&with_step)), ("replaced".into(), "valid".into()));
    let old = second.html(&print);
    assert!(old.contains("href=\"../../ro-og-uro/actioncards/borger/\""), "{old}");
    assert_eq!(old.contains("href=\"../../ro-og-uro/actioncards/borger.pdf\""), cfg!(feature = "pdf"));
    assert!(!second.html(&with_step).contains(".pdf"), "who has the newest needs no other");

    // A number of a contact: on both old pages the new one stands, and the old one nowhere.
    world.edit("contacts.yaml", |contacts| contacts.replace("\"20 00 00 00\"", "\"20 00 00 70\""));
    let third = world.build(TODAY);
    assert_eq!(third.new_codes(), 1);
    let with_number = third.new_code("uro/2026/borger", "valid");
    for (code, status) in [(&print, "replaced"), (&with_step, "replaced"), (&with_number, "valid")] {
        assert_eq!(third.status(code), status);
        let numbers = third.numbers(&format!("/k/{code}/"));
        let card = third.numbers("/ro-og-uro/actioncards/borger/");
        assert!(numbers.contains("+4520000070") && numbers.is_subset(&card), "{numbers:?} {card:?}");
        assert!(!third.html(code).contains("20000000") && !third.says(code).contains("20 00 00 00"));
    }

    // The card itself, from every edition.
    for edition in [OLD, NEW] {
        without_card(&mut world.world, edition);
    }
    world.world.insert(
        "plans/uro/corrections.yaml",
        "corrections:\n  - { date: 2026-11-20, what: \"card:borger\", why: Ingen brugte det }\n",
    );
    let last = world.build(TODAY);
    for code in [&print, &with_step, &with_number] {
        assert_eq!(last.status(code), "withdrawn");
        let says = last.says(code);
        assert!(says.contains("den 20. november 2026") && says.contains("Ingen brugte det"), "{says}");
        assert!(last.html(code).contains("href=\"../../ro-og-uro/faa-hjaelp/\""));
        assert!(!last.numbers(&format!("/k/{code}/")).contains("+4520000070"));
    }
    // What took its place is a card of its own.
    assert_eq!(last.status(&last.new_code("uro/2026/nabo", "valid")), "valid");
    // Nothing was ever taken out of the ledger, and what it says reads back as it is.
    let again = world.build(TODAY);
    assert_eq!((again.update.new.len(), &again.update.text), (0, &last.update.text));
    let all = [&first, &second, &third].map(|generation| codes_of(&generation.update.text));
    let kept: BTreeSet<_> = codes_of(&last.update.text).into_iter().collect();
    assert!(all.into_iter().flatten().all(|line| kept.contains(&line)));
}

#[test]
fn only_what_people_act_by_gives_a_new_code() {
    let card = format!("{NEW}{CARD}");
    let edits: [(&str, &str, &str, usize); 8] = [
        ("contacts.yaml", "verified: 2026-11-01", "verified: 2026-11-20", 0),
        (&card, "owner: Koordinatoren", "owner: En anden", 0),
        (&card, "by: Byrådet\n  date: 2024-04-15", "by: Direktøren\n  date: 2026-10-01", 0),
        (&card, "kept_at: I receptionen", "kept_at: På kontoret", 0),
        (&card, "review_by: 2028-04-15", "review_by: 2027-04-15", 0),
        ("contacts.yaml", "from: \"08:00\", to: \"16:00\"", "from: \"08:00\", to: \"15:00\"", 1),
        (&card, "- Skriv ned, hvad du så.", "- Skriv det ned.", 1),
        ("site.yaml", "label: Alarmcentralen", "label: Alarm", 2),
    ];
    for (path, old, new, expected) in edits {
        let mut world = Generations::new(revised());
        let before = world.build(TODAY);
        let print = before.new_code("uro/2026/borger", "valid");
        world.edit(path, |text| text.replace(old, new));
        let after = world.build(TODAY);
        assert_eq!(after.new_codes(), expected, "{path}: {new}");
        assert_eq!(after.status(&print), if expected == 0 { "valid" } else { "replaced" }, "{path}: {new}");
    }
}

#[test]
fn a_draft_that_is_approved_is_replaced() {
    let mut world = Generations::new(revised());
    let approved = "approved:\n  by: Byrådet\n  date: 2024-04-15\n";
    world.edit(&format!("{NEW}{CARD}"), |card| card.replace(approved, "approved: none\n"));
    let before = world.build(TODAY);
    let draft = before.new_code("uro/2026/borger", "draft");
    assert_eq!(before.status(&draft), "draft");
    world.edit(&format!("{NEW}{CARD}"), |card| card.replace("approved: none\n", approved));
    let after = world.build(TODAY);
    let valid = after.new_code("uro/2026/borger", "valid");
    assert_eq!((after.status(&draft), after.status(&valid)), ("replaced".into(), "valid".into()));
    // Approval is somebody's edit, and no day's.
    assert!(after.update.edited.iter().any(|address| address.page == format!("/k/{valid}/")));
}

#[test]
fn the_same_card_in_a_new_edition_still_holds() {
    let mut world = Generations::new(revised());
    let before = world.build(BEFORE);
    let old = before.new_code("uro/2024/borger", "valid");
    // Adopted, not yet in force.
    let coming = world.build("2026-01-20");
    let ahead = coming.new_code("uro/2026/borger", "coming");
    assert_eq!((coming.status(&old), coming.status(&ahead)), ("valid".into(), "coming".into()));
    assert!(
        coming.says(&ahead).contains("Kortet gælder først fra 1. februar 2026."),
        "{}",
        coming.says(&ahead)
    );
    assert!(coming.html(&ahead).contains("href=\"../../ro-og-uro/2026/actioncards/borger/\""));
    let now = world.build(TODAY);
    let new = now.new_code("uro/2026/borger", "valid");
    let superseded = now.new_code("uro/2024/borger", "superseded");
    assert_eq!((now.status(&old), now.status(&new)), ("valid".into(), "valid".into()));
    assert!(
        now.says(&old).contains("Kortet er fra udgaven 2024. Det samme står i udgaven 2026, som gælder nu.")
    );
    // Paper that says it does not hold is not good any more, whatever else stands on it.
    assert_eq!((now.status(&ahead), now.status(&superseded)), ("replaced".into(), "replaced".into()));
    // The days alone brought all of it.
    for generation in [&coming, &now] {
        let edited: Vec<_> = generation.update.edited.iter().map(ToString::to_string).collect();
        assert!(edited.iter().all(|address| !address.starts_with("/k/")), "{edited:?}");
    }
    // A card that reads another way there does not hold.
    world.edit(&format!("{NEW}{CARD}"), |card| card.replace("title: Når du er", "title: Er du"));
    let changed = world.build(TODAY);
    assert_eq!((changed.status(&old), changed.status(&new)), ("replaced".into(), "replaced".into()));
    let newest = changed.new_code("uro/2026/borger", "valid");
    assert!(changed.update.edited.iter().any(|address| address.page == format!("/k/{newest}/")));
    // The paper's own title, so that whoever holds it knows it again.
    assert!(changed.html(&old).contains("<h1>Når du er bekymret</h1>"));
}

#[test]
fn a_card_that_is_another_in_the_next_edition_leads_there() {
    let mut world = Generations::new(fjordby());
    let before = world.build("2020-06-01");
    let print = before.new_code("uro/2020/vagtleder", "valid");
    let now = world.build(TODAY);
    assert_eq!(now.status(&print), "replaced");
    assert!(now.html(&print).contains("/actioncards/tryghedsvagt/\""), "{}", now.html(&print));
    assert!(now.html(&print).contains("<h1>Når du har beredskabsvagten</h1>"));
    let statuses = now.statuses();
    assert!(statuses.values().all(|status| ["valid", "replaced"].contains(&status.as_str())), "{statuses:?}");
}

/// The revised world whose new edition says what became of `borger`; what is said of the card printed before.
fn revised_with(say: &str, cards: &[&str]) -> (Generation, String) {
    let mut world = Generations::new(revised());
    let print = world.build(BEFORE).new_code("uro/2024/borger", "valid");
    let card = text(&world.world, &format!("{NEW}{CARD}"));
    world.world.remove(&format!("{NEW}{CARD}"));
    for (number, id) in cards.iter().enumerate() {
        let card = card
            .replace("id: borger", &format!("id: {id}"))
            .replace("en voksen", &format!("{number} voksne"));
        world.world.insert(format!("{NEW}action-cards/{id}.yaml"), card);
    }
    world.edit(&format!("{NEW}action-cards/index.md"), |text| {
        text.replace("[borger]", &format!("[{}]", cards.join(", ")))
    });
    let last = cards.last().unwrap();
    world.edit(&format!("{NEW}samarbejde.md"), |text| text.replace("card:borger", &format!("card:{last}")));
    world.edit(&format!("{NEW}edition.yaml"), |text| format!("{text}{say}\n"));
    world.world = sealed(world.world);
    (world.build(TODAY), print)
}

#[test]
fn a_card_that_was_split_merged_or_removed() {
    let split = "split:\n  - { from: card:borger, to: [card:ung, card:voksen] }";
    let (now, print) = revised_with(split, &["ung", "voksen"]);
    assert_eq!(now.status(&print), "replaced");
    for card in ["ung", "voksen"] {
        assert!(now.html(&print).contains(&format!("href=\"../../ro-og-uro/actioncards/{card}/\"")));
    }
    assert!(now.says(&print).contains("Kortet er blevet til flere."));
    let numbers = now.numbers(&format!("/k/{print}/"));
    assert!(numbers.contains("112") && numbers.contains("+4520000000"), "{numbers:?}");

    let (now, print) = revised_with("merged:\n  - { from: [card:borger], to: card:alle }", &["ung", "alle"]);
    assert_eq!(now.status(&print), "replaced");
    assert!(now.html(&print).contains("href=\"../../ro-og-uro/actioncards/alle/\""));

    // Another name alone: it reads the same.
    let moved = "moved:\n  - { from: card:borger, to: card:beboer }";
    let mut world = Generations::new(revised());
    let print = world.build(BEFORE).new_code("uro/2024/borger", "valid");
    without_card(&mut world.world, NEW);
    world.edit(&format!("{NEW}samarbejde.md"), |text| text.replace("card:borger", "card:nabo"));
    world.edit(&format!("{NEW}edition.yaml"), |text| format!("{text}{}\n", moved.replace("beboer", "nabo")));
    world.world = sealed(world.world);
    assert_eq!(world.build(TODAY).status(&print), "valid");

    // A card whose matter is on another page: no card, so the plan's own numbers.
    let (now, print) = revised_with("moved:\n  - { from: card:borger, to: term:uro }", &["alle"]);
    assert_eq!(now.status(&print), "replaced");
    assert!(now.html(&print).contains("href=\"../../ro-og-uro/definitioner/#uro\""), "{}", now.html(&print));
    assert!(now.says(&print).contains("Kortet findes ikke længere."));

    let removed = "removed:\n  - { item: card:borger, why: Vi har et andet }";
    let (now, print) = revised_with(removed, &["alle"]);
    assert_eq!(now.status(&print), "withdrawn");
    let says = now.says(&print);
    assert!(says.contains("Kortet udgik med udgaven 2026.") && says.contains("Vi har et andet"), "{says}");
}

#[test]
fn what_an_edition_to_come_changes_is_told_of_its_own_cards_alone() {
    let mut world = Generations::new(revised());
    let old = world.build(BEFORE).new_code("uro/2024/borger", "valid");
    let ahead = world.build("2026-01-20").new_code("uro/2026/borger", "coming");
    world.edit(&format!("{NEW}{CARD}"), |card| card.replace("Tal med en voksen.", "Tal med to voksne."));
    let changed = world.build("2026-01-20");
    let again = changed.new_code("uro/2026/borger", "coming");
    assert_eq!(changed.status(&old), "valid", "what holds today holds until the day");
    assert_eq!((changed.status(&ahead), changed.status(&again)), ("replaced".into(), "coming".into()));
    assert!(changed.html(&ahead).contains("href=\"../../ro-og-uro/2026/actioncards/borger/\""));
}

#[test]
fn a_repealed_plan_takes_its_cards_along() {
    let mut world = Generations::new(fjordby());
    world.build("2020-06-01");
    world.build(TODAY);
    world.edit("plans/uro/plan.yaml", |text| {
        format!("{text}repealed:\n  date: 2026-11-01\n  body: Fjordby Byråd\n")
    });
    let now = world.build(TODAY);
    let statuses = now.statuses();
    assert!(statuses.len() > 10 && statuses.values().all(|status| status == "repealed"), "{statuses:?}");
    let (code, _) = &codes_of(&now.update.text)[0];
    assert!(now.says(code).contains("Planen blev ophævet 1. november 2026."));
    assert!(now.html(code).contains("/faa-hjaelp/\""));
    assert_eq!(now.numbers(&format!("/k/{code}/")), ["112", "114"].map(str::to_owned).into());
    let edited = now.update.edited.iter().map(ToString::to_string);
    assert_eq!(edited.filter(|address| address.starts_with("/k/")).count(), 0);
}

#[test]
fn a_code_that_an_edit_brings_is_not_let_through_locked() {
    let mut world = Generations::new(revised());
    world.build(TODAY);
    world.edit("contacts.yaml", |contacts| contacts.replace("\"20 00 00 00\"", "\"20 00 00 70\""));
    let after = world.build(TODAY);
    let code = after.new_code("uro/2026/borger", "valid");
    assert!(after.update.edited.iter().any(|address| address.page == format!("/k/{code}/")));
    // A card nobody adopted anything with is an edit from its first day.
    let card = text(&world.world, &format!("{NEW}{CARD}"));
    world.world.insert(format!("{NEW}action-cards/ny.yaml"), card.replace("id: borger", "id: ny"));
    world.edit(&format!("{NEW}action-cards/index.md"), |text| text.replace("[borger]", "[borger, ny]"));
    let after = world.build(TODAY);
    let code = after.new_code("uro/2026/ny", "valid");
    assert!(after.update.edited.iter().any(|address| address.page == format!("/k/{code}/")));
}

#[test]
fn a_page_of_a_code_is_for_whoever_has_the_card() {
    let mut world = Generations::new(revised());
    let made = world.build(TODAY);
    let code = made.new_code("uro/2026/borger", "valid");
    let html = made.html(&code);
    let own = format!("https://beredskab.eksempelby-kommune.dk/k/{code}/");
    assert!(html.contains(&format!("<link rel=\"canonical\" href=\"{own}\">")), "{html}");
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
    for file in ["sitemap.xml", "feed.xml"] {
        assert!(!String::from_utf8_lossy(&made.made[file]).contains("/k/"), "{file}");
    }
    let says = visible_text(html);
    for words in [code.as_str(), "Kontrolleret\n1. november 2026", "Skal senest gennemgås", "15. april 2028"]
    {
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat(&says).contains(&flat(words)), "{words}: {says}");
    }
    assert!(!says.contains("overskredet"));
    // The day of review is past.
    world
        .edit(&format!("{NEW}{CARD}"), |card| card.replace("review_by: 2028-04-15", "review_by: 2026-11-22"));
    let late = world.build(TODAY);
    assert!(
        late.status(&code) == "valid" && late.says(&code).contains("(overskredet)"),
        "{}",
        late.says(&code)
    );
}

#[test]
fn drafts_have_pages_in_their_own_builds_and_are_not_recorded() {
    let settings = Settings { date: Date::parse(TODAY).unwrap(), drafts: true };
    let built = make(load(&fjordby(), settings, None), None, Some(support::printed()), &|_| {});
    let update = built.ledger.clone().unwrap_or_else(|| panic!("{}", said(&built)));
    assert!(!codes_of(&update.text).is_empty() && !update.text.contains("uro/2028/"));
    let recorded: BTreeSet<String> = codes_of(&update.text).into_iter().map(|(code, _)| code).collect();
    let made = outputs(built);
    let drafts = made.iter().filter_map(|(path, bytes)| {
        let code = path.strip_prefix("k/")?.strip_suffix("/index.html")?;
        (!recorded.contains(code)).then(|| String::from_utf8_lossy(bytes).into_owned())
    });
    let drafts: Vec<String> = drafts.collect();
    assert_eq!(drafts.len(), 4);
    for html in drafts {
        assert!(
            html.contains("print-answer print-answer-draft") && html.contains("/2028/actioncards/"),
            "{html}"
        );
    }
}

#[test]
fn a_card_that_is_gone_without_a_word_is_one_story() {
    let mut world = Generations::new(revised());
    world.build(BEFORE);
    world.build(TODAY);
    let mut gone = world.world.clone();
    for edition in [OLD, NEW] {
        without_card(&mut gone, edition);
    }
    let built = run(&gone, TODAY);
    assert!(built.outputs.is_none() && codes(&built).contains(&Code::GoneUntold), "{}", said(&built));
    assert!(!said(&built).contains("/k/"), "{}", said(&built));

    // One that came after the adoption, and went again: its own page is told of, and its code is not told of too.
    let card = text(&world.world, &format!("{NEW}{CARD}"));
    let mut with_more = world.world.clone();
    with_more.insert(format!("{NEW}action-cards/ny.yaml"), card.replace("id: borger", "id: ny"));
    change(&mut with_more, &format!("{NEW}action-cards/index.md"), |text| {
        text.replace("[borger]", "[borger, ny]")
    });
    let built = run(&with_more, TODAY);
    world
        .world
        .insert(LEDGER, built.ledger.as_ref().unwrap_or_else(|| panic!("{}", said(&built))).text.clone());
    let built = run(&world.world, TODAY);
    assert!(built.outputs.is_none() && !said(&built).contains("/k/"), "{}", said(&built));
    assert!(codes(&built).iter().all(|code| *code == Code::AddressLost));
    // With nothing but the code left it is the code that is told of.
    let ledger = text(&world.world, LEDGER);
    let kept = ledger
        .lines()
        .filter(|line| line.starts_with("/k/") || !line.ends_with("#ny") && !line.contains("/ny"));
    let kept: Vec<&str> = kept.collect();
    world.world.insert(LEDGER, kept.join("\n"));
    let built = run(&world.world, TODAY);
    assert_eq!(codes(&built), [Code::AddressLost], "{}", said(&built));
    assert!(said(&built).contains("(the printed card uro/2026/ny)"), "{}", said(&built));
    assert!(said(&built).contains("The code is on paper."), "{}", said(&built));
    let words = "corrections:\n  - { date: 2026-03-03, what: \"card:ny\", why: Nedlagt }\n";
    world.world.insert("plans/uro/corrections.yaml", words);
    let built = run(&world.world, TODAY);
    // The ledger alone remembers a card that no seal has.
    let made = outputs(built);
    let faults = crawl::unanswered(&ledger, &made, false);
    assert!(faults.is_empty(), "{faults:#?}");
    let code =
        codes_of(&ledger).into_iter().find(|(_, printed)| printed.starts_with("uro/2026/ny")).unwrap().0;
    let says = visible_text(page(&made, &format!("/k/{code}/")).unwrap().1);
    assert!(says.contains("Trukket tilbage") && says.contains("Nedlagt"), "{says}");
}

#[test]
fn a_plan_whose_folder_has_another_name_keeps_its_codes() {
    let mut world = Generations::new(revised());
    let print = world.build(TODAY).new_code("uro/2026/borger", "valid");
    let mut renamed = MemoryWorld::default();
    for path in worlds::paths(&world.world) {
        let new = path.replace("plans/uro/", "plans/ro/");
        match String::from_utf8(planvaerk::world::World::read(&world.world, &path, 1 << 20).unwrap()) {
            Ok(text) => renamed.insert(new, text.replace("(plan:uro)", "(plan:ro)")),
            Err(error) => renamed.insert(new, error.into_bytes()),
        }
    }
    change(&mut renamed, "plans/ro/plan.yaml", |text| format!("{text}formerly: [uro]\n"));
    let mut renamed = Generations::new(sealed(renamed));
    let after = renamed.build(TODAY);
    assert_eq!(after.status(&print), "valid");
    after.new_code("ro/2026/borger", "valid");
}

/// Whatever stands in the ledger, reading ends, with a finding or with a printing whose code is its own. The same made-up lines on
/// every machine and day; more of them with `PROPTEST_CASES`.
#[test]
fn no_line_of_the_ledger_breaks_anything() {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(200);
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let address = "(/k/?|/k/[0-9a-z]{0,9}/?|/[a-z/]{0,9})";
    let printed = "( [a-z0-9/-]{0,20}){0,2}( [0-9a-f]{11,13})?( valid| draft| [a-zæ]{0,7})?[ \r#é\u{0}]?";
    let made_up = (address, printed, "[a-z0-9]{1,9}", "[0-9a-f]{12}");
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let run = runner.run(&made_up, |(address, printed, card, content)| {
        let own = Printing {
            plan: Id::parse("uro").unwrap(),
            edition: Id::parse("2024").unwrap(),
            card: Id::parse(&card).unwrap(),
            content: StateDigest::of(content.as_bytes()),
            printed_as: PrintedAs::Coming,
        };
        let good = format!("{} {own}", own.address());
        let mut world = support::base();
        world.insert(LEDGER, format!("{address}{printed}\n{good}\n"));
        let loaded = check(&world);
        if let Some(site) = loaded.site {
            let read: Vec<_> = site.content.ledger.printings.iter().map(|it| &it.value).collect();
            prop_assert!(read.contains(&&own), "{good}");
            let lines = [format!("{address}{printed}"), good];
            for printing in read {
                prop_assert!(lines.contains(&format!("{} {printing}", printing.address())), "{printing}");
            }
        } else {
            prop_assert!(loaded.findings.has_errors());
        }
        Ok(())
    });
    run.unwrap();
}
