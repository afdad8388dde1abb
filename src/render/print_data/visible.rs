use crate::model::values::PhoneNumber;
use crate::yaml::Scalar;

/// What a reader of paper needs beside a link's words: the address on the web or of the mailbox, or the number, as people
/// write them. `None`: the words say it.
pub fn visible_address(href: &str, words: &str) -> Option<String> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    if let Some(number) = href.strip_prefix("tel:") {
        let number = PhoneNumber::read(number).map_or_else(|_| number.to_owned(), |number| number.display());
        return (!digits(words).contains(&digits(&number))).then_some(number);
    }
    let address = match href.strip_prefix("mailto:") {
        Some(mailbox) => mailbox.split('?').next().unwrap_or(mailbox),
        None => href.split("://").nth(1).unwrap_or(href).trim_end_matches('/'),
    };
    (!words.contains(address)).then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::visible_address;

    #[test]
    fn only_what_the_words_leave_out_is_added() {
        for (href, words, expected) in [
            ("https://a.dk/x/", "siden", Some("a.dk/x")),
            ("https://a.dk/", "a.dk", None),
            ("https://a.dk/", "https://a.dk/", None),
            ("mailto:a@b.dk?subject=x", "skriv", Some("a@b.dk")),
            ("mailto:a@b.dk", "a@b.dk", None),
            ("tel:+4599310000", "ring", Some("99 31 00 00")),
            ("tel:+4599310000", "ring 99 31 00 00", None),
            ("tel:112", "Ring 112", None),
            ("tel:112", "Ring", Some("112")),
        ] {
            assert_eq!(visible_address(href, words).as_deref(), expected, "{href} {words}");
        }
    }
}
