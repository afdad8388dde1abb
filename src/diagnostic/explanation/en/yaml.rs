//! YAML: codes PV2xx.

use super::{Code, Explanation};

pub(super) fn explanation(_code: Code) -> Option<Explanation> {
    None
}
