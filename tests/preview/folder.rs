use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use planvaerk::diagnostic::{Code, Finding, Findings, Language, to_terminal};
use planvaerk::model::values::Date;
use planvaerk::pipeline::{Loaded, load};
use planvaerk::preview::{Answer, Preview, Workplace};
use planvaerk::render::{Theme, render};
use planvaerk::resolve::Settings;
use planvaerk::route::{History, route};
use planvaerk::source::Sources;
use planvaerk::world::DiskWorld;

use crate::support::{TODAY, printed};

/// A preview, and the folder it is of.
pub struct Opened {
    pub content: PathBuf,
    pub drafts: bool,
    pub preview: Preview,
}

impl Opened {
    pub fn write(&self, path: &str, bytes: &[u8]) {
        fs::write(self.content.join(path), bytes).unwrap();
    }

    pub fn append(&self, path: &str, text: &str) {
        let path = self.content.join(path);
        let before = fs::read_to_string(&path).unwrap();
        fs::write(path, before + text).unwrap();
    }
}

pub fn opened(content: &Path, drafts: bool) -> Opened {
    opened_with(content, drafts, None)
}

pub fn opened_with(content: &Path, drafts: bool, theme: Option<PathBuf>) -> Opened {
    let preview = Preview::open(Workplace {
        content: content.to_owned(),
        base_url: None,
        drafts,
        today: Box::new(today),
        theme: Box::new(move |_| Ok(theme.as_ref().and_then(|folder| DiskWorld::open(folder).ok()))),
    });
    Opened { content: content.to_owned(), drafts, preview }
}

fn today() -> Date {
    Date::parse(TODAY).unwrap()
}

pub fn answered(preview: &Preview, path: &str) -> Option<Vec<u8>> {
    match preview.answer(path)? {
        Answer::File { bytes, .. } => Some(bytes),
        other => panic!("{path}: {other:?}"),
    }
}

/// What the state says, as a terminal shows it.
pub fn said(preview: &Preview) -> String {
    let state = preview.state();
    to_terminal(&state.findings, &state.sources, Language::Danish, false)
}

/// What a build of the content makes, but for the comparison with addresses of before.
pub struct Fresh {
    pub said: String,
    pub outputs: Option<BTreeMap<String, Vec<u8>>>,
}

pub fn fresh(content: &Path, drafts: bool) -> Fresh {
    let Ok(world) = DiskWorld::open(content) else {
        let mut findings = Findings::default();
        findings.add(Finding::at_path(Code::ContentMissing, content.to_string_lossy()));
        let said = to_terminal(&findings, &Sources::default(), Language::Danish, false);
        return Fresh { said, outputs: None };
    };
    let Loaded { mut sources, mut findings, site, .. } =
        load(&world, Settings { date: today(), drafts }, None);
    let theme = Theme::load(None, &mut sources, &mut findings);
    let mut outputs = None;
    if let Some(site) = &site {
        let history = History::of(site);
        let routes = route(site, &history, &mut findings);
        if !findings.has_errors() {
            let cache = Some(printed());
            outputs = Some(render(site, &routes, &theme, &mut sources, &mut findings, cache, &|| {}).files);
        }
    }
    let findings = findings.sorted(&sources);
    Fresh { said: to_terminal(&findings, &sources, Language::Danish, false), outputs }
}
