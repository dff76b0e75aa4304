//! The report as text: both sides of each finding, aligned as on a terminal.
//!
//! Columns are measured in cells: a Han character takes two, a joiner none.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;

use super::{Report, place};
use crate::drift::{Finding, Spot};
use crate::lang::Lang;
use crate::locale::Direction;

/// Writes the report as plain text.
pub fn text(report: &Report) -> String {
    let mut out = String::new();
    for edition in &report.editions {
        let _ = writeln!(out, "{}", edition.line());
    }
    // Without findings it follows at once.
    let head = report.coverage.lines().into_iter().filter(|_| !report.findings.is_empty());
    head.for_each(|line| out.push_str(&format!("      {line}\n")));
    out.push('\n');
    for finding in &report.findings {
        self::finding(report, finding, &mut out);
    }
    let _ = writeln!(out, "{}", report.verdict());
    for line in report.coverage.lines() {
        let _ = writeln!(out, "  {line}");
    }
    out
}

fn finding(report: &Report, finding: &Finding, out: &mut String) {
    let _ = writeln!(out, "{}[{}]: {}", finding.severity.name(), finding.code, finding.message);
    let sides: Vec<(char, &Spot)> = finding
        .at
        .iter()
        .map(|spot| ('!', spot))
        .chain(finding.against.iter().map(|spot| ('=', spot)))
        .collect();
    let places: Vec<String> = sides.iter().map(|(_, spot)| place(spot)).collect();
    let texts: Vec<String> = sides.iter().map(|(_, spot)| shown(report, spot)).collect();
    let width = |cells: &[String]| cells.iter().map(|cell| cell.width()).max().unwrap_or(0);
    let (place_width, text_width) = (width(&places), width(&texts));
    for (((mark, spot), place), text) in sides.iter().zip(&places).zip(&texts) {
        let line = match &spot.value {
            Some(value) => {
                format!("  {mark} {}  {}  {value}", padded(place, place_width), padded(text, text_width))
            }
            None => format!("  {mark} {}  {text}", padded(place, place_width)),
        };
        let _ = writeln!(out, "{}", line.trim_end());
    }
    if let Some(key) = &finding.key {
        let _ = match place::in_words(key) {
            words if words == *key => writeln!(out, "  at {key}"),
            words => writeln!(out, "  at {words} ({key})"),
        };
    }
    if let Some(hint) = &finding.hint {
        let _ = writeln!(out, "  hint: {hint}");
    }
    let _ = writeln!(out, "  id: {}\n", finding.id);
}

fn place(spot: &Spot) -> String {
    match (spot.line, spot.part.as_str()) {
        (Some(line), "body") => format!("{}:{line}", spot.edition),
        (Some(line), part) => format!("{} {part}:{line}", spot.edition),
        (None, "body") => spot.edition.clone(),
        (None, part) => format!("{} {part}", spot.edition),
    }
}

/// The excerpt on one line; a right-to-left one is isolated, so that it does not reverse the line.
fn shown(report: &Report, spot: &Spot) -> String {
    let text = spot.text.replace('\n', " ⏎ ").replace('\u{2060}', "");
    if text.is_empty() {
        return "(nothing)".to_owned();
    }
    let lang =
        report.editions.iter().find(|edition| edition.id == spot.edition).map(|edition| edition.language);
    if lang.map(Lang::direction) == Some(Direction::Rtl) { format!("\u{2067}{text}\u{2069}") } else { text }
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn han_takes_two_cells() {
        assert_eq!(padded("日内瓦", 8), "日内瓦  ");
        assert_eq!(padded("ITU\u{2060}-T", 6), "ITU\u{2060}-T ");
    }
}
