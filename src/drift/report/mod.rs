//! The report: the letter, findings in reading order, the rows they belong to, and how much was compared.
//!
//! Every form of the report says what was compared and what was not, so that “no findings” never means that nothing was
//! read.
//!
//! ```
//! use tsb_circular::drift::{self, report};
//! use tsb_circular::kinds;
//!
//! let found = drift::compare(&kinds::ALL, &[], &Default::default());
//! assert!(report::html(&found).starts_with("<!doctype html>"));
//! assert!(report::json(&found).starts_with('{'));
//! ```

mod coverage;
mod html;
mod json;
mod letter;
mod place;
mod sarif;
mod suggest;
mod text;
mod xlsx;

use serde::Deserialize;

use super::Allow;
use super::context::{Context, within};
use super::finding::{Finding, Spot, fingerprint};
use super::view::View;
use crate::diag::Severity;
use crate::document::Located;

pub use coverage::{Coverage, EditionCoverage, Passage};
pub use html::html;
pub use json::json;
pub use letter::{EditionInfo, Known, Letter};
pub use sarif::sarif;
pub use text::text;
pub use xlsx::xlsx;

pub(super) use coverage::coverage;
pub(super) use xlsx::{ACCEPT, DECISION, ID, INITIALS, REASON, REJECT};

/// What a comparison found, and what it covered.
///
/// As JSON it is what `drift --format json` writes (schema 1), both ways: what is read back writes the same. The rows
/// and the days of single editions are not in it.
///
/// ```
/// # use tsb_circular::drift::{Options, Report, compare};
/// # let report = compare(&tsb_circular::kinds::ALL, &[], &Options::default());
/// let json = serde_json::to_string(&report)?;
/// let again: Report = serde_json::from_str(&json)?;
/// assert_eq!(serde_json::to_string(&again)?, json);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Report {
    /// The letter, as most of the editions say.
    pub letter: Letter,
    /// The edition that was taken as right, by its id; `None` where the most are.
    #[serde(default)]
    pub base: Option<String>,
    /// The editions, as given.
    pub editions: Vec<EditionInfo>,
    /// The findings, in reading order.
    pub findings: Vec<Finding>,
    /// How much was compared.
    pub coverage: Coverage,
    /// The blocks, aligned, in reading order.
    #[serde(skip)]
    pub rows: Vec<ReportRow>,
}

/// Blocks that say the same thing, side by side.
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
/// use tsb_circular::drift::ReportRow;
///
/// let row: &ReportRow = &report.rows[0];
/// assert_eq!(row.cells.len(), report.editions.len());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    /// The address.
    pub key: Option<String>,
    /// The same in words.
    pub place: Option<String>,
    /// The part of the file.
    pub part: String,
    /// For each edition its texts, as (line, characters).
    pub cells: Vec<Vec<(Option<usize>, String)>>,
}

impl Report {
    /// How many findings have this severity.
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
    /// use tsb_circular::diag::Severity;
    ///
    /// assert_eq!(report.count(Severity::Error), 2);
    /// ```
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Whether any finding has this severity or a higher one.
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
    /// use tsb_circular::diag::Severity;
    ///
    /// assert!(report.fails(Severity::Warning));
    /// ```
    pub fn fails(&self, severity: Severity) -> bool {
        self.findings.iter().any(|finding| finding.severity >= severity)
    }

    /// The result in one line.
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
    /// assert_eq!(report.verdict(), "2 errors");
    /// ```
    pub fn verdict(&self) -> String {
        let part = |severity, one: &str, many: &str| match self.count(severity) {
            0 => None,
            1 => Some(format!("1 {one}")),
            count => Some(format!("{count} {many}")),
        };
        let parts: Vec<String> = [
            part(Severity::Error, "error", "errors"),
            part(Severity::Warning, "warning", "warnings"),
            part(Severity::Note, "note", "notes"),
        ]
        .into_iter()
        .flatten()
        .collect();
        if parts.is_empty() { "no findings".to_owned() } else { parts.join(", ") }
    }

    /// What the editions are compared with, if one of them is taken as right.
    pub(crate) fn base_line(&self) -> Option<String> {
        let base = self.base.as_ref()?;
        Some(format!("every edition is compared with {base}, which is taken as right"))
    }

    /// The edition of this id.
    fn edition(&self, id: &str) -> Option<&EditionInfo> {
        self.editions.iter().find(|edition| edition.id == id)
    }

    /// What a finding says, with its address in words.
    pub(crate) fn said(&self, finding: &Finding) -> String {
        match &finding.key {
            Some(key) => finding.message.replace(&format!("`{key}`"), &format!("“{}”", finding.place)),
            None => finding.message.clone(),
        }
    }
}

/// Puts findings in reading order next to their rows, and takes out what is accepted.
pub(super) fn assemble(
    context: Context,
    base: Option<String>,
    mut coverage: Coverage,
    allow: &Allow,
) -> Report {
    let editions: Vec<EditionInfo> =
        context.views.iter().map(|view| EditionInfo::new(&context, view)).collect();
    let letter = Letter::of(&editions);
    let naming = place::Naming::new(&context);
    let writes = suggest::all(&context, base.as_deref(), letter.date);
    let Context { views, rows, mut findings, .. } = context;
    // It is in no block, and is shown first.
    let letterhead = letterhead(&views);
    for (finding, write) in findings.iter_mut().zip(writes) {
        finding.place = naming.finding(finding);
        finding.write = write;
        let known = finding.key.is_none() && finding.row < rows.len();
        let row = if known { finding.row } else { row_of(&views, &rows, finding) };
        let shown = || {
            letterhead
                .iter()
                .position(|line| finding.at.iter().chain(&finding.against).any(|it| line.is_at(it)))
        };
        finding.row = if row < rows.len() { None } else { shown() }.unwrap_or(letterhead.len() + row);
        finding.at.sort_by_key(|spot| views.iter().position(|view| view.id() == spot.edition));
        finding.against.sort_by_key(|spot| views.iter().position(|view| view.id() == spot.edition));
    }
    findings.sort_by(|a, b| {
        (a.row, std::cmp::Reverse(a.severity), a.code).cmp(&(b.row, std::cmp::Reverse(b.severity), b.code))
    });
    fingerprint(&mut findings);
    let (mut findings, allowed) = allow.apply(findings);
    coverage.allowed = allowed;
    let stale = findings.iter().position(|finding| finding.id.is_empty()).unwrap_or(findings.len());
    fingerprint(&mut findings[stale..]);
    for finding in &mut findings[stale..] {
        finding.place = finding.key.as_deref().map(|key| naming.of(key)).unwrap_or_default();
    }
    let blocks = rows.iter().map(|row| ReportRow {
        key: row.key.clone(),
        place: row.key.as_deref().map(|key| naming.of(key)),
        part: row.part.clone(),
        cells: row
            .cells
            .iter()
            .zip(&views)
            .map(|(cells, view)| {
                cells.iter().flat_map(|at| view.blocks[*at].texts.iter().map(|l| cell(l))).collect()
            })
            .collect(),
    });
    let rows = letterhead.into_iter().map(|line| line.row).chain(blocks).collect();
    Report { letter, base, editions, findings, coverage, rows }
}

/// A text of an edition in a cell.
fn cell(located: &Located) -> (Option<usize>, String) {
    (located.line, located.text.plain().replace('\u{2060}', ""))
}

/// A line of the letterhead in all editions.
struct Line<'a> {
    message: &'a str,
    row: ReportRow,
    /// The edition, part and line of each text in it.
    places: Vec<(&'a str, &'a str, Option<usize>)>,
}

impl Line<'_> {
    fn is_at(&self, spot: &Spot) -> bool {
        self.places.contains(&(spot.edition.as_str(), spot.part.as_str(), spot.line))
    }
}

/// The lines of the letterhead, which the checks of blocks do not see.
fn letterhead<'a>(views: &[View<'a>]) -> Vec<Line<'a>> {
    let mut out: Vec<Line> = Vec::new();
    for (edition, view) in views.iter().enumerate() {
        for located in view.edition.texts.iter().filter(|located| located.furniture) {
            let Some(message) = located.message.as_deref() else { continue };
            let at = out.iter().position(|line| line.message == message).unwrap_or_else(|| {
                let row = ReportRow {
                    key: None,
                    place: None,
                    part: "letterhead".to_owned(),
                    cells: vec![Vec::new(); views.len()],
                };
                out.push(Line { message, row, places: Vec::new() });
                out.len() - 1
            });
            out[at].row.cells[edition].push(cell(located));
            out[at].places.push((view.id(), &located.part, located.line));
        }
    }
    out
}

/// The row that a finding belongs to: its block's, else the nearest above it; findings without any come last.
fn row_of(views: &[View], rows: &[super::row::Row], finding: &Finding) -> usize {
    if let Some(key) = finding.key.as_deref() {
        let exact = rows.iter().position(|row| row.key.as_deref() == Some(key));
        let below = || rows.iter().position(|row| row.key.as_deref().is_some_and(|k| within(k, key)));
        let above = || rows.iter().position(|row| row.key.as_deref().is_some_and(|k| within(key, k)));
        return exact.or_else(below).or_else(above).unwrap_or(rows.len());
    }
    let Some(spot) = finding.at.first() else { return rows.len() };
    let Some(edition) = views.iter().position(|view| view.id() == spot.edition) else { return rows.len() };
    rows.iter()
        .position(|row| {
            row.part == spot.part
                && row.cells[edition].iter().any(|at| {
                    views[edition].blocks[*at]
                        .texts
                        .iter()
                        .any(|located| located.line == spot.line && located.text.plain().contains(&spot.text))
                })
        })
        .unwrap_or(rows.len())
}
