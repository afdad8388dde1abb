//! LIX against counts made by hand, and what may not change it.

mod support;

use std::collections::BTreeMap;

use planvaerk::diagnostic::{Code, Finding, Findings, Language, Place, Wording};
use planvaerk::markdown::{self, Document, Reference};
use planvaerk::model::values::{Date, LanguageTag};
use planvaerk::parse::{ParseMemo, parse_changed};
use planvaerk::pipeline::Loaded;
use planvaerk::read::Remembered;
use planvaerk::readability::{self, LawWording, Lix, Memory, Reading, Sentence, Text};
use planvaerk::resolve::Settings;
use planvaerk::source::{MappedText, SourceFile, Sources};
use planvaerk::world::MemoryWorld;
use proptest::prelude::*;

use support::{base, check};

/// A text counted by hand: of each sentence its first word, its words, and those of more than six letters; then the whole.
struct Counted {
    kind: &'static str,
    text: &'static str,
    sentences: &'static [(&'static str, usize, usize)],
    words: usize,
    long_words: usize,
    lix: usize,
}

const LAW: &str = "Kommunalbestyrelsen skal revidere beredskabet løbende efter behov, dog som minimum hvert fjerde år. Beredskabet offentliggøres straks efter vedtagelsen.";

const COUNTED: [Counted; 10] = [
    Counted {
        kind: "plain",
        text: "Ring til os, hvis du er bekymret. Vi lytter. Du bestemmer selv, hvad du vil fortælle.",
        // bekymret | | bestemmer, fortælle
        sentences: &[("Ring", 7, 1), ("Vi", 2, 0), ("Du", 7, 2)],
        words: 16,
        long_words: 3,
        lix: 24, // 16/3 = 5.33; 300/16 = 18.75
    },
    Counted {
        kind: "abbreviations",
        text: "Kommunen tilbyder f.eks. samtaler, rådgivning mv. til unge og deres forældre. Det gælder bl.a. Aalborg, Hobro osv. Skriv evt. til SSP, jf. planens afsnit, dvs. Infohusets side.",
        // Kommunen, tilbyder, samtaler, rådgivning, forældre | Aalborg | planens, Infohusets
        sentences: &[("Kommunen", 11, 5), ("Det", 6, 1), ("Skriv", 10, 2)],
        words: 27,
        long_words: 8,
        lix: 39, // 27/3 = 9; 800/27 = 29.63
    },
    Counted {
        kind: "§",
        text: "Efter barnets lov § 15, stk. 3, skal kommunen have et beredskab. Se § 12 b, stk. 1-4. § 115 nævnes også, jf. lovens kap. 9, pkt. 2. Byrådet skal revidere det.",
        // barnets, kommunen, beredskab | | | Byrådet, revidere
        sentences: &[("Efter", 11, 3), ("Se", 5, 0), ("115", 9, 0), ("Byrådet", 4, 2)],
        words: 29,
        long_words: 5,
        lix: 24, // 29/4 = 7.25; 500/29 = 17.24
    },
    Counted {
        kind: "lists",
        text: "Planen bidrager til:\n\n- at børn og unge trives\n- at forældre får støtte\n- Samarbejde\n\n1. Ring først.\n2. Skriv bagefter, og gem dit brev.",
        // bidrager | | forældre | Samarbejde | | bagefter
        sentences: &[
            ("Planen", 3, 1),
            ("at", 5, 0),
            ("at", 4, 1),
            ("Samarbejde", 1, 1),
            ("Ring", 2, 0),
            ("Skriv", 6, 1),
        ],
        words: 21,
        long_words: 4,
        lix: 23, // 21/6 = 3.5; 400/21 = 19.05
    },
    Counted {
        kind: "headings and a table",
        text: "# Organisationen i kommunen\n\nUdvalget mødes hver måned.\n\n## Ansvarsfordeling\n\nTo af dem leder arbejdet.\n\n| Hvem | Gør hvad |\n|---|---|\n| Koordinatoren | Svarer på telefonen hver dag. |\n| Skolelederne | 12 |",
        // Udvalget | arbejdet | telefonen
        sentences: &[("Udvalget", 4, 1), ("To", 5, 1), ("Svarer", 5, 1)],
        words: 14,
        long_words: 3,
        lix: 26, // 14/3 = 4.67; 300/14 = 21.43
    },
    Counted {
        kind: "quotations of law",
        text: "[Eksempelloven](law:eksempelloven/1) siger:\n\n> Enhver kommunalbestyrelse udarbejder forebyggelsesforanstaltninger.\n\nDet betyder, at byrådet skal skrive en plan. Loven siger også: Kommunalbestyrelsen skal revidere beredskabet løbende efter behov, dog som minimum hvert fjerde år.",
        // Eksempelloven | betyder, byrådet | ; the rest is the law's
        sentences: &[("Eksempelloven", 2, 1), ("Det", 8, 2), ("Loven", 3, 0)],
        words: 13,
        long_words: 3,
        lix: 27, // 13/3 = 4.33; 300/13 = 23.08
    },
    Counted {
        kind: "numbers and dates",
        text: "Planen blev vedtaget den 24. juni 2024. Ring 25 20 03 18 mellem kl. 8.30 og 16. Hver fjerde borger, 24,5 pct., svarede den 1. august. Der bor 222 571 mennesker her.",
        // vedtaget | | svarede | mennesker
        sentences: &[("Planen", 7, 1), ("Ring", 7, 0), ("Hver", 9, 1), ("Der", 5, 1)],
        words: 28,
        long_words: 3,
        lix: 18, // 28/4 = 7; 300/28 = 10.71
    },
    Counted {
        kind: "links and addresses",
        text: "Skriv til [](contact:koordinator) på ssp@eksempelby-kommune.dk. Læs mere på www.eksempelby-kommune.dk/uro/hjaelp. Se også [planens afsnit om hjælp](section:purpose), eller søg på stopekstremisme.dk. Tryk på `F12-tasten`, og vent.",
        // Koordinator, beredskab | | planens |
        sentences: &[("Skriv", 7, 2), ("Læs", 4, 0), ("Se", 10, 1), ("Tryk", 4, 0)],
        words: 25,
        long_words: 3,
        lix: 18, // 25/4 = 6.25; 300/25 = 12
    },
    Counted {
        kind: "questions, calls and colons",
        text: "Er der akut fare? Ring 112! »Hvad skal jeg sige?« spørger du måske. Sig det, som det er: Du har set noget alvorligt. Husk to ting: navn og sted … Vent så på svar.",
        // | | spørger | | alvorligt | |
        sentences: &[
            ("Er", 4, 0),
            ("Ring", 2, 0),
            ("Hvad", 7, 1),
            ("Sig", 5, 0),
            ("Du", 5, 1),
            ("Husk", 6, 0),
            ("Vent", 4, 0),
        ],
        words: 33,
        long_words: 2,
        lix: 11, // 33/7 = 4.71; 200/33 = 6.06
    },
    Counted {
        kind: "compounds and initials",
        text: "SSP-konsulenterne og **skole**- og klubfolk mødes fire gange årligt. H.C. Andersens Skole og P. Nielsen er med i SSP/Trivsel og/eller mentor-ordningen. Barnet(s) e-mail gælder mandag–fredag.",
        // SSP-konsulenterne, klubfolk | Andersens, Nielsen, Trivsel, mentor-ordningen | Barnet(s)
        sentences: &[("SSP-konsulenterne", 9, 2), ("H.C", 14, 4), ("Barnet(s)", 5, 1)],
        words: 28,
        long_words: 7,
        lix: 34, // 28/3 = 9.33; 700/28 = 25
    },
];

fn parsed(text: &str) -> (Document, Sources) {
    let mut sources = Sources::default();
    let source = sources.add(SourceFile::new("a.md", text));
    (markdown::parse(&MappedText::verbatim(text, source, 0), &mut Findings::default()), sources)
}

fn name(reference: &Reference) -> Option<String> {
    (reference.to_string() == "contact:koordinator").then(|| "Koordinator for beredskab".to_owned())
}

/// The whole, and its sentences.
fn read(document: &Document, language: LanguageTag) -> (Lix, Vec<Sentence>) {
    let laws = LawWording::of_texts([LAW].into_iter());
    let reading = Reading { language, laws: &laws, names: &name };
    let texts = [Text::Prose(document)];
    (reading.lix(&texts), reading.list(&texts))
}

fn lix(text: &str) -> Lix {
    read(&parsed(text).0, LanguageTag::Danish).0
}

#[test]
fn lix_agrees_with_counts_by_hand() {
    for Counted { kind, text, sentences, words, long_words, lix } in COUNTED {
        let (document, _) = parsed(text);
        let (whole, found) = read(&document, LanguageTag::Danish);
        let found: Vec<(String, usize, usize)> = found
            .iter()
            .map(|it| {
                let first = it.opening.split([' ', ',']).next().unwrap().to_owned();
                (first.trim_end_matches('.').to_owned(), it.lix.words, it.lix.long_words)
            })
            .collect();
        let counted: Vec<_> =
            sentences.iter().map(|(first, words, long)| ((*first).to_owned(), *words, *long)).collect();
        assert_eq!(found, counted, "{kind}");
        assert_eq!(whole, Lix { words, sentences: sentences.len(), long_words }, "{kind}");
        assert_eq!(whole.value(), lix, "{kind}");
    }
}

#[test]
fn english_has_abbreviations_of_its_own() {
    let (document, _) = parsed("Call e.g. Mr. Smith, i.e. No. 12. Did you? No. I did approx. 3 times.");
    let (lix, found) = read(&document, LanguageTag::English);
    assert_eq!(lix, Lix { words: 15, sentences: 4, long_words: 0 }, "{found:?}");
}

#[test]
fn what_the_law_says_is_nobodys_to_make_easier() {
    let own = "Sådan gør kommunen i dag.";
    let alone = lix(own);
    assert_eq!((alone.words, alone.sentences), (5, 1));
    let none = Lix::default();
    for (quotation, words, sentences) in [
        // A whole provision, in any dress of letters and marks.
        (LAW.to_owned(), 0, 0),
        (format!("**{}**", LAW.to_uppercase()), 0, 0),
        (format!("»{LAW}«"), 0, 0),
        // One sentence of it, of four words or more; eight words out of its middle.
        ("Beredskabet offentliggøres straks efter vedtagelsen.".to_owned(), 0, 0),
        ("Planen revideres \"løbende efter behov, dog som minimum hvert fjerde år\".".to_owned(), 2, 1),
        // Seven may be chance.
        ("efter behov, dog som minimum hvert fjerde.".to_owned(), 7, 1),
        // Quoted with what leads to the law, in the quotation or right before it.
        ("> Enhver laver en plan.\n>\n> [§ 1](law:a/1)".to_owned(), 0, 0),
        ("> - Enhver laver en plan, se [](law:a)".to_owned(), 0, 0),
        ("> En borger fortæller.".to_owned(), 3, 1),
    ] {
        let found = lix(&quotation);
        assert_eq!((found.words, found.sentences), (words, sentences), "{quotation}");
        if found == none {
            assert_eq!(lix(&format!("{own}\n\n{quotation}")), alone, "{quotation}");
            assert_eq!(lix(&format!("{quotation}\n\n{own}")), alone, "{quotation}");
        }
    }
}

/// Findings of the two codes in the first of the files, which lie over the base.
fn advice(files: &[(&str, &str)]) -> Vec<Finding> {
    let mut world: MemoryWorld = base();
    for (path, text) in files {
        world.insert(*path, *text);
    }
    let Loaded { findings, sources, .. } = check(&world);
    let is_there = |finding: &&Finding| match finding.place {
        Place::Span(span) => sources.path(span.source).ends_with(files[0].0),
        Place::Path(_) | Place::Nowhere => false,
    };
    let codes = [Code::HardToRead, Code::LongSentence];
    findings.iter().filter(is_there).filter(|finding| codes.contains(&finding.code)).cloned().collect()
}

fn argument(finding: &Finding, name: &str) -> String {
    let arguments: BTreeMap<_, _> = finding.arguments.iter().cloned().collect();
    format!("{:?}", arguments[name])
}

/// 36 words in four sentences of nine, 12 of them long: 9 + 33.33.
fn of_lix_42() -> String {
    "Kommunen hjælper borgeren, når der er brug for det. ".repeat(4)
}

fn card(language: &str, audience: &str, task: &str) -> String {
    format!(
        "id: borger\ntitle: Kort\nlanguage: {language}\naudience: {audience}\ntask: >\n  {task}\nwhen: [Nu]\nsteps: [Ring]\nacute: Ring\napproved:\n  by: Byrådet\n  date: 2024-04-15\n"
    )
}

const CARD: &str = "plans/uro/editions/2024/action-cards/borger.yaml";

/// The settings of the base, and the limits.
fn site(limits: &str) -> String {
    let files: BTreeMap<_, _> = support::files(&support::cases().join("base")).into_iter().collect();
    format!("{}plain_language: {limits}\n", String::from_utf8(files["site.yaml"].clone()).unwrap())
}

#[test]
fn the_limit_is_that_of_those_the_text_is_for() {
    let text = of_lix_42();
    assert_eq!(lix(&text).value(), 42);
    // With "Nu", "Ring" and "Ring": 39 words in 7 sentences, 12 long: 5.57 + 30.77.
    let found = |audience: &str, limits: &str| {
        let found = advice(&[(CARD, &card("da", audience, &text)), ("site.yaml", &site(limits))]);
        found.iter().map(|finding| argument(finding, "lix")).collect::<Vec<_>>()
    };
    let hard = ["Plain(\"36\")"];
    assert_eq!(found("citizen", "{ citizen: 36, professional: 20 }"), [""; 0], "36 is not over 36");
    assert_eq!(found("citizen", "{ citizen: 35, professional: 80 }"), hard);
    assert_eq!(found("citizen", "{ professional: 20 }"), [""; 0], "40 unless given");
    assert_eq!(found("professional", "{ citizen: 20, professional: 35 }"), hard);
    assert_eq!(found("authority", "{ citizen: 80, professional: 35 }"), hard);
    assert_eq!(found("professional", "{ citizen: 20 }"), [""; 0], "50 unless given");
}

#[test]
fn arabic_is_not_judged_and_english_is() {
    let strict = site("{ citizen: 20, professional: 20 }");
    let found = |language: &str| {
        advice(&[(CARD, &card(language, "citizen", &of_lix_42())), ("site.yaml", &strict)]).len()
    };
    assert_eq!((found("da"), found("en"), found("ar")), (1, 1, 0));
}

#[test]
fn a_text_of_a_few_words_is_not_judged() {
    let strict = site("{ citizen: 20, professional: 20 }");
    let found = |words: usize| {
        // "Nu", "Ring" and "Ring" beside them.
        let task = "Kommunalbestyrelsen ".repeat(words - 3);
        advice(&[(CARD, &card("da", "citizen", &task)), ("site.yaml", &strict)]).len()
    };
    assert_eq!((found(29), found(30)), (0, 1));
}

#[test]
fn a_very_long_sentence_is_told_of_where_citizens_read_it() {
    let found = |audience: &str, words: usize| {
        let task = format!("{}.", "så ".repeat(words).trim_end());
        let found = advice(&[(CARD, &card("da", audience, &task))]);
        found.iter().filter(|finding| finding.code == Code::LongSentence).count()
    };
    assert_eq!((found("citizen", 40), found("citizen", 41), found("professional", 41)), (0, 1, 0));
}

#[test]
fn adopted_words_wait_for_the_next_edition() {
    const SECTION: &str = "plans/uro/editions/2024/samarbejde.md";
    let hard = "Kommunalbestyrelsen tilrettelægger forebyggelsesindsatsen løbende. ".repeat(8);
    let says = |path: &str, text: &str| {
        let found = advice(&[(path, text)]);
        assert_eq!(found.len(), 1, "{path}");
        [Language::Danish, Language::English].map(|language| Wording::of(&found[0], language))
    };
    let [danish, english] = says(SECTION, &format!("---\ntitle: Samarbejde\n---\n{hard}"));
    assert_eq!(
        danish.message,
        "Teksten har LIX 104, og 50 er grænsen for fagpersoner (32 ord, 8 sætninger, 32 lange ord)"
    );
    assert!(
        danish.help.starts_with("Den vedtagne tekst kan først rettes i den næste udgave. Del"),
        "{}",
        danish.help
    );
    assert!(english.help.starts_with("The adopted text can only be changed"), "{}", english.help);
    let shown = "»Kommunalbestyrelsen tilrettelægger forebyggelsesindsatsen løbende« (4 ord, LIX 104); »";
    assert!(danish.help.contains(shown), "{}", danish.help);
    let longest = "De længste ord: forebyggelsesindsatsen, kommunalbestyrelsen, tilrettelægger, løbende.";
    assert!(danish.help.ends_with(longest), "{}", danish.help);
    // A card belongs to daily operation.
    let [danish, _] = says(CARD, &card("da", "citizen", &hard));
    assert!(danish.help.starts_with("Del de lange sætninger"), "{}", danish.help);
}

/// What a preview remembers of a content folder.
#[derive(Default)]
struct Remembering {
    content: Remembered,
    sources: Sources,
    parse: ParseMemo,
    memory: Memory,
}

impl Remembering {
    fn advice(&mut self, world: &MemoryWorld) -> Vec<Finding> {
        let mut findings = Findings::default();
        self.content.look(world, &mut self.sources).unwrap();
        let tree = self.content.tree(world, &mut findings).unwrap();
        let parsed = parse_changed(&tree, &self.sources, "", &mut self.parse, &mut findings);
        let mut advice = Findings::default();
        let settings = Settings { date: Date::parse(support::TODAY).unwrap(), drafts: true };
        readability::check(&parsed, settings, &self.memory, &mut advice);
        advice.iter().cloned().collect()
    }
}

#[test]
fn with_a_memory_the_same_is_said() {
    let mut remembering = Remembering::default();
    let mut world = support::overlaid(&support::cases().join("errors/hard-to-read"));
    let mut says = |path: &str, text: &str| {
        world.insert(path, text);
        // Places in files go by the order the files were read in, which is another after a change.
        let said = |found: Vec<Finding>| -> Vec<String> {
            found.iter().map(|it| Wording::of(it, Language::Danish)).map(|it| format!("{it:?}")).collect()
        };
        let fresh = said(Remembering::default().advice(&world));
        assert_eq!(said(remembering.advice(&world)), fresh, "after a change of {path}");
        assert_eq!(said(remembering.advice(&world)), fresh, "after {path} again");
        fresh.len()
    };
    assert_eq!(says("site.yaml", &site("{ citizen: 40 }")), 2);
    assert!(says("site.yaml", &site("{ citizen: 20, professional: 20 }")) > 2);
    assert_eq!(says("site.yaml", &site("{ citizen: 80, professional: 80 }")), 1);
    // A name that changes changes the text it stands in, and so does a wording that is quoted.
    let task = "[](contact:koordinator) og [](contact:koordinator) ".repeat(4) + &"så ".repeat(12);
    says(CARD, &card("da", "citizen", &task));
    let contacts = |role: &str| {
        format!(
            "updated: 2026-11-01\ncontacts:\n  - id: koordinator\n    role: {role}\n  - id: hotline\n    role: Hotline\n"
        )
    };
    let short = says("contacts.yaml", &contacts("Anna"));
    assert_eq!(says("contacts.yaml", &contacts("Anna, Bo, Eva, Ida, Per og Ole i en lang række")), short + 1);
    let wording = of_lix_42();
    assert_eq!(says("site.yaml", &site("{ citizen: 36, professional: 80 }")), short + 1);
    assert_eq!(says(CARD, &card("da", "citizen", &wording.repeat(2))), short + 1);
    let laws = format!(
        "updated: 2026-11-01\nlaws:\n  - id: eksempelloven\n    title: Lov\n    short: loven\n    provisions:\n      - id: 1/2\n        cite: § 1\n        text: {wording}\n"
    );
    assert_eq!(says("laws.yaml", &laws), short);
    // The name of another plan stands in this one's text, which is not read again for its own sake.
    let linked = "[](plan:lille) og [](plan:lille) ".repeat(4) + &"så ".repeat(12);
    let plan = |title: &str| {
        format!(
            "title: {title}\nsummary: En plan.\nsubjects: [uro]\nrevision_years: 4\nowner:\n  name: Byrådet\n"
        )
    };
    says("plans/lille/plan.yaml", &plan("Lille"));
    let short = says(CARD, &card("da", "citizen", &linked));
    assert_eq!(
        says("plans/lille/plan.yaml", &plan("Anna, Bo, Eva, Ida, Per og Ole i en lang række")),
        short + 1
    );
}

/// Words, marks and traps in any order.
fn passage() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "borger",
        "Kommunen",
        "forældremyndighed",
        "f.eks.",
        "§",
        "15",
        "stk. 3,",
        "1.",
        "24. juni 2024",
        "25 20 03 18",
        "?",
        ".",
        ":",
        "!",
        "…",
        "»Hvad?«",
        "H.C.",
        "a@b.dk",
        "https://a.dk/b.c",
        "og/eller",
        "–",
        "æøå-ÆØÅ",
        "[x](law:a/1)",
        "[](contact:koordinator)",
        "**fed**skrift",
        "`kode`",
        "beredskabet løbende efter behov, dog som minimum hvert fjerde år",
    ]);
    prop::collection::vec(pieces, 1..30).prop_map(|pieces| format!("Nu {}", pieces.join(" ")))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn nothing_panics_and_places_are_in_the_file(text in "\\PC{0,200}|(?s).{0,80}") {
        // Markdown reads this one sign as another, of another length.
        let text = text.replace('\0', " ");
        let (document, sources) = parsed(&text);
        for language in LanguageTag::ALL {
            let (lix, sentences) = read(&document, language);
            prop_assert!(lix.long_words <= lix.words && lix.sentences <= lix.words);
            prop_assert_eq!(lix.sentences, sentences.len());
            for Sentence { span, .. } in sentences {
                let file = sources.get(span.source).unwrap();
                prop_assert!(span.start < span.end && file.text.get(span.start..span.end).is_some());
            }
        }
    }

    #[test]
    fn the_order_of_paragraphs_and_quotations_of_law_change_nothing(passages in prop::collection::vec(passage(), 1..6)) {
        let in_order = lix(&passages.join("\n\n"));
        let mut turned = passages.clone();
        turned.reverse();
        prop_assert_eq!(lix(&turned.join("\n\n")), in_order);
        prop_assert_eq!(lix(&passages.join(&format!("\n\n{LAW}\n\n"))), in_order);
        prop_assert_eq!(lix(&passages.join("\n\n> Enhver laver en plan, se [§ 1](law:a/1).\n\n")), in_order);
        let parts: Vec<Lix> = passages.iter().map(|passage| lix(passage)).collect();
        prop_assert_eq!(parts.iter().map(|part| part.words).sum::<usize>(), in_order.words);
        prop_assert_eq!(parts.iter().map(|part| part.sentences).sum::<usize>(), in_order.sentences);
    }
}
