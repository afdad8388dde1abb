use std::collections::BTreeSet;

use crate::model::{Fact, FactKind, Facts};
use crate::render::theme::Messages;
use crate::render::view::{ChangeNoteView, ChangeView, ChangedFactView};
use crate::resolve::OperationalChange;

use super::dates::date_view;

/// That something is not as it was on the day of adoption.
pub(super) fn change_note(change: &OperationalChange<'_>, words: &Messages) -> ChangeNoteView {
    ChangeNoteView {
        date: change.correction.map(|correction| date_view(correction.date.value, words)),
        gone: change.now.is_none(),
    }
}

/// One change for the list of them.
pub(super) fn change_view(change: &OperationalChange<'_>, words: &Messages) -> ChangeView {
    let none = Facts::default();
    let now = change.now.as_ref().unwrap_or(&none);
    ChangeView {
        title: change.title.clone(),
        note: change_note(change, words),
        why: change.correction.map(|correction| correction.why.value.clone()),
        facts: if change.before.0.is_empty() { Vec::new() } else { differences(&change.before, now) },
    }
}

/// What differs, a kind of fact at a time; several of a kind, such as numbers, stand together.
fn differences(before: &Facts, now: &Facts) -> Vec<ChangedFactView> {
    let kinds: BTreeSet<FactKind> = before.0.iter().chain(&now.0).map(|fact| fact.kind).collect();
    let values = |facts: &Facts, kind: FactKind| {
        let of_kind = |fact: &&Fact| fact.kind == kind;
        let values: Vec<&str> = facts.0.iter().filter(of_kind).map(|fact| fact.value.as_str()).collect();
        (!values.is_empty()).then(|| values.join(", "))
    };
    kinds
        .into_iter()
        .map(|kind| ChangedFactView {
            kind: kind.name().to_owned(),
            before: values(before, kind),
            now: values(now, kind),
        })
        .filter(|fact| fact.before != fact.now)
        .collect()
}
