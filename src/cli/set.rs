//! A set of circulars made into a folder: what stands already, how far it is, what was written, and the count at its end.
//!
//! stdout names the files that were written, circular by circular in the order of the command line. How far a set is
//! stands on stderr: a bar on a terminal, elsewhere a line a circular.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use super::{pipe, report};
use crate::batch::{self, Ledger, Made, Outcome, Plan, Press, Shard};
use crate::diag::{Code, Diagnostic, Error, has_errors};

/// How a set is made.
#[derive(Debug, Clone, Args)]
pub(super) struct Whole {
    /// How many threads make editions, 256 at most. Default: one for each core.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
    /// Keep a manifest.json in the folder; files that it has, made from the same, are not made again.
    #[arg(long)]
    manifest: bool,
    /// Refuse what would be made with other words than those in the manifest, and say what differs.
    #[arg(long, requires = "manifest")]
    as_issued: bool,
    /// Make only one part of the circulars, as 2/5. Each part has a manifest of its own, which the next run without
    /// --shard takes into manifest.json.
    #[arg(long, value_name = "K/N")]
    shard: Option<Shard>,
}

impl Whole {
    /// Has threads made as many as were asked for.
    pub(super) fn threads(&self) {
        let jobs = self.jobs.map_or(0, usize::from);
        // There is one pool for the whole command: it stays where it is there already.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global();
    }

    /// Whether a circular of this name is to be made.
    pub(super) fn has(&self, name: &str) -> bool {
        self.shard.is_none_or(|shard| shard.has(name))
    }

    /// Whether it is right that there is nothing to make.
    pub(super) fn may_be_empty(&self) -> bool {
        self.shard.is_some()
    }

    /// The manifest of the folder that is written into, where one is kept.
    fn ledger(&self, out: &Path) -> Result<Option<Ledger>, Error> {
        if self.manifest && pipe::is_pipe(out) {
            let error = Diagnostic::error(Code::Unsupported, "standard output has no manifest");
            return Err(error.hint("name a folder with --out, or leave --manifest out").into());
        }
        self.manifest.then(|| Ledger::open(out, self.shard, self.as_issued)).transpose()
    }
}

/// How many circulars became what, and how many files.
#[derive(Debug, Default)]
pub(super) struct Count {
    /// Whether more is told than the files that are written: of several circulars, or where a manifest is kept.
    is_of_set: bool,
    /// The circulars that were asked for.
    circulars: usize,
    /// Those of which nothing or not all could be made.
    failed: usize,
    made: usize,
    unchanged: usize,
}

/// A set that is being made.
struct Set<'a> {
    out: &'a Path,
    ledger: Option<Ledger>,
    bar: ProgressBar,
    count: Count,
    /// The circulars that are made, but stand behind one that is not.
    waiting: Vec<Option<Told>>,
    told: usize,
    diagnostics: &'a mut Vec<Diagnostic>,
}

/// What is told of a circular that was made.
struct Told {
    paths: Vec<PathBuf>,
    unchanged: usize,
    diagnostics: Vec<Diagnostic>,
}

/// Makes what is planned of so many circulars that were asked for, and counts.
///
/// # Errors
/// When nothing could be made at all.
pub(super) fn make(
    press: &Press,
    mut plans: Vec<Plan<'_>>,
    whole: &Whole,
    out: &Path,
    circulars: usize,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Count, Error> {
    let mut ledger = whole.ledger(out)?;
    if let Some(ledger) = &mut ledger {
        diagnostics.extend(ledger.hold(press, &mut plans)?);
    }
    let count = Count {
        is_of_set: ledger.is_some() || circulars > 1,
        failed: circulars - plans.len(),
        ..Count::none_of(circulars)
    };
    let bar = progress(plans.iter().map(Plan::count).sum());
    let waiting = plans.iter().map(|_| None).collect();
    let mut set = Set { out, ledger, bar: bar.clone(), count, waiting, told: 0, diagnostics };
    press.make(&plans, &|| bar.inc(1), &mut |at, outcome| set.take(&plans, at, outcome));
    set.close()
}

impl Set<'_> {
    /// Writes what was made of a circular, and tells what is due.
    fn take(&mut self, plans: &[Plan<'_>], at: usize, outcome: Outcome) {
        let Outcome { files, mut diagnostics } = outcome;
        let mut paths = Vec::new();
        for made in &files {
            match self.write(made) {
                Ok(path) => paths.extend(path),
                Err(error) => diagnostics.extend(error),
            }
        }
        if let Some(Err(error)) = self.ledger.as_mut().map(Ledger::save) {
            diagnostics.extend(error);
        }
        self.waiting[at] = Some(Told { paths, unchanged: plans[at].unchanged.len(), diagnostics });
        while let Some(told) = self.waiting.get_mut(self.told).and_then(Option::take) {
            let name = plans[self.told].folder.circular.name();
            self.told += 1;
            self.tell(&name, told);
        }
    }

    fn write(&mut self, made: &Made) -> Result<Option<PathBuf>, Error> {
        if pipe::is_pipe(self.out) {
            report::print(&made.bytes);
            return Ok(None);
        }
        match &mut self.ledger {
            Some(ledger) => ledger.write(made).map(Some),
            None => batch::write(self.out, made).map(Some),
        }
    }

    /// Tells what became of a circular.
    fn tell(&mut self, name: &str, Told { paths, unchanged, diagnostics }: Told) {
        let failed = has_errors(&diagnostics);
        self.count.made += paths.len();
        self.count.unchanged += unchanged;
        self.count.failed += usize::from(failed);
        self.bar.suspend(|| paths.iter().for_each(|path| report::line(path.display())));
        if self.count.is_of_set && self.bar.is_hidden() {
            let parts =
                [counted(paths.len(), "file"), some(unchanged, "unchanged"), failed.then(|| "failed".into())];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            report::aside(format_args!(
                "[{}/{}] {name}: {}",
                self.told,
                self.waiting.len(),
                parts.join(", ")
            ));
        }
        // A faulty house is faulty for every circular, and reported once.
        for found in diagnostics {
            if !self.diagnostics.contains(&found) {
                self.diagnostics.push(found);
            }
        }
    }

    /// Writes the manifest.
    fn close(self) -> Result<Count, Error> {
        self.bar.finish_and_clear();
        self.ledger.map(Ledger::close).transpose()?;
        Ok(self.count)
    }
}

impl Count {
    /// Of so many circulars none could be made.
    pub(super) fn none_of(circulars: usize) -> Self {
        Self { is_of_set: circulars > 1, circulars, failed: circulars, ..Self::default() }
    }

    /// Whether all of it could be made.
    pub(super) fn is_whole(&self) -> bool {
        self.failed == 0
    }

    /// Tells it, where it is of a set.
    pub(super) fn tell(&self) {
        if !self.is_of_set {
            return;
        }
        let parts = [
            Some(format!("{} made", counted(self.made, "file").unwrap_or_else(|| "no file".into()))),
            some(self.unchanged, "unchanged"),
            counted(self.failed, "circular").map(|failed| format!("{failed} failed")),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let circulars = counted(self.circulars, "circular").unwrap_or_default();
        report::aside(format_args!("{circulars}: {}", parts.join(", ")));
    }
}

/// `1 file`, `2 files`; nothing for none.
fn counted(count: usize, what: &str) -> Option<String> {
    some(count, &format!("{what}{}", if count == 1 { "" } else { "s" }))
}

fn some(count: usize, what: &str) -> Option<String> {
    (count > 0).then(|| format!("{count} {what}"))
}

/// A bar on a terminal, nothing elsewhere.
fn progress(editions: usize) -> ProgressBar {
    if editions < 3 || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(editions as u64);
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} editions");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
