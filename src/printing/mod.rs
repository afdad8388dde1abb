//! What is on a printed card, as far as its reader acts on it, the code that says so, and what has become of every card that was
//! ever printed.

mod card_status;
mod judge;
mod printed_card;
mod printing_of;
mod printings;

pub use self::card_status::CardStatus;
pub use self::printed_card::PrintedCard;
pub use self::printing_of::printing_of;
pub use self::printings::Printings;
