//! The units of a translation: in comes a circular's folder and a language, out goes what the letter says in the order in
//! which it is printed, message by message, with the translation that there is. Formulae stand between, to be read.

use std::collections::{BTreeMap, BTreeSet};

use super::coded::{Coded, Coder, Numbers, plain};
use super::content::{Code, Content, Piece, Sentence, sentences};
use super::since::{self, Since};
use super::state::{Progress, STALE, UNREVIEWED, progress};
use crate::compose::Composer;
use crate::diag::Error;
use crate::document::{Document, Key};
use crate::import::passages::{lists, passages};
use crate::kinds::{self, Folder, Options};
use crate::lang::Lang;
use crate::locale::variants::{categories, numbers};
use crate::locale::{Given, Prose};
use crate::segments::between;
use crate::status::{Standing, Status, fingerprint};

/// What is to be translated, and what is to be read with it.
pub(super) struct Units {
    /// The language of the original.
    pub source: Lang,
    /// That of the translation.
    pub target: Lang,
    /// In the order of the letter.
    pub all: Vec<Entry>,
}

/// A message, or a formula.
#[allow(clippy::large_enum_variant)]
pub(super) enum Entry {
    /// A message, or its variants one by one.
    Message(Message),
    /// What the catalogs say, in both languages: its address and its words.
    Formula {
        /// The address.
        at: String,
        /// Its words in the original.
        source: String,
        /// Those in the translation.
        target: String,
    },
}

/// A message, or an attribute of one.
pub(super) struct Message {
    /// Its id: `subject`, `dates-head.when`.
    pub id: String,
    /// Whether its translation is stale, and still the one that was signed: a table in Word has no states to say so.
    #[cfg_attr(not(feature = "docx"), allow(dead_code))]
    pub untouched: bool,
    /// The facts by which the translation selects.
    pub selectors: Vec<String>,
    /// What is said of each variant; of most messages there is one, without keys.
    pub variants: Vec<Variant>,
}

/// What a message says for some keys of its selectors.
pub(super) struct Variant {
    /// The keys: plural categories, or numbers.
    pub keys: Vec<String>,
    /// For which numbers it is.
    pub numbers: Vec<String>,
    /// What the original says.
    pub source: Content,
    /// What the translation says; none where there is none.
    pub target: Option<Content>,
    /// Its text, and each of its footnotes, as units.
    pub units: Vec<Unit>,
}

/// A stretch of text with its codes.
pub(super) struct Unit {
    /// A name of its own: `grants:few`, `purpose:note-1`.
    pub id: String,
    /// Its sentences and what parts them, in order.
    pub parts: Vec<Part>,
    /// The level of each line of the original: 0 for a paragraph.
    pub levels: Vec<usize>,
    /// The same of the translation.
    pub target_levels: Option<Vec<usize>>,
    /// The facts that the translation may leave out: those by which it selects.
    pub optional: BTreeSet<String>,
    /// The codes of the original and of the translation, by their ids.
    pub codes: Numbers,
}

/// A sentence, or what parts sentences.
pub(super) struct Part {
    /// What parts this sentence from the one before: a space, the end of a paragraph, the mark of a point.
    pub gap: String,
    /// The same in the translation.
    pub target_gap: String,
    /// The sentence.
    pub source: Vec<Coded>,
    /// Its translation; none where there is none.
    pub target: Option<Vec<Coded>>,
    /// How far the translation is, and what more there is to say of it.
    pub progress: (Progress, Option<&'static str>),
    /// What the original said where that has changed since the translation was signed; nothing where it said nothing.
    pub was: Option<String>,
    /// Of a sentence without translation, what its facts say in both languages, where they differ.
    pub prints: Vec<[String; 2]>,
}

/// What is at hand while units are made.
struct Desk<'f> {
    folder: &'f Folder,
    langs: [Lang; 2],
    given: [Given; 2],
    composers: [Composer<'f>; 2],
    status: Status<'f>,
}

/// The units of a translation.
///
/// # Errors
/// When the original cannot be composed.
pub(super) fn units(folder: &Folder, target: Lang) -> Result<Units, Error> {
    let source = folder.circular.head.original_language;
    let langs = [source, target];
    let unsigned = folder.clone().unsigned();
    let draft = Options { draft: true, ..Options::default() };
    let document = kinds::edition(&unsigned, source, &draft)?;
    let translation = kinds::edition(&unsigned, target, &draft).ok();
    let desk = Desk {
        folder,
        langs,
        given: langs.map(|lang| folder.given(lang)),
        composers: langs.map(|lang| kinds::composer(folder, lang)),
        status: Status::of(folder),
    };
    Ok(Units { source, target, all: desk.entries(&document, translation.as_ref()) })
}

impl Desk<'_> {
    fn prose(&self, lang: Lang) -> Option<&Prose> {
        self.folder.prose.get(&lang)
    }

    fn entries(&self, document: &Document, translation: Option<&Document>) -> Vec<Entry> {
        let Some(original) = self.prose(self.langs[0]) else { return Vec::new() };
        let all = |_: &str| true;
        let passages = passages(document, self.folder.kind.declaration.own_subject(), &all);
        let mut at: BTreeMap<&Key, Vec<&str>> = BTreeMap::new();
        for passage in &passages {
            passage.lines.iter().for_each(|line| at.entry(&line.key).or_default().push(&passage.id));
        }
        for (id, field) in lists(document) {
            at.entry(&field.key).or_default().push(id);
        }
        let mut known = BTreeSet::new();
        let mut out = Vec::new();
        let theirs = translation.map(words_by_address).unwrap_or_default();
        let ours = words_by_address(document);
        let mut times: BTreeMap<&Key, usize> = BTreeMap::new();
        for (key, text) in document.texts() {
            let ids = at.get(key).map(Vec::as_slice).unwrap_or_default();
            let own = ids.iter().any(|id| original.has(id) || original.messages.contains_key(*id));
            for id in ids.iter().copied().filter(|id| original.messages.contains_key(whole(id))) {
                self.with_attributes(original, id, &mut known, &mut out);
            }
            let time = times.entry(key).or_default();
            let words = text.plain();
            let same = ours.get(key).map(Vec::len) == theirs.get(key).map(Vec::len);
            let said = theirs.get(key).filter(|_| same).and_then(|all| all.get(*time));
            // What reads the same in both languages, an address or a designation, tells nobody anything.
            let tells = words.chars().any(char::is_alphabetic) && said != Some(&words);
            if !own && !is_note_of(key, &at) && tells {
                let at = if *time == 0 { key.to_string() } else { format!("{key}:{}", *time + 1) };
                let target = said.cloned().unwrap_or_default();
                out.push(Entry::Formula { at, source: words, target });
            }
            *time += 1;
        }
        // What is printed nowhere by itself: names of its own, entries of lists, formulae in its own words.
        let mut rest: Vec<_> = original.messages.iter().collect();
        rest.sort_by_key(|(_, entry)| entry.span.start);
        for (id, _) in rest.into_iter().filter(|(_, entry)| entry.only.is_none()) {
            self.with_attributes(original, id, &mut known, &mut out);
        }
        out
    }

    /// A message and, after what it says itself, its attributes; each once.
    fn with_attributes<'m>(
        &self,
        original: &'m Prose,
        id: &'m str,
        known: &mut BTreeSet<String>,
        out: &mut Vec<Entry>,
    ) {
        let id = whole(id);
        let attributes = original.attributes(id).into_iter().map(|attribute| format!("{id}.{attribute}"));
        for id in std::iter::once(id.to_owned()).chain(attributes) {
            if original.has(&id) && known.insert(id.clone()) {
                out.extend(self.message(original, &id).map(Entry::Message));
            }
        }
    }

    fn message(&self, original: &Prose, id: &str) -> Option<Message> {
        let target = self.langs[1];
        let standing = self.standing(whole(id));
        if matches!(standing, Standing::Unused | Standing::Absent) {
            return None;
        }
        let translation = self.prose(target).filter(|prose| prose.has(id));
        let is_stale = matches!(standing, Standing::Stale(_));
        let then = if is_stale { since::original(self.folder, target, whole(id)) } else { None };
        let (unchanged, untouched) = self.unchanged(&standing, whole(id));
        let theirs = original.selectors(id);
        let mut selects = theirs.clone();
        selects.extend(translation.map(|prose| prose.selectors(id)).unwrap_or_default());
        // Each selector has the categories of the language, and the numbers that the original names.
        let mut keys: Vec<Vec<String>> = vec![Vec::new()];
        for selector in selects.keys() {
            let named = theirs.get(selector).into_iter().flatten().filter(|key| key.parse::<u32>().is_ok());
            let own: Vec<String> =
                named.cloned().chain(categories(target).into_iter().map(str::to_owned)).collect();
            let longer = |keys: &Vec<String>| {
                let keys = keys.clone();
                own.iter()
                    .map(move |key| keys.iter().cloned().chain([key.clone()]).collect())
                    .collect::<Vec<_>>()
            };
            keys = keys.iter().flat_map(longer).collect();
        }
        let selectors: Vec<String> = selects.into_keys().collect();
        let variants = keys.into_iter().map(|keys| {
            let of = |prose: &Prose, given: &Given| {
                let pairs: Vec<(String, String)> =
                    selectors.iter().cloned().zip(keys.iter().cloned()).collect();
                prose.variant(id, given, &pairs).map(|lines| Content::of(&lines))
            };
            let content = of(original, &self.given[0])?;
            let target_content = translation.and_then(|prose| of(prose, &self.given[1]));
            let shown = |key: &String| match key.parse::<u32>() {
                Ok(number) => number.to_string(),
                Err(_) => {
                    let first: Vec<String> = numbers(target, key).iter().map(u32::to_string).collect();
                    format!("{}, …", first.join(", "))
                }
            };
            let numbers = keys.iter().map(shown).collect();
            let name =
                std::iter::once(id).chain(keys.iter().map(String::as_str)).collect::<Vec<_>>().join(":");
            let said = |(prose, given): &(Prose, Given)| {
                let pairs: Vec<_> = selectors.iter().cloned().zip(keys.iter().cloned()).collect();
                prose.variant(id, given, &pairs).map(|lines| Content::of(&lines))
            };
            let then = then.as_ref().and_then(said);
            let since = |note| if is_stale { Since::of(then.as_ref(), note) } else { Since::Same };
            let units = self.units(&name, &content, target_content.as_ref(), &since, unchanged, &selectors);
            Some(Variant { keys, numbers, source: content, target: target_content, units })
        });
        let variants = variants.collect::<Option<Vec<_>>>()?;
        Some(Message { id: id.to_owned(), untouched, selectors, variants })
    }

    fn standing(&self, id: &str) -> Standing {
        let row = self.status.rows.iter().find(|row| row.id == id);
        let cell = row.and_then(|row| row.cells.iter().find(|(lang, _)| *lang == self.langs[1]));
        cell.map_or(Standing::Missing, |(_, standing)| standing.clone())
    }

    /// How far sentences are whose original did not change: as far as the message or, of a stale one, as it was signed;
    /// and whether a stale message still has the words that were signed.
    fn unchanged(&self, standing: &Standing, id: &str) -> ((Progress, Option<&'static str>), bool) {
        let state = self.folder.states.get(&self.langs[1]);
        let made = state.and_then(|state| state.messages.get(id));
        let (Standing::Stale(_), Some(made)) = (standing, made) else { return (progress(standing), false) };
        let own = self.prose(self.langs[1]).and_then(|prose| prose.normal(id));
        match own.map(|own| fingerprint(&own)) == made.own {
            true => (progress(&Standing::Signed(made.signed.clone())), true),
            false => ((Progress::Translated, Some(UNREVIEWED)), false),
        }
    }

    /// What a fact shows in a language.
    fn shown(&self, side: usize, name: &str) -> String {
        let (fact, form) = name.split_once('.').map_or((name, None), |(fact, form)| (fact, Some(form)));
        let Some(given) = self.given[side].fact(fact) else { return format!("${fact}") };
        let form = form.and_then(|form| given.forms.iter().copied().find(|known| *known == form));
        self.composers[side].value(given.arg.clone(), form).plain()
    }

    /// The units of a text: itself, and each of its footnotes.
    fn units(
        &self,
        name: &str,
        source: &Content,
        target: Option<&Content>,
        since: &dyn Fn(Option<usize>) -> Since,
        unchanged: (Progress, Option<&'static str>),
        selectors: &[String],
    ) -> Vec<Unit> {
        let optional: BTreeSet<String> = selectors.iter().cloned().collect();
        let lines = |content: &Content| {
            content.lines.iter().map(|line| (line.level, line.pieces.clone())).collect::<Vec<_>>()
        };
        let unit = |name: &str, source: &since::Text, target: Option<&since::Text>, note: Option<usize>| {
            self.unit(name, source, target, &since(note), unchanged, optional.clone())
        };
        let mut out = vec![unit(name, &lines(source), target.map(lines).as_deref(), None)];
        for (at, note) in source.notes.iter().enumerate() {
            let theirs = target.and_then(|target| target.notes.get(at)).map(|note| vec![(0, note.clone())]);
            let name = note_name(name, at);
            out.push(unit(&name, &[(0, note.clone())], theirs.as_deref(), Some(at)));
        }
        out
    }

    fn unit(
        &self,
        id: &str,
        source: &since::Text,
        target: Option<&since::Text>,
        since: &Since,
        unchanged: (Progress, Option<&'static str>),
        optional: BTreeSet<String>,
    ) -> Unit {
        let note = |at: usize| note_name(id, at);
        let shown = |side: usize| move |name: &str| self.shown(side, name);
        let (ours, theirs) = (shown(0), shown(1));
        let mut coder = Coder::new(&note);
        let parted = |side: usize, pieces: &[Piece]| sentences(pieces, self.langs[side], &shown(side));
        // Lines of other levels are no translation line by line: it stands whole in the first.
        let levels =
            |lines: &[(usize, Vec<Piece>)]| lines.iter().map(|(level, _)| *level).collect::<Vec<_>>();
        let paired = target.filter(|target| levels(target) == levels(source));
        // A fact that is gone shows its name.
        let known = |name: &str| match self.given[0].fact(plain(name)) {
            Some(_) => self.shown(0, name),
            None => format!("{{ ${} }}", plain(name)),
        };
        let read = |pieces: &[Piece]| since::read(pieces, &known);
        let is_paired = target.is_none() || paired.is_some();
        let mut parts = Vec::new();
        let mut spare = target.filter(|_| paired.is_none()).map(joined);
        let mut last = None;
        for (at, (level, pieces)) in source.iter().enumerate() {
            let lead = lead(last, *level);
            last = Some(*level);
            let own = paired.map(|target| target[at].1.as_slice());
            let mut sources = parted(0, pieces);
            let mut targets = own.map(|pieces| parted(1, pieces));
            if targets.as_ref().is_some_and(|targets| targets.len() != sources.len()) {
                let whole = |pieces: &[Piece]| vec![Sentence { gap: String::new(), pieces: pieces.to_vec() }];
                (sources, targets) = (whole(pieces), own.map(whole));
            }
            let changes = since.changes(source, at, is_paired, &sources, &|pieces| parted(0, pieces), &read);
            for (place, (sentence, was)) in sources.iter().zip(changes).enumerate() {
                let source = coder.source(&sentence.pieces, &ours);
                let translated = targets.as_ref().map(|targets| &targets[place]);
                let mut target = translated.map(|sentence| sentence.pieces.clone());
                if target.is_none() {
                    target = spare.take();
                }
                let gap = |sentence: &str| if place == 0 { lead.clone() } else { sentence.to_owned() };
                let target_gap = match translated {
                    Some(sentence) => gap(&sentence.gap),
                    None => gap(between(self.langs[1])),
                };
                let facts =
                    sentence.pieces.iter().filter(|_| target.is_none()).filter_map(|piece| match piece {
                        Piece::Code(Code::Fact(name)) => Some([ours(name), theirs(name)]),
                        _ => None,
                    });
                let prints = facts.filter(|[ours, theirs]| ours != theirs).collect();
                parts.push((gap(&sentence.gap), target_gap, source, target, was, prints));
            }
        }
        let parts = parts.into_iter().map(|(gap, target_gap, source, target, was, prints)| {
            let target = target.map(|pieces| coder.target(&pieces, &theirs));
            let progress = match (&target, &was) {
                (None, _) => (Progress::Initial, None),
                (Some(_), None) => unchanged,
                (Some(_), Some(_)) => (Progress::Initial, Some(STALE)),
            };
            Part { gap, target_gap, source, target, progress, was, prints }
        });
        let parts = parts.collect();
        Unit {
            id: id.to_owned(),
            parts,
            levels: levels(source),
            target_levels: target.map(levels),
            optional,
            codes: coder.numbers(),
        }
    }
}

impl Unit {
    /// How far its translation is: as far as the least of its sentences that have one.
    pub fn progress(&self) -> (Progress, Option<&'static str>) {
        let translated = self.parts.iter().filter(|part| part.target.is_some()).map(|part| part.progress);
        translated.min_by_key(|(progress, _)| *progress).unwrap_or((Progress::Initial, None))
    }
}

/// The name of a footnote's unit.
fn note_name(id: &str, at: usize) -> String {
    format!("{id}:note-{}", at + 1)
}

/// What stands before a line: the end of the one before, and the mark of a point.
pub(super) fn lead(last: Option<usize>, level: usize) -> String {
    let parting = match last {
        None => "",
        Some(before) if before > 0 && level > 0 => "\n",
        Some(_) => "\n\n",
    };
    let mark = if level > 0 { format!("{} ", "•".repeat(level)) } else { String::new() };
    format!("{parting}{mark}")
}

/// Lines one after the other, as one.
fn joined(lines: &[(usize, Vec<Piece>)]) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut last = None;
    for (level, pieces) in lines {
        let lead = lead(last, *level);
        last = Some(*level);
        if !lead.is_empty() {
            out.push(Piece::Words(lead));
        }
        out.extend(pieces.iter().cloned());
    }
    out
}

/// The message that an id names, or an attribute of which it names.
pub(super) fn whole(id: &str) -> &str {
    id.split('.').next().unwrap_or(id)
}

/// Whether an address is that of a footnote to words of a message.
fn is_note_of(key: &Key, passages: &BTreeMap<&Key, Vec<&str>>) -> bool {
    let above = key.as_str().rsplit_once("/footnote-").map(|(above, _)| above);
    above.is_some_and(|above| passages.keys().any(|known| known.as_str() == above))
}

/// The words at each address, in order.
fn words_by_address(document: &Document) -> BTreeMap<&Key, Vec<String>> {
    let mut out: BTreeMap<&Key, Vec<String>> = BTreeMap::new();
    for (key, text) in document.texts() {
        out.entry(key).or_default().push(text.plain());
    }
    out
}
