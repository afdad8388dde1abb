use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use super::report::Report;
use crate::publish::Published;

/// What a build made, by kind.
pub(super) struct Summary {
    pages: usize,
    pdfs: usize,
    paths: Vec<String>,
}

impl Summary {
    pub(super) fn of(outputs: &BTreeMap<String, Vec<u8>>) -> Self {
        let ending = |end: &str| outputs.keys().filter(|path| path.ends_with(end)).count();
        Self { pages: ending(".html"), pdfs: ending(".pdf"), paths: outputs.keys().cloned().collect() }
    }

    pub(super) fn show(
        &self,
        report: &Report,
        out: &Path,
        published: &Published,
        time: Duration,
        warnings: usize,
    ) {
        if report.verbose() {
            for path in &self.paths {
                report.say(&format!("  {path}"), &format!("  {path}"));
            }
        }
        let (pages, pdfs, files) = (self.pages, self.pdfs, published.files);
        let (size, seconds) = (published.bytes as f64 / 1_000_000.0, time.as_secs_f64());
        let (out, decimal) = (out.display(), |text: String| text.replace('.', ","));
        let danish = format!(
            "Bygget til {out}: {pages} sider, {pdfs} PDF'er, {files} filer i alt, {} MB på {} s.",
            decimal(format!("{size:.1}")),
            decimal(format!("{seconds:.2}")),
        );
        let english = format!(
            "Built into {out}: {pages} pages, {pdfs} PDFs, {files} files in all, {size:.1} MB in {seconds:.2} s."
        );
        report.say(&danish, &english);
        if warnings > 0 {
            report.say(
                &format!("{warnings} ting bør ses efter: kør `planvaerk check`."),
                &format!("{warnings} things to look at: run `planvaerk check`."),
            );
        }
        let front = Path::new(&out.to_string()).join("index.html");
        report.say(
            &format!("Åbn {} i en browser.", front.display()),
            &format!("Open {} in a browser.", front.display()),
        );
    }
}
