//! Two thousand things that happen to files, from one edit to a checkout, while a reader goes on fetching.

use std::fs;
use std::io;
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use super::SITE;
use super::browser::{get, soon};
use super::running::Running;
use super::support::chance::Chance;
use super::support::files;
use super::support::place::Place;

const STEPS: usize = 2_000;
/// After so many all is put back, and everything is compared.
const SETTLED: usize = 500;
/// More than after the first rounds: what an allocator keeps for itself.
const MOST_GROWN_KB: usize = 64 << 10;

const HERE: &str = "Siden viser planen";
const BRANCHES: [(&str, &str); 2] = [("main", HERE), ("anden", "Den anden gren viser planen")];

/// Ends the reader, also when the test fails.
struct Over<'a>(&'a AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

fn git(place: &Place, line: &str) {
    let mut command = Command::new("git");
    command.current_dir(place.folder.path()).args([
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@kommune.example",
    ]);
    let done = command.args(line.split(' ')).output().unwrap();
    assert!(done.status.success(), "git {line}: {}", String::from_utf8_lossy(&done.stderr));
}

/// The content in git, on two branches.
fn under_version_control() -> Place {
    let place = Place::new();
    git(&place, "init -q --initial-branch=main");
    git(&place, "add content");
    git(&place, "commit -qm Først");
    git(&place, "checkout -qb anden");
    place.change(SITE, HERE, BRANCHES[1].1);
    git(&place, "commit -qam Anden");
    git(&place, "checkout -q main");
    place
}

fn check_out(place: &Place, branch: &str) {
    git(place, &format!("checkout -qf {branch}"));
    git(place, "clean -fdq content");
}

/// Something that happens to a file or its folder. That another thing has been there before may be in its way.
fn happens(place: &Place, texts: &[(String, Vec<u8>)], chance: &mut Chance) -> io::Result<()> {
    let (path, bytes) = &texts[chance.below(texts.len())];
    let file = place.path("content").join(path);
    let folder = file.parent().unwrap();
    match chance.below(9) {
        0 => fs::remove_file(&file),
        1 => fs::write(&file, &bytes[..chance.below(bytes.len() + 1)]),
        2 => fs::rename(&file, folder.join(format!("omdøbt-{}.md", chance.below(3)))),
        3 => fs::rename(folder, folder.with_extension("væk")),
        4 => fs::rename(folder.with_extension("væk"), folder),
        5 => fs::write(&file, [&bytes[..], b"\n\n# Nyt\n"].concat()),
        6 => fs::write(&file, b"\xff\xfe"),
        7 => {
            check_out(place, BRANCHES[chance.below(2)].0);
            Ok(())
        }
        _ => fs::create_dir_all(folder).and_then(|()| fs::write(&file, bytes)),
    }
}

#[test]
fn chaos_settles_into_the_site_as_it_is() {
    let place = under_version_control();
    let server = Running::start(&place, "");
    let texts: Vec<_> =
        files(&place.path("content")).into_iter().filter(|(path, _)| path != "addresses.ledger").collect();
    let mut chance = Chance(0x2545_f491_4f6c_dd1d);
    let (port, over, fetched) = (server.port, AtomicBool::new(false), AtomicUsize::new(0));
    let mut grown = Vec::new();
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                for path in ["/", "/ro-og-uro/", "/ro-og-uro/kontakt/", "/om/", "/findes-ikke/"] {
                    let status = get(port, path).status;
                    assert!([200, 404, 307].contains(&status), "{status} {path}");
                    fetched.fetch_add(1, Ordering::Relaxed);
                }
                thread::sleep(Duration::from_millis(5));
            }
        });
        let ended = Over(&over);
        for step in 1..=STEPS {
            drop(happens(&place, &texts, &mut chance));
            thread::sleep(Duration::from_millis(chance.below(12) as u64));
            if step % SETTLED == 0 {
                let (branch, words) = BRANCHES[step / SETTLED % 2];
                check_out(&place, branch);
                place.change(SITE, words, &format!("{words} efter {step}"));
                soon("the last edit", || server.page("/om/").contains(&format!("efter {step}")));
                server.shows("whole");
                server.is_like_a_build(&place, "");
                grown.extend(server.resident());
            }
            assert!(!reader.is_finished(), "the reader was not answered");
        }
        drop(ended);
        reader.join().unwrap();
    });
    let fetched = fetched.into_inner();
    assert!(fetched > STEPS / 4, "{fetched} pages");
    if let [first, .., last] = grown[..] {
        assert!(last < first + MOST_GROWN_KB, "memory in kB: {grown:?}");
    }
    println!(
        "{STEPS} changes, {fetched} pages fetched meanwhile; memory after each {SETTLED}, in kB: {grown:?}"
    );
    assert_eq!(server.interrupt(), 0);
}
