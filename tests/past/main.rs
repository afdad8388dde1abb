//! Sites of the past (`tests/cases/past`, described there): content that earlier programs sealed, and what they published
//! of it. What is out there still holds: its text, its bytes, its addresses, the codes on paper and the states people copied.

#[path = "../support/mod.rs"]
mod support;

mod allowed;
mod compare;
mod kept;
mod now;

use std::collections::BTreeSet;

use planvaerk::model::AddressLedger;
use planvaerk::model::values::Sha256Digest;
use planvaerk::world::World;

use allowed::Allowed;
use kept::{Kept, STATES};
use now::{Now, all};
use support::files;

/// Every case must be without problems; each is told with its case.
#[track_caller]
fn hold(problems: impl Fn(&Kept, &Now) -> Vec<String>) {
    const SHOWN: usize = 30;
    let all = all();
    assert!(all.len() >= 8, "only {} cases", all.len());
    let mut found = Vec::new();
    for (kept, now) in all {
        found.extend(problems(kept, now).into_iter().map(|problem| format!("{}: {problem}", kept.name)));
    }
    let shown = found[..found.len().min(SHOWN)].join("\n");
    assert!(found.is_empty(), "{} problems:\n{shown}", found.len());
}

/// The same of what was made of them. That one could not be built has a test of its own.
#[track_caller]
fn hold_site(problems: impl Fn(&Kept, &Now) -> Vec<String>) {
    hold(|kept, now| match now.errors {
        Some(_) => vec!["is not built".to_owned()],
        None => problems(kept, now),
    });
}

#[test]
fn adopted_text_builds_whatever_is_found_in_it_now() {
    hold(|_, now| now.errors.iter().cloned().collect());
}

#[test]
fn every_seal_is_in_order() {
    hold(|_, now| {
        assert!(!now.seals.is_empty(), "a case without adopted text");
        let broken = now.seals.iter().filter(|seal| !seal.findings.is_empty());
        let told = broken.map(|seal| {
            format!("{}/{} is no longer as adopted: {:?}", seal.plan, seal.edition, seal.findings)
        });
        told.collect()
    });
}

#[test]
fn every_file_has_the_bytes_it_had() {
    hold_site(|kept, now| {
        let (was, allowed) = (kept.digests(), Allowed::of(kept));
        let paths: BTreeSet<&String> = was.keys().chain(now.outputs.keys()).collect();
        let differs = |path: &&&String| was.get(**path) != now.digest(path).as_ref();
        let differing: Vec<_> = paths.iter().filter(differs).collect();
        let unallowed = differing.iter().filter(|path| !allowed.has(path));
        let mut problems: Vec<_> = unallowed
            .map(|path| match (was.get(**path), now.outputs.get(**path)) {
                (Some(_), None) => format!("{path} is not made any more"),
                (None, _) => format!("{path} was not there before"),
                (Some(_), Some(bytes)) => compare::files(path, kept.text(path).as_deref(), bytes),
            })
            .collect();
        problems.extend(allowed.unused(differing.iter().map(|path| path.as_str())));
        problems
    });
}

#[test]
fn what_is_kept_of_a_site_is_what_it_was() {
    hold(|kept, _| {
        let digests = kept.digests_with_pdf();
        let site =
            files(&kept.folder.join("site")).into_iter().filter(|(path, _)| !path.ends_with(".pdf.txt"));
        let is_kept = |(path, bytes): &(String, Vec<u8>)| {
            digests.get(path).is_some_and(|digest| digest == Sha256Digest::of(bytes).as_str())
        };
        site.filter(|file| !is_kept(file))
            .map(|(path, _)| format!("site/{path} is not as it was kept"))
            .collect()
    });
}

#[test]
fn what_may_differ_keeps_its_address_and_every_place_on_it() {
    hold_site(|kept, now| {
        let allowed = Allowed::of(kept);
        let may_differ = kept.digests().into_keys().filter(|path| allowed.has(path)).collect::<Vec<_>>();
        let problems = may_differ.iter().filter_map(|path| match (now.outputs.get(path), kept.text(path)) {
            (None, _) => Some(format!("{path} is not made any more")),
            (Some(bytes), Some(was)) if path.ends_with(".html") => compare::places(path, &was, bytes),
            _ => None,
        });
        problems.collect()
    });
}

#[test]
fn the_ledger_holds_what_it_held_and_nothing_else() {
    hold_site(|kept, now| {
        let bytes = kept.content.read(AddressLedger::FILE, 1 << 24).unwrap();
        let was = String::from_utf8(bytes).unwrap();
        if !Allowed::of(kept).has(AddressLedger::FILE) {
            return compare::texts(AddressLedger::FILE, &was, &now.ledger).into_iter().collect();
        }
        let lines: BTreeSet<&str> = now.ledger.lines().collect();
        let lost = was.lines().filter(|line| !lines.contains(line));
        lost.map(|line| format!("{} has lost {line}", AddressLedger::FILE)).collect()
    });
}

#[test]
fn every_code_on_paper_has_its_page() {
    hold_site(|kept, now| {
        let codes: Vec<_> = now.printings().collect();
        assert!(!codes.is_empty(), "{} has printed nothing", kept.name);
        let page = |code: &str| now.outputs.contains_key(&format!("{code}index.html"));
        codes.iter().filter(|code| !page(code)).map(|code| format!("/{code} has no page")).collect()
    });
}

#[test]
fn contacts_laws_cards_and_translated_texts_are_in_the_state_they_were() {
    hold_site(|kept, now| compare::texts(STATES, &kept.states(), &now.states).into_iter().collect());
}
