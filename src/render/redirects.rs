use std::collections::BTreeMap;
use std::fmt::Write;

use crate::route::History;

/// What a server needs to send people on itself, which is quicker than the page that does it and keeps the `#fragment`: the same
/// list for Netlify and its kind (`_redirects`), Apache (`.htaccess`) and nginx. Nothing when nothing has moved. `folder` is the
/// site's place on its server, with a slash at both ends.
pub(super) fn redirects(history: &History, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let list: Vec<Redirect> = history
        .redirects()
        .into_iter()
        .map(|(from, (to, fragment))| {
            let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
            Redirect {
                from: format!("{folder}{}", from.as_str()),
                from_encoded: from.absolute(folder),
                to: format!("{}{fragment}", to.absolute(folder)),
                to_plain: format!("{folder}{}{fragment}", to.as_str()),
            }
        })
        .collect();
    if list.is_empty() {
        return BTreeMap::new();
    }
    BTreeMap::from([
        ("_redirects".to_owned(), netlify(&list).into_bytes()),
        (".htaccess".to_owned(), apache(&list).into_bytes()),
        (NGINX.to_owned(), nginx(&list).into_bytes()),
    ])
}

/// To be included inside `server { … }`.
const NGINX: &str = "nginx-redirects.conf";

/// One address that leads to another, both from the root of the server.
struct Redirect {
    from: String,
    from_encoded: String,
    to: String,
    /// Without percent signs.
    to_plain: String,
}

fn netlify(list: &[Redirect]) -> String {
    let mut text = String::new();
    for Redirect { from_encoded, to, .. } in list {
        let _ = writeln!(text, "{from_encoded} {to} 301");
    }
    text
}

/// By regular expression: `Redirect` would take everything below the address too. Apache escapes the target itself.
fn apache(list: &[Redirect]) -> String {
    let mut text = String::new();
    for Redirect { from, to_plain, .. } in list {
        let index = if from.ends_with('/') { "(index\\.html)?" } else { "" };
        let pattern = quoted(&format!("^{}{index}$", literal(from)));
        // `$1` and `&` would stand for what was matched.
        let target = quoted(&to_plain.replace('$', "\\$").replace('&', "\\&"));
        let _ = writeln!(text, "RedirectMatch 301 {pattern} {target}");
    }
    text
}

fn nginx(list: &[Redirect]) -> String {
    let mut text = String::new();
    for Redirect { from, to, .. } in list {
        // In a target `$` begins a variable; ours has it as `%24`.
        let _ = writeln!(text, "location = {} {{ return 301 {}; }}", quoted(from), quoted(to));
    }
    text
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A text as a regular expression for itself alone.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii_punctuation() && !"/-_".contains(character) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}
