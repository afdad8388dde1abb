//! How a difference is told: where it begins, and what stands there.

use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};

use crate::support::links::attributes;

/// What a link to a PDF has.
const PDF_LINK: &str = "application/pdf";

/// How two files of one path differ. `was` is the text that was kept of it, if any.
pub fn files(path: &str, was: Option<&str>, now: &[u8]) -> String {
    let other = || format!("{path} has other bytes");
    let Some(was) = was else { return other() };
    if path.ends_with(".pdf") {
        return match pdf_text(now) {
            Some(now) => texts(path, was, &now).unwrap_or_else(|| other() + " and the same text"),
            None => other() + "; with pdftotext installed it is told where",
        };
    }
    match std::str::from_utf8(now) {
        Ok(now) if cfg!(not(feature = "pdf")) && was.contains(PDF_LINK) => {
            new_line(path, was, now).unwrap_or_else(other)
        }
        Ok(now) => texts(path, was, now).unwrap_or_else(other),
        Err(_) => other() + " and is no text any more",
    }
}

/// The first place where two texts differ.
pub fn texts(path: &str, was: &str, now: &str) -> Option<String> {
    if was == now {
        return None;
    }
    let same = was.split('\n').zip(now.split('\n')).take_while(|(was, now)| was == now).count();
    let line = |text: &str| text.split('\n').nth(same).map(str::to_owned);
    let (was, now) = (line(was), line(now));
    let (old, new) = (was.as_deref().unwrap_or_default(), now.as_deref().unwrap_or_default());
    let column = old.chars().zip(new.chars()).take_while(|(old, new)| old == new).count();
    let shown = |line: Option<&str>| line.map_or("(the end)".to_owned(), |line| excerpt(line, column));
    let (was, now) = (shown(was.as_deref()), shown(now.as_deref()));
    Some(format!("{path}:{}:{}\n    was: {was}\n    now: {now}", same + 1, column + 1))
}

/// The part of a line around a place in it.
fn excerpt(line: &str, column: usize) -> String {
    const BEFORE: usize = 40;
    const LENGTH: usize = 140;
    let from = column.saturating_sub(BEFORE);
    let part: String = line.chars().skip(from).take(LENGTH).collect();
    let dots = |cut: bool| if cut { "…" } else { "" };
    format!("{}{part}{}", dots(from > 0), dots(line.chars().count() > from + LENGTH))
}

/// The text that was kept has the links to PDFs that a program without them leaves out, so lines tell more than places: the
/// first that is new, or else the first that is gone.
fn new_line(path: &str, was: &str, now: &str) -> Option<String> {
    let (old, new): (BTreeSet<&str>, BTreeSet<&str>) = (was.lines().collect(), now.lines().collect());
    let added = now.lines().enumerate().find(|(_, line)| !old.contains(line));
    let gone = was.lines().enumerate().find(|(_, line)| !new.contains(line) && !line.contains(PDF_LINK));
    let told = |word: &str, (at, line): (usize, &str)| {
        format!("{path}:{}\n    {word}: {}", at + 1, excerpt(line, 0))
    };
    added.map(|line| told("new", line)).or_else(|| gone.map(|line| told("gone", line)))
}

/// The places on a page that are there no longer. Those with a low line are the theme's own.
pub fn places(path: &str, was: &str, now: &[u8]) -> Option<String> {
    let ids = |html: &str| {
        attributes(html, "id").into_iter().filter(|id| !id.contains('_')).collect::<BTreeSet<_>>()
    };
    let (was, now) = (ids(was), ids(&String::from_utf8_lossy(now)));
    let lost: Vec<String> = was.difference(&now).map(|id| format!("#{id}")).collect();
    (!lost.is_empty()).then(|| format!("{path} has lost {}", lost.join(", ")))
}

/// What is to be read in a PDF; `None` where there is no program for it.
pub fn pdf_text(bytes: &[u8]) -> Option<String> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let mut command = Command::new("pdftotext");
    let command = command.arg("-layout").arg(file.path()).arg("-").stderr(Stdio::null());
    Some(String::from_utf8_lossy(&command.output().ok()?.stdout).into_owned())
}
