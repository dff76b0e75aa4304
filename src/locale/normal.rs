//! A message in one spelling: in comes what the serializer of Fluent writes, out goes the same without what typing
//! varies in, the spacing and the line ends of its paragraphs.

/// The message in one spelling. Blank lines, points, attributes and variants begin lines of their own; it is still
/// Fluent.
pub(super) fn normal(written: &str) -> String {
    let mut out = String::new();
    let mut rest = written.trim_end_matches(is_space);
    while let Some(at) = rest.find(is_space) {
        out.push_str(&rest[..at]);
        let after = rest[at..].trim_start_matches(is_space);
        let ends = rest[at..rest.len() - after.len()].matches('\n').count();
        out.push_str(match after.chars().next() {
            _ if ends == 0 => " ",
            // No line of a text may begin with these (Fluent 1.0, `indented_char`).
            Some('.' | '[' | '*' | '}') => "\n    ",
            _ if out.ends_with('=') => " ",
            _ if ends > 1 => "\n\n    ",
            Some('•') => "\n    ",
            _ => " ",
        });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// A space that editors put in by themselves; a no-break space is a character of the text.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}
