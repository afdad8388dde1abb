use std::path::{Path, PathBuf};

use super::arguments::InputArguments;
use super::progress::Bar;
use super::report::Report;
use super::theme_folder;
use crate::diagnostic::{Code, Finding, Findings};
use crate::model::values::{Date, WebAddress};
use crate::pipeline::{Built, Loaded, load, make};
use crate::resolve::Settings;
use crate::source::Sources;
use crate::world::{DiskWorld, World};

/// One run: the content as loaded, and the theme's folder.
pub(super) struct Session {
    loaded: Loaded,
    theme: Option<DiskWorld>,
    /// The folders that are read; the site may lie in none of them.
    pub inputs: Vec<PathBuf>,
}

impl Session {
    pub(super) fn open(input: &InputArguments) -> Self {
        let mut inputs = vec![input.content.clone()];
        let mut loaded = loaded(input);
        let mut theme = None;
        match theme_folder::find(input, loaded.theme.as_ref()) {
            Ok(None) => {}
            Ok(Some((folder, world))) => {
                inputs.push(folder);
                theme = Some(world);
            }
            Err(missing) => loaded.findings.add(missing),
        }
        Self { loaded, theme, inputs }
    }

    /// Makes everything, with a progress bar where one can be seen.
    pub(super) fn make(self, report: &Report) -> Built {
        let bar = Bar::new(report);
        let theme = self.theme.as_ref().map(|world| world as &dyn World);
        let built = make(self.loaded, theme, &|progress| bar.show(progress));
        bar.clear();
        built
    }
}

fn loaded(input: &InputArguments) -> Loaded {
    let settings = Settings { date: day(input.date), drafts: input.drafts };
    load_folder(&input.content, settings, input.base_url.as_ref())
}

/// The day asked for, or else today.
pub(super) fn day(asked: Option<Date>) -> Date {
    // The only look at the clock: which day it is where the secretary sits.
    asked.unwrap_or_else(|| Date::from(jiff::ZonedDateTime::now().date()))
}

/// The content of a folder, checked.
pub(super) fn load_folder(content: &Path, settings: Settings, base_url: Option<&WebAddress>) -> Loaded {
    match DiskWorld::open(content) {
        Ok(world) => load(&world, settings, base_url),
        Err(_) => {
            let mut findings = Findings::default();
            findings.add(Finding::at_path(Code::ContentMissing, content.to_string_lossy()));
            Loaded { sources: Sources::default(), findings, site: None, theme: None }
        }
    }
}
