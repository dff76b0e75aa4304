//! Editions made elsewhere as a circular's folder, and an edited edition back into a circular's prose.

use super::{Given, Known, NamedKind};
use crate::diag::{Code, Diagnostic, Diagnostics, Error, Place, Severity};
use crate::import::{self, Around, Edited, Imported, Input};
use crate::kinds::{self, Folder};
use crate::reading::Reading;
use crate::recognise::Recognition;

/// Editions, read and recognised.
pub type Read = Vec<(Reading, Recognition)>;

/// Reads editions, those of a circular in the light of what it says; what looks doubtful comes beside them.
///
/// # Errors
/// Whatever keeps one of them from being read.
pub fn read(
    files: &[Given],
    known: &Known,
    kind: &NamedKind,
    of: Option<&Folder>,
) -> Result<(Read, Diagnostics), Error> {
    let mut out = Vec::new();
    let (mut diagnostics, mut told) = (Vec::new(), Vec::new());
    for file in files {
        match known.open(file, kind, of) {
            Ok((reading, recognition, doubt)) => {
                told.extend(doubt);
                out.push((reading, recognition));
            }
            Err(found) => diagnostics.extend(found),
        }
    }
    if diagnostics.is_empty() { Ok((out, told)) } else { Err(diagnostics.into()) }
}

/// What is told of tracked changes and comments, and of these what is to be done with them.
pub fn reviewed(editions: &Read, hint: &str) -> Diagnostics {
    let readings = || editions.iter().map(|(reading, _)| reading);
    let commented = readings().filter_map(import::commented).map(|found| found.hint(hint));
    readings().filter_map(import::tracked).chain(commented).collect()
}

/// Makes a folder of editions; what it does not give back comes beside it, and what keeps it from being made.
///
/// # Errors
/// When an edition cannot be read with the names that it brings itself, or has no place for what it shows.
pub fn folder(
    mut read: Read,
    mut known: Known,
    kind: &NamedKind,
) -> Result<(Option<Imported>, Diagnostics), Error> {
    // What no register has the folder names itself.
    let recognitions: Vec<&Recognition> = read.iter().map(|(_, recognition)| recognition).collect();
    let unknown = import::unknown(&kinds::ALL, &recognitions);
    if !unknown.names.is_empty() {
        for (lang, names) in unknown.names {
            known.names.entry(lang).or_default().extend(names);
        }
        let again = read
            .into_iter()
            .map(|(reading, recognition)| known.recognised(reading, Some(recognition.edition.lang), kind));
        let again: Result<Vec<_>, _> = again.collect();
        read = again?.into_iter().map(|(reading, recognition, _)| (reading, recognition)).collect();
    }
    let mut told = kinds_told(&read);
    let around =
        Around { house: known.house.clone(), circular: known.circular.as_ref(), names: unknown.messages };
    told.extend(unknown.told);
    let declared = read.iter().any(|(reading, _)| !reading.own.is_empty());
    let taken = |(editions, mut told): (Read, Vec<Diagnostic>)| {
        let inputs = editions.iter().map(|(reading, recognition)| Input { reading, recognition });
        let (imported, found) = import::folder_in(&kinds::ALL, &inputs.collect::<Vec<_>>(), &around);
        told.extend(found);
        // What an edition declares says which of its values are facts.
        let (imported, found) = match imported {
            Some(imported) if !declared => {
                let (imported, told) = import::with_facts(&kinds::ALL, imported, &around);
                (Some(imported), told)
            }
            other => (other, Vec::new()),
        };
        told.extend(found);
        (imported, told)
    };
    let (mut imported, mut diagnostics) = taken(inferred(&known, read.clone(), false)?);
    // A letter that only looks like one of a kind is taken as it stands.
    if imported.is_none() && !kind.is_named() && is_wanting(&diagnostics) {
        let other = inferred(&known, read, true).map(taken);
        if let Ok((Some(letter), found)) = other {
            let wanting = std::mem::replace(&mut diagnostics, found);
            told.extend(wanting.into_iter().map(|it| Diagnostic { severity: Severity::Warning, ..it }));
            let message = "this is taken as a letter of the kind `letter`, all its words its own";
            told.push(
                Diagnostic::warning(Code::Corrected, message)
                    .hint("name the kind with --kind where it is of another"),
            );
            imported = Some(letter);
        }
    }
    told.extend(diagnostics);
    Ok((imported, told))
}

/// Takes edited editions, each of another language, back into the prose of the circular that they are of; what is not
/// taken comes beside it.
///
/// # Errors
/// When an edition is of a letter of another kind, when two are in one language, and as [`import::into`].
pub fn into(folder: &Folder, read: &Read) -> Result<(Vec<Edited>, Diagnostics), Error> {
    let (mut all, mut diagnostics) = (Vec::new(), Vec::new());
    for (reading, recognition) in read {
        let kind = recognition.edition.kind.as_deref();
        if let Some(other) = kind.filter(|kind| *kind != folder.kind.name()) {
            let message = format!(
                "this was read as a letter of the kind `{other}`, but the circular is of the kind `{}`",
                folder.kind.name()
            );
            let hint = "import it into the circular that it is an edition of";
            let at = Place::file(&reading.path);
            return Err(Diagnostic::error(Code::Unsupported, message).at(at).hint(hint).into());
        }
        let (edited, found) = import::into(&kinds::ALL, folder, Input { reading, recognition })?;
        diagnostics.extend(found);
        if all.iter().any(|other: &Edited| other.lang == edited.lang) {
            let message = format!("there are two {} editions", edited.lang.name());
            let error = Diagnostic::error(Code::Duplicate, message).at(Place::file(&reading.path));
            return Err(error.hint("import one edition per language").into());
        }
        all.push(edited);
    }
    Ok((all, diagnostics))
}

/// Refuses to take back editions of no kind.
///
/// # Errors
/// When that is asked for.
pub fn takes_back(kind: &NamedKind) -> Result<(), Error> {
    if !kind.is_none() {
        return Ok(());
    }
    let message = "a letter of no kind cannot be imported";
    let hint = "leave out `--kind none`, so that each file tells its kind, or name the kind of the editions";
    Err(Diagnostic::error(Code::Unsupported, message).hint(hint).into())
}

/// What tells nobody of which kind a letter is.
fn kinds_told(read: &[(Reading, Recognition)]) -> Vec<Diagnostic> {
    let unknown = read.iter().filter(|(_, recognition)| recognition.edition.kind.is_none());
    let told = unknown.map(|(reading, _)| {
        let message =
            "nothing tells what kind of letter this is: it is taken as `letter`, all its words its own";
        Diagnostic::warning(Code::Corrected, message)
            .at(Place::file(&reading.path))
            .hint("name the kind with --kind where it is of another")
    });
    told.collect()
}

/// Whether nothing is wrong but that editions do not say what a letter of their kind must.
fn is_wanting(diagnostics: &[Diagnostic]) -> bool {
    let errors = diagnostics.iter().filter(|found| found.severity == Severity::Error);
    errors.clone().count() > 0 && errors.into_iter().all(|found| found.code == Code::MissingField)
}

/// Editions without addresses, given those that their shape implies; `all` are taken as letters of no kind, whatever they
/// look like.
fn inferred(known: &Known, editions: Read, all: bool) -> Result<(Read, Diagnostics), Diagnostics> {
    if editions.iter().any(|(reading, _)| !reading.own.is_empty()) {
        return Ok((editions, Vec::new()));
    }
    let wordless = kinds::ALL.iter().find(|kind| kind.declaration.says_no_words());
    let named = editions.iter().filter_map(|(_, recognition)| recognition.edition.kind.as_deref());
    let mut named = named.filter(|_| !all).map(|name| kinds::ALL.kind(name));
    let kind = match named.next() {
        None => wordless,
        Some(first) => {
            first.filter(|first| named.all(|kind| kind.is_some_and(|kind| kind.name() == first.name())))
        }
    };
    let Some(kind) = kind else { return Ok((editions, Vec::new())) };
    let wordless = kind.declaration.says_no_words();
    let read: Read = match wordless {
        true => editions
            .into_iter()
            .map(|(reading, recognition)| known.as_kind(reading, recognition.edition.lang, kind))
            .collect(),
        false => editions,
    };
    let pairs: Vec<_> = read.iter().map(|(reading, recognition)| (reading, recognition)).collect();
    match import::infer(kind, &pairs) {
        Ok(inferred) => {
            let langs = read.iter().map(|(_, recognition)| recognition.edition.lang);
            let readings = inferred.readings.into_iter().zip(langs);
            let read = readings.map(|(reading, lang)| known.as_kind(reading, lang, kind)).collect();
            Ok((read, inferred.told))
        }
        // What stands beside the words of a kind is told where it has no place.
        Err(found) if !wordless => {
            let told = found.into_iter().map(|found| Diagnostic { severity: Severity::Warning, ..found });
            let told = told.collect();
            Ok((read, told))
        }
        Err(found) => Err(found),
    }
}
