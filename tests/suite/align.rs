//! Memories made of finished editions: judged against the addresses that the editions were composed with, which the
//! aligner is not given.

use std::collections::BTreeSet;
use std::path::Path;

use tsb_circular::diag::Source;
use tsb_circular::document::{Document, Edition, Inline, Text};
use tsb_circular::inside::memory::sentences;
use tsb_circular::inside::recognise;
use tsb_circular::kinds::{self, Options};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::memory::{Aligned, Memory, align};
use tsb_circular::xliff::{Version, export, export_with, import};
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

/// One edition of a letter, as it was composed.
fn composed(name: &str, lang: Lang) -> Edition {
    let folder = examples::all().find(|folder| folder.path.ends_with(name)).unwrap();
    Edition::of(&kinds::edition(&folder, lang, &Options::default()).unwrap(), "edition.docx")
}

/// Text by its letters and figures alone.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Pairs of a language with another.
type Pairs = BTreeSet<(String, String)>;

/// What the addresses say: sentences that are each other's translation, in the order of the letter, and passages of which
/// they do not tell which sentence is which: those of other numbers of sentences, and blocks of several lines.
struct Truth {
    pairs: Vec<Pair>,
    passages: Vec<(String, String)>,
}

/// A pair, and whether a memory must have it: whether both say something, and not the same.
struct Pair {
    said: (String, String),
    counts: bool,
}

/// What is known of a pair that was found.
enum Verdict {
    /// It is these pairs, joined.
    Right(std::ops::Range<usize>),
    Unknown,
    Wrong,
}

impl Truth {
    fn of(documents: [&Document; 2]) -> Self {
        /// The sentences of each text at an address, each with whether it has words.
        type Said = Vec<Vec<(String, bool)>>;
        let worded = |text: &Text| {
            let words =
                |it: &Inline| matches!(it, Inline::Words(run) if run.text.contains(char::is_alphabetic));
            text.0.iter().any(words)
        };
        let by_address = documents.map(|document| {
            let mut out: Vec<(String, Said)> = Vec::new();
            for (key, text) in document.texts() {
                let said = sentences(document.lang, text);
                let said = said.iter().map(|text| (letters(&text.plain()), worded(text))).collect();
                match out.iter_mut().find(|(known, _)| *known == key.to_string()) {
                    Some((_, texts)) => texts.push(said),
                    None => out.push((key.to_string(), vec![said])),
                }
            }
            out
        });
        let (mut pairs, mut passages) = (Vec::new(), Vec::new());
        for (key, ours) in &by_address[0] {
            let Some((_, theirs)) = by_address[1].iter().find(|(other, _)| other == key) else { continue };
            // Who signs, and as what, stands in the order of the language.
            let lines = |said: &Said| said.iter().map(Vec::len).collect::<Vec<_>>();
            match lines(ours) == lines(theirs) && !key.ends_with("signature") {
                true => {
                    for ((one, worded), (other, too)) in ours.concat().iter().zip(theirs.concat()) {
                        let counts = *worded && too && *one != other;
                        pairs.push(Pair { said: (one.clone(), other), counts });
                    }
                }
                false => {
                    let whole = |said: &Said| said.concat().iter().map(|(text, _)| text.as_str()).collect();
                    passages.push((whole(ours), whole(theirs)));
                }
            }
        }
        Self { pairs, passages }
    }

    fn judge(&self, found: &(String, String)) -> Verdict {
        /// How many sentences may be joined.
        const MOST: usize = 4;
        for start in 0..self.pairs.len() {
            let (mut ours, mut theirs) = (String::new(), String::new());
            for end in start..self.pairs.len().min(start + MOST) {
                let (one, other) = &self.pairs[end].said;
                ours.push_str(one);
                theirs.push_str(other);
                if (&ours, &theirs) == (&found.0, &found.1) {
                    return Verdict::Right(start..end + 1);
                }
            }
        }
        let within = |(one, other): &(String, String)| one.contains(&found.0) && other.contains(&found.1);
        if self.passages.iter().any(within) { Verdict::Unknown } else { Verdict::Wrong }
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
        let text: String =
            variant.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
        Some(letters(&text))
    };
    let units = document.descendants().filter(|node| node.has_tag_name("tu"));
    units.filter_map(|unit| Some((said(unit, langs[0])?, said(unit, langs[1])?))).collect()
}

/// How many pairs were found that can be judged, how many of them are right, how many there are, and how many of those
/// were found.
#[derive(Debug, Default)]
struct Score {
    found: usize,
    right: usize,
    there: usize,
    known: usize,
    unjudged: usize,
}

impl Score {
    fn add(&mut self, truth: &Truth, found: &Pairs, what: &str) {
        let mut known = BTreeSet::new();
        for pair in found {
            match truth.judge(pair) {
                Verdict::Right(places) => {
                    self.right += 1;
                    known.extend(truth.pairs[places].iter().map(|pair| &pair.said));
                }
                Verdict::Unknown => {
                    self.unjudged += 1;
                    continue;
                }
                Verdict::Wrong => println!("wrong: {what}: {pair:?}"),
            }
            self.found += 1;
        }
        let there: BTreeSet<_> =
            truth.pairs.iter().filter(|pair| pair.counts).map(|pair| &pair.said).collect();
        self.there += there.len();
        self.known += there.intersection(&known).count();
        there.difference(&known).for_each(|pair| println!("lost: {what}: {pair:?}"));
    }

    fn is_good(&self, what: &str) {
        println!("{what}: {self:?}");
        assert!(self.right * 100 >= self.found * 99, "{what}: precision {} of {}", self.right, self.found);
        assert!(self.known * 100 >= self.there * 95, "{what}: recall {} of {}", self.known, self.there);
        assert!(self.there > 500 && self.unjudged * 20 < self.found, "{what}: too few to judge by");
    }
}

#[test]
fn sentences_find_their_translations_without_addresses_and_without_a_kind() {
    let (mut together, mut by_two) = (Score::default(), Score::default());
    for name in LETTERS {
        let issued = issued(name);
        let all = align(&kinds::ALL, &issued.editions).unwrap();
        for (at, lang) in LANGS.into_iter().enumerate().skip(1) {
            let langs = [LANGS[0], lang];
            let truth = Truth::of([&issued.documents[0], &issued.documents[at]]);
            together.add(&truth, &pairs(&all, langs), &format!("{name} {lang}"));
            let two = [issued.editions[0].clone(), issued.editions[at].clone()];
            let two = align(&kinds::ALL, &two).unwrap();
            by_two.add(&truth, &pairs(&two, langs), &format!("{name} {lang} alone"));
        }
    }
    together.is_good("four languages");
    by_two.is_good("two languages");
}

#[test]
fn two_editions_in_one_language_are_no_memory() {
    let edition = composed("letter", Lang::En);
    let error = align(&kinds::ALL, &[edition.clone(), edition]).unwrap_err();
    assert_eq!(error.diagnostics()[0].message, "edition.docx and edition.docx are both in English");
}

/// What a tool of other people has written, with its codes, its variants of languages and its document type.
const FOREIGN: &str = r#"<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header segtype="sentence" srclang="EN-GB" datatype="rtf"/><body>
  <tu><note>old</note>
    <tuv xml:lang="EN-GB"><prop type="x">p</prop>
      <seg><bpt i="1">{\b </bpt>The forum<ept i="1">}</ept> is <hi>free</hi> of charge.</seg></tuv>
    <tuv xml:lang="fr-CH"><seg>Le forum est gratuit<ph x="1">\tab</ph>.</seg></tuv>
    <tuv xml:lang="de"><seg>Das Forum ist kostenlos.</seg></tuv>
  </tu>
  <tu><tuv xml:lang="en"><seg>Alone</seg></tuv><tuv xml:lang="de"><seg>Allein</seg></tuv></tu>
  <tu><tuv lang="EN"><seg>Costs are borne.</seg></tuv><tuv lang="FR"><seg>Les frais sont pris en charge.</seg></tuv></tu>
</body></tmx>"#;

fn foreign() -> Memory {
    Memory::read(&Source::new("desk.tmx", FOREIGN)).unwrap()
}

#[test]
fn memories_of_other_tools_are_read_without_their_codes() {
    let memory = foreign();
    assert_eq!(memory.len(), 2);
    let written = memory.to_tmx(Lang::En);
    assert!(written.contains("<seg>The forum is free of charge.</seg>"));
    assert!(written.contains("<seg>Le forum est gratuit.</seg>"));
    let again = Memory::read(&Source::new("again.tmx", written.as_str())).unwrap();
    assert_eq!(again.to_tmx(Lang::En), written);
    for (file, says) in [("<tmx", "no XML"), ("<xliff/>", "no TMX"), ("", "no XML")] {
        let error = Memory::read(&Source::new("a.tmx", file)).unwrap_err();
        assert!(error.diagnostics()[0].message.contains(says), "{file}");
    }
}

#[test]
fn what_a_memory_offers_stands_beside_the_sentence_and_is_passed_by_when_it_comes_back() {
    let folder = examples::all().find(|folder| folder.path.ends_with("letter")).unwrap();
    let mut memory = foreign();
    let own = align(&kinds::ALL, &[composed("letter", Lang::En), composed("letter", Lang::Fr)]).unwrap();
    memory.extend(own.memory);
    for (version, offers, same) in [
        (Version::V2, "<mtc:match ", r#"similarity="100" type="tm" origin="desk.tmx""#),
        (Version::V1, "<alt-trans ", r#"match-quality="100%" origin="desk.tmx""#),
    ] {
        let file = export_with(&folder, Lang::Fr, version, &memory, 75).unwrap();
        assert!(file.contains(same) && file.contains("<target>Le forum est gratuit.</target>"));
        assert!(file.matches(offers).count() > 10);
        roxmltree::Document::parse(&file).unwrap();
        // A fact is the code of the sentence that it is offered for.
        let target = |offer: &str| {
            offer.split_once("<target>").unwrap().1.split_once("</target>").unwrap().0.to_owned()
        };
        let targets: Vec<String> = file.split(offers).skip(1).map(target).collect();
        let coded = |target: &&String| target.contains("<ph id=") || target.contains("<x id=");
        assert!(targets.iter().filter(coded).count() > 3, "{targets:?}");
        let plain = export(&folder, Lang::Fr, version).unwrap();
        for file in [file.as_str(), plain.as_str()] {
            let taken = import(&folder, &Source::new("letter.xlf", file), None).unwrap();
            assert!(taken.changed.is_empty() && taken.refused.is_empty(), "{:?}", taken.refused);
        }
        assert!(!plain.contains(offers) && !plain.contains("mtc"));
    }
}
