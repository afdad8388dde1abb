//! What stands on the paper, read from Typst's own frames before they become a PDF: every changed word in its order, and the
//! line through or under each.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::visualize::{Geometry, Paint};

use super::{RedlinePaper, job};
use crate::compose::{RedlineHeading, RedlineWords};
use crate::diagnostic::Findings;
use crate::model::values::{Date, LanguageTag};
use crate::pipeline::load;
use crate::redline::{FieldName, Redline, RunKind, between};
use crate::render::Theme;
use crate::render::pdf::PrintTheme;
use crate::render::print::press;
use crate::resolve::{Settings, Site};
use crate::source::Sources;
use crate::world::DiskWorld;

const PAIRS: [(&str, &str); 6] = [
    ("2016", "2020"),
    ("2016", "2024"),
    ("2016", "2028"),
    ("2020", "2024"),
    ("2020", "2028"),
    ("2024", "2028"),
];
/// The colours of the layout, by what they mean.
const INSERTED: &str = "#0b5626";
const DELETED: &str = "#8c1d18";
const MOVED: &str = "#37348f";
/// The running head and foot lie outside, in millimetres from the top of a page.
const BODY: (f64, f64) = (25.0, 276.0);
/// The raised words that say what the lines say are the only ones below ten points.
const SMALLEST_PT: f64 = 9.999;

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn fjordby() -> Site {
    let world = DiskWorld::open(&cases().join("editions/content")).unwrap();
    let settings = Settings { date: Date::parse("2026-11-23").unwrap(), drafts: true };
    load(&world, settings, None).site.unwrap()
}

fn theme() -> (Theme, PrintTheme) {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let theme = Theme::load(None, &mut sources, &mut findings);
    let print_theme = press::load(&theme).unwrap_or_else(|problems| panic!("{problems:?}"));
    (theme, print_theme)
}

/// A run of text on a page, with where its baseline is.
struct Text {
    words: String,
    colour: String,
    size: f64,
    page: usize,
    left: f64,
    right: f64,
    baseline: f64,
}

/// A drawn line that lies level.
struct Line {
    colour: String,
    page: usize,
    left: f64,
    right: f64,
    height: f64,
}

#[derive(Default)]
struct Paper {
    texts: Vec<Text>,
    lines: Vec<Line>,
    pages: usize,
}

impl Paper {
    fn of(redline: &Redline, site: &Site, (old, new): (&str, &str)) -> Self {
        let (theme, print_theme) = theme();
        let plan = &site.content.plans[0];
        let edition = |id: &str| plan.editions.iter().find(|edition| edition.id.as_str() == id).unwrap();
        let messages = theme.messages("da");
        let (old, new) = (edition(old), edition(new));
        let language = LanguageTag::Danish;
        let paper = RedlinePaper { site, plan, old, new, redline, messages: &messages, language };
        let document = print_theme.set(&job(&paper)).unwrap_or_else(|problems| panic!("{problems:?}"));
        let mut read = Self { pages: document.pages().len(), ..Self::default() };
        for (number, page) in document.pages().iter().enumerate() {
            read.collect(&page.frame, Transform::identity(), number);
        }
        let (top, bottom) = BODY;
        read.texts.retain(|text| (top..bottom).contains(&text.baseline));
        read
    }

    fn collect(&mut self, frame: &Frame, to_page: Transform, page: usize) {
        for (place, item) in frame.items() {
            let to_page = to_page.pre_concat(Transform::translate(place.x, place.y));
            let at = |x: Abs| Point::new(x, Abs::zero()).transform(to_page);
            match item {
                FrameItem::Group(group) => {
                    self.collect(&group.frame, to_page.pre_concat(group.transform), page);
                }
                FrameItem::Text(text) => self.texts.push(Text {
                    words: text.text.to_string(),
                    colour: colour(&text.fill),
                    size: text.size.to_pt(),
                    page,
                    left: at(Abs::zero()).x.to_mm(),
                    right: at(text.width()).x.to_mm(),
                    baseline: at(Abs::zero()).y.to_mm(),
                }),
                FrameItem::Shape(shape, _) => {
                    let (Geometry::Line(end), Some(stroke)) = (&shape.geometry, &shape.stroke) else {
                        continue;
                    };
                    if end.y == Abs::zero() {
                        self.lines.push(Line {
                            colour: colour(&stroke.paint),
                            page,
                            left: at(Abs::zero()).x.to_mm(),
                            right: at(end.x).x.to_mm(),
                            height: at(Abs::zero()).y.to_mm(),
                        });
                    }
                }
                _ => {}
            }
        }
    }

    /// The letters of a colour, without spaces and the signs of broken words.
    fn letters(&self, colour: Option<&str>) -> String {
        let texts = self.texts.iter().filter(|text| text.size > SMALLEST_PT);
        texts
            .filter(|text| colour.is_none_or(|colour| text.colour == colour))
            .map(|text| letters(&text.words))
            .collect()
    }

    /// Whether a line of its colour runs the whole way along a text: through it, or under it.
    fn lined(&self, text: &Text, through: bool) -> bool {
        self.lines.iter().any(|line| {
            let above = (text.baseline - line.height) / (text.size * 0.3528);
            let fits = if through { above > 0.1 && above < 0.6 } else { above < 0.0 && above > -0.4 };
            line.page == text.page
                && line.colour == text.colour
                && line.left < text.left + 0.2
                && line.right > text.right - 0.2
                && fits
        })
    }
}

fn colour(paint: &Paint) -> String {
    match paint {
        Paint::Solid(colour) => colour.to_hex().to_string(),
        other => panic!("{other:?} is no plain colour"),
    }
}

fn letters(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace() && !"-\u{ad}\u{2010}".contains(*c)).collect()
}

/// Every run of a kind, as it is read, in the order of the paper.
fn expected(redline: &Redline, kind: RunKind, words: &RedlineWords<'_>) -> Vec<String> {
    let mut all = Vec::new();
    for item in redline.chapters().iter().flat_map(|chapter| &chapter.items) {
        let item = &redline.items[*item];
        if item.is_unchanged() {
            continue;
        }
        let first: Option<FieldName> = RedlineHeading::of(item).field();
        let rest = item.fields.keys().copied().filter(|name| Some(*name) != first);
        for name in first.into_iter().chain(rest) {
            for run in item.fields[&name].iter().flat_map(|passage| &passage.runs) {
                if run.change == kind {
                    let read = words.read(&run.words, kind == RunKind::Inserted, true);
                    let said = read.into_iter().map(|word| {
                        word.text + &word.target.map(|target| format!("({target})")).unwrap_or_default()
                    });
                    all.push(letters(&said.collect::<String>()));
                }
            }
        }
    }
    all
}

fn holds(redline: &Redline, paper: &Paper, name: &str) {
    let (theme, _) = theme();
    let messages = theme.messages("da");
    let words = RedlineWords::new(redline, &messages);
    for (kind, colour) in [(RunKind::Inserted, INSERTED), (RunKind::Deleted, DELETED)] {
        let expected = expected(redline, kind, &words);
        let printed = paper.letters(Some(colour));
        // The first page shows how each is marked.
        let sample =
            match (kind, redline.counts.words_inserted + redline.counts.words_deleted + redline.counts.moves)
            {
                (_, 0) => "",
                (RunKind::Inserted, _) => "indsattekst",
                _ => "slettettekst",
            };
        assert_eq!(printed, format!("{sample}{}", expected.concat()), "{name}: {kind:?}");
    }
    let changed: Vec<&Text> = paper
        .texts
        .iter()
        .filter(|text| text.size > SMALLEST_PT && [INSERTED, DELETED].contains(&text.colour.as_str()))
        .collect();
    for text in &changed {
        // A space at the end of a line is not drawn on.
        if !text.words.trim().is_empty() {
            assert!(paper.lined(text, text.colour == DELETED), "{name}: no line at {:?}", text.words);
        }
    }
}

#[test]
fn every_changed_word_is_on_paper_in_order_and_with_its_line() {
    let site = fjordby();
    let plan = &site.content.plans[0];
    let edition = |id: &str| plan.editions.iter().find(|edition| edition.id.as_str() == id).unwrap();
    let mut words = 0;
    for (old, new) in PAIRS.into_iter().flat_map(|(old, new)| [(old, new), (new, old)]) {
        let redline = between(&site, plan, edition(old), edition(new));
        let paper = Paper::of(&redline, &site, (old, new));
        words += redline.counts.words_inserted;
        holds(&redline, &paper, &format!("{old} → {new}"));
        assert!(paper.pages > 3, "{old} → {new}: {} pages", paper.pages);
        assert!(paper.letters(None).contains("Indhold"), "{old} → {new}");
    }
    assert!(words > 2000, "{words}");
}

#[test]
fn every_move_is_on_paper_with_its_dotted_line_and_the_page_of_its_other_end() {
    let site = fjordby();
    let plan = &site.content.plans[0];
    let edition = |id: &str| plan.editions.iter().find(|edition| edition.id.as_str() == id).unwrap();
    let redline = between(&site, plan, edition("2020"), edition("2024"));
    let paper = Paper::of(&redline, &site, ("2020", "2024"));
    let all = paper.letters(None);
    // Each move is told at both its ends; so many places name a page.
    assert_eq!(all.matches(",side").count(), 2 * redline.moves.len(), "{all}");
    let moved = paper.texts.iter().filter(|text| text.colour == MOVED && text.size > SMALLEST_PT);
    for text in moved.filter(|text| !text.words.trim().is_empty()) {
        assert!(paper.lined(text, false) || paper.lined(text, true), "no line at {:?}", text.words);
    }
}

#[test]
fn an_edition_and_itself_take_one_page_that_says_so() {
    let site = fjordby();
    let plan = &site.content.plans[0];
    let edition = plan.editions.iter().find(|edition| edition.id.as_str() == "2024").unwrap();
    let redline = between(&site, plan, edition, edition);
    let paper = Paper::of(&redline, &site, ("2024", "2024"));
    assert_eq!(paper.pages, 1);
    assert!(paper.letters(None).contains("Detoudgaversigerdetsammeordforord."));
    holds(&redline, &paper, "2024 twice");
}

/// The raised words say at every change what it is, and nothing else is small.
#[test]
fn every_change_says_what_it_is() {
    let site = fjordby();
    let plan = &site.content.plans[0];
    let edition = |id: &str| plan.editions.iter().find(|edition| edition.id.as_str() == id).unwrap();
    let redline = between(&site, plan, edition("2016"), edition("2028"));
    let paper = Paper::of(&redline, &site, ("2016", "2028"));
    let mut said: BTreeMap<String, usize> = BTreeMap::new();
    for text in paper.texts.iter().filter(|text| text.size <= SMALLEST_PT) {
        for words in text.words.split('\u{a0}').filter(|words| !words.is_empty()) {
            *said.entry(words.to_owned()).or_default() += 1;
        }
    }
    let (theme, _) = theme();
    let messages = theme.messages("da");
    let words = RedlineWords::new(&redline, &messages);
    let runs = |kind| expected(&redline, kind, &words).len();
    // And once each where the first page says how to read.
    assert_eq!(said.get("indsat:"), Some(&(runs(RunKind::Inserted) + 1)), "{said:?}");
    assert_eq!(said.get("slettet:"), Some(&(runs(RunKind::Deleted) + 1)), "{said:?}");
    let known = [
        "indsat:",
        "slettet:",
        "slut",
        "flyttet",
        "hertil:",
        "herfra:",
        "flyttet hertil:",
        "flyttet herfra:",
    ];
    let other: Vec<&String> = said.keys().filter(|words| !known.contains(&words.as_str())).collect();
    assert!(other.is_empty(), "{other:?}");
}
