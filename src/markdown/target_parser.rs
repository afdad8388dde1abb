//! From what stands in the parentheses of a link to a [`Target`], by what is allowed rather than by what is not.

use super::{Reference, ReferenceKind, Target};
use crate::diagnostic::nearest;

/// Why a target cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TargetFault {
    Empty,
    /// With what the writer may have meant.
    Forbidden(Vec<String>),
    /// A path that leaves the folder of the text.
    Outside,
}

/// Bytes of a target beyond this are no address but an attempt.
const LONGEST_TARGET: usize = 2_000;

const COMMON_SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// Reads a target. `raw` has its Markdown escapes and entities replaced already.
pub(super) fn parse_target(raw: &str) -> Result<Target, TargetFault> {
    if raw.is_empty() {
        return Err(TargetFault::Empty);
    }
    if raw.len() > LONGEST_TARGET || raw.chars().any(is_trick) || raw != raw.trim() {
        return Err(forbidden());
    }
    if let Some(fragment) = raw.strip_prefix('#') {
        return parse_fragment(fragment);
    }
    match scheme(raw) {
        Some((scheme, rest)) => parse_scheme(scheme, rest),
        None => parse_file(raw),
    }
}

fn forbidden() -> TargetFault {
    TargetFault::Forbidden(Vec::new())
}

/// Characters that are in no address: controls, spaces other than the plain one, and marks that are not seen but change
/// what is (U+200B zero width space, U+202E right-to-left override and their kin).
fn is_trick(character: char) -> bool {
    character.is_control()
        || (character.is_whitespace() && character != ' ')
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..='\u{e0fff}')
}

/// The part before the first colon, when the colon comes before anything that ends a scheme (RFC 3986, 4.2).
fn scheme(raw: &str) -> Option<(&str, &str)> {
    let end = raw.find([':', '/', '?', '#'])?;
    let rest = raw.get(end..)?.strip_prefix(':')?;
    Some((raw.get(..end)?, rest))
}

fn parse_scheme(scheme: &str, rest: &str) -> Result<Target, TargetFault> {
    if let Some(kind) = ReferenceKind::from_scheme(scheme) {
        return parse_reference(kind, rest);
    }
    match scheme.to_ascii_lowercase().as_str() {
        "http" => parse_web("http", rest),
        "https" => parse_web("https", rest),
        "mailto" => parse_mail(rest),
        "tel" => parse_phone(rest),
        _ => {
            let known = COMMON_SCHEMES.into_iter().chain(ReferenceKind::ALL.map(ReferenceKind::scheme));
            let meant = nearest(scheme, known).into_iter().map(|name| format!("{name}:{rest}")).collect();
            Err(TargetFault::Forbidden(meant))
        }
    }
}

fn parse_reference(kind: ReferenceKind, id: &str) -> Result<Target, TargetFault> {
    if id.is_empty() {
        return Err(TargetFault::Empty);
    }
    if id.contains([' ', '%', '\\', '#', '?', ':', '<', '>', '"']) {
        return Err(forbidden());
    }
    Ok(Target::Reference(Reference { kind, id: id.to_owned() }))
}

fn parse_web(scheme: &str, rest: &str) -> Result<Target, TargetFault> {
    let after = rest.strip_prefix("//").ok_or_else(forbidden)?;
    let end = after.find(['/', '?', '#']).unwrap_or(after.len());
    let (authority, path) = after.split_at(end);
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    let host_is_name = host
        .split('.')
        .all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'));
    let port_is_number = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|number| number > 0));
    // Names and passwords before an `@` are refused with the rest: they exist to disguise the host.
    if !host_is_name || !port_is_number || path.contains([' ', '\\']) {
        return Err(forbidden());
    }
    Ok(Target::Web(format!("{scheme}://{authority}{}", encode(path))))
}

fn parse_mail(rest: &str) -> Result<Target, TargetFault> {
    if rest.is_empty() {
        return Err(TargetFault::Empty);
    }
    let (address, query) =
        rest.split_once('?').map_or((rest, None), |(address, query)| (address, Some(query)));
    let (user, host) = address.split_once('@').ok_or_else(forbidden)?;
    let is_name = |part: &str, extra: &[char]| {
        part.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-' || extra.contains(&c))
        })
    };
    if !is_name(user, &['_', '+', '\'']) || !is_name(host, &[]) || !host.contains('.') {
        return Err(forbidden());
    }
    Ok(Target::Mail(match query {
        Some(query) => format!("{address}?{}", encode(query)),
        None => address.to_owned(),
    }))
}

/// RFC 3966 with the separators people write. 15 digits are the most the numbering plan of the world has (ITU-T E.164), 3
/// the fewest that are dialled in Denmark.
fn parse_phone(rest: &str) -> Result<Target, TargetFault> {
    if rest.is_empty() {
        return Err(TargetFault::Empty);
    }
    let decoded = decode(rest).ok_or_else(forbidden)?;
    let (plus, digits) = decoded.strip_prefix('+').map_or(("", decoded.as_str()), |digits| ("+", digits));
    if !digits.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')')) {
        return Err(forbidden());
    }
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    if (3..=15).contains(&digits.len()) {
        Ok(Target::Phone(format!("{plus}{digits}")))
    } else {
        Err(forbidden())
    }
}

fn parse_fragment(fragment: &str) -> Result<Target, TargetFault> {
    let id = decode(fragment).ok_or_else(forbidden)?;
    if id.is_empty() {
        return Err(TargetFault::Empty);
    }
    if id.contains(|c: char| c.is_whitespace() || is_trick(c) || matches!(c, '#' | '<' | '>' | '"' | '%')) {
        return Err(forbidden());
    }
    Ok(Target::Fragment(id))
}

fn parse_file(raw: &str) -> Result<Target, TargetFault> {
    let path = decode(raw).ok_or_else(forbidden)?;
    if path.contains('@') && parse_mail(&path).is_ok() {
        return Err(TargetFault::Forbidden(vec![format!("mailto:{path}")]));
    }
    if path.starts_with("www.") {
        return Err(TargetFault::Forbidden(vec![format!("https://{path}")]));
    }
    // A colon or percent sign that is left after decoding is a scheme in disguise, or decoded twice by somebody else.
    let odd =
        |c: char| is_trick(c) || matches!(c, ':' | '%' | '\\' | '?' | '#' | '*' | '<' | '>' | '|' | '"');
    if path.starts_with('/') || path.contains(odd) || path != path.trim() {
        return Err(forbidden());
    }
    let mut parts = Vec::new();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop().ok_or(TargetFault::Outside)?;
            }
            // Two strokes in a row, or a folder: neither is a file.
            "" => return Err(forbidden()),
            _ => parts.push(part),
        }
    }
    if parts.is_empty() { Err(forbidden()) } else { Ok(Target::File(parts.join("/"))) }
}

/// Replaces `%xx`. `None` when a percent sign is not followed by two digits, or the bytes are not UTF-8.
fn decode(raw: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let (pair, tail) = tail.split_at_checked(2)?;
        let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|value| u8::try_from(value).ok());
        let [high, low] = pair else { return None };
        bytes.push(digit(high)? * 16 + digit(low)?);
        rest = tail;
    }
    String::from_utf8(bytes).ok()
}

/// Percent-encodes what may not stand in an address (WHATWG URL, "URL code points"); what is encoded already is kept.
fn encode(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    let mut in_fragment = false;
    for (at, character) in path.char_indices() {
        let kept = match character {
            '%' => {
                path.get(at + 1..at + 3).is_some_and(|pair| pair.bytes().all(|byte| byte.is_ascii_hexdigit()))
            }
            '#' => !std::mem::replace(&mut in_fragment, true),
            _ => character.is_alphanumeric() || "!$&'()*+,-./:;=?@_~".contains(character),
        };
        if kept {
            out.push(character);
        } else {
            let mut buffer = [0; 4];
            for byte in character.encode_utf8(&mut buffer).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn allowed_targets_are_read() {
        let web = |url: &str| Ok(Target::Web(url.to_owned()));
        assert_eq!(parse_target("https://www.aalborg.dk/a?b=c#d"), web("https://www.aalborg.dk/a?b=c#d"));
        assert_eq!(parse_target("HTTPS://ø.dk:8080"), web("https://ø.dk:8080"));
        assert_eq!(parse_target("http://a.dk/%zz|[x]#a#b"), web("http://a.dk/%25zz%7C%5Bx%5D#a%23b"));
        assert_eq!(
            parse_target("mailto:ssp-boern@a.dk?subject=å"),
            Ok(Target::Mail("ssp-boern@a.dk?subject=å".into()))
        );
        assert_eq!(parse_target("tel:+45 25 20 03 18"), Ok(Target::Phone("+4525200318".into())));
        assert_eq!(parse_target("tel:112"), Ok(Target::Phone("112".into())));
        assert_eq!(parse_target("#m%C3%A5l"), Ok(Target::Fragment("mål".into())));
        assert_eq!(parse_target("./bilag/../kort%20a.pdf"), Ok(Target::File("kort a.pdf".into())));
        let law = Reference { kind: ReferenceKind::Law, id: "barnets-lov/15/3".into() };
        assert_eq!(parse_target("law:barnets-lov/15/3"), Ok(Target::Reference(law)));
    }

    #[test]
    fn everything_else_is_refused() {
        for raw in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "java\tscript:x",
            " javascript:x",
            "\u{1}javascript:x",
            "javascript%3Aalert(1)",
            "java%0ascript:x",
            "javascript%253Ax",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//host/x",
            "/\\host",
            "\\\\host\\x",
            "/etc/passwd",
            "%2Fetc/passwd",
            "%2F%2Fhost",
            "C:\\x",
            "c:x",
            "blob:x",
            "ftp://a.dk",
            "https:a.dk",
            "https://",
            "https:///x",
            "https://user@a.dk/",
            "https://a.dk:0/",
            "https://a.dk:99999",
            "https://a..dk",
            "https://a dk",
            "https://a.dk/x y",
            "https:\\\\a.dk",
            "mailto:a",
            "mailto:a@b",
            "mailto:a@b@c.dk",
            "tel:12",
            "tel:1234567890123456",
            "tel:25a",
            "tel:;ext=1",
            "?q",
            "a?b",
            "a#b",
            "a//b",
            "a/",
            ".",
            "a%00b",
            "a\u{202e}b",
            "a\u{200b}b",
            "%",
            "%f",
            "%ff",
            "#a b",
            "term:a b",
            "term:a%20b",
            ":x",
            "1:x",
            "x:",
            "æ:x",
        ] {
            assert!(
                matches!(parse_target(raw), Err(TargetFault::Forbidden(_))),
                "{raw:?} {:?}",
                parse_target(raw)
            );
        }
        for raw in ["../x", "a/../../x", "%2e%2e/x", "..%2fx", ".."] {
            assert_eq!(parse_target(raw), Err(TargetFault::Outside), "{raw:?}");
        }
        for raw in ["", "#", "term:", "mailto:", "tel:"] {
            assert_eq!(parse_target(raw), Err(TargetFault::Empty), "{raw:?}");
        }
    }

    #[test]
    fn what_was_meant_is_suggested() {
        let meant = |raw| match parse_target(raw) {
            Err(TargetFault::Forbidden(names)) => names,
            other => panic!("{other:?}"),
        };
        assert_eq!(meant("terms:radikalisering"), ["term:radikalisering"]);
        assert_eq!(meant("kontakt:ssp"), ["contact:ssp"]);
        assert_eq!(meant("www.aalborg.dk"), ["https://www.aalborg.dk"]);
        assert_eq!(meant("ssp@aalborg.dk"), ["mailto:ssp@aalborg.dk"]);
        assert!(meant("javascript:alert(1)").is_empty());
    }
}
