//! A theme laid over the built-in one: what it may replace, and what is said of its slips.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use planvaerk::diagnostic::{Code, Language, Place, to_terminal};
use planvaerk::model::values::Date;
use planvaerk::pipeline::{Built, load, make};
use planvaerk::resolve::Settings;
use planvaerk::world::{DiskWorld, MemoryWorld, World};
use support::{base, cases, files};

fn built(theme: Option<&dyn World>) -> Built {
    let settings = Settings { date: Date::parse(support::TODAY).unwrap(), drafts: false };
    make(load(&base(), settings, None), theme, Some(support::printed()), &|_| {})
}

fn theme(files: &[(&str, &str)]) -> MemoryWorld {
    let mut world = MemoryWorld::default();
    for (path, text) in files {
        world.insert(*path, *text);
    }
    world
}

fn outputs(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let Built { sources, findings, outputs, .. } = built(Some(&theme(files)));
    outputs.unwrap_or_else(|| panic!("{}", to_terminal(&findings, &sources, Language::English, false)))
}

/// What is said of a theme with these files, in Danish, and in which places.
fn faults(files: &[(&str, &str)]) -> (String, Vec<(Code, String)>) {
    said(built(Some(&theme(files))))
}

fn said(built: Built) -> (String, Vec<(Code, String)>) {
    let Built { sources, findings, outputs, .. } = built;
    assert!(outputs.is_none(), "a theme with errors publishes nothing");
    let findings = findings.sorted(&sources);
    let places = findings.iter().map(|finding| {
        let place = match &finding.place {
            Place::Span(span) => {
                let file = sources.get(span.source).unwrap();
                let position = file.position(span.start);
                format!("{}:{}:{}", file.path, position.line, position.column)
            }
            Place::Path(path) => path.clone(),
            Place::Nowhere => panic!("{finding:?} has no place"),
        };
        (finding.code, place)
    });
    let places = places.collect();
    (to_terminal(&findings, &sources, Language::Danish, false), places)
}

fn page<'a>(outputs: &'a BTreeMap<String, Vec<u8>>, path: &str) -> &'a str {
    std::str::from_utf8(outputs.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

fn style_sheet(outputs: &BTreeMap<String, Vec<u8>>) -> &str {
    let mut names = outputs.keys().filter(|path| path.starts_with("assets/style.") && path.ends_with(".css"));
    let name = names.next().expect("no style sheet");
    assert_eq!(names.next(), None, "one style sheet only");
    name
}

#[test]
fn an_empty_theme_is_the_built_in_one() {
    let empty = built(Some(&MemoryWorld::default())).outputs.unwrap();
    assert!(empty == built(None).outputs.unwrap());
}

#[test]
fn one_template_is_replaced_and_the_others_stay() {
    let plain = built(None).outputs.unwrap();
    let mine = outputs(&[(
        "templates/about.html",
        "{% extends \"base.html\" %}{% block content %}MINE{% endblock %}",
    )]);
    let changed: Vec<_> =
        plain.iter().filter(|(path, bytes)| mine[*path] != **bytes).map(|(p, _)| p).collect();
    assert_eq!(changed, ["om/index.html"]);
    let about = page(&mine, "om/index.html");
    assert!(about.contains("MINE") && about.contains("<footer"), "{about}");
}

#[test]
fn one_word_is_replaced_and_the_others_stay() {
    let mine = outputs(&[("messages/da.yaml", "skip_to_content: Spring over\n")]);
    let html = page(&mine, "ro-og-uro/samarbejde/index.html");
    assert!(html.contains("Spring over") && !html.contains("Gå til indholdet"), "{html}");
    assert!(html.contains("Brødkrumme"), "the other words stay");
}

#[test]
fn the_style_sheets_name_follows_its_content() {
    let (plain, mine) =
        (built(None).outputs.unwrap(), outputs(&[("assets/style.css", "body { color: #000 }\n")]));
    let again = outputs(&[("assets/style.css", "body { color: #111 }\n")]);
    let names = [style_sheet(&plain), style_sheet(&mine), style_sheet(&again)];
    assert!(names[0] != names[1] && names[1] != names[2] && names[0] != names[2], "{names:?}");
    assert_eq!(page(&mine, names[1]), "body { color: #000 }\n");
    for (path, bytes) in mine.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).unwrap();
        let base = Path::new(names[1]).file_name().unwrap().to_str().unwrap();
        assert_eq!(html.matches("rel=\"stylesheet\"").count(), 1, "{path}");
        assert!(
            html.contains(base) && !html.contains(Path::new(names[0]).file_name().unwrap().to_str().unwrap())
        );
    }
}

#[test]
fn assets_are_copied_as_they_are() {
    let mut world = theme(&[("assets/pictures/map.svg", "<svg/>")]);
    let odd = [0u8, 159, 146, 150];
    world.insert("assets/picture.png", odd);
    let mine = built(Some(&world)).outputs.unwrap();
    assert_eq!(mine["assets/picture.png"], odd);
    assert_eq!(mine["assets/pictures/map.svg"], b"<svg/>");
    let plain = built(None).outputs.unwrap();
    assert_eq!(mine.len(), plain.len() + 2);
}

#[test]
fn files_of_the_theme_other_than_assets_are_not_published() {
    let mine = outputs(&[("notes.md", "private"), ("templates/unused.html", "unused"), ("print/x.typ", "x")]);
    assert!(mine == built(None).outputs.unwrap());
}

#[test]
fn a_name_that_is_not_there_is_shown_where_it_stands() {
    let text =
        "{% extends \"base.html\" %}\n{% block content %}\n  <p>{{ body.nummer }}</p>\n{% endblock %}\n";
    let (said, places) = faults(&[("templates/about.html", text)]);
    assert_eq!(places, [(Code::TemplateFault, "templates/about.html:3:9".to_owned())], "{said}");
    assert!(said.contains("fejl[PV702]: Skabelonen kan ikke bruges: navnet findes ikke her"), "{said}");
    assert!(said.contains("  <p>{{ body.nummer }}</p>"), "{said}");
    // A name inside a name that is not there, a word the theme does not have.
    for inside in ["{{ nothing.at.all }}", "{{ t.no_such_word }}", "{{ page.no_such_thing }}"] {
        let (said, places) = faults(&[("templates/about.html", inside)]);
        assert_eq!(places, [(Code::TemplateFault, "templates/about.html:1:4".to_owned())], "{said}");
    }
}

#[test]
fn a_slip_in_the_template_language_is_shown_where_it_stands() {
    for (text, place) in [
        ("<p>\n{% if page %}\n</p>\n", "templates/about.html:3:1"),
        ("{{ page.title", "templates/about.html:1:9"),
        ("<p>{% endif %}</p>", "templates/about.html:1:7"),
        ("{% nonsense %}", "templates/about.html:1:4"),
    ] {
        let (said, places) = faults(&[("templates/about.html", text)]);
        assert_eq!(places, [(Code::TemplateFault, place.to_owned())], "{text}: {said}");
        assert!(said.contains("her er en skrivefejl i skabelonsproget"), "{said}");
    }
    let (said, places) = faults(&[("templates/about.html", "{{ page.title|no_such_filter }}")]);
    assert_eq!(places[0].0, Code::TemplateFault);
    assert!(said.contains("funktionen findes ikke") && said.contains("no_such_filter"), "{said}");
}

#[test]
fn every_template_with_a_slip_is_shown_in_one_run() {
    let (_, places) = faults(&[
        ("templates/about.html", "{% if %}"),
        ("templates/components/footer.html", "{{ }}"),
        ("theme.yaml", "engine: minijinja\ncolour: blue\n"),
    ]);
    let codes: Vec<Code> = places.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, [Code::TemplateFault, Code::TemplateFault, Code::UnknownKey], "{places:?}");
}

#[test]
fn a_slip_in_a_component_is_shown_there_and_once() {
    let (said, places) =
        faults(&[("templates/components/footer.html", "<footer>\n{{ site.nothing }}\n</footer>")]);
    assert_eq!(places, [(Code::TemplateFault, "templates/components/footer.html:2:4".to_owned())], "{said}");
}

#[test]
fn a_template_that_is_fetched_but_not_there_is_told() {
    let text = "<p>\n{% include \"components/nothing.html\" %}";
    let (said, places) = faults(&[("templates/about.html", text)]);
    assert_eq!(places[0].0, Code::TemplateFault);
    assert!(places[0].1.starts_with("templates/about.html:2:"), "{places:?}");
    assert!(said.contains("skabelonen, der hentes her, findes ikke"), "{said}");
    assert!(said.contains("components/nothing.html"), "{said}");
}

#[test]
fn a_template_that_is_no_text_is_told() {
    let mut world = MemoryWorld::default();
    world.insert("templates/about.html", [b'a', 0xff, b'b']);
    let (said, places) = said(built(Some(&world)));
    assert_eq!(places, [(Code::TemplateFault, "templates/about.html".to_owned())], "{said}");
    assert!(said.contains("filen er ikke gyldig UTF-8-tekst"), "{said}");
    for path in ["theme.yaml", "messages/da.yaml"] {
        let mut world = MemoryWorld::default();
        world.insert(path, [b'a', 0xff]);
        let (_, places) = self::said(built(Some(&world)));
        assert_eq!(places, [(Code::NotUtf8, path.to_owned())]);
    }
}

#[test]
fn a_themes_own_file_is_read_as_strictly_as_the_content() {
    let (said, places) = faults(&[("theme.yaml", "engine: jinja\n")]);
    assert_eq!(places, [(Code::ThemeEngine, "theme.yaml:1:9".to_owned())]);
    assert!(said.contains("Skabelonsproget `jinja` kendes ikke") && said.contains("`minijinja`"), "{said}");
    let (said, places) = faults(&[("theme.yaml", "engine: minijinja\nengin: tera\n")]);
    assert_eq!(places, [(Code::UnknownKey, "theme.yaml:2:1".to_owned())]);
    assert!(said.contains("Mente du `engine`?"), "{said}");
    let (_, places) = faults(&[("theme.yaml", "# no engine\n{}\n")]);
    assert_eq!(places[0].0, Code::MissingKey);
    let (_, places) = faults(&[("messages/da.yaml", "home: [a, b]\n")]);
    assert_eq!(places, [(Code::WrongType, "messages/da.yaml:1:7".to_owned())]);
    let (_, places) = faults(&[("messages/da.yaml", "home: \"Forside\n")]);
    assert_eq!(places[0].0, Code::YamlSyntax);
}

/// A folder with the base content, and a theme beside it.
fn on_disk(name: &str, theme: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::TempDir::new().unwrap();
    let content =
        files(&cases().join("base")).into_iter().map(|(path, bytes)| (format!("content/{path}"), bytes));
    let theme = theme.iter().map(|(path, text)| (format!("themes/{name}/{path}"), text.as_bytes().to_vec()));
    for (path, bytes) in content.chain(theme) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn ask_for(folder: &Path, theme: &str) {
    let site = folder.join("content/site.yaml");
    let text = fs::read_to_string(&site).unwrap();
    fs::write(site, text.replace("theme: kommune", &format!("theme: {theme}"))).unwrap();
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_planvaerk"));
    let output =
        command.current_dir(folder).args(["build", "--date", support::TODAY]).args(arguments).output();
    let output = output.unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn the_theme_beside_the_content_is_used() {
    let folder = on_disk("blaa", &[("messages/da.yaml", "about: Om blå\n")]);
    assert_eq!(run(folder.path(), &[]).0, 0);
    let home = || fs::read_to_string(folder.path().join("public/index.html")).unwrap();
    assert!(!home().contains("Om blå"), "the content does not ask for it");
    ask_for(folder.path(), "blaa");
    assert_eq!(run(folder.path(), &[]).0, 0);
    assert!(home().contains("Om blå"));
    // A folder with the built-in theme's name overlays it without being asked for.
    ask_for(folder.path(), "kommune");
    let site = folder.path().join("content/site.yaml");
    fs::write(&site, fs::read_to_string(&site).unwrap().replace("theme: blaa", "theme: kommune")).unwrap();
    fs::rename(folder.path().join("themes/blaa"), folder.path().join("themes/kommune")).unwrap();
    assert_eq!(run(folder.path(), &[]).0, 0);
    assert!(home().contains("Om blå"));
    // And one named on the command line.
    fs::rename(folder.path().join("themes/kommune"), folder.path().join("elsewhere")).unwrap();
    assert_eq!(run(folder.path(), &[]).0, 0);
    assert!(!home().contains("Om blå"));
    assert_eq!(run(folder.path(), &["--theme", "elsewhere"]).0, 0);
    assert!(home().contains("Om blå"));
}

#[test]
fn a_theme_that_is_not_there_is_told_with_the_nearest_names() {
    let folder = on_disk("blaa", &[("messages/da.yaml", "{}\n")]);
    ask_for(folder.path(), "blåaa");
    let (code, said) = run(folder.path(), &[]);
    assert!(code == 1 && said.contains("PV301"), "a name that is no id: {said}");
    for (asked, near) in [("komune", "kommune"), ("bla", "blaa")] {
        let folder = on_disk("blaa", &[("messages/da.yaml", "{}\n")]);
        ask_for(folder.path(), asked);
        let (code, said) = run(folder.path(), &[]);
        assert_eq!(code, 1, "{said}");
        assert!(said.contains(&format!("fejl[PV701]: Temaet `{asked}` findes ikke")), "{said}");
        assert!(said.contains("content/site.yaml:") && said.contains(&format!("theme: {asked}")), "{said}");
        assert!(
            said.contains(&format!("Mente du `{near}`?")) && said.contains("`blaa`, `kommune`"),
            "{said}"
        );
    }
    let (code, said) = run(folder.path(), &["--theme", "nowhere"]);
    assert!(code == 1 && said.contains("Temaet `nowhere` findes ikke"), "{said}");
}

#[test]
fn a_fault_names_the_template_as_it_lies_on_disk() {
    let folder = on_disk("kommune", &[("templates/about.html", "<p>\n{{ body.x }}")]);
    let (code, said) = run(folder.path(), &[]);
    assert_eq!(code, 1);
    assert!(said.contains("themes/kommune/templates/about.html:2:4"), "{said}");
    assert!(!folder.path().join("public").exists());
}

#[test]
fn the_site_is_never_put_into_the_theme() {
    let folder = on_disk("kommune", &[("assets/a.txt", "a")]);
    let (code, said) = run(folder.path(), &["--out", "themes/kommune/public"]);
    assert!(code == 1 && said.contains("PV903"), "{said}");
    let (code, said) = run(folder.path(), &["--out", "themes", "--force"]);
    assert!(code == 1 && said.contains("PV903"), "{said}");
    assert!(folder.path().join("themes/kommune/assets/a.txt").is_file());
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_theme_is_not_followed() {
    let folder = on_disk("kommune", &[("assets/a.txt", "a")]);
    fs::write(folder.path().join("secret.txt"), "secret").unwrap();
    let assets = folder.path().join("themes/kommune/assets");
    // A link that stays inside is a file like any other.
    std::os::unix::fs::symlink("a.txt", assets.join("b.txt")).unwrap();
    assert_eq!(run(folder.path(), &[]).0, 0);
    assert_eq!(fs::read(folder.path().join("public/assets/b.txt")).unwrap(), b"a");
    std::os::unix::fs::symlink("../../../secret.txt", assets.join("c.txt")).unwrap();
    let (code, said) = run(folder.path(), &[]);
    assert_eq!(code, 1);
    assert!(said.contains("fejl[PV106]") && said.contains("themes/kommune/assets/c.txt"), "{said}");
    assert!(!folder.path().join("public/assets/c.txt").exists());
    fs::remove_file(assets.join("c.txt")).unwrap();
    std::os::unix::fs::symlink("../../..", assets.join("d")).unwrap();
    assert!(run(folder.path(), &[]).1.contains("fejl[PV106]"), "a link to a folder");
}

/// What is built in is what lies in `themes/kommune`: a file added there is picked up by the next build of the program.
#[test]
fn the_built_in_theme_is_the_folder_in_the_repository() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/kommune");
    let on_disk = DiskWorld::open(&folder).unwrap();
    assert!(built(Some(&on_disk)).outputs.unwrap() == built(None).outputs.unwrap());
    let mut findings = planvaerk::diagnostic::Findings::default();
    let mut sources = planvaerk::source::Sources::default();
    let theme = planvaerk::render::Theme::load(None, &mut sources, &mut findings);
    let built_in: Vec<_> =
        theme.files_in("").map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect();
    assert_eq!(built_in.len(), files(&folder).len());
    assert!(built_in == files(&folder));
    let script = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("build.rs")).unwrap();
    assert!(script.contains("cargo::rerun-if-changed=themes/kommune"), "added files are noticed");
}

#[test]
fn a_file_of_the_theme_that_is_no_text_or_too_large_is_told_as_it_is() {
    let mut overlay = MemoryWorld::default();
    overlay.insert("messages/da.yaml", *b"about: Om\nhome: \xff\n");
    overlay.insert("assets/huge.png", vec![0; (20 << 20) + 1]);
    let (text, places) = said(built(Some(&overlay)));
    let codes: Vec<Code> = places.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, [Code::FileTooLarge, Code::NotUtf8]);
    assert!(text.contains("linje 2") && text.contains("20971521"), "{text}");
}
