//! What has happened to a plan and what is due, from the dates of the content and the day the site is built for: the events
//! that feed and calendar tell of, the proof that the law's formal requirements are met, and what somebody must see to.
//!
//! Drafts are never part of it, nor is anything whose day has not come.

mod due;
mod event;
mod events;
mod matter;
mod proof;
mod requirement;
mod revision;
mod stable_id;
mod status;

pub use self::due::{Due, dues};
pub use self::event::{Event, EventKind};
pub use self::events::{events, last_day, last_event};
pub use self::matter::{Matter, Subject, Urgency};
pub use self::proof::{Proof, proof};
pub use self::requirement::{Fulfilment, Requirement};
pub use self::revision::{Revision, revision};
pub use self::stable_id::StableId;
pub use self::status::{CONTACT_MONTHS, Status, status};
