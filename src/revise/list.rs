use super::section_list::section_list;
use crate::chronicle::{Matter, Subject, proof, revision, status};
use crate::model::values::{Date, Id};
use crate::model::{Edition, Plan};
use crate::resolve::Site;

/// `REVISION.md`: what the reviser must decide. Points to tick off, none of them decided by the program.
pub(super) fn list<'f>(
    site: &Site,
    plan: &Plan,
    from: &Edition,
    new: &Id,
    files: impl Iterator<Item = &'f str>,
) -> String {
    let (title, old) = (plan.identity.title.value.as_str(), from.id.as_str());
    let due = revision(site, plan).map(|revision| revision.due);
    let mut text = format!(
        "# Revision af {title}: fra udgaven {old} til {new}\n\
         \n\
         Kladden er en kopi af udgaven {old}. Sæt kryds, når et punkt er afgjort. Slet filen, når alle er det: en udgave, der\n\
         er vedtaget, må ikke have den.\n\
         \n\
         - Ansvarlig for planen: {}\n",
        plan.identity.owner.name.value
    );
    if let Some(due) = due {
        text += &format!("- Skal være vedtaget senest: {due}\n");
    }
    text += &format!("- Listen er lavet: {}\n", site.date);
    text += &law(site, plan, due);
    text += &format!(
        "\n## Udgaven som helhed\n\n\
         - [ ] Titlen i `edition.yaml`: {}\n\
         - [ ] Afsnittene og deres rækkefølge\n\
         - [ ] Hvornår skal udgaven gælde fra? Uden `in_force` i `edition.yaml` gælder den fra vedtagelsen.\n\
         - [ ] Det, der er flyttet, lagt sammen, delt eller udgået, står i `edition.yaml`, så gamle links stadig virker.\n",
        from.identity.title.value
    );
    text += &format!("\n## Afsnit for afsnit\n{}", section_list(plan, from));
    text += &operational(site, plan, from);
    text += &cards(from);
    text += &translations(files);
    text + &format!(
        "\n## Til sidst\n\n\
         - [ ] `planvaerk check --drafts` finder ingen fejl.\n\
         - [ ] `planvaerk --drafts` viser kladden, og den er læst igennem.\n\
         - [ ] Alle punkter er afgjort, og denne fil er slettet.\n\
         - [ ] Kommunalbestyrelsen har vedtaget planen. Så forsegles den: `planvaerk adopt {}/{new} --date ÅÅÅÅ-MM-DD --body \"…\"`,\n  \
           med mødets dag og hvem der vedtog. `--meeting`, `--minutes` og `--in-force` kan skrives med.\n",
        plan.id
    )
}

/// What the law demands of the form, in its own words where the registry has them.
fn law(site: &Site, plan: &Plan, due: Option<Date>) -> String {
    let mut text = "\n## Det kræver loven\n\nBarnets lov § 15, stk. 3:\n\n".to_owned();
    if let Some(wording) = proof(site, plan).provision.and_then(|(_, provision)| provision.text.as_ref()) {
        text += &format!("> {}\n\n", wording.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    let due = due.map(|due| format!(": senest {due}")).unwrap_or_default();
    text + &format!(
        "- [ ] Planen er skrevet ned.\n\
         - [ ] Kommunalbestyrelsen vedtager den.\n\
         - [ ] Den bliver offentliggjort.\n\
         - [ ] Den bliver revideret mindst hvert fjerde år{due}.\n"
    )
}

/// What has changed outside the text: it may have to change the text too.
fn operational(site: &Site, plan: &Plan, from: &Edition) -> String {
    let since = from.identity.adopted_on();
    let corrections = plan.corrections.iter().filter(|correction| Some(correction.date.value) >= since);
    let corrections = corrections.map(|correction| {
        format!("{}, `{}`: {}", correction.date.value, correction.what.value, correction.why.value)
    });
    let changes = site.changes(plan, from).into_iter().filter(|change| change.correction.is_none());
    let changes = changes.map(|change| format!("{} (`{}`): ikke noteret hvorfor", change.title, change.item));
    let corrections = corrections.chain(changes);
    let status = status(site, plan);
    let told = |matter: &Matter<'_>| match matter.subject {
        Subject::Law { statute, newest } => Some(format!(
            "{}: {} af {} er nyere end vedtagelsen.",
            statute.title.value, newest.title.value, newest.date.value
        )),
        Subject::Provision { statute, provision, checked } => Some(format!(
            "{}, {}: ordlyden er {}.",
            statute.title.value,
            provision.cite.value,
            last("læst efter i loven", checked)
        )),
        _ => None,
    };
    let rung = |matter: &Matter<'_>| match matter.subject {
        Subject::Contact { contact, verified } => Some(format!(
            "{} (`{}`): nummeret er {}.",
            contact.role.value,
            contact.id.as_str(),
            last("kontrolleret", verified)
        )),
        _ => None,
    };
    let corrections = points(corrections, "Der er ikke noteret noget i `corrections.yaml`.");
    let laws =
        points(status.matters.iter().filter_map(told), "Alle ordlyde er læst efter i loven for nylig.");
    let contacts = points(status.matters.iter().filter_map(rung), "Alle numre er kontrolleret for nylig.");
    format!(
        "\n## Rettet i driften siden vedtagelsen\n\nSkal det med i teksten?\n\n{corrections}\
         \n## Love\n\n{laws}\
         \n## Kontakter\n\n{contacts}"
    )
}

fn last(done: &str, date: Option<Date>) -> String {
    date.map_or_else(|| format!("ikke noteret {done}"), |date| format!("sidst {done} {date}"))
}

fn cards(from: &Edition) -> String {
    let cards = from.action_cards().map(|card| {
        let owner = card.owner.as_ref().map_or("ikke oplyst", |owner| owner.as_str());
        format!("{} (`action-cards/{}.yaml`). Ansvarlig: {owner}", card.title.value, card.id.as_str())
    });
    let cards = points(cards, "Udgaven har ingen actioncards.");
    format!(
        "\n## Actioncards\n\nGodkendelserne er taget af. Hvert kort skal godkendes igen og have en ny `review_by`.\n\n{cards}"
    )
}

/// Texts in other languages beside their source: `purpose.en.md`.
fn translations<'f>(files: impl Iterator<Item = &'f str>) -> String {
    let is_translation = |path: &&str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        let is_text = name.ends_with(".md") || name.ends_with(".yaml");
        is_text && name.split('.').count() == 3
    };
    let files: Vec<String> = files.filter(is_translation).map(|path| format!("`{path}`")).collect();
    if files.is_empty() {
        return String::new();
    }
    format!(
        "\n## Oversættelser\n\nFølger de teksten, når den er rettet?\n\n{}",
        points(files.into_iter(), "")
    )
}

/// Points to tick off, or what to say when there are none.
fn points(points: impl Iterator<Item = String>, none: &str) -> String {
    let line = |point: String| point.split_whitespace().collect::<Vec<_>>().join(" ");
    let points: String = points.map(|point| format!("- [ ] {}\n", line(point))).collect();
    if points.is_empty() { format!("{none}\n") } else { points }
}
