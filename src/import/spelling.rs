//! Prose spelt: in come characters, facts and how they look, out goes the text of a message as Fluent and the marks of
//! prose have it.

use std::fmt::Write as _;

use super::glyphs::{Glyph, Look, What, typed};
use crate::locale::placed::Mark;

/// A stretch of a message being spelt.
pub(super) struct Speller {
    out: String,
    /// The marks that are open, outermost first.
    open: Vec<Mark>,
    /// What is open around the footnote being spelt.
    around: Option<Vec<Mark>>,
    /// What a line begins with.
    indent: String,
    /// Whether nothing stands before on the line.
    fresh: bool,
    /// Where the last `<` stands that is a character.
    sign: Option<usize>,
}

/// What is a mark of prose, and no words.
const MARKS: &[&str] = &["<b>", "</b>", "<i>", "</i>", "<note>", "</note>", "</a>", "<a href=\""];

impl Speller {
    /// Begins where words look so; the lines that follow begin with the indent.
    pub fn new(look: Look, indent: String, fresh: bool) -> Self {
        Self { out: String::new(), open: marks(&look), around: None, indent, fresh, sign: None }
    }

    /// Spells a glyph.
    pub fn glyph(&mut self, glyph: &Glyph) {
        self.kept(glyph, None);
    }

    /// Spells a glyph as its file already does, where it does.
    pub fn kept(&mut self, glyph: &Glyph, source: Option<&str>) {
        match &glyph.what {
            What::Note { opens: true } => {
                self.look(&Look::default());
                self.out.push_str("<note>");
                self.around = Some(std::mem::take(&mut self.open));
                self.fresh = false;
            }
            What::Note { opens: false } => {
                self.look(&Look::default());
                self.out.push_str("</note>");
                self.open = self.around.take().unwrap_or_default();
            }
            What::Char('\n') => {
                // A second break parts paragraphs, and no mark reaches over that.
                if self.fresh {
                    self.look(&Look::default());
                }
                write!(self.out, "\n{}", self.indent).expect("a string");
                self.fresh = true;
            }
            What::Char(c) => {
                // A space looks as what stands before it.
                if !c.is_whitespace() {
                    self.look(&glyph.look);
                }
                let own = source.map_or_else(|| typed(&c.to_string()), str::to_owned);
                let sign = matches!(own.as_str(), "{" | "}")
                    || self.fresh && matches!(own.as_str(), "[" | "*" | ".");
                if *c == '<' {
                    self.sign = Some(self.out.len());
                }
                match sign {
                    true => write!(self.out, "{{\"{own}\"}}").expect("a string"),
                    false => self.out.push_str(&own),
                }
                self.fresh &= c.is_whitespace();
                self.parted();
            }
            What::Fact { name, said, .. } => {
                // An address leads to itself.
                let own = name.split('.').next() == glyph.look.link.as_deref();
                let link = glyph.look.link.clone().filter(|_| !own);
                self.look(&Look { link, ..glyph.look.clone() });
                let own = source.map_or_else(|| placeable(name, said.as_deref()), str::to_owned);
                self.out.push_str(&own);
                self.fresh = false;
            }
        }
    }

    /// Ends where words look so.
    pub fn finish(mut self, look: &Look) -> String {
        self.look(look);
        self.out
    }

    /// Parts what would be read as a mark and is a word, by emphasis of nothing.
    fn parted(&mut self) {
        let Some(sign) = self.sign.filter(|sign| MARKS.contains(&&self.out[*sign..])) else { return };
        let nothing = if self.open.contains(&Mark::Bold) { "<i></i>" } else { "<b></b>" };
        self.out.insert_str(sign + 1, nothing);
        self.sign = None;
    }

    /// Closes and opens marks for words that look so.
    fn look(&mut self, look: &Look) {
        let wanted = marks(look);
        while let Some(kept) = self.open.iter().position(|mark| !wanted.contains(mark)) {
            // Spaces and a break before a mark that closes stand behind it.
            let spaces = self.out.split_off(self.out.trim_end_matches([' ', '\n']).len());
            for mark in self.open.drain(kept..).rev() {
                self.out.push_str(closing(&mark));
            }
            self.out.push_str(&spaces);
        }
        for mark in wanted {
            if self.open.contains(&mark) {
                continue;
            }
            match &mark {
                Mark::Bold => self.out.push_str("<b>"),
                Mark::Italic => self.out.push_str("<i>"),
                Mark::Note => {}
                Mark::Link(name) => {
                    write!(self.out, "<a href=\"{{ ${name} }}\">").expect("a string");
                }
            }
            self.open.push(mark);
        }
    }
}

/// The marks around words that look so, outermost first.
fn marks(look: &Look) -> Vec<Mark> {
    let link = look.link.clone().map(Mark::Link);
    let bold = look.bold.then_some(Mark::Bold);
    let italic = look.italic.then_some(Mark::Italic);
    link.into_iter().chain(bold).chain(italic).collect()
}

fn closing(mark: &Mark) -> &'static str {
    match mark {
        Mark::Bold => "</b>",
        Mark::Italic => "</i>",
        Mark::Link(_) => "</a>",
        Mark::Note => "",
    }
}

/// A fact as prose prints it; its form stands after a full stop.
pub(super) fn placeable(fact: &str, said: Option<&str>) -> String {
    match (fact.split_once('.'), said) {
        (Some((name, _)), Some(words)) => format!("{{ SAID(${name}, \"{}\") }}", quoted(words)),
        (Some((name, form)), None) => format!("{{ SHOW(${name}, form: \"{form}\") }}"),
        (None, _) => format!("{{ ${fact} }}"),
    }
}

fn quoted(words: &str) -> String {
    words.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_break_at_the_end_of_emphasis_leaves_the_next_line_indented() {
        let glyph =
            |c: char, italic: bool| Glyph { what: What::Char(c), look: Look { italic, ..Look::default() } };
        let mut speller = Speller::new(Look::default(), "    ".to_owned(), false);
        for glyph in [glyph('a', true), glyph('\n', true), glyph('b', false)] {
            speller.glyph(&glyph);
        }
        assert_eq!(speller.finish(&Look::default()), "<i>a</i>\n    b");
    }

    #[test]
    fn emphasis_does_not_reach_over_two_breaks() {
        let glyph = |c: char| Glyph { what: What::Char(c), look: Look { bold: true, ..Look::default() } };
        let mut speller = Speller::new(Look::default(), "    ".to_owned(), false);
        for glyph in ['a', '\n', ' ', '\n', 'b'].map(glyph) {
            speller.glyph(&glyph);
        }
        assert_eq!(speller.finish(&Look::default()), "<b>a</b>\n     \n    <b>b</b>");
    }

    #[test]
    fn words_that_look_like_marks_are_words() {
        let spelt = |words: &str| {
            let mut speller = Speller::new(Look::default(), String::new(), false);
            for c in words.chars() {
                speller.glyph(&Glyph { what: What::Char(c), look: Look::default() });
            }
            speller.finish(&Look::default())
        };
        assert_eq!(spelt("<note> ::= <b>"), "<<b></b>note> ::= <<b></b>b>");
        assert_eq!(spelt("a < b > c, <bold>"), "a < b > c, <bold>");
    }
}
