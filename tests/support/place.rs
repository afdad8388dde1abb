//! The program as people run it: a folder of its own with the content of the base.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use super::{TODAY, cases, files};

/// A folder with the base content in it, and the program run there.
pub struct Place {
    pub folder: TempDir,
}

impl Place {
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        copy(&cases().join("base"), &folder.path().join("content"));
        Self { folder }
    }

    pub fn path(&self, inside: &str) -> PathBuf {
        self.folder.path().join(inside)
    }

    pub fn read(&self, inside: &str) -> String {
        fs::read_to_string(self.path(inside)).unwrap()
    }

    pub fn write(&self, inside: &str, text: &str) {
        fs::create_dir_all(self.path(inside).parent().unwrap()).unwrap();
        fs::write(self.path(inside), text).unwrap();
    }

    /// Puts one text of a file in the place of another that stands there.
    pub fn change(&self, inside: &str, old: &str, new: &str) {
        let text = self.read(inside);
        assert!(text.contains(old), "{inside} has no {old:?}");
        self.write(inside, &text.replace(old, new));
    }

    pub fn break_content(&self) {
        self.change("content/plans/uro/help.yaml", "primary: koordinator", "primary: koordinatr");
    }

    /// A content that builds, with something to look at.
    pub fn warn(&self) {
        self.change("content/contacts.yaml", "    verified: 2026-11-02\n", "");
    }

    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_planvaerk"));
        command.current_dir(self.folder.path()).stdin(Stdio::null());
        for name in ["NO_COLOR", "RAYON_NUM_THREADS", "LANG", "LC_ALL", "TZ"] {
            command.env_remove(name);
        }
        command
    }

    /// Runs the program on a fixed day; the words of `line` are its arguments.
    pub fn run(&self, line: &str) -> Run {
        let with_date = !line.contains("--date") && !line.contains("help") && !line.contains("version");
        let date = if with_date { vec!["--date", TODAY] } else { Vec::new() };
        Run::of(self.command().args(line.split_whitespace()).args(date).output().unwrap())
    }

    /// Runs the program with nothing added.
    pub fn exactly(&self, line: &str) -> Run {
        Run::of(self.command().args(line.split_whitespace()).output().unwrap())
    }
}

pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    pub fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let code = output.status.code().expect("ended by a signal");
        Self { code, out: text(output.stdout), err: text(output.stderr) }
    }

    #[track_caller]
    pub fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout: {}\nstderr: {}", self.out, self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }
}

pub fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        fs::create_dir_all(to.join(&path).parent().unwrap()).unwrap();
        fs::write(to.join(path), bytes).unwrap();
    }
}
