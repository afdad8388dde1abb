//! YAML as people write it, made up from a tape of numbers: every style, comments and empty lines anywhere, each way to end a line.

use std::fmt::Write;

use crate::yaml::quoted;

/// What is chosen, one number after the other; where the tape ends, always the first.
pub(super) struct Tape<'t> {
    numbers: std::slice::Iter<'t, u16>,
}

impl<'t> Tape<'t> {
    pub(super) fn new(numbers: &'t [u16]) -> Self {
        Self { numbers: numbers.iter() }
    }

    /// A number below `count`.
    pub(super) fn pick(&mut self, count: usize) -> usize {
        usize::from(self.numbers.next().copied().unwrap_or(0)) % count
    }

    pub(super) fn one_in(&mut self, count: usize) -> bool {
        self.pick(count) == count - 1
    }

    pub(super) fn of<'v, T: ?Sized>(&mut self, values: &[&'v T]) -> &'v T {
        values[self.pick(values.len())]
    }
}

pub(super) const KEYS: [&str; 12] = [
    "id", "title", "role", "phones", "note", "hours", "label", "number", "when", "adopted", "sections",
    "text",
];

/// Texts that need no quotes anywhere.
const WORDS: [&str; 8] =
    ["a", "ssp", "Aalborg Byråd", "børn og unge", "l'été", "x-y", "Ring til os", "»et ord« – og et til"];

/// Texts with something in them that YAML, a person or an editor might read in another way.
pub(super) const TEXTS: [&str; 44] = [
    "a",
    "Børn: og unge",
    "nr. #7",
    "x #7",
    "@ssp",
    "no",
    "Yes",
    "0123",
    "12",
    "1e3",
    "0x1F",
    "2026-11-23",
    "null",
    "~",
    "a, b",
    "[a]",
    "{a}",
    "a]",
    "- a",
    "-",
    "? a",
    "|",
    "> a",
    "&a",
    "*a",
    "!a",
    "%a",
    "'a",
    "\"a\"",
    "it's \"so\"",
    "a:",
    " a",
    "a ",
    "",
    "\u{a0}25\u{a0}20\u{a0}",
    "a\tb",
    "a\\n",
    "25 20 03 18",
    "\u{2028}\u{85}\u{feff}\u{7f}\0",
    "a\r\nb",
    "😀 æøå",
    "---",
    "...",
    "En lang tekst, som ingen læser til ende, fordi den bliver ved og ved uden at sige noget nyt, og som derfor må brydes.",
];

pub(super) const LONG: [&str; 9] = [
    "Første linje\nanden linje\n",
    "Første\n\nefter en tom\n",
    "Uden brud til sidst\n- punkt: et\n# ingen kommentar",
    "a\n\n\nb\n c\n",
    "Linje\n\tmed tabulator\n",
    "Et afsnit, der er længere end en linje plejer at være, så det skal brydes over flere.\n\nOg et til, som ikke er så langt.\n",
    "\nførst tom\n",
    "x\n",
    "25 20 03 18: ring\n\"citat\"\n",
];

pub(super) struct Writer<'t, 'n> {
    pub tape: &'t mut Tape<'n>,
    out: String,
    line_break: &'static str,
}

/// A document: the text of it.
pub(super) fn document(tape: &mut Tape<'_>) -> String {
    let line_break = ["\n", "\n", "\r\n", "\r"][tape.pick(4)];
    let mut writer = Writer { tape, out: String::new(), line_break };
    if writer.tape.one_in(6) {
        writer.out.push('\u{feff}');
    }
    if writer.tape.one_in(4) {
        writer.out.push_str("# Filens kommentar: [a]");
        writer.end_line();
    }
    if writer.tape.one_in(12) {
        writer.out.push_str("---");
        writer.end_line();
    }
    match writer.tape.pick(8) {
        7 => writer.list(0, 0),
        _ => writer.record(0, 0),
    }
    if writer.tape.one_in(8) {
        writer.between(0);
    }
    let mut text = writer.out;
    if tape.one_in(4) {
        text.truncate(text.trim_end_matches(['\n', '\r']).len());
    }
    text
}

impl Writer<'_, '_> {
    fn end_line(&mut self) {
        self.out.push_str(self.line_break);
    }

    fn pad(&mut self, indent: usize) {
        self.out.extend(std::iter::repeat_n(' ', indent));
    }

    /// What may stand between two lines.
    fn between(&mut self, indent: usize) {
        for _ in 0..self.tape.pick(6).saturating_sub(3) {
            match self.tape.pick(4) {
                0 => self.end_line(),
                1 => {
                    self.pad(indent);
                    self.out.push_str("# om det næste: \"x");
                    self.end_line();
                }
                2 => {
                    self.pad(indent + 2);
                    self.out.push_str("# - længere inde");
                    self.end_line();
                }
                _ => {
                    self.out.push_str("# yderst");
                    self.end_line();
                }
            }
        }
    }

    fn tail(&mut self) {
        if self.tape.one_in(5) {
            let comment = self.tape.of(&[" # bag", "  # b: c", " #", "   # [x], 'y"]);
            self.out.push_str(comment);
        }
        self.end_line();
    }

    fn record(&mut self, indent: usize, depth: usize) {
        let first = self.tape.pick(KEYS.len());
        for number in 0..=self.tape.pick(4) {
            self.between(indent);
            self.pad(indent);
            self.entry(KEYS[(first + number * 5) % KEYS.len()], indent, depth);
        }
    }

    fn entry(&mut self, key: &str, indent: usize, depth: usize) {
        match self.tape.pick(12) {
            10 => write!(self.out, "\"{key}\":").unwrap(),
            11 => write!(self.out, "'{key}' :").unwrap(),
            _ => write!(self.out, "{key}:").unwrap(),
        }
        let hyphens = self.tape.of(&[&2, &0, &4]);
        self.value(indent, indent + 2, indent + hyphens, depth);
    }

    /// After a colon or a hyphen on a line indented by `indent`.
    fn value(&mut self, indent: usize, records: usize, lists: usize, depth: usize) {
        let kinds = if depth > 2 { 9 } else { 15 };
        match self.tape.pick(kinds) {
            0 | 1 => {
                self.out.push(' ');
                let words = self.tape.of(&WORDS);
                self.out.push_str(words);
                self.tail();
            }
            2 => {
                self.out.push_str(&" ".repeat(1 + self.tape.pick(3)));
                let scalar = self.scalar();
                self.out.push_str(&scalar);
                self.tail();
            }
            3 => {
                if self.tape.one_in(3) {
                    self.out.push_str(" ~");
                }
                self.tail();
            }
            4 => self.literal(indent),
            5 => self.folded(indent),
            6 => {
                self.out.push_str(" Et par ord");
                self.end_line();
                let inset = self.tape.pick(3) + 1;
                self.pad(indent + inset);
                self.out.push_str("og flere");
                self.tail();
            }
            7 => {
                self.out.push_str(" \"to");
                self.end_line();
                self.pad(indent + 2);
                self.out.push_str("linjer: # x\"");
                self.tail();
            }
            8 => {
                let word = self.tape.of(&[" 12", " true", " 2026-11-23", " 1.5", " 0x1F"]);
                self.out.push_str(word);
                self.tail();
            }
            9 => {
                self.out.push(' ');
                self.flow(indent, depth, false);
                self.tail();
            }
            10 => {
                self.out.push(' ');
                self.flow(indent, depth, true);
                self.tail();
            }
            11 | 12 => {
                self.tail();
                self.list(lists, depth + 1);
            }
            _ => {
                self.tail();
                self.record(records, depth + 1);
            }
        }
    }

    fn scalar(&mut self) -> String {
        let text = self.tape.of(&TEXTS);
        match self.tape.pick(2) {
            0 if text.chars().all(|c| !c.is_control() && !"\u{2028}\u{feff}".contains(c)) => {
                format!("'{}'", text.replace('\'', "''"))
            }
            _ => quoted(text),
        }
    }

    fn literal(&mut self, indent: usize) {
        let text = self.tape.of(&LONG);
        let sign = match text.ends_with('\n') {
            false => "|-",
            true => "|",
        };
        self.block(sign, indent, text.lines().map(str::to_owned).collect());
    }

    fn folded(&mut self, indent: usize) {
        let sign = self.tape.of(&[">", ">-", ">+"]);
        let lines = ["En tekst,", "der foldes", "", "og et afsnit mere"];
        self.block(sign, indent, lines.iter().map(|line| (*line).to_owned()).collect());
        // With the plus these are a part of it.
        for _ in 0..self.tape.pick(3) {
            self.end_line();
        }
    }

    fn block(&mut self, sign: &str, indent: usize, lines: Vec<String>) {
        write!(self.out, " {sign}").unwrap();
        self.tail();
        let inset = indent + 1 + self.tape.pick(3);
        for line in lines {
            if !line.is_empty() {
                self.pad(inset);
                self.out.push_str(&line);
            }
            self.end_line();
        }
    }

    fn list(&mut self, indent: usize, depth: usize) {
        let apart = self.tape.one_in(3);
        for number in 0..=self.tape.pick(4) {
            if apart && number > 0 {
                self.end_line();
            }
            self.between(indent);
            self.pad(indent);
            self.out.push('-');
            match self.tape.pick(6) {
                0 | 1 => self.value(indent, indent + 2, indent + 2, depth + 1),
                2 if depth < 3 => {
                    self.out.push(' ');
                    self.compact_list(indent + 2, depth + 1);
                }
                3 if depth < 3 => self.value(indent, indent + 4, indent + 2, depth),
                _ if depth < 3 => {
                    let width = self.tape.pick(3) + 1;
                    self.pad(width);
                    self.compact_record(indent + 1 + width, depth + 1);
                }
                _ => self.value(indent, indent + 2, indent + 2, depth + 1),
            }
        }
    }

    fn compact_record(&mut self, indent: usize, depth: usize) {
        let first = self.tape.pick(KEYS.len());
        self.entry(KEYS[first], indent, depth);
        for number in 1..=self.tape.pick(3) {
            self.between(indent);
            self.pad(indent);
            self.entry(KEYS[(first + number * 5) % KEYS.len()], indent, depth);
        }
    }

    fn compact_list(&mut self, indent: usize, depth: usize) {
        for number in 0..=self.tape.pick(2) {
            if number > 0 {
                self.pad(indent);
            }
            self.out.push('-');
            self.value(indent, indent + 2, indent + 2, depth + 1);
        }
    }

    /// A list or a record in brackets, on one line or on several.
    fn flow(&mut self, indent: usize, depth: usize, record: bool) {
        let count = self.tape.pick(4);
        let lines = count > 0 && self.tape.one_in(3);
        let inner = if lines { indent + 4 } else { indent };
        self.out.push(if record { '{' } else { '[' });
        if count == 0 && self.tape.one_in(3) {
            self.out.push(' ');
        }
        let padded = !lines && count > 0 && self.tape.one_in(2);
        if padded {
            self.out.push(' ');
        }
        let first = self.tape.pick(KEYS.len());
        for number in 0..count {
            if lines {
                self.tail();
                self.between(inner);
                self.pad(inner);
            } else if number > 0 {
                self.out.push(' ');
            }
            if record {
                write!(self.out, "{}: ", KEYS[(first + number * 5) % KEYS.len()]).unwrap();
            }
            match self.tape.pick(6) {
                0 | 1 => {
                    let words = self.tape.of(&WORDS[..4]);
                    self.out.push_str(words);
                }
                2 => self.out.push_str("12"),
                3 if depth < 2 => self.flow(inner, depth + 1, !record),
                4 if depth < 2 => self.flow(inner, depth + 1, record),
                _ => {
                    let scalar = self.scalar();
                    self.out.push_str(&scalar);
                }
            }
            let is_last = number + 1 == count;
            if !is_last || self.tape.one_in(4) {
                self.out.push(',');
            }
        }
        if lines {
            self.tail();
            self.pad(indent + 2);
        } else if padded {
            self.out.push(' ');
        }
        self.out.push(if record { '}' } else { ']' });
    }
}
