//! The routes: who may ask now, what is asked, and under which status it is answered.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, ALLOW, CONTENT_DISPOSITION, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout_at};

use super::body::{Unread, discard, read};
use super::{Options, openapi};
use crate::diag::{Code, Diagnostic, Error, nearest};
use crate::serve::request::Base64;
use crate::serve::{Worker, told, verbs};

const JSON: &str = "application/json";

/// What all routes share.
struct Server {
    worker: Arc<Worker>,
    options: Options,
    /// Places for requests that are worked on or wait.
    places: Arc<Semaphore>,
    /// Places for those that are worked on.
    jobs: Arc<Semaphore>,
}

/// The routes of a server.
pub(super) fn router(worker: Arc<Worker>, options: &Options) -> Router {
    let places = options.jobs.saturating_add(options.waiting).min(Semaphore::MAX_PERMITS);
    let server = Arc::new(Server {
        worker,
        options: options.clone(),
        places: Arc::new(Semaphore::new(places)),
        jobs: Arc::new(Semaphore::new(options.jobs.min(Semaphore::MAX_PERMITS))),
    });
    let health = serde_json::json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION") }).to_string();
    let described = openapi::openapi().to_string();
    let mut router = Router::new()
        .route("/health", get(async || json(StatusCode::OK, health)))
        .route("/openapi.json", get(async || json(StatusCode::OK, described)));
    for verb in &verbs::ALL {
        let asked =
            async |State(server): State<Arc<Server>>, request| server.answer(verb.name, request).await;
        router = router.route(&format!("/{}", verb.name), post(asked));
    }
    router.method_not_allowed_fallback(other_method).fallback(nowhere).with_state(server)
}

/// Why a request was not answered, before anything was made of it.
enum Refused {
    Busy,
    Late,
    Slow,
    Cut,
    TooLong(usize),
    NoJson,
    Accepts,
}

impl Server {
    /// Answers a request of a verb.
    async fn answer(self: Arc<Self>, verb: &'static str, request: Request) -> Response {
        let (head, mut body) = request.into_parts();
        match self.asked(verb, &head.headers, &mut body).await {
            Ok(answer) => answer,
            Err(refused) => {
                discard(&mut body).await;
                refused.response()
            }
        }
    }

    async fn asked(
        &self,
        verb: &'static str,
        head: &HeaderMap,
        body: &mut Body,
    ) -> Result<Response, Refused> {
        let end = Instant::now() + self.options.time;
        if media_type(head) != Some(JSON) {
            return Err(Refused::NoJson);
        }
        if !accepts(head, JSON) && verb != "render" {
            return Err(Refused::Accepts);
        }
        let place = self.places.clone().try_acquire_owned().map_err(|_| Refused::Busy)?;
        let asked = timeout_at(end, read(body, self.options.longest)).await.map_err(|_| Refused::Slow)?;
        let asked = asked.map_err(|unread| match unread {
            Unread::TooLong => Refused::TooLong(self.options.longest),
            Unread::Cut => Refused::Cut,
        })?;
        let job = timeout_at(end, self.jobs.clone().acquire_owned()).await.map_err(|_| Refused::Late)?;
        let worker = self.worker.clone();
        // Work cannot be broken off: it holds its places for as long as it goes on.
        let work = tokio::task::spawn_blocking(move || {
            let _places = (place, job);
            let text = String::from_utf8(asked).map_err(|error| {
                let message = format!("the body is no UTF-8: {error}");
                Error::from(Diagnostic::error(Code::JsonSyntax, message))
            });
            text.and_then(|text| worker.answer(verb, &text))
        });
        let answer = timeout_at(end, work).await.map_err(|_| Refused::Late)?;
        Ok(match answer.expect("a worker answers whatever happens") {
            Ok(answer) if accepts(head, JSON) => json(StatusCode::OK, answer),
            Ok(answer) => file(&answer).unwrap_or_else(|| Refused::Accepts.response()),
            Err(error) => json(status(&error), told(&error).to_string()),
        })
    }
}

impl Refused {
    fn response(self) -> Response {
        let error = |code, message: &str| Diagnostic::error(code, message);
        let (status, error): (_, Diagnostic) = match self {
            Refused::Busy => {
                let message = "as many requests wait as may";
                let hint = "ask again, or raise `--jobs` and `--waiting`";
                (StatusCode::TOO_MANY_REQUESTS, error(Code::Busy, message).hint(hint))
            }
            Refused::Late => {
                let message = "the request was not answered in time";
                let hint = "ask again, or raise `--time`";
                (StatusCode::SERVICE_UNAVAILABLE, error(Code::Busy, message).hint(hint))
            }
            Refused::Slow => {
                let message = "the body did not come in time";
                (
                    StatusCode::REQUEST_TIMEOUT,
                    error(Code::Io, message).hint("send it faster, or raise `--time`"),
                )
            }
            Refused::Cut => (StatusCode::BAD_REQUEST, error(Code::Io, "the body was cut off")),
            Refused::TooLong(longest) => {
                let message = format!("the body is longer than {longest} bytes, and was not read");
                let hint = "send fewer files at a time, or raise `--longest`";
                (StatusCode::PAYLOAD_TOO_LARGE, error(Code::TooLarge, &message).hint(hint))
            }
            Refused::NoJson => {
                let message = "the body is not said to be JSON";
                let hint = "send it with the header `content-type: application/json`";
                (StatusCode::UNSUPPORTED_MEDIA_TYPE, error(Code::InvalidValue, message).hint(hint))
            }
            Refused::Accepts => {
                let message = "the answer is JSON, and the client does not accept it";
                let hint = "ask with the header `accept: application/json`";
                (StatusCode::NOT_ACCEPTABLE, error(Code::InvalidValue, message).hint(hint))
            }
        };
        let mut response = json(status, told(&error.into()).to_string());
        if matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE) {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    }
}

/// The status of what the worker refused.
fn status(error: &Error) -> StatusCode {
    let has = |code| error.diagnostics().iter().any(|found| found.code == code);
    // A letter inside a request is read from JSON that was read before: what is no JSON is the body.
    if has(Code::Internal) {
        StatusCode::INTERNAL_SERVER_ERROR
    } else if has(Code::JsonSyntax) {
        StatusCode::BAD_REQUEST
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

/// A route that is not there.
async fn nowhere(request: Request) -> Response {
    let path = request.uri().path();
    let names = || verbs::ALL.iter().map(|verb| verb.name).chain(["health", "openapi.json"]);
    let error = Diagnostic::error(Code::InvalidValue, format!("there is no route `{path}`"));
    let hint = match nearest(path.trim_matches('/'), names()) {
        Some(near) => format!("did you mean `/{near}`?"),
        None => format!(
            "the routes are {}",
            names().map(|name| format!("/{name}")).collect::<Vec<_>>().join(", ")
        ),
    };
    json(StatusCode::NOT_FOUND, told(&error.hint(hint).into()).to_string())
}

/// A route that is there, under another method.
async fn other_method(request: Request) -> Response {
    let is_verb = verbs::ALL.iter().any(|verb| request.uri().path() == format!("/{}", verb.name));
    let (takes, allow) = if is_verb { (Method::POST, "POST") } else { (Method::GET, "GET, HEAD") };
    let message = format!("`{}` is not asked with {}", request.uri().path(), request.method());
    let error = Diagnostic::error(Code::InvalidValue, message).hint(format!("ask with {takes}"));
    let mut response = json(StatusCode::METHOD_NOT_ALLOWED, told(&error.into()).to_string());
    response.headers_mut().insert(ALLOW, HeaderValue::from_static(allow));
    response
}

/// An answer that says why there is none.
#[cfg(feature = "pdf")]
pub(crate) fn refused(status: StatusCode, why: impl Into<Error>) -> Response {
    json(status, told(&why.into()).to_string())
}

pub(crate) fn json(status: StatusCode, body: String) -> Response {
    (status, [(CONTENT_TYPE, JSON)], body).into_response()
}

/// An answer that is a file, as the file.
fn file(answer: &str) -> Option<Response> {
    #[derive(Deserialize)]
    struct Made {
        name: String,
        content: Base64,
    }
    let made: Made = serde_json::from_str(answer).ok()?;
    let kind = match made.name.rsplit('.').next()? {
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "txt" => "text/plain; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "json" => JSON,
        _ => "application/octet-stream",
    };
    let named = format!("attachment; filename=\"{}\"", made.name);
    Some(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, named.as_str())], made.content.0).into_response())
}

/// What a body is said to be, without its parameters.
fn media_type(head: &HeaderMap) -> Option<&str> {
    let value = head.get(CONTENT_TYPE)?.to_str().ok()?;
    value.split(';').next().map(str::trim)
}

/// Whether a client accepts a media type: one that says nothing accepts all.
fn accepts(head: &HeaderMap, wanted: &str) -> bool {
    let mut said = head.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok()).peekable();
    if said.peek().is_none() {
        return true;
    }
    let wanted = wanted.split_once('/');
    said.flat_map(|value| value.split(',')).any(|range| {
        let mut parts = range.split(';').map(str::trim);
        let range = parts.next().and_then(|range| range.split_once('/'));
        let none = parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
        !none && (range == Some(("*", "*")) || range == Some(("application", "*")) || range == wanted)
    })
}
