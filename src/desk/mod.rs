//! A page for those who never open a terminal: in come a folder with letters and files that are dropped, out go a drift
//! report, a count of replies, editions and new letters.
//!
//! The routes ([`routes`]) take what the page asks for; each kind of work is a function from a request to an answer
//! ([`drift`], [`count`], [`state`], [`editions`], [`new`]), made of the same rooms as the command's verbs. What is made
//! stands in memory ([`shelf`]) until it is saved ([`save`]): nothing else is written, nothing outside the folder
//! ([`within`]), and nothing over what is there.

mod count;
mod drift;
mod dropped;
mod editions;
mod letters;
mod new;
mod routes;
mod save;
mod shelf;
mod state;
mod within;

use std::io;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use tokio::sync::Semaphore;

use self::shelf::Shelf;
use self::within::Root;
use crate::diag::{Diagnostics, Error, has_errors};
use crate::house::House;
use crate::kinds::{self, Folder};
use crate::limits::Limits;
use crate::pdf::{Engine, EngineOptions};
use crate::serve::http::guard::Guard;
use crate::serve::http::{self, Options as Bounds};

/// How many requests are worked on at once.
const JOBS: usize = 4;

/// What a desk is of.
#[derive(Debug, Clone, Default)]
pub(crate) struct Options {
    /// The folder: letters are looked for below it, and what is saved is saved there.
    pub folder: PathBuf,
    /// The folder of the house; none is looked for in the folders above.
    pub house: Option<PathBuf>,
    /// Within what bounds letters and editions are read.
    pub limits: Limits,
    /// Within what bounds replies are read.
    pub of_replies: Limits,
}

/// What all requests share.
struct Desk {
    options: Options,
    root: Root,
    shelf: Shelf,
    /// Places for requests that are worked on.
    places: Arc<Semaphore>,
    /// What makes PDF.
    engine: OnceLock<Result<Arc<Engine>, Error>>,
    /// Held while files are written.
    saving: Mutex<()>,
}

/// Answers for a folder on a socket until `stop` is there. `ready` is given what to open, once it would be answered.
///
/// # Errors
/// When the folder, the socket, the threads or random bytes cannot be had.
pub(crate) fn run(
    listener: TcpListener,
    options: Options,
    ready: impl FnOnce(String),
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let guard = Guard::new(listener.local_addr()?)?;
    let desk = Desk {
        root: Root::new(&options.folder)?,
        options,
        shelf: Shelf::default(),
        places: Arc::new(Semaphore::new(JOBS)),
        engine: OnceLock::new(),
        saving: Mutex::new(()),
    };
    ready(guard.link());
    let (open, closed) = routes::routes(Arc::new(desk));
    let bounds = Bounds { jobs: JOBS, time: Duration::from_secs(2), connections: 64, ..Bounds::default() };
    http::run_routes(listener, guard.before(open, closed), &bounds, stop)
}

impl Desk {
    /// The letter of this name in its house, with what there is to say of it short of a fault of its model.
    fn open(&self, named: &str) -> Result<(Folder, Diagnostics), Error> {
        let path = self.root.letter(named)?;
        let house = self.house(&path)?;
        let (folder, found) = Folder::read_within(&path, &kinds::ALL, &self.options.limits);
        match folder.filter(|folder| !folder.is_unsound(&found)) {
            Some(folder) => Ok((folder.with_house(house), found)),
            None => Err(found.into()),
        }
    }

    /// The house of what lies at a path.
    fn house(&self, path: &Path) -> Result<Option<Arc<House>>, Error> {
        let Some(path) = self.options.house.clone().or_else(|| House::find(path)) else { return Ok(None) };
        let (house, found) = House::read_within(&path, &kinds::ALL, &self.options.limits);
        if has_errors(&found) { Err(found.into()) } else { Ok(house.map(Arc::new)) }
    }

    /// The engine, made when it is first needed.
    fn engine(&self) -> Result<Arc<Engine>, Error> {
        self.engine.get_or_init(|| Engine::new(EngineOptions::default()).map(Arc::new)).clone()
    }
}
