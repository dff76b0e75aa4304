//! The original as it is printed, beside what it was: in come two versions of a circular, out go the passages that print
//! otherwise, with the words that changed, and the same passages of a translation.
//!
//! The number before a paragraph counts itself, and is no change.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Error;
use crate::document::{Content, Document, Inline, Key, Run, Text, merged};
use crate::docx::{Beside, Mark, Row};
use crate::kinds::{self, Folder, Options};
use crate::lang::Lang;
use crate::status::{Side, aligned, words};

/// What changed in the original as it is printed, beside a translation as it stands in the newer version; where it has no
/// words there, as it stood in the older.
///
/// # Errors
/// When the original of a version, or the newer translation, cannot be composed.
pub(crate) fn passages(old: &Folder, new: &Folder, lang: Lang) -> Result<Beside, Error> {
    let original = new.circular.head.original_language;
    let (was, now) = (composed(old, original)?, composed(new, original)?);
    let translation = composed(new, lang)?;
    let former = composed(old, lang).ok();
    let rows = {
        let (before, after) = (Sheet::of(&was), Sheet::of(&now));
        let own = Sheet::of(&translation);
        let former = former.as_ref().map(Sheet::of);
        let mark = kinds::untranslated_mark(new, lang);
        let said = |key: &Place<'_>| {
            let of = |sheet: &Sheet<'_>| {
                sheet.texts.get(key).filter(|text| !text.plain().contains(&mark)).cloned()
            };
            of(&own).or_else(|| of(former.as_ref()?)).unwrap_or_else(|| Text::words(&*mark))
        };
        let mut rows = Vec::new();
        let mut at: Vec<Place<'_>> = Vec::new();
        // In the order of the newer, what is gone behind what it stood behind.
        for place in merged(&after.order, &before.order) {
            let (old, new) = (before.texts.get(&place), after.texts.get(&place));
            let changed = tracked(&pieces(old), &pieces(new));
            if changed.iter().all(|(mark, _)| *mark == Mark::Same) {
                continue;
            }
            let sheet = if new.is_some() { &after } else { &before };
            let heads = sheet.heads.get(&place).cloned().unwrap_or_default();
            if heads != at && !heads.is_empty() {
                let shown = heads.iter().filter_map(|head| sheet.texts.get(head).cloned());
                rows.push(Row::Place([joined(shown), joined(heads.iter().map(said))]));
            }
            at = heads;
            let number = |sheet: &Sheet<'_>| sheet.numbers.get(&place).map(|text| (*text).clone());
            rows.push(Row::Passage {
                at: place.0.to_string(),
                numbers: [number(sheet), number(&own)],
                original: changed,
                translation: said(&place),
            });
        }
        rows
    };
    Ok(Beside { original: now, translation, rows })
}

/// An edition as it stands, whatever of it is not settled.
fn composed(folder: &Folder, lang: Lang) -> Result<Document, Error> {
    let draft = Options { draft: true, ..Options::default() };
    let mut document = kinds::edition(&folder.clone().unsigned(), lang, &draft)?;
    document.draft = false;
    Ok(document)
}

/// Texts one after the other.
fn joined(texts: impl Iterator<Item = Text>) -> Text {
    let mut out = Text::default();
    for text in texts {
        if !out.is_empty() {
            out.push_words(Run::new(" – "));
        }
        out.extend(text);
    }
    out
}

/// Where a passage stands: its address, and which it is of those that have it.
type Place<'d> = (&'d Key, usize);

/// An edition, passage by passage.
#[derive(Default)]
struct Sheet<'d> {
    /// The passages in reading order.
    order: Vec<Place<'d>>,
    texts: BTreeMap<Place<'d>, Text>,
    /// The numbers printed before them.
    numbers: BTreeMap<Place<'d>, &'d Text>,
    /// The annex and heading that each stands under.
    heads: BTreeMap<Place<'d>, Vec<Place<'d>>>,
}

impl<'d> Sheet<'d> {
    fn of(document: &'d Document) -> Self {
        let annexes: BTreeSet<&Key> = document.annexes.iter().map(|annex| &annex.key).collect();
        let titles: BTreeSet<&Key> =
            document.annexes.iter().filter_map(|annex| Some(&annex.title.as_ref()?.key)).collect();
        let (mut numbered, mut headings, mut signed) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for block in document.blocks() {
            match &block.content {
                Content::Heading { number, .. } => {
                    headings.insert(&block.key);
                    numbered.extend(number.iter().map(|_| &block.key));
                }
                Content::Paragraph { number, .. } => numbered.extend(number.iter().map(|_| &block.key)),
                Content::Signature(_) => drop(signed.insert(&block.key)),
                _ => {}
            }
        }
        let mut out = Self::default();
        let mut times: BTreeMap<&Key, usize> = BTreeMap::new();
        let (mut part, mut heading): (Vec<Place<'d>>, Option<Place<'d>>) = (Vec::new(), None);
        for texts in document.texts().chunk_by(|one, next| one.0 == next.0) {
            let key = texts[0].0;
            let time = times.entry(key).or_default();
            let place = (key, *time);
            *time += 1;
            let mut texts: Vec<&'d Text> = texts.iter().map(|(_, text)| *text).collect();
            if numbered.contains(key) && texts.len() > 1 {
                out.numbers.insert(place, texts.remove(0));
            }
            let parting = if signed.contains(key) { Inline::Break } else { Inline::Words(Run::new("\t")) };
            let mut whole = Text::default();
            for (at, text) in texts.into_iter().enumerate() {
                if at > 0 {
                    whole.0.push(parting.clone());
                }
                whole.extend(text.clone());
            }
            if annexes.contains(key) {
                part.clear();
            }
            if annexes.contains(key) || headings.contains(key) {
                heading = None;
            }
            out.heads.insert(place, part.iter().copied().chain(heading).collect());
            if annexes.contains(key) || titles.contains(key) {
                part.push(place);
            } else if headings.contains(key) {
                heading = Some(place);
            }
            out.texts.insert(place, whole);
            out.order.push(place);
        }
        out
    }
}

/// The words of a passage, each with its look; what is filled in is what stands there until then.
fn pieces(text: Option<&Text>) -> Vec<Run> {
    let mut out = Vec::new();
    let mut add = |run: &Run| {
        let piece = |word: &str| Run { text: word.to_owned(), link: None, fact: None, ..run.clone() };
        out.extend(words(&run.text).into_iter().map(piece));
    };
    for inline in text.into_iter().flat_map(|text| &text.0) {
        match inline {
            Inline::Words(run) => add(run),
            Inline::Fact(fact) => fact.runs.iter().for_each(&mut add),
            Inline::Break => add(&Run::new("\n")),
            Inline::Blank(field) => add(&Run::new(&field.placeholder)),
            Inline::Note(_) => {}
        }
    }
    out
}

/// The words of both versions, those of one alone marked. Words that became others one after the other are told together,
/// with the spaces between them.
fn tracked(was: &[Run], now: &[Run]) -> Vec<(Mark, Run)> {
    let seen = |runs: &[Run]| -> Vec<(String, bool, bool)> {
        runs.iter().map(|run| (run.text.clone(), run.bold, run.italic)).collect()
    };
    let stretches = aligned(&seen(was), &seen(now));
    let is = |at: usize, side: Side| stretches.get(at).is_some_and(|(known, _)| *known == side);
    let (mut out, mut gone, mut new) = (Vec::new(), Vec::new(), Vec::new());
    for (at, (side, range)) in stretches.iter().enumerate() {
        match side {
            Side::Was => gone.extend_from_slice(&was[range.clone()]),
            Side::Now => new.extend_from_slice(&now[range.clone()]),
            Side::Same => {
                let same = &now[range.clone()];
                let space = same.iter().all(|run| run.text.trim().is_empty() && run.text != "\n");
                let within =
                    !gone.is_empty() && !new.is_empty() && is(at + 1, Side::Was) && is(at + 2, Side::Now);
                if space && within {
                    gone.extend_from_slice(same);
                    new.extend_from_slice(same);
                } else {
                    flush(&mut out, &mut gone, &mut new);
                    out.extend(same.iter().map(|run| (Mark::Same, run.clone())));
                }
            }
        }
    }
    flush(&mut out, &mut gone, &mut new);
    out
}

/// What is gone, then what stands in its place.
fn flush(out: &mut Vec<(Mark, Run)>, gone: &mut Vec<Run>, new: &mut Vec<Run>) {
    out.extend(gone.drain(..).map(|run| (Mark::Deleted, run)));
    out.extend(new.drain(..).map(|run| (Mark::Inserted, run)));
}
