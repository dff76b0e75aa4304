//! An edition as the checks see it: its blocks by key, their facts in canonical form, their words.
//!
//! Values are made comparable here and nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::contents;
use super::finding::Spot;
use super::lexicon::{Lexicon, fingerprints};
use crate::document::{Designation, Edition, Fact, Inline, Located, Text, Value, WITHOUT_YEAR};
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

/// The words of a text, with a gap for each fact and blank.
pub(super) fn words_of(text: &Text) -> String {
    let mut out = String::new();
    for inline in &text.0 {
        match inline {
            Inline::Words(run) => out.push_str(&run.text),
            Inline::Fact(_) | Inline::Blank(_) => out.push(' '),
            Inline::Break => out.push('\n'),
            Inline::Note(_) => {}
        }
    }
    out
}

/// The number of characters, with Han counted as two: roughly the space a text takes, and how much it says.
pub(super) fn length(text: &str) -> f64 {
    let wide = |c: char| if matches!(u32::from(c), 0x2e80..=0x9fff | 0xff00..=0xff60) { 2.0 } else { 1.0 };
    // What stretches a line of Arabic says nothing.
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{640}').map(wide).sum()
}

/// The beginning of a text, short enough for a line.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 60;
    let line = text.trim();
    match line.char_indices().nth(MOST) {
        Some((end, _)) => line[..end].trim_end().to_owned(),
        None => line.to_owned(),
    }
}

/// The text with ordinary spaces and hyphens only, and without invisible joiners.
pub(super) fn loose(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{2060}' | '\u{ad}' | '\u{200e}' | '\u{200f}' | '\u{feff}'))
        .map(|c| match c {
            '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
            '\u{2010}' | '\u{2011}' => '-',
            c => c,
        })
        .collect()
}

/// A value in its comparable form.
fn canonical(value: &Value) -> Value {
    match value {
        Value::Designation(designation) => {
            let mut designation = designation.clone();
            designation.number = well_formed(&designation.number).unwrap_or(designation.number);
            Value::Designation(designation)
        }
        Value::WorkingName(name) => Value::WorkingName(loose(name).replace(' ', "")),
        Value::Symbol(symbol) => Value::Symbol(unpadded(&loose(symbol).replace(' ', ""))),
        Value::Reference(reference) => Value::Reference(loose(reference).replace(' ', "")),
        Value::Telephone(number) => {
            Value::Telephone(number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect())
        }
        Value::Email(address) => Value::Email(loose(address).to_ascii_lowercase()),
        Value::Url(url) => Value::Url(bare_url(url)),
        other => other.clone(),
    }
}

/// Whether two values are one but for a year that one of them does not say.
fn agrees(one: &Value, other: &Value) -> bool {
    let same = |one: Date, other: Date| {
        (one.month(), one.day()) == (other.month(), other.day())
            && (one.year() == WITHOUT_YEAR || other.year() == WITHOUT_YEAR)
    };
    match (one, other) {
        (Value::Date(one), Value::Date(other)) => same(*one, *other),
        (Value::Dates(from, to), Value::Dates(other_from, other_to)) => {
            same(*from, *other_from) && same(*to, *other_to)
        }
        (Value::Deadline(one), Value::Deadline(other)) => {
            same(one.date(), other.date()) && one.time() == other.time()
        }
        // What one language calls a point another calls an item.
        (Value::Clause(clause) | Value::Section(clause), Value::Count(number) | Value::Number(number))
        | (Value::Count(number) | Value::Number(number), Value::Clause(clause) | Value::Section(clause)) => {
            *clause == number.to_string()
        }
        // Arabic is typed last part first by some, and as it is read by others.
        (Value::Question(one), Value::Question(other)) => {
            one.split_once('/').is_some_and(|(number, group)| *other == format!("{group}/{number}"))
        }
        _ => false,
    }
}

/// `X.1332` for `X1332`, `X. 1332` and `X,1332`; `None` if it is not the number of a Recommendation.
pub(super) fn well_formed(number: &str) -> Option<String> {
    let number = loose(number);
    let number = number.trim();
    let letters = number.chars().take_while(char::is_ascii_uppercase).count();
    let rest = number[letters..].trim_start_matches([' ', '.', ',', '-', ':']);
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let further = &rest[digits..];
    let series = further
        .strip_prefix('.')
        .map_or(further.is_empty(), |part| part.chars().all(|c| c.is_ascii_digit() || c == '.'));
    let sound = (1..=2).contains(&letters) && digits > 0 && series;
    sound.then(|| format!("{}.{rest}", &number[..letters]))
}

/// The misspelt number of a Recommendation in a text: `X1332`, `X. 1332` or `X,1332` for `X.1332`.
pub(super) fn near_designation(text: &str, number: &str) -> Option<String> {
    let (letters, digits) = number.split_once('.')?;
    text.match_indices(digits).find_map(|(at, _)| {
        let after = text[at + digits.len()..].chars().next();
        let before = text[..at].trim_end_matches([' ', '.', ',', '-', ':']);
        let start = before.strip_suffix(letters)?;
        let parted = &text[before.len()..at];
        let whole = !after.is_some_and(|c| c.is_ascii_alphanumeric())
            && !start.ends_with(|c: char| c.is_ascii_alphanumeric())
            && parted != "."
            && parted.len() <= 2;
        whole.then(|| text[start.len()..at + digits.len()].to_owned())
    })
}

/// `R46` for `R046`: reports are numbered with and without leading zeros.
fn unpadded(symbol: &str) -> String {
    match symbol.strip_prefix('R') {
        Some(digits) if digits.chars().all(|c| c.is_ascii_digit()) && !digits.is_empty() => {
            format!("R{}", digits.trim_start_matches('0'))
        }
        _ => symbol.to_owned(),
    }
}

/// A web address without the parts that do not change where it leads.
pub(super) fn bare_url(url: &str) -> String {
    let url = loose(url).replace(' ', "");
    let scheme = ["https://", "http://", "mailto:"];
    let begun = scheme
        .iter()
        .find(|scheme| url.get(..scheme.len()).is_some_and(|text| text.eq_ignore_ascii_case(scheme)));
    let url = begun.map_or(url.as_str(), |scheme| &url[scheme.len()..]);
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let (host, path) = path.split_once('/').unwrap_or((path, ""));
    // A host is one in any capitals, and with the `www` that people leave out (RFC 3986, 6.2.2.1).
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    // Pages are in the language of the edition: its folder or its query says so, or nothing where it is the usual one.
    let is_language = |part: &&str| part.to_ascii_lowercase().parse::<Lang>().is_ok();
    let path = path.trim_end_matches('/').split('/').filter(|part| !part.is_empty() && !is_language(part));
    // What a message begins with is no part of its address (RFC 6068, 2).
    let query = query.split('&').filter(|part| {
        !host.contains('@')
            && !part.is_empty()
            && !part
                .split_once('=')
                .is_some_and(|(_, value)| is_language(&value.split('-').next().unwrap_or(value)))
    });
    let path: Vec<&str> = std::iter::once(host).chain(path).collect();
    let query: Vec<&str> = query.collect();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}{mark}{}", path.join("/"), query.join("&"))
}

/// The characters that show a value in every language, if there are any.
fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Designation(designation) if designation.part.is_none() && designation.edition.is_none() => {
            Some(designation.number.clone())
        }
        Value::WorkingName(text)
        | Value::Symbol(text)
        | Value::Reference(text)
        | Value::Email(text)
        | Value::Url(text) => Some(text.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_designations_are_read_as_meant() {
        for text in ["X1332", "X.1332", "X. 1332", "X,1332", "X\u{a0}1332"] {
            assert_eq!(well_formed(text).as_deref(), Some("X.1332"), "{text}");
        }
        assert_eq!(well_formed("A.5").as_deref(), Some("A.5"));
        for text in ["X.sgsec", "1332", "XYZ.1", "X"] {
            assert_eq!(well_formed(text), None, "{text}");
        }
    }

    #[test]
    fn values_that_mean_one_thing_compare_equal() {
        assert_eq!(canonical(&Value::Symbol("R046".into())), canonical(&Value::Symbol("R46".into())));
        assert_eq!(
            canonical(&Value::Url("https://www.itu.int/ipr/".into())),
            canonical(&Value::Url("www.itu.int/ipr".into()))
        );
    }
}
