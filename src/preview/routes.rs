//! The routes of the page: what each gives, and the files of the page itself.
//!
//! | route | takes | gives |
//! | --- | --- | --- |
//! | `GET /`, `/base.css`, `/base.js`, `/page.css`, `/page.js` | | the page, which holds nothing of the circular |
//! | `GET /state/N` | | all that is shown, as JSON, once it is later than the Nth making; 204 after a while without |
//! | `GET /picture/FINGERPRINT` | | a page as SVG |
//! | `POST /passage` | `{ "lang", "key" }` | the messages of a passage |
//! | `POST /words` | `{ "lang", "id", "words", "was" }` | what is worth a look, and the file's new fingerprint, once the words are saved; 409 where the file changed, 422 where they are wrong |
//! | `POST /languages` | `[ "en", "fr" ]` | nothing: these editions are shown from now on |
//!
//! No request names a path.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use tokio::time::timeout;

use super::passage::passage;
use super::save::{Unsaved, Words, fingerprint, path, save};
use super::{Desk, held};
use crate::diag::{Code, Diagnostic};
use crate::lang::Lang;
use crate::serve::http::asked::{asked, broken};
use crate::serve::http::page::{self, nowhere};
use crate::serve::http::routes::{json, refused};

/// How long who asks for news waits for them.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a body may take to come.
const IN_TIME: Duration = Duration::from_secs(10);
/// The longest body of a request, in bytes.
const LONGEST: usize = 1 << 20;

const PAGE: &str = include_str!("page/page.html");
const STYLE: &str = include_str!("page/page.css");
const SCRIPT: &str = include_str!("page/page.js");

/// The routes that are open to all, and those that are not.
pub(super) fn routes(desk: Arc<Desk>) -> (Router, Router) {
    let open =
        page::routes(get(async || ([(CONTENT_TYPE, "text/html; charset=utf-8")], PAGE)), STYLE, SCRIPT);
    let closed = Router::new()
        .route("/state/{after}", get(state))
        .route("/picture/{print}", get(picture))
        .route("/passage", post(look))
        .route("/words", post(write))
        .route("/languages", post(show))
        .with_state(desk);
    (open, closed)
}

/// What was made, as soon as it is later than what the client has.
async fn state(State(desk): State<Arc<Desk>>, Path(after): Path<u64>) -> Response {
    let mut told = desk.told.subscribe();
    let later = told.wait_for(|number| *number > after);
    let came = timeout(PATIENCE, later).await.is_ok();
    let now = desk.now();
    if came && now.number > after {
        json(StatusCode::OK, now.json.to_string())
    } else {
        StatusCode::NO_CONTENT.into_response()
    }
}

async fn picture(State(desk): State<Arc<Desk>>, Path(print): Path<String>) -> Response {
    match desk.now().pictures.get(&print) {
        Some(svg) => ([(CONTENT_TYPE, "image/svg+xml")], svg.to_string()).into_response(),
        None => nowhere().await,
    }
}

async fn look(State(desk): State<Arc<Desk>>, request: Request) -> Response {
    let asked = match asked(request, LONGEST, IN_TIME).await {
        Ok(asked) => asked,
        Err(refused) => return refused,
    };
    let now = desk.now();
    let found = tokio::task::spawn_blocking(move || passage(&now, &asked)).await;
    match found {
        Ok(Some(passage)) => json(StatusCode::OK, serde_json::to_string(&passage).expect("plain data")),
        Ok(None) => {
            let message = "no edition that is shown has this passage now";
            refused(StatusCode::NOT_FOUND, Diagnostic::error(Code::InvalidValue, message))
        }
        Err(_) => broken(),
    }
}

async fn write(State(desk): State<Arc<Desk>>, request: Request) -> Response {
    let words: Words = match asked(request, LONGEST, IN_TIME).await {
        Ok(words) => words,
        Err(refused) => return refused,
    };
    let Some(read) = desk.now().read.clone() else {
        let message = "the circular cannot be read";
        return refused(
            StatusCode::CONFLICT,
            Diagnostic::error(Code::Io, message).hint("mend circular.toml first"),
        );
    };
    let saving = desk.clone();
    let saved = tokio::task::spawn_blocking(move || {
        let _alone = held(&saving.saving);
        let faults = save(&read.folder, &words)?;
        Ok((faults, fingerprint(&path(&read.folder.path, words.lang))))
    });
    match saved.await {
        Ok(Ok((faults, was))) => {
            desk.wake();
            json(StatusCode::OK, serde_json::json!({ "faults": faults, "was": was }).to_string())
        }
        Ok(Err(Unsaved::Changed(found))) => refused(StatusCode::CONFLICT, found),
        Ok(Err(Unsaved::Wrong(faults))) => {
            json(StatusCode::UNPROCESSABLE_ENTITY, serde_json::json!({ "faults": faults }).to_string())
        }
        Ok(Err(Unsaved::Failed(error))) => refused(StatusCode::INTERNAL_SERVER_ERROR, error),
        Err(_) => broken(),
    }
}

async fn show(State(desk): State<Arc<Desk>>, request: Request) -> Response {
    let mut langs: Vec<Lang> = match asked(request, LONGEST, IN_TIME).await {
        Ok(langs) => langs,
        Err(refused) => return refused,
    };
    let mut known = Vec::new();
    langs.retain(|lang| {
        !known.contains(lang) && {
            known.push(*lang);
            true
        }
    });
    if langs.is_empty() {
        let error = Diagnostic::error(Code::InvalidValue, "no edition is named").hint("name one or more");
        return refused(StatusCode::UNPROCESSABLE_ENTITY, error);
    }
    *held(&desk.shown) = langs;
    desk.wake();
    StatusCode::NO_CONTENT.into_response()
}
