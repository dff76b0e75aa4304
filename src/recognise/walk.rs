//! The walk: in comes a reading with its language, out goes the edition: each block known by its message and by
//! where it stands.
//!
//! The one rule: letter, Annex 1 and Annex 2 follow one another; what begins a later part ends the one before.

use std::ops::Range;

use super::align::beginning;
use super::build;
use super::fold::{fold, is_dash};
use super::form::Form;
use super::grammar::keep;
use super::language::Language;
use super::lines::{Line, Mark, lines};
use super::matching::{Hit, rank};
use super::number;
use super::slips::{Kind, Slip};
use super::tokens::{self, Found};
use super::trace::trace;
use super::{Matched, Note, Recognition};
use crate::document::{Edition, Field, FieldKind, Inline, Key, Located, Text, Trace, Value, key};
use crate::locale::Lang;
use crate::locale::backwards::Piece;
use crate::reading::{PartKind, Reading};

/// The parts of a circular.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Region {
    Masthead,
    Letter,
    Texts,
    Form,
}

/// Everything known so far.
pub(super) struct Walk<'a> {
    pub language: &'a Language,
    pub lines: Vec<Line>,
    pub part: &'static str,
    pub region: Region,
    pub out: Recognition,
    pub form: Form,
    /// The list of addressees that is open.
    list: &'static str,
    /// How many telephone numbers stood in the header.
    telephones: usize,
    /// The labels of telephone numbers in the header, in order.
    telephone_labels: Vec<&'static str>,
    /// Whether the signature is due.
    signing: bool,
    item: Option<TextItem>,
}

/// The item of Annex 1 that is open.
struct TextItem {
    key: Key,
    titled: bool,
    /// How many parts of its summary were read, once its head was.
    summary: Option<usize>,
    /// How many points of the list that is open.
    points: usize,
}

/// Recognises a reading in a language.
pub(super) fn walk(reading: &Reading, lang: Lang) -> Recognition {
    let edition = Edition {
        id: lang.code().into(),
        lang,
        path: reading.path.display().to_string(),
        texts: Vec::new(),
        fields: Vec::new(),
        trace: Trace::default(),
    };
    let mut walk = Walk {
        language: Language::of(lang),
        lines: Vec::new(),
        part: "body",
        region: Region::Masthead,
        out: Recognition { edition, matches: Vec::new(), notes: Vec::new(), formulary: None },
        form: Form::default(),
        list: "to",
        telephones: 0,
        telephone_labels: Vec::new(),
        signing: false,
        item: None,
    };
    for part in &reading.parts {
        walk.part = name(part.kind);
        walk.lines = lines(part);
        if part.kind == PartKind::Body {
            walk.body();
        } else {
            walk.outside();
        }
    }
    walk.out.edition.trace = trace(reading, &walk.out.notes);
    walk.out.formulary = formulary(&walk.out.matches);
    walk.out
}

/// The name of a part in reports.
pub(super) fn name(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Body => "body",
        PartKind::Header => "header",
        PartKind::Footer => "footer",
        PartKind::Footnotes => "footnotes",
        PartKind::Endnotes => "endnotes",
        PartKind::Comments => "comments",
        PartKind::TextBox => "text-box",
    }
}

/// The formulary that most texts follow, each text counting the more the fewer formularies say it so.
fn formulary(matches: &[Option<Matched>]) -> Option<&'static str> {
    let mut votes: Vec<(&'static str, f32)> = Vec::new();
    for matched in matches.iter().flatten() {
        #[allow(clippy::cast_precision_loss)]
        let vote = matched.similarity / matched.years.len() as f32;
        for year in &matched.years {
            match votes.iter_mut().find(|(known, _)| known == year) {
                Some((_, votes)) => *votes += vote,
                None => votes.push((year, vote)),
            }
        }
    }
    votes.into_iter().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(year, _)| year)
}

/// Whether a message may stand in a region, or begin a later one.
fn allowed(region: Region, id: &str) -> bool {
    let header = id.starts_with("label-")
        || id.starts_with("to-")
        || id.starts_with("subject.")
        || matches!(id, "union" | "bureau" | "place-date" | "circular-name");
    let letter = id.starts_with("note-a5.")
        || id.starts_with("note-ipr.")
        || matches!(
            id,
            "intent"
                | "texts"
                | "consultation"
                | "threshold"
                | "original-signed"
                | "signature"
                | "enclosures"
        );
    let texts = id.starts_with("item.") || matches!(id, "annex-1-title" | "summary-head" | "a5-sentence");
    let form = id.starts_with("form-");
    let begins_form = matches!(id, "form-subject" | "form-consultation" | "form-intro");
    match id {
        "footer-address" | "footer-contacts" => return true,
        "annex-number" => return region != Region::Masthead,
        "salutation" => return region != Region::Texts,
        "valediction" => return matches!(region, Region::Letter | Region::Form),
        _ => {}
    }
    match region {
        Region::Masthead => header || letter,
        Region::Letter => letter || texts || begins_form,
        Region::Texts => texts || begins_form,
        Region::Form => form,
    }
}

/// A block that a hit and perhaps several lines make.
pub(super) struct Block {
    pub hit: Hit,
    pub lines: Vec<usize>,
    pub text: String,
    /// Where each line begins in the text.
    pub starts: Vec<usize>,
    pub links: Vec<(Range<usize>, String)>,
}

impl Walk<'_> {
    fn body(&mut self) {
        let mut at = 0;
        while at < self.lines.len() {
            at += self.step(at);
        }
    }

    /// Headers, footers, notes: what is known there, and prose.
    fn outside(&mut self) {
        for at in 0..self.lines.len() {
            let text = self.lines[at].text.clone();
            let known = |id: &str| {
                matches!(id, "circular-name" | "footer-address" | "footer-contacts" | "union" | "bureau")
            };
            match self.language.best(&text, &known) {
                Some(hit) => {
                    let block = self.block(hit, at, 1);
                    self.emit(None, &block);
                }
                None if is_page(&text) => self.furniture(at, "page"),
                None => self.prose(at, None),
            }
        }
    }

    /// Reads the block at a line; how many lines it took.
    fn step(&mut self, at: usize) -> usize {
        if let Some(taken) = self.note(at) {
            return taken;
        }
        if self.lines[at].text.chars().all(|c| matches!(c, '_' | '—' | '–')) {
            self.furniture(at, "end-rule");
            return 1;
        }
        if at == 0 && is_mark(&self.lines[at].text) {
            self.furniture(at, "mark");
            return 1;
        }
        match self.find(at, &|_| true) {
            Some(block) => {
                let taken = block.lines.len();
                self.part_off(&block);
                self.place(block);
                taken
            }
            None => {
                self.unknown(at);
                1
            }
        }
    }

    /// A line that only furnishes the page.
    fn furniture(&mut self, at: usize, message: &str) {
        let (text, line) = (Text::words(self.lines[at].text.clone()), self.lines[at].line);
        self.push(None, None, text, line);
        self.out.edition.texts.last_mut().expect("pushed above").message = Some(message.into());
    }

    /// The label of a TSB NOTE at the beginning of a text, and where the note's words begin.
    fn note_label(&self, text: &str) -> Option<(Hit, usize)> {
        let glyphs = fold(text);
        self.language.note_labels.iter().find_map(|index| {
            let (index, pattern) = (*index, &self.language.patterns[*index]);
            let (alignment, end) = beginning(pattern, &glyphs)?;
            let rest = glyphs.get(end)?.at;
            let words = text[..rest].trim_end();
            Some((self.language.hit(index, &alignment, &glyphs[..end], words, words.len()), rest))
        })
    }

    /// A TSB NOTE: its label and its body.
    fn note(&mut self, at: usize) -> Option<usize> {
        let text = self.lines[at].text.clone();
        let (hit, rest_at) = self.note_label(&text)?;
        let words = text[..rest_at].trim_end().to_owned();
        let label = Block { hit, lines: vec![at], starts: vec![0], text: words, links: Vec::new() };
        let line = self.lines[at].clone();
        self.lines[at].text = text[rest_at..].to_owned();
        self.lines[at].links = shifted(&line.links, rest_at);
        if self.region == Region::Masthead {
            self.region = Region::Letter;
        }
        let body = self.find(at, &|id| id.starts_with("note-"));
        let taken = body.as_ref().map_or(1, |block| block.lines.len());
        let key = body.as_ref().map(|block| {
            let id = self.language.patterns[block.hit.pattern].id;
            key("note").child(if id.starts_with("note-a5") { "a5" } else { "ipr" })
        });
        self.emit(key.clone(), &label);
        match body {
            Some(block) => {
                self.part_off(&block);
                self.emit(key, &block);
            }
            None => self.prose(at, None),
        }
        Some(taken)
    }

    /// The best message that begins at a line, with as many lines as say it.
    pub(super) fn find(&self, at: usize, also: &dyn Fn(&str) -> bool) -> Option<Block> {
        let region = self.region;
        let may = move |id: &str| allowed(region, id) && also(id);
        let first = &self.lines[at];
        let most = match (first.cell, self.signing) {
            (Some(_), _) => 6,
            (None, true) => 5,
            (None, false) => 4,
        };
        let mut best: Option<(Hit, usize, f32)> = None;
        for count in 1..=most {
            let Some(last) = self.lines.get(at + count - 1) else { break };
            let joins = last.cell == first.cell && last.mark == Mark::None && last.number.is_none();
            if count > 1 && (!joins || (first.cell.is_none() && self.note_label(&last.text).is_some())) {
                break;
            }
            let text = self.joined(at, count).0;
            let words = if first.mark == Mark::Bullet { without_separator(&text) } else { &text };
            if let Some(hit) = self.language.best(words, &may) {
                let rank = rank(&hit);
                // In a cell, the longer reading that is as good is the whole one.
                let margin = if first.cell.is_some() { -0.0005 } else { 0.01 };
                let better = best.as_ref().is_none_or(|(_, _, other)| rank + margin < *other);
                if better {
                    best = Some((hit, count, rank));
                }
            } else if count == 1 && first.cell.is_none() && !self.signing {
                let near = self.language.candidates(&fold(words), &may, 1);
                if near.is_empty() {
                    break;
                }
            }
            if first.cell.is_none() && best.as_ref().is_some_and(|(_, _, rank)| *rank < 0.001) {
                break;
            }
        }
        best.map(|(hit, count, _)| self.block(hit, at, count))
    }

    fn joined(&self, at: usize, count: usize) -> (String, Vec<usize>) {
        let mut text = String::new();
        let mut starts = Vec::new();
        for line in &self.lines[at..at + count] {
            if !text.is_empty() {
                text.push('\n');
            }
            starts.push(text.len());
            text.push_str(&line.text);
        }
        (text, starts)
    }

    fn block(&self, hit: Hit, at: usize, count: usize) -> Block {
        let (text, starts) = self.joined(at, count);
        let links = (at..at + count)
            .zip(&starts)
            .flat_map(|(line, start)| {
                self.lines[line]
                    .links
                    .iter()
                    .map(move |(range, link)| (range.start + start..range.end + start, link.clone()))
            })
            .collect();
        Block { hit, lines: (at..at + count).collect(), text, starts, links }
    }

    /// What follows a block in its last line becomes a line of its own.
    fn part_off(&mut self, block: &Block) {
        if !merged(block) {
            return;
        }
        let end = block.hit.end;
        let rest = &block.text[end..];
        let last = *block.lines.last().expect("a block has a line");
        let from = block.starts.last().expect("a block has a line");
        let old = self.lines[last].clone();
        let links = shifted(&old.links, end - from);
        self.lines
            .insert(last + 1, Line { mark: Mark::None, number: None, text: rest.to_owned(), links, ..old });
    }

    /// Gives a block its key and moves on.
    fn place(&mut self, block: Block) {
        let id = self.language.patterns[block.hit.pattern].id;
        if let Some(list) = id.strip_prefix("to-") {
            let who = list.trim_end_matches(".copy");
            self.emit(Some(key(self.list).child(who)), &block);
            return;
        }
        if id.starts_with("subject.") {
            self.emit(Some(key("subject")), &block);
            return;
        }
        if let Some(label) = id.strip_prefix("label-") {
            self.label(label, &block);
            return;
        }
        match id {
            "union" | "bureau" => self.emit(None, &block),
            "footer-address" | "footer-contacts" => {
                let part = std::mem::replace(&mut self.part, "footer");
                self.emit(None, &block);
                self.part = part;
            }
            "place-date" => self.emit(Some(key("place-date")), &block),
            "circular-name" => self.emit(Some(key("ref")), &block),
            "salutation" | "valediction" => {
                let home = if self.region == Region::Form { "annex-2" } else { "letter" };
                self.region = self.region.max(Region::Letter);
                self.signing = id == "valediction";
                self.emit(Some(key(home).child(id)), &block);
            }
            "intent" | "texts" | "consultation" | "threshold" | "enclosures" => {
                self.region = self.region.max(Region::Letter);
                self.emit_numbered(key("letter").child(id), &block);
            }
            "original-signed" | "signature" => self.emit_lines(&block, &|_| key("letter/signature")),
            "annex-number" => self.annex(&block),
            "annex-1-title" => {
                self.enter(Region::Texts);
                self.emit(Some(key("annex-1/title")), &block);
            }
            "summary-head" | "a5-sentence" => {
                let part = if id == "summary-head" { "summary-head" } else { "a5" };
                let home = self.item.as_ref().map(|item| item.key.child(part));
                if let (Some(item), "summary-head") = (&mut self.item, id) {
                    item.summary = Some(0);
                }
                self.emit(home, &block);
            }
            _ if id.starts_with("item.") => {
                self.enter(Region::Texts);
                let home = text_id(&block.hit).map(|id| key("annex-1").child(id));
                self.item = home.clone().map(|key| TextItem { key, titled: false, summary: None, points: 0 });
                match home {
                    Some(home) => self.emit_numbered(home, &block),
                    None => self.emit(None, &block),
                }
            }
            _ => {
                self.enter(Region::Form);
                self.place_in_form(id, &block);
            }
        }
    }

    fn enter(&mut self, region: Region) {
        self.region = self.region.max(region);
        self.signing = false;
    }

    fn annex(&mut self, block: &Block) {
        let number = block.hit.found.first().map(|found| found.value.clone());
        let region = if number == Some(Value::Number(1)) { Region::Texts } else { Region::Form };
        self.enter(region);
        let home = if region == Region::Texts { "annex-1" } else { "annex-2" };
        self.emit(Some(key(home)), block);
    }

    /// A label of the header.
    fn label(&mut self, label: &'static str, block: &Block) {
        match label {
            "to" => self.list = "to",
            "copy-to" => self.list = "copy-to",
            "tel" | "fax" => self.telephone_labels.push(label),
            _ => {}
        }
        self.emit(Some(key(label)), block);
    }

    /// A line that says no message: a value, or prose where prose stands.
    fn unknown(&mut self, at: usize) {
        let line = self.lines[at].clone();
        match self.region {
            Region::Masthead => self.unknown_in_header(at, &line),
            Region::Letter => self.prose(at, None),
            Region::Texts => self.unknown_in_texts(at, &line),
            Region::Form => self.unknown_in_form(at, &line),
        }
    }

    fn unknown_in_header(&mut self, at: usize, line: &Line) {
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
        } else {
            self.prose(at, None);
        }
    }

    fn unknown_in_texts(&mut self, at: usize, line: &Line) {
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
            numbered.push_words(crate::document::Run::new("\t"));
            numbered.extend(text);
            text = numbered;
        }
        let number = line.line;
        self.push(home, None, text, number);
        self.slips(spelling.into_iter().map(|slip| (number, slip)));
    }

    /// A block at its place.
    pub(super) fn emit(&mut self, home: Option<Key>, block: &Block) {
        let blanks = self.blanks(block);
        let end = match merged(block) {
            true => block.text[..block.hit.end].trim_end().len(),
            false => block.text.len(),
        };
        let text = build::text(&block.text[..end], &block.hit.found, &blanks, &block.links);
        let line = self.lines[block.lines[0]].line;
        let matched = self.matched(block);
        self.push(home, Some(matched), text, line);
        self.slips(self.located_slips(block));
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
        let blanks = self.blanks(block);
        let text = build::text(&block.text, &block.hit.found, &blanks, &block.links);
        let numbers: Vec<usize> = block.lines.iter().map(|line| self.lines[*line].line).collect();
        for (index, text) in text.lines().into_iter().enumerate() {
            let matched = self.matched(block);
            let line = numbers.get(index).copied().unwrap_or(numbers[0]);
            self.push(Some(home(&text)), Some(matched), text, line);
        }
        self.slips(self.located_slips(block));
    }

    fn blanks(&mut self, block: &Block) -> Vec<(Range<usize>, Field)> {
        let blanks = block.hit.blanks.iter();
        let fields: Vec<_> = blanks
            .map(|(range, name)| (range.clone(), self.field(name, &block.text[range.clone()])))
            .collect();
        self.out.edition.fields.extend(fields.iter().map(|(_, field)| field.clone()));
        fields
    }

    /// A blank of the form.
    pub(super) fn field(&self, name: &str, placeholder: &str) -> Field {
        let kind = match name {
            "address" => FieldKind::Lines,
            "date" => FieldKind::Date,
            _ => FieldKind::Line,
        };
        let label = self.language.label(name);
        Field { key: key("annex-2").child(name), kind, label, placeholder: placeholder.to_owned() }
    }

    fn matched(&self, block: &Block) -> Matched {
        let hit = &block.hit;
        let pattern = &self.language.patterns[hit.pattern];
        Matched {
            message: pattern.id,
            years: pattern.years.clone(),
            choices: pattern.choices.clone(),
            similarity: hit.similarity,
            inner: hit.inner.clone(),
            wording: if hit.slips.is_empty() { Vec::new() } else { wording(block) },
        }
    }

    fn located_slips(&self, block: &Block) -> Vec<(usize, Slip)> {
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
        self.out.edition.texts.push(Located {
            key: home,
            message: matched.as_ref().map(|matched| matched.message.to_owned()),
            part: self.part.to_owned(),
            line: Some(line),
            text,
        });
        self.out.matches.push(matched);
    }

    /// Notes slips of the text added last.
    fn slips(&mut self, slips: impl IntoIterator<Item = (usize, Slip)>) {
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

/// The text's id as the examples have it: `x-1333-cor-1` for X.1333 Cor.1.
pub(super) fn text_id(hit: &Hit) -> Option<String> {
    let designation = hit.found.iter().find_map(|found| match &found.value {
        Value::Designation(designation) => Some(designation.to_string()),
        _ => None,
    })?;
    let spelt: String = designation
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .collect();
    Some(spelt.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-"))
}

fn number_text(number: &str) -> Text {
    let value = Value::Number(number.parse().unwrap_or(0));
    build::text(number, &[Found::new(0..number.len(), value)], &[], &[])
}

fn shifted(links: &[(Range<usize>, String)], by: usize) -> Vec<(Range<usize>, String)> {
    links
        .iter()
        .filter(|(range, _)| range.end > by)
        .map(|(range, link)| (range.start.saturating_sub(by)..range.end - by, link.clone()))
        .collect()
}

/// The words of a block, with holes for its values.
fn wording(block: &Block) -> Vec<Piece> {
    let mut out = Vec::new();
    let words = |range: Range<usize>, out: &mut Vec<Piece>| {
        for (index, line) in block.text[range].split('\n').enumerate() {
            if index > 0 {
                out.push(Piece::Break);
            }
            if !line.is_empty() {
                out.push(Piece::Words(line.to_owned()));
            }
        }
    };
    let mut places = block.hit.places.clone();
    places.sort_by_key(|(_, range)| range.start);
    let mut at = 0;
    for (part, range) in places {
        if range.start >= at {
            words(at..range.start, &mut out);
            out.push(Piece::Hole { name: part.name, form: part.form });
            at = range.end;
        }
    }
    words(at..block.hit.end.max(at), &mut out);
    out
}

/// Whether another block follows in the last line.
fn merged(block: &Block) -> bool {
    fold(&block.text[block.hit.end..]).len() >= 4
}

/// Whether a line of a header or footer is the number of the page, which stands between dashes: `- 2 -`.
fn is_page(text: &str) -> bool {
    let digits = text.chars().filter(|c| number::digit(*c).is_some()).count();
    (1..=3).contains(&digits)
        && text.chars().all(|c| number::digit(c).is_some() || is_dash(c) || c.is_whitespace())
}

/// Whether the first line is a lettered mark beside the names of Union and Bureau.
fn is_mark(text: &str) -> bool {
    (2..=4).contains(&text.len()) && text.chars().all(|c| c.is_ascii_uppercase())
}

/// The words of an addressee without what parts it from the next.
fn without_separator(text: &str) -> &str {
    text.trim_end().trim_end_matches([';', '；', '؛', ',', '，', '、', '.', '。'])
}
