use std::net::{IpAddr, SocketAddr};

/// The names this server answers to. A page elsewhere that has its own name lead here (DNS rebinding) gets nothing.
#[derive(Debug)]
pub(super) struct KnownHosts {
    listens_on: IpAddr,
}

impl KnownHosts {
    pub(super) fn of(listens_on: SocketAddr) -> Self {
        Self { listens_on: listens_on.ip() }
    }

    /// Whether `host`, such as `localhost:4000`, is this server. A browser only names an address that its own user went to, so where
    /// every address of the machine is listened on, every address is good; names are not.
    pub(super) fn has(&self, host: &str) -> bool {
        let Some(name) = without_port(host) else { return false };
        if name.eq_ignore_ascii_case("localhost") {
            return true;
        }
        let address = match name.strip_prefix('[') {
            Some(inner) => inner.strip_suffix(']').and_then(|inner| inner.parse().ok()).map(IpAddr::V6),
            None => name.parse().ok().map(IpAddr::V4),
        };
        address.is_some_and(|address| {
            let loopback = address.to_string() == "127.0.0.1" || address.to_string() == "::1";
            loopback || address == self.listens_on || self.listens_on.is_unspecified()
        })
    }

    /// Whether a page at `origin`, such as `http://localhost:4000`, is one of ours.
    pub(super) fn is_origin(&self, origin: &str, host: &str) -> bool {
        origin.strip_prefix("http://").is_some_and(|name| name.eq_ignore_ascii_case(host) && self.has(name))
    }
}

fn without_port(host: &str) -> Option<&str> {
    let end_of_name = host.rfind(']').map_or(0, |at| at + 1);
    let Some(colon) = host.get(end_of_name..)?.find(':') else { return Some(host) };
    let (name, port) = host.split_at(end_of_name + colon);
    let digits = port.strip_prefix(':')?;
    digits.parse::<u16>().is_ok().then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_by_its_own_names() {
        let local = KnownHosts::of("127.0.0.1:4000".parse().unwrap());
        for host in ["localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:4000", "[::1]", "[::1]:80"] {
            assert!(local.has(host), "{host}");
        }
        for host in [
            "",
            ":4000",
            "evil.example",
            "evil.example:4000",
            "localhost.evil.example",
            "localhost.",
            "127.0.0.1.evil.example",
            "0.0.0.0",
            "127.0.0.2",
            "2130706433",
            "0x7f.1",
            "127.1",
            "192.168.1.5",
            "[::1",
            "::1",
            "[::1]x",
            "[::2]",
            "localhost:",
            "localhost:x",
            "localhost:99999",
            "user@localhost",
            "localhost/",
        ] {
            assert!(!local.has(host), "{host}");
        }
        let one = KnownHosts::of("192.168.1.5:4000".parse().unwrap());
        assert!(one.has("192.168.1.5:4000") && one.has("localhost:4000"));
        assert!(!one.has("192.168.1.6:4000") && !one.has("evil.example"));
        let all = KnownHosts::of("0.0.0.0:4000".parse().unwrap());
        assert!(all.has("192.168.1.5") && all.has("[fe80::1]:4000") && !all.has("evil.example"));
    }

    #[test]
    fn only_pages_of_the_same_host_may_listen() {
        let local = KnownHosts::of("127.0.0.1:4000".parse().unwrap());
        assert!(local.is_origin("http://localhost:4000", "localhost:4000"));
        for origin in [
            "http://localhost:5000",
            "https://localhost:4000",
            "null",
            "http://evil.example",
            "http://localhost:4000/",
        ] {
            assert!(!local.is_origin(origin, "localhost:4000"), "{origin}");
        }
    }
}
