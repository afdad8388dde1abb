//! `planvaerk serve` at work.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;

use serde_json::Value;

use super::browser::{Reply, connect, get, soon};
use super::support::files;
use super::support::place::Place;

pub struct Running {
    child: Child,
    pub port: u16,
    out: Arc<Mutex<String>>,
    err: Arc<Mutex<String>>,
}

impl Running {
    /// On a port that is free.
    pub fn start(place: &Place, line: &str) -> Self {
        Self::on_port(place, &format!("--port 0 {line}"))
    }

    pub fn on_port(place: &Place, line: &str) -> Self {
        let mut command = place.command();
        command.arg("serve").args(line.split_whitespace());
        if !line.contains("--date") {
            command.args(["--date", super::support::TODAY]);
        }
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let out = collect(child.stdout.take().unwrap());
        let err = collect(child.stderr.take().unwrap());
        let mut running = Self { child, port: 0, out, err };
        soon("the address is told", || running.out().contains("/\n"));
        let told = running.out();
        let address = told.split("http://").nth(1).unwrap().split('/').next().unwrap();
        running.port = address.rsplit(':').next().unwrap().parse().unwrap();
        running
    }

    /// What it has written until now.
    pub fn out(&self) -> String {
        self.out.lock().unwrap().clone()
    }

    pub fn err(&self) -> String {
        self.err.lock().unwrap().clone()
    }

    pub fn get(&self, path: &str) -> Reply {
        get(self.port, path)
    }

    pub fn page(&self, path: &str) -> String {
        let reply = self.get(path);
        assert_eq!(reply.status, 200, "{path}: {}", reply.text());
        reply.text()
    }

    /// The newest state, by a listener of its own.
    pub fn state(&self) -> Value {
        Listener::of(self.port).next()
    }

    #[track_caller]
    pub fn shows(&self, shown: &str) -> Value {
        let mut state = Value::Null;
        soon(shown, || {
            state = self.state();
            state["state"]["shown"] == shown
        });
        state
    }

    /// Kilobytes of memory it holds; `None`: the system does not say.
    pub fn resident(&self) -> Option<usize> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.trim().trim_end_matches("kB").trim().parse().ok()
    }

    /// As Ctrl-C does; the exit code.
    pub fn interrupt(mut self) -> i32 {
        let number = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &number]).status().unwrap().success());
        let status = self.child.wait().unwrap();
        assert!(!self.err().contains("panicked"), "{}", self.err());
        status.code().expect("ended by a signal")
    }

    /// Every file of a build of the same content is served as it was built, but for what the preview adds.
    #[track_caller]
    pub fn is_like_a_build(&self, place: &Place, line: &str) {
        place.run(&format!("build --no-cache --force --out ../built-{} {line}", self.port)).ends(0);
        let built = place.folder.path().parent().unwrap().join(format!("built-{}", self.port));
        let mut wrong = Vec::new();
        let mut seen = 0;
        for (path, bytes) in files(&built) {
            if path == ".planvaerk" || path == "404.html" {
                continue;
            }
            seen += 1;
            let address = path.strip_suffix("index.html").unwrap_or(&path);
            let reply = self.get(&format!("/{address}"));
            if reply.status != 200 || without_preview(&reply.body, self.port) != bytes {
                wrong.push(format!("{} {path}", reply.status));
            }
        }
        std::fs::remove_dir_all(&built).unwrap();
        assert!(wrong.is_empty() && seen > 10, "{seen} files; wrong: {wrong:?}");
    }
}

/// A page as the build makes it.
fn without_preview(bytes: &[u8], port: u16) -> Vec<u8> {
    let Ok(mut text) = String::from_utf8(bytes.to_vec()) else { return bytes.to_vec() };
    if let Some(at) = text.find("<script src=\"/_planvaerk/live.js\"") {
        let end = text[at..].find("</script>\n").unwrap() + "</script>\n".len();
        text.replace_range(at..at + end, "");
    }
    let host = format!("http://localhost:{port}/_planvaerk");
    for added in [
        format!(" {host}/live.css"),
        format!("; script-src {host}/live.js"),
        format!("; connect-src {host}/events"),
    ] {
        text = text.replacen(&added, "", 1);
    }
    text.into_bytes()
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn collect(mut from: impl Read + Send + 'static) -> Arc<Mutex<String>> {
    let text = Arc::new(Mutex::new(String::new()));
    let kept = Arc::clone(&text);
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = from.read(&mut buffer) {
            kept.lock().unwrap().push_str(&String::from_utf8_lossy(&buffer[..count]));
        }
    });
    text
}

/// Listens to the preview as its pages do.
pub struct Listener(BufReader<std::net::TcpStream>);

impl Listener {
    pub fn of(port: u16) -> Self {
        let mut stream = connect(port);
        let head = format!("GET /_planvaerk/events?page=%2F HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
        std::io::Write::write_all(&mut stream, head.as_bytes()).unwrap();
        Self(BufReader::new(stream))
    }

    /// The next state there is word of.
    pub fn next(&mut self) -> Value {
        let mut line = String::new();
        loop {
            line.clear();
            assert!(self.0.read_line(&mut line).unwrap() > 0, "the stream has ended");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
        }
    }
}
