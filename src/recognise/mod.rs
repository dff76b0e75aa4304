//! Editions recognised: in comes what a file says, out goes an edition with keys and typed facts, and a note for
//! every place where a formula is not said as the catalogs say it.
//!
//! The catalogs and all formularies are run backwards (`locale::backwards`): what they can say are
//! patterns with holes, and a block that says one is known by its message. What says none stays prose, with the
//! facts that grammar finds. Nothing is dropped; every line of the reading is in the edition.

mod align;
mod block;
mod build;
mod cardinals;
mod company;
mod dates;
#[cfg(feature = "collect")]
mod day;
mod detect;
mod emit;
mod evidence;
mod fold;
mod foot;
mod form;
mod grammar;
mod holes;
mod inside;
mod kind;
mod language;
mod lines;
mod matching;
mod number;
mod outside;
mod own;
mod pattern;
mod place;
mod quantities;
mod sites;
mod slips;
mod state;
mod tokens;
mod trace;
mod unknown;
mod value_words;
mod walk;
mod wordings;
#[cfg(test)]
mod written;

use std::collections::BTreeMap;

use self::language::Language;
use crate::declared::{Declaration, Declared};
use crate::document::{Edition, Key, SEVERAL};
use crate::lang::Lang;
use crate::locale::HouseWords;
use crate::locale::backwards::{Choices, Piece, count_class};
use crate::locale::registers::{Family, Name, country};
use crate::reading::Reading;

#[cfg(feature = "collect")]
pub(crate) use day::day;

pub use build::{composed, is_typed, own_names, own_values, read_back};
pub use detect::{Spoken, language, spoken};
pub use evidence::{Evidence, Input, at};
pub(crate) use fold::is_dash;
pub use fold::is_invisible;
pub use foot::Foot;
pub use own::{own, own_texts, printed_number};
pub use slips::{Kind, Slip};

/// The day of the week that the words beside a date name, in the text that it stands in.
pub fn weekday(
    lang: Lang,
    declaration: Declaration,
    text: &str,
    date: &std::ops::Range<usize>,
) -> Option<jiff::civil::Weekday> {
    Language::of(lang, &declaration).dates.weekday(text, date)
}

/// The annexes of the letter that running text names by number or letter, with where each stands; those of another
/// document are none.
pub fn annexes_named(lang: Lang, declaration: Declaration, text: &str) -> Vec<(std::ops::Range<usize>, u32)> {
    Language::of(lang, &declaration).annexes_named(text)
}

/// Whether a line is of the letterhead of another Bureau, which no letter of TSB's has.
pub fn is_letterhead(lang: Lang, line: &str) -> bool {
    outside::Outside::of(lang).heads(line)
}

/// The places and countries that a text names, with where each stands.
pub fn places_named(
    lang: Lang,
    declaration: Declaration,
    text: &str,
) -> Vec<(std::ops::Range<usize>, String)> {
    Language::of(lang, &declaration).named(Family::Place, text)
}

/// An edition recognised.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognition {
    /// The edition, as drift compares it.
    pub edition: Edition,
    /// What each text of the edition was recognised as, in the order of [`Edition::texts`].
    pub matches: Vec<Option<Matched>>,
    /// Where formulae are not said as the catalogs say them.
    pub notes: Vec<Note>,
    /// The formulary whose wording the edition follows most.
    pub formulary: Option<&'static str>,
}

/// What a text was recognised as.
#[derive(Debug, Clone, PartialEq)]
pub struct Matched {
    /// The message, with `.attribute` where it is an attribute's.
    pub message: &'static str,
    /// The formularies that say it so.
    pub years: Vec<&'static str>,
    /// The selections under which the message says so.
    pub choices: Vec<Choices>,
    /// How much of the words is there, from 0 to 1.
    pub similarity: f32,
    /// The messages that stand inside: `next-meeting.virtual-planned`.
    pub inner: Vec<&'static str>,
    /// Words of the circular's own that it holds, by the variable in whose place they stand.
    pub own: Vec<(&'static str, String)>,
    /// The words as they stand, with holes for their values; empty where they are those of the catalog.
    pub wording: Vec<Piece>,
}

impl Matched {
    /// Whether the message says it so of this many texts.
    pub fn fits_count(&self, lang: Lang, count: usize) -> bool {
        let class = count_class(lang, u32::try_from(count).unwrap_or(u32::MAX)).to_string();
        let fits =
            |choices: &Choices| choices.iter().all(|(name, value)| *name != "count" || *value == class);
        self.choices.is_empty() || self.choices.iter().any(fits)
    }

    /// The values of a selector under which the message says it so: `statuses` may be `new` alone.
    pub fn selected(&self, selector: &str) -> Vec<&str> {
        let mut out: Vec<&str> = self
            .choices
            .iter()
            .flatten()
            .filter(|(name, _)| *name == selector)
            .map(|(_, value)| value.as_str())
            .collect();
        out.sort_unstable();
        out.dedup();
        out
    }
}

/// A place where a formula is not said as the catalogs say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The text it stands in, by its index in [`Edition::texts`].
    pub index: usize,
    /// The key of that text.
    pub key: Option<Key>,
    /// The message that the text says.
    pub message: String,
    /// The part of the file.
    pub part: String,
    /// The line.
    pub line: usize,
    /// The difference; its range is in the joined lines of the block.
    pub slip: Slip,
}

/// The characters of a text that count when wordings are compared: without spaces, dashes, quotation marks, case,
/// width and accents.
pub fn folded(text: &str) -> String {
    fold::folded_text(text)
}

/// Of the places that a name may mean, the first that is no country.
fn city(keys: &str) -> &str {
    let members = || keys.split(SEVERAL);
    let city = members().find(|key| country(key).is_none());
    city.or_else(|| members().next()).unwrap_or(keys)
}

/// Recognises a file that was read, as a letter of the kind that it is.
///
/// Without a language, the one is taken that the file is written in; see `language`. The kind is known by messages
/// that only letters of one kind say; where nothing tells it, only the head of a letter is recognised.
pub fn edition(declared: &Declared, reading: &Reading, lang: Option<Lang>) -> Recognition {
    edition_with(declared, reading, &Options { lang, ..Options::default() })
}

/// Names beside the registers', by language.
pub type Names = BTreeMap<Lang, Vec<Name>>;

/// Words of a house over the catalogs', by language.
pub type Words = BTreeMap<Lang, HouseWords>;

/// How a file is recognised.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// Its language; without one, the language that it is written in.
    pub lang: Option<Lang>,
    /// The names that a house and a circular have beside the registers'.
    pub names: Option<&'a Names>,
    /// The words that a house has over the catalogs'; letters may be said with either.
    pub words: Option<&'a Words>,
}

impl<'a> Options<'a> {
    /// The language of a file: the one that is given, or the one that it is written in.
    fn spoken(&self, reading: &Reading) -> Spoken {
        self.lang.map_or_else(|| spoken(reading), |lang| Spoken { lang, doubt: None })
    }

    /// The names of a language beside the registers'.
    fn beside(&self, lang: Lang) -> &'a [Name] {
        self.names.and_then(|names| names.get(&lang)).map_or(&[], Vec::as_slice)
    }

    /// The words of a language over the catalogs'.
    fn over(&self, lang: Lang) -> Option<&'a HouseWords> {
        self.words?.get(&lang)
    }
}

/// As [`edition`], with names beside the registers' and words over the catalogs'; what is known of a language stays
/// shared.
pub fn edition_with(declared: &Declared, reading: &Reading, options: &Options<'_>) -> Recognition {
    let spoken = options.spoken(reading);
    let lang = spoken.lang;
    let mut recognition = match kind::vote(declared, reading, lang, options.over(lang)) {
        Some((declaration, known_by)) => {
            let mut recognition = walk::walk(reading, lang, declaration, true, options);
            recognition.edition.trace.known_by = known_by.into_iter().map(str::to_owned).collect();
            recognition
        }
        None => walk::walk(reading, lang, &declared.head, false, options),
    };
    recognition.edition.trace.doubt = spoken.doubt;
    recognition
}

/// The line on which a whole letter stands, greeting and closing in one: nothing tells its paragraphs apart.
pub fn on_one_line(declared: &Declared, reading: &Reading, options: &Options<'_>) -> Option<usize> {
    let lang = options.spoken(reading).lang;
    walk::on_one_line(reading, lang, &declared.head)
}

/// The kind that a file is of by what only letters of that kind say.
pub fn kind(declared: &Declared, reading: &Reading, options: &Options<'_>) -> Option<&'static Declaration> {
    let lang = options.spoken(reading).lang;
    kind::vote(declared, reading, lang, options.over(lang)).map(|(declaration, _)| declaration)
}

/// Recognises a file as a letter of this kind; of none, its head alone.
pub fn edition_as(
    declared: &Declared,
    reading: &Reading,
    options: &Options<'_>,
    kind: Option<&Declaration>,
) -> Recognition {
    let Spoken { lang, doubt } = options.spoken(reading);
    let mut recognition = walk::walk(reading, lang, kind.unwrap_or(&declared.head), kind.is_some(), options);
    recognition.edition.trace.doubt = doubt;
    recognition
}
