//! Texts of the edition: in come blocks with their keys, out go texts with values, blanks and links, what each was
//! recognised as, and the notes on it.
//!
//! Every text has an entry among the matches, in one order.

use std::ops::Range;

use super::block::{Block, merged, wording};
use super::build;
use super::grammar::keep;
use super::pattern::Pattern;
use super::slips::{Kind, Slip};
use super::state::Walk;
use super::tokens::Found;
use super::{Matched, Note};
use crate::document::layout::Trait;
use crate::document::{Field, FieldKind, Key, Located, Sort, Text, Value, WITHOUT_YEAR};

/// Quotation marks, which a formula has around a title.
const QUOTES: &str = "\"“”„«»";

impl Walk<'_> {
    /// A block at its place.
    pub(super) fn emit(&mut self, home: Option<Key>, block: &Block) {
        let blanks = self.blanks(block, home.as_ref());
        let end = match merged(block) {
            true => block.text[..block.hit.end].trim_end().len(),
            false => block.text.len(),
        };
        let text = build::text(&block.text[..end], &self.found(block), &blanks, &block.links);
        let line = self.lines[block.lines[0]].line;
        let matched = self.matched(block);
        self.push(home, Some(matched), text, line);
        self.slips(self.located_slips(block));
    }

    /// The values of a block, with those that words of the circular's own in it name.
    fn found(&self, block: &Block) -> Vec<Found> {
        let mut out = block.hit.found.clone();
        for (_, range) in block.hit.places.iter().filter(|(part, _)| part.sort == Sort::Title) {
            let own = self.language.own_facts(&block.text[range.clone()]).into_iter();
            let own = own.filter(|it| is_telling(&it.value));
            let moved = |at: Range<usize>| at.start + range.start..at.end + range.start;
            keep(&mut out, own.map(|it| Found { range: moved(it.range.clone()), ..it }).collect());
        }
        out.sort_by_key(|found| found.range.start);
        out
    }

    /// A block with the number printed before it, each a text of its own.
    pub(super) fn emit_numbered(&mut self, home: Key, block: &Block) {
        let line = &self.lines[block.lines[0]];
        if let Some(number) = &line.number {
            let (text, line) = (number_text(number), line.line);
            self.push(Some(home.clone()), None, text, line);
        }
        self.emit(Some(home), block);
    }

    /// A block whose lines are texts of their own.
    pub(super) fn emit_lines(&mut self, block: &Block, home: &dyn Fn(&Text) -> Key) {
        let blanks = self.blanks(block, None);
        let text = build::text(&block.text, &block.hit.found, &blanks, &block.links);
        let numbers: Vec<usize> = block.lines.iter().map(|line| self.lines[*line].line).collect();
        for (index, text) in text.lines().into_iter().enumerate() {
            let matched = self.matched(block);
            let line = numbers.get(index).copied().unwrap_or(numbers[0]);
            self.push(Some(home(&text)), Some(matched), text, line);
        }
        self.slips(self.located_slips(block));
    }

    /// The blanks of a block; those of a row of the form stand below the row.
    fn blanks(&mut self, block: &Block, home: Option<&Key>) -> Vec<(Range<usize>, Field)> {
        let row = self.items[self.region].as_ref().map(|item| &item.key);
        let row = row.filter(|row| home.is_some_and(|home| home.is_below(row))).cloned();
        let blanks = block.hit.blanks.iter().map(|(range, (name, kind))| {
            let mut field = self.field(name, *kind, &block.text[range.clone()]);
            if let Some(row) = &row {
                field.key = row.child(name);
            }
            (range.clone(), field)
        });
        let fields: Vec<_> = blanks.collect();
        self.out.edition.fields.extend(fields.iter().map(|(_, field)| field.clone()));
        fields
    }

    /// A blank of the form.
    pub(super) fn field(&self, name: &str, kind: FieldKind, placeholder: &str) -> Field {
        let label = self.language.label(name);
        Field::new(self.form_key().child(name), kind, label, placeholder)
    }

    pub(super) fn matched(&self, block: &Block) -> Matched {
        let hit = &block.hit;
        let pattern = self.language.pattern(hit.pattern);
        Matched {
            message: pattern.id,
            years: pattern.years.clone(),
            choices: pattern.choices.clone(),
            similarity: hit.similarity,
            own: own_words(block, pattern),
            inner: pattern.inner.iter().chain(&hit.inner).copied().collect(),
            wording: if hit.slips.is_empty() { Vec::new() } else { wording(block) },
        }
    }

    pub(super) fn located_slips(&self, block: &Block) -> Vec<(usize, Slip)> {
        let mut slips = block.hit.slips.clone();
        if merged(block) {
            let range = block.hit.end..block.text.len();
            let found = block.text[range.clone()].to_owned();
            slips.push(Slip { kind: Kind::Merged, range, found, expected: String::new() });
        }
        slips
            .into_iter()
            .map(|slip| {
                let index = block.starts.iter().rposition(|start| *start <= slip.range.start).unwrap_or(0);
                (self.lines[block.lines[index]].line, slip)
            })
            .collect()
    }

    /// Adds a text to the edition.
    pub(super) fn push(&mut self, home: Option<Key>, matched: Option<Matched>, text: Text, line: usize) {
        let sites = &self.language.sites;
        let furnishes = |matched: &Matched| sites.has(matched.message, Trait::Furniture);
        // A line that is only like the letterhead's is no letterhead: somebody changed it, or it is another's.
        let exact = |matched: &Matched| matched.wording.is_empty() && furnishes(matched);
        let furniture = home.is_none() && matched.as_ref().is_some_and(exact);
        let first = self.lines.partition_point(|known| known.line < line);
        let cell = self.lines.get(first).filter(|known| known.line == line).and_then(|known| known.cell);
        self.out.edition.texts.push(Located {
            key: home,
            message: matched.as_ref().map(|matched| matched.message.to_owned()),
            inner: matched.iter().flat_map(|matched| &matched.inner).map(|id| (*id).to_owned()).collect(),
            part: self.part.to_owned(),
            line: Some(line),
            cell,
            furniture,
            point: None,
            text,
        });
        self.out.matches.push(matched);
    }

    /// Notes slips of the text added last; where the kind of the letter is unknown, only what is not read.
    pub(super) fn slips(&mut self, slips: impl IntoIterator<Item = (usize, Slip)>) {
        let slips =
            slips.into_iter().filter(|(_, slip)| self.known || slip.kind == Kind::Unread).collect::<Vec<_>>();
        let index = self.out.edition.texts.len() - 1;
        let text = &self.out.edition.texts[index];
        let (key, message) = (text.key.clone(), text.message.clone().unwrap_or_default());
        let part = self.part.to_owned();
        let note = |(line, slip)| Note {
            index,
            key: key.clone(),
            message: message.clone(),
            part: part.clone(),
            line,
            slip,
        };
        self.out.notes.extend(slips.into_iter().map(note));
    }
}

pub(super) fn number_text(number: &str) -> Text {
    let value = Value::Number(number.parse().unwrap_or(0));
    build::text(number, &[Found::new(0..number.len(), value)], &[], &[])
}

/// Whether a value is one in whatever words it stands; the number of a house and the day that a street is named after are
/// written as their country writes them.
fn is_telling(value: &Value) -> bool {
    match value {
        Value::Date(day) | Value::Dates(day, _) => day.year() != WITHOUT_YEAR,
        Value::Count(_) | Value::Number(_) | Value::Months(..) => false,
        _ => true,
    }
}

/// The words of the circular's own that a block holds, on one line and without the quotation marks that the formula has
/// around them.
fn own_words(block: &Block, pattern: &Pattern) -> Vec<(&'static str, String)> {
    let own = block.hit.places.iter().filter(|(part, _)| part.sort == Sort::Title);
    let words = |name: &str, range: &Range<usize>| {
        let lines = block.text[with_quotes(&block.text, range)].split('\n').map(str::trim);
        let line = lines.collect::<Vec<_>>().join(" ");
        let mut own = line.trim();
        if pattern.quotes(name, QUOTES) {
            own = own.strip_prefix(is_quote).unwrap_or(own);
            own = own.strip_suffix(is_quote).unwrap_or(own).trim();
        }
        own.to_owned()
    };
    own.map(|(part, range)| (part.name, words(part.name, range))).collect()
}

fn is_quote(c: char) -> bool {
    QUOTES.contains(c)
}

/// A stretch of a text with the quotation marks beside it, which have no weight where wordings are compared.
fn with_quotes(text: &str, range: &Range<usize>) -> Range<usize> {
    let before = text[..range.start].trim_end();
    let start =
        if before.ends_with(is_quote) { before.trim_end_matches(is_quote).len() } else { range.start };
    let after = text[range.end..].trim_start();
    let end = match after.starts_with(is_quote) {
        true => text.len() - after.trim_start_matches(is_quote).len(),
        false => range.end,
    };
    start..end
}
