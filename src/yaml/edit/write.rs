//! Values in lines and in brackets, as a writer of the same file would set them.

use super::layout::{Form, Part};
use super::lines::line_start;
use super::{NotEdited, Obstacle, Value, scalar};

/// How the file is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// How far the keys of a record stand inside the key they belong to.
    pub step: usize,
    /// How far the hyphens of a list stand inside its key.
    pub hyphens: usize,
    /// Whether a text may have lines of its own.
    pub blocks: bool,
}

const STEP: usize = 2;
/// How wide the lines of a text are that has none to go by.
const WIDTH: usize = 100;

impl Style {
    /// That of the first record and the first list there are.
    pub(super) fn of(text: &str, root: &Part) -> Self {
        let step = inset(text, root, Form::Record).filter(|step| *step > 0).unwrap_or(STEP);
        Self { step, hyphens: inset(text, root, Form::List).unwrap_or(step), blocks: true }
    }
}

/// How far the first collection of the form stands inside its key.
fn inset(text: &str, part: &Part, form: Form) -> Option<usize> {
    let own = part.parts.first().filter(|_| part.form == form && part.key.is_some());
    let own = own.and_then(|first| column(text, first.start).checked_sub(column(text, part.start)));
    own.or_else(|| part.parts.iter().find_map(|part| inset(text, part, form)))
}

/// How many bytes stand before a place on its line, the mark at the beginning of a file not counted.
pub(super) fn column(text: &str, at: usize) -> usize {
    text.get(line_start(text, at)..at).unwrap_or("").trim_start_matches('\u{feff}').len()
}

/// What comes behind a colon or a hyphen: the rest of its line, and the lines below, indented from where the key or the hyphen stands.
#[derive(Debug, Default)]
pub(super) struct Hung {
    pub head: String,
    pub lines: Vec<String>,
}

/// What a value is to hang on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum On {
    Key,
    Hyphen,
}

/// What the writing goes by: the value that is replaced, those beside a new one, or nothing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'p> {
    form: Form,
    width: usize,
    /// A collection like it, whose values are of the same kinds.
    like: Option<&'p Part>,
}

impl<'p> Around<'p> {
    pub(super) const NONE: Self = Self { form: Form::Null, width: WIDTH, like: None };

    /// That of a value, to write another in its place.
    pub(super) fn value(text: &str, part: &'p Part) -> Self {
        let lines = text.get(part.value.clone()).unwrap_or("").lines().skip(1);
        let widths = lines.map(|line| line.trim().chars().count());
        let width = widths.max().filter(|_| part.form == Form::Folded).unwrap_or(WIDTH);
        Self { form: part.form, width: width.max(WIDTH / 2), like: Some(part) }
    }

    /// That of a value of the same kind elsewhere. How long a text is, is its own matter.
    pub(super) fn like(part: &'p Part) -> Self {
        let form = if matches!(part.form, Form::Literal | Form::Folded) { Form::Plain } else { part.form };
        Self { form, like: Some(part), ..Self::NONE }
    }

    /// That of the values beside a new one: a collection like it, or the quotes that all of them have which need none.
    pub(super) fn beside(parts: &'p [Part], value: &Value) -> Self {
        if matches!(value, Value::List(_) | Value::Record(_)) {
            return parts.iter().rev().find(|part| part.key.is_none()).map_or(Self::NONE, Self::like);
        }
        let free = |part: &&Part| {
            matches!(part.form, Form::Plain | Form::Single | Form::Double)
                && scalar::fits_plain(&part.text, true)
        };
        let mut forms = parts.iter().filter(free).map(|part| part.form);
        let form = forms.next().filter(|first| forms.all(|form| form == *first));
        Self { form: form.unwrap_or(Form::Plain), ..Self::NONE }
    }

    /// That of an entry of a list.
    fn item(self) -> Self {
        self.like
            .and_then(|like| like.parts.first().filter(|part| part.key.is_none()))
            .map_or(Self::NONE, Self::like)
    }

    /// That of a key.
    fn key(self, key: &str) -> Self {
        let part = self.like.and_then(|like| like.parts.iter().find(|part| part.key.as_deref() == Some(key)));
        part.map_or(Self::NONE, Self::like)
    }
}

/// The value in lines.
pub(super) fn hung(value: &Value, on: On, around: Around<'_>, style: Style) -> Result<Hung, NotEdited> {
    let inset = if on == On::Key { style.step } else { STEP };
    let inline = |written: String| Hung { head: format!(" {written}"), lines: Vec::new() };
    Ok(match value {
        Value::Null => Hung::default(),
        Value::Text(text) => match text_block(text, around).filter(|_| style.blocks) {
            Some(block) => Hung {
                head: format!(" {}", block.sign),
                lines: block.lines.iter().map(|line| indented(line, inset)).collect(),
            },
            None => inline(scalar::on_one_line(text, around.form, false)),
        },
        Value::Simple(text) => inline(scalar::simple(text, false)),
        Value::Word(word) => inline(word.clone()),
        Value::List(items) if items.is_empty() => inline("[]".to_owned()),
        Value::Record(entries) if entries.is_empty() => inline("{}".to_owned()),
        Value::List(_) | Value::Record(_) if around.form.is_flow() && !has_lines(value) => {
            inline(in_brackets(value, around)?)
        }
        Value::List(items) => {
            let entries = items.iter().map(|value| NewEntry { key: None, value, around: around.item() });
            below(lines_of(entries, style)?, on, style.hyphens)
        }
        Value::Record(entries) => {
            let entries = entries.iter().map(|(key, value)| NewEntry {
                key: Some(key),
                value,
                around: around.key(key),
            });
            below(lines_of(entries, style)?, on, inset)
        }
        Value::Lines(written) => {
            let written = written.trim_start_matches(['\n', '\r']).trim_end();
            let lines: Vec<String> = written.lines().map(str::to_owned).collect();
            match value.meaning()? {
                Value::List(items) if !items.is_empty() && !written.starts_with('[') => {
                    below(lines, on, style.hyphens)
                }
                Value::Record(entries) if !entries.is_empty() && !written.starts_with('{') => {
                    below(lines, on, inset)
                }
                _ => {
                    let mut lines = lines.into_iter();
                    let head = lines.next().map_or_else(String::new, |line| format!(" {line}"));
                    Hung { head, lines: lines.collect() }
                }
            }
        }
    })
}

fn lines_of<'v>(entries: impl Iterator<Item = NewEntry<'v>>, style: Style) -> Result<Vec<String>, NotEdited> {
    Ok(entries.map(|entry| entry.lines(style)).collect::<Result<Vec<_>, _>>()?.concat())
}

/// Lines of a collection: below its key, or from behind the hyphen on.
fn below(lines: Vec<String>, on: On, inset: usize) -> Hung {
    let is_comment = lines.first().is_none_or(|line| line.starts_with('#'));
    match on {
        On::Hyphen if !is_comment => {
            let mut lines = lines.into_iter();
            let head = lines.next().map_or_else(String::new, |line| format!(" {line}"));
            Hung { head, lines: lines.map(|line| indented(&line, STEP)).collect() }
        }
        On::Key | On::Hyphen => {
            let inset = if on == On::Hyphen { STEP } else { inset };
            Hung { head: String::new(), lines: lines.iter().map(|line| indented(line, inset)).collect() }
        }
    }
}

pub(super) fn indented(line: &str, spaces: usize) -> String {
    if line.is_empty() { String::new() } else { format!("{}{line}", " ".repeat(spaces)) }
}

/// A text in lines of its own: where the one before was, or where it has lines.
fn text_block(text: &str, around: Around<'_>) -> Option<scalar::Block> {
    match around.form {
        Form::Folded => scalar::folded(text, around.width).or_else(|| scalar::literal(text)),
        Form::Literal => scalar::literal(text),
        _ => text.contains('\n').then(|| scalar::literal(text)).flatten(),
    }
}

/// Whether it has a text that asks for lines of its own.
fn has_lines(value: &Value) -> bool {
    match value {
        Value::Text(text) | Value::Simple(text) | Value::Lines(text) => text.contains('\n'),
        Value::List(items) => items.iter().any(has_lines),
        Value::Record(entries) => entries.iter().any(|(_, value)| has_lines(value)),
        Value::Null | Value::Word(_) => false,
    }
}

/// The value inside brackets or braces, on one line.
pub(super) fn in_brackets(value: &Value, around: Around<'_>) -> Result<String, NotEdited> {
    Ok(match value {
        Value::Null => "~".to_owned(),
        Value::Text(text) => scalar::on_one_line(text, around.form, true),
        Value::Simple(text) => scalar::simple(text, true),
        Value::Word(word) => word.clone(),
        Value::List(items) => {
            let items = items.iter().map(|item| in_brackets(item, around.item()));
            format!("[{}]", items.collect::<Result<Vec<_>, _>>()?.join(", "))
        }
        Value::Record(entries) if entries.is_empty() => "{}".to_owned(),
        Value::Record(entries) => {
            let entries = entries.iter().map(|(key, value)| {
                NewEntry { key: Some(key), value, around: around.key(key) }.in_brackets()
            });
            format!("{{ {} }}", entries.collect::<Result<Vec<_>, _>>()?.join(", "))
        }
        Value::Lines(written) => {
            let written = written.trim();
            let is_line = !written.contains(['\n', '\r', '#', '|', '>']);
            let meaning = value.meaning()?;
            let is_flow = written.starts_with(['[', '{', '"', '\''])
                || !matches!(meaning, Value::List(_) | Value::Record(_));
            if !is_line || !is_flow {
                return Err(NotEdited { why: Obstacle::NeedsLines, at: 0 });
            }
            written.to_owned()
        }
    })
}

/// An entry that is to be written: of a record where it has a key, else of a list.
#[derive(Debug, Clone, Copy)]
pub(super) struct NewEntry<'v> {
    pub key: Option<&'v str>,
    pub value: &'v Value,
    pub around: Around<'v>,
}

impl NewEntry<'_> {
    /// Its lines, from its key or hyphen on.
    pub(super) fn lines(self, style: Style) -> Result<Vec<String>, NotEdited> {
        let (opener, on) = match self.key {
            Some(key) => (format!("{}:", scalar::key(key)), On::Key),
            None => ("-".to_owned(), On::Hyphen),
        };
        let Hung { head, lines } = hung(self.value, on, self.around, style)?;
        Ok(std::iter::once(format!("{opener}{head}")).chain(lines).collect())
    }

    /// As it stands inside brackets or braces.
    pub(super) fn in_brackets(self) -> Result<String, NotEdited> {
        let value = in_brackets(self.value, self.around)?;
        Ok(match self.key {
            Some(key) => format!("{}: {value}", scalar::key(key)),
            None => value,
        })
    }
}
