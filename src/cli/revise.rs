use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use super::arguments::{InputArguments, PlainFormat, ReviseArguments, TellingArguments};
use super::console::{Console, ERROR, GOOD};
use super::numbers::counted;
use super::run::complain;
use super::session::{loaded, today};
use super::usage_error::UsageError;
use crate::diagnostic::{Argument, Findings, Language, Severity, to_terminal};
use crate::model::values::Id;
use crate::model::{ActionCard, Approval, EditionStatus, Plan};
use crate::parse::REVISION_LIST;
use crate::pipeline::{Loaded, load};
use crate::publish::undisturbed;
use crate::resolve::{Settings, Site};
use crate::revise::{basis, revise as revised};
use crate::source::Sources;
use crate::world::{DiskWorld, FileKind, OverlaidWorld, Refusal, World, reason};

/// Makes the draft of a plan's next edition. Nothing that is there is changed, and the draft is written whole or not at all.
pub(super) fn revise(arguments: &ReviseArguments) -> ExitCode {
    let language: Language = arguments.lang.into();
    let danish = language == Language::Danish;
    let say = |danish_text: &str, english: &str| refuse(language, if danish { danish_text } else { english });
    let today = arguments.today.unwrap_or_else(today);
    let telling = TellingArguments { lang: arguments.lang, format: PlainFormat::Text, quiet: false };
    let input = InputArguments { date: Some(today), drafts: true, ..telling.input(&arguments.content) };
    let Loaded { sources, findings, site, .. } = loaded(&input);
    let Some(site) = site else { return refuse_content(&findings, &sources, language) };
    let (plan, new) = match named(arguments, &site, language) {
        Ok(named) => named,
        Err(wrong) => return complain(&wrong, Some("revise"), language),
    };
    let editions = arguments.content.join("plans").join(plan.id.as_str()).join("editions");
    let folder = editions.join(new.as_str());
    let shown = folder.display().to_string().replace('\\', "/");
    if fs::symlink_metadata(&folder).is_ok() {
        return say(
            &format!("{shown} findes allerede. Der er ikke ændret noget."),
            &format!("{shown} is already there. Nothing was changed."),
        );
    }
    let Some(from) = basis(&site, plan) else {
        return say(
            "Planen har ingen vedtaget udgave at begynde med. Der er ikke lavet noget.",
            "The plan has no adopted edition to begin with. Nothing was made.",
        );
    };
    let inside = |edition: &str| format!("plans/{}/editions/{edition}/", plan.id);
    let read = DiskWorld::open(&arguments.content)
        .and_then(|world| Ok((files(&world, &inside(from.id.as_str()))?, world)));
    let Ok((files, world)) = read else {
        return say("Udgavens mappe kan ikke læses.", "The edition's folder cannot be read.");
    };
    let draft = revised(&site, plan, from, &new, files);
    let mut with_draft = OverlaidWorld::new(&world);
    for (path, bytes) in &draft {
        with_draft.insert(inside(new.as_str()) + path, bytes.clone());
    }
    let checked = load(&with_draft, Settings { date: today, drafts: true }, None);
    let Some(with_draft) = checked.site else {
        return refuse_content(&checked.findings, &checked.sources, language);
    };
    if !is_draft(&with_draft, &plan.id, &new) {
        return say(
            "Godkendelsen af et actioncard kan ikke tages af: skriv `approved:` og `review_by:` på linjer for sig.",
            "The approval of an action card cannot be taken off: write `approved:` and `review_by:` on lines of their own.",
        );
    }
    if let Err(error) = undisturbed(|| write(&editions, &folder, &draft)) {
        let why: Argument = reason(&error);
        let why = why.words(language);
        return say(
            &format!("{shown} kan ikke skrives: {why}. Der er ikke lavet noget."),
            &format!("{shown} cannot be written: {why}. Nothing was made."),
        );
    }
    let points = draft.get(REVISION_LIST).map(|list| String::from_utf8_lossy(list).matches("- [ ]").count());
    Console::Output.write(&made(
        &shown,
        plan,
        from.id.as_str(),
        &new,
        [draft.len(), points.unwrap_or(0)],
        language,
    ));
    ExitCode::SUCCESS
}

/// The plan, by its folder's name or its name in addresses, and the name of the new edition.
fn named<'s>(
    arguments: &ReviseArguments,
    site: &'s Site,
    language: Language,
) -> Result<(&'s Plan, Id), UsageError> {
    let (plans, name) = (&site.content.plans, arguments.plan.as_str());
    let is_named = |plan: &&Plan| plan.id.as_str() == name || plan.slug().as_str() == name;
    let plan = plans.iter().find(is_named).ok_or_else(|| {
        let known: Vec<&str> = plans.iter().map(|plan| plan.id.as_str()).collect();
        UsageError::unknown_name(name, ["en plan, der hedder", "plan"], &known, language)
    })?;
    let new = Id::parse(&arguments.new_edition).ok_or_else(|| bad_name(&arguments.new_edition, language))?;
    Ok((plan, new))
}

fn bad_name(name: &str, language: Language) -> UsageError {
    let suggestion = Id::suggestion(name);
    let name = super::usage_error::plain(name);
    let (message, help) = match language {
        Language::Danish => (
            format!("`{name}` kan ikke være navnet på en udgave"),
            format!(
                "Navnet står i adressen: små bogstaver a-z, tal og bindestreg, som `2028` eller `{suggestion}`."
            ),
        ),
        Language::English => (
            format!("`{name}` cannot be the name of an edition"),
            format!(
                "The name stands in the address: small letters a-z, digits and hyphens, such as `2028` or `{suggestion}`."
            ),
        ),
    };
    UsageError { message, help: Some(help) }
}

/// Every file of a folder by its path inside it. It has been read once, so it is within the limits.
fn files(world: &DiskWorld, folder: &str) -> Result<BTreeMap<String, Vec<u8>>, Refusal> {
    let mut found = BTreeMap::new();
    for file in world.list()?.into_iter().filter(|file| file.kind == FileKind::File) {
        if let Some(path) = file.path.strip_prefix(folder) {
            found.insert(path.to_owned(), world.read(&file.path, u64::MAX - 1)?);
        }
    }
    Ok(found)
}

/// Whether nothing in the new edition is adopted or approved.
fn is_draft(site: &Site, plan: &Id, new: &Id) -> bool {
    let plans = site.content.plans.iter().filter(|it| it.id == *plan);
    plans.flat_map(|plan| &plan.editions).filter(|edition| edition.id == *new).any(|edition| {
        let is_cleared =
            |card: &ActionCard| matches!(card.approved, Approval::None) && card.review_by.is_none();
        let status = edition.identity.status.value;
        status == EditionStatus::Draft && edition.lock.is_none() && edition.action_cards().all(is_cleared)
    })
}

/// Written beside its place under a name that is not read, and moved there in one step.
fn write(editions: &Path, folder: &Path, files: &BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    let staging = tempfile::Builder::new().prefix(".planvaerk-").tempdir_in(editions)?;
    let inside = staging.path().join("draft");
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

fn made(
    folder: &str,
    plan: &Plan,
    from: &str,
    new: &Id,
    [files, points]: [usize; 2],
    language: Language,
) -> String {
    let files = counted(files, ["fil", "filer"], ["file", "files"], language);
    let points = counted(points, ["punkt", "punkter"], ["point", "points"], language);
    let plan = &plan.id;
    let (title, lines) = match language {
        Language::Danish => (
            format!("Kladden {new} er lavet ud fra udgaven {from}"),
            [
                format!("{folder}: {files}"),
                format!("Læs {folder}/{REVISION_LIST}: {points} skal afgøres."),
                format!("Ret teksten, og se, hvad der er ændret: planvaerk diff {plan} {from} {new}"),
                format!("Slet {REVISION_LIST}, når alt er afgjort. Før det kan udgaven ikke vedtages."),
                format!("Når den er vedtaget: planvaerk adopt {plan}/{new} --date ÅÅÅÅ-MM-DD --body \"…\""),
            ],
        ),
        Language::English => (
            format!("The draft {new} is made from the edition {from}"),
            [
                format!("{folder}: {files}"),
                format!("Read {folder}/{REVISION_LIST}: {points} to decide."),
                format!("Edit the text, and see what is changed: planvaerk diff {plan} {from} {new}"),
                format!(
                    "Delete {REVISION_LIST} when all is decided. Before that the edition cannot be adopted."
                ),
                format!("When it is adopted: planvaerk adopt {plan}/{new} --date YYYY-MM-DD --body \"…\""),
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
