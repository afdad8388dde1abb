//! `planvaerk explain`: every code has a page in both languages, its words are sound, and its examples are what they say they
//! are: the wrong one brings the finding about, the right one does not.

#[path = "../support/mod.rs"]
mod support;

mod examples;

use std::collections::{BTreeMap, BTreeSet};

use planvaerk::diagnostic::{Code, Explanation, Finding, Language, Place as At, Severity, Wording};
use support::place::Place;
use support::{cases, files};

const LANGUAGES: [Language; 2] = [Language::Danish, Language::English];

/// Columns of a terminal that a page may fill.
const WIDTH: usize = 90;

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path("../snapshots/explain");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

fn explanation(code: Code, language: Language) -> Explanation {
    Explanation::of(code, language).unwrap_or_else(|| panic!("{} is not explained", code.id()))
}

/// What stands between `` ` ``.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_code_is_explained_in_both_languages() {
    let missing: Vec<_> = Code::ALL
        .into_iter()
        .flat_map(|code| LANGUAGES.map(|language| (code, language)))
        .filter(|(code, language)| Explanation::of(*code, *language).is_none())
        .map(|(code, language)| format!("{} {code:?} ({language:?})", code.id()))
        .collect();
    assert!(missing.is_empty(), "not explained: {}", missing.join(", "));
}

#[test]
fn titles_are_short_and_tell_codes_apart() {
    for language in LANGUAGES {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for code in Code::ALL {
            let title = explanation(code, language).title;
            let length = title.chars().count();
            assert!((5..=60).contains(&length), "{}: {length} characters: {title}", code.id());
            assert!(
                !title.ends_with(['.', ':', '!', ' ']) && !title.contains('\n'),
                "{}: {title}",
                code.id()
            );
            assert!(title.starts_with(char::is_uppercase), "{}: {title}", code.id());
            if let Some(other) = seen.insert(title, code.id()) {
                panic!("{} and {other} have one title: {title}", code.id());
            }
        }
    }
}

#[test]
fn texts_are_whole_sentences() {
    for (code, language) in Code::ALL.into_iter().flat_map(|code| LANGUAGES.map(|it| (code, it))) {
        let page = explanation(code, language);
        let steps = page.mend.lines();
        for text in std::iter::once(page.why).chain(steps) {
            let at = format!("{} {language:?}: {text}", code.id());
            assert!(text.ends_with('.') || text.ends_with('?'), "ends in the middle: {at}");
            assert!(
                text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || "`»\"".contains(c))
                    || text.starts_with("adopted.lock"),
                "begins in the middle: {at}"
            );
            assert!(!text.contains("  ") && !text.contains(" ,") && !text.contains(" ."), "spaces: {at}");
            assert!(!text.chars().any(char::is_control), "control characters: {at}");
            assert_eq!(text.matches('`').count() % 2, 0, "code that is not closed: {at}");
        }
        assert!(page.why.chars().count() >= 60, "{}: why is all too short", code.id());
        let length = page.why.chars().count();
        assert!(length <= 800, "{}: why is {length} characters long", code.id());
    }
}

#[test]
fn the_languages_are_not_the_same() {
    for code in Code::ALL {
        let [danish, english] = LANGUAGES.map(|language| explanation(code, language));
        assert_ne!(danish.title, english.title, "{}", code.id());
        assert_ne!(danish.why, english.why, "{}", code.id());
        assert_ne!(danish.mend, english.mend, "{}", code.id());
        let of = |text: &str| text.lines().count();
        assert_eq!(of(danish.mend), of(english.mend), "{}: as many steps", code.id());
        let english_letters = [english.title, english.why].concat();
        let quoted_danish =
            ["barnets lov", "Barnets lov", "af 8. juni", "æ, ø", "æ, ø and å", "retsinformation"];
        let rest = quoted_danish.iter().fold(english_letters, |text, words| text.replace(words, ""));
        let rest = rest.replace("Planværk", "").replace(", å", "").replace(" å", "");
        assert!(!rest.contains(['æ', 'ø', 'å']), "{}: Danish in English: {rest}", code.id());
    }
}

/// Who asks for an explanation has read the finding.
#[test]
fn an_explanation_says_more_than_the_finding() {
    for (code, language) in Code::ALL.into_iter().flat_map(|code| LANGUAGES.map(|it| (code, it))) {
        let page = explanation(code, language);
        let Wording { message, help, .. } = Wording::of(&Finding::new(code, At::Nowhere), language);
        let said = |text: &str| text.trim_end_matches('.').to_lowercase();
        let more = page.mend.chars().count() + page.why.chars().count();
        assert!(more > help.chars().count(), "{}: shorter than the finding's own help", code.id());
        for text in [page.why, page.mend] {
            assert_ne!(said(text), said(&help), "{}: the finding's own help", code.id());
            assert_ne!(said(text), said(&message), "{}: the finding's own message", code.id());
        }
    }
}

/// A secretary looks for the files she is told of.
#[test]
fn only_files_that_exist_are_named() {
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let mut known: BTreeSet<String> =
        files(&cases().join("base")).into_iter().map(|(path, _)| name(&path)).collect();
    known.extend(["corrections.yaml", "theme.yaml", "REVISION.md", "purpose.en.md"].map(str::to_owned));
    for (code, language) in Code::ALL.into_iter().flat_map(|code| LANGUAGES.map(|it| (code, it))) {
        let page = explanation(code, language);
        for text in [page.title, page.why, page.mend] {
            let words = text.split(|c: char| c.is_whitespace() || "`(),;:".contains(c));
            for word in words.map(|word| word.trim_end_matches('.')) {
                let is_file = [".yaml", ".md", ".lock", ".ledger", ".yml"]
                    .iter()
                    .any(|end| word.ends_with(end) && word.len() > end.len());
                assert!(!is_file || known.contains(&name(word)), "{}: there is no file {word}", code.id());
            }
        }
    }
}

#[test]
fn only_commands_and_options_that_exist_are_named() {
    let place = Place::new();
    let main = place.exactly("--help").ends(0).out;
    let commands: BTreeSet<&str> = main
        .lines()
        .skip_while(|line| *line != "Kommandoer:")
        .skip(1)
        .take_while(|line| line.starts_with("  "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(commands.contains("check") && commands.contains("explain"), "{commands:?}");
    let mut helps = main.clone();
    for command in &commands {
        helps += &place.exactly(&format!("{command} --help")).out;
    }
    for (code, language) in Code::ALL.into_iter().flat_map(|code| LANGUAGES.map(|it| (code, it))) {
        let page = explanation(code, language);
        let examples = [page.wrong, page.right].into_iter().flat_map(str::lines);
        for text in quoted(page.why).into_iter().chain(quoted(page.mend)).chain(examples) {
            if let Some(command) = text.strip_prefix("planvaerk ").and_then(|line| line.split(' ').next()) {
                let known = commands.contains(command) || command.starts_with("--");
                assert!(known, "{}: there is no command {command}", code.id());
            }
            if text.starts_with("planvaerk ") || text.starts_with("--") {
                let options = text.split(' ').filter(|word| word.starts_with("--") && *word != "---");
                for option in options {
                    assert!(helps.contains(option), "{}: there is no option {option}", code.id());
                }
            }
        }
    }
}

#[test]
fn a_code_is_found_however_it_is_written() {
    let place = Place::new();
    let page = place.exactly("explain PV602").ends(0);
    assert_eq!(page.err, "");
    for given in ["pv602", "602", "[PV602]", "PV602:"] {
        assert_eq!(place.exactly(&format!("explain {given}")).ends(0).out, page.out, "{given}");
    }
    let both = place.exactly("explain 602 PV303").ends(0).out;
    let at = |code: &str| both.find(&format!("{code}  ")).unwrap();
    assert!(at("PV602") < at("PV303"), "in the order asked for");
    assert_eq!(both.matches("Alle koder: planvaerk explain --all").count(), 1);
}

#[test]
fn an_unknown_code_is_a_wrong_command_line() {
    let place = Place::new();
    let mut text = String::new();
    for line in [
        "explain PV699",
        "explain 602 9999",
        "explain telefon",
        "explain PV602 --all",
        "explain --format xml",
    ] {
        for language in ["", " --lang en"] {
            let run = place.exactly(&format!("{line}{language}")).ends(2);
            assert_eq!(run.out, "", "{line}");
            text += &format!("$ planvaerk {line}{language}\n{}\n", run.err);
        }
    }
    snapshot("wrong", &text);
}

#[test]
fn pages_fit_the_terminal() {
    let place = Place::new();
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    for language in ["da", "en"] {
        for line in [format!("explain {}", codes.join(" ")), "explain --all".to_owned(), "explain".to_owned()]
        {
            let run = place.exactly(&format!("{line} --lang {language}")).ends(0);
            assert_eq!(run.err, "");
            let wide: Vec<&str> = run.out.lines().filter(|line| line.chars().count() > WIDTH).collect();
            assert!(wide.is_empty(), "wider than {WIDTH} columns:\n{}", wide.join("\n"));
            let ragged = run.out.lines().find(|line| line.ends_with(' '));
            assert_eq!(ragged, None, "space at the end of a line");
            assert!(!run.out.contains('\u{1b}'), "no colours where nobody sees them");
        }
    }
}

#[test]
fn pages_and_lists_read_well() {
    let place = Place::new();
    for (name, line) in [
        ("introduction", "explain"),
        ("PV602", "explain PV602"),
        ("PV020", "explain PV020"),
        ("PV512", "explain PV512"),
        ("all", "explain --all"),
        ("table", "explain --all --format md"),
    ] {
        let danish = place.exactly(line).ends(0).out;
        let english = place.exactly(&format!("{line} --lang en")).ends(0).out;
        snapshot(name, &format!("{danish}\n───── English\n\n{english}"));
    }
}

#[test]
fn the_list_has_every_code_once() {
    let place = Place::new();
    for line in
        ["explain --all", "explain --all --format md", "explain --format md", "explain --all --lang en"]
    {
        let list = place.exactly(line).ends(0).out;
        for code in Code::ALL {
            let rows =
                list.lines().filter(|row| row.trim_start_matches(['|', ' ']).starts_with(code.id())).count();
            assert_eq!(rows, 1, "{line}: {}", code.id());
        }
    }
    let some = place.exactly("explain PV602 PV603 --format md").ends(0).out;
    assert_eq!(some.lines().filter(|row| row.starts_with("| PV")).count(), 2, "{some}");
}

#[test]
fn machines_get_every_field() {
    let place = Place::new();
    for (language, tag) in [(Language::Danish, "da"), (Language::English, "en")] {
        let json = place.exactly(&format!("explain --all --format json --lang {tag}")).ends(0).json();
        assert_eq!(json["command"], "explain");
        let codes = json["codes"].as_array().unwrap();
        assert_eq!(codes.len(), Code::ALL.len());
        for (entry, code) in codes.iter().zip(Code::ALL) {
            let page = explanation(code, language);
            assert_eq!(entry["code"], code.id());
            let severity = match code.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Advice => "advice",
            };
            assert_eq!(entry["severity"], severity);
            let texts = ["title", "why", "wrong", "right"].map(|key| entry[key].as_str().unwrap());
            assert_eq!(texts, [page.title, page.why, page.wrong, page.right]);
            let steps: Vec<&str> =
                entry["mend"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
            assert_eq!(steps, page.mend.lines().collect::<Vec<_>>());
            assert!(!entry["family"].as_str().unwrap().is_empty());
            assert!(!entry["found_by"].as_array().unwrap().is_empty());
        }
    }
    let one = place.exactly("explain PV602 --format json").ends(0).json();
    assert_eq!(one["codes"].as_array().unwrap().len(), 1);
}

/// Explanations need no content: she may ask at home.
#[test]
fn nothing_is_read_or_written() {
    let place = Place::new();
    std::fs::remove_dir_all(place.path("content")).unwrap();
    place.exactly("explain PV110").ends(0);
    assert_eq!(files(place.folder.path()).len(), 0);
}
