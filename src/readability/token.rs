/// A word in a text, as readability counts words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    /// In bytes of the text.
    pub start: usize,
    pub end: usize,
    /// Letters that count towards a long word; none in numbers and addresses.
    pub letters: usize,
    /// Nothing but digits and what stands inside numbers.
    pub is_number: bool,
    pub begins: Begins,
    pub mark: Mark,
    /// Of its letters and digits, small and capital alike: equal for equal words.
    pub hash: u64,
    /// Whether a sentence ends with it.
    pub is_last: bool,
}

/// What a word begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begins {
    /// A capital, or the sign `§`.
    Capital,
    Digit,
    Small,
}

/// The mark that follows a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// None, or one that never ends a sentence.
    None,
    Stop,
    /// A question or exclamation mark.
    Asking,
    Colon,
}

/// Words over so many letters are long.
const LONG: usize = 6;

impl Token {
    pub fn is_long(&self) -> bool {
        self.letters > LONG
    }
}
