//! A chapter of README as something that can be followed, step by step.

const README: &str = include_str!("../../README.md");

/// The text from a heading of the second level to the next.
pub fn chapter(title: &str) -> &'static str {
    let heading = format!("\n## {title}\n");
    let start = README.find(&heading).unwrap_or_else(|| panic!("README has no chapter {title:?}"));
    let text = &README[start + heading.len()..];
    text.find("\n## ").map_or(text, |end| &text[..=end])
}

/// The blocks of code of a chapter in their order, each with its language.
pub fn blocks(chapter: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut parts = chapter.split("```");
    let mut blocks = Vec::new();
    parts.next();
    while let (Some(block), Some(_)) = (parts.next(), parts.next()) {
        blocks.push(block.split_once('\n').expect("a block of lines"));
    }
    blocks
}

/// What the reader is told to do, and what is to be seen then.
#[derive(Debug)]
pub enum Step {
    /// One command each, with the exit code it is to have.
    Run(Vec<(String, i32)>),
    /// What the commands just run say: these lines in this order, others where `…` stands.
    Says(Vec<Said>),
    /// Lines of a file that go and come.
    Edit { path: String, changes: Vec<(String, String)> },
    /// A file that is written.
    Write { path: String, text: String },
}

/// A line, and whether lines that are left out may come before it.
#[derive(Debug)]
pub struct Said {
    pub line: String,
    pub after_gap: bool,
}

pub fn steps(title: &str) -> Vec<Step> {
    blocks(chapter(title)).into_iter().map(|(language, text)| step(language, text)).collect()
}

fn step(language: &str, text: &str) -> Step {
    match language {
        "sh" => Step::Run(text.lines().map(command).collect()),
        "" => Step::Says(said(text)),
        "diff" => edit(text),
        "yaml" => {
            let (name, text) = text.split_once('\n').expect("a name and a text");
            let path = name.strip_prefix("# ").expect("the name of the file").to_owned();
            Step::Write { path, text: text.to_owned() }
        }
        other => panic!("a block of {other:?}"),
    }
}

fn command(line: &str) -> (String, i32) {
    let (line, code) = line.split_once('#').unwrap_or((line, " slutkode 0"));
    let code = code.strip_prefix(" slutkode ").and_then(|code| code.parse().ok()).expect("an exit code");
    (line.trim().to_owned(), code)
}

fn said(text: &str) -> Vec<Said> {
    let mut said = Vec::new();
    // What comes before the first line shown are findings that the text speaks of elsewhere.
    let mut after_gap = true;
    for line in text.lines() {
        if line == "…" {
            after_gap = true;
        } else {
            said.push(Said { line: line.to_owned(), after_gap });
            after_gap = false;
        }
    }
    said
}

fn edit(text: &str) -> Step {
    let (path, hunks) = text.strip_prefix("@@ ").and_then(|text| text.split_once('\n')).expect("a file");
    let lines = |hunk: &str, sign: char| -> String {
        let lines: Vec<&str> = hunk.lines().filter_map(|line| line.strip_prefix(sign)).collect();
        lines.join("\n")
    };
    let changes = hunks.split("@@\n").map(|hunk| (lines(hunk, '-'), lines(hunk, '+'))).collect();
    Step::Edit { path: path.to_owned(), changes }
}
