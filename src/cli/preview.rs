//! `preview`: editions side by side in a browser, until it is stopped.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::mpsc;

use clap::Args;

use super::house::Named;
use super::serve::failed;
use super::{FAILED, FINE, report, socket};
use crate::diag::{Code, Diagnostic, Error};
use crate::lang::Lang;
use crate::letterhead;
use crate::limits::Limits;
use crate::preview::{self, Failed, Options};

/// Options of `preview`.
#[derive(Debug, Args)]
pub(super) struct Preview {
    /// The circular's folder.
    #[arg(value_name = "CIRCULAR")]
    circular: PathBuf,
    /// The editions to show first, e.g. `en,fr`; others are shown and hidden on the page. Default: the original and the
    /// first other that has prose.
    #[arg(long, value_delimiter = ',', value_parser = lang)]
    lang: Vec<Lang>,
    /// Where to answer: an address and port; port 0 takes one that is free. The link is printed, with the token that a
    /// browser needs.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// A folder with the pictures of the letterhead, in place of the house's.
    #[arg(long, value_name = "DIR")]
    letterhead: Option<PathBuf>,
    /// A folder with more faces; may be repeated.
    #[arg(long, value_name = "DIR")]
    fonts: Vec<PathBuf>,
    #[command(flatten)]
    house: Named,
}

impl Preview {
    pub(super) fn run(self) -> u8 {
        let limits = self.house.limits(Limits::default());
        let circular = self.circular.join("circular.toml");
        if !circular.is_file() {
            let message = format!("{} is no circular: it has no circular.toml", self.circular.display());
            let error = Diagnostic::error(Code::Io, message);
            return refused(error.hint("name a folder with `circular.toml`; `new` makes one").into());
        }
        let letterhead = match self.letterhead.as_deref().map(|dir| letterhead::read_within(dir, &limits)) {
            Some(Ok(letterhead)) => Some(letterhead),
            Some(Err(error)) => return refused(error),
            None => None,
        };
        let options = Options {
            circular: self.circular,
            langs: self.lang,
            house: self.house.folder(),
            letterhead,
            fonts: self.fonts,
            limits,
        };
        let beyond =
            "and has the link reads and writes the words of this circular, and what is sent is not encrypted";
        let listener =
            match socket::bind(self.listen, beyond, "listen on 127.0.0.1, and let SSH bring the port here") {
                Ok((listener, _)) => listener,
                Err(error) => return refused(error.into()),
            };
        // The link is told only when a word to stop would be heard.
        let (told, link) = mpsc::channel();
        let ready = move |link: String| drop(told.send(link));
        let stop = socket::stopped(move || report::line(link.recv().unwrap_or_default()));
        match preview::run(listener, options, ready, stop) {
            Ok(()) => FINE,
            Err(Failed::Named(error)) => refused(error),
            Err(Failed::System(error)) => failed(format!("the server stopped: {error}")),
        }
    }
}

fn refused(error: Error) -> u8 {
    report::show(error.diagnostics());
    FAILED
}

fn lang(text: &str) -> Result<Lang, String> {
    text.parse()
}
