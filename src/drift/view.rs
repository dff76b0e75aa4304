//! An edition as the checks see it: its blocks by key, their facts in canonical form, their words.

use std::collections::{BTreeMap, BTreeSet};

use super::canonical::{agrees, canonical, near_designation, shown};
use super::contents;
use super::finding::Spot;
use super::lexicon::{Lexicon, fingerprints};
use super::plain::{length, loose, short, words_of};
use crate::document::{Designation, Edition, Fact, Inline, Located, Value};
use crate::lang::Lang;

/// An edition, by blocks.
pub(super) struct View<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// Its words for things.
    pub lexicon: &'static Lexicon,
    /// The blocks, in reading order.
    pub blocks: Vec<Block<'a>>,
    by_key: BTreeMap<&'a str, usize>,
}

/// The texts at one address; a text without a key is a block of its own.
pub(super) struct Block<'a> {
    /// The address.
    pub key: Option<&'a str>,
    /// The part of the file.
    pub part: &'a str,
    /// The texts, in reading order.
    pub texts: Vec<&'a Located>,
    /// The facts of all texts.
    pub facts: Vec<Stated<'a>>,
    /// The distinct values among them.
    pub values: BTreeSet<Value>,
    /// For each text, the fingerprints of its words.
    pub prints: Vec<Vec<u64>>,
    /// The cell of a table that it stands in: table, row and column.
    pub cell: Option<(usize, usize, usize)>,
    /// The number of several parts that a text without a key begins with: `7.3`. It is no value of the text.
    pub clause: Option<Stated<'a>>,
    /// Whether it ends with the number of a page.
    pub names_page: bool,
    plain: String,
    loose: String,
    words: String,
    length: f64,
}

/// A fact where it is stated.
#[derive(Clone)]
pub(super) struct Stated<'a> {
    /// The value in canonical form.
    pub value: Value,
    /// The fact as written.
    pub fact: &'a Fact,
    /// The text it is in.
    pub located: &'a Located,
}

impl<'a> View<'a> {
    /// The view of an edition.
    pub fn new(edition: &'a Edition) -> Self {
        let mut blocks: Vec<Block<'a>> = Vec::new();
        let mut by_key = BTreeMap::new();
        let pages = contents::pages(edition);
        for (index, located) in edition.texts.iter().enumerate().filter(|(_, located)| !located.furniture) {
            let key = located.key.as_ref().map(crate::document::Key::as_str);
            let known = match key {
                Some(key) => by_key.get(key).copied(),
                None => blocks.last().filter(|last| last.goes_on(located)).map(|_| blocks.len() - 1),
            };
            let at = known.unwrap_or_else(|| {
                blocks.push(Block {
                    key,
                    part: &located.part,
                    texts: Vec::new(),
                    facts: Vec::new(),
                    values: BTreeSet::new(),
                    prints: Vec::new(),
                    cell: located.cell,
                    clause: None,
                    names_page: false,
                    plain: String::new(),
                    loose: String::new(),
                    words: String::new(),
                    length: 0.0,
                });
                blocks.len() - 1
            });
            if let Some(key) = key {
                by_key.insert(key, at);
            }
            blocks[at].push(located, pages.contains(&index));
        }
        Self { edition, lexicon: Lexicon::of(edition.lang), blocks, by_key }
    }

    /// Gives a block without a key an address; of several at one address, the longest is the one found there.
    pub fn adopt(&mut self, at: usize, key: &'a str) {
        if self.blocks[at].key.is_some() {
            return;
        }
        self.blocks[at].key = Some(key);
        let found = self.by_key.entry(key).or_insert(at);
        if self.blocks[*found].length < self.blocks[at].length {
            *found = at;
        }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.edition.lang
    }

    /// The id.
    pub fn id(&self) -> &'a str {
        &self.edition.id
    }

    /// The index of the block at this address.
    pub fn find(&self, key: &str) -> Option<usize> {
        self.by_key.get(key).copied()
    }

    /// The block at this address.
    pub fn at(&self, key: &str) -> Option<&Block<'a>> {
        self.find(key).map(|at| &self.blocks[at])
    }

    /// The blocks with a key, in reading order.
    pub fn keyed(&self) -> impl Iterator<Item = (&'a str, &Block<'a>)> {
        self.blocks.iter().filter_map(|block| Some((block.key?, block)))
    }

    /// A place in this edition, at a text.
    pub fn spot(&self, located: &Located, text: impl Into<String>, value: Option<String>) -> Spot {
        Spot {
            edition: self.id().to_owned(),
            part: located.part.clone(),
            line: located.line,
            text: text.into(),
            value,
        }
    }

    /// A place in this edition where there is nothing to point at.
    pub fn nowhere(&self) -> Spot {
        Spot {
            edition: self.id().to_owned(),
            part: "body".into(),
            line: None,
            text: String::new(),
            value: None,
        }
    }

    /// The place of a stated fact.
    pub fn stated(&self, stated: &Stated) -> Spot {
        self.spot(stated.located, stated.fact.plain(), Some(stated.value.to_string()))
    }

    /// The place of a block, shown by its beginning.
    pub fn beginning(&self, block: &Block) -> Spot {
        let longest = block.texts.iter().max_by_key(|located| located.text.plain().chars().count());
        longest
            .map_or_else(|| self.nowhere(), |located| self.spot(located, short(&located.text.plain()), None))
    }
}

impl<'a> Block<'a> {
    /// The number of the annex that it heads, where it has no address: a formula that says a number alone.
    pub fn heads_annex(&self) -> Option<u32> {
        let text = self.texts.first().filter(|text| self.key.is_none() && text.message.is_some())?;
        let mut facts = text.text.facts().map(|fact| &fact.value);
        match (self.texts.len(), facts.next(), facts.next()) {
            (1, Some(Value::Number(number)), None) => Some(*number),
            _ => None,
        }
    }

    /// Whether a text without a key is a further line of this block's paragraph.
    fn goes_on(&self, located: &Located) -> bool {
        let last = self.texts.last().filter(|last| last.key.is_none() && last.line.is_some());
        // Each text box counts its own paragraphs.
        let counted = located.part != "text-box";
        let same = |last: &&&Located| {
            (&last.part, last.line, last.cell) == (&located.part, located.line, located.cell)
        };
        counted && last.filter(same).is_some()
    }

    /// Adds a text; the number of the page that it names at its end is no value.
    fn push(&mut self, located: &'a Located, names_page: bool) {
        if !self.texts.is_empty() {
            for text in [&mut self.plain, &mut self.loose, &mut self.words] {
                text.push('\n');
            }
        }
        let plain = located.text.plain();
        self.loose.push_str(&loose(&plain));
        self.length += length(&plain);
        self.plain.push_str(&plain);
        let words = words_of(&located.text);
        self.prints.push(fingerprints(&words));
        self.words.push_str(&words);
        self.texts.push(located);
        // In heads and feet a number is that of the page.
        let outside = matches!(self.part, "header" | "footer");
        let is_page = |fact: &&Fact| outside && matches!(fact.value, Value::Number(_) | Value::Count(_));
        self.names_page |= names_page;
        let last = located.text.facts().count() - usize::from(names_page);
        for fact in located.text.facts().take(last).filter(|fact| !is_page(fact)) {
            let value = canonical(&fact.value);
            if self.texts.len() == 1 && begins_clause(located, fact) {
                self.clause = Some(Stated { value, fact, located });
                continue;
            }
            if contents::is_notice(&located.text, fact) {
                continue;
            }
            self.values.insert(value.clone());
            self.facts.push(Stated { value, fact, located });
        }
    }

    /// The characters of all texts, one line each.
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// The same with all spaces and hyphens replaced by ordinary ones.
    pub fn loose(&self) -> &str {
        &self.loose
    }

    /// The words without the facts: each fact leaves a gap.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// The length, which texts with the same meaning share across languages up to a factor.
    pub fn length(&self) -> f64 {
        self.length
    }

    /// Whether the value is here, even if only in words that were not recognized as a fact.
    pub fn states(&self, value: &Value) -> bool {
        self.values.contains(value)
            || self.values.iter().any(|known| agrees(known, value))
            || shown(value).is_some_and(|shown| self.mentions(&shown))
            || matches!(value, Value::Designation(meant) if meant.part.is_none() && meant.edition.is_none()
                && near_designation(&self.loose, &meant.number).is_some())
            || matches!(value, Value::Designation(meant) if self.cites(meant))
    }

    /// Whether a Recommendation is here, and the year of its edition somewhere beside it.
    fn cites(&self, meant: &Designation) -> bool {
        self.values.iter().any(|known| match known {
            Value::Designation(known) if (&known.number, known.part) == (&meant.number, meant.part) => {
                meant.edition.is_none_or(|year| known.edition.is_none() && self.mentions(&year.to_string()))
            }
            _ => false,
        })
    }

    /// Whether these characters are here as a separate token.
    fn mentions(&self, token: &str) -> bool {
        let plain = &self.loose;
        plain.match_indices(token).any(|(at, _)| {
            let before = plain[..at].chars().next_back();
            let after = plain[at + token.len()..].chars().next();
            let part = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            !part(before) && !part(after)
        })
    }

    /// The number printed before it.
    pub fn number(&self) -> Option<u32> {
        match self.texts.first()?.text.0.first()? {
            Inline::Fact(Fact { value: Value::Number(number), .. }) => Some(*number),
            _ => None,
        }
    }

    /// The first statement of a value.
    pub fn statement(&self, value: &Value) -> Option<&Stated<'a>> {
        self.facts.iter().find(|stated| stated.value == *value)
    }

    /// How often a value is stated here.
    pub fn times(&self, value: &Value) -> usize {
        self.facts.iter().filter(|stated| stated.value == *value).count()
    }
}

/// Whether a fact is the number of the clause that a text without a key begins with.
fn begins_clause(located: &Located, fact: &Fact) -> bool {
    let first = || matches!(located.text.0.first(), Some(Inline::Fact(first)) if std::ptr::eq(first, fact));
    located.key.is_none() && matches!(fact.value, Value::Clause(_)) && first()
}
