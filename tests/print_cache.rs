//! What was printed before, and how little it matters: the same site with any cache, by any settings of the machine.
#![cfg(feature = "pdf")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use planvaerk::model::values::{Date, Sha256Digest};
use planvaerk::pipeline::{load, make};
use planvaerk::render::{MemoryPrintCache, PrintCache};
use planvaerk::resolve::Settings;
use planvaerk::world::MemoryWorld;
use support::place::{Place, Run, copy};
use support::{TODAY, base, cases, files, sealed};
use tempfile::TempDir;

const CARD: &str = "content/plans/uro/editions/2024/action-cards/borger.yaml";
const CACHE: &str = ".planvaerk-cache";

type Site = BTreeMap<String, Vec<u8>>;
/// What is done to the bytes of a file.
type Damage = dyn Fn(&[u8]) -> Vec<u8>;

/// A cache that counts what is asked of it.
#[derive(Default)]
struct Counted {
    cache: MemoryPrintCache,
    found: AtomicUsize,
    kept: AtomicUsize,
}

impl PrintCache for Counted {
    fn get(&self, key: &Sha256Digest) -> Option<Vec<u8>> {
        let found = self.cache.get(key);
        self.found.fetch_add(usize::from(found.is_some()), Ordering::Relaxed);
        found
    }

    fn put(&self, key: &Sha256Digest, document: &[u8]) {
        self.kept.fetch_add(1, Ordering::Relaxed);
        self.cache.put(key, document);
    }
}

impl Counted {
    /// How many documents were found, and how many were made, since it was asked last.
    fn take(&self) -> (usize, usize) {
        (self.found.swap(0, Ordering::Relaxed), self.kept.swap(0, Ordering::Relaxed))
    }
}

fn built(content: &MemoryWorld, theme: Option<&MemoryWorld>, cache: Option<&dyn PrintCache>) -> Site {
    let settings = Settings { date: Date::parse(TODAY).unwrap(), drafts: false };
    let theme = theme.map(|world| world as _);
    let built = make(load(&sealed(content.clone()), settings, None), theme, cache, &|_| {});
    built.outputs.expect("a site without errors")
}

#[test]
fn what_is_unchanged_is_not_printed_again_and_what_is_changed_is() {
    let cache = Counted::default();
    let plain = built(&base(), None, None);
    assert_eq!(built(&base(), None, Some(&cache)), plain);
    let (found, made) = cache.take();
    assert!(found == 0 && made > 0, "{found} {made}");
    assert_eq!(built(&base(), None, Some(&cache)), plain);
    assert_eq!(cache.take(), (made, 0), "all of it is there");

    // One word of the card; a layout of the theme; the standard.
    let mut content = base();
    let card = CARD.strip_prefix("content/").unwrap();
    let text = |world: &MemoryWorld, path: &str| {
        String::from_utf8(planvaerk::world::World::read(world, path, 1 << 20).unwrap()).unwrap()
    };
    content.insert(card, text(&content, card).replace("Tal med en voksen", "Tal med en anden voksen"));
    assert_eq!(built(&content, None, Some(&cache)), built(&content, None, None));
    assert!(cache.take().1 > 0);
    let mut theme = MemoryWorld::default();
    let identity =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/kommune/print/identity.typ"));
    theme.insert("print/identity.typ", identity.unwrap().replace("#0b4f6c", "#0b4f6d"));
    assert_eq!(built(&base(), Some(&theme), Some(&cache)), built(&base(), Some(&theme), None));
    assert_eq!(cache.take(), (0, made));
    let mut content = base();
    content.insert("site.yaml", format!("{}\nprint: {{archive: false}}\n", text(&content, "site.yaml")));
    assert_eq!(built(&content, None, Some(&cache)), built(&content, None, None));
    assert_eq!(cache.take(), (0, made));
    assert!(cache.cache.keys().len() > 3 * made, "each has a key of its own");
}

fn site(folder: &Path) -> Site {
    files(folder).into_iter().collect()
}

/// Every file kept in a cache.
fn kept(cache: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(cache).unwrap().map(|entry| entry.unwrap().path());
    let mut kept: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|end| end == "print")).collect();
    kept.sort();
    kept
}

#[test]
fn the_site_is_the_same_with_any_cache() {
    let place = Place::new();
    let build = |line: &str| {
        place.run(line).ends(0);
        site(&place.path("public"))
    };
    let plain = build("--no-cache");
    assert!(!place.path(CACHE).exists());
    assert!(plain.keys().any(|path| path.ends_with(".pdf")));
    assert_eq!(build(""), plain, "empty");
    let cache = place.path(CACHE);
    let documents = kept(&cache);
    assert!(!documents.is_empty());
    assert!(
        fs::read_to_string(cache.join("CACHEDIR.TAG"))
            .unwrap()
            .starts_with("Signature: 8a477f597d28d172789f06886806bc55")
    );
    assert_eq!(fs::read_to_string(cache.join(".gitignore")).unwrap(), "*\n");
    assert_eq!(build(""), plain, "full");

    let good: Vec<Vec<u8>> = documents.iter().map(|path| fs::read(path).unwrap()).collect();
    let damages: [&Damage; 4] = [
        &|_| Vec::new(),
        &|good| good[..good.len() / 2].to_vec(),
        &|good| good.iter().enumerate().map(|(at, byte)| byte ^ u8::from(at == good.len() - 9)).collect(),
        &|_| b"%PDF-1.7 from somewhere else".to_vec(),
    ];
    for damage in damages {
        for (path, good) in documents.iter().zip(&good) {
            fs::write(path, damage(good)).unwrap();
        }
        assert_eq!(build(""), plain, "damaged");
        let mended: Vec<Vec<u8>> = documents.iter().map(|path| fs::read(path).unwrap()).collect();
        assert!(mended == good, "what is damaged is replaced");
    }

    // Each file under the name of the next: whole, but another document.
    if documents.len() > 1 {
        for (path, other) in documents.iter().zip(good.iter().cycle().skip(1)) {
            fs::write(path, other).unwrap();
        }
        assert_eq!(build(""), plain, "exchanged");
    }

    let foreign = place.path("foreign");
    fs::create_dir(&foreign).unwrap();
    fs::write(foreign.join("letter.txt"), "mine").unwrap();
    assert_eq!(build("--cache foreign"), plain, "foreign");
    assert_eq!(fs::read_to_string(foreign.join("letter.txt")).unwrap(), "mine");
    assert!(!foreign.join(".gitignore").exists() && !foreign.join("CACHEDIR.TAG").exists());
    assert!(!kept(&foreign).is_empty());
}

#[test]
fn a_cache_that_cannot_be_used_is_no_fault() {
    let place = Place::new();
    place.run("--no-cache").ends(0);
    let plain = site(&place.path("public"));
    place.write("file", "mine");
    #[cfg(unix)]
    for (link, to) in [("to-nowhere", "nowhere/at/all"), ("to-device", "/dev/full")] {
        std::os::unix::fs::symlink(to, place.path(link)).unwrap();
    }
    for cache in [
        "file",
        "file/below",
        "no/such/folder",
        "public",
        "public/cache",
        "./public/../public/x",
        "to-nowhere",
        "to-device",
    ] {
        place.run(&format!("--cache {cache}")).ends(0);
        assert_eq!(site(&place.path("public")), plain, "{cache}");
    }
    assert_eq!(place.read("file"), "mine");
    assert!(!place.path("no").exists());

    // A folder that nothing can be written to, and files that nothing can be read from. The tests may be run by root, who can.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let folder = place.path("closed");
        place.run("--cache closed").ends(0);
        let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        for path in kept(&folder) {
            set(&path, 0);
        }
        for mode in [0o555, 0] {
            set(&folder, mode);
            place.run("--cache closed").ends(0);
            assert_eq!(site(&place.path("public")), plain, "{mode:o}");
        }
        set(&folder, 0o755);
    }
}

#[test]
fn check_looks_at_the_cache_and_writes_nothing() {
    let place = Place::new();
    place.run("check").ends(0);
    assert!(!place.path(CACHE).exists());
    place.run("build").ends(0);
    let times = |place: &Place| -> Vec<_> {
        kept(&place.path(CACHE)).iter().map(|path| fs::metadata(path).unwrap().modified().unwrap()).collect()
    };
    let before = times(&place);
    place.run("check").ends(0);
    place.run("check --cache elsewhere").ends(0);
    place.run("check --no-cache").ends(0);
    assert_eq!(times(&place), before);
    assert!(!place.path("elsewhere").exists());
    place.run("--cache a --no-cache").ends(2);
}

#[test]
fn two_builds_at_once_share_a_cache() {
    let place = Place::new();
    let out = |number: usize| format!("public-{number}");
    place.run("--no-cache --out public-0").ends(0);
    let plain = site(&place.path(&out(0)));
    for _ in 0..3 {
        let children: Vec<_> = (1..5)
            .map(|number| {
                place.command().args(["--quiet", "--date", TODAY, "--out", &out(number)]).spawn().unwrap()
            })
            .collect();
        for child in children {
            let ended = child.wait_with_output().unwrap();
            assert!(ended.status.success());
        }
        for number in 1..5 {
            assert_eq!(site(&place.path(&out(number))), plain, "{number}");
        }
    }
    let names: Vec<_> =
        fs::read_dir(place.path(CACHE)).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), kept(&place.path(CACHE)).len() + 2, "{names:?}");
}

/// Two machines' worth of settings, and places at different depths.
#[test]
fn every_byte_is_the_same_whatever_the_machine() {
    let folder = TempDir::new().unwrap();
    let near = folder.path().join("a");
    let far = folder.path().join("b/Æble og pære/c/d/e/f");
    for content in ["base", "editions/content"] {
        let mut sites = Vec::new();
        let settings: [(&Path, [&str; 5], &str); 4] = [
            (&near, ["Europe/Copenhagen", "da_DK.UTF-8", "/root", "1", "content"], "--no-cache"),
            (&near, ["Pacific/Kiritimati", "C", "/nonexistent", "2", "content"], "--quiet"),
            (&far, ["America/Los_Angeles", "tr_TR.UTF-8", "", "7", "./../f/content"], "--no-cache"),
            (&far, ["UTC", "ar_EG.UTF-8", "/tmp", "3", ""], "--quiet"),
        ];
        for (place, [zone, language, home, threads, from], cache) in settings {
            let content_folder = place.join("content");
            if !content_folder.exists() {
                copy(&cases().join(content), &content_folder);
            }
            // Each builds twice: the second time with what the first has kept, where it may.
            for run in 0..2 {
                let mut command = Command::new(env!("CARGO_BIN_EXE_planvaerk"));
                command.env_clear().env("TZ", zone).env("LANG", language).env("LC_ALL", language);
                command.env("HOME", home).env("RAYON_NUM_THREADS", threads);
                let out = place.join(format!("public-{threads}-{run}"));
                if from.is_empty() {
                    command.current_dir("/").args([cache, "--date", TODAY]);
                    command.arg("--content").arg(&content_folder).arg("--out").arg(&out);
                } else {
                    command.current_dir(place).args([cache, "--date", TODAY, "--content", from]);
                    command.arg("--out").arg(format!("public-{threads}-{run}"));
                }
                Run::of(command.output().unwrap()).ends(0);
                sites.push((format!("{zone} {run}"), site(&out)));
            }
        }
        let (_, first) = &sites[0];
        assert!(first.keys().filter(|path| path.ends_with(".pdf")).count() > 1);
        for (name, other) in &sites[1..] {
            assert!(first.keys().eq(other.keys()), "{content}, {name}");
            let differ: Vec<_> = first.iter().filter(|(path, bytes)| other[*path] != **bytes).collect();
            let differ: Vec<_> = differ.iter().map(|(path, _)| path).collect();
            assert!(differ.is_empty(), "{content}, {name}: {differ:?}");
        }
        fs::remove_dir_all(&near).unwrap();
        fs::remove_dir_all(folder.path().join("b")).unwrap();
    }
}
