//! What a colleague would look for: codes PV620 to PV639.

use super::{Code, Explanation};

pub(super) fn explanation(_code: Code) -> Option<Explanation> {
    None
}
