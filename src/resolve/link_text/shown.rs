use std::borrow::Cow;
use std::ops::Range;

use super::mention::{Mention, Named, mentions};
use crate::markdown::{Document, Inline, Link, ReferenceKind, Target, plain_text};
use crate::model::Contact;

/// A text as it is published: what a link to a contact says of number, mailbox or site is what the registry says. The words
/// around it stay as they were written. Where the contact has no such thing, its role stands there.
pub fn shown<'d, 'c>(
    document: &'d Document,
    contact: &dyn Fn(&str) -> Option<&'c Contact>,
) -> Cow<'d, Document> {
    if !document.links().any(|link| is_other(link, contact)) {
        return Cow::Borrowed(document);
    }
    let mut document = document.clone();
    document.each_inline(&mut |inline| show(inline, contact));
    Cow::Owned(document)
}

/// The same of one line.
pub fn shown_line<'d, 'c>(
    line: &'d [Inline],
    contact: &dyn Fn(&str) -> Option<&'c Contact>,
) -> Cow<'d, [Inline]> {
    let mut shown = line.to_vec();
    Inline::each(&mut shown, &mut |inline| show(inline, contact));
    if shown == line { Cow::Borrowed(line) } else { Cow::Owned(shown) }
}

/// Whether a line can be shown otherwise than it was written.
pub(in crate::resolve) fn links_to_contact(line: &[Inline]) -> bool {
    line.iter().any(|inline| match inline {
        Inline::Link(link) => contact_id(link).is_some(),
        _ => links_to_contact(inline.children()),
    })
}

/// The same of what [`split_mentions`] told apart in a link to the contact.
pub fn shown_word<'t>(word: &'t str, contact: &Contact) -> Cow<'t, str> {
    let mut shown = Cow::Borrowed(word);
    for (at, new) in changes(word, contact).into_iter().rev() {
        shown.to_mut().replace_range(at, &new);
    }
    shown
}

/// The parts of a link, with each number, mailbox or site in one piece, though marks or lines part it.
pub fn mentions_whole(link: &Link) -> Vec<Inline> {
    let text = plain_text(&link.children);
    let as_written = |mention: Mention| Some((mention.at.clone(), text.get(mention.at)?.to_owned()));
    let mut children = link.children.clone();
    replace(&mut children, &mentions(&text).into_iter().filter_map(as_written).collect::<Vec<_>>());
    children
}

/// A text of a link in pieces, and of each whether it is a number, mailbox or site.
pub fn split_mentions(text: &str) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let mut end = 0;
    for mention in mentions(text) {
        pieces.push((false, text.get(end..mention.at.start).unwrap_or("")));
        end = mention.at.end;
        pieces.push((true, text.get(mention.at).unwrap_or("")));
    }
    pieces.push((false, text.get(end..).unwrap_or("")));
    pieces.retain(|(_, piece)| !piece.is_empty());
    pieces
}

/// What stands in the place of a mention that is none of the contact's; `None`: the mention stays. Of several numbers it is the first
/// that the link does not say already.
pub(super) fn stand_in(mention: &Mention, all: &[Mention], contact: &Contact) -> Option<String> {
    let has = match &mention.names {
        // Where somebody is told to ring 112, another number must not stand.
        Named::Short(_) => return None,
        Named::Number(_) => {
            let is_said = |number: &str| {
                all.iter().any(|it| matches!(&it.names, Named::Number(said) if said == number))
            };
            let new = contact.phones.iter().find(|phone| !is_said(&phone.number.e164()));
            new.or(contact.phones.first()).map(|phone| phone.number.display())
        }
        Named::Mailbox(_) => contact.email.as_ref().map(|email| email.as_str().to_owned()),
        Named::Host(_) => contact
            .website
            .as_ref()
            .map(|website| website.as_str().trim_start_matches("https://").trim_end_matches('/').to_owned()),
    };
    Some(has.unwrap_or_else(|| contact.role.value.clone()))
}

fn changes(text: &str, contact: &Contact) -> Vec<(Range<usize>, String)> {
    let all = mentions(text);
    let other = all.iter().filter(|mention| !mention.names.is_of(contact));
    other.filter_map(|mention| Some((mention.at.clone(), stand_in(mention, &all, contact)?))).collect()
}

fn contact_id(link: &Link) -> Option<&str> {
    match &link.target.value {
        Target::Reference(reference) if reference.kind == ReferenceKind::Contact => Some(&reference.id),
        _ => None,
    }
}

fn is_other<'c>(link: &Link, contact: &dyn Fn(&str) -> Option<&'c Contact>) -> bool {
    let contact = contact_id(link).and_then(contact);
    contact.is_some_and(|contact| !changes(&plain_text(&link.children), contact).is_empty())
}

fn show<'c>(inline: &mut Inline, contact: &dyn Fn(&str) -> Option<&'c Contact>) {
    let Inline::Link(link) = inline else { return };
    let Some(contact) = contact_id(link).and_then(contact) else { return };
    let text = plain_text(&link.children);
    let changes = changes(&text, contact);
    // The role alone is what the link shows without a text, marked with its language.
    let is_role = matches!(changes.as_slice(), [(at, new)] if *new == contact.role.value
        && text.get(at.clone()).is_some_and(|said| said == text.trim()));
    if is_role && !has_picture(&link.children) {
        link.children.clear();
    } else {
        replace(&mut link.children, &changes);
    }
}

fn has_picture(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| matches!(inline, Inline::Image(_)) || has_picture(inline.children()))
}

/// Puts other words in the place of pieces of a line's [`plain_text`]. Words that a piece shares with marks around them go where it
/// begins.
fn replace(inlines: &mut Vec<Inline>, changes: &[(Range<usize>, String)]) {
    replace_from(0, inlines, changes);
}

/// `at`: where the line goes on in the whole text. Gives where it ends.
fn replace_from(mut at: usize, inlines: &mut Vec<Inline>, changes: &[(Range<usize>, String)]) -> usize {
    inlines.retain_mut(|inline| {
        let start = at;
        match inline {
            Inline::Text { text, .. } | Inline::Code { text, .. } => {
                at += text.len();
                *text = replaced(start, text, changes);
                !text.is_empty()
            }
            Inline::Image(image) => {
                at += image.alt.len();
                image.alt = replaced(start, &image.alt, changes);
                true
            }
            Inline::SoftBreak | Inline::HardBreak => {
                at += 1;
                !changes.iter().any(|(range, _)| range.contains(&start))
            }
            Inline::FootnoteReference { .. } => true,
            Inline::Emphasis { children, .. }
            | Inline::Strong { children, .. }
            | Inline::Strikethrough { children, .. }
            | Inline::Link(Link { children, .. }) => {
                at = replace_from(at, children, changes);
                !children.is_empty()
            }
        }
    });
    at
}

fn replaced(start: usize, text: &str, changes: &[(Range<usize>, String)]) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, character) in text.char_indices().map(|(at, character)| (start + at, character)) {
        match changes.iter().find(|(range, _)| range.contains(&at)) {
            Some((range, new)) if range.start == at => out.push_str(new),
            Some(_) => {}
            None => out.push(character),
        }
    }
    out
}
