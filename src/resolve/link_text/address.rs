use super::mention::{Mention, Named, host_of, is_unseen};

/// Ends by which people know a name without `www.` for an address. Any other may be the name of a file, or a full stop without the
/// space after it.
const ENDINGS: [&str; 12] = ["com", "de", "dk", "eu", "fo", "gl", "info", "net", "no", "org", "se", "uk"];

/// The mailboxes and sites that a text names.
pub(super) fn addresses_in(text: &str) -> Vec<Mention> {
    let parts = |c: char| c.is_whitespace() || "<>()[]{}\"'«»“”„’‘,;|".contains(c);
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split(parts) {
        let trimmed = word.trim_end_matches(['.', ':', '!', '?', '…']);
        if let Some(names) = address(trimmed) {
            found.push(Mention { at: start..start + trimmed.len(), names });
        }
        // What parts two words is one character.
        start += word.len();
        start += text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    found
}

fn address(word: &str) -> Option<Named> {
    let word: String = word.chars().filter(|c| !is_unseen(*c)).collect::<String>().to_lowercase();
    for scheme in ["https://", "http://"] {
        if let Some(rest) = word.strip_prefix(scheme) {
            return Some(Named::Host(host_of(rest))).filter(|_| !rest.is_empty());
        }
    }
    let word = word.strip_prefix("mailto:").unwrap_or(&word);
    if let Some((user, host)) = word.split_once('@') {
        let mailbox = word.split('?').next().unwrap_or(word);
        return (!user.is_empty() && is_name(host.split('?').next().unwrap_or(host)))
            .then(|| Named::Mailbox(mailbox.to_owned()));
    }
    let name = word.split(['/', '?', '#', ':']).next().unwrap_or(word);
    let is_known =
        name.starts_with("www.") || name.rsplit_once('.').is_some_and(|(_, end)| ENDINGS.contains(&end));
    (is_known && is_name(name)).then(|| Named::Host(host_of(name)))
}

/// Two or more labels.
fn is_name(host: &str) -> bool {
    let is_label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    host.contains('.') && host.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, Named)> {
        addresses_in(text).into_iter().map(|it| (&text[it.at], it.names)).collect()
    }

    #[test]
    fn addresses_are_told_from_words() {
        let host = |name: &str| Named::Host(name.to_owned());
        let mailbox = |name: &str| Named::Mailbox(name.to_owned());
        for (text, at, names) in [
            ("https://www.Aalborg.dk/plan?a=b#c", "https://www.Aalborg.dk/plan?a=b#c", host("aalborg.dk")),
            ("Læs på www.aalborg.dk/x.", "www.aalborg.dk/x", host("aalborg.dk")),
            ("(borger.dk)", "borger.dk", host("borger.dk")),
            ("»WWW.AALBORG.DK«", "WWW.AALBORG.DK", host("aalborg.dk")),
            ("www.aal\u{ad}borg.dk", "www.aal\u{ad}borg.dk", host("aalborg.dk")),
            ("https://aalborg.dk@evil.example/", "https://aalborg.dk@evil.example/", host("aalborg.dk")),
            ("www.rødovre.example:80/", "www.rødovre.example:80/", host("rødovre.example")),
            ("Skriv til SSP@Aalborg.dk!", "SSP@Aalborg.dk", mailbox("ssp@aalborg.dk")),
            ("mailto:a@b.dk?subject=x", "mailto:a@b.dk?subject=x", mailbox("a@b.dk")),
        ] {
            assert_eq!(found(text), [(at, names)], "{text}");
        }
        for text in [
            "",
            "f.eks. sådan",
            "bl.a. og m.fl.",
            "stk. 3",
            "plan.pdf",
            "README.md",
            "kl. 8.30",
            "a@",
            "@b.dk",
            "..dk",
            ".dk",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
        assert_eq!(found("a@b.dk, æ c.dk").len(), 2);
    }
}
