use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::report::Report;
use crate::pipeline::Progress;

/// The progress bar: only on a terminal, and only when there is enough to wait for.
pub(super) struct Bar {
    bar: ProgressBar,
    may_draw: bool,
}

/// Fewer pages than this are made before a bar is read.
const WORTH_SHOWING: usize = 200;

impl Bar {
    pub(super) fn new(report: &Report) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let words = if report.danish() { "sider og kort" } else { "pages and cards" };
        let style = ProgressStyle::with_template(&format!("{{bar:30}} {{pos}}/{{len}} {words}"));
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { bar, may_draw: report.may_draw() && std::io::stderr().is_terminal() }
    }

    pub(super) fn show(&self, progress: Progress) {
        match progress {
            Progress::Expect(count) => {
                self.bar.set_length(count as u64);
                if count >= WORTH_SHOWING && self.may_draw {
                    self.bar.set_draw_target(ProgressDrawTarget::stderr());
                }
            }
            Progress::Made => self.bar.inc(1),
        }
    }

    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}
