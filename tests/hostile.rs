//! Folders made to do harm, or merely broken, through the real program: each ends in a finding that says so, soon, in
//! little memory, and never in a panic.

#![cfg(target_os = "linux")] // Limits, pipes and names that are no text, as Linux has them.

mod support;

use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::io::Read;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use support::{TODAY, spoilt};

/// Kilobytes of memory the program may ask for (`ulimit -d`: everything but the program itself and mapped files).
const MEMORY: u32 = 300 * 1024;
/// Seconds of processor time, so that a busy machine is no failure. The build under test is not optimised.
const SECONDS: u32 = 5;
/// For a program that waits instead of working, as on a pipe.
const PATIENCE: Duration = Duration::from_secs(60);

const E: &str = "plans/uro/editions/2024";

/// Runs `check` inside a folder, within the limits.
fn check(folder: &Path, content: &OsStr, format: &str) -> Output {
    let limits = format!("ulimit -d {MEMORY} && ulimit -t {SECONDS} && ulimit -c 0 && exec \"$@\"");
    let mut child = Command::new("sh")
        .args(["-c", &limits, "sh", env!("CARGO_BIN_EXE_planvaerk"), "check"])
        .args(["--date", TODAY, "--format", format, "--content"])
        .arg(content)
        .current_dir(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut out, mut err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
    let read = |stream: &mut dyn Read| {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).map(|_| bytes).unwrap()
    };
    let (out, err) = (thread::spawn(move || read(&mut out)), thread::spawn(move || read(&mut err)));
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if begun.elapsed() > PATIENCE {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("still running after {PATIENCE:?}");
        }
        thread::sleep(Duration::from_millis(5));
    };
    Output { status, stdout: out.join().unwrap(), stderr: err.join().unwrap() }
}

/// What `check` finds, as `code file`, sorted, the same one once.
fn findings_of(folder: &Path, content: &OsStr) -> Vec<String> {
    let json = check(folder, content, "json");
    let text = check(folder, content, "text");
    for output in [&json, &text] {
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!said.contains("panicked"), "{said}");
        assert_eq!(output.status.code(), Some(1), "{} {said}", output.status);
    }
    let said = String::from_utf8(text.stderr).unwrap();
    let control = said.chars().find(|c| c.is_control() && *c != '\n');
    assert_eq!(control, None, "a control character reaches the terminal");
    let report: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let mut found: Vec<String> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        // Remarks on what is left of such a text are beside the point, but for how many faults are not shown.
        .filter(|finding| finding["severity"] == "error" || finding["code"] == "PV114")
        .map(|finding| {
            let file = finding["place"]["file"].as_str().unwrap_or("-");
            let file = file.strip_prefix("content/").unwrap_or(file).replace(E, "E");
            format!("{} {file}", finding["code"].as_str().unwrap())
        })
        .collect();
    found.sort();
    found.dedup();
    found
}

#[track_caller]
fn expect(spoil: impl FnOnce(&Path), expected: &[&str]) {
    let folder = spoilt(spoil);
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(findings_of(folder.path(), OsStr::new("content")), expected);
}

fn replace(file: &Path) -> &Path {
    if file.is_dir() {
        fs::remove_dir_all(file).unwrap();
    } else {
        fs::remove_file(file).unwrap();
    }
    file
}

fn sparse(file: &Path, size: u64) {
    File::create(file).unwrap().set_len(size).unwrap();
}

#[test]
fn files_of_a_gigabyte() {
    let gigabyte = |path: &'static str| move |content: &Path| sparse(&content.join(path), 1 << 30);
    expect(gigabyte("contacts.yaml"), &["PV102 contacts.yaml"]);
    expect(gigabyte("plans/uro/editions/2024/purpose.md"), &["PV102 E/purpose.md"]);
    expect(gigabyte("plans/uro/editions/2024/bilag/film.mp4"), &["PV102 E/bilag/film.mp4"]);
}

#[test]
fn many_large_files() {
    let spoil = |content: &Path| {
        for number in 0..30 {
            sparse(&content.join(format!("{E}/bilag/{number:02}.bin")), 19 << 20);
        }
    };
    expect(spoil, &["PV113 E/bilag/10.bin"]);
}

#[test]
fn thirty_thousand_files() {
    let spoil = |content: &Path| {
        for number in 0..30_000 {
            File::create(content.join(format!("{E}/bilag/{number}"))).unwrap();
        }
    };
    expect(spoil, &["PV109 "]);
}

#[test]
fn fifty_levels_of_folders() {
    expect(|content| fs::create_dir_all(content.join("a/".repeat(50))).unwrap(), &["PV109 "]);
}

#[test]
fn a_hundred_thousand_nested_lists() {
    let yaml = |text: String| move |content: &Path| fs::write(content.join("laws.yaml"), text).unwrap();
    expect(yaml(format!("laws: {}", "[".repeat(100_000))), &["PV207 laws.yaml"]);
    expect(yaml(format!("laws: {}", "{a: ".repeat(100_000))), &["PV207 laws.yaml"]);
    expect(yaml("- ".repeat(100_000)), &["PV207 laws.yaml"]);
    let markdown = |text: String| {
        move |content: &Path| {
            let file = content.join(E).join("legal-basis.md");
            fs::write(file, format!("---\ntitle: Lovgrundlag\n---\n{text}\n")).unwrap();
        }
    };
    expect(markdown("> ".repeat(100_000)), &["PV503 E/legal-basis.md"]);
    expect(markdown("1. ".repeat(100_000)), &["PV503 E/legal-basis.md"]);
    let staircase: String = (0..1_000).map(|level| format!("{}- a\n", "  ".repeat(level))).collect();
    expect(markdown(staircase), &["PV503 E/legal-basis.md"]);
    expect(markdown("*a _b ".repeat(50_000) + &"_ *".repeat(50_000)), &["PV515 E/legal-basis.md"]);
}

#[test]
fn drawings_of_twenty_megabytes() {
    let drawing = |unit: &'static str| {
        move |content: &Path| {
            let folder = content.join("plans/uro/editions/2028/bilag");
            fs::create_dir_all(&folder).unwrap();
            let much = unit.repeat((19 << 20) / unit.len());
            fs::write(folder.join("a.svg"), format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{much}"))
                .unwrap();
        }
    };
    let file = "PV116 plans/uro/editions/2028/bilag/a.svg";
    for unit in
        ["<g>", "<g/>", "<g a=''/>", "<style>a{b:c}</style>", "a<!---->", "&#65;", "<![CDATA[<]]>", "<"]
    {
        expect(drawing(unit), &[file]);
    }
}

#[test]
fn an_alias_bomb() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..30 {
        let alias = format!("*a{}", level - 1);
        bomb.push_str(&format!("a{level}: &a{level} [{}]\n", vec![alias; 10].join(", ")));
    }
    expect(
        |content| fs::write(content.join("contacts.yaml"), bomb).unwrap(),
        &["PV114 contacts.yaml", "PV206 contacts.yaml"],
    );
}

/// A quarter of a megabyte, each made so that careless code takes the square of its size in time.
#[test]
fn files_that_take_careless_code_for_ever() {
    let much = |unit: &str| unit.repeat((1 << 18) / unit.len());
    let legal = |text: String| {
        move |content: &Path| {
            fs::write(content.join(E).join("legal-basis.md"), format!("---\ntitle: L\n---\n{text}\n"))
                .unwrap();
        }
    };
    let more = "PV114 E/legal-basis.md";
    let expect_two = |text: String, code: &str| {
        expect(legal(text), &[more, &format!("{code} E/legal-basis.md")]);
    };
    expect_two(much("<b> "), "PV501");
    expect_two(much("[a](term:uroo) "), "PV402");
    expect_two(much("[a](#b) "), "PV506");
    expect_two(much("[a](x.pdf) "), "PV509");
    expect_two(much("[a](javascript:b) "), "PV502");
    expect_two(much("a[^b] "), "PV504");
    expect_two(much("# a\n## a\n#### a\n"), "PV508");
    expect(legal(much("[^a]: b\n\n")), &[more, "PV520 E/legal-basis.md", "PV512 E/legal-basis.md"]);
    let row = |cell: &str| format!("|{}", cell.repeat(100_000));
    expect(legal(format!("{}\n{}", row("a|"), row("-|"))), &["PV514 E/legal-basis.md"]);
}

#[test]
fn lists_that_take_careless_code_for_ever() {
    let escapes = format!("updated: 2026-11-01\nlaws: []\nnote: \"{}\"\n", "\\u00e6b ".repeat(30_000));
    expect(
        |content| fs::write(content.join("laws.yaml"), escapes).unwrap(),
        &["PV202 laws.yaml", "PV402 E/legal-basis.md", "PV402 site.yaml"],
    );
    let text = format!("\"{}\"", "\\u00e6b ".repeat(30_000));
    let bodies: String = (0..3_000)
        .map(|body| format!("  - {{ id: b{body}, name: B, text: B, parent: b{} }}\n", (body + 1) % 3_000))
        .collect();
    let organisation = format!("title: O\nintro: {text}\nbodies:\n{bodies}");
    expect(
        |content| fs::write(content.join(E).join("organisation.yaml"), organisation).unwrap(),
        &["PV402 E/samarbejde.md", "PV413 E/organisation.yaml"],
    );
    let contacts: String =
        (0..3_000).map(|contact| format!("  - {{ id: c{contact}, role: C, email: c@c.dk }}\n")).collect();
    let signs = format!("resource_persons: [{}]\n", "hvem, ".repeat(10_000));
    expect(
        |content| {
            let path = content.join("contacts.yaml");
            fs::write(&path, fs::read_to_string(&path).unwrap() + &contacts).unwrap();
            let path = content.join(E).join("organisation.yaml");
            let text =
                fs::read_to_string(&path).unwrap().replace("resource_persons: [koordinator]\n", &signs);
            fs::write(&path, text).unwrap();
        },
        // Three thousand contacts that nothing uses.
        &["PV114 E/organisation.yaml", "PV114 contacts.yaml", "PV402 E/organisation.yaml"],
    );
}

#[test]
fn a_single_long_line() {
    let line = |text: String| move |content: &Path| fs::write(content.join("laws.yaml"), text).unwrap();
    let more = "PV114 laws.yaml";
    expect(line("x".repeat(1 << 20)), &["PV205 laws.yaml"]);
    expect(line(format!("laws: [{}1]", "1,".repeat(100_000))), &[more, "PV204 laws.yaml", "PV205 laws.yaml"]);
    expect(
        line(format!("updated: 2026-11-01\nlaws: [{}]", "{x: y},".repeat(40_000))),
        &[more, "PV202 laws.yaml", "PV204 laws.yaml"],
    );
}

#[test]
fn bytes_that_are_no_text() {
    expect(
        |content| {
            fs::write(content.join("contacts.yaml"), b"updated: \xff\xfe").unwrap();
            fs::write(content.join(E).join("purpose.md"), b"---\ntitle: F\xf8rst\n---\n").unwrap();
            let utf16: Vec<u8> = "title: Plan\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
            fs::write(content.join("plans/uro/plan.yaml"), [vec![0xff, 0xfe], utf16].concat()).unwrap();
        },
        &["PV103 contacts.yaml", "PV103 E/purpose.md", "PV103 plans/uro/plan.yaml"],
    );
    expect(
        |content| {
            fs::write(content.join("laws.yaml"), "updated: \0\0\nlaws: []\n").unwrap();
            fs::write(content.join(E).join("legal-basis.md"), "---\ntitle: L\0v\n---\nA\0b <\0>.\n").unwrap();
        },
        &["PV201 laws.yaml", "PV201 E/legal-basis.md"],
    );
}

#[test]
fn folders_that_are_called_like_files() {
    expect(
        |content| {
            for path in ["contacts.yaml", "plans/uro/editions/2024/purpose.md"] {
                fs::create_dir(replace(&content.join(path))).unwrap();
            }
        },
        &["PV105 contacts.yaml", "PV105 E/purpose.md"],
    );
}

#[test]
fn a_pipe_is_not_waited_for() {
    let pipe = |path: &Path| {
        assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
    };
    expect(
        |content| {
            pipe(replace(&content.join("contacts.yaml")));
            pipe(&content.join(E).join("bilag/pipe"));
        },
        &["PV101 contacts.yaml", "PV101 E/bilag/pipe"],
    );
}

#[test]
fn links_that_lead_out_or_nowhere() {
    let link = |target: &'static str, path: &'static str| {
        move |content: &Path| {
            let file = content.join(path);
            if file.exists() {
                replace(&file);
            }
            fs::write(content.join("../hemmelig.yaml"), "updated: 2026-11-01\n").unwrap();
            fs::create_dir_all(content.join("../mappe")).unwrap();
            fs::write(content.join("../mappe/purpose.md"), "---\ntitle: Formål\n---\nRo.\n").unwrap();
            symlink(target, file).unwrap();
        }
    };
    for (target, path) in [
        ("../hemmelig.yaml", "contacts.yaml"),
        ("/etc/passwd", "contacts.yaml"),
        ("plans/../../hemmelig.yaml", "contacts.yaml"),
        ("contacts.yaml", "contacts.yaml"),
        ("findes-ikke.yaml", "contacts.yaml"),
        ("/dev/zero", "contacts.yaml"),
        (".", "contacts.yaml"),
    ] {
        expect(link(target, path), &["PV106 contacts.yaml"]);
    }
    for target in ["../../../mappe", "/", "..", "2020", "2099"] {
        expect(link(target, "plans/uro/editions/2099"), &["PV106 plans/uro/editions/2099"]);
    }
}

#[test]
fn a_link_inside_the_folder_is_followed() {
    let folder = spoilt(|content| {
        // The draft says where the aims go that are about to be gone.
        fs::remove_dir_all(content.join("plans/uro/editions/2028")).unwrap();
        let purpose = content.join(E).join("purpose.md");
        fs::write(replace(&purpose), "").unwrap();
        fs::rename(&purpose, content.join(E).join("bilag/formaal.txt")).unwrap();
        fs::write(content.join(E).join("bilag/formaal.txt"), "---\ntitle: Formål\n---\n<b>Ro</b>.\n")
            .unwrap();
        symlink("bilag/formaal.txt", purpose).unwrap();
    });
    assert_eq!(findings_of(folder.path(), OsStr::new("content")), ["PV501 E/purpose.md"]);
}

#[test]
fn a_file_that_may_not_be_read() {
    let folder = spoilt(|content| {
        fs::set_permissions(content.join("contacts.yaml"), Permissions::from_mode(0o0)).unwrap();
        fs::set_permissions(content.join("plans/uro/editions/2020"), Permissions::from_mode(0o0)).unwrap();
    });
    let content = folder.path().join("content");
    // To some users everything may be read.
    if fs::read(content.join("contacts.yaml")).is_err() {
        let found = findings_of(folder.path(), OsStr::new("content"));
        assert_eq!(found, ["PV101 contacts.yaml", "PV101 plans/uro/editions/2020"]);
    }
    fs::set_permissions(content.join("plans/uro/editions/2020"), Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn names_that_are_no_names() {
    let spoil = |content: &Path| {
        let folder = content.join(E).join("bilag");
        for name in
            [&b"linje\nskift.pdf"[..], b"\x1b[31mr\x1b[0m.svg", b"\xff\xfe.pdf", b"a\\..\\x", b"a:b", b"..."]
        {
            fs::write(folder.join(OsStr::from_bytes(name)), "x").unwrap();
        }
        fs::write(content.join(OsStr::from_bytes(b"\x1b]0;x\x07.yaml")), "x").unwrap();
        fs::write(content.join(OsStr::from_bytes(b"\xe5.md")), "x").unwrap();
        fs::create_dir_all(content.join(OsStr::from_bytes(b"plans/\xe6\n"))).unwrap();
    };
    expect(
        spoil,
        &[
            "PV111 \u{1b}]0;x\u{7}.yaml",
            "PV111 E/bilag/\u{1b}[31mr\u{1b}[0m.svg",
            "PV111 E/bilag/a:b",
            "PV111 E/bilag/a\\..\\x",
            "PV111 E/bilag/linje\nskift.pdf",
            "PV111 E/bilag/\u{fffd}\u{fffd}.pdf",
            "PV111 plans/\u{fffd}\n",
            "PV111 \u{fffd}.md",
        ],
    );
}

#[test]
fn no_content_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let check = |content: &str| findings_of(folder.path(), OsStr::new(content));
    assert_eq!(check("content"), ["PV110 content"]);
    fs::write(folder.path().join("content"), "x").unwrap();
    assert_eq!(check("content"), ["PV110 content"]);
    assert_eq!(check("\u{1b}[2J"), ["PV110 \u{1b}[2J"]);
    fs::create_dir(folder.path().join("tom")).unwrap();
    assert_eq!(
        check("tom"),
        ["PV104 tom/contacts.yaml", "PV104 tom/laws.yaml", "PV104 tom/site.yaml", "PV112 tom/plans"]
    );
    symlink("tom", folder.path().join("lænke")).unwrap();
    assert_eq!(check("lænke").len(), 4);
}
