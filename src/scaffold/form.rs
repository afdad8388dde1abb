use crate::diagnostic::{Code, Finding, Phrase, Place};
use crate::model::Audience;
use crate::model::values::{CvrNumber, Email, Id, LanguageTag, PhoneNumber, PostalCode, WebAddress};
use crate::yaml::Scalar;

/// How an answer must be written: by the same rules as the value in the file it becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Any words on one line.
    Text,
    Id,
    Cvr,
    PostalCode,
    WebAddress,
    Phone,
    Email,
    Audience,
    /// A language other than Danish.
    Translation,
}

impl Form {
    /// The answer as it is to be written.
    ///
    /// # Errors
    /// A finding without a place, when it cannot be one.
    pub(crate) fn read(self, answer: &str) -> Result<String, Finding> {
        let answer = answer.trim();
        match self {
            Self::Text => read::<String>(answer),
            Self::Id => read::<Id>(answer).map(|id| id.as_str().to_owned()),
            Self::Cvr => read::<CvrNumber>(answer).map(|cvr| cvr.as_str().to_owned()),
            Self::PostalCode => read::<PostalCode>(answer).map(|code| code.as_str().to_owned()),
            Self::WebAddress => read::<WebAddress>(answer).map(|address| address.as_str().to_owned()),
            Self::Phone => read::<PhoneNumber>(answer).map(|number| number.display()),
            Self::Email => read::<Email>(answer).map(|email| email.as_str().to_owned()),
            Self::Audience => read::<Audience>(answer).map(|audience| audience.word().to_owned()),
            Self::Translation => match read::<LanguageTag>(answer)? {
                LanguageTag::Danish => {
                    let finding = Finding::new(Code::NotOneOf, Place::Nowhere).with("value", answer);
                    let known =
                        LanguageTag::TRANSLATIONS.map(LanguageTag::as_str).map(|tag| format!("`{tag}`"));
                    Err(finding.with("choices", known.join(", ")))
                }
                language @ LanguageTag::English => Ok(language.as_str().to_owned()),
            },
        }
    }
}

fn read<T: Scalar>(answer: &str) -> Result<T, Finding> {
    if answer.is_empty() {
        let finding = Finding::new(Code::EmptyValue, Place::Nowhere).with("key", Phrase::ListValue);
        return Err(finding.with("expected", T::EXPECTED).with("mend", Phrase::MustBeThere));
    }
    T::read(answer).map_err(|fault| {
        let mut finding = Finding::new(fault.code, Place::Nowhere).with("value", answer);
        finding.arguments.extend(fault.arguments);
        finding.nearest(fault.nearest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_as_the_files_are() {
        assert_eq!(Form::Phone.read(" +45 20000099 ").as_deref(), Ok("20 00 00 99"));
        assert_eq!(Form::Text.read("a\n b").as_deref(), Ok("a  b"));
        assert_eq!(Form::Cvr.read("12 34 56 74").as_deref(), Ok("12345674"));
        let refused = [
            (Form::Id, "Æ b", Code::BadId),
            (Form::Cvr, "12345678", Code::BadCvr),
            (Form::PostalCode, "99", Code::BadPostalCode),
            (Form::WebAddress, "kommune.dk", Code::BadUrl),
            (Form::Phone, "12", Code::BadPhone),
            (Form::Email, "a", Code::BadEmail),
            (Form::Audience, "all", Code::NotOneOf),
            (Form::Translation, "da", Code::NotOneOf),
            (Form::Translation, "xx", Code::BadLanguage),
            (Form::Text, "  ", Code::EmptyValue),
        ];
        for (form, answer, code) in refused {
            assert_eq!(form.read(answer).map_err(|finding| finding.code), Err(code), "{answer}");
        }
    }
}
