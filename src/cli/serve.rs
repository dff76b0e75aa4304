//! `serve`: a worker that answers requests until its input ends.

use std::num::NonZero;
use std::{io, thread};

use clap::Args;

use super::{FAILED, FINE, report};
use crate::diag::{Code, Diagnostic};
use crate::serve::{Worker, stdio};

/// Options of `serve`.
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Read requests from standard input, one a line as JSON, and write an answer a line to standard output, in the order
    /// of the requests; ends with the input.
    #[arg(long, required = true)]
    stdio: bool,
    /// How many requests are worked on at once, 256 at most. Default: one a core.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
}

impl Serve {
    pub(super) fn run(self) -> u8 {
        let cores = || thread::available_parallelism().map_or(1, NonZero::get);
        let jobs = self.jobs.map_or_else(cores, usize::from);
        // Not locked: the writer is another thread.
        match stdio::run(&Worker::new(), io::stdin().lock(), io::stdout(), jobs) {
            Ok(()) => FINE,
            Err(error) => {
                let message = format!("the worker lost its pipe: {error}");
                report::show(&[Diagnostic::error(Code::Io, message)]);
                FAILED
            }
        }
    }
}
