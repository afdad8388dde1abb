use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

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
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    pub input: InputArguments,
    #[arg(long)]
    pub strict: bool,
}

#[derive(Debug, Args)]
pub(super) struct HelpArguments {
    pub topic: Option<String>,
    #[arg(long, value_enum, default_value_t = MessageLanguage::Da)]
    pub lang: MessageLanguage,
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

/// What is wrong with a value stands in `usage_error`, by the option's name.
fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(String::new)
}

fn web_address(text: &str) -> Result<WebAddress, String> {
    WebAddress::parse(text).ok_or_else(String::new)
}
