use std::fs::{self, File, Permissions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Argument, Code, Finding, Phrase};
use crate::publish::{undisturbed, written_beside};
use crate::world::reason;

/// Where a PDF is to be put: a place where nothing is, or where a PDF lies, which it then replaces in one step.
pub(super) struct PdfFile {
    /// As it was asked for.
    path: PathBuf,
    /// A link stays a link: what is replaced is what it leads to.
    place: PathBuf,
    /// Those of the file that is there.
    permissions: Option<Permissions>,
}

/// What a PDF begins with (ISO 32000-1, 7.5.2).
const BEGINNING: &[u8] = b"%PDF-";

impl PdfFile {
    /// Nothing is written yet.
    ///
    /// # Errors
    /// Why nothing can be put there. A file that is no PDF is most likely named by mistake.
    pub(super) fn at(path: &Path) -> Result<Self, Finding> {
        let not = |reason: Argument| not_written(path, reason);
        let failed = |error: io::Error| not(reason(&error));
        match fs::metadata(path) {
            Ok(data) if data.is_dir() => Err(not(Phrase::IsFolder.into())),
            Ok(data) => {
                if !data.is_file() || !is_pdf(path).map_err(failed)? {
                    return Err(not(Phrase::IsNoPdf.into()));
                }
                let place = fs::canonicalize(path).map_err(failed)?;
                Ok(Self { path: path.to_owned(), place, permissions: Some(data.permissions()) })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let new = Self { path: path.to_owned(), place: path.to_owned(), permissions: None };
                let named = path.file_name().is_some() && !path.as_os_str().to_string_lossy().ends_with('/');
                match fs::metadata(new.folder()) {
                    Ok(data) if data.is_dir() && named => Ok(new),
                    Ok(_) if named => Err(not(Phrase::NotAFolder.into())),
                    Ok(_) => Err(not(Phrase::NotFound.into())),
                    Err(error) => Err(failed(error)),
                }
            }
            Err(error) => Err(failed(error)),
        }
    }

    /// Puts the PDF there: whoever looks finds what was there before, or the whole new file.
    ///
    /// # Errors
    /// Why it could not be. What was there before is untouched.
    pub(super) fn write(&self, bytes: &[u8]) -> Result<(), Finding> {
        undisturbed(|| self.replace(bytes)).map_err(|error| not_written(&self.path, reason(&error)))
    }

    fn replace(&self, bytes: &[u8]) -> io::Result<()> {
        let file = written_beside(&self.place, bytes, self.permissions.as_ref())?;
        file.persist(&self.place).map_err(|error| error.error).map(drop)
    }

    fn folder(&self) -> &Path {
        let folder = self.place.parent().filter(|folder| !folder.as_os_str().is_empty());
        folder.unwrap_or(Path::new("."))
    }
}

/// An empty file is one that is to become a PDF.
fn is_pdf(path: &Path) -> io::Result<bool> {
    let mut beginning = Vec::new();
    let most = u64::try_from(BEGINNING.len()).unwrap_or_default();
    File::open(path)?.take(most).read_to_end(&mut beginning)?;
    Ok(beginning.is_empty() || beginning == BEGINNING)
}

fn not_written(path: &Path, reason: Argument) -> Finding {
    Finding::at_path(Code::PdfNotWritten, path.to_string_lossy()).with("reason", reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Language;

    fn refused(path: &Path) -> String {
        let Err(finding) = PdfFile::at(path) else { panic!("{} is taken", path.display()) };
        assert_eq!(finding.code, Code::PdfNotWritten);
        let (_, reason) = finding.arguments.iter().find(|(name, _)| *name == "reason").unwrap();
        reason.words(Language::English).into_owned()
    }

    #[test]
    fn what_is_there_is_replaced_whole_and_nothing_is_left_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        PdfFile::at(&path).unwrap().write(b"%PDF-1").unwrap();
        PdfFile::at(&path).unwrap().write(b"%PDF-2").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"%PDF-2");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn only_a_pdf_makes_room_for_a_pdf() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("site.yaml"), "theme: kommune").unwrap();
        fs::write(path("empty"), "").unwrap();
        assert_eq!(refused(&path("site.yaml")), "a file that is no PDF is there");
        assert_eq!(refused(folder.path()), "it is a folder");
        assert_eq!(refused(&path("none/a.pdf")), "the file or folder does not exist");
        assert_eq!(refused(&path("new/")), "the file or folder does not exist");
        assert_eq!(refused(&path("site.yaml/a.pdf")), "it is not a folder");
        assert!(PdfFile::at(&path("empty")).is_ok());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_rights_stay_as_they_are() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("real.pdf"), "%PDF-1").unwrap();
        fs::set_permissions(path("real.pdf"), Permissions::from_mode(0o640)).unwrap();
        symlink("real.pdf", path("link.pdf")).unwrap();
        PdfFile::at(&path("link.pdf")).unwrap().write(b"%PDF-2").unwrap();
        assert!(fs::symlink_metadata(path("link.pdf")).unwrap().is_symlink());
        assert_eq!(fs::read(path("real.pdf")).unwrap(), b"%PDF-2");
        assert_eq!(fs::metadata(path("real.pdf")).unwrap().permissions().mode() & 0o777, 0o640);
        PdfFile::at(&path("new.pdf")).unwrap().write(b"%PDF-").unwrap();
        fs::write(path("plain"), "").unwrap();
        let mode = |name: &str| fs::metadata(path(name)).unwrap().permissions().mode();
        assert_eq!(mode("new.pdf"), mode("plain"), "as any new file");
    }
}
