//! The manifest of a folder of editions: of each file its digest, and what it was made from.
//!
//! Names are those of the files in the folder, without one; nothing in it tells of a machine or a time, so the same set
//! gives the same manifest.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{Digest, Inputs, Made, Shard, output};
use crate::diag::{Code, Diagnostic, Error, Place};

/// The form in which manifests are written.
const SCHEMA: u32 = 1;
/// The manifest of a whole set.
const NAME: &str = "manifest.json";

/// What a folder of editions holds; as JSON:
///
/// ```json
/// { "schema": 1,
///   "files": {
///     "tsb-circular-195.fr.txt": {
///       "sha256": "11bc4fa6853d83d8…",
///       "from": { "version": "0.1.0", "catalogs": "0f593cf8…", "circular": "c0415281…", "prose": { "fr": "aecee848…" } } } } }
/// ```
///
/// ```
/// use tsb_circular::batch::Manifest;
///
/// let text = r#"{ "schema": 1, "files": {} }"#;
/// let manifest: Manifest = serde_json::from_str(text).unwrap();
/// assert!(manifest.files.is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    schema: u32,
    /// The files by their names.
    pub files: BTreeMap<String, Record>,
}

/// A file of a manifest.
///
/// ```
/// use tsb_circular::batch::{Manifest, Record};
///
/// # let zeros = "0".repeat(64);
/// # let text = format!(r#"{{ "schema": 1, "files": {{ "a.txt": {{ "sha256": "{zeros}",
/// #     "from": {{ "version": "0.1.0", "catalogs": "{zeros}", "circular": "{zeros}", "prose": {{}} }} }} }} }}"#);
/// let manifest: Manifest = serde_json::from_str(&text)?;
/// let record: &Record = &manifest.files["a.txt"];
/// assert_eq!(record.from.version, "0.1.0");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The digest of its bytes.
    pub sha256: Digest,
    /// What it was made from.
    pub from: Inputs,
}

impl Default for Manifest {
    fn default() -> Self {
        Self { schema: SCHEMA, files: BTreeMap::new() }
    }
}

impl Manifest {
    /// What the manifests of a folder say together, that of a whole set and those of shards; none where there is none.
    ///
    /// ```
    /// use tsb_circular::batch::Manifest;
    ///
    /// # let home = tempfile::tempdir()?;
    /// assert!(Manifest::read(home.path())?.is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When one cannot be read, or is of a later form.
    pub fn read(folder: &Path) -> Result<Option<Self>, Error> {
        let mut all = None;
        for path in manifests(folder) {
            let Some(manifest) = Self::read_file(&path)? else { continue };
            all.get_or_insert_with(Self::default).merge(manifest, folder);
        }
        Ok(all)
    }

    /// A manifest in a file; none where there is none.
    pub(super) fn read_file(path: &Path) -> Result<Option<Self>, Error> {
        let hint = "move it elsewhere, and `render --manifest` makes every file anew";
        let fail = |code, message: String| Diagnostic::error(code, message).at(Place::file(path)).hint(hint);
        let text = match fs::read(path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(fail(Code::Io, format!("cannot be read: {error}")).into()),
        };
        // The form comes first: what a later one holds nobody knows.
        #[derive(Deserialize)]
        struct Form {
            schema: u32,
        }
        let form: Result<Form, _> = serde_json::from_slice(&text);
        if let Ok(Form { schema }) = form
            && schema != SCHEMA
        {
            let message = format!("a manifest of the form {schema}; this program knows {SCHEMA}");
            let hint = "use the program that wrote it, or another folder: --out DIR";
            return Err(Diagnostic::error(Code::Unsupported, message)
                .at(Place::file(path))
                .hint(hint)
                .into());
        }
        let manifest: Self = serde_json::from_slice(&text)
            .map_err(|error| fail(Code::JsonSyntax, format!("is not a manifest: {error}")))?;
        match manifest.files.keys().find(|name| !is_name(name)) {
            Some(name) => Err(fail(Code::InvalidValue, format!("`{name}` is not the name of a file")).into()),
            None => Ok(Some(manifest)),
        }
    }

    /// Takes in what another manifest of the same folder says. Of two records of one file the one that is true of it
    /// stays; where neither or either is, the other's.
    pub(crate) fn merge(&mut self, other: Self, folder: &Path) {
        for (name, record) in other.files {
            let is_true = |own: &Record| {
                own.sha256 != record.sha256
                    && digest(&folder.join(&name)).ok().flatten().as_ref() == Some(&own.sha256)
            };
            if !self.files.get(&name).is_some_and(is_true) {
                self.files.insert(name, record);
            }
        }
    }

    /// Writes it into a folder, whole or not at all, under the name of a shard's or that of a whole set's.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn write(&self, folder: &Path, shard: Option<Shard>) -> Result<PathBuf, Error> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("a manifest is plain data");
        bytes.push(b'\n');
        output::write(folder, &Made { name: name(shard), bytes })
    }
}

/// Whether a file of this name is a manifest.
pub(super) fn is_manifest(file: &str) -> bool {
    file == NAME || Shard::of_manifest(file).is_some()
}

/// The name of the manifest of a shard, or of a whole set.
pub(super) fn name(shard: Option<Shard>) -> String {
    shard.map_or_else(|| NAME.to_owned(), Shard::manifest)
}

/// The manifests in a folder: that of a whole set first, then those of shards, in the order of their numbers.
fn manifests(folder: &Path) -> Vec<PathBuf> {
    std::iter::once(folder.join(NAME)).chain(shards(folder)).collect()
}

/// The manifests of shards in a folder.
pub(super) fn shards(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<(Shard, PathBuf)> = entries
        .filter_map(|entry| Some((Shard::of_manifest(entry.file_name().to_str()?)?, entry.path())))
        .collect();
    found.sort();
    found.into_iter().map(|(_, path)| path).collect()
}

/// The digest of a file; none where there is none.
pub(super) fn digest(path: &Path) -> std::io::Result<Option<Digest>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(Digest::of(bytes))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether this is the name of a file in the folder itself.
fn is_name(name: &str) -> bool {
    !name.contains('\\') && Path::new(name).file_name().is_some_and(|own| own == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(bytes: &str, version: &str) -> Record {
        let none = || Digest::of("");
        let from = Inputs {
            version: version.to_owned(),
            catalogs: none(),
            circular: none(),
            prose: BTreeMap::new(),
            status: None,
            corrigenda: Vec::new(),
            house: None,
            letterhead: None,
            theme: None,
            faces: None,
            flags: Vec::new(),
        };
        Record { sha256: Digest::of(bytes), from }
    }

    #[test]
    fn of_two_records_of_a_file_the_one_that_is_true_of_it_stays() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("a.txt"), "now").unwrap();
        let manifest = |record: Record| Manifest {
            files: BTreeMap::from([("a.txt".to_owned(), record)]),
            ..Manifest::default()
        };
        let merged = |one: Record, other: Record| {
            let mut all = manifest(one);
            all.merge(manifest(other), home.path());
            all.files["a.txt"].from.version.clone()
        };
        assert_eq!(merged(record("now", "1"), record("before", "2")), "1");
        assert_eq!(merged(record("before", "1"), record("now", "2")), "2");
        assert_eq!(merged(record("now", "1"), record("now", "2")), "2");
    }

    #[test]
    fn a_file_is_named_without_a_folder() {
        assert!(is_name("tsb-circular-195.en.txt") && is_name("T17-TSB-CIR-0195!!MSW-E.docx"));
        assert!(!["", ".", "..", "../a", "a/b", "/a", "a\\b"].into_iter().any(is_name));
    }
}
