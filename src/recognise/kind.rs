//! The kind of a letter: in comes a reading, out goes the kind whose own messages it says.
//!
//! What votes are the words of messages that only one kind has, as they stand in its catalogs; a line votes for a
//! kind where most of it is words of one such message, or says words between its values whole, and no other kind comes
//! near. Without a margin there is no kind, and nobody guesses one.

use rustc_hash::FxHashMap;

use super::lines::lines;
use super::wordings::{distinct, pieces};
use crate::declared::{Declaration, Declared};
use crate::document::Key;
use crate::document::layout::Segment;
use crate::lang::Lang;
use crate::locale::HouseWords;
use crate::locale::backwards::words;
use crate::locale::contract::{Contract, Message};
use crate::memo::Memo;
use crate::reading::{PartKind, Reading};

/// Lines of fewer characters say too little.
const SHORT: usize = 12;
/// The share of a line that must be words of one message.
const SHARE: f32 = 0.5;
/// By how much its share must exceed that of every other kind.
const MARGIN: f32 = 0.2;
/// Words between values are said where so much of them stands in a line, and they have so many letters at least: a Chinese
/// character counts as three.
const SAID: f32 = 0.85;
const RUN: usize = 8;
/// So many letters of words between values speak for a kind, where any other has no more than this share of them.
const SPOKEN: usize = 30;
const NEAR: f32 = 0.7;
/// Fewer votes settle nothing: one sentence is soon like another.
const FEWEST: usize = 2;
/// But for a long one of which so much is words of one message, in a text of so few lines.
const WHOLE: f32 = 0.75;
const PIECES: usize = 60;
const LONG: usize = 12;
/// Of so many lines, one must speak for the kind.
const EACH: usize = 16;
/// How many votes settle it before the end of the file.
const SETTLED: usize = 6;
/// How many times the votes of any other kind it must have.
const LEAD: usize = 2;

/// What [`pieces`] makes of a text.
type Piece = [char; 4];

/// The words of the messages that only one kind has.
struct Index {
    messages: Vec<Telling>,
    /// In which messages pieces of words stand.
    pieces: FxHashMap<Piece, Vec<u32>>,
}

/// A message by whose words kinds are told apart.
struct Telling {
    /// The kind's index; that of all letters stands after the last.
    kind: usize,
    id: &'static str,
    /// The pieces of its words, from one value to the next.
    runs: Vec<Vec<Piece>>,
}

/// The kind that a reading is of, with the messages by which it was known; a house may say them otherwise.
pub(super) fn vote(
    declared: &Declared,
    reading: &Reading,
    lang: Lang,
    house: Option<&HouseWords>,
) -> Option<(&'static Declaration, Vec<&'static str>)> {
    if let Some(declaration) = keyed(declared, reading) {
        return Some((declaration, Vec::new()));
    }
    let house = house.map(|words| read(declared, |contract, messages| words.words(contract, messages)));
    let indexes: Vec<&Index> = [index(declared, lang)].into_iter().chain(&house).collect();
    let mut votes: Vec<Vec<&str>> = vec![Vec::new(); declared.kinds.len()];
    // What letters of no kind say as well counts beside what they do not, where that is said in whole sentences.
    let mut told = vec![false; votes.len()];
    let tells = |kind: usize, id: &str| {
        declared.kinds[kind].contract.message(id).is_some_and(|message| message.tells)
    };
    let mut weights = vec![0; votes.len()];
    let mut said = None;
    let body = || reading.parts.iter().filter(|part| part.kind == PartKind::Body);
    for line in body().flat_map(lines) {
        let Some((kind, message, voice)) = voice(&indexes, &line.text, votes.len()) else { continue };
        said = said.or((voice == Voice::Whole).then_some(kind));
        if !votes[kind].contains(&message) {
            votes[kind].push(message);
            told[kind] |= voice != Voice::Between && tells(kind, message);
            weights[kind] += if voice == Voice::Between { 1 } else { VOTE };
        }
        if leads(&weights, kind) && told[kind] && weights[kind] >= VOTE * SETTLED {
            break;
        }
    }
    let first = (0..votes.len()).rev().max_by_key(|kind| weights[*kind])?;
    let count = body().flat_map(lines).count();
    let alone = said == Some(first) && count < LONG;
    let fewest = if alone { 1 } else { (count / EACH).clamp(FEWEST, SETTLED) };
    let known = weights[first] >= VOTE * fewest && leads(&weights, first) && told[first];
    known.then(|| (declared.kinds[first], votes.swap_remove(first)))
}

/// The kind without words of its own, where the addresses of an edition of our own are those of its letters alone.
fn keyed(declared: &Declared, reading: &Reading) -> Option<&'static Declaration> {
    let free = declared.kinds.iter().find(|kind| kind.says_no_words())?;
    let keys =
        || reading.parts.iter().flat_map(|part| &part.paragraphs).flat_map(|paragraph| &paragraph.keys);
    let spelt = |kind: &Declaration, key: &str| {
        let found = kind.layout.at(key);
        found.is_some_and(|found| {
            found.path.iter().all(|node| matches!(node.segment, Segment::Fixed(_) | Segment::Each))
        })
    };
    // What a letter declares itself is spelt in no kind.
    let declares = |key: &Key| reading.own.iter().any(|own| key == own || key.is_below(own));
    let letter = keys().filter(|key| key.as_str().contains('/'));
    let mut own = letter.clone().filter(|key| {
        free.layout.at(key.as_str()).is_some_and(|found| {
            found.path.iter().any(|node| matches!(node.segment, Segment::Own | Segment::Annex(_)))
        })
    });
    let others = declared.kinds.iter().filter(|kind| !kind.says_no_words());
    let mut others = others.filter(|kind| {
        let mut letter = letter.clone().filter(|key| !declares(key));
        letter.any(|key| spelt(kind, key.as_str()) && !spelt(free, key.as_str()))
    });
    (own.next().is_some() && others.next().is_none()).then_some(*free)
}

/// Whether a kind has so many more votes than every other.
fn leads(weights: &[usize], kind: usize) -> bool {
    let others = weights.iter().enumerate().filter(|(other, _)| *other != kind);
    others.into_iter().all(|(_, other)| weights[kind] >= LEAD * other)
}

/// How a line speaks for a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Voice {
    /// Nearly all of it is words of one message.
    Whole,
    /// Most of it is.
    Most,
    /// It says words between the values of one, whole.
    Between,
}

/// What a vote weighs; that of words between values weighs half.
const VOTE: usize = 2;

/// The kind that a line speaks for, by which message, and how.
fn voice(indexes: &[&Index], line: &str, kinds: usize) -> Option<(usize, &'static str, Voice)> {
    if line.chars().filter(|c| !c.is_whitespace()).count() < SHORT {
        return None;
    }
    let pieces = pieces(line);
    let mut best: Vec<(usize, Option<&Telling>)> = vec![(0, None); kinds + 1];
    // The message of a kind whose words between values the line says, and how many letters of them.
    let mut spoken: Option<(usize, &Telling)> = None;
    for index in indexes {
        let mut counts = vec![0_usize; index.messages.len()];
        for message in pieces.iter().filter_map(|piece| index.pieces.get(piece)).flatten() {
            counts[*message as usize] += 1;
        }
        for (message, count) in index.messages.iter().zip(counts) {
            if count > best[message.kind].0 {
                best[message.kind] = (count, Some(message));
            }
            if message.kind < kinds && LETTERS * count >= SPOKEN {
                let letters = message.spoken(&pieces);
                if letters > spoken.map_or(SPOKEN - 1, |(letters, _)| letters) {
                    spoken = Some((letters, message));
                }
            }
        }
    }
    #[allow(clippy::cast_precision_loss)]
    let share = |count: usize, of: usize| count as f32 / of.max(1) as f32;
    let second = |kind: usize| {
        let others = best.iter().enumerate().filter(|(other, _)| *other != kind);
        others.map(|(_, (count, _))| *count).max().unwrap_or_default()
    };
    let (count, message) = *best.iter().rev().max_by_key(|(count, _)| *count)?;
    if let Some(message) = message.filter(|message| message.kind < kinds) {
        let (own, other) = (share(count, pieces.len()), share(second(message.kind), pieces.len()));
        if own >= SHARE && own - other >= MARGIN {
            let whole = own >= WHOLE && pieces.len() >= PIECES;
            return Some((message.kind, message.id, if whole { Voice::Whole } else { Voice::Most }));
        }
    }
    let (_, message) = spoken?;
    let far = share(second(message.kind), best[message.kind].0) <= NEAR;
    far.then_some((message.kind, message.id, Voice::Between))
}

/// The most letters that a piece counts.
const LETTERS: usize = 3;

/// How many letters pieces count.
fn letters<'p>(pieces: impl Iterator<Item = &'p Piece>) -> usize {
    pieces.map(|piece| if piece[2] == '\0' { LETTERS } else { 1 }).sum()
}

impl Telling {
    /// How many letters of its words between values a line says, of which these are the pieces in order.
    fn spoken(&self, line: &[Piece]) -> usize {
        let has = |piece: &&Piece| line.binary_search(piece).is_ok();
        let mut said: Vec<Piece> = Vec::new();
        for run in &self.runs {
            #[allow(clippy::cast_precision_loss)]
            let whole = run.iter().filter(has).count() as f32 >= SAID * run.len() as f32;
            if whole {
                said.extend(run.iter().filter(has));
            }
        }
        letters(distinct(said).iter())
    }
}

/// The index of these kinds in a language, made when first asked for.
fn index(declared: &Declared, lang: Lang) -> &'static Index {
    static READY: Memo<(Lang, Vec<usize>), Index> = Memo::new();
    let kinds = declared.kinds.iter().map(|kind| kind.contract.own.as_ptr() as usize).collect();
    READY.get((lang, kinds), || read(declared, |contract, messages| words(lang, contract, messages)))
}

/// The index of what these kinds say, given the words of the messages of each.
fn read(
    declared: &Declared,
    words: impl Fn(&Contract, &'static [Message]) -> Vec<(&'static str, Vec<String>)>,
) -> Index {
    let mut index = Index { messages: Vec::new(), pieces: FxHashMap::default() };
    let own = declared.kinds.iter().map(|kind| (&kind.contract, kind.contract.own));
    // What all letters say speaks for no kind.
    let common = &declared.head.contract;
    for (kind, (contract, messages)) in own.chain([(common, common.common)]).enumerate() {
        for (id, texts) in words(contract, messages) {
            let message = u32::try_from(index.messages.len()).expect("few messages");
            let mut runs: Vec<Vec<Piece>> = texts.iter().map(|text| pieces(text)).collect();
            for piece in runs.iter().flatten().copied() {
                let known = index.pieces.entry(piece).or_default();
                if known.last() != Some(&message) {
                    known.push(message);
                }
            }
            runs.retain(|run| letters(run.iter()) >= RUN);
            index.messages.push(Telling { kind, id, runs });
        }
    }
    index
}
