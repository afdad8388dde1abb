//! How long a saved file takes to reach the browser, at a hundred, a thousand and ten thousand pages: until the preview tells of it, and
//! until the fresh page has been fetched. The program runs as its users run it: on the disk, over sockets.
//! `cargo bench --no-default-features --bench latency`; a word after `--` picks the lines that hold it.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{IpAddr, Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use planvaerk::adoption::seals;
use planvaerk::diagnostic::{Findings, Language};
use planvaerk::model::values::Date;
use planvaerk::preview::{Preview, Shown, Workplace};
use planvaerk::read::read;
use planvaerk::serve::{Server, Watch, listen};
use planvaerk::source::Sources;
use planvaerk::world::DiskWorld;

const PLAN: &str = "plans/ekstremisme/";
const INTERVENTIONS: &str = "editions/2024/interventions/";
/// The file that is saved: an operational text, which may change on any day.
const SAVED: &str = "plans/plan-1/help.yaml";

fn main() {
    let chosen = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    println!(
        "{:<20} {:>6} {:>6} {:>24} {:>24}",
        "", "pages", "saves", "told: median, p95, max", "page: median, p95, max"
    );
    for (name, plans, interventions) in
        [("a hundred pages", 4, 2), ("a thousand pages", 10, 15), ("ten thousand pages", 50, 48)]
    {
        if name.contains(&chosen) {
            measure(name, plans, interventions);
        }
    }
}

fn measure(name: &str, plans: usize, interventions: usize) {
    let room = tempfile::tempdir().expect("a folder");
    let content = room.path().join("content");
    made_up(&content, plans, interventions);
    let date = || Date::parse("2026-11-23").expect("a date");
    let watch = Watch::begin(content.clone(), room.path().join("themes"), Box::new(date));
    let preview = Arc::new(Preview::open(Workplace {
        content: content.clone(),
        base_url: None,
        drafts: false,
        today: Box::new(date),
        theme: Box::new(|_| Ok(None)),
    }));
    assert_eq!(preview.state().shown, Shown::Whole, "the content has errors");
    let listener = listen(IpAddr::V4(Ipv4Addr::LOCALHOST), 0).expect("a port");
    let server = Server::start(preview, watch, listener, Language::Danish).expect("a server");
    let port = server.address().port();
    let pages = fetch(port, "/sitemap.xml").matches("<loc>").count();
    let path = page_of(port);
    let mut told = told(port, &path);
    next(&mut told);
    let file = content.join(SAVED);
    let text = fs::read_to_string(&file).expect("the help");
    let (mut until_told, mut until_page) = (Vec::new(), Vec::new());
    let begun = Instant::now();
    for save in 0..50 {
        // Long enough for everything to be quiet, and never in step with what looks now and then.
        std::thread::sleep(Duration::from_millis(150 + save * 37 % 100));
        let word = format!("Gemt{save}ord");
        let start = Instant::now();
        fs::write(&file, text.replacen("Jeg er bekymret", &format!("{word}: jeg er bekymret"), 1))
            .expect("saved");
        next(&mut told);
        until_told.push(start.elapsed());
        let page = fetch(port, &path);
        assert!(page.contains(&word), "the page is not fresh");
        until_page.push(start.elapsed());
        if begun.elapsed() > Duration::from_secs(120) {
            break;
        }
    }
    println!(
        "{name:<20} {pages:>6} {:>6} {:>24} {:>24}",
        until_told.len(),
        shown(&mut until_told),
        shown(&mut until_page)
    );
    server.stop();
}

fn shown(times: &mut [Duration]) -> String {
    times.sort_unstable();
    let at = |part: usize| times[(times.len() - 1) * part / 100].as_secs_f64() * 1000.0;
    format!("{:.0}, {:.0}, {:.0} ms", at(50), at(95), at(100))
}

/// The page of help of the plan that is saved.
fn page_of(port: u16) -> String {
    let sitemap = fetch(port, "/sitemap.xml");
    let pages: Vec<&str> = sitemap.split("<loc>").skip(1).filter_map(|part| part.split('<').next()).collect();
    let path = pages.iter().find(|page| page.contains("plan-1/") && page.ends_with("/faa-hjaelp/"));
    let path =
        path.unwrap_or_else(|| panic!("no page of help: {:?}", pages.iter().take(20).collect::<Vec<_>>()));
    format!("/{}", path.splitn(4, '/').nth(3).expect("a path"))
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

/// The real plan so many times over, each with so many more interventions, and an older edition of each.
fn made_up(content: &Path, plans: usize, interventions: usize) {
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let files: Vec<(String, String)> = walkdir::WalkDir::new(&real)
        .into_iter()
        .filter_map(|entry| {
            let path: PathBuf = entry.ok()?.into_path();
            let inside = path.strip_prefix(&real).ok()?.to_str()?.to_owned();
            Some((inside, fs::read_to_string(&path).ok()?))
        })
        .collect();
    let write = |path: &str, text: &str| {
        let file = content.join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, text).expect("written");
    };
    // Plans of other names have no addresses yet.
    for (path, text) in files.iter().filter(|(path, _)| !path.starts_with(PLAN) && path != "addresses.ledger")
    {
        write(path, text);
    }
    let made: Vec<String> = (1..=interventions).map(|number| format!("indsats-{number}")).collect();
    let order: String = made.iter().map(|id| format!("\n  - {id}")).collect();
    let pattern = &files.iter().find(|(path, _)| path.ends_with("/mentorkorps.md")).expect("a pattern").1;
    for plan in 1..=plans {
        let folder = format!("plans/plan-{plan}/");
        for (path, text) in &files {
            let Some(inside) = path.strip_prefix(PLAN) else { continue };
            let mut text = text.replace("plan:ekstremisme", &format!("plan:plan-{plan}"));
            if inside == format!("{INTERVENTIONS}index.md") {
                text = text.replacen("order:", &format!("order:{order}"), 1);
            }
            if let Some(inside) = inside.strip_prefix("editions/2024/") {
                let older = text.replacen("date: 2024-06-24", "date: 2020-06-24", 1);
                write(&format!("{folder}editions/2020/{inside}"), &older);
            }
            write(&format!("{folder}{inside}"), &text);
        }
        for id in &made {
            let text = pattern.replacen("id: mentorkorps", &format!("id: {id}"), 1);
            for edition in ["2020", "2024"] {
                write(&format!("{folder}editions/{edition}/interventions/{id}.md"), &text);
            }
        }
    }
    let world = DiskWorld::open(content).expect("the content");
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let tree = read(&world, &mut sources, &mut findings).expect("the content");
    for (lock, text) in seals(&tree, &sources) {
        fs::write(content.join(lock), text).expect("sealed");
    }
}
