//! What a page asks for: JSON in the body of a request, and the answers where there is none.

use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;
use serde::de::DeserializeOwned;
use tokio::time::timeout;

use super::body::{Unread, discard, read};
use super::routes::refused;
use crate::diag::{Code, Diagnostic};

/// What a request asks for, from its body of so many bytes at most, which comes within this time.
///
/// # Errors
/// The answer that says why it is not taken.
pub(crate) async fn asked<T: DeserializeOwned>(
    request: Request,
    longest: usize,
    time: Duration,
) -> Result<T, Response> {
    let (head, mut body) = request.into_parts();
    let kind = head.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is_json =
        kind.and_then(|kind| kind.split(';').next()).is_some_and(|kind| kind.trim() == "application/json");
    let refuse = async |mut body: Body, status, message: &str| {
        discard(&mut body).await;
        refused(status, Diagnostic::error(Code::InvalidValue, message))
    };
    if !is_json {
        return Err(refuse(body, StatusCode::UNSUPPORTED_MEDIA_TYPE, "the body is not said to be JSON").await);
    }
    let bytes = match timeout(time, read(&mut body, longest)).await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(Unread::TooLong)) => {
            let message = format!("the body is longer than {longest} bytes");
            return Err(refuse(body, StatusCode::PAYLOAD_TOO_LARGE, &message).await);
        }
        Ok(Err(Unread::Cut)) => {
            return Err(refuse(body, StatusCode::BAD_REQUEST, "the body was cut off").await);
        }
        Err(_) => {
            return Err(refuse(body, StatusCode::REQUEST_TIMEOUT, "the body did not come in time").await);
        }
    };
    serde_json::from_slice(&bytes).map_err(|error| {
        let message = format!("the request is not taken: {error}");
        refused(StatusCode::BAD_REQUEST, Diagnostic::error(Code::JsonSyntax, message))
    })
}

/// That the program failed at a request.
pub(crate) fn broken() -> Response {
    let message = "the program failed at this request";
    refused(StatusCode::INTERNAL_SERVER_ERROR, Diagnostic::error(Code::Internal, message))
}
