//! Adopted text stays as it was adopted: no edit of any of its files passes, what a system changes on the way does, and
//! only the commands adopt and take back.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Instant;

use planvaerk::diagnostic::Code;
use planvaerk::world::MemoryWorld;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use support::place::{Place, Run};
use support::{base, cases, check, files};
use unicode_normalization::UnicodeNormalization;

const EDITION: &str = "plans/uro/editions/2024";
const LOCK: &str = "plans/uro/editions/2024/adopted.lock";

/// The files of the base's adopted editions that may not change.
fn frozen() -> Vec<(String, Vec<u8>)> {
    let mut all = files(&cases().join("base"));
    all.retain(|(path, _)| {
        let adopted = ["2020/", "2024/"].iter().any(|edition| path.contains(&format!("editions/{edition}")));
        adopted && !path.contains("/action-cards/") && !path.ends_with("adopted.lock")
    });
    assert!(all.len() >= 14, "{all:?}");
    all
}

fn is_text(path: &str) -> bool {
    path.ends_with(".md") || path.ends_with(".yaml")
}

/// What is found of the seals; other findings are other tests'.
fn found(world: &MemoryWorld) -> BTreeSet<(Code, String)> {
    let loaded = check(world);
    let of_seals = loaded.findings.iter().filter(|finding| finding.code.id() < "PV010");
    of_seals
        .map(|finding| {
            let path = match &finding.place {
                planvaerk::diagnostic::Place::Span(span) => loaded.sources.path(span.source).to_owned(),
                planvaerk::diagnostic::Place::Path(path) => path.clone(),
                planvaerk::diagnostic::Place::Nowhere => String::new(),
            };
            (finding.code, path)
        })
        .collect()
}

fn has_errors(world: &MemoryWorld) -> bool {
    check(world).findings.has_errors()
}

/// What the text means, told apart from how a system writes it; bytes that are no text mean themselves.
fn meaning(path: &str, bytes: &[u8]) -> Result<String, Vec<u8>> {
    if !is_text(path) {
        return Err(bytes.to_vec());
    }
    let text = std::str::from_utf8(bytes).map_err(|_| bytes.to_vec())?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    Ok(text.trim_end_matches('\n').nfc().collect())
}

fn runner(cases: u32) -> TestRunner {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(cases);
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

#[derive(Debug, Clone)]
enum Edit {
    Flip(u8),
    Put(u8),
    Insert(char),
    Delete,
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (0..8_u8).prop_map(Edit::Flip),
        any::<u8>().prop_map(Edit::Put),
        prop_oneof![any::<char>(), Just('\n'), Just('\r'), Just(' '), Just('\u{feff}'), Just('\u{30a}')]
            .prop_map(Edit::Insert),
        Just(Edit::Delete),
    ]
}

fn apply(edit: &Edit, bytes: &mut Vec<u8>, at: usize) {
    match edit {
        Edit::Flip(bit) => bytes[at] ^= 1 << bit,
        Edit::Put(byte) => bytes[at] = *byte,
        Edit::Insert(character) => {
            drop(bytes.splice(at..at, character.to_string().bytes()));
        }
        Edit::Delete => drop(bytes.remove(at)),
    }
}

#[test]
fn no_edit_of_adopted_text_passes() {
    let files = frozen();
    let strategy = (0..files.len(), any::<prop::sample::Index>(), edit());
    let mut harmless = 0;
    let result = runner(250).run(&strategy, |(file, at, edit)| {
        let (path, before) = &files[file];
        let mut after = before.clone();
        apply(&edit, &mut after, at.index(before.len()));
        let same = meaning(path, before) == meaning(path, &after);
        let mut world = base();
        world.insert(path.clone(), after);
        prop_assert_eq!(has_errors(&world), !same, "{} {:?}", path, edit);
        if same {
            prop_assert!(found(&world).is_empty(), "{}", path);
        }
        Ok(())
    });
    result.unwrap();
    // Every byte of one file, in the simplest way there is.
    let (path, before) = files.iter().find(|(path, _)| path.ends_with("mentor.md")).unwrap();
    for at in 0..before.len() {
        let mut after = before.clone();
        after[at] ^= 1;
        let same = meaning(path, before) == meaning(path, &after);
        harmless += usize::from(same);
        let mut world = base();
        world.insert(path.clone(), after);
        assert_eq!(has_errors(&world), !same, "byte {at} of {path}");
    }
    assert!(harmless <= 1, "only the last line end may be another sign of nothing");
}

#[test]
fn what_a_system_changes_on_the_way_passes() {
    type Form = fn(&str) -> String;
    let forms: [(&str, Form); 6] = [
        ("CRLF", |text| text.replace('\n', "\r\n")),
        ("CR", |text| text.replace('\n', "\r")),
        ("BOM", |text| format!("\u{feff}{text}")),
        ("NFD", |text| text.nfd().collect()),
        ("no last line end", |text| text.trim_end_matches('\n').to_owned()),
        ("many last line ends", |text| format!("{text}\n\r\n")),
    ];
    let mut texts = frozen();
    texts.retain(|(path, _)| is_text(path));
    for (name, form) in forms {
        let mut all = base();
        let mut changed = 0;
        for path in texts.iter().map(|(path, _)| path.as_str()).chain([LOCK]) {
            let before = String::from_utf8(base().remove(path).unwrap()).unwrap();
            let after = form(&before);
            changed += usize::from(before != after);
            all.insert(path, after.as_str());
            let mut one = base();
            one.insert(path, after);
            assert_eq!(found(&one), BTreeSet::new(), "{name} of {path}");
        }
        assert!(changed >= 3, "{name} changes nothing");
        assert_eq!(found(&all), BTreeSet::new(), "{name} of everything");
        // Markdown with carriage returns alone is refused for itself.
        assert_eq!(has_errors(&all), name == "CR", "{name}");
    }
}

#[test]
fn added_missing_and_renamed_files_are_found() {
    for (path, bytes) in frozen() {
        let mut world = base();
        world.remove(&path);
        let missing = (Code::AdoptedFileMissing, path.clone());
        let rest = found(&world);
        if path.ends_with("edition.yaml") {
            // Then nothing says that it is adopted but the seal.
            assert!(rest.contains(&missing), "{path}: {rest:?}");
        } else {
            assert_eq!(rest, [missing.clone()].into(), "{path}");
        }
        let (stem, ending) = path.rsplit_once('.').unwrap();
        let renamed = format!("{stem}-x.{ending}");
        world.insert(renamed.clone(), bytes);
        assert_eq!(found(&world), [missing, (Code::AdoptedFileAdded, renamed)].into(), "{path}");
        assert!(has_errors(&world));
    }
    for added in
        ["ny.md", "bilag/ny.pdf", "interventions/ny.md", "edition.yaml.yaml", "x.lock", "bilag/a.en.pdf"]
    {
        let mut world = base();
        let path = format!("{EDITION}/{added}");
        world.insert(path.clone(), "ny");
        assert_eq!(found(&world), [(Code::AdoptedFileAdded, path)].into(), "{added}");
    }
}

#[test]
fn a_second_file_of_the_same_name_in_other_letters_is_one_too_many() {
    let mut world = base();
    world.insert(format!("{EDITION}/bilag/ny-å.pdf"), "%PDF-");
    let mut world = support::sealed(world);
    assert_eq!(found(&world), BTreeSet::new());
    let bytes = world.remove(&format!("{EDITION}/bilag/ny-å.pdf")).unwrap();
    world.insert(format!("{EDITION}/bilag/ny-a\u{30a}.pdf"), bytes.clone());
    assert_eq!(found(&world), BTreeSet::new(), "a system that writes names in decomposed letters");
    world.insert(format!("{EDITION}/bilag/ny-å.pdf"), bytes);
    assert_eq!(found(&world).len(), 1);
}

#[test]
fn cards_and_translations_are_no_part_of_adopted_text() {
    let mut world = base();
    let card = format!("{EDITION}/action-cards/borger.yaml");
    let text = String::from_utf8(world.remove(&card).unwrap()).unwrap();
    world.insert(card.clone(), format!("{text}# Rettet.\n"));
    world.insert(format!("{EDITION}/action-cards/tegning.svg"), "<svg/>");
    world.insert(format!("{EDITION}/purpose.en.md"), "---\ntitle: Purpose\n---\nTwo.\n");
    world.insert(format!("{EDITION}/interventions/mentor.ar.md"), "x");
    assert_eq!(found(&world), BTreeSet::new());
    world.remove(&card);
    assert_eq!(found(&world), BTreeSet::new());
}

#[test]
fn a_seal_that_was_tampered_with_is_found() {
    let text = String::from_utf8(base().remove(LOCK).unwrap()).unwrap();
    let from = text.find("digest:").unwrap();
    let places: Vec<usize> = text
        .char_indices()
        .filter(|(at, c)| *at > from && c.is_ascii_alphanumeric())
        .map(|(at, _)| at)
        .collect();
    let result = runner(200).run(&(any::<prop::sample::Index>(), "[0-9a-z]"), |(at, new)| {
        let at = places[at.index(places.len())];
        prop_assume!(text[at..=at] != new);
        let mut tampered = text.clone();
        tampered.replace_range(at..=at, &new);
        let mut world = base();
        world.insert(LOCK, tampered.as_str());
        prop_assert!(!found(&world).is_empty() && has_errors(&world), "{}", &tampered[at..]);
        Ok(())
    });
    result.unwrap();
    // A file taken out of the seal and out of the folder, or a part of the seal left out.
    let entry = text.find("  - path: \"samarbejde.md\"").unwrap();
    let end = entry + text[entry + 1..].find("  - path:").unwrap() + 1;
    let mut world = base();
    world.remove(&format!("{EDITION}/samarbejde.md"));
    world.insert(LOCK, format!("{}{}", &text[..entry], &text[end..]));
    assert!(found(&world).contains(&(Code::LockDamaged, LOCK.to_owned())));
    for cut in ["contacts:", "laws:", "cards:"] {
        let mut world = base();
        world.insert(LOCK, &text[..text.find(&format!("\n{cut}")).unwrap()]);
        assert!(found(&world).contains(&(Code::LockDamaged, LOCK.to_owned())), "{cut}");
    }
}

/// A place where `uro/2028` can be adopted: help that speaks of nothing an edition may lack.
fn place() -> Place {
    let place = Place::new();
    let help = place.read("content/plans/uro/help.yaml");
    let mut plain: String =
        help.lines().filter(|line| !line.contains("card")).map(|line| format!("{line}\n")).collect();
    for reference in ["[uro](term:uro)", "[samtaler](intervention:samtale)"] {
        assert!(plain.contains(reference));
        plain = plain.replace(reference, "det");
    }
    place.write(
        "content/plans/uro/help.yaml",
        &plain.replace("title: Jeg er fagperson", "title: Jeg er fagperson\n    lead: Ring."),
    );
    place
}

const IDENTITY: &str = "content/plans/uro/editions/2028/edition.yaml";
const PURPOSE: &str = "content/plans/uro/editions/2028/purpose.md";
const NEW_LOCK: &str = "content/plans/uro/editions/2028/adopted.lock";
const ADOPT: &str = "adopt uro/2028 --date 2096-04-10 --body Byrådet";

#[track_caller]
fn refused(place: &Place, line: &str, code: &str) -> Run {
    let before = files(&place.path("content"));
    let run = place.exactly(line).ends(1);
    assert!(run.err.contains(&format!("[{code}]")), "{line}: {}", run.err);
    assert!(files(&place.path("content")) == before, "{line}: something was written");
    assert_eq!(run.out, "", "{line}");
    run
}

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path("snapshots/adoption");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn from_draft_to_adopted_text_and_back_to_it_after_an_edit() {
    let place = place();
    let draft = place.read(IDENTITY);
    let options = "--meeting Punkt --minutes https://www.eksempelby-kommune.dk/referat --in-force 2096-05-01";
    let english = Place::new();
    english.write("content/plans/uro/help.yaml", &place.read("content/plans/uro/help.yaml"));
    let told = place.exactly(&format!("{ADOPT} {options}")).ends(0);
    let told_in_english = english.exactly(&format!("{ADOPT} {options} --lang en")).ends(0);
    snapshot("adopt", &format!("{}\n───── English\n\n{}", told.out, told_in_english.out));
    assert_eq!(place.read(NEW_LOCK), english.read(NEW_LOCK), "a function of the content alone");
    let adopted = place.read(IDENTITY);
    let block = "status: adopted\nadopted:\n  date: 2096-04-10\n  body: Byrådet\n  meeting: Punkt\n  minutes: https://www.eksempelby-kommune.dk/referat\nin_force: 2096-05-01\n";
    assert_eq!(adopted, draft.replace("status: draft\n", block));
    let digest =
        place.read(NEW_LOCK).lines().find_map(|line| Some(line.strip_prefix("digest: \"")?.to_owned()));
    assert!(told.out.contains(digest.unwrap().trim_end_matches('"')));
    let verified = place.exactly("verify").ends(0);
    let lines: Vec<&str> = verified.out.lines().collect();
    let (next, editions) = lines.split_last().unwrap();
    assert_eq!((editions.len(), *next), (3, "Hvad der skal gøres, og hvornår: planvaerk status"));
    assert!(editions.iter().all(|line| line.ends_with(": i orden")), "{}", verified.out);
    place.run("check --date 2096-06-01").ends(0);
    let hidden = fs::read_dir(place.path("content/plans/uro/editions/2028")).unwrap();
    assert_eq!(hidden.count(), 3, "nothing is left beside edition.yaml, purpose.md and adopted.lock");
    // A letter changed is told, and nothing overrides it.
    let text = place.read(PURPOSE);
    let title = text.lines().find(|line| line.starts_with("title:")).unwrap();
    place.change(PURPOSE, title, &format!("{title}!"));
    for line in ["check", "build", "build --force", "check --drafts"] {
        let run = place.run(line).ends(1);
        assert!(
            run.err.contains("fejl[PV002]: Den vedtagne tekst er ændret: linje 2 er rettet"),
            "{}",
            run.err
        );
    }
    let verified = place.exactly("verify").ends(1);
    assert!(verified.out.contains("uro/2028: vedtaget 2096-04-10 af Byrådet, 2 filer, "), "{}", verified.out);
    assert!(verified.out.contains("IKKE SOM VEDTAGET (1 fejl)"), "{}", verified.out);
    let json = place.exactly("verify --format json").ends(1).json();
    let states: Vec<_> = json["editions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|edition| edition["verified"].as_bool().unwrap())
        .collect();
    assert_eq!((states, json["errors"].as_u64()), (vec![true, true, false], Some(1)));
    // Brought back, also from a system that ends lines otherwise.
    place.write(PURPOSE, &text.replace('\n', "\r\n"));
    place.run("check").ends(0);
    place.write(PURPOSE, &text);
    place.exactly("verify").ends(0);
}

#[test]
fn files_keep_their_line_ends_when_they_are_adopted() {
    let place = place();
    let text = format!("\u{feff}# Udgaven.\n{}", place.read(IDENTITY)).replace('\n', "\r\n");
    place.write(IDENTITY, text.trim_end());
    place.exactly(ADOPT).ends(0);
    let adopted = place.read(IDENTITY);
    assert!(adopted.starts_with("\u{feff}# Udgaven.\r\n") && adopted.contains("\r\n  body: Byrådet\r\n"));
    assert_eq!(adopted.matches('\n').count(), adopted.matches("\r\n").count());
    place.exactly("unadopt uro/2028 --date 2096-04-09").ends(0);
    assert_eq!(place.read(IDENTITY), text.trim_end());
}

#[test]
fn what_cannot_be_adopted_is_refused_and_nothing_is_written() {
    let mut told = String::new();
    let mut tell = |place: &Place, line: &str, code: &str| {
        let english = refused(place, &format!("{line} --lang en"), code);
        let danish = refused(place, line, code);
        told += &format!("$ planvaerk {line}\n{}\n{}\n", danish.err, english.err);
        let json = place.exactly(&format!("{line} --format json")).ends(1).json();
        let codes: Vec<_> =
            json["findings"].as_array().unwrap().iter().map(|one| one["code"].clone()).collect();
        assert!(codes.contains(&code.into()), "{line}: {codes:?}");
    };
    let place = place();
    tell(&place, "adopt uro/2082 --date 2096-04-10 --body Byrådet", "PV010");
    tell(&place, "unadopt ur/2028", "PV010");
    tell(&place, "adopt uro/2024 --date 2024-04-15 --body Byrådet", "PV011");
    tell(&place, "adopt uro/2028 --date 2024-04-14 --body Byrådet", "PV012");
    tell(&place, &format!("{ADOPT} --in-force 2096-04-09"), "PV013");
    tell(&place, "unadopt uro/2028", "PV019");
    tell(&place, "unadopt uro/2024 --date 2024-04-15", "PV017");
    place.write("content/plans/uro/editions/2028/tekst.md", "---\ntitle: Tekst\n---\nRing 20 00 00 02.\n");
    place.change(IDENTITY, "sections: [purpose]", "sections: [tekst]");
    fs::rename(place.path(PURPOSE), place.path("purpose.md")).unwrap();
    tell(&place, ADOPT, "PV014");
    fs::rename(place.path("purpose.md"), place.path(PURPOSE)).unwrap();
    place.change(IDENTITY, "sections: [tekst]", "sections: [purpose, tekst]");
    tell(&place, ADOPT, "PV018");
    place.write(
        "content/plans/uro/editions/2028/tekst.md",
        "---\ntitle: Tekst\n---\nRing [](contact:ukendt).\n",
    );
    tell(&place, ADOPT, "PV402");
    place.write(IDENTITY, "title: Plan\n? status\n: draft\nsections: [purpose]\n");
    tell(&place, ADOPT, "PV015");
    snapshot("refused", &told);
}

#[test]
fn an_error_anywhere_stops_an_adoption_and_a_warning_outside_the_text_does_not() {
    let place = place();
    let contacts = place.read("content/contacts.yaml");
    place.change("content/contacts.yaml", "\"20 00 00 02\"", "\"20 00 00 0\"");
    refused(&place, ADOPT, "PV303");
    place.write("content/contacts.yaml", &contacts);
    place.change("content/plans/uro/editions/2020/purpose.md", "title: ", "title:  ");
    refused(&place, ADOPT, "PV002");
    place.change("content/plans/uro/editions/2020/purpose.md", "title:  ", "title: ");
    place.change("content/contacts.yaml", "    verified: 2026-11-02\n", "");
    let run = place.exactly(ADOPT).ends(0);
    assert!(run.err.contains("advarsel[PV602]"), "{}", run.err);
}

/// Once it is sealed it would be published with a part missing.
#[test]
fn a_drawing_that_is_more_than_one_is_not_adopted_nor_a_pdf_with_a_program() {
    let place = place();
    let file = |name: &str| format!("content/plans/uro/editions/2028/bilag/{name}");
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    place.write(&file("a.svg"), &drawing.replace("/>", " onload\t=\"1\"/>"));
    let run = refused(&place, ADOPT, "PV018");
    assert!(run.err.contains("advarsel[PV117]"), "{}", run.err);
    place.write(&file("a.svg"), drawing);
    place.write(&file("b.pdf"), "%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(x)>>>>endobj\n");
    let run = refused(&place, ADOPT, "PV018");
    assert!(run.err.contains("advarsel[PV118]"), "{}", run.err);
    place.write(&file("b.pdf"), "%PDF-1.4\n1 0 obj<</OpenAction[2 0 R/Fit]>>endobj\n");
    place.exactly(ADOPT).ends(0);
}

/// What may hurt someone must not be sealed, though the site has made advice of it.
#[test]
fn a_check_that_is_lowered_stops_an_adoption_all_the_same() {
    let place = place();
    let site = place.read("content/site.yaml");
    let lowered = "checks:\n  - { code: PV608, severity: advice, reason: Det er et eksempel }\n";
    place.write("content/site.yaml", &format!("{site}{lowered}"));
    place.change(PURPOSE, "Planen skal give ro.", "Ring 20 00 00 00.");
    let run = refused(&place, ADOPT, "PV018");
    assert!(run.err.contains("råd[PV608]") && run.err.contains("Intet er ændret: 1 fejl, "), "{}", run.err);
    place.change(PURPOSE, "Ring 20 00 00 00.", "Planen skal give ro.");
    place.exactly(ADOPT).ends(0);
}

#[test]
fn an_edition_whose_seal_was_lost_is_sealed_as_it_is() {
    let place = place();
    let seals = ["2020", "2024"].map(|edition| format!("content/plans/uro/editions/{edition}/adopted.lock"));
    let before = seals.each_ref().map(|seal| place.read(seal));
    for seal in &seals {
        fs::remove_file(place.path(seal)).unwrap();
    }
    let identity = place.read("content/plans/uro/editions/2024/edition.yaml");
    refused(&place, "adopt uro/2024 --date 2024-04-16 --body Byrådet", "PV011");
    refused(&place, "adopt uro/2024 --date 2024-04-15 --body Udvalget", "PV011");
    refused(&place, "adopt uro/2024 --date 2024-04-15 --body Byrådet --meeting Nej", "PV011");
    place.exactly("adopt uro/2024 --date 2024-04-15 --body Byrådet --in-force 2024-05-01").ends(0);
    place.exactly("adopt uro/2020 --date 2020-03-02 --body Byrådet").ends(0);
    assert_eq!(seals.each_ref().map(|seal| place.read(seal)), before);
    assert_eq!(place.read("content/plans/uro/editions/2024/edition.yaml"), identity);
}

#[test]
fn an_adoption_is_taken_back_before_its_day_alone() {
    let place = place();
    let draft = place.read(IDENTITY);
    place.exactly(ADOPT).ends(0);
    for day in ["2096-04-10", "2096-04-11", "2097-01-01"] {
        refused(&place, &format!("unadopt uro/2028 --date {day}"), "PV017");
    }
    // Not when the date was moved by hand, nor any other text.
    place.change(IDENTITY, "date: 2096-04-10", "date: 2097-04-10");
    refused(&place, "unadopt uro/2028 --date 2096-06-01", "PV002");
    place.change(IDENTITY, "date: 2097-04-10", "date: 2096-04-10");
    let told = place.exactly("unadopt uro/2028 --date 2096-04-09").ends(0);
    assert!(told.out.starts_with("Udgaven uro/2028 er en kladde igen."), "{}", told.out);
    assert_eq!(place.read(IDENTITY), draft);
    assert!(!place.path(NEW_LOCK).exists());
    place.exactly(ADOPT).ends(0);
}

/// An editor saves while the whole site is made to be checked: nothing of that is lost, whenever it comes.
#[test]
fn what_is_written_into_an_edition_while_it_is_adopted_stays() {
    const TRIES: u32 = 12;
    let begun = Instant::now();
    place().exactly(ADOPT).ends(0);
    let length = begun.elapsed();
    let mut refused = 0;
    for n in 0..TRIES {
        let place = place();
        let english = n % 2 == 1;
        let language = if english { "en" } else { "da" };
        let mut run = place.command();
        run.args(ADOPT.split(' ')).args(["--lang", language]).stdout(Stdio::piped()).stderr(Stdio::piped());
        let run = run.spawn().unwrap();
        sleep(length * n / TRIES);
        let mark = format!("# Husk {n}\n");
        let mut file = fs::OpenOptions::new().append(true).open(place.path(IDENTITY)).unwrap();
        file.write_all(mark.as_bytes()).unwrap();
        let run = Run::of(run.wait_with_output().unwrap());
        assert!(place.read(IDENTITY).ends_with(&mark), "{n}: {}{}", run.out, run.err);
        let said = if english {
            "error[PV016]: The adoption could not be written: the file was changed meanwhile"
        } else {
            "fejl[PV016]: Vedtagelsen kunne ikke skrives: filen blev ændret imens"
        };
        if run.code == 1 && run.err.contains(said) {
            refused += 1;
            assert!(run.err.contains(&format!(" {IDENTITY}")), "{}", run.err);
            assert!(place.read(IDENTITY).contains("status: draft") && !place.path(NEW_LOCK).exists());
        }
        let left = fs::read_dir(place.path("content/plans/uro/editions/2028")).unwrap();
        assert!(
            left.map(|entry| entry.unwrap().file_name()).all(|name| !name.to_string_lossy().starts_with('.'))
        );
    }
    println!("{TRIES} edits during an adoption of {length:?}: {refused} refused it");
    assert!(refused > 0, "no edit came between reading and writing");
}

#[test]
fn an_edition_that_is_write_protected_is_not_adopted() {
    let place = place();
    let mut rights = fs::metadata(place.path(IDENTITY)).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(place.path(IDENTITY), rights).unwrap();
    let before = files(&place.path("content"));
    let run = place.exactly(ADOPT).ends(1);
    assert!(
        run.err.contains("fejl[PV016]: Vedtagelsen kunne ikke skrives: filen er skrivebeskyttet"),
        "{}",
        run.err
    );
    assert!(files(&place.path("content")) == before);
}

/// A disk that takes `edition.yaml` but has no room for the larger seal.
#[cfg(target_os = "linux")]
#[test]
fn a_seal_that_cannot_be_written_leaves_everything_as_it_was() {
    let place = place();
    let before = files(&place.path("content"));
    let mut limited = std::process::Command::new("sh");
    // Of 512 bytes; without the trap the signal would end the program instead.
    limited.args(["-c", "trap '' XFSZ && ulimit -f 4 && exec \"$@\"", "sh", env!("CARGO_BIN_EXE_planvaerk")]);
    let run =
        Run::of(limited.args(ADOPT.split(' ')).current_dir(place.folder.path()).output().unwrap()).ends(1);
    assert!(run.err.contains("fejl[PV016]: Vedtagelsen kunne ikke skrives"), "{}", run.err);
    assert!(files(&place.path("content")) == before, "edition.yaml was put back");
    place.exactly(ADOPT).ends(0);
    let [identity, lock] = [IDENTITY, NEW_LOCK].map(|file| fs::metadata(place.path(file)).unwrap().len());
    assert!(identity < 2048 && lock > 2048, "the limit lies between {identity} and {lock}");
}
