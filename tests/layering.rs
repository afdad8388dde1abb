//! The stages and what each may know of the others, the size of files, and what may not stand in the sources at all.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Every stage with the stages it may use, beside itself.
const STAGES: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("diagnostic", &["source"]),
    ("world", &["source", "diagnostic"]),
    ("read", &["source", "diagnostic", "world"]),
    ("yaml", &["source", "diagnostic"]),
    ("markdown", &["source", "diagnostic"]),
    ("svg", &["source", "diagnostic"]),
    ("model", &["source", "diagnostic", "yaml", "markdown"]),
    ("words", &["model"]),
    ("schema", &["diagnostic", "model", "yaml"]),
    ("parse", &["source", "diagnostic", "yaml", "markdown", "svg", "model", "read"]),
    ("scaffold", &["source", "diagnostic", "yaml", "model"]),
    ("adoption", &["source", "diagnostic", "yaml", "markdown", "model", "read", "parse"]),
    ("resolve", &["source", "diagnostic", "markdown", "model", "parse"]),
    ("readability", &["source", "diagnostic", "markdown", "model", "parse", "resolve"]),
    ("redline", &["source", "diagnostic", "markdown", "model", "resolve"]),
    ("chronicle", &["source", "diagnostic", "model", "resolve"]),
    ("revise", &["source", "diagnostic", "yaml", "model", "parse", "resolve", "chronicle"]),
    ("printing", &["source", "diagnostic", "markdown", "model", "resolve"]),
    ("route", &["source", "diagnostic", "markdown", "model", "resolve", "chronicle", "printing"]),
    (
        "compose",
        &["source", "markdown", "model", "resolve", "redline", "chronicle", "printing", "route", "words"],
    ),
    (
        "render",
        &[
            "source",
            "diagnostic",
            "yaml",
            "markdown",
            "model",
            "resolve",
            "redline",
            "chronicle",
            "printing",
            "route",
            "words",
            "compose",
            "world",
        ],
    ),
    ("ledger", &["source", "diagnostic", "model", "resolve", "printing", "route", "render"]),
    ("publish", &["source", "diagnostic", "model", "route", "render", "world"]),
    (
        "pipeline",
        &[
            "source",
            "diagnostic",
            "world",
            "read",
            "yaml",
            "markdown",
            "model",
            "parse",
            "adoption",
            "resolve",
            "readability",
            "route",
            "render",
            "ledger",
        ],
    ),
    (
        "preview",
        &[
            "source",
            "diagnostic",
            "world",
            "read",
            "model",
            "parse",
            "adoption",
            "resolve",
            "route",
            "render",
            "words",
            "pipeline",
        ],
    ),
    ("serve", &["source", "diagnostic", "world", "model", "preview"]),
    (
        "cli",
        &[
            "source",
            "diagnostic",
            "world",
            "read",
            "yaml",
            "markdown",
            "model",
            "schema",
            "parse",
            "scaffold",
            "adoption",
            "resolve",
            "redline",
            "chronicle",
            "revise",
            "route",
            "words",
            "compose",
            "render",
            "ledger",
            "publish",
            "pipeline",
            "preview",
            "serve",
        ],
    ),
];

/// What is more than one thing to read; tables of words are not.
const LONGEST_FILE: usize = 400;
const TABLES: [&str; 7] = [
    "cli/words.rs",
    "diagnostic/code.rs",
    "diagnostic/explanation/",
    "diagnostic/phrase.rs",
    "diagnostic/text_da.rs",
    "diagnostic/text_en.rs",
    "schema/words.rs",
];

/// What may not stand in the sources, and why.
const FORBIDDEN: [(&str, &str); 8] = [
    (".unwrap()", "can panic"),
    (".expect(", "can panic"),
    ("panic!(", "panics"),
    ("unreachable!(", "panics"),
    ("unimplemented!(", "panics"),
    ("todo!(", "panics"),
    ("dbg!(", "is for the moment"),
    ("unsafe ", "is not used"),
];

/// One source file: its path inside `src`, and its text without comments, texts and tests.
struct Source {
    path: String,
    code: String,
    lines: usize,
}

impl Source {
    fn new(path: &str, text: &str) -> Self {
        // A file of tests only, which its parent declares under `cfg(test)`.
        let is_tests = path.ends_with("/tests.rs") || path.contains("/tests/");
        let code = if is_tests { String::new() } else { without_tests(&code_of(text)) };
        Self { path: path.to_owned(), code, lines: text.lines().count() }
    }

    /// The stage it belongs to: the first part of its path.
    fn stage(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or(&self.path);
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// The stages it names.
    fn uses(&self) -> BTreeSet<String> {
        let mut uses = BTreeSet::new();
        for (at, root) in self.code.match_indices("crate::").map(|(at, root)| (at + root.len(), root)) {
            // `$crate::…` in a macro names the crate too.
            debug_assert_eq!(root, "crate::");
            let rest = &self.code[at..];
            match rest.strip_prefix('{') {
                None => drop(uses.insert(word(rest))),
                Some(group) => {
                    let mut depth = 0;
                    let mut begins = true;
                    for (at, character) in group.char_indices() {
                        match character {
                            '{' => depth += 1,
                            '}' if depth == 0 => break,
                            '}' => depth -= 1,
                            ',' if depth == 0 => begins = true,
                            _ if character.is_whitespace() => {}
                            _ if begins => {
                                uses.insert(word(&group[at..]));
                                begins = false;
                            }
                            _ => {}
                        }
                    }
                }
            }
        }
        uses
    }

    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let say = |fault: String| format!("src/{}: {fault}", self.path);
        let stages: BTreeMap<&str, &[&str]> = STAGES.iter().copied().collect();
        match stages.get(self.stage()) {
            Some(allowed) => {
                let wrong = self.uses().into_iter().filter(|used| {
                    stages.contains_key(used.as_str())
                        && used != self.stage()
                        && !allowed.contains(&used.as_str())
                });
                faults.extend(wrong.map(|used| say(format!("{} may not use {used}", self.stage()))));
            }
            None if ["lib", "main"].contains(&self.stage()) => {}
            None => faults.push(say("is of no stage; add it to STAGES".to_owned())),
        }
        if self.lines > LONGEST_FILE && !TABLES.iter().any(|table| self.path.starts_with(table)) {
            faults.push(say(format!("{} lines, at most {LONGEST_FILE}", self.lines)));
        }
        if self.path == "main.rs" && self.lines >= 30 {
            faults.push(say("main is under 30 lines".to_owned()));
        }
        let found = FORBIDDEN.iter().filter(|(words, _)| self.code.contains(words));
        faults.extend(found.map(|(words, why)| say(format!("`{}` {why}", words.trim()))));
        faults
    }
}

/// The identifier a text begins with.
fn word(text: &str) -> String {
    text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The text with comments, and what stands between quotes, left out.
fn code_of(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with("r\"") || rest.starts_with("r#") && raw_text(rest).is_some() {
            raw_text(rest).unwrap_or(rest.len())
        } else if character == '"' {
            quoted(rest)
        } else if let Some(length) = letter(rest) {
            length
        } else {
            code.push(character);
            character.len_utf8()
        };
        rest = &rest[length..];
    }
    code
}

/// The length of a text in quotes.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of a raw text, `None` when it is a raw identifier.
fn raw_text(text: &str) -> Option<usize> {
    let hashes = text[1..].chars().take_while(|c| *c == '#').count();
    let body = text[1 + hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(body.find(&end).map_or(text.len(), |at| 2 + hashes + at + end.len()))
}

/// The length of a character in single quotes; `None` for a lifetime.
fn letter(text: &str) -> Option<usize> {
    let body = text.strip_prefix('\'')?;
    if let Some(escape) = body.strip_prefix('\\') {
        let first = escape.chars().next()?.len_utf8();
        return escape[first..].find('\'').map(|end| 2 + first + end + 1);
    }
    let first = body.chars().next()?.len_utf8();
    body[first..].starts_with('\'').then_some(first + 2)
}

/// The code without what is compiled for tests only.
fn without_tests(code: &str) -> String {
    let mut kept = String::new();
    let mut rest = code;
    while let Some(at) = rest.find("#[cfg(test)]") {
        kept.push_str(&rest[..at]);
        let item = &rest[at..];
        let open = item.find('{').unwrap_or(item.len());
        let short = item.find(';').filter(|end| *end < open);
        let mut depth = 0;
        let closed = item.char_indices().skip_while(|(at, _)| *at < open).find(|(_, character)| {
            depth += match character {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            depth == 0
        });
        let end = short.or(closed.map(|(at, _)| at)).map_or(item.len(), |end| end + 1);
        rest = &item[end..];
    }
    kept + rest
}

fn sources(folder: &Path, prefix: &str, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            sources(&path, &format!("{name}/"), found);
        } else if name.ends_with(".rs") {
            found.push(Source::new(&name, &fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn every_stage_knows_only_those_before_it() {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut found);
    assert!(found.len() > 100, "only {} files", found.len());
    let mut faults: Vec<String> = found.iter().flat_map(Source::faults).collect();
    faults.sort();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A stage may use another only when that one comes before it: no two may use each other, whatever STAGES says.
#[test]
fn the_order_has_no_circle() {
    let mut placed: BTreeSet<&str> = BTreeSet::new();
    while placed.len() < STAGES.len() {
        let next: Vec<&str> = STAGES
            .iter()
            .filter(|(stage, uses)| !placed.contains(stage) && uses.iter().all(|used| placed.contains(used)))
            .map(|(stage, _)| *stage)
            .collect();
        assert!(!next.is_empty(), "a circle among the stages after {placed:?}");
        placed.extend(next);
    }
}

#[cfg(test)]
mod checker {
    use super::*;

    #[track_caller]
    fn assert_faults(path: &str, text: &str, expected: &[&str]) {
        let faults = Source::new(path, text).faults();
        let faults: Vec<&str> = faults.iter().map(|fault| fault.split_once(": ").unwrap().1).collect();
        assert_eq!(faults, expected, "{text}");
    }

    #[test]
    fn a_later_stage_is_found_however_it_is_named() {
        let wrong = ["model may not use parse"];
        assert_faults("model/a.rs", "use crate::parse::Parsed;", &wrong);
        assert_faults("model/a.rs", "fn a() -> crate::parse::Parsed {}", &wrong);
        assert_faults("model/a.rs", "use crate::{source::{Span, self}, parse};", &wrong);
        assert_faults("model/a.rs", "use crate::{\n    parse::{Parsed},\n    yaml,\n};", &wrong);
        assert_faults("model/a.rs", "macro_rules! m { () => { $crate::parse::parse() } }", &wrong);
        assert_faults("model.rs", "use crate::parse;", &wrong);
        assert_faults("model/values/a.rs", "use crate::yaml::Scalar; use crate::model::Plan;", &[]);
        assert_faults("yaml/a.rs", "use crate::markdown;", &["yaml may not use markdown"]);
        assert_faults("render/a.rs", "use crate::publish;", &["render may not use publish"]);
    }

    #[test]
    fn comments_texts_and_tests_do_not_count() {
        assert_faults(
            "model/a.rs",
            "// crate::parse .unwrap()\n/* crate::cli */ /// panic!(\nstruct A;",
            &[],
        );
        assert_faults(
            "model/a.rs",
            r##"const A: &str = "crate::parse \" .unwrap()"; const B: &str = r#"todo!("#;"##,
            &[],
        );
        assert_faults(
            "model/a.rs",
            "#[cfg(test)]\nmod tests { use crate::parse; fn a() { b.unwrap(); } }\nstruct A;",
            &[],
        );
        assert_faults("model/a.rs", "#[cfg(test)]\nuse crate::parse;\nstruct A;", &[]);
        let after = "#[cfg(test)]\nmod tests { }\nfn a() { b.unwrap(); }";
        assert_faults("model/a.rs", after, &["`.unwrap()` can panic"]);
        let quote = "const A: char = '\"'; fn a<'a>(b: &'a str) { c.unwrap(); }";
        assert_faults("model/a.rs", quote, &["`.unwrap()` can panic"]);
    }

    #[test]
    fn what_can_panic_and_what_is_long_is_found() {
        assert_faults(
            "read/a.rs",
            "fn a() { b.expect(\"x\"); todo!() }",
            &["`.expect(` can panic", "`todo!(` panics"],
        );
        assert_faults("read/a.rs", "unsafe { a() }", &["`unsafe` is not used"]);
        assert_faults("read/a.rs", &"\n".repeat(401), &["401 lines, at most 400"]);
        assert_faults("diagnostic/text_da.rs", &"\n".repeat(401), &[]);
        assert_faults("main.rs", &"\n".repeat(30), &["main is under 30 lines"]);
        assert_faults("tools/a.rs", "", &["is of no stage; add it to STAGES"]);
    }
}
