use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use super::arguments::InputArguments;
use crate::diagnostic::{Code, Finding, nearest};
use crate::model::values::Id;
use crate::render::BUILT_IN_NAME;
use crate::source::Spanned;
use crate::world::DiskWorld;

/// The folder that overlays the built-in theme: the one asked for, or `themes/<theme>` beside the content. `None`: there
/// is none, and the content asks for the built-in theme.
pub(super) fn find(
    input: &InputArguments,
    named: Option<&Spanned<Id>>,
) -> Result<Option<(PathBuf, DiskWorld)>, Finding> {
    let opened = |folder: PathBuf| DiskWorld::open(&folder).ok().map(|world| (folder, world));
    if let Some(folder) = &input.theme {
        let shown = folder.to_string_lossy();
        let missing = || {
            let finding = Finding::at_path(Code::ThemeMissing, shown.as_ref()).with("name", shown.as_ref());
            finding.with("known", format!("`{BUILT_IN_NAME}`"))
        };
        return opened(folder.clone()).map(Some).ok_or_else(missing);
    }
    let Some(named) = named else { return Ok(None) };
    let themes = beside(&input.content).join("themes");
    match opened(themes.join(named.as_str())) {
        None if named.as_str() == BUILT_IN_NAME => Ok(None),
        None => Err(unknown(named, &themes)),
        found => Ok(found),
    }
}

/// The folder the content lies in.
pub(super) fn beside(content: &Path) -> PathBuf {
    match (content.components().next_back(), content.parent()) {
        // `content` has an empty parent: the folder the command runs in.
        (Some(Component::Normal(_)), Some(parent)) => parent.to_path_buf(),
        // `.` and `..` say nothing of the folder around them.
        _ => content.join(".."),
    }
}

fn unknown(named: &Spanned<Id>, themes: &Path) -> Finding {
    let folders = std::fs::read_dir(themes).into_iter().flatten().flatten();
    let mut known: BTreeSet<String> = folders
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    known.insert(BUILT_IN_NAME.to_owned());
    let finding = Finding::new(Code::ThemeMissing, named.span).with("name", named.as_str());
    let list = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    finding.with("known", list).nearest(nearest(named.as_str(), known.iter().map(String::as_str)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn themes_lie_beside_the_content() {
        for (content, beside_it) in [
            ("content", ""),
            ("./content/", "."),
            ("a/content", "a"),
            ("/content", "/"),
            (".", "./.."),
            ("..", "../.."),
        ] {
            assert_eq!(beside(Path::new(content)), Path::new(beside_it), "{content}");
        }
    }
}
