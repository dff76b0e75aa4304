//! Inline text built: in come words, the values found in them, blanks and links, out goes a text as `compose` makes
//! it.
//!
//! The characters of the text are those of the words, in their order.

use std::ops::Range;

use super::fold::is_invisible;
use super::grammar::keep;
use super::language::Language;
use super::tokens::Found;
use crate::declared::{Declaration, Declared};
use crate::document::layout::{Segment, Trait};
use crate::document::{Document, Edition, Fact, Field, Inline, Key, Run, Text, Value};
use crate::lang::Lang;
use crate::locale::registers::Family;

/// Words with values, blanks and links, each by its bytes.
pub(super) fn text(
    words: &str,
    found: &[Found],
    blanks: &[(Range<usize>, Field)],
    links: &[(Range<usize>, String)],
) -> Text {
    let mut cuts: Vec<(Range<usize>, Piece)> = found
        .iter()
        .map(|found| (found.range.clone(), Piece::Fact(found)))
        .chain(blanks.iter().map(|(range, field)| (range.clone(), Piece::Blank(field))))
        .collect();
    cuts.sort_by_key(|(range, _)| range.start);
    let mut out = Text::default();
    let mut at = 0;
    for (range, piece) in cuts {
        if range.start < at {
            continue;
        }
        push_words(&mut out, words, at..range.start, links);
        match piece {
            Piece::Fact(found) => {
                let mut shown = Text::default();
                push_words(&mut shown, words, range.clone(), links);
                let fact = &found.fact;
                let runs = shown.runs().map(|run| Run { fact: fact.clone(), ..run.clone() }).collect();
                out.0.push(Inline::Fact(Fact { value: found.value.clone(), runs }));
            }
            Piece::Blank(field) => out.0.push(Inline::Blank(field.clone())),
        }
        at = range.end;
    }
    push_words(&mut out, words, at..words.len(), links);
    out
}

enum Piece<'a> {
    Fact(&'a Found),
    Blank(&'a Field),
}

fn push_words(out: &mut Text, words: &str, range: Range<usize>, links: &[(Range<usize>, String)]) {
    let mut at = range.start;
    let mut run = String::new();
    let link_at =
        |at: usize| links.iter().find(|(linked, _)| linked.contains(&at)).map(|(_, link)| link.clone());
    let mut link = None;
    for c in words[range].chars() {
        let here = link_at(at);
        if here != link || c == '\n' {
            out.push_words(Run {
                link: std::mem::replace(&mut link, here),
                ..Run::new(std::mem::take(&mut run))
            });
        }
        if c == '\n' {
            out.0.push(Inline::Break);
        } else {
            run.push(c);
        }
        at += c.len_utf8();
    }
    out.push_words(Run { link, ..Run::new(run) });
}

/// Prose with the facts that grammar finds in it; facts that are there already stay.
pub fn with_facts(text: &Text, lang: Lang, declaration: &Declaration) -> Text {
    let mut out = Text::default();
    for inline in &text.0 {
        match inline {
            Inline::Words(run) => {
                let found = Language::of(lang, declaration).facts(&run.text);
                let mut at = 0;
                for found in found {
                    out.push_words(Run { text: run.text[at..found.range.start].to_owned(), ..run.clone() });
                    let shown = Run { text: run.text[found.range.clone()].to_owned(), ..run.clone() };
                    out.0.push(Inline::Fact(Fact { value: found.value, runs: vec![shown] }));
                    at = found.range.end;
                }
                out.push_words(Run { text: run.text[at..].to_owned(), ..run.clone() });
            }
            other => out.0.push(other.clone()),
        }
    }
    out
}

/// The values that words of a circular's own hold, by their bytes.
pub fn own_values(words: &str, lang: Lang, declaration: &Declaration) -> Vec<(Range<usize>, Value)> {
    let found = Language::of(lang, declaration).own_facts(words);
    found.into_iter().map(|found| (found.range, found.value)).collect()
}

/// The places, countries and persons that words of a circular's own name, by their bytes.
pub fn own_names(words: &str, lang: Lang, declaration: &Declaration) -> Vec<(Range<usize>, Value)> {
    let language = Language::of(lang, declaration);
    let of = |family: Family, value: fn(String) -> Value| {
        language.named(family, words).into_iter().map(move |(range, key)| (range, value(key)))
    };
    of(Family::Person, Value::Person).chain(of(Family::Place, Value::Place)).collect()
}

/// A composed document as an edition, with the facts in its prose: titles, summaries, paragraphs of its own.
pub fn composed(declared: &Declared, document: &Document, path: &str) -> Edition {
    let declaration = declared.of(document.kind.as_deref());
    let mut edition = Edition::of(document, path);
    for located in &mut edition.texts {
        let prose = match (&located.key, &located.message) {
            (Some(key), None) => declaration.layout.at(key.as_str()).is_some_and(|found| {
                // Below what a kind spells there is no other prose than that which it has a place for.
                let spelt = found.path.iter().all(|node| node.spelt().is_some());
                let placed = spelt && !declaration.says_no_words();
                found.node().has(Trait::Prose) && (placed || found.node().has(Trait::Lenient))
            }),
            (_, Some(id)) => declaration.contract.message(id).is_none(),
            (None, None) => false,
        };
        if prose {
            located.text = with_facts(&join(&located.text), document.lang, declaration);
        }
    }
    edition
}

/// Whether an edition says which of its words are facts of the circular.
pub fn is_typed(edition: &Edition) -> bool {
    edition.texts.iter().any(|text| text.text.runs().any(|run| run.fact.is_some()))
}

/// An edition beside others that were read: what the circular itself says in it counts by what its text, read back,
/// gives, its facts by what they are where all editions say so (`typed`), and a blank that nobody filled in is no text.
pub fn read_back(declared: &Declared, edition: &mut Edition, typed: bool) {
    let declaration = declared.of(edition.kind.as_deref());
    let declares = edition.own.clone();
    if !declaration.says_no_words() && declares.is_empty() {
        return;
    }
    let language = Language::of(edition.lang, declaration);
    let own = |key: &Key| {
        if !declaration.says_no_words() {
            return declares.iter().any(|own| key == own || key.is_below(own));
        }
        let found = declaration.layout.at(key.as_str());
        found.is_some_and(|found| found.path.iter().any(|node| node.is_own() || node.has(Trait::Prose)))
    };
    edition.texts.retain_mut(|located| {
        if !located.key.as_ref().is_some_and(own) || is_printed_number(&located.text) {
            return true;
        }
        let (mut words, mut links, mut found) = (String::new(), Vec::new(), Vec::new());
        for inline in &located.text.0 {
            let start = words.len();
            for run in Text(vec![inline.clone()]).runs() {
                let start = words.len();
                words.extend(run.text.chars().filter(|c| !is_invisible(*c)));
                links.extend(run.link.clone().map(|link| (start..words.len(), link)));
            }
            // What the circular's own prose prints is known.
            if typed
                && let Inline::Fact(fact) = inline
                && let Some(name) = fact.runs.first().and_then(|run| run.fact.clone())
                && words.len() > start
            {
                let value = fact.value.clone();
                found.push(Found { fact: Some(name), ..Found::new(start..words.len(), value) });
            }
        }
        if located.key.as_ref().is_some_and(|key| is_annex(declaration, key)) {
            found.extend(annex_mark(&words));
        }
        keep(&mut found, language.own_facts(&words));
        located.text = self::text(&words, &found, &[], &links);
        !words.trim().is_empty()
    });
}

/// The number or letter of an annex of the circular's own, in the line that says it: of a letter, its place in the
/// alphabet.
pub(super) fn annex_mark(words: &str) -> Option<Found> {
    let is_mark = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    let end = words.rfind(is_mark)? + 1;
    let start = words[..end]
        .rfind(|c: char| !is_mark(c))
        .map_or(0, |at| at + words[at..].chars().next().map_or(1, char::len_utf8));
    let mark = &words[start..end];
    let number = match mark.parse() {
        Ok(number) => number,
        Err(_) => mark.bytes().try_fold(0_u32, |number, letter| {
            letter.is_ascii_uppercase().then(|| number * 26 + u32::from(letter - b'A') + 1)
        })?,
    };
    Some(Found::new(start..end, Value::Number(number)))
}

/// Whether this is the address of an annex of the circular's own.
pub(super) fn is_annex(declaration: &Declaration, key: &Key) -> bool {
    let found = declaration.layout.at(key.as_str());
    found.is_some_and(|found| matches!(found.node().segment, Segment::Annex(_)))
}

/// Whether a text is the number printed before a paragraph.
fn is_printed_number(text: &Text) -> bool {
    matches!(text.0.as_slice(), [Inline::Fact(fact)] if matches!(fact.value, Value::Number(_)))
}

/// The text with runs that differ in direction alone as one: a designation may stand across them.
fn join(text: &Text) -> Text {
    let mut out = Text::default();
    for inline in &text.0 {
        match inline {
            Inline::Words(run) => out.push_words(Run { ltr: false, ..run.clone() }),
            other => out.0.push(other.clone()),
        }
    }
    out
}
