use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::values::Date;

/// The theme's fixed words in one language, by key. `{name}` stands for what is put in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Messages(BTreeMap<String, String>);

impl Messages {
    pub(crate) fn new(texts: BTreeMap<String, String>) -> Self {
        Self(texts)
    }

    /// The text of a key. Loading a theme has made sure that every key is there.
    pub fn text(&self, key: &str) -> &str {
        self.find(key).unwrap_or_default()
    }

    /// The text of a key that not every theme need have.
    pub fn find(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }

    pub fn filled(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut text = self.text(key).to_owned();
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }

    /// The texts whose key begins with `prefix`, the prefix left out.
    pub fn with_prefix<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(key, text)| Some((key.strip_prefix(prefix)?, text.as_str())))
    }

    /// `24. juni 2024`.
    pub fn date(&self, date: Date) -> String {
        let month = self.text(&format!("month_{}", date.month()));
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.filled("date", &[("day", &day), ("month", month), ("year", &year)])
    }
}
