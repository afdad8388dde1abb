/// What barnets lov § 15, stk. 3 demands a plan of, as ids and in the law's words.
const SUBJECTS: [(&str, &str); 3] = [
    ("negativ-social-kontrol", "negativ social kontrol"),
    ("aeresrelaterede-konflikter", "æresrelaterede konflikter"),
    ("ekstremisme", "ekstremisme"),
];

/// The law's words for a plan named after one of its subjects.
pub(super) fn subject(id: &str) -> Option<&'static str> {
    SUBJECTS.iter().find(|(name, _)| *name == id).map(|(_, words)| *words)
}

/// An id as words, to be proposed: `mentor-til-unge` is `mentor til unge`.
pub(crate) fn words_of(id: &str) -> String {
    subject(id).map_or_else(|| id.replace('-', " "), str::to_owned)
}

/// With a capital letter first.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
