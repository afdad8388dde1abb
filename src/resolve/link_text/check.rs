use std::collections::BTreeSet;
use std::ops::Range;

use super::dialled::{calls, is_alone, last_word};
use super::mention::{Mention, Named, as_dialled, host_of, is_same_number, mentions};
use super::shown::stand_in;
use crate::diagnostic::{Argument, Code, Finding, Findings, Phrase};
use crate::markdown::{Inline, Link, ReferenceKind, Target, plain_text};
use crate::model::Contact;
use crate::resolve::numbers::numbers_in;
use crate::source::Span;

/// What the texts of links are held against.
pub(in crate::resolve) struct LinkCheck<'a, 'c> {
    /// As dialled; none when they are not known.
    pub numbers: &'a BTreeSet<String>,
    /// The contacts as the page of the text shows them; none when they are not known.
    pub contact: &'a dyn Fn(&str) -> Option<&'c Contact>,
    /// The site's own host.
    pub own: Option<&'a str>,
    /// The text is adopted, or shows what held once: it cannot be mended, and the site is published with it.
    pub adopted: bool,
    /// The text is read already, and was written before anybody looked: it is told, and stops nothing.
    pub read_already: bool,
}

/// Whether a link leads to what its text says.
pub(in crate::resolve) fn check(link: &Link, with: &LinkCheck<'_, '_>, findings: &mut Findings) {
    let text = plain_text(&link.children);
    for (at, wrong) in wrong(&text, &link.target.value, with) {
        let place = place_of(&link.children, &at).unwrap_or(link.span);
        let said = text.get(at).unwrap_or(&text).trim();
        let finding = match wrong {
            // As if it were no link.
            Wrong::Unknown(number) if !with.adopted => {
                Finding::new(Code::UnknownNumber, place).with("number", number)
            }
            Wrong::Unknown(_) => {
                adopted(place, said, Leads::to(&link.target.value, Phrase::LinkUnknown), None)
            }
            Wrong::Other { leads, shown, .. } if with.adopted => adopted(place, said, leads, shown),
            Wrong::Other { leads, mend: [mend, then], .. } => {
                let finding = leads.told(Finding::new(Code::LinkSaysOther, place).with("said", said));
                finding.with("mend", mend).with("then", then)
            }
        };
        findings.add(if with.read_already { finding.stops_nothing() } else { finding });
    }
}

enum Wrong {
    /// A number that no registry has, in a link that does not ring.
    Unknown(String),
    Other {
        leads: Leads,
        mend: [Argument; 2],
        /// What readers see in its place.
        shown: Option<String>,
    },
}

/// Where a link leads; in three, since none may be so long that another is cut off.
struct Leads {
    verb: Phrase,
    to: String,
    rest: Argument,
}

impl Leads {
    fn to(target: &Target, rest: Phrase) -> Self {
        let (verb, to) = match target {
            Target::Phone(number) => (Phrase::LinkRings, number.clone()),
            Target::Mail(address) => (Phrase::LinkWrites, address.clone()),
            Target::Web(_) | Target::Fragment(_) | Target::File(_) | Target::Reference(_) => {
                (Phrase::LinkLeads, target.to_string())
            }
        };
        Self { verb, to, rest: rest.into() }
    }

    /// To a contact, which has these of what the text names.
    fn to_contact(names: &Named, contact: &Contact) -> Self {
        let (has, none): (Vec<String>, _) = match names {
            Named::Number(_) | Named::Short(_) => {
                let phones = contact.phones.iter().map(|phone| phone.number.display());
                (phones.collect(), Phrase::NoNumberOfIts)
            }
            Named::Mailbox(_) => {
                let email = contact.email.iter().map(|email| email.as_str().to_owned());
                (email.collect(), Phrase::NoMailboxOfIts)
            }
            Named::Host(_) => {
                let website = contact.website.iter().map(|website| website.as_str().to_owned());
                (website.collect(), Phrase::NoSiteOfIts)
            }
        };
        let has = if has.is_empty() { none.into() } else { format!("`{}`", has.join("`, `")).into() };
        let rest = Argument::Joined(vec![Phrase::WhoHas.into(), has]);
        Self { verb: Phrase::LinkReaches, to: contact.role.value.clone(), rest }
    }

    fn told(self, finding: Finding) -> Finding {
        finding.with("leads", self.verb).with("to", self.to).with("rest", self.rest)
    }
}

fn adopted(place: Span, said: &str, leads: Leads, shown: Option<String>) -> Finding {
    let published = match shown {
        Some(shown) => {
            Argument::Joined(vec![Phrase::ReadersSee.into(), shown.into(), Phrase::InItsPlace.into()])
        }
        None => Phrase::AsAdopted.into(),
    };
    let finding = Finding::new(Code::AdoptedLinkSaysOther, place).with("said", said);
    leads.told(finding).with("published", published)
}

/// Marks that turn the order in which what follows is shown, digits or groups of them (Unicode UAX #9, 2.1 to 2.6).
const TURNING: [char; 6] = ['\u{061c}', '\u{200f}', '\u{202b}', '\u{202d}', '\u{202e}', '\u{2067}'];

fn wrong(text: &str, target: &Target, with: &LinkCheck<'_, '_>) -> Vec<(Range<usize>, Wrong)> {
    let mentions = mentions(text);
    let rings = matches!(target, Target::Phone(_)) || contact_of(target).is_some();
    let of_mention = |mention: &Mention| match &mention.names {
        Named::Number(_) if !rings => None,
        Named::Short(number) if !rings => {
            let is_told = is_alone(text) && with.numbers.contains(number);
            is_told.then(|| (mention.at.clone(), elsewhere(target)))
        }
        _ => Some((mention.at.clone(), held_against(mention, &mentions, text, target, with)?)),
    };
    let mut found: Vec<_> = mentions.iter().filter_map(of_mention).collect();
    // What readers see is another number than what is written.
    if rings && text.contains(TURNING) && text.contains(|c: char| c.is_numeric()) {
        let [mend, then] = [Phrase::MendNumber, Phrase::MendNumberRest].map(Into::into);
        let leads = Leads::to(target, Phrase::LinkEnds);
        found.push((0..text.len(), Wrong::Other { leads, mend: [mend, then], shown: None }));
    }
    if !rings && !with.numbers.is_empty() {
        // The digits of an address are no number to ring.
        let is_address = |at: &Range<usize>| {
            mentions.iter().any(|it| {
                matches!(it.names, Named::Mailbox(_) | Named::Host(_))
                    && it.at.start < at.end
                    && at.start < it.at.end
            })
        };
        let numbers = numbers_in(text).into_iter().filter(|(at, _)| !is_address(at));
        found.extend(numbers.map(|(at, number)| {
            let is_known = with.numbers.contains(&as_dialled(&number));
            (at, if is_known { elsewhere(target) } else { Wrong::Unknown(number) })
        }));
    }
    found
}

/// One mention against where the link leads; `None`: it is what the link leads to, or nothing can be said.
fn held_against(
    mention: &Mention,
    all: &[Mention],
    text: &str,
    target: &Target,
    with: &LinkCheck<'_, '_>,
) -> Option<Wrong> {
    let names = &mention.names;
    if let Some(id) = contact_of(target) {
        let contact = (with.contact)(id)?;
        let is_other = match names {
            // A contact has none of these; but a room or a house may have such a number.
            Named::Short(number) => {
                let before = text.get(..mention.at.start).unwrap_or("");
                with.numbers.contains(number) || is_alone(text) || calls(last_word(before))
            }
            _ => !names.is_of(contact),
        };
        let mend = vec![
            Phrase::MendContact.into(),
            format!("`[](contact:{id})`").into(),
            Phrase::MendContactRole.into(),
        ];
        return is_other.then(|| Wrong::Other {
            leads: Leads::to_contact(names, contact),
            mend: [Argument::Joined(mend), Phrase::MendContactRest.into()],
            shown: stand_in(mention, all, contact),
        });
    }
    let fits = match (names, target) {
        (Named::Number(said) | Named::Short(said), Target::Phone(number)) => {
            is_same_number(said, &as_dialled(number))
        }
        (Named::Mailbox(said), Target::Mail(address)) => {
            address.split('?').next().is_some_and(|address| address.to_lowercase() == *said)
        }
        (Named::Host(said), Target::Web(address)) => host_of(address) == *said,
        // A place of this site is there by its address, too.
        (Named::Host(said), Target::Reference(_) | Target::Fragment(_) | Target::File(_)) => {
            with.own.is_some_and(|own| host_of(own) == *said)
        }
        _ => false,
    };
    let mend = match names {
        Named::Number(_) | Named::Short(_) => [Phrase::MendNumber, Phrase::MendNumberRest],
        Named::Mailbox(_) | Named::Host(_) => [Phrase::MendAddress, Phrase::MendAddressRest],
    };
    let leads = || Leads::to(target, Phrase::LinkEnds);
    (!fits).then(|| Wrong::Other { leads: leads(), mend: mend.map(Into::into), shown: None })
}

fn contact_of(target: &Target) -> Option<&str> {
    match target {
        Target::Reference(reference) if reference.kind == ReferenceKind::Contact => Some(&reference.id),
        _ => None,
    }
}

/// A number of the registries in a link that does not ring it.
fn elsewhere(target: &Target) -> Wrong {
    let mend = [Phrase::MendElsewhere, Phrase::MendElsewhereRest].map(Into::into);
    Wrong::Other { leads: Leads::to(target, Phrase::LinkRingsNot), mend, shown: None }
}

/// Where a piece of a link's text stands in the file, when it stands there as it is.
fn place_of(inlines: &[Inline], at: &Range<usize>) -> Option<Span> {
    let mut start = 0;
    let mut pieces = Vec::new();
    leaves(inlines, &mut pieces);
    for inline in pieces {
        let length = plain_text(std::slice::from_ref(inline)).len();
        if let Inline::Text { text, span } = inline
            && (start..=start + length).contains(&at.start)
            && at.end <= start + length
            && [text.len(), text.trim_end().len()].contains(&(span.end - span.start))
        {
            return Some(Span::new(span.source, span.start + at.start - start, span.start + at.end - start));
        }
        start += length;
    }
    None
}

fn leaves<'i>(inlines: &'i [Inline], found: &mut Vec<&'i Inline>) {
    for inline in inlines {
        match inline.children() {
            [] => found.push(inline),
            children => leaves(children, found),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{MappedText, SourceFile, Sources};

    /// The codes of what is found in a text without contacts, in a site with the numbers 112 and 25 20 03 18.
    fn found(text: &str, adopted: bool) -> Vec<&'static str> {
        let mut sources = Sources::default();
        let source = sources.add(SourceFile::new("a.md", text.to_owned()));
        let mut findings = Findings::default();
        let mapped = MappedText::verbatim(text, source, 0);
        let document = crate::markdown::parse(&mapped, &mut findings);
        assert!(!findings.has_errors(), "{text}");
        let numbers = BTreeSet::from(["112".to_owned(), "+4525200318".to_owned()]);
        let own = Some("https://beredskab.dk/");
        let with = LinkCheck { numbers: &numbers, contact: &|_| None, own, adopted, read_already: false };
        document.links().for_each(|link| check(link, &with, &mut findings));
        findings.iter().map(|finding| finding.code.id()).collect()
    }

    #[test]
    fn a_link_leads_where_its_text_says() {
        for text in [
            "[Ring 112](tel:112)",
            "[25 20 03 18](tel:+4525200318)",
            "[**25-20** 03-18](tel:0045-25200318)",
            "[`+45 25200318`](tel:25200318)",
            "[25 20\n03 18](tel:25200318)",
            "[25 20 03 18, hverdage 8-16](tel:25200318)",
            "[077 114 14 00](tel:+46771141400)",
            "[lokal 3546](tel:99313546)",
            "[Ring døgnet rundt 24/7](tel:112)",
            "[www.aalborg.dk/x](https://aalborg.dk/y)",
            "[HTTP://AALBORG.DK](https://www.aalborg.dk/)",
            "<https://www.aalborg.dk/sag/29999999>",
            "<a@b.dk>",
            "[A@b.dk](mailto:a@B.dk?subject=x)",
            "[beredskab.dk](section:a)",
            "[§ 112](law:a/1)",
            "[Alarm 112, appen](https://a.dk/)",
            "[rum 112](contact:a)",
            "[planen 2024-2028](https://a.dk/)",
            "[CVR-nr. 29189420](https://a.dk/)",
            "[f.eks. plan.pdf](https://a.dk/)",
            "[99 99 99 99](contact:ukendt)",
        ] {
            assert!(found(text, false).is_empty(), "{text}");
        }
        for text in [
            "[Ring 112](tel:114)",
            "[Ring 112 eller 114](tel:112)",
            "[25 20 03 18](tel:93520065)",
            "[**25 20** 03 1**9**](tel:25200318)",
            "[25 20 03 1](tel:25200318)",
            "[20 03 18](tel:25200318)",
            "[+46 25 20 03 18](tel:25200318)",
            "[25 20 03 18](https://a.dk/)",
            "[Hotlinen (25 20 03 18)](#her)",
            "[25 20 03 18](mailto:a@b.dk)",
            "[Ring 112](section:a)",
            "[https://www.aalborg.dk](https://evil.example/)",
            "[aalborg.dk](https://evil.example/aalborg.dk)",
            "[https://aalborg.dk@evil.example](https://evil.example/)",
            "[aalborg.dk](https://beredskab.aalborg.dk/)",
            "[aalborg.dk](mailto:a@aalborg.dk)",
            "[aalborg.dk](section:a)",
            "[a@b.dk](mailto:a@c.dk)",
            "[a@b.dk](https://b.dk/)",
        ] {
            assert_eq!(found(text, false), ["PV418"], "{text}");
            assert_eq!(found(text, true), ["PV637"], "{text}");
        }
        for text in ["[29 99 99 99](section:a)", "[Ring 29999999 nu](https://a.dk/)"] {
            assert_eq!(found(text, false), ["PV414"], "{text}");
            assert_eq!(found(text, true), ["PV637"], "{text}");
        }
    }

    #[test]
    fn a_number_is_compared_as_it_is_dialled() {
        assert!(is_same_number(&as_dialled("25200318"), &as_dialled("004525200318")));
        assert!(is_same_number(&as_dialled("0771141400"), &as_dialled("+46771141400")));
        assert!(!is_same_number(&as_dialled("112"), &as_dialled("+4525200112")));
    }
}
