use planvaerk::diagnostic::{Code, Findings, Language, to_terminal};

use crate::read;

/// What a text is told, in Danish and in English.
fn told(text: &str) -> String {
    let (_, findings, sources) = read(text);
    let danish = to_terminal(&findings, &sources, Language::Danish, false);
    let english = to_terminal(&findings, &sources, Language::English, false);
    format!("{danish}{english}").trim_end().to_owned()
}

fn codes(text: &str) -> Vec<Code> {
    read(text).1.iter().map(|finding| finding.code).collect()
}

macro_rules! told {
    ($($name:ident: $text:expr,)*) => {
        $(#[test]
        fn $name() {
            insta::assert_snapshot!(told($text));
        })*
    };
}

told! {
    html_block: "<div class=\"boks\">\n  <p>Tekst</p>\n</div>\n",
    html_inline: "Det er <b>vigtigt</b> at <!-- husk --> ringe.",
    link_script: "Se [her](javascript:alert(1)).",
    link_near_scheme: "Se [mentor](interventions:mentorkorps).",
    link_without_https: "Se [kommunen](www.aalborg.dk).",
    link_other_host: "Se [her](//ondt.dk/x).",
    link_outside: "Se [her](../../hemmelig.md).",
    link_nowhere: "Se [her]().",
    link_without_text: "Se [](https://www.aalborg.dk).",
    link_title: "Se [her](https://www.aalborg.dk \"Kommunens forside\").",
    link_undefined: "Se [loven][barnets-lov].",
    picture_without_alt: "![](billede.svg)",
    picture_elsewhere: "![Et billede](https://andre.dk/billede.png)",
    footnote_unknown: "Ordet[^kilde] her.",
    footnote_unused: "Ordet.\n\n[^kilde]: Bogen.\n",
    footnote_twice: "Ordet[^a].\n\n[^a]: En.\n\n[^a]: To.\n",
    footnote_in_link: "Se [ordet[^a]](term:ord).\n\n[^a]: En.\n",
    link_with_space: "Se [bilaget](Bilag 1.pdf).",
    heading_skips: "# En\n\n### Tre\n",
    heading_first: "## To\n",
    heading_empty: "# \n\nTekst\n",
    heading_in_list: "- # En\n",
    lists_too_deep: &(0..20).map(|level| format!("{}- {level}\n", "  ".repeat(level))).collect::<String>(),
    one_line_too_deep: &format!("Først.\n\n{} dybt\n", ">".repeat(100_000)),
    emphasis_too_deep: &format!("{}a{}", "*a **b ".repeat(10), "** *".repeat(10).replace(' ', "c")),
    table_too_wide: &format!("{}|\n{}|\n", "|a".repeat(40), "|-".repeat(40)),
}

#[test]
fn each_fault_has_its_code() {
    assert_eq!(codes("<b>a</b>"), [Code::RawHtml, Code::RawHtml]);
    assert_eq!(codes("a <!-- b --> c"), [Code::RawHtml]);
    assert_eq!(codes("<!-- b -->"), [Code::RawHtml]);
    assert_eq!(codes("<javascript:alert(1)>"), [Code::ForbiddenLink]);
    assert_eq!(codes("[a](java&#10;script:x)"), [Code::ForbiddenLink]);
    assert_eq!(codes("[a](java&Tab;script:x)"), [Code::ForbiddenLink]);
    assert_eq!(codes("[a][b]\n\n[b]: data:text/html,x\n"), [Code::ForbiddenLink]);
    assert_eq!(codes("![a](term:x)"), [Code::ForbiddenImage]);
    assert_eq!(codes("![a](../x.svg)"), [Code::PathOutside]);
    assert_eq!(codes("[a][]"), [Code::UndefinedLink]);
    assert_eq!(codes("x[^1] y[^2]\n\n[^1]: a[^2]"), [Code::UnknownFootnote, Code::UnknownFootnote]);
    assert_eq!(codes("x\n\n[^1]: a[^2]\n\n[^2]: b[^1]"), [Code::UnusedFootnote, Code::UnusedFootnote]);
    assert_eq!(codes("> # a"), [Code::MisplacedHeading]);
    let rows = "|a|\n".repeat(10_001);
    assert_eq!(codes(&format!("|a|\n|-|\n{rows}")), [Code::TableTooLarge]);
}

#[test]
fn ordinary_text_has_no_faults() {
    for text in [
        "",
        "[sic] og [ ] og [1]",
        "\\[^x] og `[^x]` og 5 < 6 & 7 > 3",
        "    [^x] i kode",
        "- - -\n\n* * *\n",
        "[](term:x)",
        "[![Logo](logo.svg)](https://www.aalborg.dk)",
        "# [](term:x)",
        "\\[a\\](b) og `[a](b c)`",
        "[a](<b c.pdf>)",
        "[A]\n\n[a]: https://a.dk",
        "x[^NOTE]\n\n[^note]: y",
    ] {
        assert_eq!(codes(text), [], "{text}");
    }
}

#[test]
fn a_file_full_of_faults_is_not_told_a_thousand_times() {
    let codes = codes(&"<b>".repeat(5_000));
    let told = codes.iter().filter(|code| **code == Code::RawHtml).count();
    assert_eq!((told, codes.len()), (Findings::MOST_OF_A_KIND, told + 1), "and one that counts the rest");
}
