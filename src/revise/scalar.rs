/// A text as YAML, in double quotes: with these YAML reads every JSON string as itself (YAML 1.2, 1.3).
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// An id as YAML: bare where YAML takes it for a text.
pub(super) fn id(id: &str) -> String {
    let bare = id.starts_with(|c: char| c.is_ascii_lowercase()) && !["true", "false", "null"].contains(&id);
    if bare { id.to_owned() } else { quoted(id) }
}
