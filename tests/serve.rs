//! `planvaerk serve` as browsers, editors and strangers meet it: the real program, over real sockets.

#[path = "serve/browser.rs"]
mod browser;
#[path = "serve/chaos.rs"]
mod chaos;
#[path = "serve/running.rs"]
mod running;
mod support;

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use browser::{connect, request, send, soon};
use running::{Listener, Running};
use support::place::{Place, copy};
use support::{cases, files};

const HELP: &str = "content/plans/uro/help.yaml";
const SITE: &str = "content/site.yaml";

#[test]
fn pages_are_those_of_a_build_and_nothing_is_left_behind() {
    let place = Place::new();
    let before = files(place.folder.path());
    let server = Running::start(&place, "");
    let home = server.get("/");
    assert_eq!(home.status, 200);
    for (name, value) in [
        ("content-type", "text/html; charset=utf-8"),
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(home.header(name), Some(value));
    }
    let policy = home.header("content-security-policy").unwrap();
    let script = format!("script-src http://localhost:{}/_planvaerk/live.js;", server.port);
    assert!(policy.contains(&script) && policy.contains("frame-ancestors 'none'"), "{policy}");
    assert!(home.text().contains("<script src=\"/_planvaerk/live.js\""));
    assert_eq!(
        server.get("/_planvaerk/live.js").header("content-type"),
        Some("text/javascript; charset=utf-8")
    );
    assert_eq!(server.get("/_planvaerk/live.css").header("content-type"), Some("text/css; charset=utf-8"));
    assert_eq!(server.get("/feed.xml").header("content-type"), Some("application/atom+xml; charset=utf-8"));
    let moved = server.get("/ro-og-uro");
    assert_eq!((moved.status, moved.header("location")), (307, Some("/ro-og-uro/")));
    let missing = server.get("/findes-ikke/");
    assert_eq!(missing.status, 404);
    assert!(missing.text().contains("live.js"), "a page that comes later is shown");
    assert_eq!(server.get("/_planvaerk/other").status, 404);
    server.is_like_a_build(&place, "");
    assert_eq!(server.interrupt(), 0);
    assert!(files(place.folder.path()) == before, "something was written");
}

#[test]
fn strangers_are_refused() {
    let place = Place::new();
    let server = Running::start(&place, "");
    let port = server.port;
    for host in [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example:4000",
        "",
        "192.168.1.5",
        "localhost:x",
    ] {
        assert_eq!(request(port, "GET", "/", &format!("Host: {host}\r\n")).status, 403, "{host}");
    }
    assert_eq!(request(port, "GET", "/", "Host: localhost\r\nHost: evil.example\r\n").status, 403);
    assert_eq!(request(port, "GET", "/", "").status, 403);
    assert_eq!(request(port, "GET", "http://evil.example/", "Host: localhost\r\n").status, 403);
    for host in ["localhost", "127.0.0.1:1", "[::1]:4000", "LOCALHOST"] {
        assert_eq!(request(port, "GET", "/", &format!("Host: {host}\r\n")).status, 200, "{host}");
    }
    for path in [
        "/..",
        "/../content/site.yaml",
        "/ro-og-uro/../../x",
        "/%2e%2e/x",
        "/%2E%2e%2fx",
        "/..%2f..%2fetc%2fpasswd",
        "/%252e%252e/x",
        "/..%5c..%5cx",
        "/..%c0%af..%c0%afx",
        "/%00",
        "/a%0d%0ab",
        "//etc/passwd",
        "/./x",
        "/.%2e/x",
        "/%ff",
        "/a%",
        "/a%2",
    ] {
        assert_eq!(request(port, "GET", path, "Host: localhost\r\n").status, 400, "{path}");
    }
    for path in ["/content/site.yaml", "/etc/passwd", "/.git/config", "/C:/x", "/con"] {
        assert_eq!(server.get(path).status, 404, "{path}");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"] {
        let reply = request(port, method, "/", "Host: localhost\r\n");
        assert_eq!((reply.status, reply.header("allow")), (405, Some("GET, HEAD")), "{method}");
    }
    let head = request(port, "HEAD", "/", "Host: localhost\r\n");
    let length = server.get("/").body.len();
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert!(head.header("content-length").unwrap().parse::<usize>().unwrap().abs_diff(length) < 100);
    for body in ["Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n"] {
        assert_eq!(request(port, "GET", "/", &format!("Host: localhost\r\n{body}")).status, 413, "{body}");
    }
    for header in [
        "Origin: http://evil.example",
        "Origin: null",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
    ] {
        let headers = format!("Host: localhost:{port}\r\n{header}\r\n");
        assert_eq!(request(port, "GET", "/_planvaerk/events", &headers).status, 403, "{header}");
    }
    let own = format!(
        "GET /_planvaerk/events HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\nSec-Fetch-Site: same-origin\r\n\r\n"
    );
    let mut stream = connect(port);
    stream.write_all(own.as_bytes()).unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200");
}

#[test]
fn what_is_too_large_or_too_slow_or_no_request_harms_nobody() {
    let place = Place::new();
    let server = Running::start(&place, "");
    let port = server.port;
    let large = format!("GET / HTTP/1.1\r\nHost: localhost\r\nX: {}\r\n\r\n", "x".repeat(1_000_000));
    // The answer may be lost when the connection is cut in the middle of what is sent.
    assert!(send(port, large.as_bytes()).is_none_or(|reply| reply.status == 431));
    let large = format!("GET / HTTP/1.1\r\nHost: localhost\r\nX: {}", "x".repeat(33_000));
    assert_eq!(send(port, large.as_bytes()).map(|reply| reply.status), Some(431));
    let long =
        format!("GET /{} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "x".repeat(10_000));
    assert_eq!(send(port, long.as_bytes()).map(|reply| reply.status), Some(400));
    let many = format!("GET / HTTP/1.1\r\nHost: localhost\r\n{}\r\n", "X: y\r\n".repeat(1_000));
    assert_eq!(send(port, many.as_bytes()).map(|reply| reply.status), Some(431));
    for odd in [
        &b"\0\x01\x02\r\n\r\n"[..],
        b"GET\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01",
        b"GET / HTTP/9.9\r\n\r\n",
        b"",
    ] {
        let mut stream = connect(port);
        stream.write_all(odd).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        assert!(answer.is_empty() || answer.starts_with(b"HTTP/1.1 400"), "{odd:?}");
    }
    // A letter now and then, for ever.
    let mut slow = connect(port);
    let begun = Instant::now();
    let ended = loop {
        if slow.write_all(b"G").is_err() || begun.elapsed() > Duration::from_secs(60) {
            break begun.elapsed();
        }
        thread::sleep(Duration::from_millis(200));
    };
    assert!(ended < Duration::from_secs(30), "a slow request was kept for {ended:?}");
    assert_eq!(server.get("/").status, 200);
}

#[test]
fn ten_thousand_who_say_nothing_keep_nobody_out() {
    let place = Place::new();
    let server = Running::start(&place, "");
    // Of the files this process may have open, some are for the other tests.
    let limits = fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let allowed = limits.lines().find(|line| line.starts_with("Max open files"));
    let allowed =
        allowed.and_then(|line| line.split_whitespace().nth(3)?.parse::<usize>().ok()).unwrap_or(256);
    let count = (allowed.saturating_sub(100) / 2).min(10_000);
    let mut listener = Listener::of(server.port);
    listener.next();
    let mut idle = Vec::new();
    for number in 0..count {
        idle.push(connect(server.port));
        if number % 1_000 == 999 {
            let begun = Instant::now();
            assert_eq!(server.get("/").status, 200);
            assert!(begun.elapsed() < Duration::from_secs(5), "{:?} after {number}", begun.elapsed());
        }
    }
    assert!(idle.len() >= 50, "only {} connections", idle.len());
    assert_eq!(server.get("/").status, 200);
    // Who listens is still told.
    place.change(SITE, "Siden viser planen", "Siden her viser planen");
    assert_eq!(listener.next()["state"]["shown"], "whole");
    drop(idle);
    assert_eq!(server.interrupt(), 0);
}

#[test]
fn a_port_that_is_taken_is_passed_by() {
    let place = Place::new();
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = other.local_addr().unwrap().port();
    let server = Running::on_port(&place, &format!("--port {taken}"));
    assert!(server.port > taken);
    let told = server.out();
    let line =
        format!("Port {taken} er optaget af et andet program, så siden vises på port {}.", server.port);
    assert!(told.starts_with(&line), "{told}");
    assert_eq!(server.get("/").status, 200);
    assert!(!server.err().contains("netværk"));
    let english = Running::on_port(&place, &format!("--port {taken} --lang en"));
    assert!(english.out().contains("is in use by another program"), "{}", english.out());
}

#[test]
fn elsewhere_is_listened_only_when_asked_for_and_with_a_warning() {
    let place = Place::new();
    let server = Running::start(&place, "--listen 0.0.0.0 --drafts");
    soon("the warning", || server.err().contains("Alle på samme netværk kan se siden, også kladderne."));
    assert_eq!(request(server.port, "GET", "/", "Host: 192.168.1.5:4000\r\n").status, 200);
    assert_eq!(request(server.port, "GET", "/", "Host: evil.example\r\n").status, 403);
    let run = place.exactly("serve --listen 203.0.113.7 --port 4000").ends(2);
    assert!(run.err.contains("203.0.113.7:4000"), "{}", run.err);
    place.exactly("serve --port 70000").ends(2);
    place.exactly("serve --listen evil.example").ends(2);
}

#[test]
fn an_error_leaves_the_last_good_page_and_goes_away_when_mended() {
    let place = Place::new();
    let server = Running::start(&place, "");
    let mut listener = Listener::of(server.port);
    let first = listener.next();
    assert_eq!((&first["state"]["shown"], &first["state"]["title"]), (&"whole".into(), &"".into()));
    let home = server.page("/");
    place.break_content();
    let broken = listener.next();
    assert_eq!(broken["page"], first["page"], "the page is the same");
    let state = &broken["state"];
    assert_eq!((&state["shown"], &state["errors"]), (&"last-good".into(), &1.into()));
    let finding = &state["findings"][0];
    assert_eq!(finding["code"], "PV402");
    assert_eq!(finding["place"], "content/plans/uro/help.yaml:5:10");
    assert_eq!(finding["line"], serde_json::json!(["primary: ", "koordinatr", ""]));
    assert_eq!(finding["message"], "Der findes ikke nogen kontakt med id'et `koordinatr`");
    assert!(finding["help"].as_str().unwrap().contains("Mente du `koordinator`?"));
    assert_eq!(server.page("/"), home);
    soon("the terminal", || server.err().contains("content/plans/uro/help.yaml:5:10"));
    soon("the terminal", || server.out().contains("1 fejl. Siden vises, som den var før."));
    place.change(HELP, "primary: koordinatr", "primary: koordinator");
    let mended = listener.next();
    assert_eq!((&mended["state"]["shown"], &mended["page"]), (&"whole".into(), &first["page"]));
    soon("the terminal", || server.out().contains("Alt er i orden igen."));
    place.change(SITE, "name: Eksempelby Kommune", "name: Eksempelbæk Kommune");
    let changed = listener.next();
    assert_ne!(changed["page"], first["page"], "the page is another");
    assert!(server.page("/").contains("Eksempelbæk"));
}

#[test]
fn errors_from_the_start_are_a_page_until_they_are_mended() {
    let place = Place::new();
    place.break_content();
    let server = Running::start(&place, "--lang en");
    for path in ["/", "/ro-og-uro/", "/findes-ikke"] {
        let page = server.get(path);
        assert_eq!(page.status, 503, "{path}");
        let text = page.text();
        for words in
            ["PV402", "content/plans/uro/help.yaml:5:10", "<mark>koordinatr</mark>", "Do this:", "live.js"]
        {
            assert!(text.contains(words), "{words}: {text}");
        }
    }
    place.change(HELP, "primary: koordinatr", "primary: koordinator");
    server.shows("whole");
    server.is_like_a_build(&place, "");
}

#[test]
fn editors_save_in_many_ways() {
    let place = Place::new();
    let server = Running::start(&place, "");
    let text = place.read(SITE);
    let with = |word: &str| text.replace("Siden viser planen", &format!("Siden {word} viser planen"));
    let shows = |word: &str| soon(word, || server.page("/om/").contains(&format!("Siden {word} viser")));
    let site = place.path(SITE);
    // In place; by a temporary file; by moving the old one away first; by deleting it first.
    fs::write(&site, with("et")).unwrap();
    shows("et");
    let temporary = place.path("content/site.yaml.tmp~");
    fs::write(&temporary, with("to")).unwrap();
    fs::rename(&temporary, &site).unwrap();
    shows("to");
    fs::rename(&site, place.path("content/site.yaml~")).unwrap();
    fs::write(&site, with("tre")).unwrap();
    shows("tre");
    fs::remove_file(&site).unwrap();
    thread::sleep(Duration::from_millis(150));
    assert!(server.page("/om/").contains("Siden tre viser"), "the last good page");
    fs::write(&site, with("fire")).unwrap();
    shows("fire");
    // Half of it, and the rest much later.
    let whole = with("fem");
    let (half, rest) = whole.split_at(whole.find("languages").unwrap() + 4);
    fs::write(&site, half).unwrap();
    assert!(server.shows("last-good")["state"]["errors"].as_u64() > Some(0));
    assert!(server.page("/om/").contains("Siden fire viser"));
    fs::OpenOptions::new().append(true).open(&site).unwrap().write_all(rest.as_bytes()).unwrap();
    shows("fem");
    assert_eq!(server.shows("whole")["state"]["errors"], 0);
    // Hidden files are nobody's business.
    let before = server.state()["state"]["version"].clone();
    place.write("content/.site.yaml.swp", "x");
    place.write("content/plans/.git/index", "x");
    thread::sleep(Duration::from_millis(300));
    assert_eq!(server.state()["state"]["version"], before);
}

#[test]
fn a_checkout_of_five_hundred_files_and_folders_that_go_and_come() {
    let place = Place::new();
    let server = Running::start(&place, "");
    let strange =
        |number: usize| place.path(&format!("content/plans/uro/ny-{}/fil-{number}.yaml", number % 7));
    for number in 0..500 {
        fs::create_dir_all(strange(number).parent().unwrap()).unwrap();
        fs::write(strange(number), "x: 1\n").unwrap();
    }
    soon("every file is seen", || server.state()["state"]["errors"] == 500);
    for folder in 0..7 {
        fs::remove_dir_all(place.path(&format!("content/plans/uro/ny-{folder}"))).unwrap();
    }
    server.shows("whole");
    // A whole plan goes, and comes back file by file in folders nobody watched yet.
    let aside = place.path("aside");
    fs::rename(place.path("content/plans/uro"), &aside).unwrap();
    server.shows("last-good");
    copy(&aside, &place.path("content/plans/uro"));
    server.shows("whole");
    place.change(HELP, "primary: koordinator", "primary: koordinatr");
    server.shows("last-good");
    place.change(HELP, "primary: koordinatr", "primary: koordinator");
    server.shows("whole");
    // The content as a whole.
    let content = place.path("content");
    fs::rename(&content, place.path("elsewhere")).unwrap();
    let gone = server.shows("last-good");
    assert_eq!(gone["state"]["findings"][0]["code"], "PV110", "{gone}");
    assert_eq!(server.get("/").status, 200);
    fs::rename(place.path("elsewhere"), &content).unwrap();
    server.shows("whole");
    fs::remove_dir_all(&content).unwrap();
    server.shows("last-good");
    copy(&cases().join("base"), &content);
    server.shows("whole");
    place.change(SITE, "Siden viser planen", "Siden her viser planen");
    soon("the new folder is watched", || server.page("/om/").contains("Siden her viser"));
    server.is_like_a_build(&place, "");
}

#[test]
fn drafts_documents_themes_and_a_site_in_a_folder() {
    let place = Place::new();
    fs::remove_dir_all(place.path("content")).unwrap();
    copy(&cases().join("editions/content"), &place.path("content"));
    let line = "--drafts --date 2029-01-01 --base-url https://fjordby.dk/planer/";
    let server = Running::start(&place, line);
    server.is_like_a_build(&place, line);
    let missing = server.get("/findes-ikke/").text();
    let style = missing.split("href=\"").find_map(|part| part.strip_prefix("/planer/assets/style"));
    let style = style.unwrap().split('"').next().unwrap();
    let style = server.get(&format!("/planer/assets/style{style}"));
    assert_eq!((style.status, style.header("content-type")), (200, Some("text/css; charset=utf-8")));
    assert_eq!(server.get("/planer/").status, 200);
    assert_eq!(server.get("/planer").status, 404);
    // A theme that comes while the preview runs.
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/kommune/messages/da.yaml");
    let messages = fs::read_to_string(theme).unwrap();
    assert!(messages.contains("Gå til indholdet"));
    place
        .write("themes/kommune/messages/da.yaml", &messages.replace("Gå til indholdet", "Hop til indholdet"));
    soon("the theme", || server.page("/").contains("Hop til indholdet"));
    assert_eq!(server.interrupt(), 0);
}
