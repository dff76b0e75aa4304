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

/// The routes of a page, its own style and what it does.
pub(crate) fn routes(page: MethodRouter, own: &'static str, does: &'static str) -> Router {
    let style = |text: &'static str| get(async move || ([(CONTENT_TYPE, "text/css; charset=utf-8")], text));
    Router::new()
        .route("/", page)
        .route("/base.css", style(STYLE))
        .route("/page.css", style(own))
        .route("/base.js", script(SCRIPT))
        .route("/page.js", script(does))
        .fallback(nowhere)
}

/// A script of a page.
pub(crate) fn script(text: &'static str) -> MethodRouter {
    get(async move || ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], text))
}

/// That there is no such page.
pub(crate) async fn nowhere() -> Response {
    let message = "there is no such page here";
    refused(
        StatusCode::NOT_FOUND,
        Diagnostic::error(Code::InvalidValue, message).hint("open the link as it was printed"),
    )
}
