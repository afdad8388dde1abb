/// The deepest heading that a PDF 1.7 has a tag for (ISO 32000-1, 14.8.4.3.2).
const DEEPEST: u8 = 6;

/// The levels of a text's headings below a heading of level `base - 1`: those that stand side by side stay so, and none is
/// left out (PDF/UA-1, 7.4.2), however the writer counted.
pub(super) fn below(base: u8, written: impl Iterator<Item = u8>) -> Vec<u8> {
    let mut open: Vec<u8> = Vec::new();
    let level = |written: u8| {
        open.retain(|level| *level < written);
        open.push(written);
        let depth = u8::try_from(open.len()).unwrap_or(u8::MAX);
        base.saturating_add(depth).saturating_sub(1).clamp(1, DEEPEST)
    };
    written.map(level).collect()
}

#[cfg(test)]
mod tests {
    use super::below;

    #[test]
    fn no_level_is_left_out() {
        for (base, written, levels) in [
            (2, vec![1, 2, 2, 3, 1], vec![2, 3, 3, 4, 2]),
            (3, vec![2, 4, 4, 2, 1, 3], vec![3, 4, 4, 3, 3, 4]),
            (5, vec![1, 2, 3, 4], vec![5, 6, 6, 6]),
            (2, vec![6, 5, 6], vec![2, 2, 3]),
        ] {
            assert_eq!(below(base, written.iter().copied()), levels, "{base} {written:?}");
        }
    }
}
