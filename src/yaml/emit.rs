use super::node::is_reserved;
use super::{Entry, Node, NodeKind};

/// How far each level is indented.
const STEP: usize = 2;

/// A node as YAML text that reads back as the same node: one value a line, every text in double quotes, so that nothing
/// depends on what a reader takes an unquoted word for. `level` is the number of levels the node stands inside.
pub(crate) fn emit(node: &Node, level: usize) -> String {
    let mut out = String::new();
    block(node, level * STEP, &mut out);
    out
}

/// What stands on lines of its own: the entries of a mapping, the items of a list, or a single value.
fn block(node: &Node, indent: usize, out: &mut String) {
    match &node.kind {
        NodeKind::Mapping(entries) if !entries.is_empty() => {
            for Entry { key, value } in entries {
                pad(indent, out);
                out.push_str(&if is_word(&key.value) { key.value.clone() } else { quoted(&key.value) });
                out.push(':');
                if is_block(value) {
                    out.push('\n');
                    block(value, indent + STEP, out);
                } else {
                    out.push(' ');
                    inline(value, out);
                }
            }
        }
        NodeKind::Sequence(items) if !items.is_empty() => {
            for item in items {
                pad(indent, out);
                out.push_str("- ");
                if is_block(item) {
                    // Its first line goes on after the hyphen.
                    let mut inner = String::new();
                    block(item, indent + STEP, &mut inner);
                    out.push_str(inner.trim_start_matches(' '));
                } else {
                    inline(item, out);
                }
            }
        }
        _ => {
            pad(indent, out);
            inline(node, out);
        }
    }
}

fn inline(node: &Node, out: &mut String) {
    out.push_str(&match &node.kind {
        NodeKind::Null => "~".to_owned(),
        NodeKind::Scalar { text, .. } => quoted(text),
        NodeKind::Sequence(_) => "[]".to_owned(),
        NodeKind::Mapping(_) => "{}".to_owned(),
    });
    out.push('\n');
}

fn is_block(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Mapping(entries) => !entries.is_empty(),
        NodeKind::Sequence(items) => !items.is_empty(),
        NodeKind::Null | NodeKind::Scalar { .. } => false,
    }
}

/// A key that is no number, truth value or sign of YAML.
fn is_word(key: &str) -> bool {
    let words = ["true", "false", "null"];
    !key.is_empty()
        && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        && !words.contains(&key)
}

fn pad(indent: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', indent));
}

/// A text as people write it on a line of its own: in quotes only when it needs them.
pub(crate) fn scalar(text: &str) -> String {
    let plain = text.chars().next().is_some_and(char::is_alphabetic)
        && !text.ends_with([':', ' '])
        && !text.contains(": ")
        && text.chars().all(|c| c.is_alphanumeric() || " .,:/_?=&%+-§()".contains(c))
        && !is_reserved(text);
    if plain { text.to_owned() } else { quoted(text) }
}

/// A text in double quotes, on one line (YAML 1.2, chapters 5.7 and 7.3.1).
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Line breaks of Unicode, what has no sign, and the mark that begins a file.
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
                out.push_str(&format!("\\u{:04X}", u32::from(character)));
            }
            _ if character.is_control() => out.push_str(&format!("\\x{:02X}", u32::from(character))),
            _ => out.push(character),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::Findings;
    use crate::source::{SourceFile, SourceId, Sources, Span, Spanned};
    use crate::yaml::parse;

    fn somewhere() -> SourceId {
        Sources::default().add(SourceFile::new("a.yaml", ""))
    }

    fn read(text: &str) -> Node {
        let mut findings = Findings::default();
        let file = SourceFile::new("a.yaml", text);
        let node = parse(&file, somewhere(), 0..text.len(), &mut findings);
        node.unwrap_or_else(|| panic!("{findings:?} in\n{text}"))
    }

    /// Without places, and without how a text was written.
    fn bare(node: &Node) -> String {
        match &node.kind {
            NodeKind::Null => "null".to_owned(),
            NodeKind::Scalar { text, .. } => format!("{text:?}"),
            NodeKind::Sequence(items) => format!("{:?}", items.iter().map(bare).collect::<Vec<_>>()),
            NodeKind::Mapping(entries) => {
                let entries = entries.iter().map(|entry| (entry.key.value.clone(), bare(&entry.value)));
                format!("{:?}", entries.collect::<Vec<_>>())
            }
        }
    }

    fn node() -> impl Strategy<Value = Node> {
        let made = |kind| Node { span: Span::new(somewhere(), 0, 0), kind };
        let text = prop_oneof![
            any::<String>(),
            "[ -~]{0,20}",
            Just("true".to_owned()),
            Just("- a: b # c".to_owned()),
            Just("\u{85}\u{2028}\u{feff}\u{7f}\r\n\t ".to_owned()),
            Just("25 20 03 18".to_owned()),
        ];
        let leaf = prop_oneof![
            Just(made(NodeKind::Null)),
            text.clone().prop_map(move |text| made(NodeKind::Scalar { text, plain: false })),
        ];
        leaf.prop_recursive(5, 40, 5, move |inner| {
            let entry = (text.clone(), inner.clone()).prop_map(|(key, value)| Entry {
                key: Spanned::new(key, Span::new(somewhere(), 0, 0)),
                value,
            });
            prop_oneof![
                prop::collection::vec(inner, 0..5).prop_map(move |items| made(NodeKind::Sequence(items))),
                prop::collection::vec(entry, 0..5).prop_map(move |entries| made(NodeKind::Mapping(entries))),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

        #[test]
        fn what_is_written_reads_back_the_same(node in node()) {
            prop_assert_eq!(bare(&read(&emit(&node, 0))), bare(&node));
        }
    }

    #[test]
    fn a_registry_is_written_one_value_a_line() {
        let text = "contacts:\n- id: ssp\n  phones: [{ number: '12' }]\n  hours:\n  none: []\n";
        let expected = "\
contacts:
  - id: \"ssp\"
    phones:
      - number: \"12\"
    hours: ~
    none: []
";
        assert_eq!(emit(&read(text), 0), expected);
        assert_eq!(emit(&read("[[a, b], {c: d}]"), 1), "  - - \"a\"\n    - \"b\"\n  - c: \"d\"\n");
    }

    #[test]
    fn texts_get_quotes_when_they_need_them() {
        for (text, written) in [
            ("Aalborg Byråd", "Aalborg Byråd"),
            ("Byrådet: enstemmigt", "\"Byrådet: enstemmigt\""),
            ("Byrådet #7", "\"Byrådet #7\""),
            ("- a", "\"- a\""),
            ("True", "\"True\""),
            ("No", "\"No\""),
            ("7", "\"7\""),
            ("a\"b", "\"a\\\"b\""),
        ] {
            assert_eq!(scalar(text), written);
        }
    }
}
