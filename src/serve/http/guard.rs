//! A page for one person: who may ask for it, and what a browser may do with it.
//!
//! A server on loopback is reached by every page that the browser has open, under any name that leads to this machine. So
//! a request must name the address that was listened on, must not come by a name of somebody's choosing, and must have
//! the token, which stands behind the `#` of the link: a browser sends that part to nobody, and the page sends it in a
//! header, which no other page can.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, HOST};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;

use super::body::discard;
use super::routes::refused;
use crate::diag::{Code, Diagnostic};
use crate::digest::Digest;

/// What a browser is told with every answer that says nothing else: nothing comes from elsewhere, goes elsewhere, or stands
/// in another page.
const HEADERS: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src blob: data:; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cache-control", "no-store"),
];

/// A word that nobody guesses.
///
/// # Errors
/// When the system has no random bytes.
pub(crate) fn drawn() -> io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Who may ask.
pub(crate) struct Guard {
    address: SocketAddr,
    token: String,
}

impl Guard {
    /// For who listens on this address; the token is drawn anew.
    ///
    /// # Errors
    /// When the system has no random bytes.
    pub(crate) fn new(address: SocketAddr) -> io::Result<Self> {
        Ok(Self { address, token: drawn()? })
    }

    /// What to open.
    pub(crate) fn link(&self) -> String {
        let ip = match self.address.ip() {
            IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::from([127, 0, 0, 1]),
            ip => ip,
        };
        format!("http://{}/#{}", SocketAddr::new(ip, self.address.port()), self.token)
    }

    /// Routes behind the guard: `open` to all who name the right host, `closed` to those who have the token.
    pub(crate) fn before(self, open: Router, closed: Router) -> Router {
        let guard = Arc::new(self);
        let closed = closed.layer(from_fn_with_state(guard.clone(), known));
        open.merge(closed).layer(from_fn_with_state(guard, here))
    }

    /// Whether a request is for the address that was listened on. A name could lead here by somebody's choosing; an
    /// address cannot.
    fn is_here(&self, request: &Request) -> bool {
        let mut hosts = request.headers().get_all(HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
        let named = request.uri().authority().map(|named| named.as_str());
        host.to_str().is_ok_and(|host| self.is_own(host) && named.is_none_or(|named| named == host))
    }

    fn is_own(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
            _ => (host, Some(80)),
        };
        let name = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
        let ip = self.address.ip();
        let is_named = match name.parse::<IpAddr>() {
            Ok(named) => named == ip || ip.is_unspecified() || (ip.is_loopback() && named.is_loopback()),
            Err(_) => name.eq_ignore_ascii_case("localhost") && (ip.is_loopback() || ip.is_unspecified()),
        };
        is_named && port == Some(self.address.port())
    }

    /// Whether a request has the token. Digests are compared: how long that takes says nothing of the token.
    fn knows(&self, request: &Request) -> bool {
        let said = request.headers().get(AUTHORIZATION).and_then(|said| said.to_str().ok());
        let token = said.and_then(|said| said.strip_prefix("Bearer "));
        token.is_some_and(|token| Digest::of(token) == Digest::of(&self.token))
    }
}

/// Answers who has the token.
async fn known(State(guard): State<Arc<Guard>>, request: Request, next: Next) -> Response {
    if guard.knows(&request) {
        return next.run(request).await;
    }
    discard(&mut request.into_body()).await;
    stranger()
}

/// Answers what is meant for this host, and tells the browser what it may do.
async fn here(State(guard): State<Arc<Guard>>, request: Request, next: Next) -> Response {
    let mut response = if guard.is_here(&request) { next.run(request).await } else { elsewhere() };
    for (name, value) in HEADERS {
        let own = response.headers_mut().entry(HeaderName::from_static(name));
        own.or_insert(HeaderValue::from_static(value));
    }
    response
}

fn elsewhere() -> Response {
    let message = "the request is for another host than this";
    let hint = "open the link as it was printed";
    refused(StatusCode::MISDIRECTED_REQUEST, Diagnostic::error(Code::InvalidValue, message).hint(hint))
}

fn stranger() -> Response {
    let message = "the request has not the token of this page";
    let hint = "open the link as it was printed, with all that stands behind `#`";
    refused(StatusCode::UNAUTHORIZED, Diagnostic::error(Code::InvalidValue, message).hint(hint))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_somebody_chose_is_another_host() {
        let guard = |address: &str| Guard::new(address.parse().unwrap()).unwrap();
        let local = guard("127.0.0.1:4321");
        for own in ["127.0.0.1:4321", "localhost:4321", "LOCALHOST:4321", "[::1]:4321"] {
            assert!(local.is_own(own), "{own}");
        }
        for other in [
            "evil.example:4321",
            "127.0.0.1",
            "127.0.0.1:80",
            "localhost.evil.example:4321",
            "10.0.0.1:4321",
            "",
        ] {
            assert!(!local.is_own(other), "{other}");
        }
        assert!(guard("0.0.0.0:80").is_own("10.0.0.1") && !guard("0.0.0.0:80").is_own("desk.example"));
        assert!(guard("10.0.0.1:80").is_own("10.0.0.1:80") && !guard("10.0.0.1:80").is_own("localhost:80"));
    }

    #[test]
    fn no_token_is_drawn_twice() {
        let link = || Guard::new("127.0.0.1:1".parse().unwrap()).unwrap().link();
        assert_ne!(link(), link());
    }
}
