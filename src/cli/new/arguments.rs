use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::super::arguments::{InputArguments, MessageLanguage, date};
use crate::model::values::Date;

// Values are texts here: what is wrong with one is said in the words of the files they become.

#[derive(Debug, Args)]
pub(in super::super) struct NewArguments {
    #[command(subcommand)]
    pub what: Option<NewCommand>,
    #[command(flatten)]
    pub telling: NewTelling,
}

#[derive(Debug, Subcommand)]
pub(in super::super) enum NewCommand {
    Site(NewSiteArguments),
    Plan(NewPlanArguments),
    Card(NewCardArguments),
    Intervention(NewInterventionArguments),
    Contact(NewContactArguments),
    Translation(NewTranslationArguments),
}

/// In which language it is told, and which day it is.
#[derive(Debug, Args)]
pub(in super::super) struct NewTelling {
    #[arg(long = "date", value_parser = date)]
    pub today: Option<Date>,
    #[arg(long, value_enum, default_value_t = MessageLanguage::Da)]
    pub lang: MessageLanguage,
}

#[derive(Debug, Args)]
pub(in super::super) struct NewSiteArguments {
    pub name: Option<String>,
    #[arg(long)]
    pub folder: Option<PathBuf>,
    #[arg(long)]
    pub cvr: Option<String>,
    #[arg(long)]
    pub street: Option<String>,
    #[arg(long)]
    pub postal_code: Option<String>,
    #[arg(long)]
    pub city: Option<String>,
    #[arg(long = "base-url")]
    pub site_url: Option<String>,
    #[command(flatten)]
    pub telling: NewTelling,
}

#[derive(Debug, Args)]
pub(in super::super) struct NewPlanArguments {
    pub new_id: Option<String>,
    #[arg(long = "edition")]
    pub first_edition: Option<String>,
    #[arg(long)]
    pub title: Option<String>,
    #[arg(long)]
    pub owner: Option<String>,
    #[arg(long)]
    pub contact: Option<String>,
    #[arg(long)]
    pub role: Option<String>,
    #[arg(long)]
    pub phone: Option<String>,
    #[command(flatten)]
    pub place: ContentPlace,
}

#[derive(Debug, Args)]
pub(in super::super) struct NewCardArguments {
    pub new_id: Option<String>,
    #[command(flatten)]
    pub edition: EditionPlace,
    #[arg(long)]
    pub title: Option<String>,
    #[arg(long)]
    pub audience: Option<String>,
    #[arg(long)]
    pub contact: Option<String>,
    #[command(flatten)]
    pub place: ContentPlace,
}

#[derive(Debug, Args)]
pub(in super::super) struct NewInterventionArguments {
    pub new_id: Option<String>,
    #[command(flatten)]
    pub edition: EditionPlace,
    #[arg(long)]
    pub title: Option<String>,
    #[command(flatten)]
    pub place: ContentPlace,
}

#[derive(Debug, Args)]
pub(in super::super) struct NewContactArguments {
    pub new_id: Option<String>,
    #[arg(long)]
    pub role: Option<String>,
    #[arg(long)]
    pub unit: Option<String>,
    #[arg(long)]
    pub phone: Option<String>,
    #[arg(long)]
    pub email: Option<String>,
    #[command(flatten)]
    pub place: ContentPlace,
}

#[derive(Debug, Args)]
pub(in super::super) struct NewTranslationArguments {
    pub into: Option<String>,
    #[command(flatten)]
    pub edition: EditionPlace,
    #[command(flatten)]
    pub place: ContentPlace,
}

/// The edition something is put in.
#[derive(Debug, Args)]
pub(in super::super) struct EditionPlace {
    #[arg(long = "plan")]
    pub in_plan: Option<String>,
    #[arg(long = "edition")]
    pub in_edition: Option<String>,
}

/// The content something is put in.
#[derive(Debug, Args)]
pub(in super::super) struct ContentPlace {
    #[arg(long, default_value = InputArguments::CONTENT)]
    pub content: PathBuf,
    #[command(flatten)]
    pub telling: NewTelling,
}

impl NewArguments {
    pub(in super::super) fn telling(&self) -> &NewTelling {
        match &self.what {
            None => &self.telling,
            Some(NewCommand::Site(new)) => &new.telling,
            Some(NewCommand::Plan(new)) => &new.place.telling,
            Some(NewCommand::Card(new)) => &new.place.telling,
            Some(NewCommand::Intervention(new)) => &new.place.telling,
            Some(NewCommand::Contact(new)) => &new.place.telling,
            Some(NewCommand::Translation(new)) => &new.place.telling,
        }
    }
}

impl NewCommand {
    /// The command's whole name, and the folder its files are put in.
    pub(super) fn named(&self) -> (&'static str, &Path) {
        match self {
            Self::Site(new) => ("new site", new.folder.as_deref().unwrap_or(Path::new("."))),
            Self::Plan(new) => ("new plan", &new.place.content),
            Self::Card(new) => ("new card", &new.place.content),
            Self::Intervention(new) => ("new intervention", &new.place.content),
            Self::Contact(new) => ("new contact", &new.place.content),
            Self::Translation(new) => ("new translation", &new.place.content),
        }
    }
}
