//! A line of measurements: some work, done again and again, and its median.

#![allow(dead_code)] // Each bench uses its own part.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Long enough to smooth out a busy machine, short enough to be run.
const AT_LEAST: Duration = Duration::from_secs(2);
const AT_MOST: u32 = 200;

pub struct Lines {
    /// Lines that do not hold this word are left out.
    chosen: String,
}

impl Lines {
    /// The head of the table. `made` is what the works make, in the plural.
    pub fn begin(made: &str) -> Self {
        let chosen = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
        println!("{} threads, median of the runs\n", rayon::current_num_threads());
        println!("{:<44} {:>7} {:>6} {:>11} {:>10}", "", made, "runs", "time", format!("{made}/s"));
        Self { chosen }
    }

    pub fn has(&self, name: &str) -> bool {
        name.contains(&self.chosen)
    }

    /// Runs `work` again and again, and prints the median. Its second value is how many it made.
    pub fn measure<T>(&self, name: &str, work: impl FnMut() -> (T, usize)) {
        self.measure_after(name, || (), work);
    }

    /// The same; each run begins with what `prepare` does, which is not counted.
    pub fn measure_after<T>(
        &self,
        name: &str,
        mut prepare: impl FnMut(),
        mut work: impl FnMut() -> (T, usize),
    ) {
        if !self.has(name) {
            return;
        }
        let begun = Instant::now();
        let mut times = Vec::new();
        let mut made = 0;
        // The first run fills the caches and is not counted.
        prepare();
        black_box(work());
        while times.is_empty() || (begun.elapsed() < AT_LEAST && times.len() < AT_MOST as usize) {
            prepare();
            let start = Instant::now();
            let (result, count) = black_box(work());
            times.push(start.elapsed());
            drop(result);
            made = count;
        }
        print(name, made, &mut times);
    }

    /// One run, the first: of work that takes long, or that is never the same again.
    pub fn once<T>(&self, name: &str, work: impl FnOnce() -> (T, usize)) {
        if self.has(name) {
            let start = Instant::now();
            let (result, count) = black_box(work());
            print(name, count, &mut [start.elapsed()]);
            drop(result);
        }
    }
}

/// Prints how long something took that was done many times: half of them took no longer than the first figure, and 95 in a hundred
/// no longer than the second.
pub fn percentiles(name: &str, times: &[Duration]) {
    let mut times = times.to_vec();
    times.sort_unstable();
    let at = |hundredths: usize| {
        let index = (times.len() * hundredths).div_ceil(100).clamp(1, times.len()) - 1;
        format!("{:.1} ms", times[index].as_secs_f64() * 1000.0)
    };
    println!("{name:<60} {:>6} {:>11} {:>11}", times.len(), at(50), at(95));
}

fn print(name: &str, made: usize, times: &mut [Duration]) {
    times.sort_unstable();
    let median = times[times.len() / 2];
    let milliseconds = format!("{:.1} ms", median.as_secs_f64() * 1000.0);
    let (count, rate) = match made {
        0 => (String::new(), String::new()),
        _ => (made.to_string(), format!("{:.0}", made as f64 / median.as_secs_f64())),
    };
    println!("{name:<44} {count:>7} {:>6} {milliseconds:>11} {rate:>10}", times.len());
}
