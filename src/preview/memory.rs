use std::collections::BTreeSet;
use std::sync::Arc;

use super::usage::Usage;
use super::{Changed, Workplace};
use crate::diagnostic::{Code, Finding, Findings};
use crate::model::values::Date;
use crate::pipeline::{Loaded, Memo, understand};
use crate::read::Remembered;
use crate::render::Theme;
use crate::resolve::{Settings, Site};
use crate::source::{SourceId, Sources};
use crate::words::Words;
use crate::world::{DiskWorld, World};

/// What is kept from one change to the next, so that only what has changed is read again.
#[derive(Default)]
pub(super) struct Memory {
    /// `None`: there was none the last time.
    world: Option<DiskWorld>,
    content: Remembered,
    sources: Sources,
    memo: Memo,
    theme: Option<KnownTheme>,
    date: Option<Date>,
    is_opened: bool,
}

/// A theme as it was read.
struct KnownTheme {
    folder: Option<DiskWorld>,
    theme: Arc<Theme>,
    words: Arc<Words>,
    findings: Findings,
    sources: BTreeSet<SourceId>,
}

/// The content as it is, as far as it could be understood.
pub(super) struct Content {
    /// `None`: there are errors.
    pub site: Option<Site>,
    pub theme: Arc<Theme>,
    pub words: Arc<Words>,
    pub findings: Findings,
    pub sources: Sources,
}

impl Memory {
    /// The content after a change. `None`: nothing is other than it was.
    pub(super) fn look(&mut self, workplace: &Workplace, changed: &Changed) -> Option<Content> {
        let looked = self.look_at_content(workplace, changed);
        let date = (workplace.today)();
        let mut is_new = self.content.take_changed();
        is_new |= self.date.replace(date) != Some(date);
        is_new |= !std::mem::replace(&mut self.is_opened, true);
        let is_of_theme = !matches!(changed, Changed::Content(_));
        if !is_new && !is_of_theme {
            return None;
        }
        let settings = Settings { date, drafts: workplace.drafts };
        let mut loaded = self.understood(looked, settings, workplace);
        let folder = (workplace.theme)(loaded.theme.as_ref()).unwrap_or_else(|missing| {
            loaded.findings.add(missing);
            None
        });
        is_new |= self.look_at_theme(folder, is_of_theme);
        let theme = self.theme.as_ref().filter(|_| is_new)?;
        let Loaded { mut findings, site, .. } = loaded;
        findings.extend(theme.findings.clone());
        let (words, theme) = (Arc::clone(&theme.words), Arc::clone(&theme.theme));
        Some(Content { site, theme, words, findings, sources: self.sources.clone() })
    }

    fn look_at_content(&mut self, workplace: &Workplace, changed: &Changed) -> Result<DiskWorld, Finding> {
        let Ok(world) = DiskWorld::open(&workplace.content) else {
            if self.world.take().is_some() {
                self.content.clear(&mut self.sources);
            }
            return Err(Finding::at_path(Code::ContentMissing, workplace.content.to_string_lossy()));
        };
        let is_same = self.world.as_ref() == Some(&world);
        self.world = Some(world.clone());
        match changed {
            Changed::Content(paths) if is_same => self.content.look_at(paths, &world, &mut self.sources)?,
            Changed::Theme if is_same => self.content.look_at(&BTreeSet::new(), &world, &mut self.sources)?,
            _ => self.content.look(&world, &mut self.sources)?,
        }
        Ok(world)
    }

    fn understood(
        &mut self,
        looked: Result<DiskWorld, Finding>,
        settings: Settings,
        workplace: &Workplace,
    ) -> Loaded {
        let mut findings = Findings::default();
        let tree = match &looked {
            Ok(world) => self.content.tree(world, &mut findings),
            Err(finding) => {
                findings.add(finding.clone());
                None
            }
        };
        let sources = self.sources.clone();
        match (&looked, tree) {
            (Ok(world), Some(tree)) => {
                let base_url = workplace.base_url.as_ref();
                understand(&tree, sources, findings, world, settings, base_url, &mut self.memo)
            }
            _ => {
                self.memo = Memo::default();
                Loaded { sources, findings, site: None, theme: None }
            }
        }
    }

    /// Reads the theme, when that may be another one. Gives back whether it is.
    fn look_at_theme(&mut self, folder: Option<DiskWorld>, is_of_theme: bool) -> bool {
        let is_same = self.theme.as_ref().is_some_and(|known| known.folder == folder);
        // What is built in stays as it is.
        if is_same && (folder.is_none() || !is_of_theme) {
            return false;
        }
        let before: BTreeSet<SourceId> = self.sources.iter().map(|(id, _)| id).collect();
        let mut findings = Findings::default();
        let world = folder.as_ref().map(|world| world as &dyn World);
        let theme = Theme::load(world, &mut self.sources, &mut findings);
        let sources = self.sources.iter().map(|(id, _)| id).filter(|id| !before.contains(id)).collect();
        let words = Arc::new(theme.words());
        let new = KnownTheme { folder, theme: Arc::new(theme), words, findings, sources };
        let is_other = self.theme.as_ref().is_none_or(|known| !known.is_as(&new));
        let (gone, kept) =
            if is_other { (self.theme.take(), Some(new)) } else { (Some(new), self.theme.take()) };
        for id in gone.into_iter().flat_map(|theme| theme.sources) {
            self.sources.remove(id);
        }
        self.theme = kept;
        is_other
    }

    pub(super) fn usage(&self) -> Usage {
        let (sources, ids) = self.sources.counts();
        Usage { entries: self.content.len(), sources, ids, plans: self.memo.parse.plans() }
    }
}

impl KnownTheme {
    /// Whether two readings made the same of it. Where something was found they point at different texts.
    fn is_as(&self, other: &Self) -> bool {
        self.folder == other.folder
            && self.theme == other.theme
            && self.findings.is_empty()
            && other.findings.is_empty()
    }
}
