//! The two pictures: the case procedure and the organisation. SVG does not break lines, so we do, with room to spare:
//! the reader's font is not known here.

use std::collections::BTreeMap;

use crate::model::{Body, Procedure};
use crate::words::Messages;

node! {
    /// A picture of boxes below each other with lines between them, drawn as SVG by `components/diagram.svg.html`.
    ///
    /// One user unit is one CSS pixel at normal size: 320 units fit a phone. What it shows stands as text beside it.
    struct DiagramView {
        /// Unique on the page; prefix of the ids inside the picture.
        id: String,
        /// The picture's accessible name.
        title: String,
        /// What it shows, in a sentence.
        description: String,
        width: u32,
        height: u32,
        boxes: Vec<DiagramBoxView>,
        /// Path data of lines without arrowhead: one body belongs to another.
        lines: Vec<String>,
        /// Path data of lines with an arrowhead at their end: one step follows another.
        arrows: Vec<String>,
    }
}

node! {
    /// A box of a diagram with its text, in user units.
    struct DiagramBoxView {
        x: u32,
        y: u32,
        width: u32,
        height: u32,
        /// The step's number, shown in a disc at the box's upper left corner.
        number: Option<u32>,
        lines: Vec<DiagramLineView>,
    }
}

node! {
    /// One line of text in a diagram, broken by us because SVG does not break lines.
    struct DiagramLineView {
        /// Where the line begins, in user units.
        x: u32,
        /// Its baseline, in user units.
        y: u32,
        text: String,
        /// Whether it says what the box is (heavy) or is about it (light).
        strong: bool,
    }
}

/// One user unit is one CSS pixel; 320 fit the narrowest telephone.
const WIDTH: u32 = 320;
const MARGIN: u32 = 1;
const PADDING: u32 = 14;
const LINE: u32 = 22;
/// Between two texts of a box, so that a broken line is not taken for the next text.
const BETWEEN: u32 = 6;
/// From the top of a box to its first baseline.
const FIRST_BASELINE: u32 = 30;
const BELOW_LAST: u32 = 14;
const GAP: u32 = 30;
/// How far a body is set in below the one it belongs to.
const INDENT: u32 = 24;
/// How much wider the same fonts are in bold, in hundredths.
const BOLD: u32 = 114;
/// From the top of a box to the middle of the number's disc, which the template draws.
const DISC_CENTRE: u32 = 28;
/// Room for the number's disc.
const NUMBER: u32 = 52;

/// The steps below each other with arrows between them.
pub(super) fn procedure_diagram(procedure: &Procedure, words: &Messages) -> DiagramView {
    let mut boxes: Vec<DiagramBoxView> = Vec::new();
    let mut arrows = Vec::new();
    let mut y = MARGIN;
    for (number, step) in (1..).zip(&procedure.steps) {
        if number > 1 {
            let (from, to) = (y - GAP, y - 2);
            arrows.push(format!("M{0} {from}V{to}", WIDTH / 2));
        }
        let mut texts = vec![(step.text.value.clone(), false)];
        if let Some(who) = &step.responsible {
            texts.push((format!("{} {}", words.text("responsible"), who.value), true));
        }
        let drawn = draw_box(MARGIN, y, Some(number), &texts);
        y += drawn.height + GAP;
        boxes.push(drawn);
    }
    DiagramView {
        id: "_procedure".to_owned(),
        title: procedure.title.value.clone(),
        description: words.text("procedure_diagram_description").to_owned(),
        width: WIDTH,
        height: y.saturating_sub(GAP) + MARGIN,
        boxes,
        lines: Vec::new(),
        arrows,
    }
}

/// The bodies, each below the one it belongs to.
pub(super) fn bodies_diagram(bodies: &[Body], words: &Messages) -> DiagramView {
    let mut boxes: Vec<DiagramBoxView> = Vec::new();
    let mut lines = Vec::new();
    let mut y = MARGIN;
    let mut drawn_at: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for (body, depth) in in_order(bodies) {
        let x = MARGIN + INDENT * depth;
        let mut texts = vec![(body.name.value.clone(), true)];
        texts.extend(body.members.iter().map(|member| (member.name.value.clone(), false)));
        if let Some(meets) = &body.meets {
            texts.push((format!("{}: {}", words.text("meets"), meets.value), false));
        }
        let drawn = draw_box(x, y, None, &texts);
        if let Some((parent_x, parent_bottom)) = body.parent.as_ref().and_then(|id| drawn_at.get(id.as_str()))
        {
            let stem = parent_x + INDENT / 2;
            lines.push(format!("M{stem} {parent_bottom}V{}H{x}", y + FIRST_BASELINE - 6));
        }
        drawn_at.insert(body.id.as_str(), (x, y + drawn.height));
        y += drawn.height + GAP;
        boxes.push(drawn);
    }
    DiagramView {
        id: "_bodies".to_owned(),
        title: words.text("organisation_diagram").to_owned(),
        description: words.text("organisation_diagram_description").to_owned(),
        width: WIDTH,
        height: y.saturating_sub(GAP) + MARGIN,
        boxes,
        lines,
        arrows: Vec::new(),
    }
}

/// Each body right after the one it belongs to, with how deep it stands (three levels are drawn).
fn in_order(bodies: &[Body]) -> Vec<(&Body, u32)> {
    let mut below: BTreeMap<Option<&str>, Vec<&Body>> = BTreeMap::new();
    for body in bodies {
        below.entry(body.parent.as_ref().map(|id| id.as_str())).or_default().push(body);
    }
    let mut out = Vec::new();
    // A stack of our own: a chain of bodies may be as long as the file. It has no circle, resolving has ruled that out.
    let mut open: Vec<(&Body, u32)> = Vec::new();
    let push = |open: &mut Vec<_>, parent: Option<&str>, depth: u32| {
        open.extend(below.get(&parent).into_iter().flatten().rev().map(|body| (*body, depth)));
    };
    push(&mut open, None, 0);
    while let Some((body, depth)) = open.pop() {
        out.push((body, depth.min(2)));
        push(&mut open, Some(body.id.as_str()), depth + 1);
    }
    out
}

fn draw_box(x: u32, y: u32, number: Option<u32>, texts: &[(String, bool)]) -> DiagramBoxView {
    let text_x = x + if number.is_some() { NUMBER } else { PADDING };
    let right = WIDTH - MARGIN;
    let room = right.saturating_sub(text_x + PADDING);
    let mut lines = Vec::new();
    let mut baseline = y + FIRST_BASELINE;
    for (text, strong) in texts {
        for line in broken(text, room, *strong) {
            lines.push(DiagramLineView { x: text_x, y: baseline, text: line, strong: *strong });
            baseline += LINE;
        }
        baseline += BETWEEN;
    }
    let height = baseline - BETWEEN - LINE + BELOW_LAST - y;
    // The disc of the number has as much room below as above.
    let height = if number.is_some() { height.max(2 * DISC_CENTRE) } else { height };
    DiagramBoxView { x, y, width: right - x, height, number, lines }
}

/// A text in lines of at most `room` units. A word longer than a line is cut with a hyphen.
fn broken(text: &str, room: u32, strong: bool) -> Vec<String> {
    let width = |text: &str| width(text, strong);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer) <= room {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for character in word.chars() {
            line.push(character);
            if width(&line) + width("-") > room {
                let last = line.pop();
                lines.push(format!("{line}-"));
                line = last.map(String::from).unwrap_or_default();
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The width of a text set in 16 units of the widest usual system fonts (Verdana, DejaVu Sans), so that no line runs out
/// of its box in any other.
fn width(text: &str, strong: bool) -> u32 {
    let tenths: u32 = text
        .chars()
        .map(|character| match character {
            'i' | 'j' | 'l' | '.' | ',' | '\'' | '|' | '’' => 56,
            'f' | 't' | 'r' | 'I' | ' ' | '(' | ')' | ':' | ';' | '-' => 73,
            'm' | 'w' | 'M' | 'W' | 'æ' | 'Æ' | '—' => 158,
            'A'..='Z' | 'Ø' | 'Å' => 126,
            _ => 102,
        })
        .sum();
    if strong { (tenths * BOLD).div_ceil(1000) } else { tenths.div_ceil(10) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_inside_their_room() {
        for text in ["Politiet undersøger, om der er kriminelle forhold", &"æ".repeat(90), "a", "", "Ø å"]
        {
            for (room, strong) in [(60, true), (120, false), (250, true)] {
                let lines = broken(text, room, strong);
                assert!(lines.iter().all(|line| width(line, strong) <= room), "{text} in {room}: {lines:?}");
                let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '-').count();
                assert_eq!(lines.iter().map(|line| letters(line)).sum::<usize>(), letters(text));
            }
        }
    }
}
