//! The reader of Word documents, whoever made them: turns the bytes of a package into a [`Reading`].
//!
//! There is one file per part or kind of content; `story` reads the text of any part. What the file says is
//! kept, anything else in it is counted, and what it means is left to others.

mod look;
mod numbering;
mod numerals;
pub(super) mod package;
mod properties;
pub(super) mod relationships;
mod story;
mod styles;
mod symbol;
pub(super) mod xml;

use std::path::Path;

use crate::diag::{Code, Diagnostic, Diagnostics, Error, Place};
use crate::reading::{self, Limits, PartKind, Reading, skipped};
use numbering::Numbering;
use package::Package;
use properties::Stamp;
use relationships::Relationships;
use story::{Reference, Shared, Story};
use styles::Styles;

/// Whether bytes are a package of parts, as Word documents are, whatever their file's name: templates and documents with
/// macros are read as documents, and no macro is run.
pub fn is_package(bytes: &[u8]) -> bool {
    Package::open(bytes, &Limits::default()).is_ok_and(|parts| parts.has("[Content_Types].xml"))
}

/// Reads the Word document at a path.
///
/// # Errors
/// As for [`read`], and if the file does not exist or is larger than the limits allow.
pub fn open(path: &Path, limits: &Limits) -> Result<Reading, Error> {
    let bytes = reading::bytes(path, limits).map_err(|problem| vec![problem])?;
    read(&bytes, path, limits)
}

/// Reads a Word document from its bytes; the path is for the reading and for messages.
///
/// # Errors
/// If the bytes are not a Word document, if a part of it is damaged or if something is beyond the limits: every
/// such finding, with the part it is in.
pub fn read(bytes: &[u8], path: &Path, limits: &Limits) -> Result<Reading, Error> {
    let mut problems = Vec::new();
    let reading = Package::open(bytes, limits)
        .and_then(|mut package| parts(&mut package, path, limits, &mut problems))
        .and_then(|reading| reading::no_working_file(&reading).map(|()| reading))
        .and_then(|reading| reading::no_longer(&reading, limits).map(|()| reading))
        .map_err(|problem| problems.push(problem));
    match reading {
        Ok(reading) if problems.is_empty() => Ok(reading.canonical()),
        _ => Err(problems.into_iter().map(|problem| problem.at(Place::file(path))).collect()),
    }
}

/// The XML of the document in a package, as it stands.
///
/// # Errors
/// As for [`read`].
#[cfg(feature = "xliff")]
pub(crate) fn document_xml(bytes: &[u8], limits: &Limits) -> Result<String, Diagnostic> {
    let mut package = Package::open(bytes, limits)?;
    let root = Relationships::of(&mut package, "", limits)?;
    let main = main_part(&package, &root)?;
    Ok(package.text(&main)?.unwrap_or_default())
}

/// Reads the parts one after another; a fault in one does not stop the others from being read.
fn parts(
    package: &mut Package,
    path: &Path,
    limits: &Limits,
    problems: &mut Diagnostics,
) -> Result<Reading, Diagnostic> {
    let root = Relationships::of(package, "", limits)?;
    let main = main_part(package, &root)?;
    let relationships = Relationships::of(package, &main, limits)?;

    let mut reading = Reading { path: path.to_path_buf(), ..Reading::default() };
    let mut properties = properties::Properties::new();
    for (kind, take) in [
        ("core-properties", properties::core as fn(&str, &str, &Limits, &mut _) -> _),
        ("extended-properties", properties::extended),
        ("custom-properties", properties::custom),
    ] {
        for name in root.parts(kind) {
            match package.text(name).transpose() {
                Some(text) => note(problems, text.and_then(|it| take(&it, name, limits, &mut properties))),
                None => reading.skip(skipped::REFERENCES),
            }
        }
    }
    reading.properties = properties;

    let mut stamp = Stamp::default();
    for name in relationships.parts("customXml") {
        if let Some(text) = package.text(name)?
            && let Some(found) = properties::stamp(&text, name, limits)
        {
            stamp = found;
        }
    }
    let styles = single(package, &relationships, "styles", limits, &mut reading, problems, Styles::read);
    let numbering =
        single(package, &relationships, "numbering", limits, &mut reading, problems, Numbering::read);
    let settings =
        single(package, &relationships, "settings", limits, &mut reading, problems, Settings::read);

    let mut shared = Shared::new(*limits, &styles, &numbering, &stamp, reading);
    let text = package.text(&main)?.ok_or_else(|| xml::missing(&main))?;
    let body = Story::read(&mut shared, PartKind::Body, &main, &text, &relationships)?;
    drop(text);
    if !body.is_document {
        return Err(Diagnostic::error(
            Code::Io,
            format!("this is not a Word document: `{main}` is something else"),
        )
        .hint("open it in the program it was made with and save it as .docx"));
    }
    let mut stories: Vec<(PartKind, String)> = Vec::new();
    for reference in &body.references {
        let shown = match reference.pages.as_str() {
            "first" => body.title_page,
            "even" => settings.even_pages,
            _ => true,
        };
        match reference.target(&relationships) {
            Some(target) if package.has(target) && shown => {
                let story = (reference.kind, target.to_owned());
                if !stories.contains(&story) {
                    stories.push(story);
                }
            }
            Some(target) if package.has(target) => shared.reading.skip(skipped::UNSHOWN),
            _ => shared.reading.skip(skipped::REFERENCES),
        }
    }
    stories.sort_by_key(|(kind, _)| *kind);
    for (kind, word) in [
        (PartKind::Footnotes, "footnotes"),
        (PartKind::Endnotes, "endnotes"),
        (PartKind::Comments, "comments"),
    ] {
        stories.extend(relationships.parts(word).map(|name| (kind, name.to_owned())));
    }
    for (kind, name) in stories {
        let read = package.text(&name).and_then(|text| {
            let Some(text) = text else {
                shared.reading.skip(skipped::REFERENCES);
                return Ok(());
            };
            let relationships = Relationships::of(package, &name, limits)?;
            Story::read(&mut shared, kind, &name, &text, &relationships).map(drop)
        });
        note(problems, read);
    }
    let spoken = shared.language();
    let mut reading = shared.reading;
    reading.comments = shared.comments.into_values().filter(|comment| !comment.words.is_empty()).collect();
    let order = |name: &str| reading.parts.iter().position(|part| part.name == name);
    reading.comments.sort_by_cached_key(|comment| (order(&comment.part), comment.line, comment.date.clone()));
    let said = reading.properties.get("language").and_then(|tag| look::lang(tag));
    reading.declared = spoken.or(said).or(stamp.language);
    reading.declares = stamp.declares;
    reading.own = stamp.own;
    reading.shown = stamp.shown;
    Ok(reading)
}

/// The name of the part that contains the document.
pub(super) fn main_part(package: &Package, root: &Relationships) -> Result<String, Diagnostic> {
    let named = root.parts("officeDocument").next();
    if let Some(main) = named.filter(|main| package.has(main)) {
        return Ok(main.to_owned());
    }
    let what = if package.has("META-INF/manifest.xml") && package.has("content.xml") {
        "this is an OpenDocument file".to_owned()
    } else if let Some(main) = named {
        format!("the package refers to `{main}`, which is missing")
    } else if package.has("word/document.xml") {
        "the package does not say which part is the document".to_owned()
    } else {
        "this is a ZIP archive, not a Word document".to_owned()
    };
    Err(Diagnostic::error(Code::Io, what).hint("open it in Word and save it as .docx"))
}

/// Reads a part that a document has at most once; the default if it has none.
fn single<T: Default>(
    package: &mut Package,
    relationships: &Relationships,
    kind: &str,
    limits: &Limits,
    reading: &mut Reading,
    problems: &mut Diagnostics,
    read: impl Fn(&str, &str, &Limits) -> Result<T, Diagnostic>,
) -> T {
    let Some(name) = relationships.parts(kind).next() else { return T::default() };
    match package.text(name).transpose() {
        Some(text) => text.and_then(|text| read(&text, name, limits)).unwrap_or_else(|problem| {
            problems.push(problem);
            T::default()
        }),
        None => {
            reading.skip(skipped::REFERENCES);
            T::default()
        }
    }
}

fn note(problems: &mut Diagnostics, result: Result<(), Diagnostic>) {
    problems.extend(result.err());
}

/// What `word/settings.xml` says of pages.
#[derive(Debug, Default)]
struct Settings {
    /// Whether even pages have their own headers.
    even_pages: bool,
}

impl Settings {
    fn read(text: &str, name: &str, limits: &Limits) -> Result<Self, Diagnostic> {
        let mut out = Self::default();
        let mut xml = xml::Xml::new(text, name, limits.depth);
        loop {
            match xml.next()? {
                xml::Event::Start(tag) if tag.name() == "evenAndOddHeaders" => out.even_pages = tag.is_on(),
                xml::Event::Eof => return Ok(out),
                _ => {}
            }
        }
    }
}

impl Reference {
    /// The part referred to.
    fn target<'a>(&self, relationships: &'a Relationships) -> Option<&'a str> {
        let relationship = relationships.get(&self.id)?;
        (!relationship.external).then_some(relationship.target.as_str())
    }
}
