use std::process::ExitCode;

use super::arguments::AdoptArguments;
use super::opened::Opened;
use super::report::Report;
use super::rewrite::Rewrite;
use super::seals::Told;
use super::session::{Session, today};
use crate::adoption::{self, Decision, Examined, is_frozen, seal};
use crate::diagnostic::{Adjustable, Argument, Code, Finding, Findings, Phrase, Place, Severity};
use crate::model::values::Date;
use crate::model::{EditionIdentity, EditionStatus};
use crate::parse::{ADOPTION_LOCK, ParsedEdition, ParsedPlan};
use crate::publish::{NotWritten, undisturbed};
use crate::read::read;
use crate::source::Sources;
use crate::world::{OverlaidWorld, World};

/// Writes the council's decision into an edition, and seals its text.
pub(super) fn adopt(arguments: &AdoptArguments) -> ExitCode {
    let report = Report::new(&arguments.input());
    let opened = match Opened::open(&arguments.content) {
        Ok(opened) => opened,
        Err((findings, sources)) => {
            report.refused("adopt", findings, &sources);
            return ExitCode::FAILURE;
        }
    };
    let adopter = Adopter { arguments, report: &report, opened: &opened, folder: arguments.edition.folder() };
    match adopter.adopt() {
        Ok(adopted) => {
            let text = adopter.summary(&adopted);
            let Adopted { findings, sources, edition, .. } = adopted;
            let editions = std::slice::from_ref(&edition);
            report.tell(Told { command: "adopt", findings, sources: &sources, editions, text });
            ExitCode::SUCCESS
        }
        Err(refusal) => {
            let (findings, sources) = *refusal.found;
            report.refused("adopt", findings.sorted(&sources), &sources);
            if let Some(day) = refusal.checked_on {
                report.note(&if report.danish() {
                    format!("Kontrolleret, som det bliver {day}, den første dag udgaven gælder.")
                } else {
                    format!("Checked as it will be on {day}, the first day the edition holds.")
                });
            }
            ExitCode::FAILURE
        }
    }
}

/// What was done. The findings are warnings about what is not in the adopted text.
struct Adopted {
    findings: Findings,
    sources: Sources,
    edition: Examined,
    in_force: Date,
    /// The files, as messages show them.
    written: Vec<String>,
}

/// `edition.yaml` as it was read, and with the decision written in.
struct IdentityText {
    before: Vec<u8>,
    after: String,
}

/// Why nothing was done.
struct Refusal {
    found: Box<(Findings, Sources)>,
    /// The day everything was checked for, when it is still to come: `check` says nothing of it today.
    checked_on: Option<Date>,
}

impl Refusal {
    fn new(found: (Findings, Sources)) -> Self {
        Self { found: Box::new(found), checked_on: None }
    }
}

struct Adopter<'a> {
    arguments: &'a AdoptArguments,
    report: &'a Report,
    opened: &'a Opened,
    folder: String,
}

impl Adopter<'_> {
    fn adopt(&self) -> Result<Adopted, Refusal> {
        let (plan, edition) =
            self.opened.edition(&self.arguments.edition).map_err(|one| self.refuse(vec![one]))?;
        let Some(identity) = &edition.identity else {
            // What is wrong with it has been found already.
            return Err(Refusal::new((self.opened.findings.clone(), self.opened.sources.clone())));
        };
        let already = identity.status.value == EditionStatus::Adopted;
        let reasons = self.reasons(plan, edition, identity);
        if !reasons.is_empty() {
            return Err(self.refuse(reasons));
        }
        let [identity_path, lock_path] = ["edition.yaml", ADOPTION_LOCK].map(|file| self.path(file));
        let written = self.identity_text(already).map_err(|finding| self.refuse(vec![finding]))?;
        let mut after = OverlaidWorld::new(&self.opened.world);
        if let Some(identity) = &written {
            after.insert(identity_path.clone(), identity.after.as_bytes());
        }
        let lock = sealed(&after, &self.folder).map_err(Refusal::new)?;
        after.insert(lock_path.clone(), lock.as_bytes());
        self.seal_others(&mut after)?;
        let in_force = self.in_force(identity);
        let (findings, sources) = self.check(&after, in_force, already)?;
        let edition = undisturbed(|| self.write(written.as_ref(), &lock))?;
        let written = written.map(|_| identity_path).into_iter().chain([lock_path]);
        let written = written.map(|path| self.opened.world.shown(&path)).collect();
        Ok(Adopted { findings, sources, edition, in_force, written })
    }

    /// Other adopted editions whose seal is missing each need this command, in some order: for what is checked here they
    /// are taken as they are. The seals are not written, so `check` goes on asking for them.
    fn seal_others(&self, after: &mut OverlaidWorld<'_>) -> Result<(), Refusal> {
        for other in self.opened.examined() {
            let is_unsealed = other.findings.iter().any(|finding| finding.code == Code::LockMissing);
            if is_unsealed && other.folder != self.folder {
                let lock = sealed(after, &other.folder).map_err(Refusal::new)?;
                after.insert(format!("{}/{ADOPTION_LOCK}", other.folder), lock.as_bytes());
            }
        }
        Ok(())
    }

    fn path(&self, file: &str) -> String {
        format!("{}/{file}", self.folder)
    }

    fn shown(&self, file: &str) -> String {
        self.opened.world.shown(&self.path(file))
    }

    fn refuse(&self, reasons: Vec<Finding>) -> Refusal {
        let mut findings = Findings::default();
        for finding in reasons {
            findings.add(finding);
        }
        Refusal::new((findings, self.opened.sources.clone()))
    }

    fn in_force(&self, identity: &EditionIdentity) -> Date {
        let given = self.arguments.in_force.or(identity.in_force.as_ref().map(|date| date.value));
        given.unwrap_or(self.arguments.adopted_on)
    }

    /// Why the decision cannot be one about this edition.
    fn reasons(
        &self,
        plan: &ParsedPlan,
        edition: &ParsedEdition,
        identity: &EditionIdentity,
    ) -> Vec<Finding> {
        let date = self.arguments.adopted_on;
        let shown = self.shown("edition.yaml");
        let has_lock = self.opened.tree.texts.contains_key(&self.path(ADOPTION_LOCK))
            || self.opened.tree.is_unreadable(&self.path(ADOPTION_LOCK));
        if has_lock || (identity.status.value == EditionStatus::Adopted && !self.is_same(identity)) {
            let adoption = identity.adopted.as_ref();
            let (date, body) = adoption.map_or(("–".to_owned(), "–"), |adoption| {
                (adoption.date.value.to_string(), adoption.body.as_str())
            });
            let finding = Finding::at_path(Code::AlreadyAdopted, shown);
            return vec![finding.with("date", date).with("body", body)];
        }
        let mut reasons = Vec::new();
        let follows = identity.supersedes.as_ref();
        let before = follows.and_then(|id| plan.editions.iter().find(|edition| edition.id == id.value));
        let decided = before.and_then(|edition| Some((edition, edition.identity.as_ref()?.adopted_on()?)));
        if let Some((other, before)) = decided.filter(|(_, before)| date < *before) {
            let finding =
                Finding::at_path(Code::AdoptedTooEarly, shown.clone()).with("date", date.to_string());
            let finding = finding.with("other", other.id.as_str());
            reasons.push(finding.with("before", before.to_string()));
        }
        let from = self.in_force(identity);
        if from < date {
            let finding = Finding::at_path(Code::InForceTooEarly, shown.clone());
            reasons.push(finding.with("from", from.to_string()).with("date", date.to_string()));
        }
        let has_purpose = edition.sections.iter().any(|section| section.id.as_str() == "purpose");
        if !has_purpose && !edition.broken.contains("purpose") {
            let finding = Finding::at_path(Code::NotWhatTheLawDemands, shown);
            reasons.push(finding.with("what", Phrase::PurposeSection));
        }
        reasons
    }

    /// Whether an adoption that stands in the file is the one that is to be written.
    fn is_same(&self, identity: &EditionIdentity) -> bool {
        let arguments = self.arguments;
        identity.adopted.as_ref().is_some_and(|adoption| {
            adoption.date.value == arguments.adopted_on
                && adoption.body.value == arguments.body
                && arguments.meeting.as_ref().is_none_or(|meeting| {
                    adoption.meeting.as_ref().is_some_and(|there| there.value == *meeting)
                })
                && arguments.minutes.as_ref().is_none_or(|minutes| {
                    adoption.minutes.as_ref().is_some_and(|there| there.value == *minutes)
                })
        }) && arguments.in_force.is_none_or(|date| identity.in_force_from() == Some(date))
    }

    /// `None`: the decision stands there already.
    fn identity_text(&self, already: bool) -> Result<Option<IdentityText>, Finding> {
        if already {
            return Ok(None);
        }
        let Some(before) = self.opened.bytes(&self.path("edition.yaml")) else {
            return Err(self.not_written("edition.yaml", NotWritten::Changed.reason()));
        };
        let decision = Decision {
            date: self.arguments.adopted_on,
            body: self.arguments.body.clone(),
            meeting: self.arguments.meeting.clone(),
            minutes: self.arguments.minutes.clone(),
            in_force: self.arguments.in_force,
        };
        let text = str::from_utf8(&before).unwrap_or_default();
        let after = adoption::adopted(text, &decision)
            .map_err(|no| self.opened.identity_not_edited(&self.path("edition.yaml"), &before, no))?;
        Ok(Some(IdentityText { before, after }))
    }

    fn not_written(&self, file: &str, reason: impl Into<Argument>) -> Finding {
        Finding::at_path(Code::AdoptionNotWritten, self.shown(file)).with("reason", reason)
    }

    /// Everything is made from the content as it will be, on the day the edition takes force or today, whichever is
    /// later: an adoption that would stop the site on that day is refused now.
    fn check(
        &self,
        after: &OverlaidWorld<'_>,
        from: Date,
        already: bool,
    ) -> Result<(Findings, Sources), Refusal> {
        let mut input = self.arguments.input();
        let today = today();
        input.date = Some(from.max(today));
        let built = Session::over(&input, after).make(self.report, None);
        let (mut findings, sources) = (built.findings, built.sources);
        if !already {
            let in_text: Vec<Finding> =
                findings.iter().filter(|finding| self.is_about_text(finding, &sources)).cloned().collect();
            for warning in in_text {
                let finding = Finding::new(Code::WarningInText, warning.place.clone());
                findings.add(finding.with("code", warning.code.id()));
            }
        }
        if findings.has_errors() {
            let checked_on = Some(from).filter(|day| *day > today);
            return Err(Refusal { checked_on, ..Refusal::new((findings, sources)) });
        }
        Ok((findings, sources))
    }

    /// A warning that cannot be mended after the adoption. What only the calendar says is no fault of the text. What may
    /// hurt someone stays a warning here though `site.yaml` has made advice of it: daily operation can be lived with, but a
    /// text that is sealed stays wrong.
    fn is_about_text(&self, finding: &Finding, sources: &Sources) -> bool {
        let path = match &finding.place {
            Place::Span(span) => sources.path(span.source),
            Place::Path(path) => path,
            Place::Nowhere => return false,
        };
        let below = self.shown("");
        let severity = match finding.code.adjustable() {
            Adjustable::AlwaysShown => finding.severity().min(finding.code.severity()),
            Adjustable::Never | Adjustable::Raised | Adjustable::Freely => finding.severity(),
        };
        severity == Severity::Warning
            && ![Code::RevisionOverdue, Code::DateAhead].contains(&finding.code)
            && path.strip_prefix(&below).is_some_and(is_frozen)
    }

    /// Writes both files, reads everything again, and puts back what was there before if it does not hold.
    fn write(&self, identity: Option<&IdentityText>, lock: &str) -> Result<Examined, Refusal> {
        let [identity_path, lock_path] =
            ["edition.yaml", ADOPTION_LOCK].map(|file| self.arguments.content.join(self.path(file)));
        let not_written =
            |file: &str, error: &NotWritten| self.refuse(vec![self.not_written(file, error.reason())]);
        let mut rewrite = Rewrite::new();
        // In this order: cut off between the two, the same command does the rest.
        if let Some(IdentityText { before, after }) = identity {
            let replaced = rewrite.replace(&identity_path, before, after.as_bytes());
            replaced.map_err(|error| not_written("edition.yaml", &error))?;
        }
        let created = rewrite.create(&lock_path, lock.as_bytes(), &identity_path);
        created.map_err(|error| not_written(ADOPTION_LOCK, &error))?;
        let opened = Opened::open(&self.arguments.content).map_err(Refusal::new)?;
        match opened.examined_edition(&self.arguments.edition) {
            Some(examined) if examined.findings.is_empty() => {
                rewrite.keep();
                Ok(examined)
            }
            examined => {
                let mut findings = Findings::default();
                findings.add(self.not_written(ADOPTION_LOCK, Phrase::ChangedMeanwhile));
                for finding in examined.into_iter().flat_map(|examined| examined.findings) {
                    findings.add(finding);
                }
                Err(Refusal::new((findings, opened.sources)))
            }
        }
    }

    /// What was done, what to quote, and what to do next.
    fn summary(&self, adopted: &Adopted) -> String {
        let Adopted { edition, in_force, written, .. } = adopted;
        let name = &self.arguments.edition;
        let (date, body) = (self.arguments.adopted_on, &self.arguments.body);
        let digest = edition.digest.as_ref().map_or("", |digest| digest.as_str());
        let (files, written) = (edition.files, written.join("\n    "));
        let until = match (date > today(), self.report.danish()) {
            (false, _) => String::new(),
            (true, true) => {
                format!("  Før {date} kan `planvaerk unadopt {name}` tage vedtagelsen tilbage.\n")
            }
            (true, false) => format!("  Before {date} `planvaerk unadopt {name}` takes the adoption back.\n"),
        };
        if self.report.danish() {
            format!(
                "Udgaven {name} er vedtaget {date} af {body} og gælder fra {in_force}.\n  \
                 {files} filer er forseglet. Skrevet:\n    {written}\n  \
                 Fingeraftryk, der kan stå i referatet (SHA-256):\n    {digest}\n  \
                 Gem hele mappen i versionsstyringen nu, og læg en kopi et andet sted.\n  \
                 Fra nu af rettes udgavens tekst ikke. Kontakter, love og hjælp rettes som før;\n  \
                 en ændring noteres i corrections.yaml. `planvaerk verify` ser efter når som helst.\n{until}"
            )
        } else {
            format!(
                "The edition {name} is adopted {date} by {body} and holds from {in_force}.\n  \
                 {files} files are sealed. Written:\n    {written}\n  \
                 Digest that can be quoted in the minutes (SHA-256):\n    {digest}\n  \
                 Commit the whole folder to version control now, and keep a copy elsewhere.\n  \
                 From now on the edition's text is not edited. Contacts, laws and help are corrected as before;\n  \
                 a change is noted in corrections.yaml. `planvaerk verify` checks at any time.\n{until}"
            )
        }
    }
}

/// The seal of a folder of a world.
fn sealed(world: &dyn World, folder: &str) -> Result<String, (Findings, Sources)> {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    match read(world, &mut sources, &mut findings) {
        Some(tree) => Ok(seal(&tree, &sources, folder)),
        None => Err((findings, sources)),
    }
}
