use clap::builder::styling::{AnsiColor, Style};

use crate::compose::{Compared, RedlineNumbers, RedlineWords};
use crate::redline::{
    Chapter, ChapterKind, FieldName, Form, ItemChange, ItemStanding, Move, PassageChange, PassageStanding,
    Redline, Run, RunKind, Shape, Word,
};
use crate::words::Messages;

/// A redline for the terminal: in colours, or else with signs around what changed.
pub(super) struct RedlineText<'r> {
    redline: &'r Redline,
    words: RedlineWords<'r>,
    colour: bool,
}

const HEADING: Style = Style::new().bold();
const QUIET: Style = Style::new().dimmed();
const INSERTED: Style = AnsiColor::Green.on_default().underline();
const DELETED: Style = AnsiColor::Red.on_default().strikethrough();
const MOVED: Style = AnsiColor::Blue.on_default();

impl<'r> RedlineText<'r> {
    pub(super) fn new(
        redline: &'r Redline,
        editions: Compared<'r>,
        words: &'r Messages,
        colour: bool,
    ) -> Self {
        Self { redline, words: RedlineWords::new(redline, words).of(editions), colour }
    }

    /// The summary, then section by section.
    pub(super) fn whole(&self) -> String {
        let mut text = self.summary();
        for chapter in self.redline.chapters() {
            text += &self.chapter(&chapter);
        }
        text
    }

    /// What is compared, and how much changed.
    pub(super) fn summary(&self) -> String {
        let editions = [("old", self.redline.old.as_str()), ("new", self.redline.new.as_str())];
        let title = self.styled(HEADING, &self.words.filled("redline_title", &editions));
        format!("{title}\n{}\n", self.words.summary(self.redline))
    }

    fn chapter(&self, chapter: &Chapter<'_>) -> String {
        let items: Vec<&ItemChange> =
            chapter.items.iter().filter_map(|at| self.redline.items.get(*at)).collect();
        let (same, changed): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| item.is_unchanged());
        // The title alone, unchanged, is not worth a line.
        if changed.is_empty() && chapter.kind == ChapterKind::Edition {
            return String::new();
        }
        let mut text = format!("\n{}\n", self.styled(HEADING, &self.words.chapter(chapter.kind)));
        for item in changed {
            text += &self.item(item);
        }
        if !same.is_empty() {
            let count = self.words.counted("redline_same_items", same.len());
            text += &format!("  {}\n", self.styled(QUIET, &format!("… {count}")));
        }
        text
    }

    fn item(&self, item: &ItemChange) -> String {
        let tags = self.words.tags(item).join(", ");
        let title = clean(&item.title);
        let mut text = format!("  {}: {title} ({tags})\n", self.words.kind(item.kind));
        for note in self.words.notes(item, true) {
            text += &format!("    {}\n", clean(&note));
        }
        for (name, passages) in &item.fields {
            // The line above says the title of what is new or gone.
            let is_said = *name == FieldName::TITLE && item.standing != ItemStanding::Kept;
            if is_said || passages.iter().all(is_kept) {
                continue;
            }
            text += &format!("    {}:\n", self.words.field(*name));
            let mut numbers = RedlineNumbers::default();
            let markers: Vec<String> = passages.iter().map(|passage| numbers.marker(passage)).collect();
            let mut marked = passages.iter().zip(markers);
            for group in passages.chunk_by(|a, b| is_kept(a) && is_kept(b)) {
                let shown: Vec<_> = marked.by_ref().take(group.len()).collect();
                if group.first().is_some_and(is_kept) {
                    let count = self.words.counted("redline_same", group.len());
                    text += &format!("      {}\n", self.styled(QUIET, &format!("… {count}")));
                } else {
                    text.extend(shown.iter().map(|(passage, marker)| self.passage(passage, marker)));
                }
            }
        }
        text
    }

    fn passage(&self, passage: &PassageChange, marker: &str) -> String {
        let mut text = format!("      {}", sign(&passage.shape, marker));
        let moved = passage.moved.and_then(|number| self.redline.moves.get(number));
        if let (Some(moved), PassageStanding::MovedAway) = (moved, passage.standing) {
            let words: Vec<Word> = passage.runs.iter().flat_map(|run| run.words.clone()).collect();
            let beginning =
                self.read(words.get(..SHOWN).unwrap_or(&words), false, false).trim_start().to_owned();
            let rest = if words.len() > SHOWN { " …" } else { "" };
            let place = self.elsewhere(moved, false);
            let note = format!("({} {place})", self.words.text("redline_moved_away"));
            let beginning = self.marked(MOVED, ["[<", "<]"], &format!("{beginning}{rest}"));
            return format!("{text}{beginning} {note}\n");
        }
        if let (Some(moved), PassageStanding::MovedHere) = (moved, passage.standing) {
            let place = self.elsewhere(moved, true);
            text += &self.styled(MOVED, &format!("({} {place})", self.words.text("redline_moved_here")));
            text.push(' ');
        }
        let runs: String = passage.runs.iter().map(|run| self.run(run)).collect();
        text += runs.trim_start();
        if passage.was.is_some() && passage.runs.iter().all(|run| run.change == RunKind::Kept) {
            text += &format!(" ({})", self.words.text("redline_reshaped"));
        }
        text.push('\n');
        text
    }

    fn run(&self, run: &Run) -> String {
        let is_old = matches!(run.change, RunKind::Deleted | RunKind::MovedAway);
        let text = self.read(&run.words, !is_old, matches!(run.change, RunKind::Inserted | RunKind::Deleted));
        // The space before the first word stands outside the signs.
        let words = text.trim_start();
        let gap = text.get(..text.len() - words.len()).unwrap_or_default();
        let moved = run.moved.and_then(|number| self.redline.moves.get(number));
        let marked = match run.change {
            RunKind::Kept => words.to_owned(),
            RunKind::Inserted => self.marked(INSERTED, ["{+", "+}"], words),
            RunKind::Deleted => self.marked(DELETED, ["[-", "-]"], words),
            RunKind::MovedHere => {
                let note = moved.map(|moved| {
                    format!(" ({} {})", self.words.text("redline_from_place"), self.elsewhere(moved, true))
                });
                self.marked(MOVED, ["{>", ">}"], words) + &note.unwrap_or_default()
            }
            RunKind::MovedAway => {
                let note = moved.map(|moved| {
                    format!(" ({} {})", self.words.text("redline_to_place"), self.elsewhere(moved, false))
                });
                self.marked(MOVED, ["[<", "<]"], words) + &note.unwrap_or_default()
            }
        };
        // What follows directly on a change must not be read as a part of it.
        format!("{gap}{marked}")
    }

    fn read(&self, words: &[Word], new: bool, targets: bool) -> String {
        let mut text = String::new();
        for read in self.words.read(words, new, targets) {
            text += &format!("{}{}", read.gap, read.text);
            text.extend(read.target.map(|target| format!(" ({target})")));
        }
        clean(&text)
    }

    fn elsewhere(&self, moved: &Move, new: bool) -> String {
        clean(&self.words.elsewhere(self.redline, moved, new))
    }

    fn marked(&self, style: Style, [open, close]: [&str; 2], text: &str) -> String {
        if self.colour { self.styled(style, text) } else { format!("{open}{text}{close}") }
    }

    fn styled(&self, style: Style, text: &str) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}

/// Words shown of a passage that is read at another place.
const SHOWN: usize = 12;

fn is_kept(passage: &PassageChange) -> bool {
    passage.standing == PassageStanding::Kept
}

/// What stands before a passage: two columns for each list or quote around it, the last with its marker.
fn sign(shape: &Shape, marker: &str) -> String {
    let depth = shape.within.len();
    let mut text = "  ".repeat(depth.saturating_sub(1));
    text += &match (depth, marker) {
        (0, "") => String::new(),
        (_, "") => "  ".to_owned(),
        (_, marker) => format!("{} ", clean(marker)),
    };
    match shape.form {
        Form::Heading(level) => text + &"=".repeat(level.into()) + " ",
        _ => text,
    }
}

/// On one line, and with nothing that could move the cursor.
fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
