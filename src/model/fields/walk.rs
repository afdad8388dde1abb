use super::{Field, Kind, Named, Record, Value};
use crate::markdown::ReferenceKind;
use crate::model::Prose;
use crate::model::values::Id;
use crate::source::Spanned;

/// Where a value stands: the field of a record, and the way there from where the walk began.
#[derive(Clone, Copy)]
pub struct Step<'p, 'a> {
    pub record: &'a dyn Record,
    pub field: &'static Field,
    /// Its place, where the field is a list.
    pub index: Option<usize>,
    /// The step to the record.
    pub above: Option<&'p Step<'p, 'a>>,
}

/// Hands on every value in the order of the declarations, a record before what it holds.
pub fn walk<'a>(record: &'a dyn Record, on: &mut dyn FnMut(&Step<'_, 'a>, Value<'a>)) {
    below(record, None, on);
}

fn below<'a>(
    record: &'a dyn Record,
    above: Option<&Step<'_, 'a>>,
    on: &mut dyn FnMut(&Step<'_, 'a>, Value<'a>),
) {
    record.visit(&|_| true, &mut |field, index, value| {
        let step = Step { record, field, index, above };
        on(&step, value);
        if let Value::Record(inner) = value {
            below(inner, Some(&step), on);
        }
    });
}

/// Every running text.
pub fn prose(record: &dyn Record) -> Vec<&Prose> {
    let mut found = Vec::new();
    walk(record, &mut |_, value| {
        if let Value::Prose(prose) = value {
            found.push(prose);
        }
    });
    found
}

/// Every record of a type inside another.
pub fn each<T: Record>(record: &dyn Record) -> Vec<&T> {
    let mut found = Vec::new();
    walk(record, &mut |_, value| {
        if let Value::Record(inner) = value {
            found.extend(inner.as_any().downcast_ref::<T>());
        }
    });
    found
}

/// The item of a kind that has an id.
pub fn find<'a>(record: &'a dyn Record, kind: ReferenceKind, id: &str) -> Option<&'a dyn Record> {
    let mut found = None;
    record.visit(&|field| field.kind == Kind::Record, &mut |_, _, value| {
        if let (Value::Record(inner), None) = (value, found) {
            let is_it = inner.id().is_some_and(|own| own.named.reference() == Some(kind) && own.text == id);
            found = if is_it { Some(inner) } else { find(inner, kind, id) };
        }
    });
    found
}

/// Every id in a field that names something of a kind.
pub fn references(record: &dyn Record, named: Named) -> Vec<&Spanned<Id>> {
    let mut found = Vec::new();
    walk(record, &mut |step, value| {
        if let (Kind::Reference(of), Value::Id(id)) = (step.field.kind, value)
            && of == named
        {
            found.push(id);
        }
    });
    found
}
