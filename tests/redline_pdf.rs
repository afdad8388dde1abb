//! `diff --pdf` as people run it: the file, what is said of it, what it never touches, and texts that are hard to set.

#![cfg(feature = "pdf")]

mod support;

use std::fs;
use std::time::{Duration, Instant};

use support::cases;
use support::place::{Place, copy};

const DIFF: &str = "diff uro 2024 2028";

/// Eksempelby with a draft that is the adopted text but for its title.
fn place() -> Place {
    let place = Place::new();
    let plan = "content/plans/uro/editions";
    copy(&cases().join("base/plans/uro/editions/2024"), &place.path(&format!("{plan}/2028")));
    fs::remove_file(place.path(&format!("{plan}/2028/adopted.lock"))).unwrap();
    let identity = format!("{plan}/2028/edition.yaml");
    place.write(
        &identity,
        "title: Eksempelby Kommunes plan for uro 2028\nstatus: draft\nsupersedes: \"2024\"\nsections: \
         [purpose, legal-basis, samarbejde, definitions, organisation, interventions, warning-signs, action-cards]\n",
    );
    place
}

/// Fjordby, four editions.
fn fjordby() -> Place {
    let place = Place::new();
    fs::remove_dir_all(place.path("content")).unwrap();
    copy(&cases().join("editions/content"), &place.path("content"));
    place
}

const SECTION: &str = "content/plans/uro/editions/2028/samarbejde.md";

fn with_text(text: &str) -> Place {
    let place = place();
    let old = place.read(SECTION);
    place.write(SECTION, &format!("{old}\n{text}\n"));
    place
}

fn is_pdf(place: &Place, path: &str) -> bool {
    let bytes = fs::read(place.path(path)).unwrap();
    bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF")
}

fn nothing_left(place: &Place) {
    let names = fs::read_dir(&place.folder).unwrap().map(|entry| entry.unwrap().file_name());
    let left: Vec<_> = names.filter(|name| name.to_string_lossy().starts_with('.')).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn the_file_is_written_and_told() {
    let place = fjordby();
    let run = place.run("diff uro 2020 2024 --pdf out.pdf").ends(0);
    assert_eq!(run.err, "");
    assert!(
        run.out.starts_with("Ændringer fra udgaven 2020 til udgaven 2024\nAf de to udgavers "),
        "{}",
        run.out
    );
    assert!(run.out.contains("\nÆndringerne er lagt i out.pdf\n  "), "{}", run.out);
    assert!(run.out.contains(" sider · 0,"), "{}", run.out);
    assert!(is_pdf(&place, "out.pdf"));
    let first = fs::read(place.path("out.pdf")).unwrap();
    place.run("diff uro 2020 2024 --pdf again.pdf").ends(0);
    assert!(first == fs::read(place.path("again.pdf")).unwrap(), "the same bytes");
    let other = place
        .command()
        .args(["diff", "uro", "2020", "2024", "--pdf", "other.pdf", "--date", support::TODAY])
        .env("TZ", "Pacific/Auckland")
        .env("LANG", "tr_TR.UTF-8")
        .env("RAYON_NUM_THREADS", "1")
        .output()
        .unwrap();
    assert!(other.status.success());
    assert!(first == fs::read(place.path("other.pdf")).unwrap(), "the same bytes elsewhere");
    let run = place.run("diff uro 2024 2020 --pdf out.pdf --lang en").ends(0);
    assert!(run.out.contains("\nThe changes are in out.pdf\n  "), "{}", run.out);
    assert!(first != fs::read(place.path("out.pdf")).unwrap(), "replaced");
    assert_eq!(place.run("diff uro 2020 2024 --pdf out.pdf --quiet").ends(0).out, "");
    nothing_left(&place);
}

#[test]
fn json_keeps_its_document_and_tells_of_the_file() {
    let place = fjordby();
    let plain = place.run("diff uro 2020 2024 --format json").ends(0).json();
    let mut told = place.run("diff uro 2020 2024 --format json --pdf out.pdf").ends(0).json();
    let pdf = told.as_object_mut().unwrap().remove("pdf").unwrap();
    assert_eq!(told, plain);
    assert!(plain.get("pdf").is_none());
    assert_eq!(pdf["path"], "out.pdf");
    assert_eq!(pdf["bytes"], fs::metadata(place.path("out.pdf")).unwrap().len());
    assert!(pdf["pages"].as_u64().unwrap() > 3, "{pdf}");
}

#[test]
fn what_is_no_pdf_is_never_replaced() {
    let place = place();
    let before = place.read("content/site.yaml");
    for (path, reason) in [
        ("content", "det er en mappe"),
        ("content/site.yaml", "der ligger en fil, som ikke er en PDF"),
        ("none/out.pdf", "filen eller mappen findes ikke"),
        ("content/site.yaml/out.pdf", "det er ikke en mappe"),
    ] {
        let run = place.run(&format!("{DIFF} --pdf {path}")).ends(1);
        assert!(run.err.contains("PV906"), "{}", run.err);
        assert!(run.err.contains(&format!("PDF'en er ikke skrevet: {reason}")), "{path}: {}", run.err);
        assert!(run.err.ends_with("PDF'en er ikke lavet: 1 fejl og 0 advarsler.\n"), "{}", run.err);
        assert_eq!(run.out, "");
        let json = place.run(&format!("{DIFF} --format json --pdf {path}")).ends(1).json();
        assert_eq!((&json["errors"], json.get("pdf")), (&1.into(), None));
        assert_eq!(json["findings"][0]["code"], "PV906");
    }
    assert_eq!(place.read("content/site.yaml"), before);
    let run = place.run(&format!("{DIFF} --pdf")).ends(2);
    assert!(run.err.starts_with("fejl: `--pdf` mangler en værdi\n"), "{}", run.err);
    nothing_left(&place);
}

#[test]
fn a_place_that_takes_no_file() {
    let place = place();
    let run = place.run(&format!("{DIFF} --pdf /proc/out.pdf")).ends(1);
    assert!(run.err.contains("PV906"), "{}", run.err);
}

/// The theme of the site is the one that is used, and its faults are told where they are.
#[test]
fn the_themes_own_layout_counts() {
    let place = place();
    place.write("themes/kommune/print/redline.typ", "#let a = 1\n#nosuch(a)\n");
    let run = place.run(&format!("{DIFF} --pdf out.pdf")).ends(1);
    assert!(run.err.contains("PV803") && run.err.contains("print/redline.typ:2:"), "{}", run.err);
    place.write("themes/kommune/fonts/IBMPlexSans-Bold.ttf", "no font");
    let run = place.run(&format!("{DIFF} --pdf out.pdf")).ends(1);
    assert!(run.err.contains("PV805"), "{}", run.err);
    assert!(!place.path("out.pdf").exists());
    let run = place.run(&format!("{DIFF} --pdf out.pdf --theme nowhere")).ends(1);
    assert!(run.err.contains("nowhere"), "{}", run.err);
}

#[test]
fn a_character_no_font_has() {
    let place = with_text("Her står 漢 i teksten.");
    let run = place.run(&format!("{DIFF} --pdf out.pdf")).ends(1);
    assert!(run.err.contains("PV802") && run.err.contains("2028/samarbejde.md:"), "{}", run.err);
    assert!(run.err.contains("ændringerne `2024` → `2028`"), "{}", run.err);
    assert!(!place.path("out.pdf").exists());
}

#[test]
fn what_is_hard_to_set_is_set() {
    let word = "foranstaltningsudvalgsformandskandidatur".repeat(6);
    let address = format!("https://eksempel.dk/{}", "a/b-c_d".repeat(40));
    for text in [
        "| Hvem | Hvornår |\n|---|---|\n| Gruppen | mandag |\n| Udvalget | tirsdag |".to_owned(),
        format!("Et langt ord: {word} og mere."),
        format!("## {word}\n\nTekst."),
        format!("- {word}\n  - {word}\n    - {word}\n      1. {word}"),
        format!("`{word}` og **{word}** og ~~{word}~~ og *{word}*"),
        format!("[et link]({address})"),
        "> Et citat\n>\n> - med en liste\n\n```\nkode\nmere\n```\n\n---\n\nNote.[^a]\n\n[^a]: Noten."
            .to_owned(),
    ] {
        let place = with_text(&text);
        place.run(&format!("{DIFF} --pdf out.pdf")).ends(0);
        place.run("diff uro 2028 2024 --pdf back.pdf").ends(0);
        assert!(is_pdf(&place, "out.pdf") && is_pdf(&place, "back.pdf"), "{text}");
    }
}

/// Two thousand items more: a paper nobody reads, but one that is made.
#[test]
fn two_thousand_items() {
    let place = place();
    let path = "content/plans/uro/editions/2028/definitions.yaml";
    let mut text = place.read(path).trim_end().to_owned();
    for number in 0..2000 {
        text += &format!(
            "\n  - id: begreb-{number}\n    term: Begreb {number}\n    text: Det er nummer {number} af dem."
        );
    }
    place.write(path, &format!("{text}\n"));
    let begun = Instant::now();
    let pdf = place.run(&format!("{DIFF} --pdf out.pdf --format json")).ends(0).json()["pdf"].clone();
    let took = begun.elapsed();
    println!("{} pages in {took:.1?}", pdf["pages"]);
    assert!(pdf["pages"].as_u64().unwrap() > 100, "{pdf}");
    assert!(took < Duration::from_secs(120), "{took:?}");
}
