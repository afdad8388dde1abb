use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use super::super::arguments::{InputArguments, PlainFormat, TellingArguments};
use super::super::opened::Opened;
use super::super::report::Report;
use super::super::session::Session;
use super::super::usage_error::UsageError;
use super::arguments::{ContentPlace, EditionPlace};
use super::asking::Asking;
use super::change::{Change, new_errors};
use super::question::{IN_EDITION, IN_PLAN};
use super::report::todos;
use super::stop::Stop;
use crate::diagnostic::{Findings, Severity};
use crate::model::values::Date;
use crate::model::{ContactRegistry, EditionIdentity, EditionStatus, SiteSettings};
use crate::parse::{ParsedEdition, ParsedPlan};
use crate::source::Sources;
use crate::world::{OverlaidWorld, World};

/// The content something is put in, as far as it can be read: a fault elsewhere does not stand in the way.
pub(super) struct Existing {
    pub opened: Opened,
    content: PathBuf,
    input: InputArguments,
}

/// Which editions may be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// Drafts alone: what the council adopted is not written to.
    Drafts,
    /// Every edition: a translation is no part of the adopted text.
    Any,
}

impl Existing {
    pub(super) fn open(place: &ContentPlace, today: Date) -> Result<Self, Stop> {
        let opened =
            Opened::open(&place.content).map_err(|(findings, sources)| Stop::Content(findings, sources))?;
        let telling = TellingArguments { lang: place.telling.lang, format: PlainFormat::Text, quiet: true };
        let input = InputArguments { date: Some(today), drafts: true, ..telling.input(&place.content) };
        Ok(Self { opened, content: place.content.clone(), input })
    }

    pub(super) fn site(&self) -> Result<&SiteSettings, Stop> {
        self.opened.parsed.site.as_ref().ok_or_else(|| self.faulty())
    }

    pub(super) fn contacts(&self) -> Result<&ContactRegistry, Stop> {
        self.opened.parsed.contacts.as_ref().ok_or_else(|| self.faulty())
    }

    fn plans(&self) -> Vec<&ParsedPlan> {
        self.opened.parsed.plans.iter().map(Arc::as_ref).collect()
    }

    /// What is needed cannot be read.
    pub(super) fn faulty(&self) -> Stop {
        Stop::Content(self.opened.findings.only(Severity::Error), self.opened.sources.clone())
    }

    /// A file of the content as it lies on the disk.
    pub(super) fn text(&self, path: &str) -> Result<String, Stop> {
        let bytes = self.opened.world.read(path, u64::MAX - 1);
        bytes.ok().and_then(|bytes| String::from_utf8(bytes).ok()).ok_or_else(|| self.faulty())
    }

    pub(super) fn has(&self, path: &str) -> bool {
        fs::symlink_metadata(self.content.join(path)).is_ok()
    }

    /// How messages write a path of the content.
    pub(super) fn shown(&self, path: &str) -> String {
        self.opened.world.shown(path)
    }

    /// The edition that is named, or the only one that can be meant.
    pub(super) fn edition(
        &self,
        place: &EditionPlace,
        choice: Choice,
        asking: &mut Asking<'_>,
        today: Date,
    ) -> Result<(&ParsedPlan, &ParsedEdition), Stop> {
        let plan = self.plan(place, choice, asking)?;
        let may = |edition: &&ParsedEdition| choice == Choice::Any || is_draft(edition);
        let possible: Vec<&ParsedEdition> = plan.editions.iter().filter(may).collect();
        let id = &plan.id;
        if let Some(named) = &place.in_edition {
            let found = plan.editions.iter().find(|edition| edition.id.as_str() == named);
            let known: Vec<&str> = plan.editions.iter().map(|edition| edition.id.as_str()).collect();
            let found =
                found.ok_or_else(|| unknown(named, ["en udgave, der hedder", "edition"], &known, asking))?;
            return match may(&found) {
                true => Ok((plan, found)),
                false => Err(asking.refuse(
                    &format!("Udgaven {id}/{named} er vedtaget, og dens tekst rettes ikke. Lav kladden til den næste: planvaerk revise {id} ÅR"),
                    &format!("The edition {id}/{named} is adopted, and its text is not edited. Make the draft of the next: planvaerk revise {id} YEAR"),
                )),
            };
        }
        // What readers see now is what is translated first.
        let holding = plan.in_force(today).filter(|_| choice == Choice::Any);
        match (holding, possible.as_slice()) {
            (Some(edition), _) => Ok((plan, edition)),
            (None, [edition]) => Ok((plan, *edition)),
            (None, []) => Err(asking.refuse(
                &format!("Planen {id} har ingen kladde. Lav den til næste udgave: planvaerk revise {id} ÅR"),
                &format!(
                    "The plan {id} has no draft. Make that of the next edition: planvaerk revise {id} YEAR"
                ),
            )),
            (None, several) => {
                let known: Vec<&str> = several.iter().map(|edition| edition.id.as_str()).collect();
                let named = asking.one_of(None, &IN_EDITION, &known, None)?;
                let found = several.iter().find(|edition| edition.id.as_str() == named);
                found.map(|edition| (plan, *edition)).ok_or_else(|| asking.missing(&IN_EDITION))
            }
        }
    }

    fn plan(
        &self,
        place: &EditionPlace,
        choice: Choice,
        asking: &mut Asking<'_>,
    ) -> Result<&ParsedPlan, Stop> {
        let plans = self.plans();
        let all: Vec<&str> = plans.iter().map(|plan| plan.id.as_str()).collect();
        if let Some(named) = &place.in_plan {
            let found = plans.iter().find(|plan| plan.id.as_str() == named).copied();
            return found.ok_or_else(|| unknown(named, ["en plan, der hedder", "plan"], &all, asking));
        }
        let with_draft = plans.iter().filter(|plan| plan.editions.iter().any(is_draft));
        let one = |plans: &[&'_ str]| (plans.len() == 1).then(|| plans.concat());
        let drafted: Vec<&str> = with_draft.map(|plan| plan.id.as_str()).collect();
        let only = if choice == Choice::Drafts { one(&drafted).or_else(|| one(&all)) } else { one(&all) };
        let named = match only {
            Some(only) => only,
            None if all.is_empty() => {
                return Err(asking.refuse(
                    "Der er ingen plan endnu. Lav den først: planvaerk new plan ekstremisme",
                    "There is no plan yet. Make it first: planvaerk new plan ekstremisme",
                ));
            }
            None => asking.one_of(None, &IN_PLAN, &all, None)?,
        };
        let found = plans.iter().find(|plan| plan.id.as_str() == named).copied();
        found.ok_or_else(|| asking.missing(&IN_PLAN))
    }

    /// Refuses what would write over a file.
    pub(super) fn free(&self, change: &Change, asking: &Asking<'_>) -> Result<(), Stop> {
        in_the_way(change, &self.content, asking)
    }

    /// Checks the content as it would be, makes the whole site of it, and writes the change when nothing gets worse. Gives back how
    /// many places in it are marked `TODO`.
    pub(super) fn write(&self, change: &Change, asking: &Asking<'_>) -> Result<usize, Stop> {
        self.free(change, asking)?;
        let mut after = OverlaidWorld::new(&self.opened.world);
        change.over(&mut after, "");
        let report = Report::new(&self.input);
        let built = Session::over(&self.input, &after).make(&report, None);
        if built.findings.has_errors() {
            let before = Session::open(&self.input).make(&report, None);
            let errors = new_errors((&before.findings, &before.sources), (&built.findings, &built.sources));
            if !errors.is_empty() {
                return Err(Stop::Content(errors, built.sources));
            }
        }
        change.write(&self.content, asking.language)?;
        let marked = |findings: &Findings, sources: &Sources| {
            todos(change, "", findings, sources, |path| self.shown(path))
        };
        let before = marked(&self.opened.findings, &self.opened.sources);
        Ok(marked(&built.findings, &built.sources).saturating_sub(before))
    }
}

/// Refuses what would write over a file of a folder.
pub(super) fn in_the_way(change: &Change, folder: &std::path::Path, asking: &Asking<'_>) -> Result<(), Stop> {
    let found = change.in_the_way(folder);
    let Some(first) = found.first() else { return Ok(()) };
    let path = first.display().to_string().replace('\\', "/");
    let path = path.trim_start_matches("./");
    Err(asking.refuse(
        &format!("{path} findes allerede. Der er ikke ændret noget."),
        &format!("{path} is already there. Nothing was changed."),
    ))
}

pub(super) fn is_draft(edition: &ParsedEdition) -> bool {
    let status = edition.identity.as_ref().map(|EditionIdentity { status, .. }| status.value);
    status == Some(EditionStatus::Draft)
}

pub(super) fn unknown(name: &str, what: [&str; 2], known: &[&str], asking: &Asking<'_>) -> Stop {
    Stop::Usage(UsageError::unknown_name(name, what, known, asking.language))
}
