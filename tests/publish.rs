//! Publishing as its caller sees it: what stands on disk afterwards, and what readers see meanwhile.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use planvaerk::publish::{OutputPath, PublishError, PublishOptions, Published, SITE_MARKER, Target};

type Outputs = BTreeMap<OutputPath, Vec<u8>>;

fn outputs(files: &[(&str, &str)]) -> Outputs {
    files.iter().map(|(path, text)| (OutputPath::new(*path).unwrap(), text.as_bytes().to_vec())).collect()
}

fn publish(site: &Path, files: &[(&str, &str)]) -> Result<Published, PublishError> {
    Target::open(site, PublishOptions::default())?.publish(&outputs(files))
}

fn forced() -> PublishOptions {
    PublishOptions { force: true, ..PublishOptions::default() }
}

/// Every entry below `folder` with its text; folders have none.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Option<String>> {
    let entries = walkdir::WalkDir::new(folder).min_depth(1);
    let described = entries.into_iter().map(|entry| {
        let entry = entry.unwrap();
        let text = entry.file_type().is_file().then(|| fs::read_to_string(entry.path()).unwrap());
        (entry.path().strip_prefix(folder).unwrap().to_path_buf(), text)
    });
    described.collect()
}

/// The names beside a site, its own among them: nothing of the builds may be left.
fn names(folder: &Path) -> Vec<String> {
    tree(folder)
        .into_keys()
        .filter(|p| p.components().count() == 1)
        .map(|p| p.display().to_string())
        .collect()
}

#[test]
fn a_first_build_makes_exactly_the_outputs_and_the_marker() {
    let room = tempfile::tempdir().unwrap();
    let site = room.path().join("public");
    let made = publish(&site, &[("index.html", "home"), ("a/b/index.html", "page")]).unwrap();
    assert_eq!(made, Published { files: 2, bytes: 8, unchanged: 0, left_behind: vec![] });
    let expected: BTreeMap<PathBuf, Option<String>> = [
        (SITE_MARKER, Some("planvaerk site 1\n")),
        ("a", None),
        ("a/b", None),
        ("a/b/index.html", Some("page")),
        ("index.html", Some("home")),
    ]
    .into_iter()
    .map(|(path, text)| (PathBuf::from(path), text.map(str::to_owned)))
    .collect();
    assert_eq!(tree(&site), expected);
    assert_eq!(names(room.path()), ["public"]);
}

#[test]
fn a_next_build_replaces_all_of_the_old_site() {
    let room = tempfile::tempdir().unwrap();
    let site = room.path().join("public");
    publish(&site, &[("same", "1"), ("other", "2"), ("gone/index.html", "3")]).unwrap();
    let made = publish(&site, &[("same", "1"), ("other", "4"), ("new", "5")]).unwrap();
    assert_eq!((made.files, made.unchanged), (3, 1));
    assert_eq!(names(&site), [SITE_MARKER, "new", "other", "same"]);
    assert_eq!(fs::read_to_string(site.join("other")).unwrap(), "4");
    assert_eq!(names(room.path()), ["public"]);
}

#[test]
fn an_empty_folder_may_be_taken() {
    let room = tempfile::tempdir().unwrap();
    let empty = room.path().join("empty");
    fs::create_dir(&empty).unwrap();
    publish(&empty, &[("a", "1")]).unwrap();
    assert_eq!(names(&empty), [SITE_MARKER, "a"]);
}

#[test]
fn a_foreign_folder_is_replaced_only_by_force() {
    let room = tempfile::tempdir().unwrap();
    let site = room.path().join("public");
    fs::create_dir(&site).unwrap();
    fs::write(site.join("thesis.txt"), "years").unwrap();
    // A marker that says nothing does not make the folder ours.
    fs::write(site.join(SITE_MARKER), "").unwrap();
    let before = tree(&site);
    assert!(matches!(publish(&site, &[("a", "1")]), Err(PublishError::Foreign { .. })));
    assert_eq!(tree(&site), before);
    assert_eq!(names(room.path()), ["public"]);

    Target::open(&site, forced()).unwrap().publish(&outputs(&[("a", "1")])).unwrap();
    assert_eq!(names(&site), [SITE_MARKER, "a"]);
    publish(&site, &[("a", "2")]).unwrap();
}

#[test]
fn a_folder_that_turns_foreign_during_the_build_is_left_alone() {
    let room = tempfile::tempdir().unwrap();
    let site = room.path().join("public");
    let target = Target::open(&site, PublishOptions::default()).unwrap();
    fs::create_dir(&site).unwrap();
    fs::write(site.join("thesis.txt"), "years").unwrap();
    assert!(matches!(target.publish(&outputs(&[("a", "1")])), Err(PublishError::Foreign { .. })));
    assert_eq!(names(&site), ["thesis.txt"]);
    assert_eq!(names(room.path()), ["public"]);
}

#[test]
fn targets_that_are_no_folder_of_their_own_are_refused() {
    let room = tempfile::tempdir().unwrap();
    let file = room.path().join("file");
    fs::write(&file, "text").unwrap();
    assert!(matches!(publish(&file, &[]), Err(PublishError::NotAFolder { .. })));
    assert!(matches!(publish(&file.join("public"), &[]), Err(PublishError::NotAFolder { .. })));
    assert!(matches!(publish(&room.path().join("no/public"), &[]), Err(PublishError::NoParent { .. })));
    assert!(matches!(publish(Path::new(""), &[]), Err(PublishError::NotAFolderName { .. })));
    assert!(matches!(publish(Path::new("/"), &[]), Err(PublishError::NotAFolderName { .. })));
    // By force too: no one means these.
    let by_force = |path: &Path| Target::open(path, forced()).map(|_| ());
    assert!(matches!(by_force(Path::new(".")), Err(PublishError::CurrentFolder { .. })));
    assert!(matches!(by_force(Path::new("..")), Err(PublishError::CurrentFolder { .. })));
    assert!(matches!(by_force(Path::new("src/../.")), Err(PublishError::CurrentFolder { .. })));
    assert_eq!(names(room.path()), ["file"]);
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_is_refused_and_its_folder_left_alone() {
    let room = tempfile::tempdir().unwrap();
    let (real, link) = (room.path().join("real"), room.path().join("public"));
    publish(&real, &[("a", "1")]).unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    for path in [link.clone(), link.join("")] {
        assert!(matches!(Target::open(&path, forced()), Err(PublishError::SymbolicLink { .. })));
    }
    std::os::unix::fs::symlink("nowhere", room.path().join("broken")).unwrap();
    assert!(matches!(publish(&room.path().join("broken"), &[]), Err(PublishError::SymbolicLink { .. })));
    assert_eq!(fs::read_to_string(real.join("a")).unwrap(), "1");
    // A link on the way to the target is an address like any other.
    std::os::unix::fs::symlink(room.path(), room.path().join("way")).unwrap();
    publish(&room.path().join("way/real"), &[("a", "2")]).unwrap();
    assert_eq!(fs::read_to_string(real.join("a")).unwrap(), "2");
}

#[test]
fn the_folders_that_are_read_are_protected_even_from_force() {
    let room = tempfile::tempdir().unwrap();
    let content = room.path().join("plan/content");
    fs::create_dir_all(&content).unwrap();
    fs::write(content.join("site.yaml"), "text").unwrap();
    for target in
        [content.clone(), room.path().join("plan"), content.join("public"), content.join("../content")]
    {
        let options = PublishOptions { force: true, inputs: vec![content.clone(), room.path().join("none")] };
        assert!(
            matches!(Target::open(&target, options), Err(PublishError::OverlapsInput { .. })),
            "{target:?}"
        );
    }
    assert_eq!(names(&content), ["site.yaml"]);
    let beside = PublishOptions { inputs: vec![content.clone()], ..PublishOptions::default() };
    Target::open(&room.path().join("plan/content-public"), beside).unwrap().publish(&outputs(&[])).unwrap();
}

#[test]
fn outputs_that_cannot_both_be_are_refused() {
    let room = tempfile::tempdir().unwrap();
    let site = room.path().join("public");
    publish(&site, &[("index.html", "old")]).unwrap();
    let made = publish(&site, &[("om", "1"), ("om.html", "2"), ("om/index.html", "3")]);
    assert!(matches!(made, Err(PublishError::FileIsFolder { .. })));
    assert_eq!(names(&site), [SITE_MARKER, "index.html"]);
    assert_eq!(names(room.path()), ["public"]);
}

#[test]
fn a_build_that_fails_while_writing_leaves_the_old_site_and_nothing_else() {
    let room = tempfile::tempdir().unwrap();
    let site = room.path().join("public");
    publish(&site, &[("index.html", "old")]).unwrap();
    // No file system of today takes a name this long.
    let long = "a".repeat(5000);
    let made = publish(&site, &[("index.html", "new"), (&long, "x")]);
    assert!(matches!(made, Err(PublishError::Io { .. })), "{made:?}");
    assert_eq!(fs::read_to_string(site.join("index.html")).unwrap(), "old");
    assert_eq!(names(room.path()), ["public"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_parent_that_cannot_be_written_to_is_an_error() {
    use std::os::unix::fs::PermissionsExt;

    // The one folder that not even the superuser can make a folder in.
    let made = publish(Path::new("/sys/public"), &[("a", "1")]);
    assert!(matches!(made, Err(PublishError::NotWritable { .. })), "{made:?}");

    let room = tempfile::tempdir().unwrap();
    let site = room.path().join("public");
    publish(&site, &[("a", "1")]).unwrap();
    fs::set_permissions(room.path(), fs::Permissions::from_mode(0o555)).unwrap();
    let made = publish(&site, &[("a", "2")]);
    let superuser = fs::write(room.path().join("probe"), "").is_ok();
    fs::set_permissions(room.path(), fs::Permissions::from_mode(0o755)).unwrap();
    match made {
        Ok(_) => assert!(superuser),
        Err(error) => {
            assert!(matches!(error, PublishError::NotWritable { .. }), "{error:?}");
            assert_eq!(fs::read_to_string(site.join("a")).unwrap(), "1");
        }
    }
}

#[cfg(unix)]
#[test]
fn files_get_the_rights_that_any_new_file_gets() {
    use std::os::unix::fs::PermissionsExt;

    let rights = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let room = tempfile::tempdir().unwrap();
    let site = room.path().join("public");
    publish(&site, &[("a/index.html", "1")]).unwrap();
    fs::write(room.path().join("file"), "").unwrap();
    fs::create_dir(room.path().join("folder")).unwrap();
    let (file, folder) = (rights(room.path().join("file")), rights(room.path().join("folder")));
    assert_eq!([rights(site.clone()), rights(site.join("a"))], [folder, folder]);
    assert_eq!([rights(site.join("a/index.html")), rights(site.join(SITE_MARKER))], [file, file]);
}

#[test]
fn two_builds_of_one_site_exclude_each_other() {
    let room = tempfile::tempdir().unwrap();
    let site = room.path().join("public");
    let first = Target::open(&site, PublishOptions::default()).unwrap();
    assert!(matches!(publish(&site, &[("a", "2")]), Err(PublishError::Busy { .. })));
    // Another site beside it is another matter.
    publish(&room.path().join("public2"), &[("a", "1")]).unwrap();
    first.publish(&outputs(&[("a", "1")])).unwrap();
    assert_eq!(fs::read_to_string(site.join("a")).unwrap(), "1");
    publish(&site, &[("a", "2")]).unwrap();
    assert_eq!(names(room.path()), ["public", "public2"]);
}

/// What a killed build leaves, as `Staging` makes it.
fn leftover(room: &Path, name: &str, marker: Option<&str>) -> PathBuf {
    let folder = room.join(name);
    fs::create_dir_all(folder.join("site/a")).unwrap();
    fs::write(folder.join("site/a/index.html"), "half").unwrap();
    if let Some(text) = marker {
        fs::write(folder.join("staging.planvaerk"), text).unwrap();
    }
    folder
}

#[test]
fn what_killed_builds_left_is_removed_and_nothing_else() {
    let room = tempfile::tempdir().unwrap();
    let mark = Some("planvaerk staging 1\n");
    leftover(room.path(), ".public.planvaerk-0123456789ab", mark);
    leftover(room.path(), ".public.planvaerk-cutcutcutcut", Some("planv"));
    fs::create_dir(room.path().join(".public.planvaerk-emptyempty00")).unwrap();
    fs::write(room.path().join(".public.planvaerk-lock"), "").unwrap();
    let kept = [
        leftover(room.path(), ".public.planvaerk-nomarknomark", None),
        leftover(room.path(), ".public.planvaerk-othermarkxx", mark),
        leftover(room.path(), ".public.planvaerk-wrongwrong00", Some("my own text, longer than a marker is")),
        leftover(room.path(), ".public.planvaerk-x.planvaerk-0123456789ab", mark),
        leftover(room.path(), ".other.planvaerk-0123456789ab", mark),
        leftover(room.path(), "public.planvaerk-0123456789ab", mark),
    ];
    let made = publish(&room.path().join("public"), &[("a", "1")]).unwrap();
    assert_eq!(made.left_behind, Vec::<PathBuf>::new());
    let mut expected: Vec<String> =
        kept.iter().map(|p| p.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    expected.push("public".to_owned());
    expected.sort();
    assert_eq!(names(room.path()), expected);
    for folder in kept {
        assert_eq!(fs::read_to_string(folder.join("site/a/index.html")).unwrap(), "half");
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_a_leftover_is_removed_and_not_followed() {
    let room = tempfile::tempdir().unwrap();
    let own = room.path().join("own");
    fs::create_dir(&own).unwrap();
    fs::write(own.join("thesis.txt"), "years").unwrap();
    let left = leftover(room.path(), ".public.planvaerk-0123456789ab", Some("planvaerk staging 1\n"));
    std::os::unix::fs::symlink(&own, left.join("site/link")).unwrap();
    std::os::unix::fs::symlink(&own, left.join("old")).unwrap();
    publish(&room.path().join("public"), &[("a", "1")]).unwrap();
    assert_eq!(fs::read_to_string(own.join("thesis.txt")).unwrap(), "years");
}

#[test]
fn a_site_that_a_killed_build_had_moved_aside_is_put_back() {
    let room = tempfile::tempdir().unwrap();
    let site = room.path().join("public");
    publish(&site, &[("index.html", "old")]).unwrap();
    let left = leftover(room.path(), ".public.planvaerk-0123456789ab", Some("planvaerk staging 1\n"));
    fs::rename(&site, left.join("old")).unwrap();
    drop(Target::open(&site, PublishOptions::default()).unwrap());
    assert_eq!(fs::read_to_string(site.join("index.html")).unwrap(), "old");
    assert_eq!(names(room.path()), ["public"]);
}

/// What can be promised to a reader, and no more: through one opened folder it sees one build. A file may be
/// gone once a newer build has taken the place, but no file of another build ever appears, and none is cut
/// short.
#[cfg(target_os = "linux")]
#[test]
fn a_reader_with_the_folder_open_never_sees_two_builds() {
    use std::io::Read;
    use std::os::fd::OwnedFd;
    use std::sync::atomic::{AtomicBool, Ordering};

    use rustix::fs::{Mode, OFlags, open, openat};

    const PADDING: usize = 20_000;

    fn generation(folder: &OwnedFd, file: &str) -> Option<String> {
        let opened = openat(folder, file, OFlags::RDONLY, Mode::empty()).ok()?;
        let mut text = String::new();
        fs::File::from(opened).read_to_string(&mut text).unwrap();
        assert_eq!(text.len(), PADDING, "a file is whole or not there");
        Some(text.trim_start().to_owned())
    }

    let room = tempfile::tempdir().unwrap();
    let site = room.path().join("public");
    let files = |n: usize| {
        let text = format!("{n:>PADDING$}");
        outputs(&[("first/index.html", &text), ("last/index.html", &text)])
    };
    let build =
        |n: usize| Target::open(&site, PublishOptions::default()).unwrap().publish(&files(n)).unwrap();
    build(0);
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let readers: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    let mut seen = std::collections::BTreeSet::new();
                    while !done.load(Ordering::Relaxed) {
                        // Opening the site never fails: there is one at every moment.
                        let folder = open(&site, OFlags::RDONLY | OFlags::DIRECTORY, Mode::empty()).unwrap();
                        let first = generation(&folder, "first/index.html");
                        std::thread::yield_now();
                        let last = generation(&folder, "last/index.html");
                        if let (Some(first), Some(last)) = (first, last) {
                            assert_eq!(first, last);
                            seen.insert(first);
                        }
                    }
                    seen.len()
                })
            })
            .collect();
        for n in 1..=100 {
            build(n);
        }
        done.store(true, Ordering::Relaxed);
        for reader in readers {
            assert!(reader.join().unwrap() >= 10, "the reader was there while builds changed");
        }
    });
}
