use crate::resolve::Site;
use crate::route::Routes;

/// `sitemap.xml` (sitemaps.org 0.9): the canonical address of every page in force, and of what changed between adopted
/// editions.
pub(super) fn sitemap(site: &Site, routes: &Routes<'_>, base: &str) -> String {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (address, page) in &routes.pages {
        // What is in force stands at two addresses; the plan's own is the one to find.
        let listed = page.is_indexed(site) && page.at().is_none_or(|at| !at.permanent);
        if listed {
            // Addresses are made of `a`-`z`, digits, hyphens and slashes; the base may hold an ampersand.
            let url = address.absolute(base).replace('&', "&amp;");
            xml.push_str(&format!("  <url><loc>{url}</loc></url>\n"));
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

/// `robots.txt` (RFC 9309): everything may be read, and where the site map is. It counts only at the root of a server.
pub(super) fn robots(base: &str) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n")
}
