//! What the layouts of cards and plans read alike.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::compose::{Href, PhoneView, TextLinkView};
use crate::model::values::Date;
use crate::render::print_data::Number;
use crate::route::Address;
use crate::words::Messages;

/// The fixed words of a layout, by their keys without what all of them begin with.
pub(super) type Labels<'c> = BTreeMap<&'c str, &'c str>;

#[derive(Serialize)]
pub(super) struct DateData {
    year: i16,
    month: i8,
    day: i8,
}

impl DateData {
    pub(super) fn of(date: Date) -> Self {
        Self { year: date.year(), month: date.month(), day: date.day() }
    }
}

/// A text that is a link where it may be followed.
#[derive(Serialize)]
pub(super) struct LinkData<'c> {
    text: &'c str,
    href: Option<String>,
}

impl<'c> LinkData<'c> {
    pub(super) fn of(link: &'c TextLinkView) -> Self {
        Self { text: &link.text, href: link.href.as_ref().map(outside) }
    }
}

/// The words of the theme whose key begins with `print_`.
pub(super) fn labels(words: &Messages) -> Labels<'_> {
    words.with_prefix("print_").collect()
}

pub(super) fn number(phone: &PhoneView) -> Number {
    Number {
        display: phone.display.clone(),
        href: phone.href.as_ref().map(outside),
        label: phone.label.clone(),
    }
}

/// An address that is the same wherever it stands: a number, a mailbox, another site.
pub(super) fn outside(href: &Href) -> String {
    href.absolute("/", &Address::home())
}

/// An address as it is read on paper.
pub(super) fn shown(url: &str) -> &str {
    url.split("://").nth(1).unwrap_or(url).trim_end_matches('/')
}
