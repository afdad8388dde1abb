//! `planvaerk explain`: every code has a page in both languages, its words are sound, and its examples are what they say they
//! are: the wrong one brings the finding about, the right one does not.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use planvaerk::diagnostic::{Code, Explanation, Finding, Language, Place as At, Severity, Wording};
use planvaerk::world::{MemoryWorld, World};
use support::place::Place;
use support::{base, cases, check, files, sealed};

const LANGUAGES: [Language; 2] = [Language::Danish, Language::English];

/// Columns of a terminal that a page may fill.
const WIDTH: usize = 90;

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path("snapshots/explain");
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

/// How an example comes into the base, for the base to be as the example says.
#[derive(Debug, Clone, Copy)]
enum Put {
    /// The file is the example.
    Whole(&'static str),
    /// At the end of a file, that many columns in.
    After(&'static str, usize),
    /// In place of a text that stands in the file once.
    For(&'static str, &'static str),
    /// In place of all from the first text to the second.
    Between(&'static str, &'static str, &'static str),
    /// Before a text.
    Before(&'static str, &'static str),
}

const CONTACTS: &str = "contacts.yaml";
const LAWS: &str = "laws.yaml";
const SITE: &str = "site.yaml";
const LEDGER: &str = "addresses.ledger";
const PLAN: &str = "plans/uro/plan.yaml";
const HELP: &str = "plans/uro/help.yaml";
const CORRECTIONS: &str = "plans/uro/corrections.yaml";
const DRAFT: &str = "plans/uro/editions/2028/edition.yaml";
const EDITION: &str = "plans/uro/editions/2024/edition.yaml";
const FREE: &str = "plans/uro/editions/2024/samarbejde.md";
const CARD: &str = "plans/uro/editions/2024/action-cards/borger.yaml";
const TERMS: &str = "plans/uro/editions/2024/definitions.yaml";
const TRANSLATED: &str = "plans/uro/editions/2024/definitions.en.yaml";
const BODIES: &str = "plans/uro/editions/2024/organisation.yaml";
const LEGAL_BASIS: &str = "plans/uro/editions/2024/legal-basis.md";
const INTERVENTIONS: &str = "plans/uro/editions/2024/interventions/index.md";
const INTERVENTION: &str = "plans/uro/editions/2024/interventions/samtale.md";

/// Where the examples of these codes belong.
const EXAMPLES: &[(Code, Put)] = &[
    (Code::PlaceNotBefore, Put::For(DRAFT, "removed:")),
    (Code::PlaceNotHere, Put::Before(DRAFT, "removed:")),
    (Code::BadLedgerLine, Put::After(LEDGER, 0)),
    (Code::BadPrintingLine, Put::After(LEDGER, 0)),
    (Code::UnknownPrintedAs, Put::After(LEDGER, 0)),
    (Code::PathOutside, Put::After(FREE, 0)),
    (Code::YamlSyntax, Put::For(PLAN, "summary: Hvad kommunen gør ved uro.")),
    (Code::UnknownKey, Put::For(PLAN, "title: Plan for uro")),
    (Code::DuplicateKey, Put::For(PLAN, "title: Plan for uro")),
    (Code::MissingKey, Put::After(CONTACTS, 2)),
    (Code::WrongType, Put::For(PLAN, "subjects: [uro]")),
    (Code::YamlFeature, Put::For(HELP, "title: Få hjælp")),
    (Code::EmptyValue, Put::For(PLAN, "summary: Hvad kommunen gør ved uro.")),
    (Code::FrontMatter, Put::Whole(FREE)),
    (Code::NotOneOf, Put::For(CARD, "audience: citizen")),
    (Code::NeedsQuotes, Put::For(CONTACTS, "number: \"20 00 00 02\"")),
    (Code::BadId, Put::After(TERMS, 2)),
    (Code::BadDate, Put::For(CONTACTS, "verified: 2026-11-02")),
    (Code::BadPhone, Put::For(CONTACTS, "number: \"20 00 00 02\"")),
    (Code::BadCvr, Put::For(SITE, "cvr: \"12345674\"")),
    (Code::BadTime, Put::For(CONTACTS, "{ days: daily, from: \"00:00\", to: \"24:00\" }")),
    (Code::BadUrl, Put::For(SITE, "website: https://www.eksempelby-kommune.dk/")),
    (Code::BadEmail, Put::For(CONTACTS, "email: koordinator@eksempelby-kommune.dk")),
    (Code::BadPostalCode, Put::For(SITE, "postal_code: \"9999\"")),
    (Code::HoursBackwards, Put::For(CONTACTS, "- { days: daily, from: \"00:00\", to: \"24:00\" }")),
    (Code::BadLanguage, Put::For(SITE, "languages: [da]")),
    (Code::OutOfRange, Put::For(PLAN, "revision_years: 4")),
    (Code::BadItemPlace, Put::Before(DRAFT, "removed:")),
    (Code::BadOperationalItem, Put::Whole(CORRECTIONS)),
    (Code::DuplicateId, Put::After(CONTACTS, 2)),
    (Code::UnknownReference, Put::After(FREE, 0)),
    (Code::IdIsNotFileName, Put::For(INTERVENTION, "id: samtale")),
    (Code::MissingFromOrder, Put::For(INTERVENTIONS, "order: [samtale, mentor]")),
    (Code::ListedTwice, Put::For(SITE, "languages: [da]")),
    (Code::AddressTaken, Put::For(PLAN, "slug: ro-og-uro")),
    (Code::AdoptionMissing, Put::Between(EDITION, "status: adopted", "in_force:")),
    (Code::SupersedesItself, Put::For(EDITION, "supersedes: \"2020\"")),
    (Code::PhoneNotInRegistry, Put::After(FREE, 0)),
    (Code::PrimaryWithoutPhone, Put::Between(CONTACTS, "- id: koordinator", "  - id: hotline")),
    (Code::ParentOfItself, Put::Between(BODIES, "- id: uroudvalg", "procedure:")),
    (Code::UnknownNumber, Put::After(FREE, 0)),
    (Code::TranslationUnbound, Put::Whole(TRANSLATED)),
    (Code::TranslatesInSource, Put::Whole(LEGAL_BASIS)),
    (Code::TranslatedItemUnknown, Put::Whole(TRANSLATED)),
    (Code::RawHtml, Put::After(FREE, 0)),
    (Code::ForbiddenLink, Put::After(FREE, 0)),
    (Code::UnknownFootnote, Put::After(FREE, 0)),
    (Code::MissingAlt, Put::After(FREE, 0)),
    (Code::BrokenFragment, Put::After(FREE, 0)),
    (Code::EmptyLink, Put::After(FREE, 0)),
    (Code::HeadingSkips, Put::After(FREE, 0)),
    (Code::FileLinkMissing, Put::After(FREE, 0)),
    (Code::UnreadLink, Put::After(FREE, 0)),
    (Code::UndefinedLink, Put::After(FREE, 0)),
    (Code::UnusedFootnote, Put::After(FREE, 0)),
    (Code::LinkWithoutText, Put::After(FREE, 0)),
    (Code::ForbiddenImage, Put::After(FREE, 0)),
    (Code::MisplacedHeading, Put::After(FREE, 0)),
    (Code::EmptyHeading, Put::After(FREE, 0)),
    (Code::HiddenTitle, Put::After(FREE, 0)),
    (Code::DuplicateFootnote, Put::After(FREE, 0)),
    (Code::FileLinkHere, Put::For(HELP, "lead: Ring, når du er klar.")),
    (Code::HoursMissing, Put::After(CONTACTS, 2)),
    (Code::NeverVerified, Put::After(CONTACTS, 2)),
    (
        Code::NoAccessibilityStatement,
        Put::For(SITE, "accessibility_statement: https://www.was.digst.dk/eksempelby"),
    ),
    (Code::CardNotApproved, Put::Between(CARD, "approved:", "review_by:")),
    (Code::ExampleAddress, Put::For(SITE, "base_url: https://beredskab.eksempelby-kommune.dk/")),
    (Code::NoWayToReach, Put::After(CONTACTS, 2)),
    (Code::LawNotChecked, Put::After(LAWS, 6)),
    (Code::PlainNumber, Put::After(FREE, 0)),
    (Code::CardReviewOverdue, Put::For(CARD, "review_by: 2028-04-15")),
    (Code::DateAhead, Put::For(CONTACTS, "verified: 2026-11-02")),
];

impl Put {
    fn into_base(self, example: &str) -> MemoryWorld {
        let mut world = base();
        let mut put = |path: &str, text: String| world.insert(path, text.into_bytes());
        let text = |path: &str| {
            base().read(path, 1 << 20).map_or(String::new(), |bytes| String::from_utf8(bytes).unwrap())
        };
        let indented = |columns: usize| example.replace('\n', &format!("\n{}", " ".repeat(columns)));
        match self {
            Self::Whole(path) => put(path, format!("{example}\n")),
            Self::After(path, columns) => {
                let room = if path.ends_with(".md") { "\n" } else { "" };
                put(path, format!("{}{room}{}{}\n", text(path), " ".repeat(columns), indented(columns)));
            }
            Self::For(path, old) => {
                let text = text(path);
                let (before, after) = text.split_once(old).unwrap_or_else(|| panic!("{path} has no {old}"));
                let columns = before.rsplit('\n').next().unwrap_or(before).chars().count();
                put(path, format!("{before}{}{after}", indented(columns)));
            }
            Self::Between(path, from, to) => {
                let text = text(path);
                let (before, rest) = text.split_once(from).unwrap_or_else(|| panic!("{path} has no {from}"));
                let (_, after) = rest.split_once(to).unwrap_or_else(|| panic!("{path} has no {to}"));
                let columns = before.rsplit('\n').next().unwrap_or(before).chars().count();
                put(path, format!("{before}{}\n{to}{after}", indented(columns)));
            }
            Self::Before(path, place) => {
                let text = text(path);
                let (before, after) =
                    text.split_once(place).unwrap_or_else(|| panic!("{path} has no {place}"));
                put(path, format!("{before}{example}\n{place}{after}"));
            }
        }
        // An example links to it.
        world.insert("plans/uro/editions/2024/bilag/referat fra maj.pdf", b"%PDF-");
        // What is changed here was adopted like this.
        sealed(world)
    }
}

#[test]
fn the_wrong_example_gives_the_finding_and_the_right_one_does_not() {
    let mut faults = Vec::new();
    for (code, put) in EXAMPLES {
        let page = explanation(*code, Language::Danish);
        let found = |example: &str| {
            let loaded = check(&put.into_base(example));
            loaded.findings.iter().map(|finding| finding.code).collect::<Vec<_>>()
        };
        let (wrong, right) = (found(page.wrong), found(page.right));
        if !wrong.contains(code) {
            faults.push(format!("{} {code:?}: the wrong example gives {wrong:?}", code.id()));
        }
        if right.contains(code) {
            faults.push(format!("{} {code:?}: the right example gives it, too", code.id()));
        }
        // A right example with another fault teaches that one.
        let other: Vec<_> = right.iter().filter(|other| other.severity() == Severity::Error).collect();
        if !other.is_empty() {
            faults.push(format!("{} {code:?}: the right example gives {other:?}", code.id()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Codes whose examples are paths of files, and what must be gone for the wrong one to be wrong.
const PATHS: [(Code, &str); 4] = [
    (Code::MissingFile, "plans/uro/help.yaml"),
    (Code::UnexpectedFile, ""),
    (Code::BadFileName, ""),
    (Code::AttachmentKind, ""),
];

#[test]
fn wrong_names_of_files_give_the_finding_and_right_ones_do_not() {
    for (code, gone) in PATHS {
        let page = explanation(code, Language::Danish);
        let found = |path: &str| {
            let mut world = base();
            let text = world.remove(gone).unwrap_or_default();
            // Where else it lies is none of the program's business.
            if let Some(path) = path.strip_prefix("content/") {
                world.insert(path, text);
            }
            check(&sealed(world)).findings.iter().any(|finding| finding.code == code)
        };
        assert!(page.wrong.starts_with("content/"), "{}", page.wrong);
        assert!(found(page.wrong), "{}: {}", code.id(), page.wrong);
        assert!(!found(page.right), "{}: {}", code.id(), page.right);
    }
}

/// Codes whose examples are lines of a terminal.
const COMMANDS: [Code; 6] = [
    Code::UnknownEdition,
    Code::AdoptedTooEarly,
    Code::InForceTooEarly,
    Code::ContentMissing,
    Code::ForeignFolder,
    Code::OutputFolder,
];

#[test]
fn wrong_commands_give_the_finding_and_right_ones_do_not() {
    for code in COMMANDS {
        let page = explanation(code, Language::Danish);
        let told = |line: &str| {
            let place = Place::new();
            place.write("Dokumenter/brev.txt", "Kære Borger");
            let run = place.exactly(&line.strip_prefix("planvaerk ").unwrap().replace('"', ""));
            assert!(run.code <= 1, "{line}: {}", run.err);
            assert_eq!(place.read("Dokumenter/brev.txt"), "Kære Borger");
            run.err.contains(&format!("[{}]", code.id()))
        };
        assert!(told(page.wrong), "{}: {}", code.id(), page.wrong);
        assert!(!told(page.right), "{}: {}", code.id(), page.right);
    }
}

/// Codes whose examples belong in a file of the disk, and the command that then finds them.
const ON_DISK: [(Code, Put, &str); 3] = [
    (
        Code::NotWhatTheLawDemands,
        Put::For(DRAFT, "sections: [purpose]"),
        "adopt uro/2028 --date 2028-05-22 --body Byrådet",
    ),
    (Code::IdentityNotEditable, Put::Whole(DRAFT), "adopt uro/2028 --date 2028-05-22 --body Byrådet"),
    (Code::ThemeMissing, Put::For(SITE, "theme: kommune"), "check"),
];

#[test]
fn wrong_files_of_a_command_give_the_finding_and_right_ones_do_not() {
    for (code, put, line) in ON_DISK {
        let page = explanation(code, Language::Danish);
        let told = |example: &str| {
            let place = Place::new();
            let world = put.into_base(example);
            for file in world.list().unwrap() {
                if let Ok(bytes) = world.read(&file.path, 1 << 20) {
                    std::fs::write(place.path("content").join(&file.path), bytes).unwrap();
                }
            }
            if code == Code::NotWhatTheLawDemands {
                if !example.contains("purpose") {
                    std::fs::remove_file(place.path("content/plans/uro/editions/2028/purpose.md")).unwrap();
                }
                // The example names two sections that the draft of the base does not have.
                for (name, text) in [
                    ("legal-basis.md", "---\ntitle: Lovgrundlag\n---\nPlanen bygger på loven.\n"),
                    ("definitions.yaml", "title: Ord\nterms: [{ id: ro, term: Ro, text: Stilhed. }]\n"),
                ] {
                    place.write(&format!("content/plans/uro/editions/2028/{name}"), text);
                }
            }
            place.exactly(line).err.contains(&format!("[{}]", code.id()))
        };
        assert!(told(page.wrong), "{}: {}", code.id(), page.wrong);
        assert!(!told(page.right), "{}: {}", code.id(), page.right);
    }
}

/// An example nobody tries is one that may be wrong.
#[test]
fn examples_are_tried_or_there_is_a_reason() {
    let untried: BTreeSet<&str> = [
        // The right example alone: there is nothing wrong to be seen.
        "PV020", "PV021", "PV030", "PV112", "PV612", "PV613",
        // Parts of longer files, or of files the base does not have.
        "PV024", "PV312", "PV616", "PV617", "PV618", "PV702", "PV703",
        // Of a ledger that is behind, and of what only a build with PDF finds.
        "PV032", "PV802", "PV804", "PV906",
    ]
    .into();
    let in_base = EXAMPLES.iter().map(|(code, _)| code.id());
    let in_files = PATHS.iter().map(|(code, _)| code.id()).chain(ON_DISK.iter().map(|(code, ..)| code.id()));
    let tried: BTreeSet<&str> =
        in_base.chain(in_files).chain(COMMANDS.iter().map(|code| code.id())).collect();
    assert_eq!(tried.intersection(&untried).count(), 0);
    // Those after PV619 have pairs of content of their own, in `tests/cases/checks`.
    let own = |code: &Code| code.id() >= "PV620" && code.id() < "PV700";
    for code in Code::ALL.into_iter().filter(|code| !own(code)) {
        let page = explanation(code, Language::Danish);
        let has_example = !page.wrong.is_empty() || !page.right.is_empty();
        let accounted = tried.contains(code.id()) || untried.contains(code.id());
        assert_eq!(has_example, accounted, "{} {code:?}", code.id());
        assert!(!has_example || page.wrong != page.right, "{}", code.id());
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
