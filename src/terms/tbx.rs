//! Terms as TBX: TBX-Basic (ISO 30042:2019) in the style DCA, which most tools read; those of the style DCT and of TBX 2
//! are read too.
//!
//! A term that is settled or confirmed is `preferredTerm-admn-sts`; one that is open is `admittedTerm-admn-sts`, with a note
//! that says so. A translator confirms it by making it the preferred term, and rejects it by making it `deprecatedTerm`.

use jiff::civil::Date;
use roxmltree::{Document, Node, ParsingOptions};

use super::{Returned, Status, Term, Verdict};
use crate::PROGRAM;
use crate::diag::{Code, Diagnostic, Place, Source};
use crate::markup::escaped;

const STATUS: &str = "administrativeStatus";
const PREFERRED: &str = "preferredTerm-admn-sts";
const ADMITTED: &str = "admittedTerm-admn-sts";
/// The most elements of a file.
const NODES: u32 = 4_000_000;

/// The file.
pub(super) fn write(terms: &[Term]) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" \
         xmlns=\"urn:iso:std:iso:30042:ed-2\">\n  <tbxHeader>\n    <fileDesc>\n      <titleStmt><title>Terms of TSB Circulars</title></titleStmt>\n      \
         <sourceDesc><p>{PROGRAM}</p></sourceDesc>\n    </fileDesc>\n  </tbxHeader>\n  <text>\n    <body>\n"
    );
    for concept in terms.chunk_by(|one, next| one.id == next.id) {
        out.push_str(&format!("      <conceptEntry id=\"{}\">\n", escaped(&concept[0].id)));
        for section in concept.chunk_by(|one, next| one.lang == next.lang) {
            out.push_str(&format!("        <langSec xml:lang=\"{}\">\n", section[0].lang));
            section.iter().for_each(|term| out.push_str(&self::term(term)));
            out.push_str("        </langSec>\n");
        }
        out.push_str("      </conceptEntry>\n");
    }
    out.push_str("    </body>\n  </text>\n</tbx>\n");
    out
}

fn term(Term { words, status, reason, .. }: &Term) -> String {
    let mut lines = vec![format!("<term>{}</term>", escaped(words))];
    let is_open = *status == Status::Open;
    let admitted = if is_open { ADMITTED } else { PREFERRED };
    lines.push(format!("<termNote type=\"{STATUS}\">{admitted}</termNote>"));
    if let Status::Confirmed { by, on } = status {
        lines.push("<transacGrp>".to_owned());
        lines.push("  <transac type=\"transactionType\">modification</transac>".to_owned());
        lines.push(format!("  <date>{on}</date>"));
        lines.push(format!("  <transacNote type=\"responsibility\">{}</transacNote>", escaped(by)));
        lines.push("</transacGrp>".to_owned());
    }
    let note = match (is_open, reason.is_empty()) {
        (true, true) => "unconfirmed".to_owned(),
        (true, false) => format!("unconfirmed: {reason}"),
        (false, _) => reason.clone(),
    };
    if !note.is_empty() {
        lines.push(format!("<note>{}</note>", escaped(&note)));
    }
    let lines: String = lines.iter().map(|line| format!("            {line}\n")).collect();
    format!("          <termSec>\n{lines}          </termSec>\n")
}

/// Reads a file that came back.
pub(super) fn read(file: &Source) -> Result<(Vec<Returned>, Vec<Diagnostic>), Diagnostic> {
    let at = Place::file(&file.path);
    let hint = "export the terms from the tool as TBX-Basic, or fill in the list of `terms --to csv`";
    let options = ParsingOptions { nodes_limit: NODES, allow_dtd: true, ..ParsingOptions::default() };
    let text = file.text.trim_start_matches('\u{feff}');
    let document = Document::parse_with_options(text, options).map_err(|error| {
        let message = format!("this is no XML that can be read: {error}");
        Diagnostic::error(Code::Unsupported, message).at(at.clone()).hint(hint)
    })?;
    let root = document.root_element().tag_name().name();
    if !matches!(root, "tbx" | "martif") {
        let message = format!("`{root}` is no TBX");
        return Err(Diagnostic::error(Code::Unsupported, message).at(at).hint(hint));
    }
    let before = file.text.len() - text.len();
    let (mut out, mut told) = (Vec::new(), Vec::new());
    for entry in below(document.root(), &["conceptEntry", "termEntry"]) {
        for section in below(entry, &["langSec", "langSet"]) {
            // Other languages than the six are none of ours.
            let Some(lang) = lang(section).and_then(|code| code.parse().ok()) else { continue };
            for term in below(section, &["termSec", "tig", "ntig"]) {
                let range = term.range();
                let place = file.place(range.start + before..range.end + before);
                let words = below(term, &["term"]).next().map(plain).unwrap_or_default();
                let Some(id) = entry.attribute("id").filter(|_| !words.is_empty()) else {
                    let message = "a term has no words, or its concept no `id`";
                    let hint = "the `id` is the one under which `terms --to tbx` wrote it";
                    told.push(Diagnostic::error(Code::MissingField, message).at(place).hint(hint));
                    continue;
                };
                let status = noted(term, STATUS).unwrap_or_default();
                let verdict = match status.split('-').next() {
                    Some("preferredTerm") => Verdict::Confirmed,
                    Some("deprecatedTerm" | "supersededTerm") => Verdict::Rejected,
                    _ => Verdict::Open,
                };
                let date: Option<Date> =
                    below(term, &["date"]).last().and_then(|node| plain(node).parse().ok());
                let by = noted(term, "responsibility");
                out.push(Returned { id: id.to_owned(), lang, words, verdict, by, on: date, place });
            }
        }
    }
    Ok((out, told))
}

/// The elements of these names below another.
fn below<'a, 'i: 'a>(
    node: Node<'a, 'i>,
    names: &'static [&'static str],
) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(|node| node.is_element() && names.contains(&node.tag_name().name()))
}

/// What is noted of a term: in the style DCA by its type, in DCT by an element of that name; the last of several.
fn noted(term: Node<'_, '_>, what: &str) -> Option<String> {
    let is_it = |node: &Node<'_, '_>| node.attribute("type") == Some(what) || node.tag_name().name() == what;
    term.descendants().rfind(is_it).map(plain).filter(|text| !text.is_empty())
}

/// The language of a section, without its region.
fn lang(section: Node<'_, '_>) -> Option<String> {
    const XML: &str = "http://www.w3.org/XML/1998/namespace";
    let code = section.attribute((XML, "lang"))?;
    code.split(['-', '_']).next().map(str::to_ascii_lowercase)
}

fn plain(node: Node<'_, '_>) -> String {
    let text: String = node.descendants().filter(Node::is_text).filter_map(|it| it.text()).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
