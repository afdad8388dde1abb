//! README's chapter on revision, followed by somebody who does what it says and reads what it shows, in a copy of the real
//! content: from a number that changes to the next edition and back from an edit that nobody may make.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use planvaerk::model::AddressLedger;
use tempfile::TempDir;

use crate::chapter::{Said, Step, steps};
use crate::crawl::{addresses, page, unanswered};
use crate::support::files;
use crate::support::html::visible_text;
use crate::support::place::{Run, copy};

const CHAPTER: &str = "Fra udgave til udgave";

#[test]
fn the_chapter_on_revision_can_be_followed_to_the_end() {
    let folder = TempDir::new().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), &folder.path().join("content"));
    let reader = Reader { folder: folder.path() };
    let ledger = reader.read(&format!("content/{}", AddressLedger::FILE));
    reader.run("git init --quiet", 0);
    let mut done = BTreeSet::new();
    let mut heard: Option<String> = None;
    for step in steps(CHAPTER) {
        match step {
            Step::Run(commands) => {
                let mut all = String::new();
                for (line, code) in commands {
                    all += &reader.run(&line, code);
                    done.insert(command_of(&line).to_owned());
                }
                heard = Some(all);
            }
            Step::Says(said) => compare(&said, &heard.take().expect("a command was run")),
            Step::Edit { path, changes } => {
                for (old, new) in changes {
                    reader.edit(&path, &old, &new);
                }
            }
            Step::Write { path, text } => {
                assert!(!folder.path().join(&path).exists(), "{path} is there already");
                fs::write(folder.path().join(path), text).unwrap();
            }
        }
    }
    for command in ["revise", "check", "diff", "adopt", "verify", "status"] {
        assert!(done.contains(command), "the chapter never runs {command}: {done:?}");
    }
    the_new_edition_holds(&reader, &ledger);
}

/// At the end the edition is sealed, holds on its first day, and nothing ever published has died.
fn the_new_edition_holds(reader: &Reader<'_>, ledger: &str) {
    assert!(reader.folder.join("content/plans/ekstremisme/editions/2028/adopted.lock").exists());
    let sealed = reader.run("planvaerk verify", 0);
    assert_eq!(sealed.matches(": i orden\n").count(), 2, "{sealed}");
    let site = |date: &str| -> BTreeMap<String, Vec<u8>> {
        reader.run(&format!("planvaerk --date {date}"), 0);
        files(&reader.folder.join("public")).into_iter().collect()
    };
    let old_and_new = ["så en bekymringen kan", "så bekymringen kan"];
    let shows = |site: &BTreeMap<String, Vec<u8>>, address: &str| {
        let text = visible_text(page(site, address).unwrap_or_else(|| panic!("no {address}")).1);
        old_and_new.map(|words| text.contains(words))
    };
    let (signs, before, after) = ("/ekstremisme/bekymringstegn/", site("2028-05-31"), site("2028-06-02"));
    assert_eq!(shows(&before, signs), [true, false]);
    assert_eq!(shows(&after, signs), [false, true]);
    assert_eq!(shows(&after, "/ekstremisme/2028/bekymringstegn/"), [false, true]);
    assert_eq!(shows(&after, "/ekstremisme/2024/bekymringstegn/"), [true, false]);
    assert!(after.contains_key("ekstremisme/aendringer/2024-2028/index.html"));
    let removed = visible_text(page(&after, signs).unwrap().1);
    assert!(removed.contains("Tegnet er ikke med i planen mere."), "{removed}");
    let body = "/ekstremisme/2024/organisering/";
    let superseded = visible_text(page(&after, body).unwrap().1);
    assert!(superseded.contains("93 52 00 65") && !superseded.contains("93 52 00 66"), "{superseded}");
    let callable = |(path, bytes): (&String, &Vec<u8>)| {
        path.starts_with("ekstremisme/2024/") && String::from_utf8_lossy(bytes).contains("tel:")
    };
    assert!(!after.iter().any(callable), "a number of 2024 can be called");
    assert!(addresses(ledger).len() > 100, "{ledger}");
    for site in [&before, &after] {
        let lost = unanswered(ledger, site, cfg!(feature = "pdf"));
        assert!(lost.is_empty(), "{lost:#?}");
    }
    // No build of the chapter was one for the day it is, so nothing was written down.
    assert_eq!(reader.read(&format!("content/{}", AddressLedger::FILE)), ledger);
}

/// The command without its values: `revise`.
fn command_of(line: &str) -> &str {
    let mut words = line.split_whitespace().skip(usize::from(line.starts_with("planvaerk")));
    words.next().filter(|word| !word.starts_with('-')).unwrap_or("build")
}

/// Every line shown stands in what was said, in this order; one without a gap before it follows the one before at once.
fn compare(said: &[Said], heard: &str) {
    let lines: Vec<&str> = heard.lines().collect();
    let mut at = 0;
    for Said { line, after_gap } in said {
        let found = lines[at..].iter().position(|heard| heard == line);
        let found = found.unwrap_or_else(|| panic!("README shows\n{line}\nand the program says\n{heard}"));
        assert!(*after_gap || found == 0, "something is left out before\n{line}\nof\n{heard}");
        at += found + 1;
    }
}

/// Somebody with the content in a folder, a terminal there and an editor.
struct Reader<'a> {
    folder: &'a Path,
}

impl Reader<'_> {
    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).unwrap()
    }

    /// Runs a line of the terminal and gives all it says, the findings first.
    fn run(&self, line: &str, code: i32) -> String {
        let words = split(line);
        let program = match words[0].as_str() {
            "planvaerk" => env!("CARGO_BIN_EXE_planvaerk"),
            known @ ("git" | "rm") => known,
            other => panic!("README runs {other}"),
        };
        let mut command = Command::new(program);
        command.current_dir(self.folder).stdin(Stdio::null()).args(&words[1..]).env_remove("NO_COLOR");
        for who in ["AUTHOR", "COMMITTER"] {
            command
                .env(format!("GIT_{who}_NAME"), "Sekretær")
                .env(format!("GIT_{who}_EMAIL"), "s@example.dk");
        }
        // Nothing of the machine's own settings, nor of a repository the tests run in.
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        command.env_remove("GIT_DIR").env_remove("GIT_WORK_TREE").env_remove("GIT_INDEX_FILE");
        let run = Run::of(command.output().unwrap());
        assert_eq!(run.code, code, "{line}\n{}{}", run.out, run.err);
        run.err + &run.out
    }

    /// Puts lines in the place of others that stand there once; without others, at the end.
    fn edit(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        let text = if old.is_empty() {
            format!("{}\n{new}\n", text.trim_end())
        } else {
            assert_eq!(text.matches(old).count(), 1, "{path}: {old}");
            let old_lines = if new.is_empty() { format!("{old}\n") } else { old.to_owned() };
            text.replacen(&old_lines, new, 1)
        };
        fs::write(self.folder.join(path), text).unwrap();
    }
}

/// The words of a line; those in quotation marks are one.
fn split(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, part) in line.split('"').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}
