use super::policy::{Policy, SCRIPT};

/// A page of the site with what keeps it up to date in the browser: one script, and the leave to load it.
///
/// `digest` tells the page from the same page after a change.
pub(super) fn live_page(page: &str, digest: &str, policy: &Policy) -> String {
    let page = with_policy(page, policy);
    let script = format!("<script src=\"/{SCRIPT}\" data-page=\"{digest}\" defer></script>\n");
    let at = find(&page, "</head>").or_else(|| find(&page, "</body>")).unwrap_or(page.len());
    let (before, after) = page.split_at(at);
    format!("{before}{script}{after}")
}

/// The page with its own policy, which stands in a `meta` of its head, widened.
fn with_policy(page: &str, policy: &Policy) -> String {
    let mut out = String::with_capacity(page.len() + 400);
    let mut rest = page;
    while let Some(at) = find(rest, "<meta") {
        let (before, tag) = rest.split_at(at);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let (tag, after) = tag.split_at(end);
        out.push_str(before);
        let is_policy = attribute(tag, "http-equiv")
            .is_some_and(|(value, _)| value.eq_ignore_ascii_case("content-security-policy"));
        match attribute(tag, "content").filter(|_| is_policy) {
            Some((value, from)) => {
                out.push_str(tag.get(..from).unwrap_or(""));
                out.push_str(&policy.widened(value));
                out.push_str(tag.get(from + value.len()..).unwrap_or(""));
            }
            None => out.push_str(tag),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The value of an attribute in quotation marks, and where in the tag it begins.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<(&'t str, usize)> {
    let from = find(tag, &format!(" {name}=\""))? + name.len() + 3;
    let value = tag.get(from..)?.split('"').next()?;
    Some((value, from))
}

/// Where a text in small letters first stands, in letters of either kind.
fn find(text: &str, wanted: &str) -> Option<usize> {
    text.as_bytes().windows(wanted.len()).position(|window| window.eq_ignore_ascii_case(wanted.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_one_script_and_the_leave_to_load_it() {
        let policy = Policy::at("localhost:1");
        let page = "<!doctype html><head>\n<meta charset=\"utf-8\">\
                    <META http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\"><title>æ</title></HEAD><body></body>";
        let live = live_page(page, "abc", &policy);
        let script = "<script src=\"/_planvaerk/live.js\" data-page=\"abc\" defer></script>\n";
        assert!(live.contains(&format!("<title>æ</title>{script}</HEAD>")), "{live}");
        let allowed = policy.widened("default-src 'self'");
        assert!(live.contains(&format!("content=\"{allowed}\"")), "{live}");
        let back = live.replace(script, "").replace(&allowed, "default-src 'self'");
        assert_eq!(back, page);
        for odd in ["", "æ<meta", "<meta content=\"", "<p>æ"] {
            assert_eq!(live_page(odd, "abc", &policy), format!("{odd}{script}"));
        }
    }
}
