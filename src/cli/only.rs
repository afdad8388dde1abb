use super::usage_error::UsageError;
use crate::diagnostic::{Code, Findings, Language, Topic, nearest};

/// What `check --only` asks for.
pub(super) struct Only(Vec<Part>);

enum Part {
    /// Every code that begins so, such as `PV6` or `PV602`.
    Codes(String),
    Topic(Topic),
}

impl Only {
    /// The first word that means nothing, if one does not.
    pub(super) fn parse(words: &[String], language: Language) -> Result<Self, UsageError> {
        words.iter().map(|word| part(word, language)).collect::<Result<_, _>>().map(Self)
    }

    /// Whether everything is asked for.
    pub(super) fn is_all(&self) -> bool {
        self.0.is_empty()
    }

    fn has(&self, code: Code) -> bool {
        self.0.iter().any(|part| match part {
            Part::Codes(begins) => code.id().starts_with(begins),
            Part::Topic(topic) => code.topic() == Some(*topic),
        })
    }

    pub(super) fn of(&self, findings: &Findings) -> Findings {
        if self.is_all() { findings.clone() } else { findings.of(|code| self.has(code)) }
    }
}

fn part(word: &str, language: Language) -> Result<Part, UsageError> {
    let word = word.trim();
    let begins = word.to_uppercase();
    let is_prefix = begins.starts_with("PV") && Code::ALL.iter().any(|code| code.id().starts_with(&begins));
    if is_prefix {
        return Ok(Part::Codes(begins));
    }
    let lower = word.to_lowercase();
    let named = Topic::ALL.into_iter().find(|topic| topic.names().contains(&lower.as_str()));
    named.map(Part::Topic).ok_or_else(|| unknown(word, language))
}

fn unknown(word: &str, language: Language) -> UsageError {
    let at = usize::from(language == Language::English);
    let topics: Vec<&str> = Topic::ALL.iter().filter_map(|topic| topic.names().get(at).copied()).collect();
    let all = Topic::ALL.iter().flat_map(|topic| topic.names().iter().copied());
    let near = nearest(word, all.chain(Code::ALL.iter().map(|code| code.id())));
    UsageError::unknown_check(word, &near, &topics, language)
}
