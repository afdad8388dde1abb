use std::collections::BTreeSet;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use crate::compose::{BodyView, Node, PageView};

/// The `#fragments` of a page that lead to something of its content: the ids of the tree, but for those of the theme and those made
/// anew with each text (footnotes), which have an underscore as no id of the content has.
pub(crate) fn places(frame: &PageView, body: &BodyView<'_>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut see = |id: &str| {
        if is_place(id) {
            found.insert(id.to_owned());
        }
    };
    frame.walk(&mut see);
    body.walk(&mut see);
    found
}

/// The same of a page that somebody's own template wrote: what it shows of the tree, and what it adds.
pub(crate) fn places_in(html: &str) -> BTreeSet<String> {
    let mut emitter = DefaultEmitter::default();
    // Scripts, styles and texts of forms hold no elements.
    emitter.naively_switch_states(true);
    let mut found = BTreeSet::new();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(Token::StartTag(tag)) = token else { continue };
        let id = tag.attributes.iter().find(|(name, _)| name.as_slice() == b"id");
        let id = id.map(|(_, value)| String::from_utf8_lossy(value).into_owned());
        found.extend(id.filter(|id| is_place(id)));
    }
    found
}

fn is_place(id: &str) -> bool {
    !id.is_empty() && !id.contains('_')
}

#[cfg(test)]
mod tests {
    use super::places_in;

    #[track_caller]
    fn assert_places(html: &str, expected: &[&str]) {
        assert_eq!(places_in(html).into_iter().collect::<Vec<_>>(), expected, "{html}");
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
            assert!(places_in(html).len() <= 1, "{html}");
        }
    }
}
