//! The first stage: every file of the content folder, once, within limits.

mod tree;

pub use self::tree::Tree;

use std::sync::Arc;

use crate::diagnostic::{Code, Finding, Findings, Phrase};
use crate::source::{SourceFile, Sources};
use crate::world::{DiskWorld, FileKind, Refusal, World, WorldFile, text_of};

/// A text longer than a book is no part of a plan.
const LARGEST_TEXT: u64 = 1 << 20;
/// Pictures and documents that texts link to.
const LARGEST_ATTACHMENT: u64 = 20 << 20;
/// All files together: they are held in memory until the site is written.
const LARGEST_CONTENT: u64 = 200 << 20;

/// Reads the world. What cannot be read is a finding; the rest is in the tree. `None`: there is no saying what is in the
/// folder, or it is too much.
pub fn read(world: &dyn World, sources: &mut Sources, findings: &mut Findings) -> Option<Tree> {
    let mut tree = Tree::default();
    let files = match world.list() {
        Ok(files) => files,
        Err(Refusal::TooMany) => {
            let (files, depth) = DiskWorld::LIMITS;
            let finding = Finding::at_path(Code::TooManyFiles, world.shown(""));
            findings.add(finding.with("files", files).with("depth", depth));
            return None;
        }
        Err(refusal) => {
            findings.add(refusal.finding(world, "", LARGEST_TEXT));
            return None;
        }
    };
    let mut room = LARGEST_CONTENT;
    for WorldFile { path, kind } in files {
        let name = path.rsplit('/').next().unwrap_or(&path);
        let text = is_text(name);
        if kind == FileKind::Folder && !text {
            tree.folders.insert(path);
            continue;
        }
        // The ledger of addresses grows with the site and is read line by line.
        let limit = if text && !name.ends_with(".ledger") { LARGEST_TEXT } else { LARGEST_ATTACHMENT };
        let refusal = match kind {
            FileKind::File if is_bad_name(name) => {
                findings.add(bad_name(world, &path, name));
                continue;
            }
            FileKind::File => match world.read(&path, limit.min(room)) {
                Ok(bytes) => {
                    room -= bytes.len() as u64;
                    if !text {
                        tree.attachments.insert(path, Arc::from(bytes));
                        continue;
                    }
                    match text_of(bytes, &world.shown(&path), findings) {
                        Some(text) => {
                            let id = sources.add(SourceFile::new(world.shown(&path), text));
                            tree.texts.insert(path, id);
                        }
                        None => drop(tree.unreadable.insert(path)),
                    }
                    continue;
                }
                Err(Refusal::TooLarge { size }) if size <= limit => {
                    let finding = Finding::at_path(Code::ContentTooLarge, world.shown(&path));
                    findings.add(finding.with("limit", LARGEST_CONTENT));
                    return None;
                }
                Err(refusal) => refusal,
            },
            FileKind::Folder => {
                findings.add(Finding::at_path(Code::NotAFile, world.shown(&path)));
                tree.unreadable.insert(path);
                continue;
            }
            FileKind::BadName => {
                findings.add(bad_name(world, &path, name));
                continue;
            }
            FileKind::ClosedFolder => {
                // Listed as a folder too, just before.
                tree.folders.remove(&path);
                Refusal::Other(Phrase::PermissionDenied.into())
            }
            FileKind::LinkOutside => Refusal::Outside,
            FileKind::Special => Refusal::Other(Phrase::NotRegular.into()),
        };
        findings.add(refusal.finding(world, &path, limit));
        tree.unreadable.insert(path);
    }
    Some(tree)
}

/// A name that no address can hold: it would have to be written with signs that nobody sees, or that end a path.
fn is_bad_name(name: &str) -> bool {
    name.chars().any(|character| character.is_control() || "\\<>:\"|?*%#".contains(character))
}

fn bad_name(world: &dyn World, path: &str, name: &str) -> Finding {
    let good = |c: &char| c.is_ascii_alphanumeric() || "-_.".contains(*c);
    let suggestion: String = name.replace(' ', "-").chars().filter(good).collect();
    let finding = Finding::at_path(Code::BadFileName, world.shown(path)).with("name", name);
    finding.with("suggestion", suggestion)
}

fn is_text(name: &str) -> bool {
    [".yaml", ".md", ".lock", ".ledger"].iter().any(|end| name.ends_with(end))
}
