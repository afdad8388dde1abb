//! The first stage: every file of the content folder, once, within limits.

mod tree;

pub use self::tree::Tree;

use std::sync::Arc;

use crate::diagnostic::{Code, Finding, Findings, Phrase};
use crate::source::{SourceFile, Sources};
use crate::world::{DiskWorld, FileKind, Refusal, World};

/// A text longer than a book is no part of a plan.
const LARGEST_TEXT: u64 = 1 << 20;
/// Pictures and documents that texts link to.
const LARGEST_ATTACHMENT: u64 = 20 << 20;

/// Reads the world. What cannot be read is a finding; the rest is in the tree.
pub fn read(world: &dyn World, sources: &mut Sources, findings: &mut Findings) -> Tree {
    let mut tree = Tree::default();
    let files = match world.list() {
        Ok(files) => files,
        Err(Refusal::TooMany) => {
            let (files, depth) = DiskWorld::LIMITS;
            let finding = Finding::at_path(Code::TooManyFiles, world.shown(""));
            findings.add(finding.with("files", files).with("depth", depth));
            return tree;
        }
        Err(refusal) => {
            findings.add(refused(world, "", LARGEST_TEXT, refusal));
            return tree;
        }
    };
    for file in files {
        let path = file.path;
        let text = is_text(&path);
        match file.kind {
            FileKind::Folder if text => findings.add(Finding::at_path(Code::NotAFile, world.shown(&path))),
            FileKind::Folder => {
                tree.folders.insert(path);
            }
            FileKind::LinkOutside => findings.add(refused(world, &path, 0, Refusal::Outside)),
            FileKind::Special => {
                findings.add(refused(world, &path, 0, Refusal::Other(Phrase::NotRegular.into())));
            }
            FileKind::File if text => match world.read(&path, LARGEST_TEXT) {
                Ok(bytes) => {
                    if let Some(text) = decode(bytes, &world.shown(&path), findings) {
                        tree.texts
                            .insert(path.clone(), sources.add(SourceFile::new(world.shown(&path), text)));
                    } else {
                        tree.unreadable.insert(path);
                    }
                }
                Err(refusal) => {
                    findings.add(refused(world, &path, LARGEST_TEXT, refusal));
                    tree.unreadable.insert(path);
                }
            },
            FileKind::File => match world.read(&path, LARGEST_ATTACHMENT) {
                Ok(bytes) => {
                    tree.attachments.insert(path, Arc::from(bytes));
                }
                Err(refusal) => findings.add(refused(world, &path, LARGEST_ATTACHMENT, refusal)),
            },
        }
    }
    tree
}

fn is_text(path: &str) -> bool {
    [".yaml", ".md"].iter().any(|end| path.ends_with(end))
}

fn decode(bytes: Vec<u8>, shown: &str, findings: &mut Findings) -> Option<String> {
    match String::from_utf8(bytes) {
        // A byte order mark is no part of the text.
        Ok(text) => Some(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned)),
        Err(error) => {
            let offset = error.utf8_error().valid_up_to() + 1;
            findings.add(Finding::at_path(Code::NotUtf8, shown).with("offset", offset));
            None
        }
    }
}

fn refused(world: &dyn World, path: &str, limit: u64, refusal: Refusal) -> Finding {
    let at = world.shown(path);
    match refusal {
        Refusal::TooLarge { size } => {
            Finding::at_path(Code::FileTooLarge, at).with("size", size).with("limit", limit)
        }
        Refusal::Outside => {
            Finding::at_path(Code::LinkOutside, at).with("root", world.shown("").trim_end_matches('/'))
        }
        Refusal::NotFound => Finding::at_path(Code::FileUnreadable, at).with("reason", Phrase::NotFound),
        Refusal::TooMany => {
            let (files, depth) = DiskWorld::LIMITS;
            Finding::at_path(Code::TooManyFiles, at).with("files", files).with("depth", depth)
        }
        Refusal::Other(reason) => Finding::at_path(Code::FileUnreadable, at).with("reason", reason),
    }
}
