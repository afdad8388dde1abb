use crate::yaml::scalar;

/// What stands in the places of a template.
#[derive(Debug, Default)]
pub(super) struct Values(Vec<(&'static str, Option<String>)>);

impl Values {
    /// A text of the writer's, as YAML.
    pub(super) fn text(self, name: &'static str, value: &str) -> Self {
        self.written(name, scalar(value))
    }

    /// The same when there is one.
    pub(super) fn optional(mut self, name: &'static str, value: Option<&str>) -> Self {
        self.0.push((name, value.map(scalar)));
        self
    }

    /// Something that is written as it is.
    pub(super) fn written(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.0.push((name, Some(value.into())));
        self
    }

    /// A name that only says whether some lines stand.
    pub(super) fn switch(mut self, name: &'static str, on: bool) -> Self {
        self.0.push((name, on.then(String::new)));
        self
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == name).and_then(|(_, value)| value.as_deref())
    }
}

/// A template with its places filled: `{{name}}` is a value. A line that begins with `?name ` stands only when the name has a
/// value, one with `?no_name ` only when it has none.
pub(super) fn fill(template: &str, values: &Values) -> String {
    let mut out = String::with_capacity(template.len());
    for line in template.split_inclusive('\n') {
        let Some(line) = standing(line, values) else { continue };
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("{{") {
            out.push_str(before);
            match after.split_once("}}") {
                Some((name, tail)) => {
                    out.push_str(values.get(name).unwrap_or_default());
                    rest = tail;
                }
                None => rest = after,
            }
        }
        out.push_str(rest);
    }
    out
}

/// The line without its condition; `None`: it does not stand.
fn standing<'l>(line: &'l str, values: &Values) -> Option<&'l str> {
    let Some(condition) = line.strip_prefix('?') else { return Some(line) };
    let (name, rest) = condition.split_once(' ').unwrap_or((condition, ""));
    let stands = match name.strip_prefix("no_") {
        Some(name) => values.get(name).is_none(),
        None => values.get(name).is_some(),
    };
    stands.then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_once_and_lines_stand_when_asked_for() {
        let template = "a: {{a}}\n?b b: {{b}}\n?no_b # {{c}}\n?c   - {{c}}\n";
        let values = Values::default().text("a", "{{c}}: x").optional("b", None).text("c", "ord");
        assert_eq!(fill(template, &values), "a: \"{{c}}: x\"\n# ord\n  - ord\n");
        let values = Values::default().text("a", "x").text("b", "7").switch("c", false);
        assert_eq!(fill(template, &values), "a: x\nb: \"7\"\n");
    }
}
