use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use super::arguments::ReviseArguments;
use super::console::{Console, ERROR, GOOD};
use super::numbers::counted;
use super::session::{day, load_folder};
use super::usage_error::UsageError;
use crate::diagnostic::{Argument, Findings, Language, Severity, nearest, to_terminal};
use crate::model::values::Id;
use crate::model::{Approval, EditionStatus, Plan};
use crate::parse::REVISION_LIST;
use crate::pipeline::{Loaded, load};
use crate::resolve::{Settings, Site};
use crate::revise::{basis, revise as revised};
use crate::source::Sources;
use crate::world::{DiskWorld, FileKind, MemoryWorld, Refusal, World, reason};

/// Makes the draft of a plan's next edition. Nothing that is there is changed, and the draft is written whole or not at all.
///
/// # Errors
/// When the command line names a plan that is not there, or an edition that cannot be one.
pub(super) fn revise(arguments: &ReviseArguments) -> Result<ExitCode, UsageError> {
    let language: Language = arguments.lang.into();
    let danish = language == Language::Danish;
    let settings = Settings { date: day(arguments.date), drafts: true };
    let Loaded { sources, findings, site, .. } = load_folder(&arguments.content, settings, None);
    let Some(site) = site else { return Ok(refuse_content(&findings, &sources, language)) };
    let plan = plan(&site, &arguments.plan, danish)?;
    let new = Id::parse(&arguments.edition).ok_or_else(|| bad_name(&arguments.edition, danish))?;
    let editions = arguments.content.join("plans").join(plan.id.as_str()).join("editions");
    let folder = editions.join(new.as_str());
    let shown = folder.display().to_string().replace('\\', "/");
    if fs::symlink_metadata(&folder).is_ok() {
        return Ok(refuse(
            language,
            &match danish {
                true => format!("{shown} findes allerede. Der er ikke ændret noget."),
                false => format!("{shown} is already there. Nothing was changed."),
            },
        ));
    }
    let Some(from) = basis(&site, plan) else {
        return Ok(refuse(
            language,
            match danish {
                true => "Planen har ingen vedtaget udgave at begynde med. Der er ikke lavet noget.",
                false => "The plan has no adopted edition to begin with. Nothing was made.",
            },
        ));
    };
    let inside = |edition: &str| format!("plans/{}/editions/{edition}/", plan.id);
    let old_folder = inside(from.id.as_str());
    let (draft, all) = match read(&arguments.content) {
        Ok(mut all) => {
            let files = all.iter().filter_map(|(path, bytes)| {
                Some((path.strip_prefix(&old_folder)?.to_owned(), bytes.clone()))
            });
            let draft = revised(&site, plan, from, &new, files.collect());
            all.extend(draft.iter().map(|(path, bytes)| (inside(new.as_str()) + path, bytes.clone())));
            (draft, all)
        }
        Err(refusal) => return Ok(unreadable(refusal, language)),
    };
    let Loaded { sources, findings, site: with_draft, .. } = load(&world_of(all), settings, None);
    let Some(with_draft) = with_draft else { return Ok(refuse_content(&findings, &sources, language)) };
    if !is_draft(&with_draft, &plan.id, &new) {
        return Ok(refuse(
            language,
            match danish {
                true => {
                    "Et actioncard kan ikke få sin godkendelse taget af: skriv `approved:` og `review_by:` på linjer for sig. Der er ikke lavet noget."
                }
                false => {
                    "The approval of an action card cannot be taken off: write `approved:` and `review_by:` on lines of their own. Nothing was made."
                }
            },
        ));
    }
    if let Err(error) = write(&editions, &folder, &draft) {
        let why: Argument = reason(&error);
        let why = why.words(language);
        return Ok(refuse(
            language,
            &match danish {
                true => format!("{shown} kan ikke skrives: {why}. Der er ikke lavet noget."),
                false => format!("{shown} cannot be written: {why}. Nothing was made."),
            },
        ));
    }
    let text = draft.get(REVISION_LIST).map(|list| String::from_utf8_lossy(list).matches("- [ ]").count());
    Console::Output.write(&made(&shown, from.id.as_str(), &new, draft.len(), text.unwrap_or(0), language));
    Ok(ExitCode::SUCCESS)
}

/// The plan by its folder's name, or by its name in addresses.
fn plan<'a>(site: &'a Site, name: &str, danish: bool) -> Result<&'a Plan, UsageError> {
    let plans = &site.content.plans;
    let named = |plan: &&Plan| plan.id.as_str() == name || plan.slug().as_str() == name;
    plans.iter().find(named).ok_or_else(|| {
        let known: Vec<&str> = plans.iter().map(|plan| plan.id.as_str()).collect();
        let near = nearest(name, known.iter().copied());
        let names = if near.is_empty() { known.join(", ") } else { near.join(", ") };
        let name = super::usage_error::plain(name);
        UsageError {
            message: if danish {
                format!("Planen `{name}` findes ikke")
            } else {
                format!("There is no plan `{name}`")
            },
            help: Some(match (near.is_empty(), danish) {
                (true, true) => format!("Planer: {names}."),
                (true, false) => format!("Plans: {names}."),
                (false, true) => format!("Mente du `{names}`?"),
                (false, false) => format!("Did you mean `{names}`?"),
            }),
        }
    })
}

fn bad_name(name: &str, danish: bool) -> UsageError {
    let suggestion = Id::suggestion(name);
    let name = super::usage_error::plain(name);
    UsageError {
        message: if danish {
            format!("`{name}` kan ikke være navnet på en udgave")
        } else {
            format!("`{name}` cannot be the name of an edition")
        },
        help: Some(if danish {
            format!(
                "Navnet står i adressen: små bogstaver a-z, tal og bindestreg, som `2028` eller `{suggestion}`."
            )
        } else {
            format!(
                "The name stands in the address: small letters a-z, digits and hyphens, such as `2028` or `{suggestion}`."
            )
        }),
    }
}

/// Every file of the content by its path. It has been read once, so it is within the limits.
fn read(content: &Path) -> Result<BTreeMap<String, Vec<u8>>, Refusal> {
    let world = DiskWorld::open(content)?;
    let files = world.list()?.into_iter().filter(|file| file.kind == FileKind::File);
    files.map(|file| Ok((file.path.clone(), world.read(&file.path, u64::MAX - 1)?))).collect()
}

fn world_of(files: BTreeMap<String, Vec<u8>>) -> MemoryWorld {
    let mut world = MemoryWorld::default();
    for (path, bytes) in files {
        world.insert(path, bytes);
    }
    world
}

/// Whether nothing in the new edition is adopted or approved.
fn is_draft(site: &Site, plan: &Id, new: &Id) -> bool {
    let plans = site.content.plans.iter().filter(|it| it.id == *plan);
    plans.flat_map(|plan| &plan.editions).filter(|edition| edition.id == *new).any(|edition| {
        let cleared = |card: &crate::model::ActionCard| {
            matches!(card.approved, Approval::None) && card.review_by.is_none()
        };
        edition.identity.status.value == EditionStatus::Draft && edition.action_cards().all(cleared)
    })
}

/// Written beside its place under a name that is not read, and moved there in one step.
fn write(editions: &Path, folder: &Path, files: &BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    let staging = tempfile::Builder::new().prefix(".kladde-").tempdir_in(editions)?;
    let inside = staging.path().join("kladde");
    for (path, bytes) in files {
        let file = inside.join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(file, bytes)?;
    }
    // An empty folder that came in the meantime would be replaced; it has nothing to lose.
    fs::rename(&inside, folder)
}

fn made(folder: &str, from: &str, new: &Id, files: usize, points: usize, language: Language) -> String {
    let files = counted(files, ["fil", "filer"], ["file", "files"], language);
    let points = counted(points, ["punkt", "punkter"], ["point", "points"], language);
    let (title, lines) = match language {
        Language::Danish => (
            format!("Kladden {new} er lavet ud fra udgaven {from}"),
            [
                format!("{folder}: {files}"),
                format!("Læs {folder}/{REVISION_LIST}: {points} skal afgøres."),
                "Ret teksten, og se kladden med: planvaerk --drafts".to_owned(),
                format!("Slet {REVISION_LIST}, når alt er afgjort. Før det kan udgaven ikke vedtages."),
            ],
        ),
        Language::English => (
            format!("The draft {new} is made from the edition {from}"),
            [
                format!("{folder}: {files}"),
                format!("Read {folder}/{REVISION_LIST}: {points} to decide."),
                "Edit the text, and see the draft with: planvaerk --drafts".to_owned(),
                format!(
                    "Delete {REVISION_LIST} when all is decided. Before that the edition cannot be adopted."
                ),
            ],
        ),
    };
    let lines: String = lines.iter().map(|line| format!("  {line}\n")).collect();
    format!("{}\n{lines}", Console::Output.styled(GOOD, &title))
}

fn refuse(language: Language, message: &str) -> ExitCode {
    let label = if language == Language::Danish { "fejl:" } else { "error:" };
    Console::Errors.line(&format!("{} {message}", Console::Errors.styled(ERROR, label)));
    ExitCode::FAILURE
}

fn unreadable(refusal: Refusal, language: Language) -> ExitCode {
    let what = match (refusal, language) {
        (Refusal::Other(why), _) => why.words(language).to_owned(),
        (_, Language::Danish) => "mappen kan ikke læses".to_owned(),
        (_, Language::English) => "the folder cannot be read".to_owned(),
    };
    refuse(language, &what)
}

fn refuse_content(findings: &Findings, sources: &Sources, language: Language) -> ExitCode {
    let errors = findings.clone().sorted(sources).only(Severity::Error);
    Console::Errors.write(&to_terminal(&errors, sources, language, Console::Errors.has_colour()));
    let count = counted(errors.iter().count(), ["fejl"; 2], ["error", "errors"], language);
    Console::Errors.line(&match language {
        Language::Danish => format!("Intet er lavet: {count}."),
        Language::English => format!("Nothing was made: {count}."),
    });
    ExitCode::FAILURE
}
