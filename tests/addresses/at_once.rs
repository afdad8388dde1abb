//! Two runs at once, and whatever else writes to the ledger while a site is made: no line is lost, and nothing is published of which
//! the ledger does not know, or which the ledger knows to be out of date.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStderr, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use planvaerk::diagnostic::{Code, Findings, Language, to_terminal};
use planvaerk::parse::ledger_again;
use planvaerk::source::{SourceFile, Sources};

use crate::crawl::addresses;
use crate::support::chance::Chance;
use crate::support::links::attributes;
use crate::support::place::Place;
use crate::support::{TODAY, base, files};
use crate::worlds::run;

const LEDGER: &str = "content/addresses.ledger";
const LOCK: &str = "content/.addresses.ledger.planvaerk-lock";
/// An address nothing answers.
const NEWER: &str = "/ro-og-uro/2024/nyt-afsnit/";

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path("../snapshots/addresses");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// A place whose ledger lacks every address of contacts, and the whole ledger.
fn behind() -> (Place, String) {
    let place = Place::new();
    place.exactly("build -q").ends(0);
    fs::remove_dir_all(place.path("public")).unwrap();
    let whole = place.read(LEDGER);
    place.write(LEDGER, &without(&whole, "/kontakt/"));
    (place, whole)
}

fn without(ledger: &str, words: &str) -> String {
    let kept: String = ledger.split_inclusive('\n').filter(|line| !line.contains(words)).collect();
    assert_ne!(kept, ledger);
    kept
}

/// What lies in the content folder, hidden files too.
fn content(place: &Place) -> BTreeSet<String> {
    let names = fs::read_dir(place.path("content")).unwrap();
    names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// A build that has read the content and made the site, and waits to write its addresses down.
struct Waiting {
    child: Child,
    told: String,
    errors: BufReader<ChildStderr>,
    lock: File,
}

impl Waiting {
    fn start(place: &Place, line: &str) -> Self {
        let lock = hold(place);
        let mut child = place.command();
        child.args(line.split_whitespace()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = child.spawn().unwrap();
        let mut errors = BufReader::new(child.stderr.take().unwrap());
        let mut told = String::new();
        errors.read_line(&mut told).unwrap();
        assert!(told.contains("addresses.ledger"), "{told}");
        Self { child, told, errors, lock }
    }

    /// Its exit code, and what it says when it goes on.
    fn go_on(self) -> (i32, String) {
        let Self { mut child, mut errors, lock, .. } = self;
        drop(lock);
        let mut said = String::new();
        errors.read_to_string(&mut said).unwrap();
        child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
        (child.wait().unwrap().code().unwrap(), said)
    }
}

/// The lock, as another run has it.
fn hold(place: &Place) -> File {
    let lock = File::create(place.path(LOCK)).unwrap();
    lock.lock().unwrap();
    lock
}

#[test]
fn who_waits_is_told_in_their_language_and_goes_on() {
    let (place, whole) = behind();
    let behind = place.read(LEDGER);
    for (line, told) in [
        ("build", "En anden kørsel skriver i content/addresses.ledger. Venter, til den er færdig …\n"),
        (
            "build --lang en",
            "Another run is writing to content/addresses.ledger. Waiting for it to finish …\n",
        ),
    ] {
        place.write(LEDGER, &behind);
        let waiting = Waiting::start(&place, line);
        assert_eq!(waiting.told, told);
        assert!(!place.path("public").exists(), "the addresses come first");
        let (code, said) = waiting.go_on();
        assert_eq!((code, place.read(LEDGER)), (0, whole.clone()), "{said}");
        assert!(content(&place).iter().all(|name| !name.starts_with('.')), "nothing is left");
        fs::remove_dir_all(place.path("public")).unwrap();
    }
    // Whoever wants to hear of errors alone does not hear of it.
    place.write(LEDGER, &behind);
    let lock = hold(&place);
    let mut quiet = place.command();
    let quiet = quiet.args(["build", "-q"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    sleep(Duration::from_secs(3));
    drop(lock);
    let ended = quiet.wait_with_output().unwrap();
    assert!(ended.status.success() && ended.stderr.is_empty() && ended.stdout.is_empty(), "{ended:?}");
    assert_eq!(place.read(LEDGER), whole);
}

#[test]
fn what_came_meanwhile_is_kept_as_it_is_written() {
    let (place, whole) = behind();
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
    // Another's line ends, order and remarks.
    let waiting = Waiting::start(&place, "build");
    let other = "# Vores egen\r\n/ro-og-uro/kontakt/#hotline\r\n/ro-og-uro/\r\n";
    place.write(LEDGER, other);
    let (code, said) = waiting.go_on();
    let now = place.read(LEDGER);
    let count = addresses(&whole).len() - 2;
    assert!(code == 0 && said.contains(&format!("{count} nye adresser er skrevet")), "{said}");
    assert_eq!(now.matches('\n').count(), now.matches("\r\n").count());
    let of_other = |line: &&str| other.lines().any(|other| other == *line);
    assert_eq!(now.lines().filter(of_other).collect::<Vec<_>>(), other.lines().collect::<Vec<_>>());
    let expected: BTreeSet<_> = lines(&whole).into_iter().filter(|line| line.starts_with('/')).collect();
    assert_eq!(
        lines(&now).into_iter().filter(|line| line.starts_with('/')).collect::<BTreeSet<_>>(),
        expected
    );
    // The other has written it all: nothing is left to do.
    place.write(LEDGER, &without(&whole, "/kontakt/"));
    let waiting = Waiting::start(&place, "build");
    place.write(LEDGER, &whole);
    let (code, said) = waiting.go_on();
    assert!(code == 0 && !said.contains("addresses.ledger"), "{said}");
    // What was read, and what is made, comes back to a ledger that lost it.
    for lost in [None, Some("")] {
        place.write(LEDGER, &without(&whole, "/kontakt/"));
        let waiting = Waiting::start(&place, "build");
        match lost {
            None => fs::remove_file(place.path(LEDGER)).unwrap(),
            Some(text) => place.write(LEDGER, text),
        }
        let (code, said) = waiting.go_on();
        assert_eq!((code, place.read(LEDGER)), (0, whole.clone()), "{said}");
    }
}

/// Nothing is published, and the file is left to whoever wrote it.
#[test]
fn what_does_not_fit_the_build_stops_it() {
    let (place, whole) = behind();
    let behind = place.read(LEDGER);
    let mut text = String::new();
    for (name, spoilt) in [
        ("an address that this build does not answer", format!("{whole}{NEWER}\n")),
        ("git has left a conflict", format!("<<<<<<< HEAD\n{whole}=======\n{behind}>>>>>>> gren\n")),
        ("half a line", whole.replace("/k/crz4s1dn/ uro/2024/borger", "/k/crz4s1dn/ uro/20")),
    ] {
        for language in ["da", "en"] {
            place.write(LEDGER, &behind);
            let waiting = Waiting::start(&place, &format!("build --lang {language}"));
            place.write(LEDGER, &spoilt);
            let (code, said) = waiting.go_on();
            assert_eq!((code, place.read(LEDGER)), (1, spoilt.clone()), "{said}");
            assert!(!place.path("public").exists());
            assert!(content(&place).iter().all(|name| !name.starts_with('.')));
            text += &format!("── {name}\n{said}\n");
        }
    }
    snapshot("at-once", &text);
    // Bytes that are no text.
    place.write(LEDGER, &behind);
    let waiting = Waiting::start(&place, "build --lang en");
    fs::write(place.path(LEDGER), b"/\n/ro-og-uro/\xff\n").unwrap();
    let (code, said) = waiting.go_on();
    assert!(code == 1 && said.contains("error[PV103]") && said.contains(LEDGER), "{said}");
    assert_eq!(fs::read(place.path(LEDGER)).unwrap(), b"/\n/ro-og-uro/\xff\n");
    // As the next build would have said it.
    place.write(LEDGER, &format!("{whole}{NEWER}\n"));
    let next = place.exactly("build --lang en").ends(1);
    assert!(next.err.contains("error[PV030]") && next.err.contains(NEWER), "{}", next.err);
}

#[test]
fn a_run_that_does_not_let_go_is_not_waited_for_for_ever() {
    let (place, _) = behind();
    let behind = place.read(LEDGER);
    let mut text = String::new();
    for language in ["da", "en"] {
        let lock = hold(&place);
        let begun = Instant::now();
        let run = place.exactly(&format!("build --lang {language}")).ends(1);
        assert!(begun.elapsed() >= Duration::from_secs(10), "{:?}", begun.elapsed());
        assert_eq!(run.err.matches('…').count(), 1, "told once: {}", run.err);
        assert!(!place.path("public").exists() && place.read(LEDGER) == behind);
        text += &format!("{}\n", run.err);
        drop(lock);
    }
    snapshot("busy", &text);
    // Its file is nobody's when its process is gone.
    assert!(place.path(LOCK).exists());
    place.exactly("build -q").ends(0);
    assert!(!place.path(LOCK).exists());
}

/// Whoever writes no addresses waits for nobody, and leaves no trace.
#[test]
fn what_writes_nothing_needs_no_lock() {
    let (place, whole) = behind();
    let _lock = hold(&place);
    for line in ["build --drafts", "build --date 2026-11-23", "check", "status"] {
        let begun = Instant::now();
        place.exactly(&format!("{line} -q"));
        assert!(begun.elapsed() < Duration::from_secs(8), "{line}");
    }
    assert!(place.exactly("build --locked").err.contains("fejl[PV032]"));
    place.write(LEDGER, &whole);
    let trace = || fs::metadata(place.path("content")).unwrap().modified().unwrap();
    let before = trace();
    for line in ["build", "build --locked", "check"] {
        place.exactly(line).ends(0);
    }
    assert_eq!((trace(), place.read(LEDGER)), (before, whole), "no file came or went");
}

#[test]
fn a_ledger_that_is_write_protected_stops_the_build() {
    let (place, _) = behind();
    let behind = place.read(LEDGER);
    let mut rights = fs::metadata(place.path(LEDGER)).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(place.path(LEDGER), rights).unwrap();
    let mut text = String::new();
    for language in ["da", "en"] {
        text += &place.exactly(&format!("build --lang {language}")).ends(1).err;
        text += "\n";
    }
    assert!(!place.path("public").exists() && place.read(LEDGER) == behind);
    snapshot("write-protected", &text);
}

#[cfg(unix)]
#[test]
fn rights_and_links_stay_as_they_are() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (place, whole) = behind();
    let mode = |path: &str| fs::metadata(place.path(path)).unwrap().permissions().mode() & 0o777;
    fs::set_permissions(place.path(LEDGER), fs::Permissions::from_mode(0o660)).unwrap();
    place.exactly("build -q").ends(0);
    assert_eq!((mode(LEDGER), place.read(LEDGER)), (0o660, whole.clone()));
    // A new one is as readable as any new file.
    fs::remove_file(place.path(LEDGER)).unwrap();
    place.exactly("build -q").ends(0);
    place.write("content/plain.md", "");
    assert_eq!((mode(LEDGER), place.read(LEDGER)), (mode("content/plain.md"), whole.clone()));
    fs::remove_file(place.path("content/plain.md")).unwrap();
    let kept = place.path("content/.kept");
    fs::write(&kept, without(&whole, "/kontakt/")).unwrap();
    fs::remove_file(place.path(LEDGER)).unwrap();
    symlink(".kept", place.path(LEDGER)).unwrap();
    place.exactly("build -q").ends(0);
    assert!(fs::symlink_metadata(place.path(LEDGER)).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(kept).unwrap(), whole);
}

/// What killed runs left beside the ledger goes with the next; other files stay.
#[test]
fn leftovers_go_and_other_files_stay() {
    let (place, whole) = behind();
    let left = ["content/.addresses.ledger.planvaerk-aB3dE6gH9jK2", LOCK];
    let stays = ["content/.addresses.ledger.planvaerk-aB3", "content/.addresses.ledger.swp"];
    for path in left.iter().chain(&stays) {
        place.write(path, "half");
    }
    place.exactly("build -q").ends(0);
    assert_eq!(place.read(LEDGER), whole);
    assert!(left.iter().all(|path| !place.path(path).exists()), "{:?}", content(&place));
    assert!(stays.iter().all(|path| place.read(path) == "half"));
}

/// The stage itself, without a disk: a ledger that has become another one.
#[test]
fn a_code_that_another_card_got_meanwhile_is_told() {
    let text = |card: &str| format!("/k/73f18zr1/ uro/2024/borger {card} valid\n");
    let mut world = base();
    world.insert("addresses.ledger", text("0000000967e6"));
    let built = run(&world, TODAY);
    let update = built.ledger.expect("a site");
    let mut sources = Sources::default();
    let mut over = |text: String| {
        let file = SourceFile::new("addresses.ledger", text);
        let text = file.text.clone();
        let (now, findings) = ledger_again(sources.add(file), &text);
        assert!(findings.is_empty());
        update.over(&now)
    };
    let found = over(text("000000137a80")).unwrap_err();
    assert_eq!(found.iter().map(|finding| finding.code).collect::<Vec<_>>(), [Code::CodeTwice]);
    // The same build over nothing keeps what it read.
    let all = over(String::new()).unwrap();
    assert!(all.text.contains(&text("0000000967e6")));
    assert_eq!(addresses(&all.text), addresses(&update.text));
    let same = over(update.text.clone()).unwrap();
    assert_eq!((same.new.len(), same.edited.len(), &same.text), (0, 0, &update.text));
    let mut findings = Findings::default();
    for finding in found {
        findings.add(finding);
    }
    let said = to_terminal(&findings, &sources, Language::English, false);
    assert!(
        said.contains(" addresses.ledger:1:1") && said.contains("uro/2024/borger 000000137a80"),
        "{said}"
    );
}

const ROUNDS: usize = 50;
const RUNS: usize = 4;

/// Contacts come, or go, from one build to the next while they run.
#[test]
fn fifty_rounds_of_builds_at_once_lose_no_address() {
    let place = Place::new();
    place.exactly("build -q").ends(0);
    let (whole, contacts) = (place.read(LEDGER), place.read("content/contacts.yaml"));
    let with = |count: usize| {
        let contact =
            |n| format!("  - id: ny-{n}\n    role: Ny {n}\n    phones: [{{ number: \"20 00 01 0{n}\" }}]\n");
        place.write("content/.contacts", &(contacts.clone() + &(0..count).map(contact).collect::<String>()));
        fs::rename(place.path("content/.contacts"), place.path("content/contacts.yaml")).unwrap();
    };
    let mut chance = Chance(20_261_130);
    let (mut published, mut refused, mut together) = (0, 0, 0);
    for round in 0..ROUNDS {
        if round % 3 == 0 {
            fs::remove_file(place.path(LEDGER)).unwrap();
        } else {
            place.write(LEDGER, &whole);
        }
        let mut counts: Vec<usize> = (1..=RUNS).collect();
        if round % 2 == 1 {
            counts.sort_by_cached_key(|_| chance.below(1 << 20));
        }
        let runs: Vec<Child> = counts.iter().map(|count| begun(&place, &with, *count)).collect();
        let mut wrote = 0;
        let mut done = Vec::new();
        for (count, run) in counts.iter().zip(runs) {
            let ended = run.wait_with_output().unwrap();
            let [out, err] = [ended.stdout, ended.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
            if ended.status.success() {
                wrote += usize::from(out.contains("written to content/addresses.ledger"));
                done.push(*count);
            } else {
                refused += 1;
                assert!(*count < RUNS, "round {round}: it has everybody's addresses: {err}");
                assert!(err.contains("[PV039]") || err.contains("[PV030]"), "round {round}: {err}");
                assert!(!place.path(&format!("out-{count}")).exists(), "round {round}");
            }
        }
        let ledger = place.read(LEDGER);
        let known: BTreeSet<&str> = addresses(&ledger).into_iter().collect();
        for count in &done {
            let lost: Vec<String> =
                published_in(&place, *count).into_iter().filter(|it| !known.contains(it.as_str())).collect();
            assert!(lost.is_empty(), "round {round}: out-{count} has {lost:?}, and the ledger does not");
            fs::remove_dir_all(place.path(&format!("out-{count}"))).unwrap();
        }
        published += done.len();
        together += usize::from(wrote > 1);
        // With everybody's content there, everybody's addresses are answered, and none is new.
        with(RUNS);
        let next = place.exactly("build --locked --out next").ends(0);
        assert!(!next.out.contains("addresses.ledger"), "{}", next.out);
        assert!(content(&place).iter().all(|name| !name.starts_with('.')), "{:?}", content(&place));
    }
    println!(
        "{ROUNDS} rounds of {RUNS} builds: {published} published, {refused} refused, {together} rounds in which several wrote"
    );
    assert!(refused > 0 && together > 0, "{refused} refused, {together} together");
}

/// A build that has read the content with so many new contacts, and goes on.
fn begun(place: &Place, with: &impl Fn(usize), count: usize) -> Child {
    with(count);
    let mut run = place.command();
    run.args(["build", "--lang", "en", "--out"]).arg(format!("out-{count}"));
    let mut run = run.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // The place of the site is reserved when the content has been read.
    let reserved = place.path(&format!(".out-{count}.planvaerk-lock"));
    while !reserved.exists() && run.try_wait().unwrap().is_none() {
        sleep(Duration::from_millis(1));
    }
    run
}

/// The pages of a site, and the contacts on them.
fn published_in(place: &Place, count: usize) -> Vec<String> {
    let mut found = Vec::new();
    for (path, bytes) in files(&place.path(&format!("out-{count}"))) {
        let Some(page) = path.strip_suffix("index.html") else { continue };
        found.push(format!("/{page}"));
        if page.ends_with("kontakt/") {
            let html = String::from_utf8(bytes).unwrap();
            let ids = attributes(&html, "id").into_iter().filter(|id| id.starts_with("ny-"));
            found.extend(ids.map(|id| format!("/{page}#{id}")));
        }
    }
    assert!(
        found.iter().any(|address| address.ends_with(&format!("#ny-{}", count - 1))),
        "{count}: {found:?}"
    );
    found
}
