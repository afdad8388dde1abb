use crate::diagnostic::Findings;
use crate::model::values::WebAddress;
use crate::parse::parse;
use crate::read::read;
use crate::resolve::{Settings, Site, resolve};
use crate::source::{Sources, Spanned};
use crate::world::World;

/// What the stages before rendering made of a world.
#[derive(Debug)]
pub struct Loaded {
    pub sources: Sources,
    pub findings: Findings,
    /// `None`: there are errors.
    pub site: Option<Site>,
}

/// Reads, parses and resolves. A pure function of the world and the settings.
pub fn load(world: &dyn World, settings: Settings, base_url: Option<&WebAddress>) -> Loaded {
    let mut sources = Sources::default();
    let mut findings = Findings::default();
    let Some(tree) = read(world, &mut sources, &mut findings) else {
        return Loaded { sources, findings, site: None };
    };
    let root = world.shown("");
    let mut parsed = parse(&tree, &sources, root.trim_end_matches('/'), &mut findings);
    if let (Some(site), Some(base_url)) = (&mut parsed.site, base_url) {
        site.base_url = Spanned::new(base_url.clone(), site.base_url.span);
    }
    let site = resolve(parsed, settings, &mut findings);
    Loaded { sources, findings, site }
}
