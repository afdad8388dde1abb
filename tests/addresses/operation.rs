//! Contacts, laws, cards and ways to help change without the council; their addresses last all the same.

use planvaerk::diagnostic::Code;

use planvaerk::world::MemoryWorld;

use crate::crawl::{BASE, page, unanswered};
use crate::support::TODAY;
use crate::support::html::visible_text;
use crate::worlds::{NEW, OLD, change, codes, ledger, outputs, revised, run, said, text};

/// Takes something away, first without a word and then with a correction; the words of the answer must stand at an address.
#[track_caller]
fn goes(what: &str, expected: Code, address: &str, take: impl Fn(&mut MemoryWorld)) {
    let mut world = revised();
    let before = ledger(&world);
    assert!(before.contains(&format!("{address}\n")), "{address} was never there");
    take(&mut world);
    world.insert("addresses.ledger", before.clone());
    let built = run(&world, TODAY);
    assert!(built.outputs.is_none(), "{what}: built without a word");
    assert!(codes(&built).contains(&expected), "{what}: {}", said(&built));
    let correction =
        format!("corrections:\n  - {{ date: 2026-03-03, what: \"{what}\", why: Nedlagt af byrådet }}\n");
    world.insert("plans/uro/corrections.yaml", correction);
    let made = outputs(run(&world, TODAY));
    let faults = unanswered(&before, &made, false);
    assert!(faults.is_empty(), "{what}: {faults:#?}");
    let links = crate::support::links::check(&made, BASE);
    assert!(links.broken.is_empty(), "{what}: {:#?}", links.broken);
    let (_, html) = page(&made, address).unwrap();
    let words = visible_text(html);
    let told = words.contains("taget ned den 3. marts 2026") && words.contains("Nedlagt af byrådet");
    // Where the adopted text has it, the page shows it as it was.
    assert!(told || words.contains("Findes ikke længere (3. marts 2026)"), "{what}: {words}");
}

/// A YAML list without the entry whose first line is `- id: …`.
fn without(text: &str, id: &str) -> String {
    let mut kept = Vec::new();
    let mut skipping = false;
    for line in text.lines() {
        if line.starts_with("  - ") || !line.starts_with(' ') {
            skipping = line.trim() == format!("- id: {id}");
        }
        if !skipping {
            kept.push(line);
        }
    }
    kept.join("\n") + "\n"
}

#[test]
fn a_way_to_help_that_is_closed() {
    goes("way:vidne", Code::AddressLost, "/ro-og-uro/faa-hjaelp/#vidne", |world| {
        change(world, "plans/uro/help.yaml", |text| without(text, "vidne"));
    });
}

#[test]
fn a_contact_that_is_closed() {
    goes("contact:hotline", Code::AddressLost, "/ro-og-uro/kontakt/#hotline", |world| {
        change(world, "contacts.yaml", |text| without(text, "hotline"));
    });
}

#[test]
fn a_provision_that_is_no_longer_in_the_registry() {
    goes(
        "law:eksempelloven/1/2",
        Code::GoneUntold,
        "/ro-og-uro/lovgrundlag/#lov-eksempelloven-1-2",
        |world| {
            change(world, "laws.yaml", |text| text.split("    provisions:").next().unwrap().to_owned());
        },
    );
}

#[test]
fn a_card_that_is_withdrawn_from_every_edition() {
    for address in [
        "/ro-og-uro/actioncards/borger/",
        "/ro-og-uro/2024/actioncards/borger/",
        "/ro-og-uro/actioncards/#borger",
    ] {
        goes("card:borger", Code::GoneUntold, address, |world| {
            for edition in [OLD, NEW] {
                withdraw(world, edition);
            }
        });
    }
}

#[test]
fn a_card_that_is_withdrawn_from_the_edition_in_force() {
    goes("card:borger", Code::PlaceLost, "/ro-og-uro/actioncards/borger/", |world| withdraw(world, NEW));
    // The old edition still has it, so its PDF stays at the plan's own address too.
    let mut world = revised();
    withdraw(&mut world, NEW);
    world.insert(
        "plans/uro/corrections.yaml",
        "corrections:\n  - { date: 2026-03-03, what: \"card:borger\", why: Nedlagt }\n",
    );
    let made = outputs(run(&world, TODAY));
    let (_, html) = page(&made, "/ro-og-uro/actioncards/borger/").unwrap();
    assert!(html.contains("href=\"../../2024/actioncards/borger/\""), "{html}");
    if cfg!(feature = "pdf") {
        assert_eq!(made["ro-og-uro/actioncards/borger.pdf"], made["ro-og-uro/2024/actioncards/borger.pdf"]);
    }
}

#[test]
fn the_last_card_of_some_readers_takes_the_file_of_their_cards_with_it() {
    let here = "/ro-og-uro/actioncards/kort-borgere.pdf";
    let of_edition = "/ro-og-uro/2026/actioncards/kort-borgere.pdf";
    let mut world = revised();
    let before = ledger(&world);
    for address in [here, of_edition, "/ro-og-uro/2024/actioncards/kort-borgere.pdf"] {
        assert!(before.contains(&format!("{address}\n")), "{address} was never there");
    }
    withdraw(&mut world, NEW);
    change(&mut world, &format!("{NEW}action-cards/nabo.yaml"), |text| {
        text.replace("audience: citizen", "audience: professional")
    });
    world.insert("addresses.ledger", before.clone());
    assert!(run(&world, TODAY).outputs.is_none(), "built without a word");
    world.insert(
        "plans/uro/corrections.yaml",
        "corrections:\n  - { date: 2026-03-03, what: \"card:borger\", why: Nedlagt }\n",
    );
    let made = outputs(run(&world, TODAY));
    let faults = unanswered(&before, &made, false);
    assert!(faults.is_empty(), "{faults:#?}");
    // The edition before still has them, so its file stays at the plan's own address; this edition's address leads to its list.
    if cfg!(feature = "pdf") {
        let then = "ro-og-uro/2024/actioncards/kort-borgere.pdf";
        assert_eq!(made[&here[1..]], made[then]);
        assert!(made.contains_key("ro-og-uro/2026/actioncards/kort-fagpersoner.pdf"));
    }
    assert!(!made.contains_key(&of_edition[1..]));
    let redirects = std::str::from_utf8(&made["_redirects"]).unwrap();
    assert!(redirects.contains(&format!("{of_edition} /ro-og-uro/2026/actioncards/ ")), "{redirects}");
}

/// An edition with another card in the place of `borger`.
fn withdraw(world: &mut MemoryWorld, edition: &str) {
    let card = text(world, &format!("{edition}action-cards/borger.yaml"));
    world.remove(&format!("{edition}action-cards/borger.yaml"));
    world.insert(format!("{edition}action-cards/nabo.yaml"), card.replace("id: borger", "id: nabo"));
    change(world, &format!("{edition}action-cards/index.md"), |text| text.replace("[borger]", "[nabo]"));
}
