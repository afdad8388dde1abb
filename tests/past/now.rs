//! What this program makes of a case.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use planvaerk::adoption::{Examined, examine};
use planvaerk::diagnostic::{Findings, Language, Severity, to_terminal};
use planvaerk::model::values::Sha256Digest;
use planvaerk::model::{Content, Facts};
use planvaerk::parse::parse;
use planvaerk::pipeline::{load, make};
use planvaerk::read::read;
use planvaerk::source::Sources;
use planvaerk::world::World;

use crate::kept::Kept;
use crate::support::printed;

pub struct Now {
    /// What stops the build.
    pub errors: Option<String>,
    pub seals: Vec<Examined>,
    pub outputs: BTreeMap<String, Vec<u8>>,
    /// As a build leaves it.
    pub ledger: String,
    pub states: String,
}

/// Every case, built once.
pub fn all() -> &'static [(Kept, Now)] {
    static ALL: OnceLock<Vec<(Kept, Now)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let build = |kept: Kept| {
            let now = Now::of(&kept);
            kept.keep(&now);
            (kept, now)
        };
        Kept::all().into_iter().map(build).collect()
    })
}

impl Now {
    fn of(kept: &Kept) -> Self {
        let loaded = load(&kept.content, kept.settings, None);
        let states = loaded.site.as_ref().map(|site| states(&site.content)).unwrap_or_default();
        let built = make(loaded, None, Some(printed()), &|_| {});
        let errors = built.findings.only(Severity::Error);
        let told = || to_terminal(&errors, &built.sources, Language::English, false);
        Self {
            errors: (!errors.is_empty()).then(told),
            seals: seals(&kept.content),
            outputs: built.outputs.unwrap_or_default(),
            ledger: built.ledger.map(|update| update.text).unwrap_or_default(),
            states,
        }
    }

    pub fn digest(&self, path: &str) -> Option<String> {
        self.outputs.get(path).map(|bytes| Sha256Digest::of(bytes).as_str().to_owned())
    }

    /// The folders of the pages of printed cards.
    pub fn printings(&self) -> impl Iterator<Item = &str> {
        let pages = self.ledger.lines().filter_map(|line| line.strip_prefix("/k/").map(|_| &line[1..]));
        pages.filter_map(|line| Some(line.split_once(' ')?.0))
    }
}

fn seals(world: &dyn World) -> Vec<Examined> {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let Some(tree) = read(world, &mut sources, &mut findings) else { return Vec::new() };
    let parsed = parse(&tree, &sources, "", &mut findings);
    examine(&tree, &sources, "", &parsed)
}

/// A line for everything that corrections and translations know by its state.
fn states(content: &Content) -> String {
    let mut lines = Vec::new();
    for contact in &content.contacts.contacts {
        lines.push(format!("contact:{} {}", contact.id.value, Facts::of(contact).state()));
    }
    for law in &content.laws.laws {
        lines.push(format!("law:{} {}", law.id.value, Facts::of(law).state()));
        for provision in &law.provisions {
            let state = Facts::of(provision).state();
            lines.push(format!("law:{}/{} {state}", law.id.value, provision.id.value));
        }
    }
    for plan in &content.plans {
        for edition in &plan.editions {
            let place = format!("{}/{}", plan.id, edition.id);
            for card in edition.action_cards() {
                lines.push(format!("card:{place}/{} {}", card.id.value, Facts::of(card).state()));
            }
            for translation in &edition.translations {
                let (section, language) = (&translation.section.id.value, translation.language.as_str());
                lines.push(format!("section:{place}/{section} {} ({language})", translation.source));
            }
        }
    }
    lines.join("\n") + "\n"
}
