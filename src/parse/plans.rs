use super::editions::edition;
use super::parsed::ParsedPlan;
use super::reader::Reader;
use crate::diagnostic::Phrase;
use crate::model::Corrections;

/// Every folder of `plans/`.
pub(super) fn plans(reader: &mut Reader<'_>) -> Vec<ParsedPlan> {
    let names: Vec<&str> = reader.tree.folders_in("plans").collect();
    names.into_iter().filter_map(|name| plan(reader, name)).collect()
}

fn plan(reader: &mut Reader<'_>, name: &str) -> Option<ParsedPlan> {
    let folder = format!("plans/{name}");
    let id = reader.name_as_id(name, &folder);
    let identity = reader.yaml(&format!("{folder}/plan.yaml"), Phrase::EveryPlanHas);
    let help = reader.yaml(&format!("{folder}/help.yaml"), Phrase::EveryPlanHas);
    let corrections = format!("{folder}/corrections.yaml");
    let corrections = if reader.has(&corrections) {
        let read: Option<Corrections> = reader.yaml(&corrections, Phrase::EveryPlanHas);
        read.map(|file| file.corrections)
    } else {
        Some(Vec::new())
    };
    let editions = format!("{folder}/editions");
    let names: Vec<String> = reader.tree.folders_in(&editions).map(str::to_owned).collect();
    let editions =
        names.iter().filter_map(|name| edition(reader, &format!("{editions}/{name}"), name)).collect();
    Some(ParsedPlan { id: id?, identity, help, corrections, editions })
}
