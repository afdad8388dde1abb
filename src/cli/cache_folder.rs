use std::path::{Path, PathBuf};

use super::arguments::CacheArguments;
use super::theme_folder::beside;

/// The folder's name when none is given.
const NAME: &str = ".planvaerk-cache";

/// Where finished PDFs are kept: the folder asked for, or one beside the content. `None`: nowhere. A cache in the site's own folder
/// would be published, or would be in the way of it.
pub(super) fn find(arguments: &CacheArguments, content: &Path, out: Option<&Path>) -> Option<PathBuf> {
    if arguments.no_cache {
        return None;
    }
    let folder = arguments.cache.clone().unwrap_or_else(|| beside(content).join(NAME));
    let in_site = out.is_some_and(|out| match (std::path::absolute(&folder), std::path::absolute(out)) {
        (Ok(folder), Ok(out)) => folder.starts_with(out),
        _ => true,
    });
    (!in_site).then_some(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cache_lies_beside_the_content_and_never_in_the_site() {
        let found = |cache: Option<&str>, no_cache, content: &str, out: Option<&str>| {
            let arguments = CacheArguments { cache: cache.map(PathBuf::from), no_cache };
            find(&arguments, Path::new(content), out.map(Path::new))
        };
        let path = |path: &str| Some(PathBuf::from(path));
        assert_eq!(found(None, false, "content", Some("public")), path(".planvaerk-cache"));
        assert_eq!(found(None, false, "a/content", None), path("a/.planvaerk-cache"));
        assert_eq!(found(Some("b"), false, "a/content", Some("public")), path("b"));
        assert_eq!(found(None, true, "content", Some("public")), None);
        for inside in ["public", "./public/", "public/b/c"] {
            assert_eq!(found(Some(inside), false, "content", Some("public")), None, "{inside}");
        }
        assert_eq!(found(Some("public-b"), false, "content", Some("public")), path("public-b"));
    }
}
