//! From the model to the views: what each page says, with every address and date ready made.

#[cfg(feature = "pdf")]
mod card_data;
mod cards;
mod changes;
mod changes_by_edition;
mod contacts;
mod dates;
mod description;
mod diagrams;
mod editions;
mod former;
mod frame;
mod front;
mod help;
mod hours;
mod interventions;
mod item_name;
mod json_ld;
mod laws;
mod links;
mod organisation;
mod page_composer;
mod page_links;
#[cfg(feature = "pdf")]
mod plan_cards;
#[cfg(feature = "pdf")]
mod plan_data;
#[cfg(feature = "pdf")]
mod plan_places;
#[cfg(feature = "pdf")]
mod plan_sections;
mod printing;
mod proof;
mod redline;
mod redline_html;
mod scope;
mod sections;
mod site_composer;
mod versions;

#[cfg(feature = "pdf")]
pub(crate) use self::card_data::{card_data, cards_data};
pub(crate) use self::changes_by_edition::ChangesByEdition;
pub(crate) use self::former::same_places;
pub(crate) use self::item_name::item_name;
pub(crate) use self::page_composer::compose;
#[cfg(feature = "pdf")]
pub(crate) use self::plan_data::plan_data;
pub(crate) use self::site_composer::SiteComposer;
