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
}

/// A key a mapping may have.
pub(crate) struct Field {
    pub name: &'static str,
    pub required: bool,
    pub expected: Phrase,
}

impl<'a> Decoder<'a> {
    pub(crate) fn new(file: &'a SourceFile, findings: &'a mut Findings) -> Self {
        Self { file, findings, broken_ids: BTreeSet::new() }
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
        self.check_keys(entries, fields);
        let values = fields.iter().map(|field| {
            let entry = entries.iter().find(|entry| entry.key.value == field.name);
            match entry {
                Some(entry) if matches!(entry.value.kind, NodeKind::Null) => {
                    if field.required {
                        let finding = Finding::new(Code::EmptyValue, entry.key.span);
                        self.findings.add(finding.with("key", field.name).with("expected", field.expected));
                    }
                    None
                }
                Some(entry) => Some(&entry.value),
                None => {
                    if field.required {
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

    fn check_keys(&mut self, entries: &[Entry], fields: &[Field]) {
        let names = || fields.iter().map(|field| field.name);
        let mut seen: std::collections::BTreeMap<&str, Span> = std::collections::BTreeMap::new();
        for Entry { key, .. } in entries {
            if let Some(first) = seen.get(key.value.as_str()) {
                let finding = Finding::new(Code::DuplicateKey, key.span).with("key", &key.value);
                self.findings.add(finding.related(*first));
            } else {
                seen.insert(&key.value, key.span);
                if !names().any(|name| name == key.value) {
                    let keys = names().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
                    let finding =
                        Finding::new(Code::UnknownKey, key.span).with("key", &key.value).with("keys", keys);
                    self.findings.add(finding.nearest(nearest(&key.value, names())));
                }
            }
        }
    }

    /// A record that could not be read keeps its id, so that references to it are not reported as well.
    pub(crate) fn remember_broken(&mut self, node: &Node) {
        if let NodeKind::Mapping(entries) = &node.kind
            && let Some(Entry { value: Node { kind: NodeKind::Scalar { text, .. }, .. }, .. }) =
                entries.iter().find(|entry| entry.key.value == "id")
        {
            self.broken_ids.insert(text.clone());
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
