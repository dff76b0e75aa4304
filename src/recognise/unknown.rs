//! Lines that say no message: values by themselves, titles and summaries, furniture of the page, and prose.
//!
//! What a line is follows from where it stands; its facts are found by grammar.

use std::ops::Range;

use super::build;
use super::emit::number_text;
use super::fold::{is_dash, is_invisible};
use super::grammar::keep;
use super::lines::{Line, Mark};
use super::number;
use super::sites::{Site, fixed};
use super::slips::{Kind, Slip};
use super::state::{Item, Walk};
use super::tokens::{self, Found};
use super::walk::shifted_on;
use crate::document::layout::{Node, PartRole, Segment, Trait};
use crate::document::{Inline, Key, Located, OWN_ADDRESSEE, Run, ShownPiece, Sort, Text, Value};
use crate::locale::registers::Family;

impl Walk<'_> {
    /// A line that only furnishes the page.
    pub(super) fn furniture(&mut self, at: usize) {
        let (text, line) = (Text::words(self.lines[at].text.clone()), self.lines[at].line);
        self.push(None, None, text, line);
        self.out.edition.texts.last_mut().expect("pushed above").furniture = true;
    }

    /// A line that says no message: a value, or prose where prose stands.
    pub(super) fn unknown(&mut self, at: usize) {
        let line = self.lines[at].clone();
        match self.role() {
            PartRole::Page | PartRole::Head => self.unknown_in_header(at, &line),
            // A numbered paragraph is none of the prose below another.
            PartRole::Letter if line.number.is_some() => self.prose(at, None),
            PartRole::Letter | PartRole::Annex => self.unknown_in_texts(at, &line),
            PartRole::Form => self.unknown_in_form(at, &line),
        }
    }

    pub(super) fn unknown_in_header(&mut self, at: usize, line: &Line) {
        let beside = |walk: &Self, sort| walk.language.sites.beside(sort).next().and_then(fixed);
        // Without the words of a kind, a sentence that names an address is none of the header.
        let alone =
            |found: &Found| !self.is_free() || line.cell.is_some() || 2 * found.range.len() > line.text.len();
        if let Some(home) = self.words_due.filter(|_| is_words(&line.text)).and_then(fixed) {
            let prose = self.words_due.take().is_some_and(|node| node.has(Trait::Prose));
            if prose {
                return self.prose(at, Some(home));
            }
            let text = build::text(&line.text, &[], &[], &line.links);
            self.push(Some(home), None, text, line.line);
        } else if let Some(found) =
            tokens::reference(&line.text).filter(|_| line.cell.is_some() || line.text.len() < 16)
            && let Some(home) = beside(self, Sort::Reference)
        {
            self.value(at, home, found);
        } else if let Some(found) = tokens::telephones(&line.text).into_iter().next().filter(alone)
            && let Some(home) = self.telephone_label()
        {
            self.telephones += 1;
            self.value(at, home, found);
        } else if let Some(found) = tokens::emails(&line.text).into_iter().next().filter(alone)
            && let Some(home) = beside(self, Sort::Email)
        {
            self.value(at, home, found);
        } else if let Some(found) = tokens::urls(&line.text).into_iter().next().filter(alone)
            && let Some(home) = beside(self, Sort::Url)
        {
            self.value(at, home, found);
        } else if let Some(copies) = self.labels_addressees(at) {
            self.list = Some(copies);
            self.prose(at, fixed(copies));
            let expected = copies.messages.first().map(|label| self.language.wording(label));
            let expected = expected.unwrap_or_default();
            let slip =
                Slip { kind: Kind::Wording, range: 0..line.text.len(), found: line.text.clone(), expected };
            self.slips([(line.line, slip)]);
        } else {
            let home = self.own_addressee(line).or_else(|| self.due());
            self.prose(at, home);
        }
    }

    /// What was labelled in the header and has not been said: the subject behind its label, the letter's name behind
    /// `Ref:`.
    pub(super) fn due(&self) -> Option<Key> {
        let last = self.out.edition.texts.last()?;
        let (key, said) = (last.key.as_ref()?, last.message.as_deref()?);
        let node = self.declaration.layout.at(key.as_str())?.node();
        let labels = node.messages.len() > 1 && node.messages.first() == Some(&said);
        (self.known && labels && !node.has(Trait::Addressees)).then(|| key.clone())
    }

    /// Where a point of a list of addressees belongs that is of no class: they are counted over all lists.
    fn own_addressee(&self, line: &Line) -> Option<Key> {
        let list = self.list.filter(|_| line.mark == Mark::Bullet).and_then(fixed)?;
        let texts = &self.out.edition.texts;
        // Where no table holds the list, it goes on as long as its points do.
        let goes_on = || {
            let own = |key: &Key| {
                let found = self.declaration.layout.at(key.as_str());
                found.is_some_and(|found| found.path.iter().any(|node| node.is_own()))
            };
            let last = texts.last().and_then(|text| text.key.as_ref());
            let listed = last.is_some_and(|last| *last == list || last.is_below(&list) || own(last));
            self.declaration.says_no_words() && listed
        };
        if line.cell.is_none() && !goes_on() {
            return None;
        }
        let own = |text: &&Located| {
            text.message.is_none()
                && text.key.as_ref().is_some_and(|key| key.last().starts_with(OWN_ADDRESSEE))
        };
        Some(list.child(format!("{OWN_ADDRESSEE}{}", texts.iter().filter(own).count() + 1)))
    }

    /// Where a telephone number of the header belongs: beside its label, or in the order of the layout.
    fn telephone_label(&self) -> Option<Key> {
        let labelled = self.telephone_labels.get(self.telephones).copied();
        let mut order = self.language.sites.beside(Sort::Telephone);
        let in_order = if self.telephones == 0 { order.next() } else { order.nth(1) };
        labelled.or(in_order).and_then(fixed)
    }

    /// The list of copies, where a line is a label over addressees in words of its own: the second list is a copy.
    fn labels_addressees(&self, at: usize) -> Option<&'static Node> {
        let line = &self.lines[at];
        let after = self.lines.get(at + 1).filter(|next| line.cell.is_some() && next.cell == line.cell)?;
        let open = self.list.filter(|list| !list.has(Trait::Copies)).and_then(fixed)?;
        let named = |text: &Located| text.key.as_ref().is_some_and(|key| key.is_below(&open));
        let sites = &self.language.sites;
        let addresses = |id: &str| sites.of(id).any(|site| site.node().segment == Segment::Addressee);
        let labels = line.text.trim_end().ends_with([':', '：'])
            && self.out.edition.texts.iter().any(named)
            && self.language.best(&after.text, &addresses).is_some();
        sites.all.iter().map(Site::node).find(|node| labels && node.has(Trait::Copies))
    }

    pub(super) fn unknown_in_texts(&mut self, at: usize, line: &Line) {
        let headed = self.headed();
        let home = self.items[self.region].as_mut();
        let home = home.and_then(|item| item.prose(line.mark == Mark::Bullet, &headed));
        self.prose(at, home);
    }

    /// The columns of words of the circular's own that have a head in the table of the open item, where it may have
    /// several.
    fn headed(&self) -> Vec<&'static Node> {
        let (Some(item), Some(root)) =
            (&self.items[self.region], self.language.sites.regions[self.region].root)
        else {
            return Vec::new();
        };
        let columns: Vec<&Node> = item.node.children.iter().filter(|node| is_title(node)).collect();
        let Some(table) = self.declaration.layout.node(root).filter(|_| columns.len() > 1) else {
            return Vec::new();
        };
        let is_met = |address: String| {
            let mut keys = self.out.edition.texts.iter().filter_map(|text| text.key.as_ref());
            keys.any(|key| key.as_str() == address)
        };
        let is_headed = |column: &&Node| {
            table
                .children
                .iter()
                .filter_map(Node::spelt)
                .any(|row| column.spelt().is_some_and(|column| is_met(format!("{root}/{row}/{column}"))))
        };
        columns.into_iter().filter(is_headed).collect()
    }

    /// A line that is one value.
    pub(super) fn value(&mut self, at: usize, home: Key, found: Found) {
        let line = &self.lines[at];
        let text = build::text(&line.text, &[found], &[], &line.links);
        let number = line.line;
        // A reference stands below the letter's name, at one address with it.
        if let Some(last) = self.out.edition.texts.last_mut()
            && last.key.as_ref() == Some(&home)
            && let Some(id) = last.message.as_deref()
            && self.language.sites.of(id).any(|site| {
                site.node().has(Trait::Beside(Sort::Reference)) && site.node().messages.first() != Some(&id)
            })
        {
            last.text.0.push(Inline::Break);
            last.text.extend(text);
            return;
        }
        self.push(Some(home), None, text, number);
    }

    /// A line of prose, with the facts that grammar finds.
    pub(super) fn prose(&mut self, at: usize, home: Option<Key>) {
        self.prose_in(at, home, self.declaration.says_no_words());
    }

    /// A line of what the circular declares itself.
    pub(super) fn own_prose(&mut self, at: usize, home: Key) {
        self.prose_in(at, Some(home), true);
    }

    /// The values of a line's facts, where it shows them as the edition was made.
    fn typed(&self, line: &Line) -> Vec<Found> {
        let mut out = Vec::new();
        for (range, fact) in &line.facts {
            let Some(pieces) = self.shown.get(fact) else { continue };
            let text = &line.text[range.clone()];
            let whole: String = pieces.iter().map(|(words, _)| words.as_str()).collect();
            if !same(text, &whole) {
                out.extend(self.typed_over(&line.text, range, pieces));
                continue;
            }
            let mut chars = text.char_indices();
            for (words, value) in pieces {
                let count = words.chars().filter(|c| !is_invisible(*c)).count();
                let piece: Vec<(usize, char)> = chars.by_ref().take(count).collect();
                let (Some((from, _)), Some((to, last)), Some(value)) = (piece.first(), piece.last(), value)
                else {
                    continue;
                };
                let range = range.start + from..range.start + to + last.len_utf8();
                out.push(Found { fact: Some(fact.clone()), ..Found::new(range, value.clone()) });
            }
        }
        out
    }

    /// The name that stands in the place of another: of the same family, and nothing but it.
    fn typed_over(&self, line: &str, range: &Range<usize>, pieces: &[ShownPiece]) -> Option<Found> {
        let [(_, Some(value))] = pieces else { return None };
        let (family, make): (_, fn(String) -> Value) = match value {
            Value::Place(_) => (Family::Place, Value::Place),
            Value::Person(_) => (Family::Person, Value::Person),
            Value::Region(_) => (Family::Region, Value::Region),
            _ => return None,
        };
        let (found, name) = self.language.named(family, &line[range.clone()]).into_iter().next()?;
        Some(Found::new(range.start + found.start..range.start + found.end, make(name)))
    }

    /// Takes a number back among the words where no tab parts it from them and both are one value: `20 March 2026`.
    fn take_back(&mut self, at: usize) {
        let line = &self.lines[at];
        let Some(number) = line.number.clone().filter(|_| !line.parted) else { return };
        let text = format!("{number} {}", line.text);
        let spans = |found: &Found| found.range.start == 0 && found.range.end > number.len();
        if self.language.facts(&text).iter().any(spans) {
            let line = &mut self.lines[at];
            line.links = shifted_on(&line.links, number.len() + 1);
            line.facts = shifted_on(&line.facts, number.len() + 1);
            (line.text, line.number) = (text, None);
        }
    }

    /// The number of a clause that a line begins with: `7.3`, then a tab, or a space and a capital.
    fn clause_of(&self, line: &Line) -> Option<Found> {
        if line.number.is_some() || line.clause.is_some() {
            return None;
        }
        let end = line.text.find(|c| number::digit(c).is_none() && c != '.')?;
        let shown = line.text[..end].trim_end_matches('.');
        let sound =
            shown.contains('.') && shown.split('.').all(|part| (1..=3).contains(&part.chars().count()));
        let rest = &line.text[end..];
        let words = rest.trim_start_matches([' ', '\u{a0}', '\t']);
        let parted = &rest[..rest.len() - words.len()];
        let begins = parted.contains('\t') || !parted.is_empty() && words.starts_with(char::is_uppercase);
        let value = (sound && begins).then(|| self.language.numeric(Sort::Clause, shown))??;
        Some(Found::new(0..shown.len(), value))
    }

    fn prose_in(&mut self, at: usize, home: Option<Key>, own: bool) {
        self.take_back(at);
        let line = &self.lines[at];
        let mut found = if own { self.typed(line) } else { Vec::new() };
        if own && home.as_ref().is_some_and(|key| build::is_annex(self.declaration, key)) {
            found.extend(build::annex_mark(&line.text));
        }
        keep(
            &mut found,
            // What no formula has room for is compared number by number.
            if own || home.is_none() {
                self.language.own_facts(&line.text)
            } else {
                self.language.facts(&line.text)
            },
        );
        let clause = home.is_none().then(|| self.clause_of(line)).flatten();
        keep(&mut found, clause.into_iter().collect());
        let spelling: Vec<Slip> = found
            .iter()
            .filter_map(|found| {
                let expected = found.meant.clone()?;
                let shown = line.text[found.range.clone()].to_owned();
                Some(Slip { kind: Kind::Spelling, range: found.range.clone(), found: shown, expected })
            })
            .collect();
        let mut text = build::text(&line.text, &found, &[], &line.links);
        if let Some(number) = &line.number {
            let mut numbered = number_text(number);
            numbered.push_words(Run::new("\t"));
            numbered.extend(text);
            text = numbered;
        } else if let Some(clause) = line.clause.as_ref().filter(|_| home.is_none()) {
            let value = Value::Clause(clause.clone());
            let mut numbered = build::text(clause, &[Found::new(0..clause.len(), value)], &[], &[]);
            numbered.push_words(Run::new("\t"));
            numbered.extend(text);
            text = numbered;
        }
        let (number, point) = (line.line, line.bullet);
        self.push(home, None, text, number);
        self.out.edition.texts.last_mut().expect("pushed above").point = point;
        self.slips(spelling.into_iter().map(|slip| (number, slip)));
    }
}

impl Item {
    /// Where a line belongs that says no message: its title first; then, once the words before it were met, its
    /// prose, part by part and point by point. Of several titles those count whose `columns` are there.
    fn prose(&mut self, listed: bool, columns: &[&'static Node]) -> Option<Key> {
        let children = self.node.children;
        let at = children.iter().position(|node| node.has(Trait::Prose));
        let headed = at.and_then(|at| at.checked_sub(1)).map(|before| &children[before]);
        let headed = headed.filter(|node| !node.messages.is_empty());
        let is_filled = |node: &Node| self.filled.iter().any(|known| known.segment == node.segment);
        let opened = headed.is_some_and(is_filled) || (headed.is_none() && self.parts > 0);
        let is_column = |node: &Node| columns.iter().any(|column| column.segment == node.segment);
        let title = children.iter().find(|node| {
            is_title(node) && !opened && !is_filled(node) && (columns.is_empty() || is_column(node))
        });
        if let Some(title) = title {
            self.filled.push(title);
            return Some(self.key.child(fixed(title)?));
        }
        if headed.is_some() && !opened {
            return None;
        }
        if !(listed && self.points > 0) {
            self.parts += 1;
        }
        self.points = if listed { self.points + 1 } else { 0 };
        let prose = self.key.child(fixed(&children[at?])?);
        let part = if self.parts == 1 { prose } else { prose.child(format!("p{}", self.parts)) };
        Some(if listed { part.child(self.points) } else { part })
    }
}

/// Whether a title in words of the circular's own stands at an address.
fn is_title(node: &Node) -> bool {
    node.has(Trait::Title) && node.messages.is_empty()
}

/// Whether two texts are one but for spaces and hyphens that hold together.
fn same(one: &str, other: &str) -> bool {
    let settled = |text: &str| -> Vec<char> {
        let kept = text.chars().filter(|c| !is_invisible(*c));
        kept.map(|c| match c {
            '\u{2011}' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect()
    };
    settled(one) == settled(other)
}

/// Whether a line holds no number, e-mail or web address, which stand beside labels of their own.
fn is_words(text: &str) -> bool {
    tokens::telephones(text).is_empty() && tokens::emails(text).is_empty() && tokens::urls(text).is_empty()
}

/// Whether a line of a header or footer is the number of the page, which stands between dashes: `- 2 -`.
pub(super) fn is_page(text: &str) -> bool {
    let digits = text.chars().filter(|c| number::digit(*c).is_some()).count();
    (1..=3).contains(&digits)
        && text.chars().all(|c| number::digit(c).is_some() || is_dash(c) || c.is_whitespace())
}

/// Whether the first line is a lettered mark beside the names of Union and Bureau.
pub(super) fn is_mark(text: &str) -> bool {
    (2..=4).contains(&text.len()) && text.chars().all(|c| c.is_ascii_uppercase())
}
