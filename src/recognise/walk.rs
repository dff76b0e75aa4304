//! The walk: in comes a reading with its language, out goes the edition: each block known by its message and by
//! where it stands.
//!
//! The one rule: letter, Annex 1 and Annex 2 follow one another; what begins a later part ends the one before.

use super::align::beginning;
use super::block::{Block, shifted};
use super::fold::fold;
use super::form::Form;
use super::language::Language;
use super::lines::{Line, lines};
use super::matching::Hit;
use super::trace::trace;
use super::unknown::{is_mark, is_page};
use super::{Matched, Recognition};
use crate::document::{Edition, Key, Trace, key};
use crate::locale::Lang;
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
    pub list: &'static str,
    /// How many telephone numbers stood in the header.
    pub telephones: usize,
    /// The labels of telephone numbers in the header, in order.
    pub telephone_labels: Vec<&'static str>,
    /// Whether the signature is due.
    pub signing: bool,
    pub item: Option<TextItem>,
}

/// The item of Annex 1 that is open.
pub(super) struct TextItem {
    pub key: Key,
    pub titled: bool,
    /// How many parts of its summary were read, once its head was.
    pub summary: Option<usize>,
    /// How many points of the list that is open.
    pub points: usize,
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
pub(super) fn allowed(region: Region, id: &str) -> bool {
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

    /// The label of a TSB NOTE at the beginning of a text, and where the note's words begin.
    pub(super) fn note_label(&self, text: &str) -> Option<(Hit, usize)> {
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
}
