//! Runs: writes inline text in as few `w:r` as its formatting allows.
//!
//! Neighbours that look alike and are kept from being edited alike share a run, because translators' tools show each run as
//! a tag.

use super::Form;
use super::kept::{About, Kept, about, counted};
use super::names::relationship;
use super::slots::{Look, Slot};
use super::story::Story;
use super::whole::whole;
use crate::document::{Field, Inline, Note, Run, Text, Value};
use crate::theme::{Emphasis, THEME};

/// What a paragraph contains, piece by piece.
#[derive(Debug, Clone, Copy)]
pub(super) enum Piece<'a> {
    /// Words, facts, breaks, blanks and the reference marks of footnotes.
    Text(&'a Text),
    /// Characters between texts: a tab or a space.
    Mark(char),
    /// A box or round mark of the form.
    Box(&'a Field),
}

/// Something written as one element.
pub(super) enum Span<'a> {
    /// A run.
    Run { look: Look, about: About<'a>, text: String },
    /// A place to fill in.
    Field(&'a Field),
    /// A footnote.
    Note(&'a Note),
}

impl<'a> Span<'a> {
    /// Whether it is a run with this link, or without one.
    fn leads_to(&self, target: Option<&str>) -> bool {
        matches!(self, Span::Run { about, .. } if about.link == target)
    }

    /// How it is kept from being edited.
    fn kept(&self) -> Kept<'a> {
        match self {
            Span::Run { about, .. } => about.kept,
            Span::Field(_) | Span::Note(_) => Kept::Free,
        }
    }
}

impl Story<'_> {
    /// Writes the pieces as runs, hyperlinks and content controls.
    pub fn pieces(&mut self, pieces: &[Piece]) {
        let spans = self.spans(pieces);
        let mut spans = spans.iter().peekable();
        while let Some(span) = spans.next() {
            match span {
                Span::Field(field) => self.field(field),
                Span::Note(note) => self.note(note),
                Span::Run { about: About { link: None, kept: Kept::Free }, look, text } => {
                    self.run(*look, None, text);
                }
                Span::Run { about, .. } => {
                    let mut linked = vec![span];
                    while let Some(next) = spans.next_if(|next| next.leads_to(about.link)) {
                        linked.push(next);
                    }
                    match about.link {
                        Some(target) => {
                            let id = self.relationships.external(relationship::HYPERLINK, target);
                            self.xml.open("w:hyperlink", &[("r:id", &id), ("w:history", &1)]);
                            self.runs(&linked, Some("Hyperlink"));
                            self.xml.close();
                        }
                        None => self.runs(&linked, None),
                    }
                }
            }
        }
    }

    /// Writes runs; those that are kept from being edited are put in a control that says how.
    fn runs(&mut self, spans: &[&Span], style: Option<&str>) {
        for alike in spans.chunk_by(|one, next| one.kept() == next.kept()) {
            let kept = if self.edition.print.is_some() { Kept::Free } else { alike[0].kept() };
            if kept != Kept::Free {
                self.open_kept(kept);
            }
            for span in alike {
                if let Span::Run { look, text, .. } = span {
                    self.run(*look, style, text);
                }
            }
            if kept != Kept::Free {
                self.close_kept();
            }
        }
    }

    /// Writes a run: tabs, breaks and hyphens as elements of their own, other characters as they are.
    ///
    /// Word's search does not ignore any kind of word joiner, so there is none: lines may break there.
    pub fn run(&mut self, look: Look, style: Option<&str>, text: &str) {
        let mut text = text.replace('\u{2060}', "");
        self.xml.open("w:r", &[]);
        self.run_properties(look, style);
        let ltr = self.edition.slots.rtl() && !look.rtl;
        if ltr && parts(&text) {
            text = text.replace('\u{a0}', " ");
        }
        let text = &text;
        let before = if ltr && turns(text) { "\u{200e}" } else { "" };
        let after = if ltr && strays(text) { "\u{200e}" } else { "" };
        self.characters(&format!("{before}{text}{after}"));
        self.xml.close();
    }

    /// Writes the properties of a run, in the order of the schema.
    pub fn run_properties(&mut self, look: Look, style: Option<&str>) {
        if style.is_none() && look == (Look { han: look.han.filter(|han| !han), ..Look::default() }) {
            return;
        }
        let xml = &mut self.xml;
        xml.open("w:rPr", &[]);
        if let Some(style) = style {
            xml.val("w:rStyle", style);
        }
        if look.han == Some(true) {
            xml.empty("w:rFonts", &[("w:hint", &"eastAsia")]);
        }
        if look.bold {
            xml.flag("w:b");
            xml.flag("w:bCs");
        }
        match look.emphasis {
            Some(Emphasis::Italic) => {
                xml.flag("w:i");
                xml.flag("w:iCs");
            }
            Some(Emphasis::Underline) if !look.fact => xml.val("w:u", "single"),
            Some(Emphasis::Underline) | None => {}
        }
        // Neither by colour alone nor as words are set apart.
        if look.fact {
            xml.val("w:u", "dotted");
            let fill = THEME.colours.fact.to_uppercase();
            xml.empty("w:shd", &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &fill)]);
        }
        if look.rtl {
            xml.flag("w:rtl");
        }
        if let Some(lang) = look.lang {
            let slot = match Slot::of(lang) {
                Slot::Latin => "w:val",
                Slot::EastAsia => "w:eastAsia",
                Slot::Complex => "w:bidi",
            };
            xml.empty("w:lang", &[(slot, &lang.tag())]);
        }
        xml.close();
    }

    fn characters(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find(['\t', '\n', '\r', '\u{ad}', '\u{2011}']) {
            self.words(&rest[..at]);
            let mut after = rest[at..].chars();
            self.xml.flag(match after.next() {
                Some('\t') => "w:tab",
                Some('\u{ad}') => "w:softHyphen",
                Some('\u{2011}') => "w:noBreakHyphen",
                _ => "w:br",
            });
            rest = after.as_str();
        }
        self.words(rest);
    }

    fn words(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let loose = text.starts_with(' ') || text.ends_with(' ') || text.contains("  ");
        let preserve: &[(&str, &dyn std::fmt::Display)] = &[("xml:space", &"preserve")];
        let element = if self.deleted { "w:delText" } else { "w:t" };
        self.xml.leaf(element, if loose { preserve } else { &[] }, text);
    }

    fn spans<'t>(&self, pieces: &[Piece<'t>]) -> Vec<Span<'t>> {
        let slots = self.edition.slots;
        let locks = locks(self.edition.options.form, pieces);
        let marks = self.edition.print.as_ref().is_some_and(|print| print.marks_facts);
        let look =
            |run: &Run, is_value| Look { fact: marks && (is_value || run.fact.is_some()), ..slots.look(run) };
        let mut spans = Vec::new();
        for piece in pieces {
            match piece {
                // A tab or space looks like what is before it, if anything is.
                Piece::Mark(mark) => match spans.last_mut() {
                    Some(Span::Run {
                        look: Look { fact: false, .. },
                        text,
                        about: About { link: None, kept: Kept::Free | Kept::Formula },
                        ..
                    }) => {
                        text.push(*mark);
                    }
                    _ => push(&mut spans, slots.own(), About::default(), &mark.to_string()),
                },
                Piece::Box(field) => spans.push(Span::Field(field)),
                Piece::Text(text) => {
                    for (at, inline) in text.0.iter().enumerate() {
                        match inline {
                            Inline::Words(run) => {
                                push(&mut spans, look(run, false), about(run, None, locks), &run.text);
                            }
                            Inline::Fact(fact) => {
                                for run in &fact.runs {
                                    let mut about = about(run, Some(&fact.value), locks);
                                    if locks
                                        && about.kept == Kept::Free
                                        && matches!(fact.value, Value::Number(_))
                                    {
                                        about.kept = counted(text, at, slots.rtl());
                                    }
                                    push(&mut spans, look(run, true), about, &run.text);
                                }
                            }
                            Inline::Break => match spans.last_mut() {
                                Some(Span::Run {
                                    look: Look { fact: false, .. },
                                    text,
                                    about: About { kept: Kept::Free | Kept::Formula, .. },
                                    ..
                                }) => {
                                    text.push('\n');
                                }
                                _ => push(&mut spans, slots.own(), About::default(), "\n"),
                            },
                            Inline::Blank(field) => spans.push(Span::Field(field)),
                            Inline::Note(note) => spans.push(Span::Note(note)),
                        }
                    }
                }
            }
        }
        if locks { whole(spans, slots.rtl()) } else { spans }
    }
}

/// Whether formulae in these pieces are locked. Word 2003 has no controls; and where one stands right before a blank,
/// LibreOffice (as of version 7.4) saves a file that is no XML.
fn locks(form: Form, pieces: &[Piece]) -> bool {
    let is_blank = |inline: &Inline| matches!(inline, Inline::Blank(_));
    let has_blank = |piece: &Piece| matches!(piece, Piece::Text(text) if text.0.iter().any(is_blank));
    form != Form::Legacy && !pieces.iter().any(has_blank)
}

/// Appends words to the last run if that looks alike, else as a run of their own.
pub(super) fn push<'t>(spans: &mut Vec<Span<'t>>, look: Look, about: About<'t>, words: &str) {
    if words.is_empty() {
        return;
    }
    if let Some(Span::Run { look: last, about: known, text }) = spans.last_mut()
        && *known == about
        && let Some(both) = last.join(look)
    {
        *last = both;
        text.push_str(words);
        return;
    }
    spans.push(Span::Run { look, about, text: words.to_owned() });
}

/// Whether a left-to-right run would be reversed in a right-to-left line that is ordered by its characters alone.
///
/// Word goes by the run, which lacks `w:rtl`. LibreOffice (as of version 7.4) follows the bidirectional algorithm
/// and ignores both that and `w:dir`: it shows `+41 22` with its sign at the end and `26-17` as `17-26` (UAX #9, W2
/// and W4), unless U+200E comes first. A letter has the same effect.
fn turns(text: &str) -> bool {
    let (text, digit) = (text.trim(), |c: char| c.is_ascii_digit());
    text.contains(digit) && !text.starts_with(char::is_alphabetic) && !text.chars().all(digit)
}

/// Whether a left-to-right run would be parted within a word where a right-to-left line ends.
///
/// LibreOffice (as of version 7.4) breaks names held together by no-break spaces anywhere, `X.1` from `332`, when they
/// begin in the middle of a line; with spaces it breaks them there. Telephones and spans, of digits alone, stay whole.
fn parts(text: &str) -> bool {
    text.contains(char::is_alphabetic)
}

/// Whether the last sign of a left-to-right run, such as the slash of an address, would be taken as part of the
/// line and moved to its other end. Matched brackets stay with what is in them.
fn strays(text: &str) -> bool {
    let last = text.chars().last().filter(|_| text.starts_with(|c: char| c.is_ascii_alphanumeric()));
    last.is_some_and(|c| c.is_ascii_punctuation() && !")]}%".contains(c))
}

#[cfg(test)]
mod tests {
    use super::{parts, strays, turns};

    #[test]
    fn names_are_parted_and_numbers_are_not() {
        assert!(parts("ITU\u{2011}T\u{a0}X.1332\u{a0}(X.sgsec\u{2011}3)"));
        for text in ["+41\u{a0}22\u{a0}730\u{a0}6206", "26\u{2011}17", "17"] {
            assert!(!parts(text), "{text}");
        }
    }

    #[test]
    fn a_sign_at_the_end_of_an_address_strays() {
        assert!(strays("www.itu.int/ipr/"));
        for text in ["www.itu.int", "X.1332 (X.sgsec-3)", "40%", "–", "/", "3\t"] {
            assert!(!strays(text), "{text}");
        }
    }

    #[test]
    fn numbers_of_several_parts_turn_round() {
        for text in ["+41 22 730 5900", "26-17", "40%", "3/17", "2 GHz"] {
            assert!(turns(text), "{text}");
        }
        for text in ["2026", "X.1332", "ITU-T L.1470", "B", "–", "3\t"] {
            assert!(!turns(text), "{text}");
        }
    }
}
