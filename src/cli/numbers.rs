//! Numbers as people of each language write them.

use crate::diagnostic::Language;

/// `1 side`, `1.200 sider`.
pub(super) fn counted(count: usize, danish: [&str; 2], english: [&str; 2], language: Language) -> String {
    let [one, many] = if language == Language::Danish { danish } else { english };
    let separator = if language == Language::Danish { '.' } else { ',' };
    format!("{} {}", grouped(count, separator), if count == 1 { one } else { many })
}

/// `1,2 MB`.
pub(super) fn decimal(value: f64, places: usize, unit: &str, language: Language) -> String {
    let text = format!("{value:.places$} {unit}");
    if language == Language::Danish { text.replace('.', ",") } else { text }
}

fn grouped(count: usize, separator: char) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_in_the_language() {
        let pages = |count, language| counted(count, ["side", "sider"], ["page", "pages"], language);
        assert_eq!(pages(0, Language::Danish), "0 sider");
        assert_eq!(pages(1, Language::Danish), "1 side");
        assert_eq!(pages(1_234_567, Language::Danish), "1.234.567 sider");
        assert_eq!(pages(12_345, Language::English), "12,345 pages");
        assert_eq!(decimal(1.26, 1, "MB", Language::Danish), "1,3 MB");
        assert_eq!(decimal(1.26, 1, "MB", Language::English), "1.3 MB");
    }
}
