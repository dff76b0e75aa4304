//! Prose files rewritten: in comes the text of a `text/<lang>.ftl` and a message as it shall be, out goes the file
//! with that message so.
//!
//! Every other line stays as it is, comments and order too.

use std::fmt::Write as _;
use std::ops::Range;

use super::forbidden;

/// Words as Fluent takes them: braces in quotation marks, and no line that begins with a sign of its own.
pub(crate) fn spelt(words: &str, begins: bool) -> String {
    let mut out = String::new();
    for (index, c) in words.char_indices() {
        match c {
            '{' | '}' => write!(out, "{{\"{c}\"}}").expect("a string"),
            '[' | '*' | '.' if begins && index == 0 => write!(out, "{{\"{c}\"}}").expect("a string"),
            c if forbidden(c).is_some() || matches!(c, '\n' | '\r') => {}
            c => out.push(c),
        }
    }
    out
}

/// The file with a message in its new form, at the place of the old one or, where there was none, at the end.
///
/// An id with an attribute, `note-ipr.all`, replaces that attribute alone; the entry is then the message with that
/// attribute.
pub fn replaced(file: &str, id: &str, entry: &str) -> String {
    let (message, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
    let Some(whole) = extent(file, 0, message) else {
        let parted = if file.is_empty() || file.ends_with("\n\n") { "" } else { "\n" };
        let ended = if file.is_empty() || file.ends_with('\n') { "" } else { "\n" };
        return format!("{file}{ended}{parted}{entry}");
    };
    let Some(attribute) = attribute else { return spliced(file, whole, entry) };
    let lines = entry.split_once('\n').map_or("", |(_, lines)| lines);
    match attribute_extent(file, &whole, attribute) {
        Some(range) => spliced(file, range, lines),
        None => spliced(file, whole.end..whole.end, lines),
    }
}

/// A message of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'f> {
    /// Its id.
    pub id: &'f str,
    /// The comment right before it, without its signs.
    pub comment: String,
    /// Its lines.
    pub at: Range<usize>,
    /// The same with the comment.
    pub whole: Range<usize>,
}

/// The messages of a file, in their order.
pub fn entries(file: &str) -> Vec<Entry<'_>> {
    let mut out = Vec::new();
    let (mut at, mut comment, mut begins) = (0, Vec::new(), None);
    while at < file.len() {
        let line = file[at..].split_inclusive('\n').next().unwrap_or_default();
        let id = line.split(['=', ' ']).next().unwrap_or_default();
        let named = id.starts_with(|c: char| c.is_ascii_alphabetic())
            && line[id.len()..].trim_start().starts_with('=');
        if let (true, Some(range)) = (named, extent(file, at, id).filter(|_| named)) {
            let comment = std::mem::take(&mut comment).join(" ");
            let whole = begins.take().unwrap_or(at)..range.end;
            at = range.end;
            out.push(Entry { id, comment, at: range, whole });
            continue;
        }
        match line.strip_prefix("# ") {
            Some(words) => {
                begins = begins.or(Some(at));
                comment.push(words.trim());
            }
            None => (comment, begins) = (Vec::new(), None),
        }
        at += line.len();
    }
    out
}

/// Whether a message begins on the line of its name; none where a file does not have it.
#[cfg(feature = "xliff")]
pub(crate) fn begins_beside(file: &str, id: &str) -> Option<bool> {
    let lines = extent(file, 0, id)?;
    file[lines].lines().next().map(|line| !line.trim_end().ends_with('='))
}

/// The file with a message in its new form, its attributes as they are: they stand behind what it says itself.
pub(crate) fn replaced_value(file: &str, id: &str, entry: &str) -> String {
    let Some(whole) = extent(file, 0, id) else { return replaced(file, id, entry) };
    let of = |line: &str| line.trim_start().starts_with('.');
    let ends =
        lines_of(file, whole.clone(), of, |line| !of(line)).map_or(whole.end, |attribute| attribute.start);
    spliced(file, whole.start..ends, entry)
}

pub(super) fn spliced(file: &str, range: Range<usize>, text: &str) -> String {
    format!("{}{text}{}", &file[..range.start], &file[range.end..])
}

/// The lines of a message from some byte on, without the blank lines after it.
pub(super) fn extent(file: &str, from: usize, id: &str) -> Option<Range<usize>> {
    let begins =
        |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start_matches(' ').starts_with('='));
    // In a placeable, closing braces and variants may stand at the margin.
    let continues = |line: &str| line.starts_with([' ', '}', '[', '*']);
    lines_of(file, from..file.len(), begins, continues)
}

/// The lines of an attribute in a message.
pub(super) fn attribute_extent(file: &str, message: &Range<usize>, attribute: &str) -> Option<Range<usize>> {
    let of = |line: &str| line.trim_start().starts_with('.');
    let begins = |line: &str| {
        let rest = line.trim_start().strip_prefix('.').and_then(|rest| rest.strip_prefix(attribute));
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    lines_of(file, message.clone(), begins, |line| !of(line))
}

/// The lines from one that begins on, as long as they continue; blank lines at the end are not of them.
fn lines_of(
    file: &str,
    within: Range<usize>,
    begins: impl Fn(&str) -> bool,
    continues: impl Fn(&str) -> bool,
) -> Option<Range<usize>> {
    let mut at = within.start;
    let mut found: Option<Range<usize>> = None;
    for line in file[within].split_inclusive('\n') {
        let next = at + line.len();
        match &mut found {
            None if begins(line) => found = Some(at..next),
            Some(range) if !line.trim().is_empty() && continues(line) => range.end = next,
            Some(_) if !line.trim().is_empty() => break,
            _ => {}
        }
        at = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Own.\n\na-title = Old\n\n# only: here\nb =\n    .x = One\n    .y = { $n ->\n        [one] 1\n       *[other] 2\n    }\n\nc =\n    Para.\n\n    More.\n";

    #[test]
    fn a_message_is_replaced_where_it_stands() {
        let out = replaced(FILE, "a-title", "a-title = New\n");
        assert_eq!(out, FILE.replace("Old", "New"));
        assert_eq!(replaced(FILE, "c", "c = X\n"), FILE.replace("c =\n    Para.\n\n    More.\n", "c = X\n"));
    }

    #[test]
    fn an_attribute_is_replaced_alone() {
        assert_eq!(replaced(FILE, "b.x", "b =\n    .x = Two\n"), FILE.replace("One", "Two"));
        let out = replaced(FILE, "b.y", "b =\n    .y = Flat\n");
        assert!(out.contains("    .x = One\n    .y = Flat\n\nc ="), "{out}");
        let out = replaced(FILE, "b.z", "b =\n    .z = Last\n");
        assert!(out.contains("    }\n    .z = Last\n\nc ="), "{out}");
    }

    #[test]
    fn messages_are_told_with_their_comments() {
        let all = entries(FILE);
        let told: Vec<_> = all.iter().map(|it| (it.id, it.comment.as_str())).collect();
        assert_eq!(told, [("a-title", ""), ("b", "only: here"), ("c", "")]);
        assert_eq!(&FILE[all[0].at.clone()], "a-title = Old\n");
        assert!(FILE[all[1].whole.clone()].starts_with("# only: here\nb =\n"));
        assert!(FILE[all[2].at.clone()].ends_with("    More.\n"));
    }

    #[test]
    fn a_message_that_is_new_stands_last() {
        assert_eq!(replaced(FILE, "d", "d = D\n"), format!("{FILE}\nd = D\n"));
        assert_eq!(replaced("", "d", "d = D\n"), "d = D\n");
    }
}
