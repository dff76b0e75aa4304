//! Memories made of finished editions: judged against the addresses that the editions were composed with, which the
//! aligner is not given.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use tsb_circular::document::{Document, Edition};
use tsb_circular::inside::memory::sentences;
use tsb_circular::inside::recognise;
use tsb_circular::kinds::{self, Options};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::memory::{Aligned, align};
use tsb_circular::{docx, inside};

use super::examples;
use super::returned::stripped;

/// Letters of different kinds, one of them of words of its own alone.
const LETTERS: [&str; 4] = ["letter", "tsb-83", "tsb-195", "tsb-127"];
/// The original, and languages as far from it and from each other as there are.
const LANGS: [Lang; 4] = [Lang::En, Lang::Fr, Lang::Zh, Lang::Ar];

/// A letter as it was composed, and as somebody else's Word files say it.
struct Issued {
    documents: Vec<Document>,
    editions: Vec<Edition>,
}

/// The editions of a letter as Word files without addresses, read as letters of no known kind.
fn issued(name: &str) -> Issued {
    let folder = examples::all().find(|folder| folder.path.ends_with(name)).unwrap();
    let documents: Vec<Document> =
        LANGS.iter().map(|lang| kinds::edition(&folder, *lang, &Options::default()).unwrap()).collect();
    let edition = |document: &Document| {
        let bytes = docx::write(document, &docx::DocxOptions::default()).unwrap();
        let reading = inside::docx::read(&bytes, Path::new("edition.docx"), &Limits::default()).unwrap();
        let options = recognise::Options::default();
        recognise::edition_as(&kinds::ALL, &stripped(reading), &options, None).edition
    };
    let editions = documents.iter().map(edition).collect();
    Issued { documents, editions }
}

/// Text by its letters and figures alone.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Pairs of a language with another.
type Pairs = BTreeSet<(String, String)>;

/// What the addresses say: sentences that are each other's translation, and passages that other numbers of sentences say.
struct Truth {
    pairs: Pairs,
    passages: Vec<(String, String)>,
}

impl Truth {
    fn of(documents: [&Document; 2]) -> Self {
        let by_address = documents.map(|document| {
            let mut out: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
            for (key, text) in document.texts() {
                let said = sentences(document.lang, text).iter().map(|text| letters(&text.plain())).collect();
                out.entry(key.to_string()).or_default().push(said);
            }
            out
        });
        let (mut pairs, mut passages) = (Pairs::new(), Vec::new());
        for (key, ours) in &by_address[0] {
            let Some(theirs) = by_address[1].get(key).filter(|theirs| theirs.len() == ours.len()) else { continue };
            for (ours, theirs) in ours.iter().zip(theirs) {
                match ours.len() == theirs.len() {
                    true => pairs.extend(ours.iter().cloned().zip(theirs.iter().cloned())),
                    false => passages.push((ours.concat(), theirs.concat())),
                }
            }
        }
        pairs.retain(|(ours, theirs)| ours != theirs && ours.contains(char::is_alphabetic));
        Self { pairs, passages }
    }

    fn holds(&self, (ours, theirs): &(String, String)) -> bool {
        let within = |(one, other): &(String, String)| one.contains(ours) && other.contains(theirs);
        self.pairs.contains(&(ours.clone(), theirs.clone())) || self.passages.iter().any(within)
    }
}

/// The pairs of two languages in a memory, as any tool reads them in its file.
fn pairs(aligned: &Aligned, langs: [Lang; 2]) -> Pairs {
    let file = aligned.memory.to_tmx(langs[0]);
    let document = roxmltree::Document::parse(&file).unwrap();
    let said = |unit: roxmltree::Node, lang: Lang| {
        let variant = unit.children().find(|node| {
            node.attribute(("http://www.w3.org/XML/1998/namespace", "lang")) == Some(lang.code())
        })?;
        let text: String = variant.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
        Some(letters(&text))
    };
    let units = document.descendants().filter(|node| node.has_tag_name("tu"));
    units.filter_map(|unit| Some((said(unit, langs[0])?, said(unit, langs[1])?))).collect()
}

/// How many pairs were found, how many of them are right, how many there are, and how many of those were found.
#[derive(Debug, Default)]
struct Score {
    found: usize,
    right: usize,
    there: usize,
    known: usize,
}

impl Score {
    fn add(&mut self, truth: &Truth, found: &Pairs, what: &str) {
        self.found += found.len();
        self.there += truth.pairs.len();
        for pair in found {
            let right = truth.holds(pair);
            self.right += usize::from(right);
            if !right {
                println!("wrong: {what}: {pair:?}");
            }
        }
        for pair in &truth.pairs {
            let known = found.contains(pair);
            self.known += usize::from(known);
            if !known {
                println!("lost: {what}: {pair:?}");
            }
        }
    }

    fn is_good(&self, what: &str) {
        println!("{what}: {self:?}");
        assert!(self.right * 100 >= self.found * 99, "{what}: precision {} of {}", self.right, self.found);
        assert!(self.known * 100 >= self.there * 95, "{what}: recall {} of {}", self.known, self.there);
        assert!(self.there > 200, "{what}: too few to judge by");
    }
}

#[test]
fn sentences_find_their_translations_without_addresses_and_without_a_kind() {
    let (mut together, mut by_two) = (Score::default(), Score::default());
    for name in LETTERS {
        let issued = issued(name);
        let all = align(&kinds::ALL, &issued.editions).unwrap();
        for at in 1..LANGS.len() {
            let langs = [LANGS[0], LANGS[at]];
            let truth = Truth::of([&issued.documents[0], &issued.documents[at]]);
            together.add(&truth, &pairs(&all, langs), &format!("{name} {}", LANGS[at]));
            let two = [issued.editions[0].clone(), issued.editions[at].clone()];
            let two = align(&kinds::ALL, &two).unwrap();
            by_two.add(&truth, &pairs(&two, langs), &format!("{name} {} alone", LANGS[at]));
        }
    }
    together.is_good("four languages");
    by_two.is_good("two languages");
}
