//! The program as people and scripts run it: flags, exit codes, streams, and what it never touches.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use support::files;
use support::place::{Place, Run, copy};
use tempfile::TempDir;

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path("snapshots/cli");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn without_a_command_the_site_is_built() {
    let place = Place::new();
    let run = place.run("").ends(0);
    assert_eq!(run.err, "");
    assert!(place.path("public/index.html").is_file());
    assert!(run.out.starts_with("Hjemmesiden er bygget i public\n"), "{}", run.out);
    let bare = files(&place.path("public"));
    place.run("build").ends(0);
    assert!(bare == files(&place.path("public")), "`build` makes the same");
}

#[test]
fn the_summary_counts_what_stands_in_the_folder() {
    let place = Place::new();
    let run = place.run("").ends(0);
    let made = files(&place.path("public"));
    // The marker is no part of the site.
    let site: Vec<_> = made.iter().filter(|(path, _)| !path.starts_with('.')).collect();
    let ending = |end: &str| site.iter().filter(|(path, _)| path.ends_with(end)).count();
    assert!(run.out.contains(&format!("  {} sider · ", ending(".html"))), "{}", run.out);
    assert!(run.out.contains(&format!(" {} filer · ", site.len())), "{}", run.out);
    assert!(run.out.ends_with(&format!("Åbn i en browser: {}\n", Path::new("public/index.html").display())));
    assert!(!run.out.contains("advars"), "{}", run.out);
    place.warn();
    let run = place.run("").ends(0);
    assert!(run.out.contains("  1 advarsel, se med: planvaerk check\n"), "{}", run.out);
    let run = place.run("--content ./content --lang en").ends(0);
    assert!(run.out.contains("  1 warning, show with: planvaerk check --content ./content\n"), "{}", run.out);
}

#[test]
fn a_wrong_number_that_is_published_all_the_same_is_shown() {
    let place = Place::new();
    place.change("content/plans/uro/help.yaml", "[112](tel:112)", "[112](tel:+4520000002)");
    let run = place.run("").ends(0);
    assert!(run.err.contains("PV418") && run.err.contains("help.yaml:35:"), "{}", run.err);
    assert!(run.out.contains("  1 advarsel, se med: planvaerk check\n"), "{}", run.out);
}

#[test]
fn help_is_whole_in_both_languages() {
    let place = Place::new();
    for (name, line) in [
        ("main", ""),
        ("build", "build "),
        ("check", "check "),
        ("serve", "serve "),
        ("adopt", "adopt "),
        ("verify", "verify "),
        ("unadopt", "unadopt "),
        ("diff", "diff "),
        ("status", "status "),
        ("revise", "revise "),
        ("explain", "explain "),
        ("new", "new "),
        ("new-site", "new site "),
        ("new-plan", "new plan "),
        ("new-card", "new card "),
        ("new-intervention", "new intervention "),
        ("new-contact", "new contact "),
        ("new-translation", "new translation "),
        ("schema", "schema "),
        ("help", "help "),
    ] {
        let danish = place.exactly(&format!("{line}--help")).ends(0);
        let english = place.exactly(&format!("{line}--help --lang en")).ends(0);
        assert_eq!((danish.err.as_str(), english.err.as_str()), ("", ""));
        for text in [&danish.out, &english.out] {
            let wide = text.lines().find(|line| line.chars().count() > 80);
            assert_eq!(wide, None, "wider than a terminal of 80 columns");
        }
        for word in ["Usage", "Options", "Commands", "Print", "default", "possible"] {
            assert!(!danish.out.contains(word), "{word} in {}", danish.out);
        }
        snapshot(&format!("help-{name}"), &format!("{}\n───── English\n\n{}", danish.out, english.out));
        assert_eq!(place.exactly(&format!("{line}-h")).ends(0).out, danish.out, "-h is --help");
        assert_eq!(place.exactly(&format!("{line}--lang=en -h")).ends(0).out, english.out);
    }
    let as_command = place.exactly("help check").ends(0);
    assert_eq!(as_command.out, place.exactly("check --help").ends(0).out);
    assert_eq!(place.exactly("help").ends(0).out, place.exactly("--help").ends(0).out);
    assert_eq!(place.exactly("help --lang en").ends(0).out, place.exactly("--help --lang en").ends(0).out);
    assert!(!place.path("public").exists());
}

#[test]
fn alone_where_there_is_nothing_to_build_it_explains_itself_in_six_lines() {
    let place = Place::new();
    std::fs::remove_dir_all(place.path("content")).unwrap();
    let danish = place.exactly("").ends(2);
    assert_eq!((danish.out.as_str(), danish.err.lines().count()), ("", 6));
    let mut english = place.command();
    let english = Run::of(english.env("LANG", "en_GB.UTF-8").output().unwrap()).ends(2);
    assert_eq!(english.err.lines().count(), 6);
    snapshot("alone", &format!("{}\n{}", danish.err, english.err));
    // Asked for by name, a content that is not there is an error.
    assert!(place.run("build").ends(1).err.contains("PV110"));
}

#[test]
fn help_is_in_the_language_of_the_readers_system_and_messages_are_danish() {
    let place = Place::new();
    let run = |variable: &str, value: &str, line: &str| {
        let mut command = place.command();
        Run::of(command.env(variable, value).args(line.split_whitespace()).output().unwrap())
    };
    let help = place.exactly("--help --lang en").ends(0).out;
    for (line, value) in [("--help", "en_US.UTF-8"), ("help", "en_US.UTF-8"), ("-h", "fr_FR")] {
        assert_eq!(run("LC_ALL", value, line).ends(0).out, help, "{line} {value}");
    }
    let danish = place.exactly("--help").ends(0).out;
    assert_ne!(danish, help);
    for line in ["--help --lang da", "--help --lang=da", "help --lang da"] {
        assert_eq!(run("LANG", "en_US.UTF-8", line).ends(0).out, danish, "{line}");
    }
    assert_eq!(run("LANG", "da_DK.UTF-8", "--help").ends(0).out, danish);
    assert!(run("LANG", "en_US.UTF-8", "xyz").ends(2).err.starts_with("fejl: Kommandoen"));
}

#[test]
fn shells_are_told_every_command_and_option() {
    let place = Place::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = place.exactly(&format!("completions {shell}")).ends(0).out;
        for word in ["unadopt", "base-url", "no-cache"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    let zsh = place.exactly("completions zsh").ends(0).out;
    assert!(zsh.contains("Byg hjemmesiden og kortene"), "{zsh}");
    let run = place.exactly("completions tcsh").ends(2);
    assert!(run.err.contains("tcsh") && run.err.contains("bash"), "{}", run.err);
    // A shell that reads it finds nothing wrong.
    std::fs::write(place.path("planvaerk.bash"), place.exactly("completions bash").ends(0).out).unwrap();
    let bash = "source planvaerk.bash && complete -p planvaerk";
    if let Ok(read) = Command::new("bash").current_dir(place.folder.path()).args(["-ec", bash]).output() {
        assert!(read.status.success() && read.stderr.is_empty(), "{}", String::from_utf8_lossy(&read.stderr));
    }
}

#[test]
fn the_manual_page_is_whole_in_both_languages() {
    let place = Place::new();
    snapshot("man", &place.exactly("man").ends(0).out.replace(env!("CARGO_PKG_VERSION"), "VERSION"));
    let english = place.exactly("man --lang en").ends(0).out;
    assert!(english.contains(".SH OPTIONS") && english.contains("Build the site and the cards"), "{english}");
}

#[test]
fn the_version_is_the_packages() {
    let place = Place::new();
    for line in ["--version", "-V", "--lang en --version"] {
        assert_eq!(place.exactly(line).ends(0).out, format!("planvaerk {}\n", env!("CARGO_PKG_VERSION")));
    }
}

#[test]
fn a_wrong_command_line_is_explained_in_both_languages() {
    let place = Place::new();
    let mut text = String::new();
    for line in [
        "biuld",
        "xyz",
        "help chek",
        "--dato 2026-11-23",
        "--xyz",
        "check --strikt",
        "check --only PV6O2,kontakt",
        "check --only",
        "check --out public",
        "check content",
        "adopt",
        "adopt uro --date 2028-01-01 --body Byrådet",
        "adopt uro/2028 --body Byrådet",
        "adopt uro/2028 --date 2028-02-30 --body Byrådet",
        "adopt uro/2028 --date 2028-01-01 --body=",
        "adopt uro/2028 --date 2028-01-01 --body Byrådet --minutes referat",
        "verify uro/2024",
        "--lang fr",
        "--format jsom",
        "--content",
        "--date",
        "--format",
        "--date 2026-02-30",
        "--date=i-morgen",
        "--date=",
        "--base-url beredskab.kommune.dk",
        "--drafts=ja",
        "--quiet --verbose",
        "-qv",
        "--no-cache --cache a",
        "--content a --content b",
        "--content a check",
        "-v check",
    ] {
        text += &format!("$ planvaerk {line}\n");
        let danish = place.exactly(line).ends(2);
        text += &danish.err;
        let english = if line.contains("--lang") { line.to_owned() } else { in_english(line) };
        let english = place.exactly(&english).ends(2);
        text += &format!("{}\n", english.err);
        for run in [&danish, &english] {
            assert_eq!(run.out, "", "{line}");
            assert!(run.err.contains("--help"), "{line}: {}", run.err);
        }
        assert!(line.contains("--lang") || danish.err != english.err, "{line}: {}", danish.err);
    }
    assert!(!place.path("public").exists());
    snapshot("usage-errors", &text);
}

/// The same command line with `--lang en` where it changes nothing else.
fn in_english(line: &str) -> String {
    match line.split_once(' ') {
        Some((command @ ("check" | "help"), rest)) => format!("{command} --lang en {rest}"),
        _ if line.starts_with('-') => format!("--lang en {line}"),
        _ => format!("{line} --lang en"),
    }
}

#[test]
fn control_characters_of_a_command_line_never_reach_the_terminal() {
    let place = Place::new();
    for arguments in
        [vec!["\u{1b}[2Jx"], vec!["--\u{1b}[2J"], vec!["--date", "\u{1b}[2J"], vec!["help", "\u{7}"]]
    {
        let run = Run::of(place.command().args(arguments).output().unwrap()).ends(2);
        assert!(!run.err.chars().any(|c| c.is_control() && c != '\n'), "{:?}", run.err);
    }
}

#[cfg(unix)]
#[test]
fn a_command_line_that_is_no_utf_8_is_wrong_usage_or_a_path() {
    use std::os::unix::ffi::OsStrExt;
    let place = Place::new();
    let odd = std::ffi::OsStr::from_bytes(b"\xff");
    let run = Run::of(place.command().arg("--date").arg(odd).output().unwrap()).ends(2);
    assert!(run.err.contains("UTF-8"), "{}", run.err);
    Run::of(place.command().arg("--content").arg(odd).output().unwrap()).ends(1);
    Run::of(place.command().arg(odd).output().unwrap()).ends(2);
}

#[test]
fn check_finds_and_writes_nothing() {
    let place = Place::new();
    let before = files(place.folder.path());
    let run = place.run("check").ends(0);
    let good = "Alt er i orden: ingen fejl, ingen advarsler.\nByg hjemmesiden: planvaerk build\n";
    assert_eq!((run.out.as_str(), run.err.as_str()), (good, ""));
    let english = place.run("check --lang en").ends(0);
    assert_eq!(english.out, "All is well: no errors, no warnings.\nBuild the site: planvaerk build\n");
    place.run("check -v").ends(0);
    place.run("check --format json").ends(0);
    assert!(before == files(place.folder.path()), "check wrote something");
}

#[test]
fn exit_codes_tell_errors_from_warnings() {
    let place = Place::new();
    place.run("check --strict").ends(0);
    place.warn();
    let run = place.run("check").ends(0);
    assert_eq!(
        run.out,
        "Kontrolleret: 0 fejl og 1 advarsel.\nByg hjemmesiden: planvaerk build · Forklaring: planvaerk explain PV602\n"
    );
    assert!(run.err.starts_with("advarsel[PV602]"), "{}", run.err);
    place.run("check --strict").ends(1);
    place.run("build").ends(0);
    place.break_content();
    let run = place.run("check").ends(1);
    assert_eq!(
        run.out,
        "Kontrolleret: 1 fejl og 1 advarsel.\nRet fejlene, og kør kommandoen igen. Forklaring: planvaerk explain PV402\n"
    );
    let english = place.run("check --lang en").ends(1);
    assert_eq!(
        english.out,
        "Checked: 1 error and 1 warning.\nMend the errors and run the command again. Explanation: planvaerk explain PV402\n"
    );
    place.run("check --strict").ends(1);
    place.run("build").ends(1);
}

#[test]
fn quiet_writes_errors_only_and_verbose_every_file() {
    let place = Place::new();
    place.warn();
    for line in ["-q", "build --quiet", "check -q"] {
        let run = place.run(line).ends(0);
        assert_eq!((run.out.as_str(), run.err.as_str()), ("", ""), "{line}");
    }
    let run = place.run("build -v").ends(0);
    let shown: BTreeSet<&str> = run.out.lines().filter_map(|line| line.strip_prefix("  ")).collect();
    let made = files(&place.path("public"));
    for (path, _) in made.iter().filter(|(path, _)| !path.starts_with('.')) {
        assert!(shown.contains(path.as_str()), "{path} is not listed");
    }
    let check = place.run("check -v").ends(0);
    let listed = |text: &str| text.lines().filter(|line| line.ends_with(".html")).count();
    // The summary's last line names the front page too.
    assert_eq!(listed(&check.out), listed(&run.out) - 1);
    place.break_content();
    let run = place.run("-q").ends(1);
    assert!(run.err.contains("fejl[PV402]") && !run.err.contains("advarsel["), "{}", run.err);
    assert_eq!(run.out, "");
}

#[test]
fn json_is_one_document_and_nothing_else() {
    let place = Place::new();
    place.warn();
    let check = place.run("check --format json").ends(0);
    assert_eq!(check.err, "");
    let check = check.json();
    assert_eq!(check["command"], "check");
    assert_eq!((&check["errors"], &check["warnings"]), (&0.into(), &1.into()));
    assert_eq!(check["findings"][0]["code"], "PV602");
    assert_eq!(check["findings"][0]["severity"], "warning");
    assert_eq!(check["findings"][0]["place"]["file"], "content/contacts.yaml");
    assert_eq!(check["made"], Value::Null);

    let build = place.run("--format json -v").ends(0);
    assert_eq!(build.err, "");
    let build = build.json();
    assert_eq!(build["command"], "build");
    assert_eq!(build["findings"], check["findings"]);
    assert_eq!(build["made"]["folder"], "public");
    let made = files(&place.path("public"));
    let made: Vec<_> = made.iter().filter(|(path, _)| !path.starts_with('.')).collect();
    let paths: Vec<&str> = made.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(build["made"]["files"], Value::from(paths));
    let bytes: usize = made.iter().map(|(_, bytes)| bytes.len()).sum();
    assert_eq!(build["made"]["bytes"], bytes);

    place.break_content();
    let failed = place.run("build --format json --lang en").ends(1);
    assert_eq!(failed.err, "");
    let failed = failed.json();
    assert_eq!((&failed["errors"], &failed["made"]), (&1.into(), &Value::Null));
    let error = failed["findings"].as_array().unwrap().iter().find(|f| f["severity"] == "error").unwrap();
    assert_eq!((&error["code"], &error["nearest"][0]), (&"PV402".into(), &"koordinator".into()));
    assert_eq!((&error["place"]["line"], &error["place"]["column"]), (&5.into(), &10.into()));
    let quiet = place.run("check --format json -q").ends(1).json();
    assert_eq!(quiet["findings"].as_array().unwrap().len(), 1, "errors only");
    assert_eq!(quiet["warnings"], 1, "counted all the same");
    let missing = place.run("check --format json --content nowhere").ends(1).json();
    assert_eq!(missing["findings"][0]["code"], "PV110");
}

#[test]
fn a_failed_build_leaves_the_old_site_as_it_was() {
    let place = Place::new();
    place.run("").ends(0);
    let before = files(&place.path("public"));
    place.break_content();
    let run = place.run("").ends(1);
    assert_eq!(run.out, "");
    assert!(run.err.contains("Mente du `koordinator`?"), "{}", run.err);
    assert!(run.err.ends_with(
        "Intet er bygget: 1 fejl og 0 advarsler. Det, der lå i public før, er urørt.\nForklaring: planvaerk explain PV402\n"
    ));
    assert!(before == files(&place.path("public")), "the old site changed");
    let left: Vec<_> = fs::read_dir(place.folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    let unexpected: Vec<_> = left.iter().filter(|name| *name != "content" && *name != "public").collect();
    let unexpected: Vec<_> = unexpected.into_iter().filter(|name| *name != ".planvaerk-cache").collect();
    assert!(unexpected.iter().all(|name| name.to_string_lossy().ends_with("lock")), "{unexpected:?}");
    // Where nothing was, nothing is said to be untouched.
    assert!(
        place
            .run("--out new")
            .ends(1)
            .err
            .ends_with("Intet er bygget: 1 fejl og 0 advarsler.\nForklaring: planvaerk explain PV402\n")
    );
    assert!(!place.path("new").exists());
}

#[test]
fn a_foreign_folder_is_replaced_with_force_alone() {
    let place = Place::new();
    place.write("public/mine.txt", "mine");
    let run = place.run("").ends(1);
    assert!(run.err.contains("fejl[PV901]") && run.err.contains("--force"), "{}", run.err);
    assert_eq!(files(&place.path("public")), [("mine.txt".to_owned(), b"mine".to_vec())]);
    place.run("--force").ends(0);
    assert!(place.path("public/index.html").is_file() && !place.path("public/mine.txt").exists());
    // What the program made itself needs no force.
    place.run("").ends(0);
}

#[test]
fn the_site_never_lies_in_around_or_on_what_it_is_built_from() {
    let place = Place::new();
    copy(&place.path("content"), &place.path("outer/content"));
    let before = files(place.folder.path());
    for line in [
        "--out content",
        "--out content/public",
        "--out content --force",
        "--out . --force",
        "--content outer/content --out outer --force",
        "--out content/../content/plans --force",
    ] {
        let run = place.run(line).ends(1);
        assert!(run.err.contains("fejl[PV903]"), "{line}: {}", run.err);
    }
    let kept = files(place.folder.path());
    let kept: Vec<_> = kept
        .into_iter()
        .filter(|(path, _)| !path.contains("lock") || path.ends_with("adopted.lock"))
        .collect();
    assert!(before == kept, "something was touched");
}

#[test]
fn a_day_before_the_first_adoption_has_no_edition() {
    let place = Place::new();
    let run = place.run("--date 2019-12-31").ends(1);
    assert!(run.err.contains("Ingen udgave af planen `uro` gælder den 2019-12-31"), "{}", run.err);
    assert!(run.err.contains("content/plans/uro/plan.yaml:1:"), "{}", run.err);
    assert!(!place.path("public").exists());
    let english = place.run("check --date 2019-12-31 --lang en").ends(1);
    assert!(english.err.contains("error[PV406]") && english.err.contains("2019-12-31"), "{}", english.err);
}

#[test]
fn drafts_are_built_on_request_and_marked() {
    let place = Place::new();
    place.run("").ends(0);
    assert!(!place.path("public/ro-og-uro/2028").exists());
    place.run("--drafts").ends(0);
    let draft = place.read("public/ro-og-uro/2028/index.html");
    assert!(draft.contains("Kladde – ikke vedtaget") && draft.contains("noindex"), "{draft}");
    assert!(!place.read("public/ro-og-uro/index.html").contains("Kladde – ikke vedtaget"));
    assert!(!place.read("public/sitemap.xml").contains("/2028/"));
}

#[test]
fn the_base_address_may_lie_below_a_path() {
    let place = Place::new();
    place.run("--base-url https://kommune.example/planer").ends(0);
    for (path, bytes) in files(&place.path("public")) {
        if path.ends_with(".html") || path == "sitemap.xml" {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains("https://kommune.example/planer/"), "{path}");
            assert!(!text.contains("https://beredskab.eksempelby-kommune.dk/"), "{path}");
        }
    }
}

#[test]
fn content_that_is_not_there_is_told() {
    let place = Place::new();
    for line in ["--content nowhere", "--content content/site.yaml", "check --content nowhere"] {
        let run = place.run(line).ends(1);
        assert!(run.err.contains("fejl[PV110]: Der er ingen mappe med indhold her"), "{line}: {}", run.err);
    }
    assert!(!place.path("public").exists());
}

#[test]
fn the_machine_it_is_built_on_leaves_no_trace() {
    let (here, there) = (Place::new(), Place::new());
    let run = |place: &Place, threads: &str, zone: &str, language: &str, home: &str| {
        let mut command = place.command();
        command
            .env("RAYON_NUM_THREADS", threads)
            .env("TZ", zone)
            .env("LANG", language)
            .env("LC_ALL", language);
        command.env("HOME", home).args(["--date", support::TODAY]);
        Run::of(command.output().unwrap()).ends(0);
        files(&place.path("public"))
    };
    let first = run(&here, "1", "Pacific/Kiritimati", "C", "/");
    let second = run(&there, "8", "America/Adak", "da_DK.UTF-8", "/nowhere");
    let different: Vec<_> = first.iter().zip(&second).filter(|(a, b)| a != b).map(|(a, _)| &a.0).collect();
    assert!(first.len() == second.len() && different.is_empty(), "{different:?}");
    let again = run(&here, "3", "UTC", "tr_TR.UTF-8", "/");
    assert!(first == again, "a second build in the same place");
}

#[test]
fn paths_may_be_absolute_or_relative_to_anywhere() {
    let place = Place::new();
    place.run("").ends(0);
    let first = files(&place.path("public"));
    let elsewhere = TempDir::new().unwrap();
    let absolute = |inside: &str| place.path(inside).to_string_lossy().into_owned();
    let mut command = place.command();
    command.current_dir(elsewhere.path()).args(["--date", support::TODAY]);
    command.args(["--content", &absolute("content"), "--out", &absolute("second")]);
    Run::of(command.output().unwrap()).ends(0);
    assert!(first == files(&place.path("second")), "absolute paths");
    fs::create_dir(place.path("work")).unwrap();
    for (folder, content, out) in [
        ("work", "../content", "../third"),
        ("content", ".", "../fourth"),
        ("content/plans", "..", "../../fifth/"),
    ] {
        let mut command = place.command();
        command.current_dir(place.path(folder)).args(["--date", support::TODAY]);
        Run::of(command.args(["--content", content, "--out", out]).output().unwrap()).ends(0);
        let out = place.path(folder).join(out);
        assert!(first == files(&out), "{content} from {folder}");
    }
    assert_eq!(files(elsewhere.path()), []);
}

#[cfg(unix)]
#[test]
fn a_parent_that_cannot_be_written_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    fs::create_dir(place.path("shut")).unwrap();
    fs::set_permissions(place.path("shut"), fs::Permissions::from_mode(0o555)).unwrap();
    let all_may = fs::write(place.path("shut/probe"), "").is_ok();
    let run = place.run("--out shut/public");
    fs::set_permissions(place.path("shut"), fs::Permissions::from_mode(0o755)).unwrap();
    if all_may {
        // The superuser is stopped by no mode; a folder of the system's own that nobody can write is left.
        let run = place.run("--out /proc/public").ends(1);
        assert!(run.err.contains("fejl[PV90"), "{}", run.err);
    } else {
        let run = run.ends(1);
        assert!(run.err.contains("fejl[PV902]") && run.err.contains("adgang nægtet"), "{}", run.err);
    }
    let run = place.run("--out no/such/parent").ends(1);
    assert!(run.err.contains("fejl[PV903]"), "{}", run.err);
    assert!(!place.path("no").exists());
}

#[test]
fn colours_are_for_terminals() {
    let place = Place::new();
    place.warn();
    for line in ["check", "", "--help", "xyz", "check --lang en"] {
        let run = place.exactly(line);
        assert!(!run.out.contains('\u{1b}') && !run.err.contains('\u{1b}'), "{line}");
    }
}

/// Runs the program with both streams on a terminal, by `script` of util-linux where there is one.
#[cfg(target_os = "linux")]
fn on_a_terminal(place: &Place, line: &str, no_color: &str) -> Option<String> {
    let command = format!("{} {line}", env!("CARGO_BIN_EXE_planvaerk"));
    let mut script = Command::new("script");
    script.args(["-qec", &command, "/dev/null"]).current_dir(place.folder.path()).stdin(Stdio::null());
    let output = script.env("TERM", "xterm").env("NO_COLOR", no_color).output().ok()?;
    Some(String::from_utf8(output.stdout).unwrap())
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_gets_colours_unless_it_asks_for_none() {
    let place = Place::new();
    place.warn();
    for line in ["check", "build", "--help", "xyz"] {
        let Some(coloured) = on_a_terminal(&place, line, "") else { return };
        assert!(coloured.contains("\u{1b}["), "{line}: {coloured}");
        let plain = on_a_terminal(&place, line, "1").unwrap();
        assert!(!plain.contains('\u{1b}'), "{line}: {plain}");
    }
    // Each stream is judged on its own: findings go into a file, the counts to the terminal.
    let split = on_a_terminal(&place, "check 2>errors", "").unwrap();
    assert!(split.contains("\u{1b}[") && !place.read("errors").contains('\u{1b}'), "{split}");
    let split = on_a_terminal(&place, "check >counts", "").unwrap();
    assert!(split.contains("\u{1b}[") && !place.read("counts").contains('\u{1b}'), "{split}");
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let place = Place::new();
    place.warn();
    for (line, code) in [("-v", 0), ("check --format json", 0), ("--help", 0), ("check -v", 0), ("--xyz", 2)]
    {
        let mut command = place.command();
        let mut child = command
            .args(line.split_whitespace())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Both readers are gone before anything is written.
        drop((child.stdout.take(), child.stderr.take()));
        assert_eq!(child.wait().unwrap().code(), Some(code), "{line}");
    }
    assert!(place.path("public/index.html").is_file(), "the build went on");
}
