//! How long a saved file takes to reach the browser, at 100, 1,000 and 10,000 pages: until the preview tells of it, and until the
//! fresh page has been fetched. The program runs as its users run it: on the disk, over sockets.
//! `cargo bench --no-default-features --bench latency`; a word after `--` picks the sites whose name holds it.

mod made_up;
mod measure;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{IpAddr, Ipv4Addr, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use made_up::{EDITED, Edited, SITES, date, made_up, pages, with_draft, write};
use measure::percentiles;
use planvaerk::diagnostic::Language;
use planvaerk::preview::{Preview, Shown, Workplace};
use planvaerk::serve::{Server, Watch, listen};

/// Enough for a 95th percentile.
const SAVES: u64 = 60;

fn main() {
    let chosen = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    println!("{} threads\n", rayon::current_num_threads());
    println!("{:<60} {:>6} {:>11} {:>11}", "", "runs", "p50", "p95");
    for (name, plans, interventions) in SITES {
        if name.contains(&chosen) {
            let room = tempfile::tempdir().expect("a folder");
            let content = room.path().join("content");
            write(&with_draft(made_up(&real, plans, interventions)), &content);
            measured(&format!("{name} pages ({})", pages(&content)), &content);
        }
    }
}

fn measured(name: &str, content: &Path) {
    let themes = content.with_file_name("themes");
    let watch = Watch::begin(content.to_owned(), themes, Box::new(date));
    let preview = Arc::new(Preview::open(Workplace {
        content: content.to_owned(),
        base_url: None,
        drafts: true,
        today: Box::new(date),
        theme: Box::new(|_| Ok(None)),
    }));
    assert_eq!(preview.state().shown, Shown::Whole, "the content has errors");
    let listener = listen(IpAddr::V4(Ipv4Addr::LOCALHOST), 0).expect("a port");
    let server = Server::start(preview, watch, listener, Language::Danish).expect("a server");
    let port = server.address().port();
    for Edited { what, file, after, page } in EDITED {
        let path = format!("/{page}");
        let mut told = told(port, &path);
        next(&mut told);
        let file = content.join(file);
        let text = fs::read_to_string(&file).expect("a file");
        let (mut until_told, mut until_page) = (Vec::new(), Vec::new());
        for save in 0..SAVES {
            // Long enough for everything to be quiet, and never in step with what looks now and then.
            std::thread::sleep(Duration::from_millis(150 + save * 37 % 100));
            let word = format!("rettelse-{save}");
            let start = Instant::now();
            fs::write(&file, text.replacen(after, &format!("{after} {word} "), 1)).expect("saved");
            next(&mut told);
            until_told.push(start.elapsed());
            let page = fetch(port, &path);
            assert!(page.contains(&word), "{path} is not as it is now");
            until_page.push(start.elapsed());
        }
        percentiles(&format!("{name}: {what}: told"), &until_told);
        percentiles(&format!("{name}: {what}: page fetched"), &until_page);
    }
    server.stop();
}

fn fetch(port: u16, path: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the server");
    let head = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {}", answer.lines().next().unwrap_or(""));
    answer
}

fn told(port: u16, path: &str) -> BufReader<TcpStream> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the server");
    let head = format!("GET /_planvaerk/events?page={path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    stream.write_all(head.as_bytes()).expect("a request");
    BufReader::new(stream)
}

fn next(told: &mut BufReader<TcpStream>) {
    let mut line = String::new();
    while !line.starts_with("data: ") {
        line.clear();
        told.read_line(&mut line).expect("word");
    }
}
