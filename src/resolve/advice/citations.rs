use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagnostic::{Code, Finding, Findings, nearest};
use crate::markdown::Inline;
use crate::model::Prose;
use crate::parse::Parsed;

use super::Concerned;
use super::citation::{Cited, Group, groups};
use super::law_names::{Law, LawNames};
use super::line::Line;
use super::paragraphs::{Passage, passages};
use super::quotations::between_marks;
use super::words::{norms, words};

/// Provisions cited in running text that the registry of laws does not have.
///
/// Only where it is clear which law is meant: its name stands just before the sign (`servicelovens § 12 b`), just after it
/// (`§ 12 b i serviceloven`), or the words are a link to it. What a law itself cites, in a quotation of it, is no citation of the
/// plan's.
pub(super) fn check(parsed: &Parsed, editions: &[Concerned<'_>], findings: &mut Findings) {
    let Some(laws) = &parsed.laws else { return };
    if parsed.faults.files.contains("laws.yaml") {
        return;
    }
    let mut names = LawNames::default();
    names.add(&laws.laws);
    let quotable = quotable(parsed);
    let mut told = BTreeSet::new();
    let about = parsed.site.iter().filter_map(|site| site.about.as_ref());
    let mut reader = Reader { names: &names, quotable: &quotable, told: &mut told, findings };
    about.for_each(|prose| reader.prose(prose));
    for plan in &parsed.plans {
        let help = plan.help.iter().flat_map(|help| help.prose());
        help.for_each(|prose| reader.prose(prose));
    }
    for concerned in editions {
        // What was in the registry on the day of adoption is told of when it is gone.
        let mut then = LawNames::default();
        if let Some(lock) = &concerned.edition.lock {
            then.add(&lock.laws);
        }
        then.add(&laws.laws);
        let mut reader = Reader { names: &then, quotable: &quotable, told: &mut told, findings };
        concerned.prose().for_each(|prose| reader.prose(prose));
    }
}

/// The words of everything the laws are quoted with, between spaces.
fn quotable(parsed: &Parsed) -> String {
    let provisions = parsed.laws.iter().flat_map(|registry| &registry.laws).flat_map(|law| &law.provisions);
    let texts = provisions.filter_map(|provision| provision.text.as_ref());
    let mut all = String::from(" ");
    for text in texts {
        all.push_str(&spaced(text));
        all.push_str("| ");
    }
    all
}

fn spaced(text: &str) -> String {
    norms(&words(text, 0..text.len())).iter().map(|word| format!("{word} ")).collect()
}

struct Reader<'a, 'f> {
    names: &'f LawNames<'a>,
    quotable: &'f str,
    told: &'f mut BTreeSet<(String, String)>,
    findings: &'f mut Findings,
}

/// The sign of a paragraph of a law.
const SIGN: char = '§';

fn has_sign(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Text { text, .. } => text.contains(SIGN),
        _ => has_sign(inline.children()),
    })
}

impl<'a> Reader<'a, '_> {
    fn prose(&mut self, prose: &Prose) {
        passages(&prose.document, &mut |passage| {
            if let Passage::Line(inlines) = passage
                && has_sign(inlines)
            {
                self.line(&Line::of(inlines));
            }
        });
    }

    fn line(&mut self, line: &Line<'_>) {
        let quoted = between_marks(&line.text);
        let groups = groups(&line.text);
        let laws = self.laws_of(line, &groups);
        for (group, law) in groups.iter().zip(laws) {
            let Some(law) = law else { continue };
            if quoted.iter().any(|quote| quote.contains(&group.range.start)) {
                continue;
            }
            for cited in &group.cited {
                self.cited(line, &law, group, cited);
            }
        }
    }

    /// The law of each group; `§ 15 og § 16 i barnets lov` are both of that one.
    fn laws_of(&self, line: &Line<'_>, groups: &[Group]) -> Vec<Option<Law<'a>>> {
        let mut laws: Vec<_> = groups.iter().map(|group| self.law_of(line, group)).collect();
        let follows = |at: usize| {
            let (Some(one), Some(next)) = (groups.get(at), groups.get(at + 1)) else { return false };
            let between = line.text.get(one.range.end..next.range.start).unwrap_or("-");
            ["og", ",", "eller", "samt", "og af", ", og"].contains(&between.trim())
        };
        for at in 0..laws.len().saturating_sub(1) {
            if follows(at) && laws.get(at + 1) == Some(&None) {
                let law = laws.get(at).cloned().flatten();
                laws.iter_mut().skip(at + 1).take(1).for_each(|next| next.clone_from(&law));
            }
        }
        for at in (0..laws.len().saturating_sub(1)).rev() {
            if follows(at) && laws.get(at) == Some(&None) {
                let law = laws.get(at + 1).cloned().flatten();
                laws.iter_mut().skip(at).take(1).for_each(|one| one.clone_from(&law));
            }
        }
        laws
    }

    fn law_of(&self, line: &Line<'_>, group: &Group) -> Option<Law<'a>> {
        if let Some((_, law)) = line.laws.iter().find(|(link, _)| link.contains(&group.range.start)) {
            return self.names.linked(law);
        }
        let before = line.text.get(..group.range.start).unwrap_or("");
        let before = before.trim_end_matches([' ', '\u{a0}', ',', '(']);
        let named = before
            .ends_with(char::is_alphanumeric)
            .then(|| self.names.before(&words(before, near(before, true))));
        named.flatten().or_else(|| {
            let after = line.text.get(group.range.end..).unwrap_or("");
            let after = after.trim_start_matches([' ', '\u{a0}', ',', ')']);
            let name = ["i ", "af ", "i\u{a0}"].iter().find_map(|word| after.strip_prefix(word))?;
            self.names.after(&words(name, near(name, false)))
        })
    }

    fn cited(&mut self, line: &Line<'_>, law: &Law<'_>, group: &Group, cited: &Cited) {
        if self.names.has(law, &cited.paragraph, cited.part.as_deref()) {
            return;
        }
        let cite = cited.to_string();
        let name = self.names.name(law);
        let words_here = line.text.get(group.range.clone()).unwrap_or("");
        let is_quoted = [format!(" {}s ", name.to_lowercase()), format!(" {} ", name.to_lowercase())]
            .iter()
            .any(|name| self.quotable.contains(&format!("{name}{}", spaced(words_here))));
        if is_quoted {
            return;
        }
        let Some(span) = line.span_of(group.range.clone()) else { return };
        if !self.told.insert((name.clone(), cite.clone())) {
            return;
        }
        let has_room = self.findings.has_room(Code::ProvisionNotInRegistry, Some(span.source));
        let near = if has_room { nearest(&cite, self.names.cites(law).iter().copied()) } else { Vec::new() };
        let finding = Finding::new(Code::ProvisionNotInRegistry, span).with("law", name);
        self.findings.add(finding.with("cite", cite).nearest(near));
    }
}

/// Enough of a text for the name of a law at its end or beginning.
fn near(text: &str, at_end: bool) -> Range<usize> {
    const BYTES: usize = 240;
    if at_end {
        let start = text.ceil_char_boundary(text.len().saturating_sub(BYTES));
        return start..text.len();
    }
    0..text.floor_char_boundary(BYTES.min(text.len()))
}
