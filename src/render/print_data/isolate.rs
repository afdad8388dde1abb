use serde_json::Value;

use crate::render::number_runs;

/// Unicode's LEFT-TO-RIGHT ISOLATE and POP DIRECTIONAL ISOLATE: what stands between them runs from left to right and moves
/// nothing around it. They are not seen.
const ISOLATE: [char; 2] = ['\u{2066}', '\u{2069}'];

/// The same blocks, for a text that runs from right to left: every number of several groups is kept from changing places.
pub(crate) fn isolated(value: Value) -> Value {
    match value {
        Value::Array(values) => values.into_iter().map(isolated).collect(),
        Value::Object(mut fields) => {
            let is_text = fields.get("kind").is_some_and(|kind| kind == "text");
            for (key, value) in &mut fields {
                *value = match value.take() {
                    Value::String(text) if is_text && key == "text" => Value::String(in_text(&text)),
                    Value::String(text) => Value::String(text),
                    other => isolated(other),
                };
            }
            Value::Object(fields)
        }
        other => other,
    }
}

fn in_text(text: &str) -> String {
    let [begin, end] = ISOLATE;
    let pieces = number_runs(text).into_iter();
    pieces
        .map(|(is_number, piece)| if is_number { format!("{begin}{piece}{end}") } else { piece.to_owned() })
        .collect()
}
