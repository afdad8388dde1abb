use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::edition_name::EditionName;
use super::new::NewArguments;
use crate::diagnostic::Language;
use crate::model::values::{Date, WebAddress};

// No words for people here: `words` has them in both languages, `grammar` puts them in.

#[derive(Debug, Parser)]
#[command(name = "planvaerk", version, args_conflicts_with_subcommands = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub build: BuildArguments,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Build(BuildArguments),
    Check(CheckArguments),
    Serve(ServeArguments),
    Adopt(AdoptArguments),
    Verify(VerifyArguments),
    Unadopt(UnadoptArguments),
    Diff(DiffArguments),
    Status(StatusArguments),
    Revise(ReviseArguments),
    Schema(SchemaArguments),
    New(NewArguments),
    Explain(ExplainArguments),
    Completions(CompletionsArguments),
    Man(ManualArguments),
    Help(HelpArguments),
}

#[derive(Debug, Args)]
pub(super) struct BuildArguments {
    #[command(flatten)]
    pub input: InputArguments,
    #[arg(long, default_value = "public")]
    pub out: PathBuf,
    #[arg(long)]
    pub force: bool,
    #[arg(long)]
    pub locked: bool,
    #[command(flatten)]
    pub cache: CacheArguments,
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    pub input: InputArguments,
    #[arg(long)]
    pub strict: bool,
    #[arg(long, value_delimiter = ',')]
    pub only: Vec<String>,
    #[command(flatten)]
    pub cache: CacheArguments,
}

#[derive(Debug, Args)]
pub(super) struct ServeArguments {
    #[arg(long, default_value = InputArguments::CONTENT)]
    pub content: PathBuf,
    #[arg(long)]
    pub theme: Option<PathBuf>,
    #[arg(long, value_parser = web_address)]
    pub base_url: Option<WebAddress>,
    #[arg(long, value_parser = date)]
    pub date: Option<Date>,
    #[arg(long)]
    pub drafts: bool,
    #[arg(long, default_value_t = 4000)]
    pub port: u16,
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    pub listen: IpAddr,
    #[arg(long)]
    pub open: bool,
    #[arg(long, value_enum, default_value_t = MessageLanguage::Da)]
    pub lang: MessageLanguage,
}

impl ServeArguments {
    /// The content as it is read.
    pub(super) fn input(&self) -> InputArguments {
        InputArguments {
            content: self.content.clone(),
            theme: self.theme.clone(),
            base_url: self.base_url.clone(),
            date: self.date,
            drafts: self.drafts,
            lang: self.lang,
            format: Format::Text,
            quiet: false,
            verbose: false,
        }
    }
}

/// Where finished PDFs are kept from one build to the next.
#[derive(Debug, Args)]
pub(super) struct CacheArguments {
    #[arg(long)]
    pub cache: Option<PathBuf>,
    #[arg(long, conflicts_with = "cache")]
    pub no_cache: bool,
}

#[derive(Debug, Args)]
pub(super) struct AdoptArguments {
    #[arg(value_parser = edition_name)]
    pub edition: EditionName,
    #[arg(long = "date", value_parser = date)]
    pub adopted_on: Date,
    #[arg(long, value_parser = words)]
    pub body: String,
    #[arg(long, value_parser = date)]
    pub in_force: Option<Date>,
    #[arg(long, value_parser = words)]
    pub meeting: Option<String>,
    #[arg(long, value_parser = web_address)]
    pub minutes: Option<WebAddress>,
    #[arg(long, default_value = InputArguments::CONTENT)]
    pub content: PathBuf,
    #[arg(long)]
    pub theme: Option<PathBuf>,
    #[command(flatten)]
    pub telling: TellingArguments,
}

impl AdoptArguments {
    /// The content as it is read to be checked.
    pub(super) fn input(&self) -> InputArguments {
        InputArguments { theme: self.theme.clone(), drafts: true, ..self.telling.input(&self.content) }
    }
}

#[derive(Debug, Args)]
pub(super) struct VerifyArguments {
    #[arg(long, default_value = InputArguments::CONTENT)]
    pub content: PathBuf,
    #[command(flatten)]
    pub telling: TellingArguments,
}

#[derive(Debug, Args)]
pub(super) struct UnadoptArguments {
    #[arg(value_parser = edition_name)]
    pub edition: EditionName,
    #[arg(long = "date", value_parser = date)]
    pub today: Option<Date>,
    #[arg(long, default_value = InputArguments::CONTENT)]
    pub content: PathBuf,
    #[command(flatten)]
    pub telling: TellingArguments,
}

/// How a run tells what it found.
#[derive(Debug, Args)]
pub(super) struct TellingArguments {
    #[arg(long, value_enum, default_value_t = MessageLanguage::Da)]
    pub lang: MessageLanguage,
    #[arg(id = "plain_format", long = "format", value_enum, default_value_t = PlainFormat::Text)]
    pub format: PlainFormat,
    #[arg(long, short)]
    pub quiet: bool,
}

impl TellingArguments {
    pub(super) fn input(&self, content: &Path) -> InputArguments {
        InputArguments {
            content: content.to_owned(),
            theme: None,
            base_url: None,
            date: None,
            drafts: false,
            lang: self.lang,
            format: self.format.into(),
            quiet: self.quiet,
            verbose: false,
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct DiffArguments {
    pub plan: String,
    pub old: String,
    pub new: String,
    #[arg(long)]
    pub pdf: Option<PathBuf>,
    #[command(flatten)]
    pub input: InputArguments,
}

#[derive(Debug, Args)]
pub(super) struct StatusArguments {
    #[arg(long, default_value = InputArguments::CONTENT)]
    pub content: PathBuf,
    #[arg(long = "date", value_parser = date)]
    pub today: Option<Date>,
    #[command(flatten)]
    pub telling: TellingArguments,
}

#[derive(Debug, Args)]
pub(super) struct ReviseArguments {
    pub plan: String,
    pub new_edition: String,
    #[arg(long, default_value = InputArguments::CONTENT)]
    pub content: PathBuf,
    #[arg(long = "date", value_parser = date)]
    pub today: Option<Date>,
    #[arg(long, value_enum, default_value_t = MessageLanguage::Da)]
    pub lang: MessageLanguage,
}

#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    #[arg(long = "out")]
    pub schemas: Option<PathBuf>,
    #[arg(long, default_value = InputArguments::CONTENT)]
    pub content: PathBuf,
    #[arg(long, value_enum, default_value_t = MessageLanguage::Da)]
    pub lang: MessageLanguage,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    pub codes: Vec<String>,
    #[arg(long, conflicts_with = "codes")]
    pub all: bool,
    #[arg(id = "explain_format", long = "format", value_enum, default_value_t = ExplainFormat::Text)]
    pub format: ExplainFormat,
    #[arg(long, value_enum, default_value_t = MessageLanguage::Da)]
    pub lang: MessageLanguage,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArguments {
    #[arg(value_enum)]
    pub shell: Shell,
    #[arg(long, value_enum, default_value_t = MessageLanguage::Da)]
    pub lang: MessageLanguage,
}

#[derive(Debug, Args)]
pub(super) struct ManualArguments {
    #[arg(long, value_enum, default_value_t = MessageLanguage::Da)]
    pub lang: MessageLanguage,
}

#[derive(Debug, Args)]
pub(super) struct HelpArguments {
    pub topic: Option<String>,
    /// Left out, the reader's system says which.
    #[arg(long, value_enum)]
    pub lang: Option<MessageLanguage>,
}

#[derive(Debug, Args)]
pub(super) struct InputArguments {
    #[arg(long, default_value = InputArguments::CONTENT)]
    pub content: PathBuf,
    #[arg(long)]
    pub theme: Option<PathBuf>,
    #[arg(long, value_parser = web_address)]
    pub base_url: Option<WebAddress>,
    #[arg(long, value_parser = date)]
    pub date: Option<Date>,
    #[arg(long)]
    pub drafts: bool,
    #[arg(long, value_enum, default_value_t = MessageLanguage::Da)]
    pub lang: MessageLanguage,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    #[arg(long, short, conflicts_with = "verbose")]
    pub quiet: bool,
    #[arg(long, short)]
    pub verbose: bool,
}

impl InputArguments {
    /// The content folder when none is named.
    pub const CONTENT: &'static str = "content";

    /// The options by which another command reads the same content, each with a space in front.
    pub(super) fn same_content(&self) -> String {
        let mut options = String::new();
        if self.content != Path::new(Self::CONTENT) {
            options += &format!(" --content {}", self.content.display());
        }
        if self.drafts {
            options += " --drafts";
        }
        options
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum MessageLanguage {
    Da,
    En,
}

impl From<MessageLanguage> for Language {
    fn from(language: MessageLanguage) -> Self {
        match language {
            MessageLanguage::Da => Self::Danish,
            MessageLanguage::En => Self::English,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
    /// As workflows of GitHub Actions show findings; see [`crate::diagnostic::to_github`].
    Github,
}

/// That of commands that do not look the whole content through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum PlainFormat {
    Text,
    Json,
}

impl From<PlainFormat> for Format {
    fn from(format: PlainFormat) -> Self {
        match format {
            PlainFormat::Text => Self::Text,
            PlainFormat::Json => Self::Json,
        }
    }
}

/// How codes are explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ExplainFormat {
    Text,
    Md,
    Json,
}

/// What is wrong with a value stands in `usage_error`, by the option's name.
pub(super) fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(String::new)
}

fn web_address(text: &str) -> Result<WebAddress, String> {
    WebAddress::parse(text).ok_or_else(String::new)
}

fn edition_name(text: &str) -> Result<EditionName, String> {
    EditionName::parse(text).ok_or_else(String::new)
}

/// A few words on one line.
fn words(text: &str) -> Result<String, String> {
    let text = text.trim();
    let good = !text.is_empty() && text.chars().count() <= LONGEST_WORDS && !text.contains(char::is_control);
    good.then(|| text.to_owned()).ok_or_else(String::new)
}

const LONGEST_WORDS: usize = 300;
