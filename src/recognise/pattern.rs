//! Patterns: in comes what the catalogs of a language can say, out goes the same folded, with sorted holes.
//!
//! The one rule: a hole says what may stand in it; two holes with nothing between them are one with two parts.

use super::fold::{Gap, Glyph, fold};
use crate::locale::backwards::{Choices, Outcome, Piece};
use crate::locale::{Args, Catalog, FORMULARIES, Lang, neutral};

/// A wording with holes.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// The message, or a set of parts that stand in other messages.
    pub id: &'static str,
    /// The formularies that say it so.
    pub years: Vec<&'static str>,
    /// The selections that lead here.
    pub choices: Vec<Choices>,
    /// What is compared, in order.
    pub elements: Vec<Element>,
    /// The holes by their index.
    pub holes: Vec<Vec<Part>>,
    /// Blanks of the form: which elements spell the placeholder of which field.
    pub blanks: Vec<(std::ops::Range<usize>, &'static str)>,
    /// Which holes may be empty.
    pub optional: Vec<bool>,
    /// How much its words weigh together.
    pub weight: f32,
    /// The wording as people read it, holes as `{name}`.
    pub text: String,
}

/// An element of a pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Element {
    /// A character; its place is in [`Pattern::text`].
    Glyph(Glyph),
    /// A hole, by index.
    Hole(usize),
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
}

impl Part {
    /// Whether nothing may stand there: a text that has no working name has no brackets.
    pub(super) fn optional(self) -> bool {
        self.name == "brackets"
    }
}

/// What a hole takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub(super) enum Sort {
    StudyGroup,
    Resolution,
    Circular,
    Count,
    Number,
    Year,
    Section,
    Clause,
    Letter,
    Percentage,
    Date,
    Dates,
    Deadline,
    Place,
    Person,
    Revision,
    Url,
    Symbol,
    /// A Recommendation alone.
    Designation,
    WorkingName,
    /// Draft texts with their working names, one or many.
    List,
    /// Lists with their head nouns.
    Groups,
    /// Where and when the meeting is.
    Meeting,
    /// What a study group is called.
    GroupTitle,
}

impl Sort {
    /// What a variable of a message takes.
    fn of(id: &str, name: &str) -> Self {
        match name {
            "group" => Sort::StudyGroup,
            "place" | "country" => Sort::Place,
            "date" => Sort::Date,
            "dates" => Sort::Dates,
            "deadline" => Sort::Deadline,
            "circular" => Sort::Circular,
            "section" => Sort::Section,
            "clause" => Sort::Clause,
            "resolution" => Sort::Resolution,
            "revision" => Sort::Revision,
            "total" => Sort::Count,
            "letter" => Sort::Letter,
            "url" => Sort::Url,
            "symbol" => Sort::Symbol,
            "percentage" => Sort::Percentage,
            "name" => Sort::Person,
            "a5" => Sort::Designation,
            "designation" if id == "draft-named" => Sort::Designation,
            "working-name" => Sort::WorkingName,
            "year" => Sort::Year,
            "groups" => Sort::Groups,
            "meeting" => Sort::Meeting,
            "group-title" => Sort::GroupTitle,
            "recommendation" => Sort::Designation,
            "list" | "draft" | "designation" | "brackets" => Sort::List,
            _ => Sort::Number,
        }
    }

    /// What it costs to take a character into the hole; 1 is what it costs to leave it unexplained.
    pub(super) fn absorbs(self, c: char) -> f32 {
        let numeric = |more: &str| {
            if c.is_numeric() || more.contains(c) || super::number::is_numeral(c) { 0.01 } else { 0.9 }
        };
        let ascii = || if c.is_ascii() { 0.01 } else { 0.9 };
        match self {
            Sort::StudyGroup
            | Sort::Resolution
            | Sort::Circular
            | Sort::Count
            | Sort::Number
            | Sort::Year => numeric(""),
            Sort::Section | Sort::Clause => numeric("."),
            Sort::Letter => numeric("/"),
            Sort::Percentage => numeric("%"),
            Sort::Url | Sort::Symbol | Sort::WorkingName => ascii(),
            Sort::Designation => numeric(".abcdefghijklmnopqrstuvwxyz"),
            _ => 0.02,
        }
    }
}

/// Messages that are no block of a letter: alternative texts, names of fields, parts met elsewhere.
const NOT_BLOCKS: &[&str] = &[
    "author",
    "document-title",
    "reply-title",
    "missing-prose",
    "draft-named",
    "working-name-brackets",
    "place-country",
    "corrigendum",
    "amendment",
    "office-director-tsb",
    "revision",
    "subject-group",
    "next-meeting.physical",
    "next-meeting.virtual",
    "next-meeting.physical-planned",
    "next-meeting.virtual-planned",
    "page",
    "ballot-texts",
];

/// Every pattern of a language's messages.
pub(super) fn patterns(lang: Lang, all: &[Outcome]) -> Vec<Pattern> {
    let catalog = Catalog::new(lang, FORMULARIES[0], None);
    let offices: Vec<Outcome> =
        all.iter().filter(|outcome| outcome.id == "office-director-tsb").cloned().collect();
    let block = |outcome: &Outcome| {
        let id = outcome.id;
        !NOT_BLOCKS.contains(&id) && !id.starts_with("field-") && !id.ends_with("-alt")
    };
    let mut out: Vec<Pattern> = all
        .iter()
        .filter(|outcome| block(outcome))
        .cloned()
        .flat_map(|outcome| with_office(outcome, &offices))
        .map(|outcome| pattern(outcome, &catalog))
        .collect();
    for id in ["footer-address", "footer-contacts"] {
        let words = vec![Piece::Words(neutral(id, lang).plain())];
        let outcome = Outcome { id, pieces: words, years: FORMULARIES.to_vec(), choices: Vec::new() };
        out.push(pattern(outcome, &catalog));
    }
    out.retain(|pattern| !pattern.elements.is_empty());
    out
}

/// A signature has no words of its own: with each title of office it is an outcome.
fn with_office(outcome: Outcome, offices: &[Outcome]) -> Vec<Outcome> {
    let hole = |piece: &Piece| matches!(piece, Piece::Hole { name: "office", .. });
    let Some(at) = outcome.pieces.iter().position(hole) else { return vec![outcome] };
    let with = |office: &Outcome| {
        let mut outcome = outcome.clone();
        outcome.pieces.splice(at..=at, office.pieces.iter().cloned());
        outcome.choices.clone_from(&office.choices);
        outcome
    };
    offices.iter().map(with).collect()
}

/// The patterns of a message that stands inside others.
pub(super) fn inner(lang: Lang, all: &[Outcome], ids: &[&str]) -> Vec<Pattern> {
    let catalog = Catalog::new(lang, FORMULARIES[0], None);
    all.iter()
        .filter(|outcome| ids.contains(&outcome.id))
        .cloned()
        .map(|outcome| pattern(outcome, &catalog))
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
        years: outcome.years,
        choices: outcome.choices,
        elements: Vec::new(),
        holes: Vec::new(),
        blanks: Vec::new(),
        optional: Vec::new(),
        weight: 0.0,
        text: String::new(),
    };
    for piece in outcome.pieces {
        match piece {
            Piece::Words(words) => out.push_words(&words),
            Piece::Break => out.text.push('\n'),
            Piece::Hole { name: "street", .. } => {
                out.push_words(&neutral("bureau-street", catalog.lang).plain())
            }
            Piece::Hole { name, form } => {
                let placeholder = format!("field-{name}.placeholder");
                let blank = outcome.id.starts_with("form-") && catalog.has(&placeholder);
                match catalog.say_plain(&placeholder, &Args::none()) {
                    Ok(words) if blank => {
                        let start = out.elements.len();
                        out.push_words(&words);
                        out.blanks.push((start..out.elements.len(), name));
                    }
                    _ => out.push_hole(name, form),
                }
            }
        }
    }
    out
}

impl Pattern {
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

    fn push_hole(&mut self, name: &'static str, form: Option<&'static str>) {
        self.text.push_str(&format!("{{{name}}}"));
        let part = Part { name, form, sort: Sort::of(self.id, name) };
        if let Some(Element::Hole(index)) = self.elements.last() {
            self.holes[*index].push(part);
            self.optional[*index] &= part.optional();
        } else {
            self.elements.push(Element::Hole(self.holes.len()));
            self.holes.push(vec![part]);
            self.optional.push(part.optional());
        }
    }
}
