//! The redline of each pair against what a reader found (`expected-changes.yaml`). Where the two count differently, on purpose:
//!
//! - The redline also has the edition's title, and the contacts and laws that the editions refer to. The lists of a pair have places
//!   alone; contacts and laws are compared with `registries`, which have every entry, named by an edition or not.
//! - A place made by merging or splitting stands in the redline as kept, from the one it is most like, or as new; those it came from
//!   beside it as removed. `declared` says so. Here it is in `merged` or `split` and nowhere else.
//! - The redline calls what stands in another section, group or order moved; here moved is what has another id.
//! - The redline calls what has another id renamed; here renamed is what has another title.
//! - The redline counts who owns, approved and keeps a card, and when it is reviewed; here a card is what its reader acts on.

use std::collections::{BTreeMap, BTreeSet};

use planvaerk::redline::{
    Form, ItemChange, ItemKind, ItemStanding, PassageChange, PassageStanding, Redline, RunKind, Word, between,
};

use crate::expected::{Expected, Pair, expected};
use crate::fjordby::{day, fjordby, site};

struct Case {
    pair: Pair,
    redline: Redline,
}

fn cases() -> (BTreeMap<String, String>, Vec<Case>) {
    let site = site(&fjordby(), day("2026-11-23"), true);
    let plan = &site.content.plans[0];
    let edition = |id: &str| plan.editions.iter().find(|edition| edition.id.as_str() == id).unwrap();
    let Expected { places, pairs } = expected();
    let cases = pairs.into_iter().map(|pair| {
        let redline = between(&site, plan, edition(&pair.older), edition(&pair.newer));
        Case { pair, redline }
    });
    (places, cases.collect())
}

impl Case {
    fn name(&self) -> String {
        format!("{}-{}", self.pair.older, self.pair.newer)
    }

    /// Places, as the fixture counts them.
    fn items(&self) -> impl Iterator<Item = &ItemChange> {
        let beside = [ItemKind::Edition, ItemKind::Contact, ItemKind::Law, ItemKind::Provision];
        self.redline.items.iter().filter(move |item| !beside.contains(&item.kind))
    }

    /// The places of the newer edition that several became, or that came of one that became several.
    fn made(&self) -> BTreeSet<&str> {
        let merged = self.pair.merged.iter().map(|merged| merged.to.as_str());
        merged.chain(self.pair.split.iter().flat_map(|split| split.to.iter().map(String::as_str))).collect()
    }

    /// Those of the older edition that went into them.
    fn used(&self) -> BTreeSet<&str> {
        let split = self.pair.split.iter().map(|split| split.from.as_str());
        split
            .chain(self.pair.merged.iter().flat_map(|merged| merged.from.iter().map(String::as_str)))
            .collect()
    }

    fn kept(&self) -> impl Iterator<Item = (&ItemChange, String)> {
        let made = self.made();
        let kept = self.items().filter(move |item| !made.contains(item.place().as_str()));
        kept.filter_map(|item| {
            let old = item.old.as_ref().filter(|_| item.standing == ItemStanding::Kept)?;
            Some((item, old.kind.place(&old.id)))
        })
    }

    /// Places by what the redline says became of them.
    fn of(&self, standing: ItemStanding) -> BTreeSet<String> {
        let items = self.items().filter(|item| item.standing == standing);
        items.map(ItemChange::place).collect()
    }
}

fn has_title(kind: ItemKind) -> bool {
    matches!(
        kind,
        ItemKind::Section
            | ItemKind::Term
            | ItemKind::Body
            | ItemKind::Intervention
            | ItemKind::Signs
            | ItemKind::Card
    )
}

fn is_reworded(item: &ItemChange) -> bool {
    let beside: &[&str] = match item.kind {
        ItemKind::Card => &["title", "owner", "approved", "kept_at", "review_by"],
        _ if has_title(item.kind) => &["title"],
        _ => &[],
    };
    let fields = item.fields.iter().filter(|(name, _)| !beside.contains(&name.to_string().as_str()));
    fields.flat_map(|(_, passages)| passages).any(|passage| passage.standing != PassageStanding::Kept)
}

fn same(
    case: &Case,
    what: &str,
    found: &BTreeSet<String>,
    expected: &BTreeSet<String>,
    faults: &mut Vec<String>,
) {
    let missing: Vec<_> = expected.difference(found).collect();
    let more: Vec<_> = found.difference(expected).collect();
    if !missing.is_empty() || !more.is_empty() {
        faults.push(format!("{} {what}: not found {missing:?}, found beside {more:?}", case.name()));
    }
}

#[test]
fn places_of_each_pair() {
    let (places, cases) = cases();
    let mut faults = Vec::new();
    for case in &cases {
        let pair = &case.pair;
        let (made, used) = (case.made(), case.used());
        let apart = |places: BTreeSet<String>, other: &BTreeSet<&str>| -> BTreeSet<String> {
            places.into_iter().filter(|place| !other.contains(place.as_str())).collect()
        };
        same(case, "new", &apart(case.of(ItemStanding::New), &made), &pair.new, &mut faults);
        same(case, "removed", &apart(case.of(ItemStanding::Removed), &used), &pair.removed, &mut faults);
        let moved = case.kept().filter(|(item, old)| item.place() != *old);
        let moved = moved.map(|(item, old)| format!("{old} -> {}", item.place())).collect();
        let by_hand = pair.moved.iter().map(|moved| format!("{} -> {}", moved.from, moved.to)).collect();
        same(case, "moved", &moved, &by_hand, &mut faults);
        let titled = case.kept().filter(|(item, _)| has_title(item.kind));
        let renamed = titled.filter_map(|(item, _)| Some((item, &item.old.as_ref()?.title)));
        let renamed = renamed.filter(|(item, old)| item.title != **old);
        let renamed =
            renamed.map(|(item, old)| format!("{}: {old} -> {}", item.place(), item.title)).collect();
        let by_hand =
            pair.renamed.iter().map(|it| format!("{}: {} -> {}", it.place, it.old, it.new)).collect();
        same(case, "renamed", &renamed, &by_hand, &mut faults);
        let reworded =
            case.kept().filter(|(item, _)| is_reworded(item)).map(|(item, _)| item.place()).collect();
        same(case, "reworded", &reworded, &pair.reworded, &mut faults);
        let is_same = |item: &ItemChange| {
            let renamed =
                has_title(item.kind) && item.old.as_ref().is_some_and(|old| old.title != item.title);
            !renamed && !is_reworded(item)
        };
        let unchanged = case.kept().filter(|(item, old)| item.place() == *old && is_same(item)).count();
        if unchanged.to_string() != pair.unchanged {
            faults.push(format!("{} unchanged: {unchanged}, not {}", case.name(), pair.unchanged));
        }
        for (edition, count) in [
            (&pair.older, case.items().filter(|item| item.old.is_some()).count()),
            (&pair.newer, case.items().filter(|item| item.standing != ItemStanding::Removed).count()),
        ] {
            assert_eq!(count.to_string(), places[edition], "{}: places of {edition}", case.name());
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Of what was merged or split both sides are named where a reader meets them.
#[test]
fn merged_and_split_are_told_on_both_sides() {
    let (_, cases) = cases();
    let mut seen = 0;
    for case in &cases {
        let ends: Vec<(&String, &String)> = case
            .pair
            .merged
            .iter()
            .flat_map(|merged| merged.from.iter().map(move |from| (from, &merged.to)))
            .chain(case.pair.split.iter().flat_map(|split| split.to.iter().map(move |to| (&split.from, to))))
            .collect();
        for (from, to) in ends {
            let new = case.items().find(|item| item.standing != ItemStanding::Removed && item.place() == *to);
            let new = new.unwrap_or_else(|| panic!("{}: no {to}", case.name()));
            let was = new.old.as_ref().map(|old| old.kind.place(&old.id));
            let told = was.as_ref() == Some(from) || new.declared.contains(from);
            assert!(
                told,
                "{}: {to} does not say that it came of {from}: {was:?} {:?}",
                case.name(),
                new.declared
            );
            if let Some(gone) =
                case.items().find(|item| item.standing == ItemStanding::Removed && item.place() == *from)
            {
                assert!(gone.declared.contains(to), "{}: {from} -> {:?}", case.name(), gone.declared);
            }
            seen += 1;
        }
    }
    assert_eq!(seen, 40);
}

fn said<'w>(words: impl IntoIterator<Item = &'w Word>) -> String {
    words
        .into_iter()
        .map(|word| word.text.as_str())
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn new_words(passage: &PassageChange) -> String {
    let runs = passage
        .runs
        .iter()
        .filter(|run| matches!(run.change, RunKind::Kept | RunKind::Inserted | RunKind::MovedHere));
    said(runs.flat_map(|run| &run.words))
}

fn old_words(passage: &PassageChange) -> String {
    let runs = passage
        .runs
        .iter()
        .filter(|run| matches!(run.change, RunKind::Kept | RunKind::Deleted | RunKind::MovedAway));
    said(runs.flat_map(|run| &run.words))
}

/// What only changed its place is moved, not deleted and inserted.
#[test]
fn texts_that_stand_elsewhere() {
    let (_, cases) = cases();
    let mut seen = 0;
    for case in &cases {
        for text in case.pair.texts.iter().flatten() {
            seen += 1;
            let items = &case.redline.items;
            if text.kind == "sign" {
                let sign = items
                    .iter()
                    .find(|item| item.kind == ItemKind::Sign && item.title.starts_with(&text.words))
                    .unwrap();
                let groups = (sign.old.as_ref().and_then(|old| old.group.clone()), sign.group.clone());
                let id = |place: &str| place.split_once(':').map(|(_, id)| id.to_owned());
                assert_eq!(groups, (id(&text.from), id(&text.to)), "{}", case.name());
                assert!(sign.moved, "{}", case.name());
                continue;
            }
            let moved = case.redline.moves.iter().enumerate().any(|(at, end)| {
                let to = &items[end.to.item];
                let from = &items[end.from.item];
                let was = if from.standing == ItemStanding::Removed {
                    from.place()
                } else {
                    from.old.as_ref().map_or(String::new(), |old| old.kind.place(&old.id))
                };
                let passages = to.fields.values().flatten();
                let words = passages.map(|passage| {
                    if passage.moved == Some(at) {
                        return new_words(passage);
                    }
                    said(
                        passage
                            .runs
                            .iter()
                            .filter(|run| run.moved == Some(at) && run.change == RunKind::MovedHere)
                            .flat_map(|run| &run.words),
                    )
                });
                let starts = words.into_iter().any(|words| {
                    words.starts_with(text.words.trim_end_matches('…'))
                        || (text.kind == "list" && !words.is_empty())
                });
                was == text.from && to.place() == text.to && starts
            });
            assert!(moved, "{}: {text:?}\n{:#?}", case.name(), case.redline.moves);
            // Words that moved are neither deleted nor inserted.
            let lost = items.iter().flat_map(|item| item.fields.values().flatten()).any(|passage| {
                let is_lost = matches!(passage.standing, PassageStanding::New | PassageStanding::Removed);
                is_lost
                    && (new_words(passage).starts_with(&text.words)
                        || old_words(passage).starts_with(&text.words))
            });
            assert!(!lost, "{}: {text:?} is deleted or inserted too", case.name());
        }
    }
    assert_eq!(seen, 6);
}

/// A heading with other words is the same heading reworded, in the place its text has now.
#[test]
fn headings_with_other_words() {
    let (_, cases) = cases();
    let mut seen = 0;
    for case in &cases {
        for heading in case.pair.headings.iter().flatten() {
            seen += 1;
            let headings = case.redline.items.iter().flat_map(|item| {
                let passages = item.fields.values().flatten();
                passages
                    .filter(|passage| matches!(passage.shape.form, Form::Heading(_)))
                    .map(move |passage| (item, passage))
            });
            let place =
                |text: &str| text.split_once('#').map_or(text.to_owned(), |(place, _)| place.to_owned());
            let found: Vec<_> = headings.filter(|(_, passage)| old_words(passage) == heading.old).collect();
            let [(item, passage)] = found.as_slice() else {
                panic!("{}: {heading:?}: {found:#?}", case.name());
            };
            match (&heading.to, &heading.new) {
                (Some(to), Some(new)) => {
                    assert_eq!(item.place(), place(to), "{}", case.name());
                    let shares = heading.old.split(' ').any(|word| new.split(' ').any(|other| other == word));
                    if shares {
                        assert_eq!(new_words(passage), *new, "{}", case.name());
                        assert_eq!(
                            passage.standing,
                            PassageStanding::Reworded,
                            "{}: {heading:?}",
                            case.name()
                        );
                        continue;
                    }
                    // Without a word in common it is one heading for another, in the same place.
                    assert_eq!(passage.standing, PassageStanding::Removed, "{}: {heading:?}", case.name());
                    let inserted = item.fields.values().flatten().filter(|other| {
                        other.standing == PassageStanding::New
                            && new_words(other) == *new
                            && other.shape == passage.shape
                    });
                    assert_eq!(inserted.count(), 1, "{}: {heading:?}", case.name());
                }
                _ => assert_eq!(passage.standing, PassageStanding::Removed, "{}: {heading:?}", case.name()),
            }
        }
    }
    assert_eq!(seen, 5);
}

/// Contacts and laws that both editions refer to, from the day of one adoption to the next; of a draft, to today.
#[test]
fn entries_of_the_registries() {
    let (_, cases) = cases();
    let mut faults = Vec::new();
    for case in &cases {
        let Some(registries) = &case.pair.registries else { continue };
        let kept = case
            .redline
            .items
            .iter()
            .filter(|item| matches!(item.kind, ItemKind::Contact | ItemKind::Provision));
        let mut compared = 0;
        for item in kept {
            let place = item.place();
            let is_changed = match item.standing {
                // The older edition did not name it, or the newer one does not: the registry may have had it all the time.
                ItemStanding::New | ItemStanding::Removed => {
                    let gone = item.standing == ItemStanding::Removed && registries.new.contains(&place);
                    let new = item.standing == ItemStanding::New && registries.gone.contains(&place);
                    assert!(!gone && !new, "{}: {place}", case.name());
                    continue;
                }
                ItemStanding::Kept => !item.is_unchanged() && (item.renamed || item.reworded),
            };
            compared += 1;
            let expected = registries.changed.contains(&place);
            assert!(
                expected || registries.unchanged.contains(&place),
                "{}: {place} is in no list",
                case.name()
            );
            if is_changed != expected {
                faults.push(format!("{}: {place} changed: {is_changed}, by hand {expected}", case.name()));
            }
            let renamed = registries.renamed.iter().find(|renamed| renamed.place == place);
            if let Some(old) = item.old.as_ref().filter(|_| item.kind == ItemKind::Contact) {
                let found = (old.title != item.title).then_some((old.title.as_str(), item.title.as_str()));
                let by_hand = renamed.map(|renamed| (renamed.old.as_str(), renamed.new.as_str()));
                assert_eq!(found, by_hand, "{}: {place}", case.name());
            }
        }
        assert!(compared >= 6, "{}: {compared}", case.name());
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
