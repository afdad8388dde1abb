use std::sync::Arc;

use super::bulletin::Bulletin;
use super::content_type::{HTML, content_type};
use super::own_page::{fault_page, missing_page};
use super::words::Words;
use crate::diagnostic::Language;
use crate::model::values::Sha256Digest;
use crate::preview::{Answer, Preview, Shown, State};

/// The preview as a server hands it out: something at every address.
#[derive(Clone)]
pub(super) struct Site {
    pub preview: Arc<Preview>,
    pub language: Language,
}

/// What an address answers with.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    File {
        standing: Standing,
        content_type: &'static str,
        bytes: Vec<u8>,
    },
    /// The path of the page it is instead, without the slash in front.
    Moved(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Good,
    /// Nothing is called so.
    Missing,
    /// There is no site yet, for its content has errors, or this of it cannot be made.
    Faulty,
}

impl Found {
    fn page(standing: Standing, bytes: impl Into<Vec<u8>>) -> Self {
        Self::File { standing, content_type: HTML, bytes: bytes.into() }
    }

    /// Another one when anything of it is another.
    pub(super) fn digest(&self) -> String {
        let digest = match self {
            Self::File { bytes, .. } => Sha256Digest::of(bytes),
            Self::Moved(path) => Sha256Digest::of(path.as_bytes()),
        };
        digest.as_str().chars().take(16).collect()
    }
}

impl Site {
    /// The page a site has for addresses where nothing stands.
    const MISSING: &'static str = "404.html";

    /// What stands at a path without the slash in front.
    pub(super) fn find(&self, path: &str) -> Found {
        // Before: a site that appears meanwhile answers.
        let state = self.preview.state();
        if let Some(found) = self.answer(path) {
            return found;
        }
        if state.shown == Shown::Nothing {
            let page = fault_page(&Bulletin::of(&state, self.language));
            return Found::page(Standing::Faulty, page);
        }
        let Some(Answer::File { bytes, .. }) = self.preview.answer(Self::MISSING) else {
            return Found::page(Standing::Missing, missing_page(Words::of(self.language)));
        };
        // That page alone names others from the root of the host: where the site is to stand in a folder, with the folder.
        let inside = folder(&bytes).and_then(|folder| path.strip_prefix(&folder).map(str::to_owned));
        inside.and_then(|path| self.answer(&path)).unwrap_or_else(|| Found::page(Standing::Missing, bytes))
    }

    fn answer(&self, path: &str) -> Option<Found> {
        Some(match self.preview.answer(path)? {
            Answer::File { path, bytes } => {
                Found::File { standing: Standing::Good, content_type: content_type(&path), bytes }
            }
            Answer::Moved(path) => Found::Moved(path),
            Answer::Faulty { findings, sources, .. } => {
                let version = self.preview.state().version;
                let state = State { version, shown: Shown::Nothing, findings, sources };
                Found::page(Standing::Faulty, fault_page(&Bulletin::of(&state, self.language)))
            }
        })
    }
}

/// The folder a site is to stand in, such as `beredskab/`, from its page for missing addresses. `None`: at the root.
fn folder(page: &[u8]) -> Option<String> {
    let page = std::str::from_utf8(page).ok()?;
    let (_, canonical) = page.split_once("<link rel=\"canonical\" href=\"")?;
    let (address, _) = canonical.split_once('"')?;
    let (_, place) = address.split_once("://")?;
    let (_, path) = place.split_once('/')?;
    path.strip_suffix(Site::MISSING).filter(|folder| !folder.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_a_site_is_known_by_its_missing_page() {
        let found = |address: &str| folder(format!("<link rel=\"canonical\" href=\"{address}\">").as_bytes());
        assert_eq!(found("https://x.dk/beredskab/404.html"), Some("beredskab/".to_owned()));
        assert_eq!(found("https://x.dk/a/b/404.html"), Some("a/b/".to_owned()));
        assert_eq!(found("https://x.dk/404.html"), None);
        assert_eq!(folder(b"<p>"), None);
    }
}
