//! Words, spaces and signs: in comes what a line or an edition says, glyph by glyph, out go the pieces by which both are
//! compared.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use super::Compared;
use super::found::squeezed;
use crate::import::glyphs::{Glyph, Look, What, typed};
use crate::recognise::is_invisible;

/// A word, space or sign.
pub(super) struct Token {
    /// What it is compared by.
    pub key: String,
    /// The glyphs it is made of.
    pub glyphs: Range<usize>,
}

impl Compared<'_> {
    /// What an edition says; facts that the circular has not are words.
    pub(super) fn known(&self, glyphs: &[Glyph]) -> Vec<Glyph> {
        let mut out = Vec::with_capacity(glyphs.len());
        for glyph in glyphs {
            match &glyph.what {
                What::Fact { name, shown, .. } if !(self.knows)(name) => {
                    out.extend(
                        shown.chars().map(|c| Glyph { what: What::Char(c), look: glyph.look.clone() }),
                    );
                }
                _ => out.push(glyph.clone()),
            }
        }
        out
    }

    /// Words, spaces and signs.
    pub(super) fn tokens(&self, glyphs: &[Glyph], controlled: &BTreeSet<&str>) -> Vec<Token> {
        let mut out = Vec::new();
        let mut text: Vec<(char, usize)> = Vec::new();
        for (at, glyph) in glyphs.iter().enumerate() {
            let alone = match &glyph.what {
                What::Char(c) => {
                    text.push((*c, at));
                    continue;
                }
                What::Fact { name, shown, .. } if controlled.contains(name.as_str()) => {
                    format!("\u{1}{name}\u{1}{}", squeezed(&typed(shown)))
                }
                What::Fact { shown, .. } => {
                    text.extend(shown.chars().map(|c| (c, at)));
                    continue;
                }
                What::Note { opens } => format!("\u{2}{opens}"),
            };
            self.words(&std::mem::take(&mut text), glyphs, &mut out);
            out.push(Token { key: alone + &self.look(&glyph.look), glyphs: at..at + 1 });
        }
        self.words(&text, glyphs, &mut out);
        // What is not compared goes with the word before it.
        let starts: Vec<usize> = out.iter().skip(1).map(|token| token.glyphs.start).collect();
        for (token, next) in out.iter_mut().zip(starts.into_iter().chain([glyphs.len()])) {
            token.glyphs.end = token.glyphs.end.max(next);
        }
        out
    }

    /// The tokens of characters.
    fn words(&self, text: &[(char, usize)], glyphs: &[Glyph], out: &mut Vec<Token>) {
        let mut folded: Vec<(char, usize)> = Vec::with_capacity(text.len());
        let beside = |c: char| matches!(c, ':' | ';' | '?' | '!' | '»' | '%');
        for (at, (c, home)) in text.iter().enumerate() {
            let c = match *c {
                c if is_invisible(c) => continue,
                '\u{2011}' => '-',
                '"' | '“' | '”' | '„' | '«' | '»' if self.spaced => '"',
                '\n' => '\n',
                c if c.is_whitespace() => ' ',
                c => c,
            };
            let next = text.get(at + 1).map_or(' ', |(c, _)| *c);
            let after = |last: &(char, usize)| matches!(last.0, '\n' | ' ') || (self.spaced && last.0 == '"');
            let silent = folded.last().is_some_and(after) || (self.spaced && beside(next)) || next == '\n';
            if c == ' ' && silent {
                continue;
            }
            folded.push((c, *home));
        }
        let string: String = folded.iter().map(|(c, _)| *c).collect();
        let mut at = 0;
        for word in string.split_word_bounds() {
            let length = word.chars().count();
            let (first, last) = (folded[at].1, folded[at + length - 1].1);
            at += length;
            let spaces = word.chars().all(char::is_whitespace);
            let look = if spaces { String::new() } else { self.look(&glyphs[first].look) };
            out.push(Token { key: format!("{word}{look}"), glyphs: first..last + 1 });
        }
    }

    fn look(&self, look: &Look) -> String {
        if self.plain || *look == Look::default() {
            return String::new();
        }
        let marks = [(look.bold, 'b'), (look.italic, 'i')];
        let marks: String = marks.iter().filter(|(set, _)| *set).map(|(_, mark)| *mark).collect();
        format!("\u{3}{marks}{}", look.link.as_deref().unwrap_or_default())
    }
}
