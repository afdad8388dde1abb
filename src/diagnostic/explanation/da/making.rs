//! Theme, print and output: codes PV7xx, PV8xx and PV9xx.

use super::{Code, Explanation};

pub(super) fn explanation(_code: Code) -> Option<Explanation> {
    None
}
