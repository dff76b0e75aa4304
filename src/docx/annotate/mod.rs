//! Remarks as Word comments: makes a copy of anyone's Word document in which each remark on a paragraph is a
//! comment at its place.
//!
//! Comments are added and nothing else is changed; a part that gets none is copied byte for byte.

mod package;
mod places;

use std::path::Path;

use super::opc::is_character;
use super::read::package::Package;
use super::read::relationships::Relationships;
use super::read::{main_part, xml};
use crate::diag::{Code, Diagnostic, Error, Place};
use crate::reading::Limits;
use package::{Additions, COMMENTS_TYPE, folder_and_file};
use places::Paragraphs;

/// The namespace of WordprocessingML in the conformance class Strict (ISO/IEC 29500-1, Annex A).
const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";
/// The same in Transitional, which Word writes.
const TRANSITIONAL: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A remark on a place in a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Remark {
    /// The ordinal of the paragraph in the body, from 1, as [`Paragraph::line`](crate::reading::Paragraph::line)
    /// counts. A remark on the document as a whole, a header or a text box is put at the first paragraph: Word
    /// accepts comments only in the body.
    pub line: Option<usize>,
    /// The words it is about; the whole paragraph if they are empty or not found.
    pub excerpt: String,
    /// What is said, line by line.
    pub lines: Vec<String>,
}

/// Writes a copy of a document with comments.
///
/// # Errors
/// If the bytes are not a Word document, if a part of it is damaged or if something is beyond the limits.
pub fn annotate(
    bytes: &[u8],
    path: &Path,
    remarks: &[Remark],
    author: &str,
    limits: &Limits,
) -> Result<Vec<u8>, Error> {
    annotated(bytes, remarks, author, limits).map_err(|problem| problem.at(Place::file(path)).into())
}

fn annotated(bytes: &[u8], remarks: &[Remark], author: &str, limits: &Limits) -> Result<Vec<u8>, Diagnostic> {
    if remarks.is_empty() {
        return Ok(bytes.to_vec());
    }
    let mut package = Package::open(bytes, limits)?;
    let root = Relationships::of(&mut package, "", limits)?;
    let main = main_part(&package, &root)?;
    let relationships = Relationships::of(&mut package, &main, limits)?;
    let text = |package: &mut Package, name: &str| -> Result<String, Diagnostic> {
        package.text(name)?.ok_or_else(|| xml::missing(name))
    };
    let document = text(&mut package, &main)?;
    let strict = document.contains(STRICT);
    let namespace = if strict { STRICT } else { TRANSITIONAL };

    let (folder, _) = folder_and_file(&main);
    let known = relationships.parts("comments").next().filter(|name| package.has(name)).map(str::to_owned);
    let name = known.clone().unwrap_or_else(|| format!("{folder}/comments.xml"));
    let comments = match &known {
        Some(name) => text(&mut package, name)?,
        None => format!("<w:comments xmlns:w=\"{namespace}\"></w:comments>"),
    };
    let first = places::next_id(&comments, &name, limits)?;

    let paragraphs = Paragraphs::of(&document, &main, limits)?;
    let mut marks = Vec::new();
    let mut said = String::new();
    for (id, remark) in (first..).zip(remarks) {
        let Some((start, end)) = paragraphs.place(remark) else {
            return Err(Diagnostic::error(Code::Io, "the document has no paragraph to comment on"));
        };
        marks.push((start, format!("<w:commentRangeStart xmlns:w=\"{namespace}\" w:id=\"{id}\"/>")));
        marks.push((
            end,
            format!(
                "<w:commentRangeEnd xmlns:w=\"{namespace}\" w:id=\"{id}\"/><w:r xmlns:w=\"{namespace}\">\
                 <w:commentReference w:id=\"{id}\"/></w:r>"
            ),
        ));
        said.push_str(&comment(id, remark, author, namespace));
    }

    let mut additions = Additions::default();
    additions.replace(&main, places::spliced(&document, marks));
    additions.replace(&name, package::appended(&comments, &said));
    if known.is_none() {
        let types = "[Content_Types].xml";
        let kind = format!(
            "<Override xmlns=\"{}\" PartName=\"/{name}\" ContentType=\"{COMMENTS_TYPE}\"/>",
            package::TYPES
        );
        additions.replace(types, package::appended(&text(&mut package, types)?, &kind));
        let (rels, before) = package::relationships_of(&mut package, &main)?;
        let (_, file) = folder_and_file(&name);
        additions.replace(&rels, package::appended(&before, &package::reference(&before, file, strict)));
    }
    additions.write(bytes)
}

/// A comment, one paragraph per line.
fn comment(id: usize, remark: &Remark, author: &str, namespace: &str) -> String {
    let escape = |text: &str| {
        let sound: String = text.chars().filter(|c| is_character(*c)).collect();
        quick_xml::escape::escape(&sound).into_owned()
    };
    let paragraph =
        |line: &String| format!("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escape(line));
    let lines: String = remark.lines.iter().map(paragraph).collect();
    let lines = if lines.is_empty() { "<w:p/>".to_owned() } else { lines };
    format!(
        "<w:comment xmlns:w=\"{namespace}\" w:id=\"{id}\" w:author=\"{}\" w:initials=\"TSB\">{lines}</w:comment>",
        escape(author)
    )
}
