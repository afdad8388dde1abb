use serde::Serialize;

/// A part of a text on paper, as a layout reads it: a record whose `kind` says what else it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    Paragraph {
        inlines: Vec<Inline>,
    },
    List {
        ordered: bool,
        /// In ordered lists alone.
        #[serde(skip_serializing_if = "Option::is_none")]
        start: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    /// In a document alone, as all that follow.
    Heading(Heading),
    Table {
        alignments: Vec<&'static str>,
        head: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
    },
    Quote {
        blocks: Vec<Block>,
    },
    Code {
        text: String,
    },
    Rule,
    Definitions {
        entries: Vec<Definition>,
    },
    Picture(Picture),
    /// A remark in small letters.
    Aside {
        text: String,
    },
    /// What must be seen.
    Mark {
        text: String,
    },
    Caveat {
        blocks: Vec<Block>,
    },
    /// A list that cannot be ticked.
    Sentences {
        ordered: bool,
        items: Vec<Vec<Block>>,
    },
    /// Blocks in another language.
    Passage {
        lang: String,
        dir: String,
        blocks: Vec<Block>,
    },
    /// What is drawn from the text and not adopted.
    Overview {
        heading: Box<Block>,
        note: Option<String>,
        facts: Vec<Fact>,
        blocks: Vec<Block>,
    },
    /// Whom to reach.
    Contacts {
        entries: Vec<ContactLine>,
    },
    /// Whom to ring in acute danger.
    Emergency {
        entries: Vec<Number>,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Heading {
    pub level: u8,
    pub id: Option<String>,
    /// Its words alone.
    pub plain: String,
    pub inlines: Vec<Inline>,
    /// Whether it stands in the contents; absent where the layout decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outlined: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bookmarked: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Definition {
    pub term: Vec<Inline>,
    pub explanations: Vec<Vec<Block>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// As the layout calls it.
    pub file: String,
    pub alt: String,
}

/// What is known, and how it is called; each value a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub label: String,
    pub values: Vec<Vec<Inline>>,
}

/// A contact in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContactLine {
    pub role: String,
    /// Its place in the document.
    pub to: Option<String>,
    pub phones: Vec<Number>,
    /// That it is not as it was on the day of adoption.
    pub change: Option<String>,
}

/// A telephone number; the address is there where it may be rung.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Number {
    pub display: String,
    pub href: Option<String>,
    pub label: Option<String>,
}

/// The inside of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Inline {
    Text {
        text: String,
    },
    Code {
        text: String,
    },
    Emphasis {
        children: Vec<Inline>,
    },
    Strong {
        children: Vec<Inline>,
    },
    Strikethrough {
        children: Vec<Inline>,
    },
    Link {
        href: String,
        /// In a document: what a reader of paper needs beside the link's words, or `null`.
        #[serde(skip_serializing_if = "Option::is_none")]
        address: Option<Option<String>>,
        children: Vec<Inline>,
    },
    /// A link to a place of the same document.
    Reference {
        to: String,
        children: Vec<Inline>,
    },
    /// Where a note is first referred to.
    Note {
        id: String,
        blocks: Vec<Block>,
    },
    NoteAgain {
        id: String,
    },
    Picture(Picture),
    /// A place that references lead to.
    Anchor {
        id: String,
    },
    Break,
}

impl Block {
    pub(crate) fn paragraph(inlines: Vec<Inline>) -> Self {
        Self::Paragraph { inlines }
    }

    /// Numbered from `start`, or with points.
    pub(crate) fn list(start: Option<u64>, items: Vec<Vec<Self>>) -> Self {
        Self::List { ordered: start.is_some(), start, items }
    }
}

impl Inline {
    pub(crate) fn text(text: &str) -> Self {
        Self::Text { text: text.to_owned() }
    }

    pub(crate) fn strong(children: Vec<Self>) -> Self {
        Self::Strong { children }
    }
}
