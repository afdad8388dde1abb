//! The next edition's beginning: the text that was adopted last, as a draft, with a list of what its reviser must decide.

mod card_text;
mod identity_text;
mod list;
mod section_list;

use std::collections::BTreeMap;

use crate::chronicle;
use crate::model::values::Id;
use crate::model::{Edition, Plan};
use crate::parse::{ADOPTION_LOCK, REVISION_LIST};
use crate::resolve::Site;

/// The edition a revision begins with: the one adopted last, which is the one in force unless its first day has not come.
pub fn basis<'a>(site: &Site, plan: &'a Plan) -> Option<&'a Edition> {
    chronicle::revision(site, plan).map(|revision| revision.edition).or_else(|| plan.latest(site.date))
}

/// The files of a draft that follows `from`, by path inside the edition's folder. `files` are those of `from`, by path inside
/// its folder: texts, translations and attachments are copied as they are, the lock is left behind, and the cards lose their
/// approval, which was given to another edition's card.
pub fn revise(
    site: &Site,
    plan: &Plan,
    from: &Edition,
    new: &Id,
    files: BTreeMap<String, Vec<u8>>,
) -> BTreeMap<String, Vec<u8>> {
    let mut draft = files;
    draft.remove(ADOPTION_LOCK);
    let list = list::list(site, plan, from, new, draft.keys().map(String::as_str));
    for card in from.action_cards() {
        if let Some(bytes) = draft.get_mut(&format!("action-cards/{}.yaml", card.id.as_str()))
            && let Some(cleared) = card_text::cleared(bytes)
        {
            *bytes = cleared;
        }
    }
    draft.insert("edition.yaml".to_owned(), identity_text::identity(from, new).into_bytes());
    draft.insert(REVISION_LIST.to_owned(), list.into_bytes());
    draft
}
