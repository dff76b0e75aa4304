//! Servers on a socket: the address they are bound to, and what stops them.

use std::net::{SocketAddr, TcpListener};
use std::process::exit;

use tokio::signal;

use super::report;
use crate::diag::{Code, Diagnostic};

/// Exit code of a process that a second signal ends: 128 and the number of SIGINT.
const INTERRUPTED: i32 = 130;

/// A socket at an address, and the address that it has; where others than this machine reach it, `beyond` says what that
/// means and what to do.
pub(super) fn bind(
    listen: SocketAddr,
    beyond: &str,
    hint: &str,
) -> Result<(TcpListener, SocketAddr), Diagnostic> {
    let listener = TcpListener::bind(listen).map_err(|error| {
        let message = format!("{listen} is not to be had: {error}");
        let hint = "`--listen 127.0.0.1:0` takes a port that is free";
        Diagnostic::error(Code::Io, message).hint(hint)
    })?;
    let address = listener.local_addr().unwrap_or(listen);
    if !address.ip().is_loopback() {
        let message = format!("whoever reaches {address} {beyond}");
        report::show(&[Diagnostic::warning(Code::InvalidValue, message).hint(hint)]);
    }
    Ok((listener, address))
}

/// Waits for a word to stop; a second one ends the process. What is to be opened is told, by `tell`, only when a word would
/// be heard, since whoever starts the server may stop it as soon as it reads the address.
pub(super) async fn stopped(tell: impl FnOnce()) {
    let mut words = Words::listen();
    tell();
    words.next().await;
    tokio::spawn(async move {
        words.next().await;
        exit(INTERRUPTED);
    });
}

/// The signals that stop a server: SIGINT and SIGTERM.
#[cfg(unix)]
struct Words(Vec<signal::unix::Signal>);

#[cfg(unix)]
impl Words {
    fn listen() -> Self {
        use signal::unix::{SignalKind, signal};

        let kinds = [SignalKind::interrupt(), SignalKind::terminate()];
        Self(kinds.into_iter().filter_map(|kind| signal(kind).ok()).collect())
    }

    async fn next(&mut self) {
        std::future::poll_fn(|context| {
            let heard = self.0.iter_mut().any(|kind| kind.poll_recv(context).is_ready());
            if heard { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
        })
        .await;
    }
}

/// The word that stops a server: Ctrl-C.
#[cfg(not(unix))]
struct Words;

#[cfg(not(unix))]
impl Words {
    fn listen() -> Self {
        Self
    }

    async fn next(&mut self) {
        if signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
