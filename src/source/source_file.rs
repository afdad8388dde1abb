use std::sync::Arc;

/// One text file: its path as messages show it, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Relative to the folder the site was read from, `/` between parts.
    pub path: String,
    pub text: Arc<str>,
    /// Byte offset of the first character of each line.
    lines: Vec<usize>,
}

/// A place as people count: both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl SourceFile {
    pub fn new(path: impl Into<String>, text: impl Into<Arc<str>>) -> Self {
        let text = text.into();
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { path: path.into(), text, lines }
    }

    /// The line and column of a byte offset; an offset past the end or inside a character counts as the nearest before it.
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset.min(self.text.len()));
        let line = self.lines.partition_point(|&start| start <= offset).saturating_sub(1);
        let start = self.lines.get(line).copied().unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or("");
        Position { line: line + 1, column: before.chars().count() + 1 }
    }

    /// The byte offset of a line and column, both counted from 1; the end of the text when there is no such place.
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let Some(&start) = line.checked_sub(1).and_then(|index| self.lines.get(index)) else {
            return self.text.len();
        };
        let rest = self.text.get(start..).unwrap_or("");
        let within = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at);
        start + within
    }

    /// The text of a line (counted from 1) without its line break.
    pub fn line(&self, number: usize) -> &str {
        let Some(&start) = number.checked_sub(1).and_then(|index| self.lines.get(index)) else { return "" };
        let end = self.lines.get(number).copied().unwrap_or(self.text.len());
        self.text.get(start..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_characters() {
        let file = SourceFile::new("a", "æøå: x\nto");
        assert_eq!(file.position(8), Position { line: 1, column: 6 });
        assert_eq!(file.position(10), Position { line: 2, column: 1 });
        assert_eq!(file.position(999), Position { line: 2, column: 3 });
        assert_eq!(file.position(1), Position { line: 1, column: 1 }, "inside the æ");
        assert_eq!(file.line(2), "to");
        assert_eq!((file.offset(1, 6), file.offset(2, 1), file.offset(9, 1)), (8, 10, 12));
        assert_eq!(file.line(3), "");
    }
}
