//! What a page of the preview may load: what the published page may, and the preview's own script, style sheet and events.

/// The addresses of what the preview adds.
pub(super) const SCRIPT: &str = "_planvaerk/live.js";
pub(super) const STYLE: &str = "_planvaerk/live.css";
pub(super) const EVENTS: &str = "_planvaerk/events";

/// The policy of a page, for one server.
pub(super) struct Policy {
    script: String,
    style: String,
    events: String,
}

impl Policy {
    /// `host` as asked for: one of ours.
    pub(super) fn at(host: &str) -> Self {
        // A policy cannot name an IPv6 address.
        let exact = |path: &str| match host.starts_with('[') {
            true => "'self'".to_owned(),
            false => format!("http://{host}/{path}"),
        };
        Self { script: exact(SCRIPT), style: exact(STYLE), events: exact(EVENTS) }
    }

    /// The header of every page: beside what the page itself allows, nothing but this server, no script but ours, and in no frame.
    pub(super) fn header(&self) -> String {
        let Self { script, events, .. } = self;
        format!(
            "default-src 'self'; script-src {script}; connect-src {events}; object-src 'none'; base-uri 'none'; form-action 'none'; \
             frame-ancestors 'none'"
        )
    }

    /// A page's own policy with what the preview adds allowed too.
    pub(super) fn widened(&self, policy: &str) -> String {
        let mut directives: Vec<(String, Vec<String>)> = Vec::new();
        for directive in policy.split(';') {
            let mut words = directive.split_ascii_whitespace().map(str::to_owned);
            let Some(name) = words.next().map(|name| name.to_ascii_lowercase()) else { continue };
            // Of two of a kind the first holds.
            if directives.iter().all(|(other, _)| *other != name) {
                directives.push((name, words.collect()));
            }
        }
        let default =
            directives.iter().find(|(name, _)| name == "default-src").map(|(_, sources)| sources.clone());
        for (name, source) in
            [("script-src", &self.script), ("style-src", &self.style), ("connect-src", &self.events)]
        {
            let place = directives.iter().position(|(other, _)| other == name);
            let sources = match (place.and_then(|place| directives.get_mut(place)), &default) {
                (Some((_, sources)), _) => sources,
                // Everything is allowed already.
                (None, None) => continue,
                (None, Some(default)) => {
                    directives.push((name.to_owned(), default.clone()));
                    let Some((_, sources)) = directives.last_mut() else { continue };
                    sources
                }
            };
            sources.retain(|known| known != "'none'");
            sources.push(source.clone());
        }
        let written = directives.into_iter().map(|(name, sources)| format!("{name} {}", sources.join(" ")));
        written.map(|directive| directive.trim_end().to_owned()).collect::<Vec<_>>().join("; ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_of_a_page_is_widened_by_three_addresses_and_no_more() {
        let policy = Policy::at("localhost:4000");
        for (given, widened) in [
            (
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'",
                "default-src 'none'; style-src 'self' http://localhost:4000/_planvaerk/live.css; img-src 'self'; base-uri 'none'; \
                 script-src http://localhost:4000/_planvaerk/live.js; connect-src http://localhost:4000/_planvaerk/events",
            ),
            ("upgrade-insecure-requests", "upgrade-insecure-requests"),
            ("Script-Src 'none';; script-src *", "script-src http://localhost:4000/_planvaerk/live.js"),
        ] {
            assert_eq!(policy.widened(given), widened);
        }
        assert!(Policy::at("[::1]:4000").widened("default-src 'none'").contains("script-src 'self'"));
    }
}
