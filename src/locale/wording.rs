//! The words of a message: in come the text of a `text/<lang>.ftl` and an id, out go its words as they are typed there,
//! or the file with others in their place.
//!
//! What is typed is Fluent: facts in braces, selectors and all.

use std::ops::Range;

use super::rewrite::{attribute_extent, extent, replaced, spliced};

/// The words of a message, or of an attribute of it, as a file has them, without the indent that Fluent does not count.
pub fn words(file: &str, id: &str) -> Option<String> {
    Some(bare(&file[pattern(file, id)?]))
}

/// The file with other words in a message, or in an attribute of it; what else the message has stays as it is. Where
/// there is none it comes last.
pub fn with_words(file: &str, id: &str, words: &str) -> String {
    let (message, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
    // Words that began below the sign begin there again.
    let below =
        pattern(file, id).is_some_and(|range| file[range].trim_start_matches([' ', '\r']).starts_with('\n'));
    let is_typed = self::words(file, id).is_some_and(|words| !words.is_empty());
    let written = indented(words, if attribute.is_some() { 8 } else { 4 }, below && is_typed);
    let written = if file.contains("\r\n") { written.replace('\n', "\r\n") } else { written };
    match (pattern(file, id), attribute) {
        (Some(range), _) => spliced(file, range, &written),
        (None, None) => replaced(file, id, &format!("{message} ={written}")),
        (None, Some(attribute)) => replaced(file, id, &format!("{message} =\n    .{attribute} ={written}")),
    }
}

/// Where the words of a message stand, or those of an attribute: from behind the sign to the end of their last line.
pub fn pattern(file: &str, id: &str) -> Option<Range<usize>> {
    let (message, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
    let whole = extent(file, 0, message)?;
    let lines = match attribute {
        Some(attribute) => attribute_extent(file, &whole, attribute)?,
        None => {
            let mut at = whole.start;
            let mut lines = file[whole.clone()].split_inclusive('\n');
            at += lines.next().map_or(0, str::len);
            let value = lines.take_while(|line| !line.trim_start().starts_with('.'));
            whole.start..at + value.map(str::len).sum::<usize>()
        }
    };
    let start = lines.start + file[lines.clone()].find('=')? + 1;
    Some(start..lines.end)
}

/// The words of a pattern, whose lines may all be indented alike.
fn bare(pattern: &str) -> String {
    let pattern = pattern.replace("\r\n", "\n");
    let (first, rest) = pattern.split_once('\n').unwrap_or((&pattern, ""));
    let indent = |line: &&str| line.len() - line.trim_start_matches(' ').len();
    let least =
        rest.lines().filter(|line| !line.trim().is_empty()).map(|line| indent(&line)).min().unwrap_or(0);
    let rest = rest.lines().map(|line| line.get(least..).unwrap_or("").trim_end());
    let lines: Vec<&str> = std::iter::once(first.trim()).chain(rest).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Words as a pattern that is indented so far: one line beside the sign, unless it is to stand below it as several do.
fn indented(words: &str, by: usize, below: bool) -> String {
    let words = words.replace("\r\n", "\n").replace('\r', "\n");
    let words = words.trim_end().trim_matches('\n');
    if !words.contains('\n') && !below {
        return format!(" {}\n", words.trim());
    }
    let line = |line: &str| match line.trim_end() {
        "" => "\n".to_owned(),
        line => format!("{:by$}{line}\n", ""),
    };
    let lines: String = words.lines().map(line).collect();
    format!("\n{lines}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Own.\n\na-title = Old\n\n# only: here\nb =\n    .x = One\n    .y = { $n ->\n        [one] 1\n       *[other] 2\n    }\n\nc =\n    Para.\n\n    More.\n";

    #[test]
    fn words_are_read_and_written_without_their_indent() {
        assert_eq!(words(FILE, "c").unwrap(), "Para.\n\nMore.");
        assert_eq!(words(FILE, "b").unwrap(), "");
        assert_eq!(words(FILE, "b.y").unwrap(), "{ $n ->\n    [one] 1\n   *[other] 2\n}");
        assert_eq!(with_words(FILE, "c", "Other.\n\nMore."), FILE.replace("Para.", "Other."));
        assert_eq!(with_words(FILE, "c", "One."), FILE.replace("Para.\n\n    More.", "One."));
        assert_eq!(with_words(FILE, "b.x", "Two"), FILE.replace("One", "Two"));
        assert_eq!(
            with_words(FILE, "a-title", "New\r\nlines"),
            FILE.replace("= Old", "=\n    New\n    lines")
        );
        assert_eq!(with_words(FILE, "d", "D"), format!("{FILE}\nd = D\n"));
        assert_eq!(with_words("d =\n    .x = 1\n", "d.y", "D"), "d =\n    .x = 1\n    .y = D\n");
        assert_eq!(with_words("e = Here\n    .x = 1\n", "e", "There"), "e = There\n    .x = 1\n");
    }

    #[test]
    fn words_that_are_written_are_read_again() {
        for said in
            ["One line", "Two\nlines", "{ $n ->\n    [one] 1\n   *[other] 2\n}", "A\n\n• b\n•• c\n\nD"]
        {
            for id in ["c", "b.y", "d", "d.e"] {
                assert_eq!(words(&with_words(FILE, id, said), id).as_deref(), Some(said), "{id}");
            }
        }
    }
}
