//! What colleagues left in an edition beside its words: in comes a reading, out goes what is told of its comments and
//! tracked changes, and the comments as a table.
//!
//! Neither is taken over: a comment is no text, and a tracked change is read as if it were accepted.

use crate::diag::{Code, Diagnostic, Place};
use crate::reading::Reading;

/// The longest quotation that tells a place, in characters.
const LONGEST: usize = 60;
/// So many tracked changes are quoted, and the others are counted.
const QUOTED: usize = 12;
/// The head of the table of comments.
const HEAD: [&str; 6] = ["edition", "author", "date", "place", "words", "comment"];

/// How many there are.
fn counted(count: usize, one: &str, several: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {several}") }
}

/// What is told of the tracked changes of an edition.
pub fn tracked(reading: &Reading) -> Option<Diagnostic> {
    let all = &reading.tracked;
    let what = counted(all.len(), "tracked change is read", "tracked changes are read");
    let told = Diagnostic::warning(Code::Corrected, format!("{what} as if accepted"));
    let mut told = told.at(Place::file(&reading.path));
    for change in all.iter().take(QUOTED) {
        let done = if change.inserted { "put in" } else { "taken out" };
        let by = Some(&change.author).filter(|it| !it.is_empty());
        let by = by.map_or(String::new(), |author| format!(" by {author}"));
        let words = excerpt(&change.words);
        told = told.hint(format!("“{words}” {done}{by}, {}", where_in(reading, &change.part, change.line)));
    }
    if all.len() > QUOTED {
        told = told.hint(format!("and {} more: Word's list of revisions has them", all.len() - QUOTED));
    }
    (!all.is_empty()).then_some(told)
}

/// What is told of the comments of an edition.
pub fn commented(reading: &Reading) -> Option<Diagnostic> {
    let what = counted(reading.comments.len(), "comment is not taken", "comments are not taken");
    let told = Diagnostic::warning(Code::Corrected, what).at(Place::file(&reading.path));
    (!reading.comments.is_empty()).then_some(told)
}

/// The comments of editions as a table: a row a comment, cells parted by tabs, so that it opens in any spreadsheet and
/// can be pasted into Word.
pub fn comments<'r>(readings: impl IntoIterator<Item = &'r Reading>) -> String {
    let cell = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = format!("{}\n", HEAD.join("\t"));
    for reading in readings {
        for comment in &reading.comments {
            let file = reading.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let place = paragraph(reading, &comment.part, comment.line);
            let cells = [&file, &comment.author, &comment.date, &place, &comment.quoted, &comment.words];
            out.push_str(&cells.map(|text| cell(text)).join("\t"));
            out.push('\n');
        }
    }
    out
}

/// Where something stands, as its reader finds it: in the paragraph that begins so.
fn where_in(reading: &Reading, part: &str, line: usize) -> String {
    match paragraph(reading, part, line) {
        words if words.is_empty() => "in an empty paragraph".to_owned(),
        words => format!("in “{}”", excerpt(&words)),
    }
}

/// The words of a paragraph, with the number that Word prints before them.
fn paragraph(reading: &Reading, part: &str, line: usize) -> String {
    let parts = reading.parts.iter().filter(|known| known.name == part);
    let found = parts.flat_map(|part| &part.paragraphs).find(|paragraph| paragraph.line == line);
    let words = found.map(|paragraph| {
        let mark = paragraph.mark.as_deref().map_or(String::new(), |mark| format!("{mark} "));
        mark + &paragraph.text()
    });
    words.unwrap_or_default()
}

/// The beginning of words, as many as tell the place.
pub(super) fn excerpt(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= LONGEST {
        return words;
    }
    let cut: String = words.chars().take(LONGEST).collect();
    // A word is not cut, where there are spaces between words.
    let whole = cut.rfind(' ').filter(|at| *at * 2 > cut.len()).map_or(cut.as_str(), |at| &cut[..at]);
    format!("{whole}…")
}
