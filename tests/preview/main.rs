//! The site while it is written: the same as a build makes, whatever becomes of the files.

#[cfg(not(feature = "pdf"))]
mod chaos;
mod folder;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

use folder::{Fresh, Opened, answered, fresh, opened, opened_with, said};
use planvaerk::diagnostic::Code;
use planvaerk::preview::{Answer, Changed, Shown};
use support::{cases, spoilt};

fn changed(paths: &[&str]) -> Changed {
    Changed::Content(paths.iter().map(|path| (*path).to_owned()).collect())
}

/// Every file of a build is answered with its bytes, and nothing else is there.
#[track_caller]
fn assert_is_built(opened: &Opened) {
    let Fresh { said: expected, outputs } = fresh(&opened.content, opened.drafts);
    assert_eq!(said(&opened.preview), expected);
    let outputs = outputs.expect("the content has errors");
    for (path, bytes) in &outputs {
        let Some(Answer::File { path: at, bytes: found }) = opened.preview.answer(path) else {
            panic!("{path} is not there: {:?}", opened.preview.answer(path));
        };
        assert_eq!(&at, path);
        assert!(found == *bytes, "{path} is not what a build writes");
        if let Some(page) = path.strip_suffix("index.html") {
            assert_eq!(answered(&opened.preview, page).as_ref(), Some(bytes), "{path}");
            if let Some(page) = page.strip_suffix('/') {
                assert_eq!(opened.preview.answer(page), Some(Answer::Moved(format!("{page}/"))));
            }
        }
    }
    for path in [
        "nothing",
        "nothing/",
        "ro-og-uro/nothing/",
        "index.html/",
        "..",
        "/",
        "//",
        "ro-og-uro//",
        "themes/x",
    ] {
        assert_eq!(opened.preview.answer(path), None, "{path}");
    }
}

#[test]
fn every_file_is_what_a_build_writes() {
    for (content, drafts) in [
        (cases().join("editions/content"), false),
        (cases().join("base"), true),
        (cases().join("languages/content"), false),
        (cases().join("../../content"), false),
    ] {
        let opened = opened(&content, drafts);
        assert_eq!(opened.preview.state().shown, Shown::Whole, "{}", said(&opened.preview));
        assert_is_built(&opened);
    }
}

#[test]
fn a_change_shows_and_nothing_changed_shows_nothing() {
    let folder = spoilt(|_| {});
    let opened = opened(&folder.path().join("content"), true);
    let file = "plans/uro/editions/2028/purpose.md";
    let before = opened.preview.state().version;
    opened.preview.renew(&changed(&[file]));
    opened.preview.renew(&Changed::Everything);
    opened.preview.renew(&Changed::Theme);
    assert_eq!(opened.preview.state().version, before);
    opened.append(file, "\nEt nyt afsnit.\n");
    opened.preview.renew(&changed(&[file]));
    assert_eq!(opened.preview.state().version, before + 1);
    let page = answered(&opened.preview, "ro-og-uro/2028/formaal/").expect("the page");
    assert!(String::from_utf8_lossy(&page).contains("Et nyt afsnit."));
    assert_is_built(&opened);
    // Nobody said that this changed.
    opened.append(file, "\nEt afsnit til.\n");
    opened.preview.renew(&changed(&["contacts.yaml"]));
    assert_eq!(opened.preview.state().version, before + 1);
    opened.preview.renew(&Changed::Everything);
    assert_is_built(&opened);
}

#[test]
fn the_last_good_page_stays_until_the_content_is_mended() {
    let folder = spoilt(|_| {});
    let opened = opened(&folder.path().join("content"), true);
    let (file, page) = ("plans/uro/help.yaml", "ro-og-uro/faa-hjaelp/");
    let good = fs::read(opened.content.join(file)).unwrap();
    let before = answered(&opened.preview, page).expect("the page");
    let version = opened.preview.state().version;
    // Half of a line is written.
    opened.write(file, &[&good[..], b"\nsteps: ["].concat());
    opened.preview.renew(&changed(&[file]));
    let state = opened.preview.later_than(version, Duration::ZERO).expect("a later state");
    assert_eq!((state.shown, state.findings.has_errors()), (Shown::LastGood, true));
    assert_eq!(said(&opened.preview), fresh(&opened.content, true).said);
    assert_eq!(answered(&opened.preview, page), Some(before));
    opened.write(file, &good);
    opened.preview.renew(&changed(&[file]));
    assert_eq!(opened.preview.state().shown, Shown::Whole);
    assert_is_built(&opened);
}

#[test]
fn a_folder_that_goes_and_comes_again() {
    let folder = spoilt(|_| {});
    let opened = opened(&folder.path().join("content"), true);
    let away = folder.path().join("away");
    let page = answered(&opened.preview, "ro-og-uro/");
    assert!(page.is_some());
    for (from, change) in [
        ("", changed(&["site.yaml"])),
        ("plans", changed(&["plans"])),
        ("plans/uro/editions/2024", changed(&["plans/uro/editions/2024/action-cards/borger.yaml"])),
    ] {
        let from = opened.content.join(from);
        fs::rename(&from, &away).unwrap();
        opened.preview.renew(&change);
        let state = opened.preview.state();
        assert_eq!((state.shown, state.findings.has_errors()), (Shown::LastGood, true));
        assert_eq!(said(&opened.preview), fresh(&opened.content, true).said);
        assert_eq!(answered(&opened.preview, "ro-og-uro/"), page);
        fs::rename(&away, &from).unwrap();
        opened.preview.renew(&change);
        assert_eq!(opened.preview.state().shown, Shown::Whole);
        assert_is_built(&opened);
    }
    fs::rename(opened.content.join("plans/uro"), opened.content.join("plans/ro")).unwrap();
    opened.preview.renew(&changed(&["plans/uro", "plans/ro"]));
    assert_eq!(said(&opened.preview), fresh(&opened.content, true).said);
}

#[test]
fn content_that_was_never_good_shows_nothing_until_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    let opened = opened(&content, true);
    let state = opened.preview.state();
    assert_eq!((state.shown, state.version), (Shown::Nothing, 1));
    assert!(state.findings.iter().all(|finding| finding.code == Code::ContentMissing));
    assert_eq!(opened.preview.answer(""), None);
    opened.preview.renew(&Changed::Everything);
    assert_eq!(opened.preview.state().version, 1, "still missing");
    fs::rename(spoilt(|_| {}).path().join("content"), &content).unwrap();
    opened.preview.renew(&Changed::Everything);
    assert_eq!(opened.preview.state().shown, Shown::Whole);
    assert_is_built(&opened);
}

#[test]
fn a_fault_of_the_theme_is_told_when_the_page_is_asked_for() {
    let folder = spoilt(|_| {});
    let theme = folder.path().join("theme");
    let template = theme.join("templates/help.html");
    fs::create_dir_all(template.parent().unwrap()).unwrap();
    fs::write(&template, "{{ body.nothing_of_the_kind }}\n").unwrap();
    let opened = opened_with(&folder.path().join("content"), true, Some(theme));
    let whole = opened.preview.state();
    assert_eq!((whole.shown, whole.findings.has_errors()), (Shown::Whole, false));
    for version in [whole.version + 1, whole.version + 1] {
        let Some(Answer::Faulty { path, findings, sources }) = opened.preview.answer("ro-og-uro/faa-hjaelp/")
        else {
            panic!("the page has no fault");
        };
        assert_eq!(path, "ro-og-uro/faa-hjaelp/index.html");
        let codes: Vec<Code> = findings.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, [Code::TemplateFault]);
        assert!(sources.iter().any(|(_, file)| file.path.ends_with("templates/help.html")));
        let state = opened.preview.state();
        assert_eq!((state.version, state.shown), (version, Shown::Whole));
        assert!(state.findings.iter().any(|finding| finding.code == Code::TemplateFault));
    }
    assert!(answered(&opened.preview, "ro-og-uro/").is_some());
    fs::write(&template, "<!doctype html>\n<title>{{ page.title }}</title>\n").unwrap();
    opened.preview.renew(&Changed::Theme);
    let state = opened.preview.state();
    assert!(!state.findings.iter().any(|finding| finding.code == Code::TemplateFault));
    assert!(answered(&opened.preview, "ro-og-uro/faa-hjaelp/").is_some());
    // What can be seen before any page is made stops the whole site.
    fs::write(&template, "{% if %}\n").unwrap();
    opened.preview.renew(&Changed::Theme);
    assert_eq!(opened.preview.state().shown, Shown::LastGood);
    let ids = opened.preview.usage().ids;
    for round in 0..20 {
        fs::write(&template, format!("{{% if %}} {round}\n")).unwrap();
        opened.preview.renew(&Changed::Everything);
    }
    assert!(opened.preview.usage().ids <= ids + 20, "{ids} to {}", opened.preview.usage().ids);
}

#[cfg(feature = "pdf")]
#[test]
fn a_document_without_room_is_an_answer_and_pages_do_not_wait_for_it() {
    let folder = spoilt(|_| {});
    let opened = opened(&folder.path().join("content"), true);
    let file = "plans/uro/editions/2024/action-cards/borger.yaml";
    let card = fs::read_to_string(opened.content.join(file)).unwrap();
    let long = "Ring og fortæl, hvad du har set og hørt. ".repeat(400);
    opened.write(file, card.replacen("task: |\n", &format!("task: |\n  {long}\n\n"), 1).as_bytes());
    opened.preview.renew(&changed(&[file]));
    assert_eq!(opened.preview.state().shown, Shown::Whole, "{}", said(&opened.preview));
    std::thread::scope(|scope| {
        let pdf = scope.spawn(|| opened.preview.answer("ro-og-uro/actioncards/borger.pdf"));
        assert!(answered(&opened.preview, "ro-og-uro/").is_some());
        let Some(Answer::Faulty { findings, .. }) = pdf.join().unwrap() else { panic!("it has room") };
        assert!(findings.has_errors());
    });
    assert!(opened.preview.state().findings.has_errors());
}

#[test]
fn what_is_asked_for_outside_the_content_is_looked_at_as_a_whole() {
    let folder = spoilt(|_| {});
    let opened = opened(&folder.path().join("content"), true);
    opened.append("plans/uro/editions/2028/purpose.md", "\nMere.\n");
    let strange = ["..", "", "/", "a//b", "../content/site.yaml", "./site.yaml"];
    opened.preview.renew(&Changed::Content(strange.into_iter().map(str::to_owned).collect()));
    assert_is_built(&opened);
    let version = opened.preview.state().version;
    opened.preview.renew(&Changed::Content(BTreeSet::new()));
    opened.preview.renew(&changed(&[".git/index", "plans/.hidden/x", "nothing/at/all", "site.yaml/below"]));
    assert_eq!(opened.preview.state().version, version);
}
