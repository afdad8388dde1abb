use std::collections::BTreeMap;
use std::num::NonZeroU16;
use std::sync::Arc;
use std::{fmt, thread};

use rayon::ThreadPoolBuilder;
use typst::diag::Warned;
use typst::foundations::{Bytes, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandards};

use super::inspection::inspect;
use super::print_world::PrintWorld;
use super::typst_message::{layout_problem, standard_problem};
use super::{Conformance, PdfProblem, PrintJob, Printed};

/// Where a layout finds its data. One path for all documents: Typst keeps every path it ever saw, at most
/// 65,535 of them.
const DATA_PATH: &str = "data.json";
/// Far more than a theme needs, far fewer than Typst can count.
const MAX_FILES: usize = 500;
/// For how many cards Typst remembers a piece of layout that none of them needed.
const CARDS_REMEMBERED: usize = 1;
/// Room for content nested as deeply as Typst allows. Only what is used is taken from the machine.
const STACK_BYTES: usize = 64 << 20;
const CREATOR: &str = concat!("Planværk ", env!("CARGO_PKG_VERSION"));

/// A theme's layouts and fonts, read once and then shared by all threads.
pub struct PrintTheme {
    pub(super) library: LazyHash<Library>,
    pub(super) book: LazyHash<FontBook>,
    pub(super) fonts: Vec<Font>,
    // Keyed by Typst's number of the path: `FileId` itself has no order.
    pub(super) sources: BTreeMap<NonZeroU16, Source>,
    pub(super) files: BTreeMap<NonZeroU16, Bytes>,
    pub(super) data_id: FileId,
    layouts: BTreeMap<String, FileId>,
}

impl PrintTheme {
    /// Takes those of a theme's files that lie under `print/` and `fonts/`, by their path inside the theme
    /// (`print/card-a4.typ`), and leaves the others alone. Every `print/<name>.typ` can be rendered as the
    /// layout `<name>`; `.ttf` and `.otf` files are the only fonts there are.
    ///
    /// # Errors
    /// All files that cannot be used, in the order of their paths; [`PdfProblem::NoFonts`] if there is no
    /// font.
    pub fn new(files: &BTreeMap<String, Vec<u8>>) -> Result<Self, Vec<PdfProblem>> {
        let relevant =
            || files.iter().filter(|(path, _)| path.starts_with("print/") || path.starts_with("fonts/"));
        let count = relevant().count();
        if count > MAX_FILES {
            return Err(vec![PdfProblem::TooManyFiles { count, limit: MAX_FILES }]);
        }
        let mut problems = Vec::new();
        let mut theme = Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::new()),
            fonts: Vec::new(),
            sources: BTreeMap::new(),
            files: BTreeMap::new(),
            data_id: intern(DATA_PATH).map_err(|problem| vec![problem])?,
            layouts: BTreeMap::new(),
        };
        for (path, bytes) in relevant() {
            if let Err(problem) = theme.add(path, bytes) {
                problems.push(problem);
            }
        }
        if theme.fonts.is_empty() {
            problems.push(PdfProblem::NoFonts);
        }
        theme.book = LazyHash::new(FontBook::from_fonts(&theme.fonts));
        if problems.is_empty() { Ok(theme) } else { Err(problems) }
    }

    fn add(&mut self, path: &str, bytes: &[u8]) -> Result<(), PdfProblem> {
        if path.starts_with("fonts/") {
            if has_extension(path, "ttf") || has_extension(path, "otf") {
                let known = self.fonts.len();
                self.fonts.extend(Font::iter(Bytes::new(bytes.to_vec())));
                if self.fonts.len() == known {
                    return Err(PdfProblem::UnreadableFont { path: path.to_owned() });
                }
            }
            return Ok(());
        }
        let id = intern(path)?;
        if let Some(stem) = path.strip_suffix(".typ") {
            let text = std::str::from_utf8(bytes)
                .map_err(|_| PdfProblem::LayoutNotText { path: path.to_owned() })?;
            self.sources.insert(id.into_raw(), Source::new(id, text.to_owned()));
            self.layouts.insert(stem.strip_prefix("print/").unwrap_or(stem).to_owned(), id);
        }
        self.files.insert(id.into_raw(), Bytes::new(bytes.to_vec()));
        Ok(())
    }

    /// Sets one document and writes it as a tagged PDF that keeps to the job's standards. The same theme and job
    /// give the same bytes on any thread and machine.
    ///
    /// # Errors
    /// Everything that is wrong with the document: an unknown layout, a fault in the layout or in what it expects
    /// of the data, a font or a character that the theme lacks, text that does not fit, a breach of the
    /// standards.
    pub fn render(&self, job: &PrintJob) -> Result<Vec<u8>, Vec<PdfProblem>> {
        self.print(job).map(|printed| printed.bytes)
    }

    /// The same, with how many pages it took.
    ///
    /// # Errors
    /// As [`PrintTheme::render`].
    pub fn print(&self, job: &PrintJob) -> Result<Printed, Vec<PdfProblem>> {
        let world = self.world(job).map_err(|problem| vec![problem])?;
        let identity = job.data.get("url").and_then(serde_json::Value::as_str);
        let printed = apart(|| {
            let document = typeset(&world)?;
            let bytes = write(&world, &document, identity, job.conformance)?;
            Ok(Printed { bytes, pages: document.pages().len() })
        });
        // Typst remembers what it has laid out, some 30 MB a card: too much for hundreds. What cards share
        // stays remembered. Any number of cards takes 130 MB on two threads, 300 MB on six.
        comemo::evict(CARDS_REMEMBERED);
        printed.unwrap_or_else(|problem| Err(vec![problem]))
    }

    /// A document as Typst has it before it becomes a PDF.
    #[cfg(test)]
    pub(in crate::render) fn set(&self, job: &PrintJob) -> Result<PagedDocument, Vec<PdfProblem>> {
        typeset(&self.world(job).map_err(|problem| vec![problem])?)
    }

    pub(super) fn world(&self, job: &PrintJob) -> Result<PrintWorld<'_>, PdfProblem> {
        let mut files = BTreeMap::new();
        for (name, bytes) in &job.files {
            files.insert(intern(&format!("files/{name}"))?.into_raw(), Bytes::new(Arc::clone(bytes)));
        }
        let data = Bytes::from_string(job.data.to_string());
        Ok(PrintWorld { theme: self, main: self.layout(job.layout)?, data, files, pages: job.pages.clone() })
    }

    /// The pages of a document before they become a PDF.
    #[cfg(test)]
    pub(in crate::render) fn pages(&self, job: &PrintJob) -> Result<PagedDocument, Vec<PdfProblem>> {
        let world = self.world(job).map_err(|problem| vec![problem])?;
        apart(|| typeset(&world)).unwrap_or_else(|problem| Err(vec![problem]))
    }

    fn layout(&self, name: &str) -> Result<FileId, PdfProblem> {
        self.layouts.get(name).copied().ok_or_else(|| {
            let known = self.layouts.keys().cloned().collect();
            PdfProblem::UnknownLayout { layout: name.to_owned(), known }
        })
    }
}

/// Runs `work` on a thread of its own, with a pool of its own.
///
/// Typst divides its work with rayon. On the caller's pool, a thread that waits for the parts of one card
/// would begin another card on the same stack, and another on that, until the stack is full. Waiting for a
/// plain thread, as here, begins nothing.
fn apart<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T, PdfProblem> {
    let no_thread = |reason: &dyn fmt::Display| PdfProblem::NoThread { reason: reason.to_string() };
    let pool = ThreadPoolBuilder::new().num_threads(1).stack_size(STACK_BYTES).build();
    let pool = pool.map_err(|error| no_thread(&error))?;
    thread::scope(|scope| {
        let waiting = thread::Builder::new().spawn_scoped(scope, || pool.install(work));
        waiting.map_err(|error| no_thread(&error))?.join().map_err(|_| PdfProblem::Crashed)
    })
}

pub(super) fn typeset(world: &PrintWorld<'_>) -> Result<PagedDocument, Vec<PdfProblem>> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(world);
    let mut problems: Vec<_> = warnings.iter().map(|warning| layout_problem(world, warning)).collect();
    match output {
        Ok(document) => {
            problems.extend(inspect(&document, world.pages.as_ref()));
            if problems.is_empty() { Ok(document) } else { Err(problems) }
        }
        Err(errors) => {
            problems.extend(errors.iter().map(|error| layout_problem(world, error)));
            Err(problems)
        }
    }
}

fn write(
    world: &dyn World,
    document: &PagedDocument,
    identity: Option<&str>,
    conformance: Conformance,
) -> Result<Vec<u8>, Vec<PdfProblem>> {
    let standards = PdfStandards::new(conformance.standards()).map_err(|error| {
        let message = error.message().to_string();
        vec![PdfProblem::Standard { place: None, message, hints: Vec::new() }]
    })?;
    let options = PdfOptions {
        ident: identity.map_or(Smart::Auto, |identity| Smart::Custom(identity.to_owned())),
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        timestamp: None,
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    typst_pdf::pdf(document, &options)
        .map_err(|errors| errors.iter().map(|error| standard_problem(world, error)).collect())
}

fn intern(path: &str) -> Result<FileId, PdfProblem> {
    let path = VirtualPath::new(path).map_err(|_| PdfProblem::UnusablePath { path: path.to_owned() })?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn has_extension(path: &str, extension: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, found)| found.eq_ignore_ascii_case(extension))
}
