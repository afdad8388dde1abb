//! Changes to what stands in brackets and braces.

use super::layout::{Form, Hook, Part, skip_blank};
use super::view::{Patch, View};
use super::write::{Around, NewEntry, in_brackets};
use super::{NotEdited, Obstacle, Value};

impl View<'_> {
    pub(super) fn replace_in_brackets(&self, part: &Part, value: &Value) -> Result<Patch, NotEdited> {
        self.no_comment_in(part.value.clone())?;
        let written = in_brackets(value, Around::value(self.text, part)).map_err(|no| here(no, part))?;
        Ok(match (part.hook, part.value.is_empty()) {
            (Hook::Bare, _) => Patch { range: part.mark..part.mark, text: format!(": {written}") },
            (_, true) => Patch { range: part.mark..part.mark, text: format!(" {written}") },
            (_, false) => Patch { range: part.value.clone(), text: written },
        })
    }

    pub(super) fn add_in_brackets(
        &self,
        parent: &Part,
        at: usize,
        new: NewEntry<'_>,
    ) -> Result<Patch, NotEdited> {
        if parent.form == Form::Pair {
            return Err(NotEdited { why: Obstacle::OwnSigns, at: parent.start });
        }
        let written = new.in_brackets().map_err(|no| here(no, parent))?;
        if let Some(next) = parent.parts.get(at) {
            let text = if self.begins_line(next.start) {
                format!("{written},{}{}", self.line_break(next.start), self.pad(next.start))
            } else {
                format!("{written}, ")
            };
            return Ok(Patch { range: next.start..next.start, text });
        }
        let close = parent.value.end - 1;
        let Some(last) = parent.parts.last() else {
            let open = parent.value.start + 1;
            let text = if parent.form == Form::FlowRecord && open == close {
                format!(" {written} ")
            } else {
                written
            };
            return Ok(Patch { range: open..open, text });
        };
        let comma = Some(skip_blank(self.text, last.value.end)).filter(|comma| *comma < close);
        let line = self.line_end(comma.unwrap_or(last.value.end));
        let new_line = format!("{}{}{written}", self.line_break(last.value.end), self.pad(last.start));
        // A comment behind the last one stays beside it.
        let has_comment = self.comments_in(&(last.value.end..line)).next().is_some();
        Ok(match ((self.begins_line(last.start) || has_comment) && close > line, comma) {
            (true, Some(_)) => Patch { range: line..line, text: format!("{new_line},") },
            (true, None) => {
                let comment = self.slice(last.value.end..line);
                Patch { range: last.value.end..line, text: format!(",{comment}{new_line}") }
            }
            (false, Some(comma)) => Patch { range: comma + 1..comma + 1, text: format!(" {written},") },
            (false, None) => Patch { range: last.value.end..last.value.end, text: format!(", {written}") },
        })
    }

    pub(super) fn take_in_brackets(&self, parent: &Part, at: usize) -> Result<Patch, NotEdited> {
        let own_signs = NotEdited { why: Obstacle::OwnSigns, at: parent.start };
        let part = parent.parts.get(at).filter(|_| parent.form != Form::Pair).ok_or(own_signs)?;
        let close = parent.value.end - 1;
        let comma = Some(skip_blank(self.text, part.value.end)).filter(|comma| *comma < close);
        let end = comma.map_or(part.value.end, |comma| comma + 1);
        let none = String::new();
        if parent.parts.len() == 1 {
            let [before, after] =
                [parent.value.start + 1..part.start, end..close].map(|range| self.slice(range));
            let is_padded = before == " " && after == " ";
            let range = if is_padded { parent.value.start + 1..close } else { part.start..end };
            return Ok(Patch { range, text: none });
        }
        let line = self.line_start(part.start);
        let has_line = self.begins_line(part.start);
        if let Some(next) = parent.parts.get(at + 1) {
            let range = if has_line && next.start > self.line_end(end) {
                line..self.next_line(self.line_end(end))
            } else if self.comments_in(&(part.start..next.start)).next().is_some() {
                part.start..end
            } else {
                part.start..next.start
            };
            return Ok(Patch { range, text: none });
        }
        let before = at.checked_sub(1).and_then(|before| parent.parts.get(before)).ok_or(own_signs)?;
        let is_alone = has_line && close > self.line_end(end);
        if is_alone && comma.is_some() {
            return Ok(Patch { range: line..self.next_line(self.line_end(end)), text: none });
        }
        // Without a comma of its own, it takes that before it.
        let comma_before = skip_blank(self.text, before.value.end);
        let end = if is_alone { self.line_end(end) } else { part.value.end };
        let between = comma_before + 1..if has_line { line } else { part.start };
        let kept = if self.comments_in(&between).next().is_none() {
            ""
        } else if is_alone {
            self.slice(between).trim_end_matches(['\n', '\r'])
        } else {
            self.slice(between)
        };
        Ok(Patch { range: comma_before..end, text: kept.to_owned() })
    }
}

fn here(no: NotEdited, part: &Part) -> NotEdited {
    NotEdited { at: part.start, ..no }
}
