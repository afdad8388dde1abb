use super::console::{Console, HEADING};
use crate::diagnostic::Language;

/// What the program is, for somebody who has just started it where there is nothing to build: six lines.
pub(super) fn overview(language: Language) {
    let (title, lines) = match language {
        Language::Danish => (
            "Planværk laver en kommunes beredskabsplan til hjemmeside og actioncards.",
            [
                "planvaerk new site \"Din Kommune\"   begynd her: en mappe, der kan bygges straks",
                "planvaerk serve                    se hjemmesiden, mens du skriver",
                "planvaerk check                    se, hvad der er galt eller mangler",
                "planvaerk build                    byg hjemmesiden og kortene i mappen public",
                "Her er ingen mappe content at bygge af. Alt om kommandoerne: planvaerk help",
            ],
        ),
        Language::English => (
            "Planværk turns a municipality's contingency plan into a website and action cards.",
            [
                "planvaerk new site \"Your Council\"  begin here: a folder that can be built at once",
                "planvaerk serve                    see the site while you write",
                "planvaerk check                    see what is wrong or missing",
                "planvaerk build                    build the site and the cards in the folder public",
                "There is no folder content here to build from. All about the commands: planvaerk help",
            ],
        ),
    };
    let console = Console::Errors;
    console.line(&console.styled(HEADING, title));
    let [commands @ .., last] = lines;
    for line in commands {
        console.line(&format!("  {line}"));
    }
    console.line(last);
}
