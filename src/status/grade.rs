//! How grave a change of the original is: in come a message as it was and as it is, out go the facts that changed, else
//! whether its words did, or only its punctuation.
//!
//! What cannot be told falls to the graver side: only punctuation passes for all languages at once.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::words::{aligned, is_ideograph, words};
use crate::declared::Declaration;
use crate::document::Value;
use crate::folding::canonical;
use crate::lang::Lang;
use crate::locale::bodies::bodies;
use crate::locale::tongues::is_common;
use crate::locale::values::units;
use crate::recognise::{is_dash, is_invisible, own_names, own_values};

/// What stands for a fact of the circular in a text of which values are read.
const FACT: char = '\u{fffc}';

/// How grave a change is.
///
/// ```
/// use tsb_circular::status::Grade;
///
/// assert!(Grade::Typography < Grade::Words && Grade::Words < Grade::Fact);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// Punctuation, spaces, quotation marks, dashes, or the case of the first letter of a paragraph.
    Typography,
    /// Words.
    Words,
    /// A fact: one that prose prints, or a number, a unit, a day, a designation, a body of the Union, a name typed in words.
    Fact,
}

impl Grade {
    /// The word for it, as in flags and reports.
    ///
    /// ```
    /// use tsb_circular::status::Grade;
    ///
    /// assert_eq!(Grade::Fact.name(), "fact");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Grade::Typography => "typography",
            Grade::Words => "words",
            Grade::Fact => "fact",
        }
    }
}

/// A stretch of a message beside what it was.
///
/// ```
/// use tsb_circular::status::{Side, Stretch};
///
/// let stretch = Stretch { side: Side::Now, text: "on 6 GHz".to_owned() };
/// assert_eq!(serde_json::to_string(&stretch).unwrap(), r#"{"side":"now","text":"on 6 GHz"}"#);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Stretch {
    /// On which side it stands.
    pub side: Side,
    /// Its characters.
    pub text: String,
}

/// On which side a stretch stands.
///
/// ```
/// use tsb_circular::status::Side;
///
/// assert_eq!(serde_json::to_string(&Side::Was).unwrap(), "\"was\"");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// On both.
    Same,
    /// In what was.
    Was,
    /// In what is.
    Now,
}

/// A change of a message.
///
/// ```
/// # use tsb_circular::diag::Source;
/// use tsb_circular::lang::Lang;
/// use tsb_circular::status::{Grade, Pen, Stage, sign, stale_messages};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let mut folder = folder.unwrap();
/// # let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
/// # folder.states.insert(Lang::Fr, sign(&folder, Lang::Fr, Stage::Translated, &pen, &[]).unwrap());
/// # let english = std::fs::read_to_string("examples/letter/text/en.ftl").unwrap();
/// # let english = english.replace("Questions may be put", "Questions on 6 GHz may be put");
/// # folder.read_prose(Lang::En, Source::new("examples/letter/text/en.ftl", english));
///
/// let change = &stale_messages(&folder, Lang::Fr)["questions"];
/// assert_eq!(change.grade, Grade::Fact);
/// assert!(change.lost.is_empty() && change.added == ["6 GHz"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Change {
    /// How grave it is.
    pub grade: Grade,
    /// The facts that are no longer there, as they stood.
    pub lost: Vec<String>,
    /// The facts that are new, as they stand.
    pub added: Vec<String>,
    /// The message, word by word.
    pub words: Vec<Stretch>,
}

impl Change {
    /// The change between two spellings of a message, as [`Made::words`](super::Made::words) has them, in a language.
    pub(crate) fn between(was: &str, now: &str, lang: Lang, declaration: &Declaration) -> Self {
        let (was, now) = (canonical(text(was)), canonical(text(now)));
        let (before, after) = (facts(&was, lang, declaration), facts(&now, lang, declaration));
        let (lost, added) = (without(&before, &after), without(&after, &before));
        let grade = match () {
            () if !lost.is_empty() || !added.is_empty() => Grade::Fact,
            () if tokens(&was) == tokens(&now) => Grade::Typography,
            () => Grade::Words,
        };
        Self { grade, lost, added, words: stretches(&was, &now) }
    }
}

/// What a message says, without its id.
fn text(normal: &str) -> &str {
    normal.split_once('=').map_or(normal, |(_, text)| text.trim_start_matches([' ', '\n']))
}

/// A fact that words state.
#[derive(Debug, PartialEq)]
enum Stated {
    /// One of the circular, with the unit after it.
    Named(String),
    /// A value that can be read, and whether a minus stands before it.
    Value(Value, bool),
    /// A Sector, a Bureau, or another body of the Union, by its name in no language.
    Body(&'static str),
    /// Anything else with a number in it, in digits or in words, with the words beside it; a letter that counts, with the
    /// word before it.
    Figure(String),
}

/// The facts of one list that the other has not, as they stand; of equal ones each stands for one.
fn without(own: &[(Stated, String)], others: &[(Stated, String)]) -> Vec<String> {
    let mut others: Vec<&Stated> = others.iter().map(|(fact, _)| fact).collect();
    let mut out = Vec::new();
    for (fact, shown) in own {
        match others.iter().position(|other| *other == fact) {
            Some(at) => drop(others.swap_remove(at)),
            None => out.push(shown.clone()),
        }
    }
    out
}

/// The facts of a text, with the words that state them.
fn facts(text: &str, lang: Lang, declaration: &Declaration) -> Vec<(Stated, String)> {
    let mut out = named(text);
    let plain = unnamed(text);
    let (mut read, mut counted) = (Vec::new(), Counted::default());
    for (range, value) in
        own_values(&plain, lang, declaration).into_iter().chain(own_names(&plain, lang, declaration))
    {
        // What is counted stands beside a bare number.
        match value {
            Value::Count(number) | Value::Number(number) => counted.add(&plain, range, number),
            value => {
                let sign = minus(&plain[..range.start]);
                let shown = plain[range.start - sign..range.end].to_owned();
                out.push((Stated::Value(value, sign > 0), shown));
                read.push(range);
            }
        }
    }
    let meets = |read: &[Range<usize>], range: &Range<usize>| {
        read.iter().any(|it| it.start < range.end && range.start < it.end)
    };
    for (range, body) in bodies(lang, &plain).into_iter().filter(|(range, _)| !meets(&read, range)) {
        out.push((Stated::Body(body), plain[range].to_owned()));
    }
    let pieces = counted.joined(pieces(&plain));
    for (at, range) in pieces.iter().enumerate().filter(|(_, range)| !meets(&read, range)) {
        let before = at.checked_sub(1).map(|at| &pieces[at]);
        let beside = match () {
            () if counted.is_number(&plain, range) => {
                let capital = |range: &&Range<usize>| plain[(*range).clone()].starts_with(char::is_uppercase);
                let goes_on = |next: &&Range<usize>| !ends_sentence(&plain[range.end..next.start]);
                [before.filter(capital), Some(range), pieces.get(at + 1).filter(goes_on)]
            }
            () if counted.is_letter(&plain, range, lang) => [before, Some(range), None],
            () => continue,
        };
        let figure: String =
            beside.iter().flatten().map(|range| counted.evened(&plain, range) + " ").collect();
        let mut shown = beside.into_iter().flatten();
        let from = shown.next().unwrap_or(range);
        let to = shown.last().unwrap_or(from);
        out.push((Stated::Figure(figure), plain[from.start..to.end].to_owned()));
    }
    out
}

/// Whether a sentence, or a paragraph, ends with what stands between two words.
fn ends_sentence(between: &str) -> bool {
    between.contains(['.', '!', '?', ';', '\u{3002}', '！', '？', '；', '؟', '؛', '\n'])
}

/// The numbers that a text says without a digit, by where they stand: in words, as `three`; by the letter of an annex.
#[derive(Default)]
struct Counted {
    words: Vec<(Range<usize>, u32)>,
    letters: Vec<Range<usize>>,
}

impl Counted {
    fn add(&mut self, text: &str, range: Range<usize>, number: u32) {
        let said = &text[range.clone()];
        match () {
            () if is_capital(said) => self.letters.push(range),
            () if !said.contains(char::is_numeric) => self.words.push((range, number)),
            () => {}
        }
    }

    /// The same pieces, those of one number as one: twenty and one.
    fn joined(&self, pieces: Vec<Range<usize>>) -> Vec<Range<usize>> {
        let mut out: Vec<Range<usize>> = Vec::new();
        for piece in pieces {
            let goes_on = |last: &Range<usize>| {
                self.words.iter().any(|(it, _)| it.start < last.end && piece.start < it.end)
            };
            match out.last_mut() {
                Some(last) if goes_on(last) => last.end = piece.end,
                _ => out.push(piece),
            }
        }
        out
    }

    fn word(&self, range: &Range<usize>) -> Option<&(Range<usize>, u32)> {
        self.words.iter().find(|(it, _)| it.start < range.end && range.start < it.end)
    }

    /// Whether a piece has a number in it.
    fn is_number(&self, text: &str, range: &Range<usize>) -> bool {
        text[range.clone()].contains(char::is_numeric) || self.word(range).is_some()
    }

    /// Whether a piece is a letter that counts: of an annex, or one that stands alone, begins no sentence and is no word of
    /// the language.
    fn is_letter(&self, text: &str, range: &Range<usize>, lang: Lang) -> bool {
        let piece = &text[range.clone()];
        let begins = || {
            let before = text[..range.start].trim_end().chars().next_back();
            before.is_none_or(|c| is_typographic(c) && !matches!(c, ',' | '(' | '[' | '،' | '\u{3001}'))
        };
        self.letters.contains(range) || is_capital(piece) && !is_common(lang, piece) && !begins()
    }

    /// A piece as figures are compared: dashes are one, and a number is in digits.
    fn evened(&self, text: &str, range: &Range<usize>) -> String {
        let even = |text: &str| text.chars().map(|c| if is_dash(c) { '-' } else { c }).collect::<String>();
        match self.word(range) {
            Some((word, number)) => {
                let (from, to) = (word.start.max(range.start), word.end.min(range.end));
                format!("{}{number}{}", even(&text[range.start..from]), even(&text[to..range.end]))
            }
            None => even(&text[range.clone()]),
        }
    }
}

/// Whether this is one capital letter, as annexes have.
fn is_capital(text: &str) -> bool {
    matches!(text.as_bytes(), [b'A'..=b'Z'])
}

/// How long the minus is at the end of a text; a dash within a word is none.
fn minus(before: &str) -> usize {
    let mut chars = before.chars().rev();
    let sign = chars.next().filter(|c| is_dash(*c)).map_or(0, char::len_utf8);
    if chars.next().is_some_and(char::is_alphanumeric) { 0 } else { sign }
}

/// The facts of the circular that a text prints or selects by, each with the unit that is typed after it.
fn named(text: &str) -> Vec<(Stated, String)> {
    let units = &units().units;
    let of = |(at, _): (usize, &str)| {
        let rest = &text[at + 1..];
        let end =
            rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(rest.len());
        let name = &rest[..end];
        let after = rest[end..].find('}').map_or("", |at| rest[end + at + 1..].trim_start());
        let unit = after.split(|c: char| c.is_whitespace() || is_typographic(c)).next().unwrap_or_default();
        let unit = if units.iter().any(|known| known == unit) { format!(" {unit}") } else { String::new() };
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            .then(|| (Stated::Named(format!("{name}{unit}")), format!("{{ ${name} }}{unit}")))
    };
    text.match_indices('$').filter_map(of).collect()
}

/// A text in which a character stands for each fact of the circular.
fn unnamed(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let inside = rest[at + 1..].find(['{', '}']).filter(|end| rest[at + 1 + end..].starts_with('}'));
        // Variants, and words that stand for a fact, are words.
        let prints =
            |inside: &str| inside.contains('$') && !inside.contains("->") && !inside.contains("SAID");
        let end = inside.map(|end| at + 1 + end).filter(|end| prints(&rest[at..*end]));
        let next = match end {
            Some(end) => {
                out.push_str(&rest[..at]);
                out.push(FACT);
                end + 1
            }
            None => {
                out.push_str(&rest[..=at]);
                at + 1
            }
        };
        rest = &rest[next..];
    }
    out + rest
}

/// Where the words and figures of a text stand, without the punctuation around them; a sign before a number stays.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut push = |from: usize, to: usize| {
        let piece = &text[from..to];
        let begin = piece.trim_start_matches(|c| is_typographic(c) && !is_dash(c));
        let end = begin.trim_end_matches(is_typographic);
        let from = to - begin.len();
        if !end.is_empty() {
            out.push(from..from + end.len());
        }
    };
    let mut from = 0;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() || is_ideograph(c) {
            push(from, at);
            from = at + c.len_utf8();
            if is_ideograph(c) {
                push(at, from);
            }
        }
    }
    push(from, text.len());
    out
}

/// A text without what typography alone varies in: its words and other signs, one by one.
fn tokens(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut word = String::new();
    let end = |word: &mut String, out: &mut Vec<String>| {
        if word.is_empty() {
            return;
        }
        let word = std::mem::take(word);
        let begins = out.last().is_none_or(|last| matches!(last.as_str(), PARAGRAPH | VALUE));
        out.push(if begins { small(&word) } else { word });
    };
    for (at, paragraph) in text.split("\n\n").enumerate() {
        if at > 0 {
            out.push(PARAGRAPH.to_owned());
        }
        for c in paragraph.chars().filter(|c| !is_invisible(*c)) {
            let parts = c.is_whitespace() || is_typographic(c);
            if !parts && c.is_alphanumeric() && !is_ideograph(c) {
                word.push(c);
                continue;
            }
            end(&mut word, &mut out);
            out.extend((!parts).then(|| c.to_string()));
        }
        end(&mut word, &mut out);
    }
    out
}

/// What stands between paragraphs.
const PARAGRAPH: &str = "\n";
/// What stands before the value of an attribute.
const VALUE: &str = "=";

/// A word with a small letter at its beginning.
fn small(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().into_iter().flat_map(char::to_lowercase).chain(chars).collect()
}

/// A sign by which only typography tells two texts apart.
fn is_typographic(c: char) -> bool {
    is_dash(c)
        || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…' | '·' | '¡' | '¿' | '(' | ')' | '[' | ']')
        || matches!(c, '"' | '\'' | '«' | '»' | '\u{2018}'..='\u{201f}' | '\u{2039}' | '\u{203a}' | '`' | '´')
        || matches!(
            c,
            '،' | '؛' | '؟' | '\u{3001}' | '\u{3002}' | '\u{3008}'..='\u{3011}' | '\u{3014}' | '\u{3015}'
        )
        || matches!(c, '！' | '（' | '）' | '，' | '．' | '：' | '；' | '？')
}

/// A message beside what it was. Words that changed one after the other are one stretch on each side.
fn stretches(was: &str, now: &str) -> Vec<Stretch> {
    let (was, now) = (words(was), words(now));
    let all = aligned(&was, &now);
    let text = |(side, range): &(Side, Range<usize>)| {
        let own = if *side == Side::Was { &was } else { &now };
        own[range.clone()].concat()
    };
    let mut out = Vec::new();
    let mut changed = [String::new(), String::new()];
    for (at, stretch) in all.iter().enumerate() {
        let text = text(stretch);
        let goes_on = all.get(at + 1).is_some_and(|(side, _)| *side != Side::Same);
        match stretch.0 {
            Side::Was => changed[0].push_str(&text),
            Side::Now => changed[1].push_str(&text),
            // The space between two words that changed.
            Side::Same if at > 0 && goes_on && text.trim().is_empty() && !text.contains('\n') => {
                changed.iter_mut().for_each(|side| side.push_str(&text));
            }
            Side::Same => {
                flush(&mut changed, &mut out);
                out.push(Stretch { side: Side::Same, text });
            }
        }
    }
    flush(&mut changed, &mut out);
    out
}

/// Ends the stretches of what changed.
fn flush(changed: &mut [String; 2], out: &mut Vec<Stretch>) {
    for (side, text) in [Side::Was, Side::Now].into_iter().zip(changed) {
        if !text.is_empty() {
            out.push(Stretch { side, text: std::mem::take(text) });
        }
    }
}
