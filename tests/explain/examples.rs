//! The examples of explanations: the wrong one, put where it belongs, brings the finding about, and the right one does not.

use std::collections::BTreeSet;

use planvaerk::diagnostic::{Code, Language, Severity};
use planvaerk::world::{MemoryWorld, World};

use crate::explanation;
use crate::support::place::Place;
use crate::support::{base, check, sealed};

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
    (Code::ActiveDrawing, Put::Whole("plans/uro/editions/2028/kasse.svg")),
    (Code::ActiveDrawingAdopted, Put::Whole("plans/uro/editions/2024/bilag/streger.svg")),
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
    (Code::CodeNotKnown, Put::After(SITE, 0)),
    (Code::SeverityNotAllowed, Put::After(SITE, 0)),
    (Code::ReasonMissing, Put::After(SITE, 0)),
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
    (Code::LinkSaysOther, Put::For(CARD, "Ring [112](tel:112).")),
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
        // Of a ledger that is behind, of two runs at once, and of what only a build with PDF finds.
        "PV032", "PV039", "PV802", "PV804", "PV906",
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
