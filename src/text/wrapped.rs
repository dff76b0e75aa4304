//! Lines that somebody's program wrapped: in come the lines of a text, out go those that its author ended.
//!
//! A line is wrapped where it is as full as the text is wide and breaks off in the middle of a sentence. Where most such
//! lines are plainly wrapped they are joined again; where paragraphs cannot be told from wrapped lines, as in a page of
//! two columns, the text is refused, for every line would be taken for a paragraph.

use std::borrow::Cow;

use crate::diag::{Code, Diagnostic};

/// A wider text is wrapped by nobody.
const WIDEST: usize = 140;
/// A narrower one is a list.
const NARROWEST: usize = 30;
/// So many lines must break off in the middle of a sentence,
const FEWEST: usize = 5;
/// and so many of all: one in this.
const SHARE: usize = 12;
/// Of the width, what a line has at least that a program wrapped which sets letters of several widths.
const LOOSE: f64 = 0.8;

/// A line as its author ended it, with the number of the first of those it was wrapped into.
pub(super) type Line<'t> = (usize, Cow<'t, str>);

/// The lines as their author ended them, and how many ends were taken back.
///
/// # Errors
/// When they look wrapped and nothing tells where paragraphs end.
pub(super) fn unwrapped<'t>(lines: &[&'t str]) -> Result<(Vec<Line<'t>>, usize), Diagnostic> {
    let as_they_are = || lines.iter().enumerate().map(|(at, line)| (at + 1, Cow::Borrowed(*line))).collect();
    let Some(page) = Page::of(lines) else { return Ok((as_they_are(), 0)) };
    if !page.exact && !page.is_parted(lines) {
        return Err(refused(page.width));
    }
    if page.parts_words(lines) {
        return Err(refused(page.width));
    }
    let mut out: Vec<Line<'t>> = Vec::new();
    let mut joined = 0;
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| lines[before]);
        match (before, out.last_mut()) {
            (Some(before), Some((_, text))) if page.runs_on(before, line) => {
                let begun = text.trim_end().len();
                let gap = if is_tight(text[..begun].chars().next_back(), line.trim_start().chars().next()) {
                    ""
                } else {
                    " "
                };
                *text = Cow::Owned(format!("{}{gap}{}", &text[..begun], line.trim_start()));
                joined += 1;
            }
            _ => out.push((at + 1, Cow::Borrowed(line))),
        }
    }
    Ok((out, joined))
}

/// Why a text is not read.
fn refused(width: usize) -> Diagnostic {
    let message = format!("the lines of this text look wrapped at about {width} characters");
    Diagnostic::error(Code::Unsupported, message)
        .hint("give the .docx that it was made from, or save it so that each paragraph is one line")
}

/// How a text is wrapped.
struct Page {
    /// How many characters its lines take.
    width: usize,
    /// Whether every wrapped line is as full as it can be.
    exact: bool,
}

impl Page {
    /// How these lines are wrapped; none where they are not.
    fn of(lines: &[&str]) -> Option<Self> {
        let mut lengths: Vec<usize> =
            lines.iter().map(|line| width(line)).filter(|length| *length > 0).collect();
        lengths.sort_unstable();
        // An address longer than the line is wrapped nowhere.
        let longest = *lengths.get((lengths.len() * 97 / 100).min(lengths.len().checked_sub(1)?))?;
        if !(NARROWEST..=WIDEST).contains(&longest) {
            return None;
        }
        let pairs = || lines.windows(2).map(|pair| (pair[0], pair[1]));
        let broken: Vec<(&str, &str)> = pairs()
            .filter(|(line, next)| breaks_off(line, next) && fills(line, next, longest, LOOSE))
            .collect();
        let exact = broken.iter().filter(|(line, next)| fills(line, next, longest, 1.0)).count();
        (broken.len() >= FEWEST && broken.len() * SHARE >= lengths.len())
            .then(|| Self { width: longest, exact: exact * 20 >= broken.len() * 19 })
    }

    /// Whether lines without spaces are wrapped within words of another script, too: nothing tells where a space was.
    fn parts_words(&self, lines: &[&str]) -> bool {
        let last = |line: &str| line.trim_end().chars().next_back();
        let first = |line: &str| line.trim_start().chars().next();
        let pairs = || lines.windows(2).filter(|pair| self.runs_on(pair[0], pair[1]));
        let within = |pair: &&[&str]| {
            let latin =
                |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || ".-\u{2011}/".contains(c));
            latin(last(pair[0])) && latin(first(pair[1])) && width(pair[0]) == self.width
        };
        let all = || lines.iter().flat_map(|line| line.chars()).filter(|c| c.is_alphanumeric());
        4 * all().filter(|c| is_han(*c)).count() > all().count() && pairs().any(|pair| within(&pair))
    }

    /// Whether empty lines part the paragraphs: hardly a line that is not full is followed by another at once.
    fn is_parted(&self, lines: &[&str]) -> bool {
        let pairs = || lines.windows(2).map(|pair| (pair[0], pair[1]));
        let full = pairs().filter(|(line, next)| self.runs_on(line, next)).count();
        let ended = pairs().filter(|(line, next)| {
            let words = |line: &str| width(line) > NARROWEST / 2;
            words(line) && words(next) && !self.runs_on(line, next) && !is_marked(line, next)
        });
        8 * ended.count() <= full
    }

    /// Whether a line goes on in the next.
    fn runs_on(&self, line: &str, next: &str) -> bool {
        let follows = !next.trim().is_empty() && !next.starts_with(['\t', '\u{c}']) && !is_marked(line, next);
        let share = if self.exact { 1.0 } else { LOOSE };
        !line.trim().is_empty() && follows && fills(line, next, self.width, share)
    }
}

/// The characters of a line.
fn width(line: &str) -> usize {
    line.trim_end().chars().count()
}

/// Whether the next line's first word does not fit into so much of the width.
#[allow(clippy::cast_precision_loss)]
fn fills(line: &str, next: &str, longest: usize, share: f64) -> bool {
    let word = next.trim_start();
    let han = word.starts_with(is_han);
    let first =
        if han { 1 } else { word.split([' ', '\t', '\u{3000}']).next().map_or(0, |it| it.chars().count()) };
    let gap = usize::from(!(han && line.trim_end().ends_with(is_han)));
    (width(line) + gap + first) as f64 > longest as f64 * share
}

/// Whether a line ends in the middle of a sentence that the next one goes on with.
fn breaks_off(line: &str, next: &str) -> bool {
    let ends =
        |c: char| matches!(c, '.' | ':' | ';' | '!' | '?' | '。' | '：' | '；' | '！' | '？' | '؛' | '؟');
    let cased = |c: char| c.is_lowercase() || c.is_uppercase();
    let line = line.trim();
    !line.is_empty()
        && !line.ends_with(ends)
        && !is_marked(line, next)
        && !next.starts_with('\t')
        && next
            .trim_start()
            .chars()
            .next()
            .is_some_and(|c| c.is_lowercase() || (c.is_alphabetic() && !cased(c)))
}

/// Whether a line begins with the mark of a point, a box, or, behind the end of a sentence, a number.
fn is_marked(line: &str, next: &str) -> bool {
    let next = next.trim_start();
    let mark = next.chars().next();
    let parted = |rest: &str| rest.starts_with([' ', '\t', '\u{a0}']);
    if mark.is_some_and(|c| "•·-–—‑".contains(c) && parted(&next[c.len_utf8()..])) {
        return true;
    }
    if mark.is_some_and(|c| "[|☐☑☒○◯●◉".contains(c)) {
        return true;
    }
    let digits = next.chars().take_while(char::is_ascii_digit).count();
    let stops = !line.trim_end().ends_with(|c: char| c.is_alphanumeric() || c == ',');
    (1..=4).contains(&digits) && stops && parted(next[digits..].trim_start_matches(['.', ')']))
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ff60}')
}

/// Whether nothing stands between these two where they stand in one line.
fn is_tight(one: Option<char>, other: Option<char>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => {
            is_han(one) && is_han(other) || matches!(one, '-' | '\u{2011}' | '\u{2010}')
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARAGRAPH: &str = "ITU-T Study Group 17 intends to apply the procedure described in Section 9 of Resolution 1 \
        for the approval of the draft Recommendations at its next meeting in Geneva, and invites all members to reply \
        before the end of February. The agenda and all the documents of this meeting will be available in due time.";

    fn wrapped(text: &str, at: usize) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        for word in text.split(' ') {
            match out.last_mut() {
                Some(line) if line.chars().count() + 1 + word.chars().count() <= at => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => out.push(word.to_owned()),
            }
        }
        out
    }

    fn said(lines: &[String]) -> Vec<String> {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        unwrapped(&lines).unwrap().0.into_iter().map(|(_, line)| line.into_owned()).collect()
    }

    #[test]
    fn paragraphs_come_back_whatever_the_width() {
        for at in [60, 72, 80, 92] {
            let mut lines = wrapped(PARAGRAPH, at);
            lines.push(String::new());
            lines.extend(wrapped(&format!("2\t{PARAGRAPH}"), at));
            lines.extend(wrapped(&format!("3\t{PARAGRAPH}"), at));
            let found = said(&lines);
            assert_eq!(
                found,
                [PARAGRAPH, "", &format!("2\t{PARAGRAPH}"), &format!("3\t{PARAGRAPH}")],
                "{at}"
            );
        }
    }

    #[test]
    fn lines_that_are_not_full_stay() {
        let lines = ["Chaesub Lee", "Director of the Telecommunication", "Standardization Bureau", PARAGRAPH];
        let lines = lines.map(str::to_owned);
        assert_eq!(said(&lines), lines);
    }

    #[test]
    fn columns_are_refused() {
        let column = |words: &str| format!("{words:<44}");
        let left: Vec<String> = wrapped(PARAGRAPH, 40);
        let right = wrapped(PARAGRAPH, 34);
        let lines: Vec<String> = left
            .iter()
            .zip(&right)
            .flat_map(|(one, other)| [format!("{}{other}", column(one)), column(one)])
            .collect();
        let lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
        assert!(unwrapped(&lines).is_err() || unwrapped(&lines).unwrap().1 == 0);
    }
}
