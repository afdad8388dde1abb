use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use super::arguments::SchemaArguments;
use super::console::{Console, ERROR, GOOD};
use super::theme_folder::beside;
use crate::diagnostic::{Argument, Language};
use crate::publish::written_beside;
use crate::scaffold::SCHEMAS;
use crate::schema::{FileKind, schemas};
use crate::world::reason;

/// Writes a JSON Schema for each kind of YAML file. Another file with the name of one is left as it is, and nothing is written.
pub(super) fn schema(arguments: &SchemaArguments) -> ExitCode {
    let language: Language = arguments.lang.into();
    let folder = arguments.schemas.clone().unwrap_or_else(|| beside(&arguments.content).join(SCHEMAS));
    let shown = |path: &Path| path.display().to_string().replace('\\', "/");
    let foreign = FileKind::ALL.iter().map(|kind| (kind, folder.join(kind.file_name())));
    let foreign = foreign.filter(|(kind, path)| is_foreign(kind, path)).map(|(_, path)| path).next();
    if let Some(path) = foreign {
        let path = shown(&path);
        return refuse(
            language,
            &match language {
                Language::Danish => format!("{path} er ikke skrevet af Planværk. Der er ikke ændret noget."),
                Language::English => format!("{path} was not written by Planværk. Nothing was changed."),
            },
        );
    }
    let texts = schemas(language);
    let written = fs::create_dir_all(&folder)
        .and_then(|()| texts.iter().try_for_each(|(name, text)| write(&folder, name, text.as_bytes())));
    if let Err(error) = written {
        let why: Argument = reason(&error);
        let (place, why) = (shown(&folder), why.words(language));
        return refuse(
            language,
            &match language {
                Language::Danish => format!("Skemaerne kan ikke skrives i {place}: {why}."),
                Language::English => format!("The schemas cannot be written in {place}: {why}."),
            },
        );
    }
    let (place, count) = (shown(&folder), texts.len());
    // Seen from a file of the content, which a folder of the reader's own choice cannot be told to be.
    let from_content = match &arguments.schemas {
        None => format!("../{SCHEMAS}"),
        Some(folder) => std::path::absolute(folder).map_or(place.clone(), |folder| shown(&folder)),
    };
    let line = format!("# yaml-language-server: $schema={from_content}/contacts.schema.json");
    let (title, next) = match language {
        Language::Danish => (
            format!("{count} skemaer er skrevet i {place}"),
            "VS Code med udvidelsen YAML (Red Hat) hjælper nu med contacts.yaml, når filen begynder med",
        ),
        Language::English => (
            format!("{count} schemas are written in {place}"),
            "VS Code with the extension YAML (Red Hat) now helps with contacts.yaml when it begins with",
        ),
    };
    Console::Output.write(&format!("{}\n  {next}\n  {line}\n", Console::Output.styled(GOOD, &title)));
    ExitCode::SUCCESS
}

/// Whether a file is there that is no schema of this kind, of this version or another.
fn is_foreign(kind: &FileKind, path: &Path) -> bool {
    match fs::read_to_string(path) {
        Ok(text) => !text.contains(&format!("\"$id\": \"{}\"", kind.id())),
        Err(error) => !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory),
    }
}

/// Whoever looks finds what was there before, or the whole new file.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let path = folder.join(name);
    written_beside(&path, bytes, None)?.persist(&path).map_err(|error| error.error).map(drop)
}

fn refuse(language: Language, message: &str) -> ExitCode {
    let label = if language == Language::Danish { "fejl:" } else { "error:" };
    Console::Errors.line(&format!("{} {message}", Console::Errors.styled(ERROR, label)));
    ExitCode::FAILURE
}
