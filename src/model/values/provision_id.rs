use std::fmt;

use super::Id;
use crate::diagnostic::{Code, Phrase};
use crate::yaml::{Fault, Scalar, Shape};

/// The name of a provision inside its statute: paragraph, then *stykke* where there is one: `15/3`, `12b/1`, `115`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ProvisionId(String);

impl ProvisionId {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProvisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Scalar for ProvisionId {
    const EXPECTED: Phrase = Phrase::Id;

    fn read(text: &str) -> Result<Self, Fault> {
        let good = text.split('/').count() <= 4 && text.split('/').all(|part| Id::parse(part).is_some());
        if good { Ok(Self(text.to_owned())) } else { Err(Fault::new(Code::BadId).with("suggestion", "15/3")) }
    }

    fn shape() -> Shape {
        let id = Id::PATTERN;
        Shape::name(Phrase::Id, format!("^{id}(?:/{id}){{0,3}}$"))
    }
}
