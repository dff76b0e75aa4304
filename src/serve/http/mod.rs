//! The worker over HTTP/1.1: one route a verb, limits on size, time and number, and a stop that answers what was asked.
//!
//! # Routes
//!
//! | route | takes | gives |
//! | --- | --- | --- |
//! | `POST /render`, `/check`, `/drift`, `/collect`, `/import` | the request of the [verb](super#verbs), as JSON | its answer, as JSON; `render` gives the file itself to who accepts no JSON |
//! | `GET /health` | | `{ "status": "ok", "version": … }` |
//! | `GET /openapi.json` | | all this for machines, as [OpenAPI 3.1](https://spec.openapis.org/oas/v3.1.1.html) |
//!
//! Whatever is refused is told as the worker tells it, `{ "message": …, "diagnostics": [ … ] }`, under the status that
//! [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#name-status-codes) and
//! [RFC 6585](https://www.rfc-editor.org/rfc/rfc6585#section-4) have for it:
//!
//! | status | when |
//! | --- | --- |
//! | 400 | the body is no JSON, or was cut off |
//! | 404, 405 | there is no such route, or it takes another method |
//! | 406 | the answer is JSON, and the client accepts none |
//! | 408 | the body did not come in time |
//! | 413 | the body is longer than [`Options::longest`] |
//! | 415 | the body is not said to be `application/json` |
//! | 422 | something is wrong with the request or the letter: each diagnostic says where and how to mend it |
//! | 429 | as many requests wait as may: ask again after `Retry-After` seconds |
//! | 500 | a fault of the program |
//! | 503 | the request was not answered in time; what was begun is carried to its end, and holds its place until then |
//!
//! Nobody is asked who they are: who can reach the address may ask. No path in a request is opened.
//!
//! ```
//! use std::sync::Arc;
//! use tsb_circular::serve::{Worker, http};
//!
//! let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
//! // Until Ctrl-C, or whatever else a program waits for; here no longer than until now.
//! let stop = std::future::ready(());
//! http::run(listener, Arc::new(Worker::new()), &http::Options::default(), stop)?;
//! # Ok::<(), std::io::Error>(())
//! ```

#[cfg(feature = "pdf")]
pub(crate) mod asked;
pub(crate) mod body;
#[cfg(feature = "pdf")]
pub(crate) mod guard;
mod openapi;
#[cfg(feature = "pdf")]
pub(crate) mod page;
pub(crate) mod routes;

use std::future::Future;
use std::io;
use std::net::TcpListener;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::{runtime, time};
use tokio_io_timeout::TimeoutStream;

use super::Worker;

/// How long a client may take for the head of a request, and how long it may stop reading an answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long nothing is accepted after the system refused a connection, as when it has no more file descriptors.
const BREATH: Duration = Duration::from_millis(100);

/// How many requests are taken, how long they may be and how long they may take.
///
/// ```
/// use std::time::Duration;
/// use tsb_circular::serve::http::Options;
///
/// let options = Options { jobs: 4, time: Duration::from_secs(20), ..Options::default() };
/// assert_eq!(options.longest, 64 << 20);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// How many requests are worked on at once; at least one.
    pub jobs: usize,
    /// How many more may wait for them; the next is answered with 429.
    pub waiting: usize,
    /// The longest body of a request, in bytes. Bodies of all that are worked on and wait are in memory.
    pub longest: usize,
    /// How long a request may take, from its head to its answer.
    pub time: Duration,
    /// How many connections are open at once; others wait to be accepted.
    pub connections: usize,
}

impl Default for Options {
    /// Two at once and 32 that wait, 64 MB, a minute, 1024 connections.
    fn default() -> Self {
        Self { jobs: 2, waiting: 32, longest: 64 << 20, time: Duration::from_secs(60), connections: 1024 }
    }
}

/// Answers requests on a socket until `stop` is there; then none is accepted, and those that were asked are answered.
///
/// ```
/// use std::io::{Read, Write};
/// use std::net::{TcpListener, TcpStream};
/// use std::sync::Arc;
/// use tsb_circular::serve::{Worker, http};
///
/// let listener = TcpListener::bind("127.0.0.1:0")?;
/// let address = listener.local_addr()?;
/// let asked = std::thread::spawn(move || -> std::io::Result<String> {
///     let mut stream = TcpStream::connect(address)?;
///     stream.write_all(b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
///     let mut answer = String::new();
///     stream.read_to_string(&mut answer)?;
///     Ok(answer)
/// });
/// // A server that ends with its first client.
/// let stop = async move {
///     while !asked.is_finished() {
///         tokio::time::sleep(std::time::Duration::from_millis(5)).await;
///     }
///     assert!(asked.join().unwrap().unwrap().starts_with("HTTP/1.1 200 OK"));
/// };
/// http::run(listener, Arc::new(Worker::new()), &http::Options::default(), stop)?;
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// When the socket or the threads cannot be had.
pub fn run(
    listener: TcpListener,
    worker: Arc<Worker>,
    options: &Options,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let options = Options { jobs: options.jobs.max(1), ..options.clone() };
    let router = routes::router(worker, &options);
    run_routes(listener, router, &options, stop)
}

/// Answers requests by these routes, within the limits on connections and threads, until `stop` is there. How many
/// requests are worked on, how long they are and how long they may take is for the routes to see to.
pub(crate) fn run_routes(
    listener: TcpListener,
    router: Router,
    options: &Options,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let runtime = runtime::Builder::new_multi_thread()
        .enable_all()
        .worker_threads(2)
        .max_blocking_threads(options.jobs.max(1))
        .thread_stack_size(super::STACK)
        .build()?;
    let asked = runtime.block_on(serve(listener, router, options, stop));
    // Nobody waits for what is still worked on.
    runtime.shutdown_background();
    asked
}

async fn serve(
    listener: TcpListener,
    router: Router,
    options: &Options,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let service = TowerToHyperService::new(router);
    let connections = Arc::new(Semaphore::new(options.connections.clamp(1, Semaphore::MAX_PERMITS)));
    let graceful = GracefulShutdown::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(PATIENCE);
    let accepted = async {
        loop {
            let place = connections.clone().acquire_owned().await.expect("nobody closes it");
            let Ok((stream, _)) = listener.accept().await else {
                time::sleep(BREATH).await;
                continue;
            };
            let connection = graceful.watch(http.serve_connection(patient(stream), service.clone()));
            tokio::spawn(async move {
                // A client that went away, or speaks no HTTP.
                let _ = connection.await;
                drop(place);
            });
        }
    };
    first(stop, accepted).await;
    drop(listener);
    let _ = time::timeout(options.time + PATIENCE, graceful.shutdown()).await;
    Ok(())
}

/// A connection that ends when its client stops reading.
fn patient(stream: TcpStream) -> TokioIo<std::pin::Pin<Box<TimeoutStream<TcpStream>>>> {
    // Answers are written whole; without this the last piece waits for a word of the client.
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(PATIENCE));
    TokioIo::new(Box::pin(stream))
}

/// Waits for the first of two; the other is dropped.
async fn first(one: impl Future<Output = ()>, other: impl Future<Output = ()>) {
    let (mut one, mut other) = (pin!(one), pin!(other));
    std::future::poll_fn(|context| {
        if one.as_mut().poll(context).is_ready() {
            return std::task::Poll::Ready(());
        }
        other.as_mut().poll(context)
    })
    .await;
}
