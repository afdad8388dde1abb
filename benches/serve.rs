//! How long the preview takes from a saved file to the page as it is now, at 100, 1,000 and 10,000 pages.
//! `cargo bench --no-default-features --bench serve`; a word after `--` picks the sites whose name holds it.

mod made_up;
mod measure;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use made_up::{EDITED, Edited, SITES, date, made_up, pages, with_draft, write};
use measure::percentiles;
use planvaerk::preview::{Answer, Changed, Preview, Shown, Workplace};
use planvaerk::world::MemoryWorld;

/// Enough for a 95th percentile.
const EDITS: usize = 60;

fn main() {
    let chosen = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    println!("{} threads\n", rayon::current_num_threads());
    println!("{:<60} {:>6} {:>11} {:>11}", "", "runs", "p50", "p95");
    for (name, plans, interventions) in SITES {
        if name.contains(&chosen) {
            measured(name, &with_draft(made_up(&content, plans, interventions)));
        }
    }
}

fn measured(name: &str, world: &MemoryWorld) {
    let folder = tempfile::tempdir().expect("a folder");
    write(world, folder.path());
    let pages = pages(folder.path());
    let name = format!("{name} pages ({pages})");
    let start = Instant::now();
    let preview = opened(folder.path());
    percentiles(&format!("{name}: opening"), &[start.elapsed()]);
    for Edited { what, file, after, page } in EDITED {
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{file} is not there"));
        let changed = Changed::Content(BTreeSet::from([file.to_owned()]));
        let mut times = [const { Vec::new() }; 3];
        for edit in 0..EDITS {
            let word = format!("rettelse-{edit}");
            fs::write(&path, text.replacen(after, &format!("{after} {word} "), 1)).expect("a file");
            let start = Instant::now();
            preview.renew(&changed);
            let renewed = start.elapsed();
            let Some(Answer::File { bytes, .. }) = preview.answer(page) else { panic!("no page {page}") };
            let answered = start.elapsed();
            assert_eq!(preview.state().shown, Shown::Whole, "{file}");
            assert!(String::from_utf8_lossy(&bytes).contains(&word), "{page} is not as it is now");
            for (times, time) in times.iter_mut().zip([renewed, answered.saturating_sub(renewed), answered]) {
                times.push(time);
            }
            // She reads the page before she writes on.
            std::thread::sleep(Duration::from_millis(20));
        }
        for (times, part) in times.iter().zip(["renewed", "page answered", "both"]) {
            percentiles(&format!("{name}: {what}: {part}"), times);
        }
    }
}

fn opened(content: &Path) -> Preview {
    let preview = Preview::open(Workplace {
        content: content.to_owned(),
        base_url: None,
        drafts: true,
        today: Box::new(date),
        theme: Box::new(|_| Ok(None)),
    });
    assert_eq!(preview.state().shown, Shown::Whole, "the content has errors");
    preview
}
