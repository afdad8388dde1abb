use super::{Conformance, PrintJob};
use crate::model::values::Sha256Digest;

/// Another key for everything whenever the program, its way of using Typst, or Typst changes.
const ENGINE: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("PLANVAERK_PRINT_ENGINE"));

/// Names documents by all that decides how they come out: the engine, the theme's layouts and fonts, and the job.
pub struct PrintKeys {
    /// The digest of engine and theme.
    theme: Sha256Digest,
}

impl PrintKeys {
    /// `files` are those [`PrintTheme::new`](super::PrintTheme::new) gets, in the same order each time.
    pub fn new<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> Self {
        let mut pieces = Pieces::default();
        pieces.add(ENGINE.as_bytes());
        for (path, bytes) in files {
            pieces.add(path.as_bytes());
            pieces.add(Sha256Digest::of(bytes).as_str().as_bytes());
        }
        Self { theme: pieces.digest() }
    }

    pub fn of(&self, job: &PrintJob) -> Sha256Digest {
        // Nothing of a job may be forgotten here.
        let PrintJob { layout, data, files, pages, conformance } = job;
        let mut pieces = Pieces::default();
        pieces.add(self.theme.as_str().as_bytes());
        pieces.add(layout.as_bytes());
        pieces.add(data.to_string().as_bytes());
        pieces.add(pages.as_ref().map_or_else(String::new, |pages| format!("{pages:?}")).as_bytes());
        pieces.add(match conformance {
            Conformance::Accessible => b"accessible",
            Conformance::Archival => b"archival",
        });
        for (name, bytes) in files {
            pieces.add(name.as_bytes());
            pieces.add(bytes);
        }
        pieces.digest()
    }
}

/// Bytes to be digested, each piece with its length before it, so that no two lists of pieces are the same bytes.
#[derive(Default)]
struct Pieces(Vec<u8>);

impl Pieces {
    fn add(&mut self, bytes: &[u8]) {
        self.0.extend((bytes.len() as u64).to_le_bytes());
        self.0.extend(bytes);
    }

    fn digest(self) -> Sha256Digest {
        Sha256Digest::of(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::sync::Arc;

    use serde_json::json;

    use super::*;

    #[test]
    fn whatever_is_different_has_another_key() {
        let theme: [(&str, &[u8]); 2] = [("print/a.typ", b"a"), ("fonts/b.ttf", b"b")];
        let keys = PrintKeys::new(theme.into_iter());
        let job = |change: &dyn Fn(&mut PrintJob)| {
            let mut job = PrintJob {
                layout: "a",
                data: json!({ "title": "Kort" }),
                files: BTreeMap::from([("x.png".to_owned(), Arc::from(b"x".as_slice()))]),
                pages: Some(1..=1),
                conformance: Conformance::Archival,
            };
            change(&mut job);
            job
        };
        let changes: [&dyn Fn(&mut PrintJob); 9] = [
            &|_| {},
            &|job| job.layout = "b",
            &|job| job.data = json!({ "title": "Kort." }),
            &|job| drop(job.files.insert("x.png".to_owned(), Arc::from(b"y".as_slice()))),
            &|job| drop(job.files.insert("y.png".to_owned(), Arc::from(b"".as_slice()))),
            &|job| job.files.clear(),
            &|job| job.pages = None,
            &|job| job.pages = Some(1..=2),
            &|job| job.conformance = Conformance::Accessible,
        ];
        let mut found: BTreeSet<_> = changes.iter().map(|change| keys.of(&job(change))).collect();
        assert_eq!(found.len(), changes.len());
        assert_eq!(keys.of(&job(&|_| {})), PrintKeys::new(theme.into_iter()).of(&job(&|_| {})));
        let themes: [&[(&str, &[u8])]; 4] = [
            &[("print/a.typ", b"ab"), ("fonts/b.ttf", b"b")],
            &[("print/a.typ", b"a"), ("fonts/c.ttf", b"b")],
            &[("print/a.typ", b"a")],
            &[("print/a.typ", b"a"), ("fonts/b.ttf", b"b"), ("fonts/c.ttf", b"")],
        ];
        for theme in themes {
            assert!(found.insert(PrintKeys::new(theme.iter().copied()).of(&job(&|_| {}))), "{theme:?}");
        }
    }

    #[test]
    fn the_engine_has_a_digest_of_its_own() {
        let (version, digest) = ENGINE.split_once(' ').unwrap();
        assert_eq!((version, digest.len()), (env!("CARGO_PKG_VERSION"), 32));
        // What FNV gives for no pieces at all: then nothing was read.
        assert_ne!(digest, "6c62272e07bb014262b821756295c58d");
    }
}
