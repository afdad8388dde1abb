//! From the model to the views: what each page says, with every address and date ready made.

mod cards;
mod contacts;
mod dates;
mod diagrams;
mod frame;
mod front;
mod help;
mod hours;
mod interventions;
mod json_ld;
mod laws;
mod links;
mod organisation;
mod page_composer;
mod scope;
mod sections;
mod site_composer;

pub(crate) use self::cards::card_data;
pub(crate) use self::page_composer::compose;
pub(crate) use self::site_composer::SiteComposer;
