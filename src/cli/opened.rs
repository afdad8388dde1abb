use std::path::Path;

use super::edition_name::EditionName;
use crate::adoption::{Examined, examine};
use crate::diagnostic::{Code, Finding, Findings, Place, Severity, nearest};
use crate::parse::{Parsed, ParsedEdition, ParsedPlan, parse};
use crate::read::{Tree, read};
use crate::source::{Sources, Span};
use crate::world::{DiskWorld, World, text_of};
use crate::yaml::edit::NotEdited;

/// The content as it lies on the disk, read but not yet checked against itself.
pub(super) struct Opened {
    pub world: DiskWorld,
    pub tree: Tree,
    pub sources: Sources,
    pub parsed: Parsed,
    /// Of reading and parsing.
    pub findings: Findings,
}

impl Opened {
    pub(super) fn open(content: &Path) -> Result<Self, (Findings, Sources)> {
        let (mut sources, mut findings) = (Sources::default(), Findings::default());
        let Ok(world) = DiskWorld::open(content) else {
            findings.add(Finding::at_path(Code::ContentMissing, content.to_string_lossy()));
            return Err((findings, sources));
        };
        let Some(tree) = read(&world, &mut sources, &mut findings) else { return Err((findings, sources)) };
        let parsed = parse(&tree, &sources, &root(&world), &mut findings);
        Ok(Self { world, tree, sources, parsed, findings })
    }

    /// The bytes of a text, to be written anew. `None`: it is no longer what was read.
    pub(super) fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        let read = self.sources.get(*self.tree.texts.get(path)?)?;
        let bytes = self.world.read(path, u64::MAX - 1).ok()?;
        let now = text_of(bytes.clone(), path, &mut Findings::default())?;
        (*read.text == *now).then_some(bytes)
    }

    /// An `edition.yaml` of which `bytes` were read is left as it is, since it could not be edited.
    pub(super) fn identity_not_edited(&self, path: &str, bytes: &[u8], no: NotEdited) -> Finding {
        let read = self.tree.texts.get(path).and_then(|id| Some((*id, self.sources.get(*id)?)));
        let place = read.map_or_else(
            || Place::Path(self.world.shown(path)),
            |(id, file)| {
                // The mark at the beginning of a file is no part of what was read.
                let at = no.at.saturating_sub(bytes.len().saturating_sub(file.text.len()));
                let rest = file.text.get(at..).unwrap_or("");
                let length = rest.find([':', ' ', '\n', '\r']).unwrap_or(rest.len());
                Place::Span(Span::new(id, at, at + length))
            },
        );
        Finding::new(Code::IdentityNotEditable, place).with("reason", no.why.phrase())
    }

    /// An edition by its name; a finding with the nearest names when there is none.
    pub(super) fn edition(&self, name: &EditionName) -> Result<(&ParsedPlan, &ParsedEdition), Finding> {
        let plan = self.parsed.plans.iter().find(|plan| plan.id == name.plan);
        let found = plan.and_then(|plan| {
            Some((&**plan, plan.editions.iter().find(|edition| edition.id == name.edition)?))
        });
        found.ok_or_else(|| {
            let all = self.parsed.plans.iter().flat_map(|plan| {
                let plan_id = plan.id.as_str();
                plan.editions.iter().map(move |edition| format!("{plan_id}/{}", edition.id.as_str()))
            });
            let all: Vec<String> = all.collect();
            let known = all.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            let name = name.to_string();
            let finding = Finding::new(Code::UnknownEdition, Place::Nowhere).with("edition", &name);
            let known = if known.is_empty() { "–".to_owned() } else { known };
            finding.with("known", known).nearest(nearest(&name, all.iter().map(String::as_str)))
        })
    }

    /// What was found of every edition that is adopted or sealed. What could not be read in its folder counts too.
    pub(super) fn examined(&self) -> Vec<Examined> {
        let mut all = examine(&self.tree, &self.sources, &root(&self.world), &self.parsed);
        let errors = self.findings.only(Severity::Error);
        for examined in &mut all {
            let below = self.world.shown(&format!("{}/", examined.folder));
            let errors = errors.iter().filter(|finding| match &finding.place {
                Place::Span(span) => self.sources.path(span.source).starts_with(&below),
                Place::Path(path) => path.starts_with(&below),
                Place::Nowhere => false,
            });
            examined.findings.extend(errors.cloned());
        }
        all
    }

    /// The same of one edition.
    pub(super) fn examined_edition(&self, name: &EditionName) -> Option<Examined> {
        let mut all = self.examined().into_iter();
        all.find(|examined| examined.plan == name.plan && examined.edition == name.edition)
    }
}

fn root(world: &DiskWorld) -> String {
    world.shown("").trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn bytes_are_those_that_were_read_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("site.yaml");
        fs::write(&path, "a: 1\n").unwrap();
        let Ok(opened) = Opened::open(folder.path()) else { panic!("it can be read") };
        assert_eq!(opened.bytes("site.yaml"), Some(b"a: 1\n".to_vec()));
        // A mark at the beginning is no part of the text, and is written back.
        let marked = "\u{feff}a: 1\n";
        fs::write(&path, marked).unwrap();
        assert_eq!(opened.bytes("site.yaml"), Some(marked.into()));
        for other in [Some("a: 2\n"), Some(""), None] {
            match other {
                Some(text) => fs::write(&path, text).unwrap(),
                None => fs::remove_file(&path).unwrap(),
            }
            assert_eq!(opened.bytes("site.yaml"), None, "{other:?}");
        }
        assert_eq!(opened.bytes("none.yaml"), None);
    }
}
