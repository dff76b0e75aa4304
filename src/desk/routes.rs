//! The routes of the page: what each takes and gives.
//!
//! | route | takes | gives |
//! | --- | --- | --- |
//! | `GET /`, `/base.css`, `/base.js`, `/page.css`, `/page.js` and its parts | | the page, which holds nothing of the folder |
//! | `GET /made/KEY/NAME` | | a file that was made; the key is known to who was given it |
//! | `GET /letters` | | the letters of the folder |
//! | `POST /state` | `{ "letter" }` | how it stands |
//! | `POST /editions` | `{ "letter", "langs", "to", "draft" }` | the key and the names of files |
//! | `POST /new` | `{ "from", "into", "number" }` | the new letter; 409 and a free name where the folder is there |
//! | `POST /drift` | `{ "editions", "accepted", "letter" }`, files as `{ "name", "content" }` in base64 | the verdict, and files |
//! | `POST /count` | `{ "letter", "replies", "received", "late" }` | what replies say, and files |
//! | `POST /save` | `{ "work", "into" }` | where the files are; 409 and a free name where others are there |
//!
//! Letters and folders are named by their paths below the desk's; nothing else on the disk can be named.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json as value;

use super::save::Unsaved;
use super::{Desk, count, drift, editions, letters, new, save, state};
use crate::diag::{Code, Diagnostic, Error};
use crate::serve::http::asked::{asked, broken};
use crate::serve::http::body::discard;
use crate::serve::http::page::{self, nowhere};
use crate::serve::http::routes::{json, refused};
use crate::serve::told;

/// How long a body may take to come.
const IN_TIME: Duration = Duration::from_secs(60);
/// The longest body of a request, in bytes: as many files as may be dropped, in base64.
const LONGEST: usize = super::dropped::MOST / 3 * 4 + (1 << 20);

const PAGE: &str = include_str!("page/page.html");
const STYLE: &str = include_str!("page/page.css");
const SCRIPT: &str = include_str!("page/page.js");
/// The parts of the script, each by its route.
const PARTS: [(&str, &str); 4] = [
    ("/came.js", include_str!("page/came.js")),
    ("/drop.js", include_str!("page/drop.js")),
    ("/letters.js", include_str!("page/letters.js")),
    ("/work.js", include_str!("page/work.js")),
];

/// What the page may do: what every page for one person may, and show a report in itself.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; \
                      frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What a page that was made may do: run what is in it, as a page of nobody's, which knows no token and asks nothing.
const MADE: &str = "sandbox allow-scripts allow-downloads allow-modals allow-popups; default-src 'none'; \
                    script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; \
                    base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// The routes that are open to all, and those that are not.
pub(super) fn routes(desk: Arc<Desk>) -> (Router, Router) {
    let html = "text/html; charset=utf-8";
    let page = get(async move || ([(CONTENT_TYPE, html), (CONTENT_SECURITY_POLICY, POLICY)], PAGE));
    let parts = PARTS.iter().fold(Router::new(), |all, (path, text)| all.route(path, page::script(text)));
    let open = page::routes(page, STYLE, SCRIPT)
        .merge(parts)
        .merge(Router::new().route("/made/{key}/{name}", get(made)).with_state(desk.clone()));
    let closed = Router::new()
        .route("/letters", get(list))
        .route("/state", post(async |State(desk), request| work(desk, request, state::state).await))
        .route("/editions", post(async |State(desk), request| work(desk, request, editions::editions).await))
        .route("/drift", post(async |State(desk), request| work(desk, request, drift::drift).await))
        .route("/count", post(async |State(desk), request| work(desk, request, count::count).await))
        .route(
            "/save",
            post(async |State(desk), request| {
                kept(desk, request, |desk, asked| save::save(desk, &asked)).await
            }),
        )
        .route(
            "/new",
            post(async |State(desk), request| {
                kept(desk, request, |desk, asked| new::begin(desk, &asked)).await
            }),
        )
        .with_state(desk);
    (open, closed)
}

async fn list(State(desk): State<Arc<Desk>>) -> Response {
    let found = tokio::task::spawn_blocking(move || letters::letters(&desk)).await;
    found.map_or_else(|_| broken(), |found| good(&found))
}

/// Answers a request with what a work makes of it.
async fn work<A: DeserializeOwned + Send + 'static, R: Serialize + Send + 'static>(
    desk: Arc<Desk>,
    request: Request,
    work: fn(&Desk, A) -> Result<R, Error>,
) -> Response {
    answered(desk, request, move |desk, asked| match work(desk, asked) {
        Ok(made) => good(&made),
        Err(error) => refused(StatusCode::UNPROCESSABLE_ENTITY, error),
    })
    .await
}

/// Answers a request to write.
async fn kept<A: DeserializeOwned + Send + 'static, R: Serialize + Send + 'static>(
    desk: Arc<Desk>,
    request: Request,
    work: fn(&Desk, A) -> Result<R, Unsaved>,
) -> Response {
    answered(desk, request, move |desk, asked| match work(desk, asked) {
        Ok(made) => good(&made),
        Err(Unsaved::Wrong(error)) => refused(StatusCode::UNPROCESSABLE_ENTITY, error),
        Err(Unsaved::Taken(error, free)) => {
            let mut told = told(&error);
            told["free"] = value!(free);
            json(StatusCode::CONFLICT, told.to_string())
        }
    })
    .await
}

/// Answers a request that has a place, on a thread of its own.
async fn answered<A: DeserializeOwned + Send + 'static>(
    desk: Arc<Desk>,
    request: Request,
    work: impl FnOnce(&Desk, A) -> Response + Send + 'static,
) -> Response {
    let Ok(place) = desk.places.clone().try_acquire_owned() else {
        discard(&mut request.into_body()).await;
        let error = Diagnostic::error(Code::Busy, "as much is being worked on as may");
        let mut response =
            refused(StatusCode::TOO_MANY_REQUESTS, error.hint("wait until something is done, and try again"));
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("1"));
        return response;
    };
    let asked = match asked(request, LONGEST, IN_TIME).await {
        Ok(asked) => asked,
        Err(refused) => return refused,
    };
    // Work cannot be broken off: it holds its place for as long as it goes on.
    let done = tokio::task::spawn_blocking(move || {
        let _place = place;
        work(&desk, asked)
    });
    done.await.unwrap_or_else(|_| broken())
}

fn good(made: &impl Serialize) -> Response {
    json(StatusCode::OK, serde_json::to_string(made).expect("plain data"))
}

/// A file that was made, to be looked at or kept.
async fn made(State(desk): State<Arc<Desk>>, Path((key, name)): Path<(String, String)>) -> Response {
    let Some(work) = desk.shelf.work(&key) else { return nowhere().await };
    let Some(file) = work.files.iter().find(|file| file.name == name) else { return nowhere().await };
    let (kind, is_shown) = match name.rsplit('.').next() {
        Some("html") => ("text/html; charset=utf-8", true),
        Some("pdf") => ("application/pdf", true),
        Some("txt") => ("text/plain; charset=utf-8", true),
        _ => ("application/octet-stream", false),
    };
    let policy = match kind {
        // What shows a PDF is the browser's own page, which a policy would keep from its style.
        "application/pdf" => "frame-ancestors 'none'",
        _ => MADE,
    };
    let headers = [
        (CONTENT_TYPE, kind),
        (CONTENT_DISPOSITION, if is_shown { "inline" } else { "attachment" }),
        (CONTENT_SECURITY_POLICY, policy),
        // A page that is nobody's has no other that it could share a window with.
        (HeaderName::from_static("cross-origin-opener-policy"), "unsafe-none"),
    ];
    (headers, file.bytes.clone()).into_response()
}
