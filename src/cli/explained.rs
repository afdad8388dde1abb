use crate::diagnostic::{Code, Explanation, Language};

/// A code with its explanation in the language asked for.
pub(super) struct Explained {
    pub code: Code,
    pub explanation: Explanation,
}

impl Explained {
    /// `None`: nobody has explained the code. `tests/explain.rs` sees to it that there is no such code.
    pub(super) fn of(code: Code, language: Language) -> Option<Self> {
        Explanation::of(code, language).map(|explanation| Self { code, explanation })
    }

    /// The commands that look for it, the one to be run first first.
    pub(super) fn finders(code: Code) -> &'static [&'static str] {
        match code {
            Code::LockMissing
            | Code::AdoptedTextChanged
            | Code::AdoptedFileAdded
            | Code::AdoptedFileMissing
            | Code::LockDamaged
            | Code::LockWithoutAdoption => &["planvaerk verify", "planvaerk check", "planvaerk build"],
            Code::AlreadyAdopted
            | Code::AdoptedTooEarly
            | Code::InForceTooEarly
            | Code::NotWhatTheLawDemands
            | Code::WarningInText => &["planvaerk adopt"],
            Code::UnknownEdition | Code::IdentityNotEditable | Code::AdoptionNotWritten => {
                &["planvaerk adopt", "planvaerk unadopt"]
            }
            Code::AdoptionStands | Code::NotAdopted => &["planvaerk unadopt"],
            Code::LedgerLocked => &["planvaerk build --locked"],
            Code::LedgerBehind => &["planvaerk check"],
            Code::LedgerNotWritten
            | Code::CameMeanwhile
            | Code::ForeignFolder
            | Code::NotPublished
            | Code::OutputFolder
            | Code::LeftBehind => &["planvaerk build"],
            Code::PdfNotWritten => &["planvaerk diff --pdf"],
            Code::MissingGlyph | Code::PrintLayout | Code::PrintTextTooWide | Code::PrintTheme => {
                &["planvaerk check", "planvaerk build", "planvaerk diff --pdf"]
            }
            _ => &["planvaerk check", "planvaerk build"],
        }
    }
}

/// Codes that begin with the same digit.
pub(super) struct Family {
    digit: char,
    names: [&'static str; 2],
}

impl Family {
    pub(super) fn has(&self, code: Code) -> bool {
        code.id().chars().nth(2) == Some(self.digit)
    }

    pub(super) fn name(&self, language: Language) -> &'static str {
        let [danish, english] = self.names;
        if language == Language::Danish { danish } else { english }
    }
}

/// As [`Code`] has them, in their order.
pub(super) const FAMILIES: [Family; 10] = [
    Family { digit: '0', names: ["Det, der ikke må ændres", "What must not change"] },
    Family { digit: '1', names: ["Filer", "Files"] },
    Family { digit: '2', names: ["Sådan skrives YAML", "How YAML is written"] },
    Family { digit: '3', names: ["Værdier: numre, datoer, adresser", "Values: numbers, dates, addresses"] },
    Family { digit: '4', names: ["Henvisninger mellem filerne", "References between the files"] },
    Family { digit: '5', names: ["Markdown, links og billeder", "Markdown, links and pictures"] },
    Family { digit: '6', names: ["Det, en kollega ville se", "What a colleague would see"] },
    Family { digit: '7', names: ["Temaet", "The theme"] },
    Family { digit: '8', names: ["Tryk", "Print"] },
    Family { digit: '9', names: ["Mappen, hjemmesiden lægges i", "The folder the site is put in"] },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_one_family_and_every_family_codes() {
        for code in Code::ALL {
            assert_eq!(FAMILIES.iter().filter(|family| family.has(code)).count(), 1, "{}", code.id());
        }
        for family in &FAMILIES {
            assert!(Code::ALL.into_iter().any(|code| family.has(code)), "{}", family.digit);
        }
    }
}
