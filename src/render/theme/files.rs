use std::borrow::Cow;
use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use super::Templates;
use crate::diagnostic::{Code, Finding, Findings, Phrase};
use crate::model::TextLanguage;
use crate::model::fields::record;
use crate::source::{SourceFile, SourceId, Sources};
use crate::words::{Messages, Words};
use crate::world::{FileKind, Refusal, World, text_of};
use crate::yaml::{self, Decoder, NodeKind};

/// The main theme, as it is in this repository.
static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/kommune");

/// The name of the built-in theme.
pub(crate) const BUILT_IN_NAME: &str = "kommune";

/// A file of a theme larger than this is a slip.
const LARGEST: u64 = 20 << 20;

/// A theme's files, the built-in ones overlaid by those of a folder, and its words.
#[derive(Debug, PartialEq, Eq)]
pub struct Theme {
    files: BTreeMap<String, Cow<'static, [u8]>>,
    /// How messages write the folder; empty for the built-in theme.
    shown: BTreeMap<String, String>,
    /// By language tag.
    messages: BTreeMap<String, Messages>,
}

record! {
    /// `theme.yaml`.
    struct ThemeIdentity {
        engine: required crate::source::Spanned<String> [label, nowhere("for the program")],
    }
}

impl Theme {
    /// The built-in theme, with the files of `folder` in place of its own.
    pub fn load(folder: Option<&dyn World>, sources: &mut Sources, findings: &mut Findings) -> Self {
        let mut theme = Self { files: BTreeMap::new(), shown: BTreeMap::new(), messages: BTreeMap::new() };
        add_built_in(&BUILT_IN, &mut theme.files);
        let built_in = theme.files.clone();
        if let Some(folder) = folder {
            theme.overlay(folder, findings);
        }
        if theme.check_identity(sources, findings) {
            Templates::check(&theme, sources, findings);
        }
        for language in TextLanguage::ALL.map(TextLanguage::tag) {
            let path = format!("messages/{language}.yaml");
            let mut texts =
                built_in.get(&path).map(|bytes| flat_texts("", bytes, sources, findings)).unwrap_or_default();
            if let Some(shown) = theme.shown.get(&path).cloned()
                && let Some(bytes) = theme.files.get(&path)
            {
                // A theme that changes three words need not repeat the others.
                texts.extend(flat_texts(&shown, bytes, sources, findings));
            }
            theme.messages.insert(language.to_owned(), Messages::new(texts));
        }
        theme
    }

    /// The files below a folder of the theme, by path inside the theme.
    pub fn files_in<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.files
            .iter()
            .filter(move |(path, _)| path.starts_with(folder))
            .map(|(path, bytes)| (path.as_str(), bytes.as_ref()))
    }

    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(AsRef::as_ref)
    }

    /// How messages write a file of the theme.
    pub fn shown(&self, path: &str) -> String {
        self.shown.get(path).cloned().unwrap_or_else(|| format!("themes/{BUILT_IN_NAME}/{path}"))
    }

    pub fn messages(&self, language: &str) -> Messages {
        self.messages.get(language).cloned().unwrap_or_default()
    }

    /// Whether somebody's own templates make the pages, and may leave out of the tree, or add to it.
    pub(crate) fn has_own_templates(&self) -> bool {
        self.shown.keys().any(|path| path.starts_with("templates/"))
    }

    /// The words of every language that pages and cards are made in.
    pub fn words(&self) -> Words {
        Words::new(|language| self.messages(language))
    }

    fn overlay(&mut self, folder: &dyn World, findings: &mut Findings) {
        let files = match folder.list() {
            Ok(files) => files,
            Err(refusal) => return findings.add(refusal.finding(folder, "", LARGEST)),
        };
        for file in files {
            let refusal = match file.kind {
                FileKind::Folder => continue,
                FileKind::File => match folder.read(&file.path, LARGEST) {
                    Ok(bytes) => {
                        self.shown.insert(file.path.clone(), folder.shown(&file.path));
                        self.files.insert(file.path, Cow::Owned(bytes));
                        continue;
                    }
                    Err(refusal) => refusal,
                },
                FileKind::LinkOutside => Refusal::Outside,
                FileKind::Special | FileKind::BadName => Refusal::Other(Phrase::NotRegular.into()),
                FileKind::ClosedFolder => Refusal::Other(Phrase::PermissionDenied.into()),
            };
            findings.add(refusal.finding(folder, &file.path, LARGEST));
        }
    }

    /// Whether the templates are in a language we have.
    fn check_identity(&self, sources: &mut Sources, findings: &mut Findings) -> bool {
        let Some(bytes) = self.file("theme.yaml") else { return true };
        let Some((id, file)) = source(&self.shown("theme.yaml"), bytes, sources, findings) else {
            return true;
        };
        let Some(node) = yaml::parse(&file, id, 0..file.text.len(), findings) else { return true };
        match Decoder::new(&file, findings).decode::<ThemeIdentity>(&node) {
            Some(identity) if identity.engine.as_str() != "minijinja" => {
                let finding = Finding::new(Code::ThemeEngine, identity.engine.span);
                findings.add(finding.with("value", identity.engine.as_str()));
                false
            }
            _ => true,
        }
    }
}

fn add_built_in(dir: &Dir<'static>, files: &mut BTreeMap<String, Cow<'static, [u8]>>) {
    for file in dir.files() {
        files.insert(file.path().to_string_lossy().replace('\\', "/"), Cow::Borrowed(file.contents()));
    }
    for dir in dir.dirs() {
        add_built_in(dir, files);
    }
}

fn source(
    shown: &str,
    bytes: &[u8],
    sources: &mut Sources,
    findings: &mut Findings,
) -> Option<(SourceId, SourceFile)> {
    let file = SourceFile::new(shown, text_of(bytes.to_vec(), shown, findings)?);
    Some((sources.add(file.clone()), file))
}

/// A YAML mapping of keys to texts.
fn flat_texts(
    shown: &str,
    bytes: &[u8],
    sources: &mut Sources,
    findings: &mut Findings,
) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    let Some((id, file)) = source(shown, bytes, sources, findings) else { return texts };
    let Some(node) = yaml::parse(&file, id, 0..file.text.len(), findings) else { return texts };
    let mut decoder = Decoder::new(&file, findings);
    if let NodeKind::Mapping(entries) = &node.kind {
        for entry in entries {
            if let Some(text) = decoder.text(&entry.value, Phrase::Text) {
                texts.insert(entry.key.value.clone(), text.to_owned());
            }
        }
    } else {
        decoder.wrong_type(&node, Phrase::Mapping);
    }
    texts
}
