//! What stands before the words of a paragraph: in comes an edition as people type it, out go numbers and the marks of
//! points as an edition of ours has them.
//!
//! A number counts its paragraph where it goes on from the one before; any other, and a letter in a list, is a word.

use crate::reading::{Paragraph, PartKind, Reading, Span};
use crate::recognise::folded;

/// What stands before the words of a paragraph.
pub(super) enum Before {
    /// Nothing.
    Nothing,
    /// A number.
    Number,
    /// The mark of a point, on a level from 1.
    Point(usize),
}

/// The marks of points, as people type them.
const POINTS: [char; 12] = ['•', '–', '-', '—', '‑', '·', '*', '▪', '■', '‣', '◦', '\u{f0b7}'];

/// A number goes on from the one before if no more than so many are left out.
const APART: u32 = 20;

/// What stands before the words of a paragraph whose marks are made plain.
pub(super) fn before(paragraph: &Paragraph) -> Before {
    if let Some(mark) = &paragraph.mark {
        let level = paragraph.level.unwrap_or_default() + 1;
        return if number(mark).is_some() && level == 1 { Before::Number } else { Before::Point(level) };
    }
    let text = paragraph.text();
    let Some((mark, _)) = text.split_once('\t') else { return Before::Nothing };
    match mark.trim() {
        "•" | "–" | "-" => Before::Point(mark.chars().take_while(|c| *c == ' ').count() / 2 + 1),
        mark if number(mark).is_some() => Before::Number,
        _ => Before::Nothing,
    }
}

/// The number printed before a paragraph whose marks are made plain.
pub(super) fn printed(paragraph: &Paragraph) -> Option<u32> {
    let text = paragraph.text();
    number(paragraph.mark.as_deref().or(text.split_once('\t').map(|(mark, _)| mark))?)
}

/// The number that a mark is: `12`, `12.`, `12)`.
fn number(mark: &str) -> Option<u32> {
    let digits = mark.trim().trim_end_matches(['.', ')']);
    (digits.len() <= 4 && digits.bytes().all(|c| c.is_ascii_digit())).then(|| digits.parse().ok())?
}

/// The edition with the marks of the circular's own paragraphs (`own`) made plain; `begins` tells those with which numbers
/// begin anew.
pub(super) fn plain(
    reading: &Reading,
    own: &dyn Fn(&Paragraph) -> bool,
    begins: &dyn Fn(&Paragraph) -> bool,
) -> Reading {
    let mut out = reading.clone();
    let Some(body) = out.parts.first_mut().filter(|part| part.kind == PartKind::Body) else { return out };
    let mut last = 0;
    for paragraph in &mut body.paragraphs {
        if begins(paragraph) {
            last = 0;
        }
        if !own(paragraph) {
            let text = paragraph.text();
            let mark = paragraph.mark.as_deref().or(text.split_once('\t').map(|(mark, _)| mark));
            last = mark.and_then(number).map_or(last, |read| read.max(last));
            continue;
        }
        pointed(paragraph);
        let of_cell = paragraph.cell.is_some() || paragraph.heading.is_some();
        if let Some(mark) = paragraph.mark.clone() {
            let read = number(&mark).filter(|_| paragraph.level.unwrap_or_default() == 0 && !of_cell);
            match read {
                Some(read) if goes_on(read, last) => last = read,
                // A bullet is a mark, whatever its shape; a number or letter says something.
                _ if mark.contains(char::is_alphanumeric) => {
                    worded(paragraph, &mark);
                }
                _ => {}
            }
            continue;
        }
        if of_cell {
            continue;
        }
        let text = paragraph.text();
        let end = text.find(['\t', ' ', '\u{a0}', '\u{3000}']).unwrap_or(0);
        let Some(read) = number(&text[..end]) else { continue };
        let tab = text[end..].starts_with('\t');
        if tab && goes_on(read, last) {
            last = read;
        } else if tab {
            // Prose has no tabs: a number that counts nothing is a word.
            replaced(paragraph, end + 1, &format!("{} ", &text[..end]));
        } else if read == last + 1 && text[..end].ends_with(['.', ')']) {
            last = read;
            replaced(
                paragraph,
                end + text[end..].chars().next().map_or(0, char::len_utf8),
                &format!("{read}\t"),
            );
        }
    }
    out
}

/// Whether a number counts its paragraph behind the last that did.
fn goes_on(number: u32, last: u32) -> bool {
    number > last && number - last <= APART
}

/// The mark of a point, as an edition of ours has it, in the place of one that was typed.
fn pointed(paragraph: &mut Paragraph) {
    let text = paragraph.text();
    let bare = text.trim_start_matches([' ', '\u{a0}', '\u{3000}']);
    let indent = text.len() - bare.len();
    let Some(mark) = bare.chars().next().filter(|c| POINTS.contains(c)) else { return };
    let after = &bare[mark.len_utf8()..];
    let gap = after.len() - after.trim_start_matches([' ', '\u{a0}', '\t', '\u{3000}']).len();
    if gap == 0 || after.len() == gap || paragraph.mark.is_some() {
        return;
    }
    let spaces = text[..indent].chars().count();
    replaced(paragraph, indent + mark.len_utf8() + gap, &format!("{}•\t", " ".repeat(spaces)));
}

/// Parts the label from these words that stand behind it on one line: the circular prints it.
pub(super) fn unlabelled(paragraph: &mut Paragraph, words: &str) {
    let text = paragraph.text();
    let Some(colon) = text.find([':', '：']) else { return };
    let after = &text[colon..];
    let after = after.trim_start_matches([':', '：']).trim_start();
    if folded(after) == folded(words) {
        let label = text[..text.len() - after.len()].trim_end().to_owned();
        replaced(paragraph, text.len() - after.len(), &format!("{label}\t"));
    }
}

/// The mark that Word prints as words of the paragraph: of a list, in a point of it.
fn worded(paragraph: &mut Paragraph, mark: &str) {
    let first = Span { text: format!("{mark} "), ..Span::default() };
    paragraph.spans.insert(0, first);
    let listed = paragraph.heading.is_none() && paragraph.cell.is_none();
    paragraph.mark = listed.then(|| "•".to_owned());
}

/// Puts words in the place of the first bytes of a paragraph.
fn replaced(paragraph: &mut Paragraph, mut bytes: usize, words: &str) {
    for span in &mut paragraph.spans {
        let here = bytes.min(span.text.len());
        span.text.replace_range(..here, "");
        bytes -= here;
    }
    let plain = paragraph
        .spans
        .first()
        .map_or_else(Span::default, |span| Span { lang: span.lang, ..Span::default() });
    paragraph.spans.insert(0, Span { text: words.to_owned(), ..plain });
    paragraph.spans.retain(|span| !span.text.is_empty() || span.note.is_some());
}
