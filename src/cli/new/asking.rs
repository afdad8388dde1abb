use std::io::{BufRead, Write};

use super::question::Question;
use super::stop::Stop;
use crate::diagnostic::{Finding, Language, Wording};
use crate::model::values::Id;

use super::super::usage_error::{UsageError, plain};

/// Where answers come from: the command line, and where a person sits at a terminal, from her.
pub(super) struct Asking<'a> {
    pub language: Language,
    /// What she types, and where she is asked; `None`: nobody is there.
    pub terminal: Option<Terminal<'a>>,
}

pub(super) struct Terminal<'a> {
    pub input: &'a mut dyn BufRead,
    pub output: &'a mut dyn Write,
}

impl Asking<'_> {
    /// An answer that must be there. `default` is taken when nothing is said.
    pub(super) fn answer(
        &mut self,
        given: Option<&str>,
        question: &Question,
        default: Option<&str>,
    ) -> Result<String, Stop> {
        if let Some(given) = given {
            return question.form.read(given).map_err(|fault| self.wrong(question, given, &fault));
        }
        match (self.ask(question, default)?, default) {
            (Some(answer), _) => Ok(answer),
            (None, Some(default)) => Ok(default.to_owned()),
            (None, None) => Err(self.missing(question)),
        }
    }

    /// An answer that may be left out.
    pub(super) fn optional(
        &mut self,
        given: Option<&str>,
        question: &Question,
    ) -> Result<Option<String>, Stop> {
        if given.is_some() {
            return self.answer(given, question, None).map(Some);
        }
        // Nothing said is an answer too.
        self.ask(question, Some(""))
    }

    /// The same as an id.
    pub(super) fn id(
        &mut self,
        given: Option<&str>,
        question: &Question,
        default: Option<&str>,
    ) -> Result<Id, Stop> {
        let answer = self.answer(given, question, default)?;
        Id::parse(&answer).ok_or_else(|| self.missing(question))
    }

    /// One of the names there are.
    pub(super) fn one_of(
        &mut self,
        given: Option<&str>,
        question: &Question,
        known: &[&str],
        default: Option<&str>,
    ) -> Result<String, Stop> {
        let unknown = |answer: &str, language| {
            UsageError::unknown_name(answer, ["noget, der hedder", "such name as"], known, language)
        };
        if let Some(given) = given {
            let unknown = unknown(given, self.language);
            return if known.contains(&given) { Ok(given.to_owned()) } else { Err(Stop::Usage(unknown)) };
        }
        if !self.is_attended() && default.is_none() {
            let mut missing = self.missing(question);
            if let Stop::Usage(error) = &mut missing {
                let names: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
                let names = names.join(", ");
                error.help = Some(self.say(&format!("Der er: {names}."), &format!("There are: {names}.")));
            }
            return Err(missing);
        }
        loop {
            let answer = self.answer(None, question, default)?;
            if known.contains(&answer.as_str()) || !self.is_attended() {
                return Ok(answer);
            }
            let error = unknown(&answer, self.language);
            let text = format!("  {}.\n  {}\n", error.message, error.help.unwrap_or_default());
            if let Some(terminal) = &mut self.terminal {
                drop(terminal.output.write_all(text.as_bytes()));
            }
        }
    }

    /// Asks until the answer is good. `None`: nobody is there, or nothing was said where that is allowed.
    fn ask(&mut self, question: &Question, default: Option<&str>) -> Result<Option<String>, Stop> {
        let Some(terminal) = &mut self.terminal else { return Ok(None) };
        let words = question.words(self.language);
        let prompt = match default.filter(|default| !default.is_empty()) {
            Some(default) => format!("{words} [{default}]: "),
            None => format!("{words}: "),
        };
        loop {
            let mut line = Vec::new();
            let asked = terminal.output.write_all(prompt.as_bytes()).and_then(|()| terminal.output.flush());
            let read = asked.and_then(|()| terminal.input.read_until(b'\n', &mut line));
            // The end of input (Ctrl-D), in the middle of a line too.
            if read.is_err() || !line.ends_with(b"\n") {
                drop(terminal.output.write_all(b"\n"));
                return Err(Stop::Cancelled);
            }
            let line = String::from_utf8_lossy(&line);
            let line = line.trim();
            if line.is_empty() && default.is_some() {
                return Ok(None);
            }
            match question.form.read(line) {
                // What is no text at all cannot have been meant.
                Ok(answer) if !answer.contains('\u{fffd}') => return Ok(Some(answer)),
                Ok(_) => drop(terminal.output.write_all(b"  ?\n")),
                Err(fault) => {
                    let said = said(&fault, line, self.language);
                    let text = format!("  {}.\n  {}\n", said.message.trim_end_matches('.'), said.help);
                    drop(terminal.output.write_all(text.as_bytes()));
                }
            }
        }
    }

    /// Whether somebody can be asked.
    pub(super) fn is_attended(&self) -> bool {
        self.terminal.is_some()
    }

    pub(super) fn say(&self, danish: &str, english: &str) -> String {
        if self.language == Language::Danish { danish } else { english }.to_owned()
    }

    pub(super) fn refuse(&self, danish: &str, english: &str) -> Stop {
        Stop::Refused(self.say(danish, english))
    }

    /// Something that must stand on the command line and does not.
    pub(super) fn missing(&self, question: &Question) -> Stop {
        let (flag, example) = (self.flag(question), question.example);
        let words = question.words(self.language);
        Stop::Usage(UsageError {
            message: self
                .say(&format!("`{flag}` mangler: {words}"), &format!("`{flag}` must be given: {words}")),
            help: Some(self.say(&format!("For eksempel: {example}"), &format!("For example: {example}"))),
        })
    }

    /// Something on the command line that cannot be used.
    pub(super) fn wrong(&self, question: &Question, given: &str, fault: &Finding) -> Stop {
        let said = said(fault, given, self.language);
        let (flag, message) = (self.flag(question), said.message);
        Stop::Usage(UsageError { message: format!("`{flag}`: {message}"), help: Some(plain(&said.help)) })
    }

    fn flag(&self, question: &Question) -> &'static str {
        match (question.flag, self.language) {
            ("NAVN", Language::English) => "NAME",
            ("SPROG", Language::English) => "LANGUAGE",
            (flag, _) => flag,
        }
    }
}

fn said(fault: &Finding, answer: &str, language: Language) -> Wording {
    if answer.trim().is_empty() {
        let [message, help] = match language {
            Language::Danish => {
                ["Her skal stå noget", "Skriv et svar, eller afbryd med Ctrl-C: så bliver intet skrevet."]
            }
            Language::English => [
                "Something must stand here",
                "Write an answer, or stop with Ctrl-C: then nothing is written.",
            ],
        };
        return Wording { message: message.to_owned(), label: String::new(), help: help.to_owned() };
    }
    Wording::of(fault, language)
}

#[cfg(test)]
mod tests {
    use super::super::question::{CVR, NAME, PHONE};
    use super::*;

    fn with<T>(typed: &str, ask: impl FnOnce(&mut Asking<'_>) -> T) -> (T, String) {
        let (mut input, mut output) = (typed.as_bytes(), Vec::new());
        let terminal = Terminal { input: &mut input, output: &mut output };
        let mut asking = Asking { language: Language::Danish, terminal: Some(terminal) };
        let answer = ask(&mut asking);
        (answer, String::from_utf8(output).unwrap())
    }

    #[test]
    fn a_wrong_answer_is_explained_and_asked_for_again() {
        let (answer, shown) = with("12345678\n\n12345674\r\n", |asking| asking.answer(None, &CVR, None));
        assert_eq!(answer.ok().as_deref(), Some("12345674"));
        assert_eq!(shown.matches("Kommunens CVR-nummer (8 cifre): ").count(), 3, "{shown}");
        assert!(shown.contains("kontrolciffer") && shown.contains("Her skal stå noget."), "{shown}");
    }

    #[test]
    fn nothing_said_is_the_default_or_nothing() {
        let (answer, shown) = with("\n", |asking| asking.answer(None, &NAME, Some("Eksempelby")));
        assert_eq!(answer.ok().as_deref(), Some("Eksempelby"));
        assert!(shown.ends_with(" [Eksempelby]: "), "{shown}");
        let (answer, _) = with("\n", |asking| asking.optional(None, &PHONE));
        assert!(matches!(answer, Ok(None)));
        let (answer, _) = with("", |asking| asking.answer(Some("Givet"), &NAME, None));
        assert_eq!(answer.ok().as_deref(), Some("Givet"), "what is given is not asked for");
    }

    #[test]
    fn the_end_of_input_is_a_stop() {
        for typed in ["", "halvt svar", "\n\n"] {
            let (answer, _) = with(typed, |asking| asking.answer(None, &NAME, None));
            assert!(matches!(answer, Err(Stop::Cancelled)), "{typed:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_asked_for_again() {
        let (mut input, mut output) = (&b"\xff\xfe\nEksempelby\n"[..], Vec::new());
        let terminal = Terminal { input: &mut input, output: &mut output };
        let mut asking = Asking { language: Language::English, terminal: Some(terminal) };
        assert_eq!(asking.answer(None, &NAME, None).ok().as_deref(), Some("Eksempelby"));
    }
}
