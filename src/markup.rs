//! What text becomes in a page of HTML: characters escaped, and the direction in which a language runs.

use crate::lang::{Direction, Lang};

/// Text escaped for HTML. What no page may hold is shown as a character that could not be read.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// The direction of a language's lines, as `dir` has it.
pub(crate) const fn direction(lang: Lang) -> &'static str {
    match lang.direction() {
        Direction::Rtl => "rtl",
        Direction::Ltr => "ltr",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_markup_and_no_control_stays() {
        assert_eq!(escaped("<b a='1'>\u{0}&\"\u{c}"), "&lt;b a=&#39;1&#39;&gt;\u{fffd}&amp;&quot;\u{fffd}");
        assert_eq!(direction(Lang::Ar), "rtl");
    }
}
