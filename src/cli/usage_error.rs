use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use crate::diagnostic::{Language, nearest};

/// What is wrong with a command line, and what may have been meant.
pub(super) struct UsageError {
    pub message: String,
    pub help: Option<String>,
}

impl UsageError {
    /// clap's finding in our words.
    pub(super) fn new(error: &Error, grammar: &Command, language: Language) -> Self {
        let danish = language == Language::Danish;
        let say = |danish_text: String, english: String| if danish { danish_text } else { english };
        let option = option_name(error);
        let value = text(error, ContextKind::InvalidValue);
        let (message, help) = match error.kind() {
            ErrorKind::UnknownArgument if option.starts_with('-') => (
                say(format!("Valget `{option}` findes ikke"), format!("There is no option `{option}`")),
                owner(&option, grammar, danish).or_else(|| meant(error, ContextKind::SuggestedArg, danish)),
            ),
            ErrorKind::UnknownArgument => (
                say(format!("`{option}` kan ikke stå her"), format!("`{option}` does not belong here")),
                Some(say(
                    "Mapper angives med et valg, for eksempel `--content MAPPE`.".to_owned(),
                    "Folders are named with an option, for example `--content FOLDER`.".to_owned(),
                )),
            ),
            ErrorKind::InvalidSubcommand => {
                return Self::unknown_command(
                    &text(error, ContextKind::InvalidSubcommand),
                    grammar,
                    language,
                );
            }
            ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => (
                say(format!("`{option}` mangler en værdi"), format!("`{option}` lacks a value")),
                choices(error, danish).or_else(|| form(&option, danish)),
            ),
            ErrorKind::InvalidValue => (
                say(
                    format!("`{value}` er ingen af mulighederne for `{option}`"),
                    format!("`{value}` is none of the choices for `{option}`"),
                ),
                choices(error, danish),
            ),
            ErrorKind::ValueValidation => (
                say(
                    format!("`{value}` kan ikke bruges som `{option}`"),
                    format!("`{value}` cannot be used as `{option}`"),
                ),
                form(&option, danish),
            ),
            ErrorKind::MissingRequiredArgument => missing(error, danish),
            ErrorKind::TooManyValues => {
                (say(format!("`{option}` tager ingen værdi"), format!("`{option}` takes no value")), None)
            }
            ErrorKind::ArgumentConflict => conflict(error, &option, danish),
            ErrorKind::InvalidUtf8 => (
                say(
                    "Kommandolinjen har tegn, der ikke er gyldig UTF-8".to_owned(),
                    "The command line holds characters that are not valid UTF-8".to_owned(),
                ),
                None,
            ),
            _ => (
                say(
                    "Kommandolinjen kan ikke forstås".to_owned(),
                    "The command line cannot be understood".to_owned(),
                ),
                None,
            ),
        };
        Self { message, help }
    }

    /// A name that nothing has, those that are like it, and those there are. `what` is what is named, with its article:
    /// `planen` or `the plan`.
    pub(super) fn unknown_name(name: &str, what: [&str; 2], known: &[&str], language: Language) -> Self {
        let danish = language == Language::Danish;
        let near = did_you_mean(&nearest(name, known.iter().copied()), danish);
        let known: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
        let (name, known) = (plain(name), known.join(", "));
        let [danish_what, english_what] = what;
        let (message, all) = if danish {
            (format!("Der er ikke {danish_what} `{name}`"), format!("Der er: {known}."))
        } else {
            (format!("There is no {english_what} `{name}`"), format!("There are: {known}."))
        };
        let all = match (known.is_empty(), danish) {
            (false, _) => all,
            (true, true) => "Der er ingen endnu.".to_owned(),
            (true, false) => "There are none yet.".to_owned(),
        };
        Self { message, help: Some(near.map_or(all.clone(), |near| format!("{near} {all}"))) }
    }

    /// A code that no finding has, and those that may have been meant.
    pub(super) fn unknown_code(given: &str, near: &[String], language: Language) -> Self {
        let danish = language == Language::Danish;
        let given = plain(given);
        let (message, all) = if danish {
            (format!("Koden `{given}` findes ikke"), "Se dem alle: planvaerk explain --all")
        } else {
            (format!("There is no code `{given}`"), "See them all: planvaerk explain --all")
        };
        let help = did_you_mean(near, danish).map_or(all.to_owned(), |meant| format!("{meant} {all}"));
        Self { message, help: Some(help) }
    }

    /// A word after `check --only` that means nothing, what it is like, and the topics there are.
    pub(super) fn unknown_check(name: &str, near: &[String], topics: &[&str], language: Language) -> Self {
        let danish = language == Language::Danish;
        let topics: Vec<String> = topics.iter().map(|topic| format!("`{topic}`")).collect();
        let (name, topics) = (plain(name), topics.join(", "));
        let (message, all) = if danish {
            (
                format!("`{name}` er hverken en kode eller et emne"),
                format!("Skriv en kode som `PV602`, dens begyndelse som `PV6` eller et emne: {topics}."),
            )
        } else {
            (
                format!("`{name}` is neither a code nor a topic"),
                format!("Write a code such as `PV602`, its beginning such as `PV6`, or a topic: {topics}."),
            )
        };
        let help = did_you_mean(near, danish).map_or(all.clone(), |near| format!("{near} {all}"));
        Self { message, help: Some(help) }
    }

    /// An option this program was not built for.
    pub(super) fn without_pdf(language: Language) -> Self {
        let [message, help] = match language {
            Language::Danish => [
                "`--pdf` kan ikke bruges: dette program er bygget uden PDF",
                "Uden `--pdf` vises ændringerne her. Med `cargo build --release` bygges programmet med PDF.",
            ],
            Language::English => [
                "`--pdf` cannot be used: this program was built without PDF",
                "Without `--pdf` the changes are shown here. `cargo build --release` builds the program with PDF.",
            ],
        };
        Self { message: message.to_owned(), help: Some(help.to_owned()) }
    }

    /// Nothing can be served at the address that was given.
    pub(super) fn not_served(address: &str, reason: &std::io::Error, language: Language) -> Self {
        let reason = plain(&reason.to_string());
        let [message, help] = match language {
            Language::Danish => [
                format!("Siden kan ikke vises på {address}: {reason}"),
                "Vælg en anden port med `--port`, eller en af maskinens egne adresser med `--listen`."
                    .to_owned(),
            ],
            Language::English => [
                format!("The site cannot be shown at {address}: {reason}"),
                "Choose another port with `--port`, or one of the machine's own addresses with `--listen`."
                    .to_owned(),
            ],
        };
        Self { message, help: Some(help) }
    }

    pub(super) fn unknown_command(name: &str, grammar: &Command, language: Language) -> Self {
        let known: Vec<&str> = grammar.get_subcommands().map(Command::get_name).collect();
        let near: Vec<String> = nearest(name, known.iter().copied());
        let (name, known) = (plain(name), known.join(", "));
        let (message, all) = match language {
            Language::Danish => (format!("Kommandoen `{name}` findes ikke"), format!("Kommandoer: {known}.")),
            Language::English => (format!("There is no command `{name}`"), format!("Commands: {known}.")),
        };
        Self { message, help: did_you_mean(&near, language == Language::Danish).or(Some(all)) }
    }
}

/// The command an option belongs to that was given to another.
fn owner(option: &str, grammar: &Command, danish: bool) -> Option<String> {
    let name = option.strip_prefix("--")?;
    let has = |command: &&Command| command.get_arguments().any(|arg| arg.get_long() == Some(name));
    let command = grammar.get_subcommands().find(has)?.get_name();
    Some(if danish {
        format!("Det hører til `planvaerk {command}`.")
    } else {
        format!("It belongs to `planvaerk {command}`.")
    })
}

/// Something that must stand on the command line, and does not.
fn missing(error: &Error, danish: bool) -> (String, Option<String>) {
    let names = list(error, ContextKind::InvalidArg);
    let names: Vec<String> = names.iter().map(|name| format!("`{}`", without_value(name))).collect();
    let names = match names.split_last() {
        Some((last, first)) if !first.is_empty() => {
            format!("{} {} {last}", first.join(", "), if danish { "og" } else { "and" })
        }
        _ => names.concat(),
    };
    (if danish { format!("{names} mangler") } else { format!("{names} must be given") }, None)
}

fn conflict(error: &Error, option: &str, danish: bool) -> (String, Option<String>) {
    let command = text(error, ContextKind::InvalidSubcommand);
    let prior = without_value(&text(error, ContextKind::PriorArg));
    if !command.is_empty() {
        let first = format!("`planvaerk {command} {prior} …`");
        return if danish {
            (format!("Kommandoen `{command}` skal stå før valgene"), Some(format!("Skriv {first}.")))
        } else {
            (
                format!("The command `{command}` must stand before the options"),
                Some(format!("Write {first}.")),
            )
        };
    }
    let twice = prior.is_empty() || prior == option;
    let message = match (twice, danish) {
        (true, true) => format!("`{option}` står to gange"),
        (true, false) => format!("`{option}` stands twice"),
        (false, true) => format!("`{option}` og `{prior}` kan ikke bruges sammen"),
        (false, false) => format!("`{option}` and `{prior}` cannot be used together"),
    };
    (message, None)
}

/// How the values of an option are written.
fn form(option: &str, danish: bool) -> Option<String> {
    let (danish_text, english) = match option {
        "--date" | "--in-force" => {
            ("Skriv år-måned-dag, for eksempel 2026-11-23.", "Write year-month-day, for example 2026-11-23.")
        }
        "--base-url" => (
            "Skriv hele adressen, for eksempel https://beredskab.kommune.dk/.",
            "Write the whole address, for example https://beredskab.kommune.dk/.",
        ),
        "--minutes" => (
            "Skriv hele adressen, for eksempel https://kommune.dk/referat.",
            "Write the whole address, for example https://kommune.dk/minutes.",
        ),
        "--body" | "--meeting" => {
            ("Skriv teksten i anførselstegn efter valget.", "Write the text in quotes after the option.")
        }
        "PLAN/UDGAVE" | "PLAN/EDITION" => (
            "Skriv planens mappe, en skråstreg og udgavens mappe, for eksempel ekstremisme/2028.",
            "Write the plan's folder, a slash and the edition's folder, for example ekstremisme/2028.",
        ),
        "--only" => (
            "Skriv en kode som PV602, dens begyndelse som PV6 eller et emne som kontakter.",
            "Write a code such as PV602, its beginning such as PV6, or a topic such as contacts.",
        ),
        "--port" => ("Skriv et tal fra 0 til 65535.", "Write a number from 0 to 65535."),
        "--listen" => (
            "Skriv en af maskinens ip-adresser, for eksempel 192.168.1.5.",
            "Write one of the machine's IP addresses, for example 192.168.1.5.",
        ),
        "--content" | "--theme" | "--out" => {
            ("Skriv mappen efter valget.", "Write the folder after the option.")
        }
        _ => return None,
    };
    Some(if danish { danish_text } else { english }.to_owned())
}

fn choices(error: &Error, danish: bool) -> Option<String> {
    let known = list(error, ContextKind::ValidValue);
    if known.is_empty() {
        return None;
    }
    let known: Vec<String> = known.iter().map(|value| format!("`{value}`")).collect();
    let label = if danish { "Muligheder" } else { "Choices" };
    let choices = format!("{label}: {}.", known.join(", "));
    Some(match meant(error, ContextKind::SuggestedValue, danish) {
        Some(meant) => format!("{meant} {choices}"),
        None => choices,
    })
}

fn meant(error: &Error, kind: ContextKind, danish: bool) -> Option<String> {
    let names: Vec<String> = list(error, kind).iter().map(|name| without_value(name)).collect();
    did_you_mean(&names, danish)
}

fn did_you_mean(names: &[String], danish: bool) -> Option<String> {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let (or, question) = if danish { (" eller ", "Mente du") } else { (" or ", "Did you mean") };
    (!names.is_empty()).then(|| format!("{question} {}?", names.join(or)))
}

/// `--date <DATO>` to `--date`.
fn option_name(error: &Error) -> String {
    without_value(&text(error, ContextKind::InvalidArg))
}

fn without_value(name: &str) -> String {
    // One without an option's name, such as `<PLAN/UDGAVE>` or `[KODE]...`, is known by what stands for it.
    name.split(" <").next().unwrap_or(name).trim_matches(['<', '>', '[', ']', '.']).to_owned()
}

fn text(error: &Error, kind: ContextKind) -> String {
    list(error, kind).into_iter().next().unwrap_or_default()
}

/// On one line: it may be anything that stood on the command line, or in a file.
pub(super) fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// What clap noted.
fn list(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![plain(text)],
        Some(ContextValue::Strings(list)) => list.iter().map(|text| plain(text)).collect(),
        _ => Vec::new(),
    }
}
