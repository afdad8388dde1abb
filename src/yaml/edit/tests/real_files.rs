use super::super::{Editor, Value};

/// The YAML files of the content there is.
pub(super) fn real_files() -> Vec<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let all = ["content", "tests/cases"]
        .into_iter()
        .flat_map(|folder| walkdir::WalkDir::new(root.join(folder)).sort_by_file_name());
    let yaml = all.filter_map(Result::ok).filter(|entry| {
        let is_yaml = entry.path().extension().is_some_and(|extension| extension == "yaml");
        is_yaml && entry.metadata().is_ok_and(|file| (1..8_000).contains(&file.len()))
    });
    let mut texts: Vec<String> =
        yaml.filter_map(|entry| std::fs::read_to_string(entry.path()).ok()).collect();
    texts.retain(|text| Editor::yaml(text).is_ok_and(|editor| !has_key_twice(&editor.document.meaning)));
    texts.dedup();
    texts
}

fn has_key_twice(value: &Value) -> bool {
    match value {
        Value::List(items) => items.iter().any(has_key_twice),
        Value::Record(entries) => entries.iter().enumerate().any(|(at, (key, value))| {
            has_key_twice(value) || entries.iter().take(at).any(|(before, _)| before == key)
        }),
        _ => false,
    }
}
