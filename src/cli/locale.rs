use crate::diagnostic::Language;

/// The language of the one who asks for help: the first of these variables that says something (POSIX.1-2024, 8.2).
///
/// Danish is the program's own language: it is also for those whose system names none, or one that reads Danish.
pub(super) fn language(variable: impl Fn(&str) -> Option<String>) -> Language {
    let named =
        ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|name| !name.is_empty());
    let tag = named.as_deref().unwrap_or("").split(['_', '.', '@']).next().unwrap_or("").to_lowercase();
    let is_danish = READS_DANISH.contains(&tag.as_str());
    if is_danish { Language::Danish } else { Language::English }
}

/// No language at all, Danish, and those of the same realm or close to it.
const READS_DANISH: [&str; 9] = ["", "c", "posix", "da", "fo", "kl", "nb", "nn", "no"];

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)]) -> Language {
        let find = |name: &str| variables.iter().find(|(variable, _)| *variable == name);
        language(|name| find(name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_first_variable_that_says_something_decides() {
        for danish in [
            &[][..],
            &[("LANG", "C.UTF-8")],
            &[("LANG", "da_DK.UTF-8")],
            &[("LC_ALL", "da_DK"), ("LANG", "en_GB.UTF-8")],
            &[("LC_ALL", ""), ("LC_MESSAGES", "nb_NO"), ("LANG", "en_US")],
        ] {
            assert_eq!(of(danish), Language::Danish, "{danish:?}");
        }
        for english in [
            &[("LANG", "en_DK.UTF-8")][..],
            &[("LANG", "de_DE@euro")],
            &[("LC_ALL", "en"), ("LANG", "da_DK")],
        ] {
            assert_eq!(of(english), Language::English, "{english:?}");
        }
    }
}
