use std::collections::BTreeSet;

use super::{Decode, Entry, Node, NodeKind, node::read_as};
use crate::diagnostic::{Code, Finding, Findings, Phrase, nearest};
use crate::source::{SourceFile, Span};

/// What reading one file's nodes shares: the file, and where findings go.
pub(crate) struct Decoder<'a> {
    pub file: &'a SourceFile,
    pub findings: &'a mut Findings,
    /// Ids of records that had faults. A reference to one of them is no fault of its own.
    pub broken_ids: BTreeSet<String>,
    /// Whether some record had no id that could be read. Then a reference to nothing may be one to it.
    pub has_nameless: bool,
}

/// A field of a record that is read from a mapping.
pub(crate) struct Field {
    pub name: &'static str,
    pub required: bool,
    /// Whether it is a key of the mapping.
    pub is_key: bool,
    pub expected: Phrase,
}

impl<'a> Decoder<'a> {
    pub(crate) fn new(file: &'a SourceFile, findings: &'a mut Findings) -> Self {
        Self { file, findings, broken_ids: BTreeSet::new(), has_nameless: false }
    }

    /// How many faults there are so far.
    pub(crate) fn faults(&self) -> usize {
        self.findings.total()
    }

    /// How a node was written, quotes and all.
    pub(crate) fn written(&self, span: Span) -> &'a str {
        self.file.text.get(span.start..span.end).unwrap_or("")
    }

    pub(crate) fn wrong_type(&mut self, node: &Node, expected: Phrase) {
        self.findings.add(
            Finding::new(Code::WrongType, self.first_line(node.span))
                .with("expected", expected)
                .with("found", node.found()),
        );
    }

    /// The text of a scalar. Numbers and truth values without quotes are refused: `0123` would lose its zero in the
    /// next program that reads the file.
    pub(crate) fn text<'n>(&mut self, node: &'n Node, expected: Phrase) -> Option<&'n str> {
        match &node.kind {
            NodeKind::Scalar { text, plain } => {
                if let Some(found) = plain.then(|| read_as(text)).flatten() {
                    let value = text.as_str();
                    self.findings.add(
                        Finding::new(Code::NeedsQuotes, node.span).with("value", value).with("found", found),
                    );
                    return None;
                }
                Some(text)
            }
            _ => {
                self.wrong_type(node, expected);
                None
            }
        }
    }

    pub(crate) fn list<'n>(&mut self, node: &'n Node) -> Option<&'n [Node]> {
        match &node.kind {
            NodeKind::Sequence(items) => Some(items),
            _ => {
                self.wrong_type(node, Phrase::List);
                None
            }
        }
    }

    /// The entries of a mapping, checked against the keys it may have: unknown, repeated, missing and empty ones are
    /// noted. The values are in the order of `fields`.
    pub(crate) fn fields<'n>(&mut self, node: &'n Node, fields: &[Field]) -> Option<Vec<Option<&'n Node>>> {
        let NodeKind::Mapping(entries) = &node.kind else {
            self.wrong_type(node, Phrase::Mapping);
            return None;
        };
        let meant = self.check_keys(entries, fields);
        let values = fields.iter().map(|field| {
            let entry = entries.iter().find(|entry| field.is_key && entry.key.value == field.name);
            match entry {
                Some(entry) if entry.value.is_empty(field.required) => {
                    // An optional key without any value is one not yet filled in; quotes around nothing are a slip.
                    if field.required || !matches!(entry.value.kind, NodeKind::Null) {
                        let finding = Finding::new(Code::EmptyValue, entry.key.span);
                        let key = format!("`{}`", field.name);
                        let mend = if field.required { Phrase::MustBeThere } else { Phrase::MayBeLeftOut };
                        let finding = finding.with("key", key).with("expected", field.expected);
                        self.findings.add(finding.with("mend", mend));
                    }
                    None
                }
                Some(entry) => Some(&entry.value),
                None => {
                    if field.required && !meant.contains(field.name) {
                        let place = self.first_line(node.span);
                        let finding = Finding::new(Code::MissingKey, place);
                        self.findings.add(finding.with("key", field.name).with("expected", field.expected));
                    }
                    None
                }
            }
        });
        Some(values.collect())
    }

    /// Gives back the keys that were probably meant by unknown ones: they are not missing as well.
    fn check_keys(&mut self, entries: &[Entry], fields: &[Field]) -> BTreeSet<String> {
        let mut meant = BTreeSet::new();
        let names = || fields.iter().filter(|field| field.is_key).map(|field| field.name);
        let mut seen: std::collections::BTreeMap<&str, Span> = std::collections::BTreeMap::new();
        for Entry { key, .. } in entries {
            if let Some(first) = seen.get(key.value.as_str()) {
                let finding = Finding::new(Code::DuplicateKey, key.span).with("key", &key.value);
                self.findings.add(finding.related(*first));
            } else {
                seen.insert(&key.value, key.span);
                if !names().any(|name| name == key.value) {
                    let finding = Finding::new(Code::UnknownKey, key.span).with("key", &key.value);
                    if !self.findings.has_room(Code::UnknownKey, Some(key.span.source)) {
                        self.findings.add(finding);
                        continue;
                    }
                    let keys = names().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
                    let finding = finding.with("keys", keys);
                    let near = nearest(&key.value, names());
                    meant.extend(near.first().cloned());
                    self.findings.add(finding.nearest(near));
                }
            }
        }
        meant
    }

    /// A record with faults keeps its id, so that references to it, and what it lacks, are not reported as well.
    /// `has_id`: whether records of its kind have one.
    pub(crate) fn remember_broken(&mut self, node: &Node, has_id: bool) {
        let NodeKind::Mapping(entries) = &node.kind else {
            self.has_nameless |= has_id;
            return;
        };
        match entries.iter().find(|entry| entry.key.value == "id").map(|entry| &entry.value.kind) {
            // Whether it can be an id is for its own reading: one that cannot names nothing.
            Some(NodeKind::Scalar { text, .. }) => {
                self.has_nameless |= has_id && !is_reference(text);
                self.broken_ids.insert(text.clone());
            }
            _ => self.has_nameless |= has_id,
        }
    }

    /// The part of a span on its first line: a whole block is no place to point at.
    pub(crate) fn first_line(&self, span: Span) -> Span {
        let written = self.written(span);
        let line = written.lines().next().unwrap_or("").trim_end();
        Span::new(span.source, span.start, span.start + line.len().min(written.len()))
    }

    pub(crate) fn decode<T: Decode>(&mut self, node: &Node) -> Option<T> {
        T::decode(node, self)
    }
}

/// Whether a reference in a text could name it: words of small letters and digits.
fn is_reference(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-/".contains(&b))
}
