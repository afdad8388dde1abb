//! `planvaerk new`: what it writes can be read, checked and built; what only people know is marked; nothing is overwritten.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use proptest::prelude::*;
use tempfile::TempDir;

const TODAY: &str = "2026-11-23";

struct Run {
    code: i32,
    out: String,
    err: String,
}

/// A folder and the program run in it, with nobody at a terminal.
struct Folder(TempDir);

impl Folder {
    fn empty() -> Self {
        Self(TempDir::new().unwrap())
    }

    /// With a site in it.
    fn with_site() -> Self {
        let folder = Self::empty();
        folder.new_ok(&SITE);
        folder
    }

    /// With a site and the draft of a plan.
    fn with_plan() -> Self {
        let folder = Self::with_site();
        folder.new_ok(&PLAN);
        folder
    }

    fn path(&self, inside: &str) -> PathBuf {
        self.0.path().join(inside)
    }

    fn read(&self, inside: &str) -> String {
        fs::read_to_string(self.path(inside)).unwrap_or_else(|error| panic!("{inside}: {error}"))
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_planvaerk"));
        command.current_dir(self.0.path()).stdin(Stdio::null()).env_remove("NO_COLOR");
        for name in ["LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE"] {
            command.env_remove(name);
        }
        let output = command.args(arguments).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let run =
            Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) };
        assert!(!run.err.contains("panicked"), "{}", run.err);
        run
    }

    fn begin(&self, arguments: &[&str]) -> Run {
        self.run(&[&["new"], arguments, &["--date", TODAY]].concat())
    }

    #[track_caller]
    fn new_ok(&self, arguments: &[&str]) -> Run {
        let run = self.begin(arguments);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}: {}", run.out);
        run
    }

    /// Refused, with these words, and nothing on the disk is another.
    #[track_caller]
    fn refused(&self, arguments: &[&str], code: i32, words: &[&str]) {
        let before = self.files();
        let run = self.begin(arguments);
        assert_eq!(run.code, code, "{arguments:?}: {}{}", run.out, run.err);
        assert_eq!(run.out, "", "{arguments:?}");
        for words in words {
            assert!(run.err.contains(words), "{arguments:?}: {words:?} is not in\n{}", run.err);
        }
        assert!(before == self.files(), "{arguments:?} touched something");
    }

    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        fn collect(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => {
                        found.insert(path.clone(), Vec::new());
                        collect(&path, found);
                    }
                    false => drop(found.insert(path.clone(), fs::read(&path).unwrap())),
                }
            }
        }
        let mut found = BTreeMap::new();
        collect(self.0.path(), &mut found);
        found
    }

    /// The findings of `check --drafts`, as `CODE path:line`.
    fn findings(&self) -> Vec<String> {
        let run = self.run(&["check", "--drafts", "--format", "json", "--date", TODAY]);
        let document: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let findings = document["findings"].as_array().unwrap();
        findings
            .iter()
            .map(|finding| {
                let place = &finding["place"];
                format!("{} {}:{}", text(&finding["code"]), text(&place["file"]), place["line"])
            })
            .collect()
    }

    /// How many places are marked, when that is all that is wrong beside what the registries lack.
    #[track_caller]
    fn todos(&self) -> usize {
        let findings = self.findings();
        // What only she can know or decide: numbers and hours, laws, approvals, addresses; sections and contacts still to be used.
        let known =
            ["PV601", "PV602", "PV603", "PV604", "PV605", "PV607", "PV620", "PV622", "PV634", "PV635"];
        for finding in &findings {
            assert!(known.iter().any(|code| finding.starts_with(code)), "{finding}");
        }
        findings.iter().filter(|finding| finding.starts_with("PV620")).count()
    }
}

const SITE: [&str; 10] = [
    "site",
    "Eksempelby Kommune",
    "--cvr",
    "12345674",
    "--street",
    "Eksempelvej 1",
    "--postal-code",
    "9999",
    "--city",
    "Eksempelby",
];
const PLAN: [&str; 6] =
    ["plan", "negativ-social-kontrol", "--role", "SSP-konsulent", "--phone", "20 00 00 99"];
const DRAFT: &str = "content/plans/negativ-social-kontrol/editions/2026";

/// How many places the program says are marked.
#[track_caller]
fn told(run: &Run) -> usize {
    let line = run.out.lines().find(|line| line.contains("TODO")).unwrap_or_else(|| panic!("{}", run.out));
    line.split_whitespace().next().unwrap().parse().unwrap()
}

#[test]
fn a_new_site_holds_everything_but_a_plan() {
    let folder = Folder::empty();
    let run = folder.new_ok(&SITE);
    let names = [
        ".gitignore",
        ".vscode/extensions.json",
        ".vscode/settings.json",
        "content/contacts.yaml",
        "content/laws.yaml",
        "content/site.yaml",
    ];
    for name in names.iter().filter(|name| !name.starts_with('.')) {
        assert!(run.out.contains(&format!("  {name}\n")), "{}", run.out);
    }
    assert!(
        run.out.contains("  og 14 filer til editoren og git: .gitignore, .planvaerk, .vscode\n"),
        "{}",
        run.out
    );
    let written = folder.files().into_keys().filter(|path| path.is_file());
    let (schemas, written): (Vec<_>, Vec<_>) =
        written.partition(|path| path.to_string_lossy().ends_with(".schema.json"));
    assert_eq!(written, names.map(|name| folder.path(name)));
    // Each file begins with the schema an editor is to follow, and it is there.
    assert_eq!(schemas.len(), 11);
    for file in ["site", "contacts", "laws"] {
        let text = folder.read(&format!("content/{file}.yaml"));
        let (_, schema) = text.lines().next().unwrap().split_once("$schema=../").unwrap();
        assert!(schemas.contains(&folder.path(schema)), "{schema}");
    }
    assert!(run.out.ends_with("planvaerk new plan ekstremisme\n"), "{}", run.out);
    let findings = folder.findings();
    let errors: Vec<_> = findings.iter().filter(|finding| !finding.starts_with("PV6")).collect();
    assert_eq!(errors, ["PV112 content/plans:null"]);
    let todos = findings.iter().filter(|finding| finding.starts_with("PV620")).count();
    assert_eq!(todos, told(&run), "{findings:#?}");
    for name in ["site", "contacts", "laws"] {
        let first = format!("# yaml-language-server: $schema=../.planvaerk/schemas/{name}.schema.json\n");
        assert!(folder.read(&format!("content/{name}.yaml")).starts_with(&first));
    }
    for name in ["settings", "extensions"] {
        serde_json::from_str::<serde_json::Value>(&folder.read(&format!(".vscode/{name}.json"))).unwrap();
    }
}

#[test]
fn where_a_site_is_put() {
    let folder = Folder::empty();
    fs::create_dir(folder.path(".git")).unwrap();
    fs::write(folder.path("LÆSMIG.txt"), "x").unwrap();
    let run = folder.new_ok(&[&SITE[..1], &["Ærø Kommune"], &SITE[2..]].concat());
    assert!(run.out.contains("  aeroe-kommune/content/site.yaml\n"), "{}", run.out);
    let hidden = "  og 14 filer til editoren og git: aeroe-kommune/.gitignore, aeroe-kommune/.planvaerk, aeroe-kommune/.vscode\n";
    assert!(run.out.contains(hidden), "{}", run.out);
    assert!(run.out.ends_with("cd aeroe-kommune && planvaerk new plan ekstremisme\n"), "{}", run.out);
    folder.refused(&[&SITE[..1], &["Ærø Kommune"], &SITE[2..]].concat(), 1, &["findes allerede"]);
    folder.new_ok(&[&SITE[..], &["--folder", "a/b"]].concat());
    assert!(folder.path("a/b/content/site.yaml").exists());
    // Hidden files alone are no content.
    let hidden = Folder::empty();
    fs::create_dir(hidden.path(".git")).unwrap();
    hidden.new_ok(&SITE);
    assert!(hidden.path("content/site.yaml").exists());
}

#[test]
fn the_laws_are_those_of_the_real_content() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let real = fs::read_to_string(root.join("content/laws.yaml")).unwrap();
    let template = fs::read_to_string(root.join("src/scaffold/templates/laws.yaml")).unwrap();
    let laws = template.split_once("laws:\n").unwrap().1;
    let stated = laws.lines().filter(|line| !line.trim_start().starts_with('#'));
    let stated: String = stated.map(|line| format!("{line}\n")).collect();
    assert!(real.contains(&stated), "{stated}");
    // The wording stands in the plan's own text, too.
    let wording =
        real.lines().find(|line| line.contains("Kommunalbestyrelsen skal udarbejde")).unwrap().trim();
    let section = fs::read_to_string(root.join("src/scaffold/templates/legal-basis.md")).unwrap();
    assert!(section.contains(wording), "{section}");
}

#[test]
fn a_new_plan_builds_at_once() {
    let folder = Folder::with_site();
    let before = folder.findings().iter().filter(|finding| finding.starts_with("PV620")).count();
    let run = folder.new_ok(&PLAN);
    assert_eq!(folder.todos(), before + told(&run), "{}", run.out);
    assert!(folder.read("content/contacts.yaml").contains("role: SSP-konsulent"));
    let build = folder.run(&["--drafts", "--date", TODAY]);
    assert_eq!(build.code, 0, "{}", build.err);
    let plan = "public/negativ-social-kontrol";
    let front = folder.read(&format!("{plan}/index.html"));
    assert!(
        front.contains("Beredskabsplan ved negativ social kontrol") && front.contains("20 00 00 99"),
        "{front}"
    );
    for page in [
        "faa-hjaelp",
        "formaal",
        "lovgrundlag",
        "definitioner",
        "organisering",
        "bekymringstegn",
        "indsatser",
        "actioncards",
    ] {
        let found = fs::read_dir(folder.path(plan)).unwrap().flatten().map(|entry| entry.file_name());
        let found: Vec<_> = found.collect();
        assert!(folder.path(&format!("{plan}/{page}/index.html")).exists(), "{page}: {found:?}");
        // A citizen is told that this is not yet a plan.
        assert!(folder.read(&format!("{plan}/{page}/index.html")).contains("Kladde"), "{page}");
    }
    // What nobody has adopted is not published on its own.
    let published = folder.run(&["--date", TODAY]);
    assert_eq!(published.code, 1);
    assert!(published.err.contains("PV406") && published.err.contains("--drafts"), "{}", published.err);
    folder.refused(&PLAN, 1, &["content/plans/negativ-social-kontrol findes allerede"]);
}

#[test]
fn a_new_plan_needs_somebody_to_call() {
    let folder = Folder::with_site();
    folder.refused(
        &["plan", "uro"],
        2,
        &["`--role` mangler", "For eksempel: planvaerk new plan", "new plan --help"],
    );
    folder.refused(&["plan", "uro", "--role", "SSP"], 2, &["`--phone` mangler"]);
    folder.refused(&["plan", "uro", "--role", "SSP", "--phone", "12"], 2, &["`--phone`: ", "otte cifre"]);
    folder.refused(&["plan", "uro", "--contact", "ssp"], 2, &["`ssp`", "Der er ingen endnu."]);
    folder.new_ok(&["contact", "ssp", "--role", "SSP", "--phone", "20000098"]);
    folder.new_ok(&["plan", "uro"]);
    assert!(folder.read("content/plans/uro/help.yaml").contains("primary: ssp\n"));
    // Which of several is for people to say.
    folder.new_ok(&["contact", "vagt", "--role", "Vagt", "--phone", "20000097"]);
    folder.refused(&["plan", "to"], 2, &["`--contact` mangler", "`ssp`, `vagt`"]);
    folder.new_ok(&[
        "plan",
        "to",
        "--contact",
        "vagt",
        "--edition",
        "2027",
        "--title",
        "Plan: to",
        "--owner",
        "Vi",
    ]);
    let identity = folder.read("content/plans/to/plan.yaml");
    assert!(identity.contains("title: \"Plan: to\"\n") && identity.contains("name: Vi\n"), "{identity}");
    assert!(!identity.contains("subjects: [to]"), "the law's words are not made up: {identity}");
    assert!(folder.path("content/plans/to/editions/2027/edition.yaml").exists());
    folder.todos();
}

#[test]
fn a_card_and_an_intervention_stand_in_their_lists() {
    let folder = Folder::with_plan();
    let before = folder.todos();
    let card = folder.new_ok(&["card", "borger"]);
    let intervention = folder.new_ok(&["intervention", "mentorordning"]);
    folder.new_ok(&["card", "laerer", "--audience", "professional", "--title", "Til \"læreren\": nu"]);
    let order = |section: &str| folder.read(&format!("{DRAFT}/{section}/index.md"));
    assert!(
        order("action-cards").contains("order:\n  - borger\n  - laerer\n---"),
        "{}",
        order("action-cards")
    );
    assert!(order("interventions").contains("order:\n  - mentorordning\n---"));
    let text = folder.read(&format!("{DRAFT}/action-cards/borger.yaml"));
    assert!(
        text.starts_with(
            "# yaml-language-server: $schema=../../../../../../.planvaerk/schemas/action-card.schema.json\n"
        ),
        "{text}"
    );
    assert!(text.contains("audience: citizen\n") && text.contains("- ssp-konsulent\n"), "{text}");
    assert!(text.contains("approved: none\n"), "nobody has approved it: {text}");
    let third = folder.read(&format!("{DRAFT}/action-cards/laerer.yaml")).matches("TODO").count();
    assert_eq!(folder.todos(), before + told(&card) + told(&intervention) + third);
    folder.refused(&["card", "borger"], 1, &["action-cards/borger.yaml findes allerede"]);
    folder.refused(&["card", "ny"], 2, &["`--audience` mangler"]);
    folder.refused(&["card", "ny", "--audience", "alle"], 2, &["`--audience`", "`citizen`"]);
    folder.refused(
        &["card", "ny", "--audience", "citizen", "--contact", "ssp"],
        2,
        &["`ssp`", "`ssp-konsulent`"],
    );
    folder.refused(&["card"], 2, &["`ID` mangler"]);
    assert_eq!(folder.run(&["--drafts", "--date", TODAY]).code, 0);
}

#[test]
fn a_list_that_was_not_there_is_made() {
    let folder = Folder::with_plan();
    let edition = folder.read(&format!("{DRAFT}/edition.yaml"));
    fs::write(folder.path(&format!("{DRAFT}/edition.yaml")), edition.replace("  - interventions\n", ""))
        .unwrap();
    fs::remove_dir_all(folder.path(&format!("{DRAFT}/interventions"))).unwrap();
    folder.new_ok(&["intervention", "12-skridt"]);
    assert_eq!(
        folder.read(&format!("{DRAFT}/edition.yaml")),
        edition.replace("  - interventions\n", "") + "  - interventions\n"
    );
    assert!(folder.read(&format!("{DRAFT}/interventions/index.md")).contains("order:\n  - \"12-skridt\"\n"));
    folder.todos();
}

#[test]
fn adopted_text_is_not_written_to() {
    let folder = Folder::with_plan();
    let edition = format!("{DRAFT}/edition.yaml");
    let text = folder.read(&edition).replace(
        "status: draft",
        "status: adopted\nadopted:\n  date: 2026-10-10\n  body: Byrådet i Eksempelby",
    );
    fs::write(folder.path(&edition), text).unwrap();
    let words = ["planvaerk revise negativ-social-kontrol"];
    folder.refused(&["card", "borger"], 1, &words);
    folder.refused(&["card", "borger", "--edition", "2026"], 1, &words);
    folder.refused(&["intervention", "a", "--plan", "negativ-social-kontrol"], 1, &words);
    folder.refused(&["card", "borger", "--edition", "2027"], 2, &["`2027`", "`2026`"]);
    folder.refused(&["card", "borger", "--plan", "negativ"], 2, &["`negativ`"]);
}

#[test]
fn a_plan_with_todo_in_its_text_is_not_adopted() {
    let folder = Folder::with_plan();
    let name = "negativ-social-kontrol/2026";
    let run = folder.run(&["adopt", name, "--date", "2026-10-10", "--body", "Byrådet i Eksempelby"]);
    assert_eq!(run.code, 1, "{}", run.out);
    assert!(run.err.contains("fejl[PV018]") && run.err.contains("PV620"), "{}", run.err);
    assert!(run.err.contains(&format!("{DRAFT}/purpose.md")), "{}", run.err);
    assert!(!folder.path(&format!("{DRAFT}/adopted.lock")).exists());
    // Nor is one with empty sections.
    folder.new_ok(&["card", "borger"]);
    folder.new_ok(&["intervention", "mentorordning"]);
    // Written out, it can be adopted: the lines for editors are text as any other.
    for (path, bytes) in folder.files() {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        if path.starts_with(folder.path(DRAFT)) && text.contains("TODO") {
            fs::write(path, text.replace("TODO", "Skrevet")).unwrap();
        }
    }
    let signs = format!("{DRAFT}/warning-signs.yaml");
    let group = "groups:\n  - id: a\n    title: Tegn\n    signs:\n      - id: b\n        text: Et tegn\n";
    fs::write(folder.path(&signs), folder.read(&signs) + group).unwrap();
    let run = folder.run(&["adopt", name, "--date", "2026-10-10", "--body", "Byrådet i Eksempelby"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let sealed = folder.read(&format!("{DRAFT}/adopted.lock"));
    assert!(sealed.contains("definitions.yaml"), "{sealed}");
    let published = folder.run(&["--date", TODAY]);
    assert_eq!(published.code, 0, "{}", published.err);
    // The draft of another plan does not stop what is published.
    folder.new_ok(&["plan", "ekstremisme"]);
    let published = folder.run(&["--date", TODAY]);
    assert_eq!(published.code, 0, "{}", published.err);
    assert!(!folder.path("public/ekstremisme").exists());
    assert!(!folder.read("public/index.html").contains("ved ekstremisme"));
    assert_eq!(folder.run(&["--drafts", "--date", TODAY]).code, 0);
    assert!(folder.path("public/ekstremisme/index.html").exists());
}

#[test]
fn a_contact_stands_last_and_the_file_keeps_its_form() {
    let folder = Folder::with_plan();
    let registry = "content/contacts.yaml";
    let before = "# Vores.\nupdated: 2026-01-02 # sidst\n\ncontacts:\n    - id: ssp-konsulent\n      role: SSP-konsulent\n      phones: [{ number: \"20 00 00 99\" }]\n      # en note\n\n# Slut.\n";
    fs::write(folder.path(registry), before.replace('\n', "\r\n")).unwrap();
    let run = folder.new_ok(&[
        "contact",
        "politiet",
        "--role",
        "Politi: vagten",
        "--email",
        "a@eksempelby.dk",
        "--unit",
        "Øst",
    ]);
    let entry = "    - id: politiet\n      role: \"Politi: vagten\"\n      unit: Øst\n      email: \"a@eksempelby.dk\"\n";
    let after = folder.read(registry);
    assert!(!after.replace("\r\n", "").contains('\n'), "{after:?}");
    let after = after.replace("\r\n", "\n");
    let expected =
        before.replace("2026-01-02", TODAY).replace("# en note\n", &format!("# en note\n\n{entry}"));
    let (begin, end) = expected.split_at(expected.find("\n# Slut").unwrap());
    assert!(after.starts_with(begin) && after.ends_with(end), "{after}");
    assert_eq!(told(&run), 1);
    folder.todos();
    folder.refused(&["contact", "politiet", "--role", "x", "--phone", "20000000"], 1, &["står allerede"]);
    folder.refused(&["contact", "ny"], 2, &["`--role` mangler"]);
    folder.refused(&["contact", "--role", "x", "--phone", "20000000"], 2, &["`ID` mangler"]);
    folder.refused(&["contact", "ny", "--role", "x"], 2, &["`--phone` mangler"]);
    folder.refused(&["contact", "ny", "--role", "x", "--email", "a@b"], 2, &["`--email`: "]);
    fs::write(folder.path(registry), "{ updated: 2026-01-02, contacts: [{ id: ssp-konsulent, role: x, phones: [{ number: \"20 00 00 99\" }] }] }").unwrap();
    folder.refused(
        &["contact", "ny", "--role", "x", "--phone", "20000000"],
        1,
        &["contacts.yaml:1: Filen kan ikke rettes her: her er der parenteser om"],
    );
}

#[test]
fn a_translation_knows_what_it_was_made_from() {
    let folder = Folder::with_plan();
    let before = folder.todos();
    let run = folder.new_ok(&["translation", "en"]);
    assert_eq!(folder.todos(), before + told(&run), "{}", run.out);
    for name in [
        "purpose.en.md",
        "legal-basis.en.md",
        "definitions.en.yaml",
        "organisation.en.yaml",
        "warning-signs.en.yaml",
    ] {
        let text = folder.read(&format!("{DRAFT}/{name}"));
        assert!(text.contains("\ntitle: \"TODO: ") && text.contains("\ntranslates: \""), "{name}: {text}");
    }
    assert!(folder.read("content/site.yaml").contains("languages: [da, en]\n"));
    // Neither behind nor unbound nor incomplete: that is what `todos` has looked at.
    folder.refused(&["translation", "en"], 1, &["Hvert afsnit"]);
    fs::remove_file(folder.path(&format!("{DRAFT}/purpose.en.md"))).unwrap();
    let again =
        folder.new_ok(&["translation", "en", "--plan", "negativ-social-kontrol", "--edition", "2026"]);
    assert!(again.out.contains("purpose.en.md\n") && !again.out.contains("definitions"), "{}", again.out);
    folder.refused(&["translation"], 2, &["`SPROG` mangler"]);
    folder.refused(&["translation", "da"], 2, &["`SPROG`", "`en`"]);
    folder.refused(&["translation", "tysk"], 2, &["`SPROG`"]);
    assert_eq!(folder.run(&["--drafts", "--date", TODAY]).code, 0);
}

#[test]
fn what_lacks_on_the_command_line_is_named() {
    let folder = Folder::empty();
    folder.refused(&["site"], 2, &["`NAVN` mangler", "For eksempel: planvaerk new site"]);
    folder.refused(&["site", "Eksempelby"], 2, &["`--cvr` mangler"]);
    folder.refused(&["site", "Eksempelby", "--cvr", "12345678"], 2, &["`--cvr`: ", "kontrolciffer"]);
    folder.refused(&[&SITE[..7], &["99", "--city", "x"]].concat(), 2, &["`--postal-code`: "]);
    folder.refused(&[&SITE[..], &["--base-url", "eksempelby"]].concat(), 2, &["`--base-url`: "]);
    folder.refused(&["site", " "], 2, &["`NAVN`"]);
    folder.refused(&["sites"], 2, &["`sites`", "`site`"]);
    folder.refused(&["plan", "uro"], 1, &["PV110"]);
    let english = folder.begin(&["site", "--lang", "en"]);
    assert!(
        english.err.contains("`NAME` must be given") && english.err.contains("For example:"),
        "{}",
        english.err
    );
    assert_eq!(folder.files().len(), 0);
}

#[test]
fn names_that_cannot_be_addresses_get_a_better_one() {
    let folder = Folder::with_plan();
    for (name, better) in [
        ("Ældre på Ø", "aeldre-paa-oe"),
        ("a_b", "a-b"),
        ("../x", "x"),
        ("", "Her skal stå noget"),
        (&"å".repeat(100), "aaaa"),
    ] {
        for what in ["plan", "card", "intervention", "contact"] {
            folder.refused(&[what, name], 2, &[better]);
        }
    }
}

#[test]
fn english_is_told_in_english() {
    let folder = Folder::empty();
    let en = ["--lang", "en"];
    let site = folder.new_ok(&[&SITE[..], &en].concat());
    assert!(site.out.starts_with("The site of Eksempelby Kommune is begun\n"), "{}", site.out);
    let plan = folder.new_ok(&[&PLAN[..], &en].concat());
    assert!(
        plan.out.contains("is begun with the draft 2026") && plan.out.contains("marked TODO"),
        "{}",
        plan.out
    );
    for arguments in [
        &["card", "borger"][..],
        &["intervention", "a"],
        &["contact", "b", "--role", "B", "--email", "b@eksempelby.dk"],
        &["translation", "en"],
    ] {
        let run = folder.new_ok(&[arguments, &en].concat());
        assert!(
            !run.out.contains(" er ") && run.out.contains("planvaerk ") || run.out.contains("Refer to it"),
            "{}",
            run.out
        );
    }
}

#[test]
fn faults_elsewhere_do_not_stand_in_the_way_and_new_ones_do() {
    let folder = Folder::with_plan();
    let help = "content/plans/negativ-social-kontrol/help.yaml";
    let text = folder.read(help);
    fs::write(folder.path(help), text.replace("title: Få hjælp", "titel: Få hjælp")).unwrap();
    folder.new_ok(&["intervention", "a"]);
    // A title the paper has no room for, or an order that names a thing twice, would be a new error.
    let list = format!("{DRAFT}/interventions/index.md");
    fs::write(folder.path(&list), folder.read(&list).replace("  - a\n", "  - a\n  - b\n")).unwrap();
    folder.refused(&["intervention", "b"], 1, &["PV405"]);
    fs::write(folder.path("content/contacts.yaml"), "contacts: [\n").unwrap();
    folder.refused(&["contact", "ny", "--role", "x", "--phone", "20000000"], 1, &["PV201"]);
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written_leaves_nothing_behind() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::with_plan();
    let closed = folder.path("content/plans");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o555)).unwrap();
    // Whoever may write everywhere cannot be kept out.
    if fs::write(closed.join("x"), "").is_err() {
        folder.refused(&["plan", "to"], 1, &["kan ikke skrives"]);
    }
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
    // A file where a folder would be.
    fs::write(folder.path("spærret"), "").unwrap();
    folder.refused(&[&SITE[..], &["--folder", "spærret/x"]].concat(), 1, &["kan ikke skrives"]);
}

/// Runs the program at a terminal, by `script` of util-linux where there is one; what is typed is sent at once.
#[cfg(target_os = "linux")]
fn at_a_terminal(folder: &Folder, line: &str, typed: &str) -> Option<(i32, String)> {
    let command = format!("{} new {line} --date {TODAY}", env!("CARGO_BIN_EXE_planvaerk"));
    let mut script = Command::new("script");
    script.args(["-qec", &command, "/dev/null"]).current_dir(folder.0.path());
    for name in ["LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE"] {
        script.env_remove(name);
    }
    script.env("NO_COLOR", "1").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = script.spawn().ok()?;
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let shown = String::from_utf8(output.stdout).unwrap().replace("\r\n", "\n");
    assert!(!shown.contains("panicked"), "{shown}");
    Some((output.status.code().unwrap(), shown))
}

#[cfg(target_os = "linux")]
#[test]
fn at_a_terminal_what_is_missing_is_asked_for() {
    let folder = Folder::empty();
    let typed = "Eksempelby Kommune\n12345678\n12345674\nEksempelvej 1\n99\n9999\nEksempelby\n\n";
    let Some((code, shown)) = at_a_terminal(&folder, "site", typed) else { return };
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("kontrolciffer") && shown.contains("[https://beredskab.example]: "), "{shown}");
    assert!(folder.read("content/site.yaml").contains("base_url: https://beredskab.example\n"));
    let typed = "Negativ\nnegativ-social-kontrol\n\n2027\nSocialforvaltningen\nSSP-konsulent\n20 00 00 99\n";
    let (code, shown) = at_a_terminal(&folder, "plan", typed).unwrap();
    assert_eq!(code, 0, "{shown}");
    assert!(
        shown.contains("[Beredskabsplan ved negativ social kontrol]: ") && shown.contains("[2026]: "),
        "{shown}"
    );
    assert!(
        folder.read("content/plans/negativ-social-kontrol/plan.yaml").contains("name: Socialforvaltningen\n")
    );
    let (code, shown) = at_a_terminal(&folder, "card", "skole\nlærer\nprofessional\n\nukendt\n\n").unwrap();
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("[Actioncard: skole]: ") && shown.contains("[ssp-konsulent]: "), "{shown}");
    assert!(shown.contains("`ukendt`"), "{shown}");
    let (code, shown) = at_a_terminal(&folder, "intervention mentorordning", "Mentorer\n").unwrap();
    assert_eq!(code, 0, "{shown}");
    let (code, shown) =
        at_a_terminal(&folder, "contact", "Psykiatriens tovholder\n\n\n\n\na@eksempelby.dk\n").unwrap();
    assert_eq!(code, 0, "{shown}");
    assert!(folder.read("content/contacts.yaml").contains("- id: psykiatriens-tovholder\n"), "{shown}");
    let (code, shown) = at_a_terminal(&folder, "translation", "en\n").unwrap();
    assert_eq!(code, 0, "{shown}");
    folder.todos();
}

#[cfg(target_os = "linux")]
#[test]
fn breaking_off_leaves_nothing_behind() {
    let folder = Folder::empty();
    // The end of input, and an interrupt.
    for typed in ["Eksempelby\n12345674\n\u{4}", "Eksempelby\n12345674\n\u{3}"] {
        let Some((code, shown)) = at_a_terminal(&folder, "site", typed) else { return };
        assert_ne!(code, 0, "{shown}");
        assert!(folder.files().is_empty(), "{shown}");
    }
}

fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zæøå0-9 \"':#\\\\{}\\[\\]|>*&!%@`<$~-]{1,40}",
        any::<String>().prop_filter("no NUL on a command line", |text| !text.contains('\0')),
        Just("å".repeat(300)),
        Just("x\ny: z\n---\n".to_owned()),
        Just("👩‍👩‍👧 {{name}} ?acute \u{202e}".to_owned()),
        Just("- [a](javascript:x) <script>".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn whatever_is_answered_the_files_can_be_read_or_it_is_refused(
        name in hostile(),
        title in hostile(),
        role in hostile(),
        id in prop_oneof!["[a-z0-9]{1,5}(-[a-z0-9]{1,4}){0,2}", hostile()],
    ) {
        let folder = Folder::empty();
        let given = |flag: &str, value: &str| format!("{flag}={value}");
        let site = folder.begin(&["site", "--folder", ".", "--cvr", "12345674", &given("--street", &title), "--postal-code", "9999", &given("--city", &role), "--", &name]);
        prop_assert!([0, 2].contains(&site.code), "{}{}", site.out, site.err);
        if site.code != 0 {
            prop_assert!(folder.files().is_empty());
            return Ok(());
        }
        let plan = folder.begin(&["plan", &given("--title", &title), &given("--owner", &name), &given("--role", &role), "--phone", "20000099", "--", &id]);
        if plan.code != 0 {
            prop_assert!(plan.err.starts_with("fejl"), "{}", plan.err);
            prop_assert!(!folder.path("content/plans").exists());
            return Ok(());
        }
        let card = folder.begin(&["card", &given("--title", &name), "--audience", "citizen", "--", &id]);
        prop_assert!(card.code == 0 || card.err.starts_with("fejl"), "{}", card.err);
        let contact = folder.begin(&["contact", &given("--role", &title), &given("--unit", &name), "--phone", "20000098", "--", "en-mere"]);
        prop_assert_eq!(contact.code, 0, "{}", contact.err);
        folder.todos();
    }
}
