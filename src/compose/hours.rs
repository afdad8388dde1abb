use crate::model::values::{Date, TimeOfDay};
use crate::model::{OpeningHours, Weekday};
use crate::words::Messages;

/// Opening hours as lines for readers; exceptions that lie before `today` are left out.
pub(super) fn hour_lines(hours: &OpeningHours, today: Date, words: &Messages) -> Vec<String> {
    let regular = hours.regular.iter().map(|period| {
        let days = capitalised(&days_text(&period.days.0, words));
        let (from, to) = (clock(period.from.value), clock(period.to.value));
        words.filled("hours", &[("days", &days), ("from", &from), ("to", &to)])
    });
    let exceptions =
        hours.exceptions.iter().filter(|exception| exception.date.value >= today).map(|exception| {
            let date = words.date(exception.date.value);
            let line = match (&exception.from, &exception.to) {
                (Some(from), Some(to)) => {
                    let (from, to) = (clock(from.value), clock(to.value));
                    words.filled("hours_exception", &[("date", &date), ("from", &from), ("to", &to)])
                }
                _ => words.filled("hours_closed", &[("date", &date)]),
            };
            match &exception.note {
                Some(note) => format!("{line} ({})", note.value),
                None => line,
            }
        });
    regular.chain(exceptions).collect()
}

/// `alle dage`, `mandag–fredag`, `mandag, onsdag og fredag`. The days come sorted and without doubles.
fn days_text(days: &[Weekday], words: &Messages) -> String {
    if days.len() == Weekday::ALL.len() {
        return words.text("days_daily").to_owned();
    }
    let name = |day: &Weekday| words.text(&format!("weekday_{}", day.word())).to_owned();
    let mut parts: Vec<String> = Vec::new();
    let mut rest = days;
    while let [first, ..] = rest {
        let length = rest
            .iter()
            .zip(Weekday::ALL.iter().skip_while(|day| *day != first))
            .take_while(|(a, b)| a == b)
            .count();
        let (run, after) = rest.split_at(length.max(1));
        rest = after;
        match run {
            [first, _, .., last] => {
                parts.push(words.filled("days_range", &[("first", &name(first)), ("last", &name(last))]));
            }
            few => parts.extend(few.iter().map(name)),
        }
    }
    match parts.split_last() {
        Some((last, before)) if !before.is_empty() => {
            words.filled("days_and", &[("days", &before.join(", ")), ("last", last)])
        }
        _ => parts.concat(),
    }
}

/// `8`, `8.30`: as a Dane writes it after "kl.".
fn clock(time: TimeOfDay) -> String {
    if time.minute == 0 { time.hour.to_string() } else { format!("{}.{:02}", time.hour, time.minute) }
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Findings;
    use crate::render::Theme;
    use crate::source::Sources;

    #[test]
    fn days_are_gathered_into_ranges() {
        let words = Theme::load(None, &mut Sources::default(), &mut Findings::default()).messages("da");
        use Weekday::{Friday, Monday, Sunday, Thursday, Tuesday, Wednesday};
        for (days, text) in [
            (Weekday::ALL.to_vec(), "Alle dage"),
            (vec![Monday, Tuesday, Wednesday, Thursday, Friday], "mandag–fredag"),
            (vec![Monday, Wednesday, Friday], "mandag, onsdag og fredag"),
            (vec![Monday, Tuesday], "mandag og tirsdag"),
            (vec![Monday, Tuesday, Wednesday, Sunday], "mandag–onsdag og søndag"),
            (vec![Sunday], "søndag"),
        ] {
            assert_eq!(days_text(&days, &words), text);
        }
    }
}
