use std::collections::BTreeSet;

/// Elements whose content is text to the parser, whatever it looks like (HTML, "raw text" and "escapable raw text").
const TEXT_ELEMENTS: [&str; 8] =
    ["script", "style", "title", "textarea", "noscript", "xmp", "iframe", "noembed"];

/// The `#fragments` of a page that lead to something of its content: the ids of its elements, but for those of the theme and
/// those made anew with each text (footnotes), which have an underscore as no id of the content has.
///
/// Reads tags as the HTML standard does, however a theme writes them: upper case, single or no quotation marks, and `id="…"` in
/// comments, scripts and texts is no id.
pub(crate) fn places(html: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if after.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let mut tag = Tag { rest: after };
            let name = tag.name();
            while let Some((attribute, value)) = tag.attribute() {
                if attribute == "id" && !value.is_empty() && !value.contains('_') {
                    found.insert(value);
                }
            }
            rest = tag.rest;
            if TEXT_ELEMENTS.contains(&name.as_str()) {
                rest = after_end_tag(rest, &name);
            }
        }
    }
    found
}

/// What is left after the end of an element that holds text.
fn after_end_tag<'a>(mut rest: &'a str, name: &str) -> &'a str {
    while let Some((_, after)) = rest.split_once("</") {
        let is_end = after.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name));
        if is_end {
            return after;
        }
        rest = after;
    }
    ""
}

/// A start tag being read, from its name to its end.
struct Tag<'a> {
    rest: &'a str,
}

impl<'a> Tag<'a> {
    fn name(&mut self) -> String {
        self.until(|c| c.is_ascii_whitespace() || c == '/' || c == '>').to_ascii_lowercase()
    }

    /// The next attribute with its value, character references read. `None`: the tag has ended.
    fn attribute(&mut self) -> Option<(String, String)> {
        self.until(|c| !c.is_ascii_whitespace() && c != '/');
        if self.rest.is_empty() {
            return None;
        }
        if let Some(after) = self.rest.strip_prefix('>') {
            self.rest = after;
            return None;
        }
        // A name may begin with `=`, oddly.
        let first = self.rest.chars().next().map_or(0, char::len_utf8);
        let (start, rest) = self.rest.split_at(first);
        self.rest = rest;
        let more = self.until(|c| c.is_ascii_whitespace() || c == '/' || c == '>' || c == '=');
        let name = format!("{start}{more}").to_ascii_lowercase();
        let before = self.rest;
        self.until(|c| !c.is_ascii_whitespace());
        let Some(value) = self.rest.strip_prefix('=') else {
            self.rest = before;
            return Some((name, String::new()));
        };
        self.rest = value;
        self.until(|c| !c.is_ascii_whitespace());
        let quote = self.rest.chars().next().filter(|c| *c == '"' || *c == '\'');
        let value = match quote {
            Some(quote) => {
                self.rest = self.rest.get(1..).unwrap_or("");
                let value = self.until(|c| c == quote);
                self.rest = self.rest.get(1..).unwrap_or("");
                value
            }
            None => self.until(|c| c.is_ascii_whitespace() || c == '>'),
        };
        Some((name, unescaped(value)))
    }

    fn until(&mut self, end: impl Fn(char) -> bool) -> &'a str {
        let at = self.rest.find(end).unwrap_or(self.rest.len());
        let (found, rest) = self.rest.split_at(at);
        self.rest = rest;
        found
    }
}

/// The character references that our writers and template engines make.
fn unescaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let reference = after.split_once(';').and_then(|(name, after)| Some((character(name)?, after)));
        match reference {
            Some((character, after)) => {
                out.push(character);
                rest = after;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out + rest
}

fn character(name: &str) -> Option<char> {
    let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => match name.strip_prefix('#')? {
            hex if hex.starts_with(['x', 'X']) => number(hex.get(1..)?, 16),
            digits => number(digits, 10),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::places;

    #[track_caller]
    fn assert_places(html: &str, expected: &[&str]) {
        assert_eq!(places(html).into_iter().collect::<Vec<_>>(), expected, "{html}");
    }

    #[test]
    fn ids_are_found_however_they_are_written() {
        assert_places(r#"<h2 id="a">x</h2><p class="x" id="b">"#, &["a", "b"]);
        assert_places("<H2 ID='a'><p id=b><p id = \"c\"><br id=d/>", &["a", "b", "c", "d/"]);
        assert_places("<p\nid=\"a\"\n>", &["a"]);
        assert_places(r#"<p title="a > b" id="c">"#, &["c"]);
        assert_places(r#"<p hidden id="a&amp;b&#39;&#x2F;">"#, &["a&b'/"]);
        assert_places("<p id=\"a\"><p id=\"a\">", &["a"]);
    }

    #[test]
    fn what_only_looks_like_an_id_is_none() {
        for html in [
            r#"<!-- <p id="a"> -->"#,
            r#"<script>x = '<p id="a">';</script>"#,
            r#"<SCRIPT type="a">"<p id="a">"</SCRIPT>"#,
            r#"<title><p id="a"></title>"#,
            r#"text id="a" and 1 < 2 id="b" &lt;p id="c"&gt;"#,
            r#"<p data-id="a" title='id="b"'>"#,
            r#"</p id="a">"#,
            r#"<p id="">"#,
            r#"<nav id="_nav"><li id="fn_1"><a id="uro-fnref_1_2">"#,
        ] {
            assert_places(html, &[]);
        }
        assert_places(r#"<script>1</script><p id="a"><textarea id="b"><p id="c"></textarea>"#, &["a", "b"]);
    }

    #[test]
    fn nothing_breaks_it() {
        for html in
            ["<", "<p", "<p id", "<p id=", "<p id=\"", "<p id='a", "<!--", "<script", "<p =", "<é id=\"a\">"]
        {
            assert!(places(html).len() <= 1, "{html}");
        }
    }
}
