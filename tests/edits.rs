//! Slips made up by chance in the base's files. Whatever stands in them, reading ends, points at places that exist, and
//! says the same twice. More of them: `PROPTEST_CASES=10000 cargo test --release --test edits`.

mod support;

use planvaerk::diagnostic::{Finding, Language, Place, Severity, to_json, to_terminal};
use planvaerk::model::values::{Date, Id, WebAddress};
use planvaerk::world::{MemoryWorld, World};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use support::{base, cases, check, files, sealed};

/// What the syntax of the files is made of, and what has tripped readers of text before.
const PIECES: [&str; 40] = [
    ":",
    ": ",
    "- ",
    "#",
    "---\n",
    "...\n",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "|",
    ">",
    "&a ",
    "*a",
    "!t ",
    "%",
    "@",
    "?",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "  ",
    "<b>",
    "](",
    "[^1]",
    "[^1]: ",
    "`",
    "**",
    "\\",
    "\u{feff}",
    "\u{202e}",
    "\0",
    "\u{1b}[31m",
    "æ",
    "🏛",
    "term:",
    "../",
];

#[derive(Debug, Clone)]
enum Edit {
    Flip { at: usize, bit: u8 },
    Insert { at: usize, piece: usize },
    Remove { at: usize, length: usize },
    DeleteLine { line: usize },
    RepeatLine { line: usize },
    SwapLines { line: usize, other: usize },
    Indent { line: usize, spaces: usize },
    Outdent { line: usize },
    Cut { at: usize },
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = || 0..4_000_usize;
    let line = || 0..60_usize;
    prop_oneof![
        (at(), 0..8_u8).prop_map(|(at, bit)| Edit::Flip { at, bit }),
        (at(), 0..PIECES.len()).prop_map(|(at, piece)| Edit::Insert { at, piece }),
        (at(), 0..PIECES.len()).prop_map(|(at, piece)| Edit::Insert { at, piece }),
        (at(), 1..12_usize).prop_map(|(at, length)| Edit::Remove { at, length }),
        line().prop_map(|line| Edit::DeleteLine { line }),
        line().prop_map(|line| Edit::RepeatLine { line }),
        (line(), line()).prop_map(|(line, other)| Edit::SwapLines { line, other }),
        (line(), 1..5_usize).prop_map(|(line, spaces)| Edit::Indent { line, spaces }),
        line().prop_map(|line| Edit::Outdent { line }),
        at().prop_map(|at| Edit::Cut { at }),
    ]
}

impl Edit {
    fn apply(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        let place = |at: usize| at % bytes.len();
        match *self {
            Self::Flip { at, bit } => {
                let at = place(at);
                bytes[at] ^= 1 << bit;
            }
            Self::Insert { at, piece } => {
                let at = place(at);
                bytes.splice(at..at, PIECES[piece].bytes());
            }
            Self::Remove { at, length } => {
                let at = place(at);
                let end = (at + length).min(bytes.len());
                bytes.drain(at..end);
            }
            Self::Cut { at } => bytes.truncate(place(at)),
            _ => self.apply_to_lines(bytes),
        }
    }

    fn apply_to_lines(&self, bytes: &mut Vec<u8>) {
        let mut lines: Vec<Vec<u8>> =
            bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
        let count = lines.len();
        match *self {
            Self::DeleteLine { line } => drop(lines.remove(line % count)),
            Self::RepeatLine { line } => lines.insert(line % count, lines[line % count].clone()),
            Self::SwapLines { line, other } => lines.swap(line % count, other % count),
            Self::Indent { line, spaces } => drop(lines[line % count].splice(0..0, vec![b' '; spaces])),
            Self::Outdent { line } => {
                let line = &mut lines[line % count];
                let spaces = line.iter().take_while(|byte| **byte == b' ').count();
                line.drain(..spaces.min(2));
            }
            Self::Flip { .. } | Self::Insert { .. } | Self::Remove { .. } | Self::Cut { .. } => {}
        }
        *bytes = lines.concat();
    }
}

/// The same made-up values on every machine and day.
fn runner(cases: u32) -> TestRunner {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(cases);
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

fn shown(world: &dyn World) -> [String; 3] {
    let loaded = check(world);
    for finding in loaded.findings.iter() {
        let main = match &finding.place {
            Place::Span(span) => Some(*span),
            Place::Path(_) | Place::Nowhere => None,
        };
        for span in main.into_iter().chain(finding.related.iter().copied()) {
            let file = loaded.sources.get(span.source).expect("the file of a finding");
            assert!(file.text.get(span.start..span.end).is_some(), "{finding:?} in {}", file.path);
        }
    }
    let is_error = |finding: &Finding| finding.code.severity() == Severity::Error;
    assert_eq!(loaded.site.is_some(), !loaded.findings.iter().any(is_error));
    let text = |language| to_terminal(&loaded.findings, &loaded.sources, language, false);
    let all = [
        text(Language::Danish),
        text(Language::English),
        to_json(&loaded.findings, &loaded.sources, Language::Danish),
    ];
    assert!(all.iter().all(|text| !text.contains(|c: char| c.is_control() && c != '\n')), "{all:?}");
    all
}

#[test]
fn slips_are_found_and_nothing_breaks() {
    let files = files(&cases().join("base"));
    let strategy = (0..files.len(), prop::collection::vec(edit(), 1..5));
    let mut runner = runner(150);
    let result = runner.run(&strategy, |(file, edits)| {
        let (path, mut bytes) = files[file].clone();
        for edit in &edits {
            edit.apply(&mut bytes);
        }
        let mut world: MemoryWorld = base();
        let is_seal = path.ends_with(".lock");
        world.insert(path, bytes);
        // Slips are made before the adoption, but for those in the seal itself.
        let world = if is_seal { world } else { sealed(world) };
        prop_assert_eq!(shown(&world), shown(&world));
        Ok(())
    });
    result.unwrap();
}

#[test]
fn values_are_read_as_they_are_written() {
    let dates = (1900..3000_i16, 1..=12_u8, 1..=31_u8);
    runner(500)
        .run(&dates, |(year, month, day)| {
            let text = format!("{year:04}-{month:02}-{day:02}");
            if let Some(date) = Date::parse(&text) {
                prop_assert_eq!(date.to_string(), text);
            } else {
                prop_assert!(day > 28, "{} is a day", text);
            }
            Ok(())
        })
        .unwrap();
    runner(500)
        .run(&any::<String>(), |text| {
            let suggestion = Id::suggestion(&text);
            prop_assert!(Id::parse(&suggestion).is_some(), "{:?} from {:?}", suggestion, text);
            prop_assert!(Id::parse(&text).is_none_or(|id| id.to_string() == text && suggestion == text));
            prop_assert!(Date::parse(&text).is_none_or(|date| date.to_string() == text));
            prop_assert!(WebAddress::parse(&text).is_none_or(|address| address.to_string() == text));
            Ok(())
        })
        .unwrap();
    let addresses = "https?://[a-zæøå]([a-z0-9-]{0,8}[a-z0-9])?(\\.[a-z]{2,5}){1,3}(:[1-9][0-9]{0,3})?(/[a-z0-9/?#=&%.-]{0,20})?";
    runner(300)
        .run(&addresses, |text| {
            let address = WebAddress::parse(&text);
            prop_assert!(address.is_some(), "{}", text);
            let folder = address.map(|address| address.folder()).unwrap_or_default();
            prop_assert!(folder.starts_with('/') && folder.ends_with('/'), "{} of {}", folder, text);
            Ok(())
        })
        .unwrap();
}
