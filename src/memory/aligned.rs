//! Finished editions aligned: in come editions in several languages, out goes a memory of their sentences.
//!
//! Drift arranges their blocks in rows that say the same thing; within each row their sentences are arranged by the same
//! means. Several sentences that one says elsewhere are one unit.

use std::collections::BTreeMap;

use super::segment::{Segment, has_words, sentences};
use super::{Memory, Unit};
use crate::declared::Declared;
use crate::diag::{Code, Diagnostic, Error};
use crate::document::{Edition, Located, Text, Trace};
use crate::drift::{beside, rows};
use crate::lang::Lang;
use crate::segments::between;

/// A memory made of editions, and what is not in it.
///
/// ```
/// use tsb_circular::editions::Finished;
/// use tsb_circular::kinds;
/// use tsb_circular::memory::{Aligned, align};
///
/// let file = |name: &str, text: &str| Finished::read(&kinds::ALL, name, text.as_bytes(), &Default::default());
/// let en = file("en.txt", "The secretariat of the group closes registration on 30 April 2026. Please write to it.")?;
/// let fr = file("fr.txt", "Le secrétariat du groupe clôt l'inscription le 30 avril 2026. Prière de lui écrire.")?;
/// let aligned: Aligned = align(&kinds::ALL, &[en.edition().clone(), fr.edition().clone()])?;
/// assert_eq!((aligned.memory.len(), aligned.alone.values().sum()), (2, 0));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Aligned {
    /// The memory.
    pub memory: Memory,
    /// How many sentences of each language have no partner in any other; they are left out.
    pub alone: BTreeMap<Lang, usize>,
    /// How many units say nothing that must be translated, numbers and codes alone; they are left out.
    pub wordless: usize,
    /// How many units were there already.
    pub doubled: usize,
}

/// A memory of finished editions of one letter or text, one in each language, of whatever kind or of none.
///
/// # Errors
/// When there are fewer than two editions, or two in one language.
///
/// ```
/// use tsb_circular::kinds;
/// use tsb_circular::memory::align;
///
/// let error = align(&kinds::ALL, &[]).unwrap_err();
/// assert!(error.diagnostics()[0].message.contains("two languages"));
/// ```
pub fn align(declared: &Declared, editions: &[Edition]) -> Result<Aligned, Error> {
    sound(editions)?;
    let langs: Vec<Lang> = editions.iter().map(|edition| edition.lang).collect();
    let mut out = Aligned { alone: langs.iter().map(|lang| (*lang, 0)).collect(), ..Aligned::default() };
    let rows: Vec<Vec<Vec<Text>>> = rows(declared, editions)
        .into_iter()
        .map(|row| {
            let of = |(texts, lang): (Vec<Located>, &Lang)| {
                texts.iter().flat_map(|text| sentences(*lang, &text.text)).collect()
            };
            row.into_iter().zip(&langs).map(of).collect()
        })
        .collect();
    let said = |edition: usize| rows.iter().flat_map(|row| &row[edition]).map(length).sum::<f64>().max(1.0);
    let room: Vec<f64> = (0..langs.len()).map(said).collect();
    for row in &rows {
        for bead in beads(&langs, row, &room) {
            out.take(&langs, row, &bead);
        }
    }
    Ok(out)
}

/// Whether there is one edition in each of two or more languages.
fn sound(editions: &[Edition]) -> Result<(), Error> {
    for (at, edition) in editions.iter().enumerate() {
        if let Some(other) = editions[..at].iter().find(|other| other.lang == edition.lang) {
            let name = edition.lang.name();
            let message = format!("{} and {} are both in {name}", other.path, edition.path);
            let hint = "give one edition in each language; a language that was mistaken is put first, as in `zh:PATH`";
            return Err(Diagnostic::error(Code::Inconsistent, message).hint(hint).into());
        }
    }
    if editions.len() < 2 {
        let message = "a memory is made of editions in two languages or more";
        let hint = "name the edition in another language too";
        return Err(Diagnostic::error(Code::Unsupported, message).hint(hint).into());
    }
    Ok(())
}

/// Sentences that say one thing: for each edition their places.
type Bead = Vec<Vec<usize>>;

/// Which sentences of a row say the same thing; `room` is how long all is that each edition says.
fn beads(langs: &[Lang], parted: &[Vec<Text>], room: &[f64]) -> Vec<Bead> {
    if parted.iter().all(|sentences| sentences.len() <= 1) {
        return vec![parted.iter().map(|sentences| (0..sentences.len()).collect()).collect()];
    }
    let editions: Vec<Edition> =
        langs.iter().zip(parted).map(|(lang, sentences)| of_sentences(*lang, sentences)).collect();
    let places = |located: Vec<Located>| located.iter().filter_map(|it| it.line).collect();
    let beads = beside(&editions).into_iter().map(|row| row.into_iter().map(places).collect()).collect();
    gathered(beads, &|edition, place| length(&parted[edition][place]) / room[edition])
}

/// How long a text is.
fn length(text: &Text) -> f64 {
    text.plain().chars().filter(|c| !c.is_whitespace()).count() as f64
}

/// Beads of a row in which what is left over goes with its neighbour, if the neighbour is then rather as long as its
/// translations: texts that say the same thing seldom leave a sentence out, and often join two.
fn gathered(mut beads: Vec<Bead>, share: &dyn Fn(usize, usize) -> f64) -> Vec<Bead> {
    let holders = |bead: &Bead| bead.iter().filter(|places| !places.is_empty()).count();
    let long = |bead: &Bead, edition: usize| bead[edition].iter().map(|at| share(edition, *at)).sum::<f64>();
    // By how much, as a factor, an edition is longer or shorter in a bead than the others.
    let unlike = |bead: &Bead, edition: usize, more: f64| {
        let others: Vec<f64> = (0..bead.len())
            .filter(|other| *other != edition && !bead[*other].is_empty())
            .map(|other| long(bead, other))
            .collect();
        let mean = others.iter().sum::<f64>() / others.len() as f64;
        ((long(bead, edition) + more) / mean).ln().abs()
    };
    let mut at = 0;
    while at < beads.len() {
        let alone =
            (holders(&beads[at]) == 1).then(|| beads[at].iter().position(|places| !places.is_empty()));
        let Some(edition) = alone.flatten() else {
            at += 1;
            continue;
        };
        let is_near = |other: &usize| holders(&beads[*other]) > 1 && !beads[*other][edition].is_empty();
        let near = [(0..at).rev().find(is_near), (at + 1..beads.len()).find(is_near)];
        let more = long(&beads[at], edition);
        let gains = |other: usize| unlike(&beads[other], edition, 0.0) - unlike(&beads[other], edition, more);
        let best = near.into_iter().flatten().max_by(|one, other| gains(*one).total_cmp(&gains(*other)));
        match best.filter(|best| gains(*best) > 0.0) {
            Some(best) => {
                let places = std::mem::take(&mut beads[at][edition]);
                beads[best][edition].extend(places);
                beads[best][edition].sort_unstable();
                beads.remove(at);
            }
            None => at += 1,
        }
    }
    beads
}

/// Sentences as an edition, each a line of its own.
fn of_sentences(lang: Lang, sentences: &[Text]) -> Edition {
    let texts = sentences.iter().enumerate().map(|(line, text)| Located {
        key: None,
        message: None,
        inner: Vec::new(),
        part: "body".to_owned(),
        line: Some(line),
        cell: None,
        furniture: false,
        point: None,
        text: text.clone(),
    });
    Edition {
        id: lang.code().to_owned(),
        lang,
        kind: None,
        path: String::new(),
        texts: texts.collect(),
        fields: Vec::new(),
        own: Vec::new(),
        trace: Trace::default(),
    }
}

impl Aligned {
    /// Takes in what is said in two languages or more.
    fn take(&mut self, langs: &[Lang], parted: &[Vec<Text>], bead: &Bead) {
        let mut values = Vec::new();
        let mut said = BTreeMap::new();
        let mut wordless = false;
        for (edition, places) in bead.iter().enumerate().filter(|(_, places)| !places.is_empty()) {
            let texts = || places.iter().map(|place| &parted[edition][*place]);
            if !texts().any(has_words) {
                wordless = true;
                continue;
            }
            let mut segment = Segment::default();
            for (at, text) in texts().enumerate() {
                segment.push(if at == 0 { "" } else { between(langs[edition]) });
                segment.extend(text, &mut values);
            }
            said.insert(langs[edition], segment);
        }
        let mut plain = said.values().map(Segment::plain);
        let first = plain.next();
        match said.len() {
            1 if !wordless => {
                for (edition, places) in bead.iter().enumerate() {
                    *self.alone.entry(langs[edition]).or_default() += places.len();
                }
            }
            0 | 1 => {
                self.wordless += usize::from(bead.iter().filter(|places| !places.is_empty()).count() > 1)
            }
            // What reads the same in all languages, an address or a designation, needs no translation.
            _ if plain.all(|other| Some(other) == first) => self.wordless += 1,
            _ if self.memory.add(Unit { said, origin: None }) => {}
            _ => self.doubled += 1,
        }
    }
}
