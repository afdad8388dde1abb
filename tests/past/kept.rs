//! A case as it is kept, and how a new one is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use planvaerk::model::values::{Date, Sha256Digest};
use planvaerk::resolve::Settings;
use planvaerk::world::MemoryWorld;

use crate::compare::pdf_text;
use crate::now::Now;
use crate::support::{cases, files};

/// The states of everything that has one.
pub const STATES: &str = "states";
/// The files of the site, each with its digest, in the form of sha256sum.
const DIGESTS: &str = "site.sha256";
/// The pages that are other bytes when the program makes no PDFs.
const WITHOUT_PDF: &str = "without-pdf.sha256";

/// Set to `keep`, a case that has only its content and its date gets the rest. What is kept is never written again.
const KEEP: &str = "PLANVAERK_PAST";

pub struct Kept {
    pub name: String,
    pub folder: PathBuf,
    pub content: MemoryWorld,
    pub settings: Settings,
}

impl Kept {
    pub fn all() -> Vec<Self> {
        let entries = fs::read_dir(cases().join("past")).unwrap().map(|entry| entry.unwrap().path());
        let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
        folders.sort();
        folders.into_iter().map(Self::open).collect()
    }

    fn open(folder: PathBuf) -> Self {
        let mut content = MemoryWorld::default();
        for (path, bytes) in files(&folder.join("content")) {
            content.insert(path, bytes);
        }
        let line = read(&folder.join("date"));
        let (date, drafts) = match line.split_whitespace().collect::<Vec<_>>()[..] {
            [date] => (date, false),
            [date, "--drafts"] => (date, true),
            _ => panic!("{}: a date, and perhaps --drafts", folder.display()),
        };
        let settings = Settings { date: Date::parse(date).unwrap(), drafts };
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        Self { name, folder, content, settings }
    }

    /// The digest of every file of the site.
    pub fn digests_with_pdf(&self) -> BTreeMap<String, String> {
        digests(&self.folder.join(DIGESTS))
    }

    /// The same of what this program, with PDFs or without, is to make.
    pub fn digests(&self) -> BTreeMap<String, String> {
        let mut all = self.digests_with_pdf();
        if cfg!(not(feature = "pdf")) {
            // Attachments are published as they are, by any program.
            all.retain(|path, _| !path.ends_with(".pdf") || path.contains("/filer/"));
            all.extend(digests(&self.folder.join(WITHOUT_PDF)));
        }
        all
    }

    /// The text of a file of the site, or of a PDF, as it was with PDFs.
    pub fn text(&self, path: &str) -> Option<String> {
        let name = if path.ends_with(".pdf") { format!("{path}.txt") } else { path.to_owned() };
        fs::read_to_string(self.folder.join("site").join(name)).ok()
    }

    pub fn states(&self) -> String {
        read(&self.folder.join(STATES))
    }

    /// Writes down what is missing of a new case.
    pub fn keep(&self, now: &Now) {
        let kept = if cfg!(feature = "pdf") { DIGESTS } else { WITHOUT_PDF };
        let [file, states] = [kept, STATES].map(|name| self.folder.join(name));
        if file.exists() && states.exists() {
            return;
        }
        let is_asked = std::env::var(KEEP).is_ok_and(|word| word == "keep");
        assert!(is_asked, "{}: {kept} or {STATES} is missing; see tests/cases/past/README.md", self.name);
        assert!(now.errors.is_none(), "{}: {:?}", self.name, now.errors);
        if !states.exists() {
            fs::write(states, &now.states).unwrap();
        }
        if file.exists() {
            return;
        }
        let mut made: BTreeMap<String, String> =
            now.outputs.keys().map(|path| (path.clone(), now.digest(path).unwrap())).collect();
        if cfg!(feature = "pdf") {
            self.keep_site(now);
        } else {
            let with = self.digests_with_pdf();
            made.retain(|path, digest| with.get(path) != Some(digest));
        }
        write_digests(&file, &made);
    }

    /// The texts as they are, and what is to be read in each PDF; of one that stands at several addresses once.
    fn keep_site(&self, now: &Now) {
        let mut read = BTreeSet::new();
        for (path, bytes) in &now.outputs {
            let text = match std::str::from_utf8(bytes) {
                _ if path.ends_with(".pdf") => {
                    let is_new = read.insert(Sha256Digest::of(bytes));
                    is_new
                        .then(|| pdf_text(bytes).expect("pdftotext"))
                        .map(|text| (format!("{path}.txt"), text))
                }
                Ok(text) => Some((path.clone(), text.to_owned())),
                Err(_) => None,
            };
            if let Some((name, text)) = text {
                let file = self.folder.join("site").join(name);
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(file, text).unwrap();
            }
        }
    }
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn digests(file: &Path) -> BTreeMap<String, String> {
    let line = |line: &str| line.split_once("  ").map(|(digest, path)| (path.to_owned(), digest.to_owned()));
    read(file)
        .lines()
        .map(|text| line(text).unwrap_or_else(|| panic!("{}: {text}", file.display())))
        .collect()
}

fn write_digests(file: &Path, digests: &BTreeMap<String, String>) {
    let lines: String = digests.iter().map(|(path, digest)| format!("{digest}  {path}\n")).collect();
    fs::write(file, lines).unwrap();
}
