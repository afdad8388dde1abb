use std::fmt;
use std::ops::RangeInclusive;

/// Why a printed card could not be made. Carries facts only; the words for the user are the caller's.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PdfProblem {
    /// A file under `fonts/` with a font's extension holds no font.
    UnreadableFont { path: String },
    /// The theme has no font at all, so no text could be set.
    NoFonts,
    /// A layout is not UTF-8 text.
    LayoutNotText { path: String },
    /// A file name that Typst cannot address (it holds a backslash or a control character, say).
    UnusablePath { path: String },
    /// More files under `print/` and `fonts/` than a theme may have.
    TooManyFiles { count: usize, limit: usize },
    /// The theme has no layout of this name; `known` are the names it has.
    UnknownLayout { layout: String, known: Vec<String> },
    /// The layout asks for a font family that the theme does not bring.
    MissingFont { family: String, place: Option<Place> },
    /// Typst rejects the layout, or the layout rejects its data. `message` and `hints` are Typst's, in
    /// English.
    Layout { place: Option<Place>, message: String, hints: Vec<String> },
    /// The finished card does not keep to PDF/UA-1 or PDF/A-2a. `message` and `hints` are Typst's, in
    /// English.
    Standard { place: Option<Place>, message: String, hints: Vec<String> },
    /// No font of the theme can show `character`, which is all that stands as one sign: a letter with its marks, a picture
    /// sign with its modifiers. `before` and `after` are the text around it on its line.
    MissingGlyph { before: String, character: String, after: String },
    /// The card does not fit on its page even in the tightest setting that the layout allows.
    Overflow {
        /// Height that is lacking, in millimetres.
        by_mm: f64,
        /// The same in lines of the layout's running text, rounded up.
        by_lines: u32,
    },
    /// A text without a place to break runs out of the space that it has, by so many millimetres.
    TextTooWide { text: String, by_mm: f64 },
    /// The layout made another number of pages than it should and did not say by how much it overflowed.
    PageCount { pages: usize, expected: RangeInclusive<usize> },
    /// The machine gives no thread to work on; `reason` is the system's.
    NoThread { reason: String },
    /// Typst broke off in the middle of the card: a fault in Typst, not in the card.
    Crashed,
}

/// A place in one of the theme's layouts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path inside the theme, such as `print/card-a4.typ`.
    pub path: String,
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.path, self.line, self.column)
    }
}

impl PdfProblem {
    /// Whether it lies in what the document says, and not in the layout.
    pub fn is_of_content(&self) -> bool {
        matches!(self, Self::Overflow { .. } | Self::TextTooWide { .. } | Self::MissingGlyph { .. })
    }
}

impl fmt::Display for PdfProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnreadableFont { path } => write!(f, "{path}: not a font"),
            Self::NoFonts => write!(f, "the theme has no fonts"),
            Self::LayoutNotText { path } => write!(f, "{path}: not UTF-8 text"),
            Self::UnusablePath { path } => write!(f, "{path:?}: not a usable file name"),
            Self::TooManyFiles { count, limit } => {
                write!(f, "{count} files for print, at most {limit} are read")
            }
            Self::UnknownLayout { layout, known } => {
                write!(f, "no layout {layout:?}; the theme has: {}", known.join(", "))
            }
            Self::MissingFont { family, place } => {
                located(f, place.as_ref(), &format!("no font family {family:?} in the theme"), &[])
            }
            Self::Layout { place, message, hints } | Self::Standard { place, message, hints } => {
                located(f, place.as_ref(), message, hints)
            }
            Self::MissingGlyph { before, character, after } => {
                write!(f, "no font can show {character:?} between {before:?} and {after:?}")
            }
            Self::Overflow { by_mm, by_lines } => {
                write!(f, "the page overflows by {by_mm:.1} mm, some {by_lines} lines")
            }
            Self::TextTooWide { text, by_mm } => write!(f, "{text:?} is {by_mm:.1} mm too wide"),
            Self::NoThread { reason } => write!(f, "no thread: {reason}"),
            Self::Crashed => write!(f, "Typst broke off"),
            Self::PageCount { pages, expected } if expected.start() == expected.end() => {
                write!(f, "{pages} pages instead of {}", expected.start())
            }
            Self::PageCount { pages, expected } => {
                write!(f, "{pages} pages instead of {} to {}", expected.start(), expected.end())
            }
        }
    }
}

impl std::error::Error for PdfProblem {}

fn located(
    f: &mut fmt::Formatter<'_>,
    place: Option<&Place>,
    message: &str,
    hints: &[String],
) -> fmt::Result {
    if let Some(place) = place {
        write!(f, "{place}: ")?;
    }
    write!(f, "{message}")?;
    hints.iter().try_for_each(|hint| write!(f, " ({hint})"))
}
