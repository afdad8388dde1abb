//! Changes to YAML that people also edit by hand: a value, a key, an entry of a list or a whole record, and every other byte stays:
//! comments, order, quotes, line ends.
//!
//! Each change is one place of the text. What comes out is read again, and must be what was read before with that change and all its
//! comments; a change that cannot be made so is refused and says why.

mod block;
mod document;
mod flow;
mod layout;
mod lines;
mod order;
mod refusal;
mod scalar;
#[cfg(test)]
mod tests;
mod value;
mod view;
mod write;

use std::ops::Range;

use self::document::Document;
use self::layout::{Form, Hook, Part};
pub(crate) use self::refusal::{NotEdited, Obstacle};
pub(crate) use self::value::Value;
use self::view::{Patch, View};
use self::write::{Around, NewEntry};
use super::Shape;
use crate::yaml::front_matter;

/// A step from a value to one inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step<'a> {
    Key(&'a str),
    /// Of a list, the first being 0.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "what the program edits today are keys and whole lists")
    )]
    Item(usize),
}

/// What the writing of a new value goes by.
#[derive(Debug, Clone, Copy)]
enum Writing {
    /// The value before.
    AsBefore,
    /// Nothing: there was none.
    Anew,
}

/// A text that is being changed.
#[derive(Debug)]
pub(crate) struct Editor {
    text: String,
    range: Range<usize>,
    document: Document,
    shape: Option<Shape>,
}

impl Editor {
    /// A YAML file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn yaml(text: &str) -> Result<Self, NotEdited> {
        Self::new(text, 0..text.len())
    }

    /// The head of a Markdown file.
    ///
    /// # Errors
    /// When it has none, or one that cannot be read.
    pub(crate) fn head(text: &str) -> Result<Self, NotEdited> {
        let (head, _) = front_matter(text).ok_or(NotEdited { why: Obstacle::NoHead, at: 0 })?;
        Self::new(text, head)
    }

    fn new(text: &str, range: Range<usize>) -> Result<Self, NotEdited> {
        let document = Document::read_in(text, range.clone())?;
        Ok(Self { text: text.to_owned(), range, document, shape: None })
    }

    /// New keys get the place that the shape has for them; without one they stand last.
    pub(crate) fn in_order_of(self, shape: Shape) -> Self {
        Self { shape: Some(shape), ..self }
    }

    /// The text with its changes.
    pub(crate) fn finish(self) -> String {
        self.text
    }

    /// What stands at a place.
    pub(crate) fn get(&self, path: &[Step<'_>]) -> Option<&Value> {
        value_at(&self.document.meaning, path)
    }

    /// A value of a key or an entry; the key is added where it is not there yet.
    ///
    /// # Errors
    /// Each of these leaves the text as it was when it cannot be done.
    pub(crate) fn set(&mut self, path: &[Step<'_>], value: &Value) -> Result<(), NotEdited> {
        let Some((last, above)) = path.split_last() else { return Err(self.no_place(path)) };
        let (parent, in_flow) = self.find(above)?;
        if let Step::Key(key) = *last
            && !above.is_empty()
            && !in_flow
            && (parent.form == Form::Null || parent.form == Form::FlowRecord && parent.parts.is_empty())
        {
            return self.set_value(
                above,
                &Value::Record(vec![(key.to_owned(), value.clone())]),
                Writing::Anew,
            );
        }
        match *last {
            Step::Key(key) if parent.form.is_record() || self.is_empty(parent) => {
                if parent.parts.iter().any(|part| part.key.as_deref() == Some(key)) {
                    return self.set_value(path, value, Writing::AsBefore);
                }
                let keys: Vec<&str> = parent.parts.iter().filter_map(|part| part.key.as_deref()).collect();
                let at = order::place(self.shape.as_ref(), above, &keys, key);
                self.add(above, at, Some(key), value)
            }
            Step::Item(_) if parent.form.is_list() => self.set_value(path, value, Writing::AsBefore),
            _ => Err(NotEdited { why: Obstacle::OtherKind, at: parent.value.start }),
        }
    }

    /// One more entry of a list, as the last one; the list is added where it is not there yet.
    pub(crate) fn push(&mut self, list: &[Step<'_>], value: &Value) -> Result<(), NotEdited> {
        match self.get(list) {
            None => self.set(list, &Value::List(vec![value.clone()])),
            Some(Value::List(items)) => self.insert(list, items.len(), value),
            Some(_) => self.insert(list, 0, value),
        }
    }

    /// One more entry of a list, before that of the number `at`.
    pub(crate) fn insert(&mut self, list: &[Step<'_>], at: usize, value: &Value) -> Result<(), NotEdited> {
        let (found, in_flow) = self.find(list)?;
        let whole = || Value::List(vec![value.clone()]);
        if at > found.parts.len() {
            return Err(self.no_place(list));
        }
        match found.form {
            Form::Null if self.is_empty(found) => self.add(list, 0, None, value),
            Form::Null => self.set_value(list, &whole(), Writing::Anew),
            Form::FlowList if found.parts.is_empty() && !in_flow && !list.is_empty() => {
                let patches =
                    [self.view().fill(found, value)?, self.view().without_blocks().fill(found, value)?];
                let meaning = whole().meaning()?;
                self.commit_one_of(patches, &self.expected(list, |at| *at = meaning)?)
            }
            Form::List | Form::FlowList => self.add(list, at, None, value),
            _ => Err(NotEdited { why: Obstacle::OtherKind, at: found.value.start }),
        }
    }

    /// A key or an entry is taken out, with its comment on the same line and those inside; those above stay.
    pub(crate) fn remove(&mut self, path: &[Step<'_>]) -> Result<(), NotEdited> {
        let (_, in_flow) = self.find(path)?;
        let (last, above) = path.split_last().ok_or_else(|| self.no_place(path))?;
        let (parent, _) = self.find(above)?;
        let at = position(parent, *last)?;
        let view = self.view();
        let patch = if in_flow { view.take_in_brackets(parent, at) } else { view.take(parent, at) }?;
        let expected = self.expected(above, |value| match value {
            Value::List(items) => drop(items.remove(at)),
            Value::Record(entries) => drop(entries.remove(at)),
            _ => {}
        })?;
        self.commit(vec![patch], &expected, true)
    }

    /// The comments about a key or an entry go: right above it, behind it and inside.
    pub(crate) fn remove_comments(&mut self, path: &[Step<'_>]) -> Result<(), NotEdited> {
        let patches = self.view().comments_about(self.find(path)?.0);
        self.commit(patches, &self.document.meaning.clone(), true)
    }

    fn set_value(&mut self, path: &[Step<'_>], value: &Value, writing: Writing) -> Result<(), NotEdited> {
        let (part, in_flow) = self.find(path)?;
        if part.hook == Hook::Explicit || part.hook == Hook::Bare && !in_flow {
            return Err(NotEdited { why: Obstacle::OwnSigns, at: part.start });
        }
        let meaning = value.meaning()?;
        let expected = self.expected(path, |at| *at = meaning)?;
        let around = match writing {
            Writing::AsBefore => Around::value(&self.text, part),
            Writing::Anew => Around::NONE,
        };
        let patch = |view: View<'_>| match in_flow {
            true => view.replace_in_brackets(part, value),
            false => view.replace(part, value, around),
        };
        let [in_lines, on_one_line] = [patch(self.view()), patch(self.view().without_blocks())];
        self.commit_one_of([in_lines?, on_one_line?], &expected)
    }

    fn add(
        &mut self,
        path: &[Step<'_>],
        at: usize,
        key: Option<&str>,
        value: &Value,
    ) -> Result<(), NotEdited> {
        let (parent, in_flow) = self.find(path)?;
        let around = key
            .and_then(|key| self.beside_its_record(path, key))
            .map_or_else(|| Around::beside(&parent.parts, value), Around::like);
        let new = NewEntry { key, value, around };
        let patch = |view: View<'_>| {
            if self.is_empty(parent) {
                view.begin(new)
            } else if in_flow || parent.form.is_flow() {
                view.add_in_brackets(parent, at, new)
            } else {
                view.add(parent, at, new)
            }
        };
        let [in_lines, on_one_line] = [patch(self.view()), patch(self.view().without_blocks())];
        let meaning = value.meaning()?;
        let expected = self.expected(path, |parent| match (parent, key) {
            (Value::List(items), None) => items.insert(at, meaning),
            (Value::Record(entries), Some(key)) => entries.insert(at, (key.to_owned(), meaning)),
            (nothing, None) => *nothing = Value::List(vec![meaning]),
            (nothing, Some(key)) => *nothing = Value::Record(vec![(key.to_owned(), meaning)]),
        })?;
        self.commit_one_of([in_lines?, on_one_line?], &expected)
    }

    /// The value of a key in another record of the same list.
    fn beside_its_record(&self, record: &[Step<'_>], key: &str) -> Option<&Part> {
        let (Step::Item(_), list) = record.split_last()? else { return None };
        let (list, _) = self.find(list).ok()?;
        list.parts.iter().flat_map(|record| &record.parts).find(|part| part.key.as_deref() == Some(key))
    }

    /// The first that reads as it should: a comment below would be taken for a line of a text.
    fn commit_one_of(&mut self, patches: [Patch; 2], expected: &Value) -> Result<(), NotEdited> {
        let [first, second] = patches.map(|patch| vec![patch]);
        self.commit(first, expected, false).or_else(|_| self.commit(second, expected, false))
    }

    fn view(&self) -> View<'_> {
        View::new(&self.text, self.range.clone(), &self.document)
    }

    /// A file in which nothing is written but comments.
    fn is_empty(&self, part: &Part) -> bool {
        std::ptr::eq(part, &raw const self.document.root) && part.form == Form::Null
    }

    fn no_place(&self, path: &[Step<'_>]) -> NotEdited {
        let nearest = (0..path.len()).rev().find_map(|length| self.find(path.get(..length)?).ok());
        NotEdited { why: Obstacle::NoSuchPlace, at: nearest.map_or(self.range.start, |(part, _)| part.start) }
    }

    /// What stands at a place, and whether in brackets or braces.
    fn find(&self, path: &[Step<'_>]) -> Result<(&Part, bool), NotEdited> {
        let mut part = &self.document.root;
        let mut in_flow = false;
        for step in path {
            in_flow |= part.form.is_flow();
            let at = position(part, *step)?;
            let none = NotEdited { why: Obstacle::NoSuchPlace, at: part.start };
            part = part.parts.get(at).ok_or(none)?;
        }
        Ok((part, in_flow))
    }

    /// What is to be read when the value at a place is another.
    fn expected(&self, path: &[Step<'_>], change: impl FnOnce(&mut Value)) -> Result<Value, NotEdited> {
        let mut whole = self.document.meaning.clone();
        change(value_at_mut(&mut whole, path).ok_or_else(|| self.no_place(path))?);
        Ok(whole)
    }

    /// The text with the patches, when it reads as it should. `loses`: whether comments inside what is replaced may go.
    fn commit(&mut self, mut patches: Vec<Patch>, expected: &Value, loses: bool) -> Result<(), NotEdited> {
        patches.sort_by_key(|patch| (patch.range.start, patch.range.end));
        let at = patches.first().map_or(self.range.start, |patch| patch.range.start);
        let touches_more = NotEdited { why: Obstacle::TouchesMore, at };
        let mut text = String::with_capacity(self.text.len());
        let mut done = 0;
        // The places of what is new.
        let mut new = Vec::new();
        for patch in &patches {
            text.push_str(self.text.get(done..patch.range.start).ok_or(touches_more)?);
            new.push(text.len()..text.len() + patch.text.len());
            text.push_str(&patch.text);
            done = patch.range.end;
        }
        text.push_str(self.text.get(done..).ok_or(touches_more)?);
        let end = (text.len() + self.range.end).checked_sub(self.text.len()).ok_or(touches_more)?;
        let document = Document::read_in(&text, self.range.start..end).map_err(|_| touches_more)?;
        let old: Vec<Range<usize>> = patches.iter().map(|patch| patch.range.clone()).collect();
        let [before, lost] = comments(&self.text, &self.document, &old);
        let [after, written] = comments(&text, &document, &new);
        let mut written = written.iter();
        let is_kept = loses || lost.iter().all(|lost| written.any(|written| written == lost));
        if document.meaning != *expected || before != after || !is_kept {
            return Err(touches_more);
        }
        (self.text, self.document, self.range.end) = (text, document, end);
        Ok(())
    }
}

/// The number of a part inside another.
fn position(part: &Part, step: Step<'_>) -> Result<usize, NotEdited> {
    let no = |why| NotEdited { why, at: part.start };
    match step {
        Step::Item(_) if !part.form.is_list() => Err(no(Obstacle::NoSuchPlace)),
        Step::Item(at) if at < part.parts.len() => Ok(at),
        Step::Item(_) => Err(no(Obstacle::NoSuchPlace)),
        Step::Key(key) => {
            let mut found =
                part.parts.iter().enumerate().filter(|(_, part)| part.key.as_deref() == Some(key));
            let (at, _) = found.next().ok_or(no(Obstacle::NoSuchPlace))?;
            match found.next() {
                Some((_, twice)) => Err(NotEdited { why: Obstacle::KeyTwice, at: twice.start }),
                None => Ok(at),
            }
        }
    }
}

/// The comments outside and inside some places.
fn comments<'a>(text: &'a str, document: &Document, places: &[Range<usize>]) -> [Vec<&'a str>; 2] {
    let is_inside = |comment: &&Range<usize>| {
        places.iter().any(|place| place.start <= comment.start && comment.start < place.end)
    };
    let (inside, outside): (Vec<_>, Vec<_>) = document.comments.iter().partition(is_inside);
    [outside, inside].map(|comments| {
        comments.into_iter().filter_map(|comment| text.get(comment.clone())).map(str::trim_end).collect()
    })
}

fn value_at<'v>(whole: &'v Value, path: &[Step<'_>]) -> Option<&'v Value> {
    path.iter().try_fold(whole, |value, step| match (value, step) {
        (Value::List(items), Step::Item(at)) => items.get(*at),
        (Value::Record(entries), Step::Key(key)) => {
            entries.iter().find(|(known, _)| known == key).map(|(_, value)| value)
        }
        _ => None,
    })
}

fn value_at_mut<'v>(whole: &'v mut Value, path: &[Step<'_>]) -> Option<&'v mut Value> {
    path.iter().try_fold(whole, |value, step| match (value, step) {
        (Value::List(items), Step::Item(at)) => items.get_mut(*at),
        (Value::Record(entries), Step::Key(key)) => {
            entries.iter_mut().find(|(known, _)| known == key).map(|(_, value)| value)
        }
        _ => None,
    })
}
