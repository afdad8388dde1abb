//! The first stage: every file of the content folder, once, within limits.

mod remembered;
mod tree;

pub use self::remembered::Remembered;
pub use self::tree::Tree;
pub(crate) use self::tree::below_folder;

use crate::diagnostic::{Code, Finding, Findings};
use crate::source::Sources;
use crate::world::World;

/// A text longer than a book is no part of a plan.
const LARGEST_TEXT: u64 = 1 << 20;
/// Pictures and documents that texts link to.
const LARGEST_ATTACHMENT: u64 = 20 << 20;
/// All files together: they are held in memory until the site is written.
const LARGEST_CONTENT: u64 = 200 << 20;

/// Reads the world. What cannot be read is a finding; the rest is in the tree. `None`: there is no saying what is in the
/// folder, or it is too much.
pub fn read(world: &dyn World, sources: &mut Sources, findings: &mut Findings) -> Option<Tree> {
    let mut remembered = Remembered::default();
    if let Err(finding) = remembered.look(world, sources) {
        findings.add(finding);
        return None;
    }
    remembered.tree(world, findings)
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

fn is_drawing(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("svg"))
}

fn is_text(name: &str) -> bool {
    [".yaml", ".md", ".lock", ".ledger"].iter().any(|end| name.ends_with(end))
}
