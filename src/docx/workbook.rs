//! Workbooks (SpreadsheetML): in come the bytes of a file that a spreadsheet program saved, out goes what each cell says.
//!
//! The package is taken apart as Word's are, with the same limits. Formulas are not read, only what they last gave.

use std::collections::BTreeMap;
use std::path::Path;

use super::read::package::Package;
use super::read::relationships::Relationships;
use super::read::xml::{Event, Xml, missing};
use crate::diag::{Diagnostic, Error, Place};
use crate::reading::Limits;

/// How many letters there are to count columns with.
const LETTERS: u32 = 26;

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// The name.
    pub name: String,
    /// What the cells that are not empty say, by row and column from 0.
    pub cells: BTreeMap<(u32, u32), String>,
}

/// The sheets of a workbook, in order.
///
/// # Errors
/// If the bytes are not a workbook, if a part of it is damaged or if something is beyond the limits.
pub fn sheets(bytes: &[u8], path: &Path, limits: &Limits) -> Result<Vec<Sheet>, Error> {
    read(bytes, limits).map_err(|mut problem| {
        problem.hints = vec!["open it in a spreadsheet program and save it again as .xlsx".to_owned()];
        problem.at(Place::file(path)).into()
    })
}

fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Diagnostic> {
    let mut package = Package::open(bytes, limits)?;
    let root = Relationships::of(&mut package, "", limits)?;
    let main = root.parts("officeDocument").next().unwrap_or("xl/workbook.xml").to_owned();
    let relationships = Relationships::of(&mut package, &main, limits)?;
    let text = package.text(&main)?.ok_or_else(|| missing(&main))?;
    let strings = match relationships.parts("sharedStrings").next() {
        Some(name) => {
            let text = package.text(name)?.ok_or_else(|| missing(name))?;
            shared(&text, name, limits)?
        }
        None => Vec::new(),
    };
    let mut out = Vec::new();
    let mut xml = Xml::new(&text, &main, limits.depth);
    loop {
        match xml.next()? {
            Event::Start(tag) if tag.name() == "sheet" => {
                let part = tag.get("id").and_then(|id| relationships.get(&id)).map(|it| it.target.clone());
                // A sheet of charts has no cells.
                let Some((part, text)) =
                    part.map(|part| package.text(&part).map(|text| (part, text))).transpose()?
                else {
                    continue;
                };
                let text = text.ok_or_else(|| missing(&part))?;
                let name = tag.get("name").unwrap_or_default().into_owned();
                out.push(Sheet { name, cells: cells(&text, &part, &strings, limits)? });
            }
            Event::Eof => return Ok(out),
            _ => {}
        }
    }
}

/// The strings that cells share, in order; readings above characters are left out.
fn shared(text: &str, name: &str, limits: &Limits) -> Result<Vec<String>, Diagnostic> {
    let mut xml = Xml::new(text, name, limits.depth);
    let mut open: Vec<String> = Vec::new();
    let mut out: Vec<String> = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(tag) => {
                if tag.name() == "si" {
                    out.push(String::new());
                }
                open.push(tag.name().to_owned());
            }
            Event::End => drop(open.pop()),
            Event::Text(text) if is_text(&open) => {
                out.last_mut().into_iter().for_each(|string| string.push_str(&text));
            }
            Event::Text(_) => {}
            Event::Eof => return Ok(out),
        }
    }
}

/// Whether characters here are those of a string.
fn is_text(open: &[String]) -> bool {
    open.last().is_some_and(|name| name == "t") && !open.iter().any(|name| name == "rPh")
}

/// What the cells of a sheet say.
fn cells(
    text: &str,
    name: &str,
    strings: &[String],
    limits: &Limits,
) -> Result<BTreeMap<(u32, u32), String>, Diagnostic> {
    let mut xml = Xml::new(text, name, limits.depth);
    let mut open: Vec<String> = Vec::new();
    let mut out = BTreeMap::new();
    // Where the next cell is, unless it says it itself.
    let (mut row, mut column) = (0, 0);
    let (mut shares, mut value) = (false, String::new());
    loop {
        match xml.next()? {
            Event::Start(tag) => {
                let at = tag.get("r").unwrap_or_default().into_owned();
                match tag.name() {
                    "row" => {
                        row = at.parse::<u32>().ok().and_then(|row| row.checked_sub(1)).unwrap_or(row);
                        column = 0;
                    }
                    "c" => {
                        (row, column) = place(&at).unwrap_or((row, column));
                        shares = tag.get("t").is_some_and(|kind| kind == "s");
                        value.clear();
                    }
                    _ => {}
                }
                open.push(tag.name().to_owned());
            }
            Event::Text(text) => {
                if is_text(&open) || open.last().is_some_and(|name| name == "v") {
                    value.push_str(&text);
                }
            }
            Event::End => match open.pop().as_deref() {
                Some("c") => {
                    let index = || value.trim().parse::<usize>().ok();
                    let said = match shares {
                        true => index().and_then(|index| strings.get(index)).cloned().unwrap_or_default(),
                        false => std::mem::take(&mut value),
                    };
                    if !said.trim().is_empty() {
                        out.insert((row, column), said);
                    }
                    column = column.saturating_add(1);
                }
                Some("row") => row = row.saturating_add(1),
                _ => {}
            },
            Event::Eof => return Ok(out),
        }
    }
}

/// The row and column, from 0, of a cell that is called so: `H2` is (1, 7).
fn place(name: &str) -> Option<(u32, u32)> {
    let letters = name.bytes().take_while(u8::is_ascii_uppercase).count();
    let (letters, row) = name.split_at(letters);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        column.checked_mul(LETTERS)?.checked_add(u32::from(letter - b'A') + 1)
    })?;
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_found_by_its_name() {
        assert_eq!(["A1", "H2", "AA10"].map(place), [Some((0, 0)), Some((1, 7)), Some((9, 26))]);
        assert_eq!(["", "A", "7", "A0", "ZZZZZZZZZZ1"].map(place), [None; 5]);
    }

    #[test]
    fn cells_say_shared_strings_their_own_and_what_formulas_gave() {
        let strings = shared(
            "<sst><si><t>one</t></si><si><r><t>tw</t></r><r><t>o</t></r><rPh><t>x</t></rPh></si></sst>",
            "strings",
            &Limits::default(),
        );
        let sheet = "<worksheet><sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is>\
                     <t>own</t></is></c><c t=\"str\"><f>1+1</f><v>2</v></c><c r=\"H2\"/></row><row><c><v>7</v></c>\
                     </row></sheetData></worksheet>";
        let found = cells(sheet, "sheet", &strings.unwrap(), &Limits::default()).unwrap();
        let said: Vec<((u32, u32), &str)> = found.iter().map(|(at, text)| (*at, text.as_str())).collect();
        assert_eq!(said, [((1, 1), "two"), ((1, 2), "own"), ((1, 3), "2"), ((2, 0), "7")]);
    }

    #[test]
    fn what_is_no_workbook_is_refused() {
        for bytes in [&b"PK\x03\x04"[..], b"", b"[[allow]]"] {
            let errors = sheets(bytes, Path::new("a.xlsx"), &Limits::default()).unwrap_err();
            assert!(errors.diagnostics()[0].hints[0].contains(".xlsx"), "{}", errors.diagnostics()[0]);
        }
    }
}
