use std::collections::BTreeSet;

use crate::diagnostic::{Code, Finding, Findings, Phrase, nearest};
use crate::markdown;
use crate::model::Prose;
use crate::model::values::Id;
use crate::read::Tree;
use crate::source::{MappedText, SourceFile, SourceId, Sources, Span, Spanned};
use crate::yaml::{self, Decode, Decoder};

/// Reads single files of the tree, and remembers which were asked for.
pub(super) struct Reader<'a> {
    pub tree: &'a Tree,
    pub findings: &'a mut Findings,
    pub broken_ids: BTreeSet<String>,
    sources: &'a Sources,
    root: &'a str,
    /// Files that some part of the plan asked for, there or not.
    wanted: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        tree: &'a Tree,
        sources: &'a Sources,
        root: &'a str,
        findings: &'a mut Findings,
    ) -> Self {
        Self { tree, findings, broken_ids: BTreeSet::new(), sources, root, wanted: BTreeSet::new() }
    }

    /// How messages write a path of the content folder.
    pub(super) fn shown(&self, path: &str) -> String {
        if self.root.is_empty() { path.to_owned() } else { format!("{}/{path}", self.root) }
    }

    /// A file that must be there; `why` says why it must.
    fn file(&mut self, path: &str, why: Phrase) -> Option<(SourceId, &'a SourceFile)> {
        self.wanted.insert(path.to_owned());
        if let Some(&id) = self.tree.texts.get(path) {
            return self.sources.get(id).map(|file| (id, file));
        }
        if !self.tree.unreadable.contains(path) && !self.tree.folders.contains(path) {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
            let others: Vec<&str> = if folder.is_empty() {
                self.tree.texts.keys().map(String::as_str).filter(|other| !other.contains('/')).collect()
            } else {
                self.tree.texts_in(folder).collect()
            };
            let finding = Finding::at_path(Code::MissingFile, self.shown(path)).with("why", why);
            self.findings.add(finding.nearest(nearest(name, others)));
        }
        None
    }

    /// A YAML file as a record.
    pub(super) fn yaml<T: Decode>(&mut self, path: &str, why: Phrase) -> Option<T> {
        let (id, file) = self.file(path, why)?;
        self.record(id, file, 0..file.text.len())
    }

    fn record<T: Decode>(
        &mut self,
        id: SourceId,
        file: &SourceFile,
        range: std::ops::Range<usize>,
    ) -> Option<T> {
        let node = yaml::parse(file, id, range, self.findings)?;
        let mut decoder = Decoder::new(file, self.findings);
        let record = decoder.decode(&node);
        self.broken_ids.append(&mut decoder.broken_ids);
        record
    }

    /// A Markdown file: its head as a record, and its body; no body when it is blank.
    pub(super) fn markdown<H: Decode>(&mut self, path: &str, why: Phrase) -> Option<(H, Option<Prose>)> {
        let (id, file) = self.file(path, why)?;
        let Some((head, body)) = split_head(&file.text) else {
            let end = file.text.lines().next().map_or(0, str::len);
            self.findings.add(Finding::new(Code::FrontMatter, Span::new(id, 0, end)));
            return None;
        };
        let head = self.record(id, file, head);
        let text = file.text.get(body..).unwrap_or("");
        let blank = text.trim().is_empty();
        let mapped = MappedText::verbatim(text, id, body);
        let prose = (!blank).then(|| Prose {
            document: markdown::parse(&mapped, self.findings),
            span: Span::new(id, body, body + text.lines().next().map_or(0, str::len)),
        });
        Some((head?, prose))
    }

    /// A Markdown file whose body may not be blank.
    pub(super) fn markdown_with_body<H: Decode>(&mut self, path: &str, why: Phrase) -> Option<(H, Prose)> {
        let (head, body) = self.markdown(path, why)?;
        if body.is_none() {
            let id = self.tree.texts.get(path)?;
            let end = self.sources.get(*id)?.text.len();
            let finding = Finding::new(Code::EmptyValue, Span::new(*id, end, end));
            self.findings.add(
                finding
                    .with("key", path.rsplit('/').next().unwrap_or(path))
                    .with("expected", Phrase::Markdown),
            );
        }
        Some((head, body?))
    }

    /// The id an item's folder or file name is; a finding when it cannot be one.
    pub(super) fn name_as_id(&mut self, name: &str, path: &str) -> Option<Id> {
        let id = Id::parse(name);
        if id.is_none() {
            let finding = Finding::at_path(Code::BadFileName, self.shown(path)).with("name", name);
            self.findings.add(finding.with("suggestion", Id::suggestion(name)));
        }
        id
    }

    /// An item's own id must be the name of its file: one of them would rot.
    pub(super) fn check_file_name(&mut self, id: &Spanned<Id>, name: &Id) {
        if id.value != *name {
            let finding = Finding::new(Code::IdIsNotFileName, id.span).with("id", id.as_str());
            self.findings.add(finding.with("name", name.as_str()));
        }
    }

    /// Marks a file as accounted for without reading it.
    pub(super) fn claim(&mut self, path: String) {
        self.wanted.insert(path);
    }

    pub(super) fn is_claimed(&self, path: &str) -> bool {
        self.wanted.contains(path)
    }

    /// Texts that nothing asked for: a misspelt name would otherwise publish nothing and say nothing.
    pub(super) fn report_unused(&mut self) {
        let tree = self.tree;
        for path in tree.texts.keys().chain(&tree.unreadable).filter(|path| !self.wanted.contains(*path)) {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            let siblings = self.wanted.iter().filter_map(|wanted| {
                let (place, name) = wanted.rsplit_once('/').unwrap_or(("", wanted));
                (place == folder && !tree.texts.contains_key(wanted)).then_some(name)
            });
            let names = nearest(name, siblings);
            let finding =
                Finding::at_path(Code::UnexpectedFile, self.shown(path)).with("why", Phrase::NotUsedHere);
            self.findings.add(finding.nearest(names));
        }
        for path in tree.attachments.keys() {
            // Pictures and documents belong to an edition; elsewhere nothing would publish them.
            let in_edition = path.starts_with("plans/")
                && path.split('/').nth(2) == Some("editions")
                && path.split('/').count() > 4;
            if !in_edition {
                let why = if path.ends_with(".yml") || path.ends_with(".markdown") {
                    Phrase::WrongExtension
                } else {
                    Phrase::NotUsedHere
                };
                self.findings.add(Finding::at_path(Code::UnexpectedFile, self.shown(path)).with("why", why));
            }
        }
    }
}

/// The byte range of the head between two lines of `---`, and where the body begins.
fn split_head(text: &str) -> Option<(std::ops::Range<usize>, usize)> {
    let mut at = 0;
    let mut start = None;
    for line in text.split_inclusive('\n') {
        let fence = line.trim_end() == "---";
        match start {
            None if fence => start = Some(at + line.len()),
            None => return None,
            Some(start) if fence => return Some((start..at, at + line.len())),
            Some(_) => {}
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::split_head;

    #[test]
    fn a_head_stands_between_two_fences() {
        assert_eq!(split_head("---\na: b\n---\nx"), Some((4..9, 13)));
        assert_eq!(split_head("---\r\na: b\r\n---\r\nx"), Some((5..11, 16)));
        assert_eq!(split_head("---\na: b\n"), None);
        assert_eq!(split_head("a\n---\n---\n"), None);
        assert_eq!(split_head(""), None);
    }
}
