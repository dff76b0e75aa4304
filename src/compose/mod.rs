//! The means by which kinds compose: messages said with their facts, values and lists shown, prose set, links
//! derived.
//!
//! Nothing here knows a message or an address by name; order is in `kinds`, words are in `locales/`,
//! looks in `layouts/`.

mod links;
mod prose;

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic, Place, has_errors};
use crate::document::{BLANK, Block, Content, Document, Inline, Key, Origin, Role, Run, Text, Value};
use crate::house::{FootLines, House};
use crate::lang::{Direction, Lang};
use crate::locale::contract::Contract;
use crate::locale::prose::{Part, Point};
use crate::locale::registers::{self, Family};
pub use crate::locale::{Arg, Args};
use crate::locale::{Catalog, Given, Prose};
use crate::model::Head;

/// The typography of ITU's own files, the default in every language.
const ITU: &str = "itu";

/// What parts the addresses of a foot.
const BULLET: &str = " • ";

/// How much of a circular is composed.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::kinds::{self, Extent, Options};
/// use tsb_circular::lang::Lang;
///
/// let options = Options { extent: Extent::Reply, ..Options::default() };
/// let form = kinds::edition(&folder, Lang::Ru, &options)?;
/// assert!(form.letter.is_empty() && form.annexes.len() == 1);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Extent {
    /// The letter with its annexes.
    #[default]
    Whole,
    /// The reply form alone, under the letterhead's banner. It needs no prose: titles and summaries stand elsewhere.
    Reply,
    /// An annex of the circular's own alone, by its place among them from 0, under the banner.
    Annex(u16),
}

/// How an edition is composed.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::kinds::{self, Options};
/// use tsb_circular::lang::Lang;
///
/// let draft = Options { draft: true, ..Options::default() };
/// assert!(kinds::edition(&folder, Lang::Fr, &draft).is_ok());
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// How much of it; the whole circular by default.
    pub extent: Extent,
    /// Show the original, marked, where prose is missing, mark prose that is made from other words than the original has
    /// now, and show the slug of a name that nobody knows; without it all three are errors.
    pub draft: bool,
}

/// The words that are not the catalogs'.
#[derive(Debug)]
pub struct Words<'a> {
    /// The circular's own, by language.
    pub prose: &'a BTreeMap<Lang, Prose>,
    /// What they may print.
    pub given: Given,
    /// The house's.
    pub house: Option<&'a House>,
}

/// What every part of an edition is composed with: the head of the letter, the words of the language, and the means
/// to join them.
pub struct Composer<'a> {
    /// What letters of all kinds say.
    pub head: &'a Head,
    /// The language.
    pub lang: Lang,
    /// How the edition is composed.
    pub options: Options,
    catalog: Catalog,
    /// The catalog of the original language, where prose is shown in it.
    original_catalog: OnceCell<Catalog>,
    contract: Contract,
    /// What the prose may print.
    pub given: Given,
    house: Option<&'a House>,
    prose: Option<&'a Prose>,
    original: Option<&'a Prose>,
    /// What stands before prose that is not translated.
    untranslated: &'static str,
    /// What stands before prose that is made from other words than the original has now, and the messages that are.
    stale: (&'static str, BTreeSet<String>),
    /// Whether a mark of either kind stands in the edition.
    is_marked: Cell<bool>,
    diagnostics: RefCell<Vec<Diagnostic>>,
    title: Cell<Option<&'static str>>,
    /// What was said so far, where that is asked for.
    record: Option<RefCell<Vec<Said>>>,
}

/// A message as it was said.
#[derive(Debug, Clone)]
pub struct Said {
    /// The message, with `.attribute` where one was chosen.
    pub id: String,
    /// What it was said with.
    pub args: Args,
    /// The words.
    pub text: Text,
}

impl<'a> Composer<'a> {
    /// A composer for an edition of this letter; `untranslated` is the message that marks prose left in the original.
    pub fn new(
        head: &'a Head,
        contract: Contract,
        lang: Lang,
        words: Words<'a>,
        untranslated: &'static str,
        options: Options,
    ) -> Self {
        let prose = words.prose.get(&lang);
        let original = words.prose.get(&head.original_language);
        let catalog = catalog(head, contract, lang, prose, words.house).draft(options.draft);
        let (original_catalog, diagnostics) = (OnceCell::new(), RefCell::default());
        let Words { given, house, .. } = words;
        Self {
            head,
            lang,
            options,
            catalog,
            original_catalog,
            contract,
            given,
            house,
            prose,
            original,
            untranslated,
            stale: (untranslated, BTreeSet::new()),
            is_marked: Cell::new(false),
            diagnostics,
            title: Cell::new(None),
            record: None,
        }
    }

    /// The same, keeping what it says.
    #[must_use]
    pub fn recording(mut self) -> Self {
        self.record = Some(RefCell::default());
        self
    }

    /// What was said so far, where it is kept.
    pub fn take_record(&self) -> Vec<Said> {
        self.record.as_ref().map(RefCell::take).unwrap_or_default()
    }

    /// The same with these messages of its own prose marked, by what the message `mark` says.
    #[must_use]
    pub fn marking(mut self, mark: &'static str, messages: BTreeSet<String>) -> Self {
        self.stale = (mark, messages);
        self
    }

    /// Whether prose that is not translated, or stale, stands in what was composed so far, after its mark.
    pub fn is_marked(&self) -> bool {
        self.is_marked.get()
    }

    /// Whether a message, or that which has such an attribute, is marked.
    fn is_stale(&self, id: &str) -> bool {
        !self.stale.1.is_empty() && self.stale.1.contains(id.split('.').next().unwrap_or(id))
    }

    /// A text with the mark of what is stale before it.
    fn stale(&self, text: Text) -> Text {
        self.is_marked.set(true);
        let mut out = free(self.said(self.stale.0, &Args::none()));
        out.push_words(Run::new(" "));
        out.extend(text);
        out
    }

    /// The document, with the messages that it says, or why it cannot be said.
    ///
    /// # Errors
    /// When a message is missing or cannot be formatted.
    pub fn finish(self, document: Document) -> Result<(Document, BTreeSet<String>), Vec<Diagnostic>> {
        let used = self.catalog.used();
        let diagnostics = self.diagnostics.into_inner();
        if has_errors(&diagnostics) { Err(diagnostics) } else { Ok((document, used)) }
    }

    /// Whether the catalogs have such a message.
    pub fn has(&self, id: &str) -> bool {
        self.catalog.has(id)
    }

    /// Says a message; what goes wrong is noted and leaves the text empty.
    pub fn say(&self, id: &str, args: &Args) -> Text {
        let said = self.said(id, args);
        let entry = |prose: &'a Prose| prose.messages.get(id.split('.').next().unwrap_or(id));
        let overrides = self.prose.and_then(entry).is_some_and(|entry| entry.overrides);
        let said = if overrides { free(said) } else { said };
        if let Some(record) = &self.record {
            record.borrow_mut().push(Said { id: id.to_owned(), args: args.clone(), text: said.clone() });
        }
        if self.is_stale(id) && overrides { self.stale(said) } else { said }
    }

    fn said(&self, id: &str, args: &Args) -> Text {
        self.catalog.say(id, args).unwrap_or_else(|diagnostic| {
            self.note(diagnostic);
            Text::default()
        })
    }

    /// Says a message as plain characters.
    pub fn plain(&self, id: &str, args: &Args) -> String {
        self.say(id, args).plain()
    }

    /// Has the edition titled by this message, where the letter is another than most of its kind.
    pub fn entitle(&self, id: &'static str) {
        self.title.set(Some(id));
    }

    /// The message of the edition's title, where the letter has one of its own.
    pub fn titled(&self) -> Option<&'static str> {
        self.title.get()
    }

    /// Whether the circular's own prose has such a message.
    pub fn has_words(&self, id: &str) -> bool {
        self.prose.is_some_and(|prose| prose.has(id))
    }

    /// Where a message of the circular's own prose stands.
    pub fn place_of(&self, id: &str) -> Option<Place> {
        self.prose?.place(id)
    }

    /// Notes what goes wrong; an error leaves the edition unmade.
    pub fn note(&self, diagnostic: Diagnostic) {
        let diagnostic = match (&diagnostic.place, self.prose.and_then(|prose| named_in(&diagnostic, prose)))
        {
            (None, Some(place)) => diagnostic.at(place),
            _ => diagnostic,
        };
        self.diagnostics.borrow_mut().push(diagnostic);
    }

    /// A paragraph of a message.
    pub fn paragraph(&self, key: Key, role: Role, id: &str, args: &Args) -> Block {
        let text = self.say(id, args);
        Block { key, origin: origin(id, args), content: Content::Paragraph { role, number: None, text } }
    }

    /// Words that the circular brings itself, with the language's typography.
    pub fn own_words(&self, words: &str) -> Text {
        self.catalog.finish(Text::words(words))
    }

    /// The lines of the foot that the house has on the letter's day, where it has any. Those that are alike in every
    /// language are in English, as the Union's address is.
    pub fn house_foot(&self) -> Option<Vec<Text>> {
        let FootLines { lines, alike } = self.house?.foot(self.lang, self.head.day())?;
        let english = |line: &String| {
            let mut out = Text::default();
            out.push_words(Run {
                lang: (self.lang != Lang::En).then_some(Lang::En),
                ltr: self.lang.direction() == Direction::Rtl,
                ..Run::new(line)
            });
            out
        };
        // A bullet parts what stands beside it, so that numbers and addresses keep the order of the line in Arabic.
        let own = |line: &String| {
            let mut out = Text::default();
            for (at, part) in line.split(BULLET).enumerate() {
                if at > 0 {
                    out.push_words(Run::new(BULLET));
                }
                out.extend(self.own_words(part));
            }
            out
        };
        let set = |line: &String| if alike { english(line) } else { own(line) };
        Some(lines.iter().map(set).collect())
    }

    /// What the study group is called in the letter's study period: in the circular's own prose (`group-17`), else by
    /// the register.
    pub fn group_title(&self) -> Text {
        let Some(group) = self.head.study_group.one() else { return Text::default() };
        let id = Family::Group.message(&group.to_string());
        if self.has(&id) {
            return self.say(&id, &Args::none());
        }
        match registers::group_title(self.lang, self.head.study_period, group) {
            Some(title) => {
                let mut title = self.own_words(title);
                title.runs_mut().for_each(|run| run.formula = true);
                title
            }
            None if self.options.draft => Text::words(format!("[{id}]")),
            None => {
                let message = format!("no {} title for Study Group {group}", self.lang.name());
                let hint = format!("write it into text/{}.ftl: `{id} = TITLE`", self.lang);
                self.note(Diagnostic::error(Code::MissingMessage, message).hint(hint));
                Text::default()
            }
        }
    }

    /// A fact as it stands in a message: with its link and as the model wrote it.
    pub fn written(&self, value: Value, written: &str, link: Option<String>) -> Arg {
        Arg::Fact { value, written: Some(written.to_owned()), link }
    }

    /// The number of the letter; a blank while it has none.
    pub fn number(&self) -> Arg {
        self.issued(self.head.number_value())
    }

    /// The day of the letter; a blank while it has none.
    pub fn day(&self) -> Arg {
        self.issued(self.head.date.map(Value::Date))
    }

    fn issued(&self, value: Option<Value>) -> Arg {
        let fact = value.map(|value| Arg::Fact { value, written: None, link: None });
        fact.unwrap_or_else(|| Arg::Text(Text::words(BLANK)))
    }

    /// The study group of a letter that is of one; kinds whose letters are refuse others.
    pub fn group(&self) -> Value {
        Value::StudyGroup(self.head.study_group.one().unwrap_or_default())
    }

    /// A telephone number.
    pub fn telephone(&self, number: &str) -> Arg {
        let digits = number.chars().filter(|c| !c.is_whitespace()).collect();
        self.written(Value::Telephone(digits), number, None)
    }

    /// A value alone, as a text.
    pub fn value(&self, arg: Arg, form: Option<&'static str>) -> Text {
        self.catalog.show(&arg, form).unwrap_or_else(|diagnostic| {
            self.note(diagnostic);
            Text::default()
        })
    }

    /// An e-mail address that can be written to.
    pub fn email(&self, address: &str) -> Text {
        let link = Some(format!("mailto:{address}"));
        self.value(Arg::Fact { value: Value::Email(address.to_owned()), written: None, link }, None)
    }

    /// The prose of a message, or in a draft the original's with a mark; the language it is in.
    pub fn prose(&self, id: &str) -> Option<(Lang, Vec<Part>)> {
        if let Some(prose) = self.prose.filter(|prose| prose.has(id)) {
            let mut parts = self.parts(&self.catalog, prose, id);
            if self.is_stale(id) {
                for part in &mut parts {
                    let text = match part {
                        Part::Paragraph(text) => text,
                        Part::List(points) => match points.first_mut() {
                            Some(point) => &mut point.text,
                            None => continue,
                        },
                    };
                    *text = self.stale(std::mem::take(text));
                }
            }
            return Some((self.lang, parts));
        }
        let original = self.original.filter(|prose| prose.has(id))?;
        let catalog = self.original_catalog.get_or_init(|| {
            catalog(self.head, self.contract, original.lang, Some(original), self.house)
                .draft(self.options.draft)
        });
        Some((original.lang, self.parts(catalog, original, id)))
    }

    fn parts(&self, catalog: &Catalog, prose: &Prose, id: &str) -> Vec<Part> {
        catalog
            .prose(prose, id, &self.given)
            .and_then(|parts| parts.map_err(|found| self.note(found)).ok())
            .unwrap_or_default()
    }

    /// The prose of a message as one text.
    pub fn prose_line(&self, id: &str) -> Option<Text> {
        let (lang, parts) = self.prose(id)?;
        let texts = parts.into_iter().flat_map(|part| match part {
            Part::Paragraph(text) => vec![text],
            Part::List(points) => points.into_iter().flat_map(texts).collect(),
        });
        let mut out = Text::default();
        for (at, text) in texts.enumerate() {
            if at > 0 {
                out.push_words(Run::new(" "));
            }
            out.extend(text);
        }
        Some(self.prose_text(out, lang))
    }

    /// A text of prose in the language it is in, marked where it is not translated.
    pub fn prose_text(&self, mut text: Text, lang: Lang) -> Text {
        if lang == self.lang {
            return self.catalog.finish(text);
        }
        for run in text.runs_mut().filter(|run| run.lang.is_none()) {
            run.lang = Some(lang);
            run.ltr = self.lang.direction() == Direction::Rtl && lang.direction() == Direction::Ltr;
        }
        self.is_marked.set(true);
        let mut out = free(self.say(self.untranslated, &Args::none()));
        out.push_words(Run::new(" "));
        out.extend(text);
        out
    }
}

/// The text with no words of it locked: those of the letter's own, and marks that go with what they stand before.
fn free(mut text: Text) -> Text {
    text.runs_mut().for_each(|run| run.formula = false);
    text
}

/// The texts of a point and of those below it.
fn texts(point: Point) -> Vec<Text> {
    let below = point.points.into_iter().flat_map(texts);
    std::iter::once(point.text).chain(below).collect()
}

/// The catalog of a language for a letter.
fn catalog(
    head: &Head,
    contract: Contract,
    lang: Lang,
    prose: Option<&Prose>,
    house: Option<&House>,
) -> Catalog {
    let words = house.and_then(|house| house.words.get(&lang)?.resource(&contract));
    let layers = words.into_iter().chain(prose.and_then(Prose::overrides));
    Catalog::layered(lang, contract, &head.formulary, layers)
        .named(house.map(|house| house.names.clone()))
        .typography(head.typography.get(&lang).map_or(ITU, String::as_str))
        .on(head.day())
}

/// Where a block comes from that says a message.
fn origin(id: &str, args: &Args) -> Origin {
    Origin::Message { id: id.to_owned(), arguments: args.canonical(), inner: args.inner().to_vec() }
}

/// Where a message that a diagnostic names stands in the circular's own prose.
fn named_in(diagnostic: &Diagnostic, prose: &Prose) -> Option<Place> {
    if diagnostic.code != Code::UnknownVariable {
        return None;
    }
    let id = diagnostic.message.split('`').nth(1)?;
    prose.place(id.split('.').next().unwrap_or(id))
}

/// Text pieces joined by a line break.
pub fn lines(texts: impl IntoIterator<Item = Text>) -> Text {
    let mut out = Text::default();
    for (index, text) in texts.into_iter().enumerate() {
        if index > 0 {
            out.0.push(Inline::Break);
        }
        out.extend(text);
    }
    out
}
