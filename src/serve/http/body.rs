//! The body of a request, up to a length: kept where it is wanted, read past where the answer is no.

use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody as _};
use tokio::time;

/// How long what nobody wants is read, so that a client that is still writing sees the answer.
const POLITENESS: Duration = Duration::from_secs(2);

/// Why a body was not read.
pub(crate) enum Unread {
    /// It is longer than may be.
    TooLong,
    /// The client went away in its middle.
    Cut,
}

/// A body of so many bytes at most.
pub(crate) async fn read(body: &mut Body, longest: usize) -> Result<Vec<u8>, Unread> {
    let told = body.size_hint().lower();
    if told > longest as u64 {
        return Err(Unread::TooLong);
    }
    let mut bytes = Vec::new();
    while let Some(piece) = next(body).await {
        let piece = piece.map_err(|_| Unread::Cut)?;
        if bytes.len() + piece.len() > longest {
            return Err(Unread::TooLong);
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes)
}

/// Reads past what is left: an answer to a client that is still writing is lost when the connection closes under it.
pub(crate) async fn discard(body: &mut Body) {
    let _ = time::timeout(POLITENESS, async { while let Some(Ok(_)) = next(body).await {} }).await;
}

/// The next piece.
async fn next(body: &mut Body) -> Option<Result<Bytes, axum::Error>> {
    loop {
        match poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await? {
            Ok(frame) => {
                if let Ok(piece) = frame.into_data() {
                    return Some(Ok(piece));
                }
            }
            Err(error) => return Some(Err(error)),
        }
    }
}
