//! What must not change: codes PV0xx.

use super::{Code, Explanation};

pub(super) fn explanation(_code: Code) -> Option<Explanation> {
    None
}
