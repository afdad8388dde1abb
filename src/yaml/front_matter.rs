use std::ops::Range;

/// The byte range of a Markdown file's head between two lines of `---`, and where the body begins.
pub(crate) fn front_matter(text: &str) -> Option<(Range<usize>, usize)> {
    let mut at = 0;
    let mut start = None;
    for line in text.split_inclusive('\n') {
        let mark = if at == 0 { "\u{feff}" } else { "" };
        let fence = line.strip_prefix(mark).unwrap_or(line).trim_end() == "---";
        match start {
            None if fence => start = Some(at + line.len()),
            None => return None,
            Some(start) if fence => return Some((start..at, at + line.len())),
            Some(_) => {}
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::front_matter;

    #[test]
    fn a_head_stands_between_two_fences() {
        assert_eq!(front_matter("---\na: b\n---\nx"), Some((4..9, 13)));
        assert_eq!(front_matter("---\r\na: b\r\n---\r\nx"), Some((5..11, 16)));
        assert_eq!(front_matter("\u{feff}---\na: b\n---\nx"), Some((7..12, 16)));
        assert_eq!(front_matter("---\na: b\n"), None);
        assert_eq!(front_matter("a\n---\n---\n"), None);
        assert_eq!(front_matter(""), None);
    }
}
