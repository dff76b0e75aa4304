//! Structure inferred: in come editions that bear no addresses, in their languages, out go the same with the addresses of
//! the blocks and annexes that they show, and what a circular must declare to have these.
//!
//! All editions of a circular have one shape, which is that of the first; another that has a different one
//! is told at the line where they part.

use super::addressing::{addresses, controls};
use super::compared::{moved, parting, renumbered, uneven};
use super::declaring::{declares, name_of};
use super::lines::Lines;
use super::shape::{Block, Piece, Shape};
use super::shaping::{Taken, freed, shape};
use super::{conditions, gaps, links, marks};
use crate::diag::Diagnostic;
use crate::document::Key;
use crate::kinds::{Kind, annex_key, annex_marks, block_key, is_of_head};
use crate::lang::Lang;
use crate::model::Declares;
use crate::reading::{Paragraph, Reading, Span};
use crate::recognise::{Recognition, folded};

/// Editions with the addresses of what they show, and what there is to say of them.
#[derive(Debug, Clone)]
pub struct Inferred {
    /// The editions.
    pub readings: Vec<Reading>,
    /// Where one says more or less than another in one place.
    pub told: Vec<Diagnostic>,
}

/// Gives editions of a letter of this kind the addresses of what they show, where none of them bears any: of a kind that
/// says words of its own, of what stands beside these.
///
/// # Errors
/// When the editions have not the same shape.
pub fn infer(
    kind: &'static Kind,
    editions: &[(&Reading, &Recognition)],
) -> Result<Inferred, Vec<Diagnostic>> {
    let given: Vec<Reading> = editions.iter().map(|(reading, _)| declared(reading)).collect();
    let readings: Vec<Reading> = given
        .iter()
        .zip(editions)
        .map(|(reading, (_, recognition))| {
            marked(kind, &freed(kind, reading, &recognition.edition), recognition)
        })
        .collect();
    let editions: Vec<(&Reading, &Recognition)> =
        readings.iter().zip(editions).map(|(reading, (_, recognition))| (reading, *recognition)).collect();
    let shaped = |taken: Taken| -> Vec<Shape> {
        editions.iter().map(|(reading, recognition)| shape(kind, reading, recognition, taken)).collect()
    };
    // Where not every edition says what is a heading, none of them counts.
    let mut taken = Taken { headed: true, around: true };
    let mut shapes = shaped(taken);
    if shapes.iter().any(|shape| shape.headings() != shapes[0].headings()) {
        taken.headed = false;
        shapes = shaped(taken);
    }
    // What stands around the letter has a place in it where all editions have it.
    let around = |shape: &Shape| shape.moved.each_ref().map(|lines| lines.is_empty());
    if shapes.iter().any(|shape| around(shape) != around(&shapes[0])) {
        shapes = shaped(Taken { around: false, ..taken });
    }
    if shapes.iter().all(Shape::is_empty) {
        return Ok(Inferred { readings: given, told: Vec::new() });
    }
    let first =
        editions.iter().position(|(_, recognition)| recognition.edition.lang == Lang::En).unwrap_or_default();
    let languages = |at: usize| -> Vec<Lang> {
        let of = |(shape, (_, recognition)): (&Shape, &(&Reading, &Recognition))| {
            shape.annexes.get(at).filter(|annex| annex.has_text()).map(|_| recognition.edition.lang)
        };
        shapes.iter().zip(&editions).filter_map(of).collect()
    };
    // An annex that some languages only have says so in the others, and nothing else.
    let annexes = shapes.iter().map(|shape| shape.annexes.len()).max().unwrap_or_default();
    let only: Vec<Vec<Lang>> = (0..annexes)
        .map(languages)
        .map(|langs| if langs.len() == shapes.len() { Vec::new() } else { langs })
        .collect();
    let errors = parting(&shapes, first, &only, &editions);
    let gaps = match errors.is_empty() {
        true => Vec::new(),
        // What an edition lacks has a place in it all the same.
        false => gaps::levelled(&mut shapes, first, &editions, &kind.declaration).ok_or(errors)?,
    };
    let differing = conditions::settle(kind, &mut shapes, &editions);
    // Of each annex, the number that the first edition has that has it.
    let annexes: Vec<(&str, Vec<&Block>, Vec<Lang>)> = only
        .into_iter()
        .enumerate()
        .filter_map(|(at, only)| {
            let having =
                || in_order(&shapes, first).filter_map(|it| it.annexes.get(at)).filter(|it| it.has_text());
            let blocks = whole(&having().map(|annex| annex.blocks.as_slice()).collect::<Vec<_>>());
            Some((having().next()?.mark.as_str(), blocks, only))
        })
        .collect();
    let letter = whole(&in_order(&shapes, first).map(|shape| shape.letter.as_slice()).collect::<Vec<_>>());
    let mut declares = declares(kind, &letter, &annexes);
    let mut told = gaps::told(&gaps, &shapes, &declares, &editions);
    told.extend(differing);
    told.extend(uneven(&shapes, first, &editions));
    told.extend(moved(&shapes, &editions));
    if kind.declaration.says_no_words() {
        let renumbered = |(shape, edition)| renumbered(shape, &declares, edition);
        told.extend(shapes.iter().zip(&editions).flat_map(renumbered));
    }
    let head: Vec<Key> = declares.blocks.iter().map(block_key).collect();
    let own: Vec<Key> = head.into_iter().chain(declares.annexes.iter().map(annex_key)).collect();
    let addressed = |((reading, recognition), shape): (&(&Reading, &Recognition), &Shape)| {
        let mut out = (*reading).clone();
        for (at, keys) in addresses(shape, &declares) {
            out.parts[0].paragraphs[at].keys.extend(keys);
        }
        let paragraphs = &mut out.parts[0].paragraphs;
        for (name, note) in shape.notes() {
            let words = std::mem::take(&mut paragraphs[note].spans);
            let space = Span { text: " ".to_owned(), ..Span::default() };
            paragraphs[name].spans.extend(std::iter::once(space).chain(words));
        }
        for (at, key) in controls(shape, &declares) {
            let control = &mut out.controls[at];
            control.key = Some(key);
            // What the file calls an entry is one language's business.
            for (option, (name, _)) in control.options.iter_mut().enumerate() {
                *name = name_of("o", option);
            }
        }
        let subject = kind.declaration.own_subject();
        let texts = recognition.edition.texts.iter();
        let said = texts
            .filter(|text| text.message.is_none())
            .find(|text| text.key.as_ref().is_some_and(|key| Some(key.as_str()) == subject));
        let line = said.and_then(|text| text.line);
        let paragraph = out.parts[0].paragraphs.iter_mut().find(|it| line.is_some() && Some(it.line) == line);
        if let (Some(paragraph), Some(key)) = (paragraph, subject.and_then(|it| Key::new(it).ok())) {
            paragraph.keys.push(key);
            marks::unlabelled(paragraph, &said.map(|text| text.text.plain()).unwrap_or_default());
        }
        out
    };
    let mut readings: Vec<Reading> = editions.iter().zip(&shapes).map(addressed).collect();
    let langs = editions.iter().map(|(_, recognition)| recognition.edition.lang);
    let (facts, lost) = links::facts(&langs.zip(&readings).collect::<Vec<_>>());
    told.extend(lost);
    declares.facts = facts;
    for reading in &mut readings {
        reading.declares = declares.to_toml();
        reading.own.clone_from(&own);
    }
    Ok(Inferred { readings, told })
}

/// An edition in which words are facts by no name that it does not declare: what a program has cut out of a file that it
/// saved leaves the names behind.
fn declared(reading: &Reading) -> Reading {
    let facts = Declares::parse(&reading.declares).unwrap_or_default().facts;
    let known = |fact: &String| {
        let name = fact.split('.').next().unwrap_or_default();
        is_of_head(name) || facts.get(name).is_some()
    };
    let mut out = reading.clone();
    for span in out.parts.iter_mut().flat_map(|part| &mut part.paragraphs).flat_map(|it| &mut it.spans) {
        span.fact = span.fact.take().filter(known);
    }
    out
}

/// The shapes, that of the first edition before the others.
fn in_order(shapes: &[Shape], first: usize) -> impl Iterator<Item = &Shape> {
    std::iter::once(&shapes[first]).chain(shapes)
}

/// The blocks in one place each, of the first edition that has one there.
fn whole<'s>(editions: &[&'s [Block]]) -> Vec<&'s Block> {
    let places = editions.iter().map(|blocks| blocks.len()).max().unwrap_or_default();
    let at = |place: usize| {
        editions.iter().filter_map(move |blocks| blocks.get(place)).find(|it| it.piece != Piece::Gap)
    };
    (0..places).filter_map(at).collect()
}

/// An edition with the marks before its words made plain.
fn marked(kind: &Kind, reading: &Reading, recognition: &Recognition) -> Reading {
    let edition = &recognition.edition;
    let lines = Lines::of(edition);
    let own =
        |it: &Paragraph| lines.first(it.line).is_none_or(|text| text.key.is_none() && text.message.is_none());
    let marks: Vec<String> = annex_marks(kind, edition.lang).iter().map(|(_, shown)| folded(shown)).collect();
    let begins = |it: &Paragraph| marks.contains(&folded(&it.text()));
    marks::plain(reading, &own, &begins)
}
