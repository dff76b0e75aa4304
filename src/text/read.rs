//! The lines of an edition as plain text, our own or pulled out of Word: in come bytes, out goes a [`Reading`].
//!
//! A cell begins with a tab and reaches over the lines up to the next tab or empty line; an empty line ends a
//! row, a second one the table. A line that begins with `[1]` and a tab is a footnote, and `[1]` elsewhere its sign.
//! A line keeps its number and its characters, unless somebody's program wrapped it ([`super::wrapped`]); only `[bookmark: …]`, `[image: …]` and the signs of
//! footnotes, which are no text, are taken out.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use super::wrapped::unwrapped;
use crate::diag::{Code, Diagnostic, Error, Place};
use crate::document::{Key, KeyTable};
use crate::reading::{
    self, Control, Limits, Paragraph, Part, PartKind, Reading, Span, State, is_private, skipped,
};

/// Reads the plain text at a path.
///
/// # Errors
/// As [`read`], and when the file is not there or larger than the limits take.
pub fn open(path: &Path, limits: &Limits) -> Result<Reading, Error> {
    let bytes = reading::bytes(path, limits)?;
    read(&bytes, path, limits)
}

/// Reads plain text from its bytes, UTF-8 or UTF-16 with its mark; the path is for the reading and for messages.
///
/// # Errors
/// When the bytes are no text, and when something is beyond the limits.
pub fn read(bytes: &[u8], path: &Path, limits: &Limits) -> Result<Reading, Error> {
    let fault = |problem: Diagnostic| Error::from(problem.at(Place::file(path)));
    let bytes = reading::within(bytes, path, limits)?;
    let text = decode(bytes).map_err(fault)?;
    let mut reader = Reader::new(path);
    let typed: Vec<&str> = lines(&text).collect();
    let (lines, joined) = unwrapped(&typed).map_err(fault)?;
    for _ in 0..joined {
        reader.reading.skip(skipped::WRAPS);
    }
    for sign in lines.iter().filter_map(|(_, line)| footnote(line)).map(|(sign, _)| sign) {
        let next = reader.signs.len();
        reader.signs.entry(sign.to_owned()).or_insert(next);
    }
    for (at, line) in &lines {
        reader.line(*at, line);
        if reader.paragraphs.len() + reader.notes.len() > limits.paragraphs {
            let message = format!("the text has more than {} lines", limits.paragraphs);
            return Err(fault(limits.exceeded("paragraphs", message)));
        }
    }
    let Reader { mut reading, paragraphs, notes, .. } = reader;
    reading.parts.push(Part { kind: PartKind::Body, name: "body".into(), paragraphs });
    if !notes.is_empty() {
        reading.parts.push(Part { kind: PartKind::Footnotes, name: "footnotes".into(), paragraphs: notes });
    }
    reading::no_longer(&reading, limits)?;
    Ok(reading.canonical())
}

/// The characters of a text file.
fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Diagnostic> {
    let wide = |rest: &[u8], pair: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.chunks_exact(2).map(|two| pair([two[0], two[1]])).collect();
        String::from_utf16(&units).map(Cow::Owned).map_err(|_| {
            Diagnostic::error(Code::Io, "the file begins as UTF-16 but is not valid").hint("save it as UTF-8")
        })
    };
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes)?,
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest)?,
        _ if bytes.starts_with(b"PK\x03\x04") => {
            return Err(Diagnostic::error(Code::Io, "this is a ZIP package, not plain text")
                .hint("if it is a Word document, give it the ending .docx"));
        }
        _ => utf8(bytes)?,
    };
    if text.contains('\0') {
        return Err(Diagnostic::error(Code::Io, "this is not plain text: it contains NUL characters")
            .hint("give the .docx it came from, or save it as UTF-8"));
    }
    Ok(text)
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, Diagnostic> {
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| {
        let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        Diagnostic::error(Code::Io, format!("the text is not UTF-8 (line {line})"))
            .hint("open it in the program it came from and save it as UTF-8")
    })
}

/// The lines, ended by LF, CR LF or CR; a form feed only turns the page.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = text.find(['\n', '\r']) else {
            rest = None;
            return (!text.is_empty()).then_some(text);
        };
        let after = &text[end..];
        rest = Some(after.strip_prefix("\r\n").unwrap_or(&after[1..]));
        Some(&text[..end])
    })
}

/// The sign of a footnote and its words, where a line is one.
fn footnote(line: &str) -> Option<(&str, &str)> {
    let (sign, words) = line.strip_prefix('[')?.split_once("]\t")?;
    is_sign(sign).then_some((sign, words))
}

fn is_sign(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The table being read.
#[derive(Debug, Clone, Copy)]
struct Table {
    number: usize,
    row: usize,
    /// The cell being read; none between rows.
    column: Option<usize>,
}

/// A text being read.
struct Reader {
    reading: Reading,
    paragraphs: Vec<Paragraph>,
    /// The footnotes, in the order of their lines.
    notes: Vec<Paragraph>,
    /// The footnote that each sign stands for.
    signs: BTreeMap<String, usize>,
    table: Option<Table>,
    tables: usize,
}

impl Reader {
    fn new(path: &Path) -> Self {
        let reading = Reading { path: path.to_path_buf(), ..Reading::default() };
        let (paragraphs, notes, signs) = (Vec::new(), Vec::new(), BTreeMap::new());
        Self { reading, paragraphs, notes, signs, table: None, tables: 0 }
    }

    fn line(&mut self, number: usize, line: &str) {
        let line = line.trim_matches('\u{c}');
        if let Some((sign, words)) = footnote(line)
            && self.signs.get(sign) == Some(&self.notes.len())
        {
            let note = Some(self.notes.len());
            let mut note = Paragraph { line: number, note, ..Paragraph::default() };
            let text = self.take_out(words, &mut note);
            note.spans.push(Span { text, ..Span::default() });
            self.notes.push(note);
            self.table = None;
            return;
        }
        // Text pulled out of Word may have a space before the tab of its first cell.
        let content = line.trim_start_matches([' ', '\u{a0}']).strip_prefix('\t');
        let is_empty = line.trim().is_empty();
        match (content, &mut self.table) {
            (Some(_), Some(table)) => table.column = Some(table.column.map_or(0, |column| column + 1)),
            (Some(_), None) => {
                self.table = Some(Table { number: self.tables, row: 0, column: Some(0) });
                self.tables += 1;
            }
            (None, Some(table)) if is_empty && table.column.is_some() => {
                (table.column, table.row) = (None, table.row + 1);
            }
            (None, Some(table)) if table.column.is_none() => self.table = None,
            (None, _) => {}
        }
        if is_empty && content.is_none() {
            return;
        }
        let cell = self.table.and_then(|table| Some((table.number, table.row, table.column?)));
        let mut paragraph = Paragraph { line: number, cell, ..Paragraph::default() };
        let text = self.take_out(content.unwrap_or(line), &mut paragraph);
        if text.is_empty() && content.is_none() && paragraph.bookmarks.is_empty() {
            return;
        }
        self.control(&text, &paragraph);
        paragraph.spans = self.spans(text);
        self.paragraphs.push(paragraph);
    }

    /// The pieces of a text between the signs of its footnotes, which are pieces without characters.
    fn spans(&self, text: String) -> Vec<Span> {
        let piece = |text: &str| Span { text: text.to_owned(), ..Span::default() };
        let mut out = Vec::new();
        let (mut rest, mut from) = (text.as_str(), 0);
        while let Some(at) = rest[from..].find('[').filter(|_| !self.signs.is_empty()).map(|at| from + at) {
            // A sign is short, and no further is looked.
            let digits = rest[at + 1..].bytes().take(4).take_while(u8::is_ascii_digit).count();
            let (sign, after) = rest[at + 1..].split_at(digits);
            let note = after.strip_prefix(']').and_then(|after| Some((*self.signs.get(sign)?, after)));
            let Some((note, after)) = note else {
                from = at + 1;
                continue;
            };
            out.push(piece(&rest[..at]));
            out.push(Span { note: Some(note), ..Span::default() });
            (rest, from) = (after, 0);
        }
        out.push(piece(rest));
        out.retain(|span| span.note.is_some() || !span.text.is_empty());
        out
    }

    /// The text of a line without its bookmarks and pictures.
    fn take_out(&mut self, line: &str, paragraph: &mut Paragraph) -> String {
        let mut out = String::with_capacity(line.len());
        let mut rest = line;
        // Where no bracket closes any more, none need be looked for again: lines may be long.
        let last = line.rfind(']').unwrap_or(0);
        while let Some(at) = rest.find('[') {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            let closes = line.len() - rest.len() < last;
            let name = |mark: &str| {
                let inner = rest.strip_prefix(mark).filter(|_| closes)?;
                let end = inner.find(']')?;
                Some((inner[..end].trim(), &inner[end + 1..]))
            };
            if let Some((bookmark, after)) = name("[bookmark:") {
                // One word such as `text1` may be anyone's bookmark; keys of ours have two parts or more.
                let key = Key::from_bookmark(bookmark, &KeyTable::default());
                paragraph.keys.extend(key.filter(|_| bookmark.contains("__")));
                paragraph.bookmarks.push(bookmark.to_owned());
                rest = after;
            } else if let Some((words, after)) = name("[image:") {
                self.reading.skip(skipped::PICTURES);
                if !words.is_empty() {
                    self.reading.skip(skipped::ALTERNATIVES);
                }
                rest = after;
            } else {
                out.push('[');
                rest = &rest[1..];
            }
        }
        out.push_str(rest);
        if out.contains(is_private) {
            out.chars().filter(|c| is_private(*c)).for_each(|_| self.reading.skip(skipped::SYMBOLS));
            out = out.replace(is_private, "\u{fffd}");
        }
        out
    }

    /// A box or round mark with which a line begins.
    fn control(&mut self, text: &str, paragraph: &Paragraph) {
        let first = text.trim_start().split(['\t', ' ', '\u{a0}', '\u{3000}']).next().unwrap_or("");
        let state = match first {
            "|_|" | "☐" | "□" | "[_]" => false,
            "|x|" | "|X|" | "☑" | "☒" | "[x]" | "[X]" => true,
            // Elsewhere these may be the marks of a list.
            "\u{20dd}" | "○" | "◯" if paragraph.cell.is_some() => false,
            "◉" | "⦿" if paragraph.cell.is_some() => true,
            _ => return,
        };
        let (part, line) = ("body".to_owned(), paragraph.line);
        let state = State::Box(state);
        let (tag, title) = (String::new(), String::new());
        self.reading.controls.push(Control {
            tag,
            title,
            key: None,
            part,
            line,
            state,
            ..Control::default()
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Reading {
        super::read(text.as_bytes(), "a.txt".as_ref(), &Limits::default()).unwrap()
    }

    fn paragraphs(text: &str) -> Vec<Paragraph> {
        read(text).parts.swap_remove(0).paragraphs
    }

    #[test]
    fn tabs_begin_cells_and_empty_lines_end_rows() {
        let found = paragraphs(" \tRef:\n\tTSB Circular 195\nSG17/XY\n\n\tTel:\n\t\n\n\nDear Sir\n\tTo:\n");
        let said: Vec<_> = found.iter().map(|it| (it.line, it.cell, it.text())).collect();
        assert_eq!(
            said,
            [
                (1, Some((0, 0, 0)), "Ref:"),
                (2, Some((0, 0, 1)), "TSB Circular 195"),
                (3, Some((0, 0, 1)), "SG17/XY"),
                (5, Some((0, 1, 0)), "Tel:"),
                (6, Some((0, 1, 1)), ""),
                (9, None, "Dear Sir"),
                (10, Some((1, 0, 0)), "To:"),
            ]
            .map(|(line, cell, text)| (line, cell, text.to_owned()))
        );
    }

    #[test]
    fn bookmarks_and_pictures_are_no_text() {
        let reading =
            read("[bookmark: lt_pId022][bookmark: letter__intent]1\tITU-T [R046]\n[image: ]Chaesub Lee\n");
        let [first, second] = reading.parts[0].paragraphs.as_slice() else { panic!("two lines") };
        assert_eq!(first.text(), "1\tITU-T [R046]");
        assert_eq!(first.bookmarks, ["lt_pId022", "letter__intent"]);
        assert_eq!(first.keys, [crate::document::key("letter/intent")]);
        assert_eq!(second.text(), "Chaesub Lee");
        assert_eq!(reading.skipped[skipped::PICTURES], 1);
    }

    #[test]
    fn boxes_are_controls_where_they_begin_a_line() {
        let text = "\tDraft\n\t|_|\tassigns (one of the two options \u{20dd}):\n\u{20dd}\tNo\n◉\tYes\n\n○\ta point\n☒ x\n";
        let states: Vec<_> = read(text).controls.into_iter().map(|it| (it.line, it.state)).collect();
        let mark = State::Box;
        assert_eq!(states, [(2, mark(false)), (3, mark(false)), (4, mark(true)), (7, mark(true))]);
    }

    #[test]
    fn lines_count_whatever_ends_them() {
        let found = paragraphs("a\r\nb\rc\n\nd");
        assert_eq!(found.iter().map(|it| it.line).collect::<Vec<_>>(), [1, 2, 3, 5]);
    }

    #[test]
    fn what_is_no_text_is_said() {
        let said = |bytes: &[u8]| {
            super::read(bytes, "a.txt".as_ref(), &Limits::default()).unwrap_err().diagnostics()[0].to_string()
        };
        assert!(said(b"Gen\xe8ve").contains("not UTF-8 (line 1)"));
        assert!(said(b"a\0b").contains("NUL"));
        assert!(said(b"PK\x03\x04").contains(".docx"));
        let wide: Vec<u8> = "\u{feff}1\tA".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(
            super::read(&wide, "a".as_ref(), &Limits::default()).unwrap().parts[0].paragraphs[0].text(),
            "1\tA"
        );
    }
}
