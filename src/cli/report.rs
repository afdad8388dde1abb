use std::path::Path;

use super::adjusted::lowered;
use super::arguments::{Format, InputArguments};
use super::console::{Console, ERROR, GOOD, WARNING};
use super::document::{Document, PdfLayout};
use super::ledger::shown;
use super::made::Made;
use super::next_step::{after_check, explained};
use super::numbers::{counted, decimal};
use crate::diagnostic::{Findings, Language, Severity, to_github, to_terminal};
use crate::redline::Redline;
use crate::source::Sources;

/// Shows what a run found and made: as text for people, or as one JSON document for machines.
pub(super) struct Report {
    pub(super) language: Language,
    pub(super) format: Format,
    pub(super) quiet: bool,
    verbose: bool,
    /// The options by which another command reads the same content.
    pub(super) same: String,
    /// Where the ledger of addresses is.
    ledger: String,
}

impl Report {
    pub(super) fn new(input: &InputArguments) -> Self {
        Self {
            language: input.lang.into(),
            format: input.format,
            quiet: input.quiet,
            verbose: input.verbose,
            same: input.same_content(),
            ledger: shown(input),
        }
    }

    pub(super) fn danish(&self) -> bool {
        self.language == Language::Danish
    }

    /// Whether something that moves may be drawn while people wait.
    pub(super) fn may_draw(&self) -> bool {
        self.format == Format::Text && !self.quiet
    }

    /// Where the end of a run is told: machines that read the findings of the output read nothing else there.
    fn console(&self) -> Console {
        if self.format == Format::Github { Console::Errors } else { Console::Output }
    }

    /// The end of `check`. `paths` are the files a build would make; `left_out` is how many errors `--only` did not ask for.
    pub(super) fn checked<'a>(
        &self,
        paths: impl Iterator<Item = &'a String>,
        findings: &Findings,
        left_out: Option<usize>,
        sources: &Sources,
    ) {
        if self.format == Format::Json {
            return self.document("check", findings, left_out, sources, None);
        }
        self.findings(findings, sources);
        let console = self.console();
        if !self.quiet {
            self.list(paths);
            let counts = self.counts(findings, console);
            let all = findings.is_empty() && left_out.is_none();
            let only = if left_out.is_some() { " --only" } else { "" };
            console.line(&match (all, self.danish()) {
                (true, true) => console.styled(GOOD, "Alt er i orden: ingen fejl, ingen advarsler."),
                (true, false) => console.styled(GOOD, "All is well: no errors, no warnings."),
                (false, true) => format!("Kontrolleret{only}: {counts}."),
                (false, false) => format!("Checked{only}: {counts}."),
            });
            if let Some(lowered) = lowered(findings, true, self.language) {
                console.line(&format!("{lowered}."));
            }
            if self.format == Format::Text {
                let may_build = !findings.has_errors() && left_out.is_none_or(|count| count == 0);
                console.line(&after_check(findings, may_build, &self.same, self.language));
            }
        }
        if let Some(count) = left_out.filter(|count| *count > 0) {
            let errors = counted(count, ["fejl"; 2], ["error", "errors"], self.language);
            let errors = Console::Errors.styled(ERROR, &errors);
            let same = &self.same;
            Console::Errors.line(&if self.danish() {
                format!("{errors} mere, som --only ikke viser, se med: planvaerk check{same}")
            } else {
                format!("{errors} more that --only does not show, show with: planvaerk check{same}")
            });
        }
    }

    /// The end of a build that made nothing: only what must be mended first.
    pub(super) fn failed(&self, out: &Path, findings: &Findings, sources: &Sources) {
        if self.format == Format::Json {
            return self.document("build", findings, None, sources, None);
        }
        self.findings(&findings.only(Severity::Error), sources);
        let counts = self.counts(findings, Console::Errors);
        let nothing = if self.danish() { "Intet er bygget" } else { "Nothing was built" };
        let untouched = match (out.exists(), self.danish()) {
            (false, _) => String::new(),
            (true, true) => format!(" Det, der lå i {} før, er urørt.", out.display()),
            (true, false) => format!(" What was in {} before is untouched.", out.display()),
        };
        Console::Errors.line(&format!("{nothing}: {counts}.{untouched}"));
        if let Some(explained) = explained(findings, self.language).filter(|_| self.format == Format::Text) {
            Console::Errors.line(&explained);
        }
    }

    /// The end of `diff` on content with errors: nothing can be compared.
    pub(super) fn not_compared(&self, findings: &Findings, sources: &Sources) {
        if self.format == Format::Json {
            return self.document("diff", findings, None, sources, None);
        }
        self.findings(&findings.only(Severity::Error), sources);
        let counts = self.counts(findings, Console::Errors);
        let nothing = if self.danish() { "Intet er sammenholdt" } else { "Nothing was compared" };
        Console::Errors.line(&format!("{nothing}: {counts}."));
    }

    /// The end of a `diff` whose PDF could not be made.
    pub(super) fn not_printed(&self, redline: &Redline, findings: &Findings, sources: &Sources) {
        if self.format == Format::Json {
            return self.compared(redline, None, String::new, findings, sources);
        }
        self.findings(&findings.only(Severity::Error), sources);
        let counts = self.counts(findings, Console::Errors);
        let nothing = if self.danish() { "PDF'en er ikke lavet" } else { "The PDF was not made" };
        Console::Errors.line(&format!("{nothing}: {counts}."));
    }

    /// The end of `diff`: the redline as JSON, or else as `text` makes it. `pdf`: where it was put as PDF.
    pub(super) fn compared(
        &self,
        redline: &Redline,
        pdf: Option<&PdfLayout>,
        text: impl FnOnce() -> String,
        findings: &Findings,
        sources: &Sources,
    ) {
        if self.format == Format::Json {
            let document = Document {
                command: "diff",
                findings,
                quiet: self.quiet,
                left_out: None,
                made: None,
                editions: None,
                redline: Some(redline),
                pdf,
            };
            return Console::Output.write(&document.to_json(sources, self.language));
        }
        Console::Output.write(&text());
    }

    /// The end of a build. `unsettled` are the findings of putting the site in its place.
    pub(super) fn built(&self, made: &Made, unsettled: &Findings, findings: &Findings, sources: &Sources) {
        if self.format == Format::Json {
            return self.document("build", findings, None, sources, Some(made));
        }
        // A machine that shows findings beside their lines is not told to run another command.
        self.findings(if self.format == Format::Github { findings } else { unsettled }, sources);
        if self.quiet {
            return;
        }
        self.list(made.paths.iter());
        self.console().write(&self.summary(made, findings));
    }

    fn summary(&self, made: &Made, findings: &Findings) -> String {
        let language = self.language;
        let console = self.console();
        let mut contents = vec![counted(made.pages, ["side", "sider"], ["page", "pages"], language)];
        if cfg!(feature = "pdf") {
            contents.push(counted(made.pdfs, ["PDF", "PDF'er"], ["PDF", "PDFs"], language));
        }
        contents.push(counted(made.files, ["fil", "filer"], ["file", "files"], language));
        contents.push(decimal(made.megabytes(), 1, "MB", language));
        contents.push(decimal(made.time.as_secs_f64(), 2, "s", language));
        let contents = contents.join(" · ");
        let (folder, front) = (made.folder.display(), made.folder.join("index.html"));
        let (title, open) = if self.danish() {
            (format!("Hjemmesiden er bygget i {folder}"), "Åbn i en browser:")
        } else {
            (format!("The site is built in {folder}"), "Open in a browser:")
        };
        let mut text = format!("{}\n  {contents}\n", console.styled(GOOD, &title));
        if !cfg!(feature = "pdf") {
            text += if self.danish() {
                "  Kortene er ikke med som PDF: programmet er bygget uden\n"
            } else {
                "  The cards are not there as PDF: the program was built without\n"
            };
        }
        for standing in &made.standings {
            text += &format!("  {}\n", standing.line(language));
        }
        if made.recorded > 0 {
            let count = counted(
                made.recorded,
                ["ny adresse", "nye adresser"],
                ["new address", "new addresses"],
                language,
            );
            text += &if self.danish() {
                format!("  {count} er skrevet i {}: gem filen i git\n", self.ledger)
            } else {
                format!("  {count} written to {}: keep the file in git\n", self.ledger)
            };
        }
        let (warnings, advice) = (findings.count(Severity::Warning), findings.count(Severity::Advice));
        let kinds = [(warnings > 0).then(|| self.warnings(warnings, console)), self.advice(advice)];
        let kinds: Vec<String> = kinds.into_iter().flatten().collect();
        if !kinds.is_empty() {
            let (and, see) = if self.danish() { (" og ", "se med:") } else { (" and ", "show with:") };
            text += &format!("  {}, {see} planvaerk check{}\n", kinds.join(and), self.same);
        }
        if let Some(lowered) = lowered(findings, false, language) {
            text += &format!("  {lowered}\n");
        }
        text + &format!("  {open} {}\n", front.display())
    }

    fn list<'a>(&self, paths: impl Iterator<Item = &'a String>) {
        if self.verbose {
            paths.for_each(|path| self.console().line(&format!("  {path}")));
        }
    }

    pub(super) fn findings(&self, findings: &Findings, sources: &Sources) {
        let shown = if self.quiet { findings.only(Severity::Error) } else { findings.clone() };
        if self.format == Format::Github {
            return Console::Output.write(&to_github(&shown, sources, self.language));
        }
        Console::Errors.write(&to_terminal(&shown, sources, self.language, Console::Errors.has_colour()));
    }

    fn document(
        &self,
        command: &str,
        findings: &Findings,
        left_out: Option<usize>,
        sources: &Sources,
        made: Option<&Made>,
    ) {
        let quiet = self.quiet;
        let document =
            Document { command, findings, quiet, left_out, made, editions: None, redline: None, pdf: None };
        Console::Output.write(&document.to_json(sources, self.language));
    }

    /// `3 fejl og 1 advarsel`, or `3 fejl, 1 advarsel og 2 råd`.
    pub(super) fn counts(&self, findings: &Findings, console: Console) -> String {
        let count = |severity| findings.count(severity);
        let and = if self.danish() { " og " } else { " and " };
        let errors = count(Severity::Error);
        let words = counted(errors, ["fejl"; 2], ["error", "errors"], self.language);
        let errors = if errors > 0 { console.styled(ERROR, &words) } else { words };
        let warnings = self.warnings(count(Severity::Warning), console);
        match self.advice(count(Severity::Advice)) {
            None => [errors, warnings].join(and),
            Some(advice) => [format!("{errors}, {warnings}"), advice].join(and),
        }
    }

    fn warnings(&self, count: usize, console: Console) -> String {
        let words = counted(count, ["advarsel", "advarsler"], ["warning", "warnings"], self.language);
        if count > 0 { console.styled(WARNING, &words) } else { words }
    }

    /// Nothing where there is none: most sites follow all of it.
    fn advice(&self, count: usize) -> Option<String> {
        let english = ["piece of advice", "pieces of advice"];
        (count > 0).then(|| counted(count, ["råd"; 2], english, self.language))
    }
}
