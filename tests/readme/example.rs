//! README's example is a whole municipality. What it shows must be what the program takes.

use planvaerk::diagnostic::{Language, to_terminal};
use planvaerk::pipeline::make;
use planvaerk::world::{MemoryWorld, World};

use crate::chapter::{blocks, chapter};
use crate::support;

/// The files shown in the chapter: each begins with a comment that names it.
fn example() -> MemoryWorld {
    let mut world = MemoryWorld::default();
    for (language, head) in [("yaml", "# content/"), ("markdown", "---\n# content/")] {
        let blocks = blocks(chapter("The content, by example")).into_iter();
        for (_, block) in blocks.filter(|block| block.0 == language) {
            let starts: Vec<usize> = block
                .match_indices(head)
                .map(|(at, _)| at)
                .filter(|at| *at == 0 || block[..*at].ends_with('\n'))
                .collect();
            for (index, start) in starts.iter().enumerate() {
                let end = starts.get(index + 1).copied().unwrap_or(block.len());
                let file = &block[*start..end];
                let path = file[head.len()..].split_whitespace().next().unwrap();
                world.insert(path, file.trim_end().to_owned() + "\n");
            }
        }
    }
    world
}

#[test]
fn the_example_of_readme_builds_without_a_finding() {
    let world = example();
    let files = world.list().unwrap().len();
    assert!(files >= 15, "only {files} files were found in README");
    // The example is adopted text, which README shows without its seal.
    let loaded = support::check(&support::sealed(world));
    let findings = to_terminal(&loaded.findings, &loaded.sources, Language::Danish, false);
    assert!(loaded.findings.is_empty(), "{findings}");
    let built = make(loaded, None, None, &|_| {});
    let outputs = built.outputs.expect("a site");
    assert!(outputs.contains_key("ro-og-uro/index.html"), "{:?}", outputs.keys());
}
