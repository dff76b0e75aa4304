//! The three slots in which Word keeps languages and faces, and the slot of each language.
//!
//! A run in one script is marked in its own slot only; the other two keep the document's defaults, so that an
//! English name in Chinese text needs no mark of its own.

use crate::document::Run;
use crate::locale::{Direction, Lang};
use crate::theme::{Emphasis, Script, THEME};

/// A slot of `w:lang` and `w:rFonts`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// `w:val`; `w:ascii` and `w:hAnsi`.
    Latin,
    /// `w:eastAsia`.
    EastAsia,
    /// `w:bidi`; `w:cs`.
    Complex,
}

impl Slot {
    /// The slot of a language's script.
    pub fn of(lang: Lang) -> Self {
        match lang.direction() {
            Direction::Rtl => Slot::Complex,
            Direction::Ltr if lang.rules().script == "han" => Slot::EastAsia,
            Direction::Ltr => Slot::Latin,
        }
    }

    /// The role of the face in it.
    pub fn role(self) -> &'static str {
        match self {
            Slot::Latin => "latin",
            Slot::EastAsia => "han",
            Slot::Complex => "arabic",
        }
    }
}

/// The languages of a document's slots, and of what is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slots {
    lang: Lang,
    /// The language of the document, where words of another are written in it.
    within: Lang,
}

impl Slots {
    /// The slots of a document in this language.
    pub fn new(lang: Lang) -> Self {
        Self { lang, within: lang }
    }

    /// The same for words in a language within a document in another, whose faces and languages it has.
    pub fn within(lang: Lang, document: Lang) -> Self {
        Self { lang, within: document }
    }

    /// The language in a slot: the document's own, else the first of the Union's languages that belongs there.
    pub fn lang(self, slot: Slot) -> Lang {
        std::iter::once(self.within)
            .chain(Lang::ALL)
            .find(|lang| Slot::of(*lang) == slot)
            .expect("each slot has one of the six languages")
    }

    /// Whether lines run from right to left.
    pub fn rtl(self) -> bool {
        self.lang.direction() == Direction::Rtl
    }

    /// The script of the words, where it is another than the document's.
    pub fn other_script(self) -> Option<&'static Script> {
        let own = script(self.lang);
        (self.lang.rules().script != self.within.rules().script).then_some(own)
    }

    /// What the theme says about the document's script.
    pub fn script(self) -> &'static Script {
        script(self.within)
    }

    /// How a run of words is marked.
    pub fn look(self, run: &Run) -> Look {
        let lang = run.lang.unwrap_or(self.lang);
        let slot = Slot::of(lang);
        Look {
            rtl: lang.direction() == Direction::Rtl && !run.ltr,
            lang: (self.lang(slot) != lang).then_some(lang),
            han: run.text.contains(ambiguous).then_some(slot == Slot::EastAsia),
            bold: run.bold,
            emphasis: run.italic.then_some(script(lang).emphasis),
            fact: false,
        }
    }

    /// The look of words in the document's language.
    pub fn own(self) -> Look {
        let other = self.lang(Slot::of(self.lang)) != self.lang;
        Look { rtl: self.rtl(), lang: other.then_some(self.lang), ..Look::default() }
    }
}

/// What the theme says about a language's script.
pub(super) fn script(lang: Lang) -> &'static Script {
    &THEME.scripts[&lang.rules().script]
}

/// Run properties that distinguish one run from the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Look {
    /// `w:rtl`: set by the complex-script faces and sizes, right to left.
    pub rtl: bool,
    /// A language other than its slot's.
    pub lang: Option<Lang>,
    /// Whether characters that several scripts share (quotes, dashes, ellipses) are Han; `None` if there are none.
    pub han: Option<bool>,
    /// Whether it is bold although its paragraph is not.
    pub bold: bool,
    /// What sets it apart, if anything does.
    pub emphasis: Option<Emphasis>,
    /// Whether it is marked as a value of the model.
    pub fact: bool,
}

impl Look {
    /// The look of both, if one run can contain both.
    pub fn join(self, other: Look) -> Option<Look> {
        let hans_agree = self.han.is_none() || other.han.is_none() || self.han == other.han;
        let both = Look { han: self.han.or(other.han), ..self };
        (hans_agree && both == Look { han: both.han, ..other }).then_some(both)
    }
}

/// Whether Word looks at `w:hint` to choose the face of a character (ISO/IEC 29500-1, 17.3.2.26).
fn ambiguous(c: char) -> bool {
    matches!(c, '\u{a7}' | '\u{a8}' | '\u{b0}'..='\u{b7}' | '\u{d7}' | '\u{f7}')
        || (('\u{2010}'..='\u{2bff}').contains(&c) && c != '\u{2011}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_english_name_in_chinese_text_needs_no_run() {
        let slots = Slots::new(Lang::Zh);
        let name = Run { lang: Some(Lang::En), ..Run::new("Chaesub Lee") };
        assert_eq!(slots.look(&name), slots.own());
        let french = Run { lang: Some(Lang::Fr), ..Run::new("Genève") };
        assert_eq!(slots.look(&french).lang, Some(Lang::Fr));
    }

    #[test]
    fn what_sets_words_apart_is_that_of_their_script() {
        let italic = |lang| Run { lang, italic: true, ..Run::new("x") };
        let slots = Slots::new(Lang::Ar);
        assert_eq!(slots.look(&italic(None)).emphasis, Some(Emphasis::Underline));
        assert_eq!(slots.look(&italic(Some(Lang::Fr))).emphasis, Some(Emphasis::Italic));
        assert_eq!(slots.look(&italic(None)).join(slots.own()), None);
    }

    #[test]
    fn shared_quotes_go_with_their_language() {
        let slots = Slots::new(Lang::Zh);
        let chinese = slots.look(&Run::new("“附件”"));
        let english = slots.look(&Run { lang: Some(Lang::En), ..Run::new("“Annex”") });
        assert_eq!((chinese.han, english.han), (Some(true), Some(false)));
        assert_eq!(chinese.join(english), None);
        assert_eq!(chinese.join(slots.own()), Some(chinese));
    }

    #[test]
    fn a_number_in_arabic_text_is_left_to_right() {
        let slots = Slots::new(Lang::Ar);
        assert!(slots.look(&Run::new("القرار")).rtl);
        assert!(!slots.look(&Run { ltr: true, ..Run::new("23-19") }).rtl);
        assert!(!slots.look(&Run { lang: Some(Lang::En), ..Run::new("ITU") }).rtl);
    }
}
