use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use hyper::body::Body;
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{HeaderMap, Method, Request, Response, StatusCode};
use tokio::sync::{mpsc, watch};
use tokio::task::spawn_blocking;

use super::body::Sent;
use super::connections::Seat;
use super::content_type::{HTML, PDF, content_type};
use super::known_hosts::KnownHosts;
use super::live_page::live_page;
use super::policy::{EVENTS, Policy, SCRIPT, STYLE};
use super::site::{Found, Site, Standing};
use super::site_path::{SitePath, decoded, encoded};
use super::words::Words;

/// Answers requests.
pub(super) struct Answers {
    pub site: Site,
    pub hosts: KnownHosts,
    /// The newest state of the preview, as JSON.
    pub bulletins: watch::Receiver<Arc<str>>,
}

/// Why a request is not answered.
enum Refused {
    Method,
    Body,
    Host,
    Path,
}

impl Answers {
    /// A line now and then tells that the connection still is one.
    const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

    pub(super) async fn answer<B: Body>(
        self: Arc<Self>,
        request: Request<B>,
        seat: Seat,
    ) -> Result<Response<Sent>, Infallible> {
        seat.is_answered();
        Ok(match Self::asked(&self.hosts, &request) {
            Ok((host, path)) if path.as_str() == EVENTS => {
                if self.may_listen(request.headers(), host) {
                    self.listen(request.uri().query(), seat)
                } else {
                    self.refusal(Refused::Host, seat)
                }
            }
            Ok((_, path)) if path.as_str() == SCRIPT => Self::own(SCRIPT, include_str!("live/live.js"), seat),
            Ok((_, path)) if path.as_str() == STYLE => Self::own(STYLE, include_str!("live/live.css"), seat),
            Ok((host, path)) => {
                let policy = Policy::at(host);
                let site = self.site.clone();
                // Rendering may take its time: others are answered meanwhile.
                match spawn_blocking(move || page(&site, &path, &policy)).await {
                    Ok(page) => page.response(seat),
                    Err(_) => response(StatusCode::INTERNAL_SERVER_ERROR, "text/plain", "", seat),
                }
            }
            Err(refused) => self.refusal(refused, seat),
        })
    }

    /// The host and the path that are asked for.
    fn asked<'r, B: Body>(
        hosts: &KnownHosts,
        request: &'r Request<B>,
    ) -> Result<(&'r str, SitePath), Refused> {
        let mut named = request.headers().get_all(header::HOST).iter();
        let (Some(host), None) = (named.next().and_then(|host| host.to_str().ok()), named.next()) else {
            return Err(Refused::Host);
        };
        let other = request.uri().authority().is_some_and(|authority| !hosts.has(authority.as_str()));
        if other || !hosts.has(host) {
            return Err(Refused::Host);
        }
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return Err(Refused::Method);
        }
        if !request.body().is_end_stream() {
            return Err(Refused::Body);
        }
        SitePath::parse(request.uri().path()).map(|path| (host, path)).ok_or(Refused::Path)
    }

    /// What the preview tells is for its own pages: browsers say who asks.
    fn may_listen(&self, headers: &HeaderMap, host: &str) -> bool {
        let value = |name: &HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or(""));
        let own_origin = value(&header::ORIGIN).is_none_or(|origin| self.hosts.is_origin(origin, host));
        let own_site = value(&HeaderName::from_static("sec-fetch-site"))
            .is_none_or(|site| ["same-origin", "none"].contains(&site));
        own_origin && own_site
    }

    fn own(path: &str, text: &'static str, seat: Seat) -> Response<Sent> {
        response(StatusCode::OK, content_type(path), text, seat)
    }

    fn refusal(&self, refused: Refused, seat: Seat) -> Response<Sent> {
        let words = Words::of(self.site.language);
        let (status, words) = match refused {
            Refused::Host => (StatusCode::FORBIDDEN, words.refused(true)),
            Refused::Method => (StatusCode::METHOD_NOT_ALLOWED, words.refused(false)),
            Refused::Body => (StatusCode::PAYLOAD_TOO_LARGE, words.refused(false)),
            Refused::Path => (StatusCode::BAD_REQUEST, words.refused(false)),
        };
        let mut response = response(status, "text/plain; charset=utf-8", format!("{words}\n"), seat);
        let headers = response.headers_mut();
        if status == StatusCode::METHOD_NOT_ALLOWED {
            headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        // What more it sends is not read.
        headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
        response
    }

    /// Every state of the preview from now on, each with the digest of the page that listens.
    fn listen(self: Arc<Self>, query: Option<&str>, seat: Seat) -> Response<Sent> {
        let page = query.and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("page=")));
        let page = page.map(|page| page.replace("%2F", "/").replace("%2f", "/"));
        let page = page.and_then(|page| decoded(&page)).and_then(|path| SitePath::parse(&path));
        seat.listens();
        let (sender, parts) = mpsc::channel(2);
        tokio::spawn(self.tell(page, sender));
        let kind = "text/event-stream; charset=utf-8";
        with_headers(StatusCode::OK, kind, Sent::Events { parts, _seat: seat })
    }

    /// Ends when nobody listens any more.
    async fn tell(self: Arc<Self>, page: Option<SitePath>, sender: mpsc::Sender<Bytes>) {
        let mut bulletins = self.bulletins.clone();
        let mut head = "retry: 1000\n";
        loop {
            let bulletin = Arc::clone(&bulletins.borrow_and_update());
            let (site, path) = (self.site.clone(), page.clone());
            let digest = spawn_blocking(move || path.map(|path| site.find(path.as_str()).digest()));
            let digest = digest.await.ok().flatten().unwrap_or_default();
            let part =
                format!("{head}event: state\ndata: {{\"page\":\"{digest}\",\"state\":{bulletin}}}\n\n");
            head = "";
            if sender.send(part.into()).await.is_err() {
                return;
            }
            loop {
                match tokio::time::timeout(Self::SIGN_OF_LIFE, bulletins.changed()).await {
                    Ok(Ok(())) => break,
                    Ok(Err(_)) => return,
                    Err(_) => {
                        if sender.send(Bytes::from_static(b":\n\n")).await.is_err() {
                            return;
                        }
                    }
                }
            }
        }
    }
}

/// An answer before it is sent.
struct Page {
    status: StatusCode,
    content_type: &'static str,
    bytes: Vec<u8>,
    header: Option<(HeaderName, String)>,
}

fn page(site: &Site, path: &SitePath, policy: &Policy) -> Page {
    let found = site.find(path.as_str());
    let digest = found.digest();
    match found {
        // Not for good, as another build's 308 would be: the next change may bring the page back.
        Found::Moved(path) => Page {
            status: StatusCode::TEMPORARY_REDIRECT,
            content_type: "text/plain; charset=utf-8",
            bytes: Vec::new(),
            header: Some((header::LOCATION, format!("/{}", encoded(&path)))),
        },
        Found::File { standing, content_type, bytes } => {
            let status = match standing {
                Standing::Good => StatusCode::OK,
                Standing::Missing => StatusCode::NOT_FOUND,
                Standing::Faulty => StatusCode::SERVICE_UNAVAILABLE,
            };
            let text = if content_type == HTML { std::str::from_utf8(&bytes).ok() } else { None };
            let live = text.map(|text| live_page(text, &digest, policy).into_bytes());
            let header = match content_type {
                HTML => Some(policy.header()),
                // A browser's own viewer would not show it under a policy.
                PDF => None,
                _ => Some("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'".to_owned()),
            };
            let header = header.map(|policy| (header::CONTENT_SECURITY_POLICY, policy));
            Page { status, content_type, bytes: live.unwrap_or(bytes), header }
        }
    }
}

impl Page {
    fn response(self, seat: Seat) -> Response<Sent> {
        let mut response = response(self.status, self.content_type, self.bytes, seat);
        if let Some((name, value)) = self.header
            && let Ok(value) = HeaderValue::from_str(&value)
        {
            response.headers_mut().insert(name, value);
        }
        response
    }
}

fn response(
    status: StatusCode,
    content_type: &'static str,
    bytes: impl Into<Bytes>,
    seat: Seat,
) -> Response<Sent> {
    with_headers(status, content_type, Sent::whole(bytes, seat))
}

fn with_headers(status: StatusCode, content_type: &'static str, body: Sent) -> Response<Sent> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, content_type),
        // What is on the screen is never older than the files.
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        // Other sites may not draw on drafts.
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
