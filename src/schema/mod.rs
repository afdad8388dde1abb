//! JSON Schemas of the YAML files, so that an editor completes keys and marks faults while one writes. They are made of the
//! declarations that read the files: a key the tool takes is in them, and one it does not take is not.
//!
//! Draft-07: every version of the YAML extension of VS Code understands it whole, and later drafts have nothing that these
//! schemas need. `errorMessage` is that extension's own; validators leave it aside.

mod file_kind;
mod node;
#[cfg(test)]
mod tests;
mod words;

pub use self::file_kind::FileKind;

use std::collections::BTreeMap;

use crate::diagnostic::Language;

/// Every schema by the name of its file, its words in one language.
pub fn schemas(language: Language) -> BTreeMap<String, String> {
    let text = |kind: &FileKind| format!("{:#}\n", node::root(kind, language));
    FileKind::ALL.iter().map(|kind| (kind.file_name(), text(kind))).collect()
}
