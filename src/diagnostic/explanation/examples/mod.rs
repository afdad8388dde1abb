//! The examples that are the same in every language, a file a family of codes.

mod advice;
mod files;
mod kept;
mod making;
mod markdown;
mod references;
mod values;
mod yaml;

use super::{Code, Example};

pub(super) fn example(code: Code) -> Option<Example> {
    kept::example(code)
        .or_else(|| files::example(code))
        .or_else(|| yaml::example(code))
        .or_else(|| values::example(code))
        .or_else(|| references::example(code))
        .or_else(|| markdown::example(code))
        .or_else(|| advice::example(code))
        .or_else(|| making::example(code))
}
