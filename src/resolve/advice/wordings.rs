use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::{Provision, Statute};
use crate::source::Span;

use super::words::{GAP, Word, norms, words};

/// So many words in a row that are the same tell a quotation by themselves.
pub(super) const RUN: usize = 8;
/// So many tell where one begins of which it is known what it quotes.
const START: usize = 4;
/// After a difference so many words must be the same again …
const AGAIN: usize = 3;
/// … within so many. Two texts that part for longer go each its own way.
const APART: usize = 12;
/// So far is looked for what comes after words left out.
const LEFT_OUT: usize = 400;

/// The wordings of the registry of laws.
pub(super) struct Wordings<'a> {
    pub list: Vec<Wording<'a>>,
    by_reference: BTreeMap<String, usize>,
}

/// One of them.
pub(super) struct Wording<'a> {
    /// `barnets-lov/15/3`.
    pub reference: String,
    law: &'a Statute,
    provision: &'a Provision,
    pub text: &'a str,
    pub words: Vec<Word>,
    norms: Vec<String>,
}

impl Wording<'_> {
    /// As it is called in a sentence.
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.law.short.value, self.provision.cite.value)
    }

    pub(super) fn place(&self) -> Span {
        self.provision.text.as_ref().map_or(self.provision.cite.span, |text| text.span)
    }
}

/// How much is known of where a quotation begins and ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// It is the whole of the words.
    Whole,
    /// It begins with them; the writer's own words may follow.
    Begins,
    /// It is somewhere among them.
    Within,
}

/// What a quotation is to a wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Comparison {
    /// No quotation of it.
    None,
    /// Word for word the same, as far as it goes.
    Same,
    Differs(Difference),
}

/// Where a quotation first departs from the wording, in words of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Difference {
    pub quoted: Range<usize>,
    pub wording: Range<usize>,
}

impl<'a> Wordings<'a> {
    pub(super) fn of(laws: &'a [Statute]) -> Self {
        let all = laws.iter().flat_map(|law| law.provisions.iter().map(move |provision| (law, provision)));
        Self::new(all)
    }

    pub(super) fn of_one(law: &'a Statute, reference: &str) -> Self {
        let is_it = |provision: &&Provision| reference_to(law, provision) == reference;
        Self::new(law.provisions.iter().filter(is_it).map(|provision| (law, provision)))
    }

    fn new(provisions: impl Iterator<Item = (&'a Statute, &'a Provision)>) -> Self {
        let list: Vec<Wording<'_>> = provisions
            .filter_map(|(law, provision)| {
                let text = provision.text.as_ref()?.as_str();
                let words = words(text, 0..text.len());
                let norms = norms(&words);
                Some(Wording { reference: reference_to(law, provision), law, provision, text, words, norms })
            })
            .collect();
        let by_reference = list.iter().enumerate().map(|(at, wording)| (wording.reference.clone(), at));
        let by_reference = by_reference.collect();
        Self { list, by_reference }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(super) fn get(&self, reference: &str) -> Option<usize> {
        self.by_reference.get(reference).copied()
    }

    pub(super) fn index(&self) -> Index<'_> {
        let mut index = Index { list: &self.list, runs: BTreeMap::new(), starts: BTreeMap::new() };
        for (at, wording) in self.list.iter().enumerate() {
            for (from, run) in wording.norms.windows(RUN).enumerate() {
                index.runs.entry(run).or_insert((at, from));
            }
            for (from, start) in wording.norms.windows(START).enumerate() {
                index.starts.entry((at, start)).or_insert(from);
            }
        }
        index
    }
}

fn reference_to(law: &Statute, provision: &Provision) -> String {
    format!("{}/{}", law.id.as_str(), provision.id.as_str())
}

/// Where words in a row stand in the wordings; the first place of each.
pub(super) struct Index<'a> {
    list: &'a [Wording<'a>],
    runs: BTreeMap<&'a [String], (usize, usize)>,
    starts: BTreeMap<(usize, &'a [String]), usize>,
}

impl Index<'_> {
    /// The wording that shares words in a row with a quotation.
    pub(super) fn find(&self, quoted: &[Word]) -> Option<usize> {
        let quoted = norms(quoted);
        quoted.windows(RUN).find_map(|run| self.runs.get(run)).map(|(wording, _)| *wording)
    }

    pub(super) fn compare(&self, wording: usize, quoted: &[Word], extent: Extent) -> Comparison {
        let quoted = norms(quoted);
        let Some(found) = self.list.get(wording) else { return Comparison::None };
        let Some((at, from)) = self.anchor(wording, &found.norms, &quoted, extent) else {
            return Comparison::None;
        };
        SideBySide::of(&quoted, &found.norms, at, from).judge(extent)
    }

    /// The first words in a row that both have: where they are in the quotation and in the wording.
    fn anchor(
        &self,
        wording: usize,
        words: &[String],
        quoted: &[String],
        extent: Extent,
    ) -> Option<(usize, usize)> {
        let length = if extent == Extent::Whole { START } else { RUN };
        quoted.windows(length).enumerate().find_map(|(at, run)| {
            let first = *self.starts.get(&(wording, run.get(..START)?))?;
            // Words that come again: the first place that goes on as the quotation does.
            let mut places = first..words.len().min(first + LEFT_OUT);
            let from = places.find(|from| words.get(*from..from + length) == Some(run))?;
            Some((at, from))
        })
    }
}

/// A quotation and a wording, aligned from words in a row that both have, backwards and on.
struct SideBySide {
    /// How many words each has.
    quoted: usize,
    wording: usize,
    /// Where the words begin that both have.
    at: usize,
    from: usize,
    back: Aligned,
    forth: Aligned,
    /// Words left out of the quotation, as signs of it.
    gaps: usize,
}

impl SideBySide {
    fn of(quoted: &[String], wording: &[String], at: usize, from: usize) -> Self {
        let back = |words: &[String], until| -> Vec<String> {
            words.get(..until).unwrap_or(&[]).iter().rev().cloned().collect()
        };
        Self {
            quoted: quoted.len(),
            wording: wording.len(),
            at,
            from,
            back: aligned(&back(quoted, at), &back(wording, from)),
            forth: aligned(quoted.get(at..).unwrap_or(&[]), wording.get(from..).unwrap_or(&[])),
            gaps: quoted.iter().filter(|word| *word == GAP).count(),
        }
    }

    fn judge(&self, extent: Extent) -> Comparison {
        let same = self.forth.same + self.back.same;
        if extent == Extent::Whole && same * 2 < self.quoted - self.gaps {
            return Comparison::None;
        }
        let most = if extent == Extent::Whole { usize::MAX } else { AGAIN };
        let head = (extent != Extent::Within).then(|| self.head(most)).flatten();
        let tail = || (extent == Extent::Whole).then(|| self.tail()).flatten();
        let first = head.or_else(|| self.before()).or_else(|| self.after()).or_else(tail);
        first.map_or(Comparison::Same, Comparison::Differs)
    }

    /// Other words at the beginning of both.
    fn head(&self, most: usize) -> Option<Difference> {
        let (quoted, wording) = (self.at - self.back.quoted, self.from - self.back.wording);
        let departs = (1..=most).contains(&quoted) && (1..=most).contains(&wording);
        departs.then_some(Difference { quoted: 0..quoted, wording: 0..wording })
    }

    /// Aligned backwards, so that the last is the first.
    fn before(&self) -> Option<Difference> {
        let turned = |range: &Range<usize>, end: usize| end - range.end..end - range.start;
        let last = self.back.differences.last()?;
        Some(Difference { quoted: turned(&last.quoted, self.at), wording: turned(&last.wording, self.from) })
    }

    fn after(&self) -> Option<Difference> {
        let moved = |range: &Range<usize>, by: usize| range.start + by..range.end + by;
        let first = self.forth.differences.first()?;
        Some(Difference { quoted: moved(&first.quoted, self.at), wording: moved(&first.wording, self.from) })
    }

    /// Other words at the end of both.
    fn tail(&self) -> Option<Difference> {
        let (quoted, wording) = (self.at + self.forth.quoted, self.from + self.forth.wording);
        (quoted < self.quoted && wording < self.wording).then(|| Difference {
            quoted: quoted..(quoted + AGAIN).min(self.quoted),
            wording: wording..(wording + AGAIN).min(self.wording),
        })
    }
}

/// Two texts side by side from where both begin, until they part for good.
#[derive(Debug, Default)]
struct Aligned {
    /// Words that are the same.
    same: usize,
    /// How far each goes.
    quoted: usize,
    wording: usize,
    /// Between words that are the same.
    differences: Vec<Difference>,
}

fn aligned(quoted: &[String], wording: &[String]) -> Aligned {
    let mut aligned = Aligned::default();
    let (mut q, mut w) = (0, 0);
    loop {
        let rest = (quoted.get(q..).unwrap_or(&[]), wording.get(w..).unwrap_or(&[]));
        let same = rest.0.iter().zip(rest.1).take_while(|(a, b)| a == b).count();
        (q, w) = (q + same, w + same);
        aligned.same += same;
        (aligned.quoted, aligned.wording) = (q, w);
        let rest = (quoted.get(q..).unwrap_or(&[]), wording.get(w..).unwrap_or(&[]));
        let Some(next) = rest.0.first() else { return aligned };
        if next == GAP {
            let Some(over) = after_gap(rest.0.get(1..).unwrap_or(&[]), rest.1) else { return aligned };
            (q, w) = (q + 1, w + over);
            continue;
        }
        let Some((in_quoted, in_wording)) = again(rest.0, rest.1) else { return aligned };
        aligned.differences.push(Difference { quoted: q..q + in_quoted, wording: w..w + in_wording });
        (q, w) = (q + in_quoted, w + in_wording);
    }
}

/// How many words of the wording a quotation leaves out before it goes on.
fn after_gap(quoted: &[String], wording: &[String]) -> Option<usize> {
    let next = quoted.get(..AGAIN.min(quoted.len()))?;
    (0..wording.len().min(LEFT_OUT)).find(|at| wording.get(*at..).is_some_and(|rest| rest.starts_with(next)))
}

/// How many words of each differ until the two go on alike; the fewest together.
fn again(quoted: &[String], wording: &[String]) -> Option<(usize, usize)> {
    let pairs = (1..=2 * APART).flat_map(|sum| (0..=sum.min(APART)).map(move |a| (a, sum - a)));
    pairs.filter(|(_, b)| *b <= APART).find(|(a, b)| {
        let (Some(quoted), Some(wording)) = (quoted.get(*a..), wording.get(*b..)) else { return false };
        let needed = AGAIN.min(quoted.len()).min(wording.len());
        // At the very end a word or two may be all there is left.
        let enough = needed == AGAIN || (needed > 0 && *a <= 2 && *b <= 2);
        enough && quoted.get(..needed) == wording.get(..needed)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAW: &str = "Kommunen skal lave en plan for, hvordan den møder uro, vold og hærværk blandt børn, unge og voksne. Planen \
                       skal revideres mindst hvert fjerde år.";

    /// The words of both at the first difference.
    fn compared(quoted: &str, extent: Extent) -> Option<(String, String)> {
        let yaml = |text: &str| crate::source::Spanned::new(text.to_owned(), place());
        let id =
            |text: &str| crate::source::Spanned::new(crate::model::values::Id::parse(text).unwrap(), place());
        let provision = Provision {
            id: crate::source::Spanned::new(crate::yaml::Scalar::read("1").unwrap(), place()),
            cite: yaml("§ 1"),
            text: Some(yaml(LAW)),
            read_in: None,
            checked: None,
            span: place(),
        };
        let law = Statute {
            id: id("loven"),
            title: yaml("Loven"),
            short: yaml("loven"),
            number: None,
            eli: None,
            consolidations: Vec::new(),
            provisions: vec![provision],
            span: place(),
        };
        let laws = [law];
        let wordings = Wordings::of(&laws);
        let words_of = words(quoted, 0..quoted.len());
        match wordings.index().compare(0, &words_of, extent) {
            Comparison::None => None,
            Comparison::Same => Some(Default::default()),
            Comparison::Differs(it) => Some((
                norms(&words_of[it.quoted]).join(" "),
                norms(&wordings.list[0].words[it.wording]).join(" "),
            )),
        }
    }

    fn place() -> Span {
        Span::new(
            crate::source::Sources::default().add(crate::source::SourceFile::new("a", String::new())),
            0,
            0,
        )
    }

    #[track_caller]
    fn assert_compared(quoted: &str, extent: Extent, expected: Option<(&str, &str)>) {
        let found = compared(quoted, extent);
        assert_eq!(found.as_ref().map(|(a, b)| (a.as_str(), b.as_str())), expected, "{quoted}");
    }

    #[test]
    fn quotations_are_compared_word_for_word() {
        use Extent::{Begins, Whole, Within};
        let same = Some(("", ""));
        for extent in [Whole, Begins, Within] {
            assert_compared(LAW, extent, same);
            assert_compared(&LAW.to_uppercase().replace(' ', "\n"), extent, same);
        }
        // A part of it, words left out, and words of the writer's own around it.
        assert_compared("skal lave en plan for, hvordan", Whole, same);
        assert_compared("Kommunen skal lave en plan […] blandt børn, unge og voksne.", Whole, same);
        assert_compared(&format!("{LAW} Det gør vi hvert år i maj, og byrådet ser på det."), Begins, same);
        assert_compared(
            "Se her: kommunen skal lave en plan for, hvordan den møder uro. Det gør den.",
            Within,
            same,
        );
        assert_compared("Stk. 1. Kommunen skal lave en plan for, hvordan den møder uro", Whole, same);
        // Other words in the middle, at the end and at the beginning.
        let other = LAW.replace("vold og hærværk", "bander og hærværk");
        assert_compared(&other, Whole, Some(("bander", "vold")));
        assert_compared(&LAW.replace("fjerde", "tredje"), Begins, Some(("tredje", "fjerde")));
        assert_compared(&LAW.replace("Kommunen", "Byrådet"), Begins, Some(("byrådet", "kommunen")));
        assert_compared(&LAW.replace(" mindst", ""), Within, Some(("", "mindst")));
        assert_compared(
            "Kommunen skal lave en plan for borgerne",
            Whole,
            Some(("borgerne", "hvordan den møder")),
        );
        // No quotation of it.
        assert_compared("Byrådet holder møde den første mandag i hver måned", Whole, None);
        assert_compared("Vi har en plan for uro blandt børn, unge og voksne", Within, None);
        assert_compared("", Whole, None);
    }
}
