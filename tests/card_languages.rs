//! Action cards in other languages than Danish: `tests/cases/languages` is a municipality with one in English and one in
//! Arabic.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use planvaerk::diagnostic::{Code, Findings, Language, Severity, to_terminal};
use planvaerk::model::values::Date;
use planvaerk::model::{ActionCard, FactKind, Facts, TextLanguage};
use planvaerk::pipeline::{Built, Loaded, load, make};
use planvaerk::render::Theme;
use planvaerk::resolve::Settings;
use planvaerk::source::Sources;
use planvaerk::world::{MemoryWorld, World};
use serde_json::Value;
use support::{TODAY, cases, check, files};

const CARDS: &str = "plans/uro/editions/2024/action-cards";

fn content() -> MemoryWorld {
    let mut world = MemoryWorld::default();
    for (path, bytes) in files(&cases().join("languages/content")) {
        world.insert(path, bytes);
    }
    world
}

/// The content with something else in one of its cards.
fn changed(card: &str, old: &str, new: &str) -> MemoryWorld {
    let mut world = content();
    let path = format!("{CARDS}/{card}.yaml");
    let text = String::from_utf8(world.read(&path, 1 << 20).unwrap()).unwrap();
    assert!(text.contains(old), "{card} has no {old}");
    world.insert(path, text.replace(old, new));
    world
}

struct Site(Built);

impl Site {
    fn of(world: &MemoryWorld) -> Self {
        let settings = Settings { date: Date::parse(TODAY).unwrap(), drafts: false };
        Self(make(load(world, settings, None), None, Some(support::printed()), &|_| {}))
    }

    fn page(&self, path: &str) -> &str {
        let Built { sources, findings, outputs, .. } = &self.0;
        let outputs = outputs
            .as_ref()
            .unwrap_or_else(|| panic!("{}", to_terminal(findings, sources, Language::English, false)));
        let path = format!("ro-og-uro/{path}index.html");
        std::str::from_utf8(outputs.get(&path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
    }

    fn card(&self, card: &str) -> &str {
        self.page(&format!("actioncards/{card}/"))
    }
}

/// What stands in `<main>`, without empty lines and without what is there to be printed, which a program without PDFs lacks.
fn main_of(html: &str) -> String {
    let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let mut parts = main.split("<section class=\"no-print\">");
    let first = parts.next().unwrap().to_owned();
    let main = parts.fold(first, |main, part| main + part.split_once("</section>").unwrap().1);
    let kept = |line: &&str| !line.trim().is_empty() && !line.contains("type=\"application/pdf\"");
    format!("<main{}", main.lines().filter(kept).collect::<Vec<_>>().join("\n"))
}

fn card<'l>(loaded: &'l Loaded, id: &str) -> &'l ActionCard {
    let plan = &loaded.site.as_ref().expect("a site").content.plans[0];
    plan.editions[0].action_cards().find(|card| card.id.as_str() == id).unwrap_or_else(|| panic!("no {id}"))
}

/// Words with the direction they stand in: that of the nearest element that states one.
fn directed(html: &str) -> Vec<(&'static str, String)> {
    const VOID: [&str; 5] = ["br", "hr", "img", "link", "meta"];
    let mut open = vec![("", "ltr")];
    let mut words = Vec::new();
    let body = html.split_once("<body>").unwrap().1.split_once("</body>").unwrap().0;
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop().unwrap().0, name, "elements end in order");
        } else if !VOID.contains(&name) {
            let around = open.last().unwrap().1;
            let stated = tag.split_once(" dir=\"").map(|(_, value)| value.split('"').next().unwrap());
            open.push((
                name,
                match stated {
                    Some("rtl") => "rtl",
                    Some("ltr") => "ltr",
                    Some(other) => panic!("dir={other}"),
                    None => around,
                },
            ));
        }
        words.push((open.last().unwrap().1, text.to_owned()));
    }
    words
}

/// Numbers of several groups.
fn grouped(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let divides = |c: char| !c.is_alphanumeric();
    characters.windows(3).any(|at| at[0].is_numeric() && divides(at[1]) && at[2].is_numeric())
}

#[test]
fn the_content_has_no_faults() {
    let loaded = check(&content());
    let said = to_terminal(&loaded.findings, &loaded.sources, Language::Danish, false);
    // It is small: what is no fault, but could be more, is said of it.
    assert!(loaded.findings.iter().all(|finding| finding.severity() == Severity::Advice), "{said}");
}

#[test]
fn an_arabic_card_on_its_danish_page() {
    let site = Site::of(&content());
    let html = site.card("borger-ar");
    assert!(html.contains("<html lang=\"da\" dir=\"ltr\">"), "the frame is Danish");
    insta::assert_snapshot!(main_of(html));
}

#[test]
fn an_english_card_on_its_danish_page() {
    insta::assert_snapshot!(main_of(Site::of(&content()).card("borger-en")));
}

#[test]
fn the_list_names_the_languages() {
    insta::assert_snapshot!(main_of(Site::of(&content()).page("actioncards/")));
}

#[test]
fn a_danish_card_says_where_it_is_in_other_languages_and_they_lead_back() {
    let site = Site::of(&content());
    let versions = |card: &str| {
        let html = main_of(site.card(card));
        let line = html.lines().find(|line| line.contains("card-versions")).map(str::to_owned);
        line.map(|line| support::html::links(&line)).unwrap_or_default()
    };
    assert_eq!(versions("borger"), ["../borger-en/", "../borger-ar/"]);
    assert_eq!(versions("borger-en"), ["../borger/", "../borger-ar/"]);
    assert_eq!(versions("borger-ar"), ["../borger/", "../borger-en/"]);
    assert!(versions("fagperson").is_empty());
    let danish = site.card("borger");
    assert!(danish.contains("lang=\"ar\" dir=\"rtl\">العربية</a>"), "{danish}");
    assert!(danish.contains("<h2>Gør sådan</h2>"), "a Danish card has the words it always had");
}

/// Groups of digits change places in text that runs from right to left: `20 00 00 02` would be read `02 00 00 20`.
#[test]
fn no_number_stands_in_text_that_runs_from_right_to_left() {
    let plain = "الخط مفتوح 24/7.";
    for written in [
        plain,
        "الخط 20 00 00 02 مفتوح.",
        "الخط +45 20 00 00 02 مفتوح 8–22.",
        "الخط **20\u{a0}00\u{a0}00\u{a0}02** مفتوح.",
        "[الخط 20 00 00 02](tel:20000002)",
        "الخط ٢٠ ٠٠ ٠٠ ٠٢ مفتوح.",
    ] {
        let site = Site::of(&changed("borger-ar", plain, written));
        let mut numbers = 0;
        for page in
            ["actioncards/borger-ar/", "actioncards/", "actioncards/borger/", "formaal/", "faa-hjaelp/"]
        {
            for (direction, text) in directed(site.page(page)) {
                assert!(direction == "ltr" || !grouped(&text), "{page}: {text}");
                numbers += usize::from(direction == "ltr" && grouped(&text));
            }
        }
        assert!(numbers > 5, "only {numbers} numbers were seen");
    }
}

#[test]
fn machines_are_told_the_language() {
    let site = Site::of(&content());
    for (card, language) in [("borger", "da"), ("borger-en", "en"), ("borger-ar", "ar")] {
        let html = site.card(card);
        let (_, data) = html.split_once("<script type=\"application/ld+json\">").unwrap();
        let data: Value = serde_json::from_str(data.split_once("</script>").unwrap().0).unwrap();
        assert_eq!(data["@graph"][0]["inLanguage"], language, "{card}");
    }
}

#[test]
fn a_name_in_another_language_says_so_where_it_is_linked() {
    let site = Site::of(&content());
    let arabic = "<bdi lang=\"ar\" dir=\"rtl\">عندما تشعر بالقلق</bdi>";
    for page in ["formaal/", "actioncards/fagperson/", "faa-hjaelp/"] {
        assert!(site.page(page).contains(arabic), "{page}");
    }
    let danish = "<bdi lang=\"da\" dir=\"ltr\">Koordinator for beredskab</bdi></a>";
    assert!(site.card("borger-ar").contains(danish) && site.card("borger-en").contains(danish));
    assert!(!site.card("borger").contains(danish));
}

#[test]
fn readers_are_told_when_the_source_has_changed_since() {
    let step = "Tal med en voksen, du stoler på.";
    let behind = changed("borger", step, "Tal med to voksne, du stoler på.");
    let site = Site::of(&behind);
    let danish = "Kortet er oversat fra et andet kort, som er ændret siden.";
    for (card, own) in [
        ("borger-ar", "<p lang=\"ar\" dir=\"rtl\"><strong>هذه البطاقة مترجمة"),
        ("borger-en", "<p lang=\"en\" dir=\"ltr\"><strong>The card is a translation"),
    ] {
        let html = site.card(card);
        assert!(html.contains(own) && html.contains(danish), "{card}: {html}");
    }
    assert!(!site.card("borger").contains(danish));
    assert!(!Site::of(&content()).card("borger-ar").contains(danish));

    // The state that the message gives to copy is the one that mends it.
    let findings: Vec<_> =
        site.0.findings.iter().filter(|it| it.code == Code::CardTranslationBehind).collect();
    assert_eq!(findings.len(), 2);
    let said = to_terminal(&site.0.findings, &site.0.sources, Language::Danish, false);
    let state = said.split_once("`state: \"").unwrap().1.split_once('"').unwrap().0.to_owned();
    let before = Facts::of(card(&check(&content()), "borger")).state();
    assert_ne!(state, before.as_str());
    let mut renewed = behind;
    for card in ["borger-ar", "borger-en"] {
        let path = format!("{CARDS}/{card}.yaml");
        let text = String::from_utf8(renewed.read(&path, 1 << 20).unwrap()).unwrap();
        renewed.insert(path, text.replace(before.as_str(), &state));
    }
    assert!(!Site::of(&renewed).card("borger-ar").contains(danish));
    assert!(check(&renewed).findings.iter().all(|finding| finding.code != Code::CardTranslationBehind));
}

#[test]
fn the_language_is_a_fact_of_a_card_that_is_not_danish() {
    let languages = |card: &ActionCard| {
        let facts = Facts::of(card).0.into_iter();
        facts.filter(|fact| fact.kind == FactKind::Language).map(|fact| fact.value).collect::<Vec<_>>()
    };
    let loaded = check(&content());
    assert_eq!(languages(card(&loaded, "borger-ar")), ["ar"]);
    assert!(languages(card(&loaded, "borger")).is_empty());
    // What locks hold of Danish cards stays true when somebody writes the language.
    let state = |loaded: &Loaded| Facts::of(card(loaded, "borger")).state();
    let said = check(&changed("borger", "audience: citizen\n", "language: da\naudience: citizen\n"));
    assert_eq!(state(&said), state(&loaded));
    assert_eq!(state(&loaded).as_str(), "b61e70158e9d");
}

/// In the letters of its language, which the theme's fonts must have.
#[cfg(feature = "pdf")]
#[test]
fn every_card_is_printed() {
    let Built { sources, findings, outputs, .. } = Site::of(&content()).0;
    let outputs =
        outputs.unwrap_or_else(|| panic!("{}", to_terminal(&findings, &sources, Language::English, false)));
    let pdf = |card: &str| &outputs[&format!("ro-og-uro/actioncards/{card}.pdf")];
    for card in ["borger", "borger-en", "borger-ar", "fagperson"] {
        assert!(pdf(card).starts_with(b"%PDF-"), "{card}");
        assert!(card == "borger" || pdf(card) != pdf("borger"), "{card}");
    }
}

/// The keys of messages that a file of the source asks for.
fn keys_in(file: &str) -> BTreeSet<String> {
    keys_of(&source(file))
}

fn source(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

fn keys_of(text: &str) -> BTreeSet<String> {
    let text: String = text.split_whitespace().collect();
    let calls = ["text(\"", "filled(\"", "Some(\""].into_iter();
    calls
        .flat_map(|call| text.split(call).skip(1))
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect()
}

/// What a card prints, and the headings on its page, are asked for by these keys; whoever adds one adds its words in every
/// language that cards are written in.
#[test]
fn every_fixed_word_of_a_card_is_there_in_every_language() {
    let mut findings = Findings::default();
    let theme = Theme::load(None, &mut Sources::default(), &mut findings);
    assert!(findings.is_empty());
    let danish = theme.messages("da");
    let mut keys: BTreeSet<String> = BTreeSet::new();
    for prefix in ["card_mark_", "audience_", "month_"] {
        keys.extend(danish.with_prefix(prefix).map(|(rest, _)| format!("{prefix}{rest}")));
    }
    let layouts = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/kommune/print")).into_iter();
    for (_, text) in layouts.filter(|(path, _)| path.starts_with("card") || path == "common.typ") {
        let text = String::from_utf8(text).unwrap();
        let labels = text.split("labels.").skip(1);
        let end = |rest: &str| rest.find(|c: char| !c.is_ascii_lowercase() && c != '_').unwrap_or(rest.len());
        // A part with no word of its own on paper is called what it is called on the page.
        let key = |label: &str| match danish.text(&format!("print_{label}")) {
            "" => format!("card_{label}"),
            _ => format!("print_{label}"),
        };
        keys.extend(labels.map(|rest| key(&rest[..end(rest)])));
    }
    assert!(keys.contains("print_steps") && keys.contains("print_verified"), "{keys:?}");
    let asked = ["src/compose/card_sheet.rs", "src/render/print/card.rs"].into_iter().flat_map(keys_in);
    keys.extend(asked.filter(|key| !danish.text(key).is_empty()));
    let composer = source("src/compose/card.rs");
    let headings = composer.split("fn card_words(").nth(1).and_then(|rest| rest.split("\n}\n").next());
    keys.extend(keys_of(headings.expect("the headings of a card")));
    keys.insert("date".to_owned());
    // Of a contact, whose words are Danish on every card.
    // Of all cards of the same readers, whose frame is Danish.
    assert!(keys.remove("cards_title"));
    assert!(
        keys.remove("card_hours_unknown")
            && keys.contains("card_behind")
            && keys.contains("card_notes")
            && keys.contains("draft_mark")
    );
    assert!(keys.len() > 40, "{keys:?}");
    for language in TextLanguage::ALL {
        let words = theme.messages(language.tag());
        for key in &keys {
            let (text, source) = (words.text(key), danish.text(key));
            assert!(!text.is_empty(), "{} lacks {key}", language.tag());
            let places = |text: &str| -> BTreeSet<String> {
                text.split('{').skip(1).map(|place| place.split('}').next().unwrap().to_owned()).collect()
            };
            assert_eq!(places(text), places(source), "{} {key}", language.tag());
            let is_arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c);
            let latin = text.replace("CVR", "").contains(|c: char| c.is_alphabetic() && !is_arabic(c));
            let in_place = text.contains('{');
            assert!(language != TextLanguage::Arabic || in_place || !latin, "{key} is not Arabic: {text}");
        }
    }
}

fn run(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_planvaerk"));
    let command = command.current_dir(folder).stdin(Stdio::null()).env_remove("NO_COLOR");
    let output = command.args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let (out, err) = (text(output.stdout), text(output.stderr));
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {out}{err}");
    out
}

#[test]
fn a_card_in_another_language_is_adopted_verified_and_compared_like_any_other() {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files(&cases().join("languages/content")) {
        let file = folder.path().join("content").join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    run(folder.path(), &["revise", "uro", "2028", "--date", TODAY]);
    let edition = folder.path().join("content/plans/uro/editions/2028");
    let rewrite = |file: &str, old: &str, new: &str| {
        let file = edition.join("action-cards").join(file);
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(old), "{text}");
        fs::write(file, text.replace(old, new)).unwrap();
    };
    rewrite("borger-ar.yaml", "اكتب ما رأيته.", "اكتب ما رأيته وما سمعته.");
    rewrite("borger-ar.yaml", "الساعة 8–16", "الساعة 9–17");
    rewrite("borger-ar.yaml", "[20 00 00 02](tel:20000002)", "[20 00 00 00](tel:20000000)");
    for card in ["borger", "borger-en", "borger-ar", "fagperson"] {
        let approved = "approved: { by: Byrådet, date: 2026-11-20 }\nreview_by: 2030-11-20\n";
        rewrite(&format!("{card}.yaml"), "approved: none\n", approved);
    }
    fs::remove_file(edition.join("REVISION.md")).unwrap();
    let adopt = ["adopt", "uro/2028", "--date", "2026-11-20", "--body", "Byrådet"];
    run(folder.path(), &adopt);
    let lock = fs::read_to_string(edition.join("adopted.lock")).unwrap();
    assert!(lock.contains("title: \"عندما تشعر بالقلق\""), "{lock}");
    run(folder.path(), &["verify"]);
    let told = run(folder.path(), &["diff", "uro", "2024", "2028", "--date", TODAY]);
    assert!(told.contains("وما سمعته"), "{told}");
    run(folder.path(), &["build", "--date", TODAY]);
    let page =
        fs::read_to_string(folder.path().join("public/ro-og-uro/aendringer/2024-2028/index.html")).unwrap();
    let arabic = "<p lang=\"ar\" dir=\"rtl\">";
    let line = page.lines().find(|line| line.contains("وما سمعته")).unwrap_or_else(|| panic!("{page}"));
    assert!(
        line.contains(arabic) && line.contains("<span class=\"visually-hidden\" lang=\"da\" dir=\"ltr\">")
    );
    for number in ["20 00 00 02", "20 00 00 00", "8", "17"] {
        assert!(page.contains(number), "{number}");
    }
    for (direction, text) in directed(&page) {
        assert!(direction == "ltr" || !grouped(&text), "{text}");
    }
}
