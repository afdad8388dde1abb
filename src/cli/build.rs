use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Instant;

use super::arguments::BuildArguments;
use super::cache_folder;
use super::ledger;
use super::made::Made;
use super::publishing;
use super::report::Report;
use super::session::Session;
use crate::diagnostic::{Code, Finding, Findings};
use crate::pipeline::Built;
use crate::publish::{DiskPrintCache, OutputPath, PublishOptions, Published, Target};
use crate::render::PrintCache;

/// Makes the site and puts it in its place.
pub(super) fn build(arguments: &BuildArguments) -> ExitCode {
    let begun = Instant::now();
    let report = Report::new(&arguments.input);
    let session = Session::open(&arguments.input);
    let options = PublishOptions { force: arguments.force, inputs: session.inputs.clone() };
    // Reserved before anything is made: a folder that will not do is told at once.
    let target = Target::open(&arguments.out, options);
    let cache = cache_folder::find(&arguments.cache, &arguments.input.content, Some(&arguments.out));
    // Where no site can be, nothing else is written either.
    let keep = if target.is_ok() { DiskPrintCache::new } else { DiskPrintCache::reading };
    let cache = cache.map(keep);
    let standings = session.standings();
    let Built { mut sources, mut findings, outputs, ledger } =
        session.make(&report, cache.as_ref().map(|cache| cache as &dyn PrintCache));
    let mut recorded = 0;
    let made = outputs.as_ref().map(|outputs| Made::of(outputs, &arguments.out));
    let published = match (target, outputs) {
        (Ok(target), Some(outputs)) => {
            // Addresses written down that were not published harm nobody; the reverse does.
            let kept = ledger.map_or(Ok(0), |it| ledger::keep(&it, arguments, &report, &mut sources));
            match kept {
                Ok(count) => {
                    recorded = count;
                    publish(target, outputs, &mut findings)
                }
                Err(found) => {
                    findings.extend(found);
                    None
                }
            }
        }
        (Err(error), _) => {
            findings.add(publishing::finding(&error));
            None
        }
        (Ok(_), None) => None,
    };
    let (Some(published), Some(made)) = (published, made) else {
        report.failed(&arguments.out, &findings.sorted(&sources), &sources);
        return ExitCode::FAILURE;
    };
    let mut unsettled = Findings::default();
    for folder in &published.left_behind {
        unsettled.add(Finding::at_path(Code::LeftBehind, folder.to_string_lossy()));
    }
    findings.extend(unsettled.clone());
    // A wrong number that is published all the same is not left to be asked for.
    unsettled.extend(findings.spared());
    let made = Made { time: begun.elapsed(), recorded, standings, ..made };
    report.built(&made, &unsettled.sorted(&sources), &findings.sorted(&sources), &sources);
    ExitCode::SUCCESS
}

fn publish(target: Target, outputs: BTreeMap<String, Vec<u8>>, findings: &mut Findings) -> Option<Published> {
    let mut checked = BTreeMap::new();
    for (path, bytes) in outputs {
        match OutputPath::new(path.clone()) {
            Ok(path) => drop(checked.insert(path, bytes)),
            Err(error) => {
                findings.add(Finding::at_path(Code::NotPublished, path).with("reason", error.to_string()));
                return None;
            }
        }
    }
    match target.publish(&checked) {
        Ok(published) => Some(published),
        Err(error) => {
            findings.add(publishing::finding(&error));
            None
        }
    }
}
