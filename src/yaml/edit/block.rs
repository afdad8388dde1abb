//! Changes to what stands in lines.

use super::layout::{Form, Part};
use super::lines::is_blank;
use super::view::{Patch, View};
use super::write::{Around, Hung, NewEntry, On, column, hung};
use super::{NotEdited, Obstacle, Value};

impl View<'_> {
    /// Another value behind a colon or a hyphen.
    pub(super) fn replace(&self, part: &Part, value: &Value, around: Around<'_>) -> Result<Patch, NotEdited> {
        let new = hung(value, on(part), around, self.style)?;
        if new.lines.is_empty() && !part.form.is_block() {
            return self.replace_on_line(part, &new.head);
        }
        // What stays behind the colon is a comment on the whole.
        let (tail, end) = match part.form {
            Form::Literal | Form::Folded => {
                let signs = self.slice(part.value.start..self.line_end(part.value.start));
                let sign = signs.find([' ', '\t']).unwrap_or(signs.len());
                (part.value.start + sign..self.line_end(part.value.start), part.value.end)
            }
            Form::List | Form::Record => {
                let first = part.parts.first().map_or(part.mark, |first| first.start);
                let line = self.line_end(part.mark);
                let end = part.parts.last().map_or(part.value.end, |last| self.extent(last));
                let tail = if first < line { part.mark..part.mark } else { part.mark..line };
                self.no_comment_in(tail.end..end)?;
                (tail, end)
            }
            _ => {
                let end = self.line_end(part.value.end);
                self.no_comment_in(part.mark..part.value.end)?;
                (part.value.end..end, end)
            }
        };
        let tail = self.slice(tail);
        let tail = if is_blank(tail) { "" } else { tail };
        let below = self.below(&new.lines, part.mark, part.start);
        // A text of several lines ends its last one.
        let last = if end == self.text.len() && ends_with_break(value) { self.line_break(end) } else { "" };
        Ok(Patch { range: part.mark..end, text: format!("{}{tail}{below}{last}", new.head) })
    }

    fn replace_on_line(&self, part: &Part, head: &str) -> Result<Patch, NotEdited> {
        self.no_comment_in(part.value.clone())?;
        if part.value.is_empty() {
            return Ok(Patch { range: part.mark..part.mark, text: head.to_owned() });
        }
        if head.is_empty() {
            self.no_comment_in(part.mark..part.value.end)?;
            return Ok(Patch { range: part.mark..part.value.end, text: String::new() });
        }
        Ok(Patch { range: part.value.clone(), text: head.trim_start().to_owned() })
    }

    /// A list in lines where there was an empty one in brackets.
    pub(super) fn fill(&self, part: &Part, item: &Value) -> Result<Patch, NotEdited> {
        let list = Value::List(vec![item.clone()]);
        let Hung { head, lines } = hung(&list, on(part), Around::NONE, self.style)?;
        if lines.len() > 1 {
            return self.replace(part, &list, Around::NONE);
        }
        // Only the brackets go.
        self.no_comment_in(part.mark..part.value.end)?;
        let text = format!("{head}{}", self.below(&lines, part.mark, part.start));
        Ok(Patch { range: part.mark..part.value.end, text })
    }

    /// One more entry before that of the number `at`, or last.
    pub(super) fn add(&self, parent: &Part, at: usize, new: NewEntry<'_>) -> Result<Patch, NotEdited> {
        let mut lines = new.lines(self.style)?;
        let apart = new.key.is_none() && self.stands_apart(parent, at, new.value);
        let first = parent.parts.first().ok_or(NotEdited { why: Obstacle::NoSuchPlace, at: parent.start })?;
        let place = first.start;
        if let Some(before) = at.checked_sub(1).and_then(|before| parent.parts.get(before)) {
            let end = self.extent(before);
            if apart && !self.keeps_breaks(before) {
                lines.insert(0, String::new());
            }
            let last =
                if end == self.text.len() && ends_with_break(new.value) { self.line_break(end) } else { "" };
            return Ok(Patch { range: end..end, text: self.below(&lines, end, place) + last });
        }
        if apart {
            lines.push(String::new());
        }
        let line_break = self.line_break(place);
        let below = self.below(&lines, place, place);
        let below = below.strip_prefix(line_break).unwrap_or(&below);
        if !self.begins_line(place) {
            // Behind a hyphen, whose line it takes.
            let pad = self.pad(place);
            let text = below.trim_start_matches(' ');
            return Ok(Patch { range: place..place, text: format!("{text}{line_break}{pad}") });
        }
        let line = self.line_start(place);
        let above = self.comments_above(line, column(self.text, place));
        // Comments at the beginning of a file may be about the whole of it.
        let above = if above <= self.range.start { line } else { above };
        let at = above + self.slice(above..place).len()
            - self.slice(above..place).trim_start_matches('\u{feff}').len();
        Ok(Patch { range: at..at, text: format!("{below}{line_break}") })
    }

    /// The first entry of a file in which nothing is written but comments: below these.
    pub(super) fn begin(&self, new: NewEntry<'_>) -> Result<Patch, NotEdited> {
        let line_break = self.line_break(self.range.end);
        let written = new.lines(self.style)?.join(line_break);
        let end = self.range.end;
        let before = self.slice(self.range.start..end);
        let is_ended = before.trim_start_matches('\u{feff}').is_empty() || before.ends_with(['\n', '\r']);
        let [opening, closing] = if is_ended { ["", line_break] } else { [line_break, ""] };
        let closing = if ends_with_break(new.value) { line_break } else { closing };
        Ok(Patch { range: end..end, text: format!("{opening}{written}{closing}") })
    }

    /// Whether an empty line belongs beside a new entry: where one stands between the two it comes between, and at the ends where one
    /// stands between most.
    fn stands_apart(&self, list: &Part, at: usize, value: &Value) -> bool {
        if let Value::Lines(written) = value {
            return written.starts_with(['\n', '\r']);
        }
        let pairs = list.parts.iter().zip(list.parts.iter().skip(1));
        let apart = |(one, next): (&Part, &Part)| {
            let line = self.next_line(self.extent(one));
            self.blanks_below(line) > line && line < next.start
        };
        let both = at.checked_sub(1).and_then(|before| pairs.clone().nth(before));
        match (pairs.len(), both) {
            (_, Some(pair)) => apart(pair),
            (0, None) => false,
            (all, None) => pairs.filter(|pair| apart(*pair)).count() * 2 > all,
        }
    }

    /// Whether empty lines below a part are a part of its text (YAML 1.2, chapter 8.1.1.2).
    fn keeps_breaks(&self, part: &Part) -> bool {
        let sign = self.slice(part.value.start..self.line_end(part.value.start)).split([' ', '#']).next();
        part.parts.last().map_or(
            matches!(part.form, Form::Literal | Form::Folded) && sign.is_some_and(|sign| sign.contains('+')),
            |last| self.keeps_breaks(last),
        )
    }

    /// An entry taken out, with its lines. Comments above it stay.
    pub(super) fn take(&self, parent: &Part, at: usize) -> Result<Patch, NotEdited> {
        let none = NotEdited { why: Obstacle::NoSuchPlace, at: parent.start };
        let part = parent.parts.get(at).ok_or(none)?;
        if parent.parts.len() == 1 {
            return self.take_only(parent, part);
        }
        let line = self.line_start(part.start);
        if !self.begins_line(part.start) {
            // Behind a hyphen: what comes next takes its place.
            let next = self.next_line(self.extent(part));
            let rest = self.slice(next..self.range.end);
            let next = next + rest.len() - rest.trim_start_matches([' ', '\n', '\r']).len();
            return Ok(Patch { range: part.start..next, text: String::new() });
        }
        let end = self.next_line(self.extent(part));
        let [above, below] = [self.blanks_above(line), self.blanks_below(end)];
        let is_last = at + 1 == parent.parts.len();
        let before = at.checked_sub(1).and_then(|before| parent.parts.get(before));
        let is_below = |before: &Part| line == self.next_line(self.line_end(before.value.end));
        if before.is_some_and(|before| is_below(before) && self.keeps_breaks(before)) {
            // Empty lines below would become a part of its text.
            return Ok(Patch { range: line..below, text: String::new() });
        }
        let has_break = self.slice(line..end).ends_with(['\n', '\r']);
        let range = if is_last {
            // What stood between it and the one before; without a break of its own, it takes that before it.
            let start = if before.is_some_and(|before| above <= before.value.end) { line } else { above };
            let keeps_break = has_break || before.is_some_and(ends_in_block);
            let start = if keeps_break { start } else { self.end_above(start) };
            start..end
        } else if above == line && at > 0 {
            line..end
        } else if below - end <= line - above || above == line {
            // Of the empty lines on both sides the more stay.
            line..below
        } else {
            above..end
        };
        let mark =
            self.slice(range.clone()).len() - self.slice(range.clone()).trim_start_matches('\u{feff}').len();
        Ok(Patch { range: range.start + mark..range.end, text: String::new() })
    }

    /// Where the line above that which begins at `line` ends.
    fn end_above(&self, line: usize) -> usize {
        let before = self.slice(self.range.start..line);
        let rest =
            before.strip_suffix("\r\n").or_else(|| before.strip_suffix(['\n', '\r'])).unwrap_or(before);
        self.range.start + rest.len()
    }

    /// The only entry of a list or a record: empty brackets or braces stay.
    fn take_only(&self, parent: &Part, part: &Part) -> Result<Patch, NotEdited> {
        if std::ptr::eq(parent, &raw const self.document.root) {
            return Err(NotEdited { why: Obstacle::NothingLeft, at: part.start });
        }
        let brackets = if parent.form == Form::List { " []" } else { " {}" };
        let first_line = self.line_end(parent.mark);
        let above = if part.start < first_line {
            String::new()
        } else {
            self.slice(parent.mark..self.end_above(self.line_start(part.start))).to_owned()
        };
        // A comment behind it stays where there is none behind the key.
        let end = if above.contains('#') { self.extent(part) } else { part.value.end };
        let above = if is_blank(&above) { "" } else { &above };
        Ok(Patch { range: parent.mark..end, text: format!("{brackets}{above}") })
    }

    /// The comments about an entry: right above it, behind it and inside.
    pub(super) fn comments_about(&self, part: &Part) -> Vec<Patch> {
        let line = self.line_start(part.start);
        let above =
            if self.begins_line(part.start) { self.comments_above(line, usize::MAX) } else { part.start };
        let without = |comment: &std::ops::Range<usize>| {
            let range = if self.begins_line(comment.start) {
                self.line_start(comment.start)..self.next_line(comment.end)
            } else {
                let before = self.slice(self.line_start(comment.start)..comment.start);
                comment.start - (before.len() - before.trim_end_matches([' ', '\t']).len())..comment.end
            };
            Patch { range, text: String::new() }
        };
        self.comments_in(&(above..self.extent(part))).map(without).collect()
    }
}

fn on(part: &Part) -> On {
    if part.key.is_some() { On::Key } else { On::Hyphen }
}

/// Whether the last line of a part is one of a block of text, which is another text without the break at its end.
fn ends_in_block(part: &Part) -> bool {
    part.parts.last().map_or(matches!(part.form, Form::Literal | Form::Folded), ends_in_block)
}

/// Whether the last line must have its end for the text to be read as it is.
fn ends_with_break(value: &Value) -> bool {
    match value {
        Value::Text(text) => text.ends_with('\n'),
        Value::List(items) => items.last().is_some_and(ends_with_break),
        Value::Record(entries) => entries.last().is_some_and(|(_, value)| ends_with_break(value)),
        _ => false,
    }
}
