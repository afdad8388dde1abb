//! What becomes of a place over several editions.

use planvaerk::markdown::ReferenceKind as Kind;
use planvaerk::model::values::ItemPlace;
use planvaerk::resolve::Fate;
use planvaerk::world::MemoryWorld;

use crate::support::{TODAY, base, cases, files, sealed};
use crate::worlds::site;

/// Editions with terms and nothing else, each followed by what it says of the one before.
fn editions(list: &[(&str, &[&str], &str)]) -> MemoryWorld {
    let mut world = base();
    for edition in ["2020", "2024", "2028"] {
        for (path, _) in files(&cases().join(format!("base/plans/uro/editions/{edition}"))) {
            world.remove(&format!("plans/uro/editions/{edition}/{path}"));
        }
    }
    for (year, terms, said) in list {
        let folder = format!("plans/uro/editions/{year}");
        let head = format!(
            "title: Plan {year}\nstatus: adopted\nadopted: {{ date: {year}-01-01, body: Byrådet }}\nsections: [definitions]\n"
        );
        world.insert(format!("{folder}/edition.yaml"), head + said);
        let terms: Vec<String> = terms
            .iter()
            .map(|id| format!("  - {{ id: {id}, term: {id}, text: \"# Mere\\n\\nOm {id}.\" }}\n"))
            .collect();
        let text = format!("title: Definitioner\nterms:\n{}", terms.concat());
        world.insert(format!("{folder}/definitions.yaml"), text);
    }
    world.insert(
        "plans/uro/help.yaml",
        "updated: 2020-01-01\ntitle: Få hjælp\nlead: Ring.\nprimary: koordinator\n",
    );
    sealed(world)
}

fn term(id: &str) -> ItemPlace {
    ItemPlace::item(Kind::Term, id)
}

#[track_caller]
fn assert_fate(world: &MemoryWorld, from: &str, place: &ItemPlace, to: &str, expected: &Fate) {
    let site = site(world, TODAY);
    let plan = &site.content.plans[0];
    let edition = |id: &str| plan.editions.iter().find(|edition| edition.id.as_str() == id).unwrap();
    assert_eq!(site.fate(plan, edition(from), place, edition(to)), *expected, "{place} from {from} to {to}");
}

#[test]
fn over_all_editions_between_and_back() {
    let world = editions(&[
        ("2012", &["a", "b", "c", "d", "e"], ""),
        (
            "2016",
            &["a1", "b", "cd", "e1", "e2"],
            "moved: [{ from: term:a, to: term:a1 }]\nmerged: [{ from: [term:c, term:d], to: term:cd }]\nsplit: [{ from: term:e, to: [term:e1, term:e2] }]\n",
        ),
        (
            "2020",
            &["a2", "cd", "e1", "e3", "ny"],
            "moved: [{ from: term:a1, to: term:a2 }, { from: term:e2, to: term:e3 }]\nremoved: [{ item: term:b, why: Bruges ikke }]\n",
        ),
        ("2024", &["a2", "b", "cd", "e3", "ny"], "removed: [{ item: term:e1, why: Overflødig }]\n"),
    ]);
    let moved = |id: &str| Fate::Moved(term(id));
    let section = |id: &str| ItemPlace::item(Kind::Section, "definitions").at(id);
    assert_fate(&world, "2012", &term("a"), "2024", &moved("a2"));
    assert_fate(&world, "2012", &term("a"), "2016", &moved("a1"));
    assert_fate(&world, "2012", &section("a-mere"), "2024", &Fate::Moved(section("a2-mere")));
    assert_fate(&world, "2012", &term("c"), "2024", &moved("cd"));
    assert_fate(&world, "2012", &term("e"), "2020", &Fate::Split(vec![term("e1"), term("e3")]));
    assert_fate(&world, "2012", &term("e"), "2024", &moved("e3"));
    let removed = |edition: &str, why: &str| Fate::Removed {
        edition: planvaerk::model::values::Id::parse(edition).unwrap(),
        why: why.to_owned(),
    };
    assert_fate(&world, "2012", &term("b"), "2020", &removed("2020", "Bruges ikke"));
    assert_fate(&world, "2016", &term("e1"), "2024", &removed("2024", "Overflødig"));
    // What is back under its name is what it was.
    assert_fate(&world, "2012", &term("b"), "2024", &Fate::Same);
    assert_fate(&world, "2012", &ItemPlace::item(Kind::Section, "definitions"), "2024", &Fate::Same);
    // From a later edition to an earlier one.
    assert_fate(&world, "2024", &term("a2"), "2012", &moved("a"));
    assert_fate(&world, "2024", &term("cd"), "2012", &Fate::Split(vec![term("c"), term("d")]));
    assert_fate(&world, "2024", &term("e3"), "2012", &moved("e"));
    assert_fate(&world, "2024", &term("ny"), "2012", &Fate::Unknown);
    assert_fate(&world, "2024", &term("x"), "2012", &Fate::Unknown);
}

#[test]
fn what_keeps_its_id_may_take_others_in_and_give_of_itself() {
    let world = editions(&[
        ("2016", &["a", "b", "c"], ""),
        (
            "2020",
            &["a", "c", "c2"],
            "merged: [{ from: [term:a, term:b], to: term:a }]\nsplit: [{ from: term:c, to: [term:c, term:c2] }]\n",
        ),
    ]);
    assert_fate(&world, "2016", &term("a"), "2020", &Fate::Same);
    assert_fate(&world, "2016", &term("b"), "2020", &Fate::Moved(term("a")));
    assert_fate(&world, "2016", &term("c"), "2020", &Fate::Same);
    assert_fate(&world, "2020", &term("c2"), "2016", &Fate::Moved(term("c")));
}
