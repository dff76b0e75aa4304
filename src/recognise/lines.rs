//! Lines: in come the parts of a reading, out go their lines, with marks and printed numbers told from words.
//!
//! Every character of a paragraph is in a line; what is set aside is a mark, a number, white space or
//! a character that only holds a line together.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::fold::{folded_text, is_invisible, is_mark};
use super::number;
use crate::document::Key;
use crate::lang::Lang;
use crate::locale::backwards::month_names;
use crate::reading::{Paragraph, Part};

/// The most digits that a number has before a tab; before a space it could be a year.
const LONGEST: usize = 6;

/// A line of a part.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The ordinal of its paragraph, or its own in a text.
    pub line: usize,
    /// The cell it stands in.
    pub cell: Option<(usize, usize, usize)>,
    /// What is set before it.
    pub mark: Mark,
    /// The sign of the point of a list: `•`, `–`.
    pub bullet: Option<char>,
    /// The number printed before it, without its stop.
    pub number: Option<String>,
    /// Whether a tab or Word itself parts that number from the words: it is no part of them.
    pub parted: bool,
    /// The number of several parts that Word prints before it by itself: `7.3`.
    pub clause: Option<String>,
    /// Its words, as typed.
    pub text: String,
    /// Which of its bytes lead where.
    pub links: Vec<(Range<usize>, String)>,
    /// Which of its bytes show which fact of the circular, where the file says so.
    pub facts: Vec<(Range<usize>, String)>,
    /// The address that the file gives it, in an edition of our own: the first line of its paragraph has it.
    pub key: Option<Key>,
}

/// What is set before a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    None,
    /// The mark of a point in a list.
    Bullet,
    /// A square box.
    Box,
    /// A round mark.
    Radio,
}

/// The lines of a part that are not empty.
pub(super) fn lines(part: &Part) -> Vec<Line> {
    part.paragraphs.iter().flat_map(of_paragraph).filter(|line| !line.text.is_empty()).collect()
}

fn of_paragraph(paragraph: &Paragraph) -> Vec<Line> {
    let mut text = String::new();
    let mut links: Vec<(Range<usize>, String)> = Vec::new();
    let mut facts: Vec<(Range<usize>, String)> = Vec::new();
    for span in &paragraph.spans {
        let start = text.len();
        text.extend(span.text.chars().filter(|c| !is_invisible(*c)));
        // What is bold in a link is of the same link.
        for (all, one) in [(&mut links, &span.link), (&mut facts, &span.fact)] {
            let Some(one) = one else { continue };
            match all.last_mut() {
                Some((range, last)) if range.end == start && last == one => range.end = text.len(),
                _ => all.push((start..text.len(), one.clone())),
            }
        }
    }
    let mut start = 0;
    let mut out = Vec::new();
    for line in text.split('\n') {
        let (mark, number, words) = parted(line);
        let sign = || line[..words.start].trim_start().chars().next();
        let bullet = if mark == Mark::Bullet { sign() } else { None };
        let parted = line[..words.start].ends_with('\t');
        let range = start + words.start..start + words.end;
        out.push(Line {
            line: paragraph.line,
            cell: paragraph.cell,
            mark,
            bullet,
            number,
            parted,
            clause: None,
            links: within(&links, &range),
            facts: within(&facts, &range),
            text: line[words].to_owned(),
            // What begins there last is the paragraph itself, not the list or table around it.
            key: paragraph.keys.last().filter(|_| start == 0).cloned(),
        });
        start += line.len() + 1;
    }
    if let (Some(printed), Some(first)) = (&paragraph.mark, out.first_mut()) {
        first.clause = printed_clause(printed);
        let (mark, number) = printed_mark(printed);
        if first.mark == Mark::None {
            first.mark = mark;
            first.bullet = printed.trim().chars().next().filter(|_| mark == Mark::Bullet);
        }
        first.parted |= first.number.is_none() && number.is_some();
        first.number = first.number.take().or(number);
    }
    out
}

/// Which bytes of a part of a text lead where, or show what.
fn within(all: &[(Range<usize>, String)], part: &Range<usize>) -> Vec<(Range<usize>, String)> {
    all.iter()
        .filter(|(range, _)| range.start < part.end && part.start < range.end)
        .map(|(range, what)| {
            let from = range.start.max(part.start) - part.start;
            (from..range.end.min(part.end) - part.start, what.clone())
        })
        .collect()
}

/// What Word prints before a paragraph by itself: a number, or the mark of a point.
fn printed_mark(printed: &str) -> (Mark, Option<String>) {
    let digits: String = printed.chars().filter(char::is_ascii_digit).collect();
    let number = printed.trim_end_matches(['.', ')', '\t', ' ']);
    if !digits.is_empty() && digits == number {
        (Mark::None, Some(digits))
    } else if printed.chars().any(char::is_alphanumeric) {
        (Mark::None, None)
    } else {
        (Mark::Bullet, None)
    }
}

/// The number of a clause that Word prints before a paragraph by itself: `7.3`.
fn printed_clause(printed: &str) -> Option<String> {
    let number = printed.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let sound = number.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    (sound && number.contains('.')).then(|| number.to_owned())
}

/// Mark, number and the place of the words.
fn parted(line: &str) -> (Mark, Option<String>, Range<usize>) {
    let end = line.trim_end().len();
    let mut at = end - line[..end].trim_start().len();
    for label in ["[image:", "[bookmark:"] {
        while let Some(rest) = line[at..end].strip_prefix(label) {
            let Some(close) = rest.find(']') else { break };
            at = end - rest[close + 1..].trim_start().len();
        }
    }
    let (mark, after) = mark(&line[at..end]);
    at = end - after.len();
    // Some set the number in brackets, and what is set from right to left is typed `(1` for 1).
    let bracket = usize::from(line[at..end].starts_with('('));
    let digits = line[at + bracket..end].chars().take_while(|c| number::digit(*c).is_some()).count();
    let taken: usize = line[at + bracket..end].chars().take(digits).map(char::len_utf8).sum();
    let taken = bracket + taken;
    let rest = &line[at + taken..end];
    let words = rest.trim_start_matches(['.', ')', '\t', ' ', '\u{a0}']);
    let parting = &rest[..rest.len() - words.len()];
    let longest = if parting.contains('\t') { LONGEST } else { 3 };
    let closed = bracket == 0 || parting.contains(['\t', ')']);
    let numbered = (1..=longest).contains(&digits)
        && closed
        && parting.contains(['\t', ' ', '\u{a0}'])
        && !words.is_empty()
        && (parting.contains('\t')
            || (words.chars().next().is_some_and(char::is_alphabetic) && !begins_with_month(words)));
    if numbered {
        let number = number::european(&line[at + bracket..at + taken]);
        return (mark, Some(number), end - words.len()..end);
    }
    (mark, None, at..end)
}

/// Whether the first word, or the second behind a preposition, is a month: `5 de septiembre de 2018` is a day.
fn begins_with_month(words: &str) -> bool {
    static MONTHS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let names = Lang::ALL.into_iter().flat_map(month_names);
        names.map(|(name, _)| folded_text(&name)).collect()
    });
    let mut first =
        words.split(|c: char| !c.is_alphabetic() && !is_mark(c)).filter(|word| !word.is_empty()).take(2);
    first.any(|word| MONTHS.contains(&folded_text(word)))
}

fn mark(line: &str) -> (Mark, &str) {
    for (spellings, mark) in [
        (&["☐", "☑", "☒", "|_|", "|X|", "|x|"][..], Mark::Box),
        (&["○", "◯", "●", "◉", "\u{20dd}", "⚪"][..], Mark::Radio),
    ] {
        for spelling in spellings {
            if let Some(rest) = line.strip_prefix(spelling) {
                return (mark, rest.trim_start());
            }
        }
    }
    for bullet in ['•', '·', '-', '–', '—', '‑'] {
        if let Some(rest) = line.strip_prefix(bullet)
            && rest.starts_with(['\t', ' ', '\u{a0}'])
        {
            return (Mark::Bullet, rest.trim_start());
        }
    }
    (Mark::None, line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> (Mark, Option<String>, String) {
        let (mark, number, range) = parted(line);
        (mark, number, line[range].to_owned())
    }

    #[test]
    fn marks_and_numbers_are_set_aside() {
        assert_eq!(words("\t-\tITU Academia "), (Mark::Bullet, None, "ITU Academia".into()));
        assert_eq!(words("1024\tDraft new"), (Mark::None, Some("1024".into()), "Draft new".into()));
        assert_eq!(words("2019 was a good year"), (Mark::None, None, "2019 was a good year".into()));
        assert_eq!(words("10 Draft new"), (Mark::None, Some("10".into()), "Draft new".into()));
        assert_eq!(words("|_|\tassigns"), (Mark::Box, None, "assigns".into()));
        assert_eq!(words("[image: ]Chaesub Lee"), (Mark::None, None, "Chaesub Lee".into()));
        assert_eq!(words("2019年11月29日"), (Mark::None, None, "2019年11月29日".into()));
        assert_eq!(words("+41 22 730 6206"), (Mark::None, None, "+41 22 730 6206".into()));
        for line in ["1)\tLocal", "(1\tLocal", "(1)\tLocal", "(1) Local", "(١\tLocal"] {
            assert_eq!(words(line), (Mark::None, Some("1".into()), "Local".into()), "{line}");
        }
        assert_eq!(words("(2 of them) stay"), (Mark::None, None, "(2 of them) stay".into()));
    }

    #[test]
    fn clauses_that_word_counts_have_several_parts() {
        assert_eq!(printed_clause("7.3").as_deref(), Some("7.3"));
        assert_eq!(printed_clause("(3.1.2)").as_deref(), Some("3.1.2"));
        for printed in ["7.", "a)", "•", "A.1", "7..3"] {
            assert_eq!(printed_clause(printed), None, "{printed}");
        }
    }
}
