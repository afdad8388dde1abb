use super::{ChangeNoteView, DateView, Fragment, Href, Text};
use crate::model::values::OperationalKind;
use crate::model::{Provision, Statute};
use crate::route::At;

use super::changes::change_note;
use super::common::date_view;
use super::scope::Scope;

node! {
    /// The section on the plan's basis in law.
    struct LegalBasisView<'a> {
        /// The adopted text; blocks, headings from `<h2>`.
        body as "body_html": Text<'a>,
        /// The registry's entries for the statutes cited, which are not part of the adopted text.
        laws: Vec<LawView>,
    }
}

node! {
    /// A statute of the registry with the provisions the plan cites.
    struct LawView {
        /// The fragment.
        id: Fragment,
        /// The short name: `barnets lov`.
        short: String,
        title: String,
        /// `LOV nr. 721 …`.
        number: Option<String>,
        /// The statute's ELI address.
        href: Option<Href>,
        /// That it was changed since the edition of the page was adopted.
        change: Option<ChangeNoteView>,
        /// Oldest first.
        consolidations: Vec<ConsolidationView>,
        provisions: Vec<ProvisionView>,
    }
}

node! {
    /// A consolidated wording of a statute (*lovbekendtgørelse*).
    struct ConsolidationView {
        /// `LBK nr. 890`.
        title: String,
        date: DateView,
        /// Its ELI address.
        href: Option<Href>,
    }
}

node! {
    /// A cited provision of a statute.
    struct ProvisionView {
        /// The fragment, unique on the page: `barnets-lov-15-3`.
        id: Fragment,
        /// `§ 15, stk. 3`.
        cite: String,
        /// The wording as the plan quotes it.
        text: Option<String>,
        /// The title and date of the consolidation the wording was read in, as one text.
        read_in: Option<String>,
        /// When somebody last compared the wording with the statute.
        checked: Option<DateView>,
        /// That it was changed since the edition of the page was adopted.
        change: Option<ChangeNoteView>,
    }
}

/// A statute or provision as texts refer to it.
pub(super) fn reference(statute: &Statute, provision: Option<&Provision>) -> String {
    match provision {
        Some(provision) => format!("{}/{}", statute.id.value, provision.id.value),
        None => statute.id.as_str().to_owned(),
    }
}

/// The statutes: those of the registry, and those the edition was adopted with that are no longer in it. Where the page shows
/// what held once, those of that day.
pub(super) fn law_views(scope: &Scope<'_, '_>) -> Vec<LawView> {
    let adopted = scope.adopted_laws();
    let now = &scope.site.site.content.laws.laws;
    if scope.is_historic() && !adopted.is_empty() {
        return adopted.iter().map(|statute| law_view(statute, &[], scope)).collect();
    }
    let of =
        |statute: &Statute, all: &'_ [Statute]| all.iter().position(|law| law.id.value == statute.id.value);
    let current = now.iter().map(|statute| {
        let before = of(statute, adopted).and_then(|at| adopted.get(at));
        law_view(statute, before.map_or(&[], |before| before.provisions.as_slice()), scope)
    });
    let gone = adopted.iter().filter(|statute| of(statute, now).is_none());
    current.chain(gone.map(|statute| law_view(statute, &[], scope))).collect()
}

/// `adopted`: its provisions on the day of adoption; those that are gone are shown as they were.
fn law_view(statute: &Statute, adopted: &[Provision], scope: &Scope<'_, '_>) -> LawView {
    let words = scope.site.words;
    let mut consolidations: Vec<_> = statute.consolidations.iter().collect();
    consolidations.sort_by_key(|consolidation| consolidation.date.value);
    LawView {
        id: Fragment::new(&At::law_fragment(statute.id.as_str())),
        short: statute.short.value.clone(),
        title: statute.title.value.clone(),
        number: statute.number.as_ref().map(|number| number.value.clone()),
        href: statute.eli.as_ref().map(|eli| Href::Web(eli.as_str().to_owned())),
        consolidations: consolidations
            .into_iter()
            .map(|consolidation| ConsolidationView {
                title: consolidation.title.value.clone(),
                date: date_view(consolidation.date.value, words),
                href: consolidation.eli.as_ref().map(|eli| Href::Web(eli.as_str().to_owned())),
            })
            .collect(),
        change: note(statute.id.as_str(), scope),
        provisions: statute
            .provisions
            .iter()
            .chain(
                adopted.iter().filter(|old| !statute.provisions.iter().any(|it| it.id.value == old.id.value)),
            )
            .map(|provision| provision_view(statute, provision, scope))
            .collect(),
    }
}

fn provision_view(statute: &Statute, provision: &Provision, scope: &Scope<'_, '_>) -> ProvisionView {
    let words = scope.site.words;
    let read_in = provision.read_in.as_ref().and_then(|id| {
        let consolidation = statute.consolidations.iter().find(|item| item.id.value == id.value)?;
        Some(format!(
            "{} {} {}",
            consolidation.title.value,
            words.text("dated"),
            words.date(consolidation.date.value)
        ))
    });
    let reference = reference(statute, Some(provision));
    ProvisionView {
        id: Fragment::new(&At::law_fragment(&reference)),
        cite: provision.cite.value.clone(),
        text: provision.text.as_ref().map(|text| text.value.clone()),
        read_in,
        checked: provision.checked.as_ref().map(|date| date_view(date.value, words)),
        change: note(&reference, scope),
    }
}

fn note(reference: &str, scope: &Scope<'_, '_>) -> Option<ChangeNoteView> {
    Some(change_note(scope.change(OperationalKind::Law, reference)?, scope.site.words))
}
