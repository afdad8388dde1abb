//! Follows every link of a built site, as a browser would, in memory.

use std::collections::{BTreeMap, BTreeSet};

/// The links of a site: what is wrong with them, and how many lead inside it.
pub struct LinkCheck {
    pub broken: Vec<String>,
    pub inside: usize,
}

/// The values of an attribute, character references read.
pub fn attributes(html: &str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    html.split(start.as_str())
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .map(|(value, _)| value.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&"))
        .collect()
}

/// Every `href` and `src` of every page. `base` is the address the site will have, with a slash at the end.
pub fn check(outputs: &BTreeMap<String, Vec<u8>>, base: &str) -> LinkCheck {
    let pages: BTreeMap<&str, &str> = outputs
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
        .collect();
    let ids: BTreeMap<&str, BTreeSet<String>> =
        pages.iter().map(|(path, html)| (*path, attributes(html, "id").into_iter().collect())).collect();
    let mut check = LinkCheck { broken: Vec::new(), inside: 0 };
    for (path, html) in &pages {
        for link in attributes(html, "href").into_iter().chain(attributes(html, "src")) {
            let Some((target, fragment)) = inside(path, &link, base) else { continue };
            check.inside += 1;
            if !outputs.contains_key(&target) {
                check.broken.push(format!("{path}: {link} leads to {target}, which is not there"));
            } else if let Some(fragment) = fragment
                && !ids.get(target.as_str()).is_some_and(|ids| ids.contains(&fragment))
            {
                check.broken.push(format!("{path}: {link}, but {target} has no #{fragment}"));
            }
        }
    }
    check
}

/// The file and the place in it that a link on a page leads to; `None` for one that leaves the site.
fn inside(page: &str, link: &str, base: &str) -> Option<(String, Option<String>)> {
    let (address, fragment) = match link.split_once('#') {
        Some((address, fragment)) => (address, Some(decoded(fragment))),
        None => (link, None),
    };
    let origin_end =
        base.find("://").and_then(|at| base[at + 3..].find('/').map(|slash| at + 3 + slash)).unwrap();
    let folder = &base[origin_end..];
    let address = match address.strip_prefix(base) {
        Some(rest) => format!("{folder}{rest}"),
        None => address.to_owned(),
    };
    let has_scheme = address.split(['/', '?']).next().is_some_and(|first| first.contains(':'));
    if has_scheme || address.starts_with("//") {
        return None;
    }
    let mut parts: Vec<String> = Vec::new();
    let path = match address.strip_prefix('/') {
        // A server answers below the site's folder with the site, and elsewhere with something of its own.
        Some(_) => address.strip_prefix(folder)?.to_owned(),
        None if address.is_empty() => return Some((page.to_owned(), fragment)),
        None => format!(
            "{}{address}",
            page.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"))
        ),
    };
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(decoded(part)),
        }
    }
    let is_page = path.is_empty() || path.ends_with(['/', '.']);
    if is_page {
        parts.push("index.html".to_owned());
    }
    Some((parts.join("/"), fragment))
}

/// Percent signs read.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code =
            (*first == b'%').then(|| after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok())).flatten();
        match code.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap()
}
