//! A workbook: the count on one sheet, the replies on another, the problems on a third.
//!
//! What somebody typed is written as a string, never as a formula or a link; numbers are numbers.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::sheet;
use crate::collect::{Answers, Collection};
use crate::diag::{Code, Diagnostic, Error};

/// The most characters that a cell of Excel takes.
const CELL: usize = 32_767;

/// The workbook's bytes; the same collection gives the same.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Gathered, table};
///
/// let count = collect::collect(&folder, &Gathered::default(), &Default::default())?;
/// assert!(table::xlsx(&count)?.starts_with(b"PK"));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
///
/// # Errors
/// When there are more replies than a sheet has rows.
pub fn xlsx(collection: &Collection) -> Result<Vec<u8>, Error> {
    workbook(collection).map_err(|error| {
        Error::from(
            Diagnostic::error(Code::TooLarge, format!("the workbook cannot be made: {error}"))
                .hint("collect the replies as CSV"),
        )
    })
}

fn workbook(collection: &Collection) -> Result<Vec<u8>, XlsxError> {
    let mut book = new_book(&collection.circular)?;
    let bold = Format::new().set_bold();

    let counts = sheet::counts(collection);
    let page = book.add_worksheet().set_name("Texts")?;
    head(page, &counts.head, &bold)?;
    let percent = Format::new().set_num_format("0.0%");
    let objected = collection.texts.iter().any(|text| text.objections.is_some());
    for (row, cells) in (1..).zip(&counts.rows).filter(|_| objected) {
        for (column, cell) in (0..).zip(cells) {
            match cell.parse::<u32>() {
                Ok(count) if (1..=3).contains(&column) => {
                    page.write_number(row, column, count)?;
                }
                _ => string(page, row, column, cell)?,
            }
        }
    }
    for (row, text) in (1..).zip(&collection.texts).filter(|_| !objected) {
        page.write_string(row, 0, &text.name)?;
        page.write_number(row, 1, text.replies as f64)?;
        page.write_number(row, 2, text.support as f64)?;
        if text.replies > 0 {
            // The exact share, so that nobody sees 70 per cent where it is a little less.
            page.write_number_with_format(row, 3, text.support as f64 / text.replies as f64, &percent)?;
        }
        page.write_string(row, 4, sheet::result(text))?;
        for (column, number) in (5..).zip(text.needed.into_iter().chain(text.before)) {
            page.write_number(row, column, number as f64)?;
        }
    }
    page.autofit();

    if objected {
        let objections = sheet::objections(collection);
        let page = book.add_worksheet().set_name("Objections")?;
        head(page, &objections.head, &bold)?;
        for (row, cells) in (1..).zip(&objections.rows) {
            for (column, cell) in (0..).zip(cells) {
                string(page, row, column, cell)?;
            }
        }
        page.autofit();
    }

    let replies = sheet::replies(collection);
    let page = book.add_worksheet().set_name("Replies")?;
    head(page, &replies.head, &bold)?;
    for (row, cells) in (1..).zip(&replies.rows) {
        for (column, cell) in (0..).zip(cells) {
            string(page, row, column, cell)?;
        }
    }
    page.set_freeze_panes(1, 1)?;
    page.autofit();

    let page = book.add_worksheet().set_name("Problems")?;
    head(page, &["path", "member-state", "code", "message"].map(str::to_owned), &bold)?;
    let problems =
        collection.replies.iter().flat_map(|reply| reply.problems.iter().map(move |it| (reply, it)));
    for (row, (reply, problem)) in (1..).zip(problems) {
        string(page, row, 0, &reply.path.display().to_string())?;
        string(page, row, 1, reply.member_state.as_deref().unwrap_or_default())?;
        string(page, row, 2, problem.code.name())?;
        string(page, row, 3, &collection.named(&problem.message))?;
    }
    page.autofit();
    book.save_to_buffer()
}

/// The workbook of replies to forms of a circular's own: two sheets a form, the replies and what was chosen how often.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Gathered, table};
///
/// let answers = collect::answers(&folder, &Gathered::default(), &Default::default())?;
/// assert!(table::answers_xlsx(&answers)?.starts_with(b"PK"));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
///
/// # Errors
/// When there are more replies than a sheet has rows.
pub fn answers_xlsx(answers: &Answers) -> Result<Vec<u8>, Error> {
    let made = || {
        let mut book = new_book(&answers.circular)?;
        let bold = Format::new().set_bold();
        for (number, form) in (1..).zip(&answers.forms) {
            for (name, table) in [("Replies", form.table()), ("Tallies", form.tally())] {
                let page = book.add_worksheet().set_name(format!("{name} {number}"))?;
                head(page, &table.head, &bold)?;
                for (row, cells) in (1..).zip(&table.rows) {
                    for (column, cell) in (0..).zip(cells) {
                        match cell.parse::<u32>() {
                            Ok(count) if name == "Tallies" && column == 2 => {
                                page.write_number(row, column, count)?;
                            }
                            _ => string(page, row, column, cell)?,
                        }
                    }
                }
                page.set_freeze_panes(1, 1)?;
                page.autofit();
            }
        }
        book.save_to_buffer()
    };
    made().map_err(|error: XlsxError| {
        Error::from(
            Diagnostic::error(Code::TooLarge, format!("the workbook cannot be made: {error}"))
                .hint("collect the replies as CSV"),
        )
    })
}

/// An empty workbook. Nothing in the file says when it was made.
fn new_book(title: &str) -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = rust_xlsxwriter::DocProperties::new().set_title(title).set_creation_datetime(&day);
    book.set_properties(&properties);
    Ok(book)
}

fn head(page: &mut Worksheet, names: &[String], bold: &Format) -> Result<(), XlsxError> {
    for (column, name) in (0..).zip(names) {
        page.write_string_with_format(0, column, name, bold)?;
    }
    Ok(())
}

fn string(page: &mut Worksheet, row: u32, column: u16, text: &str) -> Result<(), XlsxError> {
    let text: String = text.chars().take(CELL).collect();
    if !text.is_empty() {
        page.write_string(row, column, text)?;
    }
    Ok(())
}
