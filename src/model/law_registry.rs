use super::fields::record;
use super::values::Date;
use super::{Provision, Statute};
use crate::source::Spanned;

record! {
    /// `laws.yaml`: the statutes, and the provisions as quoted.
    pub struct LawRegistry {
        /// When the file was last edited.
        updated: required Spanned<Date> [done],
        laws: list Statute,
    }
}

impl LawRegistry {
    /// What `law:` followed by `reference` names.
    pub fn get(&self, reference: &str) -> Option<(&Statute, Option<&Provision>)> {
        cited(&self.laws, reference)
    }
}

/// What `law:` followed by `reference` names: `barnets-lov` or `barnets-lov/15/3`.
pub fn cited<'a>(laws: &'a [Statute], reference: &str) -> Option<(&'a Statute, Option<&'a Provision>)> {
    let (law, provision) = match reference.split_once('/') {
        Some((law, provision)) => (law, Some(provision)),
        None => (reference, None),
    };
    let statute = laws.iter().find(|statute| statute.id.as_str() == law)?;
    match provision {
        None => Some((statute, None)),
        Some(id) => {
            let provision = statute.provisions.iter().find(|provision| provision.id.as_str() == id)?;
            Some((statute, Some(provision)))
        }
    }
}

/// Every reference that names something in `laws`.
pub fn citations(laws: &[Statute]) -> impl Iterator<Item = String> {
    laws.iter().flat_map(|statute| {
        let of = statute.id.as_str();
        std::iter::once(of.to_owned())
            .chain(statute.provisions.iter().map(move |provision| format!("{of}/{}", provision.id.value)))
    })
}
