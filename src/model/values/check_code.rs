use crate::diagnostic::{Code, Phrase, nearest};
use crate::yaml::{Fault, Scalar, Shape};

/// A check is named by its code, as it stands beside its findings.
impl Scalar for Code {
    const EXPECTED: Phrase = Phrase::CheckCode;

    fn read(text: &str) -> Result<Self, Fault> {
        Self::ALL.into_iter().find(|code| code.id() == text).ok_or_else(|| {
            let mut fault = Fault::new(Self::CodeNotKnown);
            fault.nearest = nearest(text, Self::ALL.iter().map(|code| code.id()));
            fault
        })
    }

    fn shape() -> Shape {
        let codes = Self::ALL.map(Self::id).join("|");
        Shape::name(Self::EXPECTED, format!("^({codes})$"))
    }
}
