use std::net::{IpAddr, SocketAddr};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::arguments::{InputArguments, ServeArguments};
use super::console::{Console, GOOD, WARNING};
use super::numbers::counted;
use super::report::Report;
use super::run::complain;
use super::session::today;
use super::theme_folder;
use super::usage_error::UsageError;
use crate::diagnostic::{Language, Severity};
use crate::preview::{Preview, Shown, State, Workplace};
use crate::serve::{Server, Watch, listen};

/// Shows the site in browsers until Ctrl-C.
pub(super) fn serve(arguments: &ServeArguments) -> ExitCode {
    let language = Language::from(arguments.lang);
    let input = arguments.input();
    let asked = SocketAddr::new(arguments.listen, arguments.port);
    let refuse = |error| {
        complain(&UsageError::not_served(&asked.to_string(), &error, language), Some("serve"), language)
    };
    // Before anything is read: a port that cannot be had is told at once.
    let listener = match listen(arguments.listen, arguments.port) {
        Ok(listener) => listener,
        Err(error) => return refuse(error),
    };
    let date = arguments.date;
    let day = move || date.unwrap_or_else(today);
    let themes = theme_folder::beside(&input.content).join("themes");
    let themes = input.theme.clone().unwrap_or(themes);
    let watch = Watch::begin(input.content.clone(), themes, Box::new(day));
    let said = Said::new(&input);
    if !watch.is_told() {
        said.not_told();
    }
    let preview = Arc::new(Preview::open(Workplace {
        content: input.content.clone(),
        base_url: input.base_url.clone(),
        drafts: input.drafts,
        today: Box::new(day),
        theme: Box::new(move |named| {
            theme_folder::find(&input, named).map(|found| found.map(|(_, world)| world))
        }),
    }));
    let server = match Server::start(Arc::clone(&preview), watch, listener, language) {
        Ok(server) => server,
        Err(error) => return refuse(error),
    };
    let state = preview.state();
    said.findings(&state);
    let address = said.begun(asked, server.address(), arguments.drafts);
    if arguments.open && open::that_detached(&address).is_err() {
        said.not_opened();
    }
    let ended = Arc::new(AtomicBool::new(false));
    let telling = {
        let ended = Arc::clone(&ended);
        thread::spawn(move || {
            let mut state = state;
            while !ended.load(Ordering::Relaxed) {
                if let Some(newer) = preview.later_than(state.version, Duration::from_millis(200)) {
                    said.renewed(&state, &newer);
                    state = newer;
                }
            }
            said
        })
    };
    server.wait_for_interrupt();
    ended.store(true, Ordering::Relaxed);
    server.stop();
    if let Ok(said) = telling.join() {
        said.ended();
    }
    ExitCode::SUCCESS
}

/// What the terminal shows while the preview runs.
struct Said {
    report: Report,
}

impl Said {
    fn new(input: &InputArguments) -> Self {
        Self { report: Report::new(input) }
    }

    fn line(&self, danish: &str, english: &str) {
        Console::Output.line(if self.report.danish() { danish } else { english });
    }

    /// The address, which is returned too, and how to go on.
    fn begun(&self, asked: SocketAddr, address: SocketAddr, drafts: bool) -> String {
        let console = Console::Output;
        let port = address.port();
        if asked.port() != 0 && asked.port() != port {
            self.line(
                &format!(
                    "Port {} er optaget af et andet program, så siden vises på port {port}.",
                    asked.port()
                ),
                &format!(
                    "Port {} is in use by another program: the site is shown on port {port}.",
                    asked.port()
                ),
            );
        }
        // One that stands for every address of the machine leads nowhere itself.
        let name = match address.ip() {
            ip if ip.is_unspecified() || ip == IpAddr::from([127, 0, 0, 1]) => "localhost".to_owned(),
            IpAddr::V6(ip) => format!("[{ip}]"),
            IpAddr::V4(ip) => ip.to_string(),
        };
        let shown = format!("http://{name}:{port}/");
        let styled = console.styled(GOOD, &shown);
        self.line(&format!("Siden vises på {styled}"), &format!("The site is shown at {styled}"));
        if !address.ip().is_loopback() {
            let text = match (self.report.danish(), drafts) {
                (true, false) => {
                    "Alle på samme netværk kan se siden, også det, der ikke er offentliggjort endnu."
                }
                (true, true) => "Alle på samme netværk kan se siden, også kladderne.",
                (false, false) => {
                    "Everybody on the same network can see the site, also what is not published yet."
                }
                (false, true) => "Everybody on the same network can see the site, drafts too.",
            };
            Console::Errors.line(&Console::Errors.styled(WARNING, text));
        }
        self.line(
            "Gem en fil, og siden i browseren følger med. Stop med Ctrl-C.",
            "Save a file, and the page in the browser follows. Stop with Ctrl-C.",
        );
        shown
    }

    /// What has become different.
    fn renewed(&self, before: &State, now: &State) {
        let same = before.findings.iter().eq(now.findings.iter());
        if before.findings.has_errors() && !now.findings.has_errors() {
            let text = if self.report.danish() { "Alt er i orden igen." } else { "All is well again." };
            Console::Output.line(&Console::Output.styled(GOOD, text));
            if !now.findings.is_empty() {
                self.findings(now);
            }
        } else if !same || now.findings.has_errors() {
            self.findings(now);
        } else {
            self.line("Siden er opdateret.", "The site is up to date.");
        }
    }

    /// Errors as they are, and how much else there is.
    fn findings(&self, state: &State) {
        let State { findings, sources, shown, .. } = state;
        let errors = findings.only(Severity::Error);
        self.report.findings(&errors, sources);
        let count = errors.count(Severity::Error);
        let errors = counted(count, ["fejl", "fejl"], ["error", "errors"], self.report.language);
        match (shown, findings.is_empty()) {
            (Shown::Whole, true) => {}
            (Shown::Whole, false) => {
                let (counts, same) = (self.report.counts(findings, Console::Output), &self.report.same);
                self.line(
                    &format!("{counts}, se dem i browseren eller med: planvaerk check{same}"),
                    &format!("{counts}, shown in the browser or with: planvaerk check{same}"),
                );
            }
            (Shown::LastGood, _) => self.line(
                &format!("{errors}. Siden vises, som den var før. Ret filen, og gem den."),
                &format!("{errors}. The site is shown as it was before. Mend the file and save it."),
            ),
            (Shown::Nothing, _) => self.line(
                &format!("{errors}. Siden kan ikke vises endnu. Ret filen, og gem den."),
                &format!("{errors}. The site cannot be shown yet. Mend the file and save it."),
            ),
        }
    }

    fn not_told(&self) {
        self.line(
            "Systemet fortæller ikke, når filer ændres her, så der ses efter hvert sekund.",
            "The system does not tell when files change here: they are looked at every second.",
        );
    }

    fn not_opened(&self) {
        self.line(
            "Browseren kunne ikke åbnes: åbn adressen selv.",
            "The browser could not be opened: open the address yourself.",
        );
    }

    fn ended(&self) {
        let same = &self.report.same;
        self.line(
            &format!("\nForhåndsvisningen er stoppet. Byg hjemmesiden med: planvaerk build{same}"),
            &format!("\nThe preview has stopped. Build the site with: planvaerk build{same}"),
        );
    }
}
