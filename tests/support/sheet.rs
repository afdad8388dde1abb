//! What stands where on the pages of a document, read from Typst's own frames before they become a PDF.

use typst::introspection::Introspector;
use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::model::Destination;
use typst_layout::PagedDocument;

/// A run of text.
#[derive(Debug, Clone)]
pub struct Run {
    /// From 1.
    pub page: usize,
    /// Of the baseline's start, in points from the page's corner.
    pub x: f64,
    pub y: f64,
    pub size: f64,
    pub text: String,
}

/// An area that leads to a place of the document.
#[derive(Debug, Clone)]
pub struct Jump {
    pub page: usize,
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
    /// The page it leads to.
    pub to: usize,
}

/// A whole document.
#[derive(Debug, Default)]
pub struct Sheets {
    pub pages: usize,
    /// In the order of reading, page after page.
    pub runs: Vec<Run>,
    pub jumps: Vec<Jump>,
    pub pictures: usize,
}

/// Of the page, in points: what lies above and below is the head and the foot of every page.
const BODY: std::ops::Range<f64> = 98.0..760.0;
/// No text of a plan is set smaller; notes and the numbers that lead to them are.
const SMALLEST: f64 = 9.9;

impl Sheets {
    pub fn of(document: &PagedDocument) -> Self {
        let mut sheets = Self { pages: document.pages().len(), ..Self::default() };
        for (at, page) in document.pages().iter().enumerate() {
            sheets.read(document, at + 1, &page.frame, Transform::identity());
        }
        sheets
    }

    fn read(&mut self, document: &PagedDocument, page: usize, frame: &Frame, to_page: Transform) {
        for (place, item) in frame.items() {
            let to_page = to_page.pre_concat(Transform::translate(place.x, place.y));
            let corner = Point::zero().transform(to_page);
            let (x, y) = (corner.x.to_pt(), corner.y.to_pt());
            match item {
                FrameItem::Text(text) => {
                    let (size, text) = (text.size.to_pt(), text.text.to_string());
                    self.runs.push(Run { page, x, y, size, text });
                }
                FrameItem::Group(group) => {
                    self.read(document, page, &group.frame, to_page.pre_concat(group.transform));
                }
                FrameItem::Image(..) => self.pictures += 1,
                FrameItem::Link(Destination::Location(location), size) => {
                    let to = document.introspector().page(*location).expect("a page").get();
                    let (right, bottom) = (x + size.x.to_pt(), y + size.y.to_pt());
                    self.jumps.push(Jump { page, left: x, top: y, right, bottom, to });
                }
                _ => {}
            }
        }
    }

    /// The text between head and foot, without notes.
    pub fn body(&self) -> impl Iterator<Item = &Run> {
        self.runs.iter().filter(|run| run.page > 1 && BODY.contains(&run.y) && run.size > SMALLEST)
    }

    /// The same on some pages as one word, as [`squeezed`] has it, without what paper adds: the numbers of pages, and those that
    /// lead to notes.
    pub fn words(&self, pages: impl std::ops::RangeBounds<usize>) -> String {
        let runs = self.body().filter(|run| pages.contains(&run.page) && !self.leads_to_note(run));
        let all: String = runs.map(|run| squeezed(&run.text)).collect();
        without(&without(&all, "(side"), "(tlf.")
    }

    /// Whether it is the number of a note, in a text or before the note.
    pub fn leads_to_note(&self, run: &Run) -> bool {
        let is_number = run.text.bytes().all(|byte| byte.is_ascii_digit());
        is_number && self.jumps.iter().any(|jump| jump.page == run.page && self.inside(jump) == run.text)
    }

    /// The text inside a link.
    pub fn inside(&self, jump: &Jump) -> String {
        let inside = self.runs.iter().filter(|run| {
            let across = (jump.left - 0.1..jump.right).contains(&run.x);
            run.page == jump.page && across && (jump.top..jump.bottom + 0.1).contains(&run.y)
        });
        inside.map(|run| run.text.as_str()).collect()
    }
}

/// A text without the numbers in brackets that begin with some letters.
fn without(text: &str, begins: &str) -> String {
    let mut parts = text.split(begins);
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(')').filter(|(number, _)| number.bytes().all(|byte| byte.is_ascii_digit())) {
            Some((_, rest)) => kept.push_str(rest),
            None => kept.extend([begins, part]),
        }
    }
    kept
}

/// A text without everything that lines on paper change: spaces, and hyphens where a word is broken.
pub fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|it| !it.is_whitespace() && !['-', '\u{ad}', '\u{2011}', '\u{2010}'].contains(it))
        .collect()
}
