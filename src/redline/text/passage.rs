use serde::{Deserialize, Serialize};

use super::tokens::words_of;
use super::{Form, Frame, Shape, Word};

/// A block of running text, or one value of an entry: what is shown as one line or paragraph.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Passage {
    #[serde(flatten)]
    pub shape: Shape,
    pub words: Vec<Word>,
}

impl Passage {
    pub fn new(form: Form, words: Vec<Word>) -> Self {
        Self { shape: Shape { within: Vec::new(), form }, words }
    }

    /// A value of plain words.
    pub fn value(text: &str) -> Self {
        Self::new(Form::Value, words_of(text))
    }

    /// A value of one word.
    pub fn whole(text: &str) -> Self {
        Self::new(Form::Value, vec![Word::whole(text)])
    }

    /// The same as an item of a list, or the like.
    pub fn inside(mut self, frame: Frame) -> Self {
        self.shape.within.insert(0, frame);
        self
    }

    /// The words alone, for a heading.
    pub fn plain_text(&self) -> String {
        let text: String = self.words.iter().map(|word| word.text.as_str()).collect();
        text.trim_start().to_owned()
    }
}
