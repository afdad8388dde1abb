use super::Step;
use crate::yaml::{FieldShape, Shape};

/// Where among `keys` a new one belongs: behind the nearest that is declared before it, else before the nearest declared after
/// it, else last.
pub(super) fn place(shape: Option<&Shape>, path: &[Step<'_>], keys: &[&str], new: &str) -> usize {
    let fields = shape.and_then(|shape| fields(shape, path)).unwrap_or_default();
    let at = |field: &FieldShape| keys.iter().position(|key| *key == field.name);
    let Some(own) = fields.iter().position(|field| field.name == new) else { return keys.len() };
    let (before, after) = fields.split_at(own);
    let behind = before.iter().rev().find_map(at).map(|at| at + 1);
    behind.or_else(|| after.iter().find_map(at)).unwrap_or(keys.len())
}

/// The fields of the record at a place.
fn fields<'s>(shape: &'s Shape, path: &[Step<'_>]) -> Option<&'s [FieldShape]> {
    match (shape, path) {
        (Shape::Either(shapes), _) => shapes.iter().find_map(|shape| fields(shape, path)),
        (Shape::Record { fields, .. }, []) => Some(fields),
        (Shape::Record { fields: known, .. }, [Step::Key(key), rest @ ..]) => {
            let field = known.iter().find(|field| field.name == *key)?;
            fields(&field.shape, rest)
        }
        (Shape::List(item), [Step::Item(_), rest @ ..]) => fields(item, rest),
        _ => None,
    }
}
