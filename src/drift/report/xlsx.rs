//! The report as a workbook, for revisers: a row a finding, with columns in which to accept or reject it.
//!
//! What an edition says is written as a string, never as a formula or a link. Filled in, the workbook is a file for
//! `--allow`: the columns from [`DECISION`] on are read back, by the names in the first row.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Workbook, Worksheet, XlsxError,
};

use unicode_width::UnicodeWidthStr as _;

use super::Report;
use crate::diag::{Code, Diagnostic, Error, Severity};
use crate::drift::{Finding, Spot};
use crate::lang::Lang;
use crate::locale::Direction;

/// The column in which a finding is accepted or rejected.
pub(in crate::drift) const DECISION: &str = "Accept or reject";
/// What it may hold.
pub(in crate::drift) const ACCEPT: &str = "accept";
/// The other that it may hold.
pub(in crate::drift) const REJECT: &str = "reject";
/// The column with the reason.
pub(in crate::drift) const REASON: &str = "Reason";
/// The column that says who decided.
pub(in crate::drift) const INITIALS: &str = "Initials";
/// The column with the ids of the findings.
pub(in crate::drift) const ID: &str = "Id";

/// The most characters that a cell of Excel takes.
const CELL: usize = 32_767;
/// The height of a line, and of the highest row, in points.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 405.0;

/// The columns with their widths in characters.
const COLUMNS: [(&str, f64); 11] = [
    ("Severity", 9.0),
    ("Finding", 42.0),
    ("Place", 26.0),
    ("Text", 34.0),
    ("Other editions", 34.0),
    ("Suggested reading", 26.0),
    (DECISION, 11.0),
    (REASON, 30.0),
    (INITIALS, 9.0),
    ("Code", 20.0),
    (ID, 18.0),
];

/// The indices of columns among them.
mod column {
    pub const SEVERITY: u16 = 0;
    pub const FINDING: u16 = 1;
    pub const PLACE: u16 = 2;
    pub const TEXT: u16 = 3;
    pub const AGAINST: u16 = 4;
    pub const WRITE: u16 = 5;
    pub const DECISION: u16 = 6;
    pub const INITIALS: u16 = 8;
    pub const CODE: u16 = 9;
    pub const ID: u16 = 10;
}

/// The workbook's bytes; the same report gives the same.
///
/// ```
/// # // The Chinese edition lacks its greeting.
/// # use tsb_circular::{document, kinds, lang::Lang};
/// # let (folder, _) = kinds::Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
/// # let mut editions = [Lang::En, Lang::Fr, Lang::Zh].map(|lang| {
/// #     let document = kinds::edition(&folder, lang, &Default::default()).unwrap();
/// #     document::Edition::of(&document, "examples/tsb-195")
/// # });
/// # editions[2].texts.retain(|text| text.message.as_deref() != Some("salutation"));
/// # let report = tsb_circular::drift::compare(&kinds::ALL, &editions, &Default::default());
/// assert!(tsb_circular::drift::report::xlsx(&report)?.starts_with(b"PK"));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
///
/// # Errors
/// If there are more findings than a sheet has rows.
pub fn xlsx(report: &Report) -> Result<Vec<u8>, Error> {
    workbook(report).map_err(|error| {
        Error::from(
            Diagnostic::error(Code::TooLarge, format!("the workbook cannot be made: {error}"))
                .hint("write the report with --format json or html"),
        )
    })
}

fn workbook(report: &Report) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // Nothing in the file says when it was made.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let title = format!("Drift: {}", report.letter.line());
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&day));
    findings(report, book.add_worksheet().set_name("Findings")?)?;
    about(report, book.add_worksheet().set_name("About")?)?;
    book.save_to_buffer()
}

/// The looks of cells.
struct Looks {
    head: Format,
    wrapped: Format,
    /// Words that are written from right to left.
    rtl: Format,
    /// What is to be filled in.
    open: Format,
    /// What only the program reads.
    faint: Format,
}

impl Looks {
    fn new() -> Self {
        let cell = || {
            Format::new()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_border(FormatBorder::Thin)
                .set_border_color("#C9D2DC")
        };
        let right = cell().set_reading_direction(2).set_align(FormatAlign::Right);
        Self {
            head: cell().set_bold().set_background_color("#E3EAF2"),
            wrapped: cell(),
            rtl: right,
            open: cell().set_background_color("#FFFBE6"),
            faint: cell().set_font_color("#6B7785"),
        }
    }

    fn severity(severity: Severity) -> Format {
        let (ink, ground) = match severity {
            Severity::Error => ("#8C1226", "#FDECEE"),
            Severity::Warning => ("#6B4200", "#FFF3D9"),
            Severity::Note => ("#1B4F8F", "#E8F1FC"),
        };
        let cell = Self::new().wrapped;
        cell.set_bold().set_font_color(ink).set_background_color(ground)
    }
}

/// The sheet of findings.
fn findings(report: &Report, page: &mut Worksheet) -> Result<(), XlsxError> {
    let looks = Looks::new();
    for (at, (name, width)) in (0..).zip(COLUMNS) {
        page.write_string_with_format(0, at, name, &looks.head)?;
        page.set_column_width(at, width)?;
    }
    page.set_row_height(0, 2.0 * LINE)?;
    for (row, finding) in (1..).zip(&report.findings) {
        let severity = Looks::severity(finding.severity);
        page.write_string_with_format(row, column::SEVERITY, finding.severity.name(), &severity)?;
        let said = said(report, finding);
        put(page, row, column::FINDING, &said, &looks.wrapped)?;
        put(page, row, column::PLACE, &finding.place, &looks.wrapped)?;
        let mut high = height(column::FINDING, &said).max(height(column::PLACE, &finding.place));
        for (at, texts) in [
            (column::TEXT, shown(&finding.at)),
            (column::AGAINST, shown(&finding.against)),
            (column::WRITE, finding.write.iter().map(|(id, text)| (id.as_str(), text.clone())).collect()),
        ] {
            let (words, direction) = joined(report, &texts);
            let look = if direction == Direction::Rtl { &looks.rtl } else { &looks.wrapped };
            put(page, row, at, &words, look)?;
            high = high.max(height(at, &words));
        }
        page.set_row_height(row, high)?;
        for at in column::DECISION..=column::INITIALS {
            page.write_blank(row, at, &looks.open)?;
        }
        put(page, row, column::CODE, finding.code.name(), &looks.faint)?;
        put(page, row, column::ID, &finding.id, &looks.faint)?;
    }
    let last = u32::try_from(report.findings.len()).unwrap_or(u32::MAX);
    if last > 0 {
        let decision = DataValidation::new()
            .allow_list_strings(&[ACCEPT, REJECT])?
            .set_error_title("Accept or reject")?
            .set_error_message("Choose accept or reject, or leave the cell empty.")?
            .set_error_style(DataValidationErrorStyle::Stop);
        page.add_data_validation(1, column::DECISION, last, column::DECISION, &decision)?;
    }
    page.autofilter(0, 0, last, column::ID)?;
    page.set_freeze_panes(1, 0)?;
    page.set_landscape();
    page.set_paper_size(9);
    page.set_print_fit_to_pages(1, 0);
    page.set_repeat_rows(0, 0)?;
    // What only the program reads is not printed.
    page.set_print_area(0, 0, last, column::INITIALS)?;
    Ok(())
}

/// How high a cell of a column is, in points: programs other than Excel do not find out for themselves.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn height(column: u16, text: &str) -> f64 {
    let width = COLUMNS[usize::from(column)].1 - 2.0;
    let lines: f64 = text.lines().map(|line| (line.width() as f64 / width).ceil().max(1.0)).sum();
    (lines * LINE).clamp(LINE, HIGHEST)
}

/// What the findings are about, and how the first sheet is used.
#[allow(clippy::cast_precision_loss)]
fn about(report: &Report, page: &mut Worksheet) -> Result<(), XlsxError> {
    let looks = Looks::new();
    let mut lines =
        vec![("Letter".to_owned(), report.letter.line()), ("Findings".to_owned(), report.verdict())];
    lines.extend(report.base_line().map(|line| ("Compared with".to_owned(), line)));
    lines.extend(report.editions.iter().map(|edition| {
        (format!("Edition {}", edition.id), format!("{}: {}", edition.path, edition.in_words()))
    }));
    lines.extend(report.coverage.lines().into_iter().map(|line| ("Coverage".to_owned(), line)));
    let passages = report
        .coverage
        .passages()
        .map(|(what, edition, passage)| (format!("Edition {edition}"), format!("{what}: {}", passage.text)));
    lines.extend(passages);
    let use_ = format!(
        "Choose {ACCEPT} or {REJECT} for each finding, and give a reason and your initials where you accept it. \
         drift --allow with this file then leaves out what is accepted."
    );
    lines.push(("How to use".to_owned(), use_));
    for (row, (name, words)) in (0..).zip(&lines) {
        put(page, row, 0, name, &looks.head)?;
        put(page, row, 1, words, &looks.wrapped)?;
        page.set_row_height(row, LINE * (1.0 + (words.width() / 100) as f64))?;
    }
    page.set_column_width(0, 16)?;
    page.set_column_width(1, 110)?;
    page.set_landscape();
    page.set_paper_size(9);
    page.set_print_fit_to_pages(1, 0);
    Ok(())
}

/// A finding with its hint.
fn said(report: &Report, finding: &Finding) -> String {
    let hint = finding.hint.as_ref().map(|hint| format!("\nhint: {hint}"));
    format!("{}{}", report.said(finding).replace('`', ""), hint.unwrap_or_default().replace('`', ""))
}

/// The words at each place, with the value where there are none.
fn shown(spots: &[Spot]) -> Vec<(&str, String)> {
    let words = |spot: &Spot| match (&spot.value, spot.text.is_empty()) {
        (Some(value), true) => value.clone(),
        (None, true) => "(nothing)".to_owned(),
        _ => spot.text.replace('\u{2060}', ""),
    };
    spots.iter().map(|spot| (spot.edition.as_str(), words(spot))).collect()
}

/// Words of editions, one a line where there are several, and the direction of the cell.
fn joined(report: &Report, texts: &[(&str, String)]) -> (String, Direction) {
    let direction = |id: &str| report.edition(id).map_or(Lang::En, |edition| edition.language).direction();
    let line = |(id, text): &(&str, String)| match direction(id) {
        Direction::Rtl => format!("{id}: \u{2067}{text}\u{2069}"),
        Direction::Ltr => format!("{id}: {text}"),
    };
    match texts {
        [(id, text)] if direction(id) == Direction::Rtl => (format!("{text}\n({id})"), Direction::Rtl),
        several => (several.iter().map(line).collect::<Vec<_>>().join("\n"), Direction::Ltr),
    }
}

/// A string in a cell, whatever it begins with.
fn put(page: &mut Worksheet, row: u32, column: u16, text: &str, look: &Format) -> Result<(), XlsxError> {
    let text: String = text.chars().take(CELL).collect();
    page.write_string_with_format(row, column, text, look)?;
    Ok(())
}
