//! Patterns: in comes what the catalogs of a language can say, out goes the same folded, with sorted holes.
//!
//! A hole says what may stand in it; two holes with nothing between them are one with two parts.

use super::fold::{Gap, Glyph, fold};
use crate::declared::Declaration;
use crate::document::{BLANK, FieldKind, Sort};
use crate::locale::backwards::{Choices, Outcome, Piece};
use crate::locale::contract::{Contract, Kind};
use crate::locale::{Args, Catalog, neutral};

/// A wording with holes.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// The message, or a set of parts that stand in other messages.
    pub id: &'static str,
    /// The title of office that stands in it.
    pub inner: Option<&'static str>,
    /// The formularies that say it so.
    pub years: Vec<&'static str>,
    /// The selections that lead here.
    pub choices: Vec<Choices>,
    /// What is compared, in order.
    pub elements: Vec<Element>,
    /// The holes by their index.
    pub holes: Vec<Vec<Part>>,
    /// Blanks of the form: which elements spell the placeholder of which field.
    pub blanks: Vec<(std::ops::Range<usize>, Blank)>,
    /// Which holes may be empty.
    pub optional: Vec<bool>,
    /// How much its words weigh together.
    pub weight: f32,
    /// The wording as people read it, holes as `{name}`.
    pub text: String,
}

/// A blank of the form: the name of its field, and what is filled in.
pub(super) type Blank = (&'static str, FieldKind);

/// An element of a pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Element {
    /// A character; its place is in [`Pattern::text`].
    Glyph(Glyph),
    /// A hole, by index.
    Hole(usize),
}

pub(super) fn character(element: &Element) -> Option<char> {
    match element {
        Element::Glyph(glyph) => Some(glyph.c),
        Element::Hole(_) => None,
    }
}

/// A value that stands in a hole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    /// The variable.
    pub name: &'static str,
    /// The form it is shown in.
    pub form: Option<&'static str>,
    /// What it takes.
    pub sort: Sort,
    /// Whether nothing may stand there: a text that has no working name has no brackets.
    pub optional: bool,
}

/// What it costs to take a character into a hole of this sort; 1 is what it costs to leave it unexplained.
pub(super) fn absorbs(sort: Sort, c: char) -> f32 {
    let numeric = |more: &str| {
        if c.is_numeric() || more.contains(c) || super::number::is_numeral(c) { 0.01 } else { 0.9 }
    };
    let ascii = || if c.is_ascii() { 0.01 } else { 0.9 };
    if BLANK.contains(c) {
        return 0.01;
    }
    match sort {
        Sort::StudyGroup
        | Sort::Resolution
        | Sort::Circular
        | Sort::Count
        | Sort::Number
        | Sort::Year
        | Sort::Words => numeric(""),
        Sort::Section | Sort::Clause => numeric("."),
        Sort::CollectiveLetter => numeric("/tsag"),
        Sort::Percentage => numeric("%"),
        Sort::Mark if c.is_ascii_alphanumeric() => 0.01,
        Sort::Mark => 0.9,
        // A title goes on up to what stands behind it, and so does where and when something is: neither gives up a part of
        // itself to what stands beside it.
        Sort::Title | Sort::Meeting(_) => 0.005,
        Sort::Url | Sort::Symbol | Sort::WorkingName => ascii(),
        Sort::Designation => numeric(".abcdefghijklmnopqrstuvwxyz"),
        _ => 0.02,
    }
}

/// Every pattern of the wanted messages that have a place in a layout.
pub(super) fn patterns(
    declaration: &Declaration,
    catalog: &Catalog,
    all: &[Outcome],
    wanted: &dyn Fn(&str) -> bool,
) -> Vec<Pattern> {
    let contract = &declaration.contract;
    let placed = declaration.layout.messages();
    let mut out: Vec<Pattern> = all
        .iter()
        .filter(|outcome| wanted(outcome.id) && placed.contains(&outcome.id))
        .cloned()
        .flat_map(|outcome| with_office(outcome, contract, all))
        .map(|(outcome, office)| Pattern { inner: office, ..pattern(outcome, catalog) })
        .collect();
    for id in placed.into_iter().filter(|id| contract.message(id).is_none() && wanted(id)) {
        let words = vec![Piece::Words(neutral(id, catalog.lang).plain())];
        let outcome = Outcome { id, pieces: words, years: contract.formularies(), choices: Vec::new() };
        out.push(pattern(outcome, catalog));
    }
    out.retain(|pattern| !pattern.elements.is_empty());
    out
}

/// The formulary that holds every message.
pub(super) fn first_year(contract: &Contract) -> &'static str {
    contract.formularies().first().copied().unwrap_or_default()
}

/// A signature has no words of its own: with each title of office it is an outcome.
fn with_office(
    outcome: Outcome,
    contract: &Contract,
    all: &[Outcome],
) -> Vec<(Outcome, Option<&'static str>)> {
    let office = |piece: &Piece| match piece {
        Piece::Hole { name, .. } => match contract.message(outcome.id)?.sort(name)? {
            Sort::Office(ids) => Some(ids),
            _ => None,
        },
        _ => None,
    };
    let found = outcome.pieces.iter().enumerate().find_map(|(at, piece)| Some((at, office(piece)?)));
    let Some((at, ids)) = found else { return vec![(outcome, None)] };
    let with = |office: &Outcome| {
        let mut outcome = outcome.clone();
        outcome.pieces.splice(at..=at, office.pieces.iter().cloned());
        outcome.choices.clone_from(&office.choices);
        (outcome, Some(office.id))
    };
    all.iter().filter(|office| ids.contains(&office.id)).map(with).collect()
}

/// The patterns of a message that stands inside others.
pub(super) fn inner(catalog: &Catalog, all: &[Outcome], ids: &[&str]) -> Vec<Pattern> {
    all.iter()
        .filter(|outcome| ids.contains(&outcome.id))
        .cloned()
        .map(|outcome| pattern(outcome, catalog))
        .collect()
}

/// Two patterns with words between them, as one.
pub(super) fn joined(first: &Pattern, words: &str, second: &Pattern) -> Pattern {
    let mut out = first.clone();
    out.push_words(words);
    let (elements, holes, text) = (out.elements.len(), out.holes.len(), out.text.len());
    out.text.push_str(&second.text);
    out.elements.extend(second.elements.iter().enumerate().map(|(index, element)| match element {
        Element::Glyph(glyph) => {
            let spaced = index == 0 && words.ends_with(char::is_whitespace);
            let gap = if spaced { Gap::Space } else { glyph.gap };
            Element::Glyph(Glyph { at: glyph.at + text, gap, ..*glyph })
        }
        Element::Hole(index) => Element::Hole(index + holes),
    }));
    out.holes.extend(second.holes.iter().cloned());
    out.optional.extend(&second.optional);
    out.blanks.extend(
        second.blanks.iter().map(|(range, field)| (range.start + elements..range.end + elements, *field)),
    );
    out.weight += second.weight;
    out.choices.clear();
    out
}

fn pattern(outcome: Outcome, catalog: &Catalog) -> Pattern {
    let mut out = Pattern {
        id: outcome.id,
        inner: None,
        years: outcome.years,
        choices: outcome.choices,
        elements: Vec::new(),
        holes: Vec::new(),
        blanks: Vec::new(),
        optional: Vec::new(),
        weight: 0.0,
        text: String::new(),
    };
    let message = catalog.contract.message(outcome.id);
    for piece in outcome.pieces {
        match piece {
            Piece::Words(words) => out.push_words(&words),
            Piece::Break => out.text.push('\n'),
            Piece::Hole { name, form } => {
                let kind = message.and_then(|message| message.kind(name));
                let sort = kind.and_then(Kind::sort).unwrap_or(Sort::Words);
                match sort {
                    Sort::Neutral(id) => out.push_words(&neutral(id, catalog.lang).plain()),
                    Sort::Blank(field) => {
                        let words = catalog.say_plain(&catalog.contract.placeholder(name), &Args::none());
                        let start = out.elements.len();
                        out.push_words(&words.unwrap_or_default());
                        out.blanks.push((start..out.elements.len(), (name, field)));
                    }
                    sort => {
                        let optional = matches!(kind, Some(Kind::Maybe(_)));
                        out.push_hole(Part { name, form, sort, optional });
                    }
                }
            }
        }
    }
    out
}

impl Pattern {
    /// Whether a variable stands between some of these marks in the wording.
    pub fn quotes(&self, name: &str, marks: &str) -> bool {
        let hole = format!("{{{name}}}");
        let Some((before, after)) = self.text.split_once(&hole) else { return false };
        before.trim_end().ends_with(|c| marks.contains(c))
            && after.trim_start().starts_with(|c| marks.contains(c))
    }

    fn push_words(&mut self, words: &str) {
        let start = self.text.len();
        self.text.push_str(words);
        let spaced = self.text[..start].ends_with(char::is_whitespace);
        for (index, mut glyph) in fold(words).into_iter().enumerate() {
            glyph.at += start;
            if index == 0 && spaced {
                glyph.gap = Gap::Space;
            }
            self.weight += glyph.weight();
            self.elements.push(Element::Glyph(glyph));
        }
    }

    fn push_hole(&mut self, part: Part) {
        self.text.push_str(&format!("{{{}}}", part.name));
        if let Some(Element::Hole(index)) = self.elements.last() {
            self.holes[*index].push(part);
            self.optional[*index] &= part.optional;
        } else {
            self.elements.push(Element::Hole(self.holes.len()));
            self.holes.push(vec![part]);
            self.optional.push(part.optional);
        }
    }
}
