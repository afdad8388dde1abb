//! Advice to the secretary: codes PV600 to PV619.

use super::{Code, Explanation};

pub(super) fn explanation(_code: Code) -> Option<Explanation> {
    None
}
