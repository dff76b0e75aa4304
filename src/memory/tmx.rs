//! TMX, written and read: the exchange format of translation memories (TMX 1.4b, LISA OSCAR, 26 April 2005).
//!
//! Facts are `<hi>`, which keeps their characters in the text for every tool: `type` says what kind of fact it is, and `x`
//! is the same for one value in all languages.

use std::collections::BTreeMap;
use std::sync::Arc;

use roxmltree::{Document, Node, ParsingOptions};

use super::{Memory, Piece, Segment, Unit};
use crate::PROGRAM;
use crate::diag::{Code, Diagnostic, Place, Source};
use crate::lang::Lang;
use crate::markup::escaped;

/// The most elements of a file: a hundred thousand units in six languages have a fourth of it.
const NODES: u32 = 16_000_000;
/// What the types of facts begin with.
const FACT: &str = "x-tsb-";

/// The file.
pub(super) fn write(memory: &Memory, original: Lang) -> String {
    let (tool, version) = PROGRAM.split_once(' ').unwrap_or((PROGRAM, ""));
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n  <header creationtool=\"{tool}\" \
         creationtoolversion=\"{version}\" segtype=\"sentence\" o-tmf=\"{tool}\" adminlang=\"en\" \
         srclang=\"{original}\" datatype=\"plaintext\"/>\n  <body>\n"
    );
    for unit in &memory.units {
        out.push_str("    <tu>\n");
        for (lang, segment) in &unit.said {
            let said: String = segment.0.iter().map(piece).collect();
            out.push_str(&format!("      <tuv xml:lang=\"{lang}\"><seg>{said}</seg></tuv>\n"));
        }
        out.push_str("    </tu>\n");
    }
    out.push_str("  </body>\n</tmx>\n");
    out
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Words(words) => escaped(words),
        Piece::Fact { number, kind, shown } => {
            format!("<hi x=\"{number}\" type=\"{FACT}{kind}\">{}</hi>", escaped(shown))
        }
    }
}

/// Reads a file.
///
/// # Errors
/// When it is no TMX.
pub(super) fn read(source: &Source) -> Result<Memory, Diagnostic> {
    let at = Place::file(&source.path);
    let hint = "export the memory from the tool as TMX 1.4";
    // Most tools name a DTD, which is not read.
    let options = ParsingOptions { nodes_limit: NODES, allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&source.text, options).map_err(|error| {
        let message = format!("this is no XML that can be read: {error}");
        Diagnostic::error(Code::Unsupported, message).at(at.clone()).hint(hint)
    })?;
    let root = document.root_element();
    if root.tag_name().name() != "tmx" {
        let message = format!("`{}` is no TMX", root.tag_name().name());
        return Err(Diagnostic::error(Code::Unsupported, message).at(at).hint(hint));
    }
    let origin: Option<Arc<str>> =
        source.path.file_name().map(|name| Arc::from(name.to_string_lossy().as_ref()));
    let mut memory = Memory::default();
    for unit in root.descendants().filter(|node| node.has_tag_name("tu")) {
        let said: BTreeMap<Lang, Segment> =
            unit.children().filter(|node| node.has_tag_name("tuv")).filter_map(variant).collect();
        if said.len() > 1 {
            memory.add(Unit { said, origin: origin.clone() });
        }
    }
    Ok(memory)
}

/// What a unit says in a language of ours; `fr-CH` is French.
fn variant(node: Node<'_, '_>) -> Option<(Lang, Segment)> {
    const XML: &str = "http://www.w3.org/XML/1998/namespace";
    let named = node.attribute((XML, "lang")).or_else(|| node.attribute("lang"))?;
    let primary = named.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let lang = primary.parse().ok()?;
    let said = node.children().find(|child| child.has_tag_name("seg"))?;
    let mut segment = Segment::default();
    pieces(said, &mut segment);
    (!segment.plain().trim().is_empty()).then_some((lang, segment))
}

/// The words and facts of an element; the codes of other tools are no words.
fn pieces(node: Node<'_, '_>, out: &mut Segment) {
    for child in node.children() {
        if let Some(words) = child.text().filter(|_| child.is_text()) {
            out.push(words);
            continue;
        }
        let kind = child.attribute("type").and_then(|kind| kind.strip_prefix(FACT));
        let number = child.attribute("x").and_then(|number| number.parse().ok());
        match (child.tag_name().name(), kind, number) {
            ("hi", Some(kind), Some(number)) => {
                let shown = child.descendants().filter(Node::is_text).filter_map(|it| it.text()).collect();
                out.0.push(Piece::Fact { number, kind: kind.to_owned(), shown });
            }
            ("hi", ..) => pieces(child, out),
            _ => {}
        }
    }
}
