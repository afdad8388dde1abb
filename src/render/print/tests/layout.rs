use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::super::press;
use super::sheet::squeezed;
use super::{Reader, check, folder, jobs, set, site, theme, try_set, with_long_plan};
use crate::render::pdf::{PdfProblem, PrintJob};

/// The base's edition with everything a text can hold, with other sections.
fn with_sections(sections: &[(&str, Value)]) -> PrintJob {
    let all = jobs(&site(&folder("tests/cases/base")));
    let (_, _, mut job) = all.into_iter().find(|(_, edition, _)| edition.as_str() == "2024").unwrap();
    let sections = sections.iter().enumerate().map(
        |(at, (title, blocks))| json!({ "id": format!("section:s{at}"), "title": title, "blocks": blocks }),
    );
    job.data["sections"] = sections.collect();
    job
}

fn text(words: &str) -> Value {
    json!([{ "kind": "text", "text": words }])
}

fn paragraph(words: &str) -> Value {
    json!({ "kind": "paragraph", "inlines": text(words) })
}

fn heading(level: u8, words: &str) -> Value {
    json!({ "kind": "heading", "level": level, "id": null, "plain": words, "inlines": text(words) })
}

#[test]
fn a_table_of_a_hundred_rows_repeats_its_head() {
    let row =
        |number: usize| json!([text(&format!("Sted {number}")), text("En, der ringer"), text("Straks")]);
    let table = json!({
        "kind": "table",
        "alignments": ["natural", "left", "right"],
        "head": [text("Stedet"), [{ "kind": "note", "id": "note:1/1", "blocks": [paragraph("Om hvem.")] }], text("Hvornår")],
        "rows": (1..=100).map(row).collect::<Vec<_>>(),
    });
    let sheets = set(&with_sections(&[("Tabellen", json!([paragraph("Her er den:"), table]))]));
    let on = |words: &str| -> Vec<usize> {
        sheets.body().filter(|run| run.text == words).map(|run| run.page).collect()
    };
    let rows: Vec<usize> = (1..=100).map(|number| on(&format!("Sted {number}"))[0]).collect();
    let mut pages = rows.clone();
    pages.dedup();
    assert!(pages.len() > 2, "{pages:?}");
    assert_eq!(on("Stedet"), pages, "the head stands on every page of the table, once");
    let notes = sheets.runs.iter().filter(|run| run.text.starts_with("Om hvem"));
    assert_eq!(notes.map(|run| run.page).collect::<Vec<_>>(), pages, "a note of the head stands below each");
}

#[test]
fn a_table_with_too_many_columns_becomes_a_list() {
    let columns = 14;
    let cells = |word: &str| (0..columns).map(|at| text(&format!("{word}{at}"))).collect::<Vec<_>>();
    let table = json!({
        "kind": "table",
        "alignments": vec!["natural"; columns],
        "head": cells("Overskriftsordet"),
        "rows": [cells("Feltværdien")],
    });
    let words = set(&with_sections(&[("Tabellen", json!([table]))])).words(..);
    let mut reader = Reader { words, from: 0, name: "table".to_owned() };
    for at in 0..columns {
        reader.find(&format!("Overskriftsordet{at}:Feltværdien{at}"));
    }
}

/// What a heading may stand over, by name.
fn below_headings() -> Vec<(&'static str, Value)> {
    let line = "En linje, der er lang nok til at fylde det meste af bredden.";
    let item = json!([paragraph(line)]);
    let rows: Vec<_> = (0..3).map(|_| json!([text(line), text(line)])).collect();
    vec![
        ("tekst", paragraph(&line.repeat(4))),
        ("linje", paragraph("En linje, som siger:")),
        ("liste", json!({ "kind": "list", "ordered": false, "items": [item, item] })),
        ("tal", json!({ "kind": "list", "ordered": true, "start": 1, "items": [item, item] })),
        ("tegn", json!({ "kind": "sentences", "ordered": false, "items": [item, item] })),
        (
            "tabel",
            json!({ "kind": "table", "alignments": ["left", "left"], "head": [text("A"), text("B")], "rows": rows }),
        ),
        ("citat", json!({ "kind": "quote", "blocks": [paragraph(&line.repeat(4))] })),
        ("kode", json!({ "kind": "code", "text": "en\nto\ntre" })),
        (
            "ord",
            json!({ "kind": "definitions", "entries": [{ "term": text("Ord"), "explanations": [item] }] }),
        ),
        ("forbehold", json!({ "kind": "caveat", "blocks": [paragraph(line)] })),
        (
            "overblik",
            json!({
                "kind": "overview", "heading": heading(3, "Overskrift i boks"), "note": line,
                "facts": [{ "label": "Hvem", "values": [text(line)] }],
                "blocks": [{ "kind": "list", "ordered": true, "start": 1, "items": [item, item, item, item] }],
            }),
        ),
    ]
}

#[test]
fn no_heading_is_the_last_on_its_page() {
    let line = "En linje, der er lang nok til at fylde det meste af bredden.";
    for lines in 0..36 {
        let mut sections: Vec<(&str, Value)> = Vec::new();
        for (_, below) in below_headings() {
            let mut blocks: Vec<Value> = (0..lines).map(|_| paragraph(line)).collect();
            blocks.extend([2, 3, 4].map(|level| heading(level, "Overskrift")));
            blocks.push(below);
            sections.push(("Overskrift først", Value::from(blocks)));
        }
        let sheets = set(&with_sections(&sections));
        for page in 2..=sheets.pages {
            let last = sheets.body().filter(|run| run.page == page).max_by(|a, b| a.y.total_cmp(&b.y));
            let last = last.expect("a text on every page");
            assert!(!last.text.starts_with("Overskrift"), "{lines} lines, page {page}: {last:?}");
        }
    }
}

#[test]
fn a_picture_that_is_none_is_told() {
    let mut job =
        with_sections(&[("Billedet", json!([{ "kind": "picture", "file": "1.png", "alt": "Et billede" }]))]);
    job.files = BTreeMap::from([("1.png".to_owned(), b"no picture".to_vec().into())]);
    let problems = try_set(&job).unwrap_err();
    assert!(matches!(problems.as_slice(), [PdfProblem::Layout { .. }]), "{problems:?}");
}

/// Everything that is rare, all at once.
const RARE: &str = "\
---
title: Kommunalbestyrelsesmedlemsuddannelsesplanlægningskoordinatorer mødes
---
# Om kommunalbestyrelsesmedlemsuddannelsesplanlægningskoordinatorernes [ord](https://a.example/ord)[^a]

## Dybere

### Langt nede: `kode` og *skrå **fed*** ~~væk~~

| [Et](https://b.example/)[^b] |  | Kommunalbestyrelsesmedlemsuddannelsesplanlægningskoordinator |
|---|:-:|---:|
| x[^a] | y | z |
|   | [](contact:koordinator) | 12.345 |

| Kun | hoved |
|---|---|

7. Syv

   > Citat i en liste

   ```
   kode i en liste med    mellemrum
   ```

   | a | b |
   |---|---|
   | 1 | 2 |

8. Otte
   - I
     - II
       - III
         - IV

Ring [her](tel:20000000), skriv [dér](mailto:koordinator@eksempelby-kommune.dk), eller ring [20 00 00 00](tel:20000000).\\
Ny linje. <https://www.retsinformation.dk/eli/lta/2020/1>

> > Citat i citat[^c]

Ord
: Forklaring
: En til

  - med punkter

***

[^a]: Noten[^d] har en [adresse](https://c.example/en-meget-lang-adresse-som-ikke-kan-deles-andre-steder-end-ved-bindestreger-og-skråstreger/og/den/er/endnu/længere/end/det).

    Og et afsnit til:

    - med punkter

[^b]: Til hovedet.
[^c]: Til citatet.
[^d]: Note til en note.
";

#[test]
fn what_is_rare_is_set_too() {
    let mut world = with_long_plan(1);
    world.insert("plans/lang/editions/2030/kapitel-1.md", RARE.to_owned());
    let site = site(&world);
    let (plan, edition, job) = jobs(&site).into_iter().find(|(plan, _, _)| plan.as_str() == "lang").unwrap();
    let sheets = check(&site, &plan, &edition, &job);
    let theme = press::load(&theme()).unwrap_or_else(|problems| panic!("{problems:?}"));
    theme.render(&job).unwrap_or_else(|problems| panic!("{problems:?}"));
    let all: String = sheets.runs.iter().map(|run| squeezed(&run.text)).collect();
    for words in ["(tlf.20000000)", "koordinator@eksempelbykommune.dk", "a.example/ord", "b.example"] {
        assert!(all.contains(words), "{words}");
    }
    // A note stands once, also where a heading or the head of a table refers to it.
    for words in ["Noten", "Tilhovedet.", "Tilcitatet.", "Notetilennote."] {
        assert_eq!(all.matches(words).count(), 1, "{words}");
    }
}
