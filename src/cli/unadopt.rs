use std::process::ExitCode;

use super::arguments::UnadoptArguments;
use super::opened::Opened;
use super::report::Report;
use super::rewrite::Rewrite;
use super::seals::Told;
use super::session::today;
use crate::adoption;
use crate::diagnostic::{Code, Finding, Findings};
use crate::model::EditionStatus;
use crate::parse::ADOPTION_LOCK;
use crate::publish::{NotWritten, undisturbed};
use crate::world::World;

/// Takes an adoption back that was written before the council's meeting.
pub(super) fn unadopt(arguments: &UnadoptArguments) -> ExitCode {
    let report = Report::new(&arguments.telling.input(&arguments.content));
    let opened = match Opened::open(&arguments.content) {
        Ok(opened) => opened,
        Err((findings, sources)) => {
            report.refused("unadopt", findings, &sources);
            return ExitCode::FAILURE;
        }
    };
    let mut findings = Findings::default();
    for finding in take_back(arguments, &opened).err().into_iter().flatten() {
        findings.add(finding);
    }
    if findings.has_errors() {
        report.refused("unadopt", findings, &opened.sources);
        return ExitCode::FAILURE;
    }
    let (name, same) = (&arguments.edition, &report.same);
    let text = if report.danish() {
        format!(
            "Udgaven {name} er en kladde igen. Vedtagelsen er taget ud af edition.yaml, og adopted.lock er slettet.\n\
             Ret teksten, og se den efter: planvaerk check{same} --drafts\n"
        )
    } else {
        format!(
            "The edition {name} is a draft again. The adoption is out of edition.yaml, and adopted.lock is deleted.\n\
             Edit the text, and look it over: planvaerk check{same} --drafts\n"
        )
    };
    report.tell(Told { command: "unadopt", findings, sources: &opened.sources, editions: &[], text });
    ExitCode::SUCCESS
}

fn take_back(arguments: &UnadoptArguments, opened: &Opened) -> Result<(), Vec<Finding>> {
    let name = &arguments.edition;
    let (_, edition) = opened.edition(name).map_err(|unknown| vec![unknown])?;
    let folder = name.folder();
    let paths = ["edition.yaml", ADOPTION_LOCK].map(|file| format!("{folder}/{file}"));
    let status = edition.identity.as_ref().map(|identity| identity.status.value);
    let examined = opened.examined_edition(name).filter(|_| status != Some(EditionStatus::Draft));
    let Some(examined) = examined else {
        let finding = Finding::at_path(Code::NotAdopted, opened.world.shown(&paths[0]));
        return Err(vec![finding.with("edition", name.to_string())]);
    };
    if !examined.findings.is_empty() {
        // A date that somebody wrote there since takes nothing back.
        return Err(examined.findings);
    }
    let day = arguments.today.unwrap_or_else(today);
    if let Some((date, _)) = examined.adopted.filter(|(date, _)| *date <= day) {
        let finding = Finding::at_path(Code::AdoptionStands, opened.world.shown(&paths[0]));
        return Err(vec![finding.with("date", date.to_string())]);
    }
    let not_written = |path: &str, error: &NotWritten| {
        let finding = Finding::at_path(Code::AdoptionNotWritten, opened.world.shown(path));
        vec![finding.with("reason", error.reason())]
    };
    let read = |path: &str| opened.bytes(path).ok_or_else(|| not_written(path, &NotWritten::Changed));
    let [identity, lock] = [read(&paths[0])?, read(&paths[1])?];
    let draft = adoption::draft(str::from_utf8(&identity).unwrap_or_default())
        .map_err(|no| vec![opened.identity_not_edited(&paths[0], &identity, no)])?;
    let [identity_place, lock_place] = paths.each_ref().map(|path| arguments.content.join(path));
    undisturbed(|| {
        let mut rewrite = Rewrite::new();
        let replaced = rewrite.replace(&identity_place, &identity, draft.as_bytes());
        replaced.map_err(|error| not_written(&paths[0], &error))?;
        rewrite.remove(&lock_place, &lock).map_err(|error| not_written(&paths[1], &error))?;
        rewrite.keep();
        Ok(())
    })
}
