//! Glyph coverage: gives a diagnostic for every character of a document that no face of its language can show.
//!
//! Missing characters are found here, from the font book, before anything is laid out; typst's own finding knows
//! neither the key of the block nor the language.

use std::collections::BTreeSet;

use typst::text::{FontBook, FontStyle, is_default_ignorable};

use crate::diag::{Code, Diagnostic, Diagnostics, nearest};
use crate::document::{Document, Inline, Text};
use crate::letterhead::Letterhead;
use crate::locale::Lang;
use crate::theme::{Emphasis, THEME};

/// Characters that a Latin face has but the Han face shows: the set that typst calls `latin-in-cjk`.
const HAN_PUNCTUATION: &str =
    "\u{b7}\u{2013}\u{2014}\u{2018}\u{2019}\u{201c}\u{201d}\u{2025}\u{2026}\u{2027}\u{2e3a}";

/// A family in the order in which a language looks for glyphs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Family {
    /// The family's name.
    pub name: String,
    /// The characters that it leaves to the faces after it.
    pub leaves: String,
}

/// The families of a language: its font chain, from the letterhead or else the theme, then those that the user
/// added.
pub(super) fn chain(lang: Lang, letterhead: &Letterhead, extra: &[String]) -> Vec<Family> {
    let rules = lang.rules();
    let leaves = THEME.scripts[&rules.script].own_punctuation;
    let own = rules.font_chain.iter().flat_map(|role| {
        // The symbols in a text face are as small as its letters.
        let mut left = if role == "latin" { THEME.marks.symbols.clone() } else { String::new() };
        if leaves && role == "latin" {
            left.push_str(HAN_PUNCTUATION);
        }
        let own = letterhead.faces.get(role).and_then(|face| face.pdf.as_ref());
        let names = own.map_or(THEME.faces[role].pdf.as_slice(), std::slice::from_ref);
        names.iter().map(move |name| Family { name: name.clone(), leaves: left.clone() })
    });
    let added = extra.iter().map(|name| Family { name: name.clone(), leaves: String::new() });
    own.chain(added).collect()
}

/// An error for each family of a letterhead that is missing.
pub(super) fn lacking(letterhead: &Letterhead, book: &FontBook) -> Diagnostics {
    let faces = letterhead.faces.values();
    faces
        .filter_map(|face| {
            let name = face.pdf.as_ref().filter(|name| !book.contains_family(&name.to_lowercase()))?;
            let known: Vec<&str> = book.families().map(|(name, _)| name).collect();
            let error = Diagnostic::error(Code::Letterhead, format!("there is no face `{name}` for PDF"));
            let hint = nearest(name, known.iter().copied()).map_or_else(
                || {
                    format!(
                        "name its folder: --fonts DIR; the faces known without one are `{}`",
                        known.join("`, `")
                    )
                },
                |near| format!("did you mean `{near}`?"),
            );
            Some(Diagnostic { place: face.place.clone().map(Box::new), ..error }.hint(hint))
        })
        .collect()
}

/// The characters that a chain of families can show in every weight it has, upright and italic.
pub(super) struct GlyphSet {
    upright: Bits,
    italic: Bits,
}

impl GlyphSet {
    /// The set of a chain.
    pub(super) fn new(book: &FontBook, chain: &[Family]) -> Self {
        let (mut upright, mut italic) = (Bits::empty(), Bits::empty());
        for family in chain {
            let faces = |is_wanted: fn(FontStyle) -> bool| {
                let indices = book.select_family(&family.name.to_lowercase());
                let infos = indices.filter_map(|index| book.info(index));
                let sets = infos.filter(|info| is_wanted(info.variant.style)).map(|info| {
                    let mut set = Bits::empty();
                    info.coverage.iter().for_each(|c| set.insert(c));
                    set
                });
                let mut set = sets.reduce(|all, face| all.and(&face))?;
                family.leaves.chars().for_each(|c| set.remove(u32::from(c)));
                Some(set)
            };
            let own = faces(|style| style == FontStyle::Normal);
            // A family without italics shows its upright letters instead.
            if let Some(set) = faces(|style| style != FontStyle::Normal).as_ref().or(own.as_ref()) {
                italic = italic.or(set);
            }
            if let Some(set) = own {
                upright = upright.or(&set);
            }
        }
        Self { upright, italic }
    }

    /// Whether the character is shown, or needs no glyph.
    pub(super) fn shows(&self, c: char) -> bool {
        self.upright.shows(c)
    }

    /// Whether it is shown in italics.
    pub(super) fn shows_italic(&self, c: char) -> bool {
        self.italic.shows(c)
    }
}

/// A set of characters, with one bit for each.
struct Bits(Vec<u64>);

impl Bits {
    fn empty() -> Self {
        Self(vec![0; 0x11_0000 / 64])
    }

    fn insert(&mut self, c: u32) {
        self.0[c as usize / 64] |= 1 << (c % 64);
    }

    fn remove(&mut self, c: u32) {
        self.0[c as usize / 64] &= !(1 << (c % 64));
    }

    fn and(self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a & b).collect())
    }

    fn or(self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a | b).collect())
    }

    fn shows(&self, c: char) -> bool {
        let code = c as usize;
        // A hyphen stands in for the non-breaking one; see `handover`.
        c == '\u{2011}' || self.0[code / 64] & (1 << (code % 64)) != 0 || is_default_ignorable(c)
    }
}

/// The characters of a document that a set does not show in the style they are set in, once for each place.
pub(super) fn missing(document: &Document, set: &GlyphSet) -> Vec<(String, char)> {
    let mut found = BTreeSet::new();
    let mut missing = Vec::new();
    let leans = THEME.scripts[&document.lang.rules().script].emphasis == Emphasis::Italic;
    let mut look = |place: &str, text: &str, italic: bool| {
        let is_shown = |c: char| if italic && leans { set.shows_italic(c) } else { set.shows(c) };
        for c in text.chars().filter(|&c| !is_shown(c)) {
            if found.insert((place.to_owned(), c)) {
                missing.push((place.to_owned(), c));
            }
        }
    };
    for (place, text) in document.texts() {
        runs(text, |run, italic| look(place.as_str(), run, italic));
    }
    let head = &document.masthead;
    let running = &document.running_head;
    runs(&head.union, |run, italic| look("the banner", run, italic));
    for line in [&head.bureau].into_iter().chain(&head.draft) {
        runs(line, |run, italic| look("the banner", run, italic));
    }
    look("the running head", &running.before, false);
    look("the running head", &running.after, false);
    runs(&running.name, |run, italic| look("the running head", run, italic));
    for line in &document.footer {
        runs(line, |run, italic| look("the footer", run, italic));
    }
    missing
}

/// An error for the face of a letterhead that lacks what the theme's faces show, and one for each character that
/// they do not show either.
pub(super) fn told(
    lang: Lang,
    letterhead: &Letterhead,
    missing: Vec<(String, char)>,
    theme: &GlyphSet,
) -> Diagnostics {
    let (lacked, missing): (Vec<_>, Vec<_>) = missing.into_iter().partition(|(_, c)| theme.shows(*c));
    let own = lang.rules().font_chain.iter().find_map(|role| {
        let face = letterhead.faces.get(role)?;
        Some((face.pdf.as_ref()?, &face.place, THEME.faces[role].pdf.first()?))
    });
    let poor = own.filter(|_| !lacked.is_empty()).map(|(name, place, theme)| {
        let characters: BTreeSet<char> = lacked.iter().map(|(_, c)| *c).collect();
        let some: Vec<String> =
            characters.iter().take(5).map(|c| format!("U+{:04X}", u32::from(*c))).collect();
        let count = characters.len();
        let message = format!(
            "the face `{name}` lacks {count} characters of the {} edition: {} …",
            lang.name(),
            some.join(", ")
        );
        let error = Diagnostic::error(Code::MissingGlyph, message);
        Diagnostic { place: place.clone().map(Box::new), ..error }
            .hint(format!("name one that has them, such as `{theme}`"))
    });
    poor.into_iter().chain(missing.iter().map(|(place, c)| diagnostic(place, *c, lang))).collect()
}

/// Calls `look` with every stretch of characters that is printed, including the captions of blanks, and whether it
/// is set apart.
fn runs(text: &Text, mut look: impl FnMut(&str, bool)) {
    for inline in &text.0 {
        match inline {
            Inline::Words(run) => look(&run.text, run.italic),
            Inline::Fact(fact) => fact.runs.iter().for_each(|run| look(&run.text, run.italic)),
            Inline::Blank(field) => look(&field.label, false),
            // A footnote is a text of its own.
            Inline::Break | Inline::Note(_) => {}
        }
    }
}

fn diagnostic(place: &str, c: char, lang: Lang) -> Diagnostic {
    let code = u32::from(c);
    let shown = if c.is_control() { String::new() } else { format!(" `{c}`") };
    Diagnostic::error(
        Code::MissingGlyph,
        format!("no face of {} has a glyph for U+{code:04X}{shown}, in {place}", lang.name()),
    )
    .hint("replace the character, or name a folder with a face that has it: --fonts DIR")
}

#[cfg(all(test, feature = "embedded-fonts"))]
mod tests {
    use super::super::fonts::Faces;
    use super::*;

    fn set(lang: Lang) -> GlyphSet {
        GlyphSet::new(Faces::new(&[]).unwrap().book(), &chain(lang, &Letterhead::default(), &[]))
    }

    #[test]
    fn each_language_has_the_letters_it_writes() {
        for (lang, text) in [
            (Lang::En, "Geneva – “draft” • 100 %\u{a0}"),
            (Lang::Fr, "Œuvre où l’été « à » N°"),
            (Lang::Es, "¿Número 1.º? ¡Sí! ñ"),
            (Lang::Ru, "Ёлка № 5 – «съезд»"),
            (Lang::Zh, "国际电信联盟，（“建议书”）——……、；：○"),
            (Lang::Ar, "الاتحاد الدولي للاتصالات، ؛ ؟ ITU-T"),
        ] {
            let set = set(lang);
            let missing: String = text.chars().filter(|&c| !set.shows(c)).collect();
            assert_eq!(missing, "", "{lang}");
            let missing: String = text.chars().filter(|&c| !set.shows_italic(c)).collect();
            assert_eq!(missing, "", "{lang}, in italics");
        }
    }

    #[test]
    fn a_language_does_not_borrow_the_faces_of_another() {
        assert!(!set(Lang::En).shows('国'));
        assert!(!set(Lang::Zh).shows('ع'));
    }
}
