use std::ops::Range;

use super::address::addresses_in;
use super::dialled::dialled_in;
use crate::model::Contact;

/// Something a text names that a reader would ring, write to or visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// Where it stands in the text.
    pub at: Range<usize>,
    pub names: Named,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// As dialled: `+4525200318`.
    Number(String),
    /// A number of few digits: `112`. No contact has one.
    Short(String),
    /// In small letters.
    Mailbox(String),
    /// In small letters, without `www.`.
    Host(String),
}

impl Named {
    /// Whether it is one of the contact's.
    pub(super) fn is_of(&self, contact: &Contact) -> bool {
        match self {
            Self::Number(number) => {
                contact.phones.iter().any(|phone| is_same_number(number, &phone.number.e164()))
            }
            Self::Short(_) => false,
            Self::Mailbox(mailbox) => {
                contact.email.as_ref().is_some_and(|email| email.as_str().eq_ignore_ascii_case(mailbox))
            }
            Self::Host(host) => {
                contact.website.as_ref().is_some_and(|website| host_of(website.as_str()) == *host)
            }
        }
    }
}

/// All that the text of a link names, in its order.
pub(super) fn mentions(text: &str) -> Vec<Mention> {
    // Most links have words alone, and every link is looked at.
    if !text.contains(|c: char| c.is_numeric() || matches!(c, '@' | '.')) {
        return Vec::new();
    }
    let mut found = addresses_in(text);
    // The digits of an address are no number to ring.
    let of_address = |at: &Range<usize>| found.iter().any(|it| it.at.start < at.end && at.start < it.at.end);
    let numbers: Vec<Mention> = dialled_in(text).into_iter().filter(|it| !of_address(&it.at)).collect();
    found.extend(numbers);
    found.sort_by_key(|mention| mention.at.start);
    found
}

/// A number in the one form in which numbers are compared: a Danish one with its country, others as they are.
pub(super) fn as_dialled(number: &str) -> String {
    let number = number.strip_prefix("00").map_or_else(|| number.to_owned(), |rest| format!("+{rest}"));
    match (number.len(), number.starts_with("45")) {
        (8, _) if !number.starts_with('+') => format!("+45{number}"),
        (10, true) => format!("+{number}"),
        _ => number,
    }
}

/// Whether two numbers, as dialled, ring at one place: one from another country may be written as it is dialled there.
pub(super) fn is_same_number(one: &str, other: &str) -> bool {
    let is_within = |national: &str, whole: &str| {
        let national = national.trim_start_matches('0');
        let is_abroad = whole.starts_with('+') && !whole.starts_with("+45");
        is_abroad && !national.starts_with('+') && national.len() >= 6 && whole.ends_with(national)
    };
    one == other || is_within(one, other) || is_within(other, one)
}

/// The host of a web address, in small letters and without `www.`.
pub(super) fn host_of(url: &str) -> String {
    let after = url.split_once("://").map_or(url, |(_, after)| after);
    let host = after.split(['/', '?', '#', ':', '@', '\\']).next().unwrap_or(after).to_lowercase();
    host.strip_prefix("www.").map_or_else(|| host.clone(), str::to_owned)
}

/// Marks that are not seen: a soft hyphen, spaces of no width, marks of direction.
pub(super) fn is_unseen(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
