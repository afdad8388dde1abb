use crate::redline::{Form, Frame, PassageChange, PassageStanding, Shape};

/// The numbers of lists: those of the new edition, and for what is gone those of the old.
#[derive(Default)]
pub(crate) struct RedlineNumbers {
    old: Vec<u64>,
    new: Vec<u64>,
}

impl RedlineNumbers {
    /// What stands before the next passage of a field: a number, a point, a sign of a quotation.
    pub(crate) fn marker(&mut self, passage: &PassageChange) -> String {
        let in_old = !matches!(passage.standing, PassageStanding::New | PassageStanding::MovedHere);
        let in_new = !matches!(passage.standing, PassageStanding::Removed | PassageStanding::MovedAway);
        let was = passage.was.as_ref().unwrap_or(&passage.shape);
        let old = if in_old { count(&mut self.old, was) } else { None };
        let new = if in_new { count(&mut self.new, &passage.shape) } else { None };
        match passage.shape.within.last() {
            Some(Frame::Point) => "•".to_owned(),
            Some(Frame::Quote) => "»".to_owned(),
            Some(Frame::Note(name)) => format!("[{name}]"),
            Some(Frame::Number | Frame::NumberFrom(_)) => {
                new.or(old).map(|number| format!("{number}.")).unwrap_or_default()
            }
            Some(Frame::More | Frame::Explanation) | None => {
                if passage.shape.form == Form::Rule {
                    "—".to_owned()
                } else {
                    String::new()
                }
            }
        }
    }
}

fn count(numbers: &mut Vec<u64>, shape: &Shape) -> Option<u64> {
    let depth = shape.within.len();
    numbers.resize(depth, 0);
    let number = numbers.last_mut()?;
    match shape.within.last()? {
        Frame::Number => *number += 1,
        Frame::NumberFrom(first) => *number = *first,
        _ => return None,
    }
    Some(*number)
}
