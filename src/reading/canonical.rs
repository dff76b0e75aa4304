//! Characters in one form: in comes what a file says, out goes the same with each letter in its usual form.
//!
//! Words that an override of direction turns round are marked: what is seen of them is not what they say.
//!
//! Letters and their accents are one character (Unicode, UAX #15: NFC), and Arabic letters are letters, not the shapes
//! that they take in words.

use std::borrow::Cow;

use super::{Reading, State};
use crate::folding::{canonical, is_override};

impl Reading {
    /// The reading with its words in one form.
    pub(crate) fn canonical(mut self) -> Self {
        let paragraphs = self.parts.iter_mut().flat_map(|part| &mut part.paragraphs);
        for span in paragraphs.flat_map(|paragraph| &mut paragraph.spans) {
            settle(&mut span.text);
            span.marks.turned |= span.text.contains(is_override);
        }
        for control in &mut self.controls {
            settle(&mut control.placeholder);
            match &mut control.state {
                State::Box(_) => {}
                State::Text(words) | State::Choice { words, .. } | State::Date { words, .. } => settle(words),
            }
        }
        self
    }
}

fn settle(text: &mut String) {
    if let Cow::Owned(settled) = canonical(text) {
        *text = settled;
    }
}
