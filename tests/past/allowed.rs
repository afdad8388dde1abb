//! What of a case may be other bytes than it was, and why.

use std::fs;

use crate::kept::Kept;

/// `allowed-differences` of a case: on each line a path of the site, in which `*` is any text, a colon and the reason.
pub struct Allowed(Vec<String>);

impl Allowed {
    pub fn of(kept: &Kept) -> Self {
        let text = fs::read_to_string(kept.folder.join("allowed-differences")).unwrap_or_default();
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let pattern = |line: &str| match line.split_once(": ") {
            Some((pattern, reason)) if !reason.trim().is_empty() => pattern.to_owned(),
            _ => panic!("{}: {line} gives no reason", kept.name),
        };
        Self(lines.map(pattern).collect())
    }

    pub fn has(&self, path: &str) -> bool {
        self.0.iter().any(|pattern| matches(pattern, path))
    }

    /// Lines that let nothing pass. A program without PDFs cannot tell.
    pub fn unused<'p>(&self, differing: impl Iterator<Item = &'p str> + Clone) -> Vec<String> {
        let lets_pass = |pattern: &&String| differing.clone().any(|path| matches(pattern, path));
        let unused = self.0.iter().filter(|pattern| *pattern != "addresses.ledger" && !lets_pass(pattern));
        let told = unused.map(|pattern| format!("allowed-differences: {pattern} has no difference"));
        if cfg!(feature = "pdf") { told.collect() } else { Vec::new() }
    }
}

/// Whether a path is what a pattern says.
fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, rest)) => path.strip_prefix(start).is_some_and(|path| {
            (0..=path.len()).filter_map(|at| path.get(at..)).any(|end| matches(rest, end))
        }),
    }
}

#[test]
fn a_star_is_any_text() {
    for (pattern, path) in
        [("a.html", "a.html"), ("*.pdf", "uro/plan.pdf"), ("uro/*/k*", "uro/2024/kort.pdf"), ("*", "")]
    {
        assert!(matches(pattern, path), "{pattern} {path}");
    }
    for (pattern, path) in
        [("a.html", "b/a.html"), ("*.pdf", "uro/plan.pdf.txt"), ("uro/*/k*", "uro/kort.pdf")]
    {
        assert!(!matches(pattern, path), "{pattern} {path}");
    }
}
