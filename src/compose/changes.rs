use super::DateView;
use std::collections::BTreeSet;

use crate::model::{Fact, FactKind, Facts};
use crate::resolve::OperationalChange;
use crate::words::Messages;

use super::common::date_view;
use super::hours::hour_lines;
use super::scope::Scope;

node! {
    /// One operational change since the adoption of an edition, for the list of them.
    struct ChangeView {
        /// What the entry was called on the day of adoption.
        title: String,
        note: ChangeNoteView,
        /// Why, as `corrections.yaml` says.
        why: Option<String>,
        facts: Vec<ChangedFactView>,
    }
}

node! {
    /// What an entry said, and says now.
    struct ChangedFactView {
        /// The kind of fact; its word is the message `fact_<kind>`.
        kind: String,
        before: Option<String>,
        now: Option<String>,
    }
}

node! {
    /// That something on the page is not as it was on the day of adoption.
    struct ChangeNoteView {
        /// When it was changed; `none` when nobody has said.
        date: Option<DateView>,
        /// Whether it is no longer there; what is shown is then what it was.
        gone: bool,
    }
}

/// That something is not as it was on the day of adoption.
pub(super) fn change_note(change: &OperationalChange<'_>, words: &Messages) -> ChangeNoteView {
    ChangeNoteView {
        date: change.correction.map(|correction| date_view(correction.date.value, words)),
        gone: change.now.is_none(),
    }
}

/// One change for the list of them.
pub(super) fn change_view(change: &OperationalChange<'_>, scope: &Scope<'_, '_>) -> ChangeView {
    let words = scope.site.words;
    let none = Facts::default();
    let now = change.now.as_ref().unwrap_or(&none);
    ChangeView {
        title: change.title.clone(),
        note: change_note(change, words),
        why: change.correction.map(|correction| correction.why.value.clone()),
        facts: if change.before.0.is_empty() {
            Vec::new()
        } else {
            let mut facts = differences(&change.before, now);
            facts.iter_mut().filter(|fact| fact.kind == FactKind::Hours.name()).for_each(|fact| {
                let [before, now] = hours(change, scope);
                (fact.before, fact.now) = (before, now);
            });
            facts
        },
    }
}

/// A contact's hours on the day of adoption and now, as readers are used to see them.
fn hours(change: &OperationalChange<'_>, scope: &Scope<'_, '_>) -> [Option<String>; 2] {
    let id = change.item.id.as_str();
    let adopted = scope.page.at().and_then(|at| at.edition.lock.as_ref()?.contact(id));
    let now = scope.site.site.content.contacts.get(id);
    [adopted, now].map(|contact| {
        let hours = contact?.hours.as_ref()?;
        Some(hour_lines(hours, scope.site.site.date, scope.site.words).join("; "))
    })
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
