//! The report as text: both sides of each finding, aligned as on a terminal.
//!
//! Columns are measured in cells: a Han character takes two, a joiner none.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;

use super::{Passage, Report};
use crate::drift::{Finding, Spot};
use crate::locale::Direction;

/// The most passages that are shown of what was compared with nothing; JSON and HTML have all.
const PASSAGES: usize = 20;

/// Writes the report as plain text.
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
/// assert!(tsb_circular::drift::report::text(&report).contains("error[block-missing]"));
/// ```
pub fn text(report: &Report) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "letter: {}", report.letter.line());
    for edition in &report.editions {
        let _ = writeln!(out, "{}", edition.line());
    }
    if let Some(line) = report.base_line() {
        let _ = writeln!(out, "{line}");
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
    passages(report, &mut out);
    out
}

/// What was compared with nothing, passage by passage.
fn passages(report: &Report, out: &mut String) {
    for (what, edition, passage) in report.coverage.passages().take(PASSAGES) {
        let text = isolated(report, edition, &passage.text);
        let place = passage.place.as_ref().map_or_else(String::new, |place| format!(", at {place}"));
        let _ = writeln!(out, "  {what}: {} “{text}”{place}", place_in(edition, passage));
    }
    let more = report.coverage.passages().skip(PASSAGES).count();
    if more > 0 {
        let _ = writeln!(out, "  … and {more} more, in the reports of --format json and html");
    }
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
    for (edition, reading) in finding.write.iter().filter(|_| finding.write.len() > 1) {
        let _ = writeln!(out, "  write in {edition}: {}", isolated(report, edition, reading));
    }
    if let Some((edition, reading)) = finding.write.first_key_value().filter(|_| finding.write.len() == 1) {
        let _ = writeln!(out, "  write: {}", isolated(report, edition, reading));
    }
    let _ = match &finding.key {
        Some(key) if *key != finding.place => writeln!(out, "  at {} ({key})", finding.place),
        _ if finding.place.is_empty() => Ok(()),
        _ => writeln!(out, "  at {}", finding.place),
    };
    if let Some(hint) = &finding.hint {
        let _ = writeln!(out, "  hint: {hint}");
    }
    let _ = writeln!(out, "  id: {}\n", finding.id);
}

fn place(spot: &Spot) -> String {
    at(&spot.edition, &spot.part, spot.line)
}

fn place_in(edition: &str, passage: &Passage) -> String {
    at(edition, &passage.part, passage.line)
}

/// An edition, part and line as a terminal shows them: `en:12`, `en header:1`.
fn at(edition: &str, part: &str, line: Option<usize>) -> String {
    match (line, part) {
        (Some(line), "body") => format!("{edition}:{line}"),
        (Some(line), part) => format!("{edition} {part}:{line}"),
        (None, "body") => edition.to_owned(),
        (None, part) => format!("{edition} {part}"),
    }
}

/// The excerpt on one line.
fn shown(report: &Report, spot: &Spot) -> String {
    let text = spot.text.replace('\n', " ⏎ ").replace('\u{2060}', "");
    if text.is_empty() { "(nothing)".to_owned() } else { isolated(report, &spot.edition, &text) }
}

/// Words of an edition; right-to-left ones are isolated, so that they do not reverse the line.
fn isolated(report: &Report, edition: &str, text: &str) -> String {
    let lang = report.edition(edition).map(|edition| edition.language);
    match lang.map(|lang| lang.direction()) {
        Some(Direction::Rtl) => format!("\u{2067}{text}\u{2069}"),
        _ => text.to_owned(),
    }
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
