/// The known names most like `word`, at most three, best first; only those near enough to be a likely slip.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    // Long words are no slip of a short name, and comparing them costs their product in time.
    if word.len() > 200 {
        return Vec::new();
    }
    let lower = word.to_lowercase();
    let length = word.chars().count();
    let mut ranked: Vec<(usize, &str)> = known
        .into_iter()
        .filter(|name| name.len() <= 200)
        .filter_map(|name| {
            let part =
                lower.len() >= 4 && (name.contains(&lower) || (name.len() >= 4 && lower.contains(name)));
            let other = name.chars().count();
            let most = (length.max(other) / 3).max(1);
            // No distance is less than the difference in length, and that is soon known.
            if !part && length.abs_diff(other) > most {
                return None;
            }
            let distance = strsim::damerau_levenshtein(&lower, &name.to_lowercase());
            (part || distance <= most).then_some((distance, name))
        })
        .collect();
    ranked.sort_unstable();
    ranked.dedup();
    ranked.into_iter().take(3).map(|(_, name)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_near_and_other_words_are_not() {
        assert_eq!(nearest("titel", ["title", "terms", "text"]), ["title"]);
        assert_eq!(nearest("mentor", ["mentorkorps", "foraeldrecoaching"]), ["mentorkorps"]);
        assert!(nearest("hest", ["title", "terms"]).is_empty());
        assert!(nearest(&"x".repeat(1_000_000), ["title"]).is_empty());
    }
}
