use clap::builder::styling::{AnsiColor, Style};

use super::console::{ERROR, GOOD, WARNING};
use super::explained::{Explained, FAMILIES, Family};
use super::numbers::counted;
use super::wrapped::wrapped;
use crate::diagnostic::{Language, Severity};

/// Explanations as a terminal shows them, at most [`WIDTH`] columns wide.
#[derive(Debug, Clone, Copy)]
pub(super) struct ExplanationText {
    pub language: Language,
    pub colour: bool,
}

/// A text in longer lines is hard to read, and a terminal is seldom narrower.
const WIDTH: usize = 90;

const HEADING: Style = Style::new().bold();
const ADVICE: Style = AnsiColor::Cyan.on_default().bold();

impl ExplanationText {
    /// A page each, and where the others are.
    pub(super) fn pages(self, explained: &[Explained]) -> String {
        let pages: Vec<String> = explained.iter().map(|one| self.page(one)).collect();
        let line = format!("\n{}\n\n", "─".repeat(WIDTH));
        let all = self.say("Alle koder: planvaerk explain --all", "All codes: planvaerk explain --all");
        format!("{}\n{all}\n", pages.join(&line))
    }

    fn page(self, Explained { code, explanation }: &Explained) -> String {
        let severity = code.severity();
        let title = format!(
            "{}  {}\n",
            self.styled(style_of(severity), code.id()),
            self.styled(HEADING, explanation.title)
        );
        let mut text = title + &wrapped(&self.weight(severity), "", WIDTH);
        let mut section = |heading: &str, body: String| {
            text += &format!("\n{}\n{body}", self.styled(HEADING, heading));
        };
        section(self.say("Hvorfor", "Why"), wrapped(explanation.why, "  ", WIDTH));
        let steps: Vec<&str> = explanation.mend.lines().collect();
        let mend = match steps.as_slice() {
            [one] => wrapped(one, "  ", WIDTH),
            several => several.iter().map(|step| wrapped(&format!("- {step}"), "  ", WIDTH)).collect(),
        };
        section(self.say("Gør sådan", "Do this"), mend);
        for (style, heading, example) in [
            (ERROR, self.say("Forkert", "Wrong"), explanation.wrong),
            (GOOD, self.say("Rigtigt", "Right"), explanation.right),
        ] {
            if !example.is_empty() {
                let bar = self.styled(style, "│");
                let text: String = example.lines().map(|line| in_room(line, WIDTH - 4)).collect();
                let lines = text.lines().map(|line| format!("  {bar} {line}").trim_end().to_owned() + "\n");
                section(heading, lines.collect());
            }
        }
        let finders = Explained::finders(*code);
        section(
            self.say("Findes af", "Found by"),
            finders.iter().map(|command| format!("  {command}\n")).collect(),
        );
        text
    }

    /// What the severity means for the reader.
    fn weight(self, severity: Severity) -> String {
        let (danish, english) = match severity {
            Severity::Error => (
                "Fejl: intet bliver udgivet eller skrevet, før det er rettet.",
                "Error: nothing is published or written until it is mended.",
            ),
            Severity::Warning => (
                "Advarsel: hjemmesiden bliver udgivet, men nogen skal se på det.",
                "Warning: the site is published, but somebody must look at it.",
            ),
            Severity::Advice => (
                "Råd: hjemmesiden er god nok, som den er, men den kan blive bedre.",
                "Advice: the site is good as it is, but it could be better.",
            ),
        };
        self.say(danish, english).to_owned()
    }

    /// Every code on a line, by family.
    pub(super) fn list(self, explained: &[Explained]) -> String {
        let room = explained.iter().map(|one| self.severity(one).chars().count()).max().unwrap_or(0);
        let mut text = String::new();
        for (family, members) in families(explained) {
            text += &format!("{}\n", self.styled(HEADING, family.name(self.language)));
            for one in members {
                let severity = self.severity(one);
                let space = " ".repeat(room - severity.chars().count());
                let severity = self.styled(style_of(one.code.severity()), severity);
                text += &format!("  {}  {severity}{space}  {}\n", one.code.id(), one.explanation.title);
            }
            text.push('\n');
        }
        text + self
            .say("Læs om en kode: planvaerk explain PV602\n", "Read about a code: planvaerk explain PV602\n")
    }

    /// The same as Markdown, for a document.
    pub(super) fn markdown(self, explained: &[Explained]) -> String {
        let mut tables: Vec<String> = Vec::new();
        for (family, members) in families(explained) {
            let head = self.say("| Kode | Slags | Hvad |", "| Code | Severity | What |");
            let mut text = format!("### {}\n\n{head}\n|---|---|---|\n", family.name(self.language));
            for one in members {
                let title = one.explanation.title.replace('|', "\\|");
                text += &format!("| {} | {} | {title} |\n", one.code.id(), self.severity(one));
            }
            tables.push(text);
        }
        tables.join("\n")
    }

    /// What codes are, and what families of them there are.
    pub(super) fn introduction(self, explained: &[Explained]) -> String {
        let about = self.say(
            "Hver fejl, hver advarsel og hvert råd har en kode, for eksempel PV602. Kommandoen forklarer den: \
             hvorfor der bliver set efter det, hvad du kan gøre, og hvordan det ser ud, når det er rigtigt.",
            "Every error, every warning and every piece of advice has a code, for example PV602. This command explains \
             it: why it is looked for, what you can do, and what it looks like when it is right.",
        );
        let mut text = wrapped(about, "", WIDTH) + "\n";
        let families: Vec<_> = families(explained).collect();
        let room =
            families.iter().map(|(it, _)| it.name(self.language).chars().count()).max().unwrap_or_default();
        for (family, members) in families {
            let (Some(first), Some(last)) = (members.first(), members.last()) else { continue };
            let count = counted(members.len(), ["kode", "koder"], ["code", "codes"], self.language);
            let name = family.name(self.language);
            let space = " ".repeat(room - name.chars().count());
            text += &format!("  {}-{}  {name}{space}  {count}\n", first.code.id(), last.code.id());
        }
        text + self.say(
            "\nLæs om en kode: planvaerk explain PV602\nSe dem alle: planvaerk explain --all\n",
            "\nRead about a code: planvaerk explain PV602\nSee them all: planvaerk explain --all\n",
        )
    }

    fn severity(self, one: &Explained) -> &'static str {
        match one.code.severity() {
            Severity::Error => self.say("fejl", "error"),
            Severity::Warning => self.say("advarsel", "warning"),
            Severity::Advice => self.say("råd", "advice"),
        }
    }

    fn say<'t>(self, danish: &'t str, english: &'t str) -> &'t str {
        if self.language == Language::Danish { danish } else { english }
    }

    fn styled(self, style: Style, text: &str) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}

fn style_of(severity: Severity) -> Style {
    match severity {
        Severity::Error => ERROR,
        Severity::Warning => WARNING,
        Severity::Advice => ADVICE,
    }
}

/// A line of an example as it is, but for a sentence longer than a line.
fn in_room(line: &str, width: usize) -> String {
    if line.chars().count() > width { wrapped(line, "", width) } else { format!("{line}\n") }
}

/// Each family with those of it that are told of; none without.
fn families(explained: &[Explained]) -> impl Iterator<Item = (&'static Family, Vec<&Explained>)> {
    FAMILIES.iter().filter_map(|family| {
        let members: Vec<_> = explained.iter().filter(|one| family.has(one.code)).collect();
        (!members.is_empty()).then_some((family, members))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn colours_say_nothing_that_words_do_not() {
        for language in [Language::Danish, Language::English] {
            let all: Vec<Explained> =
                Code::ALL.into_iter().filter_map(|code| Explained::of(code, language)).collect();
            let plain = ExplanationText { language, colour: false };
            let coloured = ExplanationText { language, colour: true };
            for (plain, coloured) in
                [(plain.pages(&all), coloured.pages(&all)), (plain.list(&all), coloured.list(&all))]
            {
                assert!(coloured.contains('\u{1b}'), "{coloured}");
                let without: Vec<&str> = coloured
                    .split('\u{1b}')
                    .enumerate()
                    .map(|(place, part)| if place == 0 { part } else { part.split_once('m').unwrap().1 })
                    .collect();
                assert_eq!(without.concat(), plain);
            }
        }
    }
}
