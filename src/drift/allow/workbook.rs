//! The workbook of a report, filled in: in come its cells, out go entries for the rows that somebody accepted.
//!
//! Columns are found by the names in the first row, on whatever sheet they are, so that a reviser may sort, move and add
//! some. Whatever is not as it should be is named with its cell.

use std::path::Path;

use super::{Cells, Entry, What};
use crate::diag::{Code, Diagnostic, Place};
use crate::drift::report::{ACCEPT, DECISION, ID, INITIALS, REASON, REJECT};

/// How many letters there are to count columns with.
const LETTERS: u32 = 26;

/// The entries of a workbook, given its sheets by name; everything wrong with them is reported at once.
pub(super) fn entries<'s>(
    sheets: impl IntoIterator<Item = (&'s str, &'s Cells)>,
    path: &Path,
) -> Result<Vec<Entry>, Vec<Diagnostic>> {
    let sheet = sheets.into_iter().find_map(|(name, cells)| Sheet::of(name, cells));
    sheet
        .ok_or_else(|| {
            let message =
                format!("no sheet has the columns `{ID}`, `{DECISION}` and `{REASON}` in its first row");
            vec![
                Diagnostic::error(Code::Io, message)
                    .at(Place::file(path))
                    .hint("give the workbook that --format xlsx made, or a TOML file"),
            ]
        })?
        .entries(path)
}

/// A sheet with findings, and where its columns are.
struct Sheet<'s> {
    name: &'s str,
    cells: &'s Cells,
    id: u32,
    decision: u32,
    reason: u32,
    initials: Option<u32>,
}

impl<'s> Sheet<'s> {
    /// The sheet, if it has the columns.
    fn of(name: &'s str, cells: &'s Cells) -> Option<Self> {
        let column = |name: &str| {
            let mut head = cells.iter().take_while(|((row, _), _)| *row == 0);
            head.find(|(_, text)| text.trim().eq_ignore_ascii_case(name)).map(|((_, column), _)| *column)
        };
        let (id, decision, reason) = (column(ID)?, column(DECISION)?, column(REASON)?);
        Some(Self { name, cells, id, decision, reason, initials: column(INITIALS) })
    }

    /// The rows that are accepted.
    fn entries(&self, path: &Path) -> Result<Vec<Entry>, Vec<Diagnostic>> {
        let mut entries = Vec::new();
        let mut diagnostics = Vec::new();
        let decided = self.cells.iter().filter(|((row, column), _)| *row > 0 && *column == self.decision);
        for (&(row, _), decision) in decided {
            let decision = decision.trim();
            let cell = |column: u32| self.cells.get(&(row, column)).map_or("", |text| text.trim());
            let mut wrong = |column: u32, message: &str, hint: String| {
                let message =
                    format!("cell {}{} of the sheet `{}`: {message}", letters(column), row + 1, self.name);
                let diagnostic = Diagnostic::error(Code::MissingField, message);
                diagnostics.push(diagnostic.at(Place::file(path)).hint(hint));
            };
            if decision.eq_ignore_ascii_case(REJECT) {
                continue;
            }
            if !decision.eq_ignore_ascii_case(ACCEPT) {
                let hint = format!("write `{ACCEPT}` or `{REJECT}`, or leave the cell empty");
                wrong(self.decision, &format!("`{decision}` is neither `{ACCEPT}` nor `{REJECT}`"), hint);
                continue;
            }
            let (id, reason) = (cell(self.id), cell(self.reason));
            if id.is_empty() {
                let hint = "copy the id from the report: it says which finding is accepted".to_owned();
                wrong(self.id, "a row is accepted and has no id", hint);
            }
            if reason.is_empty() {
                let hint = format!("say there why the finding is accepted, or take out `{decision}`");
                wrong(self.reason, "a row is accepted without a reason", hint);
            }
            let reason = match self.initials.map(cell).filter(|initials| !initials.is_empty()) {
                Some(initials) => format!("{reason}, {initials}"),
                None => reason.to_owned(),
            };
            entries.push(Entry { what: What::Id(id.to_owned()), edition: None, reason });
        }
        if diagnostics.is_empty() { Ok(entries) } else { Err(diagnostics) }
    }
}

/// The letters of a column, counted from 0: A, Z, AA.
fn letters(column: u32) -> String {
    let last = char::from(b'A' + u8::try_from(column % LETTERS).unwrap_or_default());
    match column / LETTERS {
        0 => last.to_string(),
        more => format!("{}{last}", letters(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sheet of these rows.
    fn cells(rows: &[&[&str]]) -> Cells {
        let rows = (0..).zip(rows).flat_map(|(row, cells)| {
            (0..).zip(*cells).map(move |(column, text)| ((row, column), (*text).to_owned()))
        });
        rows.filter(|(_, text)| !text.is_empty()).collect()
    }

    fn read(rows: &[&[&str]]) -> Result<Vec<Entry>, Vec<Diagnostic>> {
        let (other, findings) = (cells(&[&["Letter"]]), cells(rows));
        entries([("About", &other), ("Findings", &findings)], Path::new("a.xlsx"))
    }

    #[test]
    fn accepted_rows_are_entries_wherever_their_columns_are() {
        let head = ["Reason", "note", "Initials", "ID", "accept or reject"];
        let found = read(&[
            &head,
            &["as issued", "", "MB", "01", "Accept"],
            &["no", "", "", "02", "reject"],
            &["", "", "", "03", ""],
            &["seen", "", "", "04", " accept "],
        ]);
        let said: Vec<(String, String)> = found
            .unwrap()
            .into_iter()
            .map(|entry| match entry.what {
                What::Id(id) => (id, entry.reason),
                What::Code(code, _) => (code.to_string(), entry.reason),
            })
            .collect();
        assert_eq!(said, [("01", "as issued, MB"), ("04", "seen")].map(|(id, why)| (id.into(), why.into())));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_cell() {
        let errors = read(&[
            &[DECISION, REASON, INITIALS, ID],
            &["accept", "", "MB", "01"],
            &["maybe", "why", "", "02"],
            &["accept", "why", "", ""],
        ])
        .unwrap_err();
        let said: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
        assert_eq!(
            said,
            [
                "cell B2 of the sheet `Findings`: a row is accepted without a reason",
                "cell A3 of the sheet `Findings`: `maybe` is neither `accept` nor `reject`",
                "cell D4 of the sheet `Findings`: a row is accepted and has no id",
            ]
        );
        let errors = read(&[&["Finding", REASON]]).unwrap_err();
        assert!(
            errors[0].message.contains("no sheet has the columns") && errors[0].hints[0].contains("xlsx")
        );
    }

    #[test]
    fn columns_have_letters() {
        assert_eq!(
            [0, 7, 25, 26, 51, 52, 701, 702].map(letters),
            ["A", "H", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
        );
    }
}
