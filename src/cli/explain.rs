use std::process::ExitCode;

use serde_json::json;

use super::arguments::{ExplainArguments, ExplainFormat};
use super::console::Console;
use super::explained::{Explained, FAMILIES};
use super::explanation_text::ExplanationText;
use super::run::complain;
use super::usage_error::UsageError;
use crate::diagnostic::{Code, Language, nearest};

/// Tells of codes at length: those named, or all; without any, what codes there are.
pub(super) fn explain(arguments: &ExplainArguments) -> ExitCode {
    let language: Language = arguments.lang.into();
    let named: Result<Vec<Code>, &String> =
        arguments.codes.iter().map(|given| code_of(given).ok_or(given)).collect();
    let named = match named {
        Ok(named) => named,
        Err(unknown) => return complain(&no_such(unknown, language), Some("explain"), language),
    };
    let all = named.is_empty();
    let codes = if all { Code::ALL.to_vec() } else { named };
    let explained: Vec<Explained> =
        codes.into_iter().filter_map(|code| Explained::of(code, language)).collect();
    let text = ExplanationText { language, colour: Console::Output.has_colour() };
    Console::Output.write(&match arguments.format {
        ExplainFormat::Text if arguments.all => text.list(&explained),
        ExplainFormat::Text if all => text.introduction(&explained),
        ExplainFormat::Text => text.pages(&explained),
        ExplainFormat::Md => text.markdown(&explained),
        ExplainFormat::Json => to_json(&explained, language),
    });
    ExitCode::SUCCESS
}

/// `PV602`, `pv602` and `602` are the same; so are they in the brackets findings write around them.
fn code_of(given: &str) -> Option<Code> {
    let name = bare(given);
    Code::ALL.into_iter().find(|code| code.id() == name)
}

fn bare(given: &str) -> String {
    let name = given.trim_matches(|c: char| !c.is_ascii_alphanumeric()).to_ascii_uppercase();
    if name.starts_with("PV") { name } else { format!("PV{name}") }
}

fn no_such(given: &str, language: Language) -> UsageError {
    UsageError::unknown_code(given, &near(&bare(given)), language)
}

/// The codes a slip away, or else those whose numbers are next to it.
fn near(name: &str) -> Vec<String> {
    let slips = nearest(name, Code::ALL.iter().map(|code| code.id()));
    let digits = |id: &str| id.strip_prefix("PV").filter(|digits| digits.len() == 3).map(str::to_owned);
    let number = |id: &str| digits(id)?.parse::<u32>().ok();
    let Some(wanted) = number(name).filter(|_| slips.is_empty()) else { return slips };
    let mut by_distance: Vec<_> =
        Code::ALL.iter().filter_map(|code| Some((number(code.id())?.abs_diff(wanted), code.id()))).collect();
    by_distance.sort_unstable();
    by_distance.into_iter().take(2).map(|(_, id)| id.to_owned()).collect()
}

/// Every field of every code. Keys are only ever added.
fn to_json(explained: &[Explained], language: Language) -> String {
    let codes: Vec<_> = explained
        .iter()
        .map(|Explained { code, explanation, .. }| {
            let family = FAMILIES.iter().find(|family| family.has(*code));
            json!({
                "code": code.id(),
                "severity": code.severity(),
                "family": family.map(|family| family.name(language)),
                "title": explanation.title,
                "why": explanation.why,
                "mend": explanation.mend.lines().collect::<Vec<_>>(),
                "wrong": explanation.wrong,
                "right": explanation.right,
                "found_by": Explained::finders(*code),
            })
        })
        .collect();
    // Texts under fixed keys: there is nothing JSON could not say.
    let document = json!({ "command": "explain", "codes": codes });
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_be_written_as_people_write_it() {
        for given in ["PV602", "pv602", "602", "[PV602]", "pv602:", "Pv602."] {
            assert_eq!(code_of(given), Some(Code::NeverVerified), "{given}");
        }
        for given in ["", "PV", "6", "PV6020", "telefon", "PV60 2"] {
            assert_eq!(code_of(given), None, "{given}");
        }
    }

    #[test]
    fn what_may_have_been_meant_is_near() {
        assert!(near("PV692").contains(&"PV602".to_owned()), "a digit is wrong");
        assert_eq!(near("PV999"), ["PV906", "PV904"], "no slip, but there is a last one");
        for far in ["PVHEST", "PV9999", "PV"] {
            assert!(near(far).is_empty(), "{far}");
        }
    }
}
