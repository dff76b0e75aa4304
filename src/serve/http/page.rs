//! The files of a page for one person: its own three, and what such pages share. They are built in and hold nothing of
//! anybody's work, so they are open to all who name the right host.

use axum::Router;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;
use axum::routing::{MethodRouter, get};

use super::routes::refused;
use crate::diag::{Code, Diagnostic};

const STYLE: &str = include_str!("page/base.css");
const SCRIPT: &str = include_str!("page/base.js");

/// The routes of a page of these files.
pub(crate) fn routes(page: MethodRouter, style: &'static str, script: &'static str) -> Router {
    let file = |kind: &'static str, text: &'static str| get(async move || ([(CONTENT_TYPE, kind)], text));
    Router::new()
        .route("/", page)
        .route("/base.css", file("text/css; charset=utf-8", STYLE))
        .route("/page.css", file("text/css; charset=utf-8", style))
        .route("/base.js", file("text/javascript; charset=utf-8", SCRIPT))
        .route("/page.js", file("text/javascript; charset=utf-8", script))
        .fallback(nowhere)
}

/// That there is no such page.
pub(crate) async fn nowhere() -> Response {
    let message = "there is no such page here";
    refused(
        StatusCode::NOT_FOUND,
        Diagnostic::error(Code::InvalidValue, message).hint("open the link as it was printed"),
    )
}
