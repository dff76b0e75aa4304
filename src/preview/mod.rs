//! A circular looked at while it is written: in comes its folder, out goes a page on loopback with its editions side by
//! side as they print, and what `check`, `status` and `drift` say of them.
//!
//! One thread holds the folder: it looks several times a second whether a file changed ([`watch`]), reads the circular,
//! lays out the editions that are others now ([`maker`]) and tells. The routes ([`routes`]) hand out what it made last, so
//! nobody waits for pages. A passage is asked for by its address ([`passage`]); its words are saved one message at a time
//! ([`save`]). The page itself is three files, built in.
//!
//! While a file cannot be read, the last pages that could be made stay, with the place of the fault.

mod findings;
mod maker;
mod passage;
mod routes;
mod said;
mod save;
mod watch;

use std::net::TcpListener;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use std::{io, thread};

use tokio::sync::watch as channel;

use self::maker::{Maker, Now};
use self::watch::Stamp;
use crate::diag::Error;
use crate::lang::Lang;
use crate::letterhead::Letterhead;
use crate::limits::Limits;
use crate::serve::http::guard::Guard;
use crate::serve::http::{self, Options as Bounds};

/// How often files are looked at.
const LOOKED: Duration = Duration::from_millis(200);
/// The stack of the thread that reads and lays out, in bytes: as much as a command has.
const STACK: usize = 8 << 20;

/// What is shown.
#[derive(Debug, Clone, Default)]
pub(crate) struct Options {
    /// The folder of the circular.
    pub circular: PathBuf,
    /// The editions that are shown first; none are the original and the first other.
    pub langs: Vec<Lang>,
    /// The folder of its house; none is looked for in the folders above.
    pub house: Option<PathBuf>,
    /// The letterhead in place of the house's.
    pub letterhead: Option<Letterhead>,
    /// Folders with more faces.
    pub fonts: Vec<PathBuf>,
    /// Within what bounds it is read.
    pub limits: Limits,
}

/// What the routes and the thread that makes pages share.
pub(crate) struct Desk {
    options: Options,
    /// What was made last.
    now: Mutex<Arc<Now>>,
    /// The editions that are shown.
    shown: Mutex<Vec<Lang>>,
    /// Tells of what is made, by its number; the greatest there is once nothing will be.
    told: channel::Sender<u64>,
    /// Wakes the thread before its time.
    wake: Mutex<Sender<()>>,
    /// Held while a file is read, changed and written.
    saving: Mutex<()>,
}

impl Desk {
    fn now(&self) -> Arc<Now> {
        held(&self.now).clone()
    }

    fn wake(&self) {
        // A thread that is gone makes nothing more.
        let _ = held(&self.wake).send(());
    }

    fn tell(&self, now: Now) {
        let number = now.number;
        *held(&self.now) = Arc::new(now);
        self.told.send_replace(number);
    }
}

/// What a lock holds; a panic elsewhere leaves it whole, for it is replaced at once.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Shows a circular on a socket until `stop` is there. `ready` is given what to open, once it would be answered.
///
/// # Errors
/// When a face cannot be read, or the socket, the threads or random bytes cannot be had.
pub(crate) fn run(
    listener: TcpListener,
    options: Options,
    ready: impl FnOnce(String),
    stop: impl Future<Output = ()>,
) -> Result<(), Failed> {
    let guard = Guard::new(listener.local_addr()?)?;
    let link = guard.link();
    let maker = Maker::new(&options)?;
    let (wake, woken) = mpsc::channel();
    let desk = Arc::new(Desk {
        now: Mutex::default(),
        shown: Mutex::new(options.langs.clone()),
        told: channel::Sender::new(0),
        wake: Mutex::new(wake),
        saving: Mutex::new(()),
        options,
    });
    let working = desk.clone();
    thread::Builder::new().stack_size(STACK).spawn(move || work(&working, maker, &woken))?;
    ready(link);
    let told = desk.told.clone();
    let stop = async move {
        stop.await;
        told.send_replace(u64::MAX);
    };
    let (open, closed) = routes::routes(desk);
    let bounds = Bounds { jobs: 4, time: Duration::from_secs(2), connections: 64, ..Bounds::default() };
    Ok(http::run_routes(listener, guard.before(open, closed), &bounds, stop)?)
}

/// Why nothing is shown.
pub(crate) enum Failed {
    /// The system has not what it takes.
    System(io::Error),
    /// Something that was named cannot be used.
    Named(Error),
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Named(error)
    }
}

/// Makes pages whenever a file is another or somebody asks, as long as somebody may.
fn work(desk: &Desk, mut maker: Maker, woken: &mpsc::Receiver<()>) {
    let mut last: Option<Stamp> = None;
    loop {
        let stamp = Stamp::of(&maker.folders(&desk.options));
        let is_new = last.as_ref() != Some(&stamp);
        // Files are stamped before they are read: one that changes meanwhile is read again.
        last = Some(stamp);
        if is_new {
            make(desk, &mut maker);
        }
        match woken.recv_timeout(LOOKED) {
            Ok(()) => {
                while woken.try_recv().is_ok() {}
                last = Some(Stamp::of(&maker.folders(&desk.options)));
                make(desk, &mut maker);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// Makes pages and tells, then what there is to say of them, which may take longer. A fault of the program is told, and the
/// next change may be without it.
fn make(desk: &Desk, maker: &mut Maker) {
    let shown = held(&desk.shown).clone();
    let made = catch_unwind(AssertUnwindSafe(|| {
        desk.tell(maker.pages(&desk.options, &shown));
        desk.tell(maker.findings());
    }));
    if made.is_err() {
        desk.tell(maker.broken());
    }
}
