//! The beginning of what people write: from a few answers to files that can be read, checked and built. What only the writer can
//! know is marked `TODO`, with a line on what the law or good practice asks there; nothing is made up. Pure functions: who asks and
//! who writes is the command line's matter.

mod card;
mod contact;
mod danger;
mod edit;
mod editor_help;
mod form;
mod intervention;
mod plan;
mod site;
mod subject;
mod template;
mod translation;

use std::collections::BTreeMap;

pub(crate) use self::card::{CardAnswers, card, card_list};
pub(crate) use self::contact::{ContactAnswers, with_contact};
pub(crate) use self::danger::Danger;
pub(crate) use self::edit::{with_item, with_languages, with_section};
pub(crate) use self::editor_help::SCHEMAS;
pub(crate) use self::form::Form;
pub(crate) use self::intervention::{intervention, intervention_list};
pub(crate) use self::plan::{PlanAnswers, plan};
pub(crate) use self::site::{SiteAnswers, site};
pub(crate) use self::subject::{capitalised, words_of};
pub(crate) use self::translation::translation;

/// Texts by their path: from the content folder, but for those of a whole site, which are from the folder around it.
pub(crate) type Files = BTreeMap<String, String>;
