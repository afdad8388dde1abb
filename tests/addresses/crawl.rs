//! Follows addresses in what a build made, as a browser does that knows nothing of how they came to be.

use std::collections::BTreeMap;

use crate::support::links::attributes;

pub type Outputs = BTreeMap<String, Vec<u8>>;

pub const BASE: &str = "https://beredskab.eksempelby-kommune.dk/";

/// The addresses in a ledger. Behind that of a printed card stands what was printed.
pub fn addresses(ledger: &str) -> Vec<&str> {
    let address =
        |line| if str::starts_with(line, "/k/") { line.split(' ').next().unwrap_or(line) } else { line };
    ledger.lines().filter(|line| line.starts_with('/')).map(address).collect()
}

/// The page behind an address, with its path.
pub fn page<'a>(outputs: &'a Outputs, address: &str) -> Option<(String, &'a str)> {
    let path = address.split('#').next()?.strip_prefix('/')?;
    let path =
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let bytes = outputs.get(&path)?;
    Some((path, std::str::from_utf8(bytes).ok()?))
}

/// Where a page sends its reader at once, as an address of the site.
pub fn sent_to(path: &str, html: &str) -> Option<String> {
    let target = html.split("http-equiv=\"refresh\" content=\"0; url=").nth(1)?.split('"').next()?;
    Some(absolute(path, target))
}

/// A link of a page as an address of the site.
pub fn absolute(path: &str, link: &str) -> String {
    let (link, fragment) = link.split_once('#').map_or((link, None), |(link, place)| (link, Some(place)));
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    if link.is_empty() {
        parts.push("");
    }
    for part in link.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    let address =
        format!("/{}", parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("/"));
    let slash = if (link.is_empty() || link.ends_with('/')) && address != "/" { "/" } else { "" };
    let fragment = fragment.map(|place| format!("#{place}")).unwrap_or_default();
    format!("{address}{slash}{fragment}")
}

/// What is wrong with the answers to these addresses: every page there, sent on at most once, every place found both where the
/// reader lands without a server's help and where a server's redirect takes the fragment along.
pub fn unanswered(ledger: &str, outputs: &Outputs, files_count: bool) -> Vec<String> {
    let mut faults = Vec::new();
    for address in addresses(ledger) {
        let (page_address, place) = address.split_once('#').map_or((address, None), |(a, b)| (a, Some(b)));
        if !page_address.ends_with('/') {
            if (files_count || !page_address.ends_with(".pdf")) && !outputs.contains_key(&page_address[1..]) {
                faults.push(format!("{address}: no such file"));
            }
            continue;
        }
        let Some((path, html)) = page(outputs, page_address) else {
            faults.push(format!("{address}: no page"));
            continue;
        };
        let mut landed = vec![(path.clone(), html)];
        if let Some(target) = sent_to(&path, html) {
            match page(outputs, &target) {
                None => faults.push(format!("{address}: sent to {target}, which is not there")),
                Some((path, html)) => {
                    if let Some(again) = sent_to(&path, html) {
                        faults.push(format!("{address}: sent to {target}, and from there to {again}"));
                    }
                    if let Some((_, place)) = target.split_once('#')
                        && !attributes(html, "id").iter().any(|id| id == place)
                    {
                        faults.push(format!("{address}: sent to {target}, which has no such place"));
                    }
                    // A redirect to a place of its own drops the reader's.
                    if !target.contains('#') {
                        landed.push((path, html));
                    }
                }
            }
        }
        for (path, html) in landed {
            if let Some(place) = place
                && !attributes(html, "id").iter().any(|id| id == place)
            {
                faults.push(format!("{address}: {path} has no #{place}"));
            }
        }
    }
    faults
}
