use crate::model::values::{OperationalItem, OperationalKind};
use crate::model::{Content, Edition, Plan};

/// What a thing of daily operation is called: now, or else on the day the edition was adopted, or else by its id.
pub(crate) fn item_name(
    item: &OperationalItem,
    content: &Content,
    plan: &Plan,
    edition: Option<&Edition>,
) -> String {
    let lock = edition.and_then(|edition| edition.lock.as_ref());
    let id = item.id.as_str();
    let name = match item.kind {
        OperationalKind::Contact => {
            let then = || lock?.contacts.iter().find(|contact| contact.id.as_str() == id);
            content.contacts.get(id).or_else(then).map(|contact| contact.role.value.clone())
        }
        OperationalKind::Law => content.laws.get(id).map(|(statute, provision)| match provision {
            Some(provision) => format!("{} {}", statute.short.value, provision.cite.value),
            None => statute.title.value.clone(),
        }),
        OperationalKind::Card => {
            let mut cards = edition.into_iter().flat_map(Edition::action_cards);
            let then = || lock?.cards.iter().find(|card| card.id.as_str() == id);
            let now = cards.find(|card| card.id.as_str() == id).map(|card| card.title.value.clone());
            now.or_else(|| then().map(|card| card.title.value.clone()))
        }
        OperationalKind::Way => {
            let way = plan.help.ways.iter().find(|way| way.id.as_str() == id);
            way.map(|way| way.title.value.clone())
        }
    };
    name.unwrap_or_else(|| item.to_string())
}
