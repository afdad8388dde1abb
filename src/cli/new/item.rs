use super::arguments::{NewCardArguments, NewInterventionArguments};
use super::asking::Asking;
use super::change::Change;
use super::existing::{Choice, Existing};
use super::plan::not_edited;
use super::question::{AUDIENCE, CARD, CARD_CONTACT, CARD_TITLE, INTERVENTION, INTERVENTION_TITLE};
use super::report::Made;
use super::stop::Stop;
use crate::model::SectionKind;
use crate::model::values::{Date, Id};
use crate::parse::{ParsedEdition, ParsedPlan};
use crate::scaffold::{
    CardAnswers, Danger, capitalised, card as card_text, card_list, intervention as intervention_text,
    intervention_list, with_item, with_section, words_of,
};

/// The cards plans usually have: id, whom they are for, title.
const CARDS: [(&str, &str, &str); 3] = [
    ("borger", "citizen", "Actioncard for borgere og pårørende"),
    ("fagperson", "professional", "Actioncard for fagpersoner"),
    ("myndighed", "authority", "Actioncard for myndighedsrådgivere"),
];

/// An action card in a draft.
pub(super) fn card(arguments: &NewCardArguments, asking: &mut Asking<'_>, today: Date) -> Result<Made, Stop> {
    let existing = Existing::open(&arguments.place, today)?;
    let (plan, edition) = existing.edition(&arguments.edition, Choice::Drafts, asking, today)?;
    let id = asking.id(arguments.new_id.as_deref(), &CARD, None)?;
    let place = Place::new(plan, edition, &CARDS_SECTION);
    let change = place.change(&existing, &id, asking)?;
    let usual = CARDS.iter().find(|(name, _, _)| *name == id.as_str());
    let audience = usual.map(|(_, audience, _)| *audience);
    let audience = asking.answer(arguments.audience.as_deref(), &AUDIENCE, audience)?;
    let title = usual.map_or_else(
        || format!("Actioncard: {}", words_of(id.as_str())),
        |(_, _, title)| (*title).to_owned(),
    );
    let title = asking.answer(arguments.title.as_deref(), &CARD_TITLE, Some(&title))?;
    let known = existing.contacts()?.contacts.iter().map(|contact| contact.id.as_str());
    let known: Vec<&str> = known.collect();
    let primary = plan.help.as_ref().map(|help| help.primary.as_str());
    let contact = asking.one_of(arguments.contact.as_deref(), &CARD_CONTACT, &known, primary)?;
    let contact = Id::parse(&contact).ok_or_else(|| asking.missing(&CARD_CONTACT))?;
    let answers =
        CardAnswers { id: id.clone(), title, audience, contact, danger: Danger::of(existing.site()?) };
    let text = card_text(&answers, &place.file(&id));
    let title = asking.say(
        &format!("Kortet »{}« er begyndt i kladden {}/{}", answers.title, plan.id, edition.id),
        &format!("The card “{}” is begun in the draft {}/{}", answers.title, plan.id, edition.id),
    );
    place.make(change, &existing, (&id, text), title, asking)
}

/// Something the municipality does, in a draft.
pub(super) fn intervention(
    arguments: &NewInterventionArguments,
    asking: &mut Asking<'_>,
    today: Date,
) -> Result<Made, Stop> {
    let NewInterventionArguments { new_id, edition, title, place } = arguments;
    let existing = Existing::open(place, today)?;
    let (plan, edition) = existing.edition(edition, Choice::Drafts, asking, today)?;
    let id = asking.id(new_id.as_deref(), &INTERVENTION, None)?;
    let place = Place::new(plan, edition, &INTERVENTIONS_SECTION);
    let change = place.change(&existing, &id, asking)?;
    let default = capitalised(&words_of(id.as_str()));
    let title = asking.answer(title.as_deref(), &INTERVENTION_TITLE, Some(&default))?;
    let text = intervention_text(&id, &title);
    let title = asking.say(
        &format!("Indsatsen »{title}« er begyndt i kladden {}/{}", plan.id, edition.id),
        &format!("The intervention “{title}” is begun in the draft {}/{}", plan.id, edition.id),
    );
    place.make(change, &existing, (&id, text), title, asking)
}

/// A section with a file for each of its items.
struct ItemSection {
    id: &'static str,
    extension: &'static str,
    list: fn() -> String,
}

const CARDS_SECTION: ItemSection = ItemSection { id: "action-cards", extension: "yaml", list: card_list };
const INTERVENTIONS_SECTION: ItemSection =
    ItemSection { id: "interventions", extension: "md", list: intervention_list };

/// Where in the content an item goes.
struct Place {
    section: &'static ItemSection,
    /// The edition's folder.
    folder: String,
}

impl Place {
    fn new(plan: &ParsedPlan, edition: &ParsedEdition, section: &'static ItemSection) -> Self {
        Self { section, folder: format!("plans/{}/editions/{}", plan.id, edition.id) }
    }

    fn file(&self, id: &Id) -> String {
        format!("{}/{}/{id}.{}", self.folder, self.section.id, self.section.extension)
    }

    /// The item named in the order of its list; the list made, and named in the edition, where there is none.
    fn change(&self, existing: &Existing, id: &Id, asking: &Asking<'_>) -> Result<Change, Stop> {
        let mut change = Change::default();
        // So that the first complaint is about what was asked for.
        change.created.insert(self.file(id), String::new());
        existing.free(&change, asking)?;
        let section = self.section.id;
        let list = format!("{}/{section}/index.md", self.folder);
        let in_order = |text: &str, path: &str| {
            with_item(text, SectionKind::of(section), id.as_str())
                .map_err(|no| not_edited(existing, path, text, no, asking))
        };
        if existing.has(&list) {
            let before = existing.text(&list)?;
            let after = in_order(&before, &list)?;
            change.edited.insert(list, [before, after]);
        } else {
            change.created.insert(list.clone(), in_order(&(self.section.list)(), &list)?);
            let path = format!("{}/edition.yaml", self.folder);
            let before = existing.text(&path)?;
            let after = with_section(&before, section)
                .map_err(|no| not_edited(existing, &path, &before, no, asking))?;
            change.edited.insert(path, [before, after]);
        }
        Ok(change)
    }

    fn make(
        &self,
        mut change: Change,
        existing: &Existing,
        (id, text): (&Id, String),
        title: String,
        asking: &Asking<'_>,
    ) -> Result<Made, Stop> {
        change.created.insert(self.file(id), text);
        let todos = existing.write(&change, asking)?;
        let file = existing.shown(&self.file(id));
        let next = asking.say(
            &format!("Skriv teksten i {file}, og se den: planvaerk serve --drafts"),
            &format!("Write the text in {file}, and look at it: planvaerk serve --drafts"),
        );
        Ok(Made { title, change, todos, next })
    }
}
