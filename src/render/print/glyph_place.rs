use crate::render::Theme;
use crate::route::At;
use crate::source::{SourceFile, SourceId, Sources, Span};

/// So much of the text around a character must be found with it for a place to be surely the one.
const SURE: usize = 6;
/// Places told beside the first, when several are as likely.
const MOST_OTHERS: usize = 4;

/// A character, or a word, in its text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sign<'a> {
    pub before: &'a str,
    pub character: &'a str,
    pub after: &'a str,
}

/// Where a printed character or word was written: a place with the same words around it before any other, and among those
/// the document's own file, then its edition's, the registries, the plan and the theme. What follows the first are the places as likely.
/// Empty: it stands in no file as itself, but was made by a layout or written as an escape that we do not know.
pub(super) fn places(
    sign: Sign<'_>,
    own: SourceId,
    at: At<'_>,
    theme: &Theme,
    sources: &mut Sources,
) -> Vec<Span> {
    let nearness = Nearness::of(own, at, sources);
    let mut found: Vec<(Likelihood, Found)> = Vec::new();
    // Seals and lists of addresses repeat what people wrote elsewhere.
    let by_people = |path: &str| [".yaml", ".md"].iter().any(|ending| path.ends_with(ending));
    let mut files: Vec<_> = sources.iter().filter(|(_, file)| by_people(&file.path)).collect();
    // Places as likely are told in the same order, in whatever order the files were read.
    files.sort_by_key(|(_, file)| &file.path);
    for (id, file) in files {
        let near = nearness.file(id, &file.path);
        found.extend(occurrences(sign, &file.text).map(|(likely, start, end)| {
            (Likelihood::new(likely, sign, near), Found::Source(Span::new(id, start, end)))
        }));
    }
    let fixed = ["messages/", "print/"].into_iter().flat_map(|folder| theme.files_in(folder));
    for (path, text) in fixed.filter_map(|(path, bytes)| Some((path, str::from_utf8(bytes).ok()?))) {
        found.extend(occurrences(sign, text).map(|(likely, start, end)| {
            (Likelihood::new(likely, sign, Nearness::THEME), Found::Theme(path.to_owned(), start, end))
        }));
    }
    let Some(best) = found.iter().map(|(likelihood, _)| *likelihood).min() else { return Vec::new() };
    found.retain(|(likelihood, _)| *likelihood == best);
    found.truncate(MOST_OTHERS + 1);
    found.into_iter().filter_map(|(_, found)| found.span(theme, sources)).collect()
}

enum Found {
    Source(Span),
    /// In a file of the theme, which no stage before has pointed at.
    Theme(String, usize, usize),
}

impl Found {
    fn span(self, theme: &Theme, sources: &mut Sources) -> Option<Span> {
        match self {
            Self::Source(span) => Some(span),
            Self::Theme(path, start, end) => {
                let shown = theme.shown(&path);
                let known = sources.iter().find(|(_, file)| file.path == shown).map(|(id, _)| id);
                let text = str::from_utf8(theme.file(&path)?).ok()?;
                let source = known.unwrap_or_else(|| sources.add(SourceFile::new(shown, text)));
                Some(Span::new(source, start, end))
            }
        }
    }
}

/// The smallest is the likeliest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Likelihood {
    unsure: bool,
    /// How far from the document the file is.
    distance: u8,
    /// Characters of the text around that differ.
    lacking: usize,
}

impl Likelihood {
    fn new(agreeing: usize, sign: Sign<'_>, distance: u8) -> Self {
        let all = plain(sign.before.chars()).count() + plain(sign.after.chars()).count();
        Self { unsure: agreeing < SURE.min(all), distance, lacking: all.saturating_sub(agreeing) }
    }
}

/// How near to a document the files are.
struct Nearness {
    own: SourceId,
    edition: String,
    plan: String,
}

impl Nearness {
    const THEME: u8 = 8;

    fn of(own: SourceId, at: At<'_>, sources: &Sources) -> Self {
        let folder = |source| sources.path(source).rsplit_once('/').map_or("", |(folder, _)| folder);
        Self {
            own,
            edition: format!("{}/", folder(at.edition.identity.span.source)),
            plan: format!("{}/", folder(at.plan.identity.span.source)),
        }
    }

    fn file(&self, id: SourceId, path: &str) -> u8 {
        let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
        // `purpose.en.md` is a translation.
        let translates = name.matches('.').count() > 1;
        match name {
            _ if id == self.own => 0,
            _ if path.starts_with(&self.edition) && !translates => 1,
            "contacts.yaml" => 2,
            "laws.yaml" => 3,
            "site.yaml" => 4,
            _ if path.starts_with(&self.edition) => 6,
            _ if path.starts_with(&self.plan) && !path.starts_with(&format!("{}editions/", self.plan)) => 5,
            _ => 7,
        }
    }
}

/// Every place where the character stands, as itself or as an escape, with how many characters around it agree.
fn occurrences<'a>(sign: Sign<'a>, text: &'a str) -> impl Iterator<Item = (usize, usize, usize)> {
    let written = std::iter::once(sign.character.to_owned()).chain(escapes(sign.character));
    written.flat_map(move |written| {
        let places: Vec<usize> = text.match_indices(&written).map(|(at, _)| at).collect();
        let length = written.len();
        places
            .into_iter()
            .map(move |start| (agreeing(sign, text, start, start + length), start, start + length))
    })
}

/// How many characters before and after a place are those of the printed text.
fn agreeing(sign: Sign<'_>, text: &str, start: usize, end: usize) -> usize {
    let (before, after) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
    let back = plain(before.chars().rev()).zip(plain(sign.before.chars().rev()));
    let on = plain(after.chars()).zip(plain(sign.after.chars()));
    back.take_while(|(a, b)| a == b).count() + on.take_while(|(a, b)| a == b).count()
}

/// The characters that stay the same from a file to paper: line breaks and indentation count as one space, and what is
/// only there to divide a word as nothing.
fn plain(characters: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    let mut spaced = false;
    characters.filter(|character| !matches!(character, '\u{ad}' | '\u{200b}' | '\u{2060}')).filter_map(
        move |character| {
            let again = spaced && character.is_whitespace();
            spaced = character.is_whitespace();
            (!again).then_some(if spaced { ' ' } else { character })
        },
    )
}

/// How YAML (in double quotes) and Markdown write a single character by its number.
fn escapes(character: &str) -> Vec<String> {
    let mut characters = character.chars();
    let (Some(only), None) = (characters.next(), characters.next()) else { return Vec::new() };
    let number = u32::from(only);
    let mut escapes = vec![
        format!("\\U{number:08X}"),
        format!("\\U{number:08x}"),
        format!("&#x{number:X};"),
        format!("&#x{number:x};"),
        format!("&#{number};"),
    ];
    if number <= 0xffff {
        escapes.extend([format!("\\u{number:04X}"), format!("\\u{number:04x}")]);
    }
    escapes.dedup();
    escapes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_around_are_the_same_however_they_are_broken() {
        let sign = Sign { before: "en lang linje med ", character: "漢", after: " i midten" };
        for text in ["en lang linje med 漢 i midten", "en lang\n  linje\u{a0}med\n    漢\r\n  i midten af"]
        {
            let found: Vec<_> = occurrences(sign, text).map(|(agreeing, ..)| agreeing).collect();
            assert_eq!(found, [27], "{text:?}");
        }
        let found: Vec<_> =
            occurrences(sign, "andet 漢, og med 漢 i midt").map(|(agreeing, ..)| agreeing).collect();
        assert_eq!(found, [1, 12]);
    }

    #[test]
    fn a_character_written_by_its_number_is_found() {
        for (character, text) in
            [("漢", "a: \"x\\u6f22y\""), ("😀", "a: \"\\U0001F600\""), ("漢", "x &#x6F22; y")]
        {
            let sign = Sign { before: "", character, after: "" };
            assert_eq!(occurrences(sign, text).count(), 1, "{text}");
        }
    }
}
