//! The report: findings in reading order, the rows they belong to, and how much was compared.
//!
//! Every form of the report ends with its coverage, so that “no findings” never means that nothing was read.

mod html;
mod json;
mod place;
mod text;

use std::collections::BTreeMap;

use serde::Serialize;

use super::Allow;
use super::context::Context;
use super::finding::{Finding, Spot, fingerprint};
use crate::diag::Severity;
use crate::document::{Doubt, Located, Value};
use crate::lang::Lang;

pub use html::html;
pub use json::json;
pub use text::text;

/// What a comparison found, and what it covered.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The editions, as given.
    pub editions: Vec<EditionInfo>,
    /// The findings, in reading order.
    pub findings: Vec<Finding>,
    /// How much was compared.
    pub coverage: Coverage,
    /// The blocks, aligned, in reading order.
    pub rows: Vec<ReportRow>,
}

/// An edition of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditionInfo {
    /// The id: `en`, `en-2`.
    pub id: String,
    /// The language.
    pub language: Lang,
    /// The path, as the user named it.
    pub path: String,
    /// The kind of letter, if it is known.
    pub kind: Option<String>,
    /// The circular or letter that it says it is: `Circular 195`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letter: Option<String>,
    /// The messages by which the kind of a file was recognized.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub known_by: Vec<String>,
    /// Why the language may be another, where nobody named it.
    #[serde(rename = "language-doubt", skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
}

impl EditionInfo {
    /// The edition in one line: its id and path, and what it was taken for.
    pub fn line(&self) -> String {
        format!("{:<5} {} ({})", self.id, self.path, self.taken_for())
    }

    /// Which letter it is, of which kind, and how that was recognized.
    pub fn taken_for(&self) -> String {
        const SHOWN: usize = 3;
        let kind = match (&self.kind, &self.known_by[..]) {
            (None, _) => {
                "kind not recognized: no kind is known, so what is in its head is compared by address and the \
                 rest by values and order; name the kind with --kind"
                    .to_owned()
            }
            (Some(kind), []) => kind.clone(),
            (Some(kind), known) => {
                let messages: Vec<String> = known.iter().take(SHOWN).map(|id| format!("`{id}`")).collect();
                format!("{kind}, by {}", messages.join(", "))
            }
        };
        let language = match self.doubt {
            None => String::new(),
            Some(Doubt::Unsure) => format!("; language not certain, read as {}", self.language.name()),
            Some(Doubt::Unknown) => format!("; language unknown, read as {}", self.language.name()),
        };
        match &self.letter {
            Some(letter) => format!("{kind}; {letter}{language}"),
            None => format!("{kind}{language}"),
        }
    }
}

/// How much was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Coverage {
    /// Facts in the blocks compared, in all editions together.
    pub facts_compared: usize,
    /// The same by what they are: `date`, `designation`.
    pub facts_compared_by_kind: BTreeMap<&'static str, usize>,
    /// Blocks without a counterpart in any other edition.
    pub blocks_unaligned: usize,
    /// For each edition, by its id.
    pub editions: BTreeMap<String, EditionCoverage>,
    /// What the readers saw but did not read, by kind.
    pub skipped: BTreeMap<String, usize>,
    /// Findings that the `--allow` file accepts.
    #[serde(skip)]
    pub allowed: usize,
}

/// How much of one edition could not be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct EditionCoverage {
    /// Its blocks without a counterpart in any other edition.
    pub blocks_without_partner: usize,
    /// Names where formulae have one, and that nobody knows: they are compared with nothing.
    pub names_unread: usize,
}

/// Blocks that say the same thing, side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    /// The address.
    pub key: Option<String>,
    /// The part of the file.
    pub part: String,
    /// For each edition its texts, as (line, characters).
    pub cells: Vec<Vec<(Option<usize>, String)>>,
}

impl Report {
    /// How many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Whether any finding has this severity or a higher one.
    pub fn fails(&self, severity: Severity) -> bool {
        self.findings.iter().any(|finding| finding.severity >= severity)
    }

    /// The result in one line.
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
}

impl Coverage {
    /// The coverage in lines of text.
    pub fn lines(&self) -> Vec<String> {
        let kinds: Vec<String> =
            self.facts_compared_by_kind.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
        let kinds = if kinds.is_empty() { String::new() } else { format!(": {}", kinds.join(", ")) };
        let mut out = vec![
            format!("{} facts compared{kinds}", self.facts_compared),
            self.by_edition("blocks without a counterpart", self.blocks_unaligned, |it| {
                it.blocks_without_partner
            }),
        ];
        let unread = self.editions.values().map(|it| it.names_unread).sum();
        if unread > 0 {
            out.push(self.by_edition("names nobody knows, not compared", unread, |it| it.names_unread));
        }
        if self.allowed > 0 {
            out.push(format!("{} findings accepted by the allow file", self.allowed));
        }
        if self.skipped.is_empty() {
            out.push("nothing skipped".to_owned());
        }
        out.extend(self.skipped.iter().map(|(kind, count)| format!("not read: {count} × {kind}")));
        out
    }
}

impl Coverage {
    /// A count in words, with those of the editions that have any.
    fn by_edition(&self, what: &str, all: usize, of: impl Fn(&EditionCoverage) -> usize) -> String {
        let some = self.editions.iter().filter(|(_, it)| of(it) > 0);
        let each: Vec<String> = some.map(|(id, it)| format!("{id} {}", of(it))).collect();
        if each.is_empty() { format!("{all} {what}") } else { format!("{all} {what}: {}", each.join(", ")) }
    }
}

/// Puts findings in reading order next to their rows, and takes out what is accepted.
pub(super) fn assemble(context: Context, mut coverage: Coverage, allow: &Allow) -> Report {
    let Context { views, rows, mut findings, .. } = context;
    // It is in no block, and is shown first.
    let letterhead = letterhead(&views);
    for finding in &mut findings {
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
    let editions = views
        .iter()
        .map(|view| EditionInfo {
            id: view.id().to_owned(),
            language: view.lang(),
            path: view.edition.path.clone(),
            kind: view.edition.kind.clone(),
            letter: letter(view),
            known_by: view.edition.trace.known_by.clone(),
            doubt: view.edition.trace.doubt,
        })
        .collect();
    let blocks = rows.iter().map(|row| ReportRow {
        key: row.key.clone(),
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
    Report { editions, findings, coverage, rows }
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
fn letterhead<'a>(views: &[super::view::View<'a>]) -> Vec<Line<'a>> {
    let mut out: Vec<Line> = Vec::new();
    for (edition, view) in views.iter().enumerate() {
        for located in view.edition.texts.iter().filter(|located| located.furniture) {
            let Some(message) = located.message.as_deref() else { continue };
            let at = out.iter().position(|line| line.message == message).unwrap_or_else(|| {
                let row = ReportRow {
                    key: None,
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

/// The letter that an edition says it is: the first that a text of its head names.
fn letter(view: &super::view::View) -> Option<String> {
    let values = view.keyed().flat_map(|(_, block)| &block.facts).map(|stated| &stated.value);
    let mut named =
        values.filter(|value| matches!(value, Value::Circular(_) | Value::CollectiveLetter { .. }));
    named.next().map(|value| format!("{} {value}", super::facts::word(value)))
}

/// The row that a finding belongs to: its block's, else the nearest above it; findings without any come last.
fn row_of(views: &[super::view::View], rows: &[super::align::Row], finding: &Finding) -> usize {
    if let Some(key) = finding.key.as_deref() {
        let exact = rows.iter().position(|row| row.key.as_deref() == Some(key));
        let below =
            || rows.iter().position(|row| row.key.as_deref().is_some_and(|k| super::context::within(k, key)));
        let above =
            || rows.iter().position(|row| row.key.as_deref().is_some_and(|k| super::context::within(key, k)));
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
