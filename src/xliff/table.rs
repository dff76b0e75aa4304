//! The same for translators who work in Word: a table of two columns, the original at the left, a row a sentence; and back.
//!
//! Facts are controls that cannot be edited, with the ids of the codes of XLIFF; rows are known by the names that stand in
//! them. A row that has only its codes at the right is not translated.

use std::collections::BTreeMap;

use roxmltree::{Document as Xml, Node, ParsingOptions};

use super::coded::Coded;
use super::content::{Code, Mark};
use super::read::{Open, Returned, Token};
use super::state::Progress;
use super::take::{compared, compared_codes};
use super::units::{Entry, Message, Part, Unit, Units, Variant};
use super::write::{plurals, prints, stale};
use crate::diag::{self, Diagnostic, Error, Place};
use crate::document::Run;
use crate::docx::{self, CODE, LANG, Line, NAME, Sheet, Span};
use crate::kinds::{self, Folder, Options};
use crate::limits::Limits;

/// The namespace of WordprocessingML (ISO/IEC 29500-1, Transitional).
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The table of a translation.
///
/// # Errors
/// When the original cannot be composed.
pub(super) fn write(folder: &Folder, units: &Units) -> Result<Vec<u8>, Error> {
    let draft = Options { draft: true, ..Options::default() };
    let mut original = kinds::edition(&folder.clone().unsigned(), units.source, &draft)?;
    original.draft = false;
    let mut rows = Vec::new();
    for entry in &units.all {
        match entry {
            Entry::Formula { source, target, .. } => {
                let words = |text: &str| vec![Span::Words(Run::new(text))];
                rows.push(Line { name: None, note: None, sides: [words(source), words(target)] });
            }
            Entry::Message(message) => {
                for variant in &message.variants {
                    variant.units.iter().for_each(|unit| lines(message, variant, unit, &mut rows));
                }
            }
        }
    }
    docx::table(&Sheet { original, lang: units.target, rows })
}

/// The name of a row.
fn name(unit: &Unit, at: usize) -> String {
    format!("{} {}", unit.id, at + 1)
}

fn lines(message: &Message, variant: &Variant, unit: &Unit, out: &mut Vec<Line>) {
    for (at, part) in unit.parts.iter().enumerate() {
        let plurals = if at == 0 { plurals(message, variant) } else { Vec::new() };
        let notes: Vec<String> = plurals.into_iter().chain(prints(part)).chain(stale(part)).collect();
        let target = part.target.as_ref().map_or_else(|| codes(part), |target| spans(target));
        let note = (!notes.is_empty()).then(|| notes.join("; "));
        out.push(Line { name: Some(name(unit, at)), note, sides: [spans(&part.source), target] });
    }
}

/// The codes of a sentence that is not translated, to be put where they belong.
fn codes(part: &Part) -> Vec<Span> {
    let mut out = Vec::new();
    for piece in &part.source {
        if matches!(piece, Coded::Words(_)) {
            continue;
        }
        if !out.is_empty() {
            out.push(Span::Words(Run::new(" ")));
        }
        match piece {
            // A mark without words is nothing that could be seen.
            Coded::Open { id, mark } => {
                out.push(Span::Open(id.clone()));
                out.push(Span::Words(looking(Run::new("…"), &[mark])));
                out.push(Span::Close);
            }
            Coded::Close { .. } => drop(out.pop()),
            other => out.extend(spans(std::slice::from_ref(other))),
        }
    }
    out
}

fn spans(sentence: &[Coded]) -> Vec<Span> {
    let mut open: Vec<&Mark> = Vec::new();
    let mut out = Vec::new();
    for piece in sentence {
        match piece {
            Coded::Words(words) => out.push(Span::Words(looking(Run::new(words), &open))),
            Coded::Code { id, code, shown, .. } => {
                let shown = match code {
                    Code::Note(at) => format!("[{}]", at + 1),
                    _ => shown.clone(),
                };
                out.push(Span::Code(id.clone(), shown));
            }
            Coded::Open { id, mark } => {
                open.push(mark);
                out.push(Span::Open(id.clone()));
            }
            Coded::Close { .. } => {
                open.pop();
                out.push(Span::Close);
            }
        }
    }
    out
}

fn looking(run: Run, open: &[&Mark]) -> Run {
    let bold = open.contains(&&Mark::Bold);
    let italic = open.iter().any(|mark| matches!(mark, Mark::Italic | Mark::Link(_)));
    Run { bold, italic, ..run }
}

/// A table that came back.
pub(super) struct Table {
    /// The languages of its columns, as the head names them.
    pub langs: [String; 2],
    /// Its rows by their names; several of one name are ambiguous.
    rows: BTreeMap<String, Vec<[Vec<Token>; 2]>>,
}

/// Reads a table.
///
/// # Errors
/// When the file is no Word document, or has no such table.
pub(super) fn read(bytes: &[u8], limits: &Limits, at: &Place) -> Result<Table, Diagnostic> {
    let xml = docx::read::document_xml(bytes, limits).map_err(|told| told.at(at.clone()))?;
    let options = ParsingOptions { nodes_limit: super::read::NODES, ..ParsingOptions::default() };
    let fail = |message: String| {
        let hint = "give the file that `xliff export --to docx` made, saved as .docx";
        Diagnostic::error(diag::Code::Unsupported, message).at(at.clone()).hint(hint)
    };
    let document = Xml::parse_with_options(&xml, options)
        .map_err(|error| fail(format!("the document cannot be read: {error}")))?;
    let tag_of = |node: Node<'_, '_>| tag(node).map(str::to_owned);
    let named = |node: Node<'_, '_>, prefix: &str| {
        node.descendants()
            .filter(|node| node.has_tag_name((W, "sdt")))
            .filter_map(tag_of)
            .find_map(|tag| tag.strip_prefix(prefix).map(str::to_owned))
    };
    let mut table = Table { langs: Default::default(), rows: BTreeMap::new() };
    for row in document.descendants().filter(|node| node.has_tag_name((W, "tr"))) {
        let cells: Vec<Node<'_, '_>> = row.children().filter(|node| node.has_tag_name((W, "tc"))).collect();
        let [left, right] = cells.as_slice() else { continue };
        if let (Some(source), Some(target)) = (named(*left, LANG), named(*right, LANG)) {
            table.langs = [source, target];
            continue;
        }
        let is_name = |node: &Node<'_, '_>| tag(*node) == Some(NAME);
        let Some(name) = left.descendants().filter(|node| node.has_tag_name((W, "sdt"))).find(is_name) else {
            continue;
        };
        let words: String = tokens(name).iter().map(plain).collect();
        table.rows.entry(folded(&words)).or_default().push([cell(*left), cell(*right)]);
    }
    if table.langs[0].is_empty() || table.rows.is_empty() {
        return Err(fail("there is no table of sentences in this document".to_owned()));
    }
    Ok(table)
}

impl Table {
    /// Its rows as units of a file, in the places of those of the circular; and the names of rows that have none.
    pub fn units(mut self, units: &Units, at: &Place) -> Vec<Returned> {
        let mut out = Vec::new();
        for entry in &units.all {
            let Entry::Message(message) = entry else { continue };
            for unit in message.variants.iter().flat_map(|variant| &variant.units) {
                out.extend(self.unit(message, unit, at));
            }
        }
        let of_none = |(name, _): (String, _)| Returned {
            id: name,
            place: at.clone(),
            source: Vec::new(),
            target: None,
            whole: true,
            progress: None,
            open: Open::default(),
        };
        out.extend(self.rows.into_iter().map(of_none));
        out
    }

    fn unit(&mut self, message: &Message, unit: &Unit, at: &Place) -> Vec<Returned> {
        let mut rows = Vec::new();
        for place in 0..unit.parts.len() {
            rows.push(self.rows.remove(&name(unit, place)).unwrap_or_default());
        }
        // Rows that somebody has copied are as ambiguous as units.
        let most = rows.iter().map(Vec::len).max().unwrap_or_default();
        let one = |copy: usize| {
            let (mut source, mut target) = (Vec::new(), Vec::new());
            let (mut translated, mut whole) = (false, true);
            let mut open = Open::default();
            for (part, row) in unit.parts.iter().zip(&rows) {
                let Some([left, right]) = row.get(copy) else { continue };
                source.extend(left.iter().cloned());
                let says = |tokens: &[Token]| {
                    let words: String = tokens.iter().map(plain).collect();
                    words.chars().any(|c| !c.is_whitespace() && c != '…')
                };
                let is_there = says(right) || !says(left) && !right.is_empty();
                translated |= is_there;
                whole &= is_there;
                // A table has no states: a row with words is translated, unless the original changed and they did not.
                let same = |target: &Vec<Coded>| compared(right) == compared_codes(target);
                let is_as_before =
                    message.untouched && part.was.is_some() && part.target.as_ref().is_some_and(same);
                let why = if !is_there {
                    Some("without words")
                } else if is_as_before {
                    Some("as before the original changed")
                } else {
                    None
                };
                open.add(1, why.map(str::to_owned));
                target.push(Token::Gap(part.target_gap.clone()));
                target.extend(right.iter().filter(|_| is_there).cloned());
            }
            Returned {
                id: unit.id.clone(),
                place: at.clone(),
                source,
                target: translated.then_some(target),
                whole,
                progress: (open.count == 0).then_some(Progress::Translated),
                open,
            }
        };
        (0..most).map(one).collect()
    }
}

fn tag<'a>(control: Node<'a, '_>) -> Option<&'a str> {
    let properties = control.children().find(|node| node.has_tag_name((W, "sdtPr")))?;
    properties.children().find(|node| node.has_tag_name((W, "tag")))?.attribute((W, "val"))
}

fn plain(token: &Token) -> &str {
    match token {
        Token::Words(words) | Token::Gap(words) => words,
        _ => "",
    }
}

/// What a cell has, but for the paragraph with the name of its row.
fn cell(cell: Node<'_, '_>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let is_name = |node: Node<'_, '_>| node.descendants().any(|node| tag(node) == Some(NAME));
    for paragraph in cell.descendants().filter(|node| node.has_tag_name((W, "p"))) {
        if is_name(paragraph) {
            continue;
        }
        let own = tokens(paragraph);
        if !out.is_empty() && !own.is_empty() {
            out.push(Token::Words(" ".to_owned()));
        }
        out.extend(own);
    }
    out
}

/// What stands in an element: words as they are once changes are accepted, and codes.
fn tokens(node: Node<'_, '_>) -> Vec<Token> {
    let mut out = Vec::new();
    collect(node, 0, &mut out);
    out
}

fn collect(node: Node<'_, '_>, depth: usize, out: &mut Vec<Token>) {
    /// How deep elements may lie in one another.
    const DEPTH: usize = 128;
    if depth > DEPTH {
        out.push(Token::Code("nested too deep".to_owned()));
        return;
    }
    let mut words = |text: &str| match out.last_mut() {
        Some(Token::Words(last)) => last.push_str(text),
        _ => out.push(Token::Words(text.to_owned())),
    };
    let name = if node.tag_name().namespace() == Some(W) { node.tag_name().name() } else { "" };
    match name {
        "t" => return words(node.text().unwrap_or_default()),
        "noBreakHyphen" => return words("\u{2011}"),
        "tab" | "br" | "cr" => return words(" "),
        // What was deleted, and what is none of the words.
        "del" | "moveFrom" | "sdtPr" | "rPr" | "pPr" | "tcPr" | "instrText" | "delText" => return,
        _ => {}
    }
    let id = tag(node).filter(|_| name == "sdt").and_then(|tag| tag.strip_prefix(CODE));
    let Some(id) = id else {
        return node.children().for_each(|child| collect(child, depth + 1, out));
    };
    let lock = node.descendants().find(|node| node.has_tag_name((W, "lock")));
    if lock.and_then(|lock| lock.attribute((W, "val"))) == Some("contentLocked") {
        out.push(Token::Code(id.to_owned()));
        return;
    }
    out.push(Token::Open(id.to_owned()));
    node.children().for_each(|child| collect(child, depth + 1, out));
    out.push(Token::Close(id.to_owned()));
}

/// Words parted by one space each.
fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
