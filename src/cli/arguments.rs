use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::diagnostic::Language;
use crate::model::values::{Date, WebAddress};

/// Planværk: en kommunes beredskabsplan ind, hjemmeside og actioncards ud.
///
/// Uden kommando bygges hjemmesiden fra mappen `content` til mappen `public`.
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
    /// Byg hjemmesiden og kortene
    Build(BuildArguments),
    /// Læs og kontrollér alt uden at skrive noget
    Check(CheckArguments),
}

#[derive(Debug, Args)]
pub(super) struct BuildArguments {
    #[command(flatten)]
    pub input: InputArguments,
    /// Mappen, hjemmesiden skrives i
    #[arg(long, value_name = "MAPPE", default_value = "public")]
    pub out: PathBuf,
    /// Erstat mappen, selv om Planværk ikke har lavet den: alt i den slettes
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    pub input: InputArguments,
    /// Lad også advarsler give slutkode 1
    #[arg(long)]
    pub strict: bool,
}

#[derive(Debug, Args)]
pub(super) struct InputArguments {
    /// Mappen med indhold
    #[arg(long, value_name = "MAPPE", default_value = "content")]
    pub content: PathBuf,
    /// Temaets mappe [standard: `themes/<tema>` ved siden af indholdet, ellers det indbyggede]
    #[arg(long, value_name = "MAPPE")]
    pub theme: Option<PathBuf>,
    /// Adressen, hjemmesiden skal ligge på, i stedet for den i site.yaml
    #[arg(long, value_name = "ADRESSE", value_parser = web_address)]
    pub base_url: Option<WebAddress>,
    /// Dagen, hjemmesiden bygges for, som 2026-11-23 [standard: i dag]
    #[arg(long, value_name = "DATO", value_parser = date)]
    pub date: Option<Date>,
    /// Tag kladder med, tydeligt mærket
    #[arg(long)]
    pub drafts: bool,
    /// Sproget i meddelelser
    #[arg(long, value_name = "SPROG", value_enum, default_value_t = MessageLanguage::Da)]
    pub lang: MessageLanguage,
    /// Formen på meddelelser
    #[arg(long, value_name = "FORM", value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Skriv kun fejl
    #[arg(long, short, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Skriv også hver fil, der bygges
    #[arg(long, short)]
    pub verbose: bool,
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
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "skriv år-måned-dag, for eksempel 2026-11-23".to_owned())
}

fn web_address(text: &str) -> Result<WebAddress, String> {
    WebAddress::parse(text)
        .ok_or_else(|| "skriv hele adressen, for eksempel https://beredskab.kommune.dk/".to_owned())
}
