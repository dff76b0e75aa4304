//! `serve`: a worker that answers requests, on a pipe until its input ends or over HTTP until it is stopped.

use std::num::NonZero;
use std::{io, thread};

use clap::Args;

use super::house::Bounds;
use super::{FAILED, FINE, report};
use crate::diag::{Code, Diagnostic};
use crate::limits::Limits;
use crate::serve::{Worker, stdio};

/// Options of `serve`.
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Read requests from standard input, one a line as JSON, and write an answer a line to standard output, in the order
    /// of the requests; ends with the input.
    #[cfg_attr(feature = "http", arg(long, conflicts_with_all = ["listen", "waiting", "longest", "time"]))]
    #[cfg_attr(not(feature = "http"), arg(long, required = true))]
    stdio: bool,
    /// How many requests are worked on at once, 256 at most. Default: one a core.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
    #[command(flatten)]
    bounds: Bounds,
    #[cfg(feature = "http")]
    #[command(flatten)]
    http: http::Http,
}

impl Serve {
    pub(super) fn run(self) -> u8 {
        let cores = || thread::available_parallelism().map_or(1, NonZero::get);
        let jobs = self.jobs.map_or_else(cores, usize::from);
        let worker = Worker::new().within(self.bounds.limits(Limits::default()));
        #[cfg(feature = "http")]
        if !self.stdio {
            return self.http.run(worker, jobs);
        }
        // Not locked: the writer is another thread.
        match stdio::run(&worker, io::stdin().lock(), io::stdout(), jobs) {
            Ok(()) => FINE,
            Err(error) => failed(format!("the worker lost its pipe: {error}"), None),
        }
    }
}

fn failed(message: String, hint: Option<&str>) -> u8 {
    let error = Diagnostic::error(Code::Io, message);
    report::show(&[match hint {
        Some(hint) => error.hint(hint),
        None => error,
    }]);
    FAILED
}

#[cfg(feature = "http")]
mod http {
    //! Over HTTP: the address, the limits, and what stops it.

    use std::net::{SocketAddr, TcpListener};
    use std::process::exit;
    use std::sync::Arc;
    use std::time::Duration;

    use clap::Args;
    use tokio::signal;

    use super::super::{FINE, report};
    use super::failed;
    use crate::diag::{Code, Diagnostic};
    use crate::serve::Worker;
    use crate::serve::http::{self, Options};

    /// Exit code of a process that a second signal ends: 128 and the number of SIGINT.
    const INTERRUPTED: i32 = 130;

    #[derive(Debug, Args)]
    pub(super) struct Http {
        /// Answer over HTTP at this address and port; port 0 takes one that is free. The address is printed. Nobody is
        /// asked who they are: whoever reaches the address may ask.
        #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:0")]
        listen: SocketAddr,
        /// How many requests may wait for those that are worked on; the next is answered with 429.
        #[arg(long, value_name = "N", default_value_t = 32)]
        waiting: u16,
        /// The longest body of a request, in megabytes (2^20 bytes), 1024 at most.
        #[arg(long, value_name = "MB", default_value_t = 64, value_parser = clap::value_parser!(u16).range(1..=1024))]
        longest: u16,
        /// How many seconds a request may take, from its head to its answer.
        #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u16).range(1..))]
        time: u16,
    }

    impl Http {
        pub(super) fn run(self, worker: Worker, jobs: usize) -> u8 {
            let listener = match TcpListener::bind(self.listen) {
                Ok(listener) => listener,
                Err(error) => {
                    let message = format!("{} is not to be had: {error}", self.listen);
                    return failed(message, Some("`--listen 127.0.0.1:0` takes a port that is free"));
                }
            };
            let address = listener.local_addr().unwrap_or(self.listen);
            if !address.ip().is_loopback() {
                let message = format!("whoever reaches {address} may ask, and nobody is asked who they are");
                let hint = "put a server before it that asks, or listen on 127.0.0.1";
                report::show(&[Diagnostic::warning(Code::InvalidValue, message).hint(hint)]);
            }
            let options = Options {
                jobs,
                waiting: self.waiting.into(),
                longest: usize::from(self.longest) << 20,
                time: Duration::from_secs(self.time.into()),
                ..Options::default()
            };
            match http::run(listener, Arc::new(worker), &options, stopped(address)) {
                Ok(()) => FINE,
                Err(error) => failed(format!("the server stopped: {error}"), None),
            }
        }
    }

    /// Waits for a word to stop; a second one ends the process. The address is told only when a word would be heard,
    /// since whoever starts the server may stop it as soon as it reads the address.
    async fn stopped(address: SocketAddr) {
        let mut words = Words::listen();
        report::line(format!("listening on http://{address}"));
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
}
