use std::collections::BTreeSet;

use super::Faults;
use super::{ADOPTION_LOCK, attachment, todo};
use crate::diagnostic::{Code, Finding, Findings, Phrase, nearest};
use crate::markdown;
use crate::model::Prose;
use crate::model::fields::{Document, Record};
use crate::model::values::Id;
use crate::read::{Tree, below_folder};
use crate::source::{MappedText, SourceFile, SourceId, Sources, Span};
use crate::yaml::{self, Decoder, front_matter};

/// Reads single files of the tree, and remembers which were asked for.
pub(super) struct Reader<'a> {
    pub tree: &'a Tree,
    pub findings: &'a mut Findings,
    pub faults: Faults,
    pub sources: &'a Sources,
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
        Self { tree, findings, faults: Faults::default(), sources, root, wanted: BTreeSet::new() }
    }

    /// How messages write a path of the content folder.
    pub(super) fn shown(&self, path: &str) -> String {
        if self.root.is_empty() { path.to_owned() } else { format!("{}/{path}", self.root) }
    }

    /// Whether a file that may be left out is there.
    pub(super) fn has(&self, path: &str) -> bool {
        self.tree.texts.contains_key(path) || self.tree.is_unreadable(path)
    }

    /// A file that is there, as text.
    pub(super) fn text(&self, path: &str) -> Option<(SourceId, &'a str)> {
        let id = *self.tree.texts.get(path)?;
        Some((id, &self.sources.get(id)?.text))
    }

    /// A file that must be there; `why` says why it must.
    fn file(&mut self, path: &str, why: Phrase) -> Option<(SourceId, &'a SourceFile)> {
        self.wanted.insert(path.to_owned());
        if let Some(&id) = self.tree.texts.get(path) {
            return self.sources.get(id).map(|file| (id, file));
        }
        if !self.tree.is_unreadable(path) && !self.tree.folders.contains(path) {
            let has_room = self.findings.has_room(Code::MissingFile, None);
            let near = if has_room { self.misnamed(path) } else { Vec::new() };
            if let Some(name) = near.first() {
                // Its wrong name is said here already.
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                self.wanted.insert(joined(folder, name));
            }
            let finding = Finding::at_path(Code::MissingFile, self.shown(path)).with("why", why);
            self.findings.add(finding.nearest(near));
        }
        None
    }

    /// A text that may be left out.
    pub(super) fn optional(&mut self, path: &str) -> Option<(SourceId, &'a SourceFile)> {
        self.wanted.insert(path.to_owned());
        let id = *self.tree.texts.get(path)?;
        self.sources.get(id).map(|file| (id, file))
    }

    /// Files beside a missing one that nothing has asked for and that are named much like it.
    fn misnamed(&self, path: &str) -> Vec<String> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let stem = |name: &'a str| name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let files = self.tree.texts.keys().chain(self.tree.attachments.keys());
        let beside = files.filter(|other| !self.wanted.contains(*other)).filter_map(|other| {
            let (place, name) = other.rsplit_once('/').unwrap_or(("", other));
            (place == folder).then_some(name)
        });
        let beside: Vec<&'a str> = beside.collect();
        let wanted = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let stems = nearest(wanted, beside.iter().map(|name| stem(name)));
        let named = |wanted: &String| beside.iter().find(|name| stem(name) == wanted.as_str());
        stems.iter().filter_map(named).map(|name| (*name).to_owned()).collect()
    }

    /// A YAML file as a record.
    pub(super) fn yaml<T: Document>(&mut self, path: &str, why: Phrase) -> Option<T> {
        let (id, file) = self.file(path, why)?;
        self.record(path, id, file, 0..file.text.len(), None)
    }

    fn record<T: Document>(
        &mut self,
        path: &str,
        id: SourceId,
        file: &SourceFile,
        range: std::ops::Range<usize>,
        body: Option<Prose>,
    ) -> Option<T> {
        let node = yaml::parse(file, id, range.clone(), self.findings)?;
        let before = self.findings.total();
        let mut decoder = Decoder::new(file, self.findings);
        let record = T::with_body(&node, body, &mut decoder);
        let has_nameless = decoder.has_nameless;
        self.faults.ids.append(&mut decoder.broken_ids);
        if has_nameless {
            self.faults.nameless.insert(path.to_owned());
        }
        if self.findings.total() > before {
            self.faults.files.insert(path.to_owned());
        }
        // What the program writes at an adoption repeats the registries.
        if !path.ends_with(ADOPTION_LOCK) {
            todo::in_yaml(file, id, range, &node, self.findings);
        }
        record
    }

    /// A Markdown file: its head and the text after it as a record.
    pub(super) fn markdown<T: Document>(&mut self, path: &str, why: Phrase) -> Option<T> {
        let (id, file) = self.file(path, why)?;
        let Some((head, body)) = front_matter(&file.text) else {
            let end = file.text.lines().next().map_or(0, str::len);
            self.findings.add(Finding::new(Code::FrontMatter, Span::new(id, 0, end)));
            return None;
        };
        let text = file.text.get(body..).unwrap_or("");
        todo::in_text(file, id, body..file.text.len(), self.findings);
        let blank = text.trim().is_empty();
        let mapped = MappedText::verbatim(text, id, body);
        let prose = (!blank).then(|| Prose {
            document: markdown::parse(&mapped, self.findings),
            span: Span::new(id, body, body + text.lines().next().map_or(0, str::len)),
        });
        if blank && T::NEEDS_BODY {
            let end = file.text.len();
            let finding = Finding::new(Code::EmptyValue, Span::new(id, end, end));
            let finding = finding.with("key", Phrase::BodyText).with("expected", Phrase::Markdown);
            self.findings.add(finding.with("mend", Phrase::MustBeThere));
        }
        self.record(path, id, file, head, prose)
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
    pub(super) fn check_file_name(&mut self, item: &dyn Record, name: &Id) {
        if let Some(id) = item.id().filter(|id| id.text != name.as_str()) {
            let finding = Finding::new(Code::IdIsNotFileName, id.span).with("id", &*id.text);
            self.findings.add(finding.with("name", name.as_str()));
            self.faults.ids.extend([id.text.into_owned(), name.as_str().to_owned()]);
        }
    }

    /// Marks a file as accounted for without reading it.
    pub(super) fn claim(&mut self, path: String) {
        self.wanted.insert(path);
    }

    pub(super) fn is_claimed(&self, path: &str) -> bool {
        self.wanted.contains(path)
    }

    /// Texts that nothing asked for: a misspelt name would otherwise publish nothing and say nothing. `of`: which files are this
    /// reader's.
    pub(super) fn report_unused(&mut self, folder: &str, of: impl Fn(&str) -> bool) {
        let tree = self.tree;
        let unused = |path: &str| of(path) && !self.wanted.contains(path);
        for (path, _) in below_folder(&tree.texts, folder).filter(|(path, _)| unused(path)) {
            let finding = Finding::at_path(Code::UnexpectedFile, self.shown(path));
            self.findings.add(finding.with("why", Phrase::NotUsedHere));
        }
        for (path, _) in below_folder(&tree.attachments, folder).filter(|(path, _)| unused(path)) {
            // Pictures and documents belong to an edition; elsewhere nothing would publish them.
            let why =
                if attachment::is_named_as_text(path) { Phrase::WrongExtension } else { Phrase::NotUsedHere };
            self.findings.add(Finding::at_path(Code::UnexpectedFile, self.shown(path)).with("why", why));
        }
    }
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}
