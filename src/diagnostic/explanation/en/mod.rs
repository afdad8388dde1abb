//! The explanations in English, a file a family of codes.

mod advice;
mod colleague;
mod files;
mod kept;
mod making;
mod markdown;
mod readability;
mod references;
mod settings;
mod values;
mod yaml;

use super::{Code, Explanation};

pub(super) fn explanation(code: Code) -> Option<Explanation> {
    kept::explanation(code)
        .or_else(|| files::explanation(code))
        .or_else(|| yaml::explanation(code))
        .or_else(|| values::explanation(code))
        .or_else(|| settings::explanation(code))
        .or_else(|| references::explanation(code))
        .or_else(|| markdown::explanation(code))
        .or_else(|| advice::explanation(code))
        .or_else(|| colleague::explanation(code))
        .or_else(|| readability::explanation(code))
        .or_else(|| making::explanation(code))
}
