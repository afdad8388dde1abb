use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{
    LARGEST_ATTACHMENT, LARGEST_CONTENT, LARGEST_TEXT, Tree, bad_name, is_bad_name, is_drawing, is_text,
};
use crate::diagnostic::{Code, Finding, Findings, Phrase};
use crate::source::{SourceFile, SourceId, Sources};
use crate::world::{DiskWorld, FileKind, Refusal, World, WorldFile, text_of};

/// A world as it was when it was last looked at. What has not changed since is not read again, and keeps its [`SourceId`].
#[derive(Debug, Default)]
pub struct Remembered {
    entries: BTreeMap<String, Entry>,
    /// Whether everything was looked at, and all of it could be held.
    is_whole: bool,
    revisions: BTreeMap<String, u64>,
    last_revision: u64,
    is_changed: bool,
}

/// What stands at a path.
#[derive(Debug)]
struct Entry {
    kind: FileKind,
    /// Bytes of it that count as content.
    size: u64,
    held: Held,
    findings: Vec<Finding>,
}

#[derive(Debug)]
enum Held {
    Folder,
    Text(SourceId),
    /// Bytes, and what they are as text when they are a drawing.
    Other(Arc<[u8]>, Option<SourceId>),
    Unreadable,
    /// Named as nothing can be, or too much beside the rest.
    Refused,
}

impl Remembered {
    /// Looks at everything.
    ///
    /// # Errors
    /// When there is no saying what is in the folder.
    pub fn look(&mut self, world: &dyn World, sources: &mut Sources) -> Result<(), Finding> {
        self.is_whole = false;
        let files = world.list().map_err(|refusal| match refusal {
            Refusal::TooMany => {
                let (files, depth) = DiskWorld::LIMITS;
                let finding = Finding::at_path(Code::TooManyFiles, world.shown(""));
                finding.with("files", files).with("depth", depth)
            }
            refusal => refusal.finding(world, "", LARGEST_TEXT),
        });
        // What cannot be listed may be anything the next time.
        self.is_changed |= files.is_err();
        let files = files?;
        let mut gone: BTreeSet<String> = self.entries.keys().cloned().collect();
        let mut room = LARGEST_CONTENT;
        self.is_whole = true;
        for WorldFile { path, kind } in files {
            gone.remove(&path);
            let size = self.enter(&path, kind, room, world, sources);
            let Some(left) = room.checked_sub(size) else {
                // The rest is not read: it could not be held.
                let above = path.clone();
                gone.extend(self.entries.keys().filter(|path| **path > above).cloned());
                self.is_whole = false;
                break;
            };
            room = left;
        }
        for path in gone {
            self.forget(&path, sources);
        }
        Ok(())
    }

    /// Looks at what may have changed: files and folders, there, gone or new.
    ///
    /// # Errors
    /// When there is no saying what is in the folder.
    pub fn look_at(
        &mut self,
        paths: &BTreeSet<String>,
        world: &dyn World,
        sources: &mut Sources,
    ) -> Result<(), Finding> {
        let is_plain = |path: &String| path.split('/').all(|part| !["", ".", ".."].contains(&part));
        if !self.is_whole || !paths.iter().all(is_plain) {
            return self.look(world, sources);
        }
        for path in paths {
            let at = self.highest_unknown(path);
            let Ok((at, files)) = world.list_from(at) else { return self.look(world, sources) };
            let mut gone: BTreeSet<String> = self.below(&at).map(str::to_owned).collect();
            for WorldFile { path, kind } in files {
                gone.remove(&path);
                self.enter(&path, kind, LARGEST_CONTENT, world, sources);
            }
            for path in gone {
                self.forget(&path, sources);
            }
        }
        let size: u64 = self.entries.values().map(|entry| entry.size).sum();
        if self.entries.len() >= DiskWorld::LIMITS.0 || size > LARGEST_CONTENT {
            return self.look(world, sources);
        }
        Ok(())
    }

    /// Forgets everything: the folder is gone.
    pub fn clear(&mut self, sources: &mut Sources) {
        let paths: Vec<String> = self.entries.keys().cloned().collect();
        for path in paths {
            self.forget(&path, sources);
        }
        self.is_whole = false;
        self.is_changed = true;
    }

    /// Whether anything is not as it was when this was last asked.
    pub fn take_changed(&mut self) -> bool {
        std::mem::take(&mut self.is_changed)
    }

    /// How many files and folders are remembered.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What was read, for the stages that follow. `None`: it is too much.
    pub fn tree(&self, world: &dyn World, findings: &mut Findings) -> Option<Tree> {
        let mut room = LARGEST_CONTENT;
        for (path, entry) in &self.entries {
            let Some(left) = room.checked_sub(entry.size) else {
                let finding = Finding::at_path(Code::ContentTooLarge, world.shown(path));
                findings.add(finding.with("limit", LARGEST_CONTENT));
                return None;
            };
            room = left;
            entry.findings.iter().for_each(|finding| findings.add(finding.clone()));
        }
        // In order already: made in one go each, which is faster than path by path.
        let entries = || self.entries.iter().map(|(path, entry)| (path, &entry.held));
        let text = |(path, held): (&String, &Held)| match held {
            Held::Text(id) => Some((path.clone(), *id)),
            _ => None,
        };
        let attachment = |(path, held): (&String, &Held)| match held {
            Held::Other(bytes, _) => Some((path.clone(), Arc::clone(bytes))),
            _ => None,
        };
        let drawing = |(path, held): (&String, &Held)| match held {
            Held::Other(_, Some(id)) => Some((path.clone(), *id)),
            _ => None,
        };
        let paths = |wanted: fn(&Held) -> bool| {
            entries().filter(move |(_, held)| wanted(held)).map(|(path, _)| path.clone()).collect()
        };
        Some(Tree {
            texts: entries().filter_map(text).collect(),
            attachments: entries().filter_map(attachment).collect(),
            drawings: entries().filter_map(drawing).collect(),
            folders: paths(|held| matches!(held, Held::Folder)),
            unreadable: paths(|held| matches!(held, Held::Unreadable)),
            revisions: self.revisions.clone(),
        })
    }

    /// The first part of a path that is not known as a folder, or the whole path.
    fn highest_unknown<'p>(&self, path: &'p str) -> &'p str {
        let above = path.match_indices('/').filter_map(|(at, _)| path.get(..at));
        let is_folder =
            |path: &&str| self.entries.get(*path).is_some_and(|entry| entry.kind == FileKind::Folder);
        above.chain([path]).find(|path| !is_folder(path)).unwrap_or(path)
    }

    /// A path and all below it.
    fn below<'s>(&'s self, path: &'s str) -> impl Iterator<Item = &'s str> {
        let from = self.entries.range(path.to_owned()..).map(|(path, _)| path.as_str());
        from.take_while(move |known| known.starts_with(path)).filter(move |known| {
            known.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// Reads what stands at a path now. Gives back its size.
    fn enter(
        &mut self,
        path: &str,
        kind: FileKind,
        room: u64,
        world: &dyn World,
        sources: &mut Sources,
    ) -> u64 {
        let name = path.rsplit('/').next().unwrap_or(path);
        let is_text = is_text(name);
        // The ledger of addresses grows with the site and is read line by line.
        let limit = if is_text && !name.ends_with(".ledger") { LARGEST_TEXT } else { LARGEST_ATTACHMENT };
        let told = |held: Held, finding: Finding| Entry { kind, size: 0, held, findings: vec![finding] };
        let refused = |refusal: Refusal| told(Held::Unreadable, refusal.finding(world, path, limit));
        let entry = match kind {
            FileKind::Folder if !is_text => Entry { kind, size: 0, held: Held::Folder, findings: Vec::new() },
            FileKind::Folder => told(Held::Unreadable, Finding::at_path(Code::NotAFile, world.shown(path))),
            FileKind::BadName => told(Held::Refused, bad_name(world, path, name)),
            FileKind::File if is_bad_name(name) => told(Held::Refused, bad_name(world, path, name)),
            FileKind::File => match world.read(path, limit.min(room)) {
                Ok(bytes) => return self.enter_bytes(path, bytes, is_text, world, sources),
                Err(Refusal::TooLarge { size }) if size <= limit => {
                    Entry { kind, size, held: Held::Refused, findings: Vec::new() }
                }
                Err(refusal) => refused(refusal),
            },
            FileKind::ClosedFolder => refused(Refusal::Other(Phrase::PermissionDenied.into())),
            FileKind::LinkOutside => refused(Refusal::Outside),
            FileKind::Special => refused(Refusal::Other(Phrase::NotRegular.into())),
        };
        let size = entry.size;
        let is_same = self.entries.get(path).is_some_and(|known| {
            // A folder that cannot be looked into is listed as a folder too, just before.
            std::mem::discriminant(&known.held) == std::mem::discriminant(&entry.held)
                && !matches!(entry.held, Held::Text(_) | Held::Other(..))
                && (known.kind, known.size, &known.findings) == (entry.kind, entry.size, &entry.findings)
        });
        if !is_same {
            self.forget(path, sources);
            self.insert(path, entry);
        }
        size
    }

    fn enter_bytes(
        &mut self,
        path: &str,
        bytes: Vec<u8>,
        is_text: bool,
        world: &dyn World,
        sources: &mut Sources,
    ) -> u64 {
        let kind = FileKind::File;
        let size = bytes.len() as u64;
        let known = self.entries.get_mut(path);
        if !is_text {
            if let Some(Entry { held: Held::Other(then, _), .. }) = known
                && **then == *bytes
            {
                return size;
            }
            self.forget(path, sources);
            let text = str::from_utf8(&bytes).ok().filter(|_| is_drawing(path));
            let text = text.map(|text| text.strip_prefix('\u{feff}').unwrap_or(text));
            let drawing = text.map(|text| sources.add(SourceFile::new(world.shown(path), text)));
            let held = Held::Other(bytes.into(), drawing);
            self.insert(path, Entry { kind, size, held, findings: Vec::new() });
            return size;
        }
        let mut findings = Findings::default();
        let Some(text) = text_of(bytes, &world.shown(path), &mut findings) else {
            let findings: Vec<Finding> = findings.iter().cloned().collect();
            if known.as_ref().is_none_or(|known| known.findings != findings) {
                self.forget(path, sources);
                self.insert(path, Entry { kind, size, held: Held::Unreadable, findings });
            }
            return size;
        };
        if let Some(Entry { held: Held::Text(id), size: then, .. }) = known {
            *then = size;
            let id = *id;
            if sources.get(id).is_none_or(|file| *file.text != *text) {
                sources.replace(id, SourceFile::new(world.shown(path), text));
                self.touch(path);
            }
            return size;
        }
        self.forget(path, sources);
        let id = sources.add(SourceFile::new(world.shown(path), text));
        self.insert(path, Entry { kind, size, held: Held::Text(id), findings: Vec::new() });
        size
    }

    fn insert(&mut self, path: &str, entry: Entry) {
        self.entries.insert(path.to_owned(), entry);
        self.touch(path);
    }

    fn forget(&mut self, path: &str, sources: &mut Sources) {
        let Some(entry) = self.entries.remove(path) else { return };
        if let Held::Text(id) | Held::Other(_, Some(id)) = entry.held {
            sources.remove(id);
        }
        self.touch(path);
        for folder in parts_of(path) {
            if self.below(folder).next().is_none() {
                self.revisions.remove(folder);
            }
        }
    }

    /// Remembers that something is not as it was.
    fn touch(&mut self, path: &str) {
        self.is_changed = true;
        self.last_revision += 1;
        for folder in parts_of(path) {
            self.revisions.insert(folder.to_owned(), self.last_revision);
        }
    }
}

/// The folders of a plan and of an edition that a path is, or lies in.
fn parts_of(path: &str) -> impl Iterator<Item = &str> {
    let mut ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
    let plan = ends.nth(1).and_then(|end| path.get(..end)).filter(|plan| plan.starts_with("plans/"));
    let edition = ends.nth(1).and_then(|end| path.get(..end));
    let edition = edition.filter(|edition| edition.split('/').nth(2) == Some("editions"));
    plan.into_iter().chain(edition.filter(|_| plan.is_some()))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    fn paths(paths: &[&str]) -> BTreeSet<String> {
        paths.iter().map(|path| (*path).to_owned()).collect()
    }

    fn write(folder: &Path, path: &str, text: &str) {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    #[test]
    fn plans_and_editions_are_parts() {
        for (path, parts) in [
            ("site.yaml", &[][..]),
            ("plans", &[]),
            ("plan/a/editions/b", &[]),
            ("plans/a", &["plans/a"]),
            ("plans/a/editions", &["plans/a"]),
            ("plans/a/x/b/c.md", &["plans/a"]),
            ("plans/a/editions/2024", &["plans/a", "plans/a/editions/2024"]),
            ("plans/a/editions/2024/x/y.md", &["plans/a", "plans/a/editions/2024"]),
        ] {
            assert_eq!(parts_of(path).collect::<Vec<_>>(), parts, "{path}");
        }
    }

    #[test]
    fn what_has_not_changed_keeps_its_id_and_its_plan_its_number() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        for path in ["site.yaml", "plans/a/plan.yaml", "plans/a/x/y.md", "plans/b/plan.yaml", "plans/b/k.png"]
        {
            write(folder, path, path);
        }
        let world = DiskWorld::open(folder).unwrap();
        let (mut known, mut sources) = (Remembered::default(), Sources::default());
        let tree = |known: &Remembered| known.tree(&world, &mut Findings::default()).unwrap();
        known.look(&world, &mut sources).unwrap();
        let before = tree(&known);
        assert!(known.take_changed() && !known.take_changed());
        known.look(&world, &mut sources).unwrap();
        assert!(!known.take_changed());
        write(folder, "plans/a/plan.yaml", "other");
        write(folder, "plans/b/k.png", "other");
        known.look_at(&paths(&["plans/a/plan.yaml"]), &world, &mut sources).unwrap();
        assert!(known.take_changed());
        let after = tree(&known);
        assert_eq!(before.texts, after.texts);
        assert_eq!(&*sources.get(after.texts["plans/a/plan.yaml"]).unwrap().text, "other");
        assert_ne!(before.revisions["plans/a"], after.revisions["plans/a"]);
        assert_eq!(before.revisions["plans/b"], after.revisions["plans/b"]);
        assert_eq!(&*after.attachments["plans/b/k.png"], b"plans/b/k.png", "nobody said so");
        fs::remove_dir_all(folder.join("plans/a")).unwrap();
        known.look_at(&paths(&["plans/a/x", "plans/b"]), &world, &mut sources).unwrap();
        let after = tree(&known);
        // It was the folder above that went.
        assert_eq!((known.len(), sources.counts().0, known.revisions.len()), (5, 2, 1));
        assert_eq!(&*after.attachments["plans/b/k.png"], b"other");
        known.clear(&mut sources);
        assert_eq!((known.len(), sources.counts().0, known.revisions.len()), (0, 0, 0));
    }
}
