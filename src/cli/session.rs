use std::path::PathBuf;

use super::arguments::InputArguments;
use super::progress::Bar;
use super::report::Report;
use super::standing::Standing;
use super::theme_folder;
use crate::diagnostic::{Code, Finding, Findings};
use crate::model::values::Date;
use crate::pipeline::{Built, Loaded, load, make};
use crate::render::PrintCache;
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
        Self::with(input, loaded(input))
    }

    /// The same for content that is not on the disk yet.
    pub(super) fn over(input: &InputArguments, world: &dyn World) -> Self {
        Self::with(input, loaded_from(input, world))
    }

    fn with(input: &InputArguments, mut loaded: Loaded) -> Self {
        let mut inputs = vec![input.content.clone()];
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

    /// What holds on the day of the site; nothing when there are errors.
    pub(super) fn standings(&self) -> Vec<Standing> {
        self.loaded.site.as_ref().map(Standing::of).unwrap_or_default()
    }

    /// Makes everything, with a progress bar where one can be seen. `cache` has PDFs made before.
    pub(super) fn make(self, report: &Report, cache: Option<&dyn PrintCache>) -> Built {
        let bar = Bar::new(report);
        let theme = self.theme.as_ref().map(|world| world as &dyn World);
        let built = make(self.loaded, theme, cache, &|progress| bar.show(progress));
        bar.clear();
        built
    }
}

/// The content alone, without a theme.
pub(super) fn loaded(input: &InputArguments) -> Loaded {
    match DiskWorld::open(&input.content) {
        Ok(world) => loaded_from(input, &world),
        Err(_) => {
            let mut findings = Findings::default();
            findings.add(Finding::at_path(Code::ContentMissing, input.content.to_string_lossy()));
            Loaded { sources: Sources::default(), findings, site: None, theme: None }
        }
    }
}

fn loaded_from(input: &InputArguments, world: &dyn World) -> Loaded {
    let settings = Settings { date: input.date.unwrap_or_else(today), drafts: input.drafts };
    load(world, settings, input.base_url.as_ref())
}

/// The only look at the clock: which day it is where the secretary sits.
pub(super) fn today() -> Date {
    Date::from(jiff::ZonedDateTime::now().date())
}
