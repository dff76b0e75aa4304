//! What letters have that are none of TSB's: in come lines that say no message, out goes what furnishes the letterhead of
//! another Bureau, labels its header, signs, or begins an annex.
//!
//! The words are data, `locales/<lang>/bureaux.toml` and `annexes.toml`; a line is one of them where it says nothing
//! else. Nothing is held against them.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use serde::Deserialize;

use super::build;
use super::fold::{Gap, fold, folded_text};
use super::number;
use super::sites::{Site, fixed};
use super::slips::{Kind, Slip};
use super::state::Walk;
use super::tokens::Found;
use crate::document::layout::{Counted, Node, PartRole, Segment, Trait};
use crate::document::{Key, Located, Sort, Value};
use crate::lang::Lang;
use crate::locale::registers::Family;
use crate::locale::{annexes_toml, bureaux_toml};
use crate::memo::Memo;

/// The longest name of whoever signs, in characters.
const NAME: usize = 60;

/// `locales/<lang>/bureaux.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bureaux {
    letterhead: Vec<String>,
    offices: Vec<String>,
    labels: BTreeMap<String, Vec<String>>,
}

/// `locales/<lang>/annexes.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Annexes {
    heads: Vec<String>,
    enclosures: Vec<String>,
    units: Vec<String>,
    marks: Vec<Vec<String>>,
}

/// The words of a language, as texts are compared.
pub(super) struct Outside {
    letterhead: HashSet<String>,
    offices: HashSet<String>,
    /// The labels, with the segment of the address beside which each stands.
    labels: Vec<(String, String)>,
    heads: Vec<String>,
    enclosures: Vec<String>,
    units: HashSet<String>,
    /// Marks in words, with the number that each is.
    marks: BTreeMap<String, u32>,
}

impl Outside {
    /// What a language has.
    ///
    /// # Panics
    /// Where the data of the language cannot be read, which a test would show.
    pub(super) fn of(lang: Lang) -> &'static Self {
        static READY: Memo<Lang, Outside> = Memo::new();
        READY.get(lang, || {
            let bureaux: Bureaux = toml::from_str(bureaux_toml(lang)).expect("bureaux.toml is sound");
            let annexes: Annexes = toml::from_str(annexes_toml(lang)).expect("annexes.toml is sound");
            let folded = |words: &[String]| words.iter().map(|it| folded_text(it)).collect::<Vec<_>>();
            let longest_first = |words: &[String]| {
                let mut words = folded(words);
                words.sort_by_key(|word| std::cmp::Reverse(word.len()));
                words
            };
            let labels = bureaux.labels.iter();
            let labels = labels.flat_map(|(at, all)| folded(all).into_iter().map(|it| (it, at.clone())));
            let marks = (1..).zip(&annexes.marks);
            let marks = marks.flat_map(|(number, all)| folded(all).into_iter().map(move |it| (it, number)));
            Self {
                letterhead: folded(&bureaux.letterhead).into_iter().collect(),
                offices: folded(&bureaux.offices).into_iter().collect(),
                labels: labels.collect(),
                heads: longest_first(&annexes.heads),
                enclosures: longest_first(&annexes.enclosures),
                units: folded(&annexes.units).into_iter().collect(),
                marks: marks.collect(),
            }
        })
    }

    /// Whether a line is of the letterhead of another Bureau.
    pub(super) fn heads(&self, text: &str) -> bool {
        self.letterhead.contains(&folded_text(text))
    }

    /// The number that the mark of an annex is, and where it stands: digits, a letter, or a word.
    fn mark(&self, text: &str, from: usize) -> Option<(u32, Range<usize>)> {
        let rest = &text[from..];
        let start = from + rest.find(char::is_alphanumeric)?;
        let figures = text[start..].chars().take_while(|c| number::digit(*c).is_some());
        let figures: usize = figures.map(char::len_utf8).sum();
        let ends = |c: char| !c.is_alphanumeric();
        let end = match figures {
            0 => text[start..].find(ends).map_or(text.len(), |end| start + end),
            figures => start + figures,
        };
        let word = &text[start..end];
        let letter = |word: &str| match word.as_bytes() {
            [letter @ b'A'..=b'Z'] if *letter != b'I' => Some(u32::from(letter - b'A') + 1),
            _ => None,
        };
        let figures = || {
            let (value, range) = number::first(word)?;
            (range == (0..word.len())).then_some(value)
        };
        let said = || {
            let word = folded_text(word);
            let without = |unit: &String| self.marks.get(word.strip_suffix(unit.as_str())?);
            self.marks.get(&word).or_else(|| self.units.iter().find_map(without)).copied()
        };
        Some((letter(word).or_else(figures).or_else(said)?, start..end))
    }

    /// Where one of these words ends with which a text begins.
    fn begins(text: &str, words: &[String]) -> Option<usize> {
        let glyphs = fold(text);
        words.iter().find_map(|word| {
            let length = word.chars().count();
            let begins =
                glyphs.len() >= length && glyphs.iter().map(|it| it.c).zip(word.chars()).all(|(a, b)| a == b);
            let whole = glyphs.get(length).is_none_or(|next| {
                next.gap != Gap::None || !next.c.is_alphabetic() || !glyphs[length - 1].c.is_ascii_lowercase()
            });
            (begins && whole).then(|| glyphs.get(length).map_or(text.len(), |next| next.at))
        })
    }

    /// The number of the annex that a line begins, and where its mark stands; none where it says anything else.
    fn annex(&self, text: &str) -> Option<(Option<u32>, Range<usize>)> {
        let at = Self::begins(text, &self.heads)?;
        if text[at..].trim().is_empty() {
            return Some((None, at..at));
        }
        let (number, range) = self.mark(text, at)?;
        let between = text[at..range.start].trim();
        let after = text[range.end..].trim_start();
        let ends = after.is_empty() || after.starts_with(['(', '（', ':', '：', '–', '—', '-']);
        (between.is_empty() && ends).then_some((Some(number), range))
    }

    /// How many annexes a line says there are, and where.
    fn count(&self, text: &str) -> Option<(u32, Range<usize>)> {
        let at = Self::begins(text, &self.enclosures)?;
        let colon = text[at..].trim_start().strip_prefix([':', '：'])?;
        let (number, range) = self.mark(text, text.len() - colon.len())?;
        let after = folded_text(&text[range.end..]);
        let after = after.trim_matches(|c: char| !c.is_alphanumeric());
        (after.is_empty() || self.units.contains(after)).then_some((number, range))
    }
}

/// A label without its colon.
fn label(text: &str) -> String {
    folded_text(text.trim_end().trim_end_matches([':', '：']))
}

impl Walk<'_> {
    /// Reads a line that says no message as what stands around the words of a letter; how many lines it took.
    pub(super) fn around(&mut self, at: usize) -> Option<usize> {
        if !self.declaration.says_no_words() {
            return None;
        }
        let outside = Outside::of(self.language.lang);
        if self.role() == PartRole::Head && self.head(at, outside) {
            return Some(1);
        }
        if !self.declared.is_empty() {
            return None;
        }
        if self.signing {
            if let Some(taken) = self.signature(at, outside) {
                return Some(taken);
            }
            if self.enclosures(at, outside) {
                return Some(1);
            }
        }
        (self.lines[at].cell.is_none() && self.own_annex(at, outside)).then_some(1)
    }

    /// Reads a line that begins an annex and nothing else as such, whatever formula it is like.
    pub(super) fn begins_annex(&mut self, at: usize) -> bool {
        let outside = Outside::of(self.language.lang);
        let layout = &self.declaration.layout;
        let said = |known: Trait| {
            let mut keys = self.out.edition.texts.iter().filter_map(|text| text.key.as_ref());
            keys.any(|key| layout.is(key.as_str(), known))
        };
        // In a kind that has no annexes, what is like their count and stands behind it heads one.
        let behind = || {
            let heads = layout.addresses().iter().any(|(_, found)| found.node().has(Trait::AnnexNumber));
            said(Trait::Counts(Counted::Annexes)) && !heads
        };
        let free = self.declared.is_empty()
            && outside.annex(&self.lines[at].text).is_some()
            && said(Trait::Closes)
            && (!self.known && self.declaration.says_no_words() || behind());
        free && self.lines[at].cell.is_none() && self.own_annex(at, outside)
    }

    /// A line of a letterhead, or a label of the header.
    fn head(&mut self, at: usize, outside: &Outside) -> bool {
        let text = self.lines[at].text.clone();
        if outside.letterhead.contains(&folded_text(&text)) {
            self.furniture(at);
            return true;
        }
        // What has a number is the heading of a clause: `2 References`.
        if self.lines[at].number.is_some() {
            return false;
        }
        if self.labelled(at, outside) {
            return true;
        }
        let text = label(&text);
        let Some((_, segment)) = outside.labels.iter().find(|(label, _)| *label == text) else {
            return false;
        };
        let mut nodes = self.language.sites.all.iter().map(Site::node);
        let Some(node) = nodes.find(|node| node.spelt() == Some(segment.as_str())) else { return false };
        self.label(node);
        self.prose(at, fixed(node));
        true
    }

    /// A label of the header with the words that it brings in on the same line: `Subject: A meeting`.
    fn labelled(&mut self, at: usize, outside: &Outside) -> bool {
        /// The longest label, in characters.
        const LONGEST: usize = 30;
        let line = self.lines[at].clone();
        let Some(colon) = line.text.find([':', '：']) else { return false };
        let end = colon + line.text[colon..].chars().next().map_or(0, char::len_utf8);
        let words = line.text[end..].trim_start();
        if words.is_empty() || line.text[..colon].chars().count() > LONGEST {
            return false;
        }
        let name = label(&line.text[..colon]);
        let listed = outside.labels.iter().find(|(label, _)| *label == name).map(|(_, at)| at.as_str());
        let named = |node: &&'static Node| {
            let says = |id: &&str| label(&self.language.wording(id)) == name;
            node.messages.iter().any(says) || listed.is_some_and(|at| node.spelt() == Some(at))
        };
        let mut nodes = self.language.sites.all.iter().map(Site::node).filter(named);
        let worded = |node: &&'static Node| {
            let own = node.spelt().and_then(|spelt| self.declaration.layout.node(spelt)).unwrap_or(node);
            own.has(Trait::Beside(Sort::Words))
        };
        let Some(node) = nodes.find(worded) else { return false };
        self.label(node);
        let by = line.text.len() - words.len();
        let words = words.to_owned();
        let line = &mut self.lines[at];
        line.links = super::block::shifted(&line.links, by);
        line.facts = super::block::shifted(&line.facts, by);
        line.text = words;
        let line = line.clone();
        self.unknown_in_header(at, &line);
        true
    }

    /// Who signs, above or below an office.
    fn signature(&mut self, at: usize, outside: &Outside) -> Option<usize> {
        let office = |at: usize| {
            let line = |at: usize| self.lines.get(at).map_or(String::new(), |line| folded_text(&line.text));
            let one = line(at);
            if one.is_empty() {
                None
            } else if outside.offices.contains(&one) {
                Some(1)
            } else {
                outside.offices.contains(&format!("{one}{}", line(at + 1))).then_some(2)
            }
        };
        let is_name = |at: usize| {
            self.lines.get(at).is_some_and(|line| {
                let text = line.text.trim();
                let short = text.chars().count() <= NAME && !text.contains(|c: char| c.is_ascii_digit());
                short
                    && line.number.is_none()
                    && outside.annex(text).is_none()
                    && outside.count(text).is_none()
            })
        };
        let (name, from, taken) = match (office(at), office(at + 1)) {
            (Some(lines), _) if is_name(at + lines) => (Some(at + lines), at, lines),
            (Some(lines), _) => (None, at, lines),
            (None, Some(lines)) if is_name(at) => (Some(at), at + 1, lines),
            _ => return None,
        };
        let home = self.signs()?;
        let mut all: Vec<usize> = (from..from + taken).chain(name).collect();
        all.sort_unstable();
        for line in &all {
            if Some(*line) == name {
                self.name(*line, &home);
            } else {
                self.prose(*line, Some(home.clone()));
            }
        }
        Some(all.len())
    }

    /// The address of the signature.
    fn signs(&self) -> Option<Key> {
        let site = self.language.sites.all.iter().find(|site| site.node().has(Trait::Signs))?;
        self.key(self.region, &site.path)
    }

    /// The name of whoever signs, which the registers may not have.
    fn name(&mut self, at: usize, home: &Key) {
        let line = self.lines[at].clone();
        let named = self.language.named(Family::Person, &line.text).into_iter().next();
        let found: Vec<Found> =
            named.iter().map(|(range, key)| Found::new(range.clone(), Value::Person(key.clone()))).collect();
        self.push(Some(home.clone()), None, build::text(&line.text, &found, &[], &line.links), line.line);
        if found.is_empty() {
            let range = 0..line.text.len();
            let slip = Slip { kind: Kind::Unread, range, found: line.text, expected: "{name}".into() };
            self.slips([(line.line, slip)]);
        }
    }

    /// How many annexes there are, in words of its own.
    fn enclosures(&mut self, at: usize, outside: &Outside) -> bool {
        let line = self.lines[at].clone();
        let Some((count, range)) = outside.count(&line.text) else { return false };
        let all = &self.language.sites.all;
        let Some(site) = all.iter().find(|site| site.node().has(Trait::Counts(Counted::Annexes))) else {
            return false;
        };
        let home = self.key(self.region, &site.path);
        let found = [Found::new(range, Value::Count(count))];
        self.push(home, None, build::text(&line.text, &found, &[], &line.links), line.line);
        true
    }

    /// The line that begins an annex.
    fn own_annex(&mut self, at: usize, outside: &Outside) -> bool {
        let line = self.lines[at].clone();
        let Some((number, range)) = outside.annex(&line.text) else { return false };
        let Some((region, begins)) =
            self.language.sites.all.iter().find_map(|site| match site.node().segment {
                Segment::Annex(begins) => Some((site.region?, begins)),
                _ => None,
            })
        else {
            return false;
        };
        let before = |text: &Located| {
            let rest = text.key.as_ref()?.as_str().strip_prefix(begins)?;
            rest.parse::<u32>().ok()
        };
        let last = self.out.edition.texts.iter().filter_map(before).max().unwrap_or(0);
        let number = number.unwrap_or(last + 1);
        let Ok(home) = Key::new(format!("{begins}{number}")) else { return false };
        (self.region, self.signing) = (self.region.max(region), false);
        let found = Found::new(range.clone(), Value::Number(number));
        let found = if range.is_empty() { Vec::new() } else { vec![found] };
        self.push(Some(home), None, build::text(&line.text, &found, &[], &line.links), line.line);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn annexes_are_begun_by_numbers_letters_and_words() {
        for (lang, text, number) in [
            (Lang::En, "ANNEX 3", Some(Some(3))),
            (Lang::En, "Annex B", Some(Some(2))),
            (Lang::En, "ANNEX THREE", Some(Some(3))),
            (Lang::En, "ANNEX", Some(None)),
            (Lang::En, "Annex 2 (to TSB Circular 9)", Some(Some(2))),
            (Lang::En, "Annex 2 contains the agenda.", None),
            (Lang::En, "Annexes: 3", None),
            (Lang::Fr, "ANNEXE C", Some(Some(3))),
            (Lang::Es, "Anexo I", Some(Some(1))),
            (Lang::Ru, "ПРИЛОЖЕНИЕ A", Some(Some(1))),
            (Lang::Ru, "ПРИЛОЖЕНИЕ В", Some(Some(3))),
            (Lang::Zh, "附件2", Some(Some(2))),
            (Lang::Zh, "附件三", Some(Some(3))),
            (Lang::Zh, "附件2列出了议程。", None),
            (Lang::Ar, "الملحق B", Some(Some(2))),
            (Lang::Ar, "الملحق ٣", Some(Some(3))),
        ] {
            let found = Outside::of(lang).annex(text).map(|(number, _)| number);
            assert_eq!(found, number, "{text}");
        }
    }

    #[test]
    fn annexes_are_counted_in_figures_and_words() {
        for (lang, text, count) in [
            (Lang::En, "Annexes: three", Some(3)),
            (Lang::En, "Enclosures: 2", Some(2)),
            (Lang::Fr, "Pièces jointes: deux", Some(2)),
            (Lang::Es, "Anexos: tres", Some(3)),
            (Lang::Ru, "Приложения: два", Some(2)),
            (Lang::Zh, "附件：三件", Some(3)),
            (Lang::Zh, "附件：2份", Some(2)),
            (Lang::Ar, "الملحقات: ثلاثة", Some(3)),
            (Lang::En, "Annex 3", None),
        ] {
            assert_eq!(Outside::of(lang).count(text).map(|(count, _)| count), count, "{text}");
        }
    }
}
