//! The walk: in comes a reading with its language, out goes the edition: each block known by its message and by
//! where it stands.
//!
//! The regions of the layout follow one another; what begins a later one ends the one before.

use std::ops::Range;

use super::align::beginning;
use super::block::{Block, shifted};
use super::emit::number_text;
use super::fold::{fold, folded_text};
use super::language::Language;
use super::lines::{Line, lines};
use super::matching::Hit;
use super::outside::Outside;
use super::sites::{Site, fixed};
use super::slips::Kind;
use super::state::{Form, Walk};
use super::trace::{part_name, trace};
use super::unknown::{is_mark, is_page};
use super::{Matched, Options, Recognition};
use crate::declared::Declaration;
use crate::document::layout::{Node, PartRole, Trait};
use crate::document::{Edition, Field, FieldKind, Key, Sort, Trace, Value};
use crate::lang::Lang;
use crate::reading::{Control, PartKind, Reading, State};

/// How many lines a head has at most in what may be no letter: nothing in it closes one.
const HEAD: usize = 80;

/// Recognises a reading in a language as a letter of a kind.
///
/// What a house and a circular have of their own stands in the options.
pub(super) fn walk(
    reading: &Reading,
    lang: Lang,
    declaration: &Declaration,
    known: bool,
    options: &Options<'_>,
) -> Recognition {
    let edition = Edition {
        id: lang.code().into(),
        lang,
        kind: known.then(|| declaration.name().to_owned()),
        path: reading.path.display().to_string(),
        texts: Vec::new(),
        fields: Vec::new(),
        own: reading.own.clone(),
        trace: Trace::default(),
    };
    let language = &Language::with(lang, declaration, options.beside(lang), options.over(lang));
    let addressees = language.sites.all.iter().map(Site::node).find(|node| node.has(Trait::Addressees));
    let mut walk = Walk {
        language,
        declaration,
        known,
        closing: None,
        lines: Vec::new(),
        part: "body",
        region: 0,
        out: Recognition { edition, matches: Vec::new(), notes: Vec::new(), formulary: None },
        form: Form::default(),
        list: addressees,
        telephones: 0,
        telephone_labels: Vec::new(),
        words_due: None,
        signing: false,
        declared: reading.own.clone(),
        shown: reading.shown.clone(),
        items: language.sites.regions.iter().map(|_| None).collect(),
    };
    for part in &reading.parts {
        walk.part = part_name(part.kind);
        walk.lines = lines(part);
        if declaration.says_no_words() {
            // A field of the circular's own that nobody filled in shows its placeholder, which is no text.
            let open = |line: &Line| {
                let here = |control: &&Control| control.part == part.name && control.line == line.line;
                let blank = |control: &Control| control.state.words().is_some_and(str::is_empty);
                line.cell.is_some() && reading.controls.iter().filter(here).any(blank)
            };
            walk.lines.retain(|line| !open(line));
        }
        if part.kind == PartKind::Body {
            walk.body();
        } else {
            walk.outside();
        }
    }
    let fields = own_fields(reading, declaration);
    walk.out.edition.fields.extend(fields);
    walk.out.edition.trace = trace(reading, &walk.out.notes, &declaration.contract);
    walk.out.formulary = formulary(&walk.out.matches, written_in(&walk.out.edition, declaration));
    walk.out
}

/// The line that both opens and closes a letter.
pub(super) fn on_one_line(reading: &Reading, lang: Lang, head: &Declaration) -> Option<usize> {
    let language = Language::of(lang, head);
    let says = |known: Trait| -> Vec<String> {
        let sites = language.sites.all.iter().map(Site::node);
        let said =
            sites.filter(|node| node.has(known) && !node.has(Trait::Lines) && !node.has(Trait::Numbered));
        said.flat_map(|node| node.messages).map(|id| folded_text(&language.wording(id))).collect()
    };
    let (opens, closes) = (says(Trait::Opens), says(Trait::Closes));
    let body = reading.parts.iter().filter(|part| part.kind == PartKind::Body);
    body.flat_map(lines).find_map(|line| {
        let text = folded_text(&line.text);
        let opening = opens.iter().find_map(|words| text.find(words.as_str()))?;
        let closing = closes.iter().find_map(|words| text[opening..].find(words.as_str()))?;
        (closing > 0).then_some(line.line)
    })
}

/// The year that the letter is dated, where it says so.
fn written_in(edition: &Edition, declaration: &Declaration) -> Option<i16> {
    let dated = |key: &Key| {
        let found = declaration.layout.at(key.as_str());
        found.is_some_and(|found| found.node().has(Trait::Home("/date", Sort::Date)))
    };
    let texts = edition.texts.iter().filter(|text| text.key.as_ref().is_some_and(dated));
    let mut facts = texts.flat_map(|text| text.text.facts());
    facts.find_map(|fact| match fact.value {
        Value::Date(date) => Some(date.year()),
        _ => None,
    })
}

/// The formulary that most texts follow, each text counting the more the fewer formularies say it so; of several that
/// say all alike, the newest of the letter's time.
fn formulary(matches: &[Option<Matched>], written: Option<i16>) -> Option<&'static str> {
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
    let most = votes.iter().map(|(_, votes)| *votes).max_by(f32::total_cmp)?;
    let past = |year: &str| written.is_none_or(|written| year.parse().is_ok_and(|year: i16| year <= written));
    let alike = votes.iter().filter(|(_, votes)| most - votes < f32::EPSILON * 64.0).map(|(year, _)| *year);
    let years: Vec<&str> = alike.collect();
    years.iter().filter(|year| past(year)).max().or(years.iter().min()).copied()
}

/// The fields of the circular's own forms, as the controls of an edition of our own say.
fn own_fields(reading: &Reading, declaration: &Declaration) -> Vec<Field> {
    let own = |key: &Key| {
        let known = declaration.layout.at(key.as_str());
        let free = declaration.says_no_words()
            && known.is_some_and(|found| found.path.iter().any(|node| node.is_own()));
        free || reading.own.iter().any(|own| key.is_below(own))
    };
    let kind = |control: &Control| match control.state {
        State::Box(_) => FieldKind::Check,
        State::Text(_) => FieldKind::Line,
        State::Choice { .. } => FieldKind::List,
        State::Date { .. } => FieldKind::Date,
    };
    let fields = reading.controls.iter().filter_map(|control| {
        // What stands in a text is no control.
        let key = control.key.clone().filter(own).filter(|_| !control.tag.is_empty())?;
        Some(Field::new(key, kind(control), control.title.clone(), ""))
    });
    fields.collect()
}

/// The same behind so many bytes more; what begins at the beginning begins there still.
pub(super) fn shifted_on(all: &[(Range<usize>, String)], by: usize) -> Vec<(Range<usize>, String)> {
    let start = |at: usize| if at == 0 { 0 } else { at + by };
    all.iter().map(|(range, what)| (start(range.start)..range.end + by, what.clone())).collect()
}

impl Walk<'_> {
    fn body(&mut self) {
        self.closing = self.close();
        let mut at = 0;
        while at < self.lines.len() {
            at += self.step(at);
        }
    }

    /// The address of a line of the circular's own, as an edition of our own has it.
    fn own(&self, at: usize) -> Option<Key> {
        let declared = |key: &Key| self.declared.iter().any(|own| key == own || key.is_below(own));
        let key = self.lines[at].key.clone();
        let key = key.filter(|key| self.declaration.says_no_words() || declared(key))?;
        let found = self.declaration.layout.at(key.as_str())?;
        let own = |node: &&Node| node.is_own();
        let said = |node: &&Node| !node.messages.is_empty() && !node.has(Trait::Elsewhere);
        (found.path.iter().any(own) && !found.path.last().is_some_and(said)).then_some(key)
    }

    /// A line of the circular's own: its number, and its words with the facts that grammar finds.
    fn own_line(&mut self, at: usize, key: Key) {
        match self.lines[at].number.take() {
            Some(number) if self.lines[at].parted => {
                let line = self.lines[at].line;
                self.push(Some(key.clone()), None, number_text(&number), line);
            }
            // A day that a cell begins with.
            Some(number) => {
                let line = &mut self.lines[at];
                line.links = shifted_on(&line.links, number.len() + 1);
                line.facts = shifted_on(&line.facts, number.len() + 1);
                line.text = format!("{number} {}", line.text);
            }
            None => {}
        }
        self.own_prose(at, key);
    }

    /// Headers, footers, notes: what is known there, and prose.
    fn outside(&mut self) {
        for at in 0..self.lines.len() {
            if let Some(key) = self.own(at) {
                self.own_line(at, key);
                continue;
            }
            let text = self.lines[at].text.clone();
            let best = self.language.best(&text, &|id| self.language.sites.furnishes(id));
            let said = |hit: &Hit| self.is_said(hit) && (self.part != "footer" || self.is_foot(hit));
            match best.filter(said) {
                Some(hit) => {
                    let block = self.block(hit, at, 1);
                    self.emit(None, &block);
                }
                None if is_page(&text) => self.furniture(at),
                None => self.prose(at, None),
            }
        }
    }

    /// Whether a text is what it is like: where the kind is unknown, likeness alone decides nothing. A signature may
    /// be of somebody whom nobody knows.
    pub(super) fn is_said(&self, hit: &Hit) -> bool {
        let id = self.language.pattern(hit.pattern).id;
        let signs = || self.signing && self.language.sites.has(id, Trait::Signs);
        self.known
            || hit.slips.iter().all(|slip| match slip.kind {
                Kind::Wording | Kind::Merged => false,
                Kind::Unread => signs(),
                Kind::Punctuation | Kind::Typography | Kind::Spelling => true,
            })
    }

    /// Whether a line of a foot is what it is like: a house has lines of its own there, which are no banner with slips.
    fn is_foot(&self, hit: &Hit) -> bool {
        let id = self.language.pattern(hit.pattern).id;
        hit.slips.is_empty() || self.language.sites.of(id).any(|site| site.node().has(Trait::Anywhere))
    }

    /// Reads the block at a line; how many lines it took.
    fn step(&mut self, at: usize) -> usize {
        if let Some(key) = self.own(at) {
            self.own_line(at, key);
            return 1;
        }
        if let Some(taken) = self.note(at) {
            return taken;
        }
        if self.lines[at].text.chars().all(|c| matches!(c, '_' | '—' | '–')) {
            self.furniture(at);
            return 1;
        }
        if at == 0 && is_mark(&self.lines[at].text) {
            self.furniture(at);
            return 1;
        }
        if self.begins_annex(at) {
            return 1;
        }
        if self.is_free() && self.closing.is_none() && self.role() == PartRole::Head && at >= HEAD {
            self.prose(at, None);
            return 1;
        }
        // What heads the letters of another Bureau is no addressee.
        let elsewhere =
            self.role() == PartRole::Head && Outside::of(self.language.lang).heads(&self.lines[at].text);
        let sites = &self.language.sites;
        // What not every letter has over its banner stands first or nowhere.
        let first = |id: &str| sites.has(id, Trait::Furniture) && sites.has(id, Trait::Optional);
        let found = self.find(at, &|id| (!elsewhere || sites.furnishes(id)) && (at == 0 || !first(id)));
        match found.filter(|block| !self.strays(block)) {
            Some(block) => {
                let taken = block.lines.len();
                self.part_off(&block);
                self.place(block);
                taken
            }
            None => self.around(at).unwrap_or_else(|| {
                self.unknown(at);
                1
            }),
        }
    }

    /// Whether a block would be of a later part by words that are not quite its own, while the header owes what its last
    /// label announced.
    fn strays(&self, block: &Block) -> bool {
        let id = self.language.pattern(block.hit.pattern).id;
        let region = self.language.sites.find(self.region, id).and_then(|site| site.region);
        self.due().is_some()
            && block.hit.slips.iter().any(|slip| slip.kind == Kind::Wording)
            && region.is_some_and(|region| region > self.region)
    }

    /// The line that closes the letter, where nothing before it begins an annex.
    fn close(&self) -> Option<usize> {
        let sites = &self.language.sites;
        let says = |line: &Line, known: Trait| {
            let hit = self.language.best(&line.text, &|id| sites.has(id, known));
            hit.is_some_and(|hit| hit.slips.is_empty())
        };
        let letter = self.lines.iter().take_while(|line| !says(line, Trait::AnnexNumber));
        letter.filter(|line| line.cell.is_none()).find(|line| says(line, Trait::Closes)).map(|line| line.line)
    }

    /// Whether no words of a kind tell where its letters have their parts.
    pub(super) fn is_free(&self) -> bool {
        !self.known || self.declaration.says_no_words()
    }

    /// The role of the region.
    pub(super) fn role(&self) -> PartRole {
        self.language.sites.regions[self.region].role
    }

    /// The label of a TSB NOTE at the beginning of a text, and where the note's words begin.
    pub(super) fn note_label(&self, text: &str) -> Option<(Hit, usize)> {
        let glyphs = fold(text);
        self.language.note_labels().find_map(|index| {
            let pattern = self.language.pattern(index);
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
        let label_id = self.language.pattern(label.hit.pattern).id;
        let Some(site) = self.language.sites.find(self.region, label_id) else { return Some(1) };
        let (region, noted) = (site.region.unwrap_or_default(), site.node().children);
        self.region = self.region.max(region);
        let body = self.find(at, &|id| noted.iter().any(|node| node.messages.contains(&id)));
        let taken = body.as_ref().map_or(1, |block| block.lines.len());
        let key = body.as_ref().and_then(|block| {
            let id = self.language.pattern(block.hit.pattern).id;
            let node = noted.iter().find(|node| node.messages.contains(&id))?;
            Key::new(format!("{}/{}", fixed(site.node())?, fixed(node)?)).ok()
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
