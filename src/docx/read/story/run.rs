//! Runs: turns characters, and the elements that stand for characters, into text as people see it.
//!
//! Deleted text and field instructions are not text; everything else is, and hidden text is marked as such.

use super::super::look::{Apart, Look, underlines};
use super::super::symbol::Face;
use super::super::xml::{Ns, Tag};
use super::Story;
use crate::reading::{Marks, Span, is_private, skipped};

/// What a run says about itself, and everything that applies to it.
#[derive(Debug, Clone, Default)]
pub(super) struct Properties {
    own: Look,
    style: Option<String>,
    /// With its styles and the defaults; `None` until text needs it.
    whole: Option<Look>,
    /// How that differs from the look of its paragraph.
    apart: Apart,
}

impl Story<'_, '_> {
    pub(super) fn run_property(&mut self, tag: &Tag) {
        if tag.ns == Ns::W && tag.name() == "rStyle" {
            self.run.style = tag.val().map(|id| id.into_owned());
        }
        self.run.own.take(tag);
    }

    pub(super) fn settle_run(&mut self) {
        self.run.whole = None;
    }

    /// The look of the run with its styles.
    fn whole(&mut self) -> Look {
        if let Some(whole) = &self.run.whole {
            return whole.clone();
        }
        let style = self.run.style.as_deref().and_then(|id| self.shared.styles.of_run(id));
        let paragraph = self.look();
        let below = style.map_or_else(|| paragraph.clone(), |style| style.look.or(&paragraph));
        let whole = self.run.own.or(&below);
        self.run.apart = whole.apart(&paragraph);
        self.run.whole = Some(whole.clone());
        whole
    }

    /// The characters of a `w:t`.
    pub(super) fn words(&mut self, text: &str, preserve: bool) {
        let space: &[char] = &[' ', '\t', '\r', '\n'];
        let text = if preserve { text } else { text.trim_matches(space) };
        if text.is_empty() {
            return;
        }
        if text.contains(['\r', '\n']) || text.contains(is_private) {
            let face = self.whole().face.unwrap_or(Face::Other);
            let mut unknown = 0;
            let plain: String = text
                .chars()
                .map(|c| match c {
                    '\r' | '\n' => ' ',
                    c if is_private(c) => face.character(u32::from(c)).unwrap_or_else(|| {
                        unknown += 1;
                        '\u{fffd}'
                    }),
                    c => c,
                })
                .collect();
            (0..unknown).for_each(|_| self.count(skipped::SYMBOLS));
            self.say(&plain);
        } else {
            self.say(text);
        }
    }

    /// A character named by its face and code.
    pub(super) fn symbol(&mut self, tag: &Tag) {
        let face = Face::of(&tag.get("font").unwrap_or_default());
        let code = tag.get("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
        let known = code.and_then(|code| face.character(code));
        if known.is_none() {
            self.count(skipped::SYMBOLS);
        }
        self.say(known.unwrap_or('\u{fffd}').encode_utf8(&mut [0; 4]));
    }

    /// Text as people see it.
    pub(super) fn say(&mut self, text: &str) {
        self.track(text);
        if self.deleted > 0 {
            return;
        }
        if self.open.current.is_none() {
            if !text.trim().is_empty() {
                self.count(skipped::OUTSIDE);
            }
            return;
        }
        if self.open.codes > 0 {
            if !text.trim().is_empty() {
                self.count(skipped::FIELD_CODES);
            }
            return;
        }
        // What Word shows in an empty field, so that it can be seen and clicked.
        if self.is_blank() && text.chars().all(|c| c == '\u{2002}') {
            return;
        }
        // A run states its own direction; a mark that only repeats it is not a character of the text.
        let text = &*text.replace(['\u{200e}', '\u{200f}'], "");
        if text.is_empty() {
            return;
        }
        let look = self.whole();
        let lang = look.lang(text).flatten();
        if let (Some(lang), true) = (lang, self.is_body()) {
            let letters = text.chars().filter(|c| c.is_alphabetic()).count();
            *self.shared.letters.entry(lang).or_default() += letters;
        }
        let link = self.link();
        let Apart { bold, italic, underlined } = self.run.apart;
        let spoken = lang.or(self.shared.stamp.language);
        // A link is underlined in every script.
        let italic = italic || underlined && link.is_none() && spoken.is_some_and(underlines);
        let (text, rtl, marks) = (text.to_owned(), look.rtl == Some(true), self.marks(&look));
        self.capture(&text);
        let fact = self.fact();
        self.append(Span { text, lang, rtl, link, bold, italic, fact, note: None, marks });
    }

    /// The sign of a footnote.
    pub(super) fn note(&mut self, tag: &Tag) {
        let note = tag.get("id").and_then(|id| id.parse().ok());
        if note.is_some() && self.deleted == 0 {
            let look = self.whole();
            let marks = self.marks(&look);
            self.append(Span { note, marks, ..Span::default() });
        }
    }

    /// The traces of editing on the text being read, in this look.
    fn marks(&self, look: &Look) -> Marks {
        Marks {
            inserted: self.inserted > 0,
            highlighted: look.highlighted == Some(true),
            hidden: look.hidden == Some(true),
            commented: !self.open.comments.is_empty(),
            turned: self.turned > 0,
        }
    }
}
