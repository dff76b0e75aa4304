//! Blocks: in comes the line at which one begins, out goes the message it says, with as many lines as say it.
//!
//! Of several readings the best one wins, and of equals the shortest; in a cell, the longest.

use std::collections::BTreeSet;
use std::ops::Range;

use super::fold::fold;
use super::lines::{Line, Mark};
use super::matching::{Hit, rank};
use super::slips::Kind;
use super::state::Walk;
use crate::document::layout::{PartRole, Segment, Trait};
use crate::document::{Key, key};
use crate::locale::backwards::Piece;
use crate::locale::registers::Family;

/// A block that a hit and perhaps several lines make.
pub(super) struct Block {
    pub hit: Hit,
    pub lines: Vec<usize>,
    pub text: String,
    /// Where each line begins in the text.
    pub starts: Vec<usize>,
    pub links: Vec<(Range<usize>, String)>,
}

/// What more lines of a cell may cost, where they have values of the same words.
const FULLER: f32 = 0.05;
/// No name of who signs is longer, in bytes.
const NAME: usize = 80;

impl Walk<'_> {
    /// The best message that begins at a line, with as many lines as say it.
    pub(super) fn find(&self, at: usize, also: &dyn Fn(&str) -> bool) -> Option<Block> {
        let sites = &self.language.sites;
        let first = &self.lines[at];
        // A paragraph that begins like an item of an annex is none while the letter goes on.
        let goes_on = self.role() == PartRole::Letter && self.closing.is_some_and(|line| first.line < line);
        let later = |id: &str| {
            sites
                .find(self.region, id)
                .and_then(|site| site.region)
                .is_some_and(|region| region > self.region)
        };
        let may = |id: &str| sites.allows(self.region, id) && also(id) && !(goes_on && later(id));
        // A signatory signs, even where the words before the signature are lost.
        let closed = |role| role == PartRole::Letter && self.closing.is_some();
        let unclosed = || self.known && !closed(self.role()) && first.text.len() <= NAME;
        let signs = || unclosed() || !self.language.named(Family::Person, &first.text).is_empty();
        let signing = self.signing
            || (matches!(self.role(), PartRole::Letter | PartRole::Form) && first.cell.is_none() && signs());
        let most = match (first.cell, signing) {
            (Some(_), _) => 6,
            (None, true) => 5,
            (None, false) => 4,
        };
        let mut best: Option<(Hit, usize, f32)> = None;
        for count in 1..=most {
            let Some(last) = self.lines.get(at + count - 1) else { break };
            let joins = last.cell == first.cell && last.mark == Mark::None && last.number.is_none();
            if count > 1 && (!joins || (first.cell.is_none() && self.note_label(&last.text).is_some())) {
                break;
            }
            let text = self.joined(at, count).0;
            let words = if first.mark == Mark::Bullet { without_separator(&text) } else { &text };
            if let Some(hit) = self.language.best(words, &may).filter(|hit| self.is_said(hit)) {
                let rank = rank(&hit);
                // In a cell, the longer reading that is as good is the whole one, and that of the same words with more
                // values.
                let fuller = best.as_ref().is_some_and(|(other, ..)| {
                    hit.pattern == other.pattern && hit.found.len() > other.found.len()
                });
                let margin = match (first.cell.is_some(), fuller) {
                    (true, true) => -FULLER,
                    (true, false) => -0.0005,
                    (false, _) => 0.01,
                };
                let better = best.as_ref().is_none_or(|(_, _, other)| rank + margin < *other);
                if better
                    && !(count > 1 && first.cell.is_none() && self.says_more(at, count, &hit, rank, &may))
                {
                    best = Some((hit, count, rank));
                }
            } else if count == 1 && first.cell.is_none() && !signing {
                let near = self.language.candidates(&fold(words), &may, 1);
                if near.is_empty() {
                    break;
                }
            }
            if first.cell.is_none() && best.as_ref().is_some_and(|(_, _, rank)| *rank < 0.001) {
                break;
            }
        }
        let best = best.map(|(hit, count, _)| (hit, count));
        best.or_else(|| Some((self.numbered_item(at, &may)?, 1)))
            .map(|(hit, count)| self.block(hit, at, count))
    }

    /// The head of an item, which in its region a line with the next number is.
    fn numbered_item(&self, at: usize, may: &dyn Fn(&str) -> bool) -> Option<Hit> {
        let line = self.lines.get(at).filter(|line| line.cell.is_none())?;
        let (number, _) = super::number::first(line.number.as_deref()?)?;
        let root = key(self.language.sites.regions[self.region].root?);
        let head = |key: &&Key| {
            let found = self.declaration.layout.at(key.as_str());
            key.is_below(&root) && found.is_some_and(|found| found.node().segment == Segment::Each)
        };
        let keys = self.out.edition.texts.iter().filter_map(|text| text.key.as_ref());
        let heads: BTreeSet<&Key> = keys.filter(head).collect();
        if usize::try_from(number) != Ok(heads.len() + 1) {
            return None;
        }
        let heads = |id: &str| {
            let site = self.language.sites.find(self.region, id);
            may(id)
                && site.is_some_and(|site| {
                    site.region == Some(self.region) && site.node().segment == Segment::Each
                })
        };
        self.language.nearest(&line.text, &heads)
    }

    /// Whether lines say a message only because those behind the first say it, or are like it though one of them is exactly
    /// another, as the mark of a signature behind other words than the formula's: these are blocks of their own.
    fn says_more(&self, at: usize, count: usize, hit: &Hit, joined: f32, may: &dyn Fn(&str) -> bool) -> bool {
        let rest = self.language.best(&self.joined(at + 1, count - 1).0, may);
        if rest.is_some_and(|rest| rest.pattern == hit.pattern && rank(&rest) < joined) {
            return true;
        }
        // Who signs stands on several lines, an office among them.
        let signs = self.language.sites.has(self.language.pattern(hit.pattern).id, Trait::Signs);
        let is_worded = hit.slips.iter().any(|slip| matches!(slip.kind, Kind::Wording | Kind::Merged));
        let is_another = |line: &Line| {
            let own = self.language.best(&line.text, may);
            own.is_some_and(|own| own.pattern != hit.pattern && own.slips.is_empty())
        };
        !signs && is_worded && self.lines[at + 1..at + count].iter().any(is_another)
    }

    pub(super) fn joined(&self, at: usize, count: usize) -> (String, Vec<usize>) {
        let mut text = String::new();
        let mut starts = Vec::new();
        for line in &self.lines[at..at + count] {
            if !text.is_empty() {
                text.push('\n');
            }
            starts.push(text.len());
            text.push_str(&line.text);
        }
        (text, starts)
    }

    pub(super) fn block(&self, hit: Hit, at: usize, count: usize) -> Block {
        let (text, starts) = self.joined(at, count);
        let links = (at..at + count)
            .zip(&starts)
            .flat_map(|(line, start)| {
                self.lines[line]
                    .links
                    .iter()
                    .map(move |(range, link)| (range.start + start..range.end + start, link.clone()))
            })
            .collect();
        Block { hit, lines: (at..at + count).collect(), text, starts, links }
    }

    /// What follows a block in its last line becomes a line of its own.
    pub(super) fn part_off(&mut self, block: &Block) {
        if !merged(block) {
            return;
        }
        let end = block.hit.end;
        let rest = &block.text[end..];
        let last = *block.lines.last().expect("a block has a line");
        let from = block.starts.last().expect("a block has a line");
        let old = self.lines[last].clone();
        let links = shifted(&old.links, end - from);
        self.lines.insert(
            last + 1,
            Line { mark: Mark::None, number: None, clause: None, text: rest.to_owned(), links, ..old },
        );
    }
}

pub(super) fn shifted(links: &[(Range<usize>, String)], by: usize) -> Vec<(Range<usize>, String)> {
    links
        .iter()
        .filter(|(range, _)| range.end > by)
        .map(|(range, link)| (range.start.saturating_sub(by)..range.end - by, link.clone()))
        .collect()
}

/// The words of a block, with holes for its values.
pub(super) fn wording(block: &Block) -> Vec<Piece> {
    let mut out = Vec::new();
    let words = |range: Range<usize>, out: &mut Vec<Piece>| {
        for (index, line) in block.text[range].split('\n').enumerate() {
            if index > 0 {
                out.push(Piece::Break);
            }
            if !line.is_empty() {
                out.push(Piece::Words(line.to_owned()));
            }
        }
    };
    let mut places = block.hit.places.clone();
    places.sort_by_key(|(_, range)| range.start);
    let mut at = 0;
    for (part, range) in places {
        if range.start >= at {
            words(at..range.start, &mut out);
            out.push(Piece::Hole { name: part.name, form: part.form });
            at = range.end;
        }
    }
    words(at..block.hit.end.max(at), &mut out);
    out
}

/// Whether another block follows in the last line.
pub(super) fn merged(block: &Block) -> bool {
    fold(&block.text[block.hit.end..]).len() >= 4
}

/// The words of an addressee without what parts it from the next.
pub(super) fn without_separator(text: &str) -> &str {
    text.trim_end().trim_end_matches([';', '；', '؛', ',', '，', '、', '.', '。'])
}
