//! Whatever two texts say: the redline from one to the other makes the other of the one, and the way back is the way
//! there turned round.

use std::time::{Duration, Instant};

use planvaerk::redline::{
    Counts, EditionText, FieldName, Form, Frame, Item, ItemCounts, ItemKind, Mark, Passage, Redline, Word,
    redline,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};

const WORDS: [&str; 24] = [
    "Kommunen",
    "skal",
    "hjælpe",
    "unge",
    "og",
    "deres",
    "familier",
    "Gruppen",
    "mødes",
    "hver",
    "uge",
    "på",
    "rådhuset",
    "SSP",
    "svarer",
    "Ring",
    "til",
    "politiet",
    "når",
    "der",
    "er",
    "fare",
    "25 20 03 18",
    "§ 15",
];

fn word() -> impl Strategy<Value = Word> {
    let marks = prop_oneof![
        12 => Just(Vec::new()),
        1 => Just(vec![Mark::Strong]),
        1 => Just(vec![Mark::Emphasis, Mark::Link("term:a".to_owned())]),
        1 => Just(vec![Mark::Name]),
    ];
    let gap = prop_oneof![20 => Just(" "), 1 => Just("\n"), 2 => Just("")];
    (gap, select(WORDS.to_vec()), marks)
        .prop_map(|(gap, text, marks)| Word { text: format!("{gap}{text}"), marks })
}

fn sentence() -> impl Strategy<Value = Vec<Word>> {
    let stop = Word { text: ".".to_owned(), marks: Vec::new() };
    prop::collection::vec(word(), 0..12).prop_map(move |mut words| {
        words.insert(0, Word::whole("Derfor"));
        words.push(stop.clone());
        words
    })
}

fn passage() -> impl Strategy<Value = Passage> {
    let form = prop_oneof![
        6 => Just((None, Form::Paragraph)),
        2 => Just((Some(Frame::Point), Form::Paragraph)),
        1 => Just((Some(Frame::Number), Form::Paragraph)),
        1 => Just((None, Form::Heading(2))),
        1 => Just((None, Form::Rule)),
        1 => Just((Some(Frame::Note("a".to_owned())), Form::Value)),
    ];
    (form, prop::collection::vec(sentence(), 0..4)).prop_map(|((frame, form), sentences)| {
        let passage = Passage::new(form, sentences.concat());
        frame.into_iter().fold(passage, Passage::inside)
    })
}

fn item() -> impl Strategy<Value = Item> {
    let kinds =
        vec![ItemKind::Section, ItemKind::Term, ItemKind::Sign, ItemKind::Contact, ItemKind::Provision];
    let fields = vec![FieldName::TITLE, FieldName::TEXT, FieldName::parse("steps").unwrap()];
    (
        select(kinds),
        select(vec!["a", "b", "c", "d", "e"]),
        prop::option::of(select(vec!["purpose", "signs"])),
        prop::option::of(select(vec!["g", "h"])),
        prop::collection::vec((select(fields), prop::collection::vec(passage(), 1..5)), 0..3),
    )
        .prop_map(|(kind, id, section, group, fields)| {
            let mut item = Item::new(kind, id, section);
            item.group = group.map(str::to_owned);
            item.fields.extend(fields);
            item
        })
}

fn text(edition: &'static str) -> impl Strategy<Value = EditionText> {
    prop::collection::vec(item(), 0..8)
        .prop_map(move |items| EditionText { edition: edition.to_owned(), items })
}

/// One thing a reviser does.
#[derive(Debug, Clone)]
enum Revision {
    Reword(Index, Index, Word),
    DeleteSentenceFrom(Index, Index),
    InsertPassage(Index, Index, Passage),
    DeletePassage(Index, Index),
    MovePassage(Index, Index, Index, Index),
    SplitPassage(Index, Index, Index),
    DeleteItem(Index),
    InsertItem(Index, Item),
    MoveItem(Index, Index),
    RenameItem(Index, &'static str),
    MoveToSection(Index, Option<&'static str>),
}

fn revision() -> impl Strategy<Value = Revision> {
    let at = any::<Index>;
    prop_oneof![
        (at(), at(), word()).prop_map(|(a, b, c)| Revision::Reword(a, b, c)),
        (at(), at()).prop_map(|(a, b)| Revision::DeleteSentenceFrom(a, b)),
        (at(), at(), passage()).prop_map(|(a, b, c)| Revision::InsertPassage(a, b, c)),
        (at(), at()).prop_map(|(a, b)| Revision::DeletePassage(a, b)),
        (at(), at(), at(), at()).prop_map(|(a, b, c, d)| Revision::MovePassage(a, b, c, d)),
        (at(), at(), at()).prop_map(|(a, b, c)| Revision::SplitPassage(a, b, c)),
        at().prop_map(Revision::DeleteItem),
        (at(), item()).prop_map(|(a, b)| Revision::InsertItem(a, b)),
        (at(), at()).prop_map(|(a, b)| Revision::MoveItem(a, b)),
        (at(), select(vec!["x", "y", "a"])).prop_map(|(a, b)| Revision::RenameItem(a, b)),
        (at(), prop::option::of(select(vec!["purpose", "signs"])))
            .prop_map(|(a, b)| Revision::MoveToSection(a, b)),
    ]
}

/// The passages of an item that has any.
fn passages(text: &mut EditionText, item: Index, field: Index) -> Option<&mut Vec<Passage>> {
    let mut fields: Vec<&mut Vec<Passage>> =
        text.items.iter_mut().flat_map(|item| item.fields.values_mut()).collect();
    if fields.is_empty() {
        return None;
    }
    let place = (item.index(fields.len()) + field.index(fields.len())) % fields.len();
    Some(fields.swap_remove(place))
}

fn revise(text: &mut EditionText, revision: &Revision) {
    let items = text.items.len();
    match revision {
        Revision::Reword(a, b, word) => {
            let Some(passage) = passages(text, *a, *b).map(|all| &mut all[0]) else { return };
            if !passage.words.is_empty() {
                let at = b.index(passage.words.len());
                passage.words[at] = word.clone();
            }
        }
        Revision::DeleteSentenceFrom(a, b) => {
            let Some(passage) = passages(text, *a, *b).map(|all| &mut all[0]) else { return };
            let at = b.index(passage.words.len() + 1);
            passage.words.truncate(at);
        }
        Revision::InsertPassage(a, b, passage) => {
            let Some(all) = passages(text, *a, *b) else { return };
            all.insert(b.index(all.len() + 1), passage.clone());
        }
        Revision::DeletePassage(a, b) => {
            let Some(all) = passages(text, *a, *b) else { return };
            if all.len() > 1 {
                all.remove(b.index(all.len()));
            }
        }
        Revision::MovePassage(a, b, c, d) => {
            let Some(all) = passages(text, *a, *b).filter(|all| all.len() > 1) else { return };
            let passage = all.remove(b.index(all.len()));
            if let Some(all) = passages(text, *c, *d) {
                all.insert(d.index(all.len() + 1), passage);
            }
        }
        Revision::SplitPassage(a, b, c) => {
            let Some(all) = passages(text, *a, *b) else { return };
            let at = b.index(all.len());
            let cut = c.index(all[at].words.len() + 1);
            let rest = all[at].words.split_off(cut);
            let second = Passage { words: rest, ..all[at].clone() };
            all.insert(at + 1, second);
        }
        Revision::InsertItem(a, item) => text.items.insert(a.index(items + 1), item.clone()),
        _ if items == 0 => {}
        Revision::DeleteItem(a) => drop(text.items.remove(a.index(items))),
        Revision::MoveItem(a, b) => {
            let item = text.items.remove(a.index(items));
            text.items.insert(b.index(items), item);
        }
        Revision::RenameItem(a, id) => (*id).clone_into(&mut text.items[a.index(items)].id),
        Revision::MoveToSection(a, section) => {
            text.items[a.index(items)].section = section.map(str::to_owned);
        }
    }
}

fn revised() -> impl Strategy<Value = (EditionText, EditionText)> {
    (text("2024"), prop::collection::vec(revision(), 0..12)).prop_map(|(old, revisions)| {
        let mut new = EditionText { edition: "2028".to_owned(), ..old.clone() };
        for revision in &revisions {
            revise(&mut new, revision);
        }
        (old, new)
    })
}

fn pairs() -> impl Strategy<Value = (EditionText, EditionText)> {
    prop_oneof![4 => revised(), 1 => (text("2024"), text("2028"))]
}

fn declared() -> impl Strategy<Value = Vec<(String, String)>> {
    let place =
        || select(vec!["term:a", "term:b", "term:x", "section:a", "section:y", "sign:c", "contact:d"]);
    prop::collection::vec((place(), place()).prop_map(|(a, b)| (a.to_owned(), b.to_owned())), 0..3)
}

fn turned(counts: Counts) -> Counts {
    Counts {
        items: ItemCounts { new: counts.items.removed, removed: counts.items.new, ..counts.items },
        words_inserted: counts.words_deleted,
        words_deleted: counts.words_inserted,
        ..counts
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_new_text_is_made_of_the_old_and_the_json((old, new) in pairs(), declared in declared()) {
        let redline = redline(&old, &new, &declared);
        let json = serde_json::to_string(&redline).unwrap();
        let read: Redline = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&read, &redline);
        prop_assert_eq!(read.apply(&old), Some(new.clone()));
        // Of another text nothing is made.
        if old != new {
            prop_assert_eq!(read.apply(&new), None);
        }
        for at in redline.items.iter().flat_map(|item| item.fields.values().flatten()) {
            let numbers = at.moved.iter().chain(at.runs.iter().filter_map(|run| run.moved.as_ref()));
            for number in numbers {
                prop_assert!(*number < redline.moves.len());
            }
        }
    }

    #[test]
    fn the_way_back_has_the_same_counts((old, new) in pairs(), declared in declared()) {
        let back: Vec<_> = declared.iter().map(|(a, b)| (b.clone(), a.clone())).collect();
        let there = redline(&old, &new, &declared).counts;
        prop_assert_eq!(redline(&new, &old, &back).counts, turned(there));
    }

    #[test]
    fn nothing_changed_when_nothing_changed(text in text("2024")) {
        let found = redline(&text, &text, &[]);
        let unchanged = ItemCounts { unchanged: text.items.len(), ..ItemCounts::default() };
        prop_assert_eq!(found.counts, Counts { items: unchanged, ..Counts::default() });
        prop_assert!(found.moves.is_empty());
    }
}

/// Texts made to be slow: the time is not measured closely, but minutes would be noticed.
#[test]
fn hostile_texts_do_not_take_long() {
    let begun = Instant::now();
    let item = |number: usize, words: Vec<Word>| {
        let passage = Passage::new(Form::Paragraph, words);
        Item::new(ItemKind::Term, &format!("t-{number}"), None).with(FieldName::TEXT, vec![passage])
    };
    let numbered = |count: usize, modulus: usize| -> Vec<Word> {
        (0..count).map(|at| Word::whole(&format!("ord{}", at * at * 7 % modulus))).collect()
    };
    let edition = |edition: &str, items: Vec<Item>| EditionText { edition: edition.to_owned(), items };
    let pairs = [
        // One endless sentence, half of its words elsewhere.
        (vec![item(1, numbered(60_000, 997))], vec![item(1, numbered(60_000, 991))]),
        // Thousands of items with the same words and other ids.
        (
            (0..3_000).map(|at| item(at, numbered(30, 31))).collect(),
            (5_000..8_000).map(|at| item(at, numbered(31, 31))).collect(),
        ),
        // Thousands of passages in one field, all alike, in another order.
        (
            vec![Item { fields: [(FieldName::TEXT, lines(20_000, 7))].into(), ..item(1, Vec::new()) }],
            vec![Item { fields: [(FieldName::TEXT, lines(20_000, 11))].into(), ..item(1, Vec::new()) }],
        ),
    ];
    for (old, new) in pairs {
        let (old, new) = (edition("2024", old), edition("2028", new));
        let found = redline(&old, &new, &[]);
        assert_eq!(found.apply(&old), Some(new));
    }
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
}

fn lines(count: usize, step: usize) -> Vec<Passage> {
    let line =
        |at: usize| Passage::value(&format!("Punkt {} af {} i denne lange liste", at * step % 1009, at % 13));
    (0..count).map(line).collect()
}
