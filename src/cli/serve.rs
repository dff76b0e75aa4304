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
            Err(error) => failed(format!("the worker lost its pipe: {error}")),
        }
    }
}

pub(super) fn failed(message: String) -> u8 {
    report::show(&[Diagnostic::error(Code::Io, message)]);
    FAILED
}

#[cfg(feature = "http")]
mod http {
    //! Over HTTP: the address and the limits.

    use std::net::SocketAddr;
    use std::sync::Arc;
    use std::time::Duration;

    use clap::Args;

    use super::super::{FAILED, FINE, report, socket};
    use super::failed;
    use crate::serve::Worker;
    use crate::serve::http::{self, Options};

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
            let beyond = "may ask, and nobody is asked who they are";
            let hint = "put a server before it that asks, or listen on 127.0.0.1";
            let (listener, address) = match socket::bind(self.listen, beyond, hint) {
                Ok(bound) => bound,
                Err(error) => {
                    report::show(&[error]);
                    return FAILED;
                }
            };
            let stop = socket::stopped(move || report::line(format!("listening on http://{address}")));
            let options = Options {
                jobs,
                waiting: self.waiting.into(),
                longest: usize::from(self.longest) << 20,
                time: Duration::from_secs(self.time.into()),
                ..Options::default()
            };
            match http::run(listener, Arc::new(worker), &options, stop) {
                Ok(()) => FINE,
                Err(error) => failed(format!("the server stopped: {error}")),
            }
        }
    }
}
