use crate::diagnostic::{Code, Phrase};
use crate::yaml::{Fault, Scalar, Shape};

/// An e-mail address as HTML's `<input type=email>` accepts it, with a dot in the domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Scalar for Email {
    const EXPECTED: Phrase = Phrase::Email;

    fn read(text: &str) -> Result<Self, Fault> {
        let local = |part: &str| {
            !part.is_empty()
                && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&b))
        };
        let domain = |part: &str| {
            part.contains('.')
                && part.split('.').all(|label| {
                    !label.is_empty()
                        && !label.starts_with('-')
                        && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                })
        };
        match text.split_once('@') {
            Some((name, host)) if local(name) && domain(host) && text.len() <= 254 => {
                Ok(Self(text.to_owned()))
            }
            _ => Err(Fault::new(Code::BadEmail)),
        }
    }

    fn shape() -> Shape {
        const LOCAL: &str = r"[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~.]+";
        const LABEL: &str = r"[A-Za-z0-9][A-Za-z0-9\-]*";
        Shape::text(Phrase::Email, format!(r"^(?!.{{255}}){LOCAL}@{LABEL}(?:\.{LABEL})+$"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_one_at_sign() {
        assert!(Email::read("ssp-trivsel@aalborg.dk").is_ok());
        for bad in ["", "a@b", "a b@c.dk", "@c.dk", "a@@c.dk", "a@c..dk", "a@-c.dk", "mailto:a@c.dk,b"] {
            assert!(Email::read(bad).is_err(), "{bad}");
        }
    }
}
