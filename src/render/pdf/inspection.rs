use std::ops::RangeInclusive;

use typst::foundations::{Dict, Label, Selector, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::{Abs, Frame, FrameItem, Point, Size, Transform};
use typst::text::TextItem;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use super::PdfProblem;
use super::sign::sign_around;

/// What no office printer prints on: the outermost millimetres of the sheet.
const UNPRINTABLE_MM: f64 = 4.0;
/// Neighbouring runs of one line may share so much, by kerning and slanted letters.
const TOUCHING_MM: f64 = 0.5;
/// How much text before and after a missing character is told.
const CONTEXT_CHARS: usize = 20;
/// Layouts say what does not fit with `metadata` under this label; `print/common.typ` describes the forms.
const REPORT_LABEL: &str = "print-report";
/// And where paper is folded, as an array of lengths from the left edge.
const FOLDS_LABEL: &str = "print-folds";

/// Looks through a finished layout for what Typst takes lightly: characters without a glyph, text off the
/// paper, another number of pages than expected.
pub(super) fn inspect(document: &PagedDocument, expected: Option<&RangeInclusive<usize>>) -> Vec<PdfProblem> {
    let mut problems = reports(document);
    let pages = document.pages();
    let is_wrong =
        |expected: &&RangeInclusive<usize>| problems.is_empty() && !expected.contains(&pages.len());
    if let Some(expected) = expected.filter(is_wrong) {
        problems.push(PdfProblem::PageCount { pages: pages.len(), expected: expected.clone() });
    }
    let reported = !problems.is_empty();
    let folds = folds(document);
    for page in pages {
        let mut runs = Vec::new();
        collect_runs(&page.frame, Transform::identity(), &mut runs);
        for index in 0..runs.len() {
            missing_glyphs(&runs, index, &mut problems);
        }
        // What does not fit has been told: its consequences need no telling.
        if !reported {
            problems.extend(runs.iter().filter_map(|run| run.beyond_paper(page.frame.size())));
            problems.extend(collisions(&runs));
            problems.extend(runs.iter().filter_map(|run| run.across(&folds)));
        }
    }
    problems
}

/// What the layout itself found not to fit.
fn reports(document: &PagedDocument) -> Vec<PdfProblem> {
    let values = metadata(document, REPORT_LABEL);
    values.iter().map(|value| report(value).unwrap_or_else(|| malformed(value))).collect()
}

fn folds(document: &PagedDocument) -> Vec<Abs> {
    let values = metadata(document, FOLDS_LABEL).into_iter();
    let lines = values.filter_map(|value| if let Value::Array(lines) = value { Some(lines) } else { None });
    let lines = lines.flatten();
    lines.filter_map(|line| if let Value::Length(line) = line { Some(line.abs) } else { None }).collect()
}

/// What the layout says under a label.
fn metadata(document: &PagedDocument, label: &str) -> Vec<Value> {
    let Some(label) = Label::new(PicoStr::intern(label)) else { return Vec::new() };
    let found = document.introspector().query(&Selector::Label(label));
    found
        .iter()
        .filter_map(|content| content.to_packed::<MetadataElem>())
        .map(|metadata| metadata.value.clone())
        .collect()
}

fn report(value: &Value) -> Option<PdfProblem> {
    let Value::Dict(dict) = value else { return None };
    let by = length(dict, "by")?;
    match dict.get("text").ok() {
        Some(Value::Str(text)) => Some(PdfProblem::TextTooWide { text: text.to_string(), by_mm: by.to_mm() }),
        Some(_) => None,
        None => {
            let lines = (by / length(dict, "line")?).ceil();
            // The cast saturates, and the figure is a length on paper.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            Some(PdfProblem::Overflow { by_mm: by.to_mm(), by_lines: lines as u32 })
        }
    }
}

fn malformed(value: &Value) -> PdfProblem {
    let message = format!("<{REPORT_LABEL}> holds {value:?}: neither (by, line) nor (by, text)");
    PdfProblem::Layout { place: None, message, hints: Vec::new() }
}

fn length(dict: &Dict, key: &str) -> Option<Abs> {
    match dict.get(key).ok()? {
        Value::Length(length) => Some(length.abs),
        _ => None,
    }
}

/// Gathers every run of text; `to_page` leads from the frame's coordinates to the page's.
pub(super) fn collect_runs<'a>(frame: &'a Frame, to_page: Transform, runs: &mut Vec<Run<'a>>) {
    for (place, item) in frame.items() {
        let to_page = to_page.pre_concat(Transform::translate(place.x, place.y));
        match item {
            FrameItem::Text(text) => runs.push(Run::new(to_page, text)),
            FrameItem::Group(group) => collect_runs(&group.frame, to_page.pre_concat(group.transform), runs),
            _ => {}
        }
    }
}

fn missing_glyphs(runs: &[Run<'_>], index: usize, problems: &mut Vec<PdfProblem>) {
    let Some(text) = runs.get(index).map(|run| run.text) else { return };
    // Glyph 0 is every font's own sign for "I have none".
    for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
        let (line, start) = line_around(runs, index);
        let sign = sign_around(&line, start + glyph.range().start..start + glyph.range().end);
        let (before, rest) = line.split_at_checked(sign.start).unwrap_or_default();
        let (character, after) = rest.split_at_checked(sign.len()).unwrap_or_default();
        let skipped = before.chars().count().saturating_sub(CONTEXT_CHARS);
        let problem = PdfProblem::MissingGlyph {
            before: before.chars().skip(skipped).collect(),
            character: character.to_owned(),
            after: after.chars().take(CONTEXT_CHARS).collect(),
        };
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
}

/// The line of text that a run is part of, and where in it the run begins. Typst makes a run of its own of
/// each script, so that a foreign character would stand alone.
fn line_around(runs: &[Run<'_>], index: usize) -> (String, usize) {
    let baseline = runs.get(index).map(|run| run.max.y);
    let joined = |run: &&Run<'_>| Some(run.max.y) == baseline;
    let (before, rest) = runs.split_at(index.min(runs.len()));
    let before = before.iter().rev().take_while(joined).count();
    let mut line: String =
        runs.iter().skip(index - before).take(before).map(|run| run.text.text.as_str()).collect();
    let start = line.len();
    line.extend(rest.iter().take_while(joined).map(|run| run.text.text.as_str()));
    (line, start)
}

/// Every run of text that runs into others to its right: a word that cannot be broken does so in silence.
fn collisions(runs: &[Run<'_>]) -> Vec<PdfProblem> {
    let collision = |(index, left): (usize, &Run<'_>)| {
        let right = runs.iter().enumerate().filter(|(other, run)| *other != index && left.min.x <= run.min.x);
        let hit = right.map(|(_, run)| run).filter(|run| left.overlaps(run));
        let by = hit.map(|run| left.max.x - run.min.x).max()?;
        Some(PdfProblem::TextTooWide { text: left.text.text.to_string(), by_mm: by.to_mm() })
    };
    runs.iter().enumerate().filter_map(collision).collect()
}

/// A run of text with the area of its letters on the page, between the baseline and the height of a small x.
pub(super) struct Run<'a> {
    pub text: &'a TextItem,
    pub min: Point,
    pub max: Point,
}

impl<'a> Run<'a> {
    fn new(to_page: Transform, text: &'a TextItem) -> Self {
        let corners = [Point::zero(), Point::new(text.width(), text.size * -0.5)]
            .map(|corner| corner.transform(to_page));
        let [a, b] = corners;
        Self { text, min: a.min(b), max: a.max(b) }
    }

    fn overlaps(&self, other: &Self) -> bool {
        let wide = self.max.x.min(other.max.x) - self.min.x.max(other.min.x);
        let high = self.max.y.min(other.max.y) - self.min.y.max(other.min.y);
        wide > Abs::mm(TOUCHING_MM) && high > Abs::zero()
    }

    /// Where the paper is folded, on either side of a line.
    fn across(&self, folds: &[Abs]) -> Option<PdfProblem> {
        let by = folds.iter().map(|fold| (self.max.x - *fold).min(*fold - self.min.x)).max()?;
        let problem = || PdfProblem::TextTooWide { text: self.text.text.to_string(), by_mm: by.to_mm() };
        (by > Abs::zero()).then(problem)
    }

    fn beyond_paper(&self, page: Size) -> Option<PdfProblem> {
        let edge = Abs::mm(UNPRINTABLE_MM);
        let across = (edge - self.min.x).max(self.max.x - (page.x - edge));
        let along = (edge - self.min.y).max(self.max.y - (page.y - edge));
        let by = across.max(along);
        let problem = || PdfProblem::TextTooWide { text: self.text.text.to_string(), by_mm: by.to_mm() };
        (by > Abs::zero()).then(problem)
    }
}
