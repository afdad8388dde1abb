use std::path::PathBuf;

use super::arguments::InputArguments;
use super::progress::Bar;
use super::report::Report;
use crate::diagnostic::{Code, Finding, Findings};
use crate::model::values::Date;
use crate::pipeline::{Built, Loaded, load, make};
use crate::render::BUILT_IN_NAME;
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
        let name = loaded.theme.clone();
        let folder = match (&input.theme, &name) {
            (Some(folder), _) => Some(folder.clone()),
            (None, Some(name)) => {
                // `content` has an empty parent: the folder the command runs in.
                let beside = input.content.parent().map(|parent| parent.join("themes").join(name));
                beside.filter(|folder| folder.is_dir() || name != BUILT_IN_NAME)
            }
            (None, None) => None,
        };
        let mut theme = None;
        if let Some(folder) = folder {
            match DiskWorld::open(&folder) {
                Ok(world) => theme = Some(world),
                Err(_) => {
                    let shown = folder.to_string_lossy().into_owned();
                    let finding = Finding::at_path(Code::ThemeMissing, shown.clone());
                    loaded
                        .findings
                        .add(finding.with("name", name.unwrap_or(shown)).with("known", BUILT_IN_NAME));
                }
            }
            inputs.push(folder);
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
    match DiskWorld::open(&input.content) {
        Ok(world) => {
            // The only look at the clock: which day it is where the secretary sits.
            let today = || Date::from(jiff::ZonedDateTime::now().date());
            let settings = Settings { date: input.date.unwrap_or_else(today), drafts: input.drafts };
            load(&world, settings, input.base_url.as_ref())
        }
        Err(_) => {
            let mut findings = Findings::default();
            findings.add(Finding::at_path(Code::ContentMissing, input.content.to_string_lossy()));
            Loaded { sources: Sources::default(), findings, site: None, theme: None }
        }
    }
}
