use std::sync::OnceLock;

use crate::model::values::Sha256Digest;
use crate::render::pdf::{PdfProblem, PrintJob, PrintKeys, PrintTheme};
use crate::render::{PrintCache, Theme};

/// Prints jobs, or finds them printed before. The theme's layouts and fonts are read when the first job is not found.
pub(in crate::render) struct Press<'a> {
    theme: &'a Theme,
    loaded: OnceLock<Result<PrintTheme, Vec<PdfProblem>>>,
    cache: Option<(&'a dyn PrintCache, PrintKeys)>,
}

/// Why there is no document.
pub(super) enum Unprinted {
    /// Nothing can be printed with the theme: see [`Press::faults`].
    Theme,
    Document(Vec<PdfProblem>),
}

impl<'a> Press<'a> {
    pub(in crate::render) fn new(theme: &'a Theme, cache: Option<&'a dyn PrintCache>) -> Self {
        let cache = cache.map(|cache| (cache, PrintKeys::new(files(theme))));
        Self { theme, loaded: OnceLock::new(), cache }
    }

    pub(super) fn print(&self, job: &PrintJob) -> Result<Vec<u8>, Unprinted> {
        let kept: Option<(_, Sha256Digest)> = self.cache.as_ref().map(|(cache, keys)| (*cache, keys.of(job)));
        if let Some(found) = kept.as_ref().and_then(|(cache, key)| cache.get(key)) {
            return Ok(found);
        }
        let Ok(theme) = self.loaded.get_or_init(|| load(self.theme)) else { return Err(Unprinted::Theme) };
        let document = theme.render(job).map_err(Unprinted::Document)?;
        if let Some((cache, key)) = kept {
            cache.put(&key, &document);
        }
        Ok(document)
    }

    /// What is wrong with the theme, as far as it was needed.
    pub(super) fn faults(&self) -> &[PdfProblem] {
        match self.loaded.get() {
            Some(Err(problems)) => problems,
            _ => &[],
        }
    }
}

/// What documents are printed with.
fn files(theme: &Theme) -> impl Iterator<Item = (&str, &[u8])> {
    ["print/", "fonts/"].into_iter().flat_map(|folder| theme.files_in(folder))
}

/// The theme's layouts and fonts.
pub(super) fn load(theme: &Theme) -> Result<PrintTheme, Vec<PdfProblem>> {
    PrintTheme::new(&files(theme).map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect())
}
