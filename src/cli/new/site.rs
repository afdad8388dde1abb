use std::fs;
use std::path::{Path, PathBuf};

use super::arguments::NewSiteArguments;
use super::asking::Asking;
use super::change::Change;
use super::existing::in_the_way;
use super::question::{BASE_URL, CITY, CVR, NAME, POSTAL_CODE, STREET};
use super::report::{Made, todos};
use super::stop::Stop;
use crate::diagnostic::{Code, Language};
use crate::model::values::{Date, Id};
use crate::pipeline::load;
use crate::resolve::Settings;
use crate::scaffold::{Files, SCHEMAS, SiteAnswers, site};
use crate::schema::schemas;
use crate::world::{MemoryWorld, OverlaidWorld};

/// An address set aside for examples (RFC 2606), until the real one is known.
const EXAMPLE: &str = "https://beredskab.example";

/// A site without plans, and the folder it was put in.
pub(super) fn make(
    arguments: &NewSiteArguments,
    asking: &mut Asking<'_>,
    today: Date,
) -> Result<(Made, PathBuf), Stop> {
    let name = asking.answer(arguments.name.as_deref(), &NAME, None)?;
    let answers = SiteAnswers {
        cvr: asking.answer(arguments.cvr.as_deref(), &CVR, None)?,
        street: asking.answer(arguments.street.as_deref(), &STREET, None)?,
        postal_code: asking.answer(arguments.postal_code.as_deref(), &POSTAL_CODE, None)?,
        city: asking.answer(arguments.city.as_deref(), &CITY, None)?,
        base_url: asking.answer(arguments.site_url.as_deref(), &BASE_URL, Some(EXAMPLE))?,
        name,
    };
    let folder = match &arguments.folder {
        Some(folder) => folder.clone(),
        None if is_empty(Path::new(".")) => PathBuf::from("."),
        None => PathBuf::from(Id::suggestion(&answers.name)),
    };
    let change = Change { created: files(&answers, today, asking.language), ..Change::default() };
    in_the_way(&change, &folder, asking)?;
    if fs::symlink_metadata(folder.join("content")).is_ok() {
        let content = folder.join("content").display().to_string();
        return Err(asking.refuse(
            &format!("{content} findes allerede. Der er ikke ændret noget."),
            &format!("{content} is already there. Nothing was changed."),
        ));
    }
    let nothing = MemoryWorld::default();
    let mut after = OverlaidWorld::new(&nothing);
    change.over(&mut after, INSIDE);
    let loaded = load(&after, Settings { date: today, drafts: true }, None);
    // Its plans come next.
    let errors = loaded.findings.only(crate::diagnostic::Severity::Error);
    if errors.iter().any(|finding| finding.code != Code::NoPlan) {
        return Err(Stop::Content(errors, loaded.sources));
    }
    change.write(&folder, asking.language)?;
    let todos = todos(&change, INSIDE, &loaded.findings, &loaded.sources, str::to_owned);
    let enter = if folder == Path::new(".") { String::new() } else { format!("cd {} && ", folder.display()) };
    let name = &answers.name;
    let title =
        asking.say(&format!("Webstedet til {name} er begyndt"), &format!("The site of {name} is begun"));
    let next = asking.say(
        &format!("Lav den første plan: {enter}planvaerk new plan ekstremisme"),
        &format!("Make the first plan: {enter}planvaerk new plan ekstremisme"),
    );
    Ok((Made { title, change, todos, next }, folder))
}

/// Where the content lies in a site's folder.
const INSIDE: &str = "content/";

/// Every file of a new site, by its path in the site's folder.
fn files(answers: &SiteAnswers, today: Date, language: Language) -> Files {
    let mut files = site(answers, today);
    // The editor helps from the first file on.
    files.extend(schemas(language).into_iter().map(|(name, text)| (format!("{SCHEMAS}/{name}"), text)));
    files
}

/// Hidden files, as git's, do not count.
fn is_empty(folder: &Path) -> bool {
    let names = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
    names.into_iter().all(|name| name.to_string_lossy().starts_with('.'))
}
