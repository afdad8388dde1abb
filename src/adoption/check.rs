use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::Examined;
use super::changes::Changes;
use super::frozen::{FrozenContent, FrozenFile, digest_over, frozen_files, is_frozen};
use super::seal::digest_of_values;
use super::values_text::after;
use crate::diagnostic::{Argument, Code, Finding, Findings, Phrase};
use crate::model::values::{Id, LineDigests, Sha256Digest};
use crate::model::{AdoptionLock, EditionStatus, LockedFile, Section};
use crate::parse::{ADOPTION_LOCK, Parsed, ParsedEdition, ParsedPlan};
use crate::read::Tree;
use crate::source::canonical_lines;
use crate::source::{SharedList, Sources, Span};

/// Whether every adopted edition is what was adopted. `root` is how messages write the content folder.
pub fn check(tree: &Tree, sources: &Sources, root: &str, parsed: &Parsed, findings: &mut Findings) {
    check_changed(tree, sources, root, parsed, &mut AdoptionMemo::default(), findings);
}

/// What was found of each edition, by plan and edition, with the sections as they were read then.
#[derive(Debug, Default)]
pub struct AdoptionMemo(BTreeMap<(Id, Id), (SharedList<Section>, Vec<Finding>)>);

/// The same as [`check`]; an edition that has not been read again since `memo` was made is not examined again.
pub fn check_changed(
    tree: &Tree,
    sources: &Sources,
    root: &str,
    parsed: &Parsed,
    memo: &mut AdoptionMemo,
    findings: &mut Findings,
) {
    let editions: Vec<_> = editions(parsed).collect();
    let found = editions.into_par_iter().map(|(plan, edition)| {
        let key = (plan.id.clone(), edition.id.clone());
        let known = memo.0.get(&key).filter(|(then, _)| then.is_same(&edition.sections));
        let examine = || {
            let examined = Examiner { tree, sources, root, parsed, plan, edition }.examine();
            examined.map(|examined| examined.findings).unwrap_or_default()
        };
        let found = known.map_or_else(examine, |(_, found)| found.clone());
        (key, (edition.sections.clone(), found))
    });
    let found: Vec<_> = found.collect();
    for finding in found.iter().flat_map(|(_, (_, found))| found) {
        findings.add(finding.clone());
    }
    memo.0 = found.into_iter().collect();
}

fn editions(parsed: &Parsed) -> impl Iterator<Item = (&ParsedPlan, &ParsedEdition)> {
    parsed.plans.iter().flat_map(|plan| plan.editions.iter().map(move |edition| (&**plan, edition)))
}

/// What [`check`] finds, edition by edition: each that is adopted, or that has a seal.
pub fn examine(tree: &Tree, sources: &Sources, root: &str, parsed: &Parsed) -> Vec<Examined> {
    let editions: Vec<_> = editions(parsed).collect();
    let examined = editions
        .into_par_iter()
        .filter_map(|(plan, edition)| Examiner { tree, sources, root, parsed, plan, edition }.examine());
    examined.collect()
}

struct Examiner<'a> {
    tree: &'a Tree,
    sources: &'a Sources,
    root: &'a str,
    parsed: &'a Parsed,
    plan: &'a ParsedPlan,
    edition: &'a ParsedEdition,
}

impl Examiner<'_> {
    fn examine(&self) -> Option<Examined> {
        let folder = format!("plans/{}/editions/{}", self.plan.id.as_str(), self.edition.id.as_str());
        let lock_path = format!("{folder}/{ADOPTION_LOCK}");
        let is_there = self.tree.texts.contains_key(&lock_path);
        let identity = self.edition.identity.as_ref();
        let status = identity.map(|identity| &identity.status);
        let is_adopted = status.is_some_and(|status| status.value == EditionStatus::Adopted);
        if !is_there && !is_adopted {
            return None;
        }
        let adoption = identity.and_then(|identity| identity.adopted.as_ref());
        let mut findings = Vec::new();
        match (status, is_there) {
            (Some(status), true) if !is_adopted => {
                findings.push(self.without_adoption(status.span, &lock_path));
            }
            (_, true) => findings = self.compare(&folder, &lock_path),
            // A seal that could not be read has its own finding.
            (_, false) if self.tree.is_unreadable(&lock_path) => {}
            (Some(status), false) => {
                let (date, body) = adoption.map_or_else(
                    || ("…".to_owned(), "…"),
                    |adoption| (adoption.date.value.to_string(), adoption.body.as_str()),
                );
                let finding =
                    Finding::new(Code::LockMissing, status.span).with("file", self.shown(&lock_path));
                let finding = finding.with("plan", self.plan.id.as_str());
                let finding = finding.with("edition", self.edition.id.as_str());
                findings.push(finding.with("date", date).with("body", body));
            }
            (None, false) => {}
        }
        let lock = self.edition.lock.as_ref();
        Some(Examined {
            plan: self.plan.id.clone(),
            edition: self.edition.id.clone(),
            folder,
            adopted: adoption.map(|adoption| (adoption.date.value, adoption.body.value.clone())),
            files: lock.map_or(0, |lock| lock.files.len()),
            digest: lock.map(|lock| lock.digest.value.clone()),
            findings,
        })
    }

    fn shown(&self, path: &str) -> String {
        if self.root.is_empty() { path.to_owned() } else { format!("{}/{path}", self.root) }
    }

    fn without_adoption(&self, status: Span, lock: &str) -> Finding {
        Finding::new(Code::LockWithoutAdoption, status).with("file", self.shown(lock))
    }

    fn compare(&self, folder: &str, lock_path: &str) -> Vec<Finding> {
        let Some(lock) = &self.edition.lock else { return vec![self.unreadable(lock_path)] };
        if self.parsed.faults.files.contains(lock_path) {
            // What of it could be read says nothing of the rest.
            return vec![self.unreadable(lock_path)];
        }
        let mut findings = self.own_faults(lock, lock_path);
        let mut locked: BTreeMap<&str, &LockedFile> = BTreeMap::new();
        for file in &lock.files {
            let path = file.path.as_str();
            if !is_inside(path) || !is_frozen(path) || locked.insert(path, file).is_some() {
                findings.push(self.damaged(file.path.span, lock_path, Phrase::LockPaths));
            }
        }
        let mut added = Vec::new();
        let mut met: BTreeSet<String> = BTreeSet::new();
        for file in frozen_files(self.tree, folder) {
            let (digest, lines) = file.digests(self.sources);
            // A second file of the same name, in other letters, is one too many.
            match locked.get(file.path.as_str()).filter(|_| met.insert(file.path.clone())) {
                None => added.push((file, digest)),
                Some(then) if then.sha256.value != digest => {
                    findings.push(self.changed(&file, then, lines));
                }
                Some(then) => {
                    let before = then.lines.as_ref().map_or(&[][..], |lines| &lines.0);
                    if lines.is_some_and(|lines| lines.0 != before) {
                        let span = then.lines.as_ref().map_or(then.path.span, |lines| lines.span);
                        findings.push(self.damaged(span, lock_path, Phrase::LockLines));
                    }
                }
            }
        }
        for (path, then) in &locked {
            let place = format!("{folder}/{path}");
            if !met.contains(*path) && !self.tree.is_unreadable(&place) {
                findings.push(self.missing(&place, then, &added, folder));
            }
        }
        findings.extend(
            added.iter().map(|(file, _)| Finding::at_path(Code::AdoptedFileAdded, self.shown(&file.place))),
        );
        findings
    }

    /// What does not agree inside the seal itself.
    fn own_faults(&self, lock: &AdoptionLock, path: &str) -> Vec<Finding> {
        let mut findings = Vec::new();
        let files = lock.files.iter().map(|file| (file.path.as_str(), &file.sha256.value));
        if digest_over(files) != lock.digest.value {
            findings.push(self.damaged(lock.digest.span, path, Phrase::LockDigest));
        }
        let text = self.sources.get(lock.values.span.source).map_or("", |file| after(file, lock.values.span));
        if digest_of_values(text) != lock.values.value {
            findings.push(self.damaged(lock.values.span, path, Phrase::LockValues));
        }
        findings
    }

    fn damaged(&self, span: Span, path: &str, reason: Phrase) -> Finding {
        let path = self.shown(path);
        Finding::new(Code::LockDamaged, span).with("reason", reason).with("path", path)
    }

    fn unreadable(&self, path: &str) -> Finding {
        let path = self.shown(path);
        let finding = Finding::at_path(Code::LockDamaged, path.clone());
        finding.with("reason", Phrase::LockUnreadable).with("path", path)
    }

    fn changed(&self, file: &FrozenFile, then: &LockedFile, now: Option<LineDigests>) -> Finding {
        let path = self.shown(&file.place);
        let (FrozenContent::Text(id), Some(now)) = (&file.content, now) else {
            let finding = Finding::at_path(Code::AdoptedTextChanged, path.clone());
            return finding.with("changes", Phrase::OtherContent).with("path", path);
        };
        let before = then.lines.as_ref().map_or(&[][..], |lines| &lines.0);
        let changes = Changes::between(before, &now.0);
        let text = self.sources.get(*id).map_or("", |source| &source.text);
        // Lines gone at the end are missed after the last one.
        let place =
            changes.first().and_then(|first| canonical_lines(text).take(first + 1).last()).unwrap_or(0..0);
        let words =
            if changes.first().is_some() { changes.words() } else { Argument::from(Phrase::OtherContent) };
        let place = Span::new(*id, place.start, place.end);
        Finding::new(Code::AdoptedTextChanged, place).with("changes", words).with("path", path)
    }

    fn missing(
        &self,
        place: &str,
        then: &LockedFile,
        added: &[(FrozenFile, Sha256Digest)],
        folder: &str,
    ) -> Finding {
        let path = self.shown(place);
        let renamed = added.iter().filter(|(_, digest)| *digest == then.sha256.value);
        let names = renamed.filter_map(|(file, _)| file.place.strip_prefix(folder)?.strip_prefix('/'));
        let finding = Finding::at_path(Code::AdoptedFileMissing, path.clone()).with("path", path);
        finding.nearest(names.map(str::to_owned).collect())
    }
}

/// Whether a path names a file below the edition's folder, in one way only.
fn is_inside(path: &str) -> bool {
    !path.contains('\\') && path.split('/').all(|part| !["", ".", ".."].contains(&part))
}
