use super::plain::push_plain;
use super::{Finding, Language, text_da, text_en};

/// What a finding says, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// What is wrong, in one sentence.
    pub message: String,
    /// What stands at the marked place, in a few words.
    pub label: String,
    /// What to do.
    pub help: String,
}

/// The texts of one code; `{name}` stands for an argument of the finding.
pub(super) struct Template {
    pub message: &'static str,
    pub label: &'static str,
    pub help: &'static str,
}

impl Wording {
    pub fn of(finding: &Finding, language: Language) -> Self {
        let template = match language {
            Language::Danish => text_da::template(finding.code),
            Language::English => text_en::template(finding.code),
        };
        let mut help = fill(template.help, finding, language);
        if let Some(meant) = did_you_mean(&finding.nearest, language) {
            help = if help.is_empty() { meant } else { format!("{meant} {help}") };
        }
        Self {
            message: fill(template.message, finding, language),
            label: fill(template.label, finding, language),
            help,
        }
    }
}

fn did_you_mean(names: &[String], language: Language) -> Option<String> {
    let or = if language == Language::Danish { " eller " } else { " or " };
    let quoted: Vec<String> = names
        .iter()
        .map(|name| {
            let mut quoted = "`".to_owned();
            push_plain(&mut quoted, name);
            quoted + "`"
        })
        .collect();
    let list = match quoted.as_slice() {
        [] => return None,
        [one] => one.clone(),
        [first @ .., last] => format!("{}{or}{last}", first.join(", ")),
    };
    Some(if language == Language::Danish {
        format!("Mente du {list}?")
    } else {
        format!("Did you mean {list}?")
    })
}

/// Puts the arguments in.
fn fill(template: &str, finding: &Finding, language: Language) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let (before, after) = rest.split_at(open);
        out.push_str(before);
        let Some((name, tail)) = after.get(1..).and_then(|inner| inner.split_once('}')) else {
            out.push_str(after);
            return out;
        };
        match finding.arguments.iter().find(|(key, _)| *key == name) {
            Some((_, value)) => push_plain(&mut out, &value.words(language)),
            None => out.push('?'),
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::diagnostic::{Code, Place};

    fn placeholders(template: &Template) -> BTreeSet<&'static str> {
        [template.message, template.label, template.help]
            .into_iter()
            .flat_map(|text| {
                text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name)
            })
            .collect()
    }

    #[test]
    fn both_languages_name_the_same_things() {
        for code in Code::ALL {
            let (da, en) = (text_da::template(code), text_en::template(code));
            assert_eq!(placeholders(&da), placeholders(&en), "{}", code.id());
            assert!(!da.message.is_empty() && !en.message.is_empty(), "{}", code.id());
            assert_ne!(da.message, en.message, "{}", code.id());
            assert!(da.message.len() <= 200 && da.label.chars().count() <= 60, "{}", code.id());
        }
    }

    #[test]
    fn control_characters_of_a_file_never_reach_the_terminal() {
        let finding =
            Finding::new(Code::UnknownKey, Place::Nowhere).with("key", "a\u{1b}[2J\nb").with("keys", "x");
        assert!(!Wording::of(&finding, Language::Danish).message.chars().any(char::is_control));
    }
}
