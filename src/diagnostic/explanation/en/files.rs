//! Files: codes PV1xx.

use super::{Code, Explanation};

pub(super) fn explanation(_code: Code) -> Option<Explanation> {
    None
}
