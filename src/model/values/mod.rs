//! Values written as one text each, with the rule that makes them right.

mod check_code;
mod cvr_number;
mod date;
mod email;
mod emergency_digits;
mod id;
mod item_place;
mod language_tag;
mod line_digests;
mod operational_item;
mod phone_number;
mod postal_code;
mod print_code;
mod provision_id;
mod published_address;
mod sha256_digest;
mod state_digest;
mod time_of_day;
mod web_address;

pub use self::cvr_number::CvrNumber;
pub use self::date::Date;
pub use self::email::Email;
pub use self::emergency_digits::EmergencyDigits;
pub use self::id::Id;
pub use self::item_place::ItemPlace;
pub use self::language_tag::LanguageTag;
pub use self::line_digests::LineDigests;
pub use self::operational_item::{OperationalItem, OperationalKind};
pub use self::phone_number::PhoneNumber;
pub use self::postal_code::PostalCode;
pub use self::print_code::PrintCode;
pub use self::provision_id::ProvisionId;
pub use self::published_address::PublishedAddress;
pub use self::sha256_digest::Sha256Digest;
pub use self::state_digest::StateDigest;
pub use self::time_of_day::TimeOfDay;
pub use self::web_address::WebAddress;

#[cfg(test)]
mod tests;
