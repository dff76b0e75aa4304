//! Prose written: in comes a recognised edition, out goes its `text/<lang>.ftl`: titles, summaries, paragraphs of its
//! own, and overrides of formulae and names that it words otherwise.
//!
//! What the edition says stands there character for character, spelt so that Fluent reads it so.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use rustc_hash::FxHashMap;

use crate::declared::Declaration;
use crate::document::layout::{PartRole, Segment, Trait};
use crate::document::{Edition, Located, Sort, Value};
use crate::kinds::own_addressee;
use crate::locale::backwards::Piece;
use crate::locale::registers::{self, Family};
use crate::locale::rewrite::spelt;
use crate::model::Addressee;
use crate::recognise::{Kind, Matched, Recognition, own_texts, printed_number};

/// A formula in an edition's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Override {
    /// The words, with holes for values.
    pub pieces: Vec<Piece>,
}

/// Two wordings that differ in so few letters are one and a slip.
const SLIP: usize = 2;

/// The formulae that an edition words otherwise, each wherever it says them in the same way: other words in the
/// place of the formula's. Words lost, doubled or misspelt are slips, which the formula corrects.
pub(super) fn overrides(recognition: &Recognition, declaration: &Declaration) -> BTreeMap<String, Override> {
    let mut out: BTreeMap<String, Vec<&Matched>> = BTreeMap::new();
    for matched in recognition.matches.iter().flatten() {
        out.entry(matched.message.to_owned()).or_default().push(matched);
    }
    let reworded = |message: &str| {
        recognition.notes.iter().filter(|note| note.message == message).any(|note| {
            let slip = &note.slip;
            // Where all words are the letter's own, an addressee is called as it calls it: "To ITU Academia".
            let added = slip.found.chars().any(char::is_alphanumeric) && slip.expected.trim().is_empty();
            if slip.kind == Kind::Wording && declaration.says_no_words() && added {
                return true;
            }
            let both = slip.found.chars().any(char::is_alphanumeric)
                && slip.expected.chars().any(char::is_alphanumeric);
            slip.kind == Kind::Wording && both && strsim::levenshtein(&slip.found, &slip.expected) > SLIP
        })
    };
    // Words around blanks are the form's own.
    let blanks = |message: &str| {
        let variables = declaration.contract.message(message).map(|message| message.variables);
        variables.is_some_and(|all| all.iter().any(|(_, kind)| matches!(kind.sort(), Some(Sort::Blank(_)))))
    };
    out.into_iter()
        .filter(|(message, said)| {
            let first = &said[0].wording;
            reworded(message)
                && !first.is_empty()
                && said.iter().all(|matched| matched.wording == *first)
                && !blanks(message)
                && first.iter().any(|piece| matches!(piece, Piece::Words(_)))
        })
        .map(|(message, said)| (message, Override { pieces: said[0].wording.clone() }))
        .collect()
}

/// Writes the prose of an edition.
pub(super) fn write(
    recognition: &Recognition,
    declaration: &Declaration,
    ids: &[String],
    paragraphs: usize,
    overrides: &BTreeMap<String, Override>,
) -> String {
    let edition = &recognition.edition;
    let mut out = format!("### Prose of the imported edition, {}.\n", edition.lang.name());
    for (id, paragraphs) in texts(edition, declaration, ids) {
        write!(out, "\n{}", message(&id, &paragraphs)).expect("a string");
    }
    for (index, (_, text)) in own_texts(recognition, declaration).into_iter().enumerate().take(paragraphs) {
        let words = own_words(text);
        write!(out, "\n{}", message(&format!("own-{}", index + 1), &[words])).expect("a string");
    }
    let overrides = overrides.iter().map(|(id, own)| own.entry(id));
    for own in overrides.chain(names(edition)) {
        write!(out, "\n# only: as issued in {}\n{own}", edition.lang.name()).expect("a string");
    }
    out
}

/// The addressees in words of the circular's own, as messages.
pub(super) fn addressees(edition: &Edition, declaration: &Declaration, named: &[&Addressee]) -> String {
    let parts = |c: char| c.is_whitespace() || edition.lang.rules().addressees.separator.contains(c);
    let mut out = String::new();
    for (key, text) in edition.texts.iter().filter_map(|text| Some((text.key.as_ref()?, text))) {
        let at = declaration.layout.at(key.as_str());
        let listed = at.is_some_and(|found| found.node().segment == Segment::Addressee);
        let own = Addressee::Own(key.last().to_owned());
        if listed && text.message.is_none() && named.contains(&&own) {
            let words = one_line(&text.text.plain()).trim_end_matches(parts).to_owned();
            write!(out, "\n{}", message(&own_addressee(own.key()), &[words])).expect("a string");
        }
    }
    out
}

/// The names that an edition gives in short, as messages with their forms.
fn names(edition: &Edition) -> impl Iterator<Item = String> {
    let mut out = BTreeMap::new();
    for fact in edition.texts.iter().flat_map(|text| text.text.facts()) {
        let Value::Place(place) = &fact.value else { continue };
        let known = registers::entry(edition.lang, Family::Place, place);
        let Some(short) = known.and_then(|entry| entry.short.as_ref()) else { continue };
        let words = fact.plain().replace('\u{a0}', " ");
        if words == short.name || words == short.within {
            let message =
                format!("{} = {}\n    .in = {}\n", Family::Place.message(place), short.name, short.within);
            out.insert(place.clone(), message);
        }
    }
    out.into_values()
}

/// The titles and summaries that an edition has of the texts, as messages with their paragraphs.
pub(super) fn texts(
    edition: &Edition,
    declaration: &Declaration,
    ids: &[String],
) -> Vec<(String, Vec<String>)> {
    // What has no message of the catalogs below the item of a text is prose, named after the text and its place.
    let places: Vec<(String, &str, bool)> = declaration
        .layout
        .addresses()
        .into_iter()
        .filter(|(_, found)| found.role == PartRole::Annex && found.node().messages.is_empty())
        .filter_map(|(address, found)| {
            let (home, part) = address.split_once("/*/")?;
            let Segment::Fixed(segment) = found.node().segment else { return None };
            (part == segment).then(|| (home.to_owned(), segment, found.node().has(Trait::Prose)))
        })
        .collect();
    let below = below(edition);
    let mut out = Vec::new();
    for id in ids {
        for (home, part, prose) in &places {
            let address = format!("{home}/{id}/{part}");
            let texts = below.get(address.as_str()).map(Vec::as_slice).unwrap_or_default();
            let paragraphs = if *prose { prose_at(texts, &address) } else { title_at(texts, &address) };
            if !paragraphs.is_empty() {
                out.push((format!("{id}-{part}"), paragraphs));
            }
        }
    }
    out
}

/// The texts of an edition at each address and below it.
fn below(edition: &Edition) -> FxHashMap<&str, Vec<&Located>> {
    let mut out: FxHashMap<&str, Vec<&Located>> = FxHashMap::default();
    for (text, key) in edition.texts.iter().filter_map(|text| Some((text, text.key.as_ref()?.as_str()))) {
        let ends = key.match_indices('/').map(|(at, _)| at).chain([key.len()]);
        ends.into_iter().for_each(|end| out.entry(&key[..end]).or_default().push(text));
    }
    out
}

/// The one line of a title.
fn title_at(texts: &[&Located], address: &str) -> Vec<String> {
    let texts = texts.iter().filter(|text| text.key.as_ref().is_some_and(|it| it.as_str() == address));
    let words: Vec<String> = texts.map(|text| text.text.plain()).collect();
    if words.is_empty() { words } else { vec![one_line(&words.join(" "))] }
}

/// The paragraphs of prose, with the points of its lists.
pub(super) fn prose_at(texts: &[&Located], address: &str) -> Vec<String> {
    let parts = texts.iter().filter_map(|text| {
        let rest = text.key.as_ref()?.as_str().strip_prefix(address)?;
        let point = rest.rsplit('/').next().is_some_and(|last| last.parse::<u32>().is_ok());
        Some((point, one_line(&text.text.plain())))
    });
    let mut paragraphs: Vec<String> = Vec::new();
    let mut listing = false;
    for (point, words) in parts {
        match (point, listing, paragraphs.last_mut()) {
            (true, true, Some(list)) => write!(list, "\n• {words}").expect("a string"),
            (true, ..) => paragraphs.push(format!("• {words}")),
            (false, ..) => paragraphs.push(words),
        }
        listing = point;
    }
    paragraphs
}

/// The words of a paragraph of its own, without the number printed before them.
pub(super) fn own_words(text: &Located) -> String {
    let plain = text.text.plain();
    let words = match printed_number(text) {
        Some(_) => plain.trim_start_matches(|c: char| c.is_ascii_digit() || c == '\t'),
        None => &plain,
    };
    one_line(words)
}

/// A line without breaks and spaces at its ends.
fn one_line(text: &str) -> String {
    text.split('\n').map(str::trim).collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// A message of paragraphs, parted by blank lines.
pub(super) fn message(id: &str, paragraphs: &[String]) -> String {
    if let [only] = paragraphs
        && !only.contains('\n')
        && !only.starts_with('•')
    {
        return format!("{id} = {}\n", spelt(only, true));
    }
    let mut out = format!("{id} =");
    for (index, paragraph) in paragraphs.iter().enumerate() {
        out.push('\n');
        if index > 0 {
            out.push('\n');
        }
        let lines: Vec<String> =
            paragraph.split('\n').map(|line| format!("    {}", spelt(line, true))).collect();
        out.push_str(&lines.join("\n"));
    }
    out + "\n"
}

/// Words with their braces in quotation marks.
fn braced(words: &str) -> String {
    words.chars().fold(String::new(), |mut out, c| {
        match c {
            '{' | '}' => write!(out, "{{\"{c}\"}}").expect("a string"),
            c => out.push(c),
        }
        out
    })
}

impl Override {
    /// The override as its message in a prose file, or, of an attribute, with the message around it.
    pub(super) fn entry(&self, id: &str) -> String {
        match id.split_once('.') {
            Some((id, attribute)) => format!("{id} =\n    .{attribute} = {}\n", self.text()),
            None => format!("{id} = {}\n", self.text()),
        }
    }

    /// The formula in own words.
    fn text(&self) -> String {
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Words(words) => text.push_str(&braced(words)),
                Piece::Break => text.push_str("\n        "),
                Piece::Hole { name, form: None } => write!(text, "{{ ${name} }}").expect("a string"),
                Piece::Hole { name, form: Some(form) } => {
                    write!(text, "{{ SHOW(${name}, form: \"{form}\") }}").expect("a string")
                }
            }
        }
        text
    }
}
