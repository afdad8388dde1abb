use super::arguments::NewTranslationArguments;
use super::asking::Asking;
use super::change::Change;
use super::existing::{Choice, Existing};
use super::plan::not_edited;
use super::question::LANGUAGE;
use super::report::Made;
use super::stop::Stop;
use crate::model::values::{Date, LanguageTag};
use crate::scaffold::{translation, with_languages};

const SITE: &str = "site.yaml";

/// Every section of an edition that has no translation yet, to be translated, and the language in `site.yaml`.
pub(super) fn make(
    arguments: &NewTranslationArguments,
    asking: &mut Asking<'_>,
    today: Date,
) -> Result<Made, Stop> {
    let existing = Existing::open(&arguments.place, today)?;
    let site = existing.site()?;
    let tag = asking.answer(arguments.into.as_deref(), &LANGUAGE, None)?;
    let into = LanguageTag::TRANSLATIONS.into_iter().find(|language| language.as_str() == tag);
    let into = into.ok_or_else(|| asking.missing(&LANGUAGE))?;
    let (plan, edition) = existing.edition(&arguments.edition, Choice::Any, asking, today)?;
    let folder = format!("plans/{}/editions/{}", plan.id, edition.id);
    let mut change = Change::default();
    for section in &edition.sections {
        let form = section.kind().form();
        // Items have no translations of their own.
        if form.has_files() {
            continue;
        }
        let source = format!("{folder}/{}", section.place());
        let path = format!("{folder}/{}", form.place(section.id.as_str(), &format!(".{tag}")));
        if existing.has(&path) {
            continue;
        }
        let text = existing.text(&source)?;
        let made = translation(&text, section.kind(), into);
        change.created.insert(path, made.map_err(|no| not_edited(&existing, &source, &text, no, asking))?);
    }
    if change.created.is_empty() {
        return Err(asking.refuse(
            &format!(
                "Hvert afsnit, der kan oversættes, har allerede en fil på `{tag}`. Der er ikke ændret noget."
            ),
            &format!(
                "Each section that can be translated has a file in `{tag}` already. Nothing was changed."
            ),
        ));
    }
    if site.languages.iter().all(|language| language.value != into) {
        let before = existing.text(SITE)?;
        // Without a list the site is Danish.
        let languages = if site.languages.is_empty() { vec!["da", &tag] } else { vec![tag.as_str()] };
        let after = with_languages(&before, &languages)
            .map_err(|no| not_edited(&existing, SITE, &before, no, asking))?;
        change.edited.insert(SITE.to_owned(), [before, after]);
    }
    let todos = existing.write(&change, asking)?;
    let (plan, edition) = (&plan.id, &edition.id);
    Ok(Made {
        title: asking.say(
            &format!("Oversættelsen af {plan}/{edition} er begyndt: {}", into.name()),
            &format!("The translation of {plan}/{edition} is begun: {}", into.name()),
        ),
        change,
        todos,
        next: asking.say(
            "Oversæt teksterne, og slet TODO i dem. Se dem: planvaerk serve --drafts",
            "Translate the texts, and delete TODO in them. Look at them: planvaerk serve --drafts",
        ),
    })
}
