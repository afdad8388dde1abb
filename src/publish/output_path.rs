use std::fmt;
use std::path::{Path, PathBuf};

use super::marker;

/// Where one output lies inside the published site: relative, parts separated by `/`, the same text on every
/// system.
///
/// A value of this type can be joined to a folder without leaving it, and never names the marker file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(String);

/// Why a text is no [`OutputPath`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutputPathError {
    /// Nothing at all, or nothing between two separators, before the first or after the last.
    EmptyPart,
    /// A part that is `.` or `..`.
    DotPart,
    /// A backslash or a colon: on Windows they separate folders and name drives.
    SystemSeparator,
    /// NUL, a line end or another control character.
    ControlCharacter,
    /// The name of the marker file, which the publisher writes itself.
    Reserved,
}

impl OutputPath {
    /// Takes over `path` when it is a safe place in a site.
    ///
    /// # Errors
    /// [`OutputPathError`] says which rule the path breaks.
    pub fn new(path: impl Into<String>) -> Result<Self, OutputPathError> {
        let path = path.into();
        if path.chars().any(|c| matches!(c, '\\' | ':')) {
            return Err(OutputPathError::SystemSeparator);
        }
        if path.chars().any(char::is_control) {
            return Err(OutputPathError::ControlCharacter);
        }
        for part in path.split('/') {
            match part {
                "" => return Err(OutputPathError::EmptyPart),
                "." | ".." => return Err(OutputPathError::DotPart),
                // On file systems that know no capitals `.Planvaerk` would be the marker too.
                _ if part.eq_ignore_ascii_case(marker::SITE_MARKER) => return Err(OutputPathError::Reserved),
                _ => {}
            }
        }
        Ok(Self(path))
    }

    /// The path as it stands in an address: `ekstremisme/index.html`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The place of this output below `folder`.
    pub(crate) fn below(&self, folder: &Path) -> PathBuf {
        let mut full = folder.to_path_buf();
        full.extend(self.0.split('/'));
        full
    }

    /// The folders this output lies in, outermost first: `a` and `a/b` for `a/b/c.html`.
    pub(crate) fn folders(&self) -> impl Iterator<Item = Self> + '_ {
        self.0
            .match_indices('/')
            .filter_map(|(end, _)| self.0.get(..end))
            .map(|folder| Self(folder.to_owned()))
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for OutputPathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::EmptyPart => "an output path has an empty part",
            Self::DotPart => "an output path has a part that is . or ..",
            Self::SystemSeparator => "an output path has a backslash or a colon",
            Self::ControlCharacter => "an output path has a control character",
            Self::Reserved => "an output path has the name of the marker file",
        })
    }
}

impl std::error::Error for OutputPathError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_a_site_is_made_of() {
        for path in
            ["index.html", "ekstremisme/faa-hjaelp/index.html", ".well-known/security.txt", "a..b", "a b/ø"]
        {
            assert_eq!(OutputPath::new(path).map(|p| p.to_string()), Ok(path.to_owned()));
        }
    }

    #[test]
    fn refuses_what_could_leave_the_site() {
        use OutputPathError as E;
        for (path, error) in [
            ("", E::EmptyPart),
            ("/etc/passwd", E::EmptyPart),
            ("a//b", E::EmptyPart),
            ("a/", E::EmptyPart),
            ("..", E::DotPart),
            ("a/../../b", E::DotPart),
            ("./a", E::DotPart),
            ("a\\b", E::SystemSeparator),
            ("c:/windows", E::SystemSeparator),
            ("a\0b", E::ControlCharacter),
            ("a\nb", E::ControlCharacter),
            (".planvaerk", E::Reserved),
            (".Planvaerk", E::Reserved),
            ("a/.planvaerk", E::Reserved),
        ] {
            assert_eq!(OutputPath::new(path), Err(error), "{path:?}");
        }
    }

    #[test]
    fn knows_its_folders() {
        let path = OutputPath::new("a/b/c.html").unwrap();
        assert_eq!(path.folders().map(|p| p.0).collect::<Vec<_>>(), ["a", "a/b"]);
        assert_eq!(path.below(Path::new("site")), Path::new("site").join("a").join("b").join("c.html"));
    }
}
