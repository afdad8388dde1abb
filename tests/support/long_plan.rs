//! A plan as long as one likes, made up of chapters that hold everything a text can.

use std::fmt::Write;

/// The files of a plan `lang` with one edition, the draft `2030`; to be laid beside those of a site that has the contact
/// `koordinator` and the law `eksempelloven/1/2`. Ten chapters take some
/// twenty-five pages of paper.
pub fn long_plan(chapters: usize) -> Vec<(String, String)> {
    let mut files = vec![
        ("plan.yaml".to_owned(), PLAN.to_owned()),
        ("help.yaml".to_owned(), HELP.to_owned()),
        ("editions/2030/edition.yaml".to_owned(), edition(chapters)),
        ("editions/2030/purpose.md".to_owned(), "---\ntitle: Formål\n---\nPlanen er lang.\n".to_owned()),
        ("editions/2030/definitions.yaml".to_owned(), definitions(chapters)),
    ];
    files.extend(
        (1..=chapters)
            .map(|number| (format!("editions/2030/kapitel-{number}.md"), chapter(number, chapters))),
    );
    files.into_iter().map(|(path, text)| (format!("plans/lang/{path}"), text)).collect()
}

const PLAN: &str = "\
title: Lang plan
subjects: [uro]
summary: En plan, der er lang.
owner:
  name: Byrådet
revision_years: 4
";

const HELP: &str = "\
updated: 2026-11-01
title: Få hjælp
lead: Ring.
primary: koordinator
emergency: [alarm]
ways:
  - id: borger
    audience: citizen
    title: Jeg er borger
    lead: Ring.
";

fn edition(chapters: usize) -> String {
    let mut text =
        "title: En lang plan for alt\nstatus: draft\nsections:\n  - purpose\n  - definitions\n".to_owned();
    for number in 1..=chapters {
        let _ = writeln!(text, "  - kapitel-{number}");
    }
    text
}

fn definitions(chapters: usize) -> String {
    let mut text = "title: Definitioner\nterms:\n".to_owned();
    for number in 1..=chapters {
        let _ = write!(
            text,
            "  - id: ord-{number}\n    term: Ord {number}\n    text: Ordet nummer {number} forklares her.\n"
        );
    }
    text
}

/// A word that stands nowhere else, so that its place on paper can be found.
fn word(chapter: usize, number: usize) -> String {
    let letters = |number: usize| {
        let digits = [number / 100 % 10, number / 10 % 10, number % 10];
        digits.map(|digit| ["ba", "de", "fi", "go", "hu", "ky", "læ", "mø", "nå", "pe"][digit]).concat()
    };
    format!("{}{}", letters(chapter), letters(number))
}

fn chapter(number: usize, chapters: usize) -> String {
    let mut text = format!("---\ntitle: Kapitel {number} om beredskabet\n---\n");
    let other = number % chapters + 1;
    let _ = write!(
        text,
        "Kapitlet bygger på [ord {number}](term:ord-{number}) og følges af [](section:kapitel-{other}).[^et] Spørg \
         [](contact:koordinator), og læs [](law:eksempelloven/1/2).\n\n"
    );
    for part in 1..=4 {
        let _ = write!(text, "# Del {part} af kapitel {number}\n\n");
        for paragraph in 1..=3 {
            let sentence = |at: usize| {
                format!(
                    "Beredskabet {} gælder for alle forvaltninger i kommunen.",
                    word(number, part * 100 + at)
                )
            };
            let all: Vec<String> = (0..4).map(|at| sentence(paragraph * 10 + at)).collect();
            let _ = write!(text, "{}\n\n", all.join(" "));
        }
    }
    text.push_str("## Hvem ringer\n\n| Sted | Hvem | Hvornår |\n|---|:--|---:|\n");
    for row in 1..=6 {
        let _ = writeln!(text, "| Sted {row} | Lederen af {} | Dag {row} |", word(number, 900 + row));
    }
    let _ = write!(text, "\n- Et punkt\n- Et til\n\n1. Først\n2. Så\n\n[^et]: Noten til kapitel {number}.\n");
    text
}
