//! `desk`: a page for those who never open a terminal, until it is stopped.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::mpsc;

use clap::Args;

use super::house::Named;
use super::serve::failed;
use super::{FAILED, FINE, report, socket};
use crate::collect;
use crate::desk::{self, Options};
use crate::diag::{Code, Diagnostic};
use crate::limits::Limits;

/// Options of `desk`.
#[derive(Debug, Args)]
pub(super) struct Desk {
    /// The folder: letters are looked for in it and below it, and what is saved is saved there.
    #[arg(value_name = "DIR", default_value = ".")]
    folder: PathBuf,
    /// Print the link and open no browser.
    #[arg(long)]
    no_open: bool,
    /// Where to answer: an address and port; port 0 takes one that is free. The link is printed, with the token that a
    /// browser needs.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    #[command(flatten)]
    house: Named,
}

impl Desk {
    pub(super) fn run(self) -> u8 {
        if !self.folder.is_dir() {
            let message = format!("{} is no folder", self.folder.display());
            let error = Diagnostic::error(Code::Io, message);
            report::show(&[
                error.hint("name the folder where your letters are, or leave it out for this one")
            ]);
            return FAILED;
        }
        let options = Options {
            limits: self.house.limits(Limits::default()),
            of_replies: self.house.limits(collect::Options::default().limits),
            house: self.house.folder(),
            folder: self.folder,
        };
        let beyond = "and has the link reads the letters of this folder and writes into it, and what is sent is not encrypted";
        let hint = "listen on 127.0.0.1, and let SSH bring the port here";
        let listener = match socket::bind(self.listen, beyond, hint) {
            Ok((listener, _)) => listener,
            Err(error) => {
                report::show(&[error]);
                return FAILED;
            }
        };
        // The link is told only when a word to stop would be heard.
        let (told, link) = mpsc::channel();
        let ready = move |link: String| drop(told.send(link));
        let stop = socket::stopped(move || {
            let link = link.recv().unwrap_or_default();
            report::line(&link);
            if !self.no_open {
                show(&link);
            }
        });
        match desk::run(listener, options, ready, stop) {
            Ok(()) => FINE,
            Err(error) => failed(format!("the server stopped: {error}")),
        }
    }
}

/// Opens a link in the browser of whoever started the command.
fn show(link: &str) {
    if let Err(error) = open::that_detached(link) {
        let note = Diagnostic::warning(Code::Io, format!("no browser could be opened: {error}"));
        report::show(&[note.hint("open the link yourself; `--no-open` leaves it to you from the start")]);
    }
}
