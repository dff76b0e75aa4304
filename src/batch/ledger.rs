//! A run and the manifest of the folder that it writes into: what stands already, what is made from other words than
//! before, and what was made.
//!
//! A file is in the manifest only once it is whole under its name. A run that was killed therefore leaves whole files, some
//! of which the manifest may not know, or know as they were before; the next run makes these again.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::manifest::{self, digest};
use super::press::{Plan, Planned};
use super::{Digest, Inputs, Made, Manifest, Press, Record, Shard, output};
use crate::diag::{Code, Diagnostic, Error, Place};

/// How many of the files that differ are named.
const NAMED: usize = 3;
/// The manifest is written when this part of its files is new: of a large set not after every circular.
const NEW: usize = 64;

/// The manifest of a run.
///
/// ```
/// use tsb_circular::batch::{Ledger, Manifest};
///
/// # let home = tempfile::tempdir()?;
/// # let out = home.path();
/// let ledger = Ledger::open(out, None, false)?;
/// ledger.close()?;
/// assert!(Manifest::read(out)?.is_none(), "nothing was made");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Ledger {
    folder: PathBuf,
    shard: Option<Shard>,
    as_issued: bool,
    /// What the manifests of the folder said at the beginning.
    known: Manifest,
    /// What the run made, or found made.
    own: Manifest,
    /// What the files that it makes are made from.
    inputs: BTreeMap<String, Inputs>,
    unsaved: usize,
}

impl Ledger {
    /// Opens the manifest of a folder, for a run that makes a whole set or a shard of it. With `as_issued` nothing is made
    /// that would differ from what the manifest says.
    ///
    /// ```
    /// use tsb_circular::batch::{Ledger, Shard};
    ///
    /// # let home = tempfile::tempdir()?;
    /// let second_of_three = Shard::new(2, 3);
    /// let ledger = Ledger::open(home.path(), second_of_three, false)?;
    /// # drop(ledger);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When a manifest of the folder cannot be read.
    pub fn open(folder: &Path, shard: Option<Shard>, as_issued: bool) -> Result<Self, Error> {
        let known = Manifest::read(folder)?.unwrap_or_default();
        let (own, inputs) = (Manifest::default(), BTreeMap::new());
        Ok(Self { folder: folder.to_path_buf(), shard, as_issued, known, own, inputs, unsaved: 0 })
    }

    /// Takes out of the plans what stands already: files that were made from the same and are as they were made. Files
    /// that were made from something else are told.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::batch::{Format, Ledger, Options, Press};
    /// use tsb_circular::lang::Lang;
    ///
    /// # let home = tempfile::tempdir()?;
    /// let press = Press::new(Options { formats: vec![Format::Txt], ..Options::default() })?;
    /// let mut plans = [press.plan(&folder, &[Lang::En])?];
    /// let told = Ledger::open(home.path(), None, false)?.hold(&press, &mut plans)?;
    /// assert!(told.is_empty() && plans[0].files.len() == 1, "nothing stands yet");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When there are such files and all is to be as issued.
    pub fn hold(&mut self, press: &Press, plans: &mut [Plan<'_>]) -> Result<Vec<Diagnostic>, Error> {
        let (known, folder) = (&self.known, &self.folder);
        let held: Vec<Vec<Held>> = plans.par_iter().map(|plan| held(press, plan, known, folder)).collect();
        let mut others: BTreeMap<Vec<&'static str>, Vec<String>> = BTreeMap::new();
        for (plan, held) in plans.iter_mut().zip(held) {
            let files = std::mem::take(&mut plan.files);
            for (file, Held { inputs, stands, differs }) in files.into_iter().zip(held) {
                if !differs.is_empty() {
                    others.entry(differs).or_default().push(file.name.clone());
                }
                match stands {
                    Some(sha256) => {
                        self.own.files.insert(file.name.clone(), Record { sha256, from: inputs });
                        self.unsaved += 1;
                        plan.unchanged.push(file.name);
                    }
                    None => {
                        self.inputs.insert(file.name.clone(), inputs);
                        plan.files.push(file);
                    }
                }
            }
        }
        let told: Vec<Diagnostic> = others.iter().map(|(parts, files)| self.told(parts, files)).collect();
        if self.as_issued && !told.is_empty() { Err(told.into()) } else { Ok(told) }
    }

    /// That files were made from something else.
    fn told(&self, parts: &[&'static str], files: &[String]) -> Diagnostic {
        let named = files.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
        let rest = match files.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let place = Place::file(&self.folder);
        let what = parts.join(", ");
        if !self.as_issued {
            let message =
                format!("made anew, with other words than the manifest has ({what}): {named}{rest}");
            let hint = "of letters that were issued nothing changes with --as-issued: it refuses instead";
            return Diagnostic::warning(Code::OtherWords, message).at(place).hint(hint);
        }
        let message = format!("not as issued: {named}{rest} would be made with other words ({what})");
        let mut told = Diagnostic::error(Code::OtherWords, message).at(place);
        let before =
            files.first().and_then(|name| Some((&self.known.files.get(name)?.from, self.inputs.get(name)?)));
        for part in parts {
            told = told.hint(match (*part, before) {
                ("version", Some((before, _))) => format!("render with tsb-circular {}, which made them", before.version),
                ("version" | "catalogs" | "theme", _) => "render with the build that made them".to_owned(),
                ("circular" | "prose" | "corrigenda", _) => format!(
                    "restore the {part} as issued; what is wrong in a letter is corrected by another: `tsb-circular new DIR --kind corrigendum`"
                ),
                ("flags", Some((before, now))) => {
                    let flags = |own: &[String]| if own.is_empty() { "none".to_owned() } else { own.join(" ") };
                    format!("the flags were {}; now they are {}", flags(&before.flags), flags(&now.flags))
                }
                (part, _) => format!("render with the {part} as it was"),
            });
        }
        told.hint("what is not to be as issued goes without --as-issued, or into another folder: --out DIR")
    }

    /// Writes a file of a plan that was held, whole or not at all; its path.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::batch::{Format, Ledger, Options, Press};
    /// use tsb_circular::lang::Lang;
    ///
    /// # let home = tempfile::tempdir()?;
    /// let press = Press::new(Options { formats: vec![Format::Txt], ..Options::default() })?;
    /// let mut plans = [press.plan(&folder, &[Lang::En])?];
    /// let mut ledger = Ledger::open(home.path(), None, false)?;
    /// ledger.hold(&press, &mut plans)?;
    /// press.make(&plans, &|| {}, &mut |_, outcome| {
    ///     let path = ledger.write(&outcome.files[0]).expect("a folder that takes files");
    ///     assert!(path.ends_with("tsb-circular-195.en.txt"));
    /// });
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When it cannot be written, or all is to be as issued and it came out otherwise.
    pub fn write(&mut self, made: &Made) -> Result<PathBuf, Error> {
        let sha256 = Digest::of(&made.bytes);
        let inputs = self.inputs.get(&made.name);
        let issued = self.known.files.get(&made.name).filter(|record| Some(&record.from) == inputs);
        if self.as_issued && issued.is_some_and(|record| record.sha256 != sha256) {
            let message = "made from the same again it is not what was issued".to_owned();
            let hint = "two builds of one version differ: render with the build that made it";
            let place = Place::file(self.folder.join(&made.name));
            return Err(Diagnostic::error(Code::OtherWords, message).at(place).hint(hint).into());
        }
        let stands = || digest(&self.folder.join(&made.name)).ok().flatten();
        if self.as_issued
            && !self.known.files.contains_key(&made.name)
            && stands().is_some_and(|other| other != sha256)
        {
            let message = "it stands there otherwise, and no manifest says what it was made from".to_owned();
            let hint = "render into another folder and compare: --out DIR; or without --as-issued";
            let place = Place::file(self.folder.join(&made.name));
            return Err(Diagnostic::error(Code::OtherWords, message).at(place).hint(hint).into());
        }
        let path = output::write(&self.folder, made)?;
        if let Some(from) = inputs {
            self.own.files.insert(made.name.clone(), Record { sha256, from: from.clone() });
            self.unsaved += 1;
        }
        Ok(path)
    }

    /// Writes the manifest, where enough is new.
    ///
    /// ```
    /// use tsb_circular::batch::Ledger;
    ///
    /// # let home = tempfile::tempdir()?;
    /// let mut ledger = Ledger::open(home.path(), None, false)?;
    /// ledger.save()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn save(&mut self) -> Result<(), Error> {
        if self.unsaved * NEW < self.own.files.len() || self.unsaved == 0 { Ok(()) } else { self.put() }
    }

    /// Writes the manifest. That of a whole set takes in those of shards, which then go.
    ///
    /// ```
    /// use tsb_circular::batch::{Ledger, Manifest};
    ///
    /// # let home = tempfile::tempdir()?;
    /// Ledger::open(home.path(), None, false)?.close()?;
    /// assert!(Manifest::read(home.path())?.is_none(), "nothing was made");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn close(mut self) -> Result<(), Error> {
        let merged = if self.shard.is_none() { manifest::shards(&self.folder) } else { Vec::new() };
        if self.unsaved > 0 || !merged.is_empty() {
            self.put()?;
        }
        // What a shard that is still running has to say it writes again.
        merged.iter().for_each(|path| drop(fs::remove_file(path)));
        Ok(())
    }

    /// Writes what is known now: what other runs wrote meanwhile stays.
    fn put(&mut self) -> Result<(), Error> {
        let before = Manifest::read_file(&self.folder.join(manifest::name(self.shard)))?;
        let mut all = match self.shard {
            Some(_) => before.clone(),
            None => Manifest::read(&self.folder)?,
        }
        .unwrap_or_default();
        all.files.extend(self.own.files.iter().map(|(name, record)| (name.clone(), record.clone())));
        if before.as_ref() != Some(&all) {
            all.write(&self.folder, self.shard)?;
        }
        self.unsaved = 0;
        Ok(())
    }
}

/// How a file that is wanted stands.
struct Held {
    inputs: Inputs,
    /// Its digest, where it was made from the same and is as it was made.
    stands: Option<Digest>,
    /// In what it was made from something else.
    differs: Vec<&'static str>,
}

fn held(press: &Press, plan: &Plan<'_>, known: &Manifest, folder: &Path) -> Vec<Held> {
    let hold = |file: &Planned| {
        let inputs = press.inputs(plan, file);
        let record = known.files.get(&file.name);
        let differs = record.map(|record| record.from.differences(&inputs)).unwrap_or_default();
        let same = record.filter(|_| differs.is_empty()).map(|record| record.sha256.clone());
        let stands =
            same.filter(|sha256| digest(&folder.join(&file.name)).ok().flatten().as_ref() == Some(sha256));
        Held { inputs, stands, differs }
    };
    plan.files.iter().map(hold).collect()
}
