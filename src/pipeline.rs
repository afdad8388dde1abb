use std::collections::BTreeMap;

use crate::adoption::{AdoptionMemo, check_changed};
use crate::diagnostic::Findings;
use crate::ledger::{LedgerUpdate, compare};
use crate::model::SiteSettings;
use crate::model::values::{Id, WebAddress};
use crate::parse::{ParseMemo, parse_changed};
use crate::read::{Tree, read};
use crate::readability;
use crate::render::{PrintCache, Theme, render};
use crate::resolve::{ResolveMemo, Settings, Site, resolve_changed};
use crate::route::{History, route};
use crate::source::{Sources, Spanned};
use crate::world::World;

/// What the stages before rendering made of a world.
#[derive(Debug)]
pub struct Loaded {
    pub sources: Sources,
    pub findings: Findings,
    /// `None`: there are errors.
    pub site: Option<Site>,
    /// The theme `site.yaml` names, when it could be read.
    pub theme: Option<Spanned<Id>>,
}

/// Reads, parses and resolves. A pure function of the world and the settings.
pub fn load(world: &dyn World, settings: Settings, base_url: Option<&WebAddress>) -> Loaded {
    let mut sources = Sources::default();
    let mut findings = Findings::default();
    let Some(tree) = read(world, &mut sources, &mut findings) else {
        return Loaded { sources, findings, site: None, theme: None };
    };
    understand(&tree, sources, findings, world, settings, base_url, &mut Memo::default())
}

/// What was made of the parts of a content folder before, so that only what has changed is made again.
#[derive(Debug, Default)]
pub struct Memo {
    pub parse: ParseMemo,
    adoption: AdoptionMemo,
    readability: readability::Memory,
    resolve: ResolveMemo,
}

/// The part of [`load`] after reading. `sources` and `findings` are those of reading.
pub fn understand(
    tree: &Tree,
    sources: Sources,
    mut findings: Findings,
    world: &dyn World,
    settings: Settings,
    base_url: Option<&WebAddress>,
    memo: &mut Memo,
) -> Loaded {
    let root = world.shown("");
    let root = root.trim_end_matches('/');
    let mut parsed = parse_changed(tree, &sources, root, &mut memo.parse, &mut findings);
    // Before anything asks whether there are errors.
    findings.weigh(parsed.site.iter().flat_map(SiteSettings::adjustments));
    check_changed(tree, &sources, root, &parsed, &mut memo.adoption, &mut findings);
    if let (Some(site), Some(base_url)) = (&mut parsed.site, base_url) {
        site.base_url = Spanned::new(base_url.clone(), site.base_url.span);
    }
    let theme = parsed.site.as_ref().map(|site| site.theme.clone());
    readability::check(&parsed, settings, &memo.readability, &mut findings);
    let site = resolve_changed(parsed, settings, &mut memo.resolve, &mut findings);
    Loaded { sources, findings, site, theme }
}

/// What a whole build makes, before anything is written.
#[derive(Debug)]
pub struct Built {
    pub sources: Sources,
    pub findings: Findings,
    /// Every file of the site by its path. `None`: there are errors.
    pub outputs: Option<BTreeMap<String, Vec<u8>>>,
    /// The ledger with the addresses of this build. `None`: there are errors.
    pub ledger: Option<LedgerUpdate>,
}

/// The stages after resolving: addresses, then bytes, then whether every address of before is still answered. `theme` is the folder that overlays the built-in theme; `cache` has documents printed before.
pub fn make(
    loaded: Loaded,
    theme: Option<&dyn World>,
    cache: Option<&dyn PrintCache>,
    progress: &(dyn Fn(Progress) + Sync),
) -> Built {
    let Loaded { mut sources, mut findings, site, .. } = loaded;
    let theme = Theme::load(theme, &mut sources, &mut findings);
    let Some(site) = site else { return Built { sources, findings, outputs: None, ledger: None } };
    let history = History::of(&site);
    let routes = route(&site, &history, &mut findings);
    if findings.has_errors() {
        return Built { sources, findings, outputs: None, ledger: None };
    }
    progress(Progress::Expect(routes.pages.len() + routes.documents.len()));
    let rendered =
        render(&site, &routes, &theme, &mut sources, &mut findings, cache, &|| progress(Progress::Made));
    // What could not be made is not there to answer: its own errors come first.
    let ledger = (!findings.has_errors()).then(|| compare(&site, &routes, &rendered, &mut findings));
    let good = !findings.has_errors();
    Built { sources, findings, outputs: good.then_some(rendered.files), ledger: ledger.filter(|_| good) }
}

/// How far a build has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// So many pages and cards will be made.
    Expect(usize),
    /// One more is made.
    Made,
}
