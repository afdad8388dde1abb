use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use crate::model::values::{LineDigests, Sha256Digest};
use crate::parse::ADOPTION_LOCK;
use crate::read::{Tree, below_folder};
use crate::source::canonical;
use crate::source::{SourceId, Sources};

/// A file of an edition's adopted text, as it is now.
#[derive(Debug, Clone)]
pub(super) struct FrozenFile {
    /// Inside the edition's folder, in composed letters: some systems write names in decomposed ones.
    pub path: String,
    /// In the content folder, as it is named there.
    pub place: String,
    pub content: FrozenContent,
}

#[derive(Debug, Clone)]
pub(super) enum FrozenContent {
    Text(SourceId),
    Bytes(Arc<[u8]>),
}

/// Operational: each card has its own approval.
const CARDS: &str = "action-cards/";

/// Whether a file of an edition's folder is a part of the adopted text. The seal itself is not, nor are the cards and the
/// translations.
pub(crate) fn is_frozen(path: &str) -> bool {
    path != ADOPTION_LOCK && !path.starts_with(CARDS) && !is_translation(path)
}

/// `purpose.en.md`: beside the text it translates, with the language before the ending.
fn is_translation(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let Some((stem, ending)) = name.rsplit_once('.') else { return false };
    let Some((source, language)) = stem.rsplit_once('.') else { return false };
    ["md", "yaml"].contains(&ending)
        && !source.is_empty()
        && language.len() == 2
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// The files of an edition's adopted text that could be read, in the order of their paths.
pub(super) fn frozen_files(tree: &Tree, folder: &str) -> Vec<FrozenFile> {
    let texts = below_folder(&tree.texts, folder).map(|(path, id)| (path, FrozenContent::Text(*id)));
    let others = below_folder(&tree.attachments, folder);
    let others = others.map(|(path, bytes)| (path, FrozenContent::Bytes(Arc::clone(bytes))));
    let mut files: Vec<FrozenFile> = texts
        .chain(others)
        .filter_map(|(place, content)| {
            let path: String = place.strip_prefix(folder)?.strip_prefix('/')?.nfc().collect();
            is_frozen(&path).then(|| FrozenFile { path, place: place.clone(), content })
        })
        .collect();
    files.sort_by(|one, other| (&one.path, &one.place).cmp(&(&other.path, &other.place)));
    files
}

impl FrozenFile {
    /// Of the canonical text, or of the bytes of a picture or document, which has no lines.
    pub(super) fn digests(&self, sources: &Sources) -> (Sha256Digest, Option<LineDigests>) {
        match &self.content {
            FrozenContent::Text(id) => {
                let text = canonical(sources.get(*id).map_or("", |file| &file.text));
                (Sha256Digest::of(text.as_bytes()), Some(LineDigests::of(&text)))
            }
            FrozenContent::Bytes(bytes) => (Sha256Digest::of(bytes), None),
        }
    }
}

/// The digest over all files: of each in the order of paths its path, a zero byte, its digest and a line feed.
pub(super) fn digest_over<'a>(files: impl Iterator<Item = (&'a str, &'a Sha256Digest)>) -> Sha256Digest {
    let mut files: Vec<_> = files.collect();
    files.sort_unstable();
    let text: String = files.into_iter().map(|(path, digest)| format!("{path}\u{0}{digest}\n")).collect();
    Sha256Digest::of(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::is_frozen;

    #[test]
    fn the_adopted_text_is_all_but_cards_translations_and_the_seal() {
        for frozen in
            ["edition.yaml", "purpose.md", "interventions/a.md", "bilag/plan.en.pdf", "x.eng.md", ".en.md"]
        {
            assert!(is_frozen(frozen), "{frozen}");
        }
        for other in
            ["adopted.lock", "action-cards/a.yaml", "action-cards/b/c.png", "purpose.en.md", "a/b.ar.yaml"]
        {
            assert!(!is_frozen(other), "{other}");
        }
    }
}
