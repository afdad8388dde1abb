/// A text of the content without what neither XML 1.0 (2.2) nor RFC 5545 (3.3.11) lets stand in a text: control characters,
/// line breaks among them, become spaces.
pub(super) fn printable(text: &str) -> String {
    let forbidden = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    text.chars().map(|c| if forbidden(c) { ' ' } else { c }).collect()
}
