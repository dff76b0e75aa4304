//! Lines that say no message: values by themselves, titles and summaries, furniture of the page, and prose.
//!
//! The one rule: what a line is follows from where it stands; its facts are found by grammar.

use super::build;
use super::emit::number_text;
use super::fold::is_dash;
use super::grammar::keep;
use super::lines::{Line, Mark};
use super::number;
use super::slips::{Kind, Slip};
use super::tokens::{self, Found};
use super::walk::{Region, TextItem, Walk};
use crate::document::{Inline, Key, Run, Text, key};

impl Walk<'_> {
    /// A line that only furnishes the page.
    pub(super) fn furniture(&mut self, at: usize, message: &str) {
        let (text, line) = (Text::words(self.lines[at].text.clone()), self.lines[at].line);
        self.push(None, None, text, line);
        self.out.edition.texts.last_mut().expect("pushed above").message = Some(message.into());
    }

    /// A line that says no message: a value, or prose where prose stands.
    pub(super) fn unknown(&mut self, at: usize) {
        let line = self.lines[at].clone();
        match self.region {
            Region::Masthead => self.unknown_in_header(at, &line),
            Region::Letter => self.prose(at, None),
            Region::Texts => self.unknown_in_texts(at, &line),
            Region::Form => self.unknown_in_form(at, &line),
        }
    }

    pub(super) fn unknown_in_header(&mut self, at: usize, line: &Line) {
        if let Some(found) =
            tokens::reference(&line.text).filter(|_| line.cell.is_some() || line.text.len() < 16)
        {
            self.value(at, "ref", found);
        } else if let Some(found) = tokens::telephones(&line.text).into_iter().next() {
            let label = self.telephone_labels.get(self.telephones).copied();
            let label = label.unwrap_or(if self.telephones == 0 { "tel" } else { "fax" });
            self.telephones += 1;
            self.value(at, label, found);
        } else if let Some(found) = tokens::emails(&line.text).into_iter().next() {
            self.value(at, "email", found);
        } else if self.labels_addressees(at) {
            self.list = "copy-to";
            self.prose(at, Some(key("copy-to")));
            let expected = self.language.wording("label-copy-to");
            let slip =
                Slip { kind: Kind::Wording, range: 0..line.text.len(), found: line.text.clone(), expected };
            self.slips([(line.line, slip)]);
        } else {
            self.prose(at, None);
        }
    }

    /// Whether a line is a label over addressees, in words of its own: the second list is a copy.
    fn labels_addressees(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let after = self.lines.get(at + 1).filter(|next| line.cell.is_some() && next.cell == line.cell);
        self.list == "to"
            && line.text.trim_end().ends_with([':', '：'])
            && self
                .out
                .edition
                .texts
                .iter()
                .any(|it| it.key.as_ref().is_some_and(|key| key.as_str().starts_with("to/")))
            && after.is_some_and(|next| self.language.best(&next.text, &|id| id.starts_with("to-")).is_some())
    }

    pub(super) fn unknown_in_texts(&mut self, at: usize, line: &Line) {
        let home = match &mut self.item {
            None => None,
            Some(item) if item.summary.is_none() && !item.titled => {
                item.titled = true;
                Some(item.key.child("title"))
            }
            Some(TextItem { key, summary: Some(parts), points, .. }) => {
                let listed = line.mark == Mark::Bullet;
                if !(listed && *points > 0) {
                    *parts += 1;
                }
                *points = if listed { *points + 1 } else { 0 };
                let summary = key.child("summary");
                let part = if *parts == 1 { summary } else { summary.child(format!("p{parts}")) };
                Some(if listed { part.child(*points) } else { part })
            }
            Some(_) => None,
        };
        self.prose(at, home);
    }

    /// A line that is one value.
    pub(super) fn value(&mut self, at: usize, home: &str, found: Found) {
        let line = &self.lines[at];
        let text = build::text(&line.text, &[found], &[], &line.links);
        let (number, home) = (line.line, key(home));
        if let Some(last) = self.out.edition.texts.last_mut()
            && home.as_str() == "ref"
            && last.key.as_ref() == Some(&home)
            && last.message.as_deref() == Some("circular-name")
        {
            last.text.0.push(Inline::Break);
            last.text.extend(text);
            return;
        }
        self.push(Some(home), None, text, number);
    }

    /// A line of prose, with the facts that grammar finds.
    pub(super) fn prose(&mut self, at: usize, home: Option<Key>) {
        let line = &self.lines[at];
        let mut found = Vec::new();
        keep(&mut found, self.language.facts(&line.text));
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
        }
        let number = line.line;
        self.push(home, None, text, number);
        self.slips(spelling.into_iter().map(|slip| (number, slip)));
    }
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
