//! Words taken back into a line of prose: in come the line as it stands in its file and what an edition says in its
//! place, out go the changes to the file that make it say so.
//!
//! Both are compared word by word. A fact stays a fact. Words that stand where a fact stood are a conflict,
//! and the fact stays; what did not change keeps its characters in the file.

mod found;
mod tokens;

use std::collections::BTreeSet;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use self::found::{char_of, controlled, is_alone, name, position, squeezed};
use self::tokens::Token;
use super::glyphs::{Glyph, Look, What, typed};
use super::spelling::Speller;
use crate::locale::placed::{Line, Mark, What as Placed};

/// What is put in the place of which bytes of the file.
pub(super) type Edit = (Range<usize>, String);

/// A fact that an edition says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Conflict {
    /// The fact, with its form after a full stop.
    pub fact: String,
    /// What the circular shows.
    pub ours: String,
    /// What stands in the edition.
    pub theirs: String,
}

/// What becomes of a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Merged {
    /// The changes.
    pub edits: Vec<Edit>,
    /// Facts that were edited.
    pub conflicts: Vec<Conflict>,
    /// Facts that were taken out with the words around them.
    pub lost: Vec<String>,
    /// Whether one of several variants changes, and the others do not.
    pub variant: bool,
}

/// How words are compared.
pub(super) struct Compared<'a> {
    /// The text of the file.
    pub file: &'a str,
    /// Whether only characters are known of the edition, and no looks.
    pub plain: bool,
    /// Whether the typography sets spaces beside signs, and quotation marks.
    pub spaced: bool,
    /// The values of the sort of a fact that words hold, by their bytes.
    pub values: &'a dyn Fn(&str, &str) -> Vec<Range<usize>>,
    /// Whether the circular has this fact.
    pub knows: &'a dyn Fn(&str) -> bool,
}

/// A stretch in which the two differ.
struct Hunk<'a> {
    /// The glyphs of the line.
    old: Range<usize>,
    /// What the edition says there.
    new: &'a [Glyph],
}

/// What a line says in the end.
#[derive(Clone)]
enum Out {
    /// A glyph of the line as it stands.
    Kept(usize),
    /// A glyph that was put in.
    New(Glyph),
}

impl Compared<'_> {
    /// The changes by which a line says what the edition says in its place.
    pub fn merge(&self, line: &Line, ours: &[(Glyph, usize)], theirs: &[Glyph]) -> Merged {
        let mut merged = Merged::default();
        let theirs = &self.known(theirs);
        let own: Vec<Glyph> = ours.iter().map(|(glyph, _)| glyph.clone()).collect();
        // A fact that the edition knows as one is compared as one.
        let controlled: BTreeSet<&str> = theirs.iter().filter_map(|glyph| name(&glyph.what)).collect();
        let (left, right) = (self.tokens(&own, &controlled), self.tokens(theirs, &controlled));
        let keys = |tokens: &[Token]| -> Vec<String> { tokens.iter().map(|it| it.key.clone()).collect() };
        let (left_keys, right_keys) = (keys(&left), keys(&right));
        if left_keys == right_keys {
            return merged;
        }
        let ops = capture_diff_slices(Algorithm::Myers, &left_keys, &right_keys);
        let hunks = self.hunks(&ops, &own, [&left, &right], [own.len(), theirs.len()]);
        let hunks: Vec<Hunk<'_>> =
            hunks.into_iter().map(|(old, new)| Hunk { old, new: &theirs[new] }).collect();
        let segments = segments(line);
        let segment_of = |glyph: usize| ours.get(glyph).map_or(0, |(_, piece)| segments.of(*piece));
        let mut out: Vec<(Out, usize)> = Vec::new();
        let mut changed = BTreeSet::new();
        let mut at = 0;
        for (index, Hunk { old, .. }) in hunks.iter().enumerate() {
            out.extend((at..old.start).map(|glyph| (Out::Kept(glyph), segment_of(glyph))));
            at = old.end;
            // What is put in goes on in the pattern of what stands before it.
            let beside = if old.is_empty() { old.start.saturating_sub(1) } else { old.start };
            let home = segment_of(beside);
            match self.hunk(&own, &hunks, index, &mut merged) {
                Some(glyphs) => {
                    changed.insert(home);
                    changed.extend(old.clone().map(segment_of));
                    out.extend(glyphs.into_iter().map(|glyph| (Out::New(glyph), home)));
                }
                None => out.extend(old.clone().map(|glyph| (Out::Kept(glyph), segment_of(glyph)))),
            }
        }
        out.extend((at..ours.len()).map(|glyph| (Out::Kept(glyph), segment_of(glyph))));
        for segment in changed {
            let said: Vec<&Out> =
                out.iter().filter(|(_, home)| *home == segment).map(|(out, _)| out).collect();
            merged.edits.extend(self.written(line, ours, segments.range(segment), &said));
            merged.variant |= line.pieces.get(segments.range(segment).start).is_some_and(|it| it.pattern > 0);
        }
        merged.edits.retain(|(range, text)| self.file[range.clone()] != **text);
        merged
    }

    /// The line of a point or paragraph that was put in, as prose spells it.
    pub fn new_line(&self, level: usize, glyphs: &[Glyph]) -> String {
        let mut speller = Speller::new(Look::default(), String::new(), true);
        self.known(glyphs).iter().for_each(|glyph| speller.glyph(glyph));
        let words = speller.finish(&Look::default());
        if level == 0 { words } else { format!("{} {words}", "•".repeat(level)) }
    }

    /// The stretches that differ, by the glyphs of both sides; one that holds a part of a fact holds all of it.
    fn hunks(
        &self,
        ops: &[DiffOp],
        own: &[Glyph],
        [left, right]: [&[Token]; 2],
        ends: [usize; 2],
    ) -> Vec<(Range<usize>, Range<usize>)> {
        // The glyphs of the other side that stand for each token that is equal.
        let mut equal: Vec<Option<Range<usize>>> = vec![None; left.len()];
        for op in ops {
            if let DiffOp::Equal { old_index, new_index, len } = *op {
                for step in 0..len {
                    equal[old_index + step] = Some(right[new_index + step].glyphs.clone());
                }
            }
        }
        // A fact of several words is equal where all of them are, one after another.
        for glyph in (0..own.len()).filter(|glyph| name(&own[*glyph].what).is_some()) {
            let tokens: Vec<usize> =
                (0..left.len()).filter(|token| left[*token].glyphs.contains(&glyph)).collect();
            let same = |token: &usize| equal[*token].clone();
            let whole = tokens.iter().all(|token| same(token).is_some())
                && tokens
                    .windows(2)
                    .all(|pair| same(&pair[0]).map(|it| it.end) == same(&pair[1]).map(|it| it.start));
            if !whole {
                tokens.iter().for_each(|token| equal[*token] = None);
            }
        }
        let mut out: Vec<(Range<usize>, Range<usize>)> = Vec::new();
        let (mut from, mut to) = (0, 0);
        for (token, same) in left.iter().zip(&equal) {
            let Some(theirs) = same else { continue };
            // Two tokens may share a glyph: the words of one fact.
            if token.glyphs.start > from || theirs.start > to {
                out.push((from..token.glyphs.start.max(from), to..theirs.start.max(to)));
            }
            (from, to) = (token.glyphs.end.max(from), theirs.end.max(to));
        }
        if from < ends[0] || to < ends[1] {
            out.push((from..ends[0], to..ends[1]));
        }
        out
    }

    /// What stands in the end where the two differ; nothing where the line's own words stay.
    fn hunk(
        &self,
        own: &[Glyph],
        hunks: &[Hunk<'_>],
        index: usize,
        merged: &mut Merged,
    ) -> Option<Vec<Glyph>> {
        let Hunk { old, new } = &hunks[index];
        let mut said: Vec<Glyph> = new.to_vec();
        let facts = |range: &Range<usize>| own[range.clone()].iter().filter(|it| name(&it.what).is_some());
        let alone = facts(old).count() == 1 && is_alone(&own[old.clone()]);
        for fact in facts(old) {
            let What::Fact { name, shown, .. } = &fact.what else { continue };
            let in_look = |look: &Look| Glyph { what: fact.what.clone(), look: look.clone() };
            let conflict = |theirs: &str| Conflict {
                fact: name.clone(),
                ours: typed(shown),
                theirs: squeezed(&typed(theirs)),
            };
            // The edition's own control for it, edited, or only moved or set in another look.
            if let Some((at, theirs)) = controlled(&said, name) {
                if squeezed(&typed(&theirs)) != squeezed(&typed(shown)) {
                    merged.conflicts.push(conflict(&theirs));
                }
                said[at] = in_look(&said[at].look);
                continue;
            }
            if let Some(range) = position(&said, shown) {
                let glyph = in_look(&said[range.start].look);
                said.splice(range, [glyph]);
                continue;
            }
            let others = hunks.iter().enumerate().filter(|(other, _)| *other != index);
            let moved = |new: &[Glyph]| controlled(new, name).is_some() || position(new, shown).is_some();
            if others.into_iter().any(|(_, hunk)| moved(hunk.new)) {
                continue;
            }
            let text: String = said.iter().map(|glyph| char_of(&glyph.what)).collect();
            let bare = text.trim();
            if bare.is_empty() {
                merged.lost.push(name.clone());
                continue;
            }
            let chars =
                |range: &Range<usize>| text[..range.start].chars().count()..text[..range.end].chars().count();
            let before = text.len() - text.trim_start().len();
            let range = match (self.values)(name, &text).first() {
                Some(range) => chars(range),
                None if alone => chars(&(before..before + bare.len())),
                // What of these words stands for the fact cannot be told.
                None => {
                    merged.conflicts.push(conflict(bare));
                    return None;
                }
            };
            let theirs: String = text.chars().skip(range.start).take(range.len()).collect();
            merged.conflicts.push(conflict(&theirs));
            let glyph = in_look(&said[range.start].look);
            said.splice(range, [glyph]);
        }
        // What moved here from elsewhere in the line.
        for hunk in hunks.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, hunk)| hunk) {
            for fact in facts(&hunk.old) {
                let What::Fact { name, shown, .. } = &fact.what else { continue };
                if controlled(&said, name).is_none()
                    && let Some(range) = position(&said, shown)
                {
                    let look = said[range.start].look.clone();
                    said.splice(range, [Glyph { what: fact.what.clone(), look }]);
                }
            }
        }
        Some(said)
    }

    /// The change of a segment of the line that says this in the end.
    fn written(
        &self,
        line: &Line,
        ours: &[(Glyph, usize)],
        pieces: Range<usize>,
        said: &[&Out],
    ) -> Option<Edit> {
        let first = line.pieces.get(pieces.start)?;
        let last = &line.pieces[pieces.end - 1];
        let range = first.at.start..last.at.end;
        let look_before = |piece: usize| look_at(line, piece);
        let begin = self.file[..range.start].rsplit('\n').next().unwrap_or_default();
        let indent: String = begin.chars().take_while(|c| *c == ' ').collect();
        let goes_on = begin.trim().is_empty();
        let indent = if goes_on && !indent.is_empty() { indent } else { format!("{indent}    ") };
        let mut speller = Speller::new(look_before(pieces.start), indent, goes_on);
        for (at, out) in said.iter().enumerate() {
            match out {
                Out::Kept(glyph) => {
                    let (glyph, piece) = &ours[*glyph];
                    let piece = &line.pieces[*piece];
                    let source = match &piece.what {
                        Placed::Mark { .. } => None,
                        _ => Some(&self.file[piece.at.clone()]).filter(|source| !source.is_empty()),
                    };
                    speller.kept(glyph, source);
                }
                Out::New(glyph) => {
                    let mut glyph = glyph.clone();
                    if self.plain {
                        // Words that nobody set in type look as those before them.
                        let before = said[..at].iter().rev().find_map(|out| match out {
                            Out::Kept(glyph) => Some(ours[*glyph].0.look.clone()),
                            Out::New(_) => None,
                        });
                        glyph.look = before.unwrap_or_else(|| look_before(pieces.start));
                    }
                    speller.glyph(&glyph);
                }
            }
        }
        Some((range, speller.finish(&look_before(pieces.end))))
    }
}

/// The stretches of a line that stand in one pattern each.
struct Segments(Vec<Range<usize>>);

fn segments(line: &Line) -> Segments {
    let mut out = Vec::new();
    let mut at = 0;
    for pieces in line.pieces.chunk_by(|one, next| one.pattern == next.pattern) {
        out.push(at..at + pieces.len());
        at += pieces.len();
    }
    Segments(out)
}

impl Segments {
    fn of(&self, piece: usize) -> usize {
        self.0.iter().position(|range| range.contains(&piece)).unwrap_or_default()
    }

    fn range(&self, segment: usize) -> Range<usize> {
        self.0.get(segment).cloned().unwrap_or_default()
    }
}

/// How what stands at a piece of a line looks, by the marks that are open before it.
fn look_at(line: &Line, piece: usize) -> Look {
    let mut looks = vec![Look::default()];
    for piece in &line.pieces[..piece] {
        let Placed::Mark { mark, opens } = &piece.what else { continue };
        match mark {
            Mark::Note if *opens => looks.push(Look::default()),
            Mark::Note => drop(looks.pop()),
            mark => looks.last_mut().into_iter().for_each(|look| look.set(mark, *opens)),
        }
    }
    looks.pop().unwrap_or_default()
}
